"""What is ours reads as the platform wants it; what people wrote is never rewritten."""

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.commands import NAMES
from bot.messaging.markup import Run, written
from bot.messaging.messages import Choice, Message
from bot.platforms.matrix import rendering
from storage.records import Platform
from tests.stage import catalog

WORDS = [f"author of /{command}" for command in NAMES] + [
    "/letter",
    "(/my)",
    "Armenia/sign",
    "a / b",
    "!privacy",
    "//my",
]
LINK = "https://matrix.to/#/@letter:example.org"


@pytest.mark.parametrize("words", WORDS)
def test_what_somebody_wrote_is_shown_as_it_is_written(words: str) -> None:
    say = catalog().on(Platform.MATRIX).translator("en")
    line = f"Flora Example, Armenia, {words}"
    shown = rendering.shown(Message(say("exact-line", line=line)), LINK)
    assert line in shown["body"]
    assert "!" not in shown["formatted_body"].replace("!privacy", "")
    toast = say.plain("toast-first-approved", admin=words, time="now")
    assert words in rendering.reply(toast, "$1")["body"]


def test_our_own_commands_begin_with_an_exclamation_mark() -> None:
    say = catalog().on(Platform.MATRIX).translator("en")
    waits = rendering.shown(Message(say("question-waits")), LINK)
    assert "!sign" in waits["body"]
    assert "/sign" not in waits["body"] + waits["formatted_body"]
    assert "!sign" in say.plain("question-waits")
    assert "/sign" in catalog().translator("en").plain("question-waits")


def test_a_letter_that_speaks_of_commands_is_shown_to_the_letter() -> None:
    shown = rendering.shown(Message(written([Run("Write /privacy on a wall.")])), LINK)
    assert "/privacy on a wall" in shown["body"]


def test_a_quotation_has_no_empty_lines_around_it() -> None:
    """It stands apart by itself; with empty lines too, an admin saw a hole of four lines in the card."""
    quoted = "<b>Remove it?</b>\n\n<blockquote>Flora Example, Armenia</blockquote>\n\nPlease choose."
    shown = rendering.shown(Message(quoted, ((Choice("Leave it", Action(Act.LEAVE, 1)),),)), LINK)
    beginning = "<b>Remove it?</b><blockquote>Flora Example, Armenia</blockquote>Please choose."
    assert shown["formatted_body"].startswith(f"{beginning}<br><br>")
    assert "Remove it?\n\n" in shown["body"]
