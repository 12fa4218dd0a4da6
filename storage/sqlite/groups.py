"""The admin groups on SQLite: the present one, and the messages left in former ones."""

import logging
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.records import Address, Leftover, Platform
from storage.sqlite.announcements import NAMED
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)


class SqliteGroups:
    """See `storage.protocol.Groups`."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._db = connection
        self._vault = vault

    def present(self, platform: Platform) -> Address | None:
        rows = fetch(
            self._db, "SELECT chat_tag, chat_sealed FROM admin_group WHERE platform = ? AND present = 1", (platform,)
        )
        return next((self._address(platform, tag, sealed) for tag, sealed in rows), None)

    def appoint(self, group: Address) -> None:
        self.dismiss(group.platform)
        tag = self._tag(group)
        self._db.execute(
            "INSERT INTO admin_group (platform, chat_tag, chat_sealed, present) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (platform, chat_tag) DO UPDATE SET present = 1, chat_sealed = excluded.chat_sealed",
            (group.platform, tag, self._vault.seal(group.chat.encode(), _row(group.platform, tag))),
        )
        self._db.execute("DELETE FROM member WHERE platform = ? AND chat_tag <> ?", (group.platform, tag))

    def dismiss(self, platform: Platform) -> None:
        self._db.execute("UPDATE admin_group SET present = 0 WHERE platform = ?", (platform,))
        self._forget_empty()

    def leave(self, group: Address) -> None:
        tag = self._tag(group)
        self._db.execute(
            "INSERT INTO leftover (platform, chat_tag, message)"
            f" SELECT platform, chat_tag, message FROM shown WHERE platform = ? AND chat_tag = ? AND NOT {NAMED}"
            " ON CONFLICT DO NOTHING",
            (group.platform, tag),
        )
        # Messages at the address before a move cannot be deleted, so they are forgotten.
        self._db.execute(f"DELETE FROM shown WHERE platform = ? AND NOT {NAMED}", (group.platform,))
        for table in ("outbox", "offer", "topic"):
            self._db.execute(f"DELETE FROM {table} WHERE platform = ? AND chat_tag = ?", (group.platform, tag))
        self._keep_address(group)

    def leave_over(self, group: Address, message: str) -> None:
        self._db.execute(
            "INSERT INTO leftover (platform, chat_tag, message) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (group.platform, self._tag(group), message),
        )
        self._keep_address(group)

    def leftovers(self, platform: Platform) -> list[Leftover]:
        rows = fetch(
            self._db,
            "SELECT leftover.chat_tag, chat_sealed, message, tries FROM leftover"
            " JOIN admin_group USING (platform, chat_tag) WHERE platform = ? ORDER BY leftover.rowid",
            (platform,),
        )
        found = [(self._address(platform, tag, sealed), message, tries) for tag, sealed, message, tries in rows]
        return [Leftover(address, message, tries) for address, message, tries in found if address is not None]

    def note_try(self, leftover: Leftover) -> None:
        self._db.execute(
            "UPDATE leftover SET tries = tries + 1 WHERE platform = ? AND chat_tag = ? AND message = ?",
            self._place(leftover),
        )

    def settle(self, leftover: Leftover) -> None:
        self._db.execute(
            "DELETE FROM leftover WHERE platform = ? AND chat_tag = ? AND message = ?", self._place(leftover)
        )
        self._forget_empty()

    def topic(self, group: Address, topic: str) -> str | None:
        rows = fetch(
            self._db,
            "SELECT thread FROM topic WHERE platform = ? AND chat_tag = ? AND topic = ?",
            (group.platform, self._tag(group), topic),
        )
        return next((thread for (thread,) in rows), None)

    def note_topic(self, group: Address, topic: str, thread: str) -> None:
        self._db.execute(
            "INSERT INTO topic (platform, chat_tag, topic, thread) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET thread = excluded.thread",
            (group.platform, self._tag(group), topic, thread),
        )

    def count(self, platform: Platform, *, off: bool) -> int:
        tables = ("leftover WHERE 1", f"shown WHERE NOT {NAMED}") if off else ("leftover WHERE 1",)
        return sum(
            number
            for table in tables
            for (number,) in fetch(self._db, f"SELECT count(*) FROM {table} AND platform = ?", (platform,))
        )

    def _keep_address(self, group: Address) -> None:
        """Keep the address of a group as long as messages are left there."""
        tag = self._tag(group)
        self._db.execute(
            "INSERT INTO admin_group (platform, chat_tag, chat_sealed, present) VALUES (?, ?, ?, 0)"
            " ON CONFLICT DO NOTHING",
            (group.platform, tag, self._vault.seal(group.chat.encode(), _row(group.platform, tag))),
        )

    def _forget_empty(self) -> None:
        self._db.execute(
            "DELETE FROM admin_group WHERE present = 0 AND NOT EXISTS (SELECT 1 FROM leftover"
            " WHERE leftover.platform = admin_group.platform AND leftover.chat_tag = admin_group.chat_tag)"
        )

    def _place(self, leftover: Leftover) -> tuple[str, bytes, str]:
        return leftover.address.platform, self._tag(leftover.address), leftover.message

    def _address(self, platform: Platform, tag: bytes, sealed: bytes) -> Address | None:
        """The address of a group; None if it is damaged, because that must not prevent a start."""
        try:
            return Address(platform, self._vault.open(sealed, _row(platform, tag)).decode())
        except SealError:
            log.error("the address of an admin group on %s is damaged", platform)
            return None

    def _tag(self, group: Address) -> bytes:
        return self._vault.tag("chat", group.platform, group.chat)


def _row(platform: str, tag: bytes) -> str:
    return f"group|{platform}|{tag.hex()}"


def adopt(connection: Connection, groups: Iterable[Any], leftovers: Iterable[Any]) -> None:
    """Copy the rows about groups and leftovers from another database with the same key."""
    connection.executemany(
        "INSERT INTO admin_group (platform, chat_tag, chat_sealed, present) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING",
        groups,
    )
    connection.executemany(
        "INSERT INTO leftover (platform, chat_tag, message, tries) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        leftovers,
    )
