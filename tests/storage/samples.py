"""Invented people, and what they sign, for the tests of the store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from storage.protocol import Store, Transaction
from storage.records import (
    Account,
    Address,
    Answers,
    Draft,
    Entry,
    Happened,
    InboxEvent,
    Member,
    OutboxMessage,
    Platform,
    Priority,
    Reason,
    Signature,
    Slot,
    Step,
    Submission,
    Verdict,
    Visibility,
)

NOON = datetime(2031, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # since when members decide who were known before that was written down

FLORA = Account(Platform.TELEGRAM, "1000000001")
CARLO = Account(Platform.TELEGRAM, "1000000002")
DALIA = Account(Platform.MATRIX, "@dalia:example.org")
EMIL = Account(Platform.TELEGRAM, "1000000004")
GITA = Account(Platform.TELEGRAM, "1000000005")
ADMIN = Account(Platform.TELEGRAM, "2000000001")
ADMIN_NAME = "Ada Admin"
GROUP = Address(Platform.TELEGRAM, "-1003000000001")


def home(account: Account) -> Address:
    """The private chat of an account."""
    return Address(account.platform, f"chat-of-{account.id}")


def submission(
    name: str = "Flora Example",
    places: tuple[str, ...] = ("Armenia", "Austria"),
    occupation: str = "historian",
    *,
    visibility: Visibility = Visibility.PUBLIC,
    language: str = "en",
    wording: str = "wording-1",
) -> Submission:
    line = ", ".join(part for part in (name, "/".join(places), occupation) if part)
    return Submission(Entry(name, places, occupation, line), name.casefold(), visibility, language, wording)


async def sign(
    store: Store, account: Account = FLORA, given: Submission | None = None, now: datetime = NOON
) -> Signature:
    """The account signs, in a transaction of its own."""
    return await store.transact(lambda tx: tx.signatures.add(account, home(account), given or submission(), now))


async def decide(
    store: Store,
    signature: Signature,
    verdict: Verdict = Verdict.APPROVED,
    now: datetime = NOON,
    reason: Reason | None = None,
) -> Signature | None:
    """The admin decides about a signature as it stands there, in a transaction of its own."""
    seen = signature.id, signature.revision
    alike = signature.entry.name.casefold() if signature.entry else ""
    return await store.transact(lambda tx: tx.decisions.decide(*seen, verdict, reason, ADMIN, ADMIN_NAME, alike, now))


async def decided(
    store: Store,
    signature: Signature,
    verdict: Verdict = Verdict.APPROVED,
    now: datetime = NOON,
    reason: Reason | None = None,
) -> Signature:
    """The signature after a decision that is known to be taken."""
    after = await decide(store, signature, verdict, now, reason)
    assert after is not None
    return after


async def undone(store: Store, work: Callable[[Transaction], object]) -> None:
    """Do some work in a transaction that raises in the end."""

    def work_in_vain(tx: Transaction) -> None:
        work(tx)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.transact(work_in_vain)


async def read(store: Store, number: int) -> Signature:
    """A signature that is known to be there."""
    found = await store.transact(lambda tx: tx.signatures.get(number))
    assert found is not None
    return found


HANDLED = InboxEvent(Platform.TELEGRAM, "update-1", b"what Flora wrote")
UNHANDLED = InboxEvent(Platform.TELEGRAM, "update-2", b"what Gita wrote")
CARD = OutboxMessage(GROUP, b"the card of Carlo", Slot.card(2), priority=Priority.CARDS)
NEWS = OutboxMessage(home(DALIA), b"the news for Dalia", notifies=3)
MOVED_TO = Address(Platform.TELEGRAM, "-1003000000099")
DRAFT = Draft("wording-1", Answers(name="Gita Example"), revision=7)


async def fill_with_samples(store: Store) -> None:
    """One of everything that is stored.

    #1 Flora is approved, #2 Carlo pending and withheld, #3 Dalia rejected, #4 Emil has withdrawn, #5 was imported.
    """
    await store.remember_wording("wording-1", "en", "# A letter", NOON)
    await decided(store, await sign(store))
    await sign(store, CARLO, submission("Carlo Example", visibility=Visibility.WITHHELD))
    await decided(
        store, await sign(store, DALIA, submission("Dalia Example")), Verdict.REJECTED, reason=Reason.NOT_A_PERSON
    )
    await sign(store, EMIL, submission("Emil Example"))
    handled, _ = await store.receive([HANDLED, UNHANDLED], NOON)

    def work(tx: Transaction) -> None:
        tx.signatures.withdraw(EMIL, NOON)
        tx.signatures.import_line(submission("Hana Example"), 1, NOON)
        tx.inbox.take(handled)
        shown = tx.outbox.post(OutboxMessage(GROUP, b"the card of Flora", Slot.card(1)))
        tx.outbox.delivered(shown, "message-1")
        tx.outbox.post(CARD)
        tx.outbox.post(NEWS)
        tx.history.note(1, Happened.APPROVED, NOON, admin=ADMIN_NAME)
        tx.chats.moved(GROUP, MOVED_TO)
        tx.people.speak(FLORA, "hy")
        tx.blocks.put(2)
        tx.watch_list.add("Gustav Sample")
        tx.history.note(1, Happened.CONFIRMED, NOON, admin=ADMIN_NAME, words="by phone")
        tx.people.keep_draft(GITA, DRAFT, NOON)
        tx.people.passed(GITA, Step.BEGUN, NOON)
        tx.people.keep_member(GROUP, ADMIN, Member(present=True, admitted=LONG_AGO))

    await store.transact(work)


async def contents(store: Store) -> dict[str, Any]:
    """All that can be read of a furnished store, to be compared with another reading."""

    def work(tx: Transaction) -> dict[str, Any]:
        return {
            "signers": [tx.people.signer(account) for account in (FLORA, CARLO, DALIA, EMIL, GITA)],
            "signatures": [tx.signatures.get(number) for number in range(1, 8)],
            "addresses": [tx.signatures.address(number) for number in range(1, 8)],
            "decisions": [tx.decisions.last(number) for number in range(1, 8)],
            "blocked": tx.blocks.numbers(),
            "watched": tx.watch_list.names(),
            "history": [tx.history.of(number) for number in range(1, 8)],
            "alike": tx.similarity.find("flora example", 0),
            "outgoing": tx.outbox.undelivered(0, 100),
            "shown": tx.outbox.shown(OutboxMessage(GROUP, b"", Slot.card(1))),
            "moved": tx.chats.current(GROUP),
            "member": tx.people.member(GROUP, ADMIN),
        }

    return await store.transact(work) | {"events": await store.unhandled(), "statistics": await store.statistics(NOON)}
