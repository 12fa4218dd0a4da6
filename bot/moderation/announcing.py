"""Names of those who have signed are told in the channel of the letter, if its organisers want that: at most one
message an hour, which is mended within a minute when one of its lines changes or goes.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.delivery.domain_events import Decided, DomainEvent, Turned
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import Choice, Delivery, Invitation, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.moderation.board import tell_admins
from bot.moderation.milestones import channels
from bot.policy import ANNOUNCED_EVERY, ANNOUNCED_TITLE_MOST, MENDED_AT_ONCE, SIGNATORIES_A_PAGE
from storage.records import Address, Announcement, Priority, Slot, State, Visibility


def note_public_line(unit: UnitOfWork, event: DomainEvent, letter: Letter, now: datetime) -> None:
    """Let a line that has just become public wait to be told."""
    match event:
        case Decided(_, after) | Turned(_, after) if letter.announce_names:
            if after.state is State.APPROVED and after.visibility is Visibility.PUBLIC:
                unit.tx.announcements.note(after.id, now)


def announce_names(unit: UnitOfWork, letter: Letter, catalog: Catalog, now: datetime, news_seconds: int) -> None:
    """Make the next announcement if it is time, and post what is new or has to be mended. What is approved can be
    undone for `news_seconds` before it is told.
    """
    announcements = unit.tx.announcements
    for _ in announcements.untold_refusals():
        tell_admins(unit, Message(catalog.translator(letter.group_language)("announce-refused")))
    since = now - ANNOUNCED_EVERY
    open_ = [each for each in channels(unit, letter) if announcements.may_try(each.platform, since)]
    last = announcements.last_made()
    if letter.announce_names and open_ and (last is None or not since < last <= now):
        platforms = [each.platform for each in channels(unit, letter)]
        announcements.begin(platforms, SIGNATORIES_A_PAGE, now - timedelta(seconds=news_seconds), now)
    for address in open_:
        say = catalog.on(address.platform).translator(letter.default_language)
        for announcement in announcements.stale(address.platform, MENDED_AT_ONCE):
            _post(unit, address, announcement, _message(unit, say, letter, announcement))
            announcements.settle(announcement.number, address.platform)


def _post(unit: UnitOfWork, address: Address, announcement: Announcement, message: Message | None) -> None:
    """Let the channel show what is true now. Where former texts of a message can be read, it is sent anew."""
    slot = Slot.names(announcement.number)
    if message is None:
        if unit.tx.outbox.occupied(address.platform, slot):
            gone = Delivery(Message("✍️"), removes=True)
            unit.post(address, gone, priority=Priority.REPORTS, slot=slot)
        return
    delivery = Delivery(message)
    if not unit.tx.outbox.shows(unit.outgoing(address, delivery, slot, Priority.REPORTS)):
        redacts = CAPABILITIES[address.platform].keeps_edits
        unit.post(address, delivery, priority=Priority.REPORTS, slot=slot, redacts_history=redacts)


def _message(unit: UnitOfWork, say: Translator, letter: Letter, announcement: Announcement) -> Message | None:
    """The lines that are public, as the list shows them; None if none is."""
    found = [unit.tx.signatures.listed(number) for number in announcement.lines]
    lines = [say("signatories-line", number=str(place), line=shorten(line)) for place, line in found if line]
    if not lines:
        return None
    title = shorten(letter.wording(say.language).title, ANNOUNCED_TITLE_MOST)
    others = say("names-others", count=announcement.others) if announcement.others else Markup()
    read = Choice(say.plain("button-open"), invitation=Invitation.OPEN, tone=Tone.PRIMARY)
    page = [(Choice(say.plain("button-page"), page=letter.url),)] if letter.url else []
    text = joined([say("names-heading", title=title), Markup("\n").join(lines), others])
    return Message(text, ((read,), *page))
