"""Telegram's HTML subset, read as Telegram's own server reads it.

The general HTML parsers forgive what Telegram refuses (`<br>`, a tag left open), so this one is
written out. Error texts name byte offsets; entities count UTF-16 code units. Source of the rules:
https://core.telegram.org/bots/api#html-style and the errors that the server answers with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

ENTITY_LIMIT = 100  # what stands beyond is shown without formatting

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
_SPACE = " \t\r\n\f\v"
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME = re.compile(rf"[^{_SPACE}>]*")
_ATTRIBUTE = re.compile(rf"[^{_SPACE}=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_BLANK = re.compile(rf"[{_SPACE}]*")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BARE = re.compile(r"https?://[^/?#]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FOUND = (
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)'»]|t\.me/[\w/?=&-]+)", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w@])")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d_]\w*")),
)


class MarkupError(ValueError):
    """The text cannot be read; the message is what the server says after "can't parse entities: "."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of formatted text, in UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""

    @property
    def end(self) -> int:
        return self.offset + self.length

    def as_json(self) -> dict[str, object]:
        """The MessageEntity of the Bot API."""
        shape: dict[str, object] = {"type": self.type, "offset": self.offset, "length": self.length}
        if self.url:
            shape["url"] = self.url
        if self.language:
            shape["language"] = self.language
        return shape


def units(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(html: str) -> tuple[str, list[Entity]]:
    """Text and entities of a message in Telegram's HTML; raises MarkupError."""
    reader = _Reader(html)
    reader.read()
    return finish("".join(reader.text), reader.entities)


def finish(text: str, entities: Iterable[Entity] = ()) -> tuple[str, list[Entity]]:
    """What the server makes of text and entities: trimmed, merged, sorted, links and commands found."""
    entities = list(entities)
    text, entities = _without_carriage_returns(text, entities)
    text = _CONTROL.sub(" ", text)
    lead = units(text) - units(text.lstrip())
    text = text.strip()
    size = units(text)
    kept = [
        replace(entity, offset=start, length=end - start)
        for entity in entities
        if (start := max(0, entity.offset - lead)) < (end := min(size, entity.end - lead))
    ]
    merged = sorted(_merged(kept), key=_rank)[:ENTITY_LIMIT]
    taken = [(entity.offset, entity.end) for entity in merged if entity.type in {"code", "pre", "text_link"}]
    return text, sorted([*merged, *_found(text, taken)], key=_rank)


def _rank(entity: Entity) -> tuple[int, int, str]:
    return entity.offset, -entity.length, entity.type


def _without_carriage_returns(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    if "\r" not in text:
        return text, entities

    def moved(offset: int) -> int:
        before = text.encode("utf-16-le", "surrogatepass")[: offset * 2]
        return offset - before.decode("utf-16-le", "surrogatepass").count("\r")

    shifted = [
        replace(entity, offset=moved(entity.offset), length=moved(entity.end) - moved(entity.offset))
        for entity in entities
    ]
    return text.replace("\r", ""), shifted


def _merged(entities: list[Entity]) -> Iterator[Entity]:
    """Equal styles that touch become one; code holds no other formatting."""
    code = _outermost(entity for entity in entities if entity.type in {"code", "pre"})
    yield from code
    for kind in _STYLES:
        spans: list[tuple[int, int]] = []
        for entity in sorted((e for e in entities if e.type == kind), key=_rank):
            if spans and entity.offset <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], entity.end))
            else:
                spans.append((entity.offset, entity.end))
        for start, end in _without(spans, code):
            yield Entity(kind, start, end - start)
    links = _outermost(entity for entity in entities if entity.type == "text_link")
    yield from (link for link in links if not any(_inside(link, one) for one in code))
    yield from _outermost(entity for entity in entities if entity.type.endswith("blockquote"))


def _inside(inner: Entity, outer: Entity) -> bool:
    return outer.offset <= inner.offset and inner.end <= outer.end


def _outermost(entities: Iterable[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in sorted(entities, key=_rank):
        if not any(_inside(entity, outer) for outer in kept):
            kept.append(entity)
    return kept


def _without(spans: list[tuple[int, int]], holes: list[Entity]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        for hole in sorted(holes, key=_rank):
            if hole.offset < end and start < hole.end:
                if start < hole.offset:
                    yield start, hole.offset
                start = hole.end  # noqa: PLW2901  (what is left of the span)
        if start < end:
            yield start, end


def _found(text: str, taken: list[tuple[int, int]]) -> Iterator[Entity]:
    """Addresses, commands and the like that Telegram marks by itself."""
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            end = start + units(match[0])
            if not any(low < end and start < high for low, high in taken):
                taken.append((start, end))
                yield Entity(kind, start, end - start)


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    piece: int


class _Reader:
    def __init__(self, html: str) -> None:
        self.html = html
        self.position = 0
        self.offset = 0
        self.text: list[str] = []
        self.entities: list[Entity] = []
        self.open: list[_Open] = []

    def read(self) -> None:
        html = self.html
        while self.position < len(html):
            if html.startswith("</", self.position):
                self._end_tag()
            elif html[self.position] == "<":
                self._start_tag()
            else:
                self._add(self._character())
        if self.open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def _add(self, piece: str) -> None:
        self.text.append(piece)
        self.offset += units(piece)

    def _at(self, position: int) -> str:
        return f"at byte offset {len(self.html[:position].encode('utf-8', 'surrogatepass'))}"

    def _peek(self) -> str:
        return self.html[self.position : self.position + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.html, self.position)
        assert match is not None  # noqa: S101  (every such pattern matches the empty string)
        self.position = match.end()
        return match[0]

    def _character(self) -> str:
        match = _CHARACTER.match(self.html, self.position)
        if match:
            decoded = _decoded(match)
            if decoded:
                self.position = match.end()
                return decoded
        self.position += 1
        return self.html[self.position - 1]

    def _start_tag(self) -> None:
        begin = self.position
        self.position += 1
        tag = self._take(_NAME).lower()
        if not self._peek():
            raise MarkupError(f"Unclosed start tag {self._at(begin)}")
        if tag not in _TAGS:
            raise MarkupError(f'Unsupported start tag "{tag}" {self._at(begin)}')
        argument = ""
        while True:
            self._take(_BLANK)
            if self._peek() == ">":
                break
            argument = self._attribute(tag, begin) or argument
        self.position += 1
        if tag == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" {self._at(begin)}')
        self.open.append(_Open(tag, argument, self.offset, len(self.text)))

    def _attribute(self, tag: str, begin: int) -> str:
        """One attribute; what it says about the tag, if anything."""
        name = self._take(_ATTRIBUTE).lower()
        if not name:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" {self._at(begin)}')
        self._take(_BLANK)
        if self._peek() != "=":
            if not self._peek():
                raise MarkupError(f'Unclosed start tag "{tag}" {self._at(begin)}')
            return name if (tag, name) == ("blockquote", "expandable") else ""
        self.position += 1
        self._take(_BLANK)
        value = self._value(tag, begin)
        if not self._peek():
            raise MarkupError(f"Unclosed start tag {self._at(begin)}")
        match tag, name:
            case ("a", "href"):
                return value
            case ("code", "class"):
                return value.removeprefix("language-") if value.startswith("language-") else ""
            case ("span", "class"):
                return value.removeprefix("tg-") if value.startswith("tg-") else ""
            case ("blockquote", "expandable"):
                return name
        return ""

    def _value(self, tag: str, begin: int) -> str:
        quote = self._peek()
        if not quote:
            raise MarkupError(f'Unclosed start tag "{tag}" {self._at(begin)}')
        if quote not in "'\"":
            start = self.position
            token = self._take(_TOKEN).lower()
            if self._peek() and self._peek() not in _SPACE + ">":
                raise MarkupError(f"Unexpected end of name token {self._at(start)}")
            return token
        self.position += 1
        value = []
        while self._peek() and self._peek() != quote:
            value.append(self._character())
        self.position += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise MarkupError(f"Unexpected end tag {self._at(begin)}")
        self.position += 2
        name = self._take(_NAME)
        self._take(_BLANK)
        if self._peek() != ">":
            raise MarkupError(f"Unclosed end tag {self._at(begin)}")
        self.position += 1
        closed = self.open.pop()
        if name and name != closed.tag:
            raise MarkupError(f'Unmatched end tag {self._at(begin)}, expected "</{closed.tag}>", found "</{name}>"')
        if self.offset > closed.offset:
            self._close(closed)

    def _close(self, closed: _Open) -> None:
        kind = _TAGS[closed.tag]
        length = self.offset - closed.offset
        if kind == "text_link":
            url = closed.argument or "".join(self.text[closed.piece :])
            if "." in url or ":" in url:
                self.entities.append(Entity(kind, closed.offset, length, url=_address(url)))
        elif kind == "blockquote" and closed.argument:
            self.entities.append(Entity("expandable_blockquote", closed.offset, length))
        elif kind == "pre":
            code = [
                one for one in self.entities if (one.type, one.offset, one.length) == ("code", closed.offset, length)
            ]
            self.entities = [one for one in self.entities if one not in code]
            language = code[0].language if code else ""
            self.entities.append(Entity(kind, closed.offset, length, language=language))
        elif kind == "code":
            self.entities.append(Entity(kind, closed.offset, length, language=closed.argument))
        else:
            self.entities.append(Entity(kind, closed.offset, length))


def _decoded(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    is_character = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else ""


def _address(url: str) -> str:
    """The address as the server gives it back: with a scheme, and a slash after a bare host."""
    if not _SCHEME.match(url):
        url = f"http://{url}"
    return url + "/" if _BARE.fullmatch(url) else url
