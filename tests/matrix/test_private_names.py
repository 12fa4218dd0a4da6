"""What the bot takes from inside nio stands in one list, and is what it was when somebody last looked at it."""

import ast
import hashlib
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from bot.platforms.matrix import library
from bot.platforms.matrix.library.private_names import OVERRIDDEN, PRIVATE_NAMES

FOLDER = Path(str(library.__file__)).parent


def code_of(name: str) -> object:
    """What stands behind a name of nio: a function, or what makes an attribute of a class."""
    module, owner, attribute = name.split(":", maxsplit=1)[0], *name.split(":")[1].split(".")
    class_ = getattr(import_module(module), owner)
    return getattr(class_, attribute, class_.__init__)


def digest(name: str) -> str:
    """The same as long as the code is, however its lines are broken."""
    source = inspect.getsource(code_of(name))  # type: ignore[arg-type]
    return hashlib.sha256(" ".join(source.split()).encode()).hexdigest()[:12]


@pytest.mark.parametrize("name", [*PRIVATE_NAMES, *OVERRIDDEN])
def test_what_stands_behind_a_name_is_what_it_was(name: str) -> None:
    """When this fails, nio has changed: read both, then write the new digest into the list."""
    assert digest(name) == {**PRIVATE_NAMES, **OVERRIDDEN}[name]


def used() -> Iterator[str]:
    """The private names of others in the library's room: looked up on anything but `self`, or overridden."""
    for path in FOLDER.glob("*.py"):
        module = import_module(f"{library.__name__}.{path.stem}") if path.stem != "__init__" else library
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__"):
                if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
                    yield node.attr
            elif isinstance(node, ast.ClassDef):
                yield from overridden(module, node, private=True)


def overridden(module: ModuleType, node: ast.ClassDef, *, private: bool) -> Iterator[str]:
    bases = [base for base in getattr(module, node.name).__mro__[1:] if base.__module__.startswith("nio")]
    for each in node.body:
        if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) or each.name == "__init__":
            continue
        if each.name.startswith("_") is private and any(each.name in vars(base) for base in bases):
            yield each.name


def test_no_other_private_name_is_used() -> None:
    assert set(used()) == {name.rpartition(".")[2] for name in PRIVATE_NAMES}


def test_all_that_is_overridden_is_in_the_list() -> None:
    found = {
        name
        for path in FOLDER.glob("[a-z]*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
        for name in overridden(import_module(f"{library.__name__}.{path.stem}"), node, private=False)
    }
    assert found == {name.rpartition(".")[2] for name in OVERRIDDEN}
