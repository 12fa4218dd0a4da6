"""The handler of the admin groups: the effects of presses and commands there."""

from datetime import datetime, timedelta

from bot.delivery.domain_events import Decided
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import invitation
from bot.messaging.actions import Act, Action
from bot.messaging.events import (
    Command,
    Event,
    Notice,
    Press,
    Strange,
    Unreadable,
)
from bot.messaging.markup import as_written
from bot.messaging.messages import OFFERS, Delivery, Message
from bot.moderation import cards, notices, queue
from bot.moderation.access import Admissions
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.board import (
    has_card,
    neighbours_of_each,
    refresh_cards,
    refresh_queue,
    remove_copy,
    show_card,
    show_queue,
    tell_admins,
)
from bot.moderation.group_notices import GroupNotices
from bot.moderation.notices import admin_help
from bot.policy import DECISION_PAUSE, PENDING_A_PAGE, Rules
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import (
    QUEUE,
    Account,
    Address,
    OutboxMessage,
    Priority,
    Reason,
    Signature,
    Slot,
    State,
    Verdict,
)

# the maximum number of digits that the database can look for
DIGITS_MOST = 18
MINUTE = timedelta(minutes=1)
_ON_CARDS = (Act.APPROVE, Act.REJECT, Act.REJECT_BECAUSE, Act.REVIEW, Act.UNDO)

_DECISIONS = {"approve": Act.APPROVE, "reject": Act.REJECT_BECAUSE, "undo": Act.UNDO}


class AdminHandler:
    """Handles the events of the admin group of every platform."""

    def __init__(
        self,
        letter: Letter,
        catalog: Catalog,
        groups: AdminGroups,
        rules: Rules,
        admissions: Admissions,
    ) -> None:
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.default_language)
        self._groups = groups
        self._decisions_per_minute = rules.decisions_per_minute
        self._cards_stay = timedelta(hours=rules.card_hours)
        self.admissions = admissions
        self._notices = GroupNotices(self._say, groups, admissions)

    def serve(self, unit: UnitOfWork, event: Event, now: datetime) -> None:
        """Handle an event of an admitted account in the admin group."""
        group = self._groups[event.platform]
        match event.content:
            case Press(press, message, Action() as action):
                toast = self._act(unit, event, action, now)
                if action.act in _ON_CARDS and action.word != queue.LISTED:
                    remove_copy(unit, group, action.number, message)
                unit.post(group, Delivery(press=press, toast=toast))
            case Press(press):
                unit.post(group, Delivery(press=press, toast=self._translator(event).plain("button-is-old")))
            case Command("pending"):
                show_queue(unit, self._say, group, as_new=True)
            case Command("letter" | "start"):
                unit.post(
                    group,
                    Delivery(invitation(self._say, self._letter.wording(self._say.language))),
                    priority=Priority.ADMINS,
                )
            case Command("help"):
                say = self._catalog.on(event.platform).translator(self._letter.default_language)
                unit.post(group, Delivery(Message(admin_help(say))), priority=Priority.ADMINS)
            case Command(name, argument) if name in _DECISIONS:
                word = self._decide_by_number(unit, event, name, argument, now)
                unit.post(group, Delivery(Message(as_written(word))), priority=Priority.ADMINS)
            case Unreadable(Strange.UNENCRYPTED | Strange.UNDECRYPTABLE | Strange.UNSIGNED | Strange.REACTION as what):
                unit.post(
                    group, Delivery(Message(self._say(f"strange-{what}"), awaited=True)), priority=Priority.ADMINS
                )
            case notice if isinstance(notice, Notice):
                self._notices.heed(unit, event, notice, now)

    def _decide_by_number(self, unit: UnitOfWork, event: Event, name: str, argument: str, now: datetime) -> str:
        """Decide about a signature by its number, in the revision that its card showed. Returns the answer to the
        admin.
        """
        number, _, word = argument.lstrip("#").partition(" ")
        if not number.isdecimal() or len(number) > DIGITS_MOST:
            return self._translator(event).plain("number-missing")
        reason = word.strip().casefold() or Reason.OTHER
        if name == "reject" and reason not in set(Reason):
            return self._translator(event).plain("reason-unknown", reasons=", ".join(Reason))
        act = _DECISIONS[name]
        seen = self._seen(unit.tx, self._groups[event.platform], int(number))
        action = Action(act, int(number), seen, reason if act is Act.REJECT_BECAUSE else "")
        return self._decide_in_time(unit, event, action, now)

    def _seen(self, tx: Transaction, group: Address, number: int) -> int:
        """The revision of a signature that its card, or the queue, shows in a group; 0 if neither does."""
        places = (tx.outbox.shown(OutboxMessage(group, b"", slot)) for slot in (Slot.card(number), QUEUE))
        offers = [tx.chats.offered(group, message) for message in places if message]
        choices = [choice for offer in offers if offer for choice in OFFERS.validate_json(offer.choices)]
        return max(
            (each.action.revision for each in choices if each.action and each.action.number == number), default=0
        )

    def _act(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        match action.act:
            case Act.APPROVE | Act.APPROVE_LISTED | Act.REJECT_BECAUSE | Act.UNDO:
                return self._decide_in_time(unit, event, action, now)
            case Act.CARD if unit.tx.decisions.settled(action.number, now - self._cards_stay):
                return self._no_card(unit, event, action.number)
            case Act.REJECT | Act.REVIEW | Act.CARD:
                return self._turn_card(unit, event, action)
            case Act.LET_IN:
                return self.admissions.newcomers.let_in(unit, self._translator(event), event, action, now)
            case Act.PENDING:
                show_queue(unit, self._say, self._groups[event.platform], action.number)
                return ""
            case _:
                return self._translator(event).plain("not-here")

    def _decide_in_time(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Decide, unless this admin is paused. The limit gives the others time to notice a stolen phone."""
        if self._is_paused(unit.tx, event, now):
            return self._translator(event).plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
        decide = self._decide_listed if action.act is Act.APPROVE_LISTED else self._decide
        toast = decide(unit, event, action, now)
        if self._is_paused(unit.tx, event, now):
            most, minutes = self._decisions_per_minute, int(DECISION_PAUSE / MINUTE)
            tell_admins(unit, Message(self._say("admin-paused", admin=event.person, most=most, minutes=minutes)))
        refresh_queue(unit, self._say)
        return toast

    def _is_paused(self, tx: Transaction, event: Event, now: datetime) -> bool:
        latest = tx.decisions.by(Account(event.platform, event.account), self._decisions_per_minute)
        if len(latest) < self._decisions_per_minute:
            return False
        # After a clock was set back, times run backwards, and nobody is paused for that.
        return timedelta() <= latest[0] - latest[-1] < MINUTE and timedelta() <= now - latest[0] < DECISION_PAUSE

    def _decide(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Approve, reject or undo, if the signature is as the admin saw it. Returns the answer to the admin."""
        say = self._translator(event)
        verdict, reason = _verdict(action)
        if verdict is Verdict.UNDONE:
            signature = unit.tx.signatures.get(action.number)
            decided_already = signature is not None and signature.state in (State.APPROVED, State.REJECTED)
            if decided_already and not cards.can_undo(unit.tx.decisions.last(action.number), now):
                return say.plain("toast-undo-too-late")
        decided = self._settle(unit, event, (action.number, action.revision), verdict, reason, now)
        if decided is None:
            return self._too_late(unit, event, action.number)
        if action.word == queue.LISTED and not has_card(unit, decided.id):
            tell_admins(unit, queue.listed(self._say, event.person, [decided], now), quietly=True)
        else:
            show_card(unit, self._say, decided)
        refresh_cards(unit, self._say, decided)
        silently = isinstance(event.content, Press) and event.content.silently
        return "" if silently else cards.toast(say, decided)

    def _decide_listed(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Approve all signatures that a page of the queue offers to approve together, if the page is current."""
        pending, say = unit.tx.pending, self._translator(event)
        start = max(0, min(action.number, pending.count()))
        waiting = pending.page(start, PENDING_A_PAGE)
        neighbours = neighbours_of_each(unit, waiting)
        shown = queue.fitting(self._say, waiting, neighbours, unit.watched)
        plain = queue.unremarkable(shown, neighbours, unit.watched)
        if not plain or queue.fingerprint(plain) != action.word:
            return say.plain("toast-list-changed")
        decided = []
        for signature in plain:
            one = self._settle(unit, event, (signature.id, signature.revision), Verdict.APPROVED, None, now)
            if one is not None:
                decided.append(one)
                if has_card(unit, one.id):
                    show_card(unit, self._say, one)
        tell_admins(unit, queue.listed(self._say, event.person, decided, now), quietly=True)
        for one in decided:
            refresh_cards(unit, self._say, one)
        return say.plain("toast-listed", count=len(decided))

    def _settle(
        self,
        unit: UnitOfWork,
        event: Event,
        seen: tuple[int, int],
        verdict: Verdict,
        reason: Reason | None,
        now: datetime,
    ) -> Signature | None:
        """Decide about the number and revision that the admin saw, and tell the signer. None if the signature has
        changed.
        """
        admin = Account(event.platform, event.account)
        before = unit.tx.signatures.get(seen[0])
        alike = similarity_key(before.entry.name) if before is not None and before.entry is not None else ""
        decided = unit.tx.decisions.decide(*seen, verdict, reason, admin, event.person, alike, now)
        if decided is None:
            return None
        address = unit.tx.signatures.address(decided.id)
        if address is not None:
            told = notices.news(self._catalog.translator(decided.language), self._letter, decided)
            unit.post(address, Delivery(told), notifies=decided.id)
        unit.publish(Decided(before, decided))
        return decided

    def _too_late(self, unit: UnitOfWork, event: Event, number: int) -> str:
        signature = unit.tx.signatures.get(number)
        decision = unit.tx.decisions.last(number)
        if signature is not None and self._is_shown(unit.tx, number):
            show_card(unit, self._say, signature)
        return cards.too_late(self._translator(event), signature, decision)

    def _is_shown(self, tx: Transaction, number: int) -> bool:
        """Whether the card of a signature is shown in every group where it belongs. A first card that is being
        delivered is current; another one would be a second card if the first has arrived.
        """
        slot = Slot.card(number)
        groups = [group for group in self._groups.values() if tx.outbox.occupied(group.platform, slot)]
        return bool(groups) and all(tx.outbox.shown(OutboxMessage(group, b"", slot)) is not None for group in groups)

    def _no_card(self, unit: UnitOfWork, event: Event, number: int) -> str:
        """The answer to a request for an old card: a person who finds a phone must not be able to ask for old names."""
        signature = unit.tx.signatures.get(number)
        if signature is None or signature.state is State.WITHDRAWN:
            return cards.too_late(self._translator(event), signature, None)
        return self._translator(event).plain("toast-card-gone")

    def _turn_card(self, unit: UnitOfWork, event: Event, action: Action) -> str:
        """Show the reasons for a rejection, or the verdicts again, or the card as a new message."""
        signature = unit.tx.signatures.get(action.number)
        if action.act is Act.CARD and signature is not None:
            show_card(unit, self._say, signature, as_new=True)
            return ""
        if signature is None or signature.state is not State.PENDING or signature.revision != action.revision:
            return self._too_late(unit, event, action.number)
        show_card(unit, self._say, signature, rejecting=action.act is Act.REJECT)
        return ""

    def _translator(self, event: Event) -> Translator:
        return self._catalog.on(event.platform).translator(event.language, self._letter.default_language)


def _verdict(action: Action) -> tuple[Verdict, Reason | None]:
    match action.act:
        case Act.APPROVE:
            return Verdict.APPROVED, None
        case Act.REJECT_BECAUSE if action.word in set(Reason):
            return Verdict.REJECTED, Reason(action.word)
        case Act.REJECT_BECAUSE:
            return Verdict.REJECTED, Reason.OTHER
        case _:
            return Verdict.UNDONE, None
