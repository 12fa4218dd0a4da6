"""The whole bot on a real homeserver, and the people who talk to it."""

import asyncio
import itertools
import json
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.deployment import open_store, open_vault
from bot.letters.folder import read_letter
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.login import SESSION, Session
from bot.runtime.clock import now
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, TelegramSettings
from storage.sqlite.key_value import SealedKeyValueStore
from tests import in_process
from tests.matrix.people import Chat, Person
from tests.matrix.synapse import PATIENCE, Synapse, password

_numbers = itertools.count(1)


def settings_on(synapse: Synapse, folder: Path) -> Settings:
    """The settings of a deployment in that folder, with a new account on that homeserver."""
    name = f"letter-{next(_numbers)}"
    user = synapse.register(name)
    matrix = {
        "homeserver": synapse.url,
        "user": user,
        "password": SecretStr(password(name)),
        "store": folder / "matrix.sqlite3",
    }
    return Settings(
        letter=SAMPLE_LETTER,
        database=folder / "db.sqlite3",
        key_file=folder / "key",
        languages=("en", "ru"),
        organisers=(),
        telegram=TelegramSettings(),
        matrix=MatrixSettings.model_validate(matrix),
    )


@dataclass
class LiveMatrix:
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

    def session(self) -> Session:
        """The bot's login."""
        sealed_store = SealedKeyValueStore.open(
            self.settings.matrix.store, open_vault(self.settings, make=False), read_only=True
        )
        kept = sealed_store.get(SESSION, self.bot)
        sealed_store.close()
        return Session(**json.loads(kept)) if kept else Session(self.bot, "")

    async def as_the_bot(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Ask the homeserver something with the bot's own token."""
        homeserver = Homeserver(self.synapse.url, self.session().token)
        try:
            return await homeserver.ask(method, path, body)
        finally:
            await homeserver.close()

    async def rooms_of_the_bot(self) -> set[str]:
        return set((await self.as_the_bot("GET", "/joined_rooms"))["joined_rooms"])

    async def until_the_bot_is_in(self, number: int) -> None:
        """Wait until the bot is in so many rooms."""
        async with asyncio.timeout(PATIENCE):
            while len(await self.rooms_of_the_bot()) != number:  # noqa: ASYNC110  (a server cannot tell when)
                await asyncio.sleep(0.05)

    async def devices_of_the_bot(self) -> list[str]:
        return [device["device_id"] for device in (await self.as_the_bot("GET", "/devices"))["devices"]]

    def configure(self, **values: object) -> None:
        """Change settings of Matrix for the next start of the bot."""
        matrix = self.settings.matrix.model_copy(update=values)
        self.settings = self.settings.model_copy(update={"matrix": matrix})

    def running(self) -> AbstractAsyncContextManager[None]:
        """The bot in this process."""
        return in_process.running(self.settings)
