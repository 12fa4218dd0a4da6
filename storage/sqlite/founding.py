"""Letters that are being founded, on SQLite."""

import logging
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from pydantic import TypeAdapter

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.records import Account, Founding, to_the_minute
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)

_FOUNDINGS: TypeAdapter[Founding] = TypeAdapter(Founding)


class SqliteFoundings:
    """See `storage.protocol.Foundings`."""

    def __init__(self, connection: Connection, vault: Vault, letter: str) -> None:
        self._db = connection
        self._vault = vault
        self._letter = letter

    def of(self, account: Account) -> Founding | None:
        return next(iter(self._where("account_tag = ?", self._tag(account))), None)

    def by_code(self, code: str) -> Founding | None:
        return next(iter(self._where("code_tag = ?", self._code_tag(code))), None)

    def all(self) -> list[Founding]:
        return self._where("true")

    def count(self) -> int:
        ((count,),) = fetch(self._db, "SELECT count(*) FROM founding")
        return int(count)

    def keep(self, founding: Founding, now: datetime) -> None:
        tag = self._tag(founding.account)
        sealed = self._vault.seal(_FOUNDINGS.dump_json(founding), _row(tag))
        self._db.execute(
            "INSERT INTO founding (account_tag, code_tag, sealed, changed) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (account_tag) DO UPDATE SET code_tag = excluded.code_tag, sealed = excluded.sealed,"
            " changed = excluded.changed",
            (tag, self._code_tag(founding.code), sealed, to_the_minute(now)),
        )

    def drop(self, account: Account) -> None:
        self._db.execute("DELETE FROM founding WHERE account_tag = ?", (self._tag(account),))

    def note_founder(self, account: Account, now: datetime) -> None:
        self._db.execute(
            "INSERT INTO founded (letter, account_tag, made) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (self._letter, self._tag(account), now.date().isoformat()),
        )

    def has_founded(self, account: Account) -> bool:
        here = self._letter, self._tag(account)
        return bool(fetch(self._db, "SELECT 1 FROM founded WHERE letter = ? AND account_tag = ?", here))

    def was_founded(self) -> bool:
        return bool(fetch(self._db, "SELECT 1 FROM founded WHERE letter = ?", (self._letter,)))

    def purge(self, before: datetime) -> None:
        """Erase what was last changed before a time."""
        self._db.execute("DELETE FROM founding WHERE changed < ?", (before.isoformat(),))

    def _where(self, condition: str, *values: Any) -> list[Founding]:
        found = []
        for tag, sealed in fetch(self._db, f"SELECT account_tag, sealed FROM founding WHERE {condition}", values):
            try:
                found.append(_FOUNDINGS.validate_json(self._vault.open(sealed, _row(tag))))
            except (SealError, ValueError):
                log.error("a letter that is being founded is damaged")
        return found

    def _tag(self, account: Account) -> bytes:
        return self._vault.tag("founder", account.platform, account.id)

    def _code_tag(self, code: str) -> bytes:
        return self._vault.tag("founding", code)


def _row(tag: bytes) -> str:
    return f"founding|{tag.hex()}"
