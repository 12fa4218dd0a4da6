"""What all modules about signatures share: the columns of a row, and how they are sealed and opened."""

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from pydantic import TypeAdapter

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.records import Account, Entry, Platform, Reason, Signature, Source, State, Visibility
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)

ENTRIES: TypeAdapter[Entry] = TypeAdapter(Entry)
COLUMNS = (
    "signature.id, signature.account_tag, signature.state, signature.visibility, signature.language, signature.wording,"
    " signature.platform, signature.source, signature.entry, signature.entry_sealed, signature.submitted,"
    " signature.revision, signature.reason, signature.hidden, signature.organisation,"
    " signature.representative_sealed"
)
SELECT = f"SELECT {COLUMNS} FROM signature"


class SignatureRows:
    """Reads rows of signatures of one letter, and seals values for them."""

    def __init__(self, connection: Connection, vault: Vault, letter: str, erase: Callable[[], None]) -> None:
        self.db = connection
        self.vault = vault
        self.letter = letter
        self.erase = erase

    def tag(self, account: Account) -> bytes:
        """The tag of an account in the letter."""
        return self.vault.tag("account", self.letter, account.platform, account.id)

    def record(self, row: Sequence[Any]) -> Signature:
        """The signature of a row of `COLUMNS`. If its entry is damaged, it is None."""
        number, tag, state, visibility, language, wording, platform, source, entry, sealed, submitted, *rest = row
        revision, reason, hidden, organisation, representative = rest
        opened = self.entry_if_whole(tag, entry, sealed)
        if opened is None and (sealed is not None or entry is not None):
            log.error("signature %d is damaged", number)
        return Signature(
            number,
            State(state),
            Visibility(visibility),
            language,
            wording,
            Platform(platform) if platform else None,
            Source(source),
            opened,
            datetime.fromisoformat(submitted),
            revision,
            Reason(reason) if reason else None,
            hidden=bool(hidden),
            organisation=bool(organisation),
            representative=self._representative(tag, representative),
        )

    def seal_representative(self, name: str, tag: bytes) -> bytes | None:
        """Who signs for an organisation, sealed for the row of an account's tag; None if nobody does."""
        return self.vault.seal(name.encode(), representative_row(tag)) if name else None

    def _representative(self, tag: bytes | None, sealed: bytes | None) -> str:
        if sealed is None or tag is None:
            return ""
        try:
            return self.vault.open(sealed, representative_row(tag)).decode()
        except (SealError, ValueError):
            return "?"

    def entry_if_whole(self, tag: bytes | None, entry: str | None, sealed: bytes | None) -> Entry | None:
        """The entry of a row, sealed or in clear; None if it was erased or is damaged."""
        return entry_of(self.clear_text(tag, entry, sealed))

    def clear_text(self, tag: bytes | None, entry: str | None, sealed: bytes | None) -> str | None:
        """The text of a row's entry, sealed or in clear; None if it was erased, or cannot be opened."""
        if sealed is None or tag is None:
            return entry
        try:
            return self.vault.open(sealed, _entry_row(tag)).decode()
        except (SealError, ValueError):
            return None

    def seal_text(self, text: str, tag: bytes) -> bytes:
        """The text of an entry, sealed for the row of an account's tag. It may be damaged."""
        return self.vault.seal(text.encode(), _entry_row(tag))

    def seal(self, entry: Entry, tag: bytes) -> bytes:
        """The entry sealed for the row of an account's tag."""
        return self.vault.seal(ENTRIES.dump_json(entry), _entry_row(tag))

    def many(self, statement: str, values: Sequence[Any]) -> list[Signature]:
        """The signatures that a statement with `COLUMNS` finds."""
        return [self.record(row) for row in fetch(self.db, statement, values)]

    def maybe(self, statement: str, values: Sequence[Any]) -> Signature | None:
        """The first signature that a statement finds, or None."""
        return next(iter(self.many(statement, values)), None)

    def one(self, statement: str, values: Sequence[Any]) -> Signature:
        """The only signature that a statement finds."""
        (signature,) = self.many(statement, values)
        return signature

    def count(self, condition: str, *values: int) -> int:
        """The number of signatures of the letter that fulfil a condition."""
        rows = fetch(
            self.db, f"SELECT count(*) FROM signature WHERE letter = ? AND {condition}", (self.letter, *values)
        )
        ((number,),) = rows
        return int(number)


def places_in_clear(entry: Entry) -> str:
    """The places of a public line, as they are counted."""
    return json.dumps(entry.places, ensure_ascii=False)


def entry_of(text: str | None) -> Entry | None:
    """The entry of a text in which it is stored; None if it is damaged."""
    try:
        return None if text is None else ENTRIES.validate_json(text)
    except ValueError:
        return None


def address_row(tag: bytes) -> str:
    """The row to which the address of a signer is sealed."""
    return f"address|{tag.hex()}"


def representative_row(tag: bytes) -> str:
    """The row to which the name of who signs for an organisation is sealed."""
    return f"representative|{tag.hex()}"


def _entry_row(tag: bytes) -> str:
    return f"entry|{tag.hex()}"
