"""What `undersigned check` looks at on Matrix: the homeserver, the login, the device, the admin room, the limits."""

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress

from bot.messaging.events import Exposure
from bot.settings import MatrixSettings
from storage.sqlite.key_value import SealedKeyValueStore

from .crosssigning import is_signed
from .device import SESSION, LoginError, Session, log_in
from .homeserver import Away, Homeserver, Refusal, part
from .openness import exposures, state

# A quick conversation with its card. Synapse's defaults allow ten messages, and then one in five seconds.
BURST = 12
Found = tuple[bool, str]
_LIFT = (
    "Ask its admin for: POST /_synapse/admin/v1/users/{user}/override_ratelimit with "
    '{{"messages_per_second": 0, "burst_count": 0}}, and for higher rc_invites.per_user and rc_joins in '
    "homeserver.yaml, without which few people an hour can invite the bot."
)
_EXPOSED = {
    Exposure.JOINABLE: "Anybody, or whoever is in another room, can join the admin room without being invited, and "
    "read the cards. Let it be entered by invitation only.",
    Exposure.READABLE: "Anybody can read the history of the admin room without joining it. Show it to members only.",
    Exposure.GUESTS: "Guests without an account can join the admin room. Forbid it.",
}
_TOO_MUCH = "Too much has been asked of the homeserver: try again in some minutes."


async def examine(
    settings: MatrixSettings, sealed_store: SealedKeyValueStore | None, *, running: bool
) -> AsyncIterator[Found]:
    """Look at everything, in this order; each finding is good or not, with a sentence.

    `sealed_store` is that of the bot, if it can be opened: to write, unless the bot is `running`. The first login is
    made here already, so that a wrong password is known before anybody is invited.
    """
    homeserver = Homeserver(str(settings.homeserver))
    try:
        async for found in _examine(homeserver, settings, sealed_store, running=running):
            yield found
    except Away as error:
        yield False, f"The homeserver {homeserver.url} cannot be reached, or is in trouble ({error})."
    finally:
        await homeserver.close()


async def _examine(
    homeserver: Homeserver, settings: MatrixSettings, sealed_store: SealedKeyValueStore | None, *, running: bool
) -> AsyncIterator[Found]:
    try:
        flows = (await homeserver.ask("GET", "/login"))["flows"]
    except (Refusal, KeyError):
        yield False, f"There is no Matrix homeserver at {homeserver.url}."
        return
    yield True, f"The homeserver {homeserver.url} answers."
    if settings.user is None:
        yield False, "UNDERSIGNED_MATRIX__USER is not set: the bot's Matrix id, such as @letter:example.org."
        return
    if not any(flow.get("type") == "m.login.password" for flow in flows):
        yield False, "The homeserver knows no login with a password; Undersigned needs one."
        return
    session, trouble = await _session(homeserver, settings, sealed_store, running=running)
    if session is None:
        yield False, trouble
        return
    yield True, f"The login of {settings.user} is valid, as device {session.device}."
    yield await _device(homeserver, session)
    joined = False
    async for good, sentence in _room(homeserver, settings):
        joined = joined or good
        yield good, sentence
    if not settings.admins:
        yield False, "UNDERSIGNED_MATRIX__ADMINS is not set: nobody can decide. List the Matrix ids of the admins."
    if running:
        yield True, "How quickly the homeserver lets the bot answer is looked at only while the bot does not run."
    elif joined:  # to look at the limits uses them up, and this is not the last look
        yield await _limits(homeserver, session)


async def _session(
    homeserver: Homeserver, settings: MatrixSettings, sealed_store: SealedKeyValueStore | None, *, running: bool
) -> tuple[Session | None, str]:
    if sealed_store is None:
        return None, f"The file of the encryption keys {settings.store} cannot be opened."
    try:
        if running:
            kept = sealed_store.get(SESSION, settings.user or "")
            session = Session(**json.loads(kept)) if kept else Session(settings.user or "", "")
        else:
            session = await log_in(homeserver, sealed_store, settings)
        homeserver.token = session.token
        await homeserver.ask("GET", "/account/whoami")
    except LoginError as error:
        return None, f"The bot cannot log in: {error}"
    except Refusal as refusal:
        return None, (
            f"The homeserver does not know the bot's session any more ({refusal.code}). "
            "Set UNDERSIGNED_MATRIX__PASSWORD again: at its next start the bot logs in as a new device."
        )
    return session, ""


async def _device(homeserver: Homeserver, session: Session) -> Found:
    if await is_signed(homeserver, session.user, session.device):
        return True, "The bot's device is signed, so that clients which leave out insecure devices talk to it."
    return False, "The bot's device is not signed yet. Start the bot once with UNDERSIGNED_MATRIX__PASSWORD set."


async def _room(homeserver: Homeserver, settings: MatrixSettings) -> AsyncIterator[Found]:
    if settings.admin_room is None:
        yield False, await _find_rooms(homeserver)
        return
    room = settings.admin_room
    joined = (await homeserver.ask("GET", "/joined_rooms"))["joined_rooms"]
    if room not in joined:
        try:
            await homeserver.ask("POST", f"/join/{part(room)}")
        except Refusal as refusal:
            if refusal.code == "M_LIMIT_EXCEEDED":
                yield False, f"The bot may not join the admin room {room} just now. {_TOO_MUCH}"
                return
            yield (
                False,
                f"The bot is not in the admin room {room}. Invite {settings.user} there. {await _heard(homeserver)}",
            )
            return
    yield True, f"The bot is in the admin room {room}."
    if await state(homeserver, room, "m.room.encryption") is None:
        yield False, "The admin room is not encrypted: its homeservers can read every card. Encrypt it."
    else:
        yield True, "The admin room is encrypted."
    if (tombstone := await state(homeserver, room, "m.room.tombstone")) is not None:
        successor = tombstone.get("replacement_room")
        yield False, f"The admin room has been upgraded. Set UNDERSIGNED_MATRIX__ADMIN_ROOM to {successor}."
    for how in await exposures(homeserver, room):
        yield False, _EXPOSED[how]
    members = await homeserver.ask("GET", f"/rooms/{part(room)}/joined_members")
    absent = sorted(settings.admins - set(members.get("joined", {})))
    if absent:
        yield False, f"These admins are not in the admin room: {', '.join(absent)}."


async def _find_rooms(homeserver: Homeserver) -> str:
    """Without a configured room: into which ones the bot was invited."""
    return f"UNDERSIGNED_MATRIX__ADMIN_ROOM is not set. {await _heard(homeserver)}"


async def _heard(homeserver: Homeserver) -> str:
    """The rooms that the bot knows of."""
    # A homeserver may give an answer of two minutes ago to the same question: no two are the same.
    query = {"timeout": str(secrets.randbelow(10_000)), "filter": '{"room": {"timeline": {"limit": 1}}}'}
    rooms = (await homeserver.ask("GET", "/sync", query=query)).get("rooms", {})
    heard = sorted([*rooms.get("invite", {}), *rooms.get("join", {})])
    if heard:
        return f"The bot was invited into: {', '.join(heard)}."
    return "Make an encrypted room, invite the bot, and run this check again: it will tell the room's id."


async def _limits(homeserver: Homeserver, session: Session) -> Found:
    """Say a few things quickly in a room of the bot's own, which is left again."""
    try:
        room = (await homeserver.ask("POST", "/createRoom", {"preset": "private_chat"}))["room_id"]
    except Refusal:
        return False, f"The bot may not even make a room now. {_TOO_MUCH} {_LIFT.format(user=session.user)}"
    path = f"/rooms/{part(room)}"
    try:
        for number in range(BURST):
            said = {"msgtype": "m.notice", "body": f"{number}"}
            await homeserver.ask("PUT", f"{path}/send/m.room.message/{secrets.token_hex(8)}", said)
    except Refusal as refusal:
        await asyncio.sleep(refusal.seconds or 0)
        if refusal.code != "M_LIMIT_EXCEEDED":
            return False, f"The homeserver does not let the bot write ({refusal.code})."
        lift = _LIFT.format(user=session.user)
        return False, f"The homeserver limits the bot: signers will wait for their answers. {lift}"
    finally:
        with suppress(Refusal):
            await homeserver.ask("POST", f"{path}/leave")
            await homeserver.ask("POST", f"{path}/forget")
    return True, (
        "The homeserver lets the bot answer as quickly as people write. How many may invite it at once stands in "
        "homeserver.yaml, rc_invites.per_user and rc_joins, which only its admin can look up."
    )
