"""What admins are about to do with pending entries: all of them see it, and two do not work on the same."""

from dataclasses import dataclass
from datetime import datetime

from bot.messaging.events import Event
from storage.protocol import Transaction
from storage.records import BINDING, Account, Intent, Note, NoteKind


@dataclass(frozen=True, slots=True)
class Plan:
    """What one admin is about to do with an entry."""

    intent: Intent
    admin: str
    admin_tag: bytes | None = None

    @property
    def binds(self) -> bool:
        """Whether others leave the entry alone meanwhile."""
        return self.intent in BINDING


def plan_of(tx: Transaction, number: int) -> Plan | None:
    """What an admin is about to do with a pending entry, if anybody is."""
    note = tx.notes.about(number, NoteKind.INTENT)
    return _plan(note) if note is not None else None


def _plan(note: Note) -> Plan | None:
    try:
        return Plan(Intent(note.text), note.admin, note.admin_tag)
    except ValueError:  # of a later version
        return None


def intend(tx: Transaction, event: Event, number: int, intent: Intent, now: datetime) -> None:
    """Note what the admin of an event is about to do."""
    tx.notes.put(number, NoteKind.INTENT, intent, now, Account(event.platform, event.account), event.person)


def drop_plan(tx: Transaction, number: int) -> None:
    """Nobody is about to do anything with an entry."""
    tx.notes.remove(number, NoteKind.INTENT)


def is_own(tx: Transaction, event: Event, plan: Plan) -> bool:
    """Whether a plan is that of the admin of an event."""
    return plan.admin_tag == tx.notes.author(Account(event.platform, event.account))


def who_else_decides(tx: Transaction, event: Event, number: int) -> str:
    """The name of another admin who is deciding about an entry; "" if nobody is."""
    plan = plan_of(tx, number)
    return plan.admin if plan is not None and plan.binds and not is_own(tx, event, plan) else ""
