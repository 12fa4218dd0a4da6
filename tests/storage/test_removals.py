"""Lines that were removed, in the store: what is left of them, and that nothing brings them back."""

from pathlib import Path

import pytest

from storage.protocol import Store
from storage.records import Proposal, Reason, Source, State, Verdict, Visibility
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.samples import (
    ADMIN,
    ADMIN_NAME,
    CARLO,
    DAY,
    FLORA,
    NOON,
    decide,
    decided,
    home,
    read,
    sign,
    submission,
)
from tests.storage.tallies import check_tallies


async def remove(store: Store, number: int, now: object = NOON) -> None:
    signature = await read(store, number)
    assert await decide(store, signature, Verdict.REMOVED, NOON, Reason.OTHER) is not None


async def erase(store: Store, number: int) -> None:
    await store.transact(lambda tx: tx.removals.erase(number, ADMIN, ADMIN_NAME, NOON))


@pytest.mark.parametrize("visibility", Visibility)
async def test_a_removal_and_its_undoing_are_counted(store: Store, visibility: Visibility) -> None:
    approved = await decided(store, await sign(store, CARLO, submission(visibility=visibility)))
    removed = await decided(store, approved, Verdict.REMOVED, reason=Reason.OFFENSIVE)
    assert removed.state is State.REMOVED
    await store.transact(check_tallies)  # type: ignore[arg-type]
    assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (0, 0)
    assert await store.publication(0, 9) == []
    restored = await decided(store, removed, Verdict.UNDONE)
    assert (restored.state, restored.entry, restored.visibility) == (State.APPROVED, approved.entry, visibility)
    await store.transact(check_tallies)  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.REJECTED, Verdict.REMOVED])
async def test_what_was_removed_is_decided_about_no_more(store: Store, verdict: Verdict) -> None:
    removed = await decided(store, await decided(store, await sign(store)), Verdict.REMOVED)
    assert await decide(store, removed, verdict) is None


@pytest.mark.parametrize("state", ["pending", "rejected"])
async def test_only_what_is_approved_is_removed(store: Store, state: str) -> None:
    signature = await sign(store)
    if state == "rejected":
        signature = await decided(store, signature, Verdict.REJECTED)
    assert await decide(store, signature, Verdict.REMOVED) is None


async def test_its_text_goes_a_day_later_and_its_line_is_not_imported_again(store: Store, path: Path) -> None:
    await store.transact(lambda tx: tx.signatures.import_line(submission("Hana Example"), 1, NOON))
    await remove(store, 1)
    assert (await read(store, 1)).entry is not None
    await store.purge(NOON + 2 * DAY)
    assert (await read(store, 1)).entry is None
    assert not await store.transact(lambda tx: tx.signatures.import_line(submission("Hana Example"), 1, NOON))
    assert not any(b"Hana" in file.read_bytes() for file in path.parent.iterdir())
    assert await decide(store, await read(store, 1), Verdict.UNDONE) is None, "there is nothing to put back"


async def test_an_erasure_leaves_nothing_that_leads_to_anybody(store: Store) -> None:
    await decided(store, await sign(store))
    await store.transact(lambda tx: tx.people.speak(FLORA, "hy"))
    await erase(store, 1)
    signature, signer = await read(store, 1), await store.transact(lambda tx: tx.people.signer(FLORA))
    assert (signature.state, signature.entry, signature.source) == (State.REMOVED, None, Source.CHAT)
    assert (signer.signature, signer.language, signer.draft) == (None, None, None)
    assert await store.transact(lambda tx: tx.signatures.address(1)) is None
    assert await store.transact(lambda tx: tx.similarity.find("flora example", 0)) == []
    await store.transact(check_tallies)  # type: ignore[arg-type]
    again = await sign(store)
    assert again.id == 2


async def test_a_damaged_public_line_can_be_removed_so_that_the_list_is_exported_again(
    store: Store, path: Path
) -> None:
    await decided(store, await sign(store))
    await store.transact(lambda tx: tx.signatures._db.execute("UPDATE signature SET entry = '{'"))  # type: ignore[attr-defined]
    assert (await read(store, 1)).entry is None
    await remove(store, 1)
    assert await store.publication(0, 9) == []


async def test_what_is_proposed_is_known_by_who_has_proposed_it(store: Store) -> None:
    signature = await decided(store, await sign(store))
    proposal = Proposal(signature.revision, Verdict.REMOVED, Reason.OTHER, ADMIN_NAME, NOON)
    await store.transact(lambda tx: tx.removals.propose(1, proposal, ADMIN))
    assert await store.transact(lambda tx: tx.removals.proposed(1)) == proposal
    assert await store.transact(lambda tx: tx.removals.is_proposed_by(1, ADMIN))
    assert not await store.transact(lambda tx: tx.removals.is_proposed_by(1, CARLO))
    assert await store.transact(lambda tx: tx.removals.purge(NOON)) == []
    assert await store.transact(lambda tx: tx.removals.purge(NOON + DAY)) == [1]


# A backup from before ------------------------------------------------------------------------------


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


@pytest.mark.parametrize("how", [remove, erase])
async def test_a_backup_does_not_bring_back_what_was_removed(deployment: BackedUpDeployment, how: object) -> None:
    """#1 is Flora's, #5 was imported."""
    for number in (1, 5):
        await deployment.since(lambda store, number=number: how(store, number))  # type: ignore[operator]
    restored = await deployment.restore()
    assert restored.changes.removed == (1, 5)
    assert "Removed since the backup, and removed again: #1, #5." in [*restored.sentences()]
    states = await deployment.states()
    assert (states[1], states[5]) == ("removed", "removed")
    assert not any(b"Hana Example" in deployment.database.read_bytes() for _ in range(1))
    assert home(FLORA).chat.encode() not in deployment.database.read_bytes()
