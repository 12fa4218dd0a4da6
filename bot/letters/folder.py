"""Reads a letter folder: `letter.toml`, and the Markdown file of each language."""

import re
import tomllib
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from bot.i18n.languages import canonical
from bot.letters.letter import Deployed, Letter, LetterError, Watched, Wording
from bot.policy import PICTURE_BYTES, WORD_MOST

# The kinds of remarks that admins see; a test holds them against `bot.moderation.triage`.
_Remark = Literal[
    "similar",
    "burst",
    "new-link",
    "well-known",
    "insult",
    "claim",
    "nobody",
    "several",
    "mixed-scripts",
    "imitated-letters",
    "hidden-marks",
    "formula",
    "number",
    "symbols",
    "shouting",
    "no-country",
]
# The reasons for a rejection that have words for signers: a duplicate has those of any other reason.
_Reason = Literal["not-a-person", "offensive", "other"]
_ENDINGS = (".md", ".markdown", ".txt")
_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Told = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=WORD_MOST)]


def _known_language(tag: str) -> str:
    if (language := canonical(tag)) is None:
        raise ValueError("it should be the tag of a language, such as “ru” or “pt-BR”")
    return language


def _known_room(room: str) -> str:
    if _ROOM.fullmatch(room) is None:
        raise ValueError(
            "it should be the id of a room, such as “!AbCdEf:example.org”, which Element shows in the settings of the "
            "room under Advanced; an address such as “#news:example.org” may lead to another room tomorrow"
        )
    return room


_ROOM = re.compile(r"![^\s:]{1,200}(:\S{1,200})?")
_Room = Annotated[str, StringConstraints(max_length=255), AfterValidator(_known_room)]


class _Watched(BaseModel):
    """The section `watched` of `letter.toml`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    well_known: list[_Line] = []
    insults: list[_Line] = []
    no_insults: list[_Line] = []
    together: list[_Remark] = []
    two_admins: bool = False


class _Settings(BaseModel):
    """The settings in `letter.toml`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,32}$")]
    organiser: _Line
    contact: _Line | None = None
    published: date
    default_language: str
    opens: date | None = None
    closes: date | None = None
    paused: bool = False
    organisations: bool = False
    official: list[str] = []
    admin_language: Annotated[str, AfterValidator(_known_language)] | None = None
    authors: _Line | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"<>]{1,500}$")] | None = None
    announce: Annotated[int, Field(lt=0)] | None = None
    announce_room: _Room | None = None
    announce_names: bool = False
    watched: _Watched = _Watched()
    reasons: dict[_Reason, dict[Annotated[str, AfterValidator(_known_language)], _Told]] = {}
    telegram_admin_chat: Annotated[int, Field(lt=0)] | None = None
    matrix_admin_room: _Room | None = None
    matrix_admins: list[Annotated[str, StringConstraints(pattern=r"^@[^\s:]+:\S+$")]] = []
    matrix_members_decide: bool = False
    own_groups: bool = False
    founded: bool = False
    organisers: list[_Line] = []
    languages: list[Annotated[str, AfterValidator(_known_language)]] = []


def read_letter(folder: Path) -> Letter:
    """Read a letter from its folder: `letter.toml` and one Markdown file per language, such as `en.md` or `pt-BR.md`.

    The folder may contain other files: the name of a wording's file is the tag of a language that CLDR knows. Raises
    LetterError.
    """
    if not folder.is_dir():
        raise LetterError(
            f"{folder} is not a folder: a letter is one, with letter.toml and a Markdown file per language."
        )
    if not (folder / "letter.toml").exists() and any(folder.glob("*/letter.toml")):
        raise LetterError(f"{folder} is no letter, but has letters in it: name it as UNDERSIGNED_LETTERS instead.")
    settings = _settings(folder / "letter.toml")
    wordings = _wordings(folder)
    default = canonical(settings.default_language) or settings.default_language
    if default not in wordings:
        raise LetterError(f"{folder / default}.md is missing, though letter.toml makes it the default language.")
    official = tuple(canonical(language) or language for language in settings.official)
    for language in official:
        if language not in wordings:
            raise LetterError(f"{folder / language}.md is missing, though letter.toml calls that text official.")
    if settings.announce_names and settings.announce is None and settings.announce_room is None:
        raise LetterError(f"{folder / 'letter.toml'}: “announce_names” needs “announce” or “announce_room”.")
    given = settings.model_dump() | {"default_language": default, "official": official}
    watched = given.pop("watched")
    two_admins = watched.pop("two_admins")
    watched = Watched(**{name: tuple(words) for name, words in watched.items()}, two_admins=two_admins)
    deployed = Deployed(
        telegram_admin_chat=given.pop("telegram_admin_chat"),
        matrix_admin_room=given.pop("matrix_admin_room"),
        matrix_admins=tuple(given.pop("matrix_admins")),
        organisers=tuple(given.pop("organisers")),
        languages=tuple(given.pop("languages")),
        own_groups=given.pop("own_groups"),
        matrix_members_decide=given.pop("matrix_members_decide"),
    )
    picture = _picture(folder / "picture.png")
    return Letter(**given, watched=watched, wordings=MappingProxyType(wordings), picture=picture, deployed=deployed)


def state_of(folder: Path) -> frozenset[tuple[str, int, int]]:
    """The name, time (in nanoseconds) and size of each file of which a letter is read: when this differs, the folder
    may say something else, also in a file with an old time, such as one of an archive. OSError if it cannot be told.
    """
    found = ((each.name, each.stat()) for each in (folder / "letter.toml", *folder.glob("*.md")))
    return frozenset((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


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
        key, message = (
            ".".join(part for part in details["loc"] if isinstance(part, str)),
            details["msg"].removeprefix("Value error, "),
        )
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
