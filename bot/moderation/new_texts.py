"""New texts of the letter that admins bring: each is read, shown as signers will see it, and put in its place once that
is confirmed.

What was read stands in memory alone: after a restart it is brought again.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.letters.letter import Letter, Wording
from bot.letters.pagination import pages
from bot.letters.rewording import change as what_changed
from bot.messaging.actions import Act, Action
from bot.messaging.events import Document, Event
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.moderation.board import tell_admins
from bot.policy import FOUND_STAYS
from bot.runtime.logs import where
from bot.runtime.single_task import SingleTask
from bot.signatories.problem import Problem
from storage.records import Account, Platform, StoredWording

log = logging.getLogger(__name__)

YES, NO, SEE = "yes", "no", "see"
"""The words of the buttons."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A text that waits for what the admins say. `replaces` is the fingerprint of the text in that language when it was
    read; "" if there was none. `admin` has brought it, who is called `person`.
    """

    number: int
    wording: Wording
    replaces: str
    admin: Account
    person: str
    made: datetime


@dataclass(slots=True)
class NewTexts:
    """Does the work outside of the transactions. `read` gives the Markdown of a text that was sent as a file or as
    words, and `put` puts a text in its place, of which it tells everybody; without them, nobody but the operator may
    write the letter's folder. `tell` sends a message to the admins.
    """

    say: Translator
    letter: Letter
    read: Callable[[Platform, Document | str], Awaitable[str | Problem]] | None = None
    put: Callable[[Brought, str], Awaitable[Problem | None]] | None = None
    change: Callable[[Callable[[UnitOfWork], None]], Awaitable[None]] | None = None
    clock: Callable[[], datetime] | None = None
    waiting: Brought | None = None
    _task: SingleTask = field(default_factory=SingleTask)

    @property
    def may_write(self) -> bool:
        """Whether the bot may write the folder of the letter."""
        return self.letter.founded and self.read is not None and self.put is not None

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read or put in its place: one at a time."""
        return self._task.is_running

    def present(self, number: int, now: datetime) -> Brought | None:
        """The text with a number, if it still waits, and what it is to replace stands as it was shown."""
        brought = self.waiting
        if brought is None or brought.number != number or now - brought.made >= FOUND_STAYS:
            return None
        return brought if brought.replaces == _fingerprint(self.letter, brought.wording.language) else None

    def forget(self, now: datetime) -> None:
        """Let go of what nobody has answered."""
        if self.waiting is not None and now - self.waiting.made >= FOUND_STAYS:
            self.waiting = None

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
            log.error("a new text could not be worked on: %s", where(error))
            await self._tell(Message(self.say("altering-failed")))

    async def idle(self) -> None:
        """Wait until nothing is left."""
        await self._task.idle()

    async def stop(self) -> None:
        """Stop. A text is then in its place, or not at all."""
        await self._task.stop()

    # The work -------------------------------------------------------------------------------------

    async def bring(self, event: Event, language: str, sent: Document | str) -> None:
        """Read a text in a language, and ask the admins whether it is put in its place."""
        assert self.read is not None  # noqa: S101  asked before
        assert self.clock is not None  # noqa: S101
        text = await self.read(event.platform, sent)
        if isinstance(text, Problem):
            return await self._tell(Message(self.say(text.phrase, **text.values)))
        wording = await asyncio.to_thread(Wording.of, language, text)
        admin, number = Account(event.platform, event.account), secrets.randbelow(2**31)
        brought = Brought(number, wording, _fingerprint(self.letter, language), admin, event.person, self.clock())
        asked = await asyncio.to_thread(preview, self.say, brought)  # a long text takes a second to be cut into pages
        told = await asyncio.to_thread(told_of, self.say, self.letter, brought)
        self.waiting = brought

        def ask(unit: UnitOfWork) -> None:
            tell_admins(unit, Message(told), quietly=True)
            tell_admins(unit, asked)

        return await self._do(ask)

    async def place(self, brought: Brought, admin: str) -> None:
        """Put a text in its place, as `admin` has confirmed."""
        assert self.put is not None  # noqa: S101  asked before
        problem = await self.put(brought, admin)
        if problem is not None:
            await self._tell(Message(self.say(problem.phrase, **problem.values)))

    async def _tell(self, message: Message) -> None:
        await self._do(partial(tell_admins, message=message))

    async def _do(self, work: Callable[[UnitOfWork], None]) -> None:
        assert self.change is not None  # noqa: S101  it is there before anything is received
        await self.change(work)


def told_of(say: Translator, letter: Letter, brought: Brought) -> Markup:
    """Who brings a text, and what it changes in the present one."""
    wording, former = brought.wording, letter.wordings.get(brought.wording.language)
    title = letter.wording(say.language).title
    told = say("text-brought", admin=brought.person, title=title, language=name_in(wording.language, say.language))
    if former is None:
        return told
    signed = StoredWording(former.fingerprint, former.language, former.text, letter.published)
    named = say("wording-change", language=name_in(wording.language, say.language))
    return joined([told, named, what_changed(say, signed, wording)])


def preview(say: Translator, brought: Brought, number: int = 0) -> Message:
    """A page of a text, with the buttons that confirm it. A number out of range gives the nearest page."""
    every = pages(brought.wording)
    number = max(0, min(number, len(every) - 1))
    foot = say("letter-page", page=number + 1, pages=len(every)) if len(every) > 1 else Markup()
    title = say("letter-title", title=brought.wording.title)
    ways = [(number - 1, "button-previous")] * (number > 0) + [(number + 1, "button-next")] * (number < len(every) - 1)
    turning = tuple(Choice(say.plain(phrase), _action(brought, SEE, page)) for page, phrase in ways)
    yes = Choice(say.plain("button-altering-yes"), _action(brought, YES), tone=Tone.PRIMARY)
    rows = ((yes,), (Choice(say.plain("button-cancel"), _action(brought, NO)),))
    text = joined([say("altering-preview"), title, every[number], foot])
    return Message(text, (turning, *rows) if turning else rows, awaited=True)


def _action(brought: Brought, word: str, page: int = 0) -> Action:
    return Action(Act.NEW_TEXT, brought.number, page, word)


def _fingerprint(letter: Letter, language: str) -> str:
    """The fingerprint of the letter's text in a language; "" if there is none."""
    present = letter.wordings.get(language)
    return present.fingerprint if present is not None else ""
