"""The irregularities of a line of a list, and those about which a person has to be asked."""

from dataclasses import dataclass
from enum import StrEnum

from storage.records import Entry


class Doubt(StrEnum):
    """An irregularity of a line. Those in `ASKED` leave it open who or what is meant; the others only look unusual."""

    DASH_FOR_COMMA = "dash-for-comma"  # Flora Example - Armenia, historian
    STOP_FOR_COMMA = "stop-for-comma"  # Flora Example, Armenia. Historian
    MISSING_COMMA = "missing-comma"  # Flora Example, Armenia historian
    COMMA_FOR_SLASH = "comma-for-slash"  # Flora Example, Armenia, Austria, historian
    DASH_FOR_SLASH = "dash-for-slash"  # Flora Example, Armenia-Austria; also "Armenia and Austria"
    CITY_WITH_COUNTRY = "city-with-country"  # Flora Example, Yerevan, Armenia
    UNKNOWN_PLACE = "unknown-place"  # one that CLDR does not list as a country
    NO_PLACE = "no-place"
    PLACE_REPEATED = "place-repeated"  # Flora Example, Armenia, historian, Armenia
    PLACE_AFTER_OCCUPATION = "place-after-occupation"  # Flora Example, historian, Armenia
    STRAY_CHARACTER = "stray-character"  # a comma or backslash at the end, two commas in a row, a number in front
    PARENTHESES = "parentheses"  # Flora Example (historian, Armenia)
    SHOUTING = "shouting"  # FLORA EXAMPLE

    SURNAME_FIRST = "surname-first"  # Example, Flora, Armenia
    TWO_PEOPLE = "two-people"  # Flora Example, Armenia; Gustav Example, Georgia
    ADDRESS = "address"  # one that was taken out of the line
    HANDLE = "handle"  # `flora` Flora Example
    NAME_ALONE = "name-alone"  # Flora Example, in a list of longer lines
    NAME_DOUBTFUL = "name-doubtful"  # Page 3, From Armenia
    PLACE_FOR_NAME = "place-for-name"  # Armenia, Flora Example
    UNCLEAR_PARENTHESES = "unclear-parentheses"  # Flora Example (Flo), Armenia
    UNCLEAR_PLACE = "unclear-place"  # Baku → Berlin; Flora Example, Historian, poet; "Armenia:" above people
    LINE_REPEATED = "line-repeated"
    NAME_REPEATED = "name-repeated"
    KNOWN_NAME = "known-name"  # of a signature that is there already
    NOT_AGREED = "not-agreed"  # a column says that this person does not want to stand on the list
    MISREAD = "misread"  # saved in a wrong encoding: FlorÃ¡n
    FORMULA = "formula"  # a cell that a spreadsheet computes


ASKED = frozenset(list(Doubt)[list(Doubt).index(Doubt.SURNAME_FIRST) :])


class NoSignatory(StrEnum):
    """A line of a list that is not the line of a person, such as a heading or a total."""

    HEADER = "header"  # Name, Country, Occupation
    HEADING = "heading"  # We, the undersigned; also a country above its people
    TOTAL = "total"  # Total: 129; and 12 more
    NOBODY = "nobody"  # Anonymous
    TEXT = "text"  # a sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as a careful reader understands it; the entry keeps the line as it is to be published."""

    entry: Entry
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether a person has to be asked before anybody is published by it."""
        return not ASKED.isdisjoint(self.doubts)
