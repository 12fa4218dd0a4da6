"""Of a person the store keeps the language they chose, their draft, and whether they are in the admin group."""

import pytest

from storage.records import Account, Address, Answers, Draft, Platform, Step, Visibility
from storage.store import SignerRecord, Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, CARLO, DALIA, DAY, FLORA, GROUP, INSTANT, NOON, sign, submission, undone

HALF = Draft(
    wording="wording-1",
    answers=Answers("Flora Example", ("Հայաստան", "Österreich"), None),
    former=Answers("Flora E.", None, "historian"),
    picked=("Georgia", "საქართველო"),
    visibility=Visibility.WITHHELD,
    revision=7,
)
FULL = Draft("wording-2", Answers("Carlo Example", (), ""), revision=12)


async def signer(store: Store, account: Account = FLORA) -> SignerRecord:
    return await store.transact(lambda tx: tx.people.signer(account))


async def keep(store: Store, draft: Draft, account: Account = FLORA) -> None:
    await store.transact(lambda tx: tx.people.keep_draft(account, draft, NOON))


async def counted(store: Store) -> dict[Step, int]:
    return dict((await store.statistics(NOON)).steps)


async def passed(store: Store, account: Account, step: Step) -> None:
    await store.transact(lambda tx: tx.people.passed(account, step, NOON))


class TestSigner:
    async def test_of_a_stranger_nothing_is_known(self, store: Store) -> None:
        assert await signer(store) == SignerRecord(None, None, None)

    async def test_all_that_is_known_comes_at_once(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
        await keep(store, HALF)
        signature = await sign(store, FLORA)
        store = await open_store()
        assert await signer(store) == SignerRecord("ru", HALF, signature)

    async def test_each_thing_may_be_known_without_the_others(self, store: Store) -> None:
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
        await keep(store, HALF, CARLO)
        signature = await sign(store, DALIA)
        assert await signer(store, FLORA) == SignerRecord("ru", None, None)
        assert await signer(store, CARLO) == SignerRecord(None, HALF, None)
        assert await signer(store, DALIA) == SignerRecord(None, None, signature)

    async def test_the_same_id_on_another_platform_is_another_person(self, store: Store) -> None:
        await keep(store, HALF, FLORA)
        assert await signer(store, Account(Platform.MATRIX, FLORA.id)) == SignerRecord(None, None, None)

    async def test_the_language_chosen_last_holds(self, store: Store) -> None:
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
        await store.transact(lambda tx: tx.people.speak(FLORA, "en"))
        assert (await signer(store)).language == "en"


class TestDraft:
    @pytest.mark.parametrize("draft", [Draft("wording-1"), HALF, FULL], ids=["new", "half", "full"])
    async def test_a_draft_comes_back_with_every_answer_after_a_restart(
        self, open_store: OpenStore, draft: Draft
    ) -> None:
        """A question still open (None) and one that was skipped ("") are told apart."""
        await keep(await open_store(), draft)
        assert (await signer(await open_store())).draft == draft

    async def test_a_new_draft_takes_the_place_of_the_former(self, store: Store) -> None:
        await keep(store, HALF)
        await keep(store, FULL)
        assert (await signer(store)).draft == FULL

    async def test_a_dropped_draft_is_gone_and_nobody_elses(self, store: Store) -> None:
        await keep(store, HALF, FLORA)
        await keep(store, FULL, CARLO)
        await store.transact(lambda tx: tx.people.drop_draft(FLORA))
        await store.transact(lambda tx: tx.people.drop_draft(FLORA))
        assert (await signer(store, FLORA)).draft is None
        assert (await signer(store, CARLO)).draft == FULL

    async def test_a_draft_whose_transaction_raised_is_as_it_was(self, store: Store) -> None:
        await keep(store, HALF)
        await undone(store, lambda tx: tx.people.keep_draft(FLORA, FULL, NOON))
        assert (await signer(store)).draft == HALF


class TestSteps:
    async def test_a_step_counts_once_for_an_account(self, store: Store) -> None:
        for _ in range(3):
            await passed(store, FLORA, Step.OPENED)
        await passed(store, CARLO, Step.OPENED)
        await passed(store, FLORA, Step.BEGUN)
        assert await counted(store) == {Step.OPENED: 2, Step.BEGUN: 1}

    async def test_it_counts_again_a_day_later(self, store: Store) -> None:
        """Who has opened the letter is forgotten after a day; that somebody has is not."""
        await passed(store, FLORA, Step.OPENED)
        await store.purge(NOON + DAY)
        await passed(store, FLORA, Step.OPENED)
        assert await counted(store) == {Step.OPENED: 1}
        await store.purge(NOON + DAY + INSTANT)
        await passed(store, FLORA, Step.OPENED)
        assert await counted(store) == {Step.OPENED: 2}

    async def test_a_step_whose_transaction_raised_does_not_count(self, store: Store) -> None:
        await undone(store, lambda tx: tx.people.passed(FLORA, Step.CONFIRMED, NOON))
        assert await counted(store) == {}


class TestMembers:
    async def member(self, store: Store, group: Address = GROUP, account: Account = ADMIN) -> bool | None:
        return await store.transact(lambda tx: tx.people.is_member(group, account))

    async def set(self, store: Store, *, present: bool) -> None:
        await store.transact(lambda tx: tx.people.set_member(GROUP, ADMIN, present=present))

    async def test_of_whom_nobody_has_spoken_it_is_not_known(self, store: Store) -> None:
        assert await self.member(store) is None

    async def test_whoever_came_is_a_member_until_they_leave(self, open_store: OpenStore) -> None:
        store = await open_store()
        await self.set(store, present=True)
        store = await open_store()
        assert await self.member(store) is True
        await self.set(store, present=False)
        assert await self.member(store) is False
        await self.set(store, present=True)
        assert await self.member(store) is True

    async def test_membership_is_of_one_group_and_one_account(self, store: Store) -> None:
        await self.set(store, present=True)
        assert await self.member(store, Address(Platform.TELEGRAM, "-1003000000009")) is None
        assert await self.member(store, Address(Platform.MATRIX, GROUP.chat)) is None
        assert await self.member(store, account=FLORA) is None
        assert await self.member(store, account=Account(Platform.MATRIX, ADMIN.id)) is None


class TestLetters:
    async def test_two_letters_in_one_database_know_nothing_of_each_others_people(self, open_store: OpenStore) -> None:
        store = await open_store("open-gate")
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
        await store.transact(lambda tx: tx.people.keep_draft(FLORA, HALF, NOON))
        await store.transact(lambda tx: tx.people.passed(FLORA, Step.OPENED, NOON))
        await sign(store, FLORA)
        store = await open_store("closed-gate")
        assert await signer(store) == SignerRecord(None, None, None)
        assert await counted(store) == {}
        other = await sign(store, FLORA, submission("Flora the Other"))
        await keep(store, FULL)
        store = await open_store("open-gate")
        assert (await signer(store)).draft == HALF
        assert (await signer(store)).signature != other

    async def test_they_share_the_admin_group(self, open_store: OpenStore) -> None:
        store = await open_store("open-gate")
        await store.transact(lambda tx: tx.people.set_member(GROUP, ADMIN, present=True))
        store = await open_store("closed-gate")
        assert await store.transact(lambda tx: tx.people.is_member(GROUP, ADMIN)) is True
