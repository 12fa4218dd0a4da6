"""How much is heard of one account, before anything is stored: nobody who sends too much delays others."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.messaging.events import Event, Notice, Room, Strange, Unreadable
from bot.moderation.access import Admissions
from bot.policy import Rules
from bot.runtime.token_bucket import Answer, TokenBucket
from storage.records import Account


class Intake:
    """Lets through what one account may say in its time."""

    def __init__(self, rules: Rules, admissions: Admissions) -> None:
        self._admissions = admissions
        self._people = TokenBucket(rules.messages_at_once)
        # An admin decides as fast as admins may, and turns pages besides.
        acts = 2 * rules.decisions_per_minute
        self._admins = TokenBucket(max(acts, rules.messages_at_once), 60 / acts)

    def heard(self, events: Iterable[Event]) -> Iterator[Event]:
        """What is heard of the events: of an account that says too much, the last thing is that it is told so."""
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
        """The bucket that an event takes from: people's, or admins', who do more in a minute."""
        admitted = event.room is Room.ADMINS and self._admissions.knows(Account(event.platform, event.account))
        return self._admins if admitted else self._people

    def refund(self, events: Iterable[Event]) -> None:
        """Events that were let through could not be stored, and come again."""
        for event in events:
            self._bucket(event).refund((event.platform, event.account))
