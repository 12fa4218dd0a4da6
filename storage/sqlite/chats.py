"""Chats on SQLite: the choices that their messages offer, and their new addresses."""

import logging
from datetime import datetime
from sqlite3 import Connection

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.records import Address, Menu, OutboxMessage
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)


class SqliteChats:
    """See `storage.protocol.Chats`."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._db = connection
        self._vault = vault

    def offer(self, outgoing: OutboxMessage, message: str, choices: bytes, *, most: int | None) -> None:
        tag = self._chat_tag(outgoing.address)
        if most is not None:
            self._db.execute(
                "DELETE FROM offer WHERE platform = ? AND chat_tag = ? AND number NOT IN (SELECT number FROM offer"
                " WHERE platform = ? AND chat_tag = ? ORDER BY number DESC LIMIT ?)",
                (outgoing.address.platform, tag, outgoing.address.platform, tag, most - 1),
            )
        sealed = self._vault.seal(message.encode() + b"\0" + choices, _offer_row(tag, outgoing.id))
        self._db.execute(
            "INSERT INTO offer (platform, chat_tag, message_tag, number, sealed) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (platform, chat_tag, message_tag) DO UPDATE SET number = excluded.number,"
            " sealed = excluded.sealed",
            (outgoing.address.platform, tag, self._vault.tag("message", message), outgoing.id, sealed),
        )

    def offered(self, address: Address, message: str = "") -> Menu | None:
        tag = self._chat_tag(address)
        rows = fetch(
            self._db,
            "SELECT number, sealed FROM offer WHERE platform = ? AND chat_tag = ? AND (? = '' OR message_tag = ?)"
            " ORDER BY number DESC LIMIT 1",
            (address.platform, tag, message, self._vault.tag("message", message)),
        )
        for number, sealed in rows:
            try:
                found, _, choices = self._vault.open(sealed, _offer_row(tag, number)).partition(b"\0")
            except SealError:
                log.error("the choices that outgoing message %d offered are damaged", number)
                return None
            return Menu(found.decode(), choices, number)
        return None

    def note_decided(self, group: Address, event: str, choices: bytes, made: datetime) -> None:
        # In the place of an outgoing message's number stands when it was, below 0.
        noted = OutboxMessage(group, b"", id=-int(made.timestamp()))
        self.offer(noted, event, choices, most=None)

    def purge(self, before: datetime) -> None:
        """Forget which events have decided something before a time, and the forms that were last shown before it."""
        self._db.execute("DELETE FROM offer WHERE number < 0 AND number > ?", (-int(before.timestamp()),))
        self._db.execute("DELETE FROM form WHERE noted < ?", (before.isoformat(),))

    def moved(self, old: Address, new: Address) -> None:
        self._db.execute(
            "INSERT INTO moved (platform, from_tag, to_sealed) VALUES (?, ?, ?)"
            " ON CONFLICT (platform, from_tag) DO UPDATE SET to_sealed = excluded.to_sealed",
            (old.platform, self._chat_tag(old), self._vault.seal(new.chat.encode(), self._moved_row(old))),
        )
        self._db.execute(  # its members stay the same
            "UPDATE OR REPLACE member SET chat_tag = ? WHERE platform = ? AND chat_tag = ?",
            (self._chat_tag(new), old.platform, self._chat_tag(old)),
        )

    def current(self, address: Address) -> Address:
        seen = {address}
        while True:
            rows = fetch(
                self._db,
                "SELECT to_sealed FROM moved WHERE platform = ? AND from_tag = ?",
                (address.platform, self._chat_tag(address)),
            )
            try:
                found = [self._vault.open(sealed, self._moved_row(address)).decode() for (sealed,) in rows]
            except SealError:
                log.error("the new address of a chat is damaged: the old address is used")
                return address
            if not found or (new := Address(address.platform, found[0])) in seen:
                return address
            seen.add(new)
            address = new

    def form(self, address: Address) -> tuple[str, str] | None:
        rows = fetch(
            self._db,
            "SELECT message, newest FROM form WHERE platform = ? AND chat_tag = ?",
            (address.platform, self._chat_tag(address)),
        )
        return next(((message, newest) for message, newest in rows), None)

    def note_form(self, address: Address, message: str, newest: str) -> None:
        self._db.execute(
            "INSERT INTO form (platform, chat_tag, message, newest, noted)"
            " VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:00+00:00', 'now'))"
            " ON CONFLICT DO UPDATE SET message = excluded.message, newest = excluded.newest, noted = excluded.noted",
            (address.platform, self._chat_tag(address), message, newest),
        )

    def note_newest(self, address: Address, newest: str) -> None:
        self._db.execute(
            "UPDATE form SET newest = ? WHERE platform = ? AND chat_tag = ?",
            (newest, address.platform, self._chat_tag(address)),
        )

    def drop_form(self, address: Address) -> None:
        self._db.execute(
            "DELETE FROM form WHERE platform = ? AND chat_tag = ?", (address.platform, self._chat_tag(address))
        )

    def forget(self, address: Address) -> None:
        tag = self._chat_tag(address)
        for table in ("outbox", "offer"):
            self._db.execute(f"DELETE FROM {table} WHERE platform = ? AND chat_tag = ?", (address.platform, tag))

    def taken_away(self, address: Address, message: str) -> None:
        of_chat = (address.platform, self._chat_tag(address))
        self._db.execute(
            "DELETE FROM offer WHERE platform = ? AND chat_tag = ? AND message_tag = ?",
            (*of_chat, self._vault.tag("message", message)),
        )
        self._db.execute("DELETE FROM shown WHERE platform = ? AND chat_tag = ? AND message = ?", (*of_chat, message))

    def _chat_tag(self, address: Address) -> bytes:
        return self._vault.tag("chat", address.platform, address.chat)

    def _moved_row(self, address: Address) -> str:
        return f"moved|{self._chat_tag(address).hex()}"


def _offer_row(chat_tag: bytes, number: int) -> str:
    return f"offer|{chat_tag.hex()}|{number}"
