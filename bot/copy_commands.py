"""The commands about whole databases and their key; see `bot/__main__.py`."""

import asyncio
from pathlib import Path

import click

from bot.command_line import FAILURE, FILE, agrees, command, complain
from bot.settings import Settings


@command("backup", "backup copies/monday.sqlite3", letter=False)
@click.argument("file", type=FILE)
def _backup(settings: Settings, file: Path) -> int:
    """Copy the database; the bot may be running."""
    from bot.operations.backup import backup

    beside = "".join(f", the {companion.contents} to {copy}" for companion, copy in backup(settings, file))
    print(
        f"The database was copied to {file}{beside}. "
        f"The key is not in it: keep a copy of {settings.key_file} elsewhere."
    )
    return 0


@command("restore", "restore copies/monday.sqlite3", "restore copies/monday-river.sqlite3 --letter river", letter=False)
@click.option("--letter", metavar="SLUG", help="The letter, if there are several.")
@click.argument("file", type=FILE)
def _restore(settings: Settings, file: Path, letter: str | None) -> int:
    """Replace the database with a backup.

    The bot must be stopped. The former database is kept beside the new one.
    """
    from bot.operations.founded import bring_back
    from bot.operations.restore import restore
    from bot.registry import the_letter

    if (slug := bring_back(settings, file)) is not None:
        print(f"The folder of the letter “{slug}” is back, as it was in the backup.")
    for sentence in asyncio.run(restore(the_letter(settings, letter).settings, file)).sentences():
        print(sentence)
    return 0


@command("rekey", "rekey", "rekey --yes", letter=False)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def _rekey(settings: Settings, *, yes: bool) -> int:
    """Make a new key, and encrypt everything again with it.

    The bot must be stopped. The former key is set aside, because older backups open only with it.
    """
    from bot.operations.rekey import rekey
    from storage.crypto.key_files import former_keys

    if not yes and not agrees("Backups made until now open with the old key only. Make a new key?"):
        return complain("the key was not changed; --yes makes a new one without asking", FAILURE)
    asyncio.run(rekey(settings))
    print(
        f"Everything is sealed with a new key, in {settings.key_file}: keep a copy elsewhere. Make a new backup.\n"
        f"The old key was set aside as {former_keys(settings.key_file)[-1]}: older backups open with it only. "
        "Move it to the place where copies of keys are kept. If others may have it, destroy all its copies."
    )
    return 0
