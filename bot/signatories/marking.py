"""Makes names comparable: at each start those that are not public, and after an upgrade all."""

from datetime import datetime
from functools import partial

from bot.signatories.similarity import similarity_key
from storage.policy import UNDO_TIME
from storage.protocol import Store, Transaction

MARKED_AT_ONCE = 500


async def mark_names(store: Store, now: datetime, *, hidden_only: bool = False) -> None:
    """Let every signature be found by its name that should be, some at a time. It may be interrupted.

    With `hidden_only` nothing is written into the file: what is not public is found in memory.
    """
    last: int | None = 0
    while last is not None:
        last = await store.transact(partial(_mark, last, now - UNDO_TIME, hidden_only=hidden_only))


def _mark(after: int, since: datetime, tx: Transaction, *, hidden_only: bool) -> int | None:
    unmarked = tx.similarity.unmarked(after, MARKED_AT_ONCE, since, hidden_only=hidden_only)
    for signature in unmarked:
        if signature.entry is not None:
            tx.similarity.mark(signature, similarity_key(signature.entry.name))
    return unmarked[-1].id if unmarked else None
