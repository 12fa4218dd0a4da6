"""For each account, the store keeps the chosen language, the draft, and the membership in the admin group."""

from dataclasses import replace

import pytest

from storage.protocol import SignerRecord, Store
from storage.records import Account, Address, Answers, Draft, Member, Platform, Step, Visibility
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, CARLO, DALIA, DAY, FLORA, GROUP, INSTANT, NOON, sign, submission, undone

HALF = Draft(
    wording="wording-1",
    answers=Answers("Flora Example", ("Հայաստան", "Österreich"), None, "Флора Экзампл"),
    former=Answers("Flora E.", None, "historian"),
    picked=("Georgia", "საქართველო"),
    visibility=Visibility.WITHHELD,
    revision=7,
    script="CYRILLIC",
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
    async def test_nothing_is_known_of_a_stranger(self, store: Store) -> None:
        assert await signer(store) == SignerRecord(None, None, None)

    async def test_all_that_is_known_comes_at_once(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
        await keep(store, HALF)
        signature = await sign(store, FLORA)
        store = await open_store()
        assert await signer(store) == SignerRecord("ru", HALF, signature)
        assert await store.transact(lambda tx: tx.people.language(FLORA)) == "ru"
        assert await store.transact(lambda tx: tx.people.language(CARLO)) is None

    async def test_the_language_of_the_letter_is_known_apart_until_it_is_dropped(self, store: Store) -> None:
        await store.transact(lambda tx: tx.people.speak(FLORA, "ru", "hy"))
        assert await signer(store) == SignerRecord("ru", None, None, "hy")
        await store.transact(lambda tx: tx.people.speak(FLORA, "en"))
        assert await signer(store) == SignerRecord("en", None, None, None)

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

    async def test_a_step_counts_again_a_day_later(self, store: Store) -> None:
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


KNOWN = Member(present=True, confirmed=NOON, said=1_700_000_000, admitted=NOON + DAY)
ELSEWHERE = Address(Platform.TELEGRAM, "-1003000000009")


class TestMembers:
    async def member(self, store: Store, group: Address = GROUP, account: Account = ADMIN) -> Member | None:
        return await store.transact(lambda tx: tx.people.member(group, account))

    async def keep(self, store: Store, member: Member) -> None:
        await store.transact(lambda tx: tx.people.keep_member(GROUP, ADMIN, member))

    async def test_an_account_that_was_never_reported_is_no_known_member(self, store: Store) -> None:
        assert await self.member(store) is None

    async def test_what_was_said_last_is_known_after_a_restart(self, open_store: OpenStore) -> None:
        store = await open_store()
        for member in (KNOWN, Member(present=False), Member(present=True)):
            await self.keep(store, member)
            store = await open_store()
            assert await self.member(store) == member

    async def test_membership_is_of_one_group_and_one_account(self, store: Store) -> None:
        await self.keep(store, KNOWN)
        assert await self.member(store, ELSEWHERE) is None
        assert await self.member(store, Address(Platform.MATRIX, GROUP.chat)) is None
        assert await self.member(store, account=FLORA) is None
        assert await self.member(store, account=Account(Platform.MATRIX, ADMIN.id)) is None

    async def test_the_members_of_a_group_are_doubted_or_forgotten_and_no_others(self, store: Store) -> None:
        await self.keep(store, KNOWN)
        await store.transact(lambda tx: tx.people.doubt_members(ELSEWHERE))
        await store.transact(lambda tx: tx.people.forget_members(ELSEWHERE))
        assert await self.member(store) == KNOWN
        await store.transact(lambda tx: tx.people.doubt_members(GROUP))
        assert await self.member(store) == replace(KNOWN, confirmed=None)
        await store.transact(lambda tx: tx.people.forget_members(GROUP))
        assert await self.member(store) is None

    async def test_members_go_along_when_their_group_gets_a_new_address(self, store: Store) -> None:
        await self.keep(store, KNOWN)
        await store.transact(lambda tx: tx.chats.moved(GROUP, ELSEWHERE))
        assert await self.member(store) is None
        assert await self.member(store, ELSEWHERE) == KNOWN

    async def test_who_left_is_forgotten_after_a_day(self, store: Store) -> None:
        for member, left in ((KNOWN, True), (replace(KNOWN, present=False), False)):
            await self.keep(store, member)
            await store.purge(NOON + DAY)
            assert await self.member(store) == member
            await store.purge(NOON + DAY + INSTANT)
            assert (await self.member(store) is not None) is left


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

    async def test_letters_share_the_admin_group(self, open_store: OpenStore) -> None:
        store = await open_store("open-gate")
        await store.transact(lambda tx: tx.people.keep_member(GROUP, ADMIN, KNOWN))
        store = await open_store("closed-gate")
        assert await store.transact(lambda tx: tx.people.member(GROUP, ADMIN)) == KNOWN
