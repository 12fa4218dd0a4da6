"""The long poll acknowledges nothing before it is durable, and nothing stops it."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from telegram import Bot

from bot.messaging.events import Event, Text
from bot.platforms.telegram import polling, transport
from bot.platforms.telegram.updates import UpdateReader
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


class Inbox:
    """Takes events in, unless it is told to refuse."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.refusals = 0
        self._changed = asyncio.Condition()

    async def receive(self, events: Sequence[Event]) -> None:
        async with self._changed:
            self._changed.notify_all()
            if self.refusals:
                self.refusals -= 1
                raise OSError("the disk is full")
            self.events += events

    async def until(self, *words: str) -> None:
        """Wait until just these words have come in."""
        async with asyncio.timeout(10), self._changed:
            await self._changed.wait_for(lambda: self.words == list(words))

    @property
    def words(self) -> list[str]:
        return [event.content.text for event in self.events if isinstance(event.content, Text)]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(polling, "LONGEST_PAUSE_SECONDS", 0.004)


@asynccontextmanager
async def polled(bot: Bot, rest: Callable[[float], Awaitable[None]] = asyncio.sleep) -> AsyncIterator[Inbox]:
    """An inbox that is being filled by the poll."""
    inbox = Inbox()
    task = asyncio.create_task(polling.poll(bot, lambda: UpdateReader("rehearsal_bot", ()), inbox.receive, rest))
    try:
        yield inbox
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def offsets(server: RehearsalServer) -> list[int]:
    """The offsets asked for so far, each once."""
    asked = [int(str(call.parameters["offset"])) for call in server.calls if call.method == "getUpdates"]
    return list(dict.fromkeys(asked))


def raw(number: int, text: str) -> dict[str, object]:
    sender = {"id": 101, "is_bot": False, "first_name": "Flora"}
    chat = {"id": 101, "type": "private", "first_name": "Flora"}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 1, "chat": chat, "from": sender, "text": text},
    }


def batch(*updates: object) -> Answer:
    return Answer(200, {"ok": True, "result": list(updates)})


async def test_an_update_is_acknowledged_once_it_is_safe(bot: Bot, server: RehearsalServer) -> None:
    world, flora = server.world, server.cast.signers[0]
    world.say(flora, "one")
    world.say(flora, "two")
    first = world.updates.batch(1)[0]["update_id"]
    assert isinstance(first, int)
    async with polled(bot) as inbox:
        await inbox.until("one", "two")
        world.say(flora, "three")
        await inbox.until("one", "two", "three")
        await world.until(lambda: server.counts["getUpdates"] >= 3)
    assert offsets(server) == [0, first + 2, first + 3]
    assert len(world.updates) == 0


async def test_what_could_not_be_taken_in_comes_again(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with polled(bot) as inbox:
        inbox.refusals = 3
        server.world.say(server.cast.signers[0], "Flora Example")
        await inbox.until("Flora Example")
        assert inbox.refusals == 0
    assert "updates could not be taken in (OSError)" in caplog.text
    assert "Flora" not in caplog.text


async def test_an_update_that_cannot_be_read_is_set_aside_and_the_next_is_handled(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with polled(bot) as inbox:
        strangers: list[dict[str, object]] = [
            {"message": {"text": "no chat, no date"}},
            {"message": 5},
            {"callback_query": {"id": []}},
        ]
        for strange in strangers:
            server.world.updates.put_raw(strange)
        server.world.updates.put_raw({"kind_of_next_year": {"id": 1}})
        server.world.updates.put_raw({})
        server.world.say(server.cast.signers[0], "hello")
        await inbox.until("hello")
        server.world.say(server.cast.signers[0], "still there")
        await inbox.until("hello", "still there")
    assert "an update (message) cannot be read and is left out" in caplog.text
    assert "no chat" not in caplog.text


TROUBLES = [
    *(Answer(status, {"ok": False, "error_code": status, "description": "x"}) for status in (400, 401, 403, 404, 409)),
    *(Answer(status, {}) for status in (500, 502, 503)),
    Answer(429, {"ok": False, "error_code": 429, "description": "slow", "parameters": {"retry_after": 0}}),
    Answer(200, {"ok": True}),
    Answer(200, {"ok": True, "result": True}),
    Answer(200, {"ok": True, "result": ["x"]}),
    Answer(200, {"ok": True, "result": [{"message": {}}]}),
    Answer(200, {"ok": True, "result": [{"update_id": "abc", "message": {}}]}),
    Answer(200, {"ok": True, "result": [{"update_id": True}, {"update_id": 1.5}, {"update_id": None}]}),
    *Fault,
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
async def test_whatever_goes_wrong_the_poll_goes_on(
    bot: Bot, server: RehearsalServer, trouble: Answer | Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A single 401 or 404 stops stock polling for good; nothing may stop this one."""
    monkeypatch.setattr(polling, "POLL_SECONDS", 0)
    monkeypatch.setattr(polling, "POLL_ANSWER_SECONDS", 0.1)
    server.faults.plan(trouble, "getUpdates", times=3)
    async with polled(bot) as inbox:
        server.world.say(server.cast.signers[0], "hello")
        await inbox.until("hello")
    assert server.counts["getUpdates"] > 3


async def test_a_flood_is_waited_for_as_long_as_telegram_says(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.plan_flood(3600, "getUpdates")
    async with polled(bot):
        await server.world.until(lambda: server.counts["getUpdates"])
        async with asyncio.timeout(60):
            while "asking again" not in caplog.text:  # noqa: ASYNC110  (a line of a log is no event)
                await asyncio.sleep(0.01)
    assert "asking again in 3600 s" in caplog.text


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "Telegram does not know the bot's token (UNDERSIGNED_TELEGRAM__TOKEN)"),
        (409, "another program fetches this bot's updates"),
        (502, "Telegram cannot be reached or refuses (NetworkError)"),
    ],
)
async def test_the_log_says_what_to_mend(
    bot: Bot, server: RehearsalServer, status: int, sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.plan_error(status, "x", "getUpdates")
    async with polled(bot) as inbox:
        with caplog.at_level(logging.WARNING):
            server.world.say(server.cast.signers[0], "hello")
            await inbox.until("hello")
    assert sentence in caplog.text
    assert server.token not in caplog.text


async def test_update_ids_that_jump_back_are_followed(bot: Bot, server: RehearsalServer) -> None:
    """After an idle week Telegram begins anew at a random number."""
    server.faults.plan(batch(raw(900_000_001, "before"), raw(900_000_002, "the week")), "getUpdates")
    server.faults.plan(batch(raw(17, "after it")), "getUpdates")
    async with polled(bot) as inbox:
        await inbox.until("before", "the week", "after it")
        await server.world.until(lambda: 18 in offsets(server))
    assert offsets(server) == [0, 900_000_003, 18]


@pytest.mark.parametrize(
    "old", [batch(raw(17, "hello"), raw(18, "again")), batch()], ids=["the same updates", "nothing"]
)
async def test_a_server_that_answers_at_once_with_nothing_new_is_given_a_rest(
    bot: Bot, server: RehearsalServer, old: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes no notice of the offset or of how long the bot would wait."""
    rests: list[float] = []
    rested = asyncio.Event()

    async def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == 10:
            rested.set()
            await asyncio.Event().wait()

    monkeypatch.setattr(polling, "FIRST_PAUSE_SECONDS", 1.0)
    monkeypatch.setattr(polling, "LONGEST_PAUSE_SECONDS", 30.0)
    server.faults.plan(old, "getUpdates", times=100)
    async with polled(bot, rest) as inbox, asyncio.timeout(10):
        await rested.wait()
    assert rests == [1, 2, 4, 8, 16, 30, 30, 30, 30, 30]
    assert server.counts["getUpdates"] - bool(inbox.events) == 10


async def test_a_server_that_has_something_new_each_time_is_asked_at_once(
    bot: Bot, server: RehearsalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE_SECONDS", 3600.0)
    words = [f"word {number}" for number in range(20)]
    for number, word in enumerate(words):
        server.faults.plan(batch(raw(number, word)), "getUpdates")
    async with polled(bot) as inbox:
        await inbox.until(*words)


async def test_the_poll_asks_for_the_kinds_it_understands_and_waits_at_the_server(
    bot: Bot, server: RehearsalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The transport must not give up before the server, which answers an idle poll after so many seconds."""
    monkeypatch.setattr(transport, "ANSWER_SECONDS", 0.01)
    async with polled(bot) as inbox:
        await server.world.until(lambda: server.counts["getUpdates"])
        server.world.say(server.cast.signers[0], "hello")
        await inbox.until("hello")
    (call, *_) = (call for call in server.calls if call.method == "getUpdates")
    assert json.loads(str(call.parameters["allowed_updates"])) == [
        "message",
        "edited_message",
        "callback_query",
        "chat_member",
        "my_chat_member",
        "inline_query",
    ]
    assert int(str(call.parameters["timeout"])) == polling.POLL_SECONDS == 30


async def test_a_batch_that_is_too_large_is_asked_for_again_in_smaller_ones(
    bot: Bot, server: RehearsalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "ANSWER_BYTES", 6000)
    words = [f"word {number} " + "x" * 1000 for number in range(12)]
    for word in words:
        server.world.say(server.cast.signers[0], word)
    async with polled(bot) as inbox:
        await inbox.until(*words)
    asked = [int(str(call.parameters["limit"])) for call in server.calls if call.method == "getUpdates"]
    assert asked[:3] == [100, 10, 1]


@pytest.mark.parametrize(("said", "meant"), [(-5, 1.0), (7, 7.0), (999_999_999, 3600.0)])
async def test_a_server_says_within_reason_how_long_to_wait(
    bot: Bot, server: RehearsalServer, said: int, meant: float
) -> None:
    """Otherwise it could make the bot ask a thousand times a second, or never again."""
    asked = asyncio.Queue[float]()
    parameters = {"retry_after": said}
    slow = {"ok": False, "error_code": 429, "description": "x", "parameters": parameters}
    server.faults.plan(Answer(429, slow), "getUpdates")

    async def rest(seconds: float) -> None:
        await asked.put(seconds)
        await asyncio.sleep(0)

    async with polled(bot, rest):
        assert await asyncio.wait_for(asked.get(), 10) == meant


async def test_an_update_whose_number_is_none_leaves_the_others_alone(bot: Bot, server: RehearsalServer) -> None:
    server.faults.plan(batch({"update_id": "x"}, raw(7, "hello"), {"update_id": 1e300}), "getUpdates")
    async with polled(bot) as inbox:
        await inbox.until("hello")
        await server.world.until(lambda: server.counts["getUpdates"] >= 2)
    assert offsets(server)[:2] == [0, 8]
