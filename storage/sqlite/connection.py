"""Connections to SQLite files."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite

T = TypeVar("T")


def fetch(connection: sqlite3.Connection, statement: str, values: Sequence[Any] = ()) -> list[Any]:
    """All result rows of a statement."""
    return connection.execute(statement, values).fetchall()


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A read-only connection to a file, which must exist."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


class ConnectionInThread(aiosqlite.Connection):
    """A connection of aiosqlite that can also run several statements in one call to its thread.

    A call to the thread costs more processor time than most statements, and aiosqlite's own methods make one for each.
    """

    async def trip(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return cast(T, await self._execute(lambda: work(self._conn)))  # type: ignore[no-untyped-call]
