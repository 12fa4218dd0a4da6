"""Sorts more entries than should be in memory at once."""

import heapq
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from bot.site.leaves import Entry

_MARK = "\0"


class Sorter:
    """Takes entries in any order, and gives them in theirs.

    Where there are more than `most`, sorted parts go into nameless files in a folder.
    """

    def __init__(self, folder: Path, most: int = 200_000) -> None:
        self._folder = folder
        self._most = most
        self._lines: list[str] = []
        self._files: list[TextIO] = []

    def add(self, entry: Entry) -> None:
        key, number = entry
        self._lines.append(f"{key}{_MARK}{number:015d}\n")
        if len(self._lines) == self._most:
            self._lines.sort()
            file: TextIO = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", dir=self._folder)  # noqa: SIM115  closed below
            file.writelines(self._lines)
            file.seek(0)
            self._files.append(file)
            self._lines = []

    def entries(self) -> Iterator[Entry]:
        """All entries in their order, once."""
        self._lines.sort()
        try:
            for line in heapq.merge(*self._files, self._lines):
                key, _, number = line.rpartition(_MARK)
                yield key, int(number)
        finally:
            for file in self._files:
                file.close()
