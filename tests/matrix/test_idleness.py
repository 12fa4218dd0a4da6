"""A room in which nothing is said and nothing more is to come is left in the end; without a homeserver."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.platforms.matrix import rooms
from bot.platforms.matrix.idleness import HEARD
from tests.matrix.receiving import OTHER, ROOM, Receiving, said
from tests.matrix.test_roomkeys import Phone

FLORA, TIMUR = "@flora:example.org", "@timur:example.org"
BEGINNING = date(2031, 10, 1)


@pytest.fixture
def days(receiving: Receiving, monkeypatch: pytest.MonkeyPatch) -> "Days":
    settle(receiving)
    return Days(monkeypatch)


def settle(receiving: Receiving) -> None:
    """Each direct room is between the bot and one other."""
    receiving.has_members(ROOM, FLORA)
    receiving.has_members(OTHER, TIMUR)


class Days:
    """The calendar of the bot."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gone = 0
        monkeypatch.setattr(rooms, "today", lambda: BEGINNING + timedelta(days=self.gone))


async def day_goes_by(receiving: Receiving, days: Days, *, spoken_of: str = OTHER) -> None:
    days.gone += 1
    await receiving.sync(said("hello", f"$day{days.gone}"), room=spoken_of)
    await asyncio.gather(*receiving.rooms._tasks.values())


async def test_after_thirty_days_without_a_word_a_room_is_left_and_its_keys_go(
    receiving: Receiving, days: Days
) -> None:
    phone = Phone(receiving)
    await receiving.sync(said("/my", "$last"), room=ROOM)
    for _ in range(30):
        await day_goes_by(receiving, days)
    assert ROOM in receiving.rooms.direct
    assert phone.can_be_read(phone.writes("hello"))
    await day_goes_by(receiving, days)
    assert set(receiving.rooms.direct) == {OTHER}
    assert "POST /rooms/%21flora%3Aexample.org/leave" in receiving.homeserver.asked
    assert not phone.can_be_read(phone.writes("hello"))
    assert [room for room, _ in receiving.device.sealed_store.all(HEARD)] == [OTHER]


async def test_a_signer_who_waits_for_a_decision_keeps_the_room(receiving: Receiving, days: Days) -> None:
    await receiving.sync(said("/my", "$last"), room=ROOM)
    receiving.awaited = {(FLORA, ROOM)}
    for _ in range(60):
        await day_goes_by(receiving, days)
    assert ROOM in receiving.rooms.direct
    receiving.awaited.clear()
    await day_goes_by(receiving, days)
    assert ROOM not in receiving.rooms.direct


async def test_a_word_a_month_keeps_the_room(receiving: Receiving, days: Days) -> None:
    for _ in range(5):
        await receiving.sync(said("/my", f"$word{days.gone}"), room=ROOM)
        for _ in range(30):
            await day_goes_by(receiving, days)
    assert ROOM in receiving.rooms.direct


async def test_the_bots_own_words_keep_no_room(receiving: Receiving, days: Days) -> None:
    for _ in range(31):
        own = said("the queue", f"$own{days.gone}") | {"sender": receiving.device.user}
        await receiving.sync(own, room=ROOM)
        await day_goes_by(receiving, days)
    assert ROOM not in receiving.rooms.direct


async def test_a_room_of_before_is_heard_of_on_the_day_of_the_update(receiving: Receiving, days: Days) -> None:
    """Nobody knows when somebody last spoke there."""
    receiving.device.sealed_store.put("direct room", ROOM, FLORA.encode())
    await day_goes_by(receiving, days)
    assert dict(receiving.device.sealed_store.all(HEARD))[ROOM] == b"2031-10-02"


async def test_after_a_start_the_days_count_on(receiving: Receiving, days: Days) -> None:
    await receiving.sync(said("/my", "$last"), room=ROOM)
    for room, user in ((ROOM, FLORA), (OTHER, TIMUR)):
        receiving.rooms._remember(room, user)
    again = Receiving(receiving.device.sealed_store)
    again.receiver._keep_keys = receiving.receiver._keep_keys  # type: ignore[method-assign]
    settle(again)
    again.rooms.load()
    days.gone = 30
    await day_goes_by(again, days)
    assert set(again.rooms.direct) == {OTHER}


async def test_a_word_just_before_the_bot_leaves_keeps_the_room(receiving: Receiving, days: Days) -> None:
    """It is asked whether somebody waits there, which may take a while."""
    await receiving.sync(said("/my", "$last"), room=ROOM)
    days.gone = 31

    async def speaks_meanwhile(*_: object) -> bool:
        receiving.rooms.idleness.note(receiving.device.sealed_store, ROOM, rooms.today())
        return False

    receiving.rooms._awaits = speaks_meanwhile
    await day_goes_by(receiving, days)
    assert ROOM in receiving.rooms.direct
