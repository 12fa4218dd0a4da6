"""Looks up phrases in a language and fills in their values. Each value is escaped once, here; phrases contain their own
markup.
"""

import copy
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Placeable, TextElement, VariableReference
from markupsafe import Markup

from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.commands import NAMES
from bot.messaging.markup import as_written
from storage.records import Platform

log = logging.getLogger(__name__)

Value = str | int
# A phrase as a sequence of texts and names of values.
Row = tuple[Any, ...]


_COMMAND = re.compile(rf"(?<![\w/<])/(?=(?:{'|'.join(NAMES)})\b)")
_KEPT = "\0"


class Translator:
    """The phrases of one language. Phrases that depend on the platform, for example because they mention buttons, use
    `$platform`.
    """

    def __init__(
        self, language: str, bundle: FluentBundle, rows: Mapping[str, Row], platform: Platform = Platform.TELEGRAM
    ) -> None:
        self.language = language
        self._bundle = bundle
        self._rows = rows
        self._platform = platform
        self._fixed: dict[str, str] = {}  # texts of phrases without values, by phrase

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

    def on(self, platform: Platform) -> "Translator":
        """The same language with the words for a platform."""
        return Translator(self.language, self._bundle, self._rows, platform)

    def _format(self, phrase: str, values: Mapping[str, Value]) -> str:
        if values:
            row = self._rows.get(phrase)
            words = row is not None and _in_a_row(row, values)
            return words or self._fill(phrase, values)
        if phrase not in self._fixed:
            self._fixed[phrase] = self._fill(phrase, values)
        return self._fixed[phrase]

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
        self.translators = self._on[Platform.TELEGRAM]

    def on(self, platform: Platform) -> "Catalog":
        """The same phrases with the words for a platform."""
        if self.translators is self._on[platform]:
            return self
        other = copy.copy(self)
        other.translators = self._on[platform]
        return other

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.translators)

    def translator(self, *preferred: str | None) -> Translator:
        """The translator of the first preferred language that is in use (`ru-RU` counts as `ru`), or else of the
        fallback language.
        """
        for language in preferred:
            translator = self.translators.get((language or "").split("-")[0].lower())
            if translator is not None:
                return translator
        return next(iter(self.translators.values()))


def _written(value: str) -> str:
    return value if isinstance(value, Markup) else as_written(value)


def _keep(value: str) -> str:
    return value.replace("/", _KEPT)


def languages_at_hand() -> tuple[str, ...]:
    """The languages that have a folder of phrase files."""
    return tuple(sorted(folder.name for folder in (files("bot.i18n") / "locales").iterdir() if folder.is_dir()))


def phrase_files(language: str) -> list[str]:
    """The texts of a language's phrase files, one for each audience."""
    folder = files("bot.i18n") / "locales" / language
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return [file.read_text("utf-8") for file in found]


def _translator(language: str) -> Translator:
    # No isolating characters: they would be invisible parts of the line that a signer copies. What people type must not
    # contain bidi marks, so isolation is not needed.
    bundle = FluentBundle([language], functions={"ORDINAL": _ordinal(language)}, use_isolating=False)
    rows: dict[str, Row] = {}
    for source in phrase_files(language):
        resource = FluentResource(source)
        bundle.add_resource(resource)
        rows.update(_rows(resource))
    return Translator(language, bundle, rows)


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
    form = Locale.parse(language).ordinal_form
    return lambda number: form(int(number))
