"""The folder of a letter that was founded in a chat, beside the backup of its database: no copy is elsewhere."""

import os
import shutil
import zipfile
import zlib
from pathlib import Path, PurePath

from bot.i18n.languages import canonical
from bot.letters.folder import read_letter
from bot.letters.letter import LetterError
from bot.letters.writing import remove_staged, set_key, staged
from bot.operations.errors import OperationError
from bot.settings import Settings
from storage.files import sync

_SUFFIX = ".folder.zip"
_SETTINGS = "letter.toml"


def folder_beside(backup: Path) -> Path:
    """The path of the copy of a folder, beside that of the letter's database."""
    return backup.with_name(backup.name + _SUFFIX)


def pack(folder: Path, part: Path) -> None:
    """Copy the files of which a letter is made into an archive. OSError if they cannot be read, or not written."""
    with part.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.iterdir()):
                if _belongs(path.name):
                    archive.writestr(path.name, path.read_bytes())
        file.flush()
        os.fsync(file.fileno())


def bring_back(settings: Settings, backup: Path) -> str | None:
    """Put the folder that lies beside a backup back among those of the letters, unless it is there. The slug, if so.

    OperationError, and nothing is changed, if the copy cannot be used.
    """
    copy, parent = folder_beside(backup), settings.letters
    if parent is None or not copy.is_file():
        return None
    try:
        parent.mkdir(parents=True, exist_ok=True)
        remove_staged(parent)
        part = staged(parent, "restored")
        part.mkdir()
        try:
            with zipfile.ZipFile(copy) as archive:
                for name in archive.namelist():
                    if _belongs(name):
                        (part / name).write_bytes(archive.read(name))
            slug = read_letter(part).slug
            if (parent / slug).exists():
                return None
            set_key(part, "organisers", None)  # one of them may have been taken away since
            sync(part)
            part.rename(parent / slug)
            sync(parent)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except (OSError, LetterError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        raise OperationError(f"{copy} is damaged, or cannot be put back into {parent}. Nothing was changed.") from None
    return slug


def _belongs(name: str) -> bool:
    """Whether a file of that name is one of those of which a letter is made, and lies in no other folder."""
    path = PurePath(name)
    if path.name != name or name.startswith("."):
        return False
    return name in (_SETTINGS, "picture.png") or (path.suffix == ".md" and canonical(path.stem) is not None)
