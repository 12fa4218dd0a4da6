"""What the admin group sees: cards, verdicts, the queue. And what a signer is told of a decision."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime

from babel.dates import format_datetime
from markupsafe import Markup, escape

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter
from bot.letters.presentation import contact, reason_told
from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST, is_within, shown_units
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import LINE_MOST, joined, shorten
from bot.moderation.triage import remarks
from storage.records import UNDO_TIME, Decision, Reason, Signature, State, Verdict, Visibility

PENDING_A_PAGE = 10
LISTED_WORDS_MOST = 20
# Everything that can be typed is shorter. What is longer is shown shortened in the queue, and whole on its card.
LISTED_LINE_MOST = 2_000
# What the entries of a page may take; the heading needs the rest.
LISTED_MOST = TEXT_MOST - 200
# More marks than this on one letter cover what stands around them.
MARKS_MOST = 4

Row = tuple[Choice, ...]


CARD = "card:"
# The name of the place where what waits is listed.
QUEUE = "queue"


def slot(number: int) -> str:
    """The name of the place where a signature's card is shown: its latest content is all that counts."""
    return f"{CARD}{number}"


def card(
    say: Translator, signature: Signature, similar: Sequence[int], decision: Decision | None, *, rejecting: bool = False
) -> Message:
    """The card of a signature: to decide, with the reasons to choose from while `rejecting`, or decided."""
    if signature.entry is None:
        return damaged_card(say, signature) if signature.state is State.PENDING else erased_card(say, signature)
    parts = [
        say("card-heading", number=str(signature.id)),
        say("exact-line", line=signature.entry.line),
        say("card-details", language=signature.language, time=moment(signature.submitted, say)),
    ]
    if signature.visibility is Visibility.WITHHELD:
        parts.append(say("visibility-withheld"))
    if similar:
        parts.append(_similar(say, similar))
    parts += _remarks(say, signature)
    if signature.state is State.PENDING:
        if decision is not None and decision.verdict is Verdict.UNDONE:
            parts.append(say("card-undone", admin=decision.admin, time=moment(decision.made, say)))
        rows = _reasons(say, signature) if rejecting else _verdicts(say, signature)
    else:
        if decision is not None:
            parts.append(say(f"card-{signature.state}", **_who(say, decision)))
        rows = ((_button(say, "button-undo", Act.UNDO, signature),),)
    return Message(joined(parts), rows, confidential=True)


def damaged_card(say: Translator, signature: Signature) -> Message:
    """A card of what waits and cannot be read: it can be rejected, and the signer can correct or withdraw it."""
    reject = Action(Act.REJECT_BECAUSE, signature.id, signature.revision, Reason.OTHER)
    row = (Choice(say.plain("button-reject"), reject, tone=Tone.DANGER),)
    return Message(say("card-damaged", number=str(signature.id)), (row,), confidential=True)


def erased_card(say: Translator, signature: Signature) -> Message:
    """What is left of a card when the text behind it has been erased."""
    return Message(say(f"card-erased-{signature.state}", number=str(signature.id)), confidential=True)


def withdrawn_card(say: Translator, number: int) -> Message:
    return Message(say("card-erased-withdrawn", number=str(number)), confidential=True)


def removed_card(number: int) -> Message:
    """What stays of a card that can no longer be deleted."""
    return Message(escape(f"#{number}"))


def _verdicts(say: Translator, signature: Signature) -> tuple[Row, ...]:
    return (
        (
            _button(say, "button-approve", Act.APPROVE, signature, Tone.SUCCESS),
            _button(say, "button-reject", Act.REJECT, signature, Tone.DANGER),
        ),
    )


def _reasons(say: Translator, signature: Signature) -> tuple[Row, ...]:
    reasons = tuple(
        (
            Choice(
                say.plain(f"because-{reason}"),
                Action(Act.REJECT_BECAUSE, signature.id, signature.revision, reason),
                tone=Tone.DANGER,
            ),
        )
        for reason in Reason
    )
    return (*reasons, (_button(say, "button-back", Act.REVIEW, signature),))


def _button(say: Translator, phrase: str, act: Act, signature: Signature, tone: Tone | None = None) -> Choice:
    return Choice(say.plain(phrase), Action(act, signature.id, signature.revision), tone=tone)


def _who(say: Translator, decision: Decision) -> dict[str, str]:
    reason = say(f"reason-{decision.reason}") if decision.reason else Markup()
    return {"admin": decision.admin, "time": moment(decision.made, say), "reason": reason}


def pending(
    say: Translator, waiting: Sequence[Signature], similar: Mapping[int, Sequence[int]], offset: int, count: int
) -> Message:
    """A page of what waits, oldest first, with buttons to approve it or to bring a card.

    `waiting` begins at the position `offset`; the page shows as many of it as fit. `count` is how many wait in all.

    `similar` are the possible duplicates of each; what has any cannot be approved together with the rest.
    """
    if not waiting:
        return Message(say("pending-none"), confidential=True)
    waiting = fitting(say, waiting, similar)
    lines = [_pending_line(say, signature, similar.get(signature.id, ())) for signature in waiting]
    plain = unremarkable(waiting, similar)
    together: tuple[Row, ...] = ()
    if len(plain) > 1:
        action = Action(Act.APPROVE_LISTED, offset, word=fingerprint(plain))
        label = say.plain("button-approve-listed", count=len(plain))
        together = ((Choice(label, action, tone=Tone.SUCCESS),),)
    rows: tuple[Row, ...] = tuple(
        (
            Choice(
                say.plain("button-approve-number", number=str(signature.id)),
                Action(Act.APPROVE, signature.id, signature.revision, LISTED),
                tone=Tone.SUCCESS,
            ),
            Choice(say.plain("button-card", number=str(signature.id)), Action(Act.CARD, signature.id)),
        )
        for signature in waiting
    )
    text = Markup("\n\n").join([say("pending-heading", count=count), *lines])
    return Message(text, (*rows, *together, *_turns(say, offset, len(waiting), count)), confidential=True)


def fitting(say: Translator, waiting: Sequence[Signature], similar: Mapping[int, Sequence[int]]) -> Sequence[Signature]:
    """The first of what waits that fit on one page together; at least one, since one alone always fits."""
    length = 0
    for place, signature in enumerate(waiting):
        length += shown_units(_pending_line(say, signature, similar.get(signature.id, ()))) + len("\n\n")
        if place and length > LISTED_MOST:
            return waiting[:place]
    return waiting


def _turns(say: Translator, offset: int, shown: int, count: int) -> tuple[Row, ...]:
    """Back and next, by position: pages are of different size, and nothing between two of them is left out."""
    row = []
    if offset > 0:
        row.append(Choice(say.plain("button-previous"), Action(Act.PENDING, max(0, offset - PENDING_A_PAGE))))
    if offset + shown < count:
        row.append(Choice(say.plain("button-next"), Action(Act.PENDING, offset + shown)))
    return (tuple(row),) if row else ()


def _pending_line(say: Translator, signature: Signature, similar: Sequence[int]) -> Markup:
    if signature.entry is None:
        return say("card-damaged", number=str(signature.id))
    line = shorten(signature.entry.line, LISTED_LINE_MOST)
    shown = [say("pending-line", number=str(signature.id), line=line)]
    if not is_within(signature.entry.line, LISTED_LINE_MOST):
        shown.append(say("listed-shortened"))
    if signature.visibility is Visibility.WITHHELD:
        shown.append(say("visibility-withheld"))
    if similar:
        shown.append(_similar(say, similar))
    return Markup("\n").join([*shown, *_remarks(say, signature, LISTED_WORDS_MOST)])


def _similar(say: Translator, similar: Sequence[int]) -> Markup:
    return say("card-similar", numbers=", ".join(f"#{number}" for number in similar))


def _remarks(say: Translator, signature: Signature, most: int = LINE_MOST) -> list[Markup]:
    """What about the entry wants a look, in words; of those it is about, so many units are told."""
    found = remarks(signature.entry) if signature.entry else []
    return [say(f"card-{remark.kind}", words=shorten(", ".join(remark.words), most)) for remark in found]


def unremarkable(waiting: Sequence[Signature], similar: Mapping[int, Sequence[int]]) -> list[Signature]:
    """What can be approved together: shown whole, and with nothing about it that an admin should look into."""
    return [
        signature
        for signature in waiting
        if signature.entry
        and is_shown_whole(signature.entry.line)
        and not similar.get(signature.id)
        and not remarks(signature.entry)
    ]


def is_shown_whole(line: str) -> bool:
    """Whether the queue shows a line as it is: not shortened, with nothing that hides or turns around a part."""
    marks = 0
    for character in line:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if category in ("Cc", "Zl", "Zp") or character in _TURNING or marks > MARKS_MOST:
            return False
    return is_within(line, LISTED_LINE_MOST)


# https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def fingerprint(signatures: Sequence[Signature]) -> str:
    """Stands for these signatures as they are now, so that nothing is approved that was not looked at."""
    seen = ",".join(f"{signature.id}.{signature.revision}" for signature in signatures)
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def listed(say: Translator, admin: str, decided: Sequence[Signature], now: datetime) -> Message:
    """What is said of approvals in the list: their numbers, with buttons that bring the cards."""
    numbers = ", ".join(f"#{signature.id}" for signature in decided)
    cards = [
        Choice(say.plain("button-card", number=str(signature.id)), Action(Act.CARD, signature.id))
        for signature in decided
    ]
    rows = tuple(tuple(cards[start : start + 2]) for start in range(0, len(cards), 2))
    return Message(say("listed-approved", numbers=numbers, admin=admin, time=moment(now, say)), rows)


# The word in an approval that was pressed in the list and not on the card.
LISTED = "l"


def toast(say: Translator, signature: Signature) -> str:
    """A word to the admin who decided."""
    return say.plain(f"toast-{signature.state}", number=str(signature.id))


def too_late(say: Translator, signature: Signature | None, decision: Decision | None) -> str:
    """A word to an admin whose press changes nothing: who was first, or what else has happened."""
    if signature is None:
        return say.plain("toast-gone")
    if signature.state is State.WITHDRAWN:
        return say.plain("toast-withdrawn")
    if signature.state is State.PENDING or decision is None:
        return say.plain("toast-changed")
    return say.plain(f"toast-first-{signature.state}", admin=decision.admin, time=moment(decision.made, say))


def news(say: Translator, letter: Letter, signature: Signature) -> Message:
    """What a signer is told when a decision has been made about the signature."""
    line = say("exact-line", line=signature.entry.line) if signature.entry else Markup()
    mine = (Choice(say.plain("button-my"), Action(Act.MY)),)
    match signature.state:
        case State.APPROVED:
            text = joined([say("told-approved"), line, say(f"published-{signature.visibility}")])
            return Message(text, ((Choice(say.plain("button-share"), invitation=Invitation.COPY),), mine))
        case State.REJECTED:
            reason = reason_told(say, signature.reason)
            text = say("told-rejected", reason=reason, contact=contact(letter))
            return Message(joined([text, line]), (mine,))
        case _:
            return Message(joined([say("told-undone"), line]), (mine,))


def can_undo(decision: Decision | None, now: datetime) -> bool:
    """Whether there is a decision that is young enough, to the minute, as times are kept."""
    return decision is not None and now - decision.made.replace(second=0, microsecond=0) < UNDO_TIME


def moment(time: datetime, say: Translator) -> str:
    """A time as an admin reads it, in UTC since the members of a group live anywhere."""
    return format_datetime(time, "d MMM, HH:mm", locale=say.language) + " UTC"
