"""Blocked accounts on SQLite."""

import logging
from collections.abc import Collection, Mapping
from sqlite3 import Connection
from typing import Any

from storage.errors import SealError
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)

COLUMNS = "letter, account_tag, sealed"


class SqliteBlocks:
    """See `storage.protocol.Blocks`. A row is bound to a tag alone: nothing in clear leads from it to a signature."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def reaches(self, number: int) -> bool:
        return self._tag(number) is not None

    def put(self, number: int) -> bool:
        tag = self._tag(number)
        if tag is None:
            return False
        added = fetch(
            self._db,
            f"INSERT INTO block ({COLUMNS}) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING letter",
            (self._letter, tag, self._vault.seal(str(number).encode(), _block_row(tag))),
        )
        return bool(added)

    def holds(self, number: int) -> bool:
        return bool(
            fetch(
                self._db,
                "SELECT 1 FROM signature JOIN block USING (letter, account_tag) WHERE id = ? AND letter = ?",
                (number, self._letter),
            )
        )

    def lift(self, number: int) -> bool:
        own = self._tag(number)
        tags = {tag for tag, known_as in self._opened() if known_as == number} | ({own} if own is not None else set())
        lifted = [
            self._db.execute("DELETE FROM block WHERE letter = ? AND account_tag = ?", (self._letter, tag)).rowcount
            for tag in tags
        ]
        if any(lifted):
            self._rows.erase()
        return any(lifted)

    def follow(self, blocked: Mapping[int, bool]) -> None:
        """Block the accounts of these signatures, or lift their blocks, as another database of the deployment says."""
        for number, is_blocked in blocked.items():
            if is_blocked:
                self.put(number)
            else:
                self.lift(number)

    def numbers(self) -> list[int]:
        return sorted(number for _, number in self._opened())

    def _opened(self) -> list[tuple[bytes, int]]:
        """The tags of the blocked accounts, each with the number by which it is known."""
        found = []
        for tag, sealed in fetch(self._db, "SELECT account_tag, sealed FROM block WHERE letter = ?", (self._letter,)):
            try:
                found.append((tag, int(self._vault.open(sealed, _block_row(tag)))))
            except (SealError, ValueError):  # it still blocks
                log.error("the number by which a blocked account is known is damaged")
        return found

    def _tag(self, number: int) -> bytes | None:
        """The tag of the account that has signed with a number; None if it is not known."""
        rows = fetch(
            self._db,
            "SELECT account_tag FROM signature WHERE id = ? AND letter = ? AND source = 'chat'",
            (number, self._letter),
        )
        return next((tag for (tag,) in rows), None)


def adopt(connection: Connection, rows: Collection[Any], *, whole: bool) -> None:
    """Take over the blocks of another database of the deployment, as rows of `COLUMNS`: in place of those that are here
    if they are the `whole` of it.
    """
    if whole:
        connection.execute("DELETE FROM block")
    connection.executemany(f"INSERT INTO block ({COLUMNS}) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)


def _block_row(tag: bytes) -> str:
    return f"block|{tag.hex()}"
