"""That admins have closed a letter before its closing day, on SQLite."""

from collections.abc import Collection
from datetime import date, datetime
from sqlite3 import Connection
from typing import Any

from storage.crypto.vault import Vault
from storage.records import Account
from storage.sqlite.connection import fetch

COLUMNS = "letter, day"
REOPENED = "letter, reopened"


class SqliteClosings:
    """See `storage.protocol.Closings`."""

    def __init__(self, connection: Connection, vault: Vault, letter: str) -> None:
        self._db = connection
        self._vault = vault
        self._letter = letter

    def day(self) -> date | None:
        rows = fetch(self._db, "SELECT day FROM closing WHERE letter = ?", (self._letter,))
        return next((date.fromisoformat(day) for (day,) in rows if day), None)

    def propose(self, admin: Account, now: datetime, since: datetime) -> bool:
        tag = self._vault.tag("admin", admin.platform, admin.id)
        proposed = self._proposed(since)
        if proposed:
            return tag not in proposed
        self._db.execute(
            "INSERT INTO closing (letter, admin_tag, proposed) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET admin_tag = excluded.admin_tag, proposed = excluded.proposed",
            (self._letter, tag, now.isoformat()),
        )
        return False

    def is_proposed(self, since: datetime) -> bool:
        return bool(self._proposed(since))

    def _proposed(self, since: datetime) -> list[bytes]:
        """The tag of the admin who has proposed it since a time, if somebody has."""
        rows = fetch(
            self._db,
            "SELECT admin_tag FROM closing WHERE letter = ? AND proposed >= ?",
            (self._letter, since.isoformat()),
        )
        return [tag for (tag,) in rows]

    def close(self, day: date) -> None:
        self._db.execute(
            "INSERT INTO closing (letter, day) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET day = excluded.day, admin_tag = NULL, proposed = NULL",
            (self._letter, day.isoformat()),
        )

    def reopen(self) -> None:
        self._db.execute(
            "UPDATE closing SET day = NULL, admin_tag = NULL, proposed = NULL, reopened = reopened + 1"
            " WHERE letter = ?",
            (self._letter,),
        )

    def reopened(self) -> int:
        rows = fetch(self._db, "SELECT reopened FROM closing WHERE letter = ?", (self._letter,))
        return next((number for (number,) in rows), 0)

    def purge(self, before: datetime) -> None:
        """Forget who has proposed it before a time."""
        self._db.execute(
            "UPDATE closing SET admin_tag = NULL, proposed = NULL WHERE letter = ? AND proposed < ?",
            (self._letter, before.isoformat()),
        )


def adopt(connection: Connection, rows: Collection[Any], reopened: Collection[Any], *, whole: bool) -> None:
    """Take over what another database of the deployment knows, as rows of `COLUMNS`: all of it, if that is whole; and
    how often each letter was `reopened`, so that no button of before closes it.
    """
    if whole:
        connection.execute("UPDATE closing SET day = NULL, admin_tag = NULL, proposed = NULL")
    connection.executemany(
        f"INSERT INTO closing ({COLUMNS}) VALUES (?, ?)"
        " ON CONFLICT DO UPDATE SET day = excluded.day, admin_tag = NULL, proposed = NULL",
        rows,
    )
    connection.executemany(
        f"INSERT INTO closing ({REOPENED}) VALUES (?, ?)"
        " ON CONFLICT DO UPDATE SET reopened = max(reopened, excluded.reopened)",
        reopened,
    )
