"""The answers to /stats, /export and /admins, and the press file, which are made before the transaction begins."""

import asyncio
import io
import logging
from collections.abc import Callable, Collection
from datetime import datetime

from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Event, Press, Room
from bot.messaging.messages import File, Message
from bot.policy import ROWS_AT_ONCE
from bot.reports.admins import count_decisions, told
from bot.reports.chart import ChartError, picture
from bot.reports.export import Signatory, write_csv
from bot.reports.press import press_file
from bot.reports.published import signatories
from bot.reports.statistics import chart_data, report
from storage.protocol import Store
from storage.records import Account

log = logging.getLogger(__name__)


class Reports:
    """Makes reports, one at a time, because a drawing takes a second of processor time."""

    def __init__(
        self,
        store: Store,
        letter: Letter,
        catalog: Catalog,
        organisers: Collection[Account],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self.letter = letter
        self._catalog = catalog
        self._organisers = organisers
        self._clock = clock
        self._turn = asyncio.Lock()

    async def answer(self, event: Event, *, admitted: bool) -> tuple[Message, ...]:
        """The report that an event asks for; empty if it asks for none, or comes neither from an admitted admin nor
        from an organiser in a private chat. What each admin has done only organisers hear, in private.
        """
        asked = _asked(event.content)
        if asked is None:
            return ()
        organiser = event.room is Room.PRIVATE and Account(event.platform, event.account) in self._organisers
        if not organiser and (not admitted or asked == "admins"):
            return ()
        preferred = (await self._chosen_by(event), event.language) if organiser else ()
        say = self._catalog.translator(*preferred, self.letter.group_language)
        match asked:
            case "export":
                return (await self.export(say),)
            case "admins":
                return (told(say, await count_decisions(self._store, self._clock())),)
            case "press":
                return (await self.press(say),)
            case _:
                return await self.messages(say)

    async def _chosen_by(self, event: Event) -> str | None:
        account = Account(event.platform, event.account)
        return await self._store.transact(lambda tx: tx.people.language(account))

    async def export(self, say: Translator) -> Message:
        """The approved and public signatories as a file."""
        stream = io.StringIO(newline="")
        listed = await self._listed(say)
        await asyncio.to_thread(write_csv, listed, stream)
        content = stream.getvalue().encode("utf-8-sig")
        caption = say("export-caption", count=sum(each.entry is not None for each in listed))
        return Message(caption, file=File("signatories.csv", "text/csv", content))

    async def press(self, say: Translator) -> Message:
        """What journalists need, as a file: it names nobody who is not public."""
        async with self._turn:
            listed, figures = await self._listed(say), await self._store.statistics(self._clock())
            content = await asyncio.to_thread(press_file, say, self.letter, figures, listed)
        caption = say("export-caption", count=sum(each.entry is not None for each in listed))
        return Message(caption, file=File(f"{self.letter.slug}.md", "text/markdown", content))

    async def _listed(self, say: Translator) -> list[Signatory]:
        """The public list."""
        return [each async for each in signatories(self._store, ROWS_AT_ONCE, say)]

    async def messages(self, say: Translator) -> tuple[Message, ...]:
        """The messages with the picture, if it can be drawn, and with the figures in words."""
        title = self.letter.wording(say.language).title
        async with self._turn:
            figures = await self._store.statistics(self._clock())
            words = Message(report(say, title, figures), confidential=True)
            try:
                drawn = await picture(chart_data(say, title, figures))
            except ChartError as error:
                log.warning("the picture for /stats could not be drawn: %s", error)
                return (words,)
        return (Message(say("stats-caption", title=title), picture=drawn, confidential=True), words)


def _asked(content: Content) -> str | None:
    """Which report somebody asks for; None if for none."""
    match content:
        case Command(("stats" | "export" | "admins") as name):
            return name
        case Press(action=Action(Act.PRESS_FILE)):
            return "press"
        case _:
            return None
