"""Where there are no buttons, a founder types their words. Those of `/myletters` are understood in each language."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest

from bot.founding import change_prompts, changes
from bot.founding.view import Outcome, View
from bot.letters.letter import Closing, Letter, Wording
from bot.messaging.events import Command, Press, Reply, Room
from bot.messaging.replies import numbered, understood
from storage.records import Account, Altered, Change, Founding, Platform
from tests.founding.test_changes import letter
from tests.i18n.test_locales import book, of_each_language

NOW = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
ASTER = Account(Platform.MATRIX, "@aster:mx.test")
LONG = Wording.of("en", "# Keep it\n\n" + "\n\n".join(["We ask for the night train and its sleeping cars. " * 20] * 20))
OPEN, OTHER = letter(), replace(letter("ferry"), wordings=MappingProxyType({"en": Wording.of("en", "# Ferry\n\nNow.")}))
CLOSED = replace(OPEN, closing=Closing(date(2025, 10, 1)))
TEXT = Change("train", Altered.TEXT, "abcdef")
WHOLE = replace(TEXT, text=LONG.text, language="en")


def seen_by_aster(language: str, *mine: Letter) -> View:
    catalog = book().on(Platform.MATRIX)
    founding = Founding(ASTER, "!room:mx.test", language, "new_code", 7, 7, only_changes=True)
    return View(founding, catalog.translator(language), catalog.translators, NOW, mine=mine)


def asked(change: Change, page: int = 0) -> Callable[[str], Outcome]:
    return lambda language: change_prompts.ask_change(seen_by_aster(language, OPEN), change, page=page)


def listed(*mine: Letter) -> Callable[[str], Outcome]:
    return lambda language: changes.step(seen_by_aster(language, *mine), Command("myletters"))


def one_of_two(language: str) -> Outcome:
    return changes.done(seen_by_aster(language, OPEN, OTHER), TEXT)


SCREENS = {
    "several letters": listed(OPEN, OTHER),
    "the only letter": listed(OPEN),
    "a closed letter": listed(CLOSED),
    "one of several": one_of_two,
    "which text": asked(TEXT),
    "more of the text": asked(replace(TEXT, pieces=("Keep it",))),
    "which language": asked(replace(TEXT, text=LONG.text)),
    "the first page": asked(WHOLE),
    "a further page": asked(WHOLE, page=1),
    "which contact": asked(Change("train", Altered.CONTACT, "abcdef")),
    "this contact": asked(Change("train", Altered.CONTACT, "abcdef", line="desk@example.org")),
    "closing": asked(Change("train", Altered.CLOSED, "abcdef")),
    "opening again": asked(Change("train", Altered.REOPENED, "abcdef")),
}


@of_each_language
@pytest.mark.parametrize("screen", SCREENS)
def test_a_label_is_understood_when_it_is_typed(language: str, screen: str) -> None:
    choices = [choice for row in SCREENS[screen](language).message.choices for choice in row]
    assert choices
    for number, choice in numbered(choices):
        for typed in (choice.label, choice.label.lower(), choice.label.upper(), f" {choice.label} ", f"{number}"):
            assert understood(Reply("said", typed), "shown", choices, Room.PRIVATE) == Press(
                "said", "shown", choice.action
            ), typed
