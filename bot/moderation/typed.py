"""What admins type: decisions about several numbers, cards and pages that are asked for."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Event
from bot.messaging.folding import folded
from bot.messaging.messages import Delivery
from bot.moderation import cards, queue, vouching
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.answering import shown_by
from bot.moderation.board import has_card, show_card
from bot.moderation.decisions import MINUTE, Decisions
from bot.moderation.intents import plan_of
from bot.moderation.numbers import Numbers, TooManyNumbersError, read_numbers, spoken
from bot.moderation.outcomes import Outcome
from bot.moderation.queue_board import neighbours_of_each, queue_message, show_queue
from bot.moderation.readable import readable_now
from bot.moderation.reasons import said_behind
from bot.moderation.triage import is_approved_alone
from bot.policy import (
    CARDS_ASKED_AT_ONCE,
    DECISION_PAUSE,
    NUMBERS_AT_ONCE,
    PENDING_A_PAGE,
    TAKEN_BACK_SECONDS,
)
from bot.signatories.problem import Problem
from storage.protocol import Transaction
from storage.records import Address, Decision, OutboxMessage, Signature, Slot, State, Verdict

# What was typed: the numbers; the revisions that a message shows; how; why; and a word to the signers about it.
Wish = tuple[Sequence[int], Numbers, dict[int, int], Verdict, str, str]
DECIDES = {"approve": Verdict.APPROVED, "reject": Verdict.REJECTED, "undo": Verdict.UNDONE}
_ACTS = {Verdict.APPROVED: Act.APPROVE, Verdict.REJECTED: Act.REJECT_BECAUSE, Verdict.UNDONE: Act.UNDO}
_STATES = {Verdict.APPROVED: State.APPROVED, Verdict.REJECTED: State.REJECTED}
_DECIDED = (State.APPROVED, State.REJECTED)
_OLD_NEWS = (Outcome.WITHDRAWN, Outcome.GONE, Outcome.WAITS)
# Numbers that stand in a range and that an admin should look into first.
_REMARKABLE = "remarkable"
# Numbers whose removal was undone.
_RESTORED = "restored"


class Typed:
    """Serves the commands of the admin group that carry numbers."""

    def __init__(self, decisions: Decisions, say: Translator, groups: AdminGroups, cards_stay: timedelta) -> None:
        self._decisions = decisions
        self._say = say
        self._groups = groups
        self._cards_stay = cards_stay

    # Decisions ------------------------------------------------------------------------------------

    def decide(self, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
        """Do what a command says about each number; a sentence about all of them comes back."""
        say, verdict = self._decisions.translator(event), DECIDES[command.name]
        try:
            numbers = read_numbers(command.argument)
        except TooManyNumbersError:
            return say.plain("numbers-too-many", most=NUMBERS_AT_ONCE)
        shown = shown_by(unit.tx, self._groups[event.platform], command.answers)
        named = numbers.named or (tuple(shown) if len(shown) == 1 else ())
        said = said_behind(self._decisions.languages(say), command.name, numbers.words, one=len(named) == 1)
        if isinstance(said, Problem):
            return say.plain(said.phrase, **said.values)
        reason, word = said
        if not named:
            return say.plain("number-missing", command=command.name)
        told = self._correct(unit, event, command, (named, verdict), now) if command.corrects else []
        return " ".join([*told, *self._decide_each(unit, event, (named, numbers, shown, verdict, reason, word), now)])

    def _decide_each(self, unit: UnitOfWork, event: Event, wish: Wish, now: datetime) -> list[str]:
        named, numbers, shown, verdict, reason, word = wish
        say, group = self._decisions.translator(event), self._groups[event.platform]
        found = defaultdict[str, list[int]](list)
        made: list[Signature] = []
        # Before anything is decided, because a decision changes what can be read.
        readable = self._seen_beside_buttons(unit, group, named, verdict)
        for number in named:
            in_range = number in numbers.in_ranges
            if in_range and verdict is not Verdict.UNDONE and not self._waits(unit.tx, number):
                continue  # in a range, decisions that were made before are not reported
            if len(named) > 1 and verdict is Verdict.APPROVED and self._is_approved_alone(unit, number):
                found[Outcome.ALONE].append(number)
                continue
            if in_range and verdict is Verdict.APPROVED and self._is_remarkable(unit, number):
                found[_REMARKABLE].append(number)
                continue
            seen = shown.get(number) or self._decisions.seen(unit.tx, group, number)
            seen = seen or readable.get(number, 0)
            seen = self._revision(unit.tx, event, number, seen, verdict)
            action = Action(_ACTS[verdict], number, seen, reason)
            outcome, signature = self._decisions.decide(unit, event, action, verdict, now, word)
            if outcome is Outcome.VOUCHED and signature is not None:
                show_card(unit, self._say, signature, as_new=True)
            own = outcome is Outcome.DECIDED and self._decisions.is_own(event, unit.tx.decisions.last(number))
            if outcome is Outcome.MADE and signature is not None:
                made.append(signature)
                self._decisions.remember(unit, event, made, now)
            if outcome is Outcome.MADE and verdict is Verdict.UNDONE and signature and signature.state in _DECIDED:
                found[_RESTORED].append(number)
            elif outcome is Outcome.MADE or (own and signature and _STATES.get(verdict) is signature.state):
                found[Outcome.MADE].append(number)
            elif not (in_range and outcome in _OLD_NEWS):
                found[outcome].append(number)
        self._show(unit, event, made, now)
        if len(named) == 1 and not {Outcome.MADE, _RESTORED} & found.keys() and named[0] not in numbers.in_ranges:
            return [self._why_not(unit.tx, say, named[0], next(iter(found)))]
        if not found:
            return [say.plain("numbers-nothing")]
        return [_told(say, outcome, several, verdict) for outcome, several in found.items()]

    def _show(self, unit: UnitOfWork, event: Event, made: Sequence[Signature], now: datetime) -> None:
        if not made:
            return
        for signature in made:
            self._decisions.show(unit, signature)
        self._decisions.tell_others(unit, event, [each for each in made if not has_card(unit, each.id)], now)
        self._decisions.finish(unit, event, now)

    def _seen_beside_buttons(
        self, unit: UnitOfWork, group: Address, numbers: Sequence[int], verdict: Verdict
    ) -> dict[int, int]:
        """The revisions that a group with buttons can read now, by number; what is taken back will be read again."""
        if CAPABILITIES[group.platform].answered_in_words:
            return {}
        if verdict is not Verdict.UNDONE:
            return readable_now(unit, self._say, group, numbers)
        there = [signature for number in numbers if (signature := unit.tx.signatures.get(number)) is not None]
        return {signature.id: signature.revision for signature in there}

    def _revision(self, tx: Transaction, event: Event, number: int, seen: int, verdict: Verdict) -> int:
        """The revision that says what the admin has seen; 0 for none."""
        signature = tx.signatures.get(number)
        if verdict is not Verdict.UNDONE or signature is None:
            return self._decisions.same_text(number, seen)
        # What was decided as it was shown says the same still.
        own = self._decisions.is_own(event, tx.decisions.last(number))
        return signature.revision if own or (seen and seen + 1 == signature.revision) else seen

    def _waits(self, tx: Transaction, number: int) -> bool:
        signature = tx.signatures.get(number)
        return signature is not None and signature.state is State.PENDING

    def _is_remarkable(self, unit: UnitOfWork, number: int) -> bool:
        """Whether an entry waits that must be looked into before it is approved together with others."""
        signature = unit.tx.signatures.get(number)
        return signature is not None and not queue.unremarkable(
            [signature], neighbours_of_each(unit, [signature]), unit.watched
        )

    def _is_approved_alone(self, unit: UnitOfWork, number: int) -> bool:
        signature = unit.tx.signatures.get(number)
        return signature is not None and is_approved_alone(signature, unit.watched)

    def _why_not(self, tx: Transaction, say: Translator, number: int, outcome: str) -> str:
        match outcome:
            case Outcome.PAUSED:
                return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
            case Outcome.LATE:
                return say.plain("toast-undo-too-late")
            case Outcome.UNSEEN | Outcome.WAITS | Outcome.VOUCHED | Outcome.ALONE | Outcome.OWN:
                return _told(say, outcome, [number], Verdict.UNDONE)
            case Outcome.TAKEN:
                plan = plan_of(tx, number)
                return say.plain("toast-deciding", admin=plan.admin if plan else "?")
        return cards.too_late(say, tx.signatures.get(number), tx.decisions.last(number))

    # What is taken back or corrected ----------------------------------------------------------------

    def take_back(self, unit: UnitOfWork, event: Event, sent: str, now: datetime) -> list[tuple[int, str]]:
        """Somebody has taken back what they had sent: so is what it decided, within a minute.

        The numbers for which it is too late come back, each with a sentence.
        """
        say = self._decisions.translator(event)
        vouching.take_back(unit, self._say, event, self._groups[event.platform], sent)
        late = self._undo_made_by(unit, event, sent, (), now)
        return [(number, say.plain("taken-back-late", number=str(number))) for number in late]

    def _correct(
        self, unit: UnitOfWork, event: Event, command: Command, wish: tuple[Collection[int], Verdict], now: datetime
    ) -> list[str]:
        """A command was corrected: what the former one decided, and this one does not name, is taken back in time."""
        late = self._undo_made_by(unit, event, command.corrects, wish[0], now)
        say = self._decisions.translator(event)
        return [say.plain("corrected-late", numbers=spoken(late), first=str(late[0]), count=len(late))] if late else []

    def _undo_made_by(
        self, unit: UnitOfWork, event: Event, sent: str, besides: Collection[int], now: datetime
    ) -> list[int]:
        late, undone = [], []
        for signature, decision in self._decisions.made_by(unit.tx, event, sent):
            if signature.id in besides or decision.verdict is Verdict.UNDONE:
                continue
            if not _is_fresh(decision, now):
                late.append(signature.id)
                continue
            settled = self._decisions.settle(unit, event, signature.id, signature.revision, Verdict.UNDONE, now)
            if settled is not None:
                undone.append(settled)
        self._show(unit, event, undone, now)
        return late

    # What is asked for ------------------------------------------------------------------------------

    def bring_cards(self, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
        """Bring the cards of some numbers, or point to them where they stand; a word comes back if that cannot be."""
        say, group = self._decisions.translator(event), self._groups[event.platform]
        try:
            numbers = read_numbers(command.argument)
        except TooManyNumbersError:
            return say.plain("numbers-too-many", most=CARDS_ASKED_AT_ONCE)
        if not numbers.named or numbers.words:
            return say.plain("number-missing", command=command.name)
        if len(numbers.named) > CARDS_ASKED_AT_ONCE:
            return say.plain("numbers-too-many", most=CARDS_ASKED_AT_ONCE)
        words = [self.bring_card(unit, say, group, number, now) for number in numbers.named]
        return " ".join(dict.fromkeys(word for word in words if word))

    def bring_card(self, unit: UnitOfWork, say: Translator, group: Address, number: int, now: datetime) -> str:
        """Bring one card into a group; a word comes back if that cannot be."""
        signature = unit.tx.signatures.get(number)
        shown = unit.tx.outbox.shown(OutboxMessage(group, b"", Slot.card(number)))
        if signature is not None and shown is not None and CAPABILITIES[group.platform].keeps_edits:
            # A second one would leave a mark where the first one was.
            unit.post(group, Delivery(press=shown, toast=say.plain("card-is-here", number=str(number))))
            return ""
        if unit.tx.decisions.settled(number, now - self._cards_stay):
            # Who finds a phone must not be able to ask it for names of long ago.
            gone = signature is None or signature.state is State.WITHDRAWN
            return cards.too_late(say, signature, None) if gone else say.plain("toast-card-gone")
        if signature is not None:
            show_card(unit, self._say, signature, as_new=True)
        return ""

    def bring_queue(self, unit: UnitOfWork, event: Event, command: Command) -> str:
        """Show what waits, or another page of it; where the list stands, it is pointed to."""
        say, group = self._decisions.translator(event), self._groups[event.platform]
        shown, turned = queue_message(unit, group), self._turned(unit, say, group, command.argument)
        if turned is None:
            return say.plain("pending-which")
        if shown is None or not CAPABILITIES[group.platform].keeps_edits:
            show_queue(unit, self._say, group, turned, as_new=True)
            return ""
        show_queue(unit, self._say, group, turned)
        count = unit.tx.pending.count()
        unit.post(group, Delivery(press=shown, toast=say.plain("pending-is-here", count=count)))
        return ""

    def _turned(self, unit: UnitOfWork, say: Translator, group: Address, word: str) -> int | None:
        """The position from which on what waits is to be shown; None if the word says nothing of that."""
        position, count = unit.tx.outbox.queue(group.platform)
        word = folded(word)
        if not word:
            return 0
        if word.isdecimal() and len(word) < len(str(NUMBERS_AT_ONCE**9)):
            return max(0, int(word) - 1)
        languages = self._decisions.languages(say)
        if any(word == folded(each.plain("word-next")) for each in languages):
            waiting = unit.tx.pending.page(position, PENDING_A_PAGE)
            shown = len(queue.fitting(self._say, waiting, neighbours_of_each(unit, waiting), unit.watched))
            return position + shown if position + shown < count else position
        is_back = any(word == folded(each.plain("word-back")) for each in languages)
        return max(0, position - PENDING_A_PAGE) if is_back else None


def _is_fresh(decision: Decision, now: datetime) -> bool:
    """Whether a decision is so recent that the admin can still undo it by deleting the message with which they
    decided.
    """
    return timedelta() <= now - decision.made <= timedelta(seconds=TAKEN_BACK_SECONDS)


def _told(say: Translator, outcome: str, numbers: Sequence[int], verdict: Verdict) -> str:
    what = {Verdict.APPROVED: "approved", Verdict.REJECTED: "rejected", Verdict.UNDONE: "pending"}[verdict]
    key = what if outcome == Outcome.MADE else outcome
    return say.plain(f"numbers-{key}", numbers=spoken(list(numbers)), first=str(numbers[0]), count=len(numbers))
