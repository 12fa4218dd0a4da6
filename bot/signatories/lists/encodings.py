"""The text in a file: in which encoding it was saved, found where that is certain."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.signatories.similarity import mixed_words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings of one byte a letter, and the letters that people write in them. What is the same in two is no question.
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџѓќѕ"
_WESTERN = "àâäæãåáçèéêëîïìíñôöòóõøœùûüúßÿ"
_LETTERS = {
    "cp1251": _CYRILLIC,
    "koi8-u": _CYRILLIC,
    "cp866": _CYRILLIC,
    "mac-cyrillic": _CYRILLIC,
    "cp1252": _WESTERN,
    "cp1254": _WESTERN + "ğışİ",
    "cp1250": "ăâîşţéöüçäáóíúűő",
    "mac-roman": _WESTERN,
    "cp850": _WESTERN,
    "cp1253": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",  # without ΰ, which is the frequent а of cp1251
    "cp1256": "".join(map(chr, range(0x0621, 0x0653))) + "پچژگکیےئؤأإآةى",
}
# Encodings that are tried when it is in none of these: their letters are too much like those of a frequent one.
_CENTRAL_EUROPEAN = "ąćęłńóśźżáčďéěíňřšťúůýžľĺŕôäöüőűđăâîşţ"
_RARE_LETTERS = {"cp1250": _CENTRAL_EUROPEAN, "iso8859-2": _CENTRAL_EUROPEAN, "iso8859-5": _CYRILLIC}
_SIGNS = set(" \u00a0«»„“”‘’‚–—…•·№°§©®،؛؟ـ\u200c\u200d\u200e\u200f")
_TURNED_CASE = re.compile(r"[а-яёіїєґўa-zà-ÿ][А-ЯЁІЇЄҐЎA-ZÀ-Þ]{2}")
_CAPITAL_WITHIN = re.compile(r"[a-zà-ÿ][À-ÞŒŠŽŸĞŞİ]|[A-Z][À-Þ][a-zà-ÿ]")
_HARD_CAPITAL = re.compile(r"[а-яёіїєґў][ЪЫЬ]")  # no word begins with these
_OPENS_AFTER_LETTER = re.compile(r"\w[«“‘„]|[»”]\w")
_CONTROL = bytes({*range(9), *range(14, 32)})
_BLANKS = "\t\r\n\v\f\ufeff"
_TO_SPACES = bytes(32 if each < 128 else each for each in range(256))
_SAMPLE = 200_000  # bytes by which an encoding is found


class EncodingUnknown(ValueError):
    """A text cannot be read; the sentence says what it may be, and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding that was found or named."""

    text: str
    encoding: str


def decode(data: bytes, named: str | None = None) -> Decoded:
    """The text in some bytes. EncodingUnknown if they are no text, or may be in several encodings and none is named."""
    if named is not None:
        return Decoded(_strictly(data, _known(named)), named)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding), encoding)
    if (wide := _wide(data)) is not None:
        return Decoded(_strictly(data, wide), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _known(named: str) -> str:
    try:
        info = codecs.lookup(named)
    except LookupError:
        raise EncodingUnknown(f"“{named}” is no encoding that Python knows. Try utf-8, cp1251 or cp1254.") from None
    if not info._is_text_encoding:
        raise EncodingUnknown(f"“{named}” is no encoding of text. Try utf-8, cp1251 or cp1254.")
    return info.name


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeError:
        raise EncodingUnknown(f"it is no text in {encoding}, or it is damaged.") from None
    return text.removeprefix("\ufeff")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, which leaves zeros or control characters where letters should be."""
    if len(data) % 2 or len(data[:_SAMPLE].translate(None, _CONTROL)) == len(data[:_SAMPLE]):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data[: _SAMPLE // 2 * 2].decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(each in text for each in " ,\n\r") and all(each.isprintable() or each in _BLANKS for each in text):
            return encoding
    return None


def _legacy(data: bytes, error: UnicodeDecodeError) -> Decoded:
    if b"\0" in data:
        raise EncodingUnknown("it is no text.")
    runs = data[:_SAMPLE].translate(_TO_SPACES).split()
    good = sum(_is_utf8(run) for run in runs)
    if good * 2 > len(runs):
        number = data.count(b"\n", 0, error.start) + 1
        raise EncodingUnknown(f"it is UTF-8, but line {number} is damaged.")
    sample = data[:_SAMPLE]
    found = _readings(sample, _LETTERS) or _readings(sample, _RARE_LETTERS)
    if len(found) == 1:
        (encoding,) = found.values()
        return Decoded(_strictly(data, encoding), encoding)
    if not found:
        raise EncodingUnknown(
            "it is not UTF-8. Save it as UTF-8 and try again, or name its encoding, such as --encoding cp1251."
        )
    samples = ", ".join(f"{encoding} (“{_difference(text, runs)}”)" for text, encoding in found.items())
    raise EncodingUnknown(f"it is not UTF-8, and may be {samples}. Say which: --encoding {next(iter(found.values()))}.")


def _readings(sample: bytes, alphabets: Mapping[str, str]) -> dict[str, str]:
    """What the bytes may say: each text, and the first encoding in which it is this."""
    found: dict[str, str] = {}
    for encoding, letters in alphabets.items():
        if (text := _plausible(sample, encoding, set(letters) | set(letters.upper()))) is not None:
            found.setdefault(text, encoding)
    return found


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _plausible(data: bytes, encoding: str, letters: set[str]) -> str | None:
    """The text in that encoding, if people may have written it: letters of its alphabets, in words, in their case."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    foreign = {each for each in text if not each.isascii()} - _SIGNS
    if not foreign or not foreign <= letters or _OPENS_AFTER_LETTER.search(text):
        return None
    words = {word for word in text.split() if not word.isascii()}
    if "é" in letters and 2 * sum(map(_is_foreign, "".join(words))) > sum(map(str.isalpha, "".join(words))):
        return None  # a Latin word has few of them
    if "é" in letters and any(map(_CAPITAL_WITHIN.search, words)):
        return None
    if any(_TURNED_CASE.search(word) or _HARD_CAPITAL.search(word) or mixed_words(word) for word in words):
        return None
    return text


def _is_foreign(character: str) -> bool:
    return not character.isascii() and character.isalpha()


def _difference(text: str, runs: list[bytes]) -> str:
    """The first word with a letter that is not ASCII."""
    return next((word.strip(",;.\"'") for word in text.split() if not word.isascii()), "")[:40] if runs else ""
