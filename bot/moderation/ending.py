"""What becomes of a letter's signers after it has closed: some days later nothing names anybody but the public list.

A week before, the admins are told. A day before, what still waits lapses, while its signers can be told. Then all of it
is erased, a bounded piece at a time. Each step looks at what the last one has noted, not at the clock alone: no clock
that somebody sets can make the notice shorter.
"""

from datetime import UTC, date, datetime, time, timedelta

from bot.delivery.unit_of_work import Letterbox
from bot.i18n.catalog import Phrasebook
from bot.letters.letter import Letter
from bot.letters.presentation import contact, day_in_words
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message
from bot.moderation.board import refresh_queue, remove_card, shown_cards, tell_admins
from bot.moderation.retention import NOTICE, let_go
from bot.policy import Rules
from storage.records import Ending

# How long what is on its way to signers may still be delivered, and a decision still be undone.
LAST_DAY = timedelta(days=1)
ROWS_AT_ONCE = 500


class Closer:
    """Erases a letter's signers once it has been closed for some days."""

    def __init__(self, letter: Letter, phrasebook: Phrasebook, rules: Rules) -> None:
        self._letter = letter
        self._phrasebook = phrasebook
        self._say = phrasebook.voice(letter.default_language)
        self._due = letter.erased_on(rules.closed_days)

    def step(self, box: Letterbox, now: datetime) -> bool:
        """The next step, if it is time for one; whether there is more to do at once."""
        endings = box.tx.endings
        ending = endings.get()
        if ending.begun is not None and ending.finished is None:
            return self._erase(box, now)
        if self._due is None or ending.due not in (None, self._due):
            if ending.due is not None:
                endings.call_off()
            return False
        end = datetime.combine(self._due, time(), UTC)
        if now < end - NOTICE:
            return False
        if ending.announced is None or ending.announced > now:
            self._announce(box, self._due, now)
        elif _is_over(ending):
            return endings.erase(ROWS_AT_ONCE, tuple(box.groups.values()))  # who has come to read since
        elif now >= end - LAST_DAY and now - ending.announced >= NOTICE - LAST_DAY:
            return self._lapse(box, ending, end, now)
        return False

    def _announce(self, box: Letterbox, due: date, now: datetime) -> None:
        box.tx.endings.announce(due, now)
        waiting, after = box.tx.signatures.count_pending(), datetime.combine(due, time(), UTC)
        day = day_in_words(max(after, now + NOTICE).date(), self._say)
        row = (Choice(self._say.plain("button-pending"), Action(Act.PENDING)),)
        tell_admins(box, Message(self._say("letter-will-be-erased", day=day, count=waiting), (row,) if waiting else ()))

    def _lapse(self, box: Letterbox, ending: Ending, end: datetime, now: datetime) -> bool:
        """Let go what waits; when nothing has for a day, begin to erase."""
        lapsed = box.tx.signatures.lapse_all(ROWS_AT_ONCE)
        let_go(box, self._phrasebook, self._say, lapsed, "told-lapsed-at-the-end")
        if lapsed:
            return True
        if ending.lapsed is None or ending.lapsed > now:
            box.tx.endings.lapse(now)
        elif now >= end and now - ending.lapsed >= LAST_DAY:
            box.tx.endings.begin(now)
            for number in shown_cards(box):
                remove_card(box, number)
            refresh_queue(box, self._say)
            return True
        return False

    def _erase(self, box: Letterbox, now: datetime) -> bool:
        if box.tx.endings.erase(ROWS_AT_ONCE, tuple(box.groups.values())):
            return True
        box.tx.endings.finish(now)
        everybody, public = box.tx.signatures.count_signatories()
        tell_admins(
            box,
            Message(
                self._say("letter-erased", public=public, withheld=everybody - public, contact=contact(self._letter))
            ),
        )
        return False


def _is_over(ending: Ending) -> bool:
    """Whether what was announced has been done."""
    return ending.begun is not None and ending.announced is not None and ending.begun >= ending.announced
