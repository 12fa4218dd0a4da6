"""Which signature an admin writes about: the one whose number they name, or whose card they reply to."""

import re

from bot.messaging.actions import Act
from bot.messaging.events import Command
from bot.messaging.messages import OFFERS
from storage.protocol import Transaction
from storage.records import Address, SlotKind

_ACTS_ON_SHOWN = (Act.APPROVE, Act.MEND, Act.REJECT, Act.REJECT_BECAUSE, Act.REVIEW, Act.UNDO)
_NUMBERED = re.compile(r"[#№]?(\d{1,18})(?!\w)[ :.,–—-]*(.*)", re.DOTALL)


def number_and_text(tx: Transaction, group: Address, command: Command) -> tuple[int | None, str]:
    """The number of the signature that a command is about, and the text behind it; None if it is about none."""
    if named := _NUMBERED.fullmatch(command.argument):
        return int(named[1]), named[2].strip()
    shown = shown_by(tx, group, command.answers)
    return (next(iter(shown)) if len(shown) == 1 else None), command.argument.removeprefix(":").strip()


def shown_by(tx: Transaction, group: Address, message: str) -> dict[int, int]:
    """The signatures that the message shows to which somebody replies, with the latest revision that it has shown:
    another message may show a newer one. 0 where it is not known which one that was.
    """
    if not message:
        return {}
    menu = tx.chats.offered(group, message)
    shown: dict[int, int] = {}
    for choice in OFFERS.validate_json(menu.choices) if menu else ():
        if choice.action is not None and choice.action.act in _ACTS_ON_SHOWN:
            number = choice.action.number
            shown[number] = max(choice.action.revision, shown.get(number, 0))
    if menu is None and (slot := tx.outbox.slot_of(group, message)) and slot.kind is SlotKind.CARD:
        return {slot.number: 0}
    return shown
