"""Makes names comparable again after an upgrade that has taken their fingerprints away."""

from functools import partial

from bot.signatories.similarity import similarity_key
from storage.protocol import Store, Transaction

MARKED_AT_ONCE = 200


async def mark_names(store: Store) -> None:
    """Give every signature that wants one the fingerprint of its name, some at a time. It may be interrupted."""
    last: int | None = 0
    while last is not None:
        last = await store.transact(partial(_mark, last))


def _mark(after: int, tx: Transaction) -> int | None:
    unmarked = tx.similarity.unmarked(after, MARKED_AT_ONCE)
    for signature in unmarked:
        if signature.entry is not None:
            tx.similarity.mark(signature, similarity_key(signature.entry.name))
    return unmarked[-1].id if unmarked else None
