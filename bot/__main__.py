"""The commands: run, rehearse, check, health, import, export, stats, backup, restore, rekey.

Exit status 0 when all went well, 1 for a failure, 2 for wrong use; never a traceback.
"""

import argparse
import asyncio
import logging
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NoReturn

from bot.runtime import logs
from bot.settings import Settings, SettingsError, read_settings
from storage.records import OperatorError

WRONG_USE = 2
FAILURE = 1
STOPPED_BY_KEYBOARD = 130


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser() -> Parser:
    parser = Parser(prog="undersigned", description="A chat bot with which people sign an open letter.")
    parser.add_argument("--verbose", action="store_true", help="log more")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(
        name: str, action: Callable[[Settings, argparse.Namespace], int], words: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(action=action)
        return added

    command("run", _run, "run the bot; without a token, the rehearsal")
    command("rehearse", _rehearse, "play signers and admins in a browser, without Telegram")
    command("check", _check, "look at settings, letter, database, key, token, login and admin groups")
    healths = command("health", _health, "say how the running bot is, and whether anything needs somebody")
    healths.add_argument("--alive", action="store_true", help="look only whether it is alive, for a container")
    imports = command("import", _import, "take in a published list, one signatory a line, as approved")
    imports.add_argument("file", type=Path, metavar="FILE")
    imports.add_argument("--dry-run", action="store_true", help="show how the lines are read, and change nothing")
    exports = command("export", _export, "write the approved and public signatories")
    exports.add_argument("--format", choices=("text", "csv", "json"), default="text")
    exports.add_argument("--output", type=Path, metavar="FILE", help="a file instead of the standard output")
    figures = command("stats", _stats, "show the figures")
    figures.add_argument("--picture", type=Path, metavar="FILE", help="write the picture (PNG) into a file")
    backups = command("backup", _backup, "copy the database, also while the bot runs")
    backups.add_argument("file", type=Path, metavar="FILE")
    restores = command("restore", _restore, "put a backup in the place of the database, which is kept beside it")
    restores.add_argument("file", type=Path, metavar="FILE")
    rekeys = command("rekey", _rekey, "make a new key, and seal everything anew with it")
    rekeys.add_argument("--yes", action="store_true", help="do not ask")
    for added in (healths, imports, exports, figures, backups, restores, rekeys):
        added.add_argument("--rehearsal", action="store_true", help="use the rehearsal's database")
    return parser


def main() -> int:
    """Run a command; the exit status comes back."""
    given = _parser().parse_args()
    logs.set_up(verbose=given.verbose)
    try:
        settings = read_settings()
        if getattr(given, "rehearsal", False):
            from bot.operations.rehearse import rehearsal_settings

            settings = rehearsal_settings(settings)
        return int(given.action(settings, given))
    except SettingsError as error:
        return _complain(str(error), WRONG_USE)
    except KeyboardInterrupt:
        return STOPPED_BY_KEYBOARD
    except BrokenPipeError:
        # Whoever read the output has enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except OperatorError as error:
        return _complain(str(error), FAILURE)
    except sqlite3.OperationalError as error:
        return _complain(f"the database cannot be used now: {error}", FAILURE)
    except Exception as error:
        if given.verbose:
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


def _run(settings: Settings, given: argparse.Namespace) -> int:
    if settings.telegram.token is None and settings.matrix.homeserver is None:
        print("No token is set (UNDERSIGNED_TELEGRAM__TOKEN): starting the rehearsal instead.", flush=True)
        return _rehearse(settings, given)
    from bot.app import run

    return _until_stopped(run(settings))


def _rehearse(settings: Settings, _given: argparse.Namespace) -> int:
    from bot.operations.rehearse import rehearse

    def announce(url: str) -> None:
        print(f"The rehearsal is open at {url}  (Ctrl-C ends it)", flush=True)

    return _until_stopped(rehearse(settings, announce))


def _check(settings: Settings, _given: argparse.Namespace) -> int:
    from bot.operations.check import check

    async def look() -> bool:
        good = True
        async for finding in check(settings):
            print(f"{'✓' if finding.good else '✗'} {finding.sentence}")
            good = good and finding.good
        return good

    return 0 if asyncio.run(look()) else FAILURE


def _health(settings: Settings, given: argparse.Namespace) -> int:
    from bot.health.heartbeat import beat_file, read_beat
    from bot.health.signs import is_alive, signs
    from bot.operations.vitals import vitals
    from bot.runtime.clock import now

    if given.alive:
        return 0 if is_alive(read_beat(beat_file(settings.database)), now()) else FAILURE
    good = True
    for sign in signs(asyncio.run(vitals(settings)), now()):
        print(f"{'✓' if sign.good else '✗'} {sign.sentence}")
        good = good and sign.good
    return 0 if good else FAILURE


def _import(settings: Settings, given: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.progress import Progress

    from bot.operations.imports import import_list, read_file, remarks
    from bot.signatories.problem import Problem

    readings = read_file(given.file)
    for remark in remarks(readings):
        print(remark)
    left_out = sum(isinstance(numbered.reading, Problem) for numbered in readings)
    if given.dry_run:
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


def _export(settings: Settings, given: argparse.Namespace) -> int:
    from bot.operations.imports import export

    # Line ends are the format's own (CSV wants CRLF), and the text is UTF-8 wherever it goes.
    if given.output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        asyncio.run(export(settings, given.format, sys.stdout))
        return 0
    try:
        with given.output.open("w", encoding="utf-8", newline="") as stream:
            count = asyncio.run(export(settings, given.format, stream))
    except OSError as error:
        raise OperatorError(f"{given.output} cannot be written: {error.strerror}.") from None
    print(f"{count} signatories were written to {given.output}.")
    return 0


def _stats(settings: Settings, given: argparse.Namespace) -> int:
    from bot.operations.imports import figures

    print(asyncio.run(figures(settings, given.picture)))
    return 0


def _backup(settings: Settings, given: argparse.Namespace) -> int:
    from bot.operations.imports import backup

    keys = backup(settings, given.file)
    beside = f", the encryption keys of Matrix to {keys}" if keys else ""
    print(
        f"The database was copied to {given.file}{beside}. "
        f"The key is not in it: keep a copy of {settings.key_file} elsewhere."
    )
    return 0


def _restore(settings: Settings, given: argparse.Namespace) -> int:
    from bot.operations.restore import restore

    for sentence in asyncio.run(restore(settings, given.file)).sentences():
        print(sentence)
    return 0


def _rekey(settings: Settings, given: argparse.Namespace) -> int:
    from bot.operations.rekey import rekey
    from storage.crypto.key_files import former_keys

    if not given.yes and not _agrees("Backups made until now open with the old key only. Make a new key?"):
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
