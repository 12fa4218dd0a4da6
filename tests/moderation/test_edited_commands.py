"""An edited command is not carried out a second time, unless it only shows something or takes back what it decided."""

import pytest

from bot.moderation.commands import COMMANDS, MAY_BE_EDITED
from tests.moderation.test_removals import said_last, state
from tests.stage import Stage


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Two lines are public, and two admins decide."""
    for admin in ("Ada", "Bea"):
        await stage.join(admin)
    for number, person in enumerate(("Flora", "Gustav"), 1):
        await stage.say(person, f"{person} Example, Armenia, poet")
        await stage.press(person, "Sign")
        await stage.say("Ada", f"/approve {number}", "admins")
    return stage


async def count(stage: Stage) -> int:
    return await stage.store.transact(lambda tx: sum(tx.signatures.get(number) is not None for number in range(1, 9)))


async def test_an_edited_enter_enters_no_second_line(desk: Stage) -> None:
    await desk.say("Ada", "/enter Tigran Example, Armenia | by mail", "admins")
    entered = await count(desk)
    await desk.edit("Ada", "/enter Tigran Exampel, Armenia | by mail", "admins")
    assert "send /enter as a new message" in said_last(desk)
    assert await count(desk) == entered


async def test_an_edited_removal_removes_nobody_else(desk: Stage) -> None:
    before = await state(desk, 2)
    await desk.edit("Ada", "/remove 2 fake", "admins")
    assert "send /remove as a new message" in said_last(desk)
    assert await state(desk, 2) is before


async def test_what_only_shows_something_is_shown_for_an_edit(desk: Stage) -> None:
    await desk.edit("Ada", "/find Flora", "admins")
    assert "Flora Example" in said_last(desk)


def test_only_known_commands_may_be_edited() -> None:
    assert set(COMMANDS) > MAY_BE_EDITED
