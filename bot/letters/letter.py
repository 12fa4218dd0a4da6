"""Reads a letter folder: the letter and its wordings with their fingerprints.

Everything here except `read_letter` is pure.
"""

import hashlib
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.i18n.languages import canonical, choose
from bot.letters.markdown import Block, blocks
from bot.messaging.markup import visible
from bot.policy import PICTURE_BYTES
from storage.errors import OperatorError


class LetterError(OperatorError):
    """A letter folder cannot be used. The text is one sentence that says what is wrong and in which file."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a letter in one language.

    `title` is the plain text of the first heading and `text` the whole normalised Markdown. `fingerprint` is the
    SHA-256 of `text` in hex; it identifies what a signer signs.
    """

    language: str
    title: str
    text: str
    fingerprint: str

    @classmethod
    def of(cls, language: str, markdown: str) -> "Wording":
        """The wording of a Markdown text. LetterError if the text has no heading, or nothing below its heading."""
        text = _normalised(markdown)
        title, below = title_and_blocks(text)
        if title is None:
            raise LetterError("has no heading: its first line should be the title, as in “# Title”")
        if not below:
            raise LetterError("has no text besides its heading")
        return cls(language, title, text, hashlib.sha256(text.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class Watched:
    """What organisers want the admins to look at. Names and words are as they were written.

    `insults` are insulting words beside those that the bot knows, and `no_insults` those of the bot's words that insult
    nobody here; a star at the end stands for any ending. `together` are kinds of remarks (`bot.moderation.triage`) that
    do not keep an entry from being approved together with others.
    """

    well_known: tuple[str, ...] = ()
    insults: tuple[str, ...] = ()
    no_insults: tuple[str, ...] = ()
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter. The keys of `wordings` are languages; `closes` is the last day on which people can sign. The text
    counts in the languages `official`, and in the others it is a translation by volunteers; it counts in all of them if
    none is named. `admin_language` is what the admin groups are spoken to in, if it is not the default language.

    `authors` wrote it, if the folder says so; `url` is the page that shows its signatories, if there is one.
    `picture` is the PNG `picture.png` of the folder, which the bot shows of itself where a platform lets it.
    """

    slug: str
    organiser: str
    contact: str | None
    published: date
    default_language: str
    closes: date | None
    wordings: Mapping[str, Wording]
    watched: Watched = Watched()
    authors: str | None = None
    url: str | None = None
    official: tuple[str, ...] = ()
    admin_language: str | None = None
    picture: bytes | None = None

    @property
    def group_language(self) -> str:
        """The language of cards and of everything else that a whole admin group reads."""
        return self.admin_language or self.default_language

    def wording(self, *preferred: str | None) -> Wording:
        """The wording in the first preferred language in which there is one (`pt-BR` is served by `pt`), or else in the
        default language.
        """
        return self.wordings[choose(preferred, self.wordings) or self.default_language]

    def open_on(self, day: date) -> bool:
        """Whether people can sign the letter on a day."""
        return self.closes is None or day <= self.closes

    def erased_on(self, days: int) -> date | None:
        """The day on which the accounts of the signers are erased: `days` days after the letter has closed. None if it
        does not close.
        """
        if self.closes is None or self.closes >= date.max - timedelta(days=days + 1):
            return None
        return self.closes + timedelta(days=days + 1)


# Reading a folder ---------------------------------------------------------------------------------

# The kinds of remarks that admins see; a test holds them against `bot.moderation.triage`.
_Remark = Literal[
    "similar",
    "burst",
    "well-known",
    "insult",
    "claim",
    "mixed-scripts",
    "imitated-letters",
    "hidden-marks",
    "formula",
    "number",
    "symbols",
    "shouting",
    "no-country",
]
_ENDINGS = (".md", ".markdown", ".txt")
_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _known_language(tag: str) -> str:
    if (language := canonical(tag)) is None:
        raise ValueError("it should be the tag of a language, such as “ru” or “pt-BR”")
    return language


class _Watched(BaseModel):
    """The section `watched` of `letter.toml`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    well_known: list[_Line] = []
    insults: list[_Line] = []
    no_insults: list[_Line] = []
    together: list[_Remark] = []


class _Settings(BaseModel):
    """The settings in `letter.toml`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,32}$")]
    organiser: _Line
    contact: _Line | None = None
    published: date
    default_language: str
    closes: date | None = None
    official: list[str] = []
    admin_language: Annotated[str, AfterValidator(_known_language)] | None = None
    authors: _Line | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"<>]{1,500}$")] | None = None
    watched: _Watched = _Watched()


def read_letter(folder: Path) -> Letter:
    """Read a letter from its folder: `letter.toml` and one Markdown file per language, such as `en.md` or `pt-BR.md`.

    The folder may contain other files: the name of a wording's file is the tag of a language that CLDR knows. Raises
    LetterError.
    """
    if not folder.is_dir():
        raise LetterError(
            f"{folder} is not a folder: a letter is one, with letter.toml and a Markdown file per language."
        )
    settings = _settings(folder / "letter.toml")
    wordings = _wordings(folder)
    default = canonical(settings.default_language) or settings.default_language
    if default not in wordings:
        raise LetterError(f"{folder / default}.md is missing, though letter.toml makes it the default language.")
    official = tuple(canonical(language) or language for language in settings.official)
    for language in official:
        if language not in wordings:
            raise LetterError(f"{folder / language}.md is missing, though letter.toml calls that text official.")
    given = settings.model_dump() | {"default_language": default, "official": official}
    watched = Watched(**{name: tuple(words) for name, words in given.pop("watched").items()})
    picture = _picture(folder / "picture.png")
    return Letter(**given, watched=watched, wordings=MappingProxyType(wordings), picture=picture)


def _picture(path: Path) -> bytes | None:
    """The picture of a letter, if there is one."""
    if not path.exists():
        return None
    with path.open("rb") as file:
        picture = file.read(PICTURE_BYTES + 1)
    if not picture.startswith(b"\x89PNG\r\n\x1a\n"):
        raise LetterError(f"{path} is no PNG picture.")
    if len(picture) > PICTURE_BYTES:
        raise LetterError(f"{path} is larger than {PICTURE_BYTES // 1024} KB.")
    return picture


def _settings(path: Path) -> _Settings:
    try:
        return _Settings.model_validate(tomllib.loads(_read(path)))
    except tomllib.TOMLDecodeError as error:
        raise LetterError(f"{path} is not valid TOML: {error}.") from None
    except ValidationError as error:
        # Only the first error is reported; the next one is reported after that one is corrected.
        details = error.errors()[0]
        key, message = ".".join(part for part in details["loc"] if isinstance(part, str)), details["msg"]
        complaints = {"missing": f"“{key}” is missing", "extra_forbidden": f"the key “{key}” is unknown"}
        complaint = complaints.get(details["type"], f"“{key}” is wrong: {message[0].lower()}{message[1:]}")
        raise LetterError(f"{path}: {complaint}.") from None


def _wordings(folder: Path) -> dict[str, Wording]:
    """The wordings by their languages, in the order of the languages."""
    paths: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        if (language := canonical(path.stem)) is None:
            continue
        if language in paths:
            raise LetterError(
                f"{paths[language]} and {path} are in the same language: the letter has one text in each."
            )
        paths[language] = path
    return {language: _wording(language, path) for language, path in sorted(paths.items())}


def unread_texts(folder: Path) -> list[Path]:
    """The files in a letter's folder that look like a text of it, and that nobody can read: a Markdown file named by no
    language, or a text named by a language that is no Markdown file. A name in capitals, such as README.md, says that a
    file is no text of the letter.
    """
    return [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.casefold() in _ENDINGS
        and not path.stem.isupper()
        and (path.suffix == ".md") != (canonical(path.stem) is not None)
    ]


def _wording(language: str, path: Path) -> Wording:
    try:
        return Wording.of(language, _read(path))
    except LetterError as error:
        raise LetterError(f"{path} {error}.") from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise LetterError(f"{path} is not UTF-8 text.") from None
    except OSError as error:
        raise LetterError(f"{path} cannot be read: {error.strerror}.") from None


def _normalised(text: str) -> str:
    """The text without differences that only an editor makes, so that such a difference makes no new wording.

    White space at the end of lines is removed, so a hard line break must be written as a backslash, not as two spaces.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip()


# Pages --------------------------------------------------------------------------------------------


def title_and_blocks(text: str) -> tuple[str | None, list[Block]]:
    """The title, if there is one, and the blocks without it."""
    every = list(blocks(text))
    headline = next((block for block in every if block.heading), None)
    if headline is None:
        return None, every
    return " ".join(visible(headline.body).split()), [block for block in every if block is not headline]
