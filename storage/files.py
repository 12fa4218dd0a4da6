"""Files that are there whole or not at all, also after a power cut."""

import os
from pathlib import Path


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, in place of what has it now; durable when this returns."""
    sync(part)
    part.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def hand_over(path: Path, model: Path) -> None:
    """Give a file the owner of another, where we may: an operator may be root where the bot is not."""
    if os.geteuid() == 0:
        like = model.stat()
        os.chown(path, like.st_uid, like.st_gid)
