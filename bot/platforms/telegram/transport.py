"""The HTTP transport of python-telegram-bot on aiohttp. It needs a fifth of the stock transport's processor time."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypedDict, cast

import aiohttp
from telegram import Bot
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.runtime.bodies import TooLargeError, body_of

from .policy import ANSWER_BYTES, ANSWER_SECONDS, CONNECT_SECONDS, CONNECTIONS, LONGEST_WAIT_SECONDS


class TooLarge(NetworkError):
    """The server's answer is too large. A request for fewer updates may succeed."""

    def __init__(self) -> None:
        super().__init__("an answer that is too large")


@dataclass(frozen=True, slots=True)
class _Parameters:
    """Replaces the library's RequestData when the parameters of a call are JSON already."""

    parameters: dict[str, Any]
    contains_files: bool = False


async def call(bot: Bot, method: str, **parameters: Any) -> Any:
    """Call a method of the Bot API with plain JSON, and return its result as JSON. TelegramError if it is refused.

    For frequent calls: building the library's objects for parameters and results costs more than the call itself.
    """
    data = cast(RequestData, _Parameters(parameters))
    return await bot.request.post(f"{bot.base_url}/{method}", data)


class _Body(TypedDict, total=False):
    json: dict[str, Any]
    data: aiohttp.FormData


class AiohttpRequest(BaseRequest):
    """A transport for python-telegram-bot. Addresses contain the bot's token, so errors never contain addresses."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds for which the library expects an answer to take at most."""
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Open the connections."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the transport has not been initialized")
        timeout = aiohttp.ClientTimeout(_seconds(read_timeout), sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.request(method, url, **_body(request_data), timeout=timeout) as response:
                payload = await body_of(response, ANSWER_BYTES)
                if not response.ok:
                    # A refusal means that a message is lost, so it must come from Telegram and not from a proxy.
                    _answer(payload)
                return response.status, payload
        except TooLargeError:
            raise TooLarge from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """The answer in a payload. TelegramError without a quotation if it cannot be read."""
        return _answer(payload)


def _answer(payload: bytes) -> JSONDict:
    """The answer, if it comes from a Bot API server: a proxy may send JSON too.

    The library's own parser is not used, because it logs what it cannot read, which may be people's words.
    """
    try:
        answer = json.loads(payload.decode("utf-8", "replace"))
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or ("result" not in answer and not isinstance(answer.get("description"), str)):
        raise NetworkError("no answer of a Bot API server")
    parameters = answer.get("parameters", {})
    if not isinstance(parameters, dict) or not all(isinstance(value, int) for value in parameters.values()):
        raise NetworkError("an answer with strange parameters")
    return answer


def _seconds(timeout: ODVInput[float]) -> float | None:
    return ANSWER_SECONDS if isinstance(timeout, DefaultValue) else timeout


def _body(data: RequestData | None) -> _Body:
    """The body of a request: JSON, which costs least, or a form if there is a file."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}


def asked_to_wait(error: RetryAfter) -> float:
    """The seconds that Telegram asks to wait, limited to between one second and one hour."""
    after = error.retry_after
    seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    return min(LONGEST_WAIT_SECONDS, max(1.0, seconds))
