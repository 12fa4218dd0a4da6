"""`undersigned find`, `remove` and `edit`: what an operator does to single lines."""

import asyncio
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.deployment import open_store
from bot.operations.errors import OperationError
from bot.operations.find import find
from bot.operations.take_down import edit, line_of, remove
from storage.files import take_lock
from storage.records import OutboxMessage
from tests.deployment import LETTER, Deployment
from tests.storage.samples import FLORA, NOON


@pytest.fixture
def place(tmp_path: Path) -> Deployment:
    """#1 Flora is approved, #2 Carlo waits and is withheld, #3 Dalia was rejected, #4 Emil has withdrawn, #5 was
    imported.
    """
    (tmp_path / "data").mkdir()
    deployment = Deployment(tmp_path)
    asyncio.run(deployment.fill_with_samples())
    return deployment


def states(place: Deployment) -> dict[int, str]:
    return dict(place.ask("SELECT id, state FROM signature"))


def texts(place: Deployment) -> list[str]:
    """What waits to be sent."""
    outgoing: list[OutboxMessage] = asyncio.run(place.contents())["outgoing"]
    return [each.body.decode() for each in outgoing]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Flora", ["1"]),
        ("carlo example", ["2"]),
        ("3", ["3"]),
        (", Armenia", ["1", "2", "3", "5"]),
        ("rejected", ["3"]),
        ("example, published", ["1", "5"]),
    ],
)
def test_an_operator_finds_lines_beside_the_bot(place: Deployment, words: str, expected: list[str]) -> None:
    lock = take_lock(place.database)
    assert lock is not None
    found = [*find(place.settings, words)]
    assert [line.split("\t")[0] for line in found] == expected


def test_what_is_not_there_is_said(place: Deployment) -> None:
    assert [*find(place.settings, "Nobody")] == ["Nothing was found."]
    with pytest.raises(OperationError, match="Say what to look for"):
        find(place.settings, " , ")


@pytest.mark.parametrize("number", [1, 5])
def test_a_line_is_removed(place: Deployment, number: int) -> None:
    assert "is removed from the list" in remove(place.settings, number, "offensive")
    assert states(place)[number] == "removed"
    assert any("taken off the list" in text for text in texts(place)) is (number == 1)


def test_the_number_of_a_line_that_is_shown_as_withdrawn_is_taken_off(place: Deployment) -> None:
    async def flora_withdraws() -> None:
        async with open_store(place.settings, LETTER) as store:
            await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON, shown=True))

    asyncio.run(flora_withdraws())
    assert place.ask("SELECT id FROM published_line ORDER BY id") == [(1,), (5,)]
    assert "is not on the list any more" in remove(place.settings, 1, "other")
    assert place.ask("SELECT id FROM published_line ORDER BY id") == [(5,)]
    with pytest.raises(OperationError, match="has withdrawn it"):
        remove(place.settings, 1, "other")


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_all_that_is_kept_of_a_line_is_erased(place: Deployment, number: int) -> None:
    assert "is erased for good" in remove(place.settings, number, "erase")
    assert states(place)[number] == "removed"
    (kept,) = [
        row for row in place.ask("SELECT id, entry, entry_sealed, address_sealed FROM signature") if row[0] == number
    ]
    assert kept == (number, None, None, None)


@pytest.mark.parametrize(("number", "why"), [(2, "other"), (3, "other"), (4, "erase"), (9, "other"), (4, "duplicate")])
def test_what_cannot_be_removed_is_said(place: Deployment, number: int, why: str) -> None:
    before = states(place)
    with pytest.raises(OperationError, match=f"Signature {number} was not removed: "):
        remove(place.settings, number, why)
    assert states(place) == before


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_line_is_corrected_where_it_stands(place: Deployment, number: int) -> None:
    before = states(place)
    assert edit(place.settings, number, "Flora Corrected, Georgia, poet") == (
        f"Signature {number} now reads: Flora Corrected, Georgia, poet"
    )
    assert states(place) == before
    assert line_of(place.settings, number) == "Flora Corrected, Georgia, poet"
    assert [line.split("\t")[0] for line in find(place.settings, "Corrected, Georgia")] == [str(number)]
    assert any("Flora Corrected" in text for text in texts(place)) is (number != 5)


@pytest.mark.parametrize("number", [3, 4, 9])
def test_what_is_not_there_or_was_rejected_is_not_corrected(place: Deployment, number: int) -> None:
    with pytest.raises(OperationError, match="Nothing was changed"):
        edit(place.settings, number, "Flora Corrected, Georgia, poet")


@pytest.mark.parametrize(
    "line", ["", "@flora", "Armenia", "Flora Example and Gustav Example, Georgia", "=1+1, Georgia"]
)
def test_a_doubtful_line_is_not_taken(place: Deployment, line: str) -> None:
    with pytest.raises(OperationError, match="is not clear"):
        edit(place.settings, 1, line)


def test_nothing_is_erased_without_a_yes(place: Deployment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.folder)

    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["undersigned", *words])
        return main()

    assert run("remove", "1", "erase") == 1
    assert run("edit", "1", "Flora Corrected, Georgia") == 1
    assert states(place)[1] == "approved"
    assert run("edit", "1", "Flora Corrected, Georgia", "--yes") == 0
    assert run("remove", "1", "erase", "--yes") == 0
    assert states(place)[1] == "removed"
