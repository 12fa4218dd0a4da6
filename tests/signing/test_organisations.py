"""An organisation signs through an authorised person, where the letter says so."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.i18n.catalog import Catalog
from bot.signatories.names import check_name, check_organisation
from bot.signatories.problem import Problem
from storage.records import State
from tests.stage import Stage, visible

FLORA, ADA = "Flora", "Ada"
NAME = 'Фонд "Open Gate", No. 7 e. V.'


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The letter is signed by organisations too."""
    opened = Stage(tmp_path)
    opened.letter = replace(opened.letter, organisations=True)
    opened.catalog = Catalog(["en", "fa"])
    await opened.start()
    try:
        await opened.join(ADA)
        yield opened
    finally:
        await opened.stop()


def shown(stage: Stage, chat: str = FLORA) -> str:
    """What the last message in a chat says now."""
    return visible(stage.sender.chats[chat][-1].versions[-1].text)


async def fill_in(stage: Stage, person: str = FLORA, name: str = NAME) -> None:
    await stage.say(person, "/sign")
    await stage.press(person, "For an organisation")
    for words in (name, "Austria", "an association", "Flora Example, chair"):
        await stage.say(person, words)


async def test_it_gives_its_name_where_it_works_what_it_is_and_who_signs(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    assert "Do you sign for yourself or for an organisation?" in shown(stage)
    assert "another account" in shown(stage)
    await stage.press(FLORA, "For an organisation")
    assert "What is the name of the organisation?" in shown(stage)
    await stage.say(FLORA, NAME)
    assert "does the organisation work" in shown(stage)
    await stage.say(FLORA, "Austria")
    assert "What is the organisation?" in shown(stage)
    await stage.say(FLORA, "an association")
    assert "Who signs for the organisation?" in shown(stage)
    await stage.say(FLORA, "/skip")
    assert "a person has to sign" in shown(stage)
    await stage.say(FLORA, "Flora Example, chair")
    assert f"{NAME}, Austria, an association" in shown(stage)
    assert "An organisation signs." in shown(stage)
    assert "Signs for it: Flora Example, chair" in shown(stage)
    await stage.press(FLORA, "Sign")
    card = shown(stage, "admins")
    assert "Signs for the organisation: Flora Example, chair" in card
    assert "An organisation signs." in card
    assert "⚠" not in card, "two scripts in a name are nothing special here"


async def test_the_list_has_a_section_for_organisations_and_never_names_who_signed(stage: Stage) -> None:
    await stage.say("Carlo", "/sign")
    for words in ("Carlo Example", "Armenia", "/skip"):
        await stage.say("Carlo", words)
    await stage.press("Carlo", "Sign")
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/approve 1 2", "admins")
    assert await stage.on_record() == {State.APPROVED: 2}
    await stage.say("Gita", "/signatories")
    listed = shown(stage, "Gita")
    assert listed.index("Organisations (1)") < listed.index(NAME) < listed.index("People (1)")
    assert listed.index("People (1)") < listed.index("Carlo Example")
    assert "Flora" not in listed
    await stage.say(ADA, "/export", "admins")
    file = stage.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    assert b"Flora Example" not in file.content
    await stage.say(ADA, "/stats", "admins")
    assert "organisations: 1" in "".join(visible(each.versions[-1].text) for each in stage.sender.chats["admins"])


async def test_the_press_file_has_the_sections(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/approve 1", "admins")
    await stage.say(ADA, "/close", "admins")
    await stage.press(ADA, "Close it", "admins")
    await stage.press(ADA, "Press file", "admins")
    file = stage.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    written = file.content.decode()
    assert written.index("**Organisations (1)**") < written.index("Open Gate&#34;")
    assert "People" not in written, "nobody signed for themselves"
    assert "Flora Example" not in written


async def test_a_name_typed_at_the_first_question_is_a_persons(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.say(FLORA, "Flora Example")
    assert "For myself" in shown(stage)
    assert "Name: Flora Example" in shown(stage)
    assert "Which country" in shown(stage)


async def test_a_whole_line_is_a_persons(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.say(FLORA, "Flora Example, Armenia, historian")
    await stage.press(FLORA, "Sign")
    assert "An organisation signs" not in shown(stage, "admins")
    assert await stage.on_record() == {State.PENDING: 1}


async def test_a_correction_stays_an_organisations(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(FLORA, "/my")
    assert "An organisation signs." in shown(stage)
    await stage.press(FLORA, "Correct")
    assert "Signs for it: Flora Example, chair" in shown(stage)
    await stage.press(FLORA, "✏️ Name")
    await stage.say(FLORA, "Green Gate")
    await stage.press(FLORA, "Sign")
    assert "Green Gate, Austria" in shown(stage, "admins")
    assert "An organisation signs." in shown(stage, "admins")


async def test_who_chose_wrongly_goes_back_and_is_asked_for_another_name(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.press(FLORA, "For an organisation")
    await stage.say(FLORA, NAME)
    await stage.say(FLORA, "/back")
    await stage.say(FLORA, "/back")
    assert "Do you sign for yourself" in shown(stage)
    await stage.press(FLORA, "For myself")
    assert "What is your name?" in shown(stage)
    assert NAME not in shown(stage)


async def test_it_is_asked_in_persian_too(stage: Stage) -> None:
    await stage.say(FLORA, "/language fa")
    await stage.say(FLORA, "/sign")
    await stage.press(FLORA, "از طرف سازمان")
    for words in ("بنیاد پل", "اتریش", "انجمن", "فلورا، رئیس"):
        await stage.say(FLORA, words)
    assert "بنیاد پل" in shown(stage)
    assert "فلورا، رئیس" in shown(stage)


@pytest.mark.parametrize("name", ["ACT 24/7", 'Bürgerinitiative "Brücke", e. V.', "Bridge.org", "Rights & Peace №1"])
def test_an_organisation_may_be_called_what_no_person_is(name: str) -> None:
    assert check_organisation(name) == name


@pytest.mark.parametrize("name", ["https://bridge.example", "call +43 660 1234567", "=1+1", "24/7", "", "x" * 121])
def test_what_no_organisation_is_called(name: str) -> None:
    assert isinstance(check_organisation(name), Problem)
    assert isinstance(check_name(name), Problem)


async def test_an_admin_mends_its_line_and_its_name_keeps_its_commas(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/fix 1 Open Gate, Art, and Peace, Inc., Vienna, Austria, an association", "admins")
    await stage.press(ADA, "Approve this line", "admins")
    signature = await stage.store.transact(lambda tx: tx.signatures.get(1))
    assert signature is not None
    assert signature.entry is not None
    assert (signature.entry.name, signature.entry.places, signature.entry.occupation) == (
        "Open Gate, Art, and Peace, Inc.",
        ("Vienna, Austria",),
        "an association",
    )
    assert signature.entry.organisation
    assert signature.representative == "Flora Example, chair"


async def test_a_mended_line_of_an_organisation_needs_a_place(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/fix 1 Open Gate, an association", "admins")
    assert "place" in shown(stage, "admins")


async def test_the_list_counts_people_and_organisations_apart(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/approve 1", "admins")
    await stage.say("Gita", "/signatories")
    assert "have signed" not in shown(stage, "Gita")
    assert "has signed" not in shown(stage, "Gita"), "no person has"
    assert f"Organisations (1)\n1. {NAME}" in shown(stage, "Gita")
    await stage.say("Carlo", "/sign")
    await stage.press("Carlo", "For myself")
    await stage.say("Carlo", "Carlo Example, Austria, poet")
    await stage.press("Carlo", "Sign")
    await stage.say(ADA, "/approve 2", "admins")
    await stage.say("Gita", "/signatories")
    assert "One person has signed." in shown(stage, "Gita")


async def test_an_organisation_that_has_withdrawn_keeps_its_section_and_number(stage: Stage) -> None:
    await fill_in(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(ADA, "/approve 1", "admins")
    await stage.say(FLORA, "/withdraw")
    await stage.press(FLORA, "Show as withdrawn")
    await stage.say("Gita", "/signatories")
    assert "Organisations (0)\n1. (withdrawn on" in shown(stage, "Gita")
