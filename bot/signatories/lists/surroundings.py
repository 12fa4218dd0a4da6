"""Removes what surrounds the people in a list: numbers and bullets, markup, invisible marks, headings and totals."""

import html
import re
from dataclasses import dataclass

from bot.signatories.countries import country, is_city
from bot.signatories.doubts import Doubt, NoSignatory
from bot.signatories.lists.words import phrases, words_of
from bot.signatories.texts import has_letters

# Soft hyphens, zero-width spaces, byte order marks and the marks of direction that editors leave. Overrides stay, and
# are judged; so do the joiners that are letters to some languages.
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]")
_BULLETS = "•·∙●○◦▪▫■□◆◇◈►▶▸▹‣⁃➤➢➔→✓✔✅☑☐✗★☆❖*–—+>»❧❥♦※-"
_IN_FRONT = re.compile(
    rf"""\A\s*(?:
        [{re.escape(_BULLETS)}]\ufe0f?(?=\s)\s+
      | [•▪◦●▸‣✓✔✅☑➤►▶■]\ufe0f?\s*
      | (?:№|\#|n[°º]\s?|no\.\s?)\s*\d{{1,6}}[.):]?(?!\w)\s*
      | [\[(]\s*\d{{1,6}}\s*[\])][.:]?\s*
      | \d{{1,6}}\s*[.)\]:](?=\D)\s*
      | \d{{1,6}}\s+[-–—]\s+
      | \d{{1,6}}[ \t]+(?=[^\W\d_])
      | \d{{1,6}}[ ]*[,;][ ]*(?=[^\W\d_][^,;]*[,;])
      | \[[ xX]\]\s+
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_FRONTS_MOST = 4
_TAG = re.compile(
    r"</?(?:a|abbr|b|br|div|dd|dl|dt|em|font|h[1-6]|i|li|ol|p|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)"
    r"(?:[\s/][^<>]{0,500})?>",
    re.IGNORECASE,
)
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]{1,200})\]\((?:[^()\s]{1,500})\)")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|~~)(?=\S)([^*_~]{1,300})(?<=\S)\1")
_ONE_LINE = re.compile(r"(?<!\w)_(?=[^\s_])([^_]{1,300})(?<=[^\s_])_(?!\w)")
_ONE_STAR = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,300})(?<=[^\s*])\*(?![\w*])")
_HANDLE = re.compile(r"`[^`\s]{1,64}`")
_TICKS = re.compile(r"`([^`]{1,300})`")
_HEADING = re.compile(r"\A\s*#{1,6}\s+(?=\D)")
_DIGITS = re.compile(r"\d+")
_BETWEEN_FIELDS = re.compile(r"[,;،，、\t|]")
_SENTENCE_WORDS = 9
_ARTICLES = frozenset(("the", "from", "in"))


@dataclass(frozen=True, slots=True)
class Bare:
    """A line without its surroundings; `changed` if more than white space was removed."""

    text: str
    changed: bool
    doubts: tuple[Doubt, ...] = ()
    heading: bool = False


def bare(line: str) -> Bare:
    """The line without numbers and bullets in front, markup, and marks that nobody sees."""
    doubts: list[Doubt] = []
    text = without_unseen(line)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    heading = _HEADING.match(text) is not None
    text = _without_markdown(text[_HEADING.match(text).end() :] if heading else text, doubts)  # type: ignore[union-attr]
    if (repaired := _repaired(text)) is not None:
        doubts.append(Doubt.MISREAD)
        text = repaired
    numbered = without_front(text)
    text = numbered.strip()
    return Bare(text, text != line.strip(), tuple(doubts), heading)


def without_unseen(text: str) -> str:
    """The text without marks that show nothing and do nothing; a no-break space is a space."""
    return _UNSEEN.sub("", text).replace("\u00a0", " ").replace("\u202f", " ")


def without_front(text: str) -> str:
    """The text without the number or the bullet in front of it."""
    for _ in range(_FRONTS_MOST):
        front = _IN_FRONT.match(text)
        if front is None or not text[front.end() :].strip():
            break
        text = text[front.end() :]
    return text


def _without_markdown(text: str, doubts: list[Doubt]) -> str:
    if "[" in text:
        text = _MARKDOWN_LINK.sub(r"\1", text)
    if "`" in text:
        without = _HANDLE.sub(" ", text)
        if without != text and has_letters(without):
            doubts.append(Doubt.HANDLE)
            text = without
        text = _TICKS.sub(r"\1", text)
    if "*" in text or "_" in text or "~" in text:
        text = _ONE_LINE.sub(r"\1", _ONE_STAR.sub(r"\1", _EMPHASIS.sub(r"\2", text)))
    return text


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # nobody writes these, so nothing was read wrongly


def _repaired(text: str) -> str | None:
    """The text as it was before somebody read its UTF-8 as a Western encoding: FlorÃ¡n is Florán."""
    if text.isascii():
        return None
    try:
        repaired = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return repaired if has_letters(repaired) and not _CONTROL.search(repaired) else None


# Who is nobody ------------------------------------------------------------------------------------


def nobody(text: str, *, heading: bool = False) -> NoSignatory | None:
    """What a bare line is, if it is nobody's: a heading, a sum, a sentence. Such lines name no place beside a name."""
    if heading:
        return NoSignatory.HEADING
    fields = [field for field in _BETWEEN_FIELDS.split(text) if field.strip()]
    words = words_of(text)
    if not words:
        return NoSignatory.TEXT if not has_letters(text) and not _DIGITS.search(text) else None
    if phrases("around", "nobody").only(words_of(fields[0])):
        return NoSignatory.NOBODY
    if len(fields) > 1 and any(country(field.strip()) for field in fields[1:5]):
        return None
    if _is_total(text, words):
        return NoSignatory.TOTAL
    first = words_of(fields[0]) if len(words_of(fields[0])) > 1 else words
    if text.endswith(":") or phrases("around", "heading").longest_in(first):
        return NoSignatory.HEADING
    if len(fields) == 1 and _is_place(text, words):
        return NoSignatory.HEADING
    if len(words) > _SENTENCE_WORDS and len(words_of(fields[0])) > _SENTENCE_WORDS:
        return NoSignatory.TEXT
    return None


def _is_total(text: str, words: tuple[str, ...]) -> bool:
    """Whether it is a number with words for a sum around it."""
    if not _DIGITS.search(text):
        return False
    rest = [word for word in words if not word.isdigit()]
    counting = phrases("around", "count")
    if not rest:
        return False
    return counting.longest_in((rest[0],)) > 0 or (words[0].isdigit() and counting.longest_in((rest[-1],)) > 0)


def _is_place(text: str, words: tuple[str, ...]) -> bool:
    """Whether the line is only a country or a city, as in a heading above its people."""
    plain = _DIGITS.sub("", text).strip(" .:()[]-–—")
    first, _, rest = plain.partition(" ")
    return any(country(each) or is_city(each) for each in (plain, *([rest] if first.casefold() in _ARTICLES else [])))
