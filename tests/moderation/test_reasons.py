"""What an admin writes to a signer with a rejection; `tests/transcripts/rejecting.en.txt` plays the conversation."""

from datetime import timedelta

from bot.policy import WORD_MOST
from storage.records import NoteKind, State
from tests.moderation.test_fix import last, signed
from tests.signing.test_personal_file import data_of
from tests.stage import Stage


async def word(stage: Stage) -> str:
    note = await stage.store.transact(lambda tx: tx.notes.about(1, NoteKind.WORD))
    return note.text if note is not None else ""


async def test_a_long_word_rejects_nothing(stage: Stage) -> None:
    await signed(stage)
    await stage.say("Ada", f"/reject 1 other: {'x' * (WORD_MOST + 1)}", "admins")
    assert str(WORD_MOST) in last(stage)
    assert await stage.on_record() == {State.PENDING: 1}
    await stage.say("Ada", f"/reject 1 other: {'x' * WORD_MOST}", "admins")
    assert await word(stage) == "x" * WORD_MOST


async def test_it_is_kept_as_long_as_the_rejection_can_be_undone(stage: Stage) -> None:
    await signed(stage)
    await stage.say("Ada", "/reject 1 other: See https://letter.example for what is meant: the name.", "admins")
    assert await word(stage) == "See https://letter.example for what is meant: the name."
    assert (await data_of(stage, "Flora"))["notes_of_the_admins_to_you"] == {"word": await word(stage)}
    await stage.later(timedelta(hours=26))
    assert await word(stage) == ""
