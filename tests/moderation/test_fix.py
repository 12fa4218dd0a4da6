"""A line that an admin mends in reply to its card; `tests/transcripts/mending.en.txt` plays the rest."""

from datetime import timedelta

from bot.messaging.events import Command, Content, Reply
from storage.records import Address, NoteKind, OutboxMessage, Slot, State
from tests.signing.test_personal_file import data_of
from tests.stage import PLATFORM, Stage


async def card_of(stage: Stage, number: int) -> str:
    card = OutboxMessage(Address(PLATFORM, "admins"), b"", Slot.card(number))
    return str(await stage.store.transact(lambda tx: tx.outbox.shown(card)))


async def happens(stage: Stage, content: Content) -> None:
    await stage.dispatcher.receive([stage.event("Ada", content, "admins")])
    await stage.settle()


async def signed(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Flora", "Flora exampel, Armenia, poet")
    await stage.press("Flora", "Sign")


def last(stage: Stage) -> str:
    return stage.sender.chats["admins"][-1].versions[-1].text


async def test_a_reply_to_a_card_needs_no_number(stage: Stage) -> None:
    await signed(stage)
    await happens(stage, Reply("9", "fix Flora Example, Armenia", await card_of(stage, 1)))
    assert "Flora Example, Armenia</blockquote>" in last(stage)
    await happens(stage, Command("fix", "Fauna Example, Armenia", answers=await card_of(stage, 1)))
    assert "Fauna Example, Armenia</blockquote>" in last(stage)
    await stage.press("Ada", "Approve this line", "admins")
    assert await stage.on_record() == {State.APPROVED: 1}


async def test_other_words_in_reply_are_talk(stage: Stage) -> None:
    await signed(stage)
    said = len(stage.sender.chats["admins"])
    for words, message in (("what do you think?", await card_of(stage, 1)), ("fix Flora Example, Armenia", "17")):
        await happens(stage, Reply("9", words, message))
    assert len(stage.sender.chats["admins"]) == said
    assert await stage.store.transact(lambda tx: tx.notes.about(1, NoteKind.MENDED)) is None


async def test_a_signer_can_object_for_a_week_and_finds_what_is_kept_in_the_file(stage: Stage) -> None:
    await signed(stage)
    await stage.say("Ada", "/fix 1 Flora Example, Armenia, poet", "admins")
    await stage.press("Ada", "Approve this line", "admins")
    notes = (await data_of(stage, "Flora"))["notes_of_the_admins_to_you"]
    assert notes == {"former": "Flora exampel, Armenia, poet"}
    await stage.later(timedelta(days=8))
    assert (await data_of(stage, "Flora"))["notes_of_the_admins_to_you"] == {}
    await stage.press("Flora", "Not like this")
    assert await stage.on_record() == {State.APPROVED: 1}
