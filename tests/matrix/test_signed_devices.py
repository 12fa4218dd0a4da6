"""An admin room in which only devices count that their owners have verified."""

from pathlib import Path

from bot.platforms.matrix.crosssigning import Identity
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.identity import OwnDevice
from bot.platforms.matrix.signed_devices import signed_devices
from storage.crypto.vault import Vault
from storage.sqlite.key_value import SealedKeyValueStore
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Person
from tests.matrix.synapse import password
from tests.matrix.test_admin_room import sign


async def verify(person: Person, live: LiveMatrix, identity: Path) -> None:
    """Sign a device as its owner's client does after a comparison of emoji."""
    homeserver = Homeserver(live.synapse.url, person.client.access_token)
    seeds = SealedKeyValueStore.open(identity, Vault(b"a" * 32))
    device, account = person.client.device_id, person.client.olm.account
    name = person.id[1:].partition(":")[0]
    try:
        own = OwnDevice(homeserver, seeds, (person.id, device), account.identity_keys, account.sign)
        assert (await own.get_signed(password(name), None)).signed
    finally:
        seeds.close()
        await homeserver.close()


async def test_only_devices_that_their_owners_have_verified_read_cards_and_decide(
    live: LiveMatrix, tmp_path: Path
) -> None:
    admin_room = await live.admin("Ada")
    live.configure(signed_devices_only=True)
    await verify(admin_room.person, live, tmp_path / "ada")
    other = await live.person("Ada", admin_room.person.id)
    theirs = other.chat(admin_room.room)
    async with live.running():
        await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await other.until(lambda: theirs.unreadable)
        await other.knows_device(live.bot)
        await theirs.say("!approve 1")
        await admin_room.sees("from a device that its owner has not verified")
        await admin_room.react(card, "✅")
        await admin_room.sees("only words from verified devices count here")
        assert await live.record() == {"pending": 1}
        assert theirs.shown("Flora Example") is None

        await admin_room.say("!approve 1")
        await admin_room.sees("#1 is approved.")
        await verify(other, live, tmp_path / "ada")
        await sign(live, "Timur")
        await theirs.sees("Timur Example")
        await theirs.say("!approve 2")
        await theirs.sees("#2 is approved.")
    assert await live.record() == {"approved": 2}


def test_a_homeserver_can_add_a_device_and_not_sign_it() -> None:
    """Whatever it answers: another device's signature, keys of somebody else, or nothing that makes sense."""
    user = "@ada:example.org"
    identity = Identity.new(user)

    def device(name: str, owner: str = user) -> dict[str, object]:
        keys = {f"curve25519:{name}": f"key of {name}", f"ed25519:{name}": "another"}
        return {"algorithms": [], "device_id": name, "user_id": owner, "keys": keys}

    signing = {
        "user_id": user,
        "usage": ["self_signing"],
        "keys": {identity.name("self_signing"): _key(identity, "self_signing")},
    }
    master = {"user_id": user, "usage": ["master"], "keys": {identity.name("master"): _key(identity, "master")}}
    signed = device("PHONE") | {"signatures": identity.sign("self_signing", device("PHONE"))}
    answer = {
        "master_keys": {user: master},
        "self_signing_keys": {user: signing | {"signatures": identity.sign("master", signing)}},
        "device_keys": {user: {"PHONE": signed}},
    }
    assert signed_devices(answer, user) == {("PHONE", "key of PHONE")}
    odd = [
        {"ADDED": device("ADDED")},
        {"ADDED": device("ADDED") | {"signatures": signed["signatures"]}},
        {"ADDED": signed},
        {"ADDED": device("ADDED") | {"signatures": identity.sign("master", device("ADDED"))}},
        {"ADDED": device("ADDED") | {"signatures": {user: {identity.name("self_signing"): "not base64"}}}},
        {"ADDED": None},
        None,
    ]
    for devices in odd:
        assert signed_devices(answer | {"device_keys": {user: devices}}, user) == frozenset(), devices
    unsigned = answer | {"self_signing_keys": {user: signing}}
    assert signed_devices(unsigned, user) == frozenset()
    assert signed_devices({}, user) == frozenset()


def _key(identity: Identity, use: str) -> str:
    return identity.name(use).removeprefix("ed25519:")
