"""Who may decide: who is in an admin group, by whose word and for how long that is believed, and who is new there.

A membership comes from the platform's own word or from asking it, and is asked about again at each start and after some
hours. A newcomer is announced in the group and decides nothing until an admin lets them in, or some time has passed
since the announcement. Whoever leads the group on its platform is trusted by those who made them lead it, and does not
wait.
"""

import logging
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Collection, Container, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeVar

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.events import Event, Membership, OwnMembership, Presence, Press
from bot.messaging.messages import Choice, Delivery, Message
from bot.moderation.board import tell_admins, tell_organisers
from bot.policy import Rules
from bot.runtime.token_bucket import TokenBucket
from storage.protocol import Store, Transaction
from storage.records import Account, Address, Member, OutboxMessage, Platform, Priority

log = logging.getLogger(__name__)

T = TypeVar("T")

MINUTE = timedelta(minutes=1)
# How long a membership that is due to be asked about still counts while the platform cannot be asked.
GRACE = timedelta(hours=1)
# How often one account is asked about, and how many in all that nobody has spoken of: whoever presses buttons must not
# make the bot ask hundreds of times.
ASK_AGAIN = MINUTE
STRANGERS_A_MINUTE = 30
# How much older than the start of the bot a word about it may be and still be news: clocks differ.
SLACK = timedelta(minutes=2)
# Announcements of one account, and in all. Whoever is not announced decides nothing, and waits for a better moment.
ANNOUNCEMENTS, ANNOUNCEMENT_SECONDS = 3, 1200.0
ANNOUNCEMENTS_IN_ALL, ANNOUNCEMENT_SECONDS_IN_ALL = 10, 60.0
_REMEMBERED = 10_000
_NAME_MOST = 100

# Asks a platform what an account is in a group; None where it cannot be asked now.
Lookup = Callable[[Address, Account], Awaitable[Presence | None]]
# Knows at any moment whether an account may decide in a group: nothing is remembered of those.
Roster = Callable[[Address, Account], Awaitable[bool]]


class Standing(Enum):
    """Whether somebody may decide: yes, not yet, or no."""

    ADMITTED = "admitted"
    NEW = "new"
    OUTSIDE = "outside"


class Admissions:
    """Knows who may decide in the admin group of each platform; `organisers` hear of a group that is gone."""

    def __init__(
        self,
        store: Store,
        say: Translator,
        groups: dict[Platform, Address],
        rules: Rules,
        *,
        organisers: Collection[Account],
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
    ) -> None:
        self._store = store
        self._say = say
        self._groups = groups
        self._organisers = organisers
        self._clock = clock
        self._send = send
        self._believed = timedelta(hours=rules.membership_hours)
        self._waiting = timedelta(minutes=rules.newcomer_minutes)
        self._started = clock()
        self.lookups: dict[Platform, Lookup] = {}
        self.rosters: dict[Platform, Roster] = {}
        self.configured: dict[Platform, Container[str]] = {}
        """Where there is a roster: the accounts that are on it, whether they are in the group or not."""
        self._confirmed: OrderedDict[Account, None] = OrderedDict()  # whom the platform has told of in this run
        self._asked: OrderedDict[Account, datetime] = OrderedDict()
        self._strangers: deque[datetime] = deque(maxlen=STRANGERS_A_MINUTE)
        self._admitted: OrderedDict[Account, None] = OrderedDict()
        self._announced = TokenBucket(ANNOUNCEMENTS, ANNOUNCEMENT_SECONDS)
        self._announced_in_all = TokenBucket(ANNOUNCEMENTS_IN_ALL, ANNOUNCEMENT_SECONDS_IN_ALL)

    def knows(self, account: Account) -> bool:
        """Whether an account was admitted when it last did something, in this run."""
        return account in self._admitted

    async def standing(self, event: Event) -> Standing:
        """Whether whoever caused an event in the admin group may decide; new ones are announced there."""
        group, account = Address(event.platform, event.chat), Account(event.platform, event.account)
        if event.platform in self.rosters:
            admitted = await self.rosters[event.platform](group, account)
            return self._remember(account, Standing.ADMITTED if admitted else Standing.OUTSIDE)
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
                known = self._announced_member(unit, event, known, now)
            return unit, self._judge(account, known, now, asked=found is not None)

        unit, standing = await self._store.transact(note)
        for learn in unit.afterwards:
            learn()
        self._send(unit.outgoing_messages)
        return self._remember(account, standing)

    def minutes_left(self, tx: Transaction, event: Event) -> int:
        """In how many minutes a newcomer may decide, if nobody lets them in before."""
        member = tx.people.member(Address(event.platform, event.chat), Account(event.platform, event.account))
        left = self._waiting if member is None or member.admitted is None else member.admitted - self._clock()
        return max(1, -(-left // MINUTE))

    def note(self, unit: UnitOfWork, event: Event, change: Membership, now: datetime) -> None:
        """The platform says that somebody came, left, or leads the group now; perhaps after it said newer things."""
        if event.platform in self.rosters:
            return self._mention(unit, event, change, now)
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        known = unit.tx.people.member(group, account)
        if known is not None and change.at and change.at < known.said:
            return None
        presence = Presence.LEADER if change.leads else Presence.MEMBER if change.present else Presence.OUTSIDE
        self._note(unit, event, known, presence, now, said=change.at)
        return None

    def note_own(self, unit: UnitOfWork, event: Event, change: OwnMembership, now: datetime) -> None:
        """The bot itself came into the group, left it, or leads it now or no more."""
        group = self._groups[event.platform]
        unit.afterwards.extend((self._admitted.clear, self._confirmed.clear, self._asked.clear))
        is_news = not change.at or change.at >= (self._started - SLACK).timestamp()
        match change.presence:
            case Presence.OUTSIDE:
                unit.tx.people.forget_members(group)
                log.error(
                    "the bot is not in the admin group on %s any more: nothing can be decided there", group.platform
                )
                if is_news:
                    self._tell_it_is_gone(unit, group.platform)
            case Presence.MEMBER:
                unit.tx.people.doubt_members(group)
                log.warning(
                    "the bot is no administrator of the admin group on %s: nobody tells it who leaves", group.platform
                )
                if is_news:
                    unit.post(
                        group,
                        Delivery(Message(self._say("group-no-administrator"), awaited=True)),
                        priority=Priority.ADMINS,
                    )
            case Presence.LEADER:
                # Who came and left meanwhile, it was not told.
                unit.tx.people.doubt_members(group)

    def _tell_it_is_gone(self, unit: UnitOfWork, platform: Platform) -> None:
        message = Message(self._say("group-gone", place=self._say(f"platform-{platform}")))
        others = {other: group for other, group in unit.groups.items() if other is not platform}
        tell_admins(UnitOfWork(unit.tx, others, unit.outgoing_messages), message)
        tell_organisers(unit, self._organisers, message)

    def let_in(self, unit: UnitOfWork, say: Translator, event: Event, action: Action, now: datetime) -> str:
        """An admin lets a newcomer decide at once; the word to the admin comes back."""
        group, account = self._groups[event.platform], Account(event.platform, action.word)
        member = unit.tx.people.member(group, account)
        if member is None or not member.present or member.admitted is None:
            return say.plain("toast-newcomer-gone")
        if member.admitted <= now:
            return say.plain("toast-newcomer-admitted")
        if _stamp(member.admitted) != action.number:
            return say.plain("button-is-old")  # they have left since, and come again
        unit.tx.people.keep_member(group, account, replace(member, admitted=now))
        if isinstance(event.content, Press):
            text = self._say("newcomer-let-in", account=account.id, admin=_short(event.person))
            unit.post(group, Delivery(Message(text), replaces=event.content.message), priority=Priority.ADMINS)
        return say.plain("toast-newcomer-let-in")

    # What stands behind

    def _judge(self, account: Account, member: Member | None, now: datetime, *, asked: bool = False) -> Standing:
        if member is None or not member.present or not (asked or self._counts(account, member, now)):
            return Standing.OUTSIDE
        admitted = member.admitted is not None and member.admitted <= now
        return Standing.ADMITTED if admitted else Standing.NEW

    def _due(self, account: Account, member: Member) -> datetime | None:
        """When it is to be asked whether somebody is still there; None for long ago."""
        if member.confirmed is None:
            return None
        until = member.confirmed + self._believed
        return until if account in self._confirmed else min(until, self._started)

    def _is_due(self, account: Account, member: Member | None, now: datetime) -> bool:
        """Whether it is time to ask. A no is believed for a moment only: people join, and platforms err."""
        if member is None or not member.present:
            return True
        due = self._due(account, member)
        # What was confirmed in the future was confirmed by a clock that was wrong.
        return due is None or now >= due or (member.confirmed is not None and member.confirmed > now)

    def _counts(self, account: Account, member: Member, now: datetime) -> bool:
        """Whether a membership counts while the platform cannot be asked: not for long after it was due."""
        due = self._due(account, member)
        return due is not None and now < due + GRACE and (member.confirmed is None or member.confirmed <= now)

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
        lookup = self.lookups.get(group.platform)
        found = await lookup(group, account) if lookup is not None else None
        if found is None:
            self._asked.pop(account, None)  # nobody has said no: the next press may find it out
        return found

    def _note(
        self, unit: UnitOfWork, event: Event, known: Member | None, found: Presence, now: datetime, *, said: int = 0
    ) -> Member | None:
        """Remember what was found. A stranger who is not there is not worth a row."""
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
            if (found is Presence.LEADER or not self._waiting) and (admitted is None or admitted > now):
                admitted = now
            member = Member(present=True, confirmed=now, said=said, admitted=admitted)
            unit.afterwards.append(lambda: _keep(self._confirmed, account, None))
            if admitted is None:
                return self._announced_member(unit, event, member, now)
        unit.tx.people.keep_member(group, account, member)
        return member

    def _announced_member(self, unit: UnitOfWork, event: Event, member: Member, now: datetime) -> Member:
        """Tell the admins of a newcomer. Their time begins with that: nobody comes in unseen in a crowd."""
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        if self._may_announce(unit, account):
            member = replace(member, admitted=now + self._waiting)
            minutes = int(self._waiting / MINUTE)
            text = self._say("newcomer", person=_short(event.person), account=account.id, minutes=minutes)
            action = Action(Act.LET_IN, _stamp(now + self._waiting), word=account.id)
            row = (Choice(self._say.plain("button-let-in"), action),)
            unit.post(group, Delivery(Message(text, (row,), awaited=True)), priority=Priority.ADMINS)
        else:
            log.warning("so many come into the admin group on %s that not all are announced now", group.platform)
        unit.tx.people.keep_member(group, account, member)
        return member

    def _mention(self, unit: UnitOfWork, event: Event, change: Membership, now: datetime) -> None:
        """Where the admins are configured: somebody came who is none of them, and reads along."""
        group, account = self._groups[event.platform], Account(event.platform, event.account)
        if account.id in self.configured.get(event.platform, ()):
            return
        known = unit.tx.people.member(group, account)
        new = change.present and (known is None or not known.present)
        unit.tx.people.keep_member(group, account, Member(change.present, now, change.at))
        if new and self._may_announce(unit, account):
            text = self._say("newcomer-not-configured", person=_short(event.person))
            unit.post(group, Delivery(Message(text, awaited=True)), priority=Priority.ADMINS)

    def _may_announce(self, unit: UnitOfWork, account: Account) -> bool:
        seconds = time.monotonic()
        if self._announced.is_spent(account, seconds) or self._announced_in_all.is_spent("", seconds):
            return False
        unit.afterwards.append(lambda: self._announced.take(account, seconds))
        unit.afterwards.append(lambda: self._announced_in_all.take("", seconds))
        return True

    def _remember(self, account: Account, standing: Standing) -> Standing:
        if standing is Standing.ADMITTED:
            _keep(self._admitted, account, None)
        else:
            self._admitted.pop(account, None)
        return standing


def _keep(kept: OrderedDict[Account, T], account: Account, value: T) -> None:
    """Keep the accounts that were noted last."""
    kept[account] = value
    kept.move_to_end(account)
    while len(kept) > _REMEMBERED:
        kept.popitem(last=False)


def _stamp(time: datetime) -> int:
    return int(time.timestamp())


def _short(name: str) -> str:
    """A name in one line, whatever somebody calls themselves."""
    return " ".join(name.split())[:_NAME_MOST]
