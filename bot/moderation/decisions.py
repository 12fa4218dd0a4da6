"""Decisions of admins: what they change, whom they are told to, and when they are not made."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.delivery.domain_events import Decided
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Event
from bot.messaging.messages import OFFERS, Choice, Delivery, Message
from bot.moderation import cards, notices, vouching
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.board import has_card, refresh_cards, show_card, tell_admins
from bot.moderation.bulk import tell_of_bulk
from bot.moderation.intents import plan_of, who_else_decides
from bot.moderation.outcomes import DECIDED, Outcome, why_not
from bot.moderation.pinning import pin_early
from bot.moderation.queue_board import refresh_queue
from bot.policy import DECISION_PAUSE, SAME_TEXT_MOST, Rules
from bot.signatories.mending import as_note, noted_entry, notes_about
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import (
    QUEUE,
    Account,
    Address,
    Decision,
    Entry,
    Happened,
    NoteKind,
    OutboxMessage,
    Priority,
    Reason,
    Signature,
    Slot,
    State,
    Verdict,
)

MINUTE = timedelta(minutes=1)
_STATES = {Verdict.APPROVED: State.APPROVED, Verdict.REJECTED: State.REJECTED}


@dataclass(frozen=True, slots=True)
class Particulars:
    """What goes with a verdict: its reason, the line that is approved in place of the signer's own, and a word to the
    signer.
    """

    reason: Reason | None = None
    mended: Entry | None = None
    word: str = ""


NO_PARTICULARS = Particulars()


class Decisions:
    """Makes decisions in every group."""

    def __init__(
        self,
        letter: Letter,
        catalog: Catalog,
        groups: AdminGroups,
        rules: Rules,
        has_others: Callable[[Transaction, Account], bool],
    ) -> None:
        self._has_others = has_others
        self.letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._groups = groups
        self._decisions_per_minute = rules.decisions_per_minute
        self._news_waits = timedelta(seconds=rules.news_seconds)
        # Of a number and revision: the revision that a decision made of it, which leaves the text as it was.
        self._same_text: OrderedDict[tuple[int, int], int] = OrderedDict()

    def decide(
        self, unit: UnitOfWork, event: Event, action: Action, verdict: Verdict, now: datetime, word: str = ""
    ) -> tuple[Outcome, Signature | None]:
        """Decide about one signature, if it stands as the admin saw it: `action` says at which revision. With an
        approval, the `word` says how a name was confirmed; with a rejection, it is for the signer.

        An admin who has decided otherwise changes their mind, where people are known by their ids.
        """
        if self.is_paused(unit.tx, event, now):
            return Outcome.PAUSED, None
        signature = unit.tx.signatures.get(action.number)
        decision = unit.tx.decisions.last(action.number)
        if signature is None:
            return Outcome.GONE, None
        if signature.state is State.PENDING and who_else_decides(unit.tx, event, signature.id):
            return Outcome.TAKEN, signature
        other = (
            verdict is not Verdict.UNDONE
            and signature.state in _STATES.values()
            and _STATES[verdict] is not signature.state
        )
        turns = other and self.is_own(event, decision) and cards.can_undo(decision, now)
        may_approve = verdict is Verdict.APPROVED and (turns or signature.state is State.PENDING)
        if may_approve and vouching.is_own_entry(unit, event, signature, self._has_others):
            return Outcome.OWN, signature  # before anything is undone
        if turns:
            undone = self.settle(unit, event, action.number, signature.revision, Verdict.UNDONE, now)
            action = Action(action.act, action.number, undone.revision if undone else 0, action.word)
        if verdict is Verdict.UNDONE and signature.state in DECIDED and not cards.can_undo(decision, now):
            return Outcome.LATE, signature
        reason = _reason(action) if verdict is Verdict.REJECTED else None
        plan = plan_of(unit.tx, signature.id) if action.act is Act.MEND else None
        if action.act is Act.MEND and (plan is None or plan.mended is None):
            return Outcome.CHANGED, signature
        mended = plan.mended if plan is not None else None
        channel = word if verdict is Verdict.APPROVED else ""
        stands = signature.state is State.PENDING and signature.revision == action.revision
        approves = verdict is Verdict.APPROVED and stands
        if approves and not channel and vouching.vouches_alone(unit, event, signature, mended, now):
            vouching.remember(unit, event, self._groups[event.platform], signature, now)
            return Outcome.VOUCHED, signature
        particulars = Particulars(reason, mended, "" if channel else word)
        decided = self.settle(unit, event, action.number, action.revision, verdict, now, particulars)
        if decided is None:
            return why_not(signature, action, verdict), signature
        if channel:
            unit.tx.history.note(decided.id, Happened.CONFIRMED, now, admin=event.person, words=channel)
        return Outcome.MADE, decided

    def settle(
        self,
        unit: UnitOfWork,
        event: Event,
        number: int,
        revision: int,
        verdict: Verdict,
        now: datetime,
        particulars: Particulars = NO_PARTICULARS,
    ) -> Signature | None:
        """Make a decision about the number and revision that were seen, and tell the signer a little later.

        The undo of an approval with a mended line brings back the signer's own.
        """
        admin, mended, reason = Account(event.platform, event.account), particulars.mended, particulars.reason
        before = unit.tx.signatures.get(number)
        if before is None or before.revision != revision:
            return None
        own = noted_entry(unit.tx, number, NoteKind.FORMER) if verdict is Verdict.UNDONE else None
        if mended is not None:  # first of all: what the signer wrote is never public
            edited = unit.tx.signatures.edit(number, mended, similarity_key(mended.name))
            revision = edited.revision if edited is not None else 0
        entry = mended or before.entry
        alike = similarity_key(entry.name) if entry is not None else ""
        decided = unit.tx.decisions.decide(number, revision, verdict, reason, admin, event.person, alike, now)
        if decided is None:
            return None
        what = Happened.MENDED if mended is not None else Happened(verdict.value)
        unit.tx.history.note(number, what, now, admin=event.person, reason=reason)
        if mended is not None and before.entry is not None:
            unit.tx.notes.put(number, NoteKind.FORMER, as_note(before.entry), now, admin, event.person)
        elif own is not None:
            decided = unit.tx.signatures.edit(number, own, similarity_key(own.name)) or decided
        if mended is not None or own is not None:
            refresh_cards(unit, self._say, before)  # they quote the other line
        else:
            unit.afterwards.append(partial(self._note_same_text, number, revision, decided.revision))
        if decided.state is State.PENDING and unit.tx.blocks.holds(number):  # nothing waits from a blocked account
            unit.tx.blocks.lift(number)
            unit.tx.history.note(number, Happened.UNBLOCKED, now, admin=event.person)
        pin_early(unit, self.letter, decided)
        if particulars.word:
            unit.tx.notes.put(number, NoteKind.WORD, particulars.word, now, admin, event.person)
        self._tell(unit, decided, verdict, now)
        unit.publish(Decided(before, decided))
        return decided

    def _tell(self, unit: UnitOfWork, decided: Signature, verdict: Verdict, now: datetime) -> None:
        """Tell the signer of a decision, after a while. The news takes the place of what still waits from before: an
        undo in that time leaves nothing to tell, unless an earlier decision was told.
        """
        address = unit.tx.signatures.address(decided.id)
        if address is None:
            return
        unsent = unit.tx.outbox.take_back(decided.id)
        corrects = any(each.corrects for each in unsent)
        if unsent and verdict is Verdict.UNDONE and not corrects:
            unit.tx.outbox.delivered(unsent[-1], "")  # the signer knows all there is to know
            return
        # What was told, or would have been if this had not come, is to be told again once this is undone.
        corrects = corrects or verdict is Verdict.UNDONE or (bool(unsent) and verdict is Verdict.REMOVED)
        say, kept = self._catalog.translator(decided.language), notices.is_kept(unit, decided)
        news = notices.news(say, self.letter, decided, kept=kept, notes=notes_about(unit.tx, decided.id))
        # After everything else: nobody who is signing waits behind the news of a thousand decisions.
        due = now + self._news_waits
        unit.post(address, Delivery(news), priority=Priority.REPORTS, notifies=decided.id, due=due, corrects=corrects)

    def _note_same_text(self, number: int, revision: int, new: int) -> None:
        self._same_text[number, revision] = new
        while len(self._same_text) > SAME_TEXT_MOST:
            self._same_text.popitem(last=False)

    def same_text(self, number: int, revision: int) -> int:
        """The latest revision that says what another one said: a card may not show yet what was decided just now."""
        while (new := self._same_text.get((number, revision))) is not None:
            revision = new
        return revision

    def is_paused(self, tx: Transaction, event: Event, now: datetime) -> bool:
        """Whether an admin is paused. The limit gives the others time to notice a stolen phone."""
        latest = tx.decisions.by(Account(event.platform, event.account), self._decisions_per_minute)
        if len(latest) < self._decisions_per_minute:
            return False
        # A clock that was set back makes times run backwards, and accuses nobody.
        return timedelta() <= latest[0] - latest[-1] < MINUTE and timedelta() <= now - latest[0] < DECISION_PAUSE

    def finish(self, unit: UnitOfWork, event: Event, now: datetime) -> None:
        """After one or several decisions: the queue tells what waits, and the admins of whom is paused by them."""
        if self.is_paused(unit.tx, event, now):
            most, minutes = self._decisions_per_minute, int(DECISION_PAUSE / MINUTE)
            tell_admins(unit, Message(self._say("admin-paused", admin=event.person, most=most, minutes=minutes)))
        refresh_queue(unit, self._say)

    # What the bot remembers of what somebody sent -------------------------------------------------

    def remember(self, unit: UnitOfWork, event: Event, decided: list[Signature], now: datetime) -> None:
        """Store what an event has decided, in case its sender deletes or corrects it."""
        if decided and CAPABILITIES[event.platform].answered_in_words:
            choices = tuple(Choice("", Action(Act.UNDO, each.id, each.revision)) for each in decided)
            unit.tx.chats.note_decided(self._groups[event.platform], event.key, OFFERS.dump_json(choices), now)

    def made_by(self, tx: Transaction, event: Event, sent: str) -> list[tuple[Signature, Decision]]:
        """The decisions that an earlier event of the same admin has made, as far as they still stand."""
        menu = tx.chats.offered(self._groups[event.platform], sent)
        found = []
        for choice in OFFERS.validate_json(menu.choices) if menu else ():
            signature = tx.signatures.get(choice.action.number) if choice.action else None
            decision = tx.decisions.last(signature.id) if signature else None
            stands = signature is not None and choice.action and signature.revision == choice.action.revision
            if signature is not None and decision is not None and stands and self.is_own(event, decision):
                found.append((signature, decision))
        return found

    def is_own(self, event: Event, decision: Decision | None) -> bool:
        """Whether the account of an event has made a decision, on platforms where people are known by their ids."""
        return (
            decision is not None and CAPABILITIES[event.platform].answered_in_words and decision.admin == event.person
        )

    def seen(self, tx: Transaction, group: Address, number: int) -> int:
        """The revision of a signature that its card, or the queue, shows in a group; 0 if neither does."""
        places = (tx.outbox.shown(OutboxMessage(group, b"", slot)) for slot in (Slot.card(number), QUEUE))
        offers = [tx.chats.offered(group, message) for message in places if message]
        choices = [choice for offer in offers if offer for choice in OFFERS.validate_json(offer.choices)]
        return max(
            (each.action.revision for each in choices if each.action and each.action.number == number), default=0
        )

    def show(self, unit: UnitOfWork, decided: Signature) -> None:
        """Let the card of what has been decided say so, if it has one, and those that point to it."""
        if has_card(unit, decided.id):
            show_card(unit, self._say, decided)
        refresh_cards(unit, self._say, decided)

    def tell_others(self, unit: UnitOfWork, event: Event, decided: list[Signature], now: datetime) -> None:
        """Tell the groups that have no card of it what has been decided, but not the one in which it was."""
        if decided:
            tell_of_bulk(unit, self._say, event.person, decided, now, besides=event.platform)

    def languages(self, first: Translator) -> tuple[Translator, ...]:
        """The language of an admin, and then every other one: what they type is understood in any."""
        return first, *self._catalog.translators.values()

    def translator(self, event: Event) -> Translator:
        """The language in which an admin is answered."""
        return self._catalog.on(event.platform).translator(event.language, self.letter.group_language)


def _reason(action: Action) -> Reason:
    return Reason(action.word) if action.word in set(Reason) else Reason.OTHER
