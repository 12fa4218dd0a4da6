"""`undersigned check`: checks everything that a live bot needs, and says in a sentence what to do."""

import os
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from bot.companions import companions
from bot.deployment import open_store, open_vault
from bot.exposure import key_is_readable, readable_by_others, served
from bot.health.heartbeat import beat_file
from bot.health.signs import Finding, signs
from bot.i18n.catalog import is_reviewed
from bot.letters.folder import unread_texts
from bot.letters.letter import Letter, LetterError
from bot.letters.rewording import fingerprints
from bot.operations.leftovers import leftovers
from bot.operations.vitals import vitals
from bot.platforms.registry import PLATFORMS, in_clear, is_decided_on, no_platform, switched_on
from bot.registry import DeployedLetter, deployed_letters, opened_first
from bot.runtime.clock import now
from bot.settings import Settings
from bot.site.folder import SiteFolder
from storage.errors import DatabaseError, KeyFileError
from storage.records import Ending


def _good(sentence: str) -> Finding:
    return Finding(good=True, sentence=sentence)


def _bad(sentence: str) -> Finding:
    return Finding(good=False, sentence=sentence)


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Check the letters, the key, the databases, and what each platform needs, in this order."""
    yield _good("The settings can be read.")
    letters: Sequence[DeployedLetter] = ()
    try:
        letters = deployed_letters(settings)
    except LetterError as error:
        yield _bad(str(error))
    else:
        yield _check_key(opened_first(letters)[0].settings)
    for finding in (*_check_founders(settings), *_check_languages(letters)):
        yield finding
    for each in letters:
        async for finding in _check_one(each):
            yield finding if len(letters) == 1 else replace(finding, sentence=f"{each.letter.slug}: {finding.sentence}")
    if letters:
        async for finding in _check_health(settings):
            yield finding
    of_each: list[tuple[Settings, Letter | None]] = [(each.settings, each.letter) for each in letters]
    of_each = of_each or [(settings, None)]
    complaints = [sentence for each, _ in of_each for sentence in (*readable_by_others(each), *leftovers(each))]
    for sentence in dict.fromkeys((*complaints, *in_clear(settings))):
        yield _bad(sentence)
    on = switched_on(settings)
    for entry in on:
        if not any(entry.in_clear(settings)):  # otherwise the check itself would send the bot's secrets unencrypted
            examinations = [
                entry.examine(each, letter.channel(entry.platform) if letter else None)
                for each, letter in of_each
                if is_decided_on(entry, each)
            ]
            async for finding in _once(examinations):
                yield finding
    if not on:
        yield _bad(f"{no_platform()}: `undersigned run` starts the rehearsal instead of the bot.")


def _check_founders(settings: Settings) -> Iterator[Finding]:
    """Whether letters can be founded, if anybody may found one."""
    if not settings.founders:
        return
    folder = settings.letters
    if folder is None:
        yield _bad("UNDERSIGNED_FOUNDERS needs UNDERSIGNED_LETTERS, the folder of the letters that are founded.")
    elif not os.access(folder, os.W_OK | os.X_OK):
        yield _bad(f"The bot may not write in {folder}, where the letters are put that people found.")
    elif "anyone" in settings.founders:
        yield _good("Anybody may found a letter in a chat, which is then published in the name of this bot.")
    else:
        yield _good(f"So many accounts may found letters in a chat: {len(settings.founders)}.")


def _check_languages(letters: Sequence[DeployedLetter]) -> Iterator[Finding]:
    """Which languages of the bot nobody has reviewed: said once, however many letters are there in them."""
    spoken = dict.fromkeys(language for each in letters for language in each.settings.languages)
    if unreviewed := [language for language in spoken if not is_reviewed(language)]:
        yield _good(f"No native speaker has reviewed what the bot says in: {', '.join(unreviewed)}.")


async def _check_one(each: DeployedLetter) -> AsyncIterator[Finding]:
    """What belongs to one letter."""
    settings, letter = each.settings, each.letter
    for finding in _check_letter(settings, letter):
        yield finding
    yield await _check_database(settings, letter)
    yield await _check_ending(settings, letter)
    async for finding in _check_wordings(settings, letter):
        yield finding
    for finding in _check_page(settings, letter):
        yield finding
    async for finding in _check_leftovers(settings, letter):
        yield finding


async def _once(examinations: Iterable[AsyncIterator[Finding]]) -> AsyncIterator[Finding]:
    """The findings of all letters; what is true of the platform itself only once."""
    told = set[Finding]()
    for findings in examinations:
        async for finding in findings:
            if finding not in told:
                told.add(finding)
                yield finding


def _check_letter(settings: Settings, letter: Letter) -> Iterator[Finding]:
    for path in unread_texts(settings.letter):
        yield _bad(
            f"Nobody can read {path}: a text of the letter is named by the tag of its language, such as hy.md or "
            "pt-BR.md. Rename it, or write its name in capitals if it is no text of the letter."
        )
    languages = ", ".join(sorted(letter.wordings))
    yield _good(f"The letter “{letter.wording(letter.default_language).title}” is there in: {languages}.")
    if not _is_address(letter.contact):
        yield _bad(
            f"“contact” in {settings.letter / 'letter.toml'} names no address: signers who need a person, for instance "
            "after a rejection, have nobody to write to. Set it to one that is read, such as letter@example.org."
        )


async def _check_health(settings: Settings) -> AsyncIterator[Finding]:
    """The health of the bot, if it has ever run."""
    if beat_file(settings.database).exists():
        with suppress(DatabaseError, KeyFileError):
            for finding in signs(await vitals(settings), now()):
                yield finding


def _is_address(contact: str | None) -> bool:
    """Whether a contact is something that people can write to: an address, a link, or an account."""
    return contact is not None and any(sign in contact for sign in ("@", "://", "t.me/"))


def _check_key(settings: Settings) -> Finding:
    key_file = settings.key_file
    if not key_file.exists() and not settings.database.exists():
        if not any(companion.is_used for companion in companions(settings)):
            return _good(f"The key will be made at the first start, in {key_file}.")
        try:
            open_vault(settings, make=True)  # what the file of a platform is sealed with
        except KeyFileError as error:
            return _bad(str(error))
        return _good(f"The key has been made, in {key_file}. Store a copy of it in another place.")
    try:
        open_vault(settings, make=False)
    except KeyFileError as error:
        return _bad(str(error))
    if key_is_readable(settings):
        return _bad(f"Others can read the key file {key_file}. Run: chmod 600 {key_file}")
    return _good(f"The key file {key_file} is there, and private.")


def _check_page(settings: Settings, letter: Letter) -> Iterator[Finding]:
    """The folder of the public page, in which nothing is changed."""
    folder = settings.site.folder
    if folder is None:
        return
    for sentence in served(settings, folder):
        yield _bad(sentence)
    complaint = SiteFolder.complaint(folder, letter.slug)
    yield _bad(complaint) if complaint else _good(f"The public page can be written, in {folder}.")


async def _check_database(settings: Settings, letter: Letter) -> Finding:
    if not settings.database.exists():
        return _good(f"The database will be made at the first start, in {settings.database}.")
    try:
        async with open_store(settings, letter, read_only=True) as store:
            if damaged := await store.damaged():
                counts = ", ".join(f"{number} in {place}" for place, number in damaged.items())
                return _bad(f"Values in the database {settings.database} are damaged: {counts}. Restore a backup.")
            return _good(f"The database {settings.database} can be read, and fits the key.")
    except (DatabaseError, KeyFileError) as error:
        return _bad(str(error))


async def _check_ending(settings: Settings, letter: Letter) -> Finding:
    """When everything that identifies the signers is erased."""
    with suppress(DatabaseError, KeyFileError):
        async with open_store(settings, letter, read_only=True) as store:
            letter.closing.note(await store.transact(lambda tx: tx.closings.day()))
    due = letter.erased_on(settings.closed_days)
    if due is None or letter.last_day is None:
        return _good(
            "The letter has no closing day (“closes” in letter.toml). The bot keeps the accounts of its signers until "
            "UNDERSIGNED_CLOSED_DAYS after a closing day."
        )
    closes = f"The letter closes at the end of {letter.last_day}"
    if letter.last_day == letter.closing.day:
        closes = f"The admins closed the letter on {letter.last_day}"
    ending = Ending()
    with suppress(DatabaseError, KeyFileError):
        async with open_store(settings, letter, read_only=True) as store:
            ending = await store.transact(lambda tx: tx.endings.get())
    if ending.finished is not None and ending.due == due:
        return _good(f"{closes}; its signers were erased on {ending.finished.date()}.")
    late = " or later, a week after the admins have been told" if due <= now().date() else ""
    return _good(f"{closes}; on {due}{late}, its signers are erased.")


async def _check_wordings(settings: Settings, letter: Letter) -> AsyncIterator[Finding]:
    """How many have signed another text than the present one, where the text has changed."""
    with suppress(DatabaseError, KeyFileError):  # another check reports this
        async with open_store(settings, letter, read_only=True) as store:
            signed = await store.transact(lambda tx: tx.wordings.signed())
        present = fingerprints(letter)
        if any(each.since and each.fingerprint not in present for each in signed):
            counts = ", ".join(
                f"{each.count} the {'present text' if each.fingerprint in present else f'text of {each.since}'} "
                f"({each.language})"
                for each in signed
                if each.since
            )
            yield _good(f"The text of the letter has changed. Signed: {counts}. /wording in the admin group says more.")


async def _check_leftovers(settings: Settings, letter: Letter) -> AsyncIterator[Finding]:
    """Messages about signatures that remain in former admin groups."""
    on = {entry.platform: entry.is_on(settings) for entry in PLATFORMS}
    try:
        async with open_store(settings, letter, read_only=True) as store:
            left = await store.transact(lambda tx: {each: tx.groups.count(each, off=not on[each]) for each in on})
    except (DatabaseError, KeyFileError):
        return  # another check has reported this
    for platform, count in left.items():
        name = platform.capitalize()
        if count and on[platform]:
            yield _bad(
                f"Messages about signatures ({count}) still stand in a former admin group on {name}. The bot tries "
                "every hour to delete them: add the bot to that group again, or delete them by hand."
            )
        elif count:
            yield _bad(
                f"Messages about signatures ({count}) still stand on {name}, which is switched off. The bot "
                "deletes them when it is switched on again; or delete them by hand."
            )
