"""Looks for names and places in the public list, for anybody: what is not public is not looked at."""

from collections.abc import Collection
from functools import partial

from bot.messaging.widgets import shorten
from bot.policy import SEARCHES_MOST, SIGNATORIES_A_PAGE
from bot.signatories.finding import name_groups, place_group
from bot.signing.view import Sought
from storage.protocol import Transaction


def seek(tx: Transaction, text: str) -> Sought:
    """The first lines that have these words: `Flora`, `Flora, Armenia`, `, Armenia`."""
    name, _, place = (part.strip() for part in " ".join(text.split()).partition(","))
    groups = name_groups(name, partial(tx.search.beginning, public_only=True))
    found = _found(tx, [*groups, place_group(place)] if place else groups)
    if not found and name and not place:  # what is no name may be a place
        found = _found(tx, [place_group(name)])
    listed = [tx.signatures.listed(number) for number in found[:SIGNATORIES_A_PAGE]]
    lines = tuple((place, line) for place, line in listed if line is not None)
    return Sought(shorten(text), lines, more=len(found) > SIGNATORIES_A_PAGE)


def _found(tx: Transaction, groups: list[Collection[str]]) -> list[int]:
    """The numbers of the first lines, and of one more if there is one."""
    numbers: list[int] = []
    after: int | None = 0
    for _ in range(SEARCHES_MOST if groups else 0):
        if after is None or len(numbers) > SIGNATORIES_A_PAGE:
            break
        several = tx.search.by_words(groups, after, SIGNATORIES_A_PAGE + 1 - len(numbers), public_only=True)
        numbers += several.numbers
        after = several.reached
    return numbers
