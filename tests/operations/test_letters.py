"""What an operator does with a whole letter: it can be paused, closed and erased, and nothing else changes."""

import asyncio
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.deployment import open_store
from bot.founding.slugs import slug_of
from bot.letters.folder import read_letter
from bot.letters.letter import LetterError
from bot.letters.writing import former_slugs
from bot.operations.errors import OperationError
from bot.operations.letters import close, erase, listed, pause, resume
from bot.registry import deployed_letters, the_letter
from bot.settings import Settings, TelegramSettings
from storage.errors import DatabaseError
from tests.letter_folders import write_letter

TODAY = date(2025, 10, 1)
MORE = '# a remark\n\n[watched]\nwell_known = ["Gustav Sample"]\n'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    write_letter(tmp_path / "letters", "river", "Let the river run", MORE)
    telegram = {"token": "1" * 9 + ":" + "A" * 35, "admin_chat": -1}
    return Settings(
        letters=tmp_path / "letters",
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        telegram=TelegramSettings.model_validate(telegram),
    )


def river(settings: Settings) -> Settings:
    return the_letter(settings, "river").settings


def test_a_paused_letter_can_be_read_and_not_signed_until_it_is_resumed(settings: Settings) -> None:
    folder = river(settings).letter
    before = (folder / "letter.toml").read_text()
    assert "within a minute" in pause(river(settings))
    assert not read_letter(folder).open_on(TODAY)
    assert list(listed(settings, TODAY)) == [
        "bridge: open, without a last day: Leave the bridge standing",
        "river: paused, without a last day: Let the river run",
    ]
    pause(river(settings))  # twice is once
    resume(river(settings), TODAY)
    assert read_letter(folder).open_on(TODAY)
    assert tomllib.loads((folder / "letter.toml").read_text()) == tomllib.loads(before)
    assert "# a remark" in (folder / "letter.toml").read_text()


def test_a_letter_that_opens_later_says_so(settings: Settings) -> None:
    file = river(settings).letter / "letter.toml"
    file.write_text(f"opens = {TODAY + timedelta(days=1)}\n{file.read_text()}")
    assert "river: opens on 2025-10-02, without a last day: Let the river run" in listed(settings, TODAY)
    close(river(settings), TODAY)
    assert any("river: closed since" in line for line in listed(settings, TODAY))


def test_a_closed_letter_was_open_until_yesterday_and_is_not_resumed(settings: Settings) -> None:
    folder = river(settings).letter
    close(river(settings), TODAY)
    letter = read_letter(folder)
    assert letter.closes == TODAY - timedelta(days=1)
    assert letter.watched.well_known == ("Gustav Sample",)
    assert any("river: closed since the end of 2025-09-30" in line for line in listed(settings, TODAY))
    with pytest.raises(OperationError, match="has closed before"):
        close(river(settings), TODAY)
    with pytest.raises(OperationError, match="has closed, on 2025-09-30"):
        resume(river(settings), TODAY)


def test_a_folder_that_cannot_be_written_stays_as_it_is(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = river(settings).letter
    before = (folder / "letter.toml").read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.letters.writing.put_in_place", full)
    with pytest.raises(LetterError, match="No space left"):
        pause(river(settings))
    assert (folder / "letter.toml").read_text() == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_an_erased_letter_leaves_nothing_but_its_slug(settings: Settings, tmp_path: Path) -> None:
    for each in deployed_letters(settings):

        async def begin(each: object = each) -> None:
            async with open_store(each.settings, each.letter):  # type: ignore[attr-defined]
                pass

        asyncio.run(begin())
    own = river(settings)
    assert own.database.exists()
    assert "is erased" in erase(own, settings.letters)
    assert not own.database.exists()
    assert {path.name for path in (tmp_path / "letters").iterdir()} == {"bridge", ".former"}
    assert not list(tmp_path.glob("*river*"))
    assert [each.letter.slug for each in deployed_letters(settings)] == ["bridge"]
    assert slug_of("River", "en", former_slugs(tmp_path / "letters")) == "river-2"


@pytest.mark.parametrize("at", ["unlink", "rename"])
def test_an_erasure_that_was_cut_off_is_ended_by_running_it_again(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    own = river(settings)

    async def begin() -> None:
        async with open_store(own, read_letter(own.letter)):
            pass

    asyncio.run(begin())
    beside = own.database.with_name(f"{own.database.name}-wal")
    beside.write_bytes(b"")

    real = getattr(Path, at)

    def cut_off(path: Path, *more: object) -> object:
        if path in (own.database, own.letter):
            raise KeyboardInterrupt
        return real(path, *more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, at, cut_off)
        with pytest.raises(KeyboardInterrupt):
            erase(own, settings.letters)
    assert not beside.exists()  # no new database finds it
    assert "is erased" in erase(river(settings), settings.letters)
    assert not list(tmp_path.glob("*river*"))
    assert {path.name for path in (tmp_path / "letters").iterdir()} == {"bridge", ".former"}


def test_a_letter_is_not_erased_while_the_bot_runs(settings: Settings) -> None:
    own = river(settings)

    async def run() -> None:
        async with open_store(own, read_letter(own.letter)):
            with pytest.raises(DatabaseError, match="in use"):
                erase(own, settings.letters)

    asyncio.run(run())
    assert [each.letter.slug for each in deployed_letters(settings)] == ["bridge", "river"]


def test_the_only_letter_is_not_erased(settings: Settings) -> None:
    with pytest.raises(OperationError, match="one of several"):
        erase(river(settings), None)
