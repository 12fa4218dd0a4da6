"""Isolates values that run in the other direction than their phrase (Unicode Bidirectional Algorithm, UAX #9)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from fluent.syntax.ast import BaseNode, Pattern, Placeable, SelectExpression, TextElement, VariableReference

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"
COMMAND_ISOLATED = rf"{LRI}\g<0>{PDI}"
_LEFT, _RIGHT = frozenset("L"), frozenset(("R", "AL"))
_TAG = re.compile(r"</?[a-z]+[^<>]*>")
_OTHER = "\0"
_ALONE = re.compile(rf"{_OTHER}[a-z]+{_OTHER}")


def is_mixed(value: str, *, right_to_left: bool) -> bool:
    """Whether a value has letters that run in the other direction than the phrase. A text of several lines is left as
    it is, because isolation ends with a line.
    """
    if not right_to_left and value.isascii():
        return False
    other = _LEFT if right_to_left else _RIGHT
    return "\n" not in value and any(unicodedata.bidirectional(each) in other for each in _TAG.sub("", value))


def isolated(value: str) -> str:
    """The value between the marks FSI and PDI, so that its direction does not affect the text around it."""
    return f"{FSI}{value}{PDI}"


def never_isolated(pattern: Pattern) -> frozenset[str]:
    """The values of a phrase that stay as they are: those that have a line to themselves, and those that select a
    variant.
    """
    written = "".join(
        element.value if isinstance(element, TextElement) else _OTHER + _name(element) + _OTHER
        for element in pattern.elements
    )
    lines = [_TAG.sub("", line).strip() for line in written.split("\n")]
    alone = {line.strip(_OTHER) for line in lines if _ALONE.fullmatch(line)}
    return frozenset(alone | set(_selectors(pattern)))


def _name(placeable: Placeable) -> str:
    expression = placeable.expression
    return str(expression.id.name) if isinstance(expression, VariableReference) else ""


def _selectors(node: Any) -> Iterator[str]:
    if isinstance(node, SelectExpression) and isinstance(node.selector, VariableReference):
        yield str(node.selector.id.name)
    children = vars(node).values() if isinstance(node, BaseNode) else node if isinstance(node, list) else ()
    for child in children:
        yield from _selectors(child)
