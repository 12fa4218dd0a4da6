"""`/find Flora, Armenia`: looks for signatures by number, name, place and standing, a page at a time."""

from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Event
from bot.messaging.messages import Delivery
from bot.moderation.commands.context import CommandContext
from bot.moderation.found import found_message
from bot.moderation.search import Query, read_query, search
from storage.records import Priority, Slot, SlotKind


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show what is found in a message of its own, which goes after an hour."""
    return _show(context, unit, event, command.argument, int(now.timestamp()), now, as_new=True)


def turn(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Show the next page in the same message."""
    slot = Slot(SlotKind.FOUND, action.revision)
    if not unit.tx.outbox.occupied(event.platform, slot):
        return context.decisions.translator(event).plain("found-gone")
    return _show(context, unit, event, f"{action.word} >{action.number}", action.revision, now)


def _show(
    context: CommandContext,
    unit: UnitOfWork,
    event: Event,
    typed: str,
    asked: int,
    now: datetime,
    *,
    as_new: bool = False,
) -> str:
    say, group = context.decisions.translator(event), context.groups[event.platform]
    query = read_query(context.say, typed)
    if query is None:
        return say.plain("find-how")
    found = search(unit.tx, query)
    if not found.numbers and found.reached is None:
        return say.plain("found-none")
    stays = timedelta(hours=context.rules.card_hours)
    message = found_message(context.say, unit.tx, query, found, now - stays, _next(query, found.reached, asked))
    unit.post(
        group,
        Delivery(message, as_new=as_new),
        priority=Priority.ADMINS,
        slot=Slot(SlotKind.FOUND, asked),
        redacts_history=CAPABILITIES[event.platform].keeps_edits and not as_new,
    )
    return ""


def _next(query: Query, reached: int | None, asked: int) -> Action | None:
    """What the button does that leads on; None if there is nothing more, or the query is too long for a button."""
    if reached is None:
        return None
    action = Action(Act.FIND, reached, asked, query.text)
    return action if action.fits else None
