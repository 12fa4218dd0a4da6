"""What `undersigned check` looks at on Matrix: the homeserver, the login, the device, the admin room, the limits."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Collection
from contextlib import suppress
from functools import partial

from bot.messaging.events import Exposure
from bot.settings import MatrixSettings
from storage.sqlite.key_value import SealedKeyValueStore

from .admin_room import further_sessions, look, look_at_channel, rooms_heard_of
from .crosssigning import shown
from .homeserver import CLIENT_API, Away, Homeserver, Refusal, part
from .identity import Obstacle, Standing, is_foreign, kept_identities
from .library.keystore import own_fingerprint
from .login import BY_PASSWORD, BY_SSO, LoginError, Session, is_valid, kept_session, log_in, renew, ways_to_log_in
from .openness import exposures, state
from .policy import BURST

Found = tuple[bool, str]
_LIFT = (
    "Ask its admin for: POST /_synapse/admin/v1/users/{user}/override_ratelimit with "
    '{{"messages_per_second": 0, "burst_count": 0}}, and for higher rc_invites.per_user and rc_joins in '
    "homeserver.yaml, without which few people an hour can invite the bot."
)
_EXPOSED = {
    Exposure.JOINABLE: "Anybody, or the members of another room, can join the admin room without being invited, and "
    "read the cards. Let it be entered by invitation only.",
    Exposure.READABLE: "Anybody can read the history of the admin room without joining it. Show it to members only.",
    Exposure.GUESTS: "Guests without an account can join the admin room. Forbid it.",
}
_TOO_MUCH = "Too much has been asked of the homeserver: try again in some minutes."


async def examine(
    settings: MatrixSettings, sealed_store: SealedKeyValueStore | None, *, running: bool, channel: str | None = None
) -> AsyncIterator[Found]:
    """Look at everything, in this order; each finding is good or not, with a sentence.

    `sealed_store` is that of the bot, if it can be opened: to write, unless the bot is `running`. The first login is
    made here already, so that a wrong password is known before anybody is invited.
    """
    homeserver = Homeserver(str(settings.homeserver))
    try:
        async for found in _examine(homeserver, settings, sealed_store, running=running, channel=channel):
            yield found
    except Away as error:
        yield False, f"The homeserver {homeserver.url} cannot be reached, or is in trouble ({error})."
    finally:
        await homeserver.close()


async def _examine(
    homeserver: Homeserver,
    settings: MatrixSettings,
    sealed_store: SealedKeyValueStore | None,
    *,
    running: bool,
    channel: str | None,
) -> AsyncIterator[Found]:
    try:
        await homeserver.ask("GET", "/versions", api=CLIENT_API)
        ways = await ways_to_log_in(homeserver)
    except Refusal:
        yield False, f"There is no Matrix homeserver at {homeserver.url}."
        return
    yield True, f"The homeserver {homeserver.url} answers."
    if settings.user is None:
        yield False, "UNDERSIGNED_MATRIX__USER is not set: the bot's Matrix id, such as @letter:example.org."
        return
    session, trouble = await _session(homeserver, settings, sealed_store, ways, running=running)
    if session is None or sealed_store is None:
        yield False, trouble
        return
    yield True, f"The login of {settings.user} is valid, as device {session.device}."
    yield await _device(homeserver, settings, sealed_store, session, ways)
    async for found in _fingerprint(homeserver, sealed_store, session):
        yield found
    yield True, _foresight(settings, ways)
    if sentence := await further_sessions(homeserver, session.device):
        yield False, sentence
    joined = False
    async for good, sentence in _room(homeserver, settings):
        joined = joined or good
        yield good, sentence
    if channel is not None:
        yield await look_at_channel(homeserver, settings.user, channel)
    if not settings.admins:
        yield False, "UNDERSIGNED_MATRIX__ADMINS is not set: nobody can decide. List the Matrix ids of the admins."
    if running:
        yield True, "How quickly the homeserver lets the bot answer is looked at only while the bot does not run."
    elif joined:  # to look at the limits uses them up, and this is not the last look
        yield await _limits(homeserver, session)


async def _session(
    homeserver: Homeserver,
    settings: MatrixSettings,
    sealed_store: SealedKeyValueStore | None,
    ways: Collection[str],
    *,
    running: bool,
) -> tuple[Session | None, str]:
    if sealed_store is None:
        return None, f"The file of the encryption keys {settings.store} cannot be opened."
    user = settings.user or ""
    try:
        if running:
            session = kept_session(sealed_store, user)
            if session is None:
                return None, "The running bot has not logged in yet. Its log says why."
        else:
            session = await log_in(homeserver, sealed_store, settings)
            homeserver.renew = partial(renew, homeserver, sealed_store, user)
        refusal = await is_valid(homeserver, session)
    except LoginError as error:
        return None, f"The bot cannot log in: {error}"
    except Refusal as error:
        return None, f"The homeserver refuses the bot's login ({error.code})."
    if refusal is None:
        return kept_session(sealed_store, user) or session, ""
    if running and session.refresh:
        return None, "The bot's login has just ended and is being renewed. Run this check again in a minute."
    return None, (
        f"The homeserver does not know the bot's session any more ({refusal.code}). {_way_back(settings, ways)}"
    )


def _way_back(settings: MatrixSettings, ways: Collection[str]) -> str:
    """What makes a new login, once the one that is kept has been ended from elsewhere."""
    if settings.access_token is not None:
        return "Set another UNDERSIGNED_MATRIX__ACCESS_TOKEN."
    if BY_PASSWORD in ways and settings.password is not None:
        return "At its next start the bot logs in as a new device, with the password that is set."
    if BY_PASSWORD in ways:
        return "Set UNDERSIGNED_MATRIX__PASSWORD again: at its next start the bot logs in as a new device."
    if BY_SSO in ways:
        return "Stop the bot and run `undersigned login`, which logs in as a new device."
    return "Set UNDERSIGNED_MATRIX__ACCESS_TOKEN: the homeserver knows no login that the bot could make."


async def _device(
    homeserver: Homeserver,
    settings: MatrixSettings,
    sealed_store: SealedKeyValueStore,
    session: Session,
    ways: Collection[str],
) -> Found:
    """Whether clients that leave out insecure devices talk to the bot; if not, what will be needed for it."""
    account = await shown(homeserver, session.user)
    if account.is_signed(session.device):
        return True, "The bot's device is signed, so that clients which leave out insecure devices talk to it."
    not_signed = "The bot's device is not signed yet."
    own = any(account.is_of(identity) for identity in kept_identities(sealed_store, session.user))
    if own or not account.has_identity:
        return False, f"{not_signed} The bot signs it when it runs, and needs no password for that."
    last = Standing.kept(sealed_store, session.user)
    if last is not None and last.obstacle in (Obstacle.APPROVAL, Obstacle.RECOVERY_KEY):
        return False, f"The bot's device is not signed: {last.sentence(session.user)}"
    if settings.recovery_key is not None:
        return False, f"{not_signed} The bot signs it when it runs, with UNDERSIGNED_MATRIX__RECOVERY_KEY."
    if BY_PASSWORD in ways and settings.password is not None:
        return False, (
            f"{not_signed} The account has an identity of another client. The bot replaces it by its own when it runs, "
            "with the password that is set. To keep it, set UNDERSIGNED_MATRIX__RECOVERY_KEY before."
        )
    if BY_PASSWORD in ways:
        return False, f"The bot's device is not signed: {Standing(Obstacle.PROOF).sentence(session.user)}"
    return False, (
        f"{not_signed} The account has an identity of another client, and a new one has to be approved in a browser: "
        "`undersigned login` shows where. To keep it, set UNDERSIGNED_MATRIX__RECOVERY_KEY."
    )


async def _fingerprint(
    homeserver: Homeserver, sealed_store: SealedKeyValueStore, session: Session
) -> AsyncIterator[Found]:
    """The fingerprint of the device, by which people can recognise the bot, and whether the homeserver shows it."""
    account, own = await shown(homeserver, session.user), own_fingerprint(sealed_store)
    if own is not None:
        keys = account.devices.get(session.device, {}).get("keys", {})
        if keys.get(f"ed25519:{session.device}", own) != own:
            yield False, "The homeserver shows other keys of the bot's device than the bot has. Do not trust it."
        groups = " ".join(own[at : at + 4] for at in range(0, len(own), 4))
        yield True, f"The fingerprint (Ed25519) of the bot's device is {groups}. Clients show it as the session key."
    if is_foreign(sealed_store, account):
        yield (
            False,
            f"Somebody has replaced the identity of {session.user}, not the bot. That person can add "
            "devices that read the cards. If it was none of you, change the password of the account and "
            "end its other sessions.",
        )


def _foresight(settings: MatrixSettings, ways: Collection[str]) -> str:
    """What would be needed if somebody ended the bot's session elsewhere, or reset its identity."""
    login = "another access token" if settings.access_token is not None else "`undersigned login`"
    if settings.access_token is None and BY_PASSWORD in ways:
        login = "the password"
    identity = "the password" if BY_PASSWORD in ways else "an approval in a browser"
    if settings.recovery_key is not None:
        identity = "the recovery key"
    if settings.password is not None and BY_PASSWORD in ways:
        return (
            "The password is set. The bot needs it only if somebody ends its session elsewhere or resets its identity: "
            "without it, it could not mend that by itself."
        )
    return (
        "Nothing more is needed, unless somebody signs in as the bot elsewhere: if its session were ended there, the "
        f"bot would need {login}; if its identity were reset there, {identity}."
    )


async def _room(homeserver: Homeserver, settings: MatrixSettings) -> AsyncIterator[Found]:
    if settings.admin_room is None:
        yield False, f"UNDERSIGNED_MATRIX__ADMIN_ROOM is not set. {await _heard(homeserver, settings.user or '')}"
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
                f"The bot is not in the admin room {room}. Invite {settings.user} there. "
                f"{await _heard(homeserver, settings.user or '')}",
            )
            return
    yield True, f"The bot is in the admin room {room}."
    encrypted = await state(homeserver, room, "m.room.encryption") is not None
    if not encrypted:
        yield False, "The admin room is not encrypted: its homeservers can read every card. Encrypt it."
    else:
        yield True, "The admin room is encrypted."
    if (tombstone := await state(homeserver, room, "m.room.tombstone")) is not None:
        successor = tombstone.get("replacement_room")
        yield False, f"The admin room has been upgraded. Set UNDERSIGNED_MATRIX__ADMIN_ROOM to {successor}."
    for how in await exposures(homeserver, room):
        yield False, _EXPOSED[how]
    for sentence in await look(homeserver, settings, room, encrypted=encrypted):
        yield False, sentence


async def _heard(homeserver: Homeserver, user: str) -> str:
    """The rooms that the bot knows of, of which one may be meant."""
    if heard := await rooms_heard_of(homeserver, user):
        return f"The bot has heard of these rooms: {'; '.join(heard)}."
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
