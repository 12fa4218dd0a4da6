"""A room in which nothing is said and nothing more is to come is left in the end; without a homeserver."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.platforms.matrix import rooms
from bot.platforms.matrix.idleness import HEARD
from tests.matrix.desk import OTHER, ROOM, Desk, said
from tests.matrix.test_roomkeys import Phone

FLORA, TIMUR = "@flora:example.org", "@timur:example.org"
BEGINNING = date(2031, 10, 1)


@pytest.fixture
def days(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> "Days":
    settle(desk)
    return Days(monkeypatch)


def settle(desk: Desk) -> None:
    """Each direct room is between the bot and one other."""
    desk.has_members(ROOM, FLORA)
    desk.has_members(OTHER, TIMUR)


class Days:
    """The calendar of the bot."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gone = 0
        monkeypatch.setattr(rooms, "today", lambda: BEGINNING + timedelta(days=self.gone))


async def day_goes_by(desk: Desk, days: Days, *, spoken_of: str = OTHER) -> None:
    days.gone += 1
    await desk.sync(said("hello", f"$day{days.gone}"), room=spoken_of)
    await asyncio.gather(*desk.rooms._tasks.values())


async def test_after_thirty_days_without_a_word_a_room_is_left_and_its_keys_go(desk: Desk, days: Days) -> None:
    phone = Phone(desk)
    await desk.sync(said("/my", "$last"), room=ROOM)
    for _ in range(30):
        await day_goes_by(desk, days)
    assert ROOM in desk.rooms.direct
    assert phone.can_be_read(phone.writes("hello"))
    await day_goes_by(desk, days)
    assert set(desk.rooms.direct) == {OTHER}
    assert "POST /rooms/%21flora%3Aexample.org/leave" in desk.homeserver.asked
    assert not phone.can_be_read(phone.writes("hello"))
    assert [room for room, _ in desk.device.sealed_store.all(HEARD)] == [OTHER]


async def test_a_signer_who_waits_for_a_decision_keeps_the_room(desk: Desk, days: Days) -> None:
    await desk.sync(said("/my", "$last"), room=ROOM)
    desk.awaited = {(FLORA, ROOM)}
    for _ in range(60):
        await day_goes_by(desk, days)
    assert ROOM in desk.rooms.direct
    desk.awaited.clear()
    await day_goes_by(desk, days)
    assert ROOM not in desk.rooms.direct


async def test_a_word_a_month_keeps_the_room(desk: Desk, days: Days) -> None:
    for _ in range(5):
        await desk.sync(said("/my", f"$word{days.gone}"), room=ROOM)
        for _ in range(30):
            await day_goes_by(desk, days)
    assert ROOM in desk.rooms.direct


async def test_the_bots_own_words_keep_no_room(desk: Desk, days: Days) -> None:
    for _ in range(31):
        own = said("the queue", f"$own{days.gone}") | {"sender": desk.device.user}
        await desk.sync(own, room=ROOM)
        await day_goes_by(desk, days)
    assert ROOM not in desk.rooms.direct


async def test_a_room_of_before_is_heard_of_on_the_day_of_the_update(desk: Desk, days: Days) -> None:
    """Nobody knows when somebody last spoke there."""
    desk.device.sealed_store.put("direct room", ROOM, FLORA.encode())
    await day_goes_by(desk, days)
    assert dict(desk.device.sealed_store.all(HEARD))[ROOM] == b"2031-10-02"


async def test_after_a_start_the_days_count_on(desk: Desk, days: Days) -> None:
    await desk.sync(said("/my", "$last"), room=ROOM)
    for room, user in ((ROOM, FLORA), (OTHER, TIMUR)):
        desk.rooms._remember(room, user)
    again = Desk(desk.device.sealed_store)
    again.receiver._keep_keys = desk.receiver._keep_keys  # type: ignore[method-assign]
    settle(again)
    again.rooms.load()
    days.gone = 30
    await day_goes_by(again, days)
    assert set(again.rooms.direct) == {OTHER}


async def test_a_word_just_before_the_bot_leaves_keeps_the_room(desk: Desk, days: Days) -> None:
    """It is asked whether somebody waits there, which may take a while."""
    await desk.sync(said("/my", "$last"), room=ROOM)
    days.gone = 31

    async def speaks_meanwhile(*_: object) -> bool:
        desk.rooms.idleness.note(desk.device.sealed_store, ROOM, rooms.today())
        return False

    desk.rooms._awaits = speaks_meanwhile
    await day_goes_by(desk, days)
    assert ROOM in desk.rooms.direct
