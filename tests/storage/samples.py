"""Invented people, and what they sign, for the tests of the store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from storage.records import (
    Account,
    Address,
    Entry,
    Platform,
    Reason,
    Signature,
    Submission,
    Verdict,
    Visibility,
)
from storage.store import Store, Transaction

NOON = datetime(2031, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)

FLORA = Account(Platform.TELEGRAM, "1000000001")
CARLO = Account(Platform.TELEGRAM, "1000000002")
DALIA = Account(Platform.MATRIX, "@dalia:example.org")
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
    return await store.transact(
        lambda tx: tx.signatures.decide(signature.id, signature.revision, verdict, reason, ADMIN, ADMIN_NAME, now)
    )


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
