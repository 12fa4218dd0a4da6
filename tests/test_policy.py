"""Every period of the bot and the store stands in one of the two files of policy, so that it is found there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
POLICY = {"bot/policy.py", "storage/policy.py"}
# How a platform is asked, and what it allows, stands in its package; the rehearsal plays one.
APART = ("bot/platforms/", "bot/rehearsal/")
# These are no periods, but units to count in.
UNITS = {"MINUTE", "HOUR", "DAY_SECONDS"}
MODULES = sorted(
    name
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "storage").rglob("*.py")]
    if (name := path.relative_to(ROOT).as_posix()) not in POLICY and not name.startswith(APART)
)


def periods(source: str) -> Iterator[str]:
    """The names at the top of a module that are given a period: a `timedelta`, or a number of SECONDS."""
    for statement in ast.parse(source).body:
        if not isinstance(statement, ast.Assign):
            continue
        names = [name.id for name in ast.walk(statement.targets[0]) if isinstance(name, ast.Name)]
        called = {
            call.func.id
            for call in ast.walk(statement.value)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        }
        yield from (name for name in names if name not in UNITS and ("timedelta" in called or "SECONDS" in name))


def test_a_period_is_seen_whatever_it_is_written_as() -> None:
    assert list(periods("PAUSE = timedelta(hours=2)\nLONG_SECONDS, MOST = 3.0, 4\nNAME = 'x'")) == [
        "PAUSE",
        "LONG_SECONDS",
    ]


@pytest.mark.parametrize("name", MODULES)
def test_no_period_stands_elsewhere(name: str) -> None:
    assert list(periods((ROOT / name).read_text())) == []
