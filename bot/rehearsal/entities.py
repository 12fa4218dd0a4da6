"""Entities as Telegram's server makes them: trimmed, merged, sorted, links and commands found.

Entities count UTF-16 code units.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

ENTITY_LIMIT = 100  # what stands beyond is shown without formatting

_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FOUND = (
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)'»]|t\.me/[\w/?=&-]+)", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w@])")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d_]\w*")),
)


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
