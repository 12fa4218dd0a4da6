"""`undersigned import`: a list goes in, what is doubtful is asked about in a file, and a whole import is taken back."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.deployment import open_store
from bot.letters.folder import read_letter
from bot.operations.errors import OperationError
from bot.operations.export import export
from bot.operations.import_command import list_imports, take_in, undo
from bot.operations.imports import import_list, imports, read_file, review_path
from bot.reports.export import Signatory, write_csv
from bot.settings import SAMPLE_LETTER, Settings, TelegramSettings
from bot.signatories.lists.reader import Told
from storage.records import Entry, Kind, State

LETTER = read_letter(SAMPLE_LETTER)
LIST = """Signatories
Flora Example, Armenia, historian
Sample, Gustav, Azerbaijan, poet
Ani Sample, Georgia, teacher, ani@example.org
Total: 3
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        letter=SAMPLE_LETTER,
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        languages=("en", "ru"),
        telegram=TelegramSettings(),
    )


Importer = Callable[..., int]


@pytest.fixture
def run(settings: Settings) -> Importer:
    """The command, as `undersigned import FILE` calls it."""

    def called(file: Path, *, dry_run: bool = False, review: Path | None = None) -> int:
        return take_in(settings, file, told=Told(), dry_run=dry_run, day=None, review=review)

    return called


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text(LIST)
    return path


def published(settings: Settings) -> list[str]:
    import asyncio
    import io

    stream = io.StringIO()
    asyncio.run(export(settings, "text", stream))
    return stream.getvalue().splitlines()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def answer(path: Path, **answers: str) -> None:
    """Write into the column `take`, by the name in the row."""
    changed = [
        {**row, "take": answers.get(row["name"].split()[0] if row["name"] else "", row["take"])} for row in rows(path)
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, changed[0])
        writer.writeheader()
        writer.writerows(changed)


def test_who_is_certain_goes_in_and_the_others_wait_in_a_file(
    run: Importer, settings: Settings, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file) == 1
    assert published(settings) == ["Flora Example, Armenia, historian"]
    review = file.with_name("list.review.csv")
    assert review.stat().st_mode & 0o777 == 0o600
    assert [(row["take"], row["name"], row["places"], row["occupation"]) for row in rows(review)] == [
        ("no", "", "", ""),
        ("?", "Gustav Sample", "Azerbaijan", "poet"),
        ("?", "Ani Sample", "Georgia", "teacher"),
        ("no", "", "", ""),
    ]
    assert rows(review)[1]["why"].startswith("the surname seems to stand first")
    said = capsys.readouterr().out
    assert "1 signatories were added, 0 were there already, 2 lines were left out." in said
    assert f"undersigned import {review}" in said


def test_the_review_file_is_handed_in_again_until_all_is_answered(
    run: Importer, settings: Settings, file: Path
) -> None:
    run(file)
    review = file.with_name("list.review.csv")
    answer(review, Gustav="yes")
    assert run(review) == 1  # Ani still waits, in a file of its own
    assert published(settings)[1:] == ["Gustav Sample, Azerbaijan, poet"]
    rest = file.with_name("list.review-2.csv")
    assert [row["name"] for row in rows(rest)] == ["Ani Sample"]
    answer(rest, Ani="no")
    assert run(rest) == 0
    assert run(review) == 1
    assert len(published(settings)) == 2


def test_a_row_that_is_put_right_is_an_answer(run: Importer, settings: Settings, file: Path) -> None:
    run(file)
    review = file.with_name("list.review.csv")
    review.write_text(review.read_text("utf-8-sig").replace("?,Gustav Sample,Azerbaijan", "?,Gustav O'Sample,Georgia"))
    run(review)
    assert published(settings)[1:] == ["Gustav O'Sample, Georgia, poet"]


def test_a_review_that_nobody_has_answered_lets_nobody_in(run: Importer, settings: Settings, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text('Name;Country;I agree\n"Example, Flora";Armenia;yes\nGustav Sample;Georgia;no\n')
    assert run(table) == 1
    review = tmp_path / "table.review.csv"
    assert run(review) == 1
    assert published(settings) == []


def test_a_spreadsheet_may_save_the_review_with_semicolons(run: Importer, settings: Settings, file: Path) -> None:
    run(file)
    review = file.with_name("list.review.csv")
    with review.open("r+", encoding="utf-8-sig", newline="") as stream:
        answered = [["Да" if cell == "?" else cell for cell in row] for row in csv.reader(stream)]
        stream.seek(0)
        csv.writer(stream, delimiter=";").writerows(answered)
        stream.truncate()
    assert run(review) == 0
    assert len(published(settings)) == 3


def test_no_cell_of_the_review_is_a_formula(run: Importer, tmp_path: Path, settings: Settings) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Name,Country,Occupation\nFlora Example,Armenia,=1+1\n")
    run(table)
    review = tmp_path / "table.review.csv"
    assert not any(cell.startswith(("=", "+", "@")) for row in rows(review) for cell in row.values())
    answer(review, Flora="yes")
    run(review)
    assert published(settings) == []


def test_a_line_that_stands_twice_is_there_twice_when_somebody_says_so(
    run: Importer, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Flora Example, Armenia\nFlora Example, Armenia\n")
    run(path)
    assert len(published(settings)) == 1
    review = tmp_path / "list.review.csv"
    answer(review, Flora="yes")
    assert (run(review), run(review), run(path)) == (0, 0, 0)
    assert published(settings) == ["Flora Example, Armenia"] * 2


def test_a_name_that_is_on_the_list_already_is_asked_about(run: Importer, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Flora Example, Armenia\n")
    run(path)
    path.write_text("FLORA EXAMPLE, Georgia\nTimur Example, Georgia\n")
    assert run(path) == 1
    assert published(settings) == ["Flora Example, Armenia", "Timur Example, Georgia"]
    assert rows(tmp_path / "list.review.csv")[0]["why"].startswith("the same name is on the list already")
    answer(tmp_path / "list.review.csv", FLORA="yes")
    assert run(tmp_path / "list.review.csv") == 0
    assert len(published(settings)) == 3


def test_a_dry_run_shows_all_and_changes_nothing(
    run: Importer, settings: Settings, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, dry_run=True) == 1
    said = capsys.readouterr().out
    for word in (
        "Flora Example",
        "Gustav Sample",
        "the surname seems to stand first",
        "a total",
        "Nothing was changed.",
    ):
        assert word in said
    assert not settings.database.exists()
    assert sorted(path.name for path in file.parent.iterdir()) == ["list.txt"]


def test_what_a_list_says_steers_no_terminal(run: Importer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "list.txt"
    path.write_text("\x1b[2JFlora Example, Armenia\n[bold]Ani Sample[/bold], Georgia\n")
    run(path, dry_run=True)
    said = capsys.readouterr().out
    assert "\x1b[2J" not in said
    assert "[bold]" in said


def test_a_file_in_the_way_is_left_alone(run: Importer, settings: Settings, file: Path) -> None:
    mine = file.with_name("mine.csv")
    mine.write_text("mine")
    with pytest.raises(OperationError, match="exists already"):
        run(file, review=mine)
    assert mine.read_text() == "mine"
    assert not settings.database.exists()
    file.with_name("list.review.csv").write_text("mine")
    assert review_path(file).name == "list.review-2.csv"


@pytest.mark.parametrize(("day", "expected"), [(None, LETTER.published), (date(2021, 3, 12), date(2021, 3, 12))])
async def test_all_have_signed_on_the_day_that_is_named_or_on_the_letters_own(
    settings: Settings, file: Path, day: date | None, expected: date
) -> None:
    await import_list(settings, read_file(file), day)
    async with open_store(settings, LETTER) as store:
        assert [signature.day for _, signature in await store.publication(0, 10)] == [expected]


async def test_an_export_that_is_imported_keeps_who_is_an_organisation(settings: Settings, tmp_path: Path) -> None:
    """Also under a name that no person has."""
    open_gate = Entry('Fund "Gate", 24/7', ("Austria",), "club", 'Fund "Gate", 24/7, Austria, club', organisation=True)
    flora = Entry("Flora Example", ("Armenia",), "historian", "Flora Example, Armenia, historian")
    path = tmp_path / "export.csv"
    listed = [
        Signatory(number, each, LETTER.published, "", "", organisation=each.organisation)
        for number, each in enumerate((open_gate, flora), 1)
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        write_csv(listed, stream)
    outcome = await import_list(settings, read_file(path))
    assert (outcome.added, outcome.open) == (2, [])
    async with open_store(settings, LETTER) as store:
        assert [each.entry for _, each in await store.publication(0, 10, Kind.ORGANISATION)] == [open_gate]
        assert [each.entry for _, each in await store.publication(0, 10, Kind.PERSON)] == [flora]
    again = await import_list(settings, read_file(path))
    assert (again.added, again.known) == (0, 2)


def test_a_whole_import_is_taken_back(run: Importer, settings: Settings, tmp_path: Path) -> None:
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    first.write_text(
        "".join(f"Flora {'abcdefghij'[n % 10] * (2 + n // 10)}o Example, Armenia\n".title() for n in range(30))
    )
    second.write_text("Timur Sample, Georgia\n")
    run(first)
    there = len(published(settings))
    run(second)
    assert undo(settings, "1") == 0
    assert published(settings) == ["Timur Sample, Georgia"]
    assert undo(settings, "last") == 0
    assert published(settings) == []
    with pytest.raises(OperationError, match="no such import"):
        undo(settings, "last")
    run(first)
    assert len(published(settings)) == there


async def test_an_import_taken_back_leaves_its_numbers_and_nothing_else(settings: Settings, file: Path) -> None:
    await import_list(settings, read_file(file))
    (made,) = await imports(settings)
    assert made.count == 1
    async with open_store(settings, LETTER) as store:
        assert await store.transact(lambda tx: tx.imports.take_back(made.number, 200)) == 1
        assert await store.transact(lambda tx: tx.signatures.get(1)) is None
        assert (await store.statistics(made.made)).states.get(State.WITHDRAWN, 0) == 0
        assert await store.transact(lambda tx: tx.imports.made()) == []


def test_the_imports_that_can_be_taken_back_are_listed(
    run: Importer, settings: Settings, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(file)
    list_imports(settings)
    assert "import 1, " in capsys.readouterr().out


@pytest.mark.parametrize("number", ["two", "-1", "9" * 20])
def test_a_number_that_is_none_is_told(settings: Settings, number: str) -> None:
    with pytest.raises(OperationError, match="no number of an import"):
        undo(settings, number)
