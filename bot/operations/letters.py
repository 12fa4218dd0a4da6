"""`undersigned letters`, `close`, `pause`, `resume` and `erase`: what an operator does with a whole letter.

They change the letter's folder, where a running bot notices it. `erase` needs the bot stopped.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import date, timedelta
from pathlib import Path

from bot.letters.folder import read_letter
from bot.letters.letter import Letter
from bot.letters.writing import note_former, set_key
from bot.operations.errors import OperationError
from bot.registry import deployed_letters
from bot.settings import Settings
from storage.files import give_lock_back, take_lock

NOTICED = "A running bot notices this within a minute."


def listed(settings: Settings, today: date) -> Iterator[str]:
    """One line for each letter: its slug, how it stands, and its title."""
    for each in deployed_letters(settings):
        letter = each.letter
        yield f"{letter.slug}: {_standing(letter, today)}: {letter.wording().title}"


def _standing(letter: Letter, today: date) -> str:
    if letter.closes is not None and letter.closes < today:
        return f"closed since the end of {letter.closes}"
    until = f"until the end of {letter.closes}" if letter.closes is not None else "without a last day"
    if letter.paused:
        return f"paused, {until}"
    return f"open, {until}" if letter.opened_on(today) else f"opens on {letter.opens}, {until}"


def pause(settings: Settings) -> str:
    """Let nobody sign a letter for now. The sentence says what was done."""
    letter = read_letter(settings.letter)
    set_key(settings.letter, "paused", "true")
    return f"Nobody can sign “{letter.slug}” until it is resumed. {NOTICED}"


def resume(settings: Settings, today: date) -> str:
    """Let people sign a paused letter again. OperationError if it has closed."""
    letter = read_letter(settings.letter)
    if letter.closes is not None and letter.closes < today:
        raise OperationError(
            f"The letter “{letter.slug}” has closed, on {letter.closes}. Change “closes” in "
            f"{settings.letter / 'letter.toml'} to open it again; signers who were erased stay erased."
        )
    set_key(settings.letter, "paused", None)
    return f"People can sign “{letter.slug}” again. {NOTICED}"


def close(settings: Settings, today: date) -> str:
    """Close a letter for good: yesterday was its last day. OperationError if it has closed before."""
    letter = read_letter(settings.letter)
    if letter.closes is not None and letter.closes < today:
        raise OperationError(f"The letter “{letter.slug}” has closed before, on {letter.closes}. Nothing was changed.")
    last = today - timedelta(days=1)
    set_key(settings.letter, "closes", last.isoformat())
    return (
        f"The letter “{letter.slug}” is closed. {settings.closed_days} days from now, what identifies its signers is "
        f"erased, a week after the admins have been told. {NOTICED}"
    )


def erase(settings: Settings, parent: Path | None) -> str:
    """Erase a letter with its folder, its database and its page. `parent` is the folder of several letters.

    Its slug is noted, so that no letter that is founded later gets its links. Raises DatabaseError while a bot runs,
    and OperationError if there is only one letter.
    """
    letter, folder, database = read_letter(settings.letter), settings.letter, settings.database
    if parent is None:
        raise OperationError("Only one of several letters can be erased: there is no UNDERSIGNED_LETTERS.")
    with ExitStack() as stack:
        stack.callback(give_lock_back, take_lock(database))
        note_former(parent, letter.slug)
        # Its folder goes last: as long as it is there, this can be run again and goes on where it was cut off. What
        # stands beside the database goes before it, so that no new database takes it over.
        for path in sorted(database.parent.glob(f"{database.name}*"), reverse=True):
            if path.name.removesuffix(".lock") != path.name or not path.is_file():
                continue
            path.unlink()
        if settings.site.folder is not None:
            shutil.rmtree(settings.site.folder, ignore_errors=True)
        gone = folder.with_name(f".erased-{letter.slug}")
        folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
    with suppress(OSError):
        database.with_name(f"{database.name}.lock").unlink()
    return (
        f"The letter “{letter.slug}” is erased: its folder, its database and its page. Older backups still "
        "have it, and its messages stay in the chats."
    )
