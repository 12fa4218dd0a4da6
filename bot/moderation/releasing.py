"""Lets go of entries that an admin was about to decide."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.moderation.board import has_card, show_card
from bot.moderation.intents import drop_plan, plan_of
from bot.moderation.queue_board import refresh_queue
from bot.policy import DECIDING, MARKS_KEPT
from storage.records import NoteKind, State


def release_stale(unit: UnitOfWork, say: Translator, now: datetime) -> None:
    """Let go of entries that an admin was about to decide for a while: others need not wait for them any longer."""
    changed = unit.tx.notes.expire(NoteKind.INTENT, now - MARKS_KEPT)
    for number in unit.tx.notes.older(NoteKind.INTENT, now - DECIDING):
        plan = plan_of(unit.tx, number)
        waits = unit.tx.notes.about(number, NoteKind.VOUCHED) is not None  # for another admin, and keeps its line
        if not waits and (plan is None or plan.binds):
            drop_plan(unit.tx, number)
            changed.append(number)
    for number in changed:
        signature = unit.tx.signatures.get(number)
        if signature is not None and signature.state is State.PENDING and has_card(unit, number):
            show_card(unit, say, signature)
    if changed:
        refresh_queue(unit, say)
