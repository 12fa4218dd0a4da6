"""What is done every hour: what nobody needs any more is deleted, and who should know is told before."""

from datetime import datetime, timedelta

from bot import approval
from bot.cards import has_card, refresh_queue, remove_card, tell_admins
from bot.letter import Letter
from bot.letterbox import Letterbox
from bot.phrasebook import Phrasebook
from bot.reading import home
from bot.rules import Rules
from bot.vocabulary import Act, Action, Choice, Delivery, Message

# How long before pending signatures lapse the admins are told.
NOTICE = timedelta(days=7)


class Housekeeper:
    """Lets cards go that were decided long ago, and pending signatures that nobody decides."""

    def __init__(self, letter: Letter, phrasebook: Phrasebook, rules: Rules) -> None:
        self._letter = letter
        self._phrasebook = phrasebook
        self._say = phrasebook.voice(letter.default_language)
        self._rules = rules

    def tidy(self, box: Letterbox, now: datetime) -> None:
        """All of it, at this time."""
        self._remove_cards(box, now)
        self._lapse(box, now)
        self._give_notice(box, now)

    def _remove_cards(self, box: Letterbox, now: datetime) -> None:
        before = now - timedelta(hours=self._rules.card_hours)
        shown = {slot for platform in box.groups for slot in box.tx.mail.slots(platform, approval.CARD)}
        for number in sorted(int(slot.removeprefix(approval.CARD)) for slot in shown):
            if box.tx.signatures.settled(number, before):
                remove_card(box, number)

    def _give_notice(self, box: Letterbox, now: datetime) -> None:
        count = box.tx.signatures.warn(now - timedelta(days=self._rules.pending_days) + NOTICE, now)
        if count:
            row = (Choice(self._say.plain("button-pending"), Action(Act.PENDING)),)
            text = self._say("pending-will-lapse", count=count, days=NOTICE.days)
            tell_admins(box, Message(text, (row,)))

    def _lapse(self, box: Letterbox, now: datetime) -> None:
        lapsed = box.tx.signatures.lapse(now - timedelta(days=self._rules.pending_days), now - NOTICE)
        for each in lapsed:
            if has_card(box, each.number):
                remove_card(box, each.number)
            if each.address is not None:
                say = self._phrasebook.voice(each.language)
                box.post(each.address, Delivery(Message(say("told-lapsed", days=self._rules.pending_days), home(say))))
        if lapsed:
            tell_admins(box, Message(self._say("pending-lapsed", count=len(lapsed))))
            refresh_queue(box, self._say)
