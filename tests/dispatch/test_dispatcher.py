"""Each event is handled exactly once, whatever happens in between, and nobody is told of a change that was not
committed.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.sender import RetryLater
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch import event_queue as event_queue_module
from bot.messaging.actions import Act, Action
from bot.messaging.events import EVENTS, Command, Content, Event, Press, Reply, Text
from bot.messaging.messages import OFFERS, Choice
from storage.errors import StorageUnavailable
from storage.policy import STARTS_MOST
from storage.protocol import Transaction
from storage.records import Address, InboxEvent, OutboxMessage, Platform, State
from tests.stage import PLATFORM, Stage, visible


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is tried again at once."""
    monkeypatch.setattr(event_queue_module, "EVENT_PAUSE_SECONDS", 0.0)


def texts(stage: Stage, chat: str) -> list[str]:
    return [shown.versions[-1].text for shown in stage.sender.chats.get(chat, [])]


def failing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, error: Exception, when: Callable[[Event], bool], times: int
) -> None:
    """Let handling an event raise so many times, after everything has been done and before the commit."""
    serve, left = stage.dispatcher.signers.serve, [times]

    def broken(unit: UnitOfWork, event: Event, *more: Any) -> None:
        serve(unit, event, *more)
        if when(event) and left[0]:
            left[0] -= 1
            raise error

    monkeypatch.setattr(stage.dispatcher.signers, "serve", broken)


async def test_an_event_that_comes_twice_is_handled_once(stage: Stage) -> None:
    """A platform sends again what it does not know to have arrived: in the same batch, at once, or after a restart."""
    event = stage.event("Flora", Command("sign"))
    await stage.dispatcher.receive([event, event])
    await stage.dispatcher.receive([event])
    await stage.settle()
    await stage.restart()
    await stage.dispatcher.receive([event])
    await stage.settle()
    assert len(texts(stage, "Flora")) == 1


async def test_a_whole_signature_that_comes_twice_is_one(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    shown, choice = stage.find("Sign", "Flora")
    confirm = stage.event("Flora", Press("press", shown.id, choice.action))
    await stage.dispatcher.receive([confirm])
    await stage.dispatcher.receive([confirm])
    await stage.settle()
    assert await stage.on_record() == {State.PENDING: 1}
    assert len(texts(stage, "admins")) == 1


async def test_while_the_disk_refuses_an_event_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(stage, monkeypatch, StorageUnavailable("disk I/O error"), lambda event: True, 5)
    await stage.say("Flora", "/sign")
    assert len(texts(stage, "Flora")) == 1


async def test_a_database_that_turns_read_only_costs_nobody_an_answer(stage: Stage) -> None:
    """As a disk does with which something is wrong: what has come is handled when it can be written again."""

    def turn(way: str) -> Callable[[sqlite3.Connection], Any]:
        return lambda connection: connection.execute(f"PRAGMA query_only = {way}")

    await stage.say("Flora", "/sign")
    event = stage.event("Flora", Text("Flora Example"))
    (stored,) = await stage.store.receive([InboxEvent(event.platform, event.key, EVENTS.dump_json(event))], stage.now)
    await stage.store._database._connection.trip(turn("ON"))
    handling = asyncio.create_task(stage.dispatcher._events._handle_surely((stored, event)))
    await asyncio.wait([handling], timeout=0.05)
    assert not handling.done()
    await stage.store._database._connection.trip(turn("OFF"))
    await handling
    await stage.settle()
    assert "Which country" in texts(stage, "Flora")[-1]


async def test_an_event_that_fails_again_and_again_is_set_aside_and_others_go_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.say("Flora", "/sign")
    error = RuntimeError("Flora's secret")
    failing(stage, monkeypatch, error, lambda event: "Flora Example" in str(event.content), 1000)
    await stage.say("Flora", "Flora Example")
    await stage.say("Fauna", "/sign")
    assert len(texts(stage, "Flora")) == 2
    assert "Something went wrong here" in texts(stage, "Flora")[-1]
    assert len(texts(stage, "Fauna")) == 1
    assert "is set aside for good" in caplog.text
    assert "secret" not in caplog.text, "an error's own text may quote a person"
    await stage.restart()
    assert len(texts(stage, "Flora")) == 2, "it is not tried again"
    assert (await stage.store.transact(lambda tx: tx.outbox.backlog())).failed == 1
    await stage.say("Flora", "Flora Example")
    assert "Which country" in texts(stage, "Flora")[-1], "nothing that was given before is lost"


async def test_an_event_that_ends_the_process_at_every_start_is_set_aside(stage: Stage) -> None:
    event = stage.event("Flora", Command("sign"))
    await stage.store.receive([InboxEvent(event.platform, event.key, EVENTS.dump_json(event))], stage.now)
    for _ in range(STARTS_MOST):
        await stage.store.transact(lambda tx: tx.inbox.left_over(event.platform, stage.now))
        assert len(await stage.store.unhandled()) == 1
    await stage.store.transact(lambda tx: tx.inbox.left_over(event.platform, stage.now))
    assert await stage.store.unhandled() == []
    assert (await stage.store.transact(lambda tx: tx.outbox.backlog())).failed == 1


async def test_what_was_set_aside_is_erased_after_a_week(stage: Stage) -> None:
    event = InboxEvent(Platform.TELEGRAM, "1", b"Flora Example")
    (stored,) = await stage.store.receive([event], stage.now)
    await stage.store.transact(lambda tx: tx.inbox.set_aside(stored, stage.now))
    await stage.store.purge(stage.now + timedelta(days=7))
    assert (await stage.store.transact(lambda tx: tx.outbox.backlog())).failed == 1
    await stage.store.purge(stage.now + timedelta(days=7, minutes=1))
    assert (await stage.store.transact(lambda tx: tx.outbox.backlog())).failed == 0


@pytest.mark.parametrize("number", ["9" * 20, "9" * 4000, "0x10", "²", "-1", "1e9", "٩" * 20, ""])
@pytest.mark.parametrize("command", ["approve", "reject", "undo"])
async def test_no_number_is_too_long_to_be_answered(stage: Stage, command: str, number: str) -> None:
    await stage.join("Ada")
    await stage.say("Ada", f"/{command} {number}", "admins")
    assert len(texts(stage, "admins")) == 1
    assert (await stage.store.transact(lambda tx: tx.outbox.backlog())).failed == 0


async def test_what_was_received_and_not_handled_is_handled_after_a_restart_in_its_order(stage: Stage) -> None:
    """The process dies right after the platform's events have become durable."""
    words: list[Content] = [Command("sign"), Text("Flora Example"), Text("Armenia"), Command("skip")]
    events = [stage.event("Flora", content) for content in words]
    await stage.dispatcher.receive(events)
    await stage.restart()
    (form,) = stage.sender.chats["Flora"]
    asked = ("What is your name?", "Which country", "What do you do?", "Flora Example, Armenia")
    assert all(words in version.text for words, version in zip(asked, form.versions, strict=True))


async def test_nothing_is_sent_before_it_is_committed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the commit is under way nobody is told; if it fails, nobody ever is."""
    sent: list[OutboxMessage] = []
    transact = stage.store.transact
    received, committing, allowed = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slow(work: Callable[[Transaction], Any]) -> Any:
        outcome = await transact(work)
        if received.is_set():
            committing.set()
            await allowed.wait()
        received.set()
        return outcome

    def send(outgoing_messages: Sequence[OutboxMessage]) -> None:
        sent.extend(outgoing_messages)

    monkeypatch.setattr(stage.dispatcher, "_send", send)
    monkeypatch.setattr(stage.store, "transact", slow)
    await stage.dispatcher.receive([stage.event("Flora", Command("sign"))])
    await committing.wait()
    assert sent == []
    allowed.set()
    await stage.dispatcher.idle()
    assert [outgoing.address.chat for outgoing in sent] == ["Flora"]


async def test_what_was_undone_is_neither_stored_nor_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    failing(stage, monkeypatch, RuntimeError(), lambda event: True, 1000)
    await stage.press("Flora", "Sign")
    assert await stage.on_record() == {}
    assert "admins" not in stage.sender.chats
    await stage.restart()
    await stage.press("Flora", "Sign")
    assert await stage.on_record() == {State.PENDING: 1}
    assert len(texts(stage, "admins")) == 1


async def test_memory_learns_of_a_move_only_once_it_is_committed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the event that is tried again would come from a group that is the admin group no more."""
    serve, left = stage.dispatcher.admins.serve, [1]

    def broken(*given: Any) -> None:
        serve(*given)
        if left[0]:
            left[0] -= 1
            raise StorageUnavailable("disk I/O error")

    monkeypatch.setattr(stage.dispatcher.admins, "serve", broken)
    await stage.move()
    assert stage.groups.chat(PLATFORM) == stage.group
    await stage.restart()
    assert stage.groups.chat(PLATFORM) == stage.group


async def test_the_conversations_of_many_do_not_mix(stage: Stage) -> None:
    people = [f"Person {letter}" for letter in "abcdefgh"]
    await stage.dispatcher.receive([stage.event(person, Command("sign")) for person in people])
    await stage.dispatcher.receive([stage.event(person, Text(f"{person}, Armenia")) for person in people])
    await stage.settle()
    for person in people:
        (form,) = texts(stage, person)
        assert f"{person}, Armenia" in form


async def test_an_event_that_is_handled_again_changes_nothing_and_says_nothing(stage: Stage) -> None:
    """A commit whose success was never heard of: the event is tried again although it has left the inbox."""
    event = stage.event("Flora", Command("sign"))
    (stored,) = await stage.store.receive([InboxEvent(event.platform, event.key, EVENTS.dump_json(event))], stage.now)
    await stage.dispatcher.handle(stored, event)
    await stage.dispatcher.handle(stored, event)
    await stage.settle()
    assert len(texts(stage, "Flora")) == 1


async def test_an_event_that_cannot_be_read_any_more_keeps_the_bot_from_nothing(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """It is of an older version, say: it stays in the inbox, and those after it are handled at the start."""
    unreadable = InboxEvent(PLATFORM, "older", b'{"content": "Flora Example"}')
    waiting = stage.event("Flora", Command("sign"))
    await stage.store.receive([unreadable, InboxEvent(PLATFORM, "newer", EVENTS.dump_json(waiting))], stage.now)
    await stage.restart()
    assert len(texts(stage, "Flora")) == 1
    assert [event.key for event in await stage.store.unhandled()] == ["older"]
    assert "Flora" not in caplog.text


class TestAnswersToWhatMayJustHaveBeenSent:
    """A bot that died between sending a list of choices and noting it does not know what the answer means yet."""

    async def answered(self, stage: Stage) -> None:
        """Flora answers a message that nobody knows of, while another is on its way to her."""
        stage.sender.trouble = RetryLater(0.01)
        stage.dispatcher._events._queues._places = asyncio.Semaphore(1)
        await stage.say("Flora", "/help")
        await stage.dispatcher.receive([stage.event("Flora", Reply("answer", "1", "sent"))])

    async def test_answers_wait_for_their_message_while_other_events_are_handled(self, stage: Stage) -> None:
        await self.answered(stage)
        await stage.dispatcher.receive([stage.event("Fauna", Command("sign"))])
        flora = OutboxMessage(Address(PLATFORM, "Flora"), b"", id=7)
        while not await stage.store.transact(lambda tx: tx.outbox.is_outgoing(Address(PLATFORM, "Fauna"))):  # noqa: ASYNC110
            await asyncio.sleep(0)
        choices = OFFERS.dump_json((Choice("Sign", Action(Act.SIGN)),))
        await stage.store.transact(lambda tx: tx.chats.offer(flora, "sent", choices, most=1))
        stage.sender.trouble = None
        await stage.settle()
        assert "What is your name?" in texts(stage, "Flora")[-1]
        assert "What is your name?" in texts(stage, "Fauna")[-1]

    async def test_answers_to_an_unknown_message_are_given_up_in_the_end(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It was something that no longer stands there, or that somebody else wrote."""
        monkeypatch.setattr(event_queue_module, "EVENT_PAUSE_SECONDS", 0.001)
        monkeypatch.setattr(event_queue_module, "SHORT_PAUSE_SECONDS", 0.002)
        monkeypatch.setattr(event_queue_module, "EVENT_LONGEST_PAUSE_SECONDS", 0.016)
        rests: list[float] = []
        rest = stage.dispatcher._events._queues.rest
        monkeypatch.setattr(stage.dispatcher._events._queues, "rest", lambda pause: rests.append(pause) or rest(pause))
        await self.answered(stage)
        await stage.dispatcher.idle()
        assert rests == [0.001, 0.002, 0.004, 0.008]
        await stage.dispatcher.receive([stage.event("Flora", Reply("answer", "1", "sent"))])
        await stage.dispatcher.idle()
        assert rests[4:] == [0.001], "the next one waits for a moment only"
        stage.sender.trouble = None
        await stage.settle()
        assert not await stage.store.unhandled()
        assert any("old" in happening.toast for happening in stage.sender.happenings)


class TestAnswersToWhatCannotHaveBeenSeen:
    """Who hears nothing types the answer twice; the second must not confirm what came in between."""

    async def asked(self, stage: Stage) -> str:
        """Flora is asked whether her line is right; the id of that message comes back."""
        stage.sender.answered_in_words = True
        await stage.say("Flora", "/sign")
        await stage.say("Flora", "Flora Example, Armenia")
        shown, _ = stage.find("Sign", "Flora")
        return shown.id

    async def answer(self, stage: Stage, text: str, *follows: str) -> None:
        await self.say(stage, Reply("answer", text, follows=follows or None))

    async def say(self, stage: Stage, reply: Reply) -> None:
        await stage.dispatcher.receive([stage.event("Flora", reply)])
        await stage.settle()

    @pytest.mark.parametrize("text", ["1", "sign"])
    async def test_an_answer_does_not_count_for_a_question_that_came_later(self, stage: Stage, text: str) -> None:
        question = await self.asked(stage)
        await self.answer(stage, text, "something before")
        assert await stage.on_record() == {}
        assert any("old" in happening.toast for happening in stage.sender.happenings)
        shown, _ = stage.find("Sign", "Flora")
        await self.answer(stage, text, question, shown.id)
        assert await stage.on_record() == {State.PENDING: 1}

    async def test_a_yes_does_not_confirm_what_came_later(self, stage: Stage) -> None:
        await self.asked(stage)
        await self.answer(stage, "yes", "something before")
        assert await stage.on_record() == {}
        shown, _ = stage.find("Sign", "Flora")
        assert "Please check." in visible(shown.versions[-1].text)
        await self.answer(stage, "yes", shown.id)
        assert await stage.on_record() == {State.PENDING: 1}

    async def test_an_answer_does_not_count_for_a_later_question_after_a_restart(self, stage: Stage) -> None:
        """Of a bot that heard nothing of all this before the question was noted."""
        question = await self.asked(stage)
        await stage.restart()
        await self.answer(stage, "1", "something before")
        assert await stage.on_record() == {}
        shown, _ = stage.find("Sign", "Flora")
        await self.answer(stage, "1", question, shown.id)
        assert await stage.on_record() == {State.PENDING: 1}

    async def test_an_answer_counts_where_its_order_is_unknown(self, stage: Stage) -> None:
        """As right after an update of the bot."""
        await self.asked(stage)
        await self.answer(stage, "1")
        assert await stage.on_record() == {State.PENDING: 1}

    async def test_what_was_asked_for_before_the_letter_came_is_done(self, stage: Stage) -> None:
        """It was said together with the invitation, and read only after the letter had been delivered."""
        stage.sender.answered_in_words = True
        await stage.say("Flora", "/start")
        stage.find("Sign", "Flora")
        await self.say(stage, Reply("answer", "sign", follows=()))
        assert "name?" in visible(stage.sender.chats["Flora"][-1].versions[-1].text)

    async def test_what_is_sent_again_after_a_restart_may_not_have_been_seen(self, stage: Stage) -> None:
        """The bot was killed before the question had left it."""
        stage.sender.answered_in_words = True
        await stage.say("Flora", "/sign")
        stage.sender.trouble = RetryLater(0.01)
        await stage.say("Flora", "Flora Example, Armenia")
        await stage.stop()
        stage.sender.trouble = None
        await stage.start()
        await self.answer(stage, "1", "something before")
        assert await stage.on_record() == {}
