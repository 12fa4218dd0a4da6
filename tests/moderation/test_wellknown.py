"""Admins see, add and take away the names that somebody may borrow."""

import pytest

from bot.policy import WELL_KNOWN_MOST
from storage.records import State
from tests.moderation.test_removals import said_last
from tests.moderation.test_vouching import GUSTAV, restart, sign
from tests.stage import Stage


@pytest.fixture
async def watched(stage: Stage) -> Stage:
    await restart(stage, two_admins=True)
    await stage.join("Ada")
    return stage


async def test_a_name_counts_at_once_after_a_restart_and_until_it_is_taken_away(watched: Stage) -> None:
    await sign(watched, "Henri", "Henri Exampel, Armenia")
    assert "well known" not in said_last(watched)
    await watched.say("Ada", "/wellknown + Henri Example", "admins")
    assert "Ada has added a name that somebody may borrow: Henri Example" in said_last(watched)
    card = watched.sender.chats["admins"][0].versions[-1].text
    assert "somebody well known" in card
    await watched.press("Ada", "Approve", "admins")
    await watched.restart()
    await watched.press("Ada", "Approve", "admins")
    assert await watched.on_record() == {State.PENDING: 1}
    await watched.say("Ada", "/wellknown", "admins")
    assert f"{GUSTAV}; Henri Example" in said_last(watched)
    await watched.say("Ada", "/wellknown – henri example", "admins")
    assert "while #1 waits under that name, it stays on the list" in said_last(watched), "or else Ada alone decided"
    await watched.join("Mira")
    await watched.press("Mira", "Approve", "admins")
    assert await watched.on_record() == {State.APPROVED: 1}
    await watched.say("Ada", "/wellknown – henri example", "admins")
    assert "Ada has taken a name off" in said_last(watched)
    assert await watched.store.transact(lambda tx: tx.watch_list.names()) == ()


async def test_where_one_admin_is_enough_a_name_is_taken_away_at_any_time(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Henri", "Henri Example, Armenia")
    await stage.say("Ada", "/wellknown + Henri Example", "admins")
    await stage.say("Ada", "/wellknown - Henri Example", "admins")
    assert "Ada has taken a name off" in said_last(stage)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (f"+ {GUSTAV.upper()}", "is on the list already"),
        (f"- {GUSTAV}", "What stands in letter.toml only the operator can take away."),
        ("+ https://example.org", ""),
        ("+ " + "x" * 5000, ""),
        ("+", ""),
        (GUSTAV, "/wellknown + Gustav Sample adds a name"),
    ],
)
async def test_what_changes_nothing_is_answered_with_the_reason(watched: Stage, typed: str, answer: str) -> None:
    said = len(watched.sender.chats["admins"]) if "admins" in watched.sender.chats else 0
    await watched.say("Ada", f"/wellknown {typed}", "admins")
    assert answer in said_last(watched)
    assert len(watched.sender.chats["admins"]) == said + 1
    assert await watched.store.transact(lambda tx: tx.watch_list.names()) == ()


async def test_there_is_a_limit_and_no_name_is_in_the_file(watched: Stage) -> None:
    await watched.store.transact(
        lambda tx: [tx.watch_list.add(f"Known Person {number}") for number in range(WELL_KNOWN_MOST)]
    )
    await watched.say("Ada", "/wellknown + Henri Example", "admins")
    assert f"{WELL_KNOWN_MOST} names have been added already" in said_last(watched)
    await watched.say("Ada", "/wellknown", "admins")
    assert "Known Person 7" in said_last(watched)
    assert not [path for path in watched._path.iterdir() if b"Known Person" in path.read_bytes()]


async def test_who_is_no_admin_changes_nothing(watched: Stage) -> None:
    for chat in ("admins", ""):
        await watched.say("Carl", "/wellknown + Henri Example", chat)
    await watched.join("Ada", present=False)
    await watched.say("Ada", "/wellknown + Henri Example", "admins")
    assert await watched.store.transact(lambda tx: tx.watch_list.names()) == ()
