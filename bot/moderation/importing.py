"""Lists that an admin sends into the group as a file: they are read, asked about, and taken in, or taken back.

What was read stands in memory alone, and the file is not kept: after a restart it is sent again. A list is taken in in
one transaction, and taken back in pieces.
"""

import asyncio
import io
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import partial
from typing import Any, Protocol, TypeVar

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.events import Document, Event
from bot.messaging.messages import Delivery, File, Message
from bot.moderation.board import tell_admins
from bot.moderation.import_message import asked, taken_in
from bot.policy import FILE_WAITS, FOUND_STAYS, IMPORT_BYTES, IMPORT_LINES, IMPORT_SECONDS
from bot.runtime.logs import where
from bot.runtime.single_task import SingleTask
from bot.signatories.lines import NumberedReading
from bot.signatories.lists.reader import ListError, ListTooLong, People, Told, read_document
from bot.signatories.lists.review import write_review
from bot.signatories.problem import Problem
from bot.signatories.taking_in import Outcome, take_in, why_left_out
from storage.protocol import Transaction
from storage.records import Account, Address, Platform, Priority

log = logging.getLogger(__name__)

T = TypeVar("T")
_CHUNK = 200
_FILES_MOST = 20


class Change(Protocol):
    """Runs some work in one transaction, and hands on what it posts."""

    def __call__(self, work: Callable[[UnitOfWork], T], /) -> Awaitable[T]: ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """A list that was read, and waits for what the admins say. `admin` has sent it."""

    number: int
    people: People
    admin: Account
    made: datetime


@dataclass(slots=True)
class Importing:
    """Does the work outside of the transactions. `change`, `fetch` and `learn` (what to count anew) come later."""

    say: Translator
    letter: Letter
    change: Change | None = None
    fetch: Callable[[Platform, str, int], Awaitable[bytes | None]] | None = None
    learn: Callable[[], Awaitable[None]] | None = None
    clock: Callable[[], datetime] | None = None
    waiting: Waiting | None = None
    _files: dict[Account, tuple[Document, datetime]] = field(default_factory=dict)
    _task: SingleTask = field(default_factory=SingleTask)

    @property
    def is_busy(self) -> bool:
        """Whether a list is being read, taken in or taken back: one at a time."""
        return self._task.is_running

    def note_file(self, event: Event, document: Document, now: datetime) -> None:
        """Somebody has sent a file: an /import that follows means it."""
        account = Account(event.platform, event.account)
        self._files.pop(account, None)
        self._files[account] = document, now
        if len(self._files) > _FILES_MOST:
            del self._files[next(iter(self._files))]

    def sent(self, event: Event, answers: str, now: datetime) -> Document | None:
        """The file that was sent lately in the message that somebody `answers`; without one, the last of their own."""
        if answers:
            sent = ((each, when) for each, when in self._files.values() if each.source == answers)
            document, when = next(sent, (None, now))
        else:
            document, when = self._files.get(Account(event.platform, event.account), (None, now))
        return document if now - when < FILE_WAITS else None

    def forget(self, now: datetime) -> None:
        """Let go of what nobody has answered."""
        if self.waiting is not None and now - self.waiting.made >= FOUND_STAYS:
            self.waiting = None
        self._files = {account: each for account, each in self._files.items() if now - each[1] < FILE_WAITS}

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Do a work beside everything else. It is called in the event loop."""
        if self.is_busy:
            work.close()
        else:
            self._task.begin(self._guarded(work))

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            log.error("a list could not be imported: %s", where(error))
            await self._tell(Message(self.say("import-failed"), awaited=True))

    async def idle(self) -> None:
        """Wait until nothing is left."""
        await self._task.idle()

    async def stop(self) -> None:
        """Stop; a list is then taken in, or not at all."""
        await self._task.stop()

    # The work -------------------------------------------------------------------------------------

    async def read(self, event: Event, document: Document) -> None:
        """Fetch and read a file, and ask the admins what becomes of it."""
        people = await self._people(event.platform, document)
        if isinstance(people, Problem):
            return await self._tell(Message(self.say(people.phrase, **people.values), awaited=True))
        outcome = Outcome()
        for start in range(0, len(people.readings), _CHUNK):
            chunk = people.readings[start : start + _CHUNK]
            await self._do(partial(self._try, chunk, outcome, people))
        if outcome.added:
            admin = Account(event.platform, event.account)
            self.waiting = Waiting(secrets.randbelow(2**31), people, admin, self._now())
        number = self.waiting.number if outcome.added and self.waiting is not None else None
        review = await asyncio.to_thread(_review, outcome) if outcome.open else None

        def ask(unit: UnitOfWork) -> None:
            tell_admins(unit, asked(self.say, outcome, number, event.person))
            if review is not None:
                file = Message(
                    self.say("import-review"), file=File("list.review.csv", "text/csv", review), confidential=True
                )
                unit.post(Address(event.platform, event.chat), Delivery(file), priority=Priority.ADMINS)

        await self._do(ask)
        return None

    async def _people(self, platform: Platform, document: Document) -> People | Problem:
        assert self.fetch is not None  # noqa: S101  it is there before anything is received
        try:
            async with asyncio.timeout(IMPORT_SECONDS):
                content = await self.fetch(platform, document.file, IMPORT_BYTES)
                if content is None:
                    return Problem("import-not-fetched", {"most": IMPORT_BYTES // 1024**2})
                people = await asyncio.to_thread(read_document, content, Told(lines_most=IMPORT_LINES))
        except ListTooLong:
            return Problem("import-long", {"most": IMPORT_LINES})
        except (ListError, TimeoutError):
            return Problem("import-unreadable")
        return Problem("import-long", {"most": IMPORT_LINES}) if len(people.readings) > IMPORT_LINES else people

    async def take_in(self, waiting: Waiting, admin: str) -> None:
        """Take in what can be taken in now, all of it at once."""

        def work(unit: UnitOfWork) -> None:
            outcome = self._take(unit.tx, waiting.people.readings, Outcome(), waiting.people)
            tell_admins(unit, taken_in(self.say, outcome, admin))

        await self._do(work)
        await self._count()

    async def take_back(self, number: int, admin: str) -> None:
        """Take an import off the list again, in pieces. What is interrupted can be begun again."""
        count = 0
        while some := await self._do(lambda unit: unit.tx.imports.take_back(number, _CHUNK)):
            count += some
        await self._tell(Message(self.say("import-undone", count=count, admin=admin)))
        await self._count()

    def _try(self, chunk: list[NumberedReading], outcome: Outcome, people: People, unit: UnitOfWork) -> None:
        self._take(unit.tx, chunk, outcome, people, tries=True)

    def _take(
        self, tx: Transaction, readings: list[NumberedReading], outcome: Outcome, people: People, *, tries: bool = False
    ) -> Outcome:
        now = self._now()
        signed = datetime.combine(min(self.letter.published, now.date()), time(), UTC)
        return take_in(tx, readings, outcome, signed, now, answered=people.is_review, tries=tries)

    def _now(self) -> datetime:
        assert self.clock is not None  # noqa: S101
        return self.clock()

    async def _do(self, work: Callable[[UnitOfWork], T]) -> T:
        assert self.change is not None  # noqa: S101
        return await self.change(work)

    async def _count(self) -> None:
        if self.learn is not None:
            await self.learn()

    async def _tell(self, message: Message) -> None:
        await self._do(partial(tell_admins, message=message))


def _review(outcome: Outcome) -> bytes:
    """What a person has to answer, as a file."""
    english = Catalog(["en"]).translator("en")
    stream = io.StringIO(newline="")
    write_review(outcome.open, lambda each: why_left_out(each, english), stream)
    return stream.getvalue().encode("utf-8-sig")
