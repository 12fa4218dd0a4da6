"""Newcomers to the admin groups: they are announced there, and wait until an admin lets them in or a period has
passed.
"""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.events import Event, Membership, Press
from bot.messaging.messages import Choice, Delivery, Message
from bot.policy import (
    ANNOUNCEMENT_SECONDS,
    ANNOUNCEMENT_SECONDS_IN_ALL,
    ANNOUNCEMENTS,
    ANNOUNCEMENTS_IN_ALL,
    PERSON_MOST,
)
from bot.runtime.token_bucket import TokenBucket
from storage.protocol import Transaction
from storage.records import Account, Address, Member, Platform, Priority

log = logging.getLogger(__name__)

MINUTE = timedelta(minutes=1)


class Newcomers:
    """Announces newcomers in an admin group; `waiting` is the period for which they wait."""

    def __init__(
        self, say: Translator, groups: Mapping[Platform, Address], waiting: timedelta, clock: Callable[[], datetime]
    ) -> None:
        self._say = say
        self._groups = groups
        self.waiting = waiting
        self._clock = clock
        self._announced = TokenBucket(ANNOUNCEMENTS, ANNOUNCEMENT_SECONDS)
        self._announced_in_all = TokenBucket(ANNOUNCEMENTS_IN_ALL, ANNOUNCEMENT_SECONDS_IN_ALL)

    def minutes_left(self, tx: Transaction, event: Event) -> int:
        """The minutes until a newcomer may decide, if nobody lets them in before."""
        member = tx.people.member(Address(event.platform, event.chat), Account(event.platform, event.account))
        left = self.waiting if member is None or member.admitted is None else member.admitted - self._clock()
        return max(1, -(-left // MINUTE))

    def announce(self, unit: UnitOfWork, event: Event, member: Member, now: datetime) -> Member:
        """Announce a newcomer to the admins and store them. Returns their membership.

        Their waiting period begins with the announcement, so nobody can join unnoticed in a crowd.
        """
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        if self._may_announce(unit, account):
            member = replace(member, admitted=now + self.waiting)
            minutes = int(self.waiting / MINUTE)
            text = self._say("newcomer", person=_short(event.person), account=account.id, minutes=minutes)
            action = Action(Act.LET_IN, _stamp(now + self.waiting), word=account.id)
            row = (Choice(self._say.plain("button-let-in"), action),)
            unit.post(group, Delivery(Message(text, (row,), awaited=True)), priority=Priority.ADMINS)
        else:
            log.warning("so many accounts join the admin group on %s that not all are announced now", group.platform)
        unit.tx.people.keep_member(group, account, member)
        return member

    def mention(self, unit: UnitOfWork, event: Event, change: Membership, now: datetime, *, decides: bool) -> None:
        """Where the admins are configured, tell them of somebody else who joined and can read the messages, and where
        every member `decides`, of that.
        """
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        known = unit.tx.people.member(group, account)
        new = change.present and (known is None or not known.present)
        unit.tx.people.keep_member(group, account, Member(change.present, now, change.at))
        if new and self._may_announce(unit, account):
            phrase = "newcomer-decides" if decides else "newcomer-not-configured"
            text = self._say(phrase, person=_short(event.person))
            unit.post(group, Delivery(Message(text, awaited=True)), priority=Priority.ADMINS)

    def let_in(self, unit: UnitOfWork, say: Translator, event: Event, action: Action, now: datetime) -> str:
        """Let a newcomer decide at once, because an admin said so. Returns the answer to the admin."""
        group, account = self._groups[event.platform], Account(event.platform, action.word)
        member = unit.tx.people.member(group, account)
        if member is None or not member.present or member.admitted is None:
            return say.plain("toast-newcomer-gone")
        if member.admitted <= now:
            return say.plain("toast-newcomer-admitted")
        if _stamp(member.admitted) != action.number:
            return say.plain("button-is-old")  # they have left since, and joined again
        unit.tx.people.keep_member(group, account, replace(member, admitted=now))
        if isinstance(event.content, Press):
            text = self._say("newcomer-let-in", account=account.id, admin=_short(event.person))
            unit.post(group, Delivery(Message(text), replaces=event.content.message), priority=Priority.ADMINS)
        return say.plain("toast-newcomer-let-in")

    def _may_announce(self, unit: UnitOfWork, account: Account) -> bool:
        seconds = time.monotonic()
        if self._announced.is_spent(account, seconds) or self._announced_in_all.is_spent("", seconds):
            return False
        unit.afterwards.append(lambda: self._announced.take(account, seconds))
        unit.afterwards.append(lambda: self._announced_in_all.take("", seconds))
        return True


def _stamp(time: datetime) -> int:
    return int(time.timestamp())


def _short(name: str) -> str:
    """A name on one line and of limited length."""
    return " ".join(name.split())[:PERSON_MOST]
