"""The queue where people answer in words: its pages, and which entries can be approved without a look at each."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST, is_within
from bot.messaging.markup import shown_units
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import shorten
from bot.moderation.cards import remarked
from bot.moderation.triage import ALONE, NOTHING_ELSE, Neighbours, holds_back
from bot.policy import LISTED_LINE_MOST, LISTED_WORDS_MOST
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
) -> Message:
    """A page of pending signatures where people answer in words, the oldest first; one line says how it is decided.

    `waiting` begins at the position `offset`; the page shows as many of it as fit. `count` is how many wait in all.
    `neighbours` are what others tell of each.
    """
    if not waiting:
        return nothing_waits(say)
    waiting = fitting(say, waiting, neighbours, watched)
    lines = [
        _pending_line(say, signature, neighbours.get(signature.id, ALONE), watched, quotes=False)
        for signature in waiting
    ]
    return _briefly(say, [say("pending-heading", count=count), *lines], waiting, offset, count)


def nothing_waits(say: Translator) -> Message:
    """What is said when somebody asks for the queue and nothing waits."""
    return Message(say("pending-none"), confidential=True)


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


# The word of an approval that was pressed in the queue and not on the card.
LISTED = "l"
