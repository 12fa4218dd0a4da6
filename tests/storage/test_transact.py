"""Work on the database is atomic and ordered. Pieces of work that wait together share a commit, and return only after
it.
"""

import asyncio
import random
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.errors import StorageError, StorageUnavailable
from storage.policy import WORK_PER_COMMIT
from storage.sqlite.connection import fetch
from storage.sqlite.database import Database

Work = Callable[[sqlite3.Connection], str]


class Changed(Exception):
    """Somebody changed their mind in the middle of their work."""


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path)
    yield database
    await database.close()


@pytest.fixture
def seen(path: Path) -> Callable[[], set[str]]:
    """What another process would see in the file."""

    def read() -> set[str]:
        with closing(sqlite3.connect(path)) as connection:
            return {step for (step,) in connection.execute("SELECT step FROM step_count")}

    return read


def insert(connection: sqlite3.Connection, step: str) -> None:
    connection.execute("INSERT INTO step_count (letter, step, number) VALUES ('open-gate', ?, 1)", (step,))


def write(step: str) -> Work:
    def work(connection: sqlite3.Connection) -> str:
        insert(connection, step)
        return step

    return work


def change_mind(step: str) -> Work:
    def work(connection: sqlite3.Connection) -> str:
        insert(connection, step)
        raise Changed

    return work


async def all_at_once(database: Database, *work: Work) -> list[Any]:
    """The results or errors of work that waits for the same commit."""
    return await asyncio.gather(*map(database.transact, work), return_exceptions=True)


def tasks(database: Database, *work: Work) -> list["asyncio.Task[str]"]:
    return [asyncio.create_task(database.transact(each)) for each in work]


async def run(database: Database, *statements: str) -> None:
    def work(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    await database.transact(work)


class Held:
    """Holds the database's thread at its next statement of a kind until it is let go."""

    def __init__(self, statement: str) -> None:
        self._statement = statement
        self._armed = False
        self._reached, self._go = threading.Event(), threading.Event()

    async def arm(self, database: Database) -> None:
        await database.transact(lambda connection: connection.set_trace_callback(self._trace))
        self._armed = True  # only now: its own commit was not meant

    def _trace(self, statement: str) -> None:
        if self._armed and statement.startswith(self._statement):
            self._reached.set()
            self._go.wait()

    async def reached(self) -> None:
        await asyncio.to_thread(self._reached.wait)

    def let_go(self) -> None:
        self._go.set()


class TestAtomic:
    async def test_transact_returns_what_the_work_returns(self, database: Database) -> None:
        assert await database.transact(write("opened")) == "opened"

    async def test_work_that_raises_leaves_nothing(self, database: Database, seen: Callable[[], set[str]]) -> None:
        with pytest.raises(Changed):
            await database.transact(change_mind("opened"))
        assert seen() == set()
        await database.transact(write("begun"))
        assert seen() == {"begun"}

    @pytest.mark.parametrize("raising", range(3))
    async def test_among_several_in_a_commit_only_what_raises_is_taken_back(
        self, database: Database, seen: Callable[[], set[str]], raising: int
    ) -> None:
        work = [write("0"), write("1"), write("2")]
        work[raising] = change_mind(str(raising))
        results = await all_at_once(database, *work)
        assert isinstance(results.pop(raising), Changed)
        assert seen() == set(results) == {"0", "1", "2"} - {str(raising)}

    async def test_a_statement_that_is_refused_takes_only_its_own_work_back(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        def twice(connection: sqlite3.Connection) -> str:
            insert(connection, "once")
            insert(connection, "one")
            return "twice"

        one, refused, two = await all_at_once(database, write("one"), twice, write("two"))
        assert (one, two) == ("one", "two")
        assert isinstance(refused, StorageError)
        assert seen() == {"one", "two"}

    async def test_work_sees_what_was_done_before_it_in_the_order_of_asking(self, database: Database) -> None:
        def count(connection: sqlite3.Connection) -> str:
            ((number,),) = fetch(connection, "SELECT count(*) FROM step_count")
            insert(connection, f"step {number}")
            return str(number)

        assert await all_at_once(database, *[count] * 100) == [str(number) for number in range(100)]


class TestAcknowledged:
    async def test_what_was_done_is_in_the_file(self, database: Database, seen: Callable[[], set[str]]) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        (writing,) = tasks(database, write("opened"))
        await held.reached()
        assert seen() == set()
        held.let_go()
        await writing
        assert seen() == {"opened"}

    async def test_nobody_is_told_before_the_commit_they_share(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        writing = tasks(database, write("one"), write("two"), change_mind("three"))
        await held.reached()
        assert not any(task.done() for task in writing)
        assert seen() == set()
        held.let_go()
        one, two, three = await asyncio.gather(*writing, return_exceptions=True)
        assert (one, two) == ("one", "two")
        assert isinstance(three, Changed)
        assert seen() == {"one", "two"}

    @pytest.mark.parametrize(("number", "commits"), [(1, 1), (2, 1), (64, 1), (65, 2), (200, 4)])
    async def test_pieces_of_work_that_wait_together_share_a_commit_of_at_most_64(
        self, database: Database, seen: Callable[[], set[str]], number: int, commits: int
    ) -> None:
        assert WORK_PER_COMMIT == 64
        statements: list[str] = []
        await database.transact(lambda connection: connection.set_trace_callback(statements.append))
        statements.clear()
        await all_at_once(database, *(write(f"step {each}") for each in range(number)))
        assert statements.count("COMMIT") == statements.count("BEGIN IMMEDIATE") == commits
        assert len(seen()) == number

    async def test_work_that_comes_during_a_commit_shares_the_next(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        first = tasks(database, write("one"))
        await held.reached()
        later = tasks(database, write("two"), write("three"))
        held.let_go()
        assert await asyncio.gather(*first, *later) == ["one", "two", "three"]
        assert seen() == {"one", "two", "three"}


class TestCancelled:
    """The caller no longer waits, but the work is done, or undone, whole."""

    @pytest.mark.parametrize("statement", ["BEGIN", "INSERT", "COMMIT"])
    @pytest.mark.parametrize("cancelled", range(3))
    async def test_a_cancellation_at_any_moment_tears_nothing_and_leaves_nobody_waiting(
        self, database: Database, seen: Callable[[], set[str]], statement: str, cancelled: int
    ) -> None:
        held = Held(statement)
        await held.arm(database)
        writing = tasks(database, write("0"), write("1"), write("2"))
        await held.reached()
        for _ in range(2):
            writing[cancelled].cancel()
            await asyncio.sleep(0)
        assert writing[cancelled].cancelled()
        held.let_go()
        others = [task for task in writing if not task.cancelled()]
        assert await asyncio.gather(*others) == [each for each in "012" if each != str(cancelled)]
        assert seen() == {"0", "1", "2"}

    async def test_while_waiting_for_the_turn_it_leaves_nobody_hanging(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        first = tasks(database, write("one"))
        await held.reached()
        two, three = tasks(database, write("two"), write("three"))
        await asyncio.sleep(0)  # they have come to wait
        two.cancel()
        held.let_go()
        assert await asyncio.gather(*first, three) == ["one", "three"]
        assert two.cancelled()
        assert seen() == {"one", "two", "three"}

    async def test_an_error_that_nobody_waits_for_any_more_disturbs_nobody(self, database: Database) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        (writing,) = tasks(database, change_mind("one"))
        await held.reached()
        writing.cancel()
        held.let_go()
        assert await database.transact(write("two")) == "two"

    async def test_when_everybody_gave_up_the_next_one_works(self, database: Database) -> None:
        held = Held("COMMIT")
        await held.arm(database)
        writing = tasks(database, *(write(f"step {number}") for number in range(100)))
        await held.reached()
        for task in writing:
            task.cancel()
        held.let_go()
        assert await database.transact(write("next")) == "next"


def owe(connection: sqlite3.Connection) -> str:
    """A row that refers to a signature that is not there: found out at the commit."""
    connection.execute("INSERT INTO owed VALUES (1)")
    return "owed"


OWED = "CREATE TABLE owed (signature INTEGER REFERENCES signature (id) DEFERRABLE INITIALLY DEFERRED)"


class TestFailingCommit:
    async def test_an_error_of_a_commit_is_raised_to_everybody_who_shares_it(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        await run(database, OWED)
        results = await all_at_once(database, write("one"), owe, change_mind("two"), write("three"))
        assert [type(result) for result in results] == [StorageError] * 4
        assert seen() == set()

    async def test_the_database_works_on(self, database: Database, seen: Callable[[], set[str]]) -> None:
        await run(database, OWED)
        with pytest.raises(StorageError):
            await database.transact(owe)
        assert await all_at_once(database, write("one"), write("two")) == ["one", "two"]
        assert seen() == {"one", "two"}

    async def test_the_commit_after_a_failed_one_succeeds(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        await run(database, OWED)
        *first, last = await all_at_once(database, owe, *(write(f"step {number}") for number in range(64)))
        assert {type(result) for result in first} == {StorageError}
        assert last == "step 63"
        assert seen() == {"step 63"}


class TestFullDisk:
    """Where SQLite takes a whole transaction back by itself."""

    @pytest.fixture(autouse=True)
    async def _full(self, database: Database) -> None:
        def limit(connection: sqlite3.Connection) -> None:
            ((pages,),) = fetch(connection, "PRAGMA page_count")
            connection.execute(f"PRAGMA max_page_count = {pages}")

        await database.transact(limit)

    async def test_work_that_does_not_fit_is_refused_and_the_next_one_works(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        with pytest.raises(StorageUnavailable, match="full"):
            await database.transact(write("x" * 100_000))
        assert await database.transact(write("one")) == "one"
        assert seen() == {"one"}

    async def test_nobody_is_told_that_something_was_kept_which_was_not(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        """Whether it came before or after what does not fit; and everybody hears the reason."""
        work = [write("one"), write("x" * 100_000), write("two"), write("three")]
        results = await all_at_once(database, *work)
        assert seen() == {result for result in results if isinstance(result, str)}
        assert {str(result) for result in results if not isinstance(result, str)} == {"database or disk is full"}
        assert await database.transact(write("four")) == "four"

    async def test_work_that_ignores_a_full_disk_is_not_acknowledged(
        self, database: Database, seen: Callable[[], set[str]]
    ) -> None:
        def careless(connection: sqlite3.Connection) -> str:
            try:
                insert(connection, "x" * 100_000)
            except StorageUnavailable:
                return "careless"
            return "fitted"

        results = await all_at_once(database, write("one"), careless, write("two"))
        assert {type(result) for result in results} == {StorageUnavailable}
        assert seen() == set()
        assert await database.transact(write("three")) == "three"


@pytest.mark.parametrize("seed", range(5))
async def test_the_file_holds_what_was_acknowledged_of_hundreds_that_fail_and_are_cancelled(
    database: Database, path: Path, seed: int
) -> None:
    """Each adds a row, and its number to a common sum; some raise, some break the commit, some are given up."""
    chance = random.Random(seed)  # noqa: S311  # the same every time
    await run(
        database,
        OWED,
        "CREATE TABLE paid (number INTEGER PRIMARY KEY)",
        "CREATE TABLE account (total INTEGER)",
        "INSERT INTO account VALUES (0)",
    )
    fates = {number: chance.random() for number in range(1, 401)}

    def pay(number: int) -> Callable[[sqlite3.Connection], int]:
        def work(connection: sqlite3.Connection) -> int:
            connection.execute("UPDATE account SET total = total + ?", (number,))
            if fates[number] < 0.2:
                raise Changed
            if fates[number] > 0.99:
                owe(connection)
            connection.execute("INSERT INTO paid VALUES (?)", (number,))
            return number

        return work

    async def come(number: int) -> int:
        for _ in range(chance.randrange(100)):
            await asyncio.sleep(0)
        return await database.transact(pay(number))

    coming = [asyncio.create_task(come(number)) for number in fates]
    for _ in range(60):
        await asyncio.sleep(0)
        chance.choice(coming).cancel()
    results = dict(zip(fates, await asyncio.gather(*coming, return_exceptions=True), strict=True))
    await database.transact(lambda _: None)  # what was given up may still have been under way

    with closing(sqlite3.connect(path)) as connection:
        paid = {number for (number,) in connection.execute("SELECT number FROM paid")}
        ((total,),) = connection.execute("SELECT total FROM account")
    acknowledged = {number for number, result in results.items() if result == number}
    given_up = {number for number, result in results.items() if isinstance(result, asyncio.CancelledError)}
    assert acknowledged
    assert given_up
    assert acknowledged <= paid <= acknowledged | given_up
    assert total == sum(paid)
