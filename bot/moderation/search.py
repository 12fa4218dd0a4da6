"""What an admin looks for among all signatures: `12`, `Flora Example`, `Flora, Armenia`, `, Armenia`, `rejected`."""

import re
from dataclasses import dataclass, replace

from bot.i18n.catalog import Translator
from bot.moderation.numbers import TooManyNumbersError, read_numbers
from bot.policy import FOUND_A_PAGE, SEARCHES_MOST
from bot.signatories.finding import name_groups, place_group
from bot.signatories.similarity import similarity_key
from storage.protocol import Found, Transaction
from storage.records import Signature, State, Visibility

_AFTER = re.compile(r" ?> ?#?(\d{1,18})\Z")  # in a text without repeated spaces
# What may be said of where a signature stands, by the words of the phrases `stands-...`.
STANDINGS: dict[str, tuple[State, Visibility | None]] = {
    "pending": (State.PENDING, None),
    "approved": (State.APPROVED, Visibility.PUBLIC),
    "withheld": (State.APPROVED, Visibility.WITHHELD),
    "rejected": (State.REJECTED, None),
    "withdrawn": (State.WITHDRAWN, None),
    "removed": (State.REMOVED, None),
}


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `text` is what was typed, without the number `after` which it goes on."""

    text: str
    numbers: tuple[int, ...] = ()
    name: str = ""
    place: str = ""
    standing: str = ""
    after: int = 0


def read_query(say: Translator, typed: str) -> Query | None:
    """The query that somebody has typed; None if it says nothing."""
    typed = " ".join(typed.split())
    after = _AFTER.search(typed)
    text = typed[: after.start()] if after else typed
    query = Query(text, after=int(after[1]) if after else 0)
    try:
        numbers = read_numbers(text)
    except TooManyNumbersError:
        return None
    if numbers.named and not numbers.words:
        return replace(query, numbers=numbers.named[:FOUND_A_PAGE])
    name, *others = (part.strip() for part in text.split(","))
    for part in (name, *others):
        if standing := standing_called(say, part):
            query = replace(query, standing=standing)
    places = [part for part in others if part and not standing_called(say, part)]
    query = replace(query, name="" if standing_called(say, name) else name, place=", ".join(places))
    return query if query.name or query.place or query.standing else None


def standing_called(say: Translator, word: str) -> str:
    """The standing that a word names, in English or in the language of the admins; empty if none is named."""
    word = word.casefold()
    names = {say.plain(f"stands-{standing}").casefold(): standing for standing in STANDINGS}
    return word if word in STANDINGS else names.get(word, "")


def standing_of(signature: Signature) -> str:
    """The standing of a signature."""
    withheld = signature.state is State.APPROVED and signature.visibility is Visibility.WITHHELD
    return "withheld" if withheld else signature.state.value


def search(tx: Transaction, query: Query, limit: int = FOUND_A_PAGE) -> Found:
    """The next signatures that a query finds. What cannot be a name is looked for as a place."""
    if query.numbers:
        return Found(tuple(number for number in query.numbers if tx.signatures.get(number) is not None))
    if not query.name and not query.place:
        state, visibility = STANDINGS[query.standing]
        return tx.search.by_state(state, visibility, query.after, limit)
    found = _by_words(tx, query, limit)
    if not found.numbers and found.reached is None and query.name and not query.after:
        found = _by_words(tx, replace(query, name="", place=query.name), limit) if not query.place else found
        found = found if found.numbers else _nearly(tx, query, limit)
    return found


def _by_words(tx: Transaction, query: Query, limit: int) -> Found:
    groups = name_groups(query.name, tx.search.beginning)
    groups += [place_group(query.place)] if query.place else []
    if not groups:
        return Found(())
    found: list[int] = []
    after = query.after
    for _ in range(SEARCHES_MOST if query.standing else 1):
        several = tx.search.by_words(groups, after, limit - len(found))
        found += [number for number in several.numbers if _stands(tx, number, query.standing)]
        if several.reached is None or len(found) >= limit:
            return Found(tuple(found), several.reached)
        after = several.reached
    return Found(tuple(found), after if query.standing else several.reached)


def _nearly(tx: Transaction, query: Query, limit: int) -> Found:
    """Names with a typing error, where none is as it was typed."""
    numbers = tx.similarity.find(similarity_key(query.name), 0, limit)
    return Found(tuple(number for number in numbers if _stands(tx, number, query.standing)))


def _stands(tx: Transaction, number: int, standing: str) -> bool:
    signature = tx.signatures.get(number) if standing else None
    return not standing or (signature is not None and standing_of(signature) == standing)
