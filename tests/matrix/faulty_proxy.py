"""A proxy before the homeserver that fails once at each kind of request, and each time in the same way."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum

from aiohttp import ClientSession, web

from tests.matrix.synapse import Synapse

PAGE = "<!doctype html><title>Bad gateway</title>"
# What stands for something in a path: ids of rooms, people, events and filters, names of transactions and devices.
_NAMES = re.compile(r"/(?:[!@$#]|%21|%40|%24)[^/]*")
_TRANSACTION = re.compile(r"(/(?:send|sendToDevice|redact)(?:/[^/]+)?/)[^/]+$")


class Fault(StrEnum):
    """What comes instead of an answer."""

    UNKNOWN = "400 M_UNKNOWN"
    INTERNAL = "500 M_UNKNOWN"
    NO_REASON = "404 in JSON without a code"
    BAD_GATEWAY = "502 in HTML"
    FORBIDDEN_PAGE = "403 in HTML"
    SUCCESS_PAGE = "200 in HTML"
    HALF = "half of the answer, after it was done"
    CUT = "no answer, after it was done"
    LIMITED = "429"
    LIMITED_PAGE = "429 in HTML, with Retry-After"


_DONE_FIRST = (Fault.HALF, Fault.CUT)


class FaultyProxy:
    """`broken` are the kinds of requests that have failed once, such as `POST /join/*`."""

    def __init__(self, synapse: Synapse, fault: Fault) -> None:
        self._synapse = synapse
        self._fault = fault
        self.url = ""
        self.broken: set[str] = set()
        self._session: ClientSession | None = None

    async def answer(self, request: web.Request) -> web.StreamResponse:
        path = re.sub(r"^/_matrix/(?:client|media)/(?:v1|v3)?", "", request.raw_path.partition("?")[0])
        kind = f"{request.method} " + _TRANSACTION.sub(r"\1*", _NAMES.sub("/*", path))
        if kind in self.broken:
            return await self._pass_on(request)
        self.broken.add(kind)
        if self._fault in _DONE_FIRST:
            answer = await self._pass_on(request)
            if self._fault is Fault.HALF and isinstance(answer.body, bytes):
                return web.Response(body=answer.body[: len(answer.body) // 2], content_type="application/json")
            assert request.transport is not None
            request.transport.close()
        return self._failure()

    def _failure(self) -> web.Response:
        match self._fault:
            case Fault.UNKNOWN | Fault.INTERNAL:
                return web.json_response({"errcode": "M_UNKNOWN", "error": "?"}, status=int(self._fault[:3]))
            case Fault.NO_REASON:
                return web.json_response({"detail": "Not found"}, status=404)
            case Fault.LIMITED:
                return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 100}, status=429)
            case Fault.LIMITED_PAGE:
                return web.Response(text=PAGE, content_type="text/html", status=429, headers={"Retry-After": "1"})
            case _:
                return web.Response(text=PAGE, content_type="text/html", status=int(self._fault[:3]))

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session is not None
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        url = self._synapse.url + request.raw_path
        async with self._session.request(request.method, url, data=await request.read(), headers=headers) as response:
            return web.Response(body=await response.read(), status=response.status, content_type=response.content_type)


@asynccontextmanager
async def faulty_proxy(synapse: Synapse, fault: Fault) -> AsyncIterator[FaultyProxy]:
    """The proxy, running on loopback."""
    proxy = FaultyProxy(synapse, fault)
    app = web.Application(client_max_size=2**26)
    app.router.add_route("*", "/{path:.*}", proxy.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    proxy.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with ClientSession() as proxy._session:
        yield proxy
        await runner.cleanup()
