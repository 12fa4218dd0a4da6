"""Durable signatures a second through the whole service, beside bare commits of SQLite on the same disk."""

import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.delivery.pace import Pace
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.i18n.catalog import Catalog
from bot.letters.folder import read_letter
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import Capabilities
from bot.messaging.events import Event, Press, Room
from bot.messaging.messages import Delivery
from bot.moderation.admin_groups import AdminGroups
from bot.policy import Rules
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.protocol import Transaction
from storage.records import Account, Address, Answers, Draft, OutboxMessage, Platform, State
from storage.sqlite.store import SqliteStore

from .load import SAMPLE_LETTER

SIGNERS = 2000
UPDATES_AT_ONCE = 100  # what one answer of Telegram brings
ROUNDS = 3
UNLIMITED = Limit(10_000_000, 1.0)
GROUP = Address(Platform.TELEGRAM, "-1001")


class Nowhere:
    """A sender that is as quick as can be."""

    platform = Platform.TELEGRAM
    overall = UNLIMITED
    answered_in_words = False
    keeps_edits = False

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            answered_in_words=self.answered_in_words,
            keeps_edits=self.keeps_edits,
            accounts_are_chats=True,
            command_sign="/",
            text_units=4096,
        )

    def limit(self, _chat: str) -> Limit:
        return UNLIMITED

    async def deliver(self, _outgoing: OutboxMessage, _delivery: Delivery, _shown: str | None) -> str | None:
        return "1"


def bare_commits(folder: Path) -> float:
    """Commits a second of one row each, with nothing around them."""
    with closing(sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)) as connection:
        for statement in (
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE signature (id INTEGER PRIMARY KEY, entry BLOB)",
        ):
            connection.execute(statement)
        begun = time.perf_counter()
        for _ in range(SIGNERS):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO signature (entry) VALUES (?)", (bytes(300),))
            connection.execute("COMMIT")
        return SIGNERS / (time.perf_counter() - begun)


async def dispatcher(folder: Path) -> float:
    """Confirmations a second: from the platform's event to the signature, the thanks and the admins' news delivered."""
    letter, now = read_letter(SAMPLE_LETTER), datetime.now(UTC)
    store = await SqliteStore.open(folder / "service.sqlite3", Vault(bytes(32)), letter.slug)
    wording = letter.wording(letter.default_language).fingerprint

    def drafts(tx: Transaction) -> None:
        for number in range(SIGNERS):
            answers = Answers(f"Flora Example-{number}", ("Armenia", "Austria"), "historian")
            tx.people.keep_draft(Account(Platform.TELEGRAM, str(number)), Draft(wording, answers), now)

    await store.transact(drafts)
    groups = AdminGroups({Platform.TELEGRAM: GROUP})
    dispatcher = Dispatcher(
        store,
        letter,
        Catalog(["en", "ru"]),
        groups=groups,
        memberships={},
        organisers=frozenset(),
        clock=lambda: now,
        send=lambda outgoing_messages: worker.send(outgoing_messages),  # noqa: PLW0108  there is none yet
        rules=Rules(),
    )
    worker = DeliveryWorker(
        store, Nowhere(), Pace(UNLIMITED, lambda _chat: UNLIMITED), insists=groups.includes, moved=groups.follow
    )
    events = [
        Event(
            Platform.TELEGRAM,
            str(number),
            str(number),
            Room.PRIVATE,
            str(number),
            "Flora",
            "en",
            Press(f"press {number}", "1", Action(Act.CONFIRM)),
        )
        for number in range(SIGNERS)
    ]
    begun = time.perf_counter()
    for start in range(0, SIGNERS, UPDATES_AT_ONCE):
        await dispatcher.receive(events[start : start + UPDATES_AT_ONCE])
    await dispatcher.idle()
    await worker.idle()
    seconds = time.perf_counter() - begun
    standing = (await store.statistics(now)).states
    if standing.get(State.PENDING) != SIGNERS:
        raise RuntimeError(f"not everybody has signed: {standing}")
    await store.close()
    return SIGNERS / seconds


async def signatures_per_second() -> None:
    """Print the medians of the two, taken in turns."""
    bare, ours = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            bare.append(bare_commits(Path(name)))
            ours.append(await dispatcher(Path(name)))
    reference, reached = statistics.median(bare), statistics.median(ours)
    print(
        f"durable signatures a second through the whole service: {reached:.0f}, beside {reference:.0f} bare commits of "
        f"SQLite on the same disk ({reached / reference:.2f}; medians of {ROUNDS}, {SIGNERS} signers)"
    )
