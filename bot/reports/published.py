"""The public list in its order: organisations, then people; of each the first signatories, then all others."""

from collections.abc import AsyncIterator

from bot.i18n.catalog import Translator
from bot.letters.presentation import withdrawn_line
from bot.reports.export import Signatory
from storage.protocol import Store
from storage.records import Kind, PublishedSignature


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
            organisation=each.organisation,
        )


async def _published(store: Store, at_once: int) -> AsyncIterator[PublishedSignature]:
    """Who is pinned meanwhile is not listed twice, and nobody is left out."""
    first = await store.transact(lambda tx: tx.publication.pinned())
    given = {each.number for each in first}
    for kind in (Kind.ORGANISATION, Kind.PERSON):
        for each in first:
            if each.organisation is (kind is Kind.ORGANISATION):
                yield each
        last = 0
        while chunk := await store.publication(last, at_once, kind):
            last = chunk[-1][0]
            for number, each in chunk:
                if number not in given:
                    yield each
