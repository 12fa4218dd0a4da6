"""The platform Telegram: receives updates, sends messages."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from datetime import UTC, datetime
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken

from bot.founding.view import Group
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.commands import FOUNDING
from bot.messaging.events import Command, Event, Exposed, Notice, OwnMembership, Presence, Room
from storage.records import Account, Address, Platform

from .files import fetch
from .group import exposures, look, own_presence
from .inline import InlineCards
from .links import invitation
from .policy import FORMER_FOUNDERS_MOST, RETRY_SECONDS
from .polling import poll
from .profile import introduce, introduce_founders, introduce_group, take_founders_menu
from .sender import TelegramSender
from .transport import AiohttpRequest
from .updates import UpdateReader

__all__ = ["TelegramPlatform", "TelegramSender", "telegram_bot"]

log = logging.getLogger(__name__)


def telegram_bot(token: str, api_url: str) -> Bot:
    """A client for a Bot API server that uses our transport."""
    api_url = api_url.rstrip("/")
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


class TelegramPlatform:
    """Runs the bot on Telegram. `admin_chats` returns the present ids of the admin groups; `founders` are the ids of
    those who may found letters, or everybody is, if `anyone` may.
    """

    def __init__(
        self,
        bot: Bot,
        letters: Sequence[Letter],
        catalog: Catalog,
        admin_chats: Callable[[], Collection[str]],
        founders: Sequence[str] = (),
        *,
        anyone: bool = False,
    ) -> None:
        self._bot = bot
        self._letters = letters
        self._catalog = catalog
        self._admin_chats = admin_chats
        self._founders = founders
        self._anyone = anyone
        self.sender = TelegramSender(bot)
        self._cards = InlineCards(bot, letters, catalog)
        self._introducing: set[asyncio.Task[None]] = set()
        self._looked_at: set[str] = set()  # chats whose menu may still be that of a founder
        self.contact: datetime | None = None
        self.configured = None  # every member of the group may decide there
        self.trusted = True

    def link(self, letter: str) -> str | None:
        """The link that opens the chat with the bot; None until Telegram has said who it is."""
        try:
            return invitation(self._bot.username, letter)
        except RuntimeError:
            return None

    async def connect(self) -> None:
        """Ask Telegram who the bot is, until it answers."""
        while True:
            try:
                await self._bot.initialize()
                await self._bot.delete_webhook()
            except InvalidToken:
                log.error("Telegram does not know the token in UNDERSIGNED_TELEGRAM__TOKEN; trying again")
            except Exception as error:
                # This includes an answer that the library cannot read; the next one may be readable.
                log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
            else:
                log.info("speaking as @%s", self._bot.username)
                return
            await asyncio.sleep(RETRY_SECONDS)

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Register the bot's commands, and pass events to `receive` until cancelled."""

        async def heard(events: Sequence[Event]) -> None:
            await receive(events)
            self._correct_menus(events)

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._introduce(self._admin_chats(), several=len(self._letters) > 1))
            for chat in self._admin_chats():
                tasks.create_task(self._look_at_group(chat, receive))
            tasks.create_task(
                poll(self._bot, self._translator, heard, answered=self._note_contact, besides=self._cards.offer)
            )

    async def _introduce(self, groups: Collection[str], *, several: bool) -> None:
        """Register the commands and descriptions, of founders last."""
        await introduce(self._bot, self._letters, self._catalog, groups, several=several, founds=self._anyone)
        await introduce_founders(self._bot, self._catalog, self._founders, several=several)

    def _correct_menus(self, events: Sequence[Event]) -> None:
        """Whoever uses a command of founders and is none any more loses these commands from the menu. Of former
        founders the bot keeps no ids, so it looks when they write. Nobody waits for that.
        """
        for event in events:
            is_asked = isinstance(event.content, Command) and event.content.name in FOUNDING
            if not is_asked or event.room is not Room.PRIVATE or self._anyone or event.chat in self._founders:
                continue
            if event.chat not in self._looked_at and len(self._looked_at) < FORMER_FOUNDERS_MOST:
                self._looked_at.add(event.chat)
                self._begin(take_founders_menu(self._bot, self._catalog, event.chat))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._introducing.add(task)
        task.add_done_callback(self._introducing.discard)

    def _note_contact(self) -> None:
        self.contact = datetime.now(UTC)

    async def _look_at_group(self, chat: str, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Check an admin group once a day and report problems, because Telegram does not report what happened while
        the bot was down.
        """
        notices: list[Notice] = []
        try:
            own = await own_presence(self._bot, int(chat))
            if own is not Presence.LEADER:
                notices.append(OwnMembership(own))
            if own is not Presence.OUTSIDE:
                notices += [Exposed(how) for how in await exposures(self._bot, int(chat))]
        except Exception as error:
            log.warning("the admin group could not be checked: %s", type(error).__name__)
        for notice in notices:
            if isinstance(notice, Exposed):
                log.error("the admin group is open to others (%s): `undersigned check` says what to do", notice.how)
        day = datetime.now(UTC).date()
        await receive(
            [
                Event(
                    Platform.TELEGRAM,
                    self._notice_key(chat, f"{day} {notice}"),
                    chat,
                    Room.ADMINS,
                    chat,
                    "",
                    "",
                    notice,
                )
                for notice in notices
            ]
        )

    def _notice_key(self, chat: str, key: str) -> str:
        """The key of a notice about a group, of which each day has one."""
        return key if len(self._admin_chats()) == 1 else f"{key} {chat}"

    def _translator(self) -> UpdateReader:
        return UpdateReader(self._bot.username, self._admin_chats())

    def others(self, _group: Address, _account: Account) -> None:
        """Telegram does not say who is in a group."""

    def everybody_decides(self, _group: Address) -> bool:
        """Every member of every group."""
        return True

    async def presence(self, group: Address, account: Account) -> Presence | None:
        """Ask Telegram what an account is in a group; None if it does not answer now."""
        return await self.sender.presence(group, account)

    async def look(self, chat: str) -> Group | None:
        """What Telegram says of a group; None if it does not answer now."""
        return await look(self._bot, int(chat))

    async def fetch(self, file: str, most: int) -> bytes | None:
        """A file by its id."""
        return await fetch(self._bot, file, most)

    async def make_group(self, founder: str, title: str) -> None:
        """None: bots make no groups on Telegram."""

    def made_groups(self) -> tuple[()]:
        """None."""
        return ()

    async def leave_group(self, _chat: str) -> bool:
        """False: there is none."""
        return False

    async def carry(self, group: str) -> None:
        """Register the commands of a new admin group, and where there is a second letter now, those of all. Nobody
        waits for that.
        """
        if len(self._letters) == 1:
            work = self._introduce([*self._admin_chats(), group], several=True)
        else:
            work = introduce_group(self._bot, self._catalog, group)
        self._begin(work)

    async def close(self) -> None:
        """Close the connections."""
        for task in self._introducing:
            task.cancel()
        await asyncio.gather(*self._introducing, return_exceptions=True)
        await self._bot.shutdown()
