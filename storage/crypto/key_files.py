"""The two key files of an interrupted rotation, and the choice of the one that fits the database.

A rotation writes the new key beside the present one, seals the database again in one transaction, and renames the new
key file over the old one. After an interruption at any moment, one of the two files fits the database;
`deployment.key_check` tells which.
"""

import glob
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from storage.crypto.vault import Vault, read_key
from storage.errors import KeyFileError
from storage.files import put_in_place


def successor_of(path: Path) -> Path:
    """The path of the new key file, or of a companion file that is sealed with the new key, during a rotation."""
    return path.with_name(path.name + ".new")


def fitting_key(
    key_file: Path, stored_check: Callable[[], bytes | None], own: Callable[[Vault], Vault] = lambda vault: vault
) -> bytes:
    """The key in the key file; after an interrupted rotation, the key that fits the check stored in the database.

    `own` makes the vault of that database from the deployment's.
    """
    successor = successor_of(key_file)
    if successor.exists():
        check = stored_check()
        for candidate in (key_file, successor):
            key = _key_or_none(candidate)
            if key is not None and own(Vault(key)).check == check:
                return key
    return read_key(key_file)


def finish_rotation(key_file: Path, key: bytes, companions: Sequence[Path] = ()) -> None:
    """Finish or roll back an interrupted rotation. `key` has opened the database, which is locked.

    `companions` are separate files that are sealed with the key. They are renamed first, because as long as the
    successor of the key exists, the fitting files can be identified. OSError if a folder cannot be written.
    """
    successor = successor_of(key_file)
    if not successor.exists():
        return
    if _key_or_none(key_file) == key:
        for path in map(successor_of, companions):
            for suffix in ("", "-wal", "-shm", ".lock"):  # it may have been readable by others
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        successor.unlink(missing_ok=True)
    elif _key_or_none(successor) == key:
        for path in companions:
            if successor_of(path).exists():
                put_in_place(successor_of(path), path)
        set_aside(key_file)
        put_in_place(successor, key_file)


def set_aside(key_file: Path) -> None:
    """Keep a copy of the key that will be replaced beside it: backups made before open only with that key."""
    former = _key_or_none(key_file)
    if former is not None:
        with suppress(FileExistsError):  # an earlier start, which was interrupted here, has done it
            os.link(key_file, key_file.with_name(f"{key_file.name}.former-{Vault(former).check.hex()[:8]}"))


def former_keys(key_file: Path) -> list[Path]:
    """The keys set aside beside a key file, the oldest first."""
    found = key_file.parent.glob(f"{glob.escape(key_file.name)}.former-*")
    return sorted(found, key=lambda path: path.stat().st_mtime)


def former_key_of(key_file: Path, check: bytes) -> Path | None:
    """The path of the key set aside that has this check, or None."""
    for path in former_keys(key_file):
        key = _key_or_none(path)
        if key is not None and Vault(key).check == check:
            return path
    return None


def _key_or_none(path: Path) -> bytes | None:
    try:
        return read_key(path)
    except KeyFileError:
        return None
