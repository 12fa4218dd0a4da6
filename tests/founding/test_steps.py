"""The conversation of a founder, as pure steps: what was answered stays true until the letter is open."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.founding.drafts import Asked, letter_of, question_of, with_text
from bot.founding.prompts import ask
from bot.founding.steps import failed, not_opened, step
from bot.founding.texts import checked, from_words
from bot.founding.view import View
from bot.messaging.actions import Act, Action
from bot.messaging.events import Press, Text
from bot.signatories.problem import Problem
from storage.records import Account, Address, Errand, Founding, Platform
from tests.stage import catalog, visible

NOW = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
FLORA = Account(Platform.TELEGRAM, "5550001")
READY = Founding(
    FLORA,
    "5550001",
    "en",
    "new_code",
    1,
    1,
    texts=(("ru", "# Поезд\n\nМы просим."), ("en", "# The train\n\nWe ask.")),
    whole=True,
    organiser="The Night Train Circle",
    contact="train@example.org",
    closes="2025-10-02",
    seen=True,
    group=Address(Platform.TELEGRAM, "-100123"),
    group_title="Train desk",
)


def view(founding: Founding, now: datetime = NOW) -> View:
    return View(founding, catalog().translator("en"), catalog().translators, now)


def press(word: str, revision: int = 1) -> Press:
    return Press("press", "1", Action(Act.FOUND, 0, revision, word))


def test_a_last_day_that_has_come_meanwhile_is_asked_for_again() -> None:
    assert step(view(READY), press("open")).founding == replace(READY, errand=Errand.OPEN, revision=2)
    outcome = step(view(READY, NOW + timedelta(days=1)), press("open"))
    assert outcome.founding is not None
    assert question_of(outcome.founding) is Asked.CLOSES
    assert outcome.founding.errand is None
    assert "a day that is still to come" in visible(outcome.message.text)


def test_a_text_that_is_sent_again_stays_in_its_place() -> None:
    """The first one is that of the default language."""
    again = with_text(replace(READY, text="# Ночной поезд\n\nПросим."), "ru")
    assert again.texts == (("ru", "# Ночной поезд\n\nПросим."), READY.texts[1])


def test_an_old_button_opens_nothing() -> None:
    outcome = step(view(replace(READY, revision=2)), press("open"))
    assert outcome.founding is not None
    assert outcome.founding.errand is None
    assert outcome.toast


@pytest.mark.parametrize("errand", Errand)
def test_whatever_was_waited_for_can_be_tried_again(errand: Errand) -> None:
    waits = replace(READY, errand=errand, about="md|file" if errand is Errand.READ else "-100123", slug="train")
    outcome = failed(view(waits))
    assert outcome.founding is not None
    assert outcome.founding.errand is None
    assert outcome.founding.revision > waits.revision


def test_a_letter_that_is_one_too_many_is_not_lost() -> None:
    outcome = not_opened(view(replace(READY, errand=Errand.OPEN, slug="train")), Problem("founding-full"))
    assert outcome.founding == replace(READY, revision=2)
    assert outcome.message == ask(view(READY), replace(READY, revision=2), Problem("founding-full")).message


@pytest.mark.parametrize("line", ["\u200d\u200c", "\u202e\u2066", "—", " \n "])
def test_nobody_publishes_under_a_name_that_nobody_sees(line: str) -> None:
    asked = replace(READY, organiser=None, contact=None, closes=None, seen=False, group=None)
    outcome = step(view(asked), Text(line))
    assert outcome.founding == asked
    assert isinstance(checked(from_words(f"{line}x\n\nWe ask.")), str)
    assert checked(from_words(f"{line}\n\nWe ask.")) == Problem("founding-no-text")


def test_a_letter_may_open_for_everybody_on_a_later_day_and_for_organisations() -> None:
    """Most founders leave both as they are, so they are asked for by buttons beside the last question."""
    asked = step(view(replace(READY, closes="2025-12-01")), press("later"))
    assert asked.founding is not None
    assert question_of(asked.founding) is Asked.OPENS
    late = step(view(asked.founding), Text("2025-12-02"))
    assert "close before it opens" in visible(late.message.text)
    past = step(view(asked.founding), Text("2025-09-30"))
    assert "a day that is still to come" in visible(past.message.text)
    chosen = step(view(asked.founding), Text("2025-11-01"))
    assert chosen.founding is not None
    assert question_of(chosen.founding) is Asked.OPEN
    assert "Until November 1, 2025 only organisers and admins sign" in visible(chosen.message.text)
    both = step(view(chosen.founding), press("organisations", chosen.founding.revision))
    assert both.founding is not None
    assert "Organisations sign too" in visible(both.message.text)
    letter = letter_of(both.founding, NOW.date())
    assert (letter.opens, letter.organisations) == (date(2025, 11, 1), True)
    assert letter_of(both.founding, date(2025, 11, 1)).opens is None, "the day has come before the letter was opened"
    back = step(view(both.founding), press("later", both.founding.revision))
    assert back.founding is not None
    at_once = step(view(back.founding), press("at-once", back.founding.revision))
    assert at_once.founding is not None
    assert letter_of(at_once.founding, NOW.date()).opens is None
