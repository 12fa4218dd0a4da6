"""The commands about whole letters; see `bot/__main__.py`."""

import click

from bot.command_line import FAILURE, agrees, command, complain
from bot.settings import Settings, read_settings


@command("letters", "letters", letter=False)
def _letters(settings: Settings) -> int:
    """List the letters, and whether people can sign them."""
    from bot.operations.letters import listed
    from bot.runtime.clock import now

    for line in listed(settings, now().date()):
        print(line)
    return 0


@command("pause", "pause --letter river")
def _pause(settings: Settings) -> int:
    """Let nobody sign a letter for now; it can be read."""
    from bot.operations.letters import pause

    print(pause(settings))
    return 0


@command("resume", "resume --letter river")
def _resume(settings: Settings) -> int:
    """Let people sign a paused letter again."""
    from bot.operations.letters import resume
    from bot.runtime.clock import now

    print(resume(settings, now().date()))
    return 0


@command("close", "close --letter river")
def _close(settings: Settings) -> int:
    """Close a letter for good; people can still read it.

    Its signers are erased UNDERSIGNED_CLOSED_DAYS later.
    """
    from bot.operations.letters import close
    from bot.runtime.clock import now

    print(close(settings, now().date()))
    return 0


@command("erase", "erase --letter river", "erase --letter river --yes", rehearsal=False)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def _erase(settings: Settings, *, yes: bool) -> int:
    """Erase a letter with all its signatures, its folder and its page.

    The bot must be stopped. What is erased cannot be put back.
    """
    from bot.operations.letters import erase

    if not yes and not agrees(f"Erase the letter in {settings.letter}, with all its signatures?"):
        return complain("nothing was erased; --yes erases without asking", FAILURE)
    print(erase(settings, read_settings().letters))
    return 0
