"""`/sweep since 14:00, burst`: decides once about all that waits and meets a condition."""

from dataclasses import replace
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.actions import Action
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext
from bot.moderation.conditions import CONDITIONS, Misunderstood, read_condition
from bot.moderation.decisions import MINUTE
from bot.moderation.sweep_message import APPROVE, BACK, LEAVE, REJECT, STOP, UNDO
from bot.moderation.sweeps import drop_sweep
from bot.moderation.triage import Kind
from bot.policy import DECISION_PAUSE
from storage.policy import UNDO_TIME
from storage.records import Reason, Verdict
from storage.records.sweeps import OPEN, Sweep, SweepStage

_DECIDED = (SweepStage.DONE, SweepStage.STOPPED)


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Begin to look for what meets the condition. One sweep at a time: two would take turns with the same entries."""
    say = context.decisions.translator(event)
    condition = read_condition(context.decisions.languages(say), command.argument, now)
    if isinstance(condition, Misunderstood):
        return say.plain(condition.phrase, kinds=", ".join(Kind))
    if unit.tx.sweeps.at_work() is not None:
        return say.plain("sweep-busy")
    context.sweeps.drop_unanswered(unit)
    sweep = unit.tx.sweeps.add(CONDITIONS.dump_json(condition).decode(), event.person, now)
    context.sweeps.show(unit, sweep, now)
    unit.afterwards.append(context.sweeps.wake)
    return ""


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Do what a button says, if the sweep stands as the button shows it."""
    say, sweep = context.decisions.translator(event), unit.tx.sweeps.get(action.number)
    if sweep is None:
        return say.plain("sweep-gone")
    if action.word != STOP and context.decisions.is_paused(unit.tx, event, now):
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    if action.word == LEAVE and sweep.stage in (SweepStage.LOOKING, *OPEN):
        drop_sweep(unit, sweep.id)
        return say.plain("sweep-dropped")
    changed = _changed(sweep, action.word, now)
    if changed is None:
        context.sweeps.show(unit, sweep, now)
        return say.plain("toast-list-changed")
    if changed.stage in (SweepStage.DECIDING, SweepStage.UNDOING):
        if unit.tx.sweeps.at_work() is not None:
            return say.plain("sweep-busy")
        changed = replace(changed, admin=event.person)
        unit.afterwards.append(context.sweeps.wake)
    unit.tx.sweeps.change(changed)
    context.sweeps.show(unit, changed, now, redacts=sweep.stage in OPEN and changed.stage not in OPEN)
    return ""


def _changed(sweep: Sweep, word: str, now: datetime) -> Sweep | None:
    """The sweep after a button; None if it has no such button now."""
    match sweep.stage, word:
        case SweepStage.ASKED, _ if word == REJECT:
            return replace(sweep, stage=SweepStage.WHY)
        case SweepStage.WHY, _ if word == BACK:
            return replace(sweep, stage=SweepStage.ASKED)
        case SweepStage.ASKED, _ if word == APPROVE:
            return replace(sweep, stage=SweepStage.DECIDING, verdict=Verdict.APPROVED, made=now)
        case SweepStage.WHY, _ if word in set(Reason):
            return replace(sweep, stage=SweepStage.DECIDING, verdict=Verdict.REJECTED, reason=Reason(word), made=now)
        case SweepStage.DECIDING, _ if word == STOP:
            return replace(sweep, stage=SweepStage.STOPPED)
        case stage, _ if stage in _DECIDED and word == UNDO and now - sweep.made < UNDO_TIME:
            return replace(sweep, stage=SweepStage.UNDOING, made=now)
        case _:
            return None
