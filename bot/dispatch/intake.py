"""Limits how many events of one account are accepted, before anything is stored, so that nobody delays others."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.messaging.events import Event, Notice, Room, Strange, Unreadable
from bot.policy import MESSAGE_SECONDS, Rules
from bot.runtime.token_bucket import Answer, TokenBucket
from storage.records import Account


class Intake:
    """Accepts as many events of an account as its token bucket allows. `knows` tells whether an account is admitted to
    an admin group.
    """

    def __init__(self, rules: Rules, knows: Callable[[Account], bool]) -> None:
        self._knows = knows
        self._people = TokenBucket(rules.messages_at_once, MESSAGE_SECONDS)
        # An admin needs an event for each allowed decision, and as many for turning pages.
        acts = 2 * rules.decisions_per_minute
        self._admins = TokenBucket(max(acts, rules.messages_at_once), 60 / acts)

    def heard(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events that are accepted. The last event of an account before its bucket is empty becomes RATE_LIMITED,
        so that the account is told.
        """
        for event in events:
            if event.room is Room.ADMINS and isinstance(event.content, Notice):
                yield event
                continue
            seconds = asyncio.get_running_loop().time()
            answer = self._bucket(event).take((event.platform, event.account), seconds)
            if answer is Answer.LAST and event.room is Room.PRIVATE:
                yield replace(event, content=Unreadable(Strange.RATE_LIMITED))
            elif answer is not Answer.NO:
                yield event

    def _bucket(self, event: Event) -> TokenBucket:
        """The buckets that an event belongs to. Admins have larger ones."""
        admitted = event.room is Room.ADMINS and self._knows(Account(event.platform, event.account))
        return self._admins if admitted else self._people

    def refund(self, events: Iterable[Event]) -> None:
        """Give back events that were accepted but could not be stored, and will be sent again."""
        for event in events:
            self._bucket(event).refund((event.platform, event.account))
