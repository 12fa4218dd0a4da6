"""On Telegram an admin can write as the group, but presses buttons under their own account: nobody is two admins so."""

from dataclasses import replace

import pytest

from bot.messaging.events import Command, Document
from storage.records import State
from tests.moderation.test_removals import said_last, state
from tests.moderation.test_vouching import restart, sign
from tests.stage import Stage

GROUP = "admins"  # whoever writes as the group has its id


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Ada and Bea decide, and one of them writes as the group."""
    for admin in ("Ada", "Bea", GROUP):
        await stage.join(admin)
    return stage


@pytest.mark.parametrize("command", ["/remove 1 fake", "/block 1 fake"])
async def test_where_two_admins_are_wanted_nobody_proposes_as_the_group(stage: Stage, command: str) -> None:
    stage.rules = replace(stage.rules, removal_admins=2)
    await stage.restart()
    for admin in ("Ada", "Bea", GROUP):
        await stage.join(admin)
    await sign(stage, "Flora", "Flora Example, Armenia")
    await stage.press("Ada", "Approve", GROUP)
    await stage.say(GROUP, command, GROUP)
    assert "nobody can tell who writes as the group" in said_last(stage)
    assert await state(stage) is State.APPROVED


async def test_one_admin_alone_removes_as_the_group(desk: Stage) -> None:
    await sign(desk, "Flora", "Flora Example, Armenia")
    await desk.press("Ada", "Approve", GROUP)
    await desk.say(GROUP, "/remove 1 fake", GROUP)
    assert await state(desk) is State.REMOVED


async def test_nobody_enters_a_line_as_the_group_where_another_admin_has_to_approve_it(desk: Stage) -> None:
    await desk.say(GROUP, "/enter Flora Example, Armenia | by mail", GROUP)
    assert "nobody can tell who writes as the group" in said_last(desk)
    assert await desk.store.transact(lambda tx: tx.signatures.get(1)) is None


async def test_nobody_imports_a_list_as_the_group_where_another_admin_has_to_agree(desk: Stage) -> None:
    await desk._happens(GROUP, Command("import", file=Document("a file", "list.txt", 10, "1")), GROUP)
    assert "nobody can tell who writes as the group" in said_last(desk)


@pytest.mark.parametrize("first", ["Ada", GROUP])
async def test_an_approval_as_the_group_is_no_second_one_of_a_well_known_name(stage: Stage, first: str) -> None:
    await restart(stage, two_admins=True)
    for admin in ("Ada", "Bea", GROUP):
        await stage.join(admin)
    await sign(stage, "Gus", "Gustav Sampel, Armenia")
    second = GROUP if first == "Ada" else "Ada"
    await stage.say(first, "/approve 1", GROUP)
    await stage.say(second, "/approve 1", GROUP)
    assert await state(stage) is State.PENDING, "both may be Ada"
    await stage.press("Bea", "Approve", GROUP)
    assert await state(stage) is State.APPROVED
