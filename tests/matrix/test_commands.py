"""What admins say in words: each does what is meant, or the answer says why not."""

import asyncio

import pytest

from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Shown
from tests.matrix.test_admin_room import sign
from tests.matrix.waiting import wait


async def answered(chat: Chat, text: str, words: str, *, to: Shown | None = None) -> Shown:
    """Somebody says something, and the answer below it says these words."""
    said = await chat.say(text, answers=to)

    def look() -> Shown | None:
        return next((each for each in chat.messages if each.answers == said and words in each.text), None)

    try:
        return await chat.person.until(look)
    except TimeoutError:
        texts = "\n---\n".join(each.text for each in chat.messages[-3:])
        raise AssertionError(f"{text!r} was not answered with {words!r}; there is:\n{texts}") from None


async def edit(chat: Chat, said: str, text: str) -> str:
    """Somebody corrects what they have said, as Element does."""
    relation = {"rel_type": "m.replace", "event_id": said}
    new = {"msgtype": "m.text", "body": text}
    content = {"msgtype": "m.text", "body": f"* {text}", "m.new_content": new, "m.relates_to": relation}
    return await chat.person.send(chat.room, "m.room.message", content)


async def take_back(chat: Chat, sent: str) -> None:
    await chat.person.client.room_redact(chat.room, sent)


async def shows(chat: Chat, card: Shown, words: str) -> None:
    """Wait until a card says these words."""
    await chat.person.until(lambda: words in card.text or None)


async def test_one_command_decides_about_several(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    await wait(live, 4)
    async with live.running():
        first, second, *_ = [await admin_room.sees(f"#{number} ") for number in (1, 2, 3, 4)]
        await admin_room.person.knows_device(live.bot)
        await answered(admin_room, "!approve 1 2", "✅ #1, #2 are approved.")
        await answered(admin_room, "!approve 1-9", "✅ #1, #3, #4 are approved. #9: there is no such signature.")
        assert await live.record() == {"approved": 4}
        await answered(admin_room, "!undo #3 and 4", "↩️ #3, #4 wait again.")
        await answered(admin_room, "!reject 3, 4: duplicate", "❌ #3, #4 are rejected.")
        await shows(admin_room, first, "Approved by")
        await answered(admin_room, "!undo 1–2", "wait again")
        await shows(admin_room, second, "Taken back by")
        assert await live.record() == {"pending": 2, "rejected": 2}
        await answered(admin_room, "!approve 2 22", "✅ #2 is approved. #22: there is no such signature.")
        await answered(admin_room, "!undo 1", "nothing to undo, it waits")


async def test_what_cannot_be_done_is_answered_with_the_reason_and_changes_nothing(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    await wait(live, 2)
    async with live.running():
        card = await admin_room.sees("#1 ")
        await admin_room.person.knows_device(live.bot)
        for text, words in {
            "!approve 2 please": "I understand only numbers",
            "!approve 1 not 2": "I understand only numbers",
            "!approve": "Please name the number of a card, for instance: !approve 12",
            "!approve 1-2000": "more than 50 at once",
            "!aprove 2": "I do not know “aprove”. Did you mean !approve?",
            "!frobnicate": "I do not know “frobnicate”. !help says",
            "!sign": "!sign is for a private chat with me",
            "!card 22": "There is no such signature",
            "!reject 1 looks fake": "I do not know that reason. Please write one of these: not-a-person",
            "!pending sideways": "I turn the list with !pending next",
        }.items():
            await answered(admin_room, text, words)
        await answered(admin_room, "reject - looks fake", "I do not know that reason", to=card)
        await answered(admin_room, "approve, I think", "I understand only numbers", to=card)
        assert await live.record() == {"pending": 2}
        await answered(admin_room, "reject - not a real person", "❌ #1 is rejected.", to=card)
        assert await live.record() == {"pending": 1, "rejected": 1}


async def test_a_line_in_reply_to_a_card_is_approved_in_place_of_the_signers(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    await wait(live, 1)
    async with live.running():
        card = await admin_room.sees("#1 ")
        await admin_room.person.knows_device(live.bot)
        await admin_room.say("fix Flora Example, Armenia, poet", answers=card)
        card = await admin_room.sees("would let it stand so")
        assert "• Approve this line" in card.text
        await admin_room.say("approve this line", answers=card)
        await shows(admin_room, card, "Flora Example, Armenia, poet")
        await shows(admin_room, card, "Approved by")
        await answered(admin_room, "!fix 1 Flora Example, Armenia", "was first: approved")
        assert await live.record() == {"approved": 1}


async def test_a_question_and_its_answer_go_through_the_bot(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("#1 ")
        await admin_room.person.knows_device(live.bot)
        await admin_room.say("ask 2 or 3 places?", answers=card)
        question = await flora.sees("2 or 3 places?")
        assert admin_room.person.id not in question.text
        await flora.say("Two of them", answers=question)
        card = await admin_room.sees("The signer answers: Two of them")
        assert flora.person.id not in card.text
        await admin_room.react(card, "✅")
        await flora.sees("has been approved")


async def test_a_card_that_stands_there_is_pointed_to(live: LiveMatrix) -> None:
    """A second one would leave “Message deleted” where the first one was."""
    admin_room = await live.admin("Ada")
    await wait(live, 2)
    async with live.running():
        card = await admin_room.sees("#2 ")
        await admin_room.person.knows_device(live.bot)
        await admin_room.say("!card 2")
        pointer = await admin_room.sees("The card of #2 is here.")
        assert pointer.answers == card.id
        await admin_room.say("!approve", answers=card)
        await admin_room.sees("✅ #2 is approved.")
    assert admin_room.gone == []


async def test_a_corrected_command_is_done_as_it_is_meant(live: LiveMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    admin_room = await live.admin("Ada")
    await wait(live, 3)
    async with live.running():
        await admin_room.sees("#3 ")
        await admin_room.person.knows_device(live.bot)
        mistyped = await admin_room.say("!aprove 1")
        await admin_room.sees("Did you mean !approve?")
        await edit(admin_room, mistyped, "!approve 1")
        await admin_room.sees("✅ #1 is approved.")
        wrong = await admin_room.say("!approve 2")
        await admin_room.sees("✅ #2 is approved.")
        await edit(admin_room, wrong, "!approve 3")
        await admin_room.sees("✅ #3 is approved.")
        assert await live.record() == {"approved": 2, "pending": 1}  # 2 waits again
        monkeypatch.setattr("bot.moderation.typed.TAKEN_BACK_SECONDS", -1)
        late = await admin_room.say("!reject 3 duplicate")
        await admin_room.sees("❌ #3 is rejected.")
        await edit(admin_room, late, "!reject 2 duplicate")
        await admin_room.sees("#3 was decided before your correction, and stays so")
        await admin_room.sees("❌ #2 is rejected.")
        assert await live.record() == {"approved": 1, "rejected": 2}


async def test_who_taps_the_other_sign_has_changed_their_mind(live: LiveMatrix) -> None:
    """The signer hears of the last decision; who takes the former reaction away afterwards changes nothing."""
    admin_room = await live.admin("Ada")
    boris = await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        tick = await admin_room.react(card, "✅")
        await flora.sees("has been approved")
        await admin_room.react(card, "❌")
        await flora.sees("could not be taken as it is")
        assert flora.shown("was taken back") is None
        await take_back(admin_room, tick)
        await admin_room.person.client.room_invite(admin_room.room, boris.id)
        his = boris.chat(admin_room.room)
        await boris.until(lambda: admin_room.room in boris.client.rooms)
        await his.react(card, "✅")
        await admin_room.sees(f"{admin_room.person.id} was first: rejected")
        assert await live.record() == {"rejected": 1}


async def test_a_reaction_is_taken_back_within_its_minute(live: LiveMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    admin_room = await live.admin("Ada")
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        tick = await admin_room.react(card, "✅")
        await flora.sees("has been approved")
        await take_back(admin_room, tick)
        await flora.sees("was taken back")
        await shows(admin_room, card, "Taken back by")
        assert await live.record() == {"pending": 1}
        monkeypatch.setattr("bot.moderation.typed.TAKEN_BACK_SECONDS", -1)
        again = await admin_room.react(card, "✅")
        await flora.person.until(lambda: sum("has been approved" in each.text for each in flora.messages) == 2 or None)
        await take_back(admin_room, again)
        late = await admin_room.sees("#1 stays as it was decided")
        assert late.answers == card.id
        assert await live.record() == {"approved": 1}


async def test_who_is_in_the_room_and_not_configured_hears_exactly_that(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    eve = await live.person("Eve")
    await wait(live, 1)
    async with live.running():
        card = await admin_room.sees("#1 ")
        await admin_room.person.client.room_invite(admin_room.room, eve.id)
        theirs = eve.chat(admin_room.room)
        await eve.until(lambda: admin_room.room in eve.client.rooms)
        await admin_room.sees(f"{eve.id} has come into this room")
        await eve.knows_device(live.bot)
        words = f"{eve.id} is not one of the configured admins, so nothing was changed"
        await answered(theirs, "!approve 1", words)
        await answered(theirs, "!card 1", words)
        await theirs.react(card, "✅")
        await admin_room.person.until(
            lambda: any(each.answers == card.id and words in each.text for each in admin_room.messages)
        )
        assert await live.record() == {"pending": 1}


async def test_a_number_on_a_page_that_is_not_shown_is_not_decided_unseen(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    await wait(live, 12)
    async with live.running():
        queue = await admin_room.sees("12 signatures wait.")
        await admin_room.person.knows_device(live.bot)
        assert "#11 " not in queue.text
        await answered(admin_room, "!approve 11", "no card or page here has shown it as it is now. !card 11 shows it.")
        await answered(admin_room, "!approve 9-12", "✅ #9, #10 are approved. Nothing was changed about #11, #12")
        await admin_room.say("!pending next")
        await admin_room.person.until(lambda: "#12 " in queue.text or None)
        await answered(admin_room, "!approve 11", "✅ #11 is approved.")
        await admin_room.react(queue, "✅")
        which = await admin_room.sees("Please name the number of a card")
        assert which.answers == queue.id
        assert await live.record() == {"approved": 3, "pending": 9}
    assert admin_room.gone == []


async def test_what_should_be_looked_into_is_left_out_of_a_range(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    async with live.running():
        await asyncio.gather(sign(live, "Flora"), sign(live, "Timur"))
        await sign(live, "Flora")  # a possible duplicate of the first one
        await admin_room.sees("#3 ")
        await sign(live, "Gita")
        await admin_room.sees("#4 ")
        told = await answered(admin_room, "!approve 1-4", "are approved.")
        assert "Left out of the range, since there is something to look into:" in told.text
        await answered(admin_room, "!approve 3", "✅ #3 is approved.")
