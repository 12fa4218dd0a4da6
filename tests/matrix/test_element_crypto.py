"""A client with the crypto of Element that leaves out insecure devices, and the bot, in both directions."""

import asyncio
import itertools
import json
import shutil
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bot.platforms.matrix.identity import OwnDevice, Standing
from tests.matrix.live import LiveMatrix
from tests.matrix.synapse import PATIENCE, ROOT, password

_numbers = itertools.count(1)
FOLDER = ROOT / "tests" / "matrix" / "element_crypto"


ASKED = ({"see": "[1] "}, {"say": "!sign"}, {"see": "What is your name?"})


def node_or_skip() -> str:
    """The path of Node. The test is skipped if it is not there, or its packages are not installed."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules").exists():
        pytest.skip(f"needs Node 20 or newer, and in {FOLDER.relative_to(ROOT)}: npm ci")
    return node


async def talk(
    live: LiveMatrix,
    steps: Sequence[dict[str, Any]] = ASKED,
    said: Callable[[str], object] = lambda _words: None,
    seconds: float = 3 * PATIENCE,
) -> tuple[int, list[dict[str, Any]]]:
    """Let the client talk to the bot, step by step: its exit status, and what it heard; `said` is told what it has
    said. Beside other tests it takes its time.
    """
    node = node_or_skip()
    name = f"element-{next(_numbers)}"
    user = await asyncio.to_thread(live.synapse.register, name)
    process = await asyncio.create_subprocess_exec(
        *(node, "talk.js", live.synapse.url, user, password(name), live.bot, str(seconds), json.dumps(steps)),
        cwd=FOLDER,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=2**20,
    )
    assert process.stdout is not None
    heard = []
    async for line in process.stdout:
        if line.startswith(b"{"):
            found = json.loads(line)
            said(found["said"]) if "said" in found else heard.append(found)
    assert heard
    return await process.wait(), heard


async def test_a_client_that_leaves_out_insecure_devices_talks_to_the_bot(live: LiveMatrix) -> None:
    await live.admin("Ada")
    async with live.running():
        status, heard = await talk(live)
    assert status == 0, heard
    assert all(each["encrypted"] for each in heard)
    assert "What is your name?" in heard[-1]["heard"]


async def test_a_client_that_leaves_out_insecure_devices_does_not_talk_to_an_unsigned_bot(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that it is known what the test above shows."""

    async def leave_it(*_: object) -> Standing:
        return Standing()

    monkeypatch.setattr(OwnDevice, "get_signed", leave_it)
    await live.admin("Ada")
    async with live.running():
        status, heard = await talk(live)
    assert status == 1
    assert "unreadable" in heard[0]
