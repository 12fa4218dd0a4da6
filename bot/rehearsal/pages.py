"""The server of the page: the chats that it shows, and the actions of people on it."""

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from aiohttp import web

from bot.rehearsal.cast import Cast
from bot.rehearsal.shapes import Chat, JsonObject, MediaKind, Message, Person
from bot.rehearsal.showing import Showing
from bot.rehearsal.world import World

_FOLDER = Path(__file__).parent / "page"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
# Media types that the page shows; other files are downloaded.
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "audio/webm", "audio/wav"})
_HEARTBEAT = 15  # seconds

Given = JsonObject
Act = Callable[[Given], object]


class Page:
    """Serves the files, the events and the actions of the page.

    `links` are ways to begin with the bot: the payload of each, and what it is called. `start_over` ends this
    rehearsal, for a new one with nobody's words in it; without it, the page does not offer that.
    """

    def __init__(
        self,
        world: World,
        cast: Cast,
        *,
        resumed: bool = False,
        links: Mapping[str, str],
        start_over: Callable[[], None] | None = None,
    ) -> None:
        self.world = world
        self.cast = cast
        self._showing = Showing(world, cast)
        # A page that was open before must not mix its chats with those of this rehearsal.
        self._about: JsonObject = {
            "rehearsal": secrets.token_hex(8),
            "resumed": resumed,
            "links": [{"payload": payload, "name": name} for payload, name in links.items()],
            "startsOver": start_over is not None,
        }
        self._listeners: set[asyncio.Queue[tuple[str, object] | None]] = set()
        self._acts: dict[str, Act] = {
            "say": self._say,
            "send": self._send,
            "edit": self._edit,
            "press": self._press,
            "start": self._start,
            "block": lambda given: world.block(self._person(given)),
            "unblock": lambda given: world.unblock(self._person(given)),
            "language": lambda given: world.set_language(self._person(given), str(given["language"])),
            "join": lambda given: world.join(self._person(given), self._chat(given)),
            "leave": lambda given: world.leave(self._person(given), self._chat(given)),
            "upgrade": lambda given: world.upgrade(self._chat(given)).id,
            "add": lambda given: cast.add_signer(str(given.get("language", ""))).id,
        }
        if start_over is not None:
            self._acts["startOver"] = lambda _given: start_over()
        world.watch(self._on_change)

    def add_to(self, app: web.Application, path: str) -> None:
        """Serve the page and its files below a path that ends with a slash."""
        app.router.add_get(path, self._file)
        app.router.add_get(f"{path}page/{{name}}", self._file)
        app.router.add_get(f"{path}state", self._state)
        app.router.add_get(f"{path}events", self._events)
        app.router.add_get(f"{path}media/{{id}}", self._media)
        app.router.add_post(f"{path}act", self._act)

    def close(self) -> None:
        """End the streams of events."""
        for queue in self._listeners:
            queue.put_nowait(None)

    # Files

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name", "index.html")
        path = _FOLDER / name
        if path.parent != _FOLDER or path.suffix not in _TYPES or not path.is_file():
            raise web.HTTPNotFound
        return web.Response(body=path.read_bytes(), headers=_HEADERS, content_type=_TYPES[path.suffix], charset="utf-8")

    async def _media(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        kind = file.mime if file.mime in _SHOWN else "application/octet-stream"
        headers = dict(_HEADERS)
        if kind not in _SHOWN or "download" in request.query:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    async def _state(self, _request: web.Request) -> web.Response:
        return web.json_response(self._about | self._showing.everything(), headers=_HEADERS)

    # Events

    def _on_change(self, what: str, value: object) -> None:
        if not self._listeners:
            return
        event = self._showing.change(what, value)
        if event is not None:
            for queue in self._listeners:
                queue.put_nowait(event)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers=_HEADERS | {"Content-Type": "text/event-stream"})
        queue: asyncio.Queue[tuple[str, object] | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            await response.prepare(request)
            await response.write(b"retry: 500\nevent: hello\ndata: {}\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), _HEARTBEAT)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    return response
                await response.write(f"event: {event[0]}\ndata: {json.dumps(event[1])}\n\n".encode())
        except ConnectionError:
            return response
        finally:
            self._listeners.discard(queue)

    # Acts

    async def _act(self, request: web.Request) -> web.Response:
        try:
            given = await self._read_act(request)
            act = self._acts[str(given["act"])]
            result = act(given)
        except (KeyError, LookupError, TypeError, ValueError) as error:
            return web.json_response({"ok": False, "reason": str(error)}, status=400, headers=_HEADERS)
        return web.json_response({"ok": True, "result": result}, headers=_HEADERS)

    async def _read_act(self, request: web.Request) -> Given:
        if request.content_type == "multipart/form-data":
            return dict(await request.post())
        if request.content_type != "application/json":
            raise ValueError("JSON or a form with a file is expected")
        given = await request.json()
        if not isinstance(given, dict):
            raise TypeError("an object is expected")
        return given

    def _say(self, given: Given) -> int:
        chat = self._chat(given)
        reply = self._message(given) if given.get("message") else None
        return self.world.say(self._person(given), str(given["text"]), chat, reply_to=reply).id

    def _send(self, given: Given) -> int:
        upload = given["file"]
        if not isinstance(upload, web.FileField):
            raise TypeError("a file is expected")
        kind = MediaKind(str(given["kind"]))
        return self.world.send(
            self._person(given),
            kind,
            upload.filename,
            upload.file.read(),
            self._chat(given),
            caption=str(given.get("caption", "")),
        ).id

    def _edit(self, given: Given) -> None:
        self.world.edit(self._person(given), self._message(given), str(given["text"]))

    def _press(self, given: Given) -> str:
        return self.world.press(self._person(given), self._message(given), str(given["data"])).id

    def _start(self, given: Given) -> int:
        person = self._person(given)
        self.cast.admit(person)
        return self.world.start(person, str(given.get("payload", ""))).id

    def _person(self, given: Given) -> Person:
        return self.world.people[_number(given["person"])]

    def _chat(self, given: Given) -> Chat:
        return self.world.chats[_number(given["chat"])]

    def _message(self, given: Given) -> Message:
        return self._chat(given).messages[_number(given["message"])]


def _number(value: object) -> int:
    return int(str(value))
