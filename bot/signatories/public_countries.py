"""How many people publicly sign from each country: what the question for places may offer everybody as buttons.

Only what the published list says is counted, and only countries: no word that a signer typed ever stands on a button.
"""

from collections import Counter
from collections.abc import Iterable

from bot.signatories.countries import country, country_name
from storage.records import Signature, State, Visibility

OFFERED_MOST = 6
# A country that fewer share is not offered: a button must point to nobody.
SHARED_BY = 3


class PublicCountries:
    """Counts people by country, each person once; told of every signature that becomes or ceases to be public."""

    def __init__(self) -> None:
        self._people: Counter[str] = Counter()

    def count(self, places: Iterable[str], people: int = 1) -> None:
        """So many people more, or fewer, whose public lines name these places."""
        for code in codes(places):
            self._people[code] += people
            if not self._people[code]:
                del self._people[code]

    def change(self, before: Signature | None, after: Signature | None) -> None:
        """A signature stands otherwise than before; None where it was not there yet, or is there no more."""
        for signature, people in ((before, -1), (after, 1)):
            if signature is not None and signature.entry is not None and _is_public(signature):
                self.count(signature.entry.places, people)

    def offered(self, language: str) -> tuple[str, ...]:
        """The countries named most, by their names in a language."""
        shared = [(-people, code) for code, people in self._people.items() if people >= SHARED_BY]
        return tuple(country_name(code, language) for _, code in sorted(shared)[:OFFERED_MOST])


def codes(places: Iterable[str]) -> set[str]:
    """The countries that some places name; what is no country of CLDR is left out."""
    return {code for place in places if (code := country(place))}


def _is_public(signature: Signature) -> bool:
    return signature.state is State.APPROVED and signature.visibility is Visibility.PUBLIC
