"""People on Matrix about whom everything is secret, and the bot's processes, in a folder of their own."""

import asyncio
import base64
import json
import sys
from asyncio.subprocess import DEVNULL, Process
from pathlib import Path

from bot.deployment import open_vault
from bot.platforms.matrix.identity import SEEDS
from bot.platforms.matrix.library.keystore import PICKLE_KEY
from bot.settings import Settings
from storage.sqlite.key_value import SealedKeyValueStore
from tests.byte_search import SECRET, SECRET_TOO, Forms, files_in, forms_of_key, forms_of_text, seek
from tests.chaos.deployment import environment_of
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Person, Shown
from tests.matrix.synapse import PATIENCE, password


class CanaryDeployment:
    """The people, what they do, and the bot's processes in a folder of their own."""

    def __init__(self, live: LiveMatrix, folder: Path) -> None:
        self.live = live
        self.folder = folder
        self.canaries: dict[str, Forms] = {
            **{stem: forms_of_text(stem) for stem in (SECRET, SECRET.lower(), SECRET_TOO, SECRET_TOO.lower())},
            "the password": forms_of_text(password(live.bot[1:].partition(":")[0])),
        }
        self._processes: list[Process] = []

    # What they do and see

    async def person(self) -> Person:
        """Somebody whose id, name, device and keys are secret."""
        person = await self.live.person(SECRET)
        await person.client.set_displayname(f"{SECRET} {SECRET_TOO}")
        self.hide(person)
        return person

    def hide(self, person: Person) -> None:
        client = person.client
        for secret in (person.id, person.id[1:].partition(":")[0], client.device_id, client.access_token):
            self.canaries[secret] = forms_of_text(secret)
        for name, key in client.olm.account.identity_keys.items():
            self.canaries[f"{name} of {person.id}"] = {**forms_of_text(key), **forms_of_key(_bytes(key))}

    async def opens(self, *, encrypted: bool = True, person: Person | None = None) -> Chat:
        """Somebody invites the bot into a direct room, and is shown the letter."""
        person = person or await self.person()
        chat = await person.open(self.live.bot, encrypted=encrypted)
        self.hide_room(chat)
        await chat.sees("[1] ")
        return chat

    def hide_room(self, chat: Chat) -> None:
        self.canaries[f"the room {chat.room}"] = forms_of_text(chat.room[1:].partition(":")[0])

    async def begins(self, name: str, *, encrypted: bool = True) -> Chat:
        """Somebody types the whole line, and sees what it will be."""
        chat = await self.opens(encrypted=encrypted)
        await answered(chat, "!sign", "What is your name?")
        await answered(chat, f"{name}, Georgia/Austria, {name.lower()}-grower", "Please check.")
        return chat

    async def signs(self, name: str, *, encrypted: bool = True) -> Chat:
        chat = await self.begins(name, encrypted=encrypted)
        await answered(chat, "sign", "Thank you for signing.")
        return chat

    async def is_approved(self, admin_room: Chat, name: str, *, encrypted: bool = True) -> Chat:
        chat = await self.signs(name, encrypted=encrypted)
        await admin_room.react(await admin_room.sees(name), "✅")
        await chat.sees("has been approved")
        return chat

    # The program

    async def start(self, *arguments: str, settings: Settings | None = None) -> Process:
        """Start the program with a command; what it writes goes into files."""
        number = len(self._processes) + 1
        with (
            (self.folder / f"{number:02} {arguments[-1].replace('/', '_')}.out").open("wb") as out,
            (self.folder / f"{number:02} log").open("wb") as log,
        ):
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-X", "dev", "-W", "ignore", "-m", "tests.failing_bot", "--verbose", *arguments),
                cwd=self.folder,
                env=environment_of(settings or self.live.settings) | {"PYTHONASYNCIODEBUG": "1"},
                stdin=DEVNULL,
                stdout=out,
                stderr=log,
            )
        self._processes.append(process)
        return process

    async def run(self, *arguments: str) -> int:
        return await asyncio.wait_for((await self.start(*arguments)).wait(), PATIENCE * 3)

    def log(self) -> str:
        return "".join(path.read_text() for path in sorted(self.folder.glob("* log")))

    def answer_of(self, command: str) -> str:
        """What the last command of that name wrote."""
        return sorted(self.folder.glob(f"* {command}.out"))[-1].read_text()

    async def logged(self, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while words not in self.log():  # noqa: ASYNC110  (a file tells nobody that it has grown)
                await asyncio.sleep(0.05)

    async def end(self) -> None:
        for process in self._processes:
            if process.returncode is None:
                process.kill()
            await process.wait()

    # What lies about

    def sealed_store(self) -> SealedKeyValueStore:
        return SealedKeyValueStore.open(
            self.live.settings.matrix.store, open_vault(self.live.settings, make=False), read_only=True
        )

    def learn_its_secrets(self) -> None:
        """The bot's login, its keys and its seeds."""
        self.canaries["the token"] = forms_of_text(self.live.session().token)
        self.canaries["the key"] = forms_of_key(bytes.fromhex(self.live.settings.key_file.read_text().strip()))
        sealed_store = self.sealed_store()
        kept = {kind: sealed_store.get(kind, "") for kind in (PICKLE_KEY, "transaction key")}
        kept |= {
            f"seed for {use}": base64.b64decode(seed)
            for use, seed in json.loads(sealed_store.get(SEEDS, self.live.bot) or b"").items()
        }
        sealed_store.close()
        for name, secret in kept.items():
            assert secret is not None
            assert len(secret) == 32
            self.canaries[f"the {name}"] = forms_of_key(secret)

    def learn_the_keys_of_rooms(self) -> None:
        """What people encrypt with: the key of each of their rooms as it was when it was shared with the bot."""
        for person in self.live.people:
            for room, session in person.client.olm.outbound_group_sessions.items():
                self.canaries[f"a key of {room}"] = forms_of_key(_bytes(session.session_key)[5:])

    def database(self) -> list[Path]:
        """The files of the live database."""
        return [path for path in files_in(self.folder) if path.name.startswith("db.sqlite3")]

    def exposed(self) -> list[str]:
        """Which secrets stand anywhere but in the key file, and in what `check` answers: it names the admin room."""
        files = [path for path in files_in(self.folder) if path.name != "key" and not path.name.endswith(" check.out")]
        return list(seek(self.canaries, files))


def _bytes(key: str) -> bytes:
    return base64.b64decode(key + "=" * (-len(key) % 4))


async def answered(chat: Chat, text: str, words: str) -> Shown:
    """Say something and see the answer."""
    before = chat.last if chat.messages else None
    await chat.say(text)
    return await chat.sees(words, after=before)
