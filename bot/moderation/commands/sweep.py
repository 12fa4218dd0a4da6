"""`/sweep since 14:00, burst`: decides once about all that waits and meets a condition."""

from dataclasses import replace
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.actions import Action
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext
from bot.moderation.conditions import CONDITIONS, Misunderstood, read_condition
from bot.moderation.decisions import MINUTE
from bot.moderation.sweep_message import AGREE, APPROVE, BACK, LEAVE, REJECT, STOP, UNDO, decided_about
from bot.moderation.sweeps import drop_sweep
from bot.moderation.triage import Kind
from bot.policy import DECISION_PAUSE, SWEEP_ALONE_MOST, SWEEP_ALONE_TIME
from storage.policy import UNDO_TIME
from storage.records import Account, Reason, Verdict
from storage.records.sweeps import OPEN, UNANSWERED, Sweep, SweepStage

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
    admin = f"{event.platform}:{event.account}"
    if sweep.stage is SweepStage.PROPOSED and action.word == AGREE and sweep.proposer == admin:
        return say.plain("close-own")
    changed = _changed(sweep, action.word, now)
    if changed is None:
        context.sweeps.show(unit, sweep, now)
        return say.plain("toast-list-changed")
    begins = sweep.stage in UNANSWERED and changed.stage is SweepStage.DECIDING
    if begins and _wants_two(context, unit, event, changed, now):
        changed = replace(changed, stage=SweepStage.PROPOSED, admin=event.person, proposer=admin)
    elif changed.stage in (SweepStage.DECIDING, SweepStage.UNDOING):
        if unit.tx.sweeps.at_work() is not None:
            return say.plain("sweep-busy")
        both = sweep.stage is SweepStage.PROPOSED
        changed = replace(changed, admin=f"{sweep.admin}, {event.person}" if both else event.person, proposer="")
        unit.afterwards.append(context.sweeps.wake)
    unit.tx.sweeps.change(changed)
    context.sweeps.show(unit, changed, now, redacts=sweep.stage in OPEN and changed.stage not in OPEN)
    return ""


def _wants_two(context: CommandContext, unit: UnitOfWork, event: Event, sweep: Sweep, now: datetime) -> bool:
    """Whether so many are decided about, with what was swept lately, that a second admin has to agree, if there is
    one.
    """
    lately = unit.tx.sweeps.decided_since(now - SWEEP_ALONE_TIME)
    if lately + decided_about(sweep, unit.tx.sweeps.count(sweep.id)) <= SWEEP_ALONE_MOST:
        return False
    admin = Account(event.platform, event.account)
    return context.rules.removal_admins > 1 or context.has_others(unit.tx, admin)


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
        case SweepStage.PROPOSED, _ if word == AGREE:
            return replace(sweep, stage=SweepStage.DECIDING, made=now)
        case SweepStage.DECIDING, _ if word == STOP:
            return replace(sweep, stage=SweepStage.STOPPED)
        case stage, _ if stage in _DECIDED and word == UNDO and now - sweep.made < UNDO_TIME:
            return replace(sweep, stage=SweepStage.UNDOING, made=now)
        case _:
            return None
