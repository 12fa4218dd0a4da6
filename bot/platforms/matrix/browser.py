"""A login in a browser, which comes back to an address on this machine, or whose last address somebody pastes.

See https://spec.matrix.org/latest/client-server-api/#client-login-via-sso
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import web

from .homeserver import API
from .login import LoginError
from .policy import LOGIN_SECONDS, PASTED_MOST

_PARAMETER = "loginToken"
_PAGE = "<!doctype html><title>Undersigned</title><p>The bot is logged in. You can close this page."
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class Visit:
    """A login that has begun: `address` is what to open in a browser."""

    address: str
    _arrived: "asyncio.Future[str]"

    async def token(self, pasted: Callable[[], Awaitable[str]]) -> str:
        """The token for the login, from the browser or from the first line that is pasted and holds one.

        LoginError if nothing has come in time.
        """
        pasting = asyncio.create_task(_first_token(pasted))
        try:
            async with asyncio.timeout(LOGIN_SECONDS):
                await asyncio.wait({self._arrived, pasting}, return_when=asyncio.FIRST_COMPLETED)
        except TimeoutError:
            raise LoginError("nobody has logged in by the browser. Run `undersigned login` again.") from None
        finally:
            pasting.cancel()
            await asyncio.gather(pasting, return_exceptions=True)
        return self._arrived.result() if self._arrived.done() else pasting.result()


@asynccontextmanager
async def visit(homeserver: str) -> AsyncIterator[Visit]:
    """Listen for the browser that returns from the homeserver's login page."""
    arrived: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    # Nobody else on the machine knows where to bring a login of theirs.
    path = f"/{secrets.token_urlsafe()}"

    async def answer(request: web.Request) -> web.Response:
        token = request.query.get(_PARAMETER, "")
        if not token:
            return web.Response(status=400, text=f"There is no {_PARAMETER} in the address.", headers=_HEADERS)
        if not arrived.done():
            arrived.set_result(token)
        return web.Response(text=_PAGE, content_type="text/html", headers=_HEADERS)

    app = web.Application()
    app.router.add_get(path, answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        back = f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
        yield Visit(f"{homeserver}{API}/login/sso/redirect?{urlencode({'redirectUrl': back})}", arrived)
    finally:
        await runner.cleanup()


async def _first_token(pasted: Callable[[], Awaitable[str]]) -> str:
    while not (token := _token_in(await pasted())):
        pass
    return token


def _token_in(line: str) -> str:
    """The token in an address to which a browser was redirected; None if there is none."""
    if len(line) > PASTED_MOST:
        return ""
    try:
        found = parse_qs(urlsplit(line.strip()).query).get(_PARAMETER, [])
    except ValueError:
        return ""
    return found[0] if found else ""
