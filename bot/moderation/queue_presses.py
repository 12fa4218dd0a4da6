"""The effects of the queue's buttons: marks, what is applied together, and what is taken back together."""

from collections.abc import Sequence
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Action
from bot.messaging.events import Event
from bot.messaging.widgets import shorten
from bot.moderation import bulk, cards, queue_page
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.board import has_card, refresh_cards, show_card
from bot.moderation.decisions import MINUTE, NO_PARTICULARS, Decisions, Particulars
from bot.moderation.intents import drop_plan, intend, is_own, plan_of, who_else_decides
from bot.moderation.queue_board import clean_entries, entries_shown, listed_entry, lists, refresh_queue, show_queue
from bot.moderation.queue_page import Listed, fingerprint
from bot.policy import DECISION_PAUSE, NAME_IN_WORD_MOST
from storage.records import Address, Intent, QueueView, Reason, Signature, State, Verdict

_MARKS = (Intent.APPROVE, Intent.REJECT)
_VERDICTS = {
    Intent.APPROVE: Verdict.APPROVED,
    Intent.REJECT: Verdict.REJECTED,
    Intent.EXPLAIN: Verdict.REJECTED,
}


class QueuePresses:
    """Serves the buttons of the queue. Each method returns a word to the admin."""

    def __init__(self, decisions: Decisions, say: Translator, groups: AdminGroups) -> None:
        self._decisions = decisions
        self._say = say
        self._groups = groups

    def turn(self, unit: UnitOfWork, event: Event, action: Action) -> str:
        """Show another page or view."""
        group = self._groups[event.platform]
        view = QueueView(action.word) if action.word in set(QueueView) else None
        if view is QueueView.CLEAN and not clean_entries(unit):
            self._show(unit, group)
            return self._decisions.translator(event).plain("toast-no-clean")
        if view is not None:
            unit.tx.outbox.note_queue(group.platform, action.number, unit.tx.pending.count(), view)
        show_queue(unit, self._say, group, action.number)
        return ""

    def mark(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Mark an entry as the button says, if it stands as it was shown."""
        say, group = self._decisions.translator(event), self._groups[event.platform]
        signature = unit.tx.signatures.get(action.number)
        if signature is None or signature.state is not State.PENDING or signature.revision != action.revision:
            self._show(unit, group)
            return cards.too_late(say, signature, unit.tx.decisions.last(action.number))
        if admin := who_else_decides(unit.tx, event, signature.id):
            return say.plain("toast-deciding", admin=admin)
        name = shorten(signature.entry.line, NAME_IN_WORD_MOST) if signature.entry else f"#{signature.id}"
        if action.word not in _MARKS:
            drop_plan(unit.tx, signature.id)
            refresh_queue(unit, self._say)
            return say.plain("toast-mark-none", name=name)
        intent = Intent(action.word)
        listed = listed_entry(unit, signature)
        if intent is Intent.APPROVE and not listed.may_be_approved():
            if listed.is_whole():
                return say.plain("numbers-alone", numbers=f"#{signature.id}", first=str(signature.id), count=1)
            return say.plain("listed-shortened")
        plan = plan_of(unit.tx, signature.id)
        if plan is None or plan.intent is not intent:
            intend(unit.tx, event, signature.id, intent, now)
            refresh_queue(unit, self._say)
        return say.plain(f"toast-mark-{intent}", name=name)

    def apply(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Do what is marked on the page; what is rejected needs a reason first."""
        say, group = self._decisions.translator(event), self._groups[event.platform]
        if self._decisions.is_paused(unit.tx, event, now):
            return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
        marked = [each for each in entries_shown(unit, self._say, group) if each.plan and each.plan.intent in _VERDICTS]
        for each in marked:
            if each.plan and each.plan.binds and not is_own(unit.tx, event, each.plan):
                return say.plain("toast-deciding", admin=each.plan.admin)
        if not marked or fingerprint(marked) != action.number:
            self._show(unit, group)
            return say.plain("toast-list-changed")
        if action.word == queue_page.NO_REASON:
            return self._go_back(unit, event, marked, now)
        rejected = [each for each in marked if each.plan and each.plan.intent is not Intent.APPROVE]
        if rejected and not action.word:
            for each in rejected:
                intend(unit.tx, event, each.signature.id, Intent.EXPLAIN, now)
            refresh_queue(unit, self._say)
            return say.plain("toast-why")
        reason = Reason(action.word) if action.word in set(Reason) else Reason.OTHER
        return self._settle(unit, event, marked, now, reason)

    def _go_back(self, unit: UnitOfWork, event: Event, marked: Sequence[Listed], now: datetime) -> str:
        for each in marked:
            if each.plan and each.plan.intent is Intent.EXPLAIN:
                intend(unit.tx, event, each.signature.id, Intent.REJECT, now)
        refresh_queue(unit, self._say)
        return ""

    def approve_clean(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Approve all that the list of clean entries shows, if it shows what is there."""
        say = self._decisions.translator(event)
        if self._decisions.is_paused(unit.tx, event, now):
            return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
        clean = clean_entries(unit)
        if not clean or fingerprint(clean) != action.number:
            self._show(unit, self._groups[event.platform])
            return say.plain("toast-list-changed")
        return self._settle(unit, event, clean, now)

    def _settle(
        self, unit: UnitOfWork, event: Event, entries: Sequence[Listed], now: datetime, reason: Reason | None = None
    ) -> str:
        decided: list[Signature] = []
        for each in entries:
            verdict = _VERDICTS.get(each.plan.intent, Verdict.APPROVED) if each.plan else Verdict.APPROVED
            if each.alone and verdict is Verdict.APPROVED:
                continue  # marked before its name was on the list
            one = self._decisions.settle(
                unit,
                event,
                each.signature.id,
                each.signature.revision,
                verdict,
                now,
                Particulars(reason) if verdict is Verdict.REJECTED else NO_PARTICULARS,
            )
            if one is not None:
                decided.append(one)
        self._tell(unit, decided)
        if decided:
            bulk.tell_of_bulk(unit, self._say, event.person, decided, now)
        self._decisions.finish(unit, event, now)
        return self._decisions.translator(event).plain("toast-decided", count=len(decided))

    def undo_all(self, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
        """Take back what was decided together, as far as nothing was decided about it since."""
        say, made = self._decisions.translator(event), unit.tx.bulks.get(action.number)
        if made is None:
            return say.plain("toast-undo-too-late")
        if self._decisions.is_paused(unit.tx, event, now):
            return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
        undone: list[Signature] = []
        for number, signature in bulk.standing(unit, made).items():
            if cards.can_undo(unit.tx.decisions.last(number), now):
                one = self._decisions.settle(unit, event, number, signature.revision, Verdict.UNDONE, now)
                undone += [one] if one is not None else []
        if not undone:
            return say.plain("toast-undo-too-late")
        self._tell(unit, undone)
        self._decisions.finish(unit, event, now)
        return say.plain("toast-undone", count=len(undone))

    def _tell(self, unit: UnitOfWork, changed: Sequence[Signature]) -> None:
        for one in changed:
            if has_card(unit, one.id):
                show_card(unit, self._say, one)
        for one in changed:
            refresh_cards(unit, self._say, one)

    def _show(self, unit: UnitOfWork, group: Address) -> None:
        """Show the page that is open, if one is, as it is now."""
        if lists(unit, group):
            show_queue(unit, self._say, group, unit.tx.outbox.queue(group.platform)[0])
