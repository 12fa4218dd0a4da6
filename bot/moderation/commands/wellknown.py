"""`/wellknown`: the names that somebody may borrow; `/wellknown + Gustav Sample` adds one, with `-` it goes again.

Where such a name wants two admins, it stays while an entry with it waits: or else one admin could let that one through.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.messaging.folding import folded
from bot.messaging.messages import Message
from bot.messaging.widgets import shorten
from bot.moderation.board import refresh_cards, show_card, shown_cards, tell_admins
from bot.moderation.commands.context import CommandContext
from bot.moderation.queue_board import refresh_queue
from bot.policy import LISTED_NAMES_MOST, WELL_KNOWN_MOST
from bot.signatories.names import check_name
from bot.signatories.problem import Problem
from bot.signatories.similarity import similarity_key
from storage.records import State

_ADD, _TAKE = "+", "-–—−"
_EXAMPLE = "Gustav Sample"
_ALIKE_MOST = 100  # entries with such a name, among which one may wait


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Change the list and say who did, or say what stands on it."""
    say, typed = context.decisions.translator(event), command.argument.strip()
    if not typed or typed[0] not in _ADD + _TAKE:
        return _list(context, unit, event)
    name = check_name(typed[1:])
    if isinstance(name, Problem):
        return say.plain(name.phrase, **name.values)
    given, added = context.watch_list.given.well_known, unit.tx.watch_list.names()
    if typed[0] == _ADD:
        if _among(name, (*given, *added)):
            return say.plain("wellknown-there", name=name)
        if len(added) >= WELL_KNOWN_MOST:
            return say.plain("wellknown-full", most=WELL_KNOWN_MOST)
        unit.tx.watch_list.add(name)
    else:
        there = [each for each in added if _among(name, (each,))]
        if not there:
            return say.plain("wellknown-gone", name=name, file="letter.toml")
        if context.watch_list.given.two_admins and (waiting := _waiting(unit, name)) is not None:
            return say.plain("wellknown-waits", number=f"#{waiting}")
        for each in there:
            unit.tx.watch_list.remove(each)
    _let_it_count(context, unit)
    told = "wellknown-added" if typed[0] == _ADD else "wellknown-taken"
    tell_admins(unit, Message(context.say(told, name=name, admin=event.person)), quietly=True)
    return ""


def _list(context: CommandContext, unit: UnitOfWork, event: Event) -> str:
    say = context.say
    names = [*context.watch_list.given.well_known, *unit.tx.watch_list.names()]
    shown = (
        say("wellknown-names", names=shorten("; ".join(names), LISTED_NAMES_MOST)) if names else say("wellknown-none")
    )
    how = say("wellknown-how", add=f"/wellknown + {_EXAMPLE}", take=f"/wellknown - {_EXAMPLE}")
    context.post(unit, event, Message(Markup("\n\n").join([shown, how])))
    return ""


def _waiting(unit: UnitOfWork, name: str) -> int | None:
    """The number of an entry that waits for a decision under a name; None if none does."""
    found = unit.tx.similarity.find(similarity_key(name), 0, _ALIKE_MOST)
    waiting = (each for each in map(unit.tx.signatures.get, found) if each is not None and each.state is State.PENDING)
    return next((each.id for each in waiting), None)


def _let_it_count(context: CommandContext, unit: UnitOfWork) -> None:
    """What waits is judged again, and the cards that are shown say what is so now."""
    names = unit.tx.watch_list.names()
    unit.afterwards.append(partial(context.watch_list.learn, names))
    unit.tx.triage.begin()
    now_watched = replace(unit, watched=context.watch_list.with_names(names))
    for number in shown_cards(unit):
        signature = unit.tx.signatures.get(number)
        if signature is not None and signature.state is State.PENDING:
            show_card(now_watched, context.say, signature)
    refresh_cards(now_watched, context.say)
    refresh_queue(now_watched, context.say)


def _among(name: str, names: tuple[str, ...]) -> bool:
    return folded(name) in {folded(each) for each in names}
