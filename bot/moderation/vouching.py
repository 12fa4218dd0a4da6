"""Approvals that want two admins: of well-known names, unless one notes how the name was confirmed; and of a line that
an admin has entered, which another one approves if there is one.

What one admin approves is a note about the entry: it goes when the entry changes or is decided, and after a day.
"""

from collections.abc import Callable
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Event
from bot.messaging.messages import OFFERS, Choice
from bot.moderation.board import has_card, show_card
from bot.moderation.intents import drop_plan
from bot.moderation.triage import wants_two
from bot.policy import PROPOSAL_STAYS
from storage.protocol import Transaction
from storage.records import Account, Address, Entry, Happened, Intent, NoteKind, Signature

_MENDED = str(Intent.MEND)


def vouches_alone(unit: UnitOfWork, event: Event, signature: Signature, mended: Entry | None, now: datetime) -> bool:
    """Whether the approval of an admin, of the signer's own line or a `mended` one, needs a second one, and is noted
    until then. An admin who approves again changes nothing. Who has entered a line is the first of two.
    """
    tx, admin = unit.tx, Account(event.platform, event.account)
    entries = [entry for entry in (signature.entry, mended) if entry is not None]
    if not any(wants_two(entry, unit.watched) for entry in entries):
        return False
    if mended is None and tx.entered.is_open(signature.id) and not tx.entered.is_by(signature.id, admin):
        return False
    what, first = _MENDED if mended is not None else "", tx.notes.about(signature.id, NoteKind.VOUCHED)
    same = first is not None and first.text == what
    # Who writes as the group may be anybody, also the one who presses the button afterwards.
    own, nobody = tx.notes.author(admin), tx.notes.author(Account(event.platform, event.chat))
    if first is not None and same and len({first.admin_tag, own, nobody}) == 3:
        return False
    if first is None or not same or first.admin_tag == nobody:
        tx.notes.put(signature.id, NoteKind.VOUCHED, what, now, admin, event.person)
        tx.history.note(signature.id, Happened.VOUCHED, now, admin=event.person)
    if mended is None:
        drop_plan(tx, signature.id)  # whoever took care of it has done so: others need not wait
    return True


def is_own_entry(
    unit: UnitOfWork, event: Event, signature: Signature, has_others: Callable[[Transaction, Account], bool]
) -> bool:
    """Whether the admin of an event has entered a line that nobody has claimed, and somebody else can approve it."""
    admin = Account(event.platform, event.account)
    return unit.tx.entered.is_by(signature.id, admin) and has_others(unit.tx, admin)


def remember(unit: UnitOfWork, event: Event, group: Address, signature: Signature, now: datetime) -> None:
    """Store that an event has approved, in case its sender deletes it."""
    if CAPABILITIES[event.platform].answered_in_words:
        choice = Choice("", Action(Act.REVIEW, signature.id, signature.revision))
        unit.tx.chats.note_decided(group, event.key, OFFERS.dump_json((choice,)), now)


def take_back(unit: UnitOfWork, say: Translator, event: Event, group: Address, sent: str) -> None:
    """The sender has deleted what approved something that still waits for a second admin."""
    menu, author = unit.tx.chats.offered(group, sent), unit.tx.notes.author(Account(event.platform, event.account))
    for choice in OFFERS.validate_json(menu.choices) if menu else ():
        if choice.action is None or choice.action.act is not Act.REVIEW:
            continue
        first = unit.tx.notes.about(choice.action.number, NoteKind.VOUCHED)
        if first is not None and first.admin_tag == author:
            drop(unit, say, choice.action.number)


def drop(unit: UnitOfWork, say: Translator, number: int) -> None:
    """Nobody approves of an entry any more: its card says so."""
    unit.tx.notes.remove(number, NoteKind.VOUCHED)
    signature = unit.tx.signatures.get(number)
    if signature is not None and has_card(unit, number):
        show_card(unit, say, signature)


def forget(unit: UnitOfWork, say: Translator, now: datetime) -> None:
    """Drop what has waited for a second admin for too long."""
    for number in unit.tx.notes.older(NoteKind.VOUCHED, now - PROPOSAL_STAYS):
        drop(unit, say, number)
