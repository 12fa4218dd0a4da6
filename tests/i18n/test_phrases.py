"""Every sentence a person reads is one that the code asks for. `test_locales.py` compares the languages."""

import ast
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.health.alarms import KINDS
from bot.i18n.catalog import Catalog, Phrases, languages_at_hand, phrase_files
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.commands import NAMES, Audience, commands
from bot.messaging.events import Exposure, Strange
from bot.messaging.messages import Topic
from bot.moderation.commands import COMMANDS
from bot.moderation.notices import admin_help
from bot.moderation.outcomes import Outcome
from bot.moderation.removals import Removal
from bot.moderation.search import STANDINGS
from bot.moderation.triage import Kind
from bot.signing.questions import QUESTIONS
from bot.signing.words import COMMANDS as SPOKEN
from storage.records import Altered, Platform, Reason, Source, State, Visibility
from storage.records import Kind as SignedBy
from tests.stage import catalog, visible

BOT = Path(__file__).parents[2] / "bot"
LANGUAGES = languages_at_hand()
FIELDS = tuple(question.field for question in QUESTIONS)
OF_ORGANISATIONS = ("occupation-organisation", "representative")
IN_THE_LINE = ("name", "places", "occupation")  # the spelling is shown with the name
NOT_TOLD = ("kind", "spelling", "representative")  # they are shown in words of their own

# Where the code builds a phrase's key, what it builds. `*` is what stands in braces there.
BUILT = {
    "altering-*": ["altering-closed", "altering-reopened"],
    "button-altering-*": [f"button-altering-{what}" for what in Altered if what is not Altered.DESK_TEXT],
    "founding-*": ["founding-organiser", "founding-contact", "founding-closes"],
    "answer-*": [f"answer-{field}" for field in FIELDS if field not in (*IN_THE_LINE, *NOT_TOLD)],
    "ask-*": [f"ask-{field}" for field in (*FIELDS, *(f"{each}-organisation" for each in IN_THE_LINE))],
    "*-organisation": ["signs-as-organisation"],
    "kind-*": [f"filled-kind-{kind}" for kind in SignedBy],
    "button-kind-*": [f"button-kind-{kind}" for kind in SignedBy],
    "*-needed": [f"{question.field}-needed" for question in QUESTIONS if not question.optional],
    "button-change-*": [f"button-change-{field}" for field in (*FIELDS, "occupation-organisation")],
    "button-*-*": [f"button-{how}-{visibility}" for how in ("choose", "chosen") for visibility in Visibility],
    "ask-confirmation-*": [f"ask-confirmation-{visibility}" for visibility in Visibility],
    "chosen-*": [f"chosen-{visibility}" for visibility in Visibility],
    "filled-*": [f"filled-{each}" for each in (*IN_THE_LINE, *Visibility, *OF_ORGANISATIONS)],
    "button-switch-*": [f"button-switch-{visibility}" for visibility in Visibility],
    "visibility-*": [f"visibility-{visibility}" for visibility in Visibility],
    "published-*": [f"published-{visibility}" for visibility in Visibility],
    "*-*": [f"{shown}-{visibility}" for shown in ("published", "visibility") for visibility in Visibility],
    "alarm-*": [f"alarm-{kind}" for kind in KINDS],
    "alarm-over-*": [f"alarm-over-{kind}" for kind in KINDS],
    "strange-*": [f"strange-{what}" for what in Strange],
    "exposed-*": [f"exposed-{how}" for how in Exposure],
    "claim-*": [f"claim-{state}" for state in (State.APPROVED, State.PENDING)],
    "state-*": [f"state-{state}" for state in (State.APPROVED,)],
    "card-*": [f"card-{state}" for state in (State.APPROVED, State.REJECTED, State.REMOVED)]
    + [f"card-{kind}" for kind in Kind],
    "card-erased-*": [
        f"card-erased-{state}" for state in (State.APPROVED, State.REJECTED, State.WITHDRAWN, State.REMOVED)
    ],
    "toast-*": [f"toast-{state}" for state in (State.APPROVED, State.REJECTED, State.PENDING, State.REMOVED)],
    "numbers-*": [f"numbers-{outcome}" for outcome in Outcome if outcome is not Outcome.MADE]
    + [f"numbers-{what}" for what in ("approved", "rejected", "pending", "remarkable", "restored")],
    "toast-first-*": [f"toast-first-{state}" for state in (State.APPROVED, State.REJECTED, State.REMOVED)],
    "toast-mark-*": ["toast-mark-approve", "toast-mark-reject"],
    "listed-*": [f"listed-{state}" for state in (State.APPROVED, State.REJECTED, State.PENDING)],
    "bulk-*": [f"bulk-{state}" for state in (State.APPROVED, State.REJECTED)],
    "sweep-proposed-*": [f"sweep-proposed-{state}" for state in (State.APPROVED, State.REJECTED)],
    "button-*": ["button-oldest", "button-risky"],
    "reason-*": [f"reason-{reason}" for reason in Reason],
    "because-*": [f"because-{reason}" for reason in Reason],
    "platform-*": [f"platform-{key}" for key in (*Platform, Source.IMPORT, Source.ENTERED)],
    "removal-*": [f"removal-{outcome}" for outcome in Removal if outcome is not Removal.PAUSED],
    "stands-*": [f"stands-{standing}" for standing in STANDINGS],
    "typed-*": [f"typed-{reason}" for reason in Reason],
    "command-*": [f"command-{name}" for name in (*NAMES, "withdraw")],
    "topic-*": [f"topic-{topic}" for topic in Topic],
    "word-*": [f"word-{name}" for name in SPOKEN],
    "site-sign-*": [f"site-sign-{platform}" for platform in Platform],
}

# The functions that take a phrase's key, by the name they are called by.
SPEAKERS = frozenset(("say", "_say", "plain", "Problem", "button", "_button", "_list"))
TEMPLATE = re.compile(r"""\bsay(?:\.plain)?\("([^"]+)""")
KEY = re.compile(r"[a-z]+(?:-[a-z]+)*")


# What the phrase files say ------------------------------------------------------------------------


@cache
def phrases(language: str) -> dict[str, fluent.Message]:
    """The phrases of a language by their keys; a file with junk in it or a key twice is refused."""
    source = "\n".join(phrase_files(language))
    found: dict[str, fluent.Message] = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, fluent.Junk), f"{language}: {entry.content}"
        if isinstance(entry, fluent.Message):
            assert entry.id.name not in found, f"{language}: {entry.id.name} is there twice"
            found[entry.id.name] = entry
    return found


# What the code asks for ---------------------------------------------------------------------------


def sources() -> Iterator[ast.Module]:
    """The code that speaks; the rehearsal only plays Telegram."""
    for path in BOT.rglob("*.py"):
        if "rehearsal" not in path.relative_to(BOT).parts:
            yield ast.parse(path.read_text("utf-8"))


@cache
def asked_for() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Keys that are given to speakers, all words that may be keys, and the patterns of built keys."""
    given, words, patterns = set(), set(), set()
    for module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                given |= set(_given(node))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr) and (pattern := _pattern(node)):
                patterns.add(pattern)
    for template in (BOT / "site" / "templates").iterdir():
        spoken = TEMPLATE.findall(template.read_text("utf-8"))
        given |= {key for key in spoken if not key.endswith("-")}
        words |= set(spoken)
    return frozenset(given), frozenset(words), frozenset(patterns)


def _given(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in SPEAKERS or getattr(getattr(call.func, "value", None), "attr", "") == "world":
        return  # what people type in the rehearsal's world is no phrase
    for argument in call.args:
        choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        for choice in choices:
            if isinstance(choice, ast.Constant) and isinstance(choice.value, str):
                yield choice.value


def _pattern(joined: ast.JoinedStr) -> str:
    text = "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in joined.values)
    return text if re.fullmatch(r"(?:[a-z]+|\*)(?:-(?:[a-z]+|\*))+", text) and "*" in text else ""


def test_every_phrase_that_the_code_uses_exists_in_every_language() -> None:
    given, _, _ = asked_for()
    needed = given | set(itertools.chain.from_iterable(BUILT.values()))
    missing = {language: sorted(needed - set(phrases(language))) for language in LANGUAGES}
    assert missing == {language: [] for language in LANGUAGES}
    assert len(given) > 80, "the code is not understood any more"


def test_no_phrase_is_unused() -> None:
    _, words, _ = asked_for()
    used = words | set(itertools.chain.from_iterable(BUILT.values()))
    unused = {language: sorted(set(phrases(language)) - used) for language in LANGUAGES}
    assert unused == {language: [] for language in LANGUAGES}


def test_keys_are_built_only_in_ways_that_are_known_here() -> None:
    _, _, patterns = asked_for()
    assert patterns <= set(BUILT), "teach BUILT what these expand to"


# How they sound -----------------------------------------------------------------------------------


@cache
def book() -> Catalog:
    return Catalog(LANGUAGES)


def test_plurals_and_ordinals_are_those_of_the_language() -> None:
    english, russian = book().translator("en"), book().translator("ru")
    assert [visible(english("state-pending", place=n)).split(", ")[1].split()[0] for n in (1, 2, 3, 4, 11, 12, 21)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st"]
    )
    assert [visible(russian("pending-heading", count=n)) for n in (1, 2, 5, 11, 21, 22)] == [
        "Ждёт 1 подпись.",
        "Ждут 2 подписи.",
        "Ждут 5 подписей.",
        "Ждут 11 подписей.",
        "Ждёт 21 подпись.",
        "Ждут 22 подписи.",
    ]


def test_every_command_of_the_table_for_admins_is_served() -> None:
    reports = {"stats", "export"}
    assert {row.name for row in commands(Audience.ADMINS, several=False)} <= set(COMMANDS) | reports


@pytest.mark.parametrize("platform", Platform)
def test_the_help_of_the_admin_group_names_every_command_of_the_table(platform: Platform) -> None:
    sign = CAPABILITIES[platform].command_sign
    for say in catalog().on(platform).translators.values():
        lines = [line for line in admin_help(say, several=False).splitlines() if line.startswith(("/", sign))]
        assert [line.split()[0][1:] for line in lines] == [row.name for row in commands(Audience.ADMINS, several=False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_read_alone_is_what_fluent_finds_in_its_file(language: str) -> None:
    expected = {
        entry.id.name: entry
        for source in phrase_files(language)
        for entry in FluentParser(with_spans=False).parse(source).body
        if isinstance(entry, fluent.Message)
    }
    phrases = Phrases(language, phrase_files(language))
    assert list(phrases) == list(expected)
    for name, entry in expected.items():
        assert phrases.read(name).equals(entry, ignored_fields=["comment"]), name


@pytest.mark.parametrize(
    "source",
    [
        "key = a\nother = b\n",
        "key =\n    a { $b }\n\n    c\n# said\nother = b",
        "key = { $a ->\n   *[other] b\n}\n## c\nother = b\n",
    ],
)
def test_other_layouts_are_read_as_fluent_reads_them(source: str) -> None:
    expected = next(
        each for each in FluentParser(with_spans=False).parse(source).body if isinstance(each, fluent.Message)
    )
    phrases = Phrases("en", [source])
    assert list(phrases) == ["key", "other"]
    assert phrases.read("key").equals(expected, ignored_fields=["comment"])


def test_a_malformed_phrase_is_an_error_and_leaves_the_others() -> None:
    phrases = Phrases("en", ["key = }\nother = b\n"])
    with pytest.raises(ValueError, match="key"):
        phrases.read("key")
    assert phrases.filled("other", {}) == ("b", [])
