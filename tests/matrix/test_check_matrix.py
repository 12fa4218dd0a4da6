"""What an operator does: looking whether all is well."""

import pytest
from pydantic import SecretStr

from bot.operations.check import check
from bot.platforms.matrix.health import _fingerprint
from bot.platforms.matrix.library.keystore import own_fingerprint
from bot.platforms.matrix.login import Session
from tests.matrix.live import LiveMatrix
from tests.matrix.receiving import BOT, Receiving


async def complaints(live: LiveMatrix, *, sessions: bool = True) -> list[str]:
    """What `check` complains of; without `sessions`, not of further sessions of the bot's account."""
    found = [finding.sentence async for finding in check(live.settings) if not finding.good]
    return [sentence for sentence in found if sessions or "has further sessions" not in sentence]


async def good(live: LiveMatrix) -> str:
    return "\n".join([finding.sentence async for finding in check(live.settings) if finding.good])


async def test_check_leads_from_nothing_to_a_bot_that_can_run(live: LiveMatrix) -> None:
    """Each time it says what to do next."""
    live.configure(admins=frozenset())
    (room, admins, device) = sorted(await complaints(live), key=lambda sentence: "device" in sentence)
    assert "Make an encrypted room, invite the bot" in room
    assert "UNDERSIGNED_MATRIX__ADMINS is not set" in admins
    assert "not signed yet" in device
    ada = await live.person("Ada")
    admin_room = await ada.open(live.bot, direct=False, name="The admin room")
    live.configure(admins=frozenset({ada.id}))
    await admin_room.person.open(live.bot)  # a signer's room is none for admins
    live.configure(admin_room=None)
    found = await complaints(live)
    assert any(
        f"“The admin room” is {admin_room.room}, invited by “{admin_room.person.id}”" in sentence for sentence in found
    ), found
    live.configure(admin_room=admin_room.room)
    assert [sentence for sentence in await complaints(live) if "not signed" not in sentence] == []
    await admin_room.sees_the_bot()
    async with live.running():
        await admin_room.person.knows_device(live.bot)
        await admin_room.say("!pending")
        await admin_room.sees("Nothing waits.")
        assert await complaints(live) == []
        assert "The admin room is encrypted." in await good(live)
    assert await complaints(live) == []
    assert "rc_invites.per_user" in await good(live)
    assert len(await live.devices_of_the_bot()) == 1


async def test_check_names_what_is_wrong(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada", encrypted=False)
    password = live.settings.matrix.password
    live.configure(password=SecretStr("wrong"))
    assert any("cannot log in" in sentence for sentence in await complaints(live))
    live.configure(password=password, admins=frozenset({admin_room.person.id, "@boris:mx.test"}))
    found = "\n".join(await complaints(live))
    assert "The admin room is not encrypted" in found
    assert "not in the admin room: @boris:mx.test" in found
    live.configure(admin_room="!elsewhere")
    assert any("Invite" in sentence for sentence in await complaints(live))
    await live.as_the_bot("POST", "/logout/all")
    assert any("does not know the bot's session" in sentence for sentence in await complaints(live))
    live.configure(homeserver="http://127.0.0.1:9")
    assert any("cannot be reached" in sentence for sentence in await complaints(live))


async def test_an_admin_room_that_others_can_enter_or_read_is_an_error_and_is_told_of_in_it(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    keeper = admin_room.person.client

    async def exposed() -> set[str]:
        words = {"can join the admin room without": "joinable", "history": "readable", "Guests": "guests"}
        return {words[part] for sentence in await complaints(live) for part in words if part in sentence}

    restricted = {"type": "m.room_membership", "room_id": "!elsewhere:mx.test"}
    rules: list[tuple[dict[str, object], set[str]]] = [
        ({"join_rule": "knock"}, set()),
        ({"join_rule": "restricted", "allow": []}, set()),
        ({"join_rule": "restricted", "allow": [restricted]}, {"joinable", "guests"}),
        ({"join_rule": "knock_restricted", "allow": [restricted]}, {"joinable", "guests"}),
        ({"join_rule": "public"}, {"joinable", "guests"}),
    ]
    await keeper.room_put_state(admin_room.room, "m.room.guest_access", {"guest_access": "can_join"})
    for content, found in rules:
        await keeper.room_put_state(admin_room.room, "m.room.join_rules", content)
        assert await exposed() == found, content
    await keeper.room_put_state(admin_room.room, "m.room.guest_access", {"guest_access": "forbidden"})
    await keeper.room_put_state(admin_room.room, "m.room.history_visibility", {"history_visibility": "world_readable"})
    assert await exposed() == {"joinable", "readable"}
    await admin_room.sees_the_bot()
    async with live.running():
        await admin_room.sees("People can join this room without being invited")
        await admin_room.sees("Anybody can read the history of this room")


async def test_check_says_when_the_homeserver_limits_the_bot_and_what_to_ask_for(live: LiveMatrix) -> None:
    await live.admin("Ada")
    live.synapse.limit(live.bot, per_second=1, burst=10)
    (limits,) = [sentence for sentence in await complaints(live) if "limits" in sentence]
    assert f"/users/{live.bot}/override_ratelimit" in limits


async def test_check_tells_who_reads_along_and_who_may_not_write(live: LiveMatrix) -> None:
    """Who is in the room and not configured; power levels that forbid writing; further sessions of the account."""
    admin_room = await live.admin("Ada")
    eve = await live.person("Eve")
    assert [sentence for sentence in await complaints(live) if "not signed" not in sentence] == []
    await admin_room.sees_the_bot()
    await admin_room.person.client.room_invite(admin_room.room, eve.id)
    await eve.until(lambda: admin_room.room in eve.client.rooms)
    found = "\n".join(await complaints(live))
    assert f"where they read every card: {eve.id}." in found
    await eve.client.room_leave(admin_room.room)
    levels = await admin_room.person.client.room_get_state_event(admin_room.room, "m.room.power_levels")
    for changed in ({"events_default": 50}, {"events": {**levels.content["events"], "m.reaction": 50}}):
        await admin_room.person.client.room_put_state(
            admin_room.room, "m.room.power_levels", {**levels.content, **changed}
        )
        found = "\n".join(await complaints(live))
        assert f"do not let these write: {live.bot}." in found, changed
    await admin_room.person.client.room_put_state(admin_room.room, "m.room.power_levels", levels.content)
    await live.person("The bot in Element", live.bot)
    (sessions,) = [sentence for sentence in await complaints(live) if "not signed" not in sentence]
    assert "The bot's account has further sessions: without a name (“" in sessions
    assert live.session().device not in sessions


async def test_check_names_admins_without_a_verified_device_where_they_need_one(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    live.configure(signed_devices_only=True)
    assert any(
        f"no verified device, so they can neither read nor decide: {admin_room.person.id}" in each
        for each in await complaints(live)
    )


@pytest.mark.parametrize("shows_others", [False, True])
async def test_check_says_that_the_homeserver_shows_other_keys_than_the_bot_has(
    receiving: Receiving, *, shows_others: bool
) -> None:
    """Whoever runs the homeserver would read what people encrypt for such a device."""
    own = own_fingerprint(receiving.device.sealed_store)
    keys = {"ed25519:DESK": "A" * 43 if shows_others else own}
    receiving.homeserver.answers["/keys/query"] = {"device_keys": {BOT: {"DESK": {"keys": keys}}}}
    session = Session(BOT, "DESK", "token")
    found = [each async for each in _fingerprint(receiving.homeserver, receiving.device.sealed_store, session)]
    complaints = [sentence for good, sentence in found if not good]
    assert [sentence.partition(" of ")[0] for sentence in complaints] == shows_others * [
        "The homeserver shows other keys"
    ]
    assert any(
        "The fingerprint (Ed25519)" in sentence and own[:4] in sentence for good, sentence in found if own and good
    )
