"""The cards in the admin group, and the short answers to an admin's press."""

from collections.abc import Callable
from datetime import datetime

from babel.dates import format_datetime
from markupsafe import Markup, escape

from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.letters.letter import Watched
from bot.letters.presentation import further_told, shown_entry
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.moderation.intents import Plan
from bot.moderation.triage import NOTHING_ELSE, Neighbours, remarks
from bot.policy import LINE_MOST
from bot.signatories.mending import NO_NOTES, CardNotes
from storage.policy import UNDO_TIME
from storage.records import Decision, Intent, Reason, Signature, State, Verdict, Visibility

Row = tuple[Choice, ...]
# So many units of a line that is quoted: enough to tell people apart, and five of them fit on every card.
QUOTED_MOST = 60


def card(
    say: Translator,
    signature: Signature,
    neighbours: Neighbours,
    decision: Decision | None,
    *,
    plan: Plan | None = None,
    brief: bool = False,
    watched: Watched = NOTHING_ELSE,
    notes: CardNotes = NO_NOTES,
) -> Message:
    """The card of a signature: to decide, with the reasons while the admin of the `plan` chooses one, or decided.

    `notes` are told below the entry.

    A `brief` one takes three lines, and one more for whatever should be looked into; it lists no choices but reasons.
    """
    if signature.entry is None:
        return damaged_card(say, signature) if signature.state is State.PENDING else erased_card(say, signature)
    details = say(
        "card-details", language=name_in(signature.language, say.language), time=moment(signature.submitted, say)
    )
    withheld = signature.visibility is Visibility.WITHHELD
    if brief:
        parts = [
            say("pending-line", number=str(signature.id), line=signature.entry.line),
            *further_told(say, signature.entry),
            say("card-details-withheld", details=details) if withheld else details,
        ]
    else:
        parts = [say("card-heading", number=str(signature.id)), shown_entry(say, signature.entry), details]
        parts += [say("visibility-withheld")] if withheld else []
    parts += [say("card-representative", name=signature.representative)] if signature.representative else []
    parts += [say("card-hidden")] if signature.hidden else []
    parts += remarked(say, signature, neighbours, watched, quotes=not brief)
    if notes.entered is not None:
        parts.append(say("card-entered", admin=notes.entered.admin, consent=notes.entered.words))
    parts += _noted(say, notes)
    parts += _vouched(say, signature, notes)
    rejecting = plan is not None and plan.intent is Intent.REASONS
    mended = plan.mended if plan is not None else None
    if signature.state is State.PENDING:
        if decision is not None and decision.verdict is Verdict.UNDONE:
            parts.append(say("card-undone", admin=decision.admin, time=moment(decision.made, say)))
        elif brief and not (rejecting or mended):
            parts.append(say("card-waits", number=str(signature.id)))
        if plan is not None and mended is not None:
            parts += [say("card-mended", admin=plan.admin), shown_entry(say, mended)]
            rows = _mending(say, signature)
        else:
            parts += [say("queue-plan", admin=plan.admin, state=plan.intent.value)] if plan and plan.binds else []
            rows = _reasons(say, signature) if rejecting else _verdicts(say, signature, plan)
    else:
        if decision is not None:
            parts.append(say(f"card-{signature.state}", **_who(say, decision)))
            parts += [say("card-word", word=notes.word)] if notes.word else []
        rows = ((_button(say, "button-undo", Act.UNDO, signature),),)
    parts += [say("card-blocked")] if notes.blocked else []
    text = Markup("\n").join(parts) if brief else joined(parts)
    return Message(
        text, rows, confidential=True, awaited=True, lists_choices=rejecting or mended is not None or not brief
    )


def _noted(say: Translator, notes: CardNotes) -> list[Markup]:
    told = [say("card-own", line=notes.own.line)] if notes.own is not None else []
    told += [say("card-objection", line=notes.objection.line)] if notes.objection is not None else []
    if notes.question is not None:
        told.append(say("card-question", admin=notes.question.admin, question=notes.question.text))
    return told + ([say("card-answer", answer=notes.answer.text)] if notes.answer is not None else [])


def _vouched(say: Translator, signature: Signature, notes: CardNotes) -> list[Markup]:
    if notes.vouched is None or signature.state is not State.PENDING:
        return []
    example = f"/approve {signature.id} {say.plain('word-confirmed')} …"
    return [say("card-vouched", admin=notes.vouched.admin, example=example)]


def damaged_card(say: Translator, signature: Signature) -> Message:
    """The card of a pending signature that is damaged: it can be rejected, and the signer can correct or withdraw
    it.
    """
    reject = Action(Act.REJECT_BECAUSE, signature.id, signature.revision, Reason.OTHER)
    row = (Choice(say.plain("button-reject"), reject, tone=Tone.DANGER),)
    return Message(say("card-damaged", number=str(signature.id)), (row,), confidential=True, awaited=True)


def erased_card(say: Translator, signature: Signature) -> Message:
    """The card of a signature whose text was erased."""
    return Message(say(f"card-erased-{signature.state}", number=str(signature.id)), confidential=True)


def withdrawn_card(say: Translator, number: int) -> Message:
    """The card of a withdrawn signature, which contains only its number."""
    return Message(say("card-erased-withdrawn", number=str(number)), confidential=True)


def removed_card(number: int) -> Message:
    """The text of a removed card that can no longer be deleted."""
    return Message(escape(f"#{number}"))


def _verdicts(say: Translator, signature: Signature, plan: Plan | None) -> tuple[Row, ...]:
    taken = plan is not None and plan.intent is Intent.TAKEN
    turn = ("button-release", Act.REVIEW) if taken else ("button-take", Act.TAKE_ON)
    return (
        (
            _button(say, "button-approve", Act.APPROVE, signature, Tone.SUCCESS),
            _button(say, "button-reject", Act.REJECT, signature, Tone.DANGER),
        ),
        (_button(say, *turn, signature),),
    )


def _mending(say: Translator, signature: Signature) -> tuple[Row, ...]:
    approve = _button(say, "button-approve-mended", Act.MEND, signature, Tone.SUCCESS)
    return ((approve,), (_button(say, "button-back", Act.REVIEW, signature),))


def reason_rows(say: Translator, action: Callable[[str], Action]) -> tuple[Row, ...]:
    """A button for each reason; `action` makes what it does."""
    return tuple((Choice(say.plain(f"because-{reason}"), action(reason), tone=Tone.DANGER),) for reason in Reason)


def _reasons(say: Translator, signature: Signature) -> tuple[Row, ...]:
    reasons = reason_rows(say, lambda reason: Action(Act.REJECT_BECAUSE, signature.id, signature.revision, reason))
    return (*reasons, (_button(say, "button-back", Act.REVIEW, signature),))


def _button(say: Translator, phrase: str, act: Act, signature: Signature, tone: Tone | None = None) -> Choice:
    return Choice(say.plain(phrase), Action(act, signature.id, signature.revision), tone=tone)


def _who(say: Translator, decision: Decision) -> dict[str, str]:
    reason = say(f"reason-{decision.reason}") if decision.reason else Markup()
    return {"admin": decision.admin, "time": moment(decision.made, say), "reason": reason}


def remarked(
    say: Translator,
    signature: Signature,
    neighbours: Neighbours,
    watched: Watched,
    most: int = LINE_MOST,
    *,
    quotes: bool = True,
) -> list[Markup]:
    """The remarks about an entry as sentences. The words that they concern are quoted up to a number of units.

    Unless it `quotes`, others are told by their numbers: where former versions of a message are kept, a quotation would
    outlive the message that it stands in now.
    """
    told = []
    if quotes and signature.state is State.PENDING:  # nothing would take a quotation away from what is decided
        told += [_similar_told(say, other, min(most, QUOTED_MOST)) for other in neighbours.similar]
    elif neighbours.similar:
        told.append(say("card-similar-decided", numbers=", ".join(f"#{other.id}" for other in neighbours.similar)))
    if neighbours.burst:
        told.append(say("card-burst"))
    if neighbours.new_link:
        told.append(say("card-new-link"))
    if neighbours.entered:
        told.append(say("card-entered-unclaimed"))
    found = remarks(signature.entry, watched) if signature.entry else []
    return told + [say(f"card-{remark.kind}", words=shorten(", ".join(remark.words), most)) for remark in found]


def _similar_told(say: Translator, other: Signature, most: int) -> Markup:
    line = shorten(other.entry.line, most) if other.entry else "?"
    withheld = other.state is State.APPROVED and other.visibility is Visibility.WITHHELD
    state = "withheld" if withheld else str(other.state)
    return say("card-similar", number=str(other.id), state=state, line=line)


def toast(say: Translator, signature: Signature) -> str:
    """The short answer to the admin who decided."""
    return say.plain(f"toast-{signature.state}", number=str(signature.id))


def too_late(say: Translator, signature: Signature | None, decision: Decision | None) -> str:
    """The short answer to an admin whose press changes nothing: who decided first, or what else has happened."""
    if signature is None:
        return say.plain("toast-gone")
    if signature.state is State.WITHDRAWN:
        return say.plain("toast-withdrawn")
    if signature.state is State.PENDING or decision is None:
        return say.plain("toast-changed")
    return say.plain(f"toast-first-{signature.state}", admin=decision.admin, time=moment(decision.made, say))


def can_undo(decision: Decision | None, now: datetime) -> bool:
    """Whether there is a decision that is recent enough to be undone, to the minute."""
    if decision is None or decision.verdict in (Verdict.UNDONE, Verdict.ERASED):
        return False
    return now - decision.made.replace(second=0, microsecond=0) < UNDO_TIME


def moment(time: datetime, say: Translator) -> str:
    """A time as text for admins, in UTC because the members of a group live anywhere."""
    return format_datetime(time, "d MMM, HH:mm", locale=say.locale) + " UTC"
