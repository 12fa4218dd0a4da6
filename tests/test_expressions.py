"""The time of every regular expression grows in proportion to the text, whatever the text.

One that goes back and forth in a long text holds up everybody: the bot has one loop and one thread for its database.
"""

import ast
import importlib
import math
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import bot
import storage

ROOT = Path(__file__).parent.parent
SHORT, LONG = 6_000, 100_000  # characters
SHAPES = [
    *"a1 -–.,(/@<>&\n!?“;:#*\\'Ա例",
    "a-",
    "a.",
    "1.",
    "1(",
    "a ",
    " -",
    "- ",
    ", ",
    "a,",
    "/a",
    "@a",
    "<a",
    "</",
    "> a\n",
    "\n\n",
    "a://",
    "a@a.",
    "&#1",
    "&amp",
    '<a href="',
    '<a href="">',
    "<tg-spoiler>",
    "a\u0301",
    "t.me/",
    "۔ ",
    "\u2028",
    "\u00a0",
    "_",
    "{0} a ",
]
ENDS = ["x", "\0"]
# Four times the text may take so many times as long. One that takes the square of it takes sixteen times.
GROWTH_MOST = 10


def modules() -> Iterator[ModuleType]:
    for package in (bot, storage):
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled expression in a module of ours, also in its tables."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        for value in vars(module).values():
            for each in [value] if isinstance(value, re.Pattern) else _inside(value):
                found.setdefault(f"{each.pattern!r} {each.flags}", each)
    return {f"{number}": each for number, each in enumerate(found.values())}


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, list | tuple | dict | set | frozenset):
        for each in value.values() if isinstance(value, dict) else value:
            if isinstance(each, re.Pattern):
                yield each
            else:
                yield from _inside(each)


def run(pattern: re.Pattern[str], text: str) -> None:
    for _match in pattern.finditer(text):
        pass
    pattern.fullmatch(text)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Processor time, the least of three runs, and at least what can be measured."""
    least = math.inf
    for _ in range(3):
        start = time.thread_time()
        run(pattern, text)
        least = min(least, time.thread_time() - start)
    return max(least, 3e-4)


def test_the_search_finds_the_expressions() -> None:
    assert len(patterns()) > 30


@pytest.mark.parametrize("pattern", patterns().values(), ids=lambda pattern: pattern.pattern[:40])
def test_an_expression_takes_no_more_than_its_share_of_a_long_hostile_text(pattern: re.Pattern[str]) -> None:
    for shape in SHAPES:
        for end in ENDS:
            text = (shape * SHORT)[:SHORT] + end
            short, longer = seconds(pattern, text[-SHORT // 4 :]), seconds(pattern, text)
            assert longer < GROWTH_MOST * short, (shape, end)


@pytest.mark.campaign
@pytest.mark.parametrize("pattern", patterns().values(), ids=lambda pattern: pattern.pattern[:40])
def test_an_expression_comes_to_the_end_of_a_text_that_is_longer_still(pattern: re.Pattern[str]) -> None:
    for shape in SHAPES:
        for end in ENDS:
            run(pattern, (shape * LONG)[:LONG] + end)


def test_every_expression_stands_where_it_is_looked_at() -> None:
    """In a name of its module: one in the middle of the code would be passed over by the test above."""
    stray = []
    for path in [*ROOT.glob("bot/**/*.py"), *ROOT.glob("storage/**/*.py")]:
        tree = ast.parse(path.read_text("utf-8"))
        at_the_top = {
            id(node) for statement in tree.body if not _is_definition(statement) for node in ast.walk(statement)
        }
        for node in ast.walk(tree):
            function = node.func if isinstance(node, ast.Call) else None
            if (
                isinstance(function, ast.Attribute)
                and isinstance(function.value, ast.Name)
                and function.value.id == "re"
            ):
                if function.attr == "escape" or (function.attr == "compile" and id(node) in at_the_top):
                    continue
                stray.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert stray == []


def _is_definition(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
