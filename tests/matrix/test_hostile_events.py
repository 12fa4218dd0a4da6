"""What anybody may write into a room, without a homeserver: no event holds up the next."""

import json
from typing import Any, cast

import pytest
from nio.crypto import InboundGroupSession, OutboundGroupSession

from bot.messaging.events import EVENTS, Membership, Reply, Room, Strange, Unreadable, Upgraded
from bot.platforms.matrix.device import SPOKEN
from bot.platforms.matrix.homeserver import Refusal
from bot.platforms.matrix.library.keystore import KeyStore
from bot.platforms.matrix.translation import Heard, translate
from bot.platforms.matrix.undecrypted import WAITING
from tests.matrix.receiving import BOT, OTHER, ROOM, Receiving, said, sealed, timeline, written


@pytest.mark.parametrize("missing", ["sender_key", "session_id"])
async def test_what_names_no_key_is_passed_over(receiving: Receiving, missing: str) -> None:
    await receiving.sync(sealed(**{missing: ""}), said("after it", "$next"))
    assert receiving.keys == ["$next", "$sound1"]


@pytest.mark.parametrize("missing", ["sender_key", "session_id"])
async def test_what_names_no_key_is_passed_over_among_what_was_missed(receiving: Receiving, missing: str) -> None:
    await receiving.sync()
    page = {"chunk": [said("after it", "$next"), sealed(**{missing: ""})]}
    receiving.homeserver.answers["/rooms/"] = page
    await receiving.sync(said("last", "$last"), limited=True)
    assert receiving.keys == ["$sound1", "$next", "$last", "$sound2"]


async def test_an_event_that_nobody_thought_of_is_left_out_alone(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(_room: str, _kind: object, heard: Any) -> Any:
        if heard.source["event_id"] == "$odd":
            raise ZeroDivisionError("of flora@example.org")
        return whole(_room, cast(Any, _kind), heard)

    whole = receiving.receiver._said
    monkeypatch.setattr(receiving.receiver, "_said", failing)
    await receiving.sync(said("odd", "$odd"), said("after it", "$next"))
    assert receiving.keys == ["$next", "$sound1"]
    assert "ZeroDivisionError at failing" in caplog.text
    assert "flora@example.org" not in caplog.text


async def test_what_nio_cannot_bear_in_one_room_is_left_out_there_alone(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The others are known afterwards, and so is the token that stands behind the sync."""
    whole = receiving.library.client._handle_joined_state

    def failing(room_id: str, *rest: Any) -> None:
        if room_id == ROOM:
            raise ZeroDivisionError("of flora@example.org")
        whole(room_id, *rest)

    monkeypatch.setattr(receiving.library.client, "_handle_joined_state", failing)
    await receiving.sync(said("odd", "$odd"))
    assert receiving.keys == ["$odd", "$sound1"]
    assert OTHER in receiving.library.client.rooms
    assert "ZeroDivisionError at failing" in caplog.text
    assert "flora@example.org" not in caplog.text


async def test_a_device_that_sends_what_nio_cannot_bear_holds_up_nobody(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_message: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(receiving.library.olm, "handle_to_device_event", failing)
    message = {"type": "m.dummy", "sender": "@eve:example.org", "content": {}}
    await receiving.sync(beside={"to_device": {"events": [message]}})
    assert receiving.keys == ["$sound1"]


@pytest.mark.parametrize("inside", ["[]", '{"type": 5, "content": {}}', "no JSON"])
async def test_what_is_no_event_when_it_is_opened_counts_as_not_opened(receiving: Receiving, inside: str) -> None:
    key = OutboundGroupSession()
    key.shared = True
    session = InboundGroupSession(key.session_key, "ed", "k", ROOM)
    receiving.library.olm.inbound_group_store.add(session)
    ciphertext = key.encrypt(inside)
    await receiving.sync(sealed(session_id=session.id, ciphertext=ciphertext), said("after it", "$next"))
    assert receiving.keys == ["$next", "$sound1"]
    assert receiving.device.sealed_store.all(WAITING) != []


async def test_keys_are_kept_of_the_rooms_that_the_bot_is_in_alone(receiving: Receiving) -> None:
    """Whoever sends a key may name any room in it; also one whose name tells nothing from the next thing."""
    strange = "!a|b:example.org"
    receiving.rooms.direct[strange] = "@flora:example.org"
    olm = receiving.library.olm
    for room in (ROOM, strange, "!nowhere:example.org", "!\ud800:example.org"):
        session = InboundGroupSession(OutboundGroupSession().session_key, "ed", "curve", room)
        olm.inbound_group_store.add(session)
        olm.store.save_inbound_group_session(session)
    await receiving.sync()
    assert set(olm.inbound_group_store._entries) == {ROOM, strange}
    kept = KeyStore(receiving.device.sealed_store).load_inbound_group_sessions()
    assert set(kept._entries) == {ROOM, strange}


async def test_what_was_read_late_is_kept_until_it_is_in_the_inbox(receiving: Receiving) -> None:
    """The database is full just then; afterwards the event comes again, once."""
    key = OutboundGroupSession()
    key.shared = True
    session = InboundGroupSession(key.session_key, "ed", "k", ROOM)
    inside = json.dumps({"type": "m.room.message", "content": {"msgtype": "m.text", "body": "!sign"}})
    await receiving.sync(sealed(session_id=session.id, ciphertext=key.encrypt(inside)))
    receiving.library.olm.inbound_group_store.add(session)

    with pytest.raises(OSError, match="no space"):
        await receiving.sync_in_vain()
    receiving.heard.clear()
    await receiving.sync()
    assert receiving.keys == ["$sound3", "$odd"]
    await receiving.sync()
    assert receiving.keys == ["$sound3", "$odd", "$sound4"]


async def test_what_nobody_can_read_even_late_gets_its_kind_word_at_once(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And is not looked at again with every sync."""
    await receiving.sync(sealed())

    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(receiving.receiver, "_heard", failing)
    await receiving.sync()
    await receiving.sync()
    words = [event.content for event in receiving.heard if event.key == "$odd"]
    assert words == [Unreadable(Strange.UNDECRYPTABLE)]
    assert caplog.text.count("ZeroDivisionError") == 1 + 2  # of those, two are what the syncs themselves brought
    assert receiving.device.sealed_store.all(WAITING) == []


async def test_a_room_whose_past_is_refused_holds_up_no_other(
    receiving: Receiving, caplog: pytest.LogCaptureFixture
) -> None:
    """What the sync itself brought of it is heard."""
    await receiving.sync()
    receiving.homeserver.answers["/rooms/"] = Refusal(403, "M_FORBIDDEN")
    await receiving.sync(said("last", "$last"), limited=True)
    assert receiving.keys == ["$sound1", "$last", "$sound2"]
    assert "M_FORBIDDEN" in caplog.text


async def test_a_past_that_is_asked_for_too_often_is_asked_for_later(receiving: Receiving) -> None:
    await receiving.sync()
    receiving.homeserver.answers["/rooms/"] = Refusal(429, "M_LIMIT_EXCEEDED")
    with pytest.raises(Refusal):
        await receiving.sync(said("last", "$last"), limited=True)
    assert receiving.keys == ["$sound1"]


HALF = "\ud800"
WITH_HALVES = {
    "id": written("m.room.message", {"msgtype": "m.text", "body": "hello"}, HALF),
    "sender": {**said("hello", "$a"), "sender": HALF},
    "text": said(HALF, "$a"),
    "command": said("!help " + HALF, "$a"),
    "answer": written(
        "m.room.message",
        {"msgtype": "m.text", "body": "x", "m.relates_to": {"m.in_reply_to": {"event_id": HALF}}},
    ),
    "reaction": written("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "key": HALF, "event_id": HALF}}),
    "tombstone": written("m.room.tombstone", {"replacement_room": HALF}, state_key=""),
}


@pytest.mark.parametrize("name", WITH_HALVES)
def test_halves_of_characters_can_be_kept(name: str) -> None:
    """JSON may hold them, the database cannot."""
    found = translate(Heard(WITH_HALVES[name], sealed=False), HALF, Room.ADMINS, encrypted=False)
    if found is None:
        found = translate(Heard(WITH_HALVES[name], sealed=False), HALF, Room.PRIVATE, encrypted=False)
    assert found is not None
    EVENTS.dump_json(found)
    assert HALF not in repr(found)


@pytest.mark.parametrize(("more", "is_sealed"), [({}, False), ({"state_key": "x"}, False), ({"state_key": ""}, True)])
def test_a_room_is_not_closed_by_what_anybody_may_send(more: dict[str, str], is_sealed: bool) -> None:
    forged = written("m.room.tombstone", {"replacement_room": "!trap:example.org"}, **more)
    assert translate(Heard(forged, is_sealed), ROOM, Room.ADMINS, encrypted=True) is None


def test_a_room_is_closed_by_its_state() -> None:
    real = written("m.room.tombstone", {"replacement_room": "!new:example.org"}, state_key="")
    found = translate(Heard(real, sealed=False), ROOM, Room.ADMINS, encrypted=True)
    assert found is not None
    assert found.content == Upgraded("!new:example.org")


async def test_an_answer_knows_what_the_bot_had_said_before_it(receiving: Receiving) -> None:
    """In the room's order, as its homeserver has it, also in a sync that had to be read twice."""
    mine = {**said("What is your name?", "$mine"), "sender": BOT}
    await receiving.sync({**mine, "event_id": "$first"})
    with pytest.raises(OSError, match="no space"):
        await receiving.sync_in_vain(said("before", "$before"), mine, said("after", "$after"))
    await receiving.sync(said("before", "$before"), mine, said("after", "$after"))
    await receiving.sync(said("later", "$later"))
    follows = {event.key: cast(Reply, event.content).follows for event in receiving.heard}
    assert follows["$before"] == ("$first",)
    assert follows["$after"] == follows["$later"] == ("$first", "$mine")
    assert follows["$sound3"] is None


async def test_what_is_read_late_was_still_said_when_it_was_said(receiving: Receiving) -> None:
    key = OutboundGroupSession()
    key.shared = True
    session = InboundGroupSession(key.session_key, "ed", "k", ROOM)
    inside = json.dumps({"type": "m.room.message", "content": {"msgtype": "m.text", "body": "1"}})
    mine = {**said("Is this right?", "$mine"), "sender": BOT}
    await receiving.sync(
        {**mine, "event_id": "$first"}, sealed(session_id=session.id, ciphertext=key.encrypt(inside)), mine
    )
    receiving.library.olm.inbound_group_store.add(session)
    await receiving.sync()
    (late,) = (event for event in receiving.heard if event.key == "$odd")
    assert cast(Reply, late.content).follows == ("$first",)


async def test_of_a_room_that_was_left_nothing_is_kept(receiving: Receiving) -> None:
    await receiving.sync({**said("What is your name?", "$mine"), "sender": BOT})
    assert receiving.device.sealed_store.all(SPOKEN)
    receiving.rooms._forget(ROOM)
    assert not receiving.device.sealed_store.all(SPOKEN)


def member(membership: object, **more: Any) -> dict[str, Any]:
    content = {"membership": membership}
    return {
        "type": "m.room.member",
        "event_id": "$m",
        "sender": OTHER,
        "content": content,
        "state_key": "@eve:test",
    } | more


@pytest.mark.parametrize(("membership", "present"), [("join", True), ("leave", False), ("ban", False)])
def test_who_came_into_the_admin_room_or_left_it_is_told_by_a_state_alone(membership: str, present: bool) -> None:
    said = translate(Heard(member(membership, origin_server_ts=5000), sealed=False), ROOM, Room.ADMINS, encrypted=True)
    assert said is not None
    assert (said.account, said.content) == ("@eve:test", Membership(present, at=5))
    for heard, room in (
        (Heard(member(membership), sealed=True), Room.ADMINS),
        (Heard(member(membership, state_key=None), sealed=False), Room.ADMINS),
        (Heard(member(membership), sealed=False), Room.PRIVATE),
        (Heard(member("invite"), sealed=False), Room.ADMINS),
        (Heard(member(["join"]), sealed=False), Room.ADMINS),
    ):
        assert translate(heard, ROOM, room, encrypted=True) is None


@pytest.mark.parametrize("at", ["soon", -1, 2**80, None])
def test_a_strange_time_of_coming_is_none(at: object) -> None:
    said = translate(Heard(member("join", origin_server_ts=at), sealed=False), ROOM, Room.ADMINS, encrypted=True)
    assert said is not None
    assert said.content == Membership(present=True)
    assert EVENTS.validate_json(EVENTS.dump_json(said)) == said


def test_that_a_room_was_upgraded_is_no_move_when_it_is_read_again_from_the_inbox() -> None:
    """A move is followed: with a kill at the right moment, who upgrades the room could carry the decisions away."""
    content = {"replacement_room": "!elsewhere"}
    source = {"type": "m.room.tombstone", "event_id": "$t", "sender": OTHER, "content": content, "state_key": ""}
    said = translate(Heard(source, sealed=False), ROOM, Room.ADMINS, encrypted=True)
    assert said is not None
    assert EVENTS.validate_json(EVENTS.dump_json(said)).content == Upgraded("!elsewhere")


@pytest.mark.parametrize(
    "rooms",
    [
        {"invite": {"!odd:example.org": "an invitation"}},
        {"invite": {"!odd:example.org": {"invite_state": {"events": [7]}}}},
        {"invite": {"!odd:example.org": {"invite_state": {"events": [{"type": "m.room.member"}]}}}},
        {"leave": {"!odd:example.org": []}},
    ],
)
async def test_what_is_no_room_in_a_sync_holds_up_no_other(receiving: Receiving, rooms: dict[str, Any]) -> None:
    joined = {ROOM: timeline(said("hello", "$flora")), OTHER: timeline(said("hello", "$timur"))}
    await receiving.sync(beside={"rooms": {"join": joined, **rooms}})
    assert receiving.keys == ["$flora", "$timur"]


@pytest.mark.parametrize("devices", [["a message"], [{"type": 7}], [{"type": "m.room_key", "content": "?"}]])
async def test_what_is_no_message_of_a_device_holds_up_no_room(receiving: Receiving, devices: list[Any]) -> None:
    await receiving.sync(said("hello", "$flora"), beside={"to_device": {"events": devices}})
    assert receiving.keys == ["$flora", "$sound1"]
