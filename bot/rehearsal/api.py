"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import json
from collections import Counter, deque

from aiohttp import web

from bot.rehearsal.calls import ApiError, Parameters, Upload, bad_request
from bot.rehearsal.chat_methods import ChatMethods, ProfileMethods
from bot.rehearsal.faults import Answer, Call, Fault, Faults
from bot.rehearsal.interaction_methods import InteractionMethods
from bot.rehearsal.message_methods import MessageMethods
from bot.rehearsal.pace import Limits, Pace
from bot.rehearsal.shapes import JsonObject
from bot.rehearsal.world import World

_CALLS_KEPT = 10_000
_LONGEST_POLL = 50  # seconds
_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class BotApi:
    """Receives calls, runs the methods, and produces the faults that a test has planned."""

    def __init__(self, world: World, token: str, limits: Limits) -> None:
        self.world = world
        self.token = token
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=_CALLS_KEPT)
        self.counts: Counter[str] = Counter()
        self._poller: asyncio.Future[None] | None = None
        self._closing = asyncio.Event()
        tables = (
            MessageMethods(world, Pace(limits)).table,
            InteractionMethods(world).table,
            ChatMethods(world).table,
            ProfileMethods(world).table,
            {
                "deleteWebhook": self._delete_webhook,
                "getWebhookInfo": self._get_webhook_info,
                "setWebhook": self._set_webhook,
            },
        )
        # Method names are case-insensitive.
        self._methods = {name.lower(): (name, method) for table in tables for name, method in table.items()}

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)

    def close(self) -> None:
        """End the requests that still wait for an answer."""
        self._closing.set()
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    # One call

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            if request.match_info["token"] != self.token:
                raise ApiError(401, "Unauthorized")
            parameters = await _read_parameters(request)
            name, _ = self._methods.get(request.match_info["method"].lower(), (request.match_info["method"], None))
            call = Call(name, parameters.values, self.world.clock())
            self.calls.append(call)
            self.counts[name] += 1
            self.world.changed("call", call)
            outcome = self.faults.take(call)
            if isinstance(outcome, Answer):
                return _answer(dict(outcome.body), outcome.status)
            if outcome is Fault.HANG:
                await self._closing.wait()
            if outcome in {Fault.HANG, Fault.DROP}:
                return _cut(request)
            answer = _answer({"ok": True, "result": await self._run(name, parameters)})
        except ApiError as error:
            return _answer(error.as_json(), error.status)
        match outcome:
            case Fault.DROP_AFTER:
                return _cut(request)
            case Fault.HALF:
                return await _halve(request, answer)
            case Fault.BAD_JSON:
                return web.Response(text='{"ok": tru', content_type="application/json")
        return answer

    async def _run(self, name: str, parameters: Parameters) -> object:
        if name.lower() == "getupdates":
            return await self._get_updates(parameters)
        if name.lower() not in self._methods:
            raise ApiError(404, "Not Found")
        return self._methods[name.lower()][1](parameters)

    # Updates

    async def _get_updates(self, parameters: Parameters) -> list[JsonObject]:
        updates = self.world.updates
        if parameters.values.get("allowed_updates") is not None:
            updates.allow(str(kind) for kind in parameters.parsed_list("allowed_updates", "strings"))
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        updates.confirm(parameters.number("offset"))
        limit = parameters.number("limit", 100)
        seconds = min(max(parameters.number("timeout"), 0), _LONGEST_POLL)
        if seconds and not len(updates):
            await self._wait_for_updates(seconds)
        return updates.batch(limit if 1 <= limit <= 100 else 100)

    async def _wait_for_updates(self, seconds: int) -> None:
        ended = self._poller = asyncio.get_running_loop().create_future()
        arrival = asyncio.ensure_future(self.world.updates.arrival())
        try:
            await asyncio.wait({ended, arrival}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if ended.done() and not self._closing.is_set():
                raise ApiError(409, _CONFLICT)
        finally:
            arrival.cancel()
            if not ended.done():
                ended.cancel()

    def _delete_webhook(self, parameters: Parameters) -> bool:
        if parameters.flag("drop_pending_updates"):
            self.world.updates.clear()
        return True

    def _get_webhook_info(self, _parameters: Parameters) -> JsonObject:
        shape: JsonObject = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates),
        }
        allowed = self.world.updates.allowed
        return shape | ({"allowed_updates": allowed} if allowed else {})

    def _set_webhook(self, parameters: Parameters) -> bool:
        if parameters.text("url"):
            raise bad_request("bad webhook: the rehearsal has long polling only")
        return True

    # Files

    async def _download(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return _answer(ApiError(401, "Unauthorized").as_json(), 401)
        for file in self.world.files.values():
            if file.path == request.match_info["path"]:
                return web.Response(body=file.data, content_type="application/octet-stream")
        return _answer(ApiError(404, "Not Found").as_json(), 404)


def _answer(body: JsonObject, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=_dumps)


def _dumps(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _cut(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _halve(request: web.Request, answer: web.Response) -> web.StreamResponse:
    body = answer.body
    assert isinstance(body, bytes)  # noqa: S101  (made by _answer)
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport:
        request.transport.close()
    return response


async def _read_parameters(request: web.Request) -> Parameters:
    values: dict[str, object] = dict(request.query)
    uploads: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            body = await request.json() if request.can_read_body else {}
            if not isinstance(body, dict):
                raise bad_request("object expected as request body")
            values |= body
        elif request.can_read_body:
            for name, field in (await request.post()).items():
                if isinstance(field, web.FileField):
                    uploads[name] = Upload(field.filename, field.file.read())
                elif isinstance(field, str):
                    values[name] = field
                else:
                    uploads[name] = Upload(name, bytes(field))
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except ValueError:
        raise bad_request("can't parse the request body") from None
    return Parameters(values, uploads)
