"""`undersigned restore` goes back to a backup, but never brings back a signer who has withdrawn since."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.deployment import open_store
from bot.operations.backup import backup
from bot.operations.rekey import rekey
from bot.operations.restore import restore
from storage.errors import OperatorError
from storage.protocol import Store
from storage.records import Leftover, OutboxMessage, Reading, State, Verdict
from tests.backed_up import (
    AT_THE_BACKUP,
    PAGE_BYTES,
    BackedUpDeployment,
    a_sweep_decides_about_carlo,
    all_pending_signatures_expire,
    backed_up,
    carlo_is_approved,
    carlos_card_is_delivered,
    dalias_rejection_is_undone,
    flora_withdraws,
    gita_signs,
    gita_signs_and_is_approved,
    gita_withdraws,
    the_admin_leaves,
    the_inbox_is_handled,
    the_news_is_delivered,
)
from tests.deployment import LETTER, needs_root
from tests.storage.samples import (
    CARD,
    CARLO,
    DALIA,
    DAY,
    FLORA,
    GITA,
    GROUP,
    INSTANT,
    NEWS,
    NOON,
    UNHANDLED,
    decide,
    home,
    read,
    sign,
    submission,
)


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


# Beside a present database that is whole ----------------------------------------------------------


async def test_restore_goes_back_to_the_backup(deployment: BackedUpDeployment) -> None:
    await deployment.since(gita_signs, carlo_is_approved)
    done = await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP
    assert done.changes.went_back == (2,)
    assert done.reading is Reading.WHOLE


async def test_a_sweep_of_the_backup_does_not_go_on(deployment: BackedUpDeployment) -> None:
    """Nobody expects that it rejects, days later, what waits again."""
    await deployment.since(a_sweep_decides_about_carlo)
    deployment.back_up_anew()
    await deployment.restore()
    assert deployment.ask("SELECT * FROM sweep") == deployment.ask("SELECT * FROM swept") == []
    assert b"a sweep" not in await deployment.outgoing_messages()


async def test_who_withdrew_since_does_not_come_back(deployment: BackedUpDeployment) -> None:
    """Nothing of theirs is in the file: an approved line would stand there in clear."""
    assert b"Flora Example" in deployment.backup.read_bytes()
    await deployment.since(flora_withdraws)
    done = await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP | {1: "withdrawn"}
    assert done.changes.withdrawn == (1,)
    assert b"Flora Example" not in deployment.database.read_bytes()
    assert any("withdrawn again: #1." in sentence for sentence in done.sentences())


async def test_a_signature_that_expired_since_does_not_come_back(deployment: BackedUpDeployment) -> None:
    await deployment.since(all_pending_signatures_expire)
    await deployment.restore()
    assert await deployment.states() == {number: state for number, state in AT_THE_BACKUP.items() if number != 2}


async def test_after_a_restore_too_far_back_a_later_backup_loses_nobody(deployment: BackedUpDeployment) -> None:
    """Who is missing in the present database for that reason alone is not mistaken for somebody who lapsed."""
    earlier = deployment.put_aside()
    await deployment.since(gita_signs)
    backup(deployment.settings, deployment.backup)
    await restore(deployment.settings, earlier)
    assert 6 not in await deployment.states()
    await deployment.restore()
    assert (await deployment.states())[6] == "pending"


@pytest.mark.parametrize(
    ("come", "leave"), [(gita_signs_and_is_approved, gita_withdraws), (gita_signs, all_pending_signatures_expire)]
)
async def test_who_left_stays_away_from_a_later_backup_after_one_too_far_back(
    deployment: BackedUpDeployment, come: Callable[[Store], Any], leave: Callable[[Store], Any]
) -> None:
    """The earlier backup knows nothing of her, so that nothing but her number can tell."""
    earlier, later = deployment.put_aside(), deployment.backup
    await deployment.since(come)
    backup(deployment.settings, later)
    await deployment.since(leave)
    for file in (earlier, earlier, later):
        await restore(deployment.settings, file)
    assert 6 not in await deployment.states()
    assert b"Gita Example" not in deployment.database.read_bytes()


async def test_who_withdrew_and_signed_anew_has_no_signature_and_may_sign_under_a_new_number(
    deployment: BackedUpDeployment,
) -> None:
    await deployment.since(flora_withdraws, sign)
    await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP | {1: "withdrawn"}
    async with open_store(deployment.settings, LETTER) as store:
        assert (await store.transact(lambda tx: tx.people.signer(FLORA))).signature is None
        assert (await sign(store)).id == 7


async def test_no_number_is_given_out_twice(deployment: BackedUpDeployment) -> None:
    """#6 was somebody else's, and a card in the admin group still says so."""
    await deployment.since(gita_signs)
    await deployment.restore()
    async with open_store(deployment.settings, LETTER) as store:
        assert (await sign(store, GITA)).id == 7


async def test_a_card_from_after_the_backup_decides_nothing(deployment: BackedUpDeployment) -> None:
    """It may show what is not in the backup. A card that still shows how things stand goes on working."""
    async with open_store(deployment.settings, LETTER) as store:
        await store.transact(lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission("Another Name"), NOON))
        corrected, rejected = await read(store, 2), await read(store, 3)
    await deployment.restore()
    async with open_store(deployment.settings, LETTER) as store:
        assert await decide(store, corrected) is None
        again = await store.transact(
            lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission("Carlo Example"), NOON)
        )
        assert await decide(store, corrected) is None
        assert await decide(store, again) is not None
        assert await decide(store, rejected, Verdict.UNDONE) is not None


async def test_drafts_are_begun_anew(deployment: BackedUpDeployment) -> None:
    await deployment.restore()
    async with open_store(deployment.settings, LETTER) as store:
        assert (await store.transact(lambda tx: tx.people.signer(GITA))).draft is None


async def test_what_was_delivered_or_handled_since_is_not_done_again(deployment: BackedUpDeployment) -> None:
    await deployment.since(carlos_card_is_delivered, the_inbox_is_handled)
    await deployment.restore()
    assert await deployment.outgoing_messages() == [NEWS.body]
    assert await deployment.events() == []


async def test_what_still_waits_goes_on_waiting(deployment: BackedUpDeployment) -> None:
    await deployment.restore()
    assert await deployment.outgoing_messages() == [CARD.body, NEWS.body]
    assert await deployment.events() == [UNHANDLED.body]


async def test_news_of_a_decision_that_was_undone_since_is_not_sent(deployment: BackedUpDeployment) -> None:
    await deployment.since(dalias_rejection_is_undone)
    await deployment.restore()
    assert await deployment.outgoing_messages() == [CARD.body]


@pytest.mark.parametrize("told", [the_news_is_delivered, dalias_rejection_is_undone])
async def test_text_and_address_of_a_signer_without_waiting_news_are_deleted_in_time(
    deployment: BackedUpDeployment, told: Callable[[Store], Any]
) -> None:
    await deployment.since(told)
    await deployment.restore()
    kept = "SELECT entry_sealed IS NOT NULL, address_sealed IS NOT NULL FROM signature WHERE id = 3"
    await deployment.since(lambda store: store.purge(NOON + DAY))
    assert deployment.ask(kept) == [(True, True)]
    await deployment.since(lambda store: store.purge(NOON + DAY + INSTANT))
    assert deployment.ask(kept) == [(False, False)]


async def test_text_and_address_of_a_signer_with_waiting_news_are_kept(deployment: BackedUpDeployment) -> None:
    await deployment.restore()
    await deployment.since(lambda store: store.purge(NOON + 365 * DAY))
    assert deployment.ask(
        "SELECT entry_sealed IS NOT NULL, address_sealed IS NOT NULL FROM signature WHERE id = 3"
    ) == [(True, True)]


async def test_nobody_is_an_admin_only_because_they_were_one_then(deployment: BackedUpDeployment) -> None:
    """Who else still is, is asked anew."""
    await deployment.since(the_admin_leaves)
    await deployment.restore()
    assert (await deployment.contents())["member"] is None


async def test_what_is_to_be_taken_away_in_a_former_admin_group_is_not_forgotten(
    deployment: BackedUpDeployment,
) -> None:
    """The group was another one in the backup; its card is left over now, and so it is afterwards."""
    await deployment.since(lambda store: store.transact(lambda tx: tx.groups.leave(GROUP)))

    async def leftovers() -> list[Leftover]:
        async with open_store(deployment.settings, LETTER) as store:
            return await store.transact(lambda tx: tx.groups.leftovers(GROUP.platform))

    before = await leftovers()
    assert [leftover.message for leftover in before] == ["message-1"]
    await deployment.restore()
    assert await leftovers() == before


async def test_the_former_database_is_kept_whole_beside_it_each_time_under_another_name(
    deployment: BackedUpDeployment,
) -> None:
    await deployment.since(gita_signs)
    first, second = await deployment.restore(), await deployment.restore()
    assert first.kept is not None
    assert second.kept is not None
    assert first.kept != second.kept
    kept = deployment.settings.model_copy(update={"database": first.kept})
    async with open_store(kept, LETTER, read_only=True) as store:
        assert (await read(store, 6)).state is State.PENDING
    assert first.kept.stat().st_mode & 0o777 == deployment.database.stat().st_mode & 0o777 == 0o600
    assert any(str(first.kept) in sentence for sentence in first.sentences())


async def test_what_a_killed_bot_left_in_its_log_counts(deployment: BackedUpDeployment, tmp_path: Path) -> None:
    """What was written last stands in the write-ahead log only."""
    killed = BackedUpDeployment(tmp_path / "killed")
    async with open_store(deployment.settings, LETTER) as store:
        await flora_withdraws(store)
        await gita_signs(store)
        shutil.copytree(deployment.folder, killed.folder)
    assert killed.database.with_name(killed.database.name + "-wal").stat().st_size
    done = await killed.restore()
    assert await killed.states() == AT_THE_BACKUP | {1: "withdrawn"}
    assert done.kept is not None
    with closing(sqlite3.connect(done.kept)) as connection:
        assert connection.execute("SELECT state FROM signature WHERE id = 6").fetchall() == [("pending",)]
    async with open_store(killed.settings, LETTER) as store:
        assert (await sign(store)).id == 7


@needs_root
async def test_an_operator_who_is_root_leaves_the_database_to_the_bot(deployment: BackedUpDeployment) -> None:
    deployment.give_to(1234)
    deployment.database.with_name(deployment.database.name + ".lock").unlink()
    await deployment.restore()
    assert deployment.owners() == {1234}


async def test_a_backup_from_before_a_change_of_keys_takes_the_old_key_and_replays_withdrawals(
    deployment: BackedUpDeployment,
) -> None:
    old = deployment.key_file.read_bytes()
    await rekey(deployment.settings)
    await deployment.since(flora_withdraws)
    with pytest.raises(OperatorError, match="sealed with another key"):
        await deployment.restore()
    deployment.key_file.write_bytes(old)
    await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP | {1: "withdrawn"}


async def test_a_backup_from_after_a_change_of_keys_is_restored_like_any_other(deployment: BackedUpDeployment) -> None:
    await rekey(deployment.settings)
    deployment.back_up_anew()
    await deployment.since(flora_withdraws)
    await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP | {1: "withdrawn"}


# Beside a present database that is damaged or missing ---------------------------------------------


async def test_without_a_present_database_it_says_that_withdrawals_are_unknown(deployment: BackedUpDeployment) -> None:
    deployment.database.unlink()
    done = await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP
    assert (done.kept, done.reading) == (None, Reading.NONE)
    assert any("who else withdrew after the backup is unknown" in sentence for sentence in done.sentences())


async def test_without_a_present_database_nothing_that_waited_is_lost(deployment: BackedUpDeployment) -> None:
    deployment.database.unlink()
    await deployment.restore()
    assert await deployment.outgoing_messages() == [CARD.body, NEWS.body]
    assert await deployment.events() == [UNHANDLED.body]


async def test_without_a_present_database_numbers_and_cards_from_after_the_backup_are_left_behind(
    deployment: BackedUpDeployment,
) -> None:
    async with open_store(deployment.settings, LETTER) as store:
        carlo = await read(store, 2)
    deployment.database.unlink()
    await deployment.restore()
    async with open_store(deployment.settings, LETTER) as store:
        assert await decide(store, carlo) is None
        assert (await sign(store, GITA)).id == 100_006


async def test_a_damaged_page_hides_no_withdrawal_that_can_be_read_elsewhere(deployment: BackedUpDeployment) -> None:
    people = [f"{number}" for number in range(400)]

    async def many_sign(store: Store) -> None:
        for each in people:
            await sign(store, type(FLORA)(FLORA.platform, each), submission(f"{each}y Example"))

    async def many_withdraw(store: Store) -> None:
        await flora_withdraws(store)
        for each in people:
            account = type(FLORA)(FLORA.platform, each)
            await store.transact(lambda tx, account=account: tx.signatures.withdraw(account, NOON))

    await deployment.since(many_sign)
    deployment.back_up_anew()
    await deployment.since(many_withdraw)
    ((root,),) = deployment.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'signature'")
    # An inner page of a table begins with the number of its last leaf, behind eight bytes of other things.
    deployment.damage(int.from_bytes(deployment.database.read_bytes()[(root - 1) * PAGE_BYTES + 8 :][:4], "big"))
    done = await deployment.restore()
    assert done.reading is Reading.PART
    assert set((await deployment.states()).values()) == {"withdrawn", "pending", "rejected", "approved"}
    assert len(done.changes.withdrawn) == 401
    assert done.kept is not None


async def test_messages_to_who_is_known_to_have_withdrawn_are_not_sent(deployment: BackedUpDeployment) -> None:
    await deployment.since(lambda store: store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON)))
    ((wordings,),) = deployment.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'wording'")
    deployment.damage(wordings)
    done = await deployment.restore()
    assert done.reading is Reading.PART
    assert done.changes.withdrawn == (3,)
    assert await deployment.outgoing_messages() == [CARD.body]


async def test_messages_about_an_expired_signature_are_not_sent(deployment: BackedUpDeployment) -> None:
    to_carlo = OutboxMessage(home(CARLO), b"the status for Carlo")
    await deployment.since(lambda store: store.transact(lambda tx: tx.outbox.post(to_carlo)))
    deployment.back_up_anew()
    await deployment.since(all_pending_signatures_expire)
    ((wordings,),) = deployment.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'wording'")
    deployment.damage(wordings)
    done = await deployment.restore()
    assert done.reading is Reading.PART
    assert 2 not in await deployment.states()
    assert await deployment.outgoing_messages() == [NEWS.body]


async def test_a_present_file_that_is_no_database_is_kept_as_it_is_with_its_log(deployment: BackedUpDeployment) -> None:
    deployment.database.write_bytes(b"\x00 ruined")
    log = deployment.database.with_name(deployment.database.name + "-wal")
    log.write_bytes(b"a log")
    done = await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP
    assert done.kept is not None
    assert done.kept.read_bytes() == b"\x00 ruined"
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == b"a log"


async def test_a_database_of_another_deployment_tells_nothing_of_withdrawals(
    deployment: BackedUpDeployment, tmp_path: Path
) -> None:
    """Its #1 is somebody else."""
    other = BackedUpDeployment(tmp_path / "other")
    await other.fill_with_samples()
    await other.since(flora_withdraws)
    deployment.database.unlink()
    shutil.copy(other.database, deployment.database)
    done = await deployment.restore()
    assert done.reading is Reading.NONE
    assert await deployment.states() == AT_THE_BACKUP
