"""The rehearsal's server: the Bot API and the page on one loopback port."""

import secrets
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.rehearsal.api import BotApi
from bot.rehearsal.cast import Cast
from bot.rehearsal.faults import Call, Faults
from bot.rehearsal.pace import Limits
from bot.rehearsal.pages import Page
from bot.rehearsal.world import World

# Invented: it opens nothing anywhere.
_BOT = 7000000000
_UPLOAD_LIMIT = 50 * 1024 * 1024
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


class RehearsalServer:
    """Listens on 127.0.0.1. `limits` are Telegram's own by default.

    The state is in memory and ends with the server. With `resumed`, a bot that remembers an earlier rehearsal may write
    to everybody at once, because all of them have written to it before. `links` are the payloads of links to the bot
    that the page offers to begin with, and what each is called. `public_page` is a folder that is served below
    the page's address. With `start_over`, the page has a button that calls it.

    Everybody on this machine can reach a loopback port. Reading the chats and acting in them needs the server's secret,
    which is part of the page's address and of the bot's token. A new one is made, unless a `secret` is given with which
    an open page goes on after a restart.
    """

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        resumed: bool = False,
        links: Mapping[str, str] | None = None,
        public_page: Path | None = None,
        secret: str = "",
        start_over: Callable[[], None] | None = None,
    ) -> None:
        self._public_page = public_page
        self._secret = secret or secrets.token_hex(16)
        self.world = World(_BOT, start=int(time.time()))
        self.cast = Cast(self.world)
        if resumed:
            for person in self.world.people.values():
                person.has_started = True
        self._api = BotApi(self.world, self.token, limits or Limits())
        self._page = Page(self.world, self.cast, resumed=resumed, links=links or {}, start_over=start_over)
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def token(self) -> str:
        """The bot's token, in Telegram's format."""
        return f"{_BOT}:REHEARSAL-{self._secret}"

    @property
    def port(self) -> int:
        """The port on which it listens; 0 until then."""
        return self._port

    @property
    def api_url(self) -> str:
        """The address that the bot uses instead of https://api.telegram.org."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"{self.api_url}{self._path}"

    @property
    def _path(self) -> str:
        return f"/{self._secret}/"

    @property
    def admin_chat(self) -> int:
        """The id of the admins' group."""
        return self.cast.admin_group.id

    @property
    def faults(self) -> Faults:
        """The planned faults."""
        return self._api.faults

    @property
    def calls(self) -> deque[Call]:
        """The latest calls, in order."""
        return self._api.calls

    @property
    def counts(self) -> Counter[str]:
        """How often each method was called, from the start."""
        return self._api.counts

    async def start(self, port: int = 0) -> None:
        """Listen; port 0 takes a free one. OSError where the port is taken."""
        app = web.Application(middlewares=[_only_from_here(self._path)], client_max_size=_UPLOAD_LIMIT)
        self._api.add_to(app)
        self._page.add_to(app, self._path)
        if self._public_page is not None:
            self._public_page.mkdir(parents=True, exist_ok=True)
            app.router.add_static(f"{self._path}letter/", self._public_page)
        app.router.add_get("/", _closed)
        app.on_shutdown.append(self._let_go)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        try:
            await site.start()
        except OSError:
            await self.stop()
            raise
        self._port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def _let_go(self, _app: web.Application) -> None:
        self._api.close()
        self._page.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


async def _closed(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPForbidden(text="Open the whole address that the rehearsal printed: its last part is a secret.")


def _only_from_here(page: str) -> Middleware:
    """Refuses requests that another site's page sends through the browser, and host names that were redirected to
    loopback.

    Another site may link to the `page`, and do nothing else.
    """

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
        if name.lower() not in _LOOPBACK:
            raise web.HTTPForbidden(text="The rehearsal answers on this machine only.")
        origin = request.headers.get("Origin", f"http://{request.host}")
        site = request.headers.get("Sec-Fetch-Site", "none")
        is_opening_page = request.path == page and request.method == "GET"
        if origin != f"http://{request.host}" or (site not in {"none", "same-origin"} and not is_opening_page):
            raise web.HTTPForbidden(text="The rehearsal takes nothing from other sites.")
        return await handler(request)

    return check
