"""A backup from before does not let a name be told a second time, nor keep one in the channel that has gone since."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.messages import DELIVERIES
from bot.moderation.announcing import announce_names
from storage.protocol import Store, Transaction
from storage.records import SlotKind
from tests.backed_up import BackedUpDeployment, backed_up
from tests.stage import catalog, letter, visible
from tests.storage.samples import GROUP, NOON, submission


class Channel:
    """The channel of a letter, which tells names of one hour after the other."""

    def __init__(self) -> None:
        self.messages: dict[str, str] = {}
        self.now = NOON

    async def tell(self, store: Store) -> None:
        """An hour passes, and what is posted arrives."""
        self.now += timedelta(hours=2)
        own = replace(letter(), announce=-1001234567, announce_names=True)

        def work(tx: Transaction) -> None:
            unit = UnitOfWork(tx, {GROUP.platform: GROUP})
            announce_names(unit, own, catalog(), self.now, 0)
            for outgoing in unit.outgoing_messages:
                assert outgoing.slot is not None
                assert outgoing.slot.kind is SlotKind.NAMES
                shown = tx.outbox.shown(outgoing) or str(len(self.messages))
                delivery = DELIVERIES.validate_json(outgoing.body)
                if delivery.removes or delivery.message is None:
                    self.messages.pop(shown, None)
                    tx.outbox.delivered(outgoing, None)
                else:
                    self.messages[shown] = visible(delivery.message.text)
                    tx.outbox.delivered(outgoing, shown)

        await store.transact(work)


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def flora_waits_to_be_told(store: Store) -> None:
    await store.transact(lambda tx: tx.announcements.note(1, NOON))


async def flora_withdraws(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.erase(1, NOON))


async def test_what_was_told_since_the_backup_is_not_told_again(deployment: BackedUpDeployment) -> None:
    channel = Channel()
    await deployment.since(flora_waits_to_be_told)
    deployment.back_up_anew()
    await deployment.since(channel.tell)
    (told,) = channel.messages.values()
    assert "Flora Example" in told
    await deployment.restore()
    await deployment.since(channel.tell, channel.tell)
    assert [*channel.messages.values()] == [told]


async def test_who_withdrew_since_the_backup_does_not_stand_in_the_channel_after_it(
    deployment: BackedUpDeployment,
) -> None:
    channel = Channel()
    await deployment.since(flora_waits_to_be_told, channel.tell)
    deployment.back_up_anew()
    await deployment.since(flora_withdraws)
    assert channel.messages, "the bot stopped before it could mend the message"
    await deployment.restore()
    await deployment.since(channel.tell)
    assert channel.messages == {}


async def test_without_the_present_database_what_waits_may_have_been_told_and_is_not(
    deployment: BackedUpDeployment,
) -> None:
    channel = Channel()
    await deployment.since(flora_waits_to_be_told)
    deployment.back_up_anew()
    deployment.database.unlink()
    await deployment.restore()
    await deployment.since(channel.tell)
    assert channel.messages == {}


async def test_who_is_not_on_the_restored_list_does_not_stand_in_the_channel(deployment: BackedUpDeployment) -> None:
    """Whoever signed since the backup has to sign again: the list does not know them."""

    async def one_more_signs_and_waits_to_be_told(store: Store) -> None:
        def work(tx: Transaction) -> None:
            tx.signatures.import_line(submission("Maria Example"), 7, NOON)
            (newest,) = tx.publication.after(max(tx.publication.numbers(0, 100)) - 1, 1)
            tx.announcements.note(newest.number, NOON)

        await store.transact(work)

    channel = Channel()
    await deployment.since(flora_waits_to_be_told, one_more_signs_and_waits_to_be_told, channel.tell)
    (told,) = channel.messages.values()
    assert "Maria Example" in told
    await deployment.restore()
    await deployment.since(channel.tell)
    (told,) = channel.messages.values()
    assert "Maria" not in told
    assert "Flora Example" in told
