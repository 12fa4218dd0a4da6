"""The hourly maintenance of signatures: expired data is deleted, and the people concerned are told before."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import home
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Delivery, Message, Topic
from bot.moderation import unclaimed, vouching
from bot.moderation.board import (
    bring_back,
    has_card,
    refresh_cards,
    remove_card,
    remove_settled,
    tell_admins,
)
from bot.moderation.found import remove_found
from bot.moderation.queue_board import refresh_queue, refresh_quotes
from bot.moderation.releasing import release_stale
from bot.moderation.removals import forget_proposals
from bot.moderation.sweeps import remove_sweeps
from bot.policy import EXPIRY_NOTICE, Rules
from storage.protocol import Expired
from storage.records import Happened


class Housekeeper:
    """Removes cards that were decided long ago, and lets pending signatures expire that nobody decides."""

    def __init__(self, letter: Letter, catalog: Catalog, rules: Rules) -> None:
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._rules = rules

    def tidy(self, unit: UnitOfWork, now: datetime) -> None:
        """Do the whole maintenance for a time."""
        self._remove_cards(unit, now)
        remove_found(unit, now)
        remove_sweeps(unit, now)
        forget_proposals(unit, self._say, now)
        vouching.forget(unit, self._say, now)
        release_stale(unit, self._say, now)
        bring_back(unit, self._say)
        self._expire(unit, now)
        unclaimed.remove_links(unit)
        unclaimed.let_lapse(unit, self._say, self._rules.claim_days, now)
        refresh_cards(unit, self._say)
        refresh_quotes(unit, self._say)
        self._give_notice(unit, now)
        unclaimed.give_notice(unit, self._say, self._rules.claim_days, now)

    def _remove_cards(self, unit: UnitOfWork, now: datetime) -> None:
        before = now - timedelta(hours=self._rules.card_hours)
        remove_settled(unit, self._say, before)

    def _give_notice(self, unit: UnitOfWork, now: datetime) -> None:
        count = unit.tx.pending.warn(now - timedelta(days=self._rules.pending_days) + EXPIRY_NOTICE, now)
        if count:
            row = (Choice(self._say.plain("button-pending"), Action(Act.PENDING)),)
            text = self._say("pending-will-lapse", count=count, days=EXPIRY_NOTICE.days)
            tell_admins(unit, Message(text, (row,)), topic=Topic.WAITING)

    def _expire(self, unit: UnitOfWork, now: datetime) -> None:
        expired = unit.tx.pending.expire(now - timedelta(days=self._rules.pending_days), now - EXPIRY_NOTICE)
        let_go(unit, self._catalog, self._say, expired, now, "told-lapsed", days=self._rules.pending_days)


def let_go(
    unit: UnitOfWork,
    catalog: Catalog,
    say: Translator,
    expired: Sequence[Expired],
    now: datetime,
    phrase: str,
    **values: int,
) -> None:
    """Remove the cards of expired signatures, and tell their signers, with a phrase, and the admins."""
    for each in expired:
        unit.tx.history.note(each.number, Happened.LAPSED, now)
        if has_card(unit, each.number):
            remove_card(unit, each.number)
        if each.address is not None:
            theirs = catalog.translator(each.language)
            former = "told-former-hidden" if each.hidden else "told-former-back"
            text = theirs(former) if each.restored else theirs(phrase, **values)
            unit.post(each.address, Delivery(Message(text, home(theirs), awaited=True)))
    if expired:
        tell_admins(unit, Message(say("pending-lapsed", count=len(expired))))
        refresh_queue(unit, say, [each.number for each in expired])
