"""Requests to a homeserver in JSON, and its refusals as one kind of error."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.runtime.bodies import TooLargeError, body_of

from .policy import ANSWER_BYTES, LONGEST_WAIT_SECONDS, REQUEST_SECONDS

CLIENT_API = "/_matrix/client"
API = f"{CLIENT_API}/v3"
RELATIONS_API = "/_matrix/client/v1"
# What ends a session for good, see https://spec.matrix.org/latest/client-server-api/#soft-logout
NO_SESSION = ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN")
OK, TOO_MANY_REQUESTS = 200, 429
# A refusal without a reason: it may be over in a moment, or never.
UNKNOWN = "M_UNKNOWN"
_SECONDS = re.compile(r"[0-9]{1,6}")
_CODE = re.compile(r"[A-Za-z0-9_.]{1,80}")


class Away(Exception):
    """The homeserver cannot be reached, does not answer in time, or reports an internal error."""


class TooLarge(Away):
    """The answer is larger than the bot accepts. A request for less may succeed."""


class Refusal(Exception):
    """The homeserver refuses a request. `code` is Matrix's error code."""

    def __init__(self, status: int, code: str, seconds: float | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.seconds = seconds
        """How long to wait, if the homeserver limits the bot; else None."""
        self.answer: dict[str, Any] = {}


class Homeserver:
    """A homeserver at an address; `token` is the bot's access token once it is logged in."""

    def __init__(self, url: str, token: str = "") -> None:
        self.url = url.rstrip("/")
        self.token = token
        self.renew: Callable[[], Awaitable[bool]] | None = None
        """Gets another `token` when this one has expired; returns False if it cannot."""
        self._renewing = asyncio.Lock()
        self._session: ClientSession | None = None

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def ask(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        query: dict[str, str] | None = None,
        seconds: float = REQUEST_SECONDS,
        api: str = API,
        renewing: bool = False,
    ) -> dict[str, Any]:
        """Ask for something below a version of the client API; Refusal or Away if it is not done.

        `renewing`: it is asked in order to renew the token, which is not sent along.
        """
        data = None if body is None and method == "GET" else json.dumps(body or {}).encode()
        url = self.url + api + path
        return await self.request(method, url, data, query=query, seconds=seconds, renewing=renewing)

    async def upload(self, content: bytes, kind: str) -> str:
        """Upload a file to the media repository and return its address."""
        url = self.url + "/_matrix/media/v3/upload"
        return str((await self.request("POST", url, content, kind))["content_uri"])

    async def download(self, address: str, most: int, seconds: float) -> bytes | None:
        """A file of the media repository; None if it cannot be had, or has more than `most` bytes."""
        server, slash, name = address.removeprefix("mxc://").partition("/")
        if not slash or not address.startswith("mxc://"):
            return None
        if self._session is None:
            self._session = ClientSession()
        url = f"{self.url}{RELATIONS_API}/media/download/{part(server)}/{part(name)}"
        headers, timeout = {"Authorization": f"Bearer {self.token}"}, ClientTimeout(total=seconds)
        try:
            # The homeserver fetches it; it must not send the bot elsewhere.
            async with self._session.get(url, headers=headers, timeout=timeout, allow_redirects=False) as response:
                return await body_of(response, most) if response.status == OK else None
        except (TooLargeError, ClientError, TimeoutError, asyncio.IncompleteReadError, OSError):
            return None

    async def request(
        self,
        method: str,
        url: str,
        data: bytes | None,
        kind: str = "application/json",
        *,
        query: dict[str, str] | None = None,
        seconds: float = REQUEST_SECONDS,
        renewing: bool = False,
    ) -> dict[str, Any]:
        """Ask for whatever is at an address; Refusal or Away if it is not done."""
        if renewing:
            status, answer = await self._exchange(method, url, data, _headers(kind, ""), query, seconds)
        else:
            status, answer = await self.exchange(method, url, data, kind, query=query, seconds=seconds)
        if answer is None:
            raise Away(f"status {status}, without an answer in JSON")
        if status >= 500:
            raise Away(f"status {status}")
        if status >= 400:
            raise refusal(status, answer)
        return answer

    async def exchange(
        self,
        method: str,
        url: str,
        data: bytes | None,
        kind: str = "application/json",
        *,
        query: dict[str, str] | None = None,
        seconds: float = REQUEST_SECONDS,
    ) -> tuple[int, dict[str, Any] | None]:
        """Ask whatever is at an address, and again where the token had ended and could be renewed.

        The status and the JSON object of the answer come back, None if it is none; Away if nothing comes.
        """
        token = self.token
        status, answer = await self._exchange(method, url, data, _headers(kind, token), query, seconds)
        ended = status == 401 and answer is not None and answer.get("errcode") in NO_SESSION
        if ended and token and await self._renewed(token):
            return await self._exchange(method, url, data, _headers(kind, self.token), query, seconds)
        return status, answer

    async def _exchange(
        self,
        method: str,
        url: str,
        data: bytes | None,
        headers: dict[str, str],
        query: dict[str, str] | None,
        seconds: float,
    ) -> tuple[int, dict[str, Any] | None]:
        if self._session is None:
            self._session = ClientSession()
        timeout = ClientTimeout(total=seconds)
        try:
            async with self._session.request(
                method, url, data=data, params=query, headers=headers, timeout=timeout
            ) as response:
                status, text = response.status, await body_of(response, ANSWER_BYTES)
                after = response.headers.get("Retry-After", "")
        except TooLargeError:
            raise TooLarge(f"an answer of more than {ANSWER_BYTES // 1024**2} MB") from None
        except (ClientError, TimeoutError, asyncio.IncompleteReadError, OSError) as error:
            raise Away(type(error).__name__) from None
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            answer = None
        if status == TOO_MANY_REQUESTS:
            return status, _limited(answer, after)
        return status, answer if isinstance(answer, dict) else None

    async def _renewed(self, token: str) -> bool:
        """Whether there is another token than this one, which has ended. Who asks beside waits for the same."""
        async with self._renewing:
            if self.token != token:
                return True
            return self.renew is not None and await self.renew() and self.token != token


def _headers(kind: str, token: str) -> dict[str, str]:
    return {"Content-Type": kind} | ({"Authorization": f"Bearer {token}"} if token else {})


def _limited(answer: Any, after: str) -> dict[str, Any]:
    """The answer of a server that limits the bot, as the specification has it. A proxy before the homeserver may write
    a page of HTML instead, and how long to wait may stand in the header alone.
    """
    known = answer if isinstance(answer, dict) else {}
    waiting = {"retry_after_ms": int(after) * 1000} if _SECONDS.fullmatch(after) else {}
    return {"errcode": "M_LIMIT_EXCEEDED", "error": "Too many requests", **waiting, **known}


def refusal(status: int, answer: dict[str, Any]) -> Refusal:
    """The Refusal for an error answer."""
    after = answer.get("retry_after_ms")
    code = answer.get("errcode")
    seconds = min(LONGEST_WAIT_SECONDS, max(0.0, after / 1000)) if isinstance(after, int | float) else None
    found = Refusal(status, code if isinstance(code, str) and _CODE.fullmatch(code) else UNKNOWN, seconds)
    found.answer = answer
    return found


def part(name: str) -> str:
    """A name, escaped as one part of a path."""
    return quote(name, safe="")
