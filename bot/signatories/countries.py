"""Which country a place is, in any language that CLDR knows, as people write it."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.signatories.gazetteer import gazetteer
from bot.signatories.inflection import may_be_state, uninflected, within_words
from bot.signatories.localities import is_territory, with_city, with_region, without_kind
from bot.signatories.look_alikes import unmixed
from bot.signatories.sources import continents, countries, inverted, short_names, without_article
from bot.signatories.spelling import BETWEEN_PARTS, COMMA, key_of, pruned, take_flags

PLACE_MOST = 60
_ARTICLES = frozenset({"the", "la", "le", "les", "l", "el", "los", "las", "il", "lo", "die", "der", "das", "het"})
_WORDS_MOST = 10  # of a country's name with what stands around it
_COUNTRY_MOST = 2 * PLACE_MOST  # characters of a country with its city; whatever is longer need not be looked up
# Whose full name in CLDR takes a side or says it twice, while its short name is what people write.
_SHORT = frozenset({"HK", "MM", "MO", "PS"})


def country(place: str) -> str | None:
    """The territory code (ISO 3166, and XK) of the country that a place names, alone or with what lies in it.

    Official, short, former and everyday names, abbreviations and flags, in any language of CLDR; in those of the bot
    also in their cases and in a sentence. None where that leaves a doubt, and where no list has such a country: the
    place then stands as written and is counted as it is written.
    """
    return _country(place) if len(place) <= _COUNTRY_MOST else None


@lru_cache(maxsize=4096)
def _country(place: str) -> str | None:
    text, flags = take_flags(place)
    if any(len(flag) < 2 for flag in flags):
        return None
    flown = flags & countries()
    named = _in_text(text) or _in_one_script(text)
    if not flown:
        return named
    codes = flown | ({named} if named else set())
    return next(iter(codes)) if len(codes) == 1 else None


def _in_one_script(text: str) -> str | None:
    """The country in a text with letters of another keyboard: Украiна, with a Latin one."""
    if text.isascii():
        return None
    words = text.lower().split()
    plain = [unmixed(word) for word in words]
    return _in_text(" ".join(plain)) if plain != words else None


def _in_text(text: str) -> str | None:
    if code := gazetteer().names.get(key_of(text)):
        return code  # also one that ISO 3166 writes with a comma: "Moldova, Republic of"
    parts = [part.strip() for part in BETWEEN_PARTS.split(text) if part.strip()]
    return _named(text) if len(parts) < 2 else _of_parts(parts, strictly=len(COMMA.split(text)) < 2)


def _of_parts(parts: list[str], *, strictly: bool) -> str | None:
    """The one country in which all parts lie that are known at all; strictly: all parts, all of them known."""
    named = [_named(part) for part in parts]
    if strictly and any(
        name is None and not region_of(part) | city_of(part) for part, name in zip(parts, named, strict=True)
    ):
        return None
    fitting = {code for code in named if code and _fit(parts, named, code)}
    if len(fitting) != 1:
        return None
    whole = fitting.pop()
    own = (name for part, name in zip(parts, named, strict=True) if name and whole in region_of(part))
    return next((name for name in own if is_territory(name, whole)), whole)  # Hong Kong, China


def _fit(parts: list[str], named: list[str | None], code: str) -> bool:
    """Whether each part names a country, lies in it, or may lie in it."""
    whole = named.index(code)
    lies = [code in region_of(part) for part in parts]
    regions = [index for index, name in enumerate(named) if lies[index] and name is None]
    # Where the country stands last and its name has no other meaning, lists of cities prove nothing against it.
    sure = whole == len(parts) - 1 and region_of(parts[whole]) <= {code}
    for index, (part, name) in enumerate(zip(parts, named, strict=True)):
        if name == code or lies[index] or (name is None and code in city_of(part)):
            continue
        # Lebanon in Pennsylvania, Moscow in Idaho: beyond a region that has no other meaning, they lie there too.
        beyond = any(min(index, whole) < region < max(index, whole) for region in regions)
        if not beyond and (name is not None or region_of(part) or (city_of(part) and not sure)):
            return False
    return True


def _named(text: str) -> str | None:
    """The country that a text of one part names."""
    names = gazetteer().names
    for spelling in dict.fromkeys((text, pruned(text))):
        if (code := names.get(key_of(spelling))) is not None:
            return code or None
        if code := _capitals(spelling):
            return code
    words = pruned(text).split()
    if not 0 < len(words) <= _WORDS_MOST:
        return None
    keys = [key_of(word) for word in words]
    key = " ".join(keys)
    return _bare(key.split()) or _in_case(key) or _in_sentence(words, keys) or _beside(words, keys)


def _in_case(key: str) -> str | None:
    """A name in some case. No ending is looked for in what is a city's or a region's own name."""
    return None if with_city(key) or with_region(key) else uninflected(key)


def _in_sentence(words: list[str], keys: list[str]) -> str | None:
    """A name within such words as people answer with: I live in Georgia, Republic of Armenia."""
    for start, end, is_state in within_words(keys):
        inner = " ".join(words[start:end])
        key = key_of(inner)
        code = gazetteer().names.get(key)
        if code is None:
            code = _capitals(inner) or _in_case(key)
        if code and (may_be_state(code) or not is_state):
            return code
    return None


def _bare(words: list[str]) -> str | None:
    """A name with an article, or one of which both ends agree: Czechia (Czech Republic)."""
    names = gazetteer().names
    if len(words) < 2:
        return None
    if words[0] in _ARTICLES and (code := names.get(" ".join(words[1:]))):
        return code
    for middle in range(1, len(words)):
        code = names.get(" ".join(words[:middle]))
        if code and code in (names.get(" ".join(words[start:])) for start in (middle, middle + 1)):
            return code
    return None


def _beside(words: list[str], keys: list[str]) -> str | None:
    """The country that stands beside its own city or region with nothing between: Boston MA USA."""
    names = gazetteer().names
    for middle in range(1, len(words)):
        front, back = " ".join(keys[:middle]), " ".join(keys[middle:])
        ending = names.get(back) or _capitals(" ".join(words[middle:]))
        if ending and (ending in region_of(front) | city_of(front) or ending in region_of(keys[middle - 1])):
            return ending
        beginning = names.get(front)
        if beginning and beginning in region_of(back) | city_of(back):
            return beginning
    return None


def _capitals(text: str) -> str | None:
    return gazetteer().capitals.get(text.replace(".", "").replace(" ", "")) if text.isupper() else None


def region_of(place: str) -> frozenset[str]:
    """The countries of which a place is a region, by its name, or in America and Australia by its code."""
    return with_region(key_of(place))


def city_of(place: str) -> frozenset[str]:
    """The countries that have a city of this name, of some size."""
    return with_city(key_of(without_kind(place)))


def is_city(place: str) -> bool:
    """Whether a place is one of the few cities that CLDR names."""
    return bool(with_city(key_of(without_kind(place)), great=True))


def is_known(place: str) -> bool:
    """Whether some list has it that is none of countries: as a city or region, or as apart (see `is_apart`)."""
    return bool(city_of(place) or region_of(place)) or is_apart(place)


def is_apart(place: str) -> bool:
    """Whether it is known to be no country: a part of the world, or what is always counted as it is written."""
    key = key_of(place)
    return gazetteer().names.get(key) == "" or key in continents()


def is_inverted(place: str) -> bool:
    """Whether it is a name that ISO 3166 writes with a comma: "Moldova, Republic of"."""
    return "," in place and without_article(key_of(place)) in inverted()


def country_name(code: str, language: str) -> str:
    """What a country is called in a language (en, pt-BR); in English, or by its code, where CLDR has no name."""
    for tag in (language, "en"):
        if code in _SHORT and (short := short_names().get((code, tag.partition("-")[0]))):
            return short
        try:
            name: str | None = Locale.parse(tag.replace("-", "_")).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            return name
    return code


def named(place: str) -> str | None:
    """The country of which a place is a name and nothing beside it."""
    return gazetteer().names.get(key_of(place)) or None


@lru_cache(maxsize=16)
def names_of(code: str) -> frozenset[str]:
    """All names of a country, as keys (see `key_of`)."""
    return frozenset(name for name, called in gazetteer().names.items() if called == code)


def is_called(code: str, name: str, language: str) -> bool:
    """Whether a country is called so in one of the bot's languages, by a name alone."""
    return gazetteer().spoken.get(language, {}).get(key_of(name)) == code


def prepare() -> None:
    """Read all names now, which takes a second, instead of at the first place."""
    _country("prepare, prepare")
