"""Closing a letter before its last day, and opening it again."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.letter import Letter


def close(unit: UnitOfWork, letter: Letter, now: datetime) -> None:
    """Close a letter. Everybody who has it knows it, once it is on the disk."""
    unit.tx.closings.close(now.date())
    unit.afterwards.append(lambda: letter.closing.note(now.date()))


def reopen(unit: UnitOfWork, letter: Letter, now: datetime) -> bool:
    """Open a letter again that was closed so, unless its last day is over as well, or its signers are being erased.
    Returns whether it is open now.
    """
    closed = unit.tx.closings.day()
    over = letter.closes is not None and now.date() > letter.closes
    if closed is None or is_ending(unit, closed=closed.isoformat()) or over:
        return False
    unit.tx.closings.reopen()
    unit.afterwards.append(lambda: letter.closing.note(None))
    return True


def is_ending(unit: UnitOfWork, *, closed: str = "") -> bool:
    """Whether the signers of a letter are being erased, or have been since a day (in ISO form)."""
    begun = unit.tx.endings.get().begun
    return begun is not None and begun.date().isoformat() >= closed
