"""One letter of the running bot: its store, its dispatcher, and what delivers and publishes for it."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.delivery.label import Label
from bot.delivery.pace import Pace
from bot.delivery.sweeper import Sweeper
from bot.delivery.topics import OpensTopics, Topics
from bot.delivery.worker import DeliveryWorker
from bot.deployment import LetterSettings, key_of
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.router import Routed, Router
from bot.founding.handler import FoundingHandler
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.messages import Topic
from bot.moderation.admin_groups import AdminGroups
from bot.platforms.base import PlatformAdapter
from bot.platforms.registry import admin_groups
from bot.registry import DeployedLetter
from bot.runtime.clock import now
from bot.settings import Settings, SettingsError
from storage.protocol import Store
from storage.records import Account, Address, OutboxMessage, Platform

if TYPE_CHECKING:
    from bot.site.publisher import Publisher


@dataclass(slots=True)
class RunningLetter:
    """A letter, its settings, its open store and its present admin groups. `begin` makes the rest."""

    letter: Letter
    settings: Settings
    store: Store
    groups: AdminGroups
    workers: dict[Platform, DeliveryWorker] = field(default_factory=dict)
    sweepers: dict[Platform, Sweeper] = field(default_factory=dict)
    publisher: "Publisher | None" = None
    label: Label | None = None
    organisers: set[Account] = field(default_factory=set)
    """Who may see its figures and lists now; all who ask about that share it."""
    _receiving: list[DeliveryWorker] = field(default_factory=list)
    _resuming: asyncio.Lock = field(default_factory=asyncio.Lock)
    _dispatcher: Dispatcher | None = None

    @classmethod
    async def of(cls, deployed: DeployedLetter, store: Store) -> "RunningLetter":
        """The letter with its store. Its wordings are stored, because signatures name them."""
        for wording in deployed.letter.wordings.values():
            await store.remember_wording(wording.fingerprint, wording.language, wording.text, now())
        configured = groups_of(deployed)
        groups = await store.transact(lambda tx: {each.platform: tx.chats.current(each) for each in configured})
        return cls(deployed.letter, deployed.settings, store, AdminGroups(groups))

    @property
    def dispatcher(self) -> Dispatcher:
        """Its dispatcher, once `begin` has been called."""
        assert self._dispatcher is not None  # noqa: S101
        return self._dispatcher

    def begin(
        self,
        letters: Sequence["RunningLetter"],
        texts: Sequence[Letter],
        adapters: Sequence[PlatformAdapter],
        paces: Mapping[Platform, Pace],
        catalog: Catalog,
        router: Router | None,
        founding: FoundingHandler | None = None,
        founds: Callable[[Account], bool] = lambda _account: False,
    ) -> None:
        """Make the dispatcher, and what delivers on each platform. `letters` and `texts` are all those of the
        deployment, also those that come later, and `router` leads events to them, if there can be several. `founding`
        is given to the letter whose store keeps what is being founded; `founds` tells whether an account may found one.
        """
        several = router is not None
        self.organisers.update(self.settings.organisers)
        self._dispatcher = Dispatcher(
            self.store,
            self.letter,
            catalog,
            groups=self.groups,
            memberships={adapter.sender.platform: adapter for adapter in adapters},
            organisers=self.organisers,
            clock=now,
            send=self._send,
            rules=self.settings.rules,
            letters=texts if several else (),
            hand_over=router.hand_over if router else None,
            founding=founding,
            founds=founds,
        )
        by_platform = {adapter.sender.platform: adapter for adapter in adapters}
        self._dispatcher.admins.importing.fetch = lambda platform, file, most: by_platform[platform].fetch(file, most)
        if several:
            title = self.letter.wording(self.letter.group_language).title
            self.label = Label(
                self.letter.slug, title, lambda chat: sum(each.groups.includes(chat) for each in letters) > 1
            )
        names = self._topic_names(catalog, several=several)
        for adapter in adapters:
            platform, sender = adapter.sender.platform, adapter.sender
            self.workers[platform] = DeliveryWorker(
                self.store,
                sender,
                paces[platform],
                insists=self.groups.includes,
                moved=self.groups.follow,
                label=self.label,
                topics=Topics(self.store, sender, names) if isinstance(sender, OpensTopics) else None,
            )
            self.sweepers[platform] = Sweeper(self.store, adapter.sender)
        self.publisher = self._publisher(adapters, self.letter.slug if several else "")

    def _topic_names(self, catalog: Catalog, *, several: bool) -> Mapping[Topic, str]:
        """What the topics of its admin groups are called."""
        say = catalog.translator(self.letter.group_language)
        before = f"{self.letter.slug}: " if several else ""
        return {topic: f"{before}{say.plain(f'topic-{topic}')}" for topic in Topic}

    async def read_anew(self, found: Letter, organisers: Collection[Account]) -> bool:
        """Take over from the letter's folder what a running bot follows. Returns whether that is new. New texts are
        stored before anybody can sign them. `organisers` are those of the letter, if it was founded in a chat.
        """
        letter = self.letter.read_anew(found)
        if letter == self.letter:
            return False
        for wording in letter.wordings.values():
            await self.store.remember_wording(wording.fingerprint, wording.language, wording.text, now())
        await self.dispatcher.read_anew(letter)
        if letter.founded:
            self.organisers.clear()
            self.organisers.update(organisers)
        self.letter = letter
        if self.label is not None:
            self.label.title = letter.wording(letter.group_language).title
        if self.publisher is not None:
            self.publisher.read_anew(letter)
        return True

    def join(self, router: Router) -> None:
        """Receive the events that are about this letter."""
        was_alone = not key_of(self.settings)
        router.add(Routed(self.letter, self.store, self.dispatcher, self.groups, was_alone=was_alone))

    async def resume(self, platform: Platform) -> None:
        """Continue on a platform that can be reached now, at the first time."""
        worker = self.workers[platform]
        async with self._resuming:
            if worker in self._receiving:
                return
            await worker.resume()
            # From now on the dispatcher gives outgoing messages to the worker; until now they waited in the outbox.
            self._receiving.append(worker)
            await self.dispatcher.resume(platform)
            self.sweepers[platform].ready.set()

    async def stop_delivering(self, seconds: float) -> None:
        """Stop the workers. Deliveries that have begun get some seconds to finish."""
        await asyncio.gather(*(worker.stop(seconds) for worker in self._receiving))

    def _send(self, outgoing_messages: Sequence[OutboxMessage]) -> None:
        for worker in self._receiving:
            worker.send(outgoing_messages)

    def _publisher(self, adapters: Sequence[PlatformAdapter], slug: str) -> "Publisher | None":
        """What keeps the public page up to date, if there is one."""
        if self.settings.site.folder is None:
            return None
        # Imported only here, since most of it is needed for the page alone.
        from bot.site.publisher import Publisher, order_of

        return Publisher(
            self.store,
            self.settings.site.folder,
            self.letter,
            order=order_of(self.settings.site, self.letter),
            spill=self.settings.database.parent,
            links=lambda: {adapter.sender.platform.value: adapter.link(slug) or "" for adapter in adapters},
            clock=now,
        )


def groups_of(deployed: DeployedLetter) -> list[Address]:
    """The admin groups of a letter as they are configured. SettingsError if there is none."""
    try:
        return admin_groups(deployed.settings)
    except SettingsError as error:
        if not isinstance(deployed.settings, LetterSettings):
            raise
        raise SettingsError(f"For the letter “{deployed.letter.slug}”: {error}") from None


def site_failing_since(letters: Sequence[RunningLetter]) -> datetime | None:
    """Since when a public page cannot be written; None if all can."""
    return min((each.publisher.failing for each in letters if each.publisher and each.publisher.failing), default=None)
