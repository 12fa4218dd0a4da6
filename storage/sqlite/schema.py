"""The schema of the database, and the migration of a file with an earlier schema."""

import sqlite3
from importlib.resources import files
from pathlib import Path

from storage.errors import DatabaseError
from storage.files import make_private
from storage.sqlite.connection import ConnectionInThread

APPLICATION_ID = 0x554E4453  # "UNDS"


async def check_kind(connection: ConnectionInThread, path: Path, *, read_only: bool) -> None:
    """DatabaseError if a file is not a database of Undersigned, or has a schema that cannot be used."""
    application = await _number(connection, "application_id")
    version = await _number(connection, "user_version")
    empty = not await _number(connection, "schema_version")
    if application != APPLICATION_ID and (read_only or not empty):
        raise DatabaseError(f"{path} is not a database of Undersigned.")
    newest = newest_schema()
    if version > newest:
        raise DatabaseError(
            f"The database {path} was made by a newer Undersigned (schema {version}, this one knows {newest}). "
            "Update Undersigned; nothing was changed."
        )
    if read_only and version < newest:
        raise DatabaseError(f"The database {path} is of an older schema. Start the bot once: it brings it up to date.")


def newest_schema() -> int:
    """The number of the newest schema."""
    return len(_steps())


def _steps() -> list[str]:
    """The migrations, the oldest first; the n-th leads to schema n."""
    folder = files("storage.sqlite") / "migrations"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [file.read_text("utf-8") for file in found]


async def migrate(connection: ConnectionInThread, path: Path) -> None:
    """Migrate a database to the newest schema, step by step. A copy of the former file is kept beside it."""
    version = await _number(connection, "user_version")
    steps = _steps()
    if 0 < version < len(steps):
        copy = path.with_name(f"{path.name}.schema-{version}")
        copy.unlink(missing_ok=True)
        make_private(copy)
        await connection.execute("VACUUM INTO ?", (str(copy),))
    for number, step in enumerate(steps[version:], version + 1):
        await connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in _statements(step):
                await connection.execute(statement)
            await connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            await connection.execute(f"PRAGMA user_version = {number}")
            await connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # some errors make SQLite roll back the transaction itself
                await connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> list[str]:
    """The statements of a script. A semicolon ends a statement if SQLite considers it complete."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


async def _number(connection: ConnectionInThread, pragma: str) -> int:
    ((number,),) = await connection.execute_fetchall(f"PRAGMA {pragma}")
    return int(number)
