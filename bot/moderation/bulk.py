"""The message about what was decided together: who, with names, and a button that takes all of it back.

Where former versions of a message are kept, it gives numbers alone, because a name would outlive a withdrawal.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import Choice, Delivery, Message
from bot.messaging.widgets import shorten
from bot.moderation.cards import moment
from bot.policy import NAMED_MOST
from storage.records import BulkDecision, Platform, Priority, Signature, Slot, SlotKind, State


def tell_of_bulk(
    unit: UnitOfWork,
    say: Translator,
    admin: str,
    decided: Sequence[Signature],
    now: datetime,
    besides: Platform | None = None,
) -> None:
    """Tell the groups what an admin has decided, but not that of the platform `besides`."""
    groups = [group for platform, group in unit.groups.items() if platform is not besides]
    bulk: BulkDecision | None = None
    for group in groups:
        if CAPABILITIES[group.platform].keeps_edits:
            unit.post(group, Delivery(numbers_told(say, admin, decided, now)), priority=Priority.ADMINS)
            continue
        bulk = bulk or unit.tx.bulks.add(admin, {each.id: each.revision for each in decided}, now)
        message = bulk_message(unit, say, bulk)
        unit.post(group, Delivery(message), priority=Priority.ADMINS, slot=Slot.bulk(bulk.id))


def refresh_bulks(unit: UnitOfWork, say: Translator, numbers: Collection[int]) -> None:
    """Let the messages about what was decided together say how these signatures stand now."""
    for number in unit.tx.bulks.of(numbers):
        bulk = unit.tx.bulks.get(number)
        for group in unit.groups.values():
            if bulk is not None and unit.tx.outbox.occupied(group.platform, Slot.bulk(number)):
                delivery = Delivery(bulk_message(unit, say, bulk))
                unit.post(group, delivery, priority=Priority.ADMINS, slot=Slot.bulk(number))


def remove_bulks(unit: UnitOfWork, before: datetime) -> None:
    """Take away the messages about what was decided before a time."""
    for group in unit.groups.values():
        for slot in unit.tx.outbox.slots(group.platform):
            if slot.kind is SlotKind.BULK:
                bulk = unit.tx.bulks.get(slot.number)
                if bulk is None or bulk.made < before:
                    gone = Delivery(Message("✔️"), removes=True)
                    unit.post(group, gone, priority=Priority.REPORTS, slot=slot)


def numbers_told(say: Translator, admin: str, decided: Sequence[Signature], now: datetime) -> Message:
    """What was decided, by numbers, with buttons that show the cards."""
    parts = []
    for state in (State.APPROVED, State.REJECTED, State.PENDING):
        numbers = ", ".join(f"#{each.id}" for each in decided if each.state is state)
        if numbers:
            parts.append(say(f"listed-{state}", numbers=numbers, admin=admin, time=moment(now, say)))
    cards = [Choice(say.plain("button-card", number=str(each.id)), Action(Act.CARD, each.id)) for each in decided]
    return Message(
        Markup("\n").join(parts), tuple(tuple(cards[start : start + 2]) for start in range(0, len(cards), 2))
    )


def bulk_message(unit: UnitOfWork, say: Translator, bulk: BulkDecision) -> Message:
    """What was decided, by numbers and names; whatever has changed since has lost its name here."""
    lines: dict[State | None, list[Markup]] = {State.APPROVED: [], State.REJECTED: [], None: []}
    stands = standing(unit, bulk)
    for number in bulk.decided:
        signature = stands.get(number)
        line = shorten(signature.entry.line, NAMED_MOST) if signature and signature.entry else ""
        told = say("bulk-line", number=str(number), line=line) if line else say("bulk-changed", number=str(number))
        lines[signature.state if signature and line else None].append(told)
    parts = []
    for state, several in lines.items():
        if several and state is not None:
            parts.append(say(f"bulk-{state}", admin=bulk.admin, time=moment(bulk.made, say), count=len(several)))
        parts += several
    row = (Choice(say.plain("button-undo-all"), Action(Act.UNDO_ALL, bulk.id)),)
    return Message(Markup("\n").join(parts), (row,) if stands else (), confidential=True)


def standing(unit: UnitOfWork, bulk: BulkDecision) -> dict[int, Signature]:
    """The signatures of a bulk decision about which nothing has been decided or corrected since, by their numbers."""
    found = {number: unit.tx.signatures.get(number) for number in bulk.decided}
    return {
        number: signature
        for number, signature in found.items()
        if signature is not None
        and signature.revision == bulk.decided[number]
        and signature.state in (State.APPROVED, State.REJECTED)
    }
