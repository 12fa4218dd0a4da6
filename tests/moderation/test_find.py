"""Admins look for signatures: by number, name, place and standing, a page at a time."""

from datetime import timedelta

import pytest

from bot.messaging.actions import Act, Action
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, SlotKind, Submission, Visibility
from tests.stage import PLATFORM, Stage, check_presentable, visible


async def sign(stage: Stage, person: str, line: str, *, withheld: bool = False) -> None:
    await stage.say(person, "/sign")
    await stage.say(person, line)
    if withheld:
        await stage.press(person, "Withhold my name")
    await stage.press(person, "Sign")


async def published(stage: Stage, *lines: tuple[str, tuple[str, ...]]) -> None:
    """Lines that stand under the letter, imported in their order."""

    def work(tx: Transaction) -> None:
        for name, places in lines:
            entry = Entry(name, places, "", f"{name}, {'/'.join(places)}")
            tx.signatures.import_line(
                Submission(entry, similarity_key(name), Visibility.PUBLIC, "", ""), 1, stage.now - timedelta(days=9)
            )

    await stage.store.transact(work)


async def found(stage: Stage, query: str) -> str:
    """What the admins read about a query."""
    await stage.say("Ada", f"/find {query}".rstrip(), "admins")
    message = stage.sender.chats["admins"][-1].versions[-1]
    check_presentable(message)
    return visible(message.text)


def numbers(text: str) -> list[int]:
    return [int(line[1:].split()[0]) for line in text.splitlines() if line.startswith("#")]


@pytest.fixture
async def crowd(stage: Stage) -> Stage:
    await stage.join("Ada")
    people = (
        ("Flora Example", ("Armenia",)),
        ("Гюстав Пример", ("Австрия",)),
        ("Dr. Flora Sample", ("Vienna, Austria", "Armenia")),
        ("Anna-Maria Muster", ("Georgia",)),
        ("Georgia Example", ("Germany",)),
    )
    await published(stage, *people)
    return stage


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("1", [1]),
        ("#2 and 4", [2, 4]),
        ("3-5", [3, 4, 5]),
        ("Flora", [1, 3]),
        ("flora example", [1]),
        ("Example Flora", [1]),
        ("ФЛОРА", [1, 3]),
        ("Prof. Flora", [1, 3]),
        ("Flor", [1, 3]),
        ("Maria Muster", [4]),
        ("Flora Exmaple", [1]),
        ("Flora, Armenia", [1, 3]),
        ("Flora, Österreich", [3]),
        (", Austria", [2, 3]),
        ("Austria", [2, 3]),
        (", vienna", [3]),
        ("Georgia", [5]),
        (", Georgia", [4]),
        ("Flora, published", [1, 3]),
        ("Flora, approved", [1, 3]),
        ("Flora >1", [3]),
        ("published", [1, 2, 3, 4, 5]),
    ],
)
async def test_a_query_finds(crowd: Stage, query: str, expected: list[int]) -> None:
    assert numbers(await found(crowd, query)) == expected


@pytest.mark.parametrize("query", ["Nobody", "99", "Flora, Georgia", "Flora, rejected", "%", "'; --", ">5 >6", "𒀀"])
async def test_what_is_not_there_is_said(crowd: Stage, query: str) -> None:
    assert (await found(crowd, query)).startswith("Nothing was found.")


@pytest.mark.parametrize("query", ["", " ", ",", ", ,", "1-99999", ">5"])
async def test_a_query_that_says_nothing_is_answered_with_how_it_is_done(crowd: Stage, query: str) -> None:
    assert (await found(crowd, query)).startswith("Please say what to look for")


@pytest.mark.parametrize("query", ["x" * 4000, "a b " * 900, "ﷺ" * 500, "1," * 1000])
async def test_a_query_of_any_length_gets_an_answer(crowd: Stage, query: str) -> None:
    assert await found(crowd, query)


async def test_what_waits_is_found_by_name_and_place_also_after_a_restart(crowd: Stage) -> None:
    await sign(crowd, "Flora", "Flora Pending, France", withheld=True)
    for _ in range(2):
        assert numbers(await found(crowd, "Flora, France")) == [6]
        assert "Flora Pending, France · waits" in await found(crowd, "pending")
        await crowd.restart()


async def test_what_is_not_public_and_was_decided_long_ago_is_told_without_its_text(crowd: Stage) -> None:
    await sign(crowd, "Flora", "Flora Hidden, France", withheld=True)
    await crowd.press("Ada", "Approve", "admins")
    assert "Flora Hidden, France · name withheld" in await found(crowd, "Flora Hidden")
    await crowd.later(timedelta(hours=25))
    assert (await found(crowd, "Flora Hidden")).startswith("Nothing was found.")
    for query in ("6", "withheld", "name withheld"):
        text = await found(crowd, query)
        assert numbers(text) == [6]
        assert "Hidden" not in text


async def test_pages_follow_each_other_and_miss_nobody(stage: Stage) -> None:
    await stage.join("Ada")
    await published(stage, *[(f"Flora Example-{number}", ("Armenia",)) for number in range(25)])
    seen = numbers(await found(stage, "Flora"))
    typed = numbers(await found(stage, "Flora >10"))
    await found(stage, "Flora")
    for _ in range(2):
        await stage.press("Ada", "Next ›", "admins")
        seen += numbers(visible(stage.sender.chats["admins"][-1].versions[-1].text))
    assert seen == list(range(1, 26))
    assert typed == list(range(11, 21))
    with pytest.raises(LookupError):
        stage.find("Next ›", "admins")


async def test_a_query_too_long_for_a_button_goes_on_by_words(stage: Stage) -> None:
    await stage.join("Ada")
    name = "Флора-Констанция Примерова-Образцова"
    await published(stage, *[(name, (f"Place {number}",)) for number in range(12)])
    text = await found(stage, name)
    assert f"/find {name} >10" in text
    with pytest.raises(LookupError):
        stage.find("Next ›", "admins")
    assert numbers(await found(stage, f"{name} >10")) == [11, 12]


async def test_what_was_found_goes_after_an_hour_and_when_somebody_withdraws(crowd: Stage) -> None:
    await found(crowd, "Flora")
    await crowd.later(timedelta(minutes=30))
    assert len(crowd.sender.chats["admins"]) == 1
    await crowd.later(timedelta(minutes=31))
    assert crowd.sender.chats["admins"] == []
    await sign(crowd, "Timur", "Timur Example, France")
    await crowd.press("Ada", "Approve", "admins")
    await found(crowd, "Timur")
    await crowd.say("Timur", "/my")
    await crowd.press("Timur", "Withdraw")
    await crowd.press("Timur", "Erase everything")
    assert not any("Timur" in visible(each.versions[-1].text) for each in crowd.sender.chats["admins"])


async def test_only_admins_of_this_moment_look_for_anybody(crowd: Stage) -> None:
    """One was put out a second ago; another forges the button privately."""
    await found(crowd, "Flora")
    before = len(crowd.sender.chats["admins"])
    await crowd.join("Ada", present=False)
    await crowd.say("Ada", "/find Flora", "admins")
    await crowd.forge("Ada", Action(Act.FIND, 0, int(crowd.now.timestamp()), "Flora").encode(), "admins")
    shown = [visible(each.versions[-1].text) for each in crowd.sender.chats["admins"][before:]]
    assert not any("Example" in text for text in shown)
    await crowd.forge("Timur", Action(Act.FIND, 0, 0, "Flora").encode())
    await crowd.say("Timur", "/find Flora")
    assert not any("Example" in visible(each.versions[-1].text) for each in crowd.sender.chats["Timur"])


@pytest.mark.parametrize("data", ["fd:0:0:Flora", "fd:7fffffffffffffff:0:Flora", "fd:0:7fffffffffffffff:", "fd:1:1:>>"])
async def test_a_forged_page_shows_nothing(crowd: Stage, data: str) -> None:
    await crowd.forge("Ada", data, "admins")
    assert crowd.sender.happenings[-1].toast.startswith("That was taken away meanwhile")
    assert not crowd.sender.chats.get("admins")


async def test_words_of_who_is_not_public_are_not_in_the_file(crowd: Stage) -> None:
    await sign(crowd, "Flora", "Floriana Hidden, Liechtenstein", withheld=True)
    await crowd.press("Ada", "Approve", "admins")
    files = b"".join(path.read_bytes() for path in crowd._path.iterdir())
    assert b"muster" in files
    assert b"floriana" not in files.lower()
    assert b"liechtenstein" not in files.lower()


async def test_the_slot_of_a_search_is_no_card(crowd: Stage) -> None:
    await found(crowd, "Flora")
    slots = await crowd.store.transact(lambda tx: tx.outbox.slots(PLATFORM))
    assert {slot.kind for slot in slots} == {SlotKind.FOUND}
