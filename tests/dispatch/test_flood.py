"""When very many people come at once, memory and the admin group stay bounded, and nobody is forgotten."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.delivery import worker as worker_module
from bot.delivery.sender import RetryLater
from bot.dispatch import event_queue as event_queue_module
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Press
from bot.messaging.messages import DELIVERIES
from storage.protocol import Transaction
from storage.records import QUEUE, Account, Answers, Draft, Priority, State
from tests.stage import PLATFORM, Shown, Stage, visible

PEOPLE = 60


def name_of(number: int) -> str:
    """Names that nobody takes for spellings of one."""
    return f"Flora Example{'abcdefghij'[number // 10] * 3}{'abcdefghij'[number % 10] * 3}"


def queue_of(stage: Stage) -> Shown:
    """The message of the admin group that tells what waits."""
    return [shown for shown in stage.sender.chats["admins"] if "signatures wait" in shown.versions[-1].text][-1]


async def sign(stage: Stage, number: int) -> None:
    person = f"P{number}"
    await stage.say(person, "/sign")
    await stage.say(person, f"{name_of(number)}, Armenia")
    await stage.press(person, "Sign")


async def test_while_the_admins_sleep_they_get_five_cards_and_one_queue(stage: Stage) -> None:
    for number in range(PEOPLE):
        await sign(stage, number)
    assert len(stage.sender.chats["admins"]) == 6


async def test_while_the_admin_group_is_away_five_cards_and_one_queue_wait_in_the_outbox(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage.worker, "send", lambda outgoing_messages: None)
    wording = stage.letter.wording("en").fingerprint

    def drafts(tx: Transaction) -> None:
        for number in range(PEOPLE):
            answers = Answers(name_of(number), ("Armenia",), "")
            tx.people.keep_draft(Account(PLATFORM, f"P{number}"), Draft(wording, answers), stage.now)

    await stage.store.transact(drafts)
    confirm = Press("press", "1", Action(Act.CONFIRM))
    await stage.dispatcher.receive([stage.event(f"P{number}", confirm) for number in range(PEOPLE)])
    await stage.dispatcher.idle()
    assert await stage.on_record() == {State.PENDING: PEOPLE}

    def for_admins(tx: Transaction) -> Sequence[str]:
        return [str(outgoing.slot) for outgoing in tx.outbox.undelivered(0, 1000) if outgoing.address.chat == "admins"]

    waiting = await stage.store.transact(for_admins)
    assert sorted(waiting) == [*(f"card:{number}" for number in range(1, 6)), "queue"]


async def test_every_one_that_waits_reaches_the_admins_by_the_queue(stage: Stage) -> None:
    """Approving what is shown brings the next ones, until nothing waits."""
    await stage.join("Ada")
    for number in range(PEOPLE):
        await sign(stage, number)
    await stage.press("Ada", "Approve the clean ones", "admins")
    while (await stage.on_record()).get(State.APPROVED, 0) != PEOPLE:
        (label,) = [
            choice.label
            for shown in stage.sender.chats["admins"]
            for row in shown.versions[-1].choices
            for choice in row
            if choice.label.startswith("✅ Approve these")
        ]
        await stage.press("Ada", label, "admins")
        stage.now += timedelta(hours=1)  # not faster than anybody reads
    told = [shown.versions[-1].text for number in range(PEOPLE) for shown in stage.sender.chats[f"P{number}"][-1:]]
    assert all("has been approved" in text for text in told)


async def test_what_cannot_be_handled_yet_is_left_with_the_platform(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Receiving takes as long as too much waits; then the platform is asked for more."""
    monkeypatch.setattr(event_queue_module, "EVENTS_WAITING_MOST", 3)
    allowed, handle = asyncio.Event(), stage.dispatcher.handle

    async def slow(*given: object, **more: object) -> None:
        await allowed.wait()
        await handle(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(stage.dispatcher._events, "_handle", slow)
    await stage.dispatcher.receive([stage.event(f"P{number}", Command("start")) for number in range(2)])
    more = asyncio.create_task(
        stage.dispatcher.receive([stage.event(f"Q{number}", Command("start")) for number in (1, 2)])
    )
    await asyncio.wait([more], timeout=0.2)
    assert not more.done()
    allowed.set()
    await more
    await stage.settle()
    assert len(stage.sender.chats) == 4


async def test_what_cannot_be_delivered_yet_holds_up_receiving_but_not_for_a_chat_that_is_shut_for_long(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "DELIVERIES_WAITING_MOST", 2)
    stage.sender.trouble = RetryLater(30.0)
    for number in range(3):
        await stage.say(f"P{number}", "/start")
    eased = asyncio.create_task(stage.worker.eased())
    await asyncio.sleep(0)
    assert not eased.done()
    stage.sender.trouble = RetryLater(3600.0)
    await stage.restart()
    await stage.worker.eased()
    eased.cancel()


async def test_however_many_correct_what_was_decided_the_admins_get_five_cards_and_one_queue(stage: Stage) -> None:
    """As when all are asked to add their occupation."""
    await stage.join("Ada")
    for number in range(15):
        await sign(stage, number)
    for number in range(1, 16):
        await stage.forge("Ada", f"ap:{number:x}:1:l", "admins")
    await stage.later(timedelta(hours=25))
    for number in range(15):
        await stage.say(f"P{number}", "/my")
        await stage.press(f"P{number}", "Correct")
        await stage.press(f"P{number}", "Sign")
    assert await stage.on_record() == {State.PENDING: 15}
    cards = [shown for shown in stage.sender.chats["admins"] if "Signature" in shown.versions[-1].text]
    assert len(cards) == 5
    assert any("signatures wait" in shown.versions[-1].text for shown in stage.sender.chats["admins"])


async def test_who_withdraws_again_and_again_waits_before_signing_once_more(stage: Stage) -> None:
    """Otherwise one account could keep the admin group busy. Nothing that was answered is lost meanwhile."""
    for _ in range(3):
        await sign(stage, 1)
        await stage.say("P1", "/my")
        await stage.press("P1", "Withdraw")
        await stage.press("P1", "Yes, withdraw")
    await sign(stage, 1)
    assert State.PENDING not in await stage.on_record()
    shown = stage.sender.chats["P1"][-1].versions[-1].text
    assert "You have withdrawn several times" in shown
    assert name_of(1) in shown
    stage.now += timedelta(minutes=20)
    await stage.press("P1", "Sign")
    assert (await stage.on_record())[State.PENDING] == 1
    assert len(stage.sender.chats["admins"]) == 1


async def test_who_types_yes_waits_as_long_as_who_presses_and_stands_at_the_same_place(stage: Stage) -> None:
    for _ in range(3):
        await sign(stage, 1)
        await stage.say("P1", "/my")
        await stage.press("P1", "Withdraw")
        await stage.press("P1", "Yes, withdraw")
    await stage.say("P1", "/sign")
    await stage.say("P1", f"{name_of(1)}, Armenia")
    await stage.say("P1", "yes")
    assert State.PENDING not in await stage.on_record()
    await sign(stage, 2)
    stage.now += timedelta(minutes=20)
    await stage.say("P1", "yes")
    assert (await stage.on_record())[State.PENDING] == 2
    assert "2nd in the queue" in visible(stage.sender.chats["P1"][-1].versions[-1].text)


async def test_the_queue_says_how_many_wait_and_stays_on_the_page_that_is_open(stage: Stage) -> None:
    """However many come: nobody sees a number that is not so for more than a minute."""
    await stage.join("Ada")
    for number in range(21):
        await sign(stage, number)
    await stage.press("Ada", "Next ›", "admins")
    for number in range(21, 24):
        await sign(stage, number)
    await stage.dispatcher.upkeep.correct_queue()
    await stage.settle()
    shown = visible(queue_of(stage).versions[-1].text)
    assert shown.startswith("24 signatures wait")
    assert "· #7\n" in shown
    assert "· #1\n" not in shown
    edits = len(queue_of(stage).versions)
    await stage.dispatcher.upkeep.correct_queue()
    await stage.settle()
    assert len(queue_of(stage).versions) == edits, "nothing has changed"


async def test_a_queue_that_was_asked_for_comes_although_more_sign_before_it_has(stage: Stage) -> None:
    await stage.join("Ada")
    for number in range(8):
        await sign(stage, number)
    send = stage.worker.send
    stage.dispatcher._send = lambda outgoing_messages: send(
        [each for each in outgoing_messages if each.address.chat != "admins"]
    )
    await stage.say("Ada", "/pending", "admins")
    await sign(stage, 8)
    (outgoing,) = [
        outgoing
        for outgoing in await stage.store.transact(lambda tx: tx.outbox.undelivered(0, 100))
        if outgoing.slot == QUEUE
    ]
    delivery = DELIVERIES.validate_json(outgoing.body)
    assert delivery.as_new
    assert outgoing.priority == Priority.ADMINS
    assert delivery.message is not None
    assert "9 signatures wait" in visible(delivery.message.text)
