"""The queue: the pages of pending signatures, and which of them one press approves together."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST, is_within
from bot.messaging.markup import shown_units
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import shorten
from bot.moderation.cards import Row, moment, remarked
from bot.moderation.triage import ALONE, NOTHING_ELSE, Neighbours, holds_back
from bot.policy import LISTED_LINE_MOST, LISTED_WORDS_MOST, PENDING_A_PAGE
from storage.records import Signature, Visibility

# The maximum length of the entries of a page; the rest is for the heading.
LISTED_MOST = TEXT_MOST - 200
# More marks than this on one letter cover the text around them.
MARKS_MOST = 4


def pending(
    say: Translator,
    waiting: Sequence[Signature],
    neighbours: Mapping[int, Neighbours],
    offset: int,
    count: int,
    watched: Watched = NOTHING_ELSE,
    *,
    brief: bool = False,
) -> Message:
    """A page of pending signatures, the oldest first, with buttons to approve them or to show a card.

    A `brief` one says in one line how it is decided instead, and offers nothing else than what it shows.

    `waiting` begins at the position `offset`; the page shows as many of it as fit. `count` is how many wait in all.

    `neighbours` are what others tell of each. Only what there is nothing to remark about is approved together.
    """
    if not waiting:
        return Message(say("pending-none"), confidential=True)
    waiting = fitting(say, waiting, neighbours, watched)
    lines = [
        _pending_line(say, signature, neighbours.get(signature.id, ALONE), watched, quotes=not brief)
        for signature in waiting
    ]
    heading = say("pending-heading", count=count)
    if brief:
        return _briefly(say, [heading, *lines], waiting, offset, count)
    plain = unremarkable(waiting, neighbours, watched)
    together: tuple[Row, ...] = ()
    if len(plain) > 1:
        action = Action(Act.APPROVE_LISTED, offset, word=fingerprint(plain))
        label = say.plain("button-approve-listed", count=len(plain))
        together = ((Choice(label, action, tone=Tone.SUCCESS),),)
    rows: tuple[Row, ...] = tuple(
        (
            _listed_approval(say, signature),
            Choice(say.plain("button-card", number=str(signature.id)), Action(Act.CARD, signature.id)),
        )
        for signature in waiting
    )
    text = Markup("\n\n").join([heading, *lines])
    return Message(text, (*rows, *together, *_turns(say, offset, len(waiting), count)), confidential=True)


def _briefly(
    say: Translator, lines: Sequence[Markup], waiting: Sequence[Signature], offset: int, count: int
) -> Message:
    first, last = str(waiting[0].id), str(waiting[-1].id)
    how = say("pending-how", first=first, last=last, count=len(waiting))
    if len(waiting) < count:
        page = {"from": offset + 1, "to": offset + len(waiting), "count": count}
        how = say("pending-how-page", how=how, **page)
    offered = tuple(_listed_approval(say, signature) for signature in waiting)
    return Message(Markup("\n").join([*lines, how]), (offered,), confidential=True, lists_choices=False)


def _listed_approval(say: Translator, signature: Signature) -> Choice:
    label = say.plain("button-approve-number", number=str(signature.id))
    return Choice(label, Action(Act.APPROVE, signature.id, signature.revision, LISTED), tone=Tone.SUCCESS)


def closed(say: Translator) -> Message:
    """What is left of a queue that has been worked off, where nothing need be erased."""
    return Message(say("pending-closed"), confidential=True)


def fitting(
    say: Translator, waiting: Sequence[Signature], neighbours: Mapping[int, Neighbours], watched: Watched
) -> Sequence[Signature]:
    """The first pending signatures that fit on one page together; at least one, because a single one always fits."""
    length = 0
    for place, signature in enumerate(waiting):
        line = _pending_line(say, signature, neighbours.get(signature.id, ALONE), watched)
        length += shown_units(line) + len("\n\n")
        if place and length > LISTED_MOST:
            return waiting[:place]
    return waiting


def _turns(say: Translator, offset: int, shown: int, count: int) -> tuple[Row, ...]:
    """The buttons "back" and "next", by position, because pages have different sizes and nothing may be left out
    between them.
    """
    row = []
    if offset > 0:
        row.append(Choice(say.plain("button-previous"), Action(Act.PENDING, max(0, offset - PENDING_A_PAGE))))
    if offset + shown < count:
        row.append(Choice(say.plain("button-next"), Action(Act.PENDING, offset + shown)))
    return (tuple(row),) if row else ()


def _pending_line(
    say: Translator, signature: Signature, neighbours: Neighbours, watched: Watched, *, quotes: bool = True
) -> Markup:
    if signature.entry is None:
        return say("card-damaged", number=str(signature.id))
    line = shorten(signature.entry.line, LISTED_LINE_MOST)
    shown = [say("pending-line", number=str(signature.id), line=line)]
    if not is_within(signature.entry.line, LISTED_LINE_MOST):
        shown.append(say("listed-shortened"))
    if signature.visibility is Visibility.WITHHELD:
        shown.append(say("visibility-withheld"))
    first = replace(neighbours, similar=neighbours.similar[:1])
    return Markup("\n").join([*shown, *remarked(say, signature, first, watched, LISTED_WORDS_MOST, quotes=quotes)])


def unremarkable(
    waiting: Sequence[Signature], neighbours: Mapping[int, Neighbours], watched: Watched = NOTHING_ELSE
) -> list[Signature]:
    """The signatures that can be approved together: shown completely, and without a remark that an admin should look
    at.
    """
    return [
        signature
        for signature in waiting
        if signature.entry
        and is_shown_whole(signature.entry.line)
        and not holds_back(signature.entry, neighbours.get(signature.id, ALONE), watched)
    ]


def is_shown_whole(line: str) -> bool:
    """Whether the queue shows a line completely: not shortened, and without characters that hide or reverse a part of
    it.
    """
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
    """A fingerprint of these signatures in their present revisions, so that nothing is approved that the admin did not
    see.
    """
    seen = ",".join(f"{signature.id}.{signature.revision}" for signature in signatures)
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def listed(say: Translator, admin: str, decided: Sequence[Signature], now: datetime) -> Message:
    """The message about approvals from the queue: their numbers, with buttons that show the cards."""
    numbers = ", ".join(f"#{signature.id}" for signature in decided)
    cards = [
        Choice(say.plain("button-card", number=str(signature.id)), Action(Act.CARD, signature.id))
        for signature in decided
    ]
    rows = tuple(tuple(cards[start : start + 2]) for start in range(0, len(cards), 2))
    return Message(say("listed-approved", numbers=numbers, admin=admin, time=moment(now, say)), rows)


# The word of an approval that was pressed in the queue and not on the card.
LISTED = "l"
