"""`undersigned find`: looks for signatures in the file, beside a running bot."""

import asyncio
from collections.abc import Iterator

from bot.deployment import open_store
from bot.i18n.catalog import Catalog
from bot.letters.folder import read_letter
from bot.moderation.search import read_query, search, standing_of
from bot.operations.errors import OperationError
from bot.policy import FOUND_A_PAGE
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.marking import mark_names
from storage.protocol import Transaction
from storage.records import Signature


def find(settings: Settings, words: str) -> Iterator[str]:
    """A line for each signature that is found, at most a page, and how to go on; OperationError if nothing is asked."""
    return iter(asyncio.run(_find(settings, words)))


async def _find(settings: Settings, words: str) -> list[str]:
    say = Catalog(["en"]).translator("en")
    query = read_query(say, words)
    if query is None:
        raise OperationError(
            'Say what to look for: a number, "Flora", "Flora, Armenia", ", Armenia" or "Flora, rejected".'
        )
    letter = read_letter(settings.letter)
    async with open_store(settings, letter, read_only=True) as store:
        await mark_names(store, now(), hidden_only=True)

        def work(tx: Transaction) -> list[str]:
            found = search(tx, query, FOUND_A_PAGE)
            several = [signature for number in found.numbers if (signature := tx.signatures.get(number)) is not None]
            more = [f'More: undersigned find "{query.text} >{found.reached}"'] if found.reached is not None else []
            return [*map(_line, several), *more] or ["Nothing was found."]

        return await store.transact(work)


def _line(signature: Signature) -> str:
    line = signature.entry.line if signature.entry is not None else "(its text was erased)"
    shown = "".join(each if each.isprintable() else " " for each in line)
    return f"{signature.id}\t{standing_of(signature)}\t{signature.submitted:%Y-%m-%d}\t{shown}"
