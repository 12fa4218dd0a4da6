"""A letter folder: the wordings of a letter, their fingerprints, and the pages a chat shows them in.

Apart from `read_letter` everything here is pure.
"""

import hashlib
import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from babel import Locale, UnknownLocaleError
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.letters.markdown import Block, Run, Runs, blocks, entities, markup, visible
from storage.errors import OperatorError

PAGE_UNITS = 2_000
"""A page that is pleasant on a phone; a Telegram message would hold 4,096."""

PAGE_ENTITIES = 100
"""Telegram drops the formatting of a message beyond this many tags."""


class LetterError(OperatorError):
    """A letter folder cannot be used; the text is one sentence that says what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The letter in one language.

    `title` is the plain text of the first heading, `text` the whole Markdown, normalised, and `fingerprint` the
    SHA-256 of that text in hex: what a signer signs.
    """

    language: str
    title: str
    text: str
    fingerprint: str

    @classmethod
    def of(cls, language: str, markdown: str) -> "Wording":
        """The wording that this Markdown holds; LetterError if it has no heading or says nothing below it."""
        text = _normalised(markdown)
        title, below = _split(text)
        if title is None:
            raise LetterError("has no heading: its first line should be the title, as in “# Title”")
        if not below:
            raise LetterError("has no text besides its heading")
        return cls(language, title, text, hashlib.sha256(text.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be signed. `wordings` is keyed by language; `closes` is the last day on which one may sign."""

    slug: str
    organiser: str
    contact: str | None
    published: date
    default_language: str
    closes: date | None
    wordings: Mapping[str, Wording]

    def wording(self, language: str) -> Wording:
        """The letter in this language or, where there is none, in the default one."""
        return self.wordings.get(language) or self.wordings[self.default_language]

    def open_on(self, day: date) -> bool:
        """Whether the letter may still be signed on this day."""
        return self.closes is None or day <= self.closes

    def erased_on(self, days: int) -> date | None:
        """The day on which nobody's account is kept any more, so many days after the letter has closed."""
        if self.closes is None or self.closes >= date.max - timedelta(days=days + 1):
            return None
        return self.closes + timedelta(days=days + 1)


# Reading a folder ---------------------------------------------------------------------------------

_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Settings(BaseModel):
    """What `letter.toml` may say."""

    model_config = ConfigDict(extra="forbid", strict=True)

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,32}$")]
    organiser: _Line
    contact: _Line | None = None
    published: date
    default_language: str
    closes: date | None = None


def read_letter(folder: Path) -> Letter:
    """The letter in this folder: `letter.toml` and one Markdown file per language, `en.md` say.

    Other files may lie beside them: a wording is named by a language that Babel knows. Raises LetterError.
    """
    if not folder.is_dir():
        raise LetterError(
            f"{folder} is not a folder: a letter is one, with letter.toml and a Markdown file per language."
        )
    settings = _settings(folder / "letter.toml")
    wordings = {path.stem: _wording(path) for path in sorted(folder.glob("*.md")) if _is_language(path.stem)}
    if settings.default_language not in wordings:
        missing = folder / f"{settings.default_language}.md"
        raise LetterError(f"{missing} is missing, though letter.toml makes it the default language.")
    return Letter(**settings.model_dump(), wordings=MappingProxyType(wordings))


def _settings(path: Path) -> _Settings:
    try:
        return _Settings.model_validate(tomllib.loads(_read(path)))
    except tomllib.TOMLDecodeError as error:
        raise LetterError(f"{path} is not valid TOML: {error}.") from None
    except ValidationError as error:
        # One complaint at a time: who has mended the first will see the next.
        details = error.errors()[0]
        key, message = details["loc"][0], details["msg"]
        complaints = {"missing": f"“{key}” is missing", "extra_forbidden": f"the key “{key}” is unknown"}
        complaint = complaints.get(details["type"], f"“{key}” is wrong: {message[0].lower()}{message[1:]}")
        raise LetterError(f"{path}: {complaint}.") from None


def _wording(path: Path) -> Wording:
    try:
        return Wording.of(path.stem, _read(path))
    except LetterError as error:
        raise LetterError(f"{path} {error}.") from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise LetterError(f"{path} is not UTF-8 text.") from None
    except OSError as error:
        raise LetterError(f"{path} cannot be read: {error.strerror}.") from None


def _is_language(name: str) -> bool:
    try:
        Locale.parse(name, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _normalised(text: str) -> str:
    """The text without the traces of an editor, so that they do not make a new wording.

    White space at line ends goes, hence a hard line break is written as a backslash there, not as two spaces.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip()


# Pages --------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def pages(wording: Wording, most: int = PAGE_UNITS) -> tuple[Markup, ...]:
    """The wording without its title, in pages of Telegram's HTML, evenly filled.

    A page holds at most `most` (2 or more) UTF-16 units of visible text and 100 tags. Pages break between blocks; a
    block that is longer than a page breaks between sentences, else words, else what a reader takes for one letter.
    """
    _, below = _split(wording.text)
    pieces = [piece for block in _with_headings(below, most) for piece in _cut(block, most, _CUTS)]
    count = len(_fill(pieces, most))
    # The tightest limit that needs no more pages than the given one spreads the text evenly over them.
    even = bisect_left(range(most), True, key=lambda limit: len(_fill(pieces, limit)) <= count)
    return tuple(markup(runs) for runs in _fill(pieces, even))


def _split(text: str) -> tuple[str | None, list[Block]]:
    """The title, if there is one, and the blocks without it."""
    every = list(blocks(text))
    headline = next((block for block in every if block.heading), None)
    if headline is None:
        return None, every
    return " ".join(visible(headline.body).split()), [block for block in every if block is not headline]


def _with_headings(blocks: Iterable[Block], most: int) -> list[Block]:
    """The blocks, each heading in one with what it stands above, where the two fit a page."""
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].heading:
            above = joined[-1]
            both = Block(above.glue, above.body + block.glue + block.body, block.heading)
            if _fits(both.body, most):
                joined[-1] = both
                continue
        joined.append(block)
    return joined


def _fill(pieces: Iterable[Block], most: int) -> list[list[Run]]:
    """The pieces in order, on as few pages as the limits allow."""
    filled: list[list[Run]] = []
    units = tags = 0
    for piece in pieces:
        added = piece.glue + piece.body
        opened = entities(added, filled[-1][-1].tags) if filled else 0
        if filled and units + _units(added) <= most and tags + opened <= PAGE_ENTITIES:
            filled[-1] += added
            units += _units(added)
            tags += opened
        else:
            filled.append([*piece.body])
            units, tags = _units(piece.body), entities(piece.body)
    return filled


_SPACE = r"[^\S\u00a0\u2007\u202f]+"  # but not what forbids a break
_STOP = r"[.!?…։؟۔।。！？]"
_SENTENCE_GAP = re.compile(rf"(?:(?<={_STOP})|(?<={_STOP}[\"'”’»)\]])){_SPACE}|(?<=\S)\n+")
_WORD_GAP = re.compile(rf"(?<=\S){_SPACE}")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    return (gap.span() for gap in _SENTENCE_GAP.finditer(text))


def _words(text: str) -> Iterator[tuple[int, int]]:
    return (gap.span() for gap in _WORD_GAP.finditer(text))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Between what a reader takes for one letter: never before an accent or within an emoji, a flag or a conjunct."""
    flags = 0
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        flags = flags + 1 if _is_flag_half(before) else 0
        joined = (
            unicodedata.category(after)[0] == "M"
            or "Cf" in (unicodedata.category(before), unicodedata.category(after))
            or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
            or unicodedata.combining(before) == 9  # viramas
            or (flags % 2 and _is_flag_half(after))
        )
        if not joined:
            yield at, at


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _characters(text: str) -> Iterator[tuple[int, int]]:
    return ((at, at) for at in range(1, len(text)))


_Cut = Callable[[str], Iterator[tuple[int, int]]]
_CUTS: tuple[_Cut, ...] = (_sentences, _words, _letters, _characters)
"""Where a block may be cut, the best first: each gives the gaps, as where one part ends and the next begins."""


def _cut(block: Block, most: int, cuts: Sequence[_Cut]) -> Iterator[Block]:
    """The block in parts that fit a page: itself, if it does."""
    if _fits(block.body, most) or not cuts:
        yield block
        return
    text = visible(block.body)
    glue, start, told = block.glue, 0, 0
    for end, begin in (*cuts[0](text), (len(text), len(text))):
        if text[start:end].strip():
            yield from _cut(
                Block(glue + _between(block.body, told, start), _between(block.body, start, end)), most, cuts[1:]
            )
            glue, told = (), end
        start = begin


def _between(runs: Runs, start: int, end: int) -> Runs:
    parts = []
    for run in runs:
        if part := run.text[max(start, 0) : max(end, 0)]:
            parts.append(Run(part, run.tags))
        start -= len(run.text)
        end -= len(run.text)
    return tuple(parts)


def _fits(runs: Runs, most: int) -> bool:
    return _units(runs) <= most and entities(runs) <= PAGE_ENTITIES


def _units(runs: Iterable[Run]) -> int:
    """The length of the visible text as Telegram counts it."""
    return len(visible(runs).encode("utf-16-le")) // 2
