"""What the present database of a deployment still tells, before a backup takes its place."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from storage.crypto.key_files import former_key_of
from storage.errors import DatabaseError, StorageDamaged
from storage.records import Reading
from storage.sqlite.announcements import NAMED, SHOWN
from storage.sqlite.announcements import TABLES as TOLD
from storage.sqlite.blocks import COLUMNS as BLOCK
from storage.sqlite.closings import COLUMNS as CLOSING
from storage.sqlite.closings import REOPENED
from storage.sqlite.connection import connect_read_only, fetch
from storage.sqlite.copying import look_through
from storage.sqlite.endings import COLUMNS as ENDING
from storage.sqlite.entered import ADOPTED as ENTERED
from storage.sqlite.errors import file_errors
from storage.sqlite.letter_record import COLUMNS as RECORD
from storage.sqlite.milestones import COLUMNS as MILESTONE
from storage.sqlite.news import COLUMNS as NEWS
from storage.sqlite.pins import COLUMNS as PIN
from storage.sqlite.schema import APPLICATION_ID, newest_schema
from storage.sqlite.withdrawn_lines import COLUMNS as WITHDRAWN_LINE
from storage.sqlite.wordings import COLUMNS as ROUND

_ASKED = (
    "SELECT signature, wording_asked.wording, signature.wording"
    " FROM wording_asked JOIN signature ON signature.id = wording_asked.signature"
)


@dataclass(frozen=True, slots=True)
class Present:
    """The data of the present database. If it is not whole, each field may be incomplete."""

    reading: Reading = Reading.NONE
    withdrawn: Collection[int] = ()
    forgotten: Collection[int] = ()
    removed: Collection[int] = ()
    withheld: Collection[int] = ()
    revisions: Mapping[int, int] = field(default_factory=dict)
    sequences: Mapping[str, int] = field(default_factory=dict)
    unsent: Collection[int] = ()
    unhandled: Collection[tuple[str, str]] = ()
    key: bytes = b""
    """The check of the key that the next three are of, which are rows of `admin_group`, `leftover` and `block`."""
    groups: Collection[Any] = ()
    leftovers: Collection[Any] = ()
    blocks: Collection[Any] = ()
    blocked: Mapping[int, bool] = field(default_factory=dict)
    """Of each signature of whose account it is known, whether that was blocked in the end."""
    endings: Mapping[str, Sequence[Any]] = field(
        default_factory=dict
    )  # of each letter, as `SqliteEndings.adopt` takes it
    asked: Collection[tuple[int, str, str]] = ()
    """Which text each signer was asked about, and which one the signature is for."""
    rounds: Collection[Any] = ()
    """Rows of `wording_round`."""
    wanting_news: Collection[int] = ()
    news: Collection[Any] = ()
    """Rows of `news`, of the same key as `groups`."""
    milestones: Collection[Any] = ()
    closings: Collection[Any] = ()
    record: Collection[Any] = ()
    """Rows of `letter_record`."""
    pins: Collection[Any] = ()
    entered: Collection[Any] = ()
    """Which entered lines were claimed, and by which links the others are, as `SqliteEntered.follow` takes it."""
    withdrawn_lines: Collection[Any] = ()
    reopened: Collection[Any] = ()
    """How often each letter was opened again."""
    told: Mapping[str, Collection[Any]] = field(default_factory=dict)
    """Rows of the tables about names that were told in a channel, by table."""
    told_in: Collection[Any] = ()
    """Rows of `shown`, of the same key as `groups`: the messages in which they were told."""


@file_errors()
def check_backup(copy: Path, name: Path, check: bytes, letter: str, key_file: Path) -> bytes:
    """The deployment that a copied backup is of; DatabaseError, with the backup's name, if it cannot be restored here.

    `check` is that of the key at hand, in `key_file`. StorageDamaged if it cannot be read.
    """
    with closing(sqlite3.connect(copy)) as connection:
        ((application,),) = fetch(connection, "PRAGMA application_id")
        ((version,),) = fetch(connection, "PRAGMA user_version")
        if application != APPLICATION_ID or not version:
            raise DatabaseError(f"{name} is not a database of Undersigned. Nothing was changed.")
        if version > newest_schema():
            raise DatabaseError(
                f"{name} was made by a newer Undersigned (schema {version}, this one knows {newest_schema()}). "
                "Update Undersigned; nothing was changed."
            )
        stored, deployment = deployment_of(connection)
        if stored != check:
            raise DatabaseError(
                f"{name} was sealed with another key. {_which(former_key_of(key_file, stored))} To go back to it, keep "
                f"the present key elsewhere, put that key in the place of {key_file}, try again. Nothing was changed."
            )
        letters = {
            slug for (slug,) in fetch(connection, "SELECT letter FROM wording UNION SELECT letter FROM signature")
        }
        if letters and letter not in letters:
            raise DatabaseError(
                f"{name} holds another letter ({', '.join(sorted(letters))}) than the one set ({letter}). "
                "Nothing was changed."
            )
    return deployment


def read_present(path: Path, deployment: bytes) -> Present:
    """The data of the present database, if it belongs to the same deployment; of a damaged one, what can be read."""
    if not path.exists():
        return Present()
    try:
        with closing(connect_read_only(path)) as connection:
            if deployment_of(connection)[1] != deployment:
                return Present()
            try:
                look_through(connection)
                return _read(connection, Reading.WHOLE)
            except (sqlite3.Error, StorageDamaged):
                return _read(connection, Reading.PART)
    except sqlite3.Error:
        return Present()


def _which(path: Path | None) -> str:
    return (
        f"That key was set aside as {path}." if path else "That key is not among those set aside beside the key file."
    )


def deployment_of(connection: Connection) -> tuple[bytes, bytes]:
    """The check of the key, and that of the first key, which all databases of a deployment share."""
    cursor = connection.execute("SELECT * FROM deployment")
    names = [column for column, *_ in cursor.description]
    for row in cursor:
        values = dict(zip(names, row, strict=True))  # earlier schemas have fewer columns
        return bytes(values["key_check"]), bytes(values.get("first_check") or values["key_check"])
    return b"", b""


def _read(connection: Connection, reading: Reading) -> Present:
    # A damaged table is read from both ends, and its index besides.
    states = "SELECT id, state, revision, visibility FROM signature ORDER BY id"
    rows = [*_salvage(connection, states), *_salvage(connection, f"{states} DESC")]
    by_index = "SELECT id FROM signature INDEXED BY signature_by_state WHERE state = 'withdrawn'"
    lines = list(_salvage(connection, f"SELECT {WITHDRAWN_LINE} FROM withdrawn_line"))
    blocks = "SELECT signature, event FROM history WHERE event IN ('blocked', 'unblocked') ORDER BY id"
    return Present(
        reading,
        {number for number, state, *_ in rows if state == "withdrawn"}
        | {row[0] for row in _salvage(connection, by_index)}
        | {number for number, *_ in lines},
        {number for (number,) in _salvage(connection, "SELECT signature FROM forgotten")},
        {number for number, state, *_ in rows if state == "removed"},
        {number for number, *_, visibility in rows if visibility == "withheld"},
        {number: revision for number, _, revision, _ in rows},
        {name: last for name, last in _salvage(connection, "SELECT name, seq FROM sqlite_sequence") if last},
        {number for (number,) in _salvage(connection, "SELECT id FROM outbox")},
        set(_salvage(connection, "SELECT platform, key FROM inbox WHERE sealed IS NOT NULL")),
        deployment_of(connection)[0],
        list(_salvage(connection, "SELECT platform, chat_tag, chat_sealed FROM admin_group")),
        list(_salvage(connection, "SELECT platform, chat_tag, message, tries FROM leftover")),
        list(_salvage(connection, f"SELECT {BLOCK} FROM block")),
        {number: event == "blocked" for number, event in _salvage(connection, blocks)},
        {letter: row for letter, *row in _salvage(connection, f"SELECT letter, {ENDING} FROM ending")},
        list(_salvage(connection, _ASKED)),
        list(_salvage(connection, f"SELECT {ROUND} FROM wording_round")),
        {number for (number,) in _salvage(connection, "SELECT id FROM signature WHERE news = 1")},
        list(_salvage(connection, f"SELECT {NEWS} FROM news")),
        list(_salvage(connection, f"SELECT {MILESTONE} FROM milestone")),
        list(_salvage(connection, f"SELECT {CLOSING} FROM closing")),
        list(_salvage(connection, f"SELECT {RECORD} FROM letter_record ORDER BY id")),
        list(_salvage(connection, f"SELECT {PIN} FROM pin")),
        list(_salvage(connection, ENTERED)),
        lines,
        list(_salvage(connection, f"SELECT {REOPENED} FROM closing")),
        {table: list(_salvage(connection, f"SELECT {columns} FROM {table}")) for table, columns in TOLD.items()},
        list(_salvage(connection, f"SELECT {SHOWN} FROM shown WHERE {NAMED}")),
    )


def _salvage(connection: Connection, statement: str) -> Iterator[Any]:
    """The rows of a statement, up to the first that is damaged."""
    with suppress(sqlite3.Error):
        yield from connection.execute(statement)
