"""The inbox on SQLite."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.policy import STARTS_MOST
from storage.records import InboxEvent, Platform, to_the_minute
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)


class SqliteInbox:
    """See `storage.protocol.Inbox`."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._db = connection
        self._vault = vault

    def receive(self, events: Sequence[InboxEvent], received: str) -> list[InboxEvent]:
        """Put events into the inbox, and return the new ones with their ids."""
        new = []
        for event in events:
            rows = fetch(
                self._db,
                "INSERT INTO inbox (platform, key, sealed, received) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING RETURNING id",
                (
                    event.platform,
                    event.key,
                    self._vault.seal(event.body, _inbox_row(event.platform, event.key)),
                    received,
                ),
            )
            new += [replace(event, id=id_) for (id_,) in rows]
        return new

    def unhandled(self) -> list[InboxEvent]:
        """The events that are left in the inbox, in the order of their arrival."""
        rows = fetch(
            self._db,
            "SELECT id, platform, key, sealed FROM inbox WHERE sealed IS NOT NULL AND failed IS NULL ORDER BY id",
        )
        found = []
        for id_, platform, key, sealed in rows:
            try:
                found.append(
                    InboxEvent(Platform(platform), key, self._vault.open(sealed, _inbox_row(platform, key)), id_)
                )
            except SealError:
                log.error("event %d in the inbox is damaged and stays there", id_)
        return found

    def knows(self, platform: Platform, key: str) -> bool:
        return bool(fetch(self._db, "SELECT 1 FROM inbox WHERE platform = ? AND key = ?", (platform, key)))

    def left_over(self, platform: Platform, now: datetime) -> None:
        self._db.execute(
            "UPDATE inbox SET starts = starts + 1, failed = CASE WHEN starts >= ? THEN ? END"
            # By the index of what is left: there are many more of whom only the key is kept.
            " WHERE +platform = ? AND sealed IS NOT NULL AND failed IS NULL",
            (STARTS_MOST, to_the_minute(now), platform),
        )

    def set_aside(self, event: InboxEvent, now: datetime) -> None:
        self._db.execute("UPDATE inbox SET failed = ? WHERE id = ?", (to_the_minute(now), event.id))

    def take(self, event: InboxEvent) -> bool:
        rows = fetch(
            self._db, "UPDATE inbox SET sealed = NULL WHERE id = ? AND sealed IS NOT NULL RETURNING id", (event.id,)
        )
        return bool(list(rows))

    def purge(self, handled_before: datetime, failed_before: datetime, most: int) -> int:
        """Erase events that failed before one time, and the keys of handled events received before another time.

        At most `most` of each at once. Returns how many.
        """
        erased = self._db.execute(
            "UPDATE inbox SET sealed = NULL WHERE id IN"
            " (SELECT id FROM inbox WHERE failed < ? AND failed IS NOT NULL AND sealed IS NOT NULL LIMIT ?)",
            (failed_before.isoformat(), most),
        ).rowcount
        return (
            erased
            + self._db.execute(
                "DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE sealed IS NULL AND received < ? LIMIT ?)",
                (handled_before.isoformat(), most),
            ).rowcount
        )


def _inbox_row(platform: str, key: str) -> str:
    return f"inbox|{platform}|{key}"
