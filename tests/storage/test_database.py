"""A database is opened by one writer only, and only if it belongs to Undersigned and its schema is known."""

import asyncio
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest

from storage.errors import DatabaseError, StorageUnavailable
from storage.sqlite.connection import fetch
from storage.sqlite.database import Database
from storage.sqlite.schema import APPLICATION_ID, newest_schema

ROOT = Path(__file__).parents[2]
# A bot that acknowledges, one number a line, what it has stored, until it is killed.
WRITER = """
import asyncio, sys
from pathlib import Path
from storage.sqlite.database import Database

async def write(path):
    database = await Database.open(path)
    number = 0
    def insert(connection):
        connection.execute("INSERT INTO step_count (letter, step, number) VALUES ('a', ?, ?)", (number, number))
    while True:
        number += 1
        await database.transact(insert)
        print(number, flush=True)

asyncio.run(write(Path(sys.argv[1])))
"""


@asynccontextmanager
async def opened(path: Path, *, read_only: bool = False) -> AsyncIterator[Database]:
    database = await Database.open(path, read_only=read_only)
    try:
        yield database
    finally:
        await database.close()


async def start(path: Path, *, read_only: bool = False) -> None:
    """Open it and, should that go well, close it again."""
    async with opened(path, read_only=read_only):
        pass


async def write(database: Database, step: str) -> None:
    await database.transact(
        lambda connection: connection.execute(
            "INSERT INTO step_count (letter, step, number) VALUES ('open-gate', ?, 1)", (step,)
        )
    )


async def ask(database: Database, statement: str) -> list[Any]:
    return await database.transact(lambda connection: fetch(connection, statement))


async def steps(database: Database) -> list[str]:
    return [step for (step,) in await ask(database, "SELECT step FROM step_count ORDER BY step")]


def set_pragma(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {pragma}")


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}


class TestNew:
    async def test_only_its_owner_may_read_the_files(self, path: Path) -> None:
        async with opened(path) as database:
            await write(database, "opened")
            modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        assert modes == {path.name + end: 0o600 for end in ("", ".lock", "-wal", "-shm")}

    async def test_a_database_names_its_application_and_its_schema(self, path: Path) -> None:
        await start(path)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            assert connection.execute("PRAGMA user_version").fetchone() == (newest_schema(),)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)

    async def test_the_writer_syncs_every_commit_and_overwrites_what_it_deletes(self, path: Path) -> None:
        pragmas = ("synchronous", "secure_delete", "foreign_keys", "trusted_schema", "temp_store")
        async with opened(path) as database:
            settings = {pragma: (await ask(database, f"PRAGMA {pragma}"))[0][0] for pragma in pragmas}
        assert settings == {
            "synchronous": 2,
            "secure_delete": 1,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "temp_store": 2,
        }

    async def test_missing_folders_of_the_database_are_made(self, tmp_path: Path) -> None:
        path = tmp_path / "data" / "bot" / "undersigned.sqlite3"
        async with opened(path) as database:
            await write(database, "opened")
        assert path.exists()

    async def test_a_folder_that_cannot_be_made_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(DatabaseError, match=r"/file/undersigned cannot be locked"):
            await start(tmp_path / "file" / "undersigned")

    async def test_a_folder_in_the_place_of_the_database_is_named(self, path: Path) -> None:
        path.mkdir()
        with pytest.raises(DatabaseError, match="cannot be opened: Is a directory"):
            await start(path)

    async def test_what_was_written_is_there_when_it_is_opened_again(self, path: Path) -> None:
        async with opened(path) as database:
            await write(database, "opened")
        async with opened(path) as database:
            assert await steps(database) == ["opened"]


class TestOneWriter:
    async def test_a_second_opener_is_refused_and_changes_nothing(self, path: Path) -> None:
        async with opened(path) as database:
            await write(database, "opened")
            before = contents(path.parent)
            with pytest.raises(DatabaseError, match=r"in use by another Undersigned process.*nothing was changed"):
                await start(path)
            assert contents(path.parent) == before
            await write(database, "begun")
            assert await steps(database) == ["begun", "opened"]

    async def test_a_second_opener_by_another_name_of_the_file_is_refused(self, path: Path, tmp_path: Path) -> None:
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        async with opened(path):
            (elsewhere / "link.sqlite3").symlink_to(path)
            (elsewhere / "folder").symlink_to(path.parent)
            for name in ("link.sqlite3", f"folder/{path.name}"):
                with pytest.raises(DatabaseError, match="in use by another Undersigned process"):
                    await start(elsewhere / name)

    async def test_closing_lets_the_next_one_in(self, path: Path) -> None:
        first = await Database.open(path)
        await first.close()
        async with opened(path) as second:
            await write(second, "opened")

    async def test_closing_twice_does_not_let_go_of_somebody_elses_lock(self, path: Path) -> None:
        first = await Database.open(path)
        await first.close()
        async with opened(path):
            await first.close()
            with pytest.raises(DatabaseError, match="in use"):
                await start(path)

    @pytest.mark.parametrize("busy", [False, True])
    async def test_a_cancelled_closing_still_closes(self, path: Path, *, busy: bool) -> None:
        """A connection left open would keep the process from ending."""
        database = await Database.open(path)
        let_go = threading.Event()
        work = asyncio.create_task(database.transact(lambda _: let_go.wait())) if busy else None
        await asyncio.sleep(0)  # it is on its way
        ending = asyncio.create_task(database.close())
        await asyncio.sleep(0)  # it has begun
        ending.cancel()
        let_go.set()
        with pytest.raises(asyncio.CancelledError):
            await ending
        if work:
            await work
        async with opened(path) as next_one:
            await write(next_one, "opened")

    async def test_closing_waits_for_what_is_under_way(self, path: Path) -> None:
        database = await Database.open(path)
        writing = [asyncio.create_task(write(database, str(number))) for number in range(200)]
        await asyncio.sleep(0)  # they have come
        await database.close()
        await asyncio.gather(*writing)
        async with opened(path, read_only=True) as reader:
            assert len(await steps(reader)) == 200

    async def test_work_after_closing_is_refused_and_nobody_is_left_waiting(self, path: Path) -> None:
        database = await Database.open(path)
        await database.close()
        with pytest.raises(ValueError, match="Connection closed"):
            await write(database, "opened")

    async def test_a_database_that_was_refused_is_not_kept_locked(self, path: Path) -> None:
        path.write_text("not a database, but a text that is long enough")
        for _ in range(2):
            with pytest.raises(DatabaseError, match="file is not a database"):
                await start(path)

    async def test_after_kill_9_the_next_one_finds_all_that_was_acknowledged(self, path: Path) -> None:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, path, cwd=ROOT, stdout=asyncio.subprocess.PIPE
        )
        assert child.stdout is not None
        acknowledged = [int(await child.stdout.readline()) for _ in range(5)]
        with pytest.raises(DatabaseError, match="in use by another Undersigned process"):
            await start(path)
        child.kill()
        acknowledged += [int(line) for line in (await child.stdout.read()).split()]
        await child.wait()
        async with opened(path) as database:
            kept = [number for (number,) in await ask(database, "SELECT number FROM step_count ORDER BY number")]
        # What was stored while the word of it was on its way may be there too.
        assert kept[: len(acknowledged)] == acknowledged == list(range(1, len(acknowledged) + 1))
        assert len(kept) <= len(acknowledged) + 1


class TestStrangeFiles:
    @pytest.mark.parametrize("read_only", [False, True])
    async def test_somebody_elses_sqlite_file_is_refused_and_stays_as_it_was(
        self, path: Path, *, read_only: bool
    ) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE bookmark (url TEXT)")
        before = path.read_bytes()
        with pytest.raises(DatabaseError, match="is not a database of Undersigned"):
            await start(path, read_only=read_only)
        assert path.read_bytes() == before

    @pytest.mark.parametrize("read_only", [False, True])
    async def test_a_file_that_is_no_database_is_refused_and_stays_as_it_was(
        self, path: Path, *, read_only: bool
    ) -> None:
        path.write_text("Flora's shopping list")
        with pytest.raises(DatabaseError, match=r"cannot be used: file is not a database\."):
            await start(path, read_only=read_only)
        assert path.read_text() == "Flora's shopping list"

    @pytest.mark.parametrize("read_only", [False, True])
    async def test_a_newer_schema_is_refused_and_stays_as_it_was(self, path: Path, *, read_only: bool) -> None:
        await start(path)
        set_pragma(path, "user_version = 99")
        before = path.read_bytes()
        with pytest.raises(DatabaseError, match=rf"newer Undersigned \(schema 99, this one knows {newest_schema()}\)"):
            await start(path, read_only=read_only)
        assert path.read_bytes() == before

    async def test_an_older_schema_is_not_brought_up_to_date_by_a_reader(self, path: Path) -> None:
        await start(path)
        set_pragma(path, "user_version = 0")
        before = path.read_bytes()
        with pytest.raises(DatabaseError, match=r"older schema\. Start the bot once"):
            await start(path, read_only=True)
        assert path.read_bytes() == before

    async def test_an_empty_file_is_a_new_database(self, path: Path) -> None:
        path.touch()
        async with opened(path) as database:
            await write(database, "opened")


class TestReadOnly:
    async def test_a_missing_database_is_not_made(self, path: Path) -> None:
        with pytest.raises(DatabaseError, match=r"There is no database at .* yet\."):
            await start(path, read_only=True)
        assert list(path.parent.iterdir()) == []

    async def test_a_reader_beside_a_writer_sees_what_was_committed_and_nothing_else(self, path: Path) -> None:
        async with opened(path) as writer, opened(path, read_only=True) as reader:
            await write(writer, "opened")
            written, let_go = threading.Event(), threading.Event()

            def write_slowly(connection: sqlite3.Connection) -> None:
                connection.execute("INSERT INTO step_count (letter, step, number) VALUES ('open-gate', 'begun', 1)")
                written.set()
                let_go.wait()

            writing = asyncio.create_task(writer.transact(write_slowly))
            await asyncio.to_thread(written.wait)
            assert await steps(reader) == ["opened"]
            let_go.set()
            await writing
            assert await steps(reader) == ["begun", "opened"]

    async def test_a_reader_beside_a_writer_leaves_database_and_wal_as_they_were(self, path: Path) -> None:
        async with opened(path) as writer:
            await write(writer, "opened")
            files = [path, path.with_name(path.name + "-wal")]
            before = [(file.read_bytes(), file.stat().st_mtime_ns) for file in files]
            async with opened(path, read_only=True) as reader:
                assert await steps(reader) == ["opened"]
            assert [(file.read_bytes(), file.stat().st_mtime_ns) for file in files] == before

    async def test_a_reader_alone_leaves_the_database_as_it_was(self, path: Path) -> None:
        async with opened(path) as writer:
            await write(writer, "opened")
        before = (path.read_bytes(), path.stat().st_mtime_ns)
        async with opened(path, read_only=True) as reader:
            assert await steps(reader) == ["opened"]
        assert (path.read_bytes(), path.stat().st_mtime_ns) == before

    async def test_a_reader_cannot_write(self, path: Path) -> None:
        async with opened(path), opened(path, read_only=True) as reader:
            with pytest.raises(StorageUnavailable, match="readonly"):
                await write(reader, "opened")
            assert await steps(reader) == []

    async def test_a_writer_may_come_and_go_beside_a_reader(self, path: Path) -> None:
        async with opened(path) as writer:
            await write(writer, "opened")
        async with opened(path, read_only=True) as reader:
            async with opened(path) as writer:
                await write(writer, "begun")
            assert await steps(reader) == ["begun", "opened"]
