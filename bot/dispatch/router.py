"""Leads each event to the letter that it is about, in a deployment that carries several.

A button carries the mark of its letter, and a link (`/start SLUG`) names it. What answers a message is about the letter
that sent the message. Everything else is about the letter that was opened last in the chat; where none is known, people
are asked which one they mean.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dispatch.current_letters import CurrentLetters
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.intake import Intake
from bot.dispatch.reply_resolver import meaning
from bot.founding.handler import FoundingHandler, signs_since
from bot.letters.letter import Letter
from bot.messaging.actions import Action, mark_of
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Event, Notice, Press, Reply, Retracted, Room
from bot.messaging.links import JOINT, OWN_LINK, as_link, code_of
from bot.moderation.admin_groups import AdminGroups
from bot.policy import Rules
from bot.signing.handler import is_signing
from storage.protocol import Store
from storage.records import Account

CHOOSE = Command("letters")


@dataclass(frozen=True, slots=True)
class Routed:
    """One of the letters, with what belongs to it. `groups` are its admin groups. One that `was_alone` before there
    were several has sent buttons that carry no mark.
    """

    letter: Letter
    store: Store
    dispatcher: Dispatcher
    groups: AdminGroups
    was_alone: bool = False

    @property
    def slug(self) -> str:
        """Its slug."""
        return self.letter.slug


class Router:
    """Receives the events of every platform for several letters. The first letter asks which one is meant, and keeps
    what is being founded.
    """

    def __init__(
        self,
        chats: CurrentLetters,
        rules: Rules,
        clock: Callable[[], datetime],
        founding: FoundingHandler | None = None,
    ) -> None:
        self.chats = chats
        self._letters: list[Routed] = []
        self._by_slug: dict[str, Routed] = {}
        self._by_mark: dict[str, Routed] = {}
        self._intake = Intake(rules, self._knows)  # the limits of an account hold for all letters together
        self._clock = clock
        self._founding = founding

    def add(self, routed: Routed) -> None:
        """Lead events to one more letter."""
        self._letters.append(routed)
        self._by_slug[routed.slug] = self._by_mark[mark_of(routed.slug)] = routed

    def read_anew(self, letter: Letter) -> None:
        """A letter that says something else now."""
        for number, each in enumerate(self._letters):
            if each.slug == letter.slug:
                routed = replace(each, letter=letter)
                self._letters[number] = self._by_slug[each.slug] = self._by_mark[mark_of(each.slug)] = routed

    def _knows(self, account: Account) -> bool:
        return any(each.dispatcher.admissions.knows(account) for each in self._letters)

    async def receive(self, events: Sequence[Event]) -> None:
        """Make events durable and begin to handle them. When this returns, the platform may forget them.

        Each is stored before the next one is led, which may change what a chat is about. It takes longer while many
        events wait.
        """
        heard = [*self._intake.heard(events)]
        try:
            for event in heard:
                for routed, led in await self._lead(event):
                    await routed.dispatcher.accept([led])
        except BaseException:
            self._intake.refund(heard)
            raise
        for each in self._letters:
            await each.dispatcher.below_limit()

    async def hand_over(self, event: Event) -> None:
        """Lead an event to the letter whose mark its button carries, from another one that has resolved it."""
        match event.content:
            case Press(action=action) if action is not None and (meant := self._by_mark.get(action.letter)):
                self.chats.note(event.address, meant.slug)
                await meant.dispatcher.accept([_unmarked(event)])

    async def _lead(self, event: Event) -> list[tuple[Routed, Event]]:
        event = self._known(event)
        if event.room is Room.PRIVATE:
            event = replace(event, content=as_link(event.content))
        if self._founding is not None and self._founding.names(event):
            if self._founding.learn is not None:
                await self._founding.learn(_account(event))
            if event.room is Room.PRIVATE and CAPABILITIES[event.platform].answered_in_words:
                self.chats.note(event.address, self._letters[0].slug)  # which asks now, and understands the answer
            return [(self._letters[0], _unmarked(event))]
        if event.room is Room.ADMINS:
            return await self._in_admin_group(event)
        if event.room is Room.PRIVATE:
            return [await self._in_private(event)]
        return [(self._letters[0], event)]

    async def _in_admin_group(self, event: Event) -> list[tuple[Routed, Event]]:
        here = [each for each in self._letters if each.groups.includes(event.address)]
        if not here:
            return [(self._letters[0], event)]
        if isinstance(event.content, Notice):
            return [(each, event) for each in here]
        named = self._named(event, here)
        if named is not None:
            return [named]
        answered = await self._answered(event, here)
        return [(answered or await self._current(event, here) or here[0], event)]

    async def _in_private(self, event: Event) -> tuple[Routed, Event]:
        named = self._named(event, self._letters)
        if named is not None:
            self.chats.note(event.address, named[0].slug)
            return named
        answered = await self._answered(event, self._letters)
        if answered is not None:
            self.chats.note(event.address, answered.slug)
            return answered, event
        current = await self._current(event, self._letters)
        if await self._answers_founding(event, current):
            return self._letters[0], event
        if current is not None:
            return current, event
        meant = [each for each in self._letters if await is_signing(each.store, _account(event))]
        if not meant:
            day = self._clock().date()
            meant = [each for each in self._letters if each.letter.open_on(day)]
        if len(meant) == 1:
            self.chats.note(event.address, meant[0].slug)
            return meant[0], event
        chosen = await self._chosen(event)
        if chosen is not None:
            self.chats.note(event.address, chosen[0].slug)
            return chosen
        return self._letters[0], event if isinstance(event.content, Press) else replace(event, content=CHOOSE)

    async def _answers_founding(self, event: Event, current: Routed | None) -> bool:
        """Whether an event answers what a founder was asked, and not what a signer was asked since."""
        if self._founding is None or not self._founding.may_answer(event):
            return False
        account = _account(event)
        founding = await self._letters[0].store.transact(lambda tx: tx.foundings.of(account))
        if founding is None:
            return False
        return current is None or not await current.store.transact(lambda tx: signs_since(tx, account, founding))

    async def _chosen(self, event: Event) -> tuple[Routed, Event] | None:
        """The letter that an answer in words has chosen from the list of letters."""
        if not isinstance(event.content, Reply):
            return None
        meant = await self._letters[0].store.transact(lambda tx: meaning(tx, event, 0, patiently=False))
        match meant:
            case Event(content=Press(action=Action(letter=mark))) if mark:
                return self._named(meant, self._letters)
            case _:
                return None

    def _named(self, event: Event, among: Collection[Routed]) -> tuple[Routed, Event] | None:
        """The letter that an event names itself, and the event without the name."""
        match event.content:
            case Press(action=Action() as action):
                routed = self._marked(action)
                return (routed, _unmarked(event)) if routed is not None and routed in among else None
            case Command(name, argument) if event.room is Room.ADMINS or name == "start":
                slug, rest = _parted(name, argument)
                meant = self._by_slug.get(slug)
                if meant is None and name == "start" and code_of(argument):
                    meant, rest = self._without_name(), argument
                if meant is None or meant not in among:
                    return None
                if event.room is Room.ADMINS:
                    self.chats.note(event.address, slug)
                return meant, replace(event, content=replace(event.content, argument=rest))
        return None

    def _without_name(self) -> Routed | None:
        """The letter whose codes went out without its slug: it was alone, or its slug was taken for none."""
        alone = next((each for each in self._letters if each.was_alone), None)
        return alone or self._by_slug.get(OWN_LINK)

    def _known(self, event: Event) -> Event:
        """The event, in which a button that no letter has shown is an old one."""
        match event.content:
            case Press(action=Action() as action) as press if self._marked(action) is None:
                return replace(event, content=replace(press, action=None))
            case _:
                return event

    def _marked(self, action: Action) -> Routed | None:
        """The letter that has shown a button."""
        if not action.letter:
            return next((each for each in self._letters if each.was_alone), None)
        return self._by_mark.get(action.letter)

    async def _answered(self, event: Event, among: Iterable[Routed]) -> Routed | None:
        """The letter that sent the message which an event answers, where it names one."""
        match event.content:
            case Reply(message=message) | Command(answers=message) | Retracted(retracts=message) if message:
                for each in among:
                    if await each.store.transact(lambda tx: tx.chats.offered(event.address, message)) is not None:
                        return each
        return None

    async def _current(self, event: Event, among: Collection[Routed]) -> Routed | None:
        """The letter that a chat is about; the one before, if the event was received there and comes again."""
        known = [routed for slug in self.chats.of(event.address) if (routed := self._by_slug.get(slug)) is not None]
        for former in known[1:]:
            if await former.store.transact(lambda tx: tx.inbox.knows(event.platform, event.key)):
                return former
        return known[0] if known and known[0] in among else None


def _parted(name: str, argument: str) -> tuple[str, str]:
    """The slug in the argument of a command, and the rest of the argument. The link of a letter counts as `letter`,
    as that of the only letter does.
    """
    if name == "start":
        slug, _, rest = argument.partition(JOINT)
        return slug, rest or OWN_LINK
    slug, _, rest = argument.partition(" ")
    return slug, rest.strip()


def _unmarked(event: Event) -> Event:
    match event.content:
        case Press(action=action) if action is not None and action.letter:
            return replace(event, content=replace(event.content, action=replace(action, letter="")))
        case _:
            return event


def _account(event: Event) -> Account:
    return Account(event.platform, event.account)
