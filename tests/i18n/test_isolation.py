"""Values of the other direction: they disturb neither the order of a phrase nor what people copy."""

import pytest
from markupsafe import Markup

from bot.i18n.catalog import Phrases, Translator
from storage.records import Platform

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"
FLORA, LEILI = "Flora Example", "لیلی نمونه"
SOURCE = """
heading = From { $name }:
line = <blockquote>{ $name }</blockquote>
below =
    <b>{ $name }</b>
    Page { $page }
state =
    { $name ->
        [Flora] known
       *[other] somebody
    }
how = Write /approve { $first }-{ $last } here, or /my
"""


@pytest.fixture(params=["en", "fa"])
def say(request: pytest.FixtureRequest) -> Translator:
    return Translator(request.param, Phrases(request.param, [SOURCE]))


@pytest.mark.parametrize("say", ["en"], indirect=True)
def test_a_name_that_runs_to_the_left_is_isolated_in_a_phrase_that_runs_to_the_right(say: Translator) -> None:
    assert say("heading", name=LEILI) == f"From {FSI}{LEILI}{PDI}:"
    assert say.plain("heading", name=LEILI) == f"From {FSI}{LEILI}{PDI}:"
    assert say("heading", name=Markup("<b>{}</b>").format(LEILI)) == f"From {FSI}<b>{LEILI}</b>{PDI}:"
    assert say("heading", name=FLORA) == f"From {FLORA}:", "nothing is hidden where nothing is mixed"


@pytest.mark.parametrize("say", ["fa"], indirect=True)
def test_a_name_that_runs_to_the_right_is_isolated_in_a_phrase_that_runs_to_the_left(say: Translator) -> None:
    assert say("heading", name=FLORA) == f"From {FSI}{FLORA}{PDI}:"
    assert say("heading", name=LEILI) == f"From {LEILI}:"
    assert say("heading", name="12-30") == "From 12-30:", "numbers have no direction of their own"


def test_a_line_that_people_copy_has_nothing_hidden(say: Translator) -> None:
    for name in (FLORA, LEILI):
        assert say("line", name=name) == f"<blockquote>{name}</blockquote>"
        assert say("below", name=name, page=1).split("\n")[0] == f"<b>{name}</b>"


def test_a_value_that_chooses_a_variant_still_does(say: Translator) -> None:
    assert say("state", name="Flora") == "known"
    assert say("state", name=LEILI) == "somebody"


@pytest.mark.parametrize("say", ["fa"], indirect=True)
def test_a_command_keeps_its_order_with_all_behind_it(say: Translator) -> None:
    assert say("how", first=2, last=12) == f"Write {LRI}/approve 2-12 here{PDI}, or {LRI}/my{PDI}"
    assert say.on(Platform.MATRIX).plain("how", first=2, last=12).startswith(f"Write {LRI}!approve 2-12")


def test_several_lines_are_left_as_they_are(say: Translator) -> None:
    assert say("heading", name=f"{FLORA}\n{LEILI}") == f"From {FLORA}\n{LEILI}:"
