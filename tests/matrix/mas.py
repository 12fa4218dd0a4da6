"""A homeserver as people find it behind the Matrix Authentication Service: a proxy before the real one.

It takes no password, lets people log in by a browser, and lets them reset their identity only after they have approved
that in one. See https://element-hq.github.io/matrix-authentication-service/
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, web

from tests.matrix.synapse import Synapse, password

ACCOUNT_PAGE = "https://account.example.org/?action=org.matrix.cross_signing_reset"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Mas:
    """The proxy. `approved` says whether somebody has approved a new identity for now."""

    def __init__(self, synapse: Synapse) -> None:
        self._synapse = synapse
        self.url = ""
        self.user = ""
        """Who logs in with the browser."""
        self.approved = False
        self.expiring = False
        """Whether logins end, unless they can be renewed."""
        self.asked: list[str] = []
        """What was asked for: method and path below the API."""
        self.broken: set[str] = set()
        """Paths that the homeserver is in trouble about."""
        self.lost_keys = False
        """Whether it does not show any device, until one is uploaded again."""
        self._login_tokens: dict[str, str] = {}
        self._seen: set[str] = set()
        self._ended: set[str] = set()
        self._session: ClientSession | None = None

    def end_logins(self) -> None:
        """The access tokens that have been used until now have ended; they can be renewed."""
        self._ended |= self._seen

    async def answer(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix("/_matrix/client/v3")
        self.asked.append(f"{request.method} {path}")
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self._seen.add(token)
        if token and token in self._ended:
            ended = {"errcode": "M_UNKNOWN_TOKEN", "error": "Access token has expired", "soft_logout": True}
            return web.json_response(ended, status=401)
        if path in self.broken:
            return web.json_response({"errcode": "M_UNKNOWN", "error": "Internal server error"}, status=500)
        special: dict[str, Handler] = {
            "GET /login": self._ways,
            "POST /login": self._log_in,
            "GET /login/sso/redirect": self._page,
            "POST /keys/device_signing/upload": self._reset,
            "POST /keys/upload": self._upload,
            "POST /keys/query": self._query,
        }
        return await special.get(self.asked[-1], self._pass_on)(request)

    async def _ways(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response({"flows": [{"type": "m.login.sso"}, {"type": "m.login.token"}]})

    async def _page(self, request: web.Request) -> web.StreamResponse:
        """Where somebody would say who they are. Here they are always the same."""
        token = secrets.token_urlsafe()
        self._login_tokens[token] = self.user
        back = request.query["redirectUrl"]
        raise web.HTTPFound(f"{back}{'&' if '?' in back else '?'}loginToken={token}")

    async def _log_in(self, request: web.Request) -> web.StreamResponse:
        wish = await request.json()
        user = self._login_tokens.pop(str(wish.get("token")), None)
        if wish["type"] != "m.login.token" or user is None:
            return web.json_response({"errcode": "M_FORBIDDEN", "error": "Invalid login token"}, status=403)
        del wish["token"]
        proof = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": user}}
        proof["password"] = password(user[1:].partition(":")[0])
        status, answer = await self._ask("POST", request.path, wish | proof, {})
        if self.expiring:
            answer.setdefault("expires_in_ms", 300_000)
        return web.json_response(answer, status=status)

    async def _reset(self, request: web.Request) -> web.StreamResponse:
        keys, headers = await request.json(), _authorization(request)
        keys.pop("auth", None)
        status, answer = await self._ask("POST", request.path, keys, headers)
        if status != 401:
            return web.json_response(answer, status=status)
        if not self.approved:
            stages = ("m.oauth", "org.matrix.cross_signing_reset")
            wanted = {
                "session": "dummy",
                "flows": [{"stages": [stage]} for stage in stages],
                "params": {stage: {"url": ACCOUNT_PAGE} for stage in stages},
            }
            return web.json_response(wanted, status=401)
        proof = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self.user},
            "password": password(self.user[1:].partition(":")[0]),
            "session": answer["session"],
        }
        status, answer = await self._ask("POST", request.path, keys | {"auth": proof}, headers)
        return web.json_response(answer, status=status)

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.lost_keys = self.lost_keys and "device_keys" not in body
        status, answer = await self._ask("POST", request.path, body, _authorization(request))
        return web.json_response(answer, status=status)

    async def _query(self, request: web.Request) -> web.StreamResponse:
        status, answer = await self._ask("POST", request.path, await request.json(), _authorization(request))
        if self.lost_keys:
            answer["device_keys"] = {user: {} for user in answer["device_keys"]}
        return web.json_response(answer, status=status)

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        assert self._session is not None
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        url = self._synapse.url + request.raw_path
        async with self._session.request(request.method, url, data=await request.read(), headers=headers) as response:
            body = await response.read()
            return web.Response(body=body, status=response.status, content_type=response.content_type)

    async def _ask(
        self, method: str, path: str, body: dict[str, Any], headers: dict[str, str]
    ) -> tuple[int, dict[str, Any]]:
        assert self._session is not None
        async with self._session.request(method, self._synapse.url + path, json=body, headers=headers) as response:
            return response.status, await response.json()


def _authorization(request: web.Request) -> dict[str, str]:
    return {"Authorization": request.headers["Authorization"]}


@asynccontextmanager
async def mas_before(synapse: Synapse) -> AsyncIterator[Mas]:
    """The proxy, running on loopback."""
    mas = Mas(synapse)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", mas.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    mas.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with ClientSession() as mas._session:
        yield mas
        await runner.cleanup()
