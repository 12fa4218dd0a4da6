"""Every language in `bot/i18n/locales` says what English says, completely and within the limits of the platforms.

For one language: `pytest tests/i18n -k "[hy]"`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest
from babel.core import get_global
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.i18n.catalog import Catalog, Translator, Value, is_reviewed, languages_at_hand, phrase_files
from bot.i18n.isolation import FSI, LRI, PDI
from bot.i18n.languages import canonical, locale_of, own_name
from bot.messaging.commands import NAMES
from bot.messaging.markup import TAG
from bot.signatories.scripts import ASKED
from storage.records import Platform
from tests.stage import TOAST_MOST, units, visible

LANGUAGES = languages_at_hand()
REFERENCE = "en"
BUTTON_MOST = 24  # characters; more does not fit beside another button on a phone
MENU_MOST = 64  # characters of a command's description; Telegram allows 256, and a phone shows about one line
NUMBERS = (0, 1, 2, 3, 5, 11, 21, 22, 101, 1000, 1_000_000)
HOSTILE = '<b>&"Flora"</b> \U0001f1e6'
ISOLATES = str.maketrans("", "", FSI + LRI + PDI)

of_each_language = pytest.mark.parametrize("language", LANGUAGES)


# What the phrase files say ------------------------------------------------------------------------


@cache
def entries(language: str) -> tuple[tuple[fluent.EntryType, ...], ...]:
    """What each file of a language holds, in the order of `phrase_files`."""
    return tuple(tuple(FluentParser().parse(source).body) for source in phrase_files(language))


@cache
def phrases(language: str) -> dict[str, fluent.Message]:
    """The phrases of a language by their keys."""
    return {each.id.name: each for each in chain(*entries(language)) if isinstance(each, fluent.Message)}


def within(node: object) -> Iterator[fluent.BaseNode]:
    """A node of a phrase and all nodes in it."""
    if isinstance(node, fluent.BaseNode):
        yield node
        node = list(vars(node).values())
    if isinstance(node, list):
        for child in node:
            yield from within(child)


def values_of(message: fluent.Message) -> frozenset[str]:
    """The names of the values that fill a phrase; every phrase knows the platform."""
    named = (each.id.name for each in within(message.value) if isinstance(each, fluent.VariableReference))
    return frozenset(named) - {"platform"}


def selected_by(select: fluent.SelectExpression) -> str:
    """What chooses the variant of a phrase: the name of a value, or `ORDINAL`."""
    selector = select.selector
    if isinstance(selector, fluent.FunctionReference):
        return str(selector.id.name)
    assert isinstance(selector, fluent.VariableReference)
    return str(selector.id.name)


def keys_of(select: fluent.SelectExpression) -> list[str]:
    return [each.key.name if isinstance(each.key, fluent.Identifier) else each.key.value for each in select.variants]


@cache
def numeric() -> dict[str, frozenset[str]]:
    """The values of each phrase that are numbers, as English tells by its plurals; elsewhere they are words."""
    found: dict[str, set[str]] = {}
    for key, message in phrases(REFERENCE).items():
        found[key] = set(ALWAYS_NUMBERS)
        for each in within(message.value):
            if isinstance(each, fluent.SelectExpression) and {"one", "0"} & set(keys_of(each)):
                found[key] |= values_of(fluent.Message(fluent.Identifier(key), fluent.Pattern([each.selector])))
    return {key: frozenset(names) for key, names in found.items()}


ALWAYS_NUMBERS = frozenset(
    [
        "count",
        "withheld",
        "days",
        "hours",
        "minutes",
        "megabytes",
        "place",
        "page",
        "pages",
        "most",
        "opened",
        "begun",
        "confirmed",
        "received",
        "from",
        "to",
        "approved",
        "pending",
        "rejected",
        "withdrawn",
        "public",
    ]
)


# What they sound like -----------------------------------------------------------------------------


@cache
def book() -> Catalog:
    return Catalog(LANGUAGES)


def speakers(language: str) -> list[Translator]:
    """The language with the words of each platform."""
    return [book().on(platform).translators[language] for platform in Platform]


def filled(key: str, number: int, words: str = HOSTILE) -> dict[str, Value]:
    """Values for a phrase."""
    names = values_of(phrases(REFERENCE)[key])
    return {name: number if name in numeric()[key] else TYPED.get(name, words) for name in names}


TYPED: dict[str, Value] = {"number": "12", "first": "3", "last": "12"}  # as they stand behind a command


@cache
def samples(language: str, words: str = HOSTILE) -> list[tuple[str, int, str, str]]:
    """Every phrase, filled with numbers around the edges of every plural: its key, the number, its markup, and the
    markup of English with the same values.
    """
    return list(_samples(language, words))


def _samples(language: str, words: str) -> Iterator[tuple[str, int, str, str]]:
    for say, reference in zip(speakers(language), speakers(REFERENCE), strict=True):
        for key in phrases(REFERENCE):
            for number in NUMBERS if set(filled(key, 0)) & numeric()[key] else (1,):
                values = filled(key, number, words)
                yield key, number, say(key, **values).translate(ISOLATES), reference(key, **values)


def words_of(key: str, text: str) -> str:
    """What is to be translated in a text: without markup, names of things, and what is typed as it stands."""
    text = re.sub(rf"[/!](?:{'|'.join(NAMES)})\b(?: \d+(?:[ -]\d+)*)?(?: duplicate)?", " ", visible(text))
    return re.sub("|".join(AS_IT_STANDS.get(key, ()) + NAMES_OF_THINGS), " ", text)


NAMES_OF_THINGS = (
    "Telegram",
    "Matrix",
    "QR",
    r"\bMB\b",
    r"\.(?:md|txt|docx|odt)\b",
    "pt-BR",
    "letter@example.org",
    "@flora:example.org",
    r"\.(?:csv|xlsx)\b",
    "UTF-8",
    "UTC",
    "undersigned check",
)
# Words that are typed as they stand, since every admin may know them.
AS_IT_STANDS = {
    "import-review": ("take",),
    "admin-help-words": ("reject duplicate",),
    "reason-unknown": ("duplicate",),
    "strange-reaction": ("approve", "reject"),
    "sweep-how": ("spam", "burst", "pending"),
}
# Phrases that are nothing but values and signs.
WITHOUT_WORDS = frozenset(
    [
        "letter-heading",
        "site-byline",
        "letter-title",
        "exact-line",
        "signatories-line",
        "help-line",
        "pending-line",
        "queue-line",
        "queue-clean-line",
        "queue-plan",
        "admin-letters-line",
        "bulk-line",
        "card-details",
        "card-details-withheld",
        "found-line",
        "stats-caption",
        "stats-heading",
        "stats-item",
        "platform-telegram",
        "platform-matrix",
        "card-waits",
        "pending-how",
        "pending-how-page",
    ]
)
# Words of English that are no words of our other languages.
ENGLISH = re.compile(
    r"\b(?:the|your|you|this|that|with|which|have|been|please|from|cannot|everything|nothing|they|their)\b", re.I
)
# Letters of a sister language, in which a phrase would be left by oversight.
STRANGE_LETTERS = {
    "ru": "іїєґәғқңөұүһ",
    "uk": "ыэёъ",
    "ky": "әғқұһіїє",
    "kk": "їєґ",
    "fa": "كيىة",
    "ar": "پچژگکی",
    "az": "wñéèáàäßțșâ",
    "tr": "əwqxñéßțș",
    "ro": "şţ",  # with a cedilla: Romanian has commas
    "de": "ñéèçşğığțș",
    "fr": "ñßşğığțșə",
    "es": "çßşğığțșəàè",
}


@of_each_language
def test_the_folder_is_named_by_its_language(language: str) -> None:
    assert canonical(language) == language
    assert own_name(language)


@of_each_language
def test_each_file_says_in_its_head_whether_a_native_speaker_has_reviewed_it(language: str) -> None:
    for source in phrase_files(language):
        head = source.split("\n\n")[0].split("\n")
        assert all(line.startswith("###") for line in head)
        assert re.fullmatch("### reviewed: (yes|no)", head[-1]), "say “### reviewed: no” or “### reviewed: yes”"
    assert is_reviewed(language) in (True, False)


@of_each_language
def test_no_phrase_is_missing_or_unknown(language: str) -> None:
    """Each file has the phrases of its English counterpart, once, and nothing that Fluent does not understand."""
    assert len(entries(language)) == len(entries(REFERENCE))
    for own, english in zip(entries(language), entries(REFERENCE), strict=True):
        assert [each.content for each in own if isinstance(each, fluent.Junk)] == []
        keys = [[each.id.name for each in file if isinstance(each, fluent.Message)] for file in (own, english)]
        assert Counter(keys[0]) == Counter(keys[1])


@of_each_language
def test_every_phrase_is_filled_with_the_same_values(language: str) -> None:
    differing = {
        key: (set(values_of(message)), set(values_of(phrases(REFERENCE)[key])))
        for key, message in phrases(language).items()
        if values_of(message) != values_of(phrases(REFERENCE)[key])
    }
    assert not differing


@of_each_language
def test_every_phrase_is_well_formed_whatever_fills_it(language: str, caplog: pytest.LogCaptureFixture) -> None:
    """It formats without an error, and shows each word exactly as it was given."""
    for key, number, markup, reference in samples(language):
        text = visible(markup)
        assert "{" not in text, key
        assert text.count(HOSTILE) >= min(1, visible(reference).count(HOSTILE)), (key, number)
        assert text.strip() or not visible(reference).strip(), (key, number)
    assert not caplog.records


@of_each_language
def test_every_phrase_has_the_markup_of_english(language: str) -> None:
    """The same tags, the same commands, and the same sign at its beginning."""
    for key, number, markup, reference in samples(language, "Words"):
        for kind in (TAG, re.compile(rf"[/!](?:{'|'.join(NAMES)})\b")):
            own, english = (Counter(match[0].strip() for match in kind.finditer(text)) for text in (markup, reference))
            assert set(own) == set(english), (key, number)
        first = [visible(text)[:1] for text in (markup, reference)]
        if unicodedata.category(first[1] or " ") == "So":
            assert first[0] == first[1], (key, number)


@of_each_language
def test_every_plural_has_the_categories_of_the_language(language: str) -> None:
    """Those that whole numbers have, and none that the language does not know."""
    locale = locale_of(language)
    for key, message in phrases(language).items():
        for select in within(message.value):
            if not isinstance(select, fluent.SelectExpression) or selected_by(select) in (
                "platform",
                "state",
                "script",
            ):
                continue
            form = locale.ordinal_form if selected_by(select) == "ORDINAL" else locale.plural_form
            given = {name for name in keys_of(select) if not name.isdigit()}
            exact = {int(name) for name in keys_of(select) if name.isdigit()}
            needed = {form(number) for number in (*range(200), 1_000_000) if number not in exact}
            assert needed <= given <= needed | {"other"}, f"{key}: {sorted(needed)} are the categories of {language}"


@of_each_language
def test_a_second_spelling_is_asked_for_in_the_letters_that_are_meant(language: str) -> None:
    say = Catalog(LANGUAGES).translator(language)
    assert len({say("ask-spelling", script=script.lower()) for script in ASKED.values()}) == len(ASKED)


@of_each_language
def test_a_number_is_named_where_the_phrase_depends_on_it(language: str) -> None:
    """A category may stand for several numbers: French says “one” of 0 and 1, Russian of 1 and 21."""
    dual = locale_of(language).plural_form(2) == "two"
    for key, number, markup, reference in samples(language, "Words"):
        if str(number) in _ungrouped(reference) and number > (2 if dual else 1):
            assert str(number) in _ungrouped(markup), (key, number)
    for key, message in phrases(language).items():
        for select in within(message.value):
            if isinstance(select, fluent.SelectExpression) and locale_of(language).plural_form(0) == "one":
                variants = dict(zip(keys_of(select), select.variants, strict=True))
                if "one" in variants and "0" not in variants and selected_by(select) != "ORDINAL":
                    names = [values_of(fluent.Message(fluent.Identifier(key), each.value)) for each in select.variants]
                    counted = selected_by(select) in names[keys_of(select).index("one")]
                    assert counted == any(selected_by(select) in each for each in names), f"{key}: “one” is 0 too"


def _ungrouped(markup: str) -> str:
    return re.sub(r"(?<=\d)[\s.,’'\u00a0\u202f](?=\d{3}\b)", "", visible(markup))


@of_each_language
def test_nothing_is_left_in_english(language: str) -> None:
    if language == REFERENCE:
        return
    for key, _, markup, reference in samples(language, ""):
        own, english = words_of(key, markup), words_of(key, reference)
        assert not ENGLISH.search(own), (key, own)
        if key not in WITHOUT_WORDS and sum(any(map(str.isalpha, word)) for word in english.split()) > 1:
            assert own.split() != english.split(), (key, own)


@of_each_language
def test_every_phrase_is_in_the_script_of_the_language(language: str) -> None:
    """Apart from names of things, that are written in Latin letters everywhere."""
    script = _script(language)
    for key, _, markup, _ in samples(language, ""):
        text = words_of(key, markup)
        letters = {each for each in text if unicodedata.category(each) in ("Lu", "Ll", "Lo")}
        strange = {each for each in letters if unicodedata.name(each).split()[0] != script}
        assert not strange, (key, strange, text)
        assert letters or key in WITHOUT_WORDS, (key, text)
        assert not letters & set(STRANGE_LETTERS.get(language, "")), (key, text)
        assert text == unicodedata.normalize("NFC", text), key


def _script(language: str) -> str:
    """The script of a language as the names of its letters begin, such as CYRILLIC."""
    full = locale_of(language).script or get_global("likely_subtags")[locale_of(language).language].split("_")[1]
    long = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Armn": "ARMENIAN", "Geor": "GEORGIAN", "Arab": "ARABIC"}
    return long[full]


# What platforms allow -----------------------------------------------------------------------------

LONG_TITLE = "A title of a good length: for peace between both banks of one river, without conditions, and soon"
LONG_NAME = "Anna-Magdalena Example von und zu Both Banks"


@of_each_language
def test_what_telegram_shows_of_the_bot_fits(language: str) -> None:
    say = book().translator(language)
    for name in NAMES:
        assert 1 <= len(say.plain(f"command-{name}")) <= MENU_MOST, name
    assert units(say.plain("bot-description", title=LONG_TITLE)) <= 512
    assert units(say.plain("bot-short-description", organiser=LONG_NAME)) <= 120


@of_each_language
def test_a_button_fits_beside_another_on_a_phone(language: str) -> None:
    """Apart from what it repeats of what somebody typed."""
    for say in speakers(language):
        for key in phrases(language):
            if key.startswith(("button-", "because-")) and key != "button-is-old":
                label = say.plain(
                    key, number="1000000", count=1_000_000 if key == "button-signatories" else 99, value=""
                )
                assert 1 <= len(label) <= BUTTON_MOST, (key, label, len(label))
                assert not re.search(r"[<>&\n]", label), key


@of_each_language
def test_a_word_beside_a_button_fits(language: str) -> None:
    toasts = ["button-is-old", "not-allowed", "not-here", *(key for key in phrases(language) if key[:6] == "toast-")]
    values: dict[str, Value] = {"number": "1000000", "count": 1_000, "minutes": 15, "admin": LONG_NAME}
    for say in speakers(language):
        for key in toasts:
            text = say.plain(key, **values, time="22 September, 22:22 UTC")
            assert units(text) <= TOAST_MOST, (key, units(text))
            assert "<" not in text, "a word beside a button has no formatting"
