"""Finds what exposes a deployment's secrets: unencrypted connections, and files that others can read."""

import ipaddress
import os
from collections.abc import Iterator
from pathlib import Path

from pydantic import HttpUrl

from bot.companions import companions
from bot.settings import ENV_FILE, Settings


def readable_by_others(settings: Settings) -> Iterator[str]:
    """One sentence for each file that accounts other than the bot's can read, with the command that corrects it."""
    for path, what in _private_files(settings).items():
        if _others_can_read(path):
            yield f"Others can read the {what} {path}. Run: chmod 600 {path}"


def served(settings: Settings, page: Path) -> Iterator[str]:
    """One sentence for each private file that lies in the folder of the public page, where the world would read it."""
    for path, what in {**_private_files(settings), settings.key_file: "key file"}.items():
        if path.resolve().is_relative_to(page.resolve()):
            yield f"The {what} {path} would be in the folder of the public page, {page}. Name another folder."


def _private_files(settings: Settings) -> dict[Path, str]:
    """The files that nobody but the bot may read, apart from the key, and what they are."""
    database = settings.database
    files = {
        Path(ENV_FILE): "settings file",
        database: "database",
        database.with_name(database.name + "-wal"): "database's log",
    }
    for companion in companions(settings):
        files[companion.path] = f"file of {companion.file.contents}"
        files[companion.path.with_name(companion.path.name + "-wal")] = f"log of {companion.file.contents}"
    return files


def key_is_readable(settings: Settings) -> bool:
    """Whether accounts other than the bot's can read the key file."""
    return _others_can_read(settings.key_file)


def _others_can_read(path: Path) -> bool:
    """Whether accounts other than the bot's can read a file. If the file belongs to another account, its group may read
    it, because the bot reads it through the group.
    """
    try:
        found = path.stat()
    except OSError:
        return False
    return bool(found.st_mode & (0o077 if found.st_uid == os.geteuid() else 0o037))


def goes_in_clear(address: HttpUrl) -> bool:
    """Whether what is sent to an address goes over a network unencrypted."""
    url = HttpUrl(str(address))
    return url.scheme == "http" and not _is_this_machine(url.host or "")


def _is_this_machine(host: str) -> bool:
    """Whether a host name can only mean this machine."""
    host = host.strip("[]").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
