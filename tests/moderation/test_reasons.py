"""What an admin writes to a signer with a rejection; `tests/transcripts/rejecting.en.txt` plays the conversation."""

from dataclasses import replace
from datetime import timedelta

from bot.policy import WORD_MOST
from storage.records import NoteKind, State
from tests.moderation.test_fix import last, signed
from tests.signing.test_personal_file import data_of
from tests.stage import Stage


async def word(stage: Stage) -> str:
    note = await stage.store.transact(lambda tx: tx.notes.about(1, NoteKind.WORD))
    return note.text if note is not None else ""


async def test_a_signer_is_told_the_reason_in_the_words_of_the_organisers(stage: Stage) -> None:
    """Where there are none in the signer's language, in ours."""
    stage.letter = replace(stage.letter, reasons={"offensive": {"en": "No <titles>, please."}})
    await stage.restart()
    stage.languages["Olga"] = "ru"
    await signed(stage)
    await stage.say("Olga", "Ольга Пример, Армения")
    await stage.press("Olga", "Подписать")
    await stage.say("Ada", "/reject 1 2 offensive", "admins")
    assert "No &lt;titles&gt;, please." in stage.sender.chats["Flora"][-1].versions[-1].text
    assert "titles" not in stage.sender.chats["Olga"][-1].versions[-1].text
    await stage.say("Flora", "/my")
    assert "No &lt;titles&gt;, please." in stage.sender.chats["Flora"][-1].versions[-1].text


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
