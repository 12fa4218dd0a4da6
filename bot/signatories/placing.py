"""The places in a line that has been parted at its commas, and the occupation beside them."""

import re
from itertools import islice

from bot.signatories.countries import PLACE_MOST, country, is_city, is_inverted, is_known
from bot.signatories.doubts import Doubt
from bot.signatories.localities import without_kind
from bot.signatories.naming import is_small, is_work_place
from bot.signatories.places import distinct, split_places
from bot.signatories.spelling import has_flag, take_flags
from bot.signatories.texts import has_letters

DASH = r"(?P<dash>(?<!\s)\s+[-–—]+\s*|(?<![-–—])[-–—]+\s+|[–—])"
STOP = r"(?P<stop>(?<=\w\w)\.\s+)"  # not that of an initial
_AFTER_PLACES = re.compile(rf"{DASH}|{STOP}|\s+")
_BETWEEN_WORDS = re.compile(r"[\s-]+")
_BETWEEN_PLACES = re.compile(r"[/／|,;]")
_WORK = (
    "ist",
    "ian",
    "er",
    "or",
    "yer",
    "ant",
    "poet",
    "eur",
    "ист",
    "лог",
    "граф",
    "ник",
    "тель",
    "ор",
    "ер",
    "ант",
    "оэт",
    "çi",
    "çı",
)
# How often a line is tried to be parted: hostile lines take no more time than others.
WORDS_OF_PLACES = 32
FIELDS_OF_PLACE = 4  # Cambridge, MA, USA


def part_places(rest: list[str], doubts: list[Doubt]) -> tuple[list[str], list[str]]:
    """What follows the name, parted into places and the occupation."""
    count = count_places(rest)
    if count < len(rest) and (cut := cut_places(rest[count], at_spaces=not count)):
        before, after, doubt = cut
        doubts.append(doubt)
        rest = [*rest[:count], before, after, *rest[count + 1 :]]
        count = count_places(rest)
    if count:
        return rest[:count], _without_repetition(rest[:count], rest[count:], doubts)

    named = [names_country(each) for each in rest]
    later = next((index for index in range(1, len(rest)) if count_places(rest[index:], named[index:])), len(rest))
    end = later + count_places(rest[later:], named[later:])
    if later < end == len(rest):
        doubts.append(Doubt.PLACE_AFTER_OCCUPATION)
        return rest[later:], rest[:later]
    if later == 1 < end and _looks_like_place(rest[0]):  # a town that CLDR does not know, and its country
        return rest[:end], rest[end:]
    if len(rest) > 1 and is_known(rest[0]) and (cut := cut_places(rest[1], at_spaces=False)):
        before, after, doubt = cut  # Tbilisi, Georgia - artist
        if _belong_together([rest[0], before]):
            doubts.append(doubt)
            return [rest[0], before], [after, *rest[2:]]
    if len(rest) > 1 and _looks_like_place(rest[0]):
        if not is_known(rest[0]) and (not is_small(rest[1][:1]) or _may_be_work(rest[0])):
            doubts.append(Doubt.UNCLEAR_PLACE)
        return rest[:1], rest[1:]
    if rest and all(map(is_city if len(rest) > 1 else is_known, split_places(rest[0]))):
        return rest[:1], rest[1:]
    if len(rest) > 1 and is_city(rest[-1]):
        doubts.append(Doubt.PLACE_AFTER_OCCUPATION)
        return rest[-1:], rest[:-1]
    if named.count(True) == 1:  # Flora Example, Example University, Armenia, historian
        doubts.append(Doubt.UNCLEAR_PLACE)
        return rest[later:end], rest[:later] + rest[end:]
    doubts.append(Doubt.NO_PLACE)
    return [], rest


def count_places(fields: list[str], named: list[bool] | None = None) -> int:
    """How many of the first fields name countries, or towns and regions beside their country."""
    named = [names_country(each) for each in fields[:WORDS_OF_PLACES]] if named is None else named
    count = 0
    while count < len(fields):
        if count < len(named) and named[count] and not _more_precisely(fields, named, count):
            count += 1
        elif length := _length_of_place(fields, named, count):
            count += length
        elif count and _belong_together(fields[count - 1 : count + 1]):
            count += 1
        elif is_inverted(", ".join(fields[count : count + 2])):  # Korea, Republic of
            count += 2
        else:
            break
    return count


def _more_precisely(fields: list[str], named: list[bool], start: int) -> bool:
    """Whether a name of a country is that of a region here, before its country: Georgia, USA."""
    return _length_of_place(fields, named, start) > 1


def _length_of_place(fields: list[str], named: list[bool], start: int) -> int:
    """How many fields are one place that ends with its country: 3 of Cambridge, MA, USA; 0 if none are."""
    for length in range(FIELDS_OF_PLACE, 1, -1):
        last = start + length - 1
        if last >= min(len(fields), len(named)) or not named[last] or not _belong_together(fields[start : last + 1]):
            continue
        if is_known(fields[start]) or (_looks_like_place(fields[start]) and not is_work_place(fields[start])):
            return length
    return 0


def names_country(text: str) -> bool:
    """Whether a field is a country, or several places of which one is."""
    if len(text) > WORDS_OF_PLACES * PLACE_MOST:
        return False
    town, opening, inside = text.partition("(")
    if opening and text.endswith(")") and country(inside[:-1]) and _looks_like_place(town.strip()):
        return True  # Gyumri (Armenia)
    places = split_places(text)
    return any(map(_is_country, places)) and all(_is_country(place) or _looks_like_place(place) for place in places)


def _is_country(place: str) -> bool:
    """Whether it names a country; a flag behind an occupation does not."""
    if country(place) is None:
        return False
    beside = take_flags(place)[0].strip() if has_flag(place) else ""
    return not beside or country(beside) is not None or _looks_like_place(beside)


def _belong_together(fields: list[str]) -> bool:
    """Whether a town, a region and their country meet at the commas between some fields."""
    return len(split_places(", ".join(fields))) < sum(len(split_places(each)) for each in fields) - (len(fields) - 2)


def _looks_like_place(text: str) -> bool:
    """Whether it could be the name of a place that CLDR does not know: few words, written like names."""
    words = _BETWEEN_WORDS.split(without_kind(text))
    return (
        len(words) <= 3
        and len(text) <= PLACE_MOST
        and all(has_letters(word) and not is_small(word[0]) and word[1:] == word[1:].lower() for word in words)
    )


def cut_places(text: str, *, at_spaces: bool) -> tuple[str, str, Doubt] | None:
    """Separate countries from the occupation that follows them in one field, with the doubt about the missing comma."""
    for end in reversed(list(islice(_AFTER_PLACES.finditer(text), WORDS_OF_PLACES))):
        before, after = text[: end.start()], text[end.end() :]
        if not before or not after or not all(map(country, split_places(before))):
            continue
        if end["dash"] or end["stop"]:
            return before, after, Doubt.DASH_FOR_COMMA if end["dash"] else Doubt.STOP_FOR_COMMA
        # Not so certain: "Georgia State University" is no place.
        if at_spaces and (is_small(after[0]) or "/" in before):
            return before, after, Doubt.MISSING_COMMA
    return None


def _without_repetition(given: list[str], occupation: list[str], doubts: list[Doubt]) -> list[str]:
    """The occupation, without the countries at its end that were already given before it."""
    if not occupation or not names_country(occupation[-1]):
        return occupation
    before, after = ({country(place) for place in split_places(", ".join(part_))} for part_ in (given, occupation[-1:]))
    if after <= before:
        doubts.append(Doubt.PLACE_REPEATED)
        return occupation[:-1]
    doubts.append(Doubt.PLACE_AFTER_OCCUPATION)
    return occupation


def places_of(given: list[str], doubts: list[Doubt]) -> tuple[str, ...]:
    """The places in some fields, with a doubt for each way in which they are irregular."""
    parts = [piece.strip() for piece in _BETWEEN_PLACES.split(", ".join(given)) if piece.strip()]
    places = split_places(", ".join(given))
    cities = sum(place.count(",") for place in places)
    once = distinct(places)
    irregular = {
        Doubt.CITY_WITH_COUNTRY: cities > 0,
        Doubt.COMMA_FOR_SLASH: len(given) - cities > 1,
        Doubt.DASH_FOR_SLASH: len(places) + cities > len(parts),
        Doubt.UNCLEAR_PLACE: any(place.count(",") > 1 and not is_known(place.split(",")[0]) for place in places),
        Doubt.UNKNOWN_PLACE: not all(country(place) or is_city(place) for place in places),
        Doubt.PLACE_REPEATED: len(once) < len(places),
    }
    doubts += [doubt for doubt, present in irregular.items() if present]
    return once


def _may_be_work(text: str) -> bool:
    """Whether a word that names no known place could be what somebody does."""
    caseless = text[:1].lower() == text[:1].upper()
    return caseless or text.casefold().endswith(_WORK)
