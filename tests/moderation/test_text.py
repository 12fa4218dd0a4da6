"""An admin brings a new text of the letter into the group: it is read, shown, and put in its place once confirmed."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.letters.letter import Letter, Wording
from bot.messaging.events import Command, Document
from bot.moderation.new_texts import Brought
from bot.policy import DOCUMENT_BYTES, FOUND_STAYS, FOUNDED_LANGUAGES_MOST, TYPED_TEXT_MOST
from bot.signatories.problem import Problem
from storage.records import Platform
from tests.stage import Stage, letter

TEXT = "# Leave the bridge\n\nIt has carried us for sixty years."
FILE = Document("a file", "letter.md", len(TEXT), "1")


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Ada decides about a letter whose folder the bot may write."""
    await stage.stop()
    stage.letter = replace(letter(), founded=True)
    await stage.start()
    may_write(stage)
    await stage.join("Ada")
    return stage


def may_write(stage: Stage, text: str | Problem = TEXT) -> list[tuple[Brought, str]]:
    """The bot may write the folder; what is put there comes back."""
    done: list[tuple[Brought, str]] = []

    async def read(_platform: Platform, sent: Document | str) -> str | Problem:
        return text if isinstance(sent, Document) else sent

    async def put(brought: Brought, admin: str) -> Problem | None:
        done.append((brought, admin))
        return None

    stage.dispatcher.admins.new_texts.read = read
    stage.dispatcher.admins.new_texts.put = put
    return done


async def brings(
    stage: Stage, person: str = "Ada", argument: str = "en", file: Document | None = FILE, quoted: str = ""
) -> None:
    await stage._happens(person, Command("text", argument, file=file, quoted=quoted), "admins")


def said(stage: Stage) -> str:
    return "\n".join(each.message.text if each.message else each.toast for each in stage.sender.happenings)


async def test_a_text_is_shown_with_what_it_changes_and_put_in_its_place_by_another_press(desk: Stage) -> None:
    done = may_write(desk)
    await brings(desk)
    assert "Ada brings a text of “Leave the bridge standing”. Language: English." in said(desk)
    assert "struck out is gone, bold is new" in said(desk)
    shown, _ = desk.find("Yes, do it", "admins")
    assert "It has carried us for sixty years." in shown.versions[-1].text
    assert done == []
    await desk.press("Ada", "Yes, do it", "admins")
    ((brought, admin),) = done
    assert (brought.wording.language, brought.wording.text, admin) == ("en", TEXT, "Ada")
    await desk.press("Ada", "Yes, do it", "admins")
    assert len(done) == 1


async def test_where_removals_need_two_admins_it_is_the_other_one_who_confirms(desk: Stage) -> None:
    await desk.stop()
    desk.rules = replace(desk.rules, removal_admins=2)
    await desk.start()
    done = may_write(desk)
    await desk.join("Ben")
    await brings(desk)
    await desk.press("Ada", "Yes, do it", "admins")
    assert "Another admin has to agree to the text that you have brought" in said(desk)
    assert done == []
    await desk.press("Ben", "Yes, do it", "admins")
    assert [admin for _, admin in done] == ["Ben"]


@pytest.mark.parametrize(
    ("argument", "file", "quoted", "language"),
    [
        ("ru\n# Мост\n\nОн нас носит.", None, "", "ru"),
        ("de", None, "# Die Brücke\n\nSie trägt uns.", "de"),
        ("English", FILE, "", "en"),
        ("pt-br", FILE, "", "pt-BR"),
    ],
    ids=["below the command", "in reply to it", "a language by its name", "a language that the bot does not speak"],
)
async def test_a_text_comes_below_the_command_or_as_what_it_replies_to(
    desk: Stage, argument: str, file: Document | None, quoted: str, language: str
) -> None:
    done = may_write(desk)
    await brings(desk, argument=argument, file=file, quoted=quoted)
    await desk.press("Ada", "Yes, do it", "admins")
    assert [brought.wording.language for brought, _ in done] == [language]


async def test_a_file_may_come_before_the_command(desk: Stage) -> None:
    await desk._happens("Ada", FILE, "admins")
    await brings(desk, file=None)
    desk.find("Yes, do it", "admins")


@pytest.mark.parametrize(
    ("argument", "file", "sentence"),
    [
        ("", FILE, "Send the text as a file"),
        ("en", None, "Send the text as a file"),
        ("Klingonish", FILE, "Send the text as a file"),
        ("en", replace(FILE, size=DOCUMENT_BYTES + 1), "That file is too large. MB at most: 2"),
        ("en\n" + "x" * (TYPED_TEXT_MOST + 1), None, "may have been cut off by the app"),
    ],
    ids=["no language", "no text", "an unknown language", "too large", "perhaps cut off"],
)
async def test_what_is_missing_or_too_long_is_said_and_nothing_is_read(
    desk: Stage, argument: str, file: Document | None, sentence: str
) -> None:
    await brings(desk, argument=argument, file=file)
    assert sentence in said(desk)
    assert desk.dispatcher.admins.new_texts.waiting is None


async def test_what_cannot_be_read_is_said(desk: Stage) -> None:
    may_write(desk, Problem("founding-no-text"))
    await brings(desk)
    assert "There has to be a title in the first line" in said(desk)
    with pytest.raises(LookupError):
        desk.find("Yes, do it", "admins")


async def test_a_letter_has_no_more_languages_than_a_founded_one_may_have(desk: Stage) -> None:
    many = {f"x{n}": desk.letter.wordings["en"] for n in range(FOUNDED_LANGUAGES_MOST)}
    desk.dispatcher.admins.read_anew(replace(desk.letter, wordings=MappingProxyType(many)))
    await brings(desk, argument="de")
    assert "I do not know that language" in said(desk)


@pytest.mark.parametrize("is_founded", [True, False])
async def test_where_the_bot_may_not_write_the_folder_the_operator_changes_it(stage: Stage, is_founded: bool) -> None:
    await stage.stop()
    stage.letter = replace(letter(), founded=is_founded)
    await stage.start()
    if not is_founded:
        may_write(stage)
    await stage.join("Ada")
    await brings(stage)
    assert "whoever runs the bot changes its files" in said(stage)
    assert stage.dispatcher.admins.new_texts.waiting is None


async def test_a_text_is_left_or_forgotten_after_an_hour_or_a_restart(desk: Stage) -> None:
    done = may_write(desk)
    await brings(desk)
    await desk.press("Ada", "Cancel", "admins")
    assert "The letter stays as it was" in said(desk)
    await desk.press("Ada", "Yes, do it", "admins")
    await brings(desk)
    desk.now += FOUND_STAYS
    await desk.press("Ada", "Yes, do it", "admins")
    await desk.dispatcher.upkeep.tidy(desk.now)
    assert desk.dispatcher.admins.new_texts.waiting is None
    await brings(desk)
    await desk.restart()
    done_since = may_write(desk)
    await desk.press("Ada", "Yes, do it", "admins")
    assert (done, done_since) == ([], [])
    assert said(desk).count("That text is not here any more") == 3


async def test_what_somebody_else_has_changed_meanwhile_is_not_overwritten_unseen(desk: Stage) -> None:
    done = may_write(desk)
    await brings(desk)
    desk.dispatcher.admins.read_anew(with_english(desk.letter, "# The bridge\n\nThe founder was faster."))
    await desk.press("Ada", "Yes, do it", "admins")
    assert "or the letter has changed since" in said(desk)
    assert done == []


def with_english(changed: Letter, text: str) -> Letter:
    return replace(changed, wordings=MappingProxyType({**changed.wordings, "en": Wording.of("en", text)}))


async def test_a_long_text_is_read_page_by_page(desk: Stage) -> None:
    long = "# The bridge\n\n" + "\n\n".join(f"Reason {n}: " + "it stands. " * 60 for n in range(12))
    may_write(desk, long)
    await brings(desk)
    await desk.press("Ada", "Next ›", "admins")
    shown, _ = desk.find("‹ Back", "admins")
    assert "Page 2 of" in shown.versions[-1].text


async def test_a_forged_button_confirms_nothing(desk: Stage) -> None:
    done = may_write(desk)
    await brings(desk)
    number = desk.dispatcher.admins.new_texts.waiting
    assert number is not None
    for forged in (f"nt:{number.number + 1:x}:0:yes", f"nt:{number.number:x}:0:put", "nt:0:0:yes", "nt:0:ffff:see"):
        await desk.forge("Ada", forged, "admins")
    await desk.forge("Ada", f"nt:{number.number:x}:7fffffffffffffff:see", "admins")
    assert done == []
