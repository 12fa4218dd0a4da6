"""The bot's display name and picture. What somebody has chosen for the account in another client stays."""

import hashlib
import json
import logging
from importlib.resources import files

from .device import Device
from .homeserver import Away, Refusal, part

log = logging.getLogger(__name__)

PROFILE = "profile"


async def introduce(device: Device, name: str, picture: bytes | None = None) -> None:
    """Set the display name and the picture (PNG), where the account has none or has those that the bot set before.

    A failure is only logged, because the bot works without them.
    """
    try:
        await _introduce(device, name, picture or files(__package__).joinpath("picture.png").read_bytes())
    except (Refusal, Away) as error:
        log.warning("the name and the picture of the bot's account could not be set (%s)", error)


async def _introduce(device: Device, name: str, picture: bytes) -> None:
    path = f"/profile/{part(device.user)}"
    try:
        shown = await device.homeserver.ask("GET", path)
    except Refusal as refusal:
        if refusal.code != "M_NOT_FOUND":
            raise
        shown = {}
    kept = device.sealed_store.get(PROFILE, device.user)
    own = json.loads(kept) if kept else {}
    localpart = device.user[1:].partition(":")[0]
    if shown.get("displayname") in (None, "", localpart, own.get("name")) and shown.get("displayname") != name:
        await device.homeserver.ask("PUT", f"{path}/displayname", {"displayname": name})
        own["name"] = name
    digest = hashlib.sha256(picture).hexdigest()
    is_own = shown.get("avatar_url") in (None, "", own.get("address"))
    if is_own and (digest != own.get("picture") or not shown.get("avatar_url")):
        address = await device.homeserver.upload(picture, "image/png")
        await device.homeserver.ask("PUT", f"{path}/avatar_url", {"avatar_url": address})
        own |= {"picture": digest, "address": address}
    device.sealed_store.put(PROFILE, device.user, json.dumps(own).encode())
