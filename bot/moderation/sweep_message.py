"""The one message about a sweep: what was found, what is being done, and how to stop it or take it back."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.moderation.cards import Row, moment, reason_rows
from bot.moderation.conditions import Condition, told
from bot.policy import NAMED_MOST
from storage.policy import UNDO_TIME
from storage.records import Signature, Verdict
from storage.records.sweeps import AT_WORK, OPEN, UNANSWERED, Sweep, SweepCount, SweepStage

# What a button says, besides reasons.
REJECT, APPROVE, LEAVE, BACK, AGREE, STOP, UNDO = "reject", "approve", "leave", "back", "agree", "stop", "undo"


def sweep_message(
    say: Translator,
    sweep: Sweep,
    condition: Condition,
    count: SweepCount,
    sample: Sequence[Signature],
    now: datetime,
) -> Message:
    """A sweep as it stands; it names those of the `sample` until somebody decides."""
    heading = say("sweep-heading", condition=told(say, condition))
    parts = [heading, _standing(say, sweep, count)]
    if sweep.stage in OPEN:
        lines = [_line(say, each) for each in sample]
        parts += [Markup("\n").join(lines)] if lines else []
        if count.found and sweep.stage in UNANSWERED:
            parts.append(say("sweep-ask") if sweep.stage is SweepStage.ASKED else say("sweep-why", count=count.found))
    elif (left := count.left + count.found) and sweep.stage not in AT_WORK:
        parts.append(say("sweep-left", count=left))
    return Message(joined(parts), _rows(say, sweep, count, now), confidential=True, awaited=sweep.stage in OPEN)


def decided_about(sweep: Sweep, count: SweepCount) -> int:
    """How many entries the verdict of a sweep is about."""
    return count.clean if sweep.verdict is Verdict.APPROVED else count.found


def _standing(say: Translator, sweep: Sweep, count: SweepCount) -> Markup:
    time = moment(sweep.made, say)
    match sweep.stage:
        case SweepStage.LOOKING:
            return say("sweep-looking", count=count.found)
        case stage if stage in OPEN and not count.found:
            return say("sweep-nothing")
        case SweepStage.PROPOSED:
            proposed = say(
                f"sweep-proposed-{sweep.verdict or Verdict.REJECTED}",
                count=decided_about(sweep, count),
                admin=sweep.admin,
                time=time,
            )
            reason = say(f"because-{sweep.reason}") if sweep.reason else Markup()
            return Markup("\n").join(part for part in (proposed, reason) if part)
        case SweepStage.ASKED | SweepStage.WHY:
            return Markup(" ").join([say("sweep-found", count=count.found), say("sweep-clean", count=count.clean)])
        case SweepStage.DECIDING | SweepStage.STOPPED | SweepStage.DONE:
            verdict = str(sweep.verdict or Verdict.REJECTED)
            done = say(f"bulk-{verdict}", count=count.decided, admin=sweep.admin, time=time)
            if sweep.stage is SweepStage.DECIDING:
                return Markup(" · ").join([done, say("sweep-going-on", count=decided_about(sweep, count))])
            return Markup(" · ").join([done, say("sweep-stopped")]) if sweep.stage is SweepStage.STOPPED else done
        case _:
            back = say("sweep-undone", count=count.undone, admin=sweep.admin, time=time)
            undoing = sweep.stage is SweepStage.UNDOING
            return Markup(" · ").join([back, say("sweep-going-on", count=count.decided)]) if undoing else back


def _rows(say: Translator, sweep: Sweep, count: SweepCount, now: datetime) -> tuple[Row, ...]:
    def button(label: str, word: str, tone: Tone | None = None) -> Row:
        return (Choice(label, Action(Act.SWEEP, sweep.id, word=word), tone=tone),)

    match sweep.stage:
        case SweepStage.LOOKING:
            return (button(say.plain("button-stop"), LEAVE),)
        case stage if stage in OPEN and not count.found:
            return (button(say.plain("button-sweep-leave"), LEAVE),)
        case SweepStage.PROPOSED:
            agree = button(say.plain("button-sweep-agree"), AGREE, Tone.DANGER)
            return (agree, button(say.plain("button-sweep-leave"), LEAVE))
        case SweepStage.ASKED:
            reject = button(say.plain("button-sweep-reject"), REJECT, Tone.DANGER)
            approve = button(say.plain("button-clean"), APPROVE, Tone.SUCCESS)
            return (reject, *([approve] if count.clean else []), button(say.plain("button-sweep-leave"), LEAVE))
        case SweepStage.WHY:
            reasons = reason_rows(say, lambda reason: Action(Act.SWEEP, sweep.id, word=reason))
            return (*reasons, button(say.plain("button-back"), BACK))
        case SweepStage.DECIDING:
            return (button(say.plain("button-stop"), STOP),)
        case SweepStage.DONE | SweepStage.STOPPED if count.decided and now - sweep.made < UNDO_TIME:
            return (button(say.plain("button-undo-all"), UNDO),)
        case _:
            return ()


def _line(say: Translator, signature: Signature) -> Markup:
    line = shorten(signature.entry.line, NAMED_MOST) if signature.entry else "?"
    return say("bulk-line", number=str(signature.id), line=line)
