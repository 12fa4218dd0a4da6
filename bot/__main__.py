"""The commands. The work of each is in a module of `bot/operations/`, which is loaded only when the command is
called.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

import click

from bot.command_line import FAILURE, FILE, agrees, cli, command, complain, main, until_stopped
from bot.settings import Settings
from storage.errors import OperatorError

__all__ = ["cli", "main"]


@command("run", "run", "--verbose run", rehearsal=False, letter=False)
def _run(settings: Settings) -> int:
    """Run the bot. Without a token, run the rehearsal."""
    from bot.platforms.registry import switched_on

    if not switched_on(settings):
        print("No token is set (UNDERSIGNED_TELEGRAM__TOKEN): starting the rehearsal instead.", flush=True)
        return _play(settings)
    from bot.app import run

    return until_stopped(run(settings))


@command("rehearse", "rehearse", rehearsal=False, letter=False)
def _rehearse(settings: Settings) -> int:
    """Play signers and admins in a browser, without Telegram."""
    return _play(settings)


def _play(settings: Settings) -> int:
    from bot.operations.rehearse import rehearse

    def announce(url: str, page: str) -> None:
        print(f"The rehearsal is open at {url}  (Ctrl-C ends it)", flush=True)
        print(f"The letter's public page is at {page}", flush=True)

    return until_stopped(rehearse(settings, announce))


@command("check", "check", rehearsal=False, letter=False)
def _check(settings: Settings) -> int:
    """Check everything that the bot needs, and say what to do.

    The command checks the settings, the letter, the database, the key, the token, the login and the admin groups.
    """
    from bot.operations.check import check

    async def look() -> bool:
        good = True
        async for finding in check(settings):
            print(f"{'✓' if finding.good else '✗'} {finding.sentence}")
            good = good and finding.good
        return good

    return 0 if asyncio.run(look()) else FAILURE


@command("login", "login", rehearsal=False, letter=False)
def _login(settings: Settings) -> int:
    """Log the bot in on Matrix.

    It shows an address for a browser if the homeserver takes no password. It also signs the bot's device, and shows
    where to approve this, if necessary. The bot must be stopped.
    """
    from bot.operations.login import login
    from bot.runtime.lines import next_line

    def show(words: str) -> None:
        print(words, flush=True)

    return 0 if asyncio.run(login(settings, show, next_line)) else FAILURE


@command("health", "health", "health --alive", letter=False)
@click.option("--alive", is_flag=True, help="Only check whether the bot is alive, for a container.")
def _health(settings: Settings, *, alive: bool) -> int:
    """Show the state of the running bot, and what needs attention."""
    from bot.health.heartbeat import beat_file, read_beat
    from bot.health.signs import is_alive, signs
    from bot.operations.vitals import vitals
    from bot.runtime.clock import now

    if alive:
        return 0 if is_alive(read_beat(beat_file(settings.database)), now()) else FAILURE
    good = True
    for finding in signs(asyncio.run(vitals(settings)), now()):
        print(f"{'✓' if finding.good else '✗'} {finding.sentence}")
        good = good and finding.good
    return 0 if good else FAILURE


@command(
    "import",
    "import --dry-run list.xlsx",
    "import list.csv --date 2022-09-19",
    "import --columns name,country,-,occupation list.csv",
    "import list.review.csv",
    "import --undo",
)
@click.argument("file", type=FILE, required=False)
@click.option("--dry-run", is_flag=True, help="Show how each line is read, and change nothing.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="When they signed, if not on the letter's day.")
@click.option("--columns", metavar="NAMES", help="The columns in their order: name,country,-,occupation.")
@click.option("--encoding", help="The encoding of the file, such as cp1251, if it is not recognised.")
@click.option("--sheet", help="The sheet of a spreadsheet, if not the first.")
@click.option("--surname-first", is_flag=True, help="Surnames are written first: Example, Flora.")
@click.option("--review", type=FILE, metavar="FILE", help="The file for doubtful lines, if not beside the list.")
@click.option("--undo", is_flag=False, flag_value="last", metavar="[NUMBER]", help="Take back a whole import.")
@click.option("--list", "listed", is_flag=True, help="List the imports that can be taken back.")
def _import(settings: Settings, file: Path | None, **given: Any) -> int:
    """Import a list of people who have signed elsewhere.

    It may be text, CSV, a spreadsheet (.xlsx), HTML, Markdown or JSON. The signatories count as approved. Doubtful
    lines are not imported, but written to a review file: answer there, and import that file. The bot must be stopped.
    """
    from bot.operations.import_command import list_imports, take_in, undo
    from bot.signatories.lists.reader import Told

    if given["listed"]:
        return list_imports(settings)
    if given["undo"] is not None:
        return undo(settings, given["undo"])
    if file is None:
        raise click.UsageError("Name the FILE to import.")
    told = Told(given["encoding"], given["columns"], given["sheet"], surname_first=given["surname_first"])
    return take_in(settings, file, told=told, dry_run=given["dry_run"], day=given["day"], review=given["review"])


@command("export", "export", "export --format csv --output signatories.csv")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "csv", "json", "html", "markdown"]),
    default="text",
    show_default=True,
    help="The format of the list.",
)
@click.option("--output", type=FILE, metavar="FILE", help="Write to a file instead of the standard output.")
def _export(settings: Settings, format_: str, output: Path | None) -> int:
    """Write the approved and public signatories."""
    from bot.operations.export import export

    # Line ends are the format's own (CSV wants CRLF). Excel takes CSV for UTF-8 only where a mark says so.
    encoding = "utf-8-sig" if format_ == "csv" else "utf-8"
    if output is None:
        sys.stdout.reconfigure(encoding=encoding, newline="")  # type: ignore[union-attr]
        asyncio.run(export(settings, format_, sys.stdout))
        return 0
    try:
        with output.open("w", encoding=encoding, newline="") as stream:
            count = asyncio.run(export(settings, format_, stream))
    except OSError as error:
        raise OperatorError(f"{output} cannot be written: {error.strerror}.") from None
    print(f"{count} signatories were written to {output}.")
    return 0


@command("find", "find Flora", 'find "Flora, Armenia"', "find 12", 'find ", Armenia"', 'find "Flora, rejected"')
@click.argument("words", nargs=-1, required=True)
def _find(settings: Settings, words: tuple[str, ...]) -> int:
    """Look for signatures by number, name, place, or where they stand.

    The bot may be running.
    """
    from bot.operations.find import find

    for line in find(settings, " ".join(words)):
        print(line)
    return 0


@command("remove", "remove 12 offensive", "remove 12 erase", "remove 12 erase --yes")
@click.argument("number", type=click.IntRange(1, 2**63 - 1))
@click.argument("why", type=click.Choice(["not-a-person", "duplicate", "offensive", "other", "erase"]))
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def _remove(settings: Settings, number: int, why: str, *, yes: bool) -> int:
    """Take a line off the list for a reason, or erase all that is kept of it.

    The bot must be stopped. What is erased cannot be put back.
    """
    from bot.operations.take_down import remove

    if why == "erase" and not yes and not agrees(f"Erase signature {number} for good?"):
        return complain("nothing was erased; --yes erases without asking", FAILURE)
    print(remove(settings, number, why))
    return 0


@command("edit", 'edit 12 "Flora Example, Armenia/Austria, historian"')
@click.argument("number", type=click.IntRange(1, 2**63 - 1))
@click.argument("line")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def _edit(settings: Settings, number: int, line: str, *, yes: bool) -> int:
    """Let a signature stand under another line. Its signer is told.

    The bot must be stopped.
    """
    from bot.operations.take_down import edit, line_of

    before = line_of(settings, number)
    if not yes and not agrees(f"It reads now: {before}\nChange it to: {line}?"):
        return complain("nothing was changed; --yes changes it without asking", FAILURE)
    print(edit(settings, number, line))
    return 0


@command("site", "site /var/www/letter")
@click.argument("folder", type=FILE, required=False)
def _site(settings: Settings, folder: Path | None) -> int:
    """Make the public page in a folder.

    It shows the letter, its signatories and how to sign. The folder is a new or an empty one, or one in which the page
    was made before. A bot that runs with UNDERSIGNED_SITE__FOLDER makes the page itself.
    """
    from bot.operations.site import make_site

    path = folder or settings.site.folder
    if path is None:
        raise click.UsageError("Name the FOLDER of the page.")
    written, deleted = asyncio.run(make_site(settings, path))
    print(f"The page is in {path}: {written} files were written, {deleted} deleted.")
    return 0


@command("stats", "stats", "stats --picture figures.png")
@click.option("--picture", type=FILE, metavar="FILE", help="Write the picture (PNG) to a file.")
def _stats(settings: Settings, picture: Path | None) -> int:
    """Show the figures."""
    from bot.operations.export import figures

    print(asyncio.run(figures(settings, picture)))
    return 0


# The list of commands goes on with those about whole databases, and ends with those about whole letters.
from bot import copy_commands, letter_commands  # noqa: E402, F401

if __name__ == "__main__":
    sys.exit(main())
