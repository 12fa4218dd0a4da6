"""What must hold when the bot has been killed, and what when everybody has got what they came for.

Each check tells its findings as sentences; none is what everybody hopes for.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import Any

from bot.deployment import open_store
from bot.letters.folder import read_letter
from bot.rehearsal.shapes import Message, Person
from bot.settings import Settings
from storage.protocol import Transaction
from storage.records import Account, Platform, Signature, State
from tests.chaos.history import CARD, Claim, History, Showing
from tests.chaos.people import is_decided, is_quick

_MEANT = {
    Claim.APPROVED: State.APPROVED,
    Claim.APPROVED_CARD: State.APPROVED,
    Claim.REJECTED: State.REJECTED,
    Claim.REJECTED_CARD: State.REJECTED,
}
_TOLD = {State.APPROVED: Claim.APPROVED, State.REJECTED: Claim.REJECTED}


async def signatures_of(settings: Settings, accounts: Sequence[Account]) -> list[Signature | None]:
    """What is stored of these accounts, read as the bot's own commands read it beside a running bot."""

    def work(tx: Transaction) -> list[Signature | None]:
        return [tx.people.signer(account).signature for account in accounts]

    async with open_store(settings, read_letter(settings.letter), read_only=True) as store:
        return await store.transact(work)


def _account(number: int) -> Account:
    return Account(Platform.TELEGRAM, str(number))


def rows_of(settings: Settings, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """The rows of a statement, on a connection that can change nothing."""
    with closing(sqlite3.connect(f"file:{settings.database}?mode=ro", uri=True)) as db:
        return db.execute(statement, values).fetchall()


def is_at_rest(settings: Settings) -> bool:
    """Whether nothing waits to be handled or to be delivered."""
    waiting = "SELECT 1 FROM inbox WHERE sealed IS NOT NULL UNION ALL SELECT 1 FROM outbox"
    return not rows_of(settings, waiting)


class Watch:
    """Looks at the database each time the bot has been killed."""

    def __init__(self, settings: Settings, history: History, people: dict[str, Person], first_update: int) -> None:
        self._settings = settings
        self._history = history
        self._people = people
        self._first_update = first_update
        self._seen = 0

    async def findings(self) -> list[str]:
        """Whatever was acknowledged or announced since the last look, and is not there."""
        claims, self._seen = self._history.claims[self._seen :], len(self._history.claims)
        if not claims and self._history.acknowledged <= self._first_update:
            return []  # it was killed before there was anything to look at
        accounts = [_account(chat if chat > 0 else self._people[name].id) for _, chat, name in claims]
        signatures = await signatures_of(self._settings, accounts)
        said = [claim for claim, _, _ in claims]
        return [*self._acknowledged(), *chain.from_iterable(map(_unfounded, said, signatures))]

    def _acknowledged(self) -> Iterator[str]:
        last = self._history.acknowledged
        ((taken,),) = rows_of(self._settings, "SELECT count(*) FROM inbox WHERE CAST(key AS INTEGER) < ?", last)
        if lost := last - self._first_update - taken:
            yield f"an update was acknowledged and is not in the inbox ({lost})"


def _unfounded(claim: Claim, signature: Signature | None) -> Iterator[str]:
    if signature is None:
        yield f"“{claim}” was said of a signature that is not stored"
    elif claim in _MEANT and signature.state is not _MEANT[claim]:
        yield f"“{claim}” was said of a signature that is {signature.state}"


async def last_findings(settings: Settings, history: History, people: dict[str, Person], log: str) -> list[str]:
    """What is wrong once everything has come to rest."""
    signatures = await signatures_of(settings, [_account(person.id) for person in people.values()])
    findings: list[str] = []
    if rows_of(settings, "SELECT count(*) FROM signature") != [(len(people),)]:
        findings.append("there are more or fewer signatures than people who signed")
    if rows_of(settings, "PRAGMA integrity_check") != [("ok",)]:
        findings.append("the database is damaged")
    for number, ((name, person), signature) in enumerate(zip(people.items(), signatures, strict=True)):
        if signature is None or signature.entry is None or signature.entry.name != name:
            findings.append("a confirmed signature is lost")
            continue
        findings += _decided(settings, signature, number)
        findings += _told(history.told(person.id), number, signature.state)
        findings += _carded(history, name, signature.state)
    return findings + [f"the log says: {line}" for line in log.splitlines() if "Traceback" in line or " ERROR " in line]


def unforced_repeats(history: History, *, killed: bool) -> Iterator[Showing]:
    """What came twice though the bot was not killed between sending it and knowing that it had arrived."""
    for chat, first, second in history.repeats():
        if not (killed and first.life < second.life and history.was_under_way(chat, first)):
            yield second


def _decided(settings: Settings, signature: Signature, number: int) -> Iterator[str]:
    """Each decision was made once and holds; those whom nobody decided about wait."""
    made = [row[0] for row in rows_of(settings, "SELECT verdict FROM decision WHERE signature = ?", signature.id)]
    if not is_decided(number):
        if made or signature.state is not State.PENDING:
            yield "a decision was made that nobody made"
    elif made != [signature.state.value]:
        yield "a decision was lost" if not made else "a decision was made twice"


def _told(told: list[str], number: int, state: State) -> Iterator[str]:
    """A signer was led through the conversation once, thanked, and told what was decided."""
    questions = [] if is_quick(number) else ["Which country or countries", "What do you do?"]
    expected = ["What is your name?", *questions, "Please check.", Claim.THANKED]
    if is_decided(number):
        expected.append(_TOLD.get(state, Claim.APPROVED))
    if len(told) == len(expected) and all(words in text for words, text in zip(expected, told, strict=True)):
        return
    never = [words for words in expected if not any(words in text for text in told)]
    yield f"somebody was never told “{never[0]}”" if never else "somebody was told something twice, or something else"


def _carded(history: History, name: str, state: State) -> Iterator[str]:
    """The newest card of a signature shows how it stands and, if it waits, can be decided; or it waits in the queue."""
    card = _newest_card(history, name)
    if card is None:
        yield "a signature never came to the admins"
    elif state is State.PENDING and card.buttons[:2] != ["Approve", "Reject"]:
        if card.text.startswith(CARD):
            yield f"a card shows {card.buttons} for a signature that waits"
    elif state is not State.PENDING and card.buttons != ["Undo"]:
        yield f"a card shows {card.buttons} for a signature that is {state}"
    elif (Claim.APPROVED_CARD in card.text) != (state is State.APPROVED):
        yield "a card shows another decision than was made"


def _newest_card(history: History, name: str) -> Message | None:
    """The last card of somebody in the admin group, or else the queue with the name."""
    shown = [each for each in history.server.cast.admin_group.messages.values() if f"{name}," in each.text]
    cards = [each for each in shown if each.text.startswith(CARD)]
    return (cards or shown or [None])[-1]
