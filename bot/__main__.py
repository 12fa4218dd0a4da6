"""The command line.

Exit status 0 for success, 1 for a failure, 2 for wrong use; never a traceback.
"""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from functools import wraps
from pathlib import Path
from typing import Any

import click

from bot.runtime import logs
from bot.settings import Settings, SettingsError, read_settings
from storage.errors import OperatorError, StorageUnavailable

WRONG_USE = 2
FAILURE = 1
STOPPED_BY_KEYBOARD = 130

EPILOG = """\b
Examples:
  undersigned check                        is everything in place?
  undersigned run                          run the bot
  undersigned backup copies/monday.sqlite3 copy the database while the bot runs

Settings come from the environment or from the file .env. `undersigned COMMAND --help` shows the options of a command.
"""

Command = Callable[..., int]
FILE = click.Path(path_type=Path)


class InOrder(click.Group):
    """Lists the commands as they stand in this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=InOrder, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG
)
@click.version_option(package_name="undersigned", message="undersigned %(version)s")
@click.option("--verbose", is_flag=True, help="Log more.")
@click.pass_context
def cli(context: click.Context, *, verbose: bool) -> None:
    """A chat bot with which people sign an open letter, on Telegram and on Matrix."""
    logs.set_up(verbose=verbose)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def command(name: str, *examples: str, rehearsal: bool = True) -> Callable[[Command], click.Command]:
    """Make a command of a function that is given the settings and returns the exit status.

    With `rehearsal` the command has an option to use the rehearsal's database.
    """

    def made(function: Command) -> click.Command:
        @wraps(function)
        def ready(*given: Any, **options: Any) -> int:
            settings = read_settings()
            if options.pop("rehearsal", False):
                from bot.operations.rehearse import rehearsal_settings

                settings = rehearsal_settings(settings)
            return function(settings, *given, **options)

        if rehearsal:
            ready = click.option("--rehearsal", is_flag=True, help="Use the rehearsal's database.")(ready)
        lines = [
            "\b",
            "Example:" if len(examples) == 1 else "Examples:",
            *(f"  undersigned {each}" for each in examples),
        ]
        return cli.command(name, epilog="\n".join(lines))(ready)

    return made


def main() -> int:
    """Run a command; the exit status comes back."""
    try:
        return int(cli.main(prog_name="undersigned", standalone_mode=False) or 0)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "undersigned"
        return _complain(f"{error.format_message()} See {where} --help.", WRONG_USE)
    except SettingsError as error:
        return _complain(str(error), WRONG_USE)
    except (KeyboardInterrupt, click.Abort):
        return STOPPED_BY_KEYBOARD
    except BrokenPipeError:
        # Whoever read the output has enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except OperatorError as error:
        return _complain(str(error), FAILURE)
    except StorageUnavailable as error:
        return _complain(f"the database cannot be used now: {error}", FAILURE)
    except Exception as error:
        if logging.getLogger().isEnabledFor(logging.DEBUG):
            print(logs.trace(error), file=sys.stderr)
        kind = type(error).__name__
        return _complain(f"something went wrong that should not have ({kind}); --verbose shows where", FAILURE)


def _complain(sentence: str, status: int) -> int:
    print(f"undersigned: {sentence}", file=sys.stderr)
    return status


def _until_stopped(work: Coroutine[Any, Any, None]) -> int:
    """Do work until it ends or the process is asked to stop, which is a good end."""

    async def stoppable() -> None:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        logs.watch(loop)
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, task.cancel)
        try:
            await task
        except asyncio.CancelledError:
            logging.getLogger("undersigned").info("stopped")

    try:
        asyncio.run(stoppable())
    except* SettingsError as errors:
        raise errors.exceptions[0] from None
    return 0


@command("run", "run", "--verbose run", rehearsal=False)
def _run(settings: Settings) -> int:
    """Run the bot. Without a token, run the rehearsal."""
    if settings.telegram.token is None and settings.matrix.homeserver is None:
        print("No token is set (UNDERSIGNED_TELEGRAM__TOKEN): starting the rehearsal instead.", flush=True)
        return _play(settings)
    from bot.app import run

    return _until_stopped(run(settings))


@command("rehearse", "rehearse", rehearsal=False)
def _rehearse(settings: Settings) -> int:
    """Play signers and admins in a browser, without Telegram."""
    return _play(settings)


def _play(settings: Settings) -> int:
    from bot.operations.rehearse import rehearse

    def announce(url: str) -> None:
        print(f"The rehearsal is open at {url}  (Ctrl-C ends it)", flush=True)

    return _until_stopped(rehearse(settings, announce))


@command("check", "check", rehearsal=False)
def _check(settings: Settings) -> int:
    """Look at everything the bot needs, and tell what to do.

    It looks at settings, letter, database, key, token, login and admin groups.
    """
    from bot.operations.check import check

    async def look() -> bool:
        good = True
        async for finding in check(settings):
            print(f"{'✓' if finding.good else '✗'} {finding.sentence}")
            good = good and finding.good
        return good

    return 0 if asyncio.run(look()) else FAILURE


@command("health", "health", "health --alive")
@click.option("--alive", is_flag=True, help="Look only whether the bot is alive, for a container.")
def _health(settings: Settings, *, alive: bool) -> int:
    """Tell how the running bot is, and what needs somebody."""
    from bot.health.heartbeat import beat_file, read_beat
    from bot.health.signs import is_alive, signs
    from bot.operations.vitals import vitals
    from bot.runtime.clock import now

    if alive:
        return 0 if is_alive(read_beat(beat_file(settings.database)), now()) else FAILURE
    good = True
    for sign in signs(asyncio.run(vitals(settings)), now()):
        print(f"{'✓' if sign.good else '✗'} {sign.sentence}")
        good = good and sign.good
    return 0 if good else FAILURE


@command("import", "import --dry-run list.txt", "import list.txt")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Show how the lines are read, and change nothing.")
def _import(settings: Settings, file: Path, *, dry_run: bool) -> int:
    """Take in a published list, one signatory a line.

    The signatories count as approved. The bot must be stopped.
    """
    from rich.console import Console
    from rich.progress import Progress

    from bot.operations.imports import import_list, read_file, remarks
    from bot.signatories.problem import Problem

    readings = read_file(file)
    for remark in remarks(readings):
        print(remark)
    left_out = sum(isinstance(numbered.reading, Problem) for numbered in readings)
    if dry_run:
        print(f"{len(readings)} lines were read, {left_out} would be left out. Nothing was changed.")
        return FAILURE if left_out else 0
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Importing", total=len(readings))
        new, twins = asyncio.run(import_list(settings, readings, lambda count: progress.advance(bar, count)))
    for twin in twins:
        print(twin)
    known = len(readings) - left_out - new
    print(f"{new} signatories were added, {known} were there already, {left_out} lines were left out.")
    return FAILURE if left_out else 0


@command("export", "export", "export --format csv --output signatories.csv")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
    help="The format of the list.",
)
@click.option("--output", type=FILE, metavar="FILE", help="A file instead of the standard output.")
def _export(settings: Settings, format_: str, output: Path | None) -> int:
    """Write the approved and public signatories."""
    from bot.operations.export import export

    # Line ends are the format's own (CSV wants CRLF), and the text is UTF-8 wherever it goes.
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        asyncio.run(export(settings, format_, sys.stdout))
        return 0
    try:
        with output.open("w", encoding="utf-8", newline="") as stream:
            count = asyncio.run(export(settings, format_, stream))
    except OSError as error:
        raise OperatorError(f"{output} cannot be written: {error.strerror}.") from None
    print(f"{count} signatories were written to {output}.")
    return 0


@command("stats", "stats", "stats --picture figures.png")
@click.option("--picture", type=FILE, metavar="FILE", help="Write the picture (PNG) into a file.")
def _stats(settings: Settings, picture: Path | None) -> int:
    """Show the figures."""
    from bot.operations.export import figures

    print(asyncio.run(figures(settings, picture)))
    return 0


@command("backup", "backup copies/monday.sqlite3")
@click.argument("file", type=FILE)
def _backup(settings: Settings, file: Path) -> int:
    """Copy the database, also while the bot runs."""
    from bot.operations.backup import backup

    beside = "".join(f", the {companion.contents} to {copy}" for companion, copy in backup(settings, file))
    print(
        f"The database was copied to {file}{beside}. "
        f"The key is not in it: keep a copy of {settings.key_file} elsewhere."
    )
    return 0


@command("restore", "restore copies/monday.sqlite3")
@click.argument("file", type=FILE)
def _restore(settings: Settings, file: Path) -> int:
    """Put a backup in the place of the database.

    The bot must be stopped. The database that was there is kept beside the other one.
    """
    from bot.operations.restore import restore

    for sentence in asyncio.run(restore(settings, file)).sentences():
        print(sentence)
    return 0


@command("rekey", "rekey", "rekey --yes")
@click.option("--yes", is_flag=True, help="Do not ask.")
def _rekey(settings: Settings, *, yes: bool) -> int:
    """Make a new key, and encrypt everything anew with it.

    The bot must be stopped. The former key is set aside: older backups open with it only.
    """
    from bot.operations.rekey import rekey
    from storage.crypto.key_files import former_keys

    if not yes and not _agrees("Backups made until now open with the old key only. Make a new key?"):
        return _complain("the key was not changed; --yes makes a new one without asking", FAILURE)
    asyncio.run(rekey(settings))
    print(
        f"Everything is sealed with a new key, in {settings.key_file}: keep a copy elsewhere. Make a new backup.\n"
        f"The old key was set aside as {former_keys(settings.key_file)[-1]}: older backups open with it only. "
        "Move it to where the copies of keys are kept. If others may have it, destroy all of them."
    )
    return 0


def _agrees(question: str) -> bool:
    """Whether somebody at a terminal says yes."""
    return sys.stdin.isatty() and input(f"{question} [y/N] ").strip().casefold() in ("y", "yes")


if __name__ == "__main__":
    sys.exit(main())
