"""What a sweep is to decide about: `since 14:00, burst`, `spam*`, `today, , Armenia`, `pending`.

Parts stand between commas. What is neither a time, a remark nor a standing is, first, words of a name or an
occupation, and then a place. A star in a word stands for any letters.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from markupsafe import Markup
from pydantic import TypeAdapter

from bot.i18n.catalog import Translator
from bot.messaging.folding import folded
from bot.moderation.cards import moment
from bot.moderation.search import STANDINGS, standing_called
from bot.moderation.triage import Kind
from bot.policy import SWEEP_CONDITION_MOST, SWEEP_WORDS_MOST
from bot.signatories.finding import place_group
from storage.records import Entry, Signature, State
from storage.words import words_of

# A clock without a date: the last time that it showed this.
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?: ?utc)?")
_COMMA = re.compile("[,،，、]")
_WORD = re.compile(r"[\w*]+")
_STAR = "*"
HOURS, MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class Condition:
    """What an entry that waits must meet. All times are in UTC; the words are folded."""

    since: datetime | None = None
    until: datetime | None = None
    words: tuple[str, ...] = ()
    place: str = ""
    kinds: tuple[Kind, ...] = ()


CONDITIONS: TypeAdapter[Condition] = TypeAdapter(Condition)


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """Why a condition cannot be used: the name of a phrase."""

    phrase: str


def read_condition(languages: Sequence[Translator], typed: str, now: datetime) -> Condition | Misunderstood:
    """The condition that somebody has typed, in any of some languages."""
    if len(typed) > SWEEP_CONDITION_MOST or not typed.strip():
        return Misunderstood("sweep-how")
    condition, rest, said = Condition(), [], False
    for part in (" ".join(each.split()) for each in _COMMA.split(typed)):
        standing = next(filter(None, (standing_called(say, part) for say in languages)), "")
        if standing and STANDINGS[standing][0] is not State.PENDING:
            return Misunderstood("sweep-pending-only")
        read = _with_time(condition, languages, part, now)
        if read is None and (kind := _kind(part)) is not None:
            read = replace(condition, kinds=(*condition.kinds, kind))
        if read is None and not standing:
            rest.append(part)
        said = said or bool(standing) or read is not None
        condition = read or condition
    if len(rest) > 2 or (len(rest) == 2 and not rest[1]):
        return Misunderstood("sweep-how")
    words, place = (*rest, "", "")[:2]
    condition = replace(condition, words=tuple(_WORD.findall(folded(words))), place=place)
    lost = (words and not any(word.strip(_STAR) for word in condition.words)) or len(condition.words) > SWEEP_WORDS_MOST
    return condition if (said or condition.words or place) and not lost else Misunderstood("sweep-how")


def _with_time(condition: Condition, languages: Iterable[Translator], part: str, now: datetime) -> Condition | None:
    said = folded(part)
    for say in languages:
        if said in ("today", folded(say.plain("sweep-today"))):
            return replace(condition, since=now.replace(hour=0, minute=0, second=0, microsecond=0))
        if time := _clock_behind(said, ("since", folded(say.plain("sweep-since"))), now):
            return replace(condition, since=time)
        if time := _clock_behind(said, ("until", folded(say.plain("sweep-until"))), now):
            return replace(condition, until=time)
    return None


def _clock_behind(said: str, words: Iterable[str], now: datetime) -> datetime | None:
    """The time that stands behind one of some words, or before it, as several languages have it."""
    for word in words:
        bare = said.removeprefix(word) if said.startswith(word) else said.removesuffix(word)
        clock = _CLOCK.fullmatch(bare.strip()) if bare != said else None
        if clock is not None and int(clock[1]) < HOURS and int(clock[2]) < MINUTES:
            time = now.replace(hour=int(clock[1]), minute=int(clock[2]), second=0, microsecond=0)
            return time - timedelta(days=1) if time > now else time
    return None


def _kind(part: str) -> Kind | None:
    code = folded(part).replace(" ", "-")
    return Kind(code) if code in set(Kind) else None


def fits(condition: Condition, signature: Signature) -> bool:
    """Whether an entry meets a condition, besides what is remarked about it."""
    entry = signature.entry
    if entry is None:
        return False
    if condition.since is not None and signature.submitted < condition.since:
        return False
    if condition.until is not None and signature.submitted > condition.until:
        return False
    return _has_words(entry, condition.words) and _has_place(entry, condition.place)


def _has_words(entry: Entry, words: Sequence[str]) -> bool:
    """Whether each word is one of the name or the occupation."""
    there = _WORD.findall(folded(f"{entry.name} {entry.occupation}")) if words else []
    return all(any(is_like(each, word) for each in there) for word in words)


def _has_place(entry: Entry, place: str) -> bool:
    return not place or not set(place_group(place)).isdisjoint(words_of("", entry.places))


def is_like(word: str, pattern: str) -> bool:
    """Whether a word is a pattern in which a star stands for any letters, also for none."""
    first, *others = pattern.split(_STAR)
    if not others:
        return word == pattern
    if not word.startswith(first):
        return False
    place = len(first)
    for piece in others[:-1]:
        found = word.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return len(word) - place >= len(others[-1]) and word.endswith(others[-1])


def told(say: Translator, condition: Condition) -> Markup:
    """A condition as it was understood."""
    parts = []
    if condition.since is not None:
        parts.append(say("sweep-part", state="since", text=moment(condition.since, say)))
    if condition.until is not None:
        parts.append(say("sweep-part", state="until", text=moment(condition.until, say)))
    if condition.words:
        parts.append(say("sweep-part", state="words", text=" ".join(condition.words)))
    if condition.place:
        parts.append(say("sweep-part", state="place", text=condition.place))
    parts += [say("sweep-part", state="remark", text=kind) for kind in condition.kinds]
    return Markup(" · ").join(parts or [say("sweep-part", state="all", text="")])
