"""Questions to a signer; `tests/transcripts/asking.en.txt` plays the conversation."""

from bot.messaging.events import Reply, Text
from bot.messaging.replies import ASKED_BY_ADMINS
from bot.policy import ANSWER_MOST, QUESTION_MOST, QUESTIONS_MOST
from storage.records import NoteKind
from tests.moderation.test_fix import card_of, happens, last, signed
from tests.signing.test_personal_file import data_of
from tests.stage import Stage


def told(stage: Stage, person: str = "Flora") -> str:
    return stage.sender.chats[person][-1].versions[-1].text


async def answers(stage: Stage, text: str) -> None:
    """In reply to the question, as a platform tells it that knows of replies."""
    said = Text(text, source="9", question=ASKED_BY_ADMINS)
    await stage.dispatcher.receive([stage.event("Flora", said)])
    await stage.settle()


async def test_a_reply_to_the_card_is_the_question_whatever_it_begins_with(stage: Stage) -> None:
    await signed(stage)
    await happens(stage, Reply("9", "ask 2 or 3 places?", await card_of(stage, 1)))
    assert "2 or 3 places?" in told(stage)


async def test_a_reply_to_the_question_needs_no_button(stage: Stage) -> None:
    await signed(stage)
    await answers(stage, "Nobody has asked me")
    assert "Nobody" not in last(stage)
    await stage.say("Ada", "/ask 1 Who is that?", "admins")
    await answers(stage, "  A <b>poet</b>\nof Yerevan ")
    assert "A &lt;b&gt;poet" in last(stage)
    notes = (await data_of(stage, "Flora"))["notes_of_the_admins_to_you"]
    assert notes == {"question": "Who is that?", "answer": "A <b>poet</b> of Yerevan"}
    await answers(stage, "And a painter")
    assert "painter" not in last(stage)


async def test_questions_and_answers_have_bounds(stage: Stage) -> None:
    await signed(stage)
    await stage.say("Ada", f"/ask 1 {'x' * (QUESTION_MOST + 1)}", "admins")
    assert str(QUESTION_MOST) in last(stage)
    await stage.say("Ada", f"/ask 1 {'x' * QUESTION_MOST}", "admins")
    await answers(stage, "y" * (ANSWER_MOST + 1))
    assert await stage.store.transact(lambda tx: tx.notes.about(1, NoteKind.ANSWER)) is None
    for number in range(2, QUESTIONS_MOST + 2):
        await answers(stage, "y" * ANSWER_MOST)
        await stage.say("Ada", f"/ask 1 And number {number}?", "admins")
    assert f"at most {QUESTIONS_MOST} times" in last(stage)
    assert f"number {QUESTIONS_MOST + 1}?" not in told(stage)
