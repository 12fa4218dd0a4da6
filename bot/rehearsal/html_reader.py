"""Telegram's HTML subset, read as Telegram's own server reads it.

The general HTML parsers forgive what Telegram refuses (`<br>`, a tag left open), so this one is
written out. Error texts name byte offsets. Source of the rules:
https://core.telegram.org/bots/api#html-style and the errors that the server answers with.
"""

import re
from dataclasses import dataclass

from bot.rehearsal.entities import Entity, finish, units

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
_SPACE = " \t\r\n\f\v"
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME = re.compile(rf"[^{_SPACE}>]*")
_ATTRIBUTE = re.compile(rf"[^{_SPACE}=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_BLANK = re.compile(rf"[{_SPACE}]*")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BARE = re.compile(r"https?://[^/?#]+")


class MarkupError(ValueError):
    """The text cannot be read; the message is what the server says after "can't parse entities: "."""


def read_html(html: str) -> tuple[str, list[Entity]]:
    """Text and entities of a message in Telegram's HTML; raises MarkupError."""
    reader = _Reader(html)
    reader.read()
    return finish("".join(reader.text), reader.entities)


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
