"""Well-known names want two admins, or one who notes how the name was confirmed."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.letters.folder import read_letter
from bot.letters.letter import Watched
from bot.messaging.actions import Act, Action
from bot.policy import CHANNEL_MOST, DECIDING
from storage.records import Happened, NoteKind, Reason, State
from tests.moderation.test_removals import said_last, toast, words
from tests.signing.test_personal_file import data_of
from tests.stage import Stage, letter

GUSTAV = "Gustav Sample"


async def sign(stage: Stage, person: str, line: str) -> None:
    await stage.say(person, line)
    await stage.press(person, "Sign")


@pytest.fixture
async def watched(stage: Stage) -> Stage:
    """#1 bears a well-known name, with a typing error; together with others it might be approved."""
    await restart(stage, two_admins=True)
    for admin in ("Ada", "Bea"):
        await stage.join(admin)
    await sign(stage, "Gus", "Gustav Sampel, Armenia")
    return stage


async def restart(stage: Stage, *, two_admins: bool) -> None:
    stage.letter = letter()
    object.__setattr__(stage.letter, "watched", Watched((GUSTAV,), together=("well-known",), two_admins=two_admins))
    await stage.restart()


async def happened(stage: Stage, number: int = 1) -> list[tuple[Happened, str, str]]:
    events = await stage.store.transact(lambda tx: tx.history.of(number))
    return [(each.what, each.admin, each.words) for each in events]


async def test_the_second_admin_sees_who_was_first_and_agrees(watched: Stage) -> None:
    await watched.press("Ada", "Approve", "admins")
    assert "another admin has to approve it, too" in toast(watched)
    assert await watched.on_record() == {State.PENDING: 1}
    assert "Ada approves it. The name is that of somebody well known" in said_last(watched)
    await watched.press("Ada", "Approve", "admins")
    assert await watched.on_record() == {State.PENDING: 1}, "one admin twice"
    await watched.restart()
    await watched.press("Bea", "Approve", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}
    assert (await happened(watched))[1:] == [(Happened.VOUCHED, "Ada", ""), (Happened.APPROVED, "Bea", "")]
    await watched.say("Ada", "/history 1", "admins")
    assert "approved first by Ada" in said_last(watched)


async def test_one_admin_notes_how_the_name_was_confirmed(watched: Stage) -> None:
    await watched.say("Ada", "/approve 1 Confirmed:  by <phone> with the office", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}
    assert (await happened(watched))[1:] == [
        (Happened.APPROVED, "Ada", ""),
        (Happened.CONFIRMED, "Ada", "by <phone> with the office"),
    ]
    assert (await data_of(watched, "Gus"))["how_admins_confirmed_your_name"] == ["by <phone> with the office"]
    assert "office" not in words(watched, "Gus")
    await watched.say("Ada", "/history 1", "admins")
    assert "name confirmed by Ada · by <phone> with the office" in said_last(watched)
    assert not [path for path in watched._path.iterdir() if b"the office" in path.read_bytes()]


@pytest.mark.parametrize(
    "typed", ["1 confirmed", "1 because", "1 confirmed " + "x" * (CHANNEL_MOST + 1), "1 2 confirmed by phone"]
)
async def test_other_words_confirm_nothing(watched: Stage, typed: str) -> None:
    await watched.say("Ada", f"/approve {typed}", "admins")
    assert await watched.on_record() == {State.PENDING: 1}
    assert await watched.store.transact(lambda tx: tx.notes.about(1, NoteKind.VOUCHED)) is None


async def test_nothing_that_approves_several_includes_it(watched: Stage) -> None:
    for number in range(2, 9):
        await sign(watched, f"P{number}", f"{'ABCDEFGHI'[number] * 5} Example, Armenia")
    await watched.say("Ada", "/pending", "admins")
    await watched.press("Ada", "1", "admins")
    assert "❌" in said_last(watched), "in the queue it can be rejected, and nothing else"
    await watched.forge("Ada", Action(Act.MARK, 1, 1, "approve").encode(), "admins")
    assert "is approved by itself" in toast(watched)
    await watched.press("Ada", "❌ 1", "admins")
    await watched.say("Ada", "/approve 1-8", "admins")
    await watched.say("Ada", "/approve 1 2", "admins")
    assert "#1: not decided" in said_last(watched)
    await watched.say("Ada", "/pending", "admins")
    await watched.press("Ada", "Approve the clean ones", "admins")
    assert "Gustav" not in said_last(watched)
    signature = await watched.store.transact(lambda tx: tx.signatures.get(1))
    assert signature is not None
    assert signature.state is State.PENDING


async def test_what_the_first_admin_approved_is_not_what_a_correction_says(watched: Stage) -> None:
    await watched.press("Ada", "Approve", "admins")
    await watched.say("Gus", "/my")
    await watched.press("Gus", "Correct")
    await watched.press("Gus", "Sign")
    await watched.press("Bea", "Approve", "admins")
    assert await watched.on_record() == {State.PENDING: 1}
    await watched.press("Ada", "Approve", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}


async def test_a_corrected_line_wants_two_for_that_very_line(watched: Stage) -> None:
    await watched.say("Ada", "/fix 1 Gustav Sample, Armenia", "admins")
    await watched.press("Ada", "Approve this line", "admins")
    await watched.later(DECIDING + timedelta(minutes=2))
    await watched.say("Bea", "/fix 1 Gustav Sample, France", "admins")
    await watched.press("Bea", "Approve this line", "admins")
    assert await watched.on_record() == {State.PENDING: 1}
    await watched.press("Ada", "Approve this line", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}
    signature = await watched.store.transact(lambda tx: tx.signatures.get(1))
    assert signature is not None
    assert signature.entry is not None
    assert signature.entry.line == "Gustav Sample, France"


async def test_who_was_removed_a_second_ago_agrees_to_nothing(watched: Stage) -> None:
    await watched.press("Ada", "Approve", "admins")
    await watched.join("Bea", present=False)
    await watched.press("Bea", "Approve", "admins")
    assert await watched.on_record() == {State.PENDING: 1}


async def test_who_has_taken_it_over_approves_and_others_need_not_wait(watched: Stage) -> None:
    await watched.press("Ada", "I take this one", "admins")
    await watched.press("Ada", "Approve", "admins")
    await watched.press("Bea", "Approve", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}


async def test_a_day_later_it_begins_anew_and_a_rejection_needs_no_second(watched: Stage) -> None:
    await watched.press("Ada", "Approve", "admins")
    await watched.later(timedelta(hours=26))
    assert "approves it" not in said_last(watched)
    await watched.press("Bea", "Approve", "admins")
    assert await watched.on_record() == {State.PENDING: 1}
    await watched.say("Ada", f"/reject 1 {Reason.DUPLICATE}", "admins")
    assert await watched.on_record() == {State.REJECTED: 1}


async def test_a_withdrawal_meanwhile_is_all_that_counts(watched: Stage) -> None:
    await watched.press("Ada", "Approve", "admins")
    await watched.say("Gus", "/withdraw")
    await watched.press("Gus", "Yes, withdraw")
    await watched.forge("Bea", Action(Act.APPROVE, 1, 1).encode(), "admins")
    assert await watched.on_record() == {State.WITHDRAWN: 1}
    assert await watched.store.transact(lambda tx: tx.notes.about(1, NoteKind.VOUCHED)) is None


async def test_who_has_entered_a_line_is_the_first_of_two(watched: Stage) -> None:
    """Where there are two admins, nobody could approve it otherwise: its own one never does."""
    await watched.say("Ada", f"/enter {GUSTAV}, Armenia | by mail", "admins")
    await watched.say("Ada", "/approve 2", "admins")
    assert await watched.on_record() == {State.PENDING: 2}
    await watched.say("Bea", "/approve 2", "admins")
    assert await watched.on_record() == {State.PENDING: 1, State.APPROVED: 1}


async def test_a_line_that_is_entered_and_mended_wants_two_as_any_other(watched: Stage) -> None:
    """The one who has entered it said nothing of that name."""
    await watched.say("Ada", "/enter Henri Example, Armenia | by mail", "admins")
    await watched.say("Bea", f"/fix 2 {GUSTAV}, Armenia", "admins")
    await watched.press("Bea", "Approve this line", "admins")
    assert await watched.on_record() == {State.PENDING: 2}


async def test_without_the_setting_one_admin_is_enough(stage: Stage) -> None:
    await restart(stage, two_admins=False)
    await stage.join("Ada")
    await sign(stage, "Gus", f"{GUSTAV}, Armenia")
    await stage.press("Ada", "Approve", "admins")
    assert await stage.on_record() == {State.APPROVED: 1}


def test_the_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("# Title\n\nText.\n")
    (tmp_path / "letter.toml").write_text(
        'slug = "a"\norganiser = "B"\npublished = 2025-01-01\ndefault_language = "en"\n'
        f'[watched]\ntwo_admins = true\nwell_known = ["{GUSTAV}"]\n'
    )
    assert read_letter(tmp_path).watched == Watched((GUSTAV,), two_admins=True)
