"""Connections to SQLite files."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite

T = TypeVar("T")


def fetch(connection: sqlite3.Connection, statement: str, values: Sequence[Any] = ()) -> list[Any]:
    """All rows of a statement."""
    return connection.execute(statement, values).fetchall()


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing in a file, which must exist."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


class ConnectionInThread(aiosqlite.Connection):
    """aiosqlite's connection, which also does several statements in one trip to its thread.

    A trip costs more processor time than most statements, and aiosqlite's own methods take one for each.
    """

    async def trip(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return cast(T, await self._execute(lambda: work(self._conn)))  # type: ignore[no-untyped-call]
