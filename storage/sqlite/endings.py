"""The end of a letter on SQLite: erases the signers some days after it has closed, and stores the progress."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from sqlite3 import Connection
from typing import Any

from storage.crypto.vault import Vault
from storage.records import Address, Ending
from storage.sqlite.announcements import NAMED
from storage.sqlite.connection import fetch
from storage.sqlite.tallies import SqliteTallies

COLUMNS = "due, announced, lapsed, begun, finished, last, reached, parcels"
# The tables with data of people in the letter, besides signatures, or of what was told of them.
_OF_ACCOUNTS = (
    ("person", "letter, account_tag"),
    ("draft", "letter, account_tag"),
    ("arrival", "letter, account_tag"),
    ("founded", "letter"),
    ("visit", "letter, account_tag, step"),
    ("block", "letter, account_tag"),
    ("well_known", "id"),
    ("announced_line", "signature"),
    ("announced_at", "announcement, platform"),
    ("announcement", "id"),
    ("channel_refusal", "letter, platform"),
)


class SqliteEndings:
    """See `storage.protocol.Endings`."""

    def __init__(
        self, connection: Connection, vault: Vault, letter: str, erase: Callable[[], None], tallies: SqliteTallies
    ) -> None:
        self._db = connection
        self._vault = vault
        self.letter = letter
        self._erase = erase
        self._tallies = tallies

    def get(self) -> Ending:
        rows = fetch(
            self._db, "SELECT due, announced, lapsed, begun, finished FROM ending WHERE letter = ?", (self.letter,)
        )
        for due, *times in rows:
            return Ending(
                date.fromisoformat(due) if due else None,
                *(datetime.fromisoformat(time) if time else None for time in times),
            )
        return Ending()

    def announce(self, due: date, now: datetime) -> None:
        self._set("due = ?, announced = ?, lapsed = NULL", due.isoformat(), now.isoformat())

    def call_off(self) -> None:
        self._set("due = NULL, announced = NULL, lapsed = NULL")

    def note_expired(self, now: datetime) -> None:
        outgoing_messages = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'outbox')"
        self._set(f"lapsed = ?, parcels = {outgoing_messages}", now.isoformat())

    def begin(self, now: datetime) -> None:
        last = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'signature')"
        self._set(f"begun = ?, finished = NULL, last = {last}", now.isoformat())

    def finish(self, now: datetime) -> None:
        self._set("finished = ?", now.isoformat())

    def erase(self, most: int, kept: Collection[Address]) -> bool:
        if self._erase_signers(most) or self._erase_accounts(most) or self._erase_mail(most, kept):
            self._erase()
            return True
        return False

    def adopt(self, row: Sequence[Any]) -> bool:
        """Take over the progress from another database of the deployment, as a row of `COLUMNS`.

        True if signers have been erased there but not here. They must then be erased here too.
        """
        theirs = dict(zip(COLUMNS.split(", "), row, strict=True))
        here, there = self.get().begun, theirs["begun"]
        begun = datetime.fromisoformat(there) if there else None
        if here is not None and (begun is None or begun < here):
            return False
        self._set(", ".join(f"{column} = ?" for column in theirs), *theirs.values())
        if begun is None or begun == here:
            return False
        self._set("reached = 0")
        return True

    def _erase_signers(self, most: int) -> bool:
        """Erase the next signatures: of data that is not public, only number, state, times and language stay.

        The tag of an imported line is made of that line alone; a later import recognises the line by it.
        """
        found = fetch(
            self._db,
            "SELECT signature.id FROM signature JOIN ending USING (letter) WHERE letter = ?"
            " AND signature.id > ending.reached AND signature.id <= ending.last ORDER BY signature.id LIMIT ?",
            (self.letter, most),
        )
        numbers = [number for (number,) in found]
        if not numbers:
            return False
        several = ", ".join("?" * len(numbers))
        self._db.execute(f"DELETE FROM decision WHERE signature IN ({several})", numbers)
        for table in ("proposal", "desk_note", "history", "swept", "entered"):
            self._db.execute(f"DELETE FROM {table} WHERE signature IN ({several})", numbers)
        for table in ("main.public_name", "temp.hidden_name", "temp.hidden_word"):
            self._db.execute(f"DELETE FROM {table} WHERE signature IN ({several})", numbers)
        with self._tallies.watching(*numbers):
            self._db.execute(
                "UPDATE signature SET account_tag = CASE source WHEN 'import' THEN account_tag END,"
                " address_sealed = NULL, entry_sealed = NULL, reason = NULL, warned = NULL,"
                " told = 1, missed = 0"
                f" WHERE id IN ({several})",
                numbers,
            )
        self._set("reached = ?", numbers[-1])
        return True

    def _erase_accounts(self, most: int) -> bool:
        gone = [self._delete(table, key, most, "letter = ?", self.letter) for table, key in _OF_ACCOUNTS]
        gone.append(self._delete("shown", "platform, slot", most, NAMED))  # nobody needs them to mend anything
        return any(gone)

    def _erase_mail(self, most: int, kept: Collection[Address]) -> bool:
        """Erase undelivered messages to signers from before the last signature expired, choices offered to them, and
        what they wrote.
        """
        tags = [self._vault.tag("chat", address.platform, address.chat) for address in kept]
        others = f"chat_tag NOT IN ({', '.join('?' * len(tags))})"
        rows = fetch(self._db, "SELECT parcels, lapsed FROM ending WHERE letter = ?", (self.letter,))
        gone = [
            self._delete("member", "platform, chat_tag, account_tag", most, others, *tags),
            self._delete("form", "platform, chat_tag", most, others, *tags),
        ]
        for outgoing_messages, lapsed in rows:
            past = f"({others} OR chat_tag IS NULL)"
            gone += [
                self._delete("outbox", "id", most, f"id <= ? AND {past}", outgoing_messages, *tags),
                self._delete(
                    "offer",
                    "platform, chat_tag, message_tag",
                    most,
                    f"number <= ? AND {past}",
                    outgoing_messages,
                    *tags,
                ),
                self._db.execute(
                    "UPDATE inbox SET sealed = NULL WHERE id IN (SELECT id FROM inbox WHERE sealed IS NOT NULL"
                    " AND received < ? LIMIT ?)",
                    (lapsed or "", most),
                ).rowcount,
            ]
        return any(gone)

    def _delete(self, table: str, key: str, most: int, condition: str, *values: str | int | bytes) -> int:
        """Delete some rows, each by its key, because SQLite would scan the whole table for several at once."""
        keys = fetch(self._db, f"SELECT {key} FROM {table} WHERE {condition} LIMIT ?", (*values, most))
        each = " AND ".join(f"{column} = ?" for column in key.split(", "))
        self._db.executemany(f"DELETE FROM {table} WHERE {each}", keys)
        return len(keys)

    def _set(self, assignments: str, *values: str | int) -> None:
        self._db.execute("INSERT INTO ending (letter) VALUES (?) ON CONFLICT DO NOTHING", (self.letter,))
        self._db.execute(f"UPDATE ending SET {assignments} WHERE letter = ?", (*values, self.letter))
