"""Whoever waits for something is notified of it, by the push rules that everybody has who changed nothing."""

import pytest

from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat
from tests.matrix.push_rules import Notified, notified
from tests.matrix.test_admin_room import sign

MENTIONED, UNNOTICED = Notified(notifies=True, highlights=True), Notified(notifies=False, highlights=False)


def effects(chat: Chat, *, members: int, person: str = "") -> dict[str, Notified]:
    """What each message of the bot did to somebody who reads along, by its first words."""
    contents = [shown.versions[0] for shown in chat.messages]
    found = notified(contents, person or chat.person.id, members=members)
    return {str(content["body"]).partition("\n")[0]: effect for content, effect in zip(contents, found, strict=True)}


def effect_of(found: dict[str, Notified], words: str) -> Notified:
    return next(effect for first, effect in found.items() if words in first)


@pytest.mark.parametrize("encrypted", [True, False], ids=["encrypted", "open"])
async def test_the_letter_each_question_and_the_decision_notify_the_signer(
    live: LiveMatrix, *, encrypted: bool
) -> None:
    admin_room = await live.admin("Ada", encrypted=encrypted)
    async with live.running():
        flora = await sign(live, "Flora", encrypted=encrypted)
        await admin_room.react(await admin_room.sees("Flora Example"), "✅")
        await flora.sees("has been approved")
    found = effects(flora, members=2)
    assert len(found) == 5, found
    assert set(found.values()) == {MENTIONED}
    assert set(effects(flora, members=2, person="@eve:mx.test").values()) == {Notified(notifies=True, highlights=False)}


async def test_what_is_read_on_demand_disturbs_nobody(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        for command, words in (
            ("!help", "This bot carries"),
            ("!privacy", "What is kept"),
            ("!language", "Which language"),
            ("!signatories", "No names have been published"),
            ("!sing", "I do not know that command"),
        ):
            await chat.say(command)
            await chat.sees(words)
    letter, *others = effects(chat, members=2).values()
    assert letter == MENTIONED
    assert others == [UNNOTICED] * 5


async def test_a_new_card_notifies_those_who_decide_and_an_edit_of_it_nobody(live: LiveMatrix) -> None:
    """Eve reads along in the admin room: she is not called."""
    admin_room = await live.admin("Ada")
    eve = await live.person("Eve")
    async with live.running():
        await admin_room.sees_the_bot()
        await admin_room.person.client.room_invite(admin_room.room, eve.id)
        await admin_room.sees("has come into this room")
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await admin_room.say("!approve 1")
        await flora.sees("has been approved")
        await admin_room.sees("#1 is approved.")
        await admin_room.person.until(lambda: len(card.versions) > 1 or None)
    found = effects(admin_room, members=3)
    assert effect_of(found, "has come into this room") == MENTIONED
    assert effect_of(found, "#1 Flora") == MENTIONED
    assert effect_of(found, "#1 is approved.") == UNNOTICED
    hers = effects(admin_room, members=3, person=eve.id)
    assert effect_of(hers, "#1 Flora") == Notified(notifies=True, highlights=False)
    (edit,) = notified([admin_room.edits[card.id]], admin_room.person.id, members=3)
    assert edit == UNNOTICED


async def test_a_name_in_a_message_calls_nobody_who_happens_to_bear_it(live: LiveMatrix) -> None:
    """Every message says whom it mentions, so that no client looks for names in its words."""
    admin_room = await live.admin("Ada")
    async with live.running():
        await sign(live, "Flora")
        await admin_room.say("!stats")
        await admin_room.person.until(
            lambda: any(each.versions[-1]["msgtype"] == "m.image" for each in admin_room.messages) or None
        )
        await admin_room.say("!help")
        await admin_room.sees("This is the admin group")
    assert all("m.mentions" in version for each in admin_room.messages for version in each.versions)
