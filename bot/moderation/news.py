"""News of the letter goes round to the signers who want it, a few at a time."""

from datetime import UTC, datetime, time

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.letters.news import message
from bot.messaging.messages import Delivery
from bot.policy import GOING_ROUND_MOST, GOING_ROUND_WAITING_MOST
from storage.records import NewsKind, Priority


def tell_that_closed(unit: UnitOfWork, letter: Letter, now: datetime) -> None:
    """When the letter has closed, that is news, once for each closing day."""
    last = letter.last_day
    if last is None or not letter.has_closed(now.date()):
        return
    closed = datetime.combine(last, time(), UTC)
    if not unit.tx.news.count(NewsKind.CLOSED, closed):
        unit.tx.news.add(NewsKind.CLOSED, "", now)


def tell_some(unit: UnitOfWork, letter: Letter, catalog: Catalog) -> None:
    """Tell the next readers of the oldest news, unless many messages wait."""
    if unit.tx.outbox.backlog().outbox >= GOING_ROUND_WAITING_MOST:
        return
    found = unit.tx.news.next(GOING_ROUND_MOST)
    if found is None:
        return
    news, signatures = found
    signed, _ = unit.tx.signatures.count_signatories()
    for signature in signatures:
        address = unit.tx.signatures.address(signature.id)
        if address is not None:
            say = catalog.on(address.platform).translator(signature.language)
            unit.post(address, Delivery(message(say, letter, news, signed)), priority=Priority.REPORTS)
