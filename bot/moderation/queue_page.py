"""The queue where there are buttons: a screenful of entries, each with a button that marks it, applied together.

What a button does is bound to what its message shows: a mark carries the revision of the entry and the mark that it
makes, and what decides carries a fingerprint of entries, revisions and marks.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST
from bot.messaging.markup import shown_units
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import shorten
from bot.moderation.cards import Row, reason_rows, remarked
from bot.moderation.intents import Plan
from bot.moderation.queue import is_shown_whole
from bot.moderation.triage import Neighbours, holds_back
from bot.policy import CLEAN_A_PAGE, ENTRIES_A_PAGE, LISTED_LINE_MOST, LISTED_WORDS_MOST
from storage.records import Intent, QueueView, Signature, Visibility

# The maximum length of the entries of a page; the rest is for the heading.
LISTED_MOST = TEXT_MOST - 300
_SIGNS = {Intent.APPROVE: "✅", Intent.REJECT: "❌", Intent.EXPLAIN: "❌"}
_FINGERPRINT_BYTES = 7  # it fits into the number of an action


@dataclass(frozen=True, slots=True)
class Listed:
    """A pending signature in the queue, with what others tell of it and what an admin is about to do."""

    signature: Signature
    neighbours: Neighbours
    plan: Plan | None = None
    alone: bool = False
    """Whether it is approved on its card alone, because two admins have to want it."""

    def is_whole(self) -> bool:
        """Whether the queue shows all of it."""
        return self.signature.entry is not None and is_shown_whole(self.signature.entry.line)

    def may_be_approved(self) -> bool:
        """Whether it can be approved in the queue."""
        return self.is_whole() and not self.alone

    def is_clean(self, watched: Watched) -> bool:
        """Whether there is nothing to look into, so that it can be approved together with others."""
        entry = self.signature.entry
        return (
            entry is not None and self.may_be_approved() and not holds_back(entry, self.neighbours, watched)
        ) and not (self.plan is not None and self.plan.binds)

    def next_mark(self) -> str:
        """The mark that one more press makes: approve, reject, none."""
        match self.plan:
            case Plan(Intent.APPROVE):
                return Intent.REJECT
            case Plan(Intent.REJECT | Intent.EXPLAIN):
                return ""
        return Intent.APPROVE if self.may_be_approved() else Intent.REJECT


def fingerprint(entries: Sequence[Listed]) -> int:
    """A fingerprint of the entries that a button decides about, in their present revisions and with their marks:
    nothing is decided that the admin did not see.
    """
    seen = ",".join(
        f"{each.signature.id}.{each.signature.revision}.{each.plan.intent if each.plan else ''}"
        for each in sorted(entries, key=lambda each: each.signature.id)
    )
    return int.from_bytes(hashlib.sha256(seen.encode()).digest()[:_FINGERPRINT_BYTES])


def fitting(say: Translator, entries: Sequence[Listed], watched: Watched) -> Sequence[Listed]:
    """The first entries that fit on one page together; at least one, because a single one always fits."""
    length = 0
    for place, each in enumerate(entries):
        length += shown_units(_entry(say, place + 1, each, watched)) + len("\n\n")
        if place and length > LISTED_MOST:
            return entries[:place]
    return entries[:ENTRIES_A_PAGE]


def page(
    say: Translator, entries: Sequence[Listed], watched: Watched, *, view: QueueView, offset: int, count: int
) -> Message:
    """A page of what waits, which begins at the position `offset` of `count`."""
    shown = fitting(say, entries, watched)
    heading = say("pending-heading", count=count)
    if len(shown) < count:
        places = {"first": offset + 1, "last": offset + len(shown)}
        heading = say("queue-heading", waiting=heading, state=view.value, **places)
    text = Markup("\n\n").join([heading, *(_entry(say, place, each, watched) for place, each in enumerate(shown, 1))])
    explaining = [place for place, each in enumerate(shown, 1) if _is(each, Intent.EXPLAIN)]
    if explaining:
        admin = next(each.plan.admin for each in shown if each.plan and _is(each, Intent.EXPLAIN))
        positions = ", ".join(map(str, explaining))
        asked = say("queue-why", admin=admin, positions=positions, count=len(explaining))
        return Message(Markup("\n\n").join([text, asked]), _why(say, shown), confidential=True)
    rows: list[Row] = [tuple(_number(place, each) for place, each in enumerate(shown, 1))]
    marks = [each.plan.intent for each in shown if each.plan and each.plan.intent in _SIGNS]
    if marks:
        label = say.plain("button-apply", count=len(marks))
        rows.append((Choice(label, Action(Act.APPLY, fingerprint(_marked(shown))), tone=Tone.PRIMARY),))
    rows.append((_turn(say, "button-clean", 0, QueueView.CLEAN, Tone.SUCCESS),))
    last: list[Choice] = []
    other = QueueView.OLDEST if view is QueueView.RISKY else QueueView.RISKY
    last.append(_turn(say, f"button-{other}", 0, other))
    if offset:
        last.append(_turn(say, "button-previous", max(0, offset - ENTRIES_A_PAGE), view))
    if offset + len(shown) < count:
        last.append(_turn(say, "button-next", offset + len(shown), view))
    return Message(text, (*rows, tuple(last)), confidential=True)


def clean_page(say: Translator, entries: Sequence[Listed], count: int) -> Message:
    """A list of entries with nothing to look into, to be approved together; `count` is how many wait in all."""
    back = (_turn(say, "button-all-waiting", 0, QueueView.OLDEST),)
    waiting = say("pending-heading", count=count)
    lines = [say("queue-clean-line", line=each.signature.entry.line) for each in entries if each.signature.entry]
    text = Markup("\n").join([waiting, say("queue-clean", count=len(entries)), *lines])
    label = say.plain("button-approve-listed", count=len(entries))
    approve = Choice(label, Action(Act.APPROVE_LISTED, fingerprint(entries)), tone=Tone.SUCCESS)
    return Message(text, ((approve,), back), confidential=True)


def fitting_clean(entries: Sequence[Listed], watched: Watched) -> list[Listed]:
    """The first entries with nothing to look into that fit on one page."""
    found: list[Listed] = []
    length = 0
    for each in entries:
        if not each.is_clean(watched) or each.signature.entry is None:
            continue
        length += shown_units(Markup.escape(each.signature.entry.line)) + len("• \n")
        if len(found) == CLEAN_A_PAGE or (found and length > LISTED_MOST):
            break
        found.append(each)
    return found


def _marked(shown: Sequence[Listed]) -> list[Listed]:
    return [each for each in shown if each.plan and each.plan.intent in _SIGNS]


def _is(each: Listed, intent: Intent) -> bool:
    return each.plan is not None and each.plan.intent is intent


def _entry(say: Translator, place: int, each: Listed, watched: Watched) -> Markup:
    signature, plan = each.signature, each.plan
    if signature.entry is None:
        return say("card-damaged", number=str(signature.id))
    mark = _SIGNS.get(plan.intent, "⏳") if plan else ""
    shown = [
        say(
            "queue-line",
            mark=f"{mark} " if mark else "",
            place=str(place),
            line=shorten(signature.entry.line, LISTED_LINE_MOST),
            number=str(signature.id),
        )
    ]
    if plan is not None:
        whose = say("queue-plan", admin=plan.admin, state=plan.intent.value)
        if plan.binds:
            shown.append(whose)
        else:
            shown = [Markup(" · ").join([*shown, whose])]
    if not each.is_whole():
        shown.append(say("listed-shortened"))
    if signature.visibility is Visibility.WITHHELD:
        shown.append(say("visibility-withheld"))
    first = replace(each.neighbours, similar=each.neighbours.similar[:1])
    return Markup("\n").join([*shown, *remarked(say, signature, first, watched, LISTED_WORDS_MOST)])


def _number(place: int, each: Listed) -> Choice:
    sign = _SIGNS.get(each.plan.intent, "⏳") if each.plan else ""
    action = Action(Act.MARK, each.signature.id, each.signature.revision, each.next_mark())
    return Choice(f"{sign} {place}".strip(), action)


def _why(say: Translator, shown: Sequence[Listed]) -> tuple[Row, ...]:
    seen = fingerprint(_marked(shown))
    back = Choice(say.plain("button-back"), Action(Act.APPLY, seen, word=NO_REASON))
    return (*reason_rows(say, lambda reason: Action(Act.APPLY, seen, word=reason)), (back,))


def _turn(say: Translator, phrase: str, offset: int, view: QueueView, tone: Tone | None = None) -> Choice:
    return Choice(say.plain(phrase), Action(Act.PENDING, offset, word=view), tone=tone)


# The word of the button that goes back from the reasons.
NO_REASON = "back"
