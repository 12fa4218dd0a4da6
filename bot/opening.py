"""Runs the errands of founders: reads files, looks at groups, and opens letters in the running bot.

An errand is stored with the letter that is being founded, so a restart takes it up again. Its result is stored in one
transaction with the message that tells of it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from bot.abandoned import keep_leaving
from bot.altering import Follow, serve_change
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.router import Router
from bot.founding import steps
from bot.founding.documents import text_of
from bot.founding.drafts import letter_of
from bot.founding.handler import FoundingHandler
from bot.founding.slugs import slug_of
from bot.founding.view import Group, Outcome, View
from bot.letters.letter import Letter, LetterError
from bot.letters.writing import remove_folder, remove_staged, write_folder
from bot.messaging.messages import Delivery, Message
from bot.platforms.base import PlatformAdapter
from bot.platforms.registry import PLATFORMS, switched_on
from bot.policy import (
    DOCUMENT_BYTES,
    ERRANDS_AT_ONCE,
    EVENT_LONGEST_PAUSE_SECONDS,
    EVENT_PAUSE_SECONDS,
)
from bot.registry import DeployedLetter, beside, deployed_letters, slugs_in_use
from bot.running_letter import RunningLetter
from bot.runtime.backoff import Backoff
from bot.runtime.clock import now
from bot.runtime.logs import where
from bot.runtime.single_queue import SingleQueue
from bot.settings import Settings, SettingsError
from bot.signatories.problem import Problem
from bot.signing.reading import share
from bot.signing.view import View as SignersView
from storage.errors import OperatorError, StorageError
from storage.protocol import SignerRecord, Transaction
from storage.records import Account, Address, Errand, Founding, Platform

log = logging.getLogger(__name__)

Result = Callable[[View], Outcome]


@dataclass(slots=True)
class Opener:
    """Does what founders wait for. `home` is the letter whose store keeps what is being founded, `letters` are all that
    run, `add` lets one more run, and `follow` lets one go on as its folder says now.
    """

    settings: Settings
    handler: FoundingHandler
    letters: Sequence[RunningLetter]
    adapters: Mapping[Platform, PlatformAdapter]
    router: Router
    add: Callable[[DeployedLetter], Awaitable[RunningLetter]]
    follow: Follow
    _waiting: SingleQueue[Account] = field(default_factory=SingleQueue)  # who writes meanwhile gets no second room
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def home(self) -> RunningLetter:
        """The letter whose store keeps what is being founded."""
        return self.letters[0]

    @property
    def _folder(self) -> Path:
        assert self.settings.letters is not None  # noqa: S101  founding needs it
        return self.settings.letters

    async def begin(self) -> None:
        """Bring everything that is being founded into the present store, and take up the errands of the last run."""
        await asyncio.to_thread(remove_staged, self._folder)
        for each in self.letters[1:]:
            await self._move(each)
        for founding in await self.home.store.transact(lambda tx: tx.foundings.all()):
            self.handler.busy.add(founding.account)
            await self._learn(founding.account)
            if founding.errand is not None or (founding.change is not None and founding.change.waits):
                self._waiting.put(founding.account)
        self.handler.begin = self._waiting.put
        self.handler.learn = self._learn
        self.handler.letters = lambda: [each.letter for each in self.letters]

    async def _learn(self, account: Account) -> None:
        """Tell the handler which letters an account has founded, unless that is known."""
        if account in self.handler.founded:
            return
        founded = [each for each in self.letters if each.letter.founded]
        its = [each for each in founded if await each.store.transact(lambda tx: tx.foundings.has_founded(account))]
        if its:
            self.handler.founded[account] = tuple(each.letter.slug for each in its)

    async def _move(self, other: RunningLetter) -> None:
        """Another letter may be the first one since the last start. It is stored here first, so nothing is lost."""
        left = await other.store.transact(lambda tx: tx.foundings.all())
        for founding in left:
            await self.home.store.transact(partial(_keep, founding))
            await other.store.transact(partial(_drop, founding))

    async def run(self) -> None:
        """Do errands until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(ERRANDS_AT_ONCE):
                tasks.create_task(self._work())
            tasks.create_task(keep_leaving(self.home.store, self.adapters.values(), self._groups))

    async def _work(self) -> None:
        while True:
            account = await self._waiting.get()
            await self._finish(account)
            self._waiting.done(account)

    async def _finish(self, account: Account) -> None:
        """Try the errand of an account until it is done, or its founder knows that it failed."""
        backoff = Backoff(EVENT_PAUSE_SECONDS, EVENT_LONGEST_PAUSE_SECONDS)
        while True:
            try:
                return await self._do(account)
            except StorageError as error:
                log.warning("what a founder waits for could not be stored (%s); trying again", error)
            except Exception as error:
                log.error("what a founder waits for has failed: %s", where(error))
                if await self._gave_up(account):
                    return None
            await asyncio.sleep(backoff.next())

    async def _gave_up(self, account: Account) -> bool:
        """Tell a founder whose errand has failed as nobody foresaw. False if that is not possible now."""
        try:
            founding = await self.home.store.transact(lambda tx: tx.foundings.of(account))
            if founding is None or founding.errand is None:
                return True
            if founding.slug:
                if any(each.letter.slug == founding.slug for each in self.letters):
                    return False  # it is open, and its founder has to hear of it
                await asyncio.to_thread(self._undo, founding.slug)
            await self._return(founding, steps.failed)
        except Exception as error:
            log.error("a founder could not be told of that: %s", where(error))
            return False
        return True

    async def _do(self, account: Account) -> None:
        founding = await self.home.store.transact(lambda tx: tx.foundings.of(account))
        if founding is not None and founding.change is not None and founding.change.waits:
            await serve_change(founding, founding.change, self.handler, self.letters, self._read, self.follow)
        if founding is None or founding.errand is None:
            return
        match founding.errand:
            case Errand.READ:
                text = await self._read(founding.account.platform, founding.about)
                await self._return(founding, lambda view: steps.read(view, text))
            case Errand.MAKE:
                title = letter_of(founding, now().date()).wording().title
                chat = await self.adapters[account.platform].make_group(account.id, title)
                await self._return(founding, lambda view: steps.made(view, chat))
            case Errand.LOOK:
                group = await self._look(replace(founding.address, chat=founding.about))
                await self._return(founding, lambda view: steps.looked(view, group))
            case Errand.OPEN:
                async with self._opening:  # one after the other, so that no two get the same slug or group
                    await self._open(founding)

    async def _return(self, founding: Founding, result: Result) -> None:
        """Store what an errand has brought, and tell the founder; unless it is not waited for any more."""

        def work(unit: UnitOfWork) -> None:
            present = unit.tx.foundings.of(founding.account)
            if present is not None and present.errand is founding.errand and present.about == founding.about:
                outcome = result(self.handler.view(present.account.platform, present, now()))
                self.handler.tell(unit, outcome, present, now())

        await self.home.dispatcher.change(work)

    async def _read(self, platform: Platform, about: str) -> str | Problem:
        kind, _, file = about.partition("|")
        content = await self.adapters[platform].fetch(file, DOCUMENT_BYTES)
        if content is None:
            return Problem("founding-file-broken")
        return await asyncio.to_thread(text_of, content, f"letter.{kind}")

    async def _look(self, address: Address) -> Group | None:
        group = await self.adapters[address.platform].look(address.chat)
        if group is None:
            return None
        here = group.moved or address
        return replace(group, is_taken=here in self._groups())

    def _groups(self) -> set[Address]:
        """The groups in which other letters are decided, or could be."""
        found = {address for each in self.letters for address in each.groups.values()}
        for entry in switched_on(self.settings):
            with suppress(SettingsError):  # it names none
                found |= {group} if (group := entry.admin_group(self.settings)) is not None else set()
        return found

    # Opening --------------------------------------------------------------------------------------

    async def _open(self, founding: Founding) -> None:
        running = next((each for each in self.letters if each.letter.slug == founding.slug), None)
        if running is None:
            running = await self._opened(founding)
        if running is not None:
            await self._welcome(founding, running)

    async def _opened(self, founding: Founding) -> RunningLetter | None:
        """The letter, opened. None if it cannot be, of which the founder is told."""
        assert founding.group is not None  # noqa: S101  it is asked for before
        if not self.handler.may_found(founding.account):
            await self._return(founding, lambda view: steps.not_opened(view, Problem("founding-not-you")))
            return None
        if self.handler.is_full():  # others may have opened theirs since it was asked
            await self._return(founding, lambda view: steps.not_opened(view, Problem("founding-full")))
            return None
        group = await self._look(founding.group)
        if (problem := steps.unfit(group)) is not None:
            await self._return(founding, lambda view: steps.not_opened(view, problem, group=True))
            return None
        place = group.moved or founding.group if group is not None else founding.group
        founding = replace(founding, group=place)
        slug = founding.slug or slug_of(
            letter_of(founding, now().date()).wording().title,
            founding.texts[0][0],
            await asyncio.to_thread(slugs_in_use, self.settings),
        )
        letter = _with_group(letter_of(founding, now().date(), slug), founding)
        # From here on a restart opens the letter, or removes it, by its slug.
        await self.home.store.transact(lambda tx: tx.foundings.keep(replace(founding, slug=slug), now()))
        try:
            await asyncio.to_thread(write_folder, self._folder, letter)
            deployed = await asyncio.to_thread(deployed_letters, self.settings)
            await self.adapters[place.platform].carry(place.chat)
            return await self.add(next(each for each in deployed if each.letter.slug == slug))
        except (OperatorError, OSError, LetterError, StopIteration) as error:
            log.error("a letter that was founded could not be opened: %s", where(error))
            await asyncio.to_thread(self._undo, slug)
            await self._return(founding, steps.failed)
            return None

    def _undo(self, slug: str) -> None:
        remove_folder(self._folder, slug)
        database = beside(self.settings.database, slug)
        for suffix in ("", "-wal", "-shm", ".lock"):
            with suppress(OSError):
                database.with_name(database.name + suffix).unlink(missing_ok=True)

    async def _welcome(self, founding: Founding, running: RunningLetter) -> None:
        """Say in the group and to the founder that the letter is open. The founding ends."""
        letter, platform = running.letter, founding.account.platform
        catalog = self.handler.catalog.on(platform)
        say, own = (catalog.translator(each) for each in (letter.group_language, founding.language))
        self.router.chats.note(founding.address, letter.slug)

        def tell(unit: UnitOfWork) -> None:
            unit.tx.foundings.note_founder(founding.account, now())
            title = letter.wording(letter.group_language).title
            for group in running.groups.values():
                unit.post(group, Delivery(Message(say("founding-group-opened", title=title), awaited=True)))
            signer = SignerRecord(founding.language, None, None)
            shown = share(SignersView(letter, own, catalog.translators, signer, now()))
            unit.post(founding.address, Delivery(shown))

        def end(unit: UnitOfWork) -> None:
            present = unit.tx.foundings.of(founding.account)
            if present is not None:
                title = letter.wording(founding.language).title
                view = self.handler.view(platform, present, now())
                self.handler.tell(unit, steps.opened(view, title), present, now())

        await running.dispatcher.change(tell)  # told twice rather than never
        await self.home.dispatcher.change(end)
        self.handler.founded.pop(founding.account, None)
        await self._learn(founding.account)


def _keep(founding: Founding, tx: Transaction) -> None:
    tx.foundings.keep(founding, now())


def _drop(founding: Founding, tx: Transaction) -> None:
    tx.foundings.drop(founding.account)


def _with_group(letter: Letter, founding: Founding) -> Letter:
    """The letter, decided in the group that its founder has named and in no other."""
    group = founding.group
    assert group is not None  # noqa: S101  it is asked for before
    (entry,) = (each for each in PLATFORMS if each.platform is group.platform)
    return replace(letter, deployed=entry.decided_in(group.chat))
