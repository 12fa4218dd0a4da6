"""Decisions on Matrix: by whom, from where, in which words, and what they show."""

import asyncio
import json

from nio.crypto.attachments import decrypt_attachment

from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Person, Shown
from tests.matrix.synapse import PATIENCE


async def sign(live: LiveMatrix, name: str, *, encrypted: bool = True) -> Chat:
    """Somebody signs with the whole line."""
    person = await live.person(name)
    chat = await person.open(live.bot, encrypted=encrypted)
    await chat.sees("[1] ")
    await chat.say("!sign")
    await chat.sees("What is your name?")
    await chat.say(f"{name} Example, Armenia, teacher")
    await chat.sees("[1] Sign")
    await chat.say("sign")  # the word on the choice
    await chat.sees("Thank you for signing.")
    return chat


def told(chat: Chat, words: str) -> int:
    """How many messages say this."""
    return sum(words in message.text for message in chat.messages)


async def content(person: Person, message: Shown) -> bytes:
    """The file that a message carries, fetched and decrypted."""
    file = message.versions[-1]["file"]
    answer = await person.client.download(file["url"])
    return bytes(decrypt_attachment(answer.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"]))


async def test_a_card_can_be_decided_by_a_word_and_by_a_command(live: LiveMatrix) -> None:
    """Each decision edits the card, tells the signer, and answers whoever made it by words."""
    desk = await live.admin("Ada")
    async with live.running():
        flora, timur = await sign(live, "Flora"), await sign(live, "Timur")
        card = await desk.sees("Flora Example")
        assert card.text.endswith("⏳ !approve 1, or !reject 1 duplicate")
        await desk.say("Reject", answers=card)
        await desk.sees("Duplicate")
        await desk.say("duplicate", answers=card)
        await flora.sees("The reason is not given here.")
        assert await desk.sees("❌ Rejected") is card
        await desk.say("!approve 2")
        await desk.sees("#2 is approved.")
        await timur.sees("has been approved")
        await desk.say("!undo 2")
        await timur.sees("was taken back")
        await desk.say("!reject 2 rude")
        await desk.sees("Please write one of these: not-a-person, duplicate, offensive, other")
        await desk.say("!reject 2 offensive")
        await timur.sees("It is offensive.")
        await desk.react(card, "↩️")
        await flora.sees("was taken back")
        await desk.person.until(lambda: "Taken back by" in card.text or None)
        assert sum("Flora Example" in each.text for each in desk.messages) == 1


async def test_who_comes_second_is_told_who_was_first(live: LiveMatrix) -> None:
    """Neither words nor a reaction to what a card offered before take anything back."""
    desk = await live.admin("Ada")
    boris = await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        flora = await sign(live, "Flora")
        card = await desk.sees("Flora Example")
        await desk.person.client.room_invite(desk.room, boris.id)
        await boris.until(lambda: desk.room in boris.client.rooms)
        his = boris.chat(desk.room)
        await desk.react(card, "✅")
        await flora.sees("has been approved")
        first = f"{desk.person.id} was first: approved"
        await his.say("!reject 1")
        await desk.person.until(lambda: told(desk, first) == 1)
        await his.react(card, "❌")
        await desk.person.until(lambda: told(desk, first) == 2)
        await his.say("approve", answers=card)
        await desk.person.until(lambda: told(desk, first) == 3)
        assert await live.record() == {"approved": 1}


async def test_only_configured_members_decide_and_only_in_the_admin_room(live: LiveMatrix) -> None:
    """Eve is in the room, but not configured; Ada is configured, but elsewhere; Boris is configured, but not there."""
    desk = await live.admin("Ada")
    eve, boris = await live.person("Eve"), await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        flora = await sign(live, "Flora")
        card = await desk.sees("Flora Example")
        await desk.person.client.room_invite(desk.room, eve.id)
        theirs = eve.chat(desk.room)
        await eve.until(lambda: desk.room in eve.client.rooms)
        await desk.sees(f"{eve.id} has come into this room, and reads along. They decide nothing")
        await theirs.react(card, "✅")
        await desk.sees("is not one of the configured admins, so nothing was changed")
        await theirs.say("!approve 1")
        await desk.person.until(lambda: told(desk, "is not one of the configured admins") == 2)
        private = await desk.person.open(live.bot)
        await private.sees("[1] ")
        await private.say("!approve 1")
        await private.sees("I do not know that command.")
        assert await live.record() == {"pending": 1}

        # Whoever is not in the room can send nothing there; once in, and configured, Boris decides.
        await desk.person.client.room_invite(desk.room, boris.id)
        his = boris.chat(desk.room)
        await boris.until(lambda: desk.room in boris.client.rooms)
        await his.say("!approve 1")
        await desk.sees(f"Approved by {boris.id}")
        await boris.client.room_leave(desk.room)
        await flora.sees("has been approved")
        assert await live.record() == {"approved": 1}
        assert told(desk, "has come into this room") == 1


async def test_what_is_not_encrypted_is_refused_in_an_encrypted_room(live: LiveMatrix) -> None:
    """A homeserver could have written it; reactions are never encrypted, and count."""
    desk = await live.admin("Ada")
    async with live.running():
        flora = await sign(live, "Flora")
        card = await desk.sees("Flora Example")
        await desk.say_openly("!approve 1")
        await desk.sees("came without encryption")
        assert await live.record() == {"pending": 1}
        await flora.say_openly("!my")
        await flora.sees("came without encryption")
        await desk.react(card, "✅")
        await flora.sees("has been approved")


async def test_the_figures_come_with_an_encrypted_picture_and_the_list_as_an_encrypted_file(live: LiveMatrix) -> None:
    desk = await live.admin("Ada")
    async with live.running():
        await sign(live, "Flora")
        card = await desk.sees("Flora Example")
        await desk.react(card, "✅")
        await desk.sees("Approved by")
        await desk.say("!stats")
        figures = await desk.sees("Approved: 1")
        assert "Matrix 1" in figures.text
        picture = await desk.person.until(
            lambda: next((each for each in desk.messages if each.versions[-1]["msgtype"] == "m.image"), None)
        )
        assert (await content(desk.person, picture)).startswith(b"\x89PNG")
        await desk.say("!export")
        listed = await desk.sees("One signatory is in the list.")
        assert listed.versions[-1]["filename"] == "signatories.csv"
        assert b"Flora Example,Armenia,AM,teacher" in await content(desk.person, listed)


async def test_people_in_the_admin_room_talk_without_being_disturbed(live: LiveMatrix) -> None:
    """Words, notices, and reactions to each other. A tick on a list of several is answered: which of them is meant?"""
    desk = await live.admin("Ada")
    async with live.running():
        await sign(live, "Flora")
        await sign(live, "Timur")
        card = await desk.sees("Timur Example")
        await desk.say("1")
        await desk.say("approve")
        await desk.say("!approve 1", kind="m.notice")
        await desk.say("what do you think?", answers=card)
        await desk.say("!pending")
        queue = await desk.sees("2 signatures wait.")
        await desk.react(queue, "✅")
        which = await desk.sees("Please name the number of a card")
        assert which.answers == queue.id
        await desk.react(card, "👍")
        count = len(desk.messages)
        await desk.say("!help")
        await desk.sees("!export")
        assert await live.record() == {"pending": 2}
        assert len(desk.messages) == count + 1


async def test_an_upgraded_room_is_announced_and_not_followed(live: LiveMatrix) -> None:
    """Whoever may upgrade a room could otherwise carry the decisions away."""
    desk = await live.admin("Ada", room_version="11")
    async with live.running():
        await desk.sees_the_bot()
        await desk.say("!pending")
        await desk.sees("Nothing waits.")
        tombstone = {"body": "moved", "replacement_room": "!elsewhere"}
        await desk.person.client.room_put_state(desk.room, "m.room.tombstone", tombstone)
        await desk.sees("!elsewhere")


async def test_another_admin_room_gets_what_waits_and_the_old_one_keeps_no_card(live: LiveMatrix) -> None:
    old = await live.admin("Ada", encrypted=False)
    async with live.running():
        await sign(live, "Flora")
        card = await old.sees("Flora Example")
        await old.say("reject", answers=card)
        await old.sees("Duplicate")
    new = await live.admin("Boris")
    async with live.running():
        await new.sees("Flora Example")
        await old.person.until(lambda: told(old, "Flora Example") == 0)
    assert "Flora" not in await everything_in(old)


async def everything_in(chat: Chat) -> str:
    """All that the homeserver still has of a room."""
    found, token = [], ""
    while token is not None:
        page = await chat.person.client.room_messages(chat.room, token or None, limit=100)
        found += [json.dumps(event.source) for event in page.chunk]
        token = page.end if page.chunk else None
    return "\n".join(found)


async def test_who_withdraws_is_named_in_no_card_and_in_none_of_its_edits(live: LiveMatrix) -> None:
    """Homeservers keep what a message said before it was edited; in an open room it can be searched."""
    desk = await live.admin("Ada", encrypted=False)
    async with live.running():
        flora = await sign(live, "Flora")
        await sign(live, "Timur")
        card = await desk.sees("Flora Example")
        await desk.say("reject", answers=card)
        await desk.sees("Duplicate")
        await desk.say("!pending")
        await desk.sees("2 signatures wait.")
        await desk.say("!approve 1")
        await flora.sees("has been approved")
        await desk.sees("One signature waits.")
        assert "Flora Example" in await everything_in(desk)
        await flora.say("!my")
        await flora.sees("Withdraw")
        await flora.say("withdraw")
        await flora.sees("Withdraw your signature?")
        await flora.say("yes, withdraw")
        await desk.sees("withdrawn by the signer")
        async with asyncio.timeout(PATIENCE):
            while "Flora" in await everything_in(desk):  # noqa: ASYNC110  (a server cannot tell when)
                await asyncio.sleep(0.05)
        assert "Timur Example" in await everything_in(desk)
