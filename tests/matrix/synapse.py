"""A real Matrix homeserver on loopback: Synapse, in an environment of its own, with SQLite in a folder of its own."""

import hashlib
import hmac
import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PYTHON = ROOT / ".venv-synapse" / "bin" / "python"
SERVER_NAME = "mx.test"
SECRET = "invented"  # may register anybody on this server, which lives as long as the tests
PATIENCE = 60.0
TRIES = 3

_CONFIG = """
server_name: {name}
pid_file: {folder}/pid
report_stats: false
signing_key_path: {folder}/signing.key
media_store_path: {folder}/media
registration_shared_secret: {secret}
macaroon_secret_key: {secret}
form_secret: {secret}
trusted_key_servers: []
federation_domain_whitelist: []
suppress_key_server_warning: true
bcrypt_rounds: 4
presence: {{enabled: false}}
push: {{enabled: false}}
user_directory: {{enabled: false}}
stats: {{enabled: false}}
update_user_directory_from_worker: nobody
database: {{name: sqlite3, args: {{database: {folder}/homeserver.db}}}}
listeners:
  - {{port: {port}, bind_addresses: [127.0.0.1], type: http, tls: false, resources: [{{names: [client]}}]}}
log_config: {folder}/log.yaml
"""
_UNLIMITED = """
rc_message: {plenty}
rc_registration: {plenty}
rc_login: {{address: {plenty}, account: {plenty}, failed_attempts: {plenty}}}
rc_invites: {{per_room: {plenty}, per_user: {plenty}, per_issuer: {plenty}}}
rc_joins: {{local: {plenty}, remote: {plenty}}}
rc_joins_per_room: {plenty}
rc_room_creation: {plenty}
rc_admin_redaction: {plenty}
"""
_LOG = """
version: 1
formatters: {{plain: {{format: "%(asctime)s %(levelname)s %(name)s %(message)s"}}}}
handlers: {{file: {{class: logging.FileHandler, formatter: plain, filename: {folder}/log}}}}
root: {{level: WARNING, handlers: [file]}}
disable_existing_loggers: false
"""
_PLENTY = "{per_second: 10000, burst_count: 10000}"


@dataclass
class Synapse:
    """A running homeserver. Nobody is limited unless `limit` says so, or by Synapse's own `defaults`."""

    folder: Path
    port: int = 0
    defaults: bool = False
    _process: "subprocess.Popen[bytes] | None" = None
    _admin: str = ""
    _users: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, on the port it had before if it is started again."""
        if self.port:
            return self._run()
        for tries_left in reversed(range(TRIES)):
            self._configure()
            try:
                return self._run()
            except RuntimeError:  # somebody else may have taken the port meanwhile
                if not tries_left:
                    raise
        return None

    def _configure(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        values = {"folder": self.folder, "port": self.port, "name": SERVER_NAME}
        config = _CONFIG + ("" if self.defaults else _UNLIMITED)
        (self.folder / "homeserver.yaml").write_text(config.format(**values, secret=SECRET, plenty=_PLENTY))
        (self.folder / "log.yaml").write_text(_LOG.format(**values))
        subprocess.run([*self._command, "--generate-keys"], check=True, capture_output=True)

    def _run(self) -> None:
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(self._command, stdout=out, stderr=out, start_new_session=True)
        until = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < until:
            if self._is_up():
                return
            time.sleep(0.05)
        self._process.kill()
        self._process.wait()
        raise RuntimeError((self.folder / "out").read_text())

    @property
    def _command(self) -> list[str]:
        return [str(PYTHON), "-m", "synapse.app.homeserver", "-c", str(self.folder / "homeserver.yaml")]

    def _is_up(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=1) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def stop(self) -> None:
        """End it, by its own process id."""
        if self._process is not None:
            os.kill(self._process.pid, signal.SIGTERM)
            self._process.wait(PATIENCE)
            self._process = None

    def pause(self) -> None:
        """It listens, but answers nobody."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def resume(self) -> None:
        """It answers again."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGCONT)

    def register(self, name: str, *, admin: bool = False) -> str:
        """A new user, whose password is that of everybody; the Matrix id comes back."""
        nonce = self._ask("GET", "/_synapse/admin/v1/register")["nonce"]
        words = "\0".join([nonce, name, password(name), "admin" if admin else "notadmin"])
        mac = hmac.new(SECRET.encode(), words.encode(), hashlib.sha1).hexdigest()
        body = {
            "nonce": nonce,
            "username": name,
            "password": password(name),
            "admin": admin,
            "mac": mac,
            "inhibit_login": not admin,
        }
        answer = self._ask("POST", "/_synapse/admin/v1/register", body)
        if admin:
            self._admin = answer["access_token"]
        return str(answer["user_id"])

    def limit(self, user: str, *, per_second: int, burst: int) -> None:
        """From now on the server takes so many messages from somebody."""
        if not self._admin:
            self.register("operator", admin=True)
        body = {"messages_per_second": per_second, "burst_count": burst}
        self._ask("POST", f"/_synapse/admin/v1/users/{user}/override_ratelimit", body)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {self._admin}"} if self._admin else {}
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return dict(json.load(response))


def password(name: str) -> str:
    """The password of a user of that name."""
    return f"password of {name}"
