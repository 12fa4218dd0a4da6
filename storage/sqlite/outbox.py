"""The outbox on SQLite, and the delivered messages that show slots."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.protocol import NEWEST
from storage.records import Address, Backlog, OutboxMessage, Platform, Priority, QueueView, Slot
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)

_OUTGOING = "id, platform, slot, sealed, tells, urgency, erases, due, corrects"


class SqliteOutbox:
    """See `storage.protocol.Outbox`. It gives out the ids of outgoing messages, because a sealed body is bound to its
    id.
    """

    def __init__(self, connection: Connection, vault: Vault, numbers: Iterator[int]) -> None:
        self._db = connection
        self._vault = vault
        self._numbers = numbers

    def post(self, outgoing: OutboxMessage) -> OutboxMessage:
        number = next(self._numbers)
        body = outgoing.address.chat.encode() + b"\0" + outgoing.body
        rows = fetch(
            self._db,
            "INSERT INTO outbox (id, platform, slot, tells, urgency, sealed, erases, chat_tag, content_tag, due,"
            " corrects, posted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:00+00:00', 'now'))"
            " ON CONFLICT (platform, slot) DO UPDATE SET id = excluded.id,"
            " tells = excluded.tells, urgency = excluded.urgency, sealed = excluded.sealed,"
            " erases = max(erases, excluded.erases), chat_tag = excluded.chat_tag, content_tag = excluded.content_tag,"
            " due = excluded.due, corrects = excluded.corrects"
            " RETURNING erases",
            (
                number,
                outgoing.address.platform,
                _stored(outgoing.slot),
                outgoing.notifies,
                outgoing.priority,
                self._vault.seal(body, f"outbox|{number}"),
                outgoing.redacts_history,
                self._chat_tag(outgoing.address),
                self._content_tag(outgoing),
                outgoing.due.isoformat() if outgoing.due else None,
                outgoing.corrects,
            ),
        )
        ((redacts,),) = rows
        return replace(outgoing, id=number, redacts_history=bool(redacts))

    def shows(self, outgoing: OutboxMessage) -> bool:
        places = ("outbox", "shown")  # an undelivered message will replace the one that is shown
        rows = [
            fetch(
                self._db,
                f"SELECT chat_tag, content_tag FROM {place} WHERE platform = ? AND slot = ?",
                (outgoing.address.platform, _stored(outgoing.slot)),
            )
            for place in places
        ]
        latest = next((found[0] for found in rows if found), None)
        return latest == (self._chat_tag(outgoing.address), self._content_tag(outgoing))

    def _content_tag(self, outgoing: OutboxMessage) -> bytes | None:
        return self._vault.tag("content", str(outgoing.slot), outgoing.body.hex()) if outgoing.slot else None

    def undelivered(self, after: int, limit: int) -> list[OutboxMessage]:
        while True:
            rows = fetch(self._db, f"SELECT {_OUTGOING} FROM outbox WHERE id > ? ORDER BY id LIMIT ?", (after, limit))
            found = self._whole(rows)
            if found or not rows:
                return found
            after = rows[-1][0]

    def _outgoing_if_whole(self, number: int, *row: Any) -> OutboxMessage | None:
        try:
            return self._outgoing(number, *row)
        except (SealError, ValueError):
            log.error("outgoing message %d in the outbox is damaged and stays there", number)
            return None

    def _outgoing(self, number: int, platform: str, slot: str | None, sealed: bytes, *row: Any) -> OutboxMessage:
        notifies, priority, redacts, due, corrects = row
        chat, _, body = self._vault.open(sealed, f"outbox|{number}").partition(b"\0")
        address = Address(Platform(platform), chat.decode())
        return OutboxMessage(
            address,
            body,
            Slot.parse(slot) if slot else None,
            Priority(priority),
            notifies,
            number,
            bool(redacts),
            datetime.fromisoformat(due) if due else None,
            bool(corrects),
        )

    def take_out(self, outgoing: OutboxMessage) -> None:
        """Remove an outgoing message from the outbox, and mark the signer whom it tells of a decision as told."""
        self._db.execute("DELETE FROM outbox WHERE id = ?", (outgoing.id,))
        if outgoing.notifies:
            self._db.execute(
                "UPDATE signature SET told = 1 WHERE id = ? AND state IN ('approved', 'rejected', 'removed')"
                " AND NOT EXISTS (SELECT 1 FROM outbox WHERE tells = ? AND tells <> 0)",  # of a later decision
                (outgoing.notifies, outgoing.notifies),
            )

    def delivered(self, outgoing: OutboxMessage, message: str | None) -> None:
        self.take_out(outgoing)
        if outgoing.notifies:
            self._db.execute(
                "UPDATE signature SET missed = ? WHERE id = ? AND told"
                " AND state IN ('approved', 'rejected', 'removed')",
                (message is None, outgoing.notifies),
            )
        if outgoing.slot and message is None:
            self._db.execute(
                "DELETE FROM shown WHERE platform = ? AND slot = ?", (outgoing.address.platform, _stored(outgoing.slot))
            )
        elif outgoing.slot:
            self._db.execute(
                "INSERT INTO shown (platform, slot, chat_tag, message, content_tag) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (platform, slot) DO UPDATE SET chat_tag = excluded.chat_tag, message = excluded.message,"
                " content_tag = excluded.content_tag",
                (
                    outgoing.address.platform,
                    str(outgoing.slot),
                    self._chat_tag(outgoing.address),
                    message,
                    self._content_tag(outgoing),
                ),
            )

    def shown(self, outgoing: OutboxMessage) -> str | None:
        rows = fetch(
            self._db,
            "SELECT message FROM shown WHERE platform = ? AND slot = ? AND chat_tag = ?",
            (outgoing.address.platform, _stored(outgoing.slot), self._chat_tag(outgoing.address)),
        )
        return next((message for (message,) in rows), None)

    def slot_of(self, address: Address, message: str) -> Slot | None:
        rows = fetch(
            self._db,
            "SELECT slot FROM shown WHERE platform = ? AND chat_tag = ? AND message = ?",
            (address.platform, self._chat_tag(address), message),
        )
        return next((Slot.parse(slot) for (slot,) in rows), None)

    def come_due(self, platform: Platform, now: datetime, latest: datetime) -> list[OutboxMessage]:
        rows = fetch(
            self._db,
            f"UPDATE outbox SET due = NULL WHERE platform = ? AND (due <= ? OR due > ?) RETURNING {_OUTGOING}",
            (platform, now.isoformat(), latest.isoformat()),
        )
        return self._whole(sorted(rows))

    def next_due(self, platform: Platform) -> datetime | None:
        ((due,),) = fetch(self._db, "SELECT min(due) FROM outbox WHERE platform = ? AND due IS NOT NULL", (platform,))
        return datetime.fromisoformat(due) if due else None

    def take_back(self, number: int) -> list[OutboxMessage]:
        return self._remove("tells = ? AND due IS NOT NULL", number)

    def redirect(self, number: int, address: Address) -> list[OutboxMessage]:
        return [self.post(replace(outgoing, address=address)) for outgoing in self._remove("tells = ?", number)]

    def _remove(self, condition: str, number: int) -> list[OutboxMessage]:
        """Take out the whole messages for a signer that meet a condition."""
        rows = list(fetch(self._db, f"SELECT {_OUTGOING} FROM outbox WHERE {condition} ORDER BY id", (number,)))
        found = self._whole(rows)
        self._db.executemany("DELETE FROM outbox WHERE id = ?", [(outgoing.id,) for outgoing in found])
        return found

    def _whole(self, rows: Iterable[tuple[Any, ...]]) -> list[OutboxMessage]:
        return [outgoing for row in rows if (outgoing := self._outgoing_if_whole(*row)) is not None]

    def occupied(self, platform: Platform, slot: Slot) -> bool:
        rows = fetch(
            self._db,
            "SELECT 1 FROM shown WHERE platform = ? AND slot = ?"
            " UNION SELECT 1 FROM outbox WHERE platform = ? AND slot = ?",
            (platform, str(slot)) * 2,
        )
        return bool(rows)

    def slots(self, platform: Platform) -> set[Slot]:
        rows = fetch(
            self._db,
            "SELECT slot FROM shown WHERE platform = ? UNION SELECT slot FROM outbox WHERE platform = ? AND slot > ''",
            (platform,) * 2,
        )
        return {Slot.parse(slot) for (slot,) in rows}

    def priority(self, platform: Platform, slot: Slot) -> Priority | None:
        rows = fetch(self._db, "SELECT urgency FROM outbox WHERE platform = ? AND slot = ?", (platform, str(slot)))
        return next((Priority(priority) for (priority,) in rows), None)

    def note_queue(self, platform: Platform, position: int, waiting: int, view: QueueView = QueueView.OLDEST) -> None:
        self._db.execute(
            "INSERT INTO queue_view (platform, position, waiting, view) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (platform) DO UPDATE SET position = excluded.position, waiting = excluded.waiting,"
            " view = excluded.view",
            (platform, position, waiting, view),
        )

    def remind(self, platform: Platform, hour: str) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO queue_view (platform, position, waiting, reminded) VALUES (?, 0, 0, ?)"
            " ON CONFLICT (platform) DO UPDATE SET reminded = excluded.reminded"
            " WHERE coalesce(reminded, '') < excluded.reminded RETURNING 1",
            (platform, hour),
        )
        return bool(rows)

    def queue_view(self, platform: Platform) -> QueueView:
        rows = fetch(self._db, "SELECT view FROM queue_view WHERE platform = ?", (platform,))
        return next((QueueView(view) for (view,) in rows), QueueView.OLDEST)

    def queue(self, platform: Platform) -> tuple[int, int]:
        rows = fetch(self._db, "SELECT position, waiting FROM queue_view WHERE platform = ?", (platform,))
        return next(((position, waiting) for position, waiting in rows), (0, 0))

    def backlog(self) -> Backlog:
        ((inbox, failed),) = fetch(
            self._db, "SELECT count(*) - count(failed), count(failed) FROM inbox WHERE sealed IS NOT NULL"
        )
        ((outbox, oldest),) = fetch(self._db, "SELECT count(*), min(posted) FROM outbox")
        return Backlog(inbox, outbox, datetime.fromisoformat(oldest) if oldest else None, failed)

    def is_outgoing(self, address: Address, until: int = NEWEST) -> bool:
        rows = fetch(
            self._db,
            "SELECT 1 FROM outbox WHERE platform = ? AND chat_tag = ? AND id <= ? LIMIT 1",
            (address.platform, self._chat_tag(address), until),
        )
        return bool(rows)

    def last(self) -> int:
        rows = fetch(self._db, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
        return next((number for (number,) in rows), 0)

    def _chat_tag(self, address: Address) -> bytes:
        return self._vault.tag("chat", address.platform, address.chat)


def _stored(slot: Slot | None) -> str | None:
    return None if slot is None else str(slot)
