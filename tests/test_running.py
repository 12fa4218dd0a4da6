"""All letters of a bot together: they are opened or none is, and everything is tidied when all are."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.app import run
from bot.deployment import open_store
from bot.health.heartbeat import Heartbeat
from bot.letters.letter import Letter
from bot.registry import deployed_letters, opened_first
from bot.rehearsal import RehearsalServer
from bot.running import Running
from bot.settings import Settings
from storage.errors import OperatorError
from storage.files import give_lock_back, take_lock
from storage.protocol import Store
from tests.letter_folders import write_letter
from tests.live import settings_on


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    for slug in ("bridge", "ferry", "river"):
        write_letter(tmp_path / "letters", slug, f"About the {slug}")
    return settings_on(server, tmp_path).model_copy(update={"letters": tmp_path / "letters"})


@pytest.mark.parametrize("broken", ["bridge", "ferry", "river"])
async def test_a_letter_that_cannot_be_opened_leaves_no_other_open(
    settings: Settings, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are only being opened when one of them fails."""
    for each in opened_first(deployed_letters(settings)):
        async with open_store(each.settings, each.letter):
            pass  # it is there now
    deployed, failed, opening = deployed_letters(settings), asyncio.Event(), set[asyncio.Task[Any] | None]()
    (path,) = (each.settings.database for each in deployed if each.letter.slug == broken)
    path.write_bytes(b"This is no database." * 500)
    first = opened_first(deployed)[0].letter.slug

    @asynccontextmanager
    async def slowly(own: Settings, letter: Letter) -> AsyncIterator[Store]:
        if letter.slug not in (first, broken):
            opening.add(asyncio.current_task())
            await failed.wait()
        try:
            async with open_store(own, letter) as store:
                yield store
        except OperatorError:
            failed.set()
            raise

    monkeypatch.setattr("bot.app.open_store", slowly)
    with pytest.raises(OperatorError):
        await run(settings)
    await asyncio.gather(*(each for each in opening if each is not None), return_exceptions=True)
    for each in deployed:
        give_lock_back(take_lock(each.settings.database))  # which nobody holds any more


class Beat:
    """A heartbeat that notes how often everything was tidied."""

    times = 0

    def tidy(self) -> None:
        self.times += 1


def test_everything_is_tidied_when_all_letters_are(settings: Settings) -> None:
    letters = [SimpleNamespace(letter=each.letter) for each in deployed_letters(settings)]
    running = Running(settings, cast(Any, letters), [], [], None)
    beat = Beat()
    running._heartbeat = cast(Heartbeat, beat)
    running._untidy = {"bridge", "ferry", "river"}
    for slug in ("bridge", "bridge", "river"):  # one comes round twice, and another not at all
        running._note_tidied(slug)
    assert beat.times == 0
    running._note_tidied("ferry")
    assert beat.times == 1
    for slug in ("river", "bridge"):
        running._note_tidied(slug)
    assert beat.times == 1
    running._note_tidied("ferry")
    assert beat.times == 2
