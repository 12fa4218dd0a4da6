"""Writes the folder of a letter, as an operator would: it is there completely or not at all."""

import json
import os
import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bot.letters.letter import Letter, LetterError
from storage.files import put_in_place, sync

FORMER = ".former"  # the slugs of erased letters: nobody may get the links of a former letter
_STAGED = ".staged-"
_SECTION = re.compile(r"^\[", re.M)


def write_folder(parent: Path, letter: Letter) -> Path:
    """Write a letter into a new folder that is named by its slug. OSError, and nothing is left, if this fails.

    LetterError if there is such a folder.
    """
    target, part = parent / letter.slug, staged(parent, letter.slug)
    if target.exists():
        raise LetterError(f"{target} is there already.")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir()
        _write(part / "letter.toml", _settings(letter))
        for language, wording in letter.wordings.items():
            _write(part / f"{language}.md", f"{wording.text}\n")
        sync(part)
        part.rename(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync(parent)
    return target


def remove_folder(parent: Path, slug: str) -> None:
    """Remove the folder of a letter that was not opened after all, and what is left of one that was not written."""
    shutil.rmtree(parent / slug, ignore_errors=True)
    shutil.rmtree(staged(parent, slug), ignore_errors=True)


def remove_staged(parent: Path) -> None:
    """Remove what an interrupted run has left of folders that were not complete."""
    for path in parent.glob(f"{_STAGED}*"):
        shutil.rmtree(path, ignore_errors=True)


def staged(parent: Path, name: str) -> Path:
    """The path of a folder that is not complete yet, and that nobody takes for a letter."""
    return parent / f"{_STAGED}{name}"


def former_slugs(parent: Path) -> frozenset[str]:
    """The slugs of the letters that were erased."""
    path = parent / FORMER
    return frozenset(path.read_text("utf-8").split()) if path.exists() else frozenset()


def note_former(parent: Path, slug: str) -> None:
    """Note the slug of a letter that is being erased."""
    part = parent / f"{FORMER}.new"
    _write(part, "".join(f"{each}\n" for each in sorted({*former_slugs(parent), slug})))
    put_in_place(part, parent / FORMER)


def is_letter(folder: Path) -> bool:
    """Whether a folder is that of a letter. One whose name begins with a full stop is not complete."""
    return not folder.name.startswith(".") and (folder / "letter.toml").exists()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _settings(letter: Letter) -> str:
    """The text of `letter.toml`."""
    own = letter.deployed
    values: Mapping[str, object] = {
        "slug": letter.slug,
        "organiser": letter.organiser,
        "contact": letter.contact,
        "published": letter.published,
        "default_language": letter.default_language,
        "opens": letter.opens,
        "closes": letter.closes,
        "organisations": letter.organisations or None,
        "founded": letter.founded or None,
        "own_groups": own.own_groups or None,
        "telegram_admin_chat": own.telegram_admin_chat,
        "matrix_admin_room": own.matrix_admin_room,
        "matrix_members_decide": own.matrix_members_decide or None,
    }
    lines = [f"{key} = {toml_value(value)}" for key, value in values.items() if value is not None]
    return "\n".join(["# Founded in a chat.", *lines, ""])


def toml_value(value: object) -> str:
    """A value in TOML, whose texts are written as those of JSON. Dates are written as they are."""
    if not isinstance(value, str | int | list):
        return str(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def set_key(folder: Path, key: str, value: str | None) -> None:
    """Set a key of `letter.toml`, or take it out, and leave everything else there as it is. LetterError, and nothing is
    changed, if the file could not be read afterwards.
    """
    path = folder / "letter.toml"
    before = path.read_text("utf-8-sig")
    section = _SECTION.search(before)
    end = section.start() if section is not None else len(before)
    kept = (line for line in before[:end].splitlines(keepends=True) if line.partition("=")[0].rstrip() != key)
    head, rest = "".join(kept), before[end:]
    if value is not None:
        head = f"{head.rstrip()}\n{key} = {value}\n" + ("\n" if rest else "")
    after = head + rest
    try:
        said = tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        raise LetterError(f"“{key}” cannot be set in {path}: set it by hand.") from None
    if (said.get(key) is None) is not (value is None):
        raise LetterError(f"“{key}” cannot be set in {path}: set it by hand.")
    part = path.with_name(".letter.toml.new")
    try:
        part.write_text(after, "utf-8")
        shutil.copymode(path, part)
        put_in_place(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LetterError(f"{path} cannot be written: {error.strerror}.") from None


def note_founded(folder: Path) -> bool:
    """Note in `letter.toml` that the letter was founded in a chat, unless it says something about that itself. Whether
    it was noted; LetterError or OSError, and nothing is changed, if that fails.
    """
    if "founded" in tomllib.loads((folder / "letter.toml").read_text("utf-8-sig")):
        return False
    set_key(folder, "founded", toml_value(True))
    return True


def replace_text(folder: Path, language: str, text: str) -> None:
    """Put the text of a language in the place of the former one, or beside those of other languages. OSError, and the
    former one stands, if this fails.
    """
    part = folder / f".{language}.md.new"
    try:
        _write(part, f"{text}\n")
        put_in_place(part, folder / f"{language}.md")
    except OSError:
        part.unlink(missing_ok=True)
        raise
