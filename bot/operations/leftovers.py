"""Finds the files that commands have set aside beside the bot's files. They may contain names that were withdrawn
since.
"""

import glob
import time
from collections.abc import Iterator
from pathlib import Path

from bot.companions import companions
from bot.settings import Settings
from storage.crypto.key_files import former_keys

DAY_SECONDS = 86400


def leftovers(settings: Settings) -> Iterator[str]:
    """One sentence for each file that the operator should delete or move, the oldest first."""
    for path in _kept(settings):
        days = int((time.time() - path.stat().st_mtime) / DAY_SECONDS)
        yield (
            f"{path} was kept by `undersigned restore` {days} days ago, and may hold what has been withdrawn since. "
            "Delete it when it is no longer needed."
        )
    for path in former_keys(settings.key_file):
        yield (
            f"{path} is a former key, which `undersigned rekey` has set aside. Move it to the place where copies of "
            "keys are kept, on another machine, or destroy it together with the backups that it opens."
        )


def _kept(settings: Settings) -> list[Path]:
    found = [
        path
        for file in (settings.database, *(companion.path for companion in companions(settings)))
        for path in file.parent.glob(f"{glob.escape(file.name)}.kept-*")
    ]
    return sorted(found, key=lambda path: path.stat().st_mtime)
