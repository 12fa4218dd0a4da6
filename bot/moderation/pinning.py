"""Who has signed before the letter opened is a first signatory."""

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.letter import Letter
from bot.policy import PINS_MOST
from storage.records import Signature, Source, State, Visibility


def pin_early(unit: UnitOfWork, letter: Letter, decided: Signature) -> None:
    """Pin what has been approved, if its signer signed before the letter opened, as only organisers and admins can."""
    early = decided.source is Source.CHAT and not letter.opened_on(decided.submitted.date())
    if early and decided.state is State.APPROVED and decided.visibility is Visibility.PUBLIC:
        pins = unit.tx.pins.all()
        if len(pins) < PINS_MOST and decided.id not in {pin.number for pin in pins}:
            unit.tx.pins.put(decided.id, "")
