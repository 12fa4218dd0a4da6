"""Hostile texts break nothing, and accepted texts are stored, shown and exported unchanged.

`make fuzz` does the same with 200,000 texts and updates.
"""

import logging
import random
from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messaging.commands import Audience, commands
from bot.messaging.events import Command, Text
from bot.signatories.countries import prepare
from storage.protocol import SignerRecord, Transaction
from storage.records import Account
from tests import hostile
from tests.invariants import check_text, check_updates
from tests.stage import ADMINS, PLATFORM, Stage, check_presentable

prepare()
any_dice = st.randoms(use_true_random=False)
often = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@often
@given(any_dice)
def test_no_hostile_text_does_any_harm(dice: Random) -> None:
    check_text(hostile.text(dice))


@pytest.mark.parametrize(
    "text", [*hostile.SENTENCES, *hostile.MARKUP, *hostile.FORMULAS, *hostile.TEMPLATES, *hostile.UNSEEN]
)
def test_none_of_the_usual_tricks_does_any_harm(text: str) -> None:
    check_text(text)
    check_text(f"Flora {text} Example, Armenia, {text} poet")


@pytest.fixture
def _quiet_polling() -> Iterator[None]:
    """What cannot be read is logged, hundreds of times here."""
    log = logging.getLogger("bot.platforms.telegram.polling")
    before = log.level
    log.setLevel(logging.ERROR)
    yield
    log.setLevel(before)


@pytest.mark.usefixtures("_quiet_polling")
@often
@given(any_dice)
def test_no_hostile_update_raises_an_error(dice: Random) -> None:
    check_updates([hostile.update(dice) for _ in range(3)])


# What stands behind a command: none of it names a signature, or says anything that could be done.
ARGUMENTS = [
    "0",
    "-1",
    "9" * 18,
    "9" * 400,
    str(2**63),
    f"7-{'9' * 30} offensive",
    "7 8-12 " * 600,
    "\u0667",
    "\u202e7",
    "7\0",
    "river 7",
    "+",
    f"+ {'x' * 5000}",
    "- \u202e\u200b",
    "since 99:99, until ١٤:٦٠",
    ", ".join("a*" * 90),
    "<b>&amp;</b> {x} %s",
    "x" * 100_000,
]


@pytest.mark.parametrize("command", [row.name for row in commands(Audience.ADMINS, several=True)])
async def test_whatever_stands_behind_a_command_changes_nothing_and_is_answered(stage: Stage, command: str) -> None:
    def kept(tx: Transaction) -> object:
        people = [tx.people.signer(Account(PLATFORM, person)) for person in ("Flora", "Timur")]
        return people, tx.blocks.numbers(), tx.watch_list.names(), tx.closings.day(), tx.decisions.last(1)

    await stage.join("Ada")
    for person in ("Flora", "Timur"):
        await stage.say(person, f"{person} Example, Armenia, poet")
        await stage.press(person, "Sign")
    await stage.press("Ada", "Approve", ADMINS)
    before = await stage.store.transact(kept)
    stage.sender.happenings.clear()
    for argument in ARGUMENTS if command not in ("stats", "export") else ARGUMENTS[:1]:  # which read none
        await stage.dispatcher.receive([stage.event("Ada", Command(command, argument), ADMINS)])
        await stage.settle()
        stage.now += timedelta(minutes=1)
        assert stage.sender.happenings, argument[:20]
        while stage.sender.happenings:
            if (message := stage.sender.happenings.popleft().message) is not None:
                check_presentable(message)
    assert await stage.store.transact(kept) == before
    assert not await stage.store.unhandled()


async def known_of(stage: Stage, person: str) -> SignerRecord:
    return await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, person)))


async def test_nobody_changes_what_others_gave(stage: Stage) -> None:
    """Mallory types everything there is at every question; Flora's signature and Timur's draft stay as they are."""
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia, poet")
    await stage.press("Flora", "Sign")
    await stage.say("Timur", "/sign")
    await stage.say("Timur", "Timur Sample")
    before = [await known_of(stage, person) for person in ("Flora", "Timur")]
    shown = {chat: list(messages) for chat, messages in stage.sender.chats.items()}
    dice = random.Random(3)  # noqa: S311  (so that a failure can be repeated)
    for number in range(150):
        if number % 3 == 0:
            await stage.say("Mallory", "/sign")
        text = hostile.text(dice).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        await stage.dispatcher.receive([stage.event("Mallory", Text(text))])
        await stage.settle()
    assert [await known_of(stage, person) for person in ("Flora", "Timur")] == before
    assert {chat: stage.sender.chats[chat] for chat in shown} == shown
    assert not await stage.store.unhandled()
