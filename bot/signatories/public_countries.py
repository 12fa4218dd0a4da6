"""Counts the public signatures of each country, which decides the countries that are offered as buttons.

Only what the published list says is counted, and only names of countries that our lists have: no other word that a
signer typed ever stands on a button, and none that fewer than three people wrote.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.signatories.countries import country, country_name, is_called, named
from storage.records import Signature, State, Visibility

OFFERED_MOST = 6
# A country that fewer people share is not offered, because a button must not point to a person.
SHARED_BY = 3
_SPELLINGS_MOST = 16  # of a country, that are looked at


class PublicCountries:
    """Counts people by country, each person once; told of every signature that becomes or ceases to be public.

    Nothing is counted, and nothing offered, before it has learnt how often which places are public.
    """

    def __init__(self) -> None:
        self._learnt = False
        self._people: Counter[str] = Counter()
        self._written: dict[str, Counter[str]] = {}
        # The places of lines that stay public while their correction is not approved, by the number of the signature.
        self._kept: dict[int, tuple[str, ...]] = {}

    def learn(self, public: Mapping[tuple[str, ...], int], kept: Mapping[int, tuple[str, ...]]) -> None:
        """Begin with how many public lines name which places; those of kept lines are among them."""
        self._learnt = True
        self._kept = dict(kept)
        for places, people in public.items():
            self.count(places, people)

    def count(self, places: Iterable[str], people: int = 1) -> None:
        """Add (or subtract) a number of people whose public lines name these places."""
        for code in codes(places):
            self._people[code] += people
            if not self._people[code]:
                del self._people[code]
        for place in set(places):
            if (called := named(place)) and place[:1] == place[:1].title():  # not "armenia"
                spellings = self._written.setdefault(called, Counter())
                spellings[place] += people
                if not spellings[place]:
                    del spellings[place]
                if not spellings:
                    del self._written[called]

    def change(self, before: Signature | None, after: Signature | None, former: Signature | None = None) -> None:
        """A signature stands otherwise than before; None where it was not there yet, or is there no more.

        `former` is what it was before its correction, if that is public now.
        """
        if not self._learnt:
            return
        number = next((each.id for each in (before, after) if each is not None), 0)
        kept = self._kept.pop(number, None)
        if former is not None and former.entry is not None:
            self._kept[number] = former.entry.places
        was, is_now = kept or _public_places(before), self._kept.get(number) or _public_places(after)
        if was != is_now:
            self.count(was, -1)
            self.count(is_now)

    def offered(self, language: str) -> tuple[str, ...]:
        """The most frequent countries, each by the name in a language that most people wrote, or else by its CLDR
        name.
        """
        shared = [(-people, code) for code, people in self._people.items() if people >= SHARED_BY]
        return tuple(self._name(code, language) for _, code in sorted(shared)[:OFFERED_MOST])

    def _name(self, code: str, language: str) -> str:
        usual = country_name(code, language)
        written = [
            (people, spelling == usual, spelling)
            for spelling, people in self._written.get(code, Counter()).most_common(_SPELLINGS_MOST)
            if people >= SHARED_BY and is_called(code, spelling, language)
        ]
        return max(written)[-1] if written else usual


def codes(places: Iterable[str]) -> set[str]:
    """The codes of the countries that some places name; places that are not countries are left out."""
    return {code for place in places if (code := country(place))}


def _public_places(signature: Signature | None) -> tuple[str, ...]:
    """The places of a signature that is public itself."""
    if signature is None or signature.entry is None:
        return ()
    public = signature.state is State.APPROVED and signature.visibility is Visibility.PUBLIC
    return signature.entry.places if public else ()
