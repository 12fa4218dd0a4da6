"""A database is migrated to the newest schema completely or not at all, and is copied before."""

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import storage.sqlite.schema
from storage.crypto.vault import Vault
from storage.errors import DatabaseError
from storage.protocol import Store
from storage.sqlite.database import Database
from storage.sqlite.store import SqliteStore
from tests.interruptions import DEEP, every_interruption
from tests.storage.samples import DAY, NOON, contents, fill_with_samples

MIGRATIONS = sorted((Path(storage.sqlite.schema.__file__).parent / "migrations").glob("*.sql"))
CREATED = re.compile(r"^CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) (\w+)", re.MULTILINE)
FIRST = [path.read_text("utf-8") for path in MIGRATIONS][:1]
SECOND = """
-- Every person may have a nickname; a semicolon; in a comment ends nothing.
ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT 'none; yet'; -- nor here;
CREATE TABLE greeting (text TEXT NOT NULL) STRICT;
CREATE TRIGGER greet AFTER INSERT ON greeting BEGIN
  UPDATE person SET nickname = new.text;
  DELETE FROM draft;
END;
INSERT INTO greeting (text) VALUES ('hello');
"""
FAILING = "INSERT INTO nowhere VALUES (1);\n"
TAKEN_BACK = "INSERT OR ROLLBACK INTO person SELECT * FROM person;\n"
THIRD = "CREATE TABLE farewell (text TEXT NOT NULL) STRICT;\n"


def use(monkeypatch: pytest.MonkeyPatch, *steps: str) -> None:
    monkeypatch.setattr(storage.sqlite.schema, "_steps", lambda: list(steps))


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def schema(path: Path) -> list[Any]:
    return ask(path, "SELECT type, name, sql FROM sqlite_schema ORDER BY name")


async def start(path: Path) -> None:
    """As the bot does: open it, and close it in the end."""
    database = await Database.open(path)
    await database.close()


@pytest.fixture
async def old(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of the first schema, with a person in it."""
    use(monkeypatch, *FIRST)
    database = await Database.open(path)
    await database.transact(
        lambda connection: connection.execute(
            "INSERT INTO person (letter, account_tag, language) VALUES ('open-gate', x'01', 'hy')"
        )
    )
    await database.close()
    return path


def copy_of(path: Path, version: int) -> Path:
    return path.with_name(f"{path.name}.schema-{version}")


class TestSteps:
    def test_migrations_are_numbered_without_a_gap_and_say_what_they_are_for(self) -> None:
        assert [int(path.name[:4]) for path in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
        assert all(re.fullmatch(r"\d{4}_\w+\.sql", path.name) for path in MIGRATIONS)
        assert all(path.read_text("utf-8").startswith("-- ") for path in MIGRATIONS)

    def test_the_bot_finds_all_of_them_in_order(self) -> None:
        assert storage.sqlite.schema._steps() == [path.read_text("utf-8") for path in MIGRATIONS]

    @pytest.mark.parametrize("migration", MIGRATIONS, ids=lambda path: path.stem)
    def test_a_migration_consists_of_its_statements_without_a_rest(self, migration: Path) -> None:
        """A last statement without its semicolon would never run, and nobody would say so."""
        script = migration.read_text("utf-8")
        statements = storage.sqlite.schema._statements(script)
        rest = script[len("".join(statements)) :]
        assert all(line.startswith("--") for line in rest.splitlines() if line.strip())

    async def test_everything_that_they_create_is_there(self, path: Path) -> None:
        await start(path)
        wanted = {
            (kind.lower(), name) for step in MIGRATIONS for kind, name in CREATED.findall(step.read_text("utf-8"))
        } - {("index", "signature_by_likeness")}  # which the names of public lines have replaced
        assert wanted
        assert wanted <= {(kind, name) for kind, name, _ in schema(path)}

    async def test_every_table_is_strict(self, path: Path) -> None:
        await start(path)
        tables = ask(
            path,
            "SELECT name, strict FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        assert tables
        assert [name for name, strict in tables if not strict] == []


class TestUpgrade:
    async def test_a_migration_keeps_the_data_and_runs_every_statement(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        use(monkeypatch, *FIRST, SECOND)
        await start(old)
        assert ask(old, "PRAGMA user_version") == [(2,)]
        assert ask(old, "SELECT letter, hex(account_tag), language, nickname FROM person") == [
            ("open-gate", "01", "hy", "hello")
        ]

    async def test_the_old_file_is_kept_for_its_owner_alone(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        use(monkeypatch, *FIRST, SECOND)
        await start(old)
        copy = copy_of(old, 1)
        assert copy.stat().st_mode & 0o777 == 0o600
        assert ask(copy, "PRAGMA user_version") == [(1,)]
        assert ask(copy, "PRAGMA application_id") == [(storage.sqlite.schema.APPLICATION_ID,)]
        assert ask(copy, "SELECT letter, hex(account_tag), language FROM person") == [("open-gate", "01", "hy")]

    async def test_nothing_is_copied_for_a_new_or_a_current_database(self, path: Path) -> None:
        await start(path)
        await start(path)
        assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + ".lock"]

    async def test_an_older_copy_in_the_way_is_replaced(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        copy_of(old, 1).write_text("half a copy")
        use(monkeypatch, *FIRST, SECOND)
        await start(old)
        assert ask(copy_of(old, 1), "PRAGMA user_version") == [(1,)]

    async def test_several_steps_are_taken_one_after_the_other(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        use(monkeypatch, *FIRST, SECOND, THIRD)
        await start(old)
        assert ask(old, "PRAGMA user_version") == [(3,)]
        assert ask(old, "SELECT count(*) FROM greeting, (SELECT count(*) FROM farewell)") == [(1,)]


@pytest.fixture
async def sample(tmp_path: Path, version: int) -> Path:
    """A folder with a database of that schema, its key, and an empty list to import.

    The data of schema 1 stands in `schemas/1.sql`; the steps themselves make the samples of the later ones.
    """
    data = tmp_path / "start" / "data"
    data.mkdir(parents=True)
    path = data / "undersigned.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((Path(__file__).parent / "schemas" / "1.sql").read_text())
    with pytest.MonkeyPatch.context() as patch:
        use(patch, *[step.read_text("utf-8") for step in MIGRATIONS[:version]])
        await start(path)
    (data / "undersigned.key").write_text(bytes(range(32)).hex())
    (data.parent / "empty.txt").touch()
    for copy in data.glob("*.schema-*"):
        copy.unlink()
    return data.parent


@pytest.fixture
async def expected(store: Store) -> dict[str, Any]:
    """Names can be compared again once they have been marked, see `tests/test_marking.py`. What happened before it
    was put on record is not on record, and nobody was blocked.
    """
    await fill_with_samples(store)
    await store.transact(lambda tx: (tx.blocks.lift(2), tx.watch_list.remove("Gustav Sample")))
    found = await contents(store)
    return {**found, "alike": [], "history": [[] for _ in found["history"]]}


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
class TestEveryEarlierSchema:
    async def test_everything_is_there_afterwards_under_the_same_key(
        self, sample: Path, expected: dict[str, Any], vault: Vault
    ) -> None:
        assert await opened(sample, vault) == expected

    async def test_no_number_is_given_out_twice_also_where_the_highest_are_gone(
        self, sample: Path, vault: Vault
    ) -> None:
        path = sample / "data" / "undersigned.sqlite3"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DELETE FROM decision")
            connection.execute("DELETE FROM signature WHERE id > 3")
            connection.commit()
        before = ask(path, "SELECT * FROM sqlite_sequence ORDER BY name")
        await opened(sample, vault)
        assert ask(path, "SELECT * FROM sqlite_sequence ORDER BY name") == before
        assert ask(path, "PRAGMA foreign_key_check") == []


@pytest.mark.parametrize(
    "version",
    [pytest.param(each, marks=[] if each % 5 == 1 else [pytest.mark.campaign]) for each in range(1, len(MIGRATIONS))],
)
async def test_killed_anywhere_it_is_whole_and_the_next_start_ends_the_upgrade(
    sample: Path, expected: dict[str, Any], vault: Vault, version: int, tmp_path: Path
) -> None:
    """Killed before statements and system calls, one run each. In `make cuts`, a database of schema 1 is killed
    before each of them; those of later schemas before a seventh of what is left, each before others.
    """
    versions = []
    every = 1 if DEEP and version == 1 else 7 if DEEP else 21
    for folder in every_interruption(
        sample, tmp_path / "cut", "import", "empty.txt", first=1 + version % every, every=every
    ):
        path = folder / "data" / "undersigned.sqlite3"
        assert ask(path, "PRAGMA integrity_check") == [("ok",)]
        versions += [number for (number,) in ask(path, "PRAGMA user_version")]
        if versions[-1] > version:
            assert ask(copy_of(path, version), "PRAGMA integrity_check") == [("ok",)]
            assert ask(copy_of(path, version), "PRAGMA user_version") == [(version,)]
        assert await opened(folder, vault) == expected
        assert ask(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert versions == sorted(versions)
    assert set(versions) <= set(range(version, len(MIGRATIONS) + 1))
    assert every > 1 or len(set(versions)) == len(MIGRATIONS)


class TestCopies:
    """They hold what may be withdrawn from the database the moment after."""

    async def test_a_day_later_they_are_deleted(self, store: Store, path: Path) -> None:
        copy = copy_of(path, 1)
        copy.touch()
        os.utime(copy, (NOON.timestamp(), NOON.timestamp()))
        await store.purge(NOON + DAY)
        assert copy.exists()
        await store.purge(NOON + DAY + timedelta(seconds=1))
        assert not copy.exists()

    async def test_a_copy_that_cannot_be_deleted_is_left_for_the_next_time_and_the_others_go(
        self, store: Store, path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        vanished, stubborn, other = (copy_of(path, number) for number in (1, 2, 3))
        vanished.symlink_to("nowhere")
        stubborn.mkdir()
        other.touch()
        later = datetime.now(UTC) + 2 * DAY
        await store.purge(later)
        assert not other.exists()
        assert stubborn.name in caplog.text
        stubborn.rmdir()
        stubborn.touch()
        await store.purge(later)
        assert not stubborn.exists()

    async def test_deleting_copies_deletes_no_other_file(self, store: Store, path: Path) -> None:
        others = [path.with_name(name) for name in ("other.sqlite3.schema-1", path.name + ".kept-1")]
        for other in others:
            other.touch()
        await store.purge(datetime.now(UTC) + 2 * DAY)
        assert all(other.exists() for other in [path, *others])


async def opened(folder: Path, vault: Vault) -> dict[str, Any]:
    """What the next start finds."""
    store = await SqliteStore.open(folder / "data" / "undersigned.sqlite3", vault, "open-gate")
    try:
        return await contents(store)
    finally:
        await store.close()


class TestInterrupted:
    async def test_an_interrupted_migration_leaves_the_old_schema_and_data(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before, people = schema(old), ask(old, "SELECT * FROM person")
        use(monkeypatch, *FIRST, SECOND + FAILING)
        with pytest.raises(DatabaseError, match="cannot be used: no such table: nowhere"):
            await start(old)
        assert schema(old) == before
        assert ask(old, "SELECT * FROM person") == people
        assert ask(old, "PRAGMA user_version") == [(1,)]

    async def test_what_sqlite_takes_back_by_itself_is_called_by_its_name(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As it does on some full disks."""
        use(monkeypatch, *FIRST, SECOND + TAKEN_BACK)
        with pytest.raises(DatabaseError, match="cannot be used: UNIQUE constraint failed"):
            await start(old)
        assert ask(old, "PRAGMA user_version") == [(1,)]

    async def test_the_old_program_still_opens_it(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        use(monkeypatch, *FIRST, SECOND + FAILING)
        with pytest.raises(DatabaseError):
            await start(old)
        use(monkeypatch, *FIRST)
        await start(old)

    async def test_an_interrupted_migration_is_taken_up_again(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        use(monkeypatch, *FIRST, SECOND + FAILING)
        with pytest.raises(DatabaseError):
            await start(old)
        use(monkeypatch, *FIRST, SECOND)
        await start(old)
        assert ask(old, "SELECT nickname FROM person") == [("hello",)]
        assert ask(copy_of(old, 1), "PRAGMA user_version") == [(1,)]

    async def test_the_steps_before_it_stay(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        use(monkeypatch, *FIRST, SECOND, THIRD + FAILING)
        with pytest.raises(DatabaseError):
            await start(old)
        assert ask(old, "PRAGMA user_version") == [(2,)]
        use(monkeypatch, *FIRST, SECOND, THIRD)
        await start(old)
        assert ask(old, "PRAGMA user_version") == [(3,)]
        assert ask(copy_of(old, 2), "SELECT nickname FROM person") == [("hello",)]

    async def test_a_first_start_that_was_interrupted_can_be_begun_again(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        use(monkeypatch, FIRST[0] + FAILING)
        with pytest.raises(DatabaseError):
            await start(path)
        assert schema(path) == []
        use(monkeypatch, *FIRST)
        await start(path)
        assert ask(path, "PRAGMA user_version") == [(1,)]
