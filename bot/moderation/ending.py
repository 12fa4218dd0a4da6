"""Erases the signers of a letter after it has closed: some days later only the public list names anybody.

A week before, the admins are told. A day before, pending signatures expire, while their signers can still be told, and
lines that admins have entered and nobody has claimed. Then everything is erased, in pieces of a limited size. Each step
checks what the step before has recorded, not only the clock, so that a wrong clock cannot shorten the notice.
"""

from datetime import UTC, date, datetime, time

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.letters.presentation import contact, day_in_words
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message
from bot.moderation import unclaimed
from bot.moderation.board import remove_card, shown_cards, tell_admins
from bot.moderation.queue_board import remove_queue
from bot.moderation.retention import let_go
from bot.moderation.sweeps import remove_sweeps
from bot.policy import EXPIRY_NOTICE, LAST_DAY, ROWS_AT_ONCE, Rules
from storage.records import Ending


class Closer:
    """Erases the signers of a letter some days after it has closed."""

    def __init__(self, letter: Letter, catalog: Catalog, rules: Rules) -> None:
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._days = rules.closed_days
        self._claim_days = rules.claim_days

    def step(self, unit: UnitOfWork, now: datetime) -> bool:
        """Do the next step if it is due. Returns whether there is more to do at once."""
        endings, due = unit.tx.endings, self._letter.erased_on(self._days)
        ending = endings.get()
        if ending.begun is not None and ending.finished is None:
            return self._erase(unit, now)
        if due is None or ending.due not in (None, due):
            if ending.due is not None:
                endings.call_off()
            return False
        end = datetime.combine(due, time(), UTC)
        if now < end - EXPIRY_NOTICE:
            return False
        if ending.announced is None or ending.announced > now:
            self._announce(unit, due, now)
        elif _is_over(ending):
            return endings.erase(ROWS_AT_ONCE, tuple(unit.groups.values()))  # accounts that have come to read since
        elif now >= end - LAST_DAY and now - ending.announced >= EXPIRY_NOTICE - LAST_DAY:
            return self._expire(unit, ending, end, now)
        return False

    def _announce(self, unit: UnitOfWork, due: date, now: datetime) -> None:
        unit.tx.endings.announce(due, now)
        waiting, after = unit.tx.pending.count(), datetime.combine(due, time(), UTC)
        day = day_in_words(max(after, now + EXPIRY_NOTICE).date(), self._say)
        row = (Choice(self._say.plain("button-pending"), Action(Act.PENDING)),)
        tell_admins(
            unit, Message(self._say("letter-will-be-erased", day=day, count=waiting), (row,) if waiting else ())
        )
        unclaimed.give_last_notice(unit, self._say, self._claim_days, EXPIRY_NOTICE - LAST_DAY, now)

    def _expire(self, unit: UnitOfWork, ending: Ending, end: datetime, now: datetime) -> bool:
        """Let pending signatures expire. When none has been pending for a day, begin to erase."""
        expired = unit.tx.pending.expire_all(ROWS_AT_ONCE)
        let_go(unit, self._catalog, self._say, expired, now, "told-lapsed-at-the-end")
        if expired or unclaimed.let_all_lapse(unit, self._say, self._claim_days, now):
            return True
        if ending.lapsed is None or ending.lapsed > now:
            unit.tx.endings.note_expired(now)
        elif now >= end and now - ending.lapsed >= LAST_DAY:
            unit.tx.endings.begin(now)
            for number in shown_cards(unit):
                remove_card(unit, number)
            remove_queue(unit, self._say)
            remove_sweeps(unit)
            return True
        return False

    def _erase(self, unit: UnitOfWork, now: datetime) -> bool:
        if unit.tx.endings.erase(ROWS_AT_ONCE, tuple(unit.groups.values())):
            return True
        unit.tx.endings.finish(now)
        everybody, public = unit.tx.signatures.count_signatories()
        tell_admins(
            unit,
            Message(
                self._say("letter-erased", public=public, withheld=everybody - public, contact=contact(self._letter))
            ),
        )
        return False


def _is_over(ending: Ending) -> bool:
    """Whether the announced erasure has been done."""
    return ending.begun is not None and ending.announced is not None and ending.begun >= ending.announced
