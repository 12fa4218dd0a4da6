"""What is done every hour: what nobody needs any more is deleted, and who should know is told before."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import Letterbox
from bot.i18n.catalog import Phrasebook, Voice
from bot.letters.letter import Letter
from bot.letters.presentation import home
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Delivery, Message
from bot.moderation.board import bring_back, has_card, refresh_queue, remove_card, shown_cards, tell_admins
from bot.policy import Rules
from storage.protocol import Lapsed

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
        bring_back(box, self._say)
        self._lapse(box, now)
        self._give_notice(box, now)

    def _remove_cards(self, box: Letterbox, now: datetime) -> None:
        before = now - timedelta(hours=self._rules.card_hours)
        for number in shown_cards(box):
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
        let_go(box, self._phrasebook, self._say, lapsed, "told-lapsed", days=self._rules.pending_days)


def let_go(
    box: Letterbox, phrasebook: Phrasebook, say: Voice, lapsed: Sequence[Lapsed], phrase: str, **values: int
) -> None:
    """Take the cards of what has lapsed away, and tell its signers, by a phrase, and the admins."""
    for each in lapsed:
        if has_card(box, each.number):
            remove_card(box, each.number)
        if each.address is not None:
            theirs = phrasebook.voice(each.language)
            box.post(each.address, Delivery(Message(theirs(phrase, **values), home(theirs))))
    if lapsed:
        tell_admins(box, Message(say("pending-lapsed", count=len(lapsed))))
        refresh_queue(box, say)
