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
    await chat.sees("Please check.")
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
    admin_room = await live.admin("Ada")
    async with live.running():
        flora, timur = await sign(live, "Flora"), await sign(live, "Timur")
        card = await admin_room.sees("Flora Example")
        assert card.text.endswith("⏳ !approve 1, or !reject 1 duplicate")
        await admin_room.say("Reject", answers=card)
        await admin_room.sees("Duplicate")
        await admin_room.say("duplicate", answers=card)
        await flora.sees("The reason is not given here.")
        assert await admin_room.sees("❌ Rejected") is card
        await admin_room.say("!approve 2")
        await admin_room.sees("#2 is approved.")
        await timur.sees("has been approved")
        await admin_room.say("!undo 2")
        await timur.sees("was taken back")
        await admin_room.say("!reject 2 rude")
        await admin_room.sees("Please write one of these: not-a-person, duplicate, offensive, other")
        await admin_room.say("!reject 2 offensive")
        await timur.sees("Some of its words cannot stand under the letter.")
        await admin_room.react(card, "↩️")
        await flora.sees("was taken back")
        await admin_room.person.until(lambda: "Taken back by" in card.text or None)
        assert sum("Flora Example" in each.text for each in admin_room.messages) == 1


async def test_who_comes_second_is_told_who_was_first(live: LiveMatrix) -> None:
    """Neither words nor a reaction to what a card offered before take anything back."""
    admin_room = await live.admin("Ada")
    boris = await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await admin_room.person.client.room_invite(admin_room.room, boris.id)
        await boris.until(lambda: admin_room.room in boris.client.rooms)
        his = boris.chat(admin_room.room)
        await admin_room.react(card, "✅")
        await flora.sees("has been approved")
        first = f"{admin_room.person.id} was first: approved"
        await his.say("!reject 1")
        await admin_room.person.until(lambda: told(admin_room, first) == 1)
        await his.react(card, "❌")
        await admin_room.person.until(lambda: told(admin_room, first) == 2)
        await his.say("approve", answers=card)
        await admin_room.person.until(lambda: told(admin_room, first) == 3)
        assert await live.record() == {"approved": 1}


async def test_only_configured_members_decide_and_only_in_the_admin_room(live: LiveMatrix) -> None:
    """Eve is in the room, but not configured; Ada is configured, but elsewhere; Boris is configured, but not there."""
    admin_room = await live.admin("Ada")
    eve, boris = await live.person("Eve"), await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await admin_room.person.client.room_invite(admin_room.room, eve.id)
        theirs = eve.chat(admin_room.room)
        await eve.until(lambda: admin_room.room in eve.client.rooms)
        await admin_room.sees(f"{eve.id} has come into this room, and reads along. They decide nothing")
        await theirs.react(card, "✅")
        await admin_room.sees("is not one of the configured admins, so nothing was changed")
        await theirs.say("!approve 1")
        await admin_room.person.until(lambda: told(admin_room, "is not one of the configured admins") == 2)
        private = await admin_room.person.open(live.bot)
        await private.sees("[1] ")
        await private.say("!approve 1")
        await private.sees("I do not know that command.")
        assert await live.record() == {"pending": 1}

        # Whoever is not in the room can send nothing there; once in, and configured, Boris decides.
        await admin_room.person.client.room_invite(admin_room.room, boris.id)
        his = boris.chat(admin_room.room)
        await boris.until(lambda: admin_room.room in boris.client.rooms)
        await his.say("!approve 1")
        await admin_room.sees(f"Approved by {boris.id}")
        await boris.client.room_leave(admin_room.room)
        await flora.sees("has been approved")
        assert await live.record() == {"approved": 1}
        assert told(admin_room, "has come into this room") == 1


async def test_what_is_not_encrypted_is_refused_in_an_encrypted_room(live: LiveMatrix) -> None:
    """A homeserver could have written it; reactions are never encrypted, and count."""
    admin_room = await live.admin("Ada")
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await admin_room.say_openly("!approve 1")
        await admin_room.sees("came without encryption")
        assert await live.record() == {"pending": 1}
        await flora.say_openly("!my")
        await flora.sees("came without encryption")
        await admin_room.react(card, "✅")
        await flora.sees("has been approved")


async def test_the_figures_come_with_an_encrypted_picture_and_the_list_as_an_encrypted_file(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    async with live.running():
        await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await admin_room.react(card, "✅")
        await admin_room.sees("Approved by")
        await admin_room.say("!stats")
        figures = await admin_room.sees("Approved: 1")
        assert "Matrix 1" in figures.text
        picture = await admin_room.person.until(
            lambda: next((each for each in admin_room.messages if each.versions[-1]["msgtype"] == "m.image"), None)
        )
        assert (await content(admin_room.person, picture)).startswith(b"\x89PNG")
        await admin_room.say("!export")
        listed = await admin_room.sees("One signatory is in the list.")
        assert listed.versions[-1]["filename"] == "signatories.csv"
        assert b"Flora Example,Armenia,AM,teacher" in await content(admin_room.person, listed)


async def test_people_in_the_admin_room_talk_without_being_disturbed(live: LiveMatrix) -> None:
    """Words, notices, and reactions to each other. A tick on a list of several is answered: which of them is meant?"""
    admin_room = await live.admin("Ada")
    async with live.running():
        await sign(live, "Flora")
        await sign(live, "Timur")
        card = await admin_room.sees("Timur Example")
        await admin_room.say("1")
        await admin_room.say("approve")
        await admin_room.say("!approve 1", kind="m.notice")
        await admin_room.say("what do you think?", answers=card)
        await admin_room.say("!pending")
        queue = await admin_room.sees("2 signatures wait.")
        await admin_room.react(queue, "✅")
        which = await admin_room.sees("Please name the number of a card")
        assert which.answers == queue.id
        await admin_room.react(card, "👍")
        count = len(admin_room.messages)
        await admin_room.say("!help")
        await admin_room.sees("!export")
        assert await live.record() == {"pending": 2}
        assert len(admin_room.messages) == count + 1


async def test_an_upgraded_room_is_announced_and_not_followed(live: LiveMatrix) -> None:
    """Whoever may upgrade a room could otherwise carry the decisions away."""
    admin_room = await live.admin("Ada", room_version="11")
    async with live.running():
        await admin_room.sees_the_bot()
        await admin_room.say("!pending")
        await admin_room.sees("Nothing waits.")
        tombstone = {"body": "moved", "replacement_room": "!elsewhere"}
        await admin_room.person.client.room_put_state(admin_room.room, "m.room.tombstone", tombstone)
        await admin_room.sees("!elsewhere")


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
    admin_room = await live.admin("Ada", encrypted=False)
    async with live.running():
        flora = await sign(live, "Flora")
        await sign(live, "Timur")
        card = await admin_room.sees("Flora Example")
        await admin_room.say("reject", answers=card)
        await admin_room.sees("Duplicate")
        await admin_room.say("!pending")
        await admin_room.sees("2 signatures wait.")
        await admin_room.say("!approve 1")
        await flora.sees("has been approved")
        await admin_room.sees("One signature waits.")
        assert "Flora Example" in await everything_in(admin_room)
        await flora.say("!my")
        await flora.sees("Withdraw")
        await flora.say("withdraw")
        await flora.sees("Withdraw your signature?")
        await flora.say("erase everything")
        await admin_room.sees("withdrawn by the signer")
        async with asyncio.timeout(PATIENCE):
            while "Flora" in await everything_in(admin_room):  # noqa: ASYNC110  (a server cannot tell when)
                await asyncio.sleep(0.05)
        assert "Timur Example" in await everything_in(admin_room)
