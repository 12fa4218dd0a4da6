"""Decides who may decide: who is in an admin group, and for how long a known membership counts.

The platform reports a membership by itself or is asked for it. It is asked again at each start and after some hours. A
newcomer waits (`newcomers.py`). An administrator of the group on its platform does not wait, because other
administrators have appointed them.
"""

import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeVar

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.events import Event, Membership, OwnMembership, Presence, Room
from bot.messaging.messages import Delivery, Message
from bot.messaging.widgets import joined
from bot.moderation.admin_groups import AdminMembership
from bot.moderation.board import tell_admins, tell_organisers
from bot.moderation.newcomers import MINUTE, Newcomers
from bot.policy import ASK_AGAIN, CLOCKS_DIFFER, MEMBERSHIP_GRACE, STRANGERS_A_MINUTE, Rules
from storage.protocol import Store, Transaction
from storage.records import Account, Address, Member, OutboxMessage, Platform, Priority

log = logging.getLogger(__name__)

T = TypeVar("T")

_REMEMBERED = 10_000


class Standing(Enum):
    """Whether somebody may decide: yes, not yet, or no."""

    ADMITTED = "admitted"
    NEW = "new"
    OUTSIDE = "outside"


class Admissions:
    """Tells who may decide in the admin group of each platform. `organisers` are told when the bot is no longer in a
    group, by the `slug` of the letter, if there are several.
    """

    def __init__(  # noqa: PLR0913  all that it asks comes together here
        self,
        store: Store,
        say: Translator,
        groups: Mapping[Platform, Address],
        rules: Rules,
        *,
        memberships: Mapping[Platform, AdminMembership],
        organisers: Collection[Account],
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
        slug: str = "",
    ) -> None:
        self._store = store
        self._say = say
        self._groups = groups
        self._memberships = memberships
        self._organisers = organisers
        self._clock = clock
        self._send = send
        self._slug = slug
        self._believed = timedelta(hours=rules.membership_hours)
        self.newcomers = Newcomers(say, groups, timedelta(minutes=rules.newcomer_minutes), clock)
        self._started = clock()
        self._confirmed: OrderedDict[Account, None] = (
            OrderedDict()
        )  # accounts that the platform has confirmed in this run
        self._asked: OrderedDict[Account, datetime] = OrderedDict()
        self._strangers: deque[datetime] = deque(maxlen=STRANGERS_A_MINUTE)
        self._admitted: OrderedDict[Account, None] = OrderedDict()

    def knows(self, account: Account) -> bool:
        """Whether an account was admitted at its last event in this run."""
        return account in self._admitted

    async def standing(self, event: Event) -> Standing:
        """Whether the account of an event in the admin group may decide. Newcomers are announced there."""
        group, account = Address(event.platform, event.chat), Account(event.platform, event.account)
        if self._configured(event.platform) is not None:
            there = await self._memberships[event.platform].presence(group, account)
            is_in = there in (Presence.MEMBER, Presence.LEADER)
            return self._remember(account, Standing.ADMITTED if is_in else Standing.OUTSIDE)
        now = self._clock()
        member = await self._store.transact(lambda tx: tx.people.member(group, account))
        stranger = member is None or not member.present
        found = None
        if self._is_due(account, member, now) and self._may_ask(account, now, stranger=stranger):
            found = await self._ask(group, account)
        elif member is not None and member.present and member.admitted is not None:
            return self._remember(account, self._judge(account, member, now))

        def note(tx: Transaction) -> tuple[UnitOfWork, Standing]:
            unit = UnitOfWork(tx, self._groups)
            known = tx.people.member(group, account)
            if found is not None:
                known = self._note(unit, event, known, found, now)
            elif known is not None and known.present and known.admitted is None:
                known = self.newcomers.announce(unit, event, known, now)
            return unit, self._judge(account, known, now, asked=found is not None)

        unit, standing = await self._store.transact(note)
        for learn in unit.afterwards:
            learn()
        self._send(unit.outgoing_messages)
        return self._remember(account, standing)

    def note(self, unit: UnitOfWork, event: Event, change: Membership, now: datetime) -> None:
        """Record that somebody joined or left the group, or became its administrator. Newer reports may have arrived
        before.
        """
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        configured = self._configured(event.platform)
        if configured is not None:
            everybody = self._memberships[event.platform].everybody_decides(group)
            if account.id in configured and not everybody:
                return None
            return self.newcomers.mention(unit, event, change, now, decides=everybody)
        known = unit.tx.people.member(group, account)
        if known is not None and change.at and change.at < known.said:
            return None
        presence = Presence.LEADER if change.leads else Presence.MEMBER if change.present else Presence.OUTSIDE
        self._note(unit, event, known, presence, now, said=change.at)
        return None

    def note_own(self, unit: UnitOfWork, event: Event, change: OwnMembership, now: datetime) -> None:
        """Record that the bot itself joined or left the group, or became or ceased to be its administrator."""
        group = self._groups[event.platform]
        unit.afterwards.extend((self._admitted.clear, self._confirmed.clear, self._asked.clear))
        is_news = not change.at or change.at >= (self._started - CLOCKS_DIFFER).timestamp()
        match change.presence:
            case Presence.OUTSIDE:
                unit.tx.people.forget_members(group)
                log.error(
                    "the bot is not in the admin group%s on %s any more: nothing can be decided there",
                    self._of_letter(),
                    group.platform,
                )
                if is_news:
                    self._tell_it_is_gone(unit, group.platform)
            case Presence.MEMBER:
                unit.tx.people.doubt_members(group)
                log.warning(
                    "the bot is no administrator of the admin group%s on %s: nobody tells it who leaves",
                    self._of_letter(),
                    group.platform,
                )
                if is_news:
                    unit.post(
                        group,
                        Delivery(Message(self._say("group-no-administrator"), awaited=True)),
                        priority=Priority.ADMINS,
                    )
            case Presence.LEADER:
                # Nobody told the bot who joined and left meanwhile.
                unit.tx.people.doubt_members(group)

    def _of_letter(self) -> str:
        """Which letter a line of the log is about, where there are several."""
        return f" of the letter {self._slug}" if self._slug else ""

    def _tell_it_is_gone(self, unit: UnitOfWork, platform: Platform) -> None:
        gone = self._say("group-gone", place=self._say(f"platform-{platform}"))
        message = Message(joined([Markup("<b>{}</b>").format(self._slug) if self._slug else Markup(), gone]))
        others = {other: group for other, group in unit.groups.items() if other is not platform}
        tell_admins(UnitOfWork(unit.tx, others, unit.outgoing_messages), message)
        tell_organisers(unit, self._organisers, message)

    def belongs(self, tx: Transaction, account: Account, now: datetime) -> bool:
        """Whether an account is known, without asking anybody, as an organiser or as one that may decide."""
        if account in self._organisers:
            return True
        configured = self._configured(account.platform) if account.platform in self._memberships else None
        if configured is not None:
            return account.id in configured
        group = self._groups.get(account.platform)
        member = tx.people.member(group, account) if group is not None else None
        return self._judge(account, member, now) is Standing.ADMITTED

    def has_others(self, tx: Transaction, account: Account) -> bool:
        """Whether anybody but this account may decide in one of the groups, as far as it is known."""
        for platform, group in self._groups.items():
            others = self._memberships[platform].others(group, account) if platform in self._memberships else False
            if tx.people.has_other_members(group, account) if others is None else others:
                return True
        return False

    # Helpers

    def names_admins(self, platform: Platform) -> bool:
        """Whether the operator has named who may decide on a platform."""
        return self._configured(platform) is not None

    def _configured(self, platform: Platform) -> Container[str] | None:
        return self._memberships[platform].configured

    def _judge(self, account: Account, member: Member | None, now: datetime, *, asked: bool = False) -> Standing:
        if member is None or not member.present or not (asked or self._counts(account, member, now)):
            return Standing.OUTSIDE
        admitted = member.admitted is not None and member.admitted <= now
        return Standing.ADMITTED if admitted else Standing.NEW

    def _due(self, account: Account, member: Member) -> datetime | None:
        """When the platform must be asked whether somebody is still a member; None if it is overdue."""
        if member.confirmed is None:
            return None
        until = member.confirmed + self._believed
        return until if account in self._confirmed else min(until, self._started)

    def _is_due(self, account: Account, member: Member | None, now: datetime) -> bool:
        """Whether the platform must be asked now. A "no" counts only for a moment, because people join and platforms
        make errors.
        """
        if member is None or not member.present:
            return True
        due = self._due(account, member)
        # A confirmation in the future comes from a wrong clock.
        return due is None or now >= due or (member.confirmed is not None and member.confirmed > now)

    def _counts(self, account: Account, member: Member, now: datetime) -> bool:
        """Whether a membership counts while the platform cannot be asked, which is for a limited time."""
        due = self._due(account, member)
        return (
            due is not None and now < due + MEMBERSHIP_GRACE and (member.confirmed is None or member.confirmed <= now)
        )

    def _may_ask(self, account: Account, now: datetime, *, stranger: bool) -> bool:
        asked = self._asked.get(account)
        if asked is not None and timedelta() <= now - asked < ASK_AGAIN:
            return False
        if stranger:
            full = len(self._strangers) == STRANGERS_A_MINUTE
            if full and timedelta() <= now - self._strangers[0] < MINUTE:
                return False
            self._strangers.append(now)
        _keep(self._asked, account, now)
        return True

    async def _ask(self, group: Address, account: Account) -> Presence | None:
        found = await self._memberships[group.platform].presence(group, account)
        if found is None:
            self._asked.pop(account, None)  # there was no answer: the next press asks again
        return found

    def _note(
        self, unit: UnitOfWork, event: Event, known: Member | None, found: Presence, now: datetime, *, said: int = 0
    ) -> Member | None:
        """Store what was found. A stranger who is not a member gets no row."""
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        before = known or Member(present=False)
        said = max(said, before.said)
        if found is Presence.OUTSIDE:
            unit.afterwards.append(lambda: self._admitted.pop(account, None))
            if known is None and not said:
                return None
            member = Member(present=False, confirmed=now, said=said)
        else:
            admitted = before.admitted if before.present else None
            if (found is Presence.LEADER or not self.newcomers.waiting) and (admitted is None or admitted > now):
                admitted = now
            member = Member(present=True, confirmed=now, said=said, admitted=admitted)
            unit.afterwards.append(lambda: _keep(self._confirmed, account, None))
            if admitted is None:
                return self.newcomers.announce(unit, event, member, now)
        unit.tx.people.keep_member(group, account, member)
        return member

    def _remember(self, account: Account, standing: Standing) -> Standing:
        if standing is Standing.ADMITTED:
            _keep(self._admitted, account, None)
        else:
            self._admitted.pop(account, None)
        return standing


def _keep(kept: OrderedDict[Account, T], account: Account, value: T) -> None:
    """Keep the latest accounts."""
    kept[account] = value
    kept.move_to_end(account)
    while len(kept) > _REMEMBERED:
        kept.popitem(last=False)


def in_own_language(tx: Transaction, event: Event) -> Event:
    """The event of an admin with the language that they chose in their private chat, since some platforms know none."""
    if event.room is not Room.ADMINS:
        return event
    chosen = tx.people.language(Account(event.platform, event.account))
    return event if chosen is None else replace(event, language=chosen)
