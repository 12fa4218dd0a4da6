"""The folder of the page. Every file in it is replaced whole; only files of the page are ever written or deleted.

The folder carries a mark, and a folder that holds anything else and has none is refused. Names are opened relative to
the folder, and no link in it is followed.
"""

import errno
import fcntl
import json
import os
import re
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from storage.errors import OperatorError

MARK = ".undersigned-site"
PART = ".undersigned-part"
_PROBE = 1 << 16  # bytes
FULL = (errno.ENOSPC, errno.EDQUOT)
_PIECE = re.compile(r"(?:[0-9a-f]{16}|first|contents|index)\.(?:html|json)")
PIECES = ("signatories", "search")
"""The folders of files whose names come and go."""


class SiteError(OperatorError):
    """The folder cannot be used. The text is a sentence that says what to do."""


class SiteFolder:
    """The folder, locked for this process. `written` and `deleted` count files."""

    def __init__(self, path: Path, root: int) -> None:
        self.path = path
        self.written = self.deleted = 0
        self._root = root
        self._folders: dict[str, int] = {"": root}
        self._unsynced: set[str] = set()

    @classmethod
    def open(cls, path: Path, slug: str) -> "SiteFolder":
        """Open the folder of a letter's page, and mark it if it is new or empty. SiteError if it is neither."""
        try:
            if not path.exists():
                path.mkdir(parents=True)
                path.chmod(0o755)
            root = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as error:
            raise SiteError(f"The folder {path} cannot be used: {error.strerror}.") from None
        folder = cls(path, root)
        try:
            folder._claim(slug)
        except BaseException as error:
            folder.close()
            if isinstance(error, OSError):
                raise SiteError(f"The folder {path} cannot be written: {error.strerror}.") from None
            raise
        return folder

    @classmethod
    def complaint(cls, path: Path, slug: str) -> str | None:
        """Why a folder cannot be used, in a sentence; None if it can, also while another process writes it."""
        there = path if path.exists() else next(parent for parent in path.absolute().parents if parent.exists())
        if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
            return f"The folder {path} cannot be written: let the account of the bot write it, or name another one."
        if there != path:
            return None
        folder = cls(path, os.open(path, os.O_RDONLY | os.O_DIRECTORY))
        try:
            folder._check(slug)
        except SiteError as error:
            return str(error)
        finally:
            folder.close()
        return None

    def _claim(self, slug: str) -> None:
        try:
            fcntl.flock(self._root, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SiteError(
                f"The folder {self.path} is being written by another process, the running bot most likely."
            ) from None
        self._check(slug)
        self._mark_with(letter=slug)

    def _check(self, slug: str) -> None:
        others = set(os.listdir(self._root)) - {PART, "lost+found"}  # noqa: PTH208  by its descriptor
        if others and self._mark_said() is None:
            raise SiteError(
                f"The folder {self.path} is no page of Undersigned, and is not empty. Name an empty or a new folder; "
                "nothing was changed."
            )
        owner = (self._mark_said() or {}).get("letter", slug)
        if owner != slug:
            raise SiteError(f"The folder {self.path} is the page of another letter, “{owner}”. Name another folder.")

    def close(self) -> None:
        """Give the folder free for others."""
        for descriptor in self._folders.values():
            os.close(descriptor)
        self._folders = {}

    def remember(self, name: str, values: Sequence[str]) -> list[str]:
        """Keep some values in the mark, and return those that it kept before."""
        before = self.remembered(name)
        self._mark_with(**{name: list(values)})
        return before

    def remembered(self, name: str) -> list[str]:
        """The values that `remember` has kept."""
        values = (self._mark_said() or {}).get(name)
        return [str(value) for value in values] if isinstance(values, list) else []

    def _mark_with(self, **values: object) -> None:
        self.write(MARK, json.dumps((self._mark_said() or {}) | values).encode())

    def _mark_said(self) -> dict[str, object] | None:
        """What the mark says; None if there is no mark, or the file of that name is none."""
        try:
            said = json.loads(_content(self._root, MARK) or b"")
        except ValueError:
            return None
        return said if isinstance(said, dict) and "letter" in said else None

    def write(self, name: str, content: bytes, *, urgent: bool = False) -> bool:
        """Replace a file, unless it has that content. False if it had. OSError if it cannot be written.

        An `urgent` one takes the place of a file that shows what must go: on a full disk the old one is deleted.
        """
        folder, _, base = name.rpartition("/")
        directory = self._folder(folder)
        if _content(directory, base) == content:
            return False
        try:
            self._replace(directory, base, content)
        except OSError as error:
            if not urgent or error.errno not in FULL:
                raise
            with suppress(FileNotFoundError):
                os.unlink(base, dir_fd=directory)
            self._replace(directory, base, content)
        self._unsynced.add(folder)
        self.written += 1
        return True

    def _replace(self, directory: int, base: str, content: bytes) -> None:
        self._stage(directory, content)
        os.replace(PART, base, src_dir_fd=directory, dst_dir_fd=directory)

    def _stage(self, directory: int, content: bytes) -> None:
        """Write the content to a file of another name."""
        with suppress(FileNotFoundError):
            os.unlink(PART, dir_fd=directory)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with open(os.open(PART, flags, 0o644, dir_fd=directory), "wb") as part:  # noqa: PTH123  a descriptor
            os.fchmod(part.fileno(), 0o644)  # a web server reads it, whatever the umask
            part.write(content)
            part.flush()
            os.fsync(part.fileno())

    def delete(self, name: str) -> None:
        """Delete a file, if it is there. OSError if it cannot be deleted."""
        folder, _, base = name.rpartition("/")
        with suppress(FileNotFoundError):
            os.unlink(base, dir_fd=self._folder(folder))
            self.deleted += 1
            self._unsynced.add(folder)

    def pieces(self) -> list[str]:
        """The files of the page whose names come and go. Other files in the same folders are not among them."""
        found = []
        for folder in PIECES:
            names = os.listdir(self._folder(folder))  # noqa: PTH208  by its descriptor
            found += [f"{folder}/{name}" for name in names if _is_piece(name)]
        return found

    def probe(self) -> None:
        """OSError if the folder cannot be written, or its disk is full."""
        self._stage(self._root, bytes(_PROBE))
        os.unlink(PART, dir_fd=self._root)

    def find(self) -> None:
        """OSError if the folder is not at its path any more."""
        here, there = os.fstat(self._root), self.path.stat()
        if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino):
            raise FileNotFoundError(errno.ENOENT, "the folder was replaced")

    def sync(self) -> None:
        """Make the changes durable."""
        for folder in self._unsynced:
            os.fsync(self._folder(folder))
        self._unsynced.clear()

    def _folder(self, name: str) -> int:
        if name not in self._folders:
            with suppress(FileExistsError):
                os.mkdir(name, 0o755, dir_fd=self._root)
            flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
            self._folders[name] = os.open(name, flags, dir_fd=self._root)
            with suppress(PermissionError):
                os.fchmod(self._folders[name], 0o755)
        return self._folders[name]


def _is_piece(name: str) -> bool:
    """Whether a file is one of the page: a name of ours, after that of a language where it is a page."""
    language, _, rest = name.rpartition(".")[0].rpartition(".")
    ending = name.rpartition(".")[2]
    return "." not in language and _PIECE.fullmatch(f"{rest}.{ending}") is not None


def _content(directory: int, base: str) -> bytes | None:
    """What a file contains; None if there is none, or it is no file."""
    try:
        descriptor = os.open(base, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=directory)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with open(descriptor, "rb") as file:  # noqa: PTH123  a descriptor
        return file.read()
