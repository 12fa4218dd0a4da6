"""What the page says of one signatory, and the words by which the search finds the name."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from anyascii import anyascii

from bot.reports.export import countries_of
from bot.signatories.lines import with_word
from storage.records import Entry, Kind, PublishedSignature, Source

_NOT_PLAIN = {"Cc", "Cs", "Co", "Cn"}
_NOBODY = Entry("", (), "", "")
_NO_LETTERS = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A published line. `earlier`: its signer signed a wording that is not the present one. `pinned`: its place
    among the first signatories, counted from 1, or 0. `first`: it came with a list, not through the bot. Since the day
    `withdrawn`, if there is one, its signer is shown as withdrawn, and there is no text.
    """

    text: str
    name: str
    earlier: bool
    first: bool
    pinned: int
    signature: PublishedSignature
    withdrawn: date | None = None

    @classmethod
    def of(cls, signature: PublishedSignature, wordings: frozenset[str]) -> "Line":
        entry = signature.entry or _NOBODY
        return cls(
            plain(with_word(entry.line, signature.word)),
            plain(entry.name),
            bool(signature.wording) and signature.wording not in wordings,
            signature.source is Source.IMPORT,
            signature.pinned,
            signature,
            signature.day if signature.entry is None else None,
        )

    @property
    def organisation(self) -> bool:
        """Whether it is an organisation's."""
        return self.signature.organisation

    @property
    def is_pinned(self) -> bool:
        """Whether it is among the first signatories."""
        return self.pinned > 0

    def record(self) -> dict[str, object]:
        """The line as data: what `/export` gives, without the number, which changes as others withdraw."""
        entry = self.signature.entry or _NOBODY
        return {
            "name": self.name,
            "places": [plain(place) for place in entry.places],
            "countries": _countries(entry.places),
            "occupation": plain(entry.occupation),
            "line": plain(entry.line),
            "first": bool(self.pinned),
            "word": plain(self.signature.word),
            "day": "" if self.withdrawn else self.signature.day.isoformat(),
            "language": self.signature.language,
            "wording": self.signature.wording,
            "kind": "" if self.withdrawn else (Kind.ORGANISATION if self.organisation else Kind.PERSON).value,
            "withdrawn": self.withdrawn.isoformat() if self.withdrawn else "",
        }


def plain(text: str) -> str:
    """A text on one line, without characters that no document may contain."""
    if text.isascii() and text.isprintable():
        return text
    kept = (" " if unicodedata.category(each) in _NOT_PLAIN else each for each in text)
    return " ".join("".join(kept).split())


@lru_cache(maxsize=10_000)
def words(name: str) -> frozenset[str]:
    """The words of a name as the search compares them, also in Latin letters. `search.js` folds what readers type in
    the same way.
    """
    found = frozenset(_folded(name))
    return found if name.isascii() else found | frozenset(_folded(anyascii(name)))


def _folded(text: str) -> list[str]:
    if text.isascii():
        return _NO_LETTERS.sub(" ", text.lower()).split()
    text = unicodedata.normalize("NFKD", text.lower())
    kept = (each if each.isalnum() else "" if unicodedata.category(each)[0] == "M" else " " for each in text)
    return "".join(kept).split()


@lru_cache(maxsize=10_000)
def _countries(places: tuple[str, ...]) -> tuple[str, ...]:
    return countries_of(places)
