"""A change of the deployment's key changes nothing for anybody on Matrix; without a homeserver."""

from pathlib import Path

from nio.crypto import InboundGroupSession, OlmAccount, OutboundGroupSession

from bot.platforms.matrix.library.keystore import KeyStore
from bot.platforms.matrix.platform import transaction
from storage.crypto.vault import Vault
from storage.records import Address, OutboxMessage, Platform
from storage.sqlite.key_value import SealedKeyValueStore


def changed(sealed_store: SealedKeyValueStore, folder: Path) -> SealedKeyValueStore:
    """The sealed store after a change of keys, which closes it."""
    new = Vault(b"b" * 32)
    sealed_store.copy(folder / "new.sqlite3", new)
    sealed_store.close()
    return SealedKeyValueStore.open(folder / "new.sqlite3", new)


async def test_the_device_is_the_same_after_a_change_of_keys(tmp_path: Path) -> None:
    """Its account and the keys of conversations can be opened, and no pickle key differs from one start to the next."""
    sealed_store = SealedKeyValueStore.open(tmp_path / "old.sqlite3", Vault(b"a" * 32))
    store, account = KeyStore(sealed_store), OlmAccount()
    store.save_account(account)
    session = InboundGroupSession(OutboundGroupSession().session_key, "ed", "curve", "!flora:example.org")
    store.save_inbound_group_session(session)
    sealed_store = changed(sealed_store, tmp_path)
    again = KeyStore(sealed_store)
    loaded = again.load_account()
    assert loaded is not None
    assert loaded.identity_keys == account.identity_keys
    assert again.load_inbound_group_sessions().get("!flora:example.org", "curve", session.id) is not None
    sealed_store.close()


async def test_what_is_sent_again_after_a_change_of_keys_is_the_same_transaction(tmp_path: Path) -> None:
    sealed_store = SealedKeyValueStore.open(tmp_path / "old.sqlite3", Vault(b"a" * 32))
    outgoing = OutboxMessage(Address(Platform.MATRIX, "!flora:example.org"), b"hello", id=7)
    before = transaction(sealed_store, outgoing)
    sealed_store = changed(sealed_store, tmp_path)
    assert transaction(sealed_store, outgoing) == before
    sealed_store.close()
    other = SealedKeyValueStore.open(tmp_path / "other.sqlite3", Vault(b"a" * 32))
    assert transaction(other, outgoing) != before
    other.close()
