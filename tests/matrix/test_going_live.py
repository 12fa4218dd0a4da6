"""A new operator goes live by deploy/MATRIX.md alone, with the commands and a `.env`, under Synapse's stock limits."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.settings import SAMPLE_LETTER
from tests.matrix.live import LiveMatrix, settings_on
from tests.matrix.synapse import ROOT, Synapse, password

GUIDE = (ROOT / "deploy" / "MATRIX.md").read_text()
EXAMPLE = (ROOT / "deploy" / ".env.example").read_text()
TICK = "✓"


class Operator:
    """Somebody who has the guide, a terminal and a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._env = EXAMPLE
        self.set("UNDERSIGNED_LETTER", str(SAMPLE_LETTER))

    def set(self, name: str, value: str) -> None:
        """Set something in `.env` that the example has."""
        self._env, found = re.subn(rf"(?m)^#?{name}=.*$", f"{name}={value}", self._env)
        assert found == 1, name
        (self._folder / ".env").write_text(self._env)
        (self._folder / ".env").chmod(0o600)

    async def check(self) -> list[str]:
        """The lines of `undersigned check`."""
        process = await self._start("check", output=PIPE)
        output, _ = await process.communicate()
        return output.decode().splitlines()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """`undersigned run`, ended as a service manager ends it."""
        with (self._folder / "log").open("ab") as log:
            process = await self._start("run", output=log.fileno())
        try:
            yield
            assert process.returncode is None, (self._folder / "log").read_text()
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await process.wait()

    async def _start(self, command: str, output: int) -> asyncio.subprocess.Process:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("UNDERSIGNED_")}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", command),
            cwd=self._folder,
            env=environment | {"PYTHONPATH": str(ROOT)},
            stdin=DEVNULL,
            stdout=output,
            stderr=STDOUT,
        )


async def test_a_new_operator_goes_live_by_the_guide_under_stock_limits(
    strict_synapse: Synapse, tmp_path: Path
) -> None:
    """Nobody lifts the limits. Each step finds what the step before has promised."""
    operator = Operator(tmp_path)
    settings = settings_on(strict_synapse, tmp_path)  # step 2: the account
    live = LiveMatrix(strict_synapse, settings)
    ada = await live.person("Ada")
    admin_room = await ada.open(live.bot, direct=False, name="Admins of the letter")  # and the room
    for name in ("HOMESERVER", "USER", "PASSWORD", "ADMINS"):
        assert f"UNDERSIGNED_MATRIX__{name}" in GUIDE
    operator.set("UNDERSIGNED_MATRIX__HOMESERVER", strict_synapse.url)
    operator.set("UNDERSIGNED_MATRIX__USER", live.bot)
    operator.set("UNDERSIGNED_MATRIX__PASSWORD", password(live.bot[1:].partition(":")[0]))
    operator.set("UNDERSIGNED_MATRIX__ADMINS", ada.id)

    found = "\n".join(await operator.check())  # step 3
    room = re.search(r"“Admins of the letter” is (![^,\s]+)", found)
    assert room is not None, found
    operator.set("UNDERSIGNED_MATRIX__ADMIN_ROOM", room[1])
    lines = await operator.check()
    wanting = [line for line in lines if TICK not in line]
    assert any("not signed yet" in line for line in wanting), lines
    limited = [line for line in wanting if "homeserver limits the bot" in line]  # not on a slow machine
    assert len(wanting) == 1 + len(limited), wanting
    assert all("override_ratelimit" in line for line in limited), "it names what to ask for"
    await admin_room.sees_the_bot()

    async with operator.running():  # step 4
        flora = await live.person("Flora")
        flora.patience = ada.patience = 300.0  # the limits were used up by looking at them
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        await chat.say("sign")
        await chat.sees("What is your name?")
        await chat.say("Flora Example, Armenia, teacher")
        await chat.sees("Please check.")
        await chat.say("1")
        await chat.sees("Thank you for signing.")
        await admin_room.react(await admin_room.sees("Flora Example"), "✅")
        await chat.sees("has been approved")
        lines = await operator.check()
        assert all(TICK in line for line in lines), lines
        assert any("fingerprint (Ed25519)" in line for line in lines)
    for person in live.people:
        await person.leave()
