"""What an operator does: looking whether all is well."""

from pydantic import SecretStr

from bot.operations.check import check
from tests.matrix.town import Town


async def complaints(town: Town, *, sessions: bool = True) -> list[str]:
    """What `check` complains of; without `sessions`, not of further sessions of the bot's account."""
    found = [finding.sentence async for finding in check(town.settings) if not finding.good]
    return [sentence for sentence in found if sessions or "has further sessions" not in sentence]


async def good(town: Town) -> str:
    return "\n".join([finding.sentence async for finding in check(town.settings) if finding.good])


async def test_check_leads_from_nothing_to_a_bot_that_can_run(town: Town) -> None:
    """Each time it says what to do next."""
    town.configure(admins=frozenset())
    (room, admins, device) = sorted(await complaints(town), key=lambda sentence: "device" in sentence)
    assert "Make an encrypted room, invite the bot" in room
    assert "UNDERSIGNED_MATRIX__ADMINS is not set" in admins
    assert "not signed yet" in device
    ada = await town.person("Ada")
    desk = await ada.open(town.bot, direct=False, name="The desk")
    town.configure(admins=frozenset({ada.id}))
    await desk.person.open(town.bot)  # a signer's room is none for admins
    town.configure(admin_room=None)
    found = await complaints(town)
    assert any(f"“The desk” is {desk.room}, invited by “{desk.person.id}”" in sentence for sentence in found), found
    town.configure(admin_room=desk.room)
    assert [sentence for sentence in await complaints(town) if "not signed" not in sentence] == []
    await desk.sees_the_bot()
    async with town.running():
        await desk.person.knows_device(town.bot)
        await desk.say("!pending")
        await desk.sees("Nothing waits.")
        assert await complaints(town) == []
        assert "The admin room is encrypted." in await good(town)
    assert await complaints(town) == []
    assert "rc_invites.per_user" in await good(town)
    assert len(await town.devices_of_the_bot()) == 1


async def test_check_names_what_is_wrong(town: Town) -> None:
    desk = await town.admin("Ada", encrypted=False)
    password = town.settings.matrix.password
    town.configure(password=SecretStr("wrong"))
    assert any("cannot log in" in sentence for sentence in await complaints(town))
    town.configure(password=password, admins=frozenset({desk.person.id, "@boris:mx.test"}))
    found = "\n".join(await complaints(town))
    assert "The admin room is not encrypted" in found
    assert "not in the admin room: @boris:mx.test" in found
    town.configure(admin_room="!elsewhere")
    assert any("Invite" in sentence for sentence in await complaints(town))
    await town.as_the_bot("POST", "/logout/all")
    assert any("does not know the bot's session" in sentence for sentence in await complaints(town))
    town.configure(homeserver="http://127.0.0.1:9")
    assert any("cannot be reached" in sentence for sentence in await complaints(town))


async def test_an_admin_room_that_others_can_enter_or_read_is_an_error_and_is_told_of_in_it(town: Town) -> None:
    desk = await town.admin("Ada")
    keeper = desk.person.client

    async def exposed() -> set[str]:
        words = {"can join the admin room without": "joinable", "history": "readable", "Guests": "guests"}
        return {words[part] for sentence in await complaints(town) for part in words if part in sentence}

    restricted = {"type": "m.room_membership", "room_id": "!elsewhere:mx.test"}
    rules: list[tuple[dict[str, object], set[str]]] = [
        ({"join_rule": "knock"}, set()),
        ({"join_rule": "restricted", "allow": []}, set()),
        ({"join_rule": "restricted", "allow": [restricted]}, {"joinable", "guests"}),
        ({"join_rule": "knock_restricted", "allow": [restricted]}, {"joinable", "guests"}),
        ({"join_rule": "public"}, {"joinable", "guests"}),
    ]
    await keeper.room_put_state(desk.room, "m.room.guest_access", {"guest_access": "can_join"})
    for content, found in rules:
        await keeper.room_put_state(desk.room, "m.room.join_rules", content)
        assert await exposed() == found, content
    await keeper.room_put_state(desk.room, "m.room.guest_access", {"guest_access": "forbidden"})
    await keeper.room_put_state(desk.room, "m.room.history_visibility", {"history_visibility": "world_readable"})
    assert await exposed() == {"joinable", "readable"}
    await desk.sees_the_bot()
    async with town.running():
        await desk.sees("People can join this room without being invited")
        await desk.sees("Anybody can read the history of this room")


async def test_check_says_when_the_homeserver_limits_the_bot_and_what_to_ask_for(town: Town) -> None:
    await town.admin("Ada")
    town.synapse.limit(town.bot, per_second=1, burst=10)
    (limits,) = [sentence for sentence in await complaints(town) if "limits" in sentence]
    assert f"/users/{town.bot}/override_ratelimit" in limits


async def test_check_tells_who_reads_along_and_who_may_not_write(town: Town) -> None:
    """Who is in the room and not configured; power levels that forbid writing; further sessions of the account."""
    desk = await town.admin("Ada")
    eve = await town.person("Eve")
    assert [sentence for sentence in await complaints(town) if "not signed" not in sentence] == []
    await desk.sees_the_bot()
    await desk.person.client.room_invite(desk.room, eve.id)
    await eve.until(lambda: desk.room in eve.client.rooms)
    found = "\n".join(await complaints(town))
    assert f"where they read every card: {eve.id}." in found
    await eve.client.room_leave(desk.room)
    levels = await desk.person.client.room_get_state_event(desk.room, "m.room.power_levels")
    for changed in ({"events_default": 50}, {"events": {**levels.content["events"], "m.reaction": 50}}):
        await desk.person.client.room_put_state(desk.room, "m.room.power_levels", {**levels.content, **changed})
        found = "\n".join(await complaints(town))
        assert f"do not let these write: {town.bot}." in found, changed
    await desk.person.client.room_put_state(desk.room, "m.room.power_levels", levels.content)
    await town.person("The bot in Element", town.bot)
    (sessions,) = [sentence for sentence in await complaints(town) if "not signed" not in sentence]
    assert "The bot's account has further sessions: without a name (“" in sessions
    assert town.session().device not in sessions


async def test_check_names_admins_without_a_verified_device_where_they_need_one(town: Town) -> None:
    desk = await town.admin("Ada")
    town.configure(signed_devices_only=True)
    assert any(
        f"no verified device, so they can neither read nor decide: {desk.person.id}" in each
        for each in await complaints(town)
    )
