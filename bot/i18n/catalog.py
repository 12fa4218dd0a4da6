"""Looks up phrases in a language and fills in their values. Each value is escaped once, here; phrases contain their own
markup.

Where a value runs in the other direction than its phrase, it is isolated (FSI, PDI), so that neither disturbs the
other's order. A value that has a line to itself is not, because people copy such lines.
"""

import copy
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, cast

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, Placeable, Resource, TextElement, VariableReference
from markupsafe import Markup

from bot.i18n import languages as tags
from bot.i18n.isolation import COMMAND_ISOLATED, is_mixed, isolated, never_isolated
from bot.messaging.capabilities import CAPABILITIES, DEFAULT_PLATFORM
from bot.messaging.commands import NAMES
from bot.messaging.folding import folded
from bot.messaging.markup import as_written
from bot.messaging.replies import word_of
from storage.records import Platform

log = logging.getLogger(__name__)

Value = str | int
# A phrase as a sequence of texts and names of values.
Row = tuple[Any, ...]

# A phrase of a file: its name, and all lines up to the next phrase or comment.
_PHRASE = re.compile(r"^([a-z][\w-]*) *=(?:.*\n(?![a-z#]))*.*\n?", re.M)
_COMMAND = re.compile(rf"(?<![\w/<])/(?=(?:{'|'.join(NAMES)})\b)")
_COMMAND_WITH_ARGUMENTS = re.compile(rf"(?<![\w/<])/(?:{'|'.join(NAMES)})\b(?: [\da-z-]+)*")
_KEPT = "\0"
_WORD = "word-"  # how the phrases begin that list the words of a command
_REVIEWED = re.compile(r"^### reviewed: (yes|no)$", re.M)


class Phrases:
    """The phrases of one language. Each is read when it is first needed, because a bot with fifteen languages needs few
    of them: all together would take more than a second at the start, and 40 MB.
    """

    def __init__(self, language: str, sources: Iterable[str]) -> None:
        # Fluent would isolate every value; we isolate those that need it, because the marks are invisible parts of what
        # a signer copies.
        self._bundle = FluentBundle([language], functions={"ORDINAL": _ordinal(language)}, use_isolating=False)
        self._sources = {found[1]: found[0] for source in sources for found in _PHRASE.finditer(source)}
        self._rows: dict[str, Row | None] = {}
        self._direct: dict[str, frozenset[str]] = {}

    def __iter__(self) -> Iterator[str]:
        """The names of all phrases."""
        return iter(self._sources)

    def row(self, phrase: str) -> Row | None:
        """The parts of a phrase that consists of texts and values only: joining them directly takes a tenth of the time
        that Fluent needs. None for every other phrase. KeyError if there is no such phrase.
        """
        if phrase not in self._rows:
            self._keep(phrase)
        return self._rows[phrase]

    def direct(self, phrase: str) -> frozenset[str]:
        """The values of a phrase that are never isolated."""
        if phrase not in self._direct:
            self._keep(phrase)
        return self._direct[phrase]

    def filled(self, phrase: str, values: Mapping[str, Value]) -> tuple[str, list[Exception]]:
        """A phrase as Fluent fills it, and what was wrong with it."""
        if phrase not in self._rows:
            self._keep(phrase)
        pattern = self._bundle.get_message(phrase).value
        if pattern is None:
            raise KeyError(phrase)
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        return str(text), errors

    def read(self, phrase: str) -> Message:
        """A phrase as Fluent reads it. KeyError if there is no such phrase, ValueError if it is malformed."""
        match FluentParser(with_spans=False).parse_entry(self._sources[phrase]):
            case Message() as message:
                return message
        raise ValueError(phrase)

    def _keep(self, phrase: str) -> None:
        message = self.read(phrase)
        value = cast("Pattern", message.value)
        self._rows[phrase], self._direct[phrase] = _row(value), never_isolated(value)
        self._bundle.add_resource(Resource([message]))


class Translator:
    """The phrases of one language. Phrases that depend on the platform, for example because they mention buttons, use
    `$platform`.
    """

    def __init__(
        self,
        language: str,
        phrases: Phrases,
        platform: Platform = DEFAULT_PLATFORM,
    ) -> None:
        self.language = language
        self.locale = tags.locale_of(language)
        self.right_to_left = tags.is_right_to_left(language)
        self._phrases = phrases
        self._platform = platform
        self._fixed: dict[str, str] = {}  # texts of phrases without values, by phrase
        self._listed: dict[str, frozenset[str]] = {}  # what phrases list, in the form in which words are compared

    def __call__(self, phrase: str, /, **values: Value) -> Markup:
        """The phrase in our markup; values that are not Markup are escaped."""
        safe = {name: str(_written(value)) if isinstance(value, str) else value for name, value in values.items()}
        return Markup(self._format(phrase, safe))  # noqa: S704  phrases are ours, values were escaped a line above

    def plain(self, phrase: str, /, **values: Value) -> str:
        """The phrase as plain text, for buttons, toasts and command lists."""
        sign = CAPABILITIES[self._platform].command_sign
        if sign == "/":
            return self._format(phrase, values)
        # The phrase's own commands begin with another character on this platform. Commands in people's words stay
        # unchanged.
        kept = {name: _keep(value) if isinstance(value, str) else value for name, value in values.items()}
        return _COMMAND.sub(sign, self._format(phrase, kept)).replace(_KEPT, "/")

    def words(self, phrase: str) -> list[str]:
        """The words of a phrase that lists some, with commas between."""
        return [word.strip() for word in self._format(phrase, {}).split(",")]

    def lists(self, phrase: str, word: str) -> bool:
        """Whether a word, in the form in which words are compared, is among those that a phrase lists."""
        if phrase not in self._listed:
            self._listed[phrase] = frozenset(map(folded, self.words(phrase)))
        return word in self._listed[phrase]

    @cached_property
    def commands(self) -> Mapping[str, frozenset[str]]:
        """The commands that a word may mean, by the word in the form in which words are compared."""
        found: dict[str, set[str]] = {}
        for phrase in self._without_values(_WORD):  # others say something about a word
            for word in self.words(phrase):
                found.setdefault(folded(word), set()).add(phrase.removeprefix(_WORD))
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words of all buttons that have no value in them, in the form in which words are compared."""
        return frozenset(word_of(self._format(phrase, {})) for phrase in self._without_values("button-"))

    def on(self, platform: Platform) -> "Translator":
        """The same language with the words for a platform."""
        return Translator(self.language, self._phrases, platform)

    def _format(self, phrase: str, values: Mapping[str, Value]) -> str:
        if values:
            values = self._isolated(phrase, values)
            row = self._phrases.row(phrase)
            words = row is not None and _in_a_row(row, values)
            return self._ordered(words or self._fill(phrase, values))
        if phrase not in self._fixed:
            self._fixed[phrase] = self._ordered(self._fill(phrase, values))
        return self._fixed[phrase]

    def _isolated(self, phrase: str, values: Mapping[str, Value]) -> Mapping[str, Value]:
        """The values, those of the other direction isolated."""
        mixed = [
            name
            for name, value in values.items()
            if isinstance(value, str) and is_mixed(value, right_to_left=self.right_to_left)
        ]
        if not mixed:
            return values
        direct = self._phrases.direct(phrase)
        return {**values, **{name: isolated(str(values[name])) for name in mixed if name not in direct}}

    def _ordered(self, text: str) -> str:
        """The text, with the commands in it isolated where they run in the other direction."""
        return _COMMAND_WITH_ARGUMENTS.sub(COMMAND_ISOLATED, text) if self.right_to_left else text

    def _fill(self, phrase: str, values: Mapping[str, Value]) -> str:
        text, errors = self._phrases.filled(phrase, {"platform": self._platform.value, **values})
        for error in errors:
            log.error("phrase %s in %s: %s", phrase, self.language, type(error).__name__)
        return text

    def _without_values(self, beginning: str) -> Iterator[str]:
        """The phrases whose names begin so and which are one text."""
        for phrase in self._phrases:
            if phrase.startswith(beginning):
                match self._phrases.row(phrase):
                    case (TextElement(),):
                        yield phrase


class Catalog:
    """The phrases of the languages in use. The first language is the fallback."""

    def __init__(self, languages: Iterable[str]) -> None:
        translators = {language: Translator(language, _phrases(language)) for language in languages}
        self._on = {
            platform: {language: translator.on(platform) for language, translator in translators.items()}
            for platform in Platform
        }
        self.translators = self._on[DEFAULT_PLATFORM]

    def on(self, platform: Platform) -> "Catalog":
        """The same phrases with the words for a platform."""
        if self.translators is self._on[platform]:
            return self
        other = copy.copy(self)
        other.translators = self._on[platform]
        return other

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages, the fallback language first."""
        return tuple(self.translators)

    def translator(self, *preferred: str | None) -> Translator:
        """The translator of the first preferred language that is in use (`pt-BR` is served by `pt`), or else of the
        fallback language.
        """
        for language in preferred:
            if language in self.translators:
                return self.translators[language]
            if (found := tags.match(language, self.translators)) is not None:
                return self.translators[found]
        return next(iter(self.translators.values()))


def _written(value: str) -> str:
    return value if isinstance(value, Markup) else as_written(value)


def _keep(value: str) -> str:
    return value.replace("/", _KEPT)


def languages_at_hand() -> tuple[str, ...]:
    """The languages that have a folder of phrase files, English first."""
    names = (folder.name for folder in (files("bot.i18n") / "locales").iterdir() if folder.is_dir())
    return tuple(sorted(names, key=lambda name: (name != "en", name)))


def phrase_files(language: str) -> list[str]:
    """The texts of a language's phrase files, one for each audience."""
    folder = files("bot.i18n") / "locales" / language
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return [file.read_text("utf-8") for file in found]


def is_reviewed(language: str) -> bool:
    """Whether native speakers have reviewed all phrases of a language, as the heads of its files say."""
    heads = [_REVIEWED.search(source) for source in phrase_files(language)]
    return all(head is not None and head[1] == "yes" for head in heads)


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(language, phrase_files(language))


def _row(value: Pattern) -> Row | None:
    parts = [element.expression if isinstance(element, Placeable) else element for element in value.elements]
    return tuple(parts) if all(isinstance(part, TextElement | VariableReference) for part in parts) else None


def _in_a_row(row: Row, values: Mapping[str, Value]) -> str | None:
    """The text of a row with its values. None if a value is missing or is a number, because each language formats
    numbers in its own way.
    """
    parts = []
    for element in row:
        part = element.value if isinstance(element, TextElement) else values.get(element.id.name)
        if not isinstance(part, str):
            return None
        parts.append(part)
    return "".join(parts)


def _ordinal(language: str) -> Callable[[Any], Any]:
    """A function for phrases: the ordinal form of a number in a language (1st, 2nd, ...)."""
    form = tags.locale_of(language).ordinal_form
    return lambda number: form(int(number))
