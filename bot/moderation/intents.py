"""What admins are about to do with pending entries: all of them see it, and two do not work on the same."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.messaging.events import Event
from bot.signatories.mending import noted_entry
from storage.protocol import Transaction
from storage.records import BINDING, Account, Entry, Intent, Note, NoteKind


@dataclass(frozen=True, slots=True)
class Plan:
    """What one admin is about to do with an entry; `mended` is the line to be approved in place of the signer's own."""

    intent: Intent
    admin: str
    admin_tag: bytes | None = None
    mended: Entry | None = None

    @property
    def binds(self) -> bool:
        """Whether others leave the entry alone meanwhile."""
        return self.intent in BINDING


def plan_of(tx: Transaction, number: int) -> Plan | None:
    """What an admin is about to do with a pending entry, if anybody is."""
    note = tx.notes.about(number, NoteKind.INTENT)
    plan = _plan(note) if note is not None else None
    if plan is not None and plan.intent is Intent.MEND:
        return replace(plan, mended=noted_entry(tx, number, NoteKind.MENDED))
    return plan


def _plan(note: Note) -> Plan | None:
    try:
        return Plan(Intent(note.text), note.admin, note.admin_tag)
    except ValueError:  # of a later version
        return None


def intend(tx: Transaction, event: Event, number: int, intent: Intent, now: datetime) -> None:
    """Note what the admin of an event is about to do, in place of anything else."""
    _forget_mended(tx, number)
    tx.notes.put(number, NoteKind.INTENT, intent, now, Account(event.platform, event.account), event.person)


def drop_plan(tx: Transaction, number: int) -> None:
    """Nobody is about to do anything with an entry."""
    tx.notes.remove(number, NoteKind.INTENT)
    _forget_mended(tx, number)


def _forget_mended(tx: Transaction, number: int) -> None:
    """Another line is not on the card any more, and nobody approves of it."""
    tx.notes.remove(number, NoteKind.MENDED)
    vouched = tx.notes.about(number, NoteKind.VOUCHED)
    if vouched is not None and vouched.text == Intent.MEND:
        tx.notes.remove(number, NoteKind.VOUCHED)


def is_own(tx: Transaction, event: Event, plan: Plan) -> bool:
    """Whether a plan is that of the admin of an event."""
    return plan.admin_tag == tx.notes.author(Account(event.platform, event.account))


def who_else_decides(tx: Transaction, event: Event, number: int) -> str:
    """The name of another admin who is deciding about an entry; "" if nobody is."""
    plan = plan_of(tx, number)
    if tx.notes.about(number, NoteKind.VOUCHED) is not None:
        return ""  # it waits for one of the others
    return plan.admin if plan is not None and plan.binds and not is_own(tx, event, plan) else ""
