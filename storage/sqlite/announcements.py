"""Which public lines are told in the channel of a letter, in which batch, on SQLite."""

from collections.abc import Collection, Mapping
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.records import Announcement, Platform
from storage.sqlite.connection import fetch
from storage.sqlite.pins import PUBLIC

TABLES: Mapping[str, str] = {
    "announcement": "id, letter, others, made",
    "announced_at": "announcement, platform, letter, stale",
    "announced_line": "signature, letter, announcement, noted",
}
"""The columns of each table that says what has been told."""
SHOWN = "platform, slot, chat_tag, message, content_tag"
"""The columns of `shown`, which says where."""
NAMED = "slot LIKE 'names:%'"
_WAITING = "announced_line WHERE letter = ? AND announcement IS NULL AND noted <= ?"
_IS_PUBLIC = PUBLIC.format("announced_line.signature")


class SqliteAnnouncements:
    """See `storage.protocol.Announcements`. Triggers note what has changed: see `0038_announcements.sql`."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def note(self, number: int, now: datetime) -> None:
        self._db.execute(
            "INSERT INTO announced_line (signature, letter, noted) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (number, self._letter, now.isoformat()),
        )

    def tells(self, number: int) -> bool:
        """Whether a message in the channel is about the line of a signature."""
        return bool(fetch(self._db, "SELECT 1 FROM announced_line WHERE signature = ? AND announcement > 0", (number,)))

    def last_made(self) -> datetime | None:
        rows = fetch(
            self._db, "SELECT made FROM announcement WHERE letter = ? ORDER BY id DESC LIMIT 1", (self._letter,)
        )
        return next((datetime.fromisoformat(made) for (made,) in rows), None)

    def begin(self, platforms: Collection[Platform], most: int, before: datetime, now: datetime) -> bool:
        due = (self._letter, before.isoformat())
        self._db.execute(f"DELETE FROM {_WAITING} AND NOT {_IS_PUBLIC}", due)
        ((count,),) = fetch(self._db, f"SELECT count(*) FROM {_WAITING}", due)
        if not count:
            return False
        ((number,),) = fetch(
            self._db,
            "INSERT INTO announcement (letter, others, made) VALUES (?, ?, ?) RETURNING id",
            (self._letter, max(0, count - most), now.isoformat()),
        )
        self._db.execute(
            "UPDATE announced_line SET announcement = ? WHERE signature IN"
            f" (SELECT signature FROM {_WAITING} ORDER BY signature LIMIT ?)",
            (number, *due, most),
        )
        self._db.execute(
            f"UPDATE announced_line SET announcement = 0 WHERE signature IN (SELECT signature FROM {_WAITING})", due
        )
        self._db.executemany(
            "INSERT INTO announced_at (announcement, platform, letter, stale) VALUES (?, ?, ?, 1)",
            [(number, platform, self._letter) for platform in platforms],
        )
        return True

    def stale(self, platform: Platform, limit: int) -> list[Announcement]:
        rows = fetch(
            self._db,
            "SELECT id, others FROM announced_at JOIN announcement ON announcement.id = announced_at.announcement"
            " WHERE announced_at.letter = ? AND platform = ? AND stale = 1 ORDER BY id LIMIT ?",
            (self._letter, platform, limit),
        )
        return [Announcement(number, self._lines(number), others) for number, others in rows]

    def _lines(self, number: int) -> tuple[int, ...]:
        rows = fetch(
            self._db,
            "SELECT signature FROM announced_line WHERE announcement = ? AND announcement > 0 ORDER BY signature",
            (number,),  # the second condition is that of the index
        )
        return tuple(signature for (signature,) in rows)

    def settle(self, number: int, platform: Platform) -> None:
        self._db.execute(
            "UPDATE announced_at SET stale = 0 WHERE announcement = ? AND platform = ?", (number, platform)
        )

    def accepted(self, platform: Platform) -> None:
        self._db.execute("DELETE FROM channel_refusal WHERE letter = ? AND platform = ?", (self._letter, platform))

    def refused(self, number: int, platform: Platform, now: datetime) -> None:
        self._db.execute(
            "UPDATE announced_at SET stale = 1 WHERE announcement = ? AND platform = ?", (number, platform)
        )
        self._db.execute(
            "INSERT INTO channel_refusal (letter, platform, tried) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET tried = excluded.tried",
            (self._letter, platform, now.isoformat()),
        )

    def may_try(self, platform: Platform, before: datetime) -> bool:
        rows = fetch(
            self._db,
            "SELECT 1 FROM channel_refusal WHERE letter = ? AND platform = ? AND tried > ?",
            (self._letter, platform, before.isoformat()),
        )
        return not rows

    def untold_refusals(self) -> list[Platform]:
        rows = fetch(
            self._db,
            "UPDATE channel_refusal SET told = 1 WHERE letter = ? AND told = 0 RETURNING platform",
            (self._letter,),
        )
        return [Platform(platform) for (platform,) in rows]


def adopt(
    connection: Connection, told: Mapping[str, Collection[Any]], shown: Collection[Any] | None, *, whole: bool
) -> None:
    """Take over what another database of the deployment has told, as rows of `TABLES`, and of `SHOWN` if it has the
    same key. All messages are looked at again, because they may name who is not on the list here. If it is not `whole`,
    what waits here may have been told already, and is not told.
    """
    if not whole:
        connection.execute("UPDATE announced_line SET announcement = 0 WHERE announcement IS NULL")
    rows = {table: told.get(table, ()) for table in TABLES} | ({} if shown is None else {"shown": shown})
    for table, found in rows.items():
        if whole:
            connection.execute(f"DELETE FROM {table} WHERE {NAMED if table == 'shown' else '1'}")
        columns = TABLES.get(table, SHOWN)
        several = ", ".join("?" * len(columns.split(", ")))
        connection.executemany(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({several})", found)
    connection.execute("DELETE FROM announced_line WHERE signature NOT IN (SELECT id FROM signature)")
    connection.execute("UPDATE announced_at SET stale = 1")
