"""The bot's login: made once with a password or in a browser, or given as an access token, and kept for good.

A login that the homeserver does not know any more is kept until there is another one: its keys are the bot's only ones,
and the homeserver may be wrong.
"""

import json
import logging
import secrets
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.settings import MatrixSettings
from storage.errors import OperatorError
from storage.sqlite.key_value import SealedKeyValueStore

from .homeserver import NO_SESSION, Homeserver, Refusal
from .library import keystore

log = logging.getLogger(__name__)

SESSION, NEXT_DEVICE = "session", "next device"
BY_PASSWORD, BY_SSO, BY_TOKEN = "m.login.password", "m.login.sso", "m.login.token"
DEVICE_NAME = "Undersigned"


class LoginError(OperatorError):
    """The bot cannot log in."""


class EndsSoon(Exception):
    """The homeserver gave a login that expires; it has to be asked for one that can be renewed."""


@dataclass(frozen=True, slots=True)
class Session:
    """A login. With a `refresh` token it can be renewed after it has expired."""

    user: str
    device: str
    token: str = ""
    refresh: str = ""


def kept_session(sealed_store: SealedKeyValueStore, user: str) -> Session | None:
    """The stored login; None if there is none."""
    kept = sealed_store.get(SESSION, user)
    session = Session(**json.loads(kept)) if kept else None
    return session if session is not None and session.token else None


def keep(sealed_store: SealedKeyValueStore, session: Session) -> None:
    """Store a login in place of the former one. Keys of another device are erased."""
    former = kept_session(sealed_store, session.user)
    with sealed_store.together():
        if former is not None and former.device != session.device:
            for kind in keystore.KINDS:
                for name, _ in sealed_store.all(kind):
                    sealed_store.drop(kind, name)
        sealed_store.put(SESSION, session.user, json.dumps(asdict(session)).encode())
        sealed_store.drop(NEXT_DEVICE, session.user)


async def ways_to_log_in(homeserver: Homeserver) -> frozenset[str]:
    """The types of login that the homeserver offers; empty if it has no login endpoint. Raises Refusal or Away."""
    try:
        flows = (await homeserver.ask("GET", "/login")).get("flows")
    except Refusal as refusal:
        if refusal.status not in (403, 404, 405):
            raise
        return frozenset()
    return frozenset(
        str(flow.get("type")) for flow in (flows if isinstance(flows, list) else ()) if isinstance(flow, dict)
    )


async def log_in(
    homeserver: Homeserver, sealed_store: SealedKeyValueStore, settings: MatrixSettings, *, ended: bool = False
) -> Session:
    """The stored login, or a new one from the settings. Raises LoginError if neither is possible.

    `ended`: the homeserver has said that it does not know the kept one any more.
    """
    user = settings.user or ""
    kept = kept_session(sealed_store, user)
    if settings.access_token is not None:
        return await _given(homeserver, sealed_store, settings, kept, ended=ended)
    if kept is not None and not ended:
        return kept
    session, device = await still_valid(homeserver, sealed_store, user)
    if session is not None:
        return session
    if BY_PASSWORD not in await ways_to_log_in(homeserver):
        raise LoginError(f"{_trouble(kept)} The homeserver logs in by a browser only: run `undersigned login`.")
    if settings.password is None:
        raise LoginError(f"{_trouble(kept)} Set UNDERSIGNED_MATRIX__PASSWORD, or run `undersigned login`.")
    return await by_password(homeserver, sealed_store, user, device, settings.password.get_secret_value())


async def still_valid(
    homeserver: Homeserver, sealed_store: SealedKeyValueStore, user: str
) -> tuple[Session | None, str]:
    """The kept login, if the homeserver knows it; and as which device to log in if it does not."""
    kept = kept_session(sealed_store, user)
    if kept is None:
        return None, next_device(sealed_store, user)
    refusal = await is_valid(homeserver, kept)
    if refusal is None:
        return kept_session(sealed_store, user), kept.device
    homeserver.token = ""
    return None, kept.device if refusal.answer.get("soft_logout") is True else next_device(sealed_store, user)


async def by_password(
    homeserver: Homeserver, sealed_store: SealedKeyValueStore, user: str, device: str, password: str
) -> Session:
    """A new login with the password; LoginError or Away."""
    proof = {"type": BY_PASSWORD, "identifier": {"type": "m.id.user", "user": user}, "password": password}
    try:
        try:
            session = await obtain(homeserver, user, device, proof)
        except EndsSoon:
            session = await obtain(homeserver, user, device, proof, renewable=True)
    except Refusal as refusal:
        if refusal.code == "M_LIMIT_EXCEEDED":
            raise LoginError("the homeserver allows no login now, there were too many.") from None
        raise LoginError(
            f"the homeserver refuses the login of {user} ({refusal.code}). Look at "
            "UNDERSIGNED_MATRIX__USER and UNDERSIGNED_MATRIX__PASSWORD."
        ) from None
    keep(sealed_store, session)
    log.info("logged in as %s, device %s", user, session.device)
    return session


def _trouble(kept: Session | None) -> str:
    return "the bot has not logged in yet." if kept is None else "the homeserver has ended the bot's session."


def next_device(sealed_store: SealedKeyValueStore, user: str) -> str:
    """The name of the next device, kept before it is used: an interrupted login leaves no second device behind."""
    if (kept := sealed_store.get(NEXT_DEVICE, user)) is not None:
        return kept.decode()
    device = secrets.token_hex(5).upper()
    sealed_store.put(NEXT_DEVICE, user, device.encode())
    return device


async def is_valid(homeserver: Homeserver, session: Session) -> Refusal | None:
    """None if the homeserver accepts the login, else its refusal. Raises Away, and Refusal for other reasons."""
    homeserver.token = session.token
    try:
        await homeserver.ask("GET", "/account/whoami")
    except Refusal as refusal:
        if refusal.code not in NO_SESSION:
            raise
        return refusal
    return None


async def obtain(
    homeserver: Homeserver, user: str, device: str, proof: dict[str, Any], *, renewable: bool = False
) -> Session:
    """Log in as a device; the login is not kept yet.

    A login for good is asked for first, since a backup can bring it back: one that is renewed is another one soon.
    Raises EndsSoon, LoginError, Refusal or Away.
    """
    wish = {**proof, "device_id": device, "initial_device_display_name": DEVICE_NAME}
    answer = await homeserver.ask("POST", "/login", wish | ({"refresh_token": True} if renewable else {}))
    token, refresh = answer.get("access_token"), answer.get("refresh_token", "")
    if not isinstance(token, str) or not isinstance(refresh, str):
        raise LoginError("the homeserver answers a login with something that is none.")
    session = Session(user, str(answer.get("device_id") or device), token, refresh)
    if answer.get("user_id") != user:
        await _log_out(homeserver, session)
        whose = _printable(answer.get("user_id"))
        raise LoginError(f"the login is that of {whose}, not of {user} in UNDERSIGNED_MATRIX__USER.")
    if "expires_in_ms" in answer and not refresh and not renewable:
        raise EndsSoon
    return session


async def _log_out(homeserver: Homeserver, session: Session) -> None:
    former, homeserver.token = homeserver.token, session.token
    try:
        await homeserver.ask("POST", "/logout")
    except Refusal:
        log.warning("a login as somebody else could not be ended")
    finally:
        homeserver.token = former


async def renew(homeserver: Homeserver, sealed_store: SealedKeyValueStore, user: str) -> bool:
    """Renew the stored login; False if that is impossible. The new one is stored before it is used. Raises Away."""
    kept = kept_session(sealed_store, user)
    if kept is None or not kept.refresh:
        return False
    try:
        answer = await homeserver.ask("POST", "/refresh", {"refresh_token": kept.refresh}, renewing=True)
    except Refusal as refusal:
        log.error("the homeserver does not renew the bot's login (%s)", refusal.code)
        return False
    token, refresh = answer.get("access_token"), answer.get("refresh_token", kept.refresh)
    if not isinstance(token, str) or not isinstance(refresh, str):
        return False
    keep(sealed_store, replace(kept, token=token, refresh=refresh))
    homeserver.token = token
    return True


async def _given(
    homeserver: Homeserver,
    sealed_store: SealedKeyValueStore,
    settings: MatrixSettings,
    kept: Session | None,
    *,
    ended: bool,
) -> Session:
    """The login of the access token in the settings."""
    user, token = settings.user or "", settings.access_token.get_secret_value() if settings.access_token else ""
    if kept is not None and kept.token == token and not ended:
        return kept
    homeserver.token = token
    try:
        answer = await homeserver.ask("GET", "/account/whoami")
    except Refusal as refusal:
        if kept is not None and kept.token != token and not ended:
            log.warning("the homeserver does not know UNDERSIGNED_MATRIX__ACCESS_TOKEN; the bot's own login is used")
            return kept
        raise LoginError(
            f"the homeserver does not know UNDERSIGNED_MATRIX__ACCESS_TOKEN ({refusal.code}). Set another one."
        ) from None
    if answer.get("user_id") != user:
        whose = _printable(answer.get("user_id"))
        raise LoginError(f"UNDERSIGNED_MATRIX__ACCESS_TOKEN is that of {whose}, not of {user}.")
    device = answer.get("device_id") or settings.device_id
    if not isinstance(device, str):
        raise LoginError(
            "UNDERSIGNED_MATRIX__ACCESS_TOKEN belongs to no device, so that the bot could encrypt nothing with it. "
            "Set one that was made by a login."
        )
    if settings.device_id not in (None, device):
        raise LoginError(
            f"UNDERSIGNED_MATRIX__ACCESS_TOKEN is that of device {device}: see UNDERSIGNED_MATRIX__DEVICE_ID."
        )
    session = Session(user, device, token)
    keep(sealed_store, session)
    log.info("using the access token of %s, device %s", user, device)
    return session


def _printable(name: object) -> str:
    """What a homeserver calls somebody or something; it may write anything."""
    text = str(name)
    return text if text.isascii() and text.isprintable() and len(text) <= 255 else "somebody else"
