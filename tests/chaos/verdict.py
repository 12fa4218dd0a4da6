"""What must hold when the bot has been killed, and what when everybody has got what they came for.

Each check tells its findings as sentences; none is what everybody hopes for.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager

from bot.app import open_vault
from bot.letter import read_letter
from bot.rehearsal.shapes import Message, Person
from bot.settings import Settings
from storage.people import SqlitePeople
from storage.records import Account, Platform, Signature, State
from storage.signatures import SqliteSignatures
from tests.chaos.history import Claim, History, Showing
from tests.chaos.people import is_decided, is_quick

_MEANT = {
    Claim.APPROVED: State.APPROVED,
    Claim.APPROVED_CARD: State.APPROVED,
    Claim.REJECTED: State.REJECTED,
    Claim.REJECTED_CARD: State.REJECTED,
}
_TOLD = {State.APPROVED: Claim.APPROVED, State.REJECTED: Claim.REJECTED}


class Records:
    """What is stored, read as the bot reads it, on a connection that can change nothing."""

    def __init__(self, db: sqlite3.Connection, settings: Settings) -> None:
        vault = open_vault(settings, make=False)
        self.db = db
        self.signatures = SqliteSignatures(db, vault, read_letter(settings.letter).slug)
        self._people = SqlitePeople(db, vault, read_letter(settings.letter).slug, self.signatures)

    def signature(self, account: int) -> Signature | None:
        return self._people.signer(Account(Platform.TELEGRAM, str(account))).signature

    def number(self, statement: str, *values: object) -> int:
        return int(self.db.execute(statement, values).fetchone()[0])

    def is_at_rest(self) -> bool:
        """Whether nothing waits to be handled or to be delivered."""
        waiting = "SELECT (SELECT count(*) FROM inbox WHERE sealed IS NOT NULL) + (SELECT count(*) FROM outbox)"
        return not self.number(waiting)


@contextmanager
def records_of(settings: Settings) -> Iterator[Records]:
    """What is stored just now."""
    with closing(sqlite3.connect(f"file:{settings.database}?mode=ro", uri=True, isolation_level=None)) as db:
        yield Records(db, settings)


class Watch:
    """Looks at the database each time the bot has been killed."""

    def __init__(self, settings: Settings, history: History, people: dict[str, Person], first_update: int) -> None:
        self._settings = settings
        self._history = history
        self._people = people
        self._first_update = first_update
        self._seen = 0

    def findings(self) -> list[str]:
        """Whatever was acknowledged or announced since the last look, and is not there."""
        claims, self._seen = self._history.claims[self._seen :], len(self._history.claims)
        if not claims and self._history.acknowledged <= self._first_update:
            return []  # it was killed before there was anything to look at
        with records_of(self._settings) as records:
            return [*self._acknowledged(records), *self._announced(records, claims)]

    def _acknowledged(self, records: Records) -> Iterator[str]:
        last = self._history.acknowledged
        taken = records.number("SELECT count(*) FROM inbox WHERE CAST(key AS INTEGER) < ?", last)
        if lost := last - self._first_update - taken:
            yield f"an update was acknowledged and is not in the inbox ({lost})"

    def _announced(self, records: Records, claims: list[tuple[Claim, int, str]]) -> Iterator[str]:
        for claim, chat, name in claims:
            signature = records.signature(chat if chat > 0 else self._people[name].id)
            if signature is None:
                yield f"“{claim}” was said of a signature that is not stored"
            elif claim in _MEANT and signature.state is not _MEANT[claim]:
                yield f"“{claim}” was said of a signature that is {signature.state}"


def last_findings(settings: Settings, history: History, people: dict[str, Person], log: str) -> Iterator[str]:
    """What is wrong once everything has come to rest."""
    with records_of(settings) as records:
        if records.number("SELECT count(*) FROM signature") != len(people):
            yield "there are more or fewer signatures than people who signed"
        if records.db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            yield "the database is damaged"
        for number, (name, person) in enumerate(people.items()):
            signature = records.signature(person.id)
            if signature is None or signature.entry is None or signature.entry.name != name:
                yield "a confirmed signature is lost"
                continue
            yield from _decided(records, signature, number)
            yield from _told(history.told(person.id), number, signature.state)
            yield from _carded(history, name, signature.state)
    for line in log.splitlines():
        if "Traceback" in line or " ERROR " in line:
            yield f"the log says: {line}"


def unforced_repeats(history: History, *, killed: bool) -> Iterator[Showing]:
    """What came twice though the bot was not killed between sending it and knowing that it had arrived."""
    for chat, first, second in history.repeats():
        if not (killed and first.life < second.life and history.was_under_way(chat, first)):
            yield second


def _decided(records: Records, signature: Signature, number: int) -> Iterator[str]:
    """Each decision was made once and holds; those whom nobody decided about wait."""
    made = [row[0] for row in records.db.execute("SELECT verdict FROM decision WHERE signature = ?", (signature.id,))]
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
    counted = Counter(next((words for words in expected if words in text), text) for text in told)
    for words in expected:
        if not counted[words]:
            yield f"somebody was never told “{words}”"
    if len(told) > len(expected):
        yield "somebody was told something twice, or something else"
    elif any(words not in text for words, text in zip(expected, told, strict=False)) and len(told) == len(expected):
        yield "somebody was told things in another order"


def _carded(history: History, name: str, state: State) -> Iterator[str]:
    """The newest card of the admin group about a signature shows how it stands, and can be decided if it waits."""
    card = newest_card(history, name)
    if card is None:
        yield "a signature never came to the admins"
    elif card.buttons != (["Approve", "Reject"] if state is State.PENDING else ["Undo"]):
        yield f"a card shows {card.buttons} for a signature that is {state}"
    elif (Claim.APPROVED_CARD in card.text) != (state is State.APPROVED):
        yield "a card shows another decision than was made"


def newest_card(history: History, name: str) -> Message | None:
    """The last message of the admin group about somebody."""
    cards = history.server.cast.admin_group.messages.values()
    return next((card for card in reversed(cards) if f"{name}," in card.text), None)
