"""A founder names organisers, who see figures and lists: by an id, or by a code that somebody sends to the bot."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from bot.founding import changes
from bot.founding.organisers import after
from bot.letters.letter import Deployed, Letter
from bot.messaging.actions import mark_of
from bot.messaging.events import Text
from bot.policy import ACCOUNT_MOST, FOUNDED_LINE_MOST, LETTER_ORGANISERS_MOST
from bot.registry import organisers_of
from bot.rehearsal import RehearsalServer
from bot.settings import Settings
from storage.records import Account, Altered, Change, Platform
from tests.founding.conversation import SLUG, found
from tests.founding.test_changes import change_after, letter, press, view
from tests.founding.test_changes_on_telegram import ani, flora, mine, says, settings
from tests.live import Phone, phone_of, running

__all__ = ["ani", "flora", "settings"]  # fixtures

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

ANI = Account(Platform.TELEGRAM, "5550002")
ASKED = Change("train", Altered.ORGANISERS, "abcdef")


def naming(*organisers: str) -> Letter:
    return replace(letter(), deployed=Deployed(organisers=organisers))


@pytest.mark.parametrize(
    ("words", "line"),
    [("5550002", "+5550002"), (" telegram:0005550002 ", "+5550002"), ("@ani:example.org", "+@ani:example.org")],
)
def test_an_account_is_named_by_its_id_and_confirmed(words: str, line: str) -> None:
    outcome = changes.step(view(ASKED, mine=(naming(),)), Text(words))
    change = change_after(outcome)
    assert change is not None
    assert (change.line, change.confirmed) == (line, False)
    assert line[1:] in outcome.message.text
    sure = change_after(changes.step(view(change, mine=(naming(),)), press("my!yes:abcd")))
    assert sure is not None
    assert sure.confirmed


@pytest.mark.parametrize(
    "words",
    [
        "Ani",
        "@ani",
        "-100555",
        "٥٥٥",
        "",
        "matrix:ani",
        "000",
        "@a\0:b",
        "5" * (ACCOUNT_MOST + 1),
        f"@{'a' * ACCOUNT_MOST}:example.org",
    ],
)
def test_what_is_no_account_is_refused_and_can_be_said_again(words: str) -> None:
    outcome = changes.step(view(ASKED, mine=(naming(),)), Text(words))
    assert change_after(outcome) == ASKED
    assert "That is no account" in outcome.message.text


def test_nobody_is_named_twice_and_there_are_no_more_than_may_be() -> None:
    outcome = changes.step(view(ASKED, mine=(naming("5550002"),)), Text("5550002"))
    assert change_after(outcome) == ASKED
    assert "is an organiser already" in outcome.message.text
    many = naming(*(str(number) for number in range(LETTER_ORGANISERS_MOST)))
    outcome = changes.step(view(ASKED, mine=(many,)), Text("5550002"))
    assert change_after(outcome) == ASKED
    assert "Take one away first" in outcome.message.text


def test_each_has_a_button_that_takes_them_away_once_that_is_confirmed() -> None:
    present = view(ASKED, mine=(naming("5550002", "@bea:example.org"),))
    shown = changes.step(present, press(f"my:{mark_of('train')}:organisers")).message
    labels = [choice.label for row in shown.choices for choice in row]
    assert labels[:2] == ["Take away: 5550002", "Take away: @bea:example.org"]
    away = change_after(changes.step(present, press("my!out:1")))
    assert away is not None
    assert (away.line, away.confirmed) == ("-@bea:example.org", False)
    for forged in ("my!out:2", "my!out:-1", "my!out:x", "my!out:"):
        assert change_after(changes.step(present, press(forged))) == ASKED


def test_somebody_who_has_the_code_is_named_only_if_the_founder_waits_for_that() -> None:
    there = (naming(),)
    applied = changes.applied(view(ASKED, mine=there), ASKED, ANI, "A" * 1000)
    assert applied is not None
    change = change_after(applied)
    assert change is not None
    assert (change.line, change.person, change.confirmed) == ("+5550002", "A" * FOUNDED_LINE_MOST, False)
    assert change.person in applied.message.text
    for otherwise in (
        replace(ASKED, what=Altered.CONTACT),
        replace(ASKED, line="-5550002"),
        replace(ASKED, line="+5550003", confirmed=True),
    ):
        assert changes.applied(view(otherwise, mine=there), otherwise, ANI, "Ani") is None
    assert changes.applied(view(ASKED, mine=there, refusal="founding-not-you"), ASKED, ANI, "Ani") is None


def test_a_change_that_is_made_twice_is_made_once() -> None:
    assert after(after(["1"], "+2"), "+2") == ["1", "2"]
    assert after(after(["1", "2"], "-1"), "-1") == ["2"]


def test_a_founder_names_organisers_beside_those_of_the_operator(settings: Settings, tmp_path: Path) -> None:
    olga = Account(Platform.TELEGRAM, "5550009")
    operators = settings.model_copy(update={"organisers": (olga,)})
    named = naming("5550002", "5550009")
    assert organisers_of(operators, named, tmp_path) == (olga, ANI)
    assert organisers_of(operators, replace(named, founded=False), tmp_path) == (ANI, olga)
    assert organisers_of(operators, replace(naming(), founded=False), tmp_path) == (olga,)


async def test_an_organiser_sees_figures_until_the_founder_takes_that_away(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, ani: Phone
) -> None:
    folder = tmp_path / "letters" / SLUG / "letter.toml"
    async with running(settings):
        desk = await found(server, flora)
        await mine(flora)
        flora.press("Organisers")
        asked = await flora.sees("0 of at most 10", "Cancel")
        code = asked.text.partition("“/newletter ")[2].partition("”")[0]
        ani.say(f"/newletter {code}")
        await ani.sees("I have asked whoever founded the letter")
        await flora.sees(f"“{ani.person.first_name}", "Yes, do it")
        flora.press("Yes, do it")
        await flora.sees("It is done")
        await says(desk, "who may see figures and lists is changed")
        assert str(ani.person.id) not in "".join(each.text for each in desk.chat.messages.values())
        assert tomllib.loads(folder.read_text())["organisers"] == [str(ani.person.id)]
        await mine(flora)
        flora.press("Organisers")
        await flora.sees("1 of at most 10")
        bea = phone_of(server, server.cast.signers[1])
        bea.say(f"/start {code}")
        await server.world.until(lambda: bea.last.sender is server.world.bot)
        assert "I have asked" not in bea.last.text  # the code is over
        await sees_figures(ani, may=True)
    async with running(settings):
        await sees_figures(ani, may=True)
        await mine(flora)
        flora.press("Organisers")
        await flora.sees("1 of at most 10")
        flora.press(f"Take away: {ani.person.id}")
        await flora.sees("no longer see", "Yes, do it")
        flora.press("Yes, do it")
        await flora.sees("It is done")
        assert "organisers" not in tomllib.loads(folder.read_text())
        await sees_figures(ani, may=False)
    async with running(settings):
        await sees_figures(ani, may=False)


async def sees_figures(ani: Phone, *, may: bool) -> None:
    ani.say(f"/start {SLUG}")
    await ani.sees("Keep the night train")
    ani.say("/export")
    before = ani.last.id
    await ani.server.world.until(lambda: ani.last.id > before and ani.last.sender is ani.server.world.bot)
    assert (ani.last.media is not None) is may
