"""A round number of signatures is told once: to the admins, and where the organisers want it to be read."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.messages import Choice, Delivery, Invitation, Message, Tone
from bot.moderation.board import tell_admins
from storage.records import Address, Priority


def milestones(most: int) -> Iterator[int]:
    """100, 500, 1000, 5000, 10000 and so on, up to a number."""
    for power in count(2):
        for number in (10**power, 5 * 10**power):
            if number > most:
                return
            yield number


def tell_milestone(unit: UnitOfWork, letter: Letter, catalog: Catalog, now: datetime) -> None:
    """Tell of the highest number that was reached since the last look. What was told once stays so, also when there are
    fewer meanwhile.
    """
    signed, _ = unit.tx.signatures.count_signatories()
    new = unit.tx.milestones.note([*milestones(signed)], now)
    if not new:
        return
    tell_admins(unit, _message(catalog.translator(letter.group_language), letter, new[-1]))
    for address in channels(unit, letter):
        told = _message(catalog.on(address.platform).translator(letter.default_language), letter, new[-1])
        unit.post(address, Delivery(told), priority=Priority.REPORTS)


def channels(unit: UnitOfWork, letter: Letter) -> Iterator[Address]:
    """Where news of the letter are told, on the platforms that the bot speaks."""
    for address in letter.announced_in:
        if address.platform in unit.groups:
            yield unit.tx.chats.current(address)


def _message(say: Translator, letter: Letter, number: int) -> Message:
    title = letter.wording(say.language).title
    read = Choice(say.plain("button-open"), invitation=Invitation.OPEN, tone=Tone.PRIMARY)
    return Message(say("milestone", count=number, title=title), ((read,),))
