"""What the page says of one signatory, and the words by which the search finds the name."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from bot.reports.export import countries_of
from storage.records import PublishedSignature, Source

_PLAIN = {"Cc", "Cs", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Line:
    """A published line. `earlier`: its signer signed a wording that is not the present one. `first`: it came with a
    list, not through the bot.
    """

    text: str
    name: str
    earlier: bool
    first: bool
    signature: PublishedSignature

    @classmethod
    def of(cls, signature: PublishedSignature, wordings: frozenset[str]) -> "Line":
        return cls(
            plain(signature.entry.line),
            plain(signature.entry.name),
            bool(signature.wording) and signature.wording not in wordings,
            signature.source is Source.IMPORT,
            signature,
        )

    def record(self) -> dict[str, object]:
        """The line as data: what `/export` gives, without the number, which changes as others withdraw."""
        entry = self.signature.entry
        return {
            "name": self.name,
            "places": [plain(place) for place in entry.places],
            "countries": _countries(entry.places),
            "occupation": plain(entry.occupation),
            "line": self.text,
            "day": self.signature.day.isoformat(),
            "language": self.signature.language,
            "wording": self.signature.wording,
        }


def plain(text: str) -> str:
    """A text on one line, without characters that no document may contain."""
    if text.isascii() and text.isprintable():
        return text
    kept = (" " if unicodedata.category(each) in _PLAIN else each for each in text)
    return " ".join("".join(kept).split())


def words(name: str) -> frozenset[str]:
    """The words of a name as the search compares them, also in Latin letters. `search.js` folds what readers type in
    the same way.
    """
    return frozenset(_folded(name)) | frozenset(_folded(anyascii(name)))


def _folded(text: str) -> list[str]:
    text = unicodedata.normalize("NFKD", text.lower())
    kept = (each if each.isalnum() else "" if unicodedata.category(each)[0] == "M" else " " for each in text)
    return "".join(kept).split()


@lru_cache(maxsize=10_000)
def _countries(places: tuple[str, ...]) -> tuple[str, ...]:
    return countries_of(places)
