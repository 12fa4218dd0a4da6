"""`undersigned login`: logs the bot in on Matrix, by a browser where the homeserver takes no password, and signs its
device, so that nothing is left to ask for when it runs.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from bot.deployment import open_vault
from bot.platforms.matrix.browser import visit
from bot.platforms.matrix.device import Device
from bot.platforms.matrix.entry import MatrixEntry
from bot.platforms.matrix.homeserver import Away, Homeserver, Refusal
from bot.platforms.matrix.identity import Obstacle, Standing
from bot.platforms.matrix.login import (
    BY_PASSWORD,
    BY_SSO,
    BY_TOKEN,
    EndsSoon,
    LoginError,
    Session,
    by_password,
    keep,
    obtain,
    renew,
    still_valid,
    ways_to_log_in,
)
from bot.policy import LOGIN_APPROVAL_SECONDS, LOGIN_LOOK_SECONDS
from bot.registry import settings_of_key
from bot.settings import MatrixSettings, Settings, SettingsError
from storage.sqlite.key_value import SealedKeyValueStore

Show = Callable[[str], None]
Pasted = Callable[[], Awaitable[str]]


async def login(settings: Settings, show: Show, pasted: Pasted) -> bool:
    """Log in and sign the device; whether the device is signed comes back.

    `pasted` waits for the next line that somebody enters. SettingsError, LoginError or an error of the store.
    """
    matrix = settings.matrix
    if matrix.homeserver is None or matrix.user is None:
        raise LoginError("set UNDERSIGNED_MATRIX__HOMESERVER and UNDERSIGNED_MATRIX__USER first.")
    if exposed := list(MatrixEntry().in_clear(settings)):
        raise SettingsError("\n".join(exposed))
    homeserver = Homeserver(str(matrix.homeserver))
    device = Device(
        matrix, partial(SealedKeyValueStore.open, matrix.store, open_vault(settings_of_key(settings), make=True))
    )
    try:
        if matrix.access_token is None:
            await _log_in(homeserver, device.sealed_store, matrix, show, pasted)
        await device.connect()
        show(f"{matrix.user} is logged in, as device {device.id}.")
        return await _sign(device, matrix.user, show)
    except Away as error:
        raise LoginError(f"the homeserver {homeserver.url} cannot be reached, or is in trouble ({error}).") from None
    except Refusal as refusal:
        raise LoginError(f"the homeserver refuses the login ({refusal.code}).") from None
    finally:
        await homeserver.close()
        await device.close()


async def _log_in(
    homeserver: Homeserver, sealed_store: SealedKeyValueStore, matrix: MatrixSettings, show: Show, pasted: Pasted
) -> None:
    """Get a login with the password or in a browser, unless there is one."""
    user = matrix.user or ""
    homeserver.renew = partial(renew, homeserver, sealed_store, user)
    session, name = await still_valid(homeserver, sealed_store, user)
    if session is not None:
        return
    ways = await ways_to_log_in(homeserver)
    if BY_PASSWORD in ways and matrix.password is not None:
        await by_password(homeserver, sealed_store, user, name, matrix.password.get_secret_value())
    elif BY_SSO in ways:
        keep(sealed_store, await _by_browser(homeserver, user, name, show, pasted))
    elif BY_PASSWORD in ways:
        raise LoginError("set UNDERSIGNED_MATRIX__PASSWORD: the homeserver knows no login by a browser.")
    else:
        raise LoginError("set UNDERSIGNED_MATRIX__ACCESS_TOKEN: the homeserver knows no login that the bot could make.")


async def _by_browser(homeserver: Homeserver, user: str, name: str, show: Show, pasted: Pasted) -> Session:
    for renewable in (False, True):
        async with visit(homeserver.url) as under_way:
            show(
                f"Open this address in a browser, and log in as {user}:\n\n  {under_way.address}\n\n"
                "If the browser runs on another machine it ends at a page that cannot be reached: paste the address "
                "of that page here."
            )
            token = await under_way.token(pasted)
        try:
            return await obtain(homeserver, user, name, {"type": BY_TOKEN, "token": token}, renewable=renewable)
        except EndsSoon:
            show("The homeserver gives logins that end soon. Please do it once more, for one that can be renewed.")
    raise LoginError("the homeserver gives no login that lasts.")


async def _sign(device: Device, user: str, show: Show) -> bool:
    """Wait, where somebody has to approve it, until the device is signed."""
    standing = device.standing or Standing()
    if standing.obstacle is Obstacle.APPROVAL:
        show(
            f"The account has an identity of another client. Approve a new one in a browser, as {user}:\n\n"
            f"  {standing.address}\n\nWaiting for it ..."
        )
        loop = asyncio.get_running_loop()
        end = loop.time() + LOGIN_APPROVAL_SECONDS
        while standing.obstacle is Obstacle.APPROVAL and loop.time() < end:
            await asyncio.sleep(LOGIN_LOOK_SECONDS)
            standing = await device.get_signed()
    if standing.signed:
        show("The device is signed: every client talks to the bot.")
    else:
        show(f"The device is not signed: {standing.sentence(user)}")
    return standing.signed
