"""`undersigned check`: checks everything that a live bot needs, and says in a sentence what to do."""

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.deployment import open_store, open_vault
from bot.exposure import in_clear, key_is_readable, readable_by_others
from bot.health.heartbeat import beat_file
from bot.health.signs import signs
from bot.letters.letter import Letter, LetterError, read_letter
from bot.messaging.events import Exposure, Presence
from bot.operations.leftovers import leftovers
from bot.operations.vitals import vitals
from bot.platforms.telegram.group import exposures, own_presence
from bot.platforms.telegram.platform import telegram_bot
from bot.platforms.telegram.transport import call
from bot.runtime.clock import now
from bot.settings import Settings
from storage.errors import DatabaseError, KeyFileError, SealedStoreError
from storage.records import Ending, Platform
from storage.sqlite.key_value import SealedKeyValueStore

_GROUPS = ("group", "supergroup")
_OPEN = {
    Exposure.CHANNEL: "is a channel: all its subscribers read the cards, and nobody can decide there. Make a private "
    "group, and set UNDERSIGNED_TELEGRAM__ADMIN_CHAT to its id.",
    Exposure.PUBLIC: "is public: anybody can find it, join it and read the cards. Make it private in its settings.",
    Exposure.LINKED: "is where a channel is discussed: whoever reads the channel can join it and read the cards. "
    "Unlink the channel, or choose another group.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. A finding that is not good must be corrected before the bot can run well."""

    good: bool
    sentence: str


def _good(sentence: str) -> Finding:
    return Finding(good=True, sentence=sentence)


def _bad(sentence: str) -> Finding:
    return Finding(good=False, sentence=sentence)


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Check the letter, the key, the database, and what each platform needs, in this order."""
    yield _good("The settings can be read.")
    try:
        letter = read_letter(settings.letter)
    except LetterError as error:
        yield _bad(str(error))
    else:
        languages = ", ".join(sorted(letter.wordings))
        yield _good(f"The letter “{letter.wording(letter.default_language).title}” is there in: {languages}.")
        yield _check_key(settings)
        yield await _check_database(settings, letter)
        yield await _check_ending(settings, letter)
        async for finding in _check_leftovers(settings, letter):
            yield finding
        async for finding in _check_health(settings):
            yield finding
    for sentence in (*readable_by_others(settings), *in_clear(settings), *leftovers(settings)):
        yield _bad(sentence)
    if settings.matrix.homeserver is not None and not _goes_in_clear(settings, "MATRIX"):
        async for finding in _check_matrix(settings):
            yield finding
    if settings.telegram.token is None:
        if settings.matrix.homeserver is None:
            yield _bad(
                "Neither UNDERSIGNED_TELEGRAM__TOKEN nor UNDERSIGNED_MATRIX__HOMESERVER is set: `undersigned run` "
                "starts the rehearsal instead of the bot."
            )
        return
    if _goes_in_clear(settings, "TELEGRAM"):
        return
    logging.getLogger("telegram").setLevel(logging.ERROR)
    bot = telegram_bot(settings.telegram.token.get_secret_value(), str(settings.telegram.api_url))
    try:
        async for finding in _check_telegram(bot, settings.telegram.admin_chat):
            yield finding
    finally:
        await bot.shutdown()


def _goes_in_clear(settings: Settings, platform: str) -> bool:
    """Whether the check itself would send the bot's secrets over a network unencrypted."""
    return any(platform in sentence for sentence in in_clear(settings))


async def _check_health(settings: Settings) -> AsyncIterator[Finding]:
    """The health of the bot, if it has ever run."""
    if beat_file(settings.database).exists():
        with suppress(DatabaseError, KeyFileError):
            for sign in signs(await vitals(settings), now()):
                yield Finding(sign.good, sign.sentence)


def _check_key(settings: Settings) -> Finding:
    key_file = settings.key_file
    if not key_file.exists() and not settings.database.exists():
        if settings.matrix.homeserver is None:
            return _good(f"The key will be made at the first start, in {key_file}.")
        try:
            open_vault(settings, make=True)  # what the login on Matrix is sealed with
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
    due = letter.erased_on(settings.closed_days)
    if due is None or letter.closes is None:
        return _good(
            "The letter has no closing day (“closes” in letter.toml). The bot keeps the accounts of its signers until "
            "UNDERSIGNED_CLOSED_DAYS after a closing day."
        )
    closes = f"The letter closes at the end of {letter.closes}"
    ending = Ending()
    with suppress(DatabaseError, KeyFileError):
        async with open_store(settings, letter, read_only=True) as store:
            ending = await store.transact(lambda tx: tx.endings.get())
    if ending.finished is not None and ending.due == due:
        return _good(f"{closes}; its signers were erased on {ending.finished.date()}.")
    late = " or later, a week after the admins have been told" if due <= now().date() else ""
    return _good(f"{closes}; on {due}{late}, its signers are erased.")


async def _check_leftovers(settings: Settings, letter: Letter) -> AsyncIterator[Finding]:
    """Messages about signatures that remain in former admin groups."""
    on = {
        Platform.TELEGRAM: settings.telegram.token is not None,
        Platform.MATRIX: settings.matrix.homeserver is not None,
    }
    try:
        async with open_store(settings, letter, read_only=True) as store:
            left = await store.transact(lambda tx: {each: tx.groups.count(each, off=not on[each]) for each in Platform})
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


async def _check_matrix(settings: Settings) -> AsyncIterator[Finding]:
    from bot.platforms.matrix.health import examine

    sealed_store, running = _open_shelf(settings)
    try:
        async for good, sentence in examine(settings.matrix, sealed_store, running=running):
            yield Finding(good, sentence)
    finally:
        if sealed_store is not None:
            sealed_store.close()


def _open_shelf(settings: Settings) -> tuple[SealedKeyValueStore | None, bool]:
    """The file of the encryption keys, and whether a running bot has it open. It is then only read."""
    try:
        vault = open_vault(settings, make=True)
    except KeyFileError:
        return None, False
    for running in (False, True):
        with suppress(DatabaseError, SealedStoreError):
            return SealedKeyValueStore.open(settings.matrix.store, vault, read_only=running), running
    return None, False


async def _check_telegram(bot: Bot, admin_chat: int | None) -> AsyncIterator[Finding]:
    try:
        await bot.initialize()
    except InvalidToken:
        yield _bad("Telegram does not know the token. Copy it from BotFather into UNDERSIGNED_TELEGRAM__TOKEN again.")
        return
    except TelegramError as error:
        yield _bad(f"Telegram cannot be reached ({type(error).__name__}). Check the network and try again.")
        return
    yield _good(f"The token is that of @{bot.username}.")
    if admin_chat is None:
        yield await _find_groups(bot)
    else:
        async for finding in _check_group(bot, admin_chat):
            yield finding


async def _find_groups(bot: Bot) -> Finding:
    """Without a configured group, name the groups of the latest updates, which are not acknowledged."""
    try:
        updates = await call(bot, "getUpdates", timeout=0)
    except TelegramError:
        updates = []
    groups = {chat["id"]: chat["title"] for update in updates for chat in _chats(update) if chat.get("type") in _GROUPS}
    if groups:
        heard = "; ".join(f"“{title}” is {number}" for number, title in groups.items())
        return _bad(f"UNDERSIGNED_TELEGRAM__ADMIN_CHAT is not set. The bot has heard of these groups: {heard}.")
    return _bad(
        f"UNDERSIGNED_TELEGRAM__ADMIN_CHAT is not set. Add @{bot.username} to the admin group as an administrator, "
        "write /pending there, and run this check again: it will name the group's id."
    )


def _chats(update: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The chats of an update. The raw data is read, because the library would log an update that it cannot read, with
    its text.
    """
    for part in update.values():
        message = part.get("message", part) if isinstance(part, dict) else {}
        if isinstance(message, dict) and isinstance(message.get("chat"), dict):
            yield message["chat"]


async def _check_group(bot: Bot, admin_chat: int) -> AsyncIterator[Finding]:
    try:
        chat = await call(bot, "getChat", chat_id=admin_chat)
        own = await own_presence(bot, admin_chat)
        open_by = await exposures(bot, admin_chat)
    except ChatMigrated as moved:
        yield _bad(
            "The admin group has become a supergroup. "
            f"Set UNDERSIGNED_TELEGRAM__ADMIN_CHAT to its new id: {moved.new_chat_id}."
        )
        return
    except (BadRequest, Forbidden):
        own = Presence.OUTSIDE
    except TelegramError as error:
        yield _bad(f"The admin group cannot be checked ({type(error).__name__}). Try again.")
        return
    if own is Presence.OUTSIDE:
        yield _bad(f"The bot is not in the admin group {admin_chat}. Add @{bot.username} there as an administrator.")
        return
    title = chat.get("title", "")
    for how in open_by:
        yield _bad(f"The admin group “{title}” {_OPEN[how]}")
    if own is not Presence.LEADER:
        yield _bad(
            f"The bot is in the admin group “{title}”, but no administrator: Telegram tells only administrators "
            "who joins and who leaves. Make it one; it needs no single right."
        )
    else:
        yield _good(f"The bot is an administrator of the admin group “{title}”.")
