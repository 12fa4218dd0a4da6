"""The public list in its order: the first signatories, then everybody else."""

from collections.abc import AsyncIterator

from bot.i18n.catalog import Translator
from bot.letters.presentation import withdrawn_line
from bot.reports.export import Signatory
from storage.protocol import Store
from storage.records import PublishedSignature


async def signatories(store: Store, at_once: int, say: Translator) -> AsyncIterator[Signatory]:
    """All public lines with their places in the list, read `at_once` at a time: others work in between. `say` has the
    words for who is shown as withdrawn.
    """
    days = await store.transact(lambda tx: tx.wordings.days())
    place = 0
    async for each in _published(store, at_once):
        place += 1
        day, first = days.get(each.wording), bool(each.pinned)
        withdrawn = withdrawn_line(say, each.day) if each.entry is None else ""
        yield Signatory(
            *(place, each.entry, each.day, each.language, each.wording, day),
            first=first,
            word=each.word,
            withdrawn=withdrawn,
        )


async def _published(store: Store, at_once: int) -> AsyncIterator[PublishedSignature]:
    """Who is pinned meanwhile is not listed twice, and nobody is left out."""
    first = await store.transact(lambda tx: tx.publication.pinned())
    for each in first:
        yield each
    given, last = {each.number for each in first}, 0
    while chunk := await store.publication(last, at_once):
        last = chunk[-1][0]
        for number, each in chunk:
            if number not in given:
                yield each
