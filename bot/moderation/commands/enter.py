"""`/enter Flora Example, Armenia, poet | by mail of 3 November`: enters the line of somebody who has no messenger.
`/enter 12` makes another link by which the person claims it.
"""

import re
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.delivery.domain_events import Submitted
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.letters.presentation import shown_entry
from bot.messaging.events import Command, Event
from bot.messaging.links import new_code, with_slug
from bot.messaging.messages import Choice, Invitation, Message
from bot.messaging.widgets import joined
from bot.moderation.commands.context import CommandContext
from bot.moderation.unclaimed import show_link
from bot.policy import CONSENT_MOST, ENTERED_MOST, ENTERED_PERIOD, LAST_DAY
from bot.signatories.doubts import Doubt, Reading
from bot.signatories.lines import read_line, signatory_line
from bot.signatories.names import check_text
from bot.signatories.problem import Problem
from bot.signatories.similarity import similarity_key
from storage.records import Account, Entry, Happened, Submission, Visibility

_EXAMPLE = "/enter Flora Example, Armenia/Austria, poet | by mail of 3 November"
_NUMBER = re.compile(r"[#№]?(\d{1,18})")


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Store the line as one that waits, and show the link by which its person claims it."""
    say, admin = context.decisions.translator(event), Account(event.platform, event.account)
    if named := _NUMBER.fullmatch(command.argument.strip()):
        return _renew(context, unit, event, int(named[1]), now)
    if context.letter.has_closed(now.date()):
        return say.plain("enter-closed")
    understood = _read(say, command.argument)
    if isinstance(understood, str):
        return understood
    if unit.tx.entered.lately(admin, now - ENTERED_PERIOD) >= ENTERED_MOST:
        return say.plain("enter-enough", most=ENTERED_MOST)
    reading, consent = understood
    code, wording = new_code(), context.letter.wording(context.say.language)
    key = similarity_key(reading.entry.name)
    submission = Submission(reading.entry, key, Visibility.PUBLIC, context.say.language, wording.fingerprint)
    added = unit.tx.entered.add(submission, code, admin, now)
    unit.tx.history.note(added.id, Happened.ENTERED, now, admin=event.person, words=consent)
    unit.publish(Submitted(added))
    shown = _speaking(context, event)
    parts = [shown("entered-heading", number=str(added.id), admin=event.person), shown_entry(shown, reading.entry)]
    parts += [shown("entered-unusual", **_parts(shown, reading.entry))] if _is_unusual(reading) else []
    show_link(unit, context.groups[event.platform], added.id, _with_link(context, shown, joined(parts), code, now))
    return ""


def _read(say: Translator, argument: str) -> tuple[Reading, str] | str:
    """The line in the regular form, and how its person has agreed; or a sentence that says what is wrong."""
    line, _, how = argument.partition("|")  # of what stands behind the first one, nothing may get into the line
    if not line.strip() or not how.strip():
        return say.plain("enter-how", example=_EXAMPLE)
    consent = check_text(" ".join(how.split()), most=CONSENT_MOST)
    if isinstance(consent, Problem):
        return say.plain("enter-unread", problem=say.plain(consent.phrase, **consent.values))
    reading = read_line(", ".join(each.strip() for each in line.splitlines() if each.strip()))
    if isinstance(reading, Problem):
        return say.plain("enter-unread", problem=say.plain(reading.phrase, **reading.values))
    if reading.is_doubtful or not reading.entry.places:
        return say.plain("enter-unclear", **_parts(say, reading.entry), example=_EXAMPLE)
    return replace(reading, entry=_regular(reading.entry)), consent


def _renew(context: CommandContext, unit: UnitOfWork, event: Event, number: int, now: datetime) -> str:
    """Make another link, if nobody has claimed the line: only what a link is recognised by is stored."""
    code = new_code()
    if not unit.tx.entered.renew(number, code, now):
        return context.decisions.translator(event).plain("enter-none", number=str(number))
    unit.tx.history.note(number, Happened.LINKED, now, admin=event.person)
    shown = _speaking(context, event)
    heading = shown("entered-renewed", number=str(number), admin=event.person)
    show_link(unit, context.groups[event.platform], number, _with_link(context, shown, heading, code, now))
    return ""


def _with_link(context: CommandContext, say: Translator, text: Markup, code: str, now: datetime) -> Message:
    """A message with the link; the platform shows it with the words of the choice."""
    typed = with_slug(code, context.letter.slug) if context.letters else code
    parts = [text, say("entered-link", code=typed)]
    days = _days_left(context, now)
    parts += [say("entered-lapses", days=days)] if days else []
    choice = Choice(say.plain("button-claim-link"), invitation=Invitation.CLAIM, words=typed)
    return Message(joined(parts), ((choice,),), confidential=True)


def _days_left(context: CommandContext, now: datetime) -> int:
    """After how many days a line goes that nobody claims: with the end of the letter at the latest. 0 if it stays."""
    days, end = context.rules.claim_days, context.letter.erased_on(context.rules.closed_days)
    return min(days, max(1, (end - LAST_DAY - now.date()).days)) if end is not None else days


def _speaking(context: CommandContext, event: Event) -> Translator:
    """The language of the group, on its platform."""
    return context.catalog.on(event.platform).translator(context.letter.group_language)


def _regular(entry: Entry) -> Entry:
    """The entry in the regular form, so that the admins see what was taken for the name and for the places."""
    return replace(entry, line=signatory_line(entry.name, entry.places, entry.occupation))


def _parts(say: Translator, entry: Entry) -> dict[str, str]:
    """What was taken for the name, the places and the occupation."""
    nothing = say.plain("line-empty")
    return {
        "name": entry.name or nothing,
        "places": "/".join(entry.places) or nothing,
        "occupation": entry.occupation or nothing,
    }


def _is_unusual(reading: Reading) -> bool:
    return bool(set(reading.doubts) - {Doubt.UNKNOWN_PLACE})  # the card remarks that
