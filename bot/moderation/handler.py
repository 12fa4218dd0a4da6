"""The handler of the admin groups: the effects of presses and commands there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import (
    Command,
    Document,
    Event,
    Notice,
    Press,
    Retracted,
    Strange,
    Unreadable,
)
from bot.messaging.markup import as_written
from bot.messaging.messages import Delivery, Message
from bot.moderation import cards, queue
from bot.moderation.access import Admissions
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.board import has_card, refresh_cards, remove_copy, show_card
from bot.moderation.bulk import tell_of_bulk
from bot.moderation.commands import BY_TWO_ADMINS, COMMANDS, MAY_BE_EDITED, PRESSES, unknown
from bot.moderation.commands.context import CommandContext
from bot.moderation.decisions import MINUTE, Decisions
from bot.moderation.group_notices import GroupNotices
from bot.moderation.importing import Importing
from bot.moderation.intents import drop_plan, intend, who_else_decides
from bot.moderation.new_texts import NewTexts
from bot.moderation.outcomes import Outcome
from bot.moderation.queue_board import refresh_queue
from bot.moderation.queue_presses import QueuePresses
from bot.moderation.removals import Removals
from bot.moderation.sweeps import Sweeps
from bot.moderation.typed import Typed
from bot.moderation.watch_list import WatchList
from bot.policy import DECISION_PAUSE, Rules
from storage.protocol import Transaction
from storage.records import (
    Account,
    Intent,
    OutboxMessage,
    Priority,
    Slot,
    State,
    Verdict,
)

_ON_CARDS = (Act.APPROVE, Act.MEND, Act.REJECT, Act.REJECT_BECAUSE, Act.REVIEW, Act.TAKE_ON, Act.UNDO)
_INTENTS = {Act.REJECT: Intent.REASONS, Act.TAKE_ON: Intent.TAKEN}


class AdminHandler:
    """Handles the events of the admin group of every platform."""

    def __init__(
        self,
        letter: Letter,
        catalog: Catalog,
        groups: AdminGroups,
        rules: Rules,
        admissions: Admissions,
        watch_list: WatchList,
        letters: Sequence[Letter] = (),
    ) -> None:
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._groups = groups
        self._decisions = Decisions(letter, catalog, groups, rules, admissions.has_others)
        self._typed = Typed(self._decisions, self._say, groups, timedelta(hours=rules.card_hours))
        self._queue = QueuePresses(self._decisions, self._say, groups)
        removals = Removals(self._decisions, catalog, self._say, rules)
        self.sweeps = Sweeps(self._decisions, self._say)
        self.importing = Importing(self._say, letter)
        self.new_texts = NewTexts(self._say, letter)
        self._context = CommandContext(
            letter,
            catalog,
            self._say,
            groups,
            self._decisions,
            self._typed,
            rules,
            removals,
            self.sweeps,
            watch_list,
            self.importing,
            admissions.has_others,
            self.new_texts,
            letters,
        )
        self.admissions = admissions
        self._notices = GroupNotices(self._say, groups, admissions)

    def read_anew(self, letter: Letter) -> None:
        """Go on with the same letter, which says something else now."""
        self._decisions.letter = letter
        self.importing.letter = self.new_texts.letter = letter
        self._context = replace(self._context, letter=letter)

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
                unit.post(group, Delivery(press=press, toast=self._decisions.translator(event).plain("button-is-old")))
            case Command() as command:
                self._answer(unit, event, command, self._serve_command(unit, event, command, now))
            case Document() as document:
                unit.afterwards.append(lambda: self.importing.note_file(event, document, now))
            case Retracted(sent):
                for number, word in self._typed.take_back(unit, event, sent, now):
                    card = unit.tx.outbox.shown(OutboxMessage(group, b"", Slot.card(number)))
                    unit.post(group, Delivery(press=card or event.key, toast=word))
                unit.tx.chats.taken_away(group, sent)  # if it was a card or the queue, nobody can read it any more
            case Unreadable(
                Strange.UNENCRYPTED
                | Strange.UNDECRYPTABLE
                | Strange.UNSIGNED
                | Strange.REACTION
                | Strange.VERIFICATION
                | Strange.TOO_LONG as what
            ):
                unit.post(
                    group, Delivery(Message(self._say(f"strange-{what}"), awaited=True)), priority=Priority.ADMINS
                )
            case notice if isinstance(notice, Notice):
                self._notices.heed(unit, event, notice, now)

    def _serve_command(self, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
        if command.corrects and command.name in COMMANDS and command.name not in MAY_BE_EDITED:
            return self._decisions.translator(event).plain("corrected-anew", command=command.name)
        if event.is_anonymous and command.name in BY_TWO_ADMINS and self._wants_two(unit.tx, event, command):
            return self._decisions.translator(event).plain("anonymous-two")
        return COMMANDS.get(command.name, unknown.serve)(self._context, unit, event, command, now)

    def _wants_two(self, tx: Transaction, event: Event, command: Command) -> bool:
        """Whether a command needs a second admin here: as the setting says, or because there is one."""
        if self._context.rules.removal_admins > 1:
            return True
        return command.name in ("enter", "import") and self._context.has_others(
            tx, Account(event.platform, event.account)
        )

    def _answer(self, unit: UnitOfWork, event: Event, command: Command, word: str) -> None:
        """Answer a command below it, or below the message to which somebody has reacted."""
        group = self._groups[event.platform]
        if word and CAPABILITIES[event.platform].answered_in_words:
            unit.post(group, Delivery(press=command.answers if command.silently else event.key, toast=word))
        elif word:
            unit.post(group, Delivery(Message(as_written(word))), priority=Priority.ADMINS)

    def _act(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        match action.act:
            case Act.APPROVE | Act.MEND | Act.REJECT_BECAUSE | Act.UNDO:
                return self._decide(unit, event, action, now)
            case Act.MARK:
                return self._queue.mark(unit, event, action, now)
            case Act.APPLY:
                return self._queue.apply(unit, event, action, now)
            case Act.APPROVE_LISTED:
                return self._queue.approve_clean(unit, event, action, now)
            case Act.UNDO_ALL:
                return self._queue.undo_all(unit, event, action, now)
            case Act.CARD:
                group = self._groups[event.platform]
                return self._typed.bring_card(unit, self._decisions.translator(event), group, action.number, now)
            case Act.REJECT | Act.REVIEW | Act.TAKE_ON:
                return self._turn_card(unit, event, action, now)
            case Act.LET_IN:
                return self.admissions.newcomers.let_in(unit, self._decisions.translator(event), event, action, now)
            case Act.PENDING:
                return self._queue.turn(unit, event, action)
            case _ if action.act in PRESSES:
                return PRESSES[action.act](self._context, unit, event, action, now)
            case _:
                return self._decisions.translator(event).plain("not-here")

    def _decide(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Approve, reject or undo, if the signature stands as the admin saw it; the word to the admin comes back."""
        say = self._decisions.translator(event)
        if self._decisions.is_paused(unit.tx, event, now):
            return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
        outcome, signature = self._decisions.decide(unit, event, action, _verdict(action), now)
        if outcome is Outcome.LATE:
            return say.plain("toast-undo-too-late")
        if outcome is Outcome.TAKEN and signature is not None:
            return say.plain("toast-deciding", admin=who_else_decides(unit.tx, event, signature.id))
        if outcome is Outcome.OWN and signature is not None:
            return say.plain("numbers-own", numbers=f"#{signature.id}")
        if outcome is Outcome.VOUCHED and signature is not None:
            show_card(unit, self._say, signature, as_new=True)  # so that the others notice
            refresh_queue(unit, self._say)
            return say.plain("numbers-vouched", numbers=f"#{signature.id}", first=str(signature.id), count=1)
        if outcome is not Outcome.MADE or signature is None:
            return self._too_late(unit, event, action.number)
        if action.word == queue.LISTED and not has_card(unit, signature.id):
            tell_of_bulk(unit, self._say, event.person, [signature], now)
        else:
            show_card(unit, self._say, signature)
        refresh_cards(unit, self._say, signature)
        self._decisions.remember(unit, event, [signature], now)
        self._decisions.finish(unit, event, now)
        silently = isinstance(event.content, Press) and event.content.silently
        return "" if silently else cards.toast(say, signature)

    def _too_late(self, unit: UnitOfWork, event: Event, number: int) -> str:
        signature = unit.tx.signatures.get(number)
        decision = unit.tx.decisions.last(number)
        if signature is not None and self._is_shown(unit.tx, number):
            show_card(unit, self._say, signature)
        return cards.too_late(self._decisions.translator(event), signature, decision)

    def _is_shown(self, tx: Transaction, number: int) -> bool:
        """Whether the card of a signature is shown in every group where it belongs. A first card that is being
        delivered is current; another one would be a second card if the first has arrived.
        """
        slot = Slot.card(number)
        groups = [group for group in self._groups.values() if tx.outbox.occupied(group.platform, slot)]
        return bool(groups) and all(tx.outbox.shown(OutboxMessage(group, b"", slot)) is not None for group in groups)

    def _turn_card(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Show the reasons for a rejection to the admin who asks for them, that an admin takes care of it, or the
        verdicts again.
        """
        signature = unit.tx.signatures.get(action.number)
        if signature is None or signature.state is not State.PENDING or signature.revision != action.revision:
            return self._too_late(unit, event, action.number)
        if admin := who_else_decides(unit.tx, event, signature.id):
            return self._decisions.translator(event).plain("toast-deciding", admin=admin)
        if action.act is Act.REVIEW:
            drop_plan(unit.tx, signature.id)
        else:
            intend(unit.tx, event, signature.id, _INTENTS[action.act], now)
        show_card(unit, self._say, signature)
        refresh_queue(unit, self._say)
        return ""


def _verdict(action: Action) -> Verdict:
    verdicts = {Act.APPROVE: Verdict.APPROVED, Act.MEND: Verdict.APPROVED, Act.REJECT_BECAUSE: Verdict.REJECTED}
    return verdicts.get(action.act, Verdict.UNDONE)
