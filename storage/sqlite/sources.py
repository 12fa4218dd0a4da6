"""Counts by which links signers came, on SQLite: sums only, and never beside a signature."""

import json
import logging
from collections import Counter
from datetime import datetime

from storage.errors import SealError
from storage.policy import SOURCES_MOST
from storage.records import Account, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)

_LENGTH = 64  # all are stored at the same length, which tells nothing


class SqliteSources:
    """See `storage.protocol.Sources`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def came(self, account: Account, source: str, now: datetime) -> None:
        tag = self._rows.tag(account)
        self._db.execute(
            "INSERT INTO arrival (letter, account_tag, sealed, made) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET sealed = excluded.sealed, made = excluded.made",
            (self._letter, tag, self._vault.seal(source.ljust(_LENGTH).encode(), _arrival(tag)), to_the_minute(now)),
        )

    def link_of(self, account: Account) -> str:
        """By which link an account came that has not signed yet; "" if it came by none, or if that is damaged."""
        tag = self._rows.tag(account)
        rows = fetch(self._db, "SELECT sealed FROM arrival WHERE letter = ? AND account_tag = ?", (self._letter, tag))
        for (sealed,) in rows:
            try:
                return self._vault.open(sealed, _arrival(tag)).decode().rstrip()
            except SealError:
                log.error("by which link somebody came is damaged")
        return ""

    def signed(self, account: Account) -> str:
        source, here = self.link_of(account), (self._letter, self._rows.tag(account))
        self._db.execute("DELETE FROM arrival WHERE letter = ? AND account_tag = ?", here)
        if not source:
            return ""
        numbers = self.numbers()
        is_first = source not in numbers and len(numbers) < SOURCES_MOST
        numbers[source if source in numbers or is_first else ""] += 1
        self._db.execute(
            "INSERT INTO source_tally (letter, sealed) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
            (self._letter, self._vault.seal(json.dumps(numbers).encode(), self._sums())),
        )
        return source if is_first else ""

    def numbers(self) -> Counter[str]:
        for (sealed,) in fetch(self._db, "SELECT sealed FROM source_tally WHERE letter = ?", (self._letter,)):
            try:
                return Counter(json.loads(self._vault.open(sealed, self._sums())))
            except SealError:
                log.error("the sums of where signers come from are damaged, and begin again")
        return Counter()

    def purge(self, before: datetime) -> None:
        self._db.execute("DELETE FROM arrival WHERE letter = ? AND made < ?", (self._letter, before.isoformat()))

    def _sums(self) -> str:
        return f"sources|{self._letter}"


def _arrival(tag: bytes) -> str:
    return f"arrival|{tag.hex()}"
