"""Each step of changing a letter that is open, without a platform: what is late or forged does nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest

from bot.founding import changes
from bot.founding.view import Outcome, View
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter, Wording
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.events import Command, Content, Document, Press, Text
from bot.policy import DOCUMENT_BYTES, FOUNDED_LANGUAGES_MOST, FOUNDED_PIECES_MOST
from storage.records import Account, Altered, Change, Founding, Platform

FLORA = Account(Platform.TELEGRAM, "5550001")
CATALOG = Catalog(["en", "ru"])


def letter(slug: str = "train", *languages: str) -> Letter:
    wordings = {each: Wording.of(each, "# Keep it\n\nPlease.") for each in languages or ("en",)}
    return Letter(
        *(slug, "The circle", "train@example.org", date(2025, 10, 1), "en", None),
        wordings=MappingProxyType(wordings),
        founded=True,
    )


def view(change: Change | None = None, *, refusal: str = "", mine: tuple[Letter, ...] = ()) -> View:
    founding = Founding(FLORA, "5550001", "en", "new_code", 7, 7, change=change, only_changes=True)
    now = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
    return View(founding, CATALOG.translator("en"), CATALOG.translators, now, refusal, mine=mine or (letter(),))


def press(word: str, revision: int = 7) -> Press:
    return Press("1", "2", Action(Act.FOUND, 0, revision, word))


def change_after(outcome: Outcome) -> Change | None:
    assert outcome.founding is not None
    return outcome.founding.change


WHOLE = Change("train", Altered.CONTACT, "abcdef", line="desk@example.org")


def test_the_button_of_this_change_confirms_it_and_of_no_other() -> None:
    confirmed = change_after(changes.step(view(WHOLE), press("my!yes:abcd")))
    assert confirmed is not None
    assert confirmed.confirmed
    for late in (press("my!yes:abcd", 6), press("my!yes:ffff"), press("my!yes"), press("my!yes:abcd:x")):
        after = change_after(changes.step(view(WHOLE), late))
        assert after is None or not after.confirmed


@pytest.mark.parametrize(
    "unfinished",
    [
        Change("train", Altered.CONTACT, "abcdef"),
        Change("train", Altered.TEXT, "abcdef"),
        Change("train", Altered.TEXT, "abcdef", text="# Keep it\n\nPlease."),
        Change("train", Altered.TEXT, "abcdef", about="md|file"),
    ],
    ids=["no line", "no text", "no language", "a file is read"],
)
def test_what_is_not_whole_is_not_confirmed(unfinished: Change) -> None:
    after = change_after(changes.step(view(unfinished), press("my!yes:abcd")))
    assert after is not None
    assert not after.confirmed


@pytest.mark.parametrize("content", [Text("x"), press("my"), press("my!no"), Command("cancel"), Command("myletters")])
def test_nobody_leaves_what_is_just_being_done(content: Content) -> None:
    doing = replace(WHOLE, confirmed=True)
    assert change_after(changes.step(view(doing), content)) == doing


def test_a_letter_that_is_not_the_founders_is_not_changed() -> None:
    other = press(f"my:{mark_of('bridge')}:closed")
    assert change_after(changes.step(view(), other)) is None
    assert change_after(changes.step(view(replace(WHOLE, slug="bridge")), press("my!yes:abcd"))) is None
    assert change_after(changes.step(view(replace(WHOLE, slug="bridge")), Text("desk@example.org"))) is None


@pytest.mark.parametrize("what", [each for each in Altered if each is not Altered.DESK_TEXT])
def test_whom_the_operator_does_not_name_closes_and_does_nothing_else(what: Altered) -> None:
    refused = view(refusal="founding-not-you")
    outcome = changes.step(refused, press(f"my:{mark_of('train')}:{what}"))
    if what is Altered.CLOSED:
        assert change_after(outcome) is not None
        return
    assert change_after(outcome) is None
    assert "may see and close its letters" in outcome.message.text
    whole = Change("train", what, "abcdef", text="# A\n\nB", language="en", line="desk@example.org")
    late = changes.step(view(whole, refusal="founding-not-you"), press("my!yes:abcd"))
    after = change_after(late)
    assert after is not None
    assert not after.confirmed


def test_what_only_the_admin_group_does_is_no_change_of_a_founder() -> None:
    assert change_after(changes.step(view(), press(f"my:{mark_of('train')}:{Altered.DESK_TEXT}"))) is None


def test_what_is_typed_is_bounded() -> None:
    writing = Change("train", Altered.TEXT, "abcdef", pieces=("x",) * FOUNDED_PIECES_MOST)
    assert change_after(changes.step(view(writing), Text("y"))) == writing
    large = Document("file", "letter.docx", DOCUMENT_BYTES + 1, "1")
    assert change_after(changes.step(view(Change("train", Altered.TEXT, "abcdef")), large)) == Change(
        "train", Altered.TEXT, "abcdef"
    )
    contact = Change("train", Altered.CONTACT, "abcdef")
    assert change_after(changes.step(view(contact), Text("a@" + "b" * 100_000))) == contact


def test_there_are_no_more_languages_than_a_letter_may_have() -> None:
    many = letter("train", *["en", "de", "fr", "es", "ro", "uk", "tr", "az", "kk", "ky", "hy", "ka", "ar", "fa", "it"])
    many = replace(many, wordings={**many.wordings, **{f"x{n}": many.wordings["en"] for n in range(30)}})
    assert len(many.wordings) >= FOUNDED_LANGUAGES_MOST
    writing = Change("train", Altered.TEXT, "abcdef", text="# Keep it\n\nPlease.")
    assert change_after(changes.step(view(writing, mine=(many,)), Text("pl"))) == writing
    present = change_after(changes.step(view(writing, mine=(many,)), Text("de")))
    assert present is not None
    assert present.language == "de"


def test_an_operators_letter_is_nobodys() -> None:
    operators = replace(letter(), founded=False)
    assert changes.letters_of(("train",), (operators,)) == ()
    assert changes.letters_of(("train",), (letter(), letter("tram"))) == (letter(),)


def test_the_texts_are_named_with_the_language_of_the_letter_first() -> None:
    """A folder has them by their file names."""
    shown = changes.step(view(mine=(letter("train", "de", "en", "ru"),)), Command("myletters")).message
    assert "Texts: English, German, and Russian" in shown.text


def test_whether_organisations_sign_is_turned_round_after_a_confirmation() -> None:
    for signs, line in ((False, "yes"), (True, "no")):
        mine = (replace(letter(), organisations=signs),)
        asked = changes.step(view(mine=mine), press(f"my:{mark_of('train')}:organisations"))
        change = change_after(asked)
        assert change is not None
        assert (change.what, change.line, change.confirmed) == (Altered.ORGANISATIONS, line, False)
        assert ("no longer sign" in asked.message.text) is signs
        done = change_after(changes.step(view(change, mine=mine), press(f"my!yes:{change.mark[:4]}")))
        assert done is not None
        assert done.confirmed


def test_the_first_day_is_moved_until_it_has_come() -> None:
    waiting = (replace(letter(), opens=date(2025, 11, 1), closes=date(2025, 12, 1)),)
    button = press(f"my:{mark_of('train')}:opens")
    change = change_after(changes.step(view(mine=waiting), button))
    assert change is not None
    moved = change_after(changes.step(view(change, mine=waiting), Text("2025-11-20")))
    assert moved is not None
    assert moved.line == "2025-11-20"
    late = changes.step(view(change, mine=waiting), Text("2025-12-20"))
    assert "close before it opens" in late.message.text
    assert change_after(changes.step(view(), button)) is None, "it is open for everybody"


def test_the_last_day_does_not_come_before_the_first() -> None:
    waiting = (replace(letter(), opens=date(2025, 11, 1)),)
    closes = Change("train", Altered.CLOSES, "abcdef")
    assert "close before it opens" in changes.step(view(closes, mine=waiting), Text("2025-10-20")).message.text
