"""Findings about a line that need the whole list: who is in it twice, and how its lines are formed."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.signatories.countries import country
from bot.signatories.doubts import Doubt, NoSignatory, Reading
from bot.signatories.lines import NumberedReading
from bot.signatories.lists.words import words_of
from bot.signatories.naming import looks_like_name
from bot.signatories.similarity import similarity_key
from storage.records import Entry
from storage.similarity import readings_of

_LEAST = 3  # lines that make a habit


def weigh(readings: Sequence[NumberedReading], *, surname_first: bool = False) -> list[NumberedReading]:
    """The readings with the doubts that the list as a whole gives or takes.

    With `surname_first` somebody has said that the surname stands first on every line.
    """
    people = [each.reading for each in readings if isinstance(each.reading, Reading)]
    only_names = _most(people, _is_name_alone)
    sorted_ = surname_first or _most(people, lambda reading: Doubt.SURNAME_FIRST in reading.doubts)
    seen_lines: set[int] = set()  # hashes, since a list may have a million lines
    seen_names: set[int] = set()
    occurrences: Counter[int] = Counter()
    weighed = []
    under_country = False
    for each in readings:
        reading = each.reading
        if reading is NoSignatory.HEADING:
            under_country = country(each.line.strip(" :.#*")) is not None
        if isinstance(reading, Reading):
            doubts = list(reading.doubts)
            if surname_first:
                doubts = [doubt for doubt in doubts if doubt is not Doubt.SURNAME_FIRST]
            elif sorted_ and _may_be_given(reading.entry):
                doubts.append(Doubt.SURNAME_FIRST)
            if _is_name_alone(reading) and not only_names and not each.line.rstrip().endswith((",", "،", "，", ";")):
                doubts.append(Doubt.NAME_ALONE)
            if Doubt.NO_PLACE in doubts and under_country:
                doubts.append(Doubt.UNCLEAR_PLACE)
            if Doubt.NO_PLACE in doubts and not looks_like_name(reading.entry.name):
                doubts.append(Doubt.NAME_DOUBTFUL)
            doubts += _repeated(reading.entry, seen_lines, seen_names, doubts)
            reading = replace(reading, doubts=tuple(dict.fromkeys(doubts)))
            occurrences[hash(reading.entry.line)] += 1
            each = replace(each, reading=reading, occurrence=occurrences[hash(reading.entry.line)])  # noqa: PLW2901
        weighed.append(each)
    return weighed


def _most(people: Sequence[Reading], applies: Callable[[Reading], bool]) -> bool:
    count = sum(map(applies, people))
    return count >= _LEAST and count * 2 > len(people)


def _is_name_alone(reading: Reading) -> bool:
    return not reading.entry.places and not reading.entry.occupation


def _may_be_given(entry: Entry) -> bool:
    """Whether text that was read as a place may be a given name behind two surnames."""
    return bool(entry.places) and country(entry.places[0]) is None and looks_like_name(entry.places[0], words_most=2)


def _repeated(entry: Entry, lines: set[int], names: set[int], doubts: Sequence[Doubt]) -> list[Doubt]:
    line = hash(words_of(entry.line))
    forms = {hash(form) for form in readings_of(similarity_key(entry.name))}
    found = []
    if line in lines:
        found = [Doubt.LINE_REPEATED]
    elif not forms.isdisjoint(names) and Doubt.LINE_REPEATED not in doubts:
        found = [Doubt.NAME_REPEATED]
    lines.add(line)
    names |= forms
    return found
