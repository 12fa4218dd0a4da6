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
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Placeable, TextElement, VariableReference
from fluent.syntax.stream import FluentParserStream
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


_TEXT = re.compile(r"[^{}\r\n]+")
_COMMAND = re.compile(rf"(?<![\w/<])/(?=(?:{'|'.join(NAMES)})\b)")
_COMMAND_WITH_ARGUMENTS = re.compile(rf"(?<![\w/<])/(?:{'|'.join(NAMES)})\b(?: [\da-z-]+)*")
_KEPT = "\0"
_WORD = "word-"  # how the phrases begin that list the words of a command
_REVIEWED = re.compile(r"^### reviewed: (yes|no)$", re.M)


class Translator:
    """The phrases of one language. Phrases that depend on the platform, for example because they mention buttons, use
    `$platform`.
    """

    def __init__(
        self,
        language: str,
        bundle: FluentBundle,
        rows: Mapping[str, Row],
        direct: Mapping[str, frozenset[str]],
        platform: Platform = DEFAULT_PLATFORM,
    ) -> None:
        self.language = language
        self.locale = tags.locale_of(language)
        self.right_to_left = tags.is_right_to_left(language)
        self._bundle = bundle
        self._rows = rows
        self._platform = platform
        self._direct = direct
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
        for phrase, row in self._rows.items():
            if phrase.startswith(_WORD) and len(row) == 1:  # others say something about a word
                for word in self.words(phrase):
                    found.setdefault(folded(word), set()).add(phrase.removeprefix(_WORD))
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words of all buttons that have no value in them, in the form in which words are compared."""
        buttons = [row for key, row in self._rows.items() if key.startswith("button-")]
        return frozenset(word_of(str(row[0].value)) for row in buttons if len(row) == 1)

    def on(self, platform: Platform) -> "Translator":
        """The same language with the words for a platform."""
        return Translator(self.language, self._bundle, self._rows, self._direct, platform)

    def _format(self, phrase: str, values: Mapping[str, Value]) -> str:
        if values:
            values = self._isolated(phrase, values)
            row = self._rows.get(phrase)
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
        direct = self._direct[phrase]
        return {**values, **{name: isolated(str(values[name])) for name in mixed if name not in direct}}

    def _ordered(self, text: str) -> str:
        """The text, with the commands in it isolated where they run in the other direction."""
        return _COMMAND_WITH_ARGUMENTS.sub(COMMAND_ISOLATED, text) if self.right_to_left else text

    def _fill(self, phrase: str, values: Mapping[str, Value]) -> str:
        pattern = self._bundle.get_message(phrase).value
        if pattern is None:
            raise KeyError(phrase)
        text, errors = self._bundle.format_pattern(pattern, {"platform": self._platform.value, **values})
        for error in errors:
            log.error("phrase %s in %s: %s", phrase, self.language, type(error).__name__)
        return str(text)


class Catalog:
    """The phrases of the languages in use. The first language is the fallback."""

    def __init__(self, languages: Iterable[str]) -> None:
        translators = {language: _translator(language) for language in languages}
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


def _translator(language: str) -> Translator:
    # Fluent would isolate every value; we isolate those that need it, because the marks are invisible parts of what a
    # signer copies.
    bundle = FluentBundle([language], functions={"ORDINAL": _ordinal(language)}, use_isolating=False)
    rows: dict[str, Row] = {}
    direct: dict[str, frozenset[str]] = {}
    for source in phrase_files(language):
        resource = _parsed(source)
        bundle.add_resource(resource)
        rows.update(_rows(resource))
        direct.update(_direct(resource))
    return Translator(language, bundle, rows, direct)


@cache
def _parsed(source: str) -> Any:
    """The phrases of a file, read once: that takes a twentieth of a second."""
    return _Parser(with_spans=False).parse(source)


class _Parser(FluentParser):
    """Fluent's parser, which takes a text as a whole and not character by character: a start is a third faster."""

    def get_text_element(self, ps: FluentParserStream) -> TextElement:
        found = _TEXT.match(ps.string, ps.index)
        if found is None:
            return super().get_text_element(ps)
        ps.index, ps.peek_offset = found.end(), 0
        return TextElement(found[0])


def _rows(resource: Any) -> Iterator[tuple[str, Row]]:
    """The phrases that consist of texts and values only. Joining them directly takes a tenth of the time that Fluent
    needs.
    """
    for message in resource.body:
        if isinstance(message, Message) and message.value is not None:
            parts = [
                element.expression if isinstance(element, Placeable) else element for element in message.value.elements
            ]
            if all(isinstance(part, TextElement | VariableReference) for part in parts):
                yield message.id.name, tuple(parts)


def _direct(resource: Any) -> Iterator[tuple[str, frozenset[str]]]:
    """The values of each phrase that are never isolated."""
    for message in resource.body:
        if isinstance(message, Message) and message.value is not None:
            yield message.id.name, never_isolated(message.value)


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
