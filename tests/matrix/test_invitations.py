"""Which invitations are accepted, how quickly, and for whom nobody has to wait; without a homeserver."""

import asyncio
from typing import Any

import pytest

from bot.platforms.matrix.homeserver import Away, Refusal
from bot.platforms.matrix.invitations import INVITATION
from bot.platforms.matrix.join_limits import JoinLimits
from bot.platforms.matrix.policy import FOREIGN_WAITING_MOST, FOREIGN_WAITING_PER_SERVER
from bot.runtime.rate_limit import Limit
from tests.matrix.receiving import BOT, Receiving


def invitation(user: str) -> dict[str, Any]:
    member = {"type": "m.room.member", "state_key": BOT, "sender": user}
    return {"invite_state": {"events": [{**member, "content": {"membership": "invite", "is_direct": True}}]}}


async def until(receiving: Receiving, request: str, times: int = 1) -> None:
    """Wait until the homeserver has been asked that often."""
    async with asyncio.timeout(10):
        while receiving.homeserver.asked.count(request) < times:  # noqa: ASYNC110  (a homeserver cannot tell when)
            await asyncio.sleep(0.001)


async def test_invitations_from_a_dead_server_hold_up_nobody_and_are_given_up(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tries while the bot's own homeserver was away, too, do not count."""
    monkeypatch.setattr("bot.platforms.matrix.rooms.JOIN_RETRY_SECONDS", 0.001)
    monkeypatch.setattr("bot.platforms.matrix.rooms.JOIN_TRIES_MOST", 2)
    receiving.homeserver.answers["/join/%21dead"] = Away("status 502")
    dead = {f"!dead{number}": invitation(f"@eve{number}:dead.example") for number in range(12)}
    receiving.rooms.note_invitations(dead)
    receiving.rooms.attend(receiving.receive)
    await until(receiving, "POST /join/%21dead11", 5)
    assert "!dead11" in receiving.rooms.direct
    receiving.rooms.note_invitations({"!new": invitation("@timur:example.org")})
    receiving.rooms.attend(receiving.receive)
    await until(receiving, "POST /join/%21new")
    async with asyncio.timeout(10):
        while receiving.device.sealed_store.all(INVITATION):  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    assert not set(dead) & set(receiving.rooms.direct)
    assert [event.chat for event in receiving.heard] == ["!new"]
    await receiving.rooms.stop()


async def test_ten_invitations_at_once_are_three_rooms(receiving: Receiving) -> None:
    many = {f"!eve{number}": invitation("@eve:elsewhere.example") for number in range(10)}
    receiving.rooms.note_invitations(many)
    receiving.rooms.attend(receiving.receive)
    async with asyncio.timeout(10):
        while receiving.device.sealed_store.all(INVITATION):  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    assert len(set(many) & set(receiving.rooms.direct)) == 3
    assert sum(request.endswith("/leave") for request in receiving.homeserver.asked) == 7


def joined(receiving: Receiving) -> set[str]:
    """The rooms that the homeserver has been asked to join."""
    return {request.rpartition("%21")[2] for request in receiving.homeserver.asked if request.startswith("POST /join/")}


async def test_a_server_that_does_not_answer_holds_up_its_own_people_alone(receiving: Receiving) -> None:
    silence = asyncio.Event()
    receiving.homeserver.answers["/join/%21dead"] = silence.wait
    receiving.rooms.note_invitations(
        {f"!dead{number}": invitation(f"@eve{number}:dead.example") for number in range(50)}
    )
    receiving.rooms.attend(receiving.receive)
    async with asyncio.timeout(10):
        while len(joined(receiving)) < 4:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    receiving.rooms.note_invitations({"!new": invitation("@timur:elsewhere.example")})
    receiving.rooms.attend(receiving.receive)
    await until(receiving, "POST /join/%21new")
    assert len(joined(receiving)) == 5
    await receiving.rooms.stop()


async def test_a_server_whose_people_rush_in_has_so_many_joins_an_hour(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others do not wait for it, and those of the bot's own server not at all."""
    monkeypatch.setattr("bot.platforms.matrix.join_limits.JOINS_PER_SERVER", Limit(3, 3600.0))
    rush = {f"!rush{number}": invitation(f"@eve{number}:rush.example") for number in range(5)}
    own = {f"!own{number}": invitation(f"@flora{number}:example.org") for number in range(5)}
    receiving.rooms.note_invitations({**rush, **own, "!new": invitation("@timur:elsewhere.example")})
    receiving.rooms.attend(receiving.receive)
    async with asyncio.timeout(10):
        while len(receiving.heard) < 9:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    welcome = {event.chat for event in receiving.heard}
    assert welcome - set(rush) == {"!new", *own}
    assert {room for room, _ in receiving.device.sealed_store.all(INVITATION)} == set(rush) - welcome
    await receiving.rooms.stop()


async def test_a_bounded_number_of_invented_servers_waits(receiving: Receiving) -> None:
    """Its own people come in all the same."""
    crowd = {f"!eve{number}": invitation(f"@eve:server{number}.example") for number in range(5000)}
    receiving.rooms.note_invitations(crowd)
    assert len(receiving.device.sealed_store.all(INVITATION)) == FOREIGN_WAITING_MOST
    receiving.rooms.note_invitations({"!timur": invitation("@timur:example.org")})
    assert receiving.device.sealed_store.get(INVITATION, "!timur") is not None


async def test_one_server_takes_no_more_than_its_share_of_those_who_wait(receiving: Receiving) -> None:
    crowd = {f"!eve{number}": invitation(f"@eve{number}:crowd.example") for number in range(500)}
    receiving.rooms.note_invitations(crowd | {"!ani": invitation("@ani:elsewhere.example")})
    waiting = {room for room, _ in receiving.device.sealed_store.all(INVITATION)}
    assert len(waiting) == FOREIGN_WAITING_PER_SERVER + 1
    assert "!ani" in waiting


async def test_strangers_do_not_fill_the_bot_with_rooms(receiving: Receiving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.platforms.matrix.rooms.FOREIGN_ROOMS_MOST", 2)
    strangers = {f"!eve{number}": invitation(f"@eve:server{number}.example") for number in range(5)}
    receiving.rooms.note_invitations(strangers | {"!timur": invitation("@timur:example.org")})
    receiving.rooms.attend(receiving.receive)
    async with asyncio.timeout(10):
        while receiving.device.sealed_store.all(INVITATION):  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    assert len(set(strangers) & set(receiving.rooms.direct)) == 2
    assert "!timur" in receiving.rooms.direct


async def test_only_the_last_inviting_servers_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.platforms.matrix.join_limits.SERVERS_REMEMBERED_MOST", 10)
    limits = JoinLimits()
    for number in range(100):
        async with limits.turn(f"server{number}.example", foreign=True):
            pass
    assert limits.remembered == [f"server{number}.example" for number in range(90, 100)]


@pytest.mark.parametrize("info", ["?", {"invite_state": "?"}, {"invite_state": {"events": [7, {"type": "?"}]}}])
async def test_what_is_no_invitation_is_passed_over(receiving: Receiving, info: Any) -> None:
    receiving.rooms.note_invitations({"!odd": info, "!flora": invitation("@flora:example.org")})
    assert len(receiving.device.sealed_store.all(INVITATION)) == 1


async def test_a_refusal_without_a_reason_is_not_the_end_of_an_invitation(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A homeserver says M_UNKNOWN also when it is in trouble for a moment."""
    monkeypatch.setattr("bot.platforms.matrix.rooms.JOIN_RETRY_SECONDS", 0.001)
    refusals = [Refusal(400, "M_UNKNOWN"), Refusal(429, "M_FORBIDDEN")]

    async def answer() -> None:
        if refusals:
            raise refusals.pop()

    receiving.homeserver.answers["/join/%21flora"] = answer
    receiving.rooms.note_invitations({"!flora": invitation("@flora:example.org")})
    receiving.rooms.attend(receiving.receive)
    await until(receiving, "POST /join/%21flora", 3)
    await receiving.rooms.stop()
    assert "!flora" in receiving.rooms.direct
