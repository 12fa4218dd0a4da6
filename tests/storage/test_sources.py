"""Where signers came from is counted as sums, and nothing of it stays beside anybody."""

from collections import Counter

from storage.policy import SOURCES_MOST
from storage.protocol import Store
from storage.records import Account, Platform
from tests.storage.conftest import OpenStore
from tests.storage.samples import CARLO, DAY, FLORA, NOON


async def came(store: Store, account: Account, source: str) -> None:
    await store.transact(lambda tx: tx.sources.came(account, source, NOON))


async def signed(store: Store, account: Account) -> str:
    return await store.transact(lambda tx: tx.sources.signed(account))


async def numbers(store: Store) -> Counter[str]:
    return await store.transact(lambda tx: tx.sources.numbers())


async def test_who_signs_is_counted_once_by_the_link_that_came_last(open_store: OpenStore) -> None:
    store = await open_store()
    await came(store, FLORA, "leaflet")
    await came(store, FLORA, "newsletter")
    await came(store, CARLO, "leaflet")
    assert not await numbers(store)
    await signed(store, FLORA)
    await signed(store, FLORA)
    assert await numbers(await open_store()) == {"newsletter": 1}


async def test_only_the_first_who_signs_by_a_link_is_told_apart(store: Store) -> None:
    for account, link in ((FLORA, "leaflet"), (CARLO, "leaflet")):
        await came(store, account, link)
    assert await signed(store, FLORA)
    assert not await signed(store, CARLO)
    assert not await signed(store, Account(Platform.TELEGRAM, "without a link"))


async def test_who_does_not_sign_within_a_day_is_forgotten(store: Store) -> None:
    await came(store, FLORA, "leaflet")
    await store.purge(NOON + 2 * DAY)
    await signed(store, FLORA)
    assert not await numbers(store)


async def test_beyond_so_many_links_all_others_are_counted_together(store: Store) -> None:
    for number in range(SOURCES_MOST + 3):
        account = Account(Platform.TELEGRAM, f"{number}")
        await came(store, account, f"link-{number}")
        await signed(store, account)
    await came(store, FLORA, "one too many")
    assert not await signed(store, FLORA), "what is counted with others may have come before"
    await came(store, FLORA, "link-1")
    await signed(store, FLORA)
    found = await numbers(store)
    assert (found["link-1"], found[""]) == (2, 4)
    assert len(found) == SOURCES_MOST + 1
