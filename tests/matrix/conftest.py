"""A homeserver for all tests of Matrix, and what they need on it."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.app import now, open_store, run
from bot.letter import read_letter
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, TelegramSettings
from tests.matrix.people import Chat, Person
from tests.matrix.synapse import PYTHON, Synapse, password

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """One homeserver for all tests; each makes users of its own."""
    if not (PYTHON.parent.parent / ".ready").exists():
        pytest.skip("there is no homeserver: `make .venv-synapse/.ready` installs it (Python 3.10 or newer, 64 bits)")
    server = Synapse(tmp_path_factory.mktemp("synapse"))
    server.start()
    yield server
    server.stop()


@dataclass
class Town:
    """People, an admin room and a bot on the homeserver, for one test."""

    synapse: Synapse
    settings: Settings
    people: list[Person] = field(default_factory=list)

    @property
    def bot(self) -> str:
        return str(self.settings.matrix.user)

    async def person(self, name: str, id_: str = "") -> Person:
        """Somebody arrives, or comes with another device."""
        person = await Person.arrive(self.synapse, name, id_)
        self.people.append(person)
        return person

    async def admin(self, name: str, *, encrypted: bool = True, **more: object) -> Chat:
        """An admin with a new admin room, which the bot is invited into."""
        person = await self.person(name)
        chat = await person.open(self.bot, encrypted=encrypted, direct=False, **more)
        self.configure(admin_room=chat.room, admins=self.settings.matrix.admins | {person.id})
        return chat

    async def record(self) -> dict[str, int]:
        """How many signatures stand in each state."""
        async with open_store(self.settings, read_letter(self.settings.letter), read_only=True) as store:
            return {state.value: number for state, number in (await store.statistics(now())).states.items()}

    def configure(self, **values: object) -> None:
        """Change settings of Matrix for the next start of the bot."""
        matrix = self.settings.matrix.model_copy(update=values)
        self.settings = self.settings.model_copy(update={"matrix": matrix})

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The bot in this process."""
        task = asyncio.create_task(run(self.settings))
        try:
            yield
            assert not task.done()
        finally:
            task.cancel()
            (end,) = await asyncio.gather(task, return_exceptions=True)
            assert isinstance(end, asyncio.CancelledError), repr(end)


@pytest.fixture
def settings(synapse: Synapse, tmp_path: Path) -> Settings:
    name = f"letter-{next(_numbers)}"
    user = synapse.register(name)
    matrix = {
        "homeserver": synapse.url,
        "user": user,
        "password": SecretStr(password(name)),
        "store": tmp_path / "matrix.sqlite3",
    }
    return Settings(
        letter=SAMPLE_LETTER,
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        languages=("en", "ru"),
        organisers=(),
        telegram=TelegramSettings(),
        matrix=MatrixSettings.model_validate(matrix),
    )


@pytest_asyncio.fixture
async def town(synapse: Synapse, settings: Settings) -> AsyncIterator[Town]:
    town = Town(synapse, settings)
    yield town
    for person in town.people:
        await person.leave()
