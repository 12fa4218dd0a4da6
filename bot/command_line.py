"""What all commands have in common: settings, help, `--version`, error messages and exit statuses.

The exit status is 0 for success, 1 for a failure and 2 for wrong use. A command never shows a traceback.
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
from bot.settings import SettingsError, read_settings
from storage.errors import OperatorError, StorageUnavailable

WRONG_USE = 2
FAILURE = 1
STOPPED_BY_KEYBOARD = 130

EPILOG = """\b
Examples:
  undersigned check                        check everything that the bot needs
  undersigned run                          run the bot
  undersigned backup copies/monday.sqlite3 copy the database while the bot runs

Settings come from the environment or from the file .env. `undersigned COMMAND --help` shows the options of a command.
"""

Command = Callable[..., int]
FILE = click.Path(path_type=Path)


class InOrder(click.Group):
    """Lists the commands in the order of `bot/__main__.py`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands in the order in which they are defined."""
        return list(self.commands)


@click.group(
    cls=InOrder, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG
)
@click.version_option(package_name="undersigned", message="undersigned %(version)s")
@click.option("--verbose", is_flag=True, help="Log more details.")
@click.pass_context
def cli(context: click.Context, *, verbose: bool) -> None:
    """A chat bot with which people sign an open letter, on Telegram and on Matrix."""
    logs.set_up(verbose=verbose)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def command(
    name: str, *examples: str, rehearsal: bool = True, letter: bool = True
) -> Callable[[Command], click.Command]:
    """Make a command of a function that takes the settings and returns the exit status.

    With `rehearsal` the command gets the option `--rehearsal`, which uses the rehearsal's database. With `letter` it is
    about one letter, and gets the option `--letter`, which names one of several.
    """

    def made(function: Command) -> click.Command:
        @wraps(function)
        def ready(*given: Any, **options: Any) -> int:
            settings = read_settings()
            if options.pop("rehearsal", False):
                from bot.operations.rehearse import rehearsal_settings

                settings = rehearsal_settings(settings)
            if letter:
                from bot.registry import the_letter

                settings = the_letter(settings, options.pop("letter")).settings
            return function(settings, *given, **options)

        if rehearsal:
            ready = click.option("--rehearsal", is_flag=True, help="Use the rehearsal's database.")(ready)
        if letter:
            ready = click.option("--letter", metavar="SLUG", help="The letter, if there are several.")(ready)
        lines = [
            "\b",
            "Example:" if len(examples) == 1 else "Examples:",
            *(f"  undersigned {each}" for each in examples),
        ]
        return cli.command(name, epilog="\n".join(lines))(ready)

    return made


def main() -> int:
    """Run a command and return the exit status."""
    try:
        return int(cli.main(prog_name="undersigned", standalone_mode=False) or 0)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "undersigned"
        return complain(f"{error.format_message()} See {where} --help.", WRONG_USE)
    except SettingsError as error:
        return complain(str(error), WRONG_USE)
    except (KeyboardInterrupt, click.Abort):
        return STOPPED_BY_KEYBOARD
    except BrokenPipeError:
        # The reader of the output has closed it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except OperatorError as error:
        return complain(str(error), FAILURE)
    except StorageUnavailable as error:
        return complain(f"the database cannot be used now: {error}", FAILURE)
    except Exception as error:
        if logging.getLogger().isEnabledFor(logging.DEBUG):
            print(logs.trace(error), file=sys.stderr)
        kind = type(error).__name__
        return complain(f"an unexpected error occurred ({kind}); --verbose shows where", FAILURE)


def agrees(question: str) -> bool:
    """Whether a person at a terminal answers yes."""
    return sys.stdin.isatty() and input(f"{question} [y/N] ").strip().casefold() in ("y", "yes")


def complain(sentence: str, status: int) -> int:
    """Print an error message and return the status."""
    print(f"undersigned: {sentence}", file=sys.stderr)
    return status


def until_stopped(work: Coroutine[Any, Any, None]) -> int:
    """Run `work` until it ends or the process is asked to stop. Both are a success."""

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
