"""Strangers are offered only countries that three people name in the published list."""

import random
from collections.abc import Sequence
from contextlib import suppress

import pytest

from bot.signatories.public_countries import PublicCountries
from storage.protocol import Transaction
from storage.records import Account, Entry, Platform, Signature, Source, State, Visibility
from tests.stage import MORNING, PLATFORM, Stage

PEOPLE = ("Anna", "Boris", "Clara", "Dalia")


def approved_in(place: str) -> Signature:
    """The public signature of somebody from a place."""
    entry = Entry("Flora Example", (place,), "", f"Flora Example, {place}")
    about = (Visibility.PUBLIC, "en", "wording", Platform.TELEGRAM, Source.CHAT)
    return Signature(7, State.APPROVED, *about, entry, MORNING, 2)


async def sign(stage: Stage, person: str, places: str, *, withheld: bool = False) -> None:
    await stage.say(person, "/sign")
    await stage.say(person, f"{person} Example")
    await stage.say(person, places)
    await stage.say(person, "/skip")
    if withheld:
        await stage.press(person, "Withhold my name")
    await stage.press(person, "Sign")


async def approve(stage: Stage) -> None:
    await stage.press("Ada", "Approve", "admins")


async def all_sign(stage: Stage, *places: str, withheld: bool = False) -> None:
    await stage.join("Ada")
    for person, place in zip(PEOPLE, places, strict=False):
        await sign(stage, person, place, withheld=withheld)
        await approve(stage)


async def offered(stage: Stage) -> Sequence[str]:
    """The buttons of the question for places that a stranger sees, now and after a restart alike."""
    seen = []
    for _ in range(2):
        await stage.say("Stranger", "/sign")
        await stage.say("Stranger", "Stranger Example")
        choices = [choice for row in stage.sender.chats["Stranger"][-1].versions[-1].choices for choice in row]
        seen.append([choice.label for choice in choices if choice.label not in ("‹ Back", "The letter", "Cancel")])
        await stage.press("Stranger", "Cancel")
        await stage.press("Stranger", "Yes, stop")
        await stage.restart()
    assert seen[0] == seen[1]
    return seen[0]


async def test_a_country_is_offered_once_three_public_lines_name_it(stage: Stage) -> None:
    await all_sign(stage, "Armenia", "Армения")
    assert await offered(stage) == []
    await sign(stage, "Clara", "Yerevan, Armenia")
    assert await offered(stage) == []
    await approve(stage)
    assert await offered(stage) == ["Armenia"]


async def test_an_offered_country_bears_its_name_in_the_language_of_the_reader(stage: Stage) -> None:
    await all_sign(stage, "Armenia", "Armenia", "Armenia")
    stage.languages["Stranger"] = "ru"
    await stage.say("Stranger", "/sign")
    await stage.say("Stranger", "Незнакомец Пример")
    assert stage.find("Армения", "Stranger")


@pytest.mark.parametrize(
    ("places", "language", "button"),
    [
        (["Holland", "Holland", "Holland", "Netherlands"], "en", "Holland"),
        (["Hong Kong", "Hong Kong", "Hong Kong"], "en", "Hong Kong"),
        (["Holland", "Holland", "Netherlands"], "en", "Netherlands"),  # two people alone would stand on it
        (["США", "США", "США"], "en", "United States"),
        (["США", "США", "США"], "ru", "США"),
        (["armenia", "armenia", "armenia"], "en", "Armenia"),
        (["Palestine", "State of Palestine", "فلسطين"], "en", "Palestine"),
    ],
)
async def test_a_button_says_what_people_wrote(stage: Stage, places: list[str], language: str, button: str) -> None:
    await all_sign(stage, *places)
    stage.languages["Stranger"] = language
    await stage.say("Stranger", "/sign")
    await stage.say("Stranger", {"en": "Stranger Example", "ru": "Странник Примеров"}[language])
    assert stage.find(button, "Stranger")


async def test_who_is_withheld_is_never_counted(stage: Stage) -> None:
    await all_sign(stage, "Armenia", "Armenia", "Armenia", "Armenia", withheld=True)
    assert await offered(stage) == []


async def test_words_of_signers_are_never_offered(stage: Stage) -> None:
    await all_sign(stage, "the house behind the mill", "the house behind the mill", "the house behind the mill")
    assert await offered(stage) == []


async def test_two_places_in_one_country_are_one_person(stage: Stage) -> None:
    await all_sign(stage, "Yerevan, Armenia/Armenia", "Yerevan, Armenia/Armenia")
    assert await offered(stage) == []


@pytest.mark.parametrize("act", ["undo", "withdraw", "correct", "withhold"])
async def test_a_country_is_offered_no_more_once_fewer_public_lines_name_it(stage: Stage, act: str) -> None:
    await all_sign(stage, "Armenia", "Armenia", "Armenia")
    assert await offered(stage) == ["Armenia"]
    await stage.say("Clara", "/my")
    match act:
        case "undo":
            await stage.press("Ada", "Undo", "admins")
        case "withdraw":
            await stage.press("Clara", "Withdraw")
            await stage.press("Clara", "Erase everything")
        case "correct":
            await stage.press("Clara", "Correct")
            await stage.press("Clara", "✏️ Places")
            await stage.say("Clara", "Austria")
            await stage.press("Clara", "Sign")
            assert await offered(stage) == ["Armenia"]  # the former line stays public until this is approved
            await approve(stage)
        case "withhold":
            await stage.press("Clara", "Correct")
            await stage.press("Clara", "Withhold my name")
            await stage.press("Clara", "Sign")
            await approve(stage)
    assert await offered(stage) == []


async def test_what_was_rejected_and_is_undone_takes_nobody_away(stage: Stage) -> None:
    await all_sign(stage, "Armenia", "Armenia", "Armenia")
    await sign(stage, "Dalia", "Armenia")
    await stage.press("Ada", "Reject", "admins")
    await stage.press("Ada", "Another reason", "admins")
    await stage.press("Ada", "Undo", "admins")
    assert await offered(stage) == ["Armenia"]


async def test_a_decision_pressed_twice_counts_once(stage: Stage) -> None:
    await stage.join("Ada")
    await all_sign(stage, "Armenia", "Armenia")
    await stage.press("Ada", "Approve", "admins", old=True)
    assert await offered(stage) == []


async def test_in_whatever_order_people_act_the_count_is_that_of_the_published_list(stage: Stage) -> None:
    chance = random.Random(5)  # noqa: S311  the same play every time
    await stage.join("Ada")
    acts = ["sign", "withheld", "approve", "reject", "undo", "withdraw", "correct"]
    for _ in range(120):
        person, act = chance.choice(PEOPLE), chance.choice(acts)
        try:
            await _act(stage, person, act, chance.choice(["Armenia", "Georgia/Tbilisi, Georgia", "Ruritania"]))
        except LookupError:  # there is no such button now
            continue
        told = PublicCountries()
        told.learn(await stage.store.places(Visibility.PUBLIC), await stage.store.kept_places())
        assert vars(stage.dispatcher._countries) == vars(told)


async def _act(stage: Stage, person: str, act: str, places: str) -> None:
    match act:
        case "sign" | "withheld":
            if await stage.store.transact(lambda tx: _has_signed(tx, person)):
                return
            await sign(stage, person, places, withheld=act == "withheld")
        case "approve":
            await approve(stage)
        case "reject":
            await stage.press("Ada", "Reject", "admins")
            await stage.press("Ada", "Another reason", "admins")
        case "undo":
            await stage.press("Ada", "Undo", "admins")
        case "withdraw":
            await stage.say(person, "/withdraw")
            for label in ("Erase everything", "Yes, withdraw"):
                with suppress(LookupError):
                    await stage.press(person, label)
        case _:
            await stage.say(person, "/my")
            await stage.press(person, "Correct")
            await stage.press(person, "Sign")


def _has_signed(tx: Transaction, person: str) -> bool:
    return tx.people.signer(Account(PLATFORM, person)).signature is not None


def test_before_it_is_known_what_is_public_nothing_is_counted_twice() -> None:
    """A signature that becomes public while the bot starts is in what is learnt then."""
    countries = PublicCountries()
    countries.change(None, approved_in("Armenia"))
    assert countries.offered("en") == ()
    countries.learn({("Armenia",): 3}, {})
    assert countries.offered("en") == ("Armenia",)
    countries.change(approved_in("Armenia"), None)
    assert countries.offered("en") == ()
