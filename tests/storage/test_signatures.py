"""One account has one signature; a decision is made once, about what the admin saw; a withdrawn signature is erased."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from storage.protocol import Expired, Store, Transaction
from storage.records import (
    Account,
    Address,
    Decision,
    Platform,
    Reason,
    Signature,
    Source,
    State,
    Submission,
    Verdict,
    Visibility,
)
from tests.storage.conftest import OpenStore
from tests.storage.samples import (
    ADMIN,
    ADMIN_NAME,
    CARLO,
    DALIA,
    DAY,
    FLORA,
    INSTANT,
    NOON,
    decide,
    decided,
    home,
    read,
    sign,
    submission,
)

HOUR = timedelta(hours=1)
LATE = NOON + 1000 * DAY
SHORT = submission("Carlo Example", (), "", visibility=Visibility.WITHHELD, language="ru", wording="wording-2")


async def correct(store: Store, account: Account, given: Submission, address: Address | None = None) -> Signature:
    return await store.transact(lambda tx: tx.signatures.correct(account, address or home(account), given, NOON + DAY))


async def withdraw(store: Store, account: Account = FLORA) -> int | None:
    return await store.transact(lambda tx: tx.signatures.withdraw(account, NOON))


async def address(store: Store, signature: Signature) -> Address | None:
    return await store.transact(lambda tx: tx.signatures.address(signature.id))


async def crowd(store: Store, size: int) -> list[Signature]:
    """So many different people sign, one after the other."""
    return [
        await sign(store, Account(Platform.TELEGRAM, str(number)), submission(f"Example {number}"))
        for number in range(size)
    ]


class TestFollowing:
    async def test_a_signer_can_be_told_where_they_wrote_last(self, open_store: OpenStore) -> None:
        store = await open_store()
        signature, other = await sign(store), Address(FLORA.platform, "another chat")
        await store.transact(lambda tx: tx.signatures.follow(signature.id, other))
        assert await address(store, signature) == other

    async def test_where_an_address_has_been_erased_none_comes_back(self, open_store: OpenStore) -> None:
        store = await open_store()
        signature, other = await sign(store), Address(FLORA.platform, "another chat")
        await withdraw(store)
        await store.transact(lambda tx: tx.signatures.follow(signature.id, other))
        assert await address(store, signature) is None


class TestSigning:
    async def test_a_signature_is_kept_as_it_was_given(self, open_store: OpenStore) -> None:
        store = await open_store()
        given = submission("Դալիա Example", ("საქართველო",), "историк, писатель")
        signature = await sign(store, DALIA, given)
        assert signature == Signature(
            id=signature.id,
            state=State.PENDING,
            visibility=Visibility.PUBLIC,
            language="en",
            wording="wording-1",
            platform=Platform.MATRIX,
            source=Source.CHAT,
            entry=given.entry,
            submitted=NOON,
            revision=1,
        )
        store = await open_store()
        assert await read(store, signature.id) == signature
        assert await address(store, signature) == home(DALIA)

    async def test_without_place_or_occupation_too(self, store: Store) -> None:
        signature = await sign(store, CARLO, SHORT)
        assert signature.entry == SHORT.entry
        assert (signature.visibility, signature.language, signature.wording) == (
            Visibility.WITHHELD,
            "ru",
            "wording-2",
        )

    async def test_a_second_one_of_the_same_account_raises_and_changes_nothing(self, store: Store) -> None:
        first = await sign(store, FLORA)
        with pytest.raises(Exception, match=r"(?i)unique"):
            await sign(store, FLORA, submission("Flora Twice"))
        assert await store.transact(lambda tx: tx.pending.page(0, 10)) == [first]

    async def test_one_of_two_signatures_at_the_same_moment_is_kept(self, store: Store) -> None:
        results = await asyncio.gather(*(sign(store, FLORA) for _ in range(5)), return_exceptions=True)
        kept = [result for result in results if isinstance(result, Signature)]
        assert await store.transact(lambda tx: tx.pending.page(0, 10)) == kept
        assert len(kept) == 1

    async def test_there_is_none_where_there_is_none(self, store: Store) -> None:
        assert await store.transact(lambda tx: tx.signatures.get(1)) is None
        assert await store.transact(lambda tx: tx.signatures.address(1)) is None
        assert await store.transact(lambda tx: tx.decisions.last(1)) is None
        assert await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON)) is None


class TestCorrecting:
    async def test_what_was_given_is_replaced_whole(self, store: Store) -> None:
        signature = await sign(store, FLORA)
        moved = Address(Platform.TELEGRAM, "another chat")
        corrected = await correct(store, FLORA, SHORT, moved)
        assert corrected == await read(store, signature.id)
        assert corrected.entry == SHORT.entry
        assert (corrected.visibility, corrected.language, corrected.wording) == (
            Visibility.WITHHELD,
            "ru",
            "wording-2",
        )
        assert corrected.revision == signature.revision + 1
        assert await address(store, signature) == moved
        assert await store.transact(lambda tx: tx.similarity.find("flora example", 0)) == []
        assert await store.transact(lambda tx: tx.similarity.find("carlo example", 0)) == [signature.id]

    async def test_who_waits_keeps_their_place_and_their_day(self, store: Store) -> None:
        first, second = await sign(store, FLORA), await sign(store, CARLO)
        corrected = await correct(store, FLORA, SHORT)
        assert corrected.submitted == NOON
        assert [one.id for one in await store.transact(lambda tx: tx.pending.page(0, 10))] == [
            first.id,
            second.id,
        ]
        assert await store.transact(lambda tx: tx.pending.place(first.id)) == 1

    @pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.REJECTED])
    async def test_what_was_decided_is_pending_again(self, store: Store, verdict: Verdict) -> None:
        signature = await decided(store, await sign(store), verdict, reason=Reason.OTHER)
        corrected = await correct(store, FLORA, submission("Flora Better"))
        assert (corrected.state, corrected.reason) == (State.PENDING, None)
        assert corrected.submitted == NOON + DAY
        assert corrected.revision == signature.revision + 1
        former = (
            [signature.entry] if verdict is Verdict.APPROVED else []
        )  # stays public until its correction is approved
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (len(former), len(former))
        assert [one.entry for one in await store.transact(lambda tx: tx.signatures.public(0, 10))] == former
        assert await store.transact(lambda tx: tx.pending.count()) == 1

    async def test_a_decision_about_what_it_was_before_is_not_taken(self, store: Store) -> None:
        seen = await sign(store)
        corrected = await correct(store, FLORA, submission("Something Else"))
        assert await decide(store, seen) is None
        assert await read(store, seen.id) == corrected

    async def test_nobody_elses_is_touched(self, store: Store) -> None:
        other = await sign(store, CARLO)
        await sign(store, FLORA)
        await correct(store, FLORA, SHORT)
        assert await read(store, other.id) == other


class TestWithdrawing:
    @pytest.mark.parametrize("verdict", [None, Verdict.APPROVED, Verdict.REJECTED])
    async def test_all_that_was_given_is_erased(self, store: Store, verdict: Verdict | None) -> None:
        signature = await sign(store)
        if verdict is not None:
            signature = await decided(store, signature, verdict, reason=Reason.OFFENSIVE)
        assert await withdraw(store) == signature.id
        left = await read(store, signature.id)
        assert (left.state, left.entry, left.reason) == (State.WITHDRAWN, None, None)
        assert left.revision == signature.revision + 1
        assert await address(store, signature) is None
        assert (await store.transact(lambda tx: tx.people.signer(FLORA))).signature is None
        assert await store.transact(lambda tx: tx.similarity.find("flora example", 0)) == []
        assert await store.transact(lambda tx: tx.pending.page(0, 10)) == []
        assert await store.transact(lambda tx: tx.signatures.public(0, 10)) == []
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (0, 0)
        assert await store.transact(lambda tx: tx.pending.count()) == 0
        assert await store.publication(0, 10) == []

    async def test_nobody_can_decide_about_it_any_more(self, store: Store) -> None:
        signature = await sign(store)
        await withdraw(store)
        left = await read(store, signature.id)
        for verdict in Verdict:
            assert await decide(store, signature, verdict) is None
            assert await decide(store, left, verdict) is None
        assert await read(store, signature.id) == left

    async def test_the_account_is_free_to_sign_again(self, store: Store) -> None:
        first = await sign(store)
        await withdraw(store)
        assert await withdraw(store) is None
        second = await sign(store)
        assert second.id > first.id
        assert (second.state, second.revision) == (State.PENDING, 1)
        await withdraw(store)
        assert (await read(store, first.id)).state is (await read(store, second.id)).state is State.WITHDRAWN

    async def test_nobody_elses_is_touched(self, store: Store) -> None:
        other = await sign(store, CARLO)
        await sign(store, FLORA)
        await withdraw(store, FLORA)
        assert await read(store, other.id) == other


class TestDeciding:
    @pytest.mark.parametrize("visibility", list(Visibility))
    async def test_approving_keeps_what_was_given(self, store: Store, visibility: Visibility) -> None:
        signature = await sign(store, FLORA, submission(visibility=visibility))
        approved = await decided(store, signature)
        assert approved == await read(store, signature.id)
        assert (approved.state, approved.entry) == (State.APPROVED, signature.entry)
        assert approved.revision == signature.revision + 1

    @pytest.mark.parametrize("reason", [*Reason, None])
    async def test_a_rejection_keeps_its_reason(self, open_store: OpenStore, reason: Reason | None) -> None:
        store = await open_store()
        signature = await sign(store)
        await decided(store, signature, Verdict.REJECTED, reason=reason)
        store = await open_store()
        rejected = await read(store, signature.id)
        assert (rejected.state, rejected.reason, rejected.entry) == (State.REJECTED, reason, signature.entry)

    async def test_the_last_decision_tells_who_and_when(self, open_store: OpenStore) -> None:
        store = await open_store()
        rejected = await decided(store, await sign(store), Verdict.REJECTED, reason=Reason.DUPLICATE)
        await sign(store, CARLO)
        store = await open_store()
        decision = await store.transact(lambda tx: tx.decisions.last(rejected.id))
        assert decision == Decision(Verdict.REJECTED, Reason.DUPLICATE, ADMIN_NAME, NOON)
        assert await store.transact(lambda tx: tx.decisions.last(rejected.id + 1)) is None
        await decided(store, rejected, Verdict.UNDONE, NOON + DAY)
        decision = await store.transact(lambda tx: tx.decisions.last(rejected.id))
        assert decision == Decision(Verdict.UNDONE, None, ADMIN_NAME, NOON + DAY)

    @pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.REJECTED])
    async def test_one_of_two_admins_at_the_same_moment_decides(self, store: Store, verdict: Verdict) -> None:
        signature = await sign(store)
        results = await asyncio.gather(
            decide(store, signature, verdict), decide(store, signature, Verdict.APPROVED), decide(store, signature)
        )
        assert [result is not None for result in results].count(True) == 1
        assert [result for result in results if result] == [await read(store, signature.id)]

    async def test_a_stale_revision_decides_nothing(self, store: Store) -> None:
        signature = await sign(store)
        approved = await decided(store, signature)
        assert await decide(store, signature, Verdict.UNDONE) is None
        assert await decide(store, signature, Verdict.REJECTED) is None
        assert await read(store, signature.id) == approved
        decision = await store.transact(lambda tx: tx.decisions.last(signature.id))
        assert decision is not None
        assert decision.verdict is Verdict.APPROVED

    async def test_only_what_waits_is_decided(self, store: Store) -> None:
        for account, verdict in ((FLORA, Verdict.APPROVED), (CARLO, Verdict.REJECTED)):
            signature = await decided(store, await sign(store, account), verdict)
            assert await decide(store, signature, Verdict.APPROVED) is None
            assert await decide(store, signature, Verdict.REJECTED) is None
            assert await read(store, signature.id) == signature

    async def test_only_what_was_decided_is_undone(self, store: Store) -> None:
        signature = await sign(store)
        assert await decide(store, signature, Verdict.UNDONE) is None
        assert await store.transact(lambda tx: tx.decisions.last(signature.id)) is None

    @pytest.mark.parametrize("visibility", list(Visibility))
    @pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.REJECTED])
    async def test_what_was_undone_is_pending_as_before_and_can_be_decided_again(
        self, store: Store, verdict: Verdict, visibility: Visibility
    ) -> None:
        signature = await sign(store, FLORA, submission(visibility=visibility))
        after = await decided(store, signature, verdict, reason=Reason.OTHER)
        undone = await decided(store, after, Verdict.UNDONE)
        assert (undone.state, undone.reason, undone.entry) == (State.PENDING, None, signature.entry)
        assert await address(store, signature) == home(FLORA)
        again = await decided(store, undone)
        assert (again.state, again.entry) == (State.APPROVED, signature.entry)
        assert again.revision == signature.revision + 3

    async def test_a_number_that_is_not_there_decides_nothing(self, store: Store) -> None:
        assert (
            await store.transact(
                lambda tx: tx.decisions.decide(99, 1, Verdict.APPROVED, None, ADMIN, ADMIN_NAME, "", NOON)
            )
        ) is None


class TestTelling:
    async def test_a_rejected_line_of_a_list_is_deleted_in_time_since_there_is_nobody_to_tell(
        self, path: Path, store: Store
    ) -> None:
        await store.transact(lambda tx: tx.signatures.import_line(submission(), 1, NOON))
        undone = await decided(store, await read(store, 1), Verdict.UNDONE)
        await store.purge(NOON + 365 * DAY)
        await decided(store, undone, Verdict.REJECTED)
        assert (await read(store, 1)).entry == submission().entry
        await store.purge(NOON + DAY + INSTANT)
        assert (await read(store, 1)).entry is None
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("SELECT likeness_tag FROM signature").fetchall() == [(None,)]


class TestPace:
    async def test_the_latest_decisions_of_one_admin_come_latest_first(self, store: Store) -> None:
        signature = await sign(store)
        for hour, verdict in enumerate((Verdict.APPROVED, Verdict.UNDONE, Verdict.REJECTED)):
            signature = await decided(store, signature, verdict, NOON + hour * HOUR)
        found = await store.transact(lambda tx: tx.decisions.by(ADMIN, 2))
        assert found == [NOON + 2 * HOUR, NOON + HOUR]
        assert await store.transact(lambda tx: tx.decisions.by(FLORA, 2)) == []


class TestSettled:
    async def test_a_signature_is_settled_when_it_was_decided_or_withdrawn_long_enough_ago(self, store: Store) -> None:
        await sign(store, FLORA)
        await decided(store, await sign(store, CARLO))
        await sign(store, DALIA)
        await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON))

        def settled(before: datetime) -> Callable[[Transaction], list[bool]]:
            return lambda tx: [tx.decisions.settled(number, before) for number in (1, 2, 3)]

        assert await store.transact(settled(NOON)) == [False, False, False]
        assert await store.transact(settled(NOON + INSTANT)) == [False, True, True]
        assert await store.transact(lambda tx: tx.decisions.settled(4, NOON)), "there is none any more"


class TestExpiring:
    async def test_a_signature_that_has_not_waited_long_never_expires(self, store: Store) -> None:
        """The setting may have been raised since the notice."""
        await sign(store)
        await store.transact(lambda tx: tx.pending.warn(NOON + DAY, NOON + DAY))
        assert await store.transact(lambda tx: tx.pending.expire(NOON, NOON + 2 * DAY)) == []

    async def test_a_damaged_signature_expires_nevertheless(self, path: Path, store: Store) -> None:
        await sign(store)
        await store.transact(lambda tx: tx.pending.warn(NOON + DAY, NOON + DAY))
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE signature SET entry_sealed = zeroblob(120), address_sealed = zeroblob(120)")
        assert await store.transact(lambda tx: tx.pending.expire(LATE, NOON + 2 * DAY)) == [Expired(1, "en", None)]

    async def test_what_has_waited_for_long_is_marked_once(self, store: Store) -> None:
        await sign(store, FLORA)
        await sign(store, CARLO, now=NOON + HOUR)
        await decided(store, await sign(store, DALIA))
        for before, expected in ((NOON, 0), (NOON + INSTANT, 1), (NOON + INSTANT, 0), (NOON + DAY, 1)):
            assert await store.transact(lambda tx, before=before: tx.pending.warn(before, NOON + DAY)) == expected

    async def test_a_signature_that_was_not_marked_before_never_expires(self, store: Store) -> None:
        await sign(store)
        assert await store.transact(lambda tx: tx.pending.expire(LATE, NOON + 1000 * DAY)) == []
        await store.transact(lambda tx: tx.pending.warn(NOON + DAY, NOON + DAY))
        assert await store.transact(lambda tx: tx.pending.expire(LATE, NOON + DAY)) == []

    async def test_an_expired_signature_is_returned_once_and_leaves_its_number(self, path: Path, store: Store) -> None:
        """Even one about which a decision was made and taken back; and its number is never given out again."""
        signature = await sign(store, FLORA)
        await decided(store, await decided(store, signature), Verdict.UNDONE)
        await store.transact(lambda tx: tx.pending.warn(NOON + DAY, NOON + DAY))
        lapsed = await store.transact(lambda tx: tx.pending.expire(LATE, NOON + 2 * DAY))
        assert lapsed == [Expired(signature.id, "en", home(FLORA))]
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("SELECT count(*) FROM signature").fetchone() == (0,)
            assert db.execute("SELECT count(*) FROM decision").fetchone() == (0,)
            assert db.execute("SELECT signature FROM forgotten").fetchall() == [(signature.id,)]
        assert (await sign(store, FLORA)).id == 2

    @pytest.mark.parametrize("what", ["decide", "correct"])
    async def test_what_is_decided_or_corrected_meanwhile_is_marked_no_more(self, store: Store, what: str) -> None:
        signature = await sign(store, FLORA)
        await store.transact(lambda tx: tx.pending.warn(NOON + DAY, NOON + DAY))
        if what == "decide":
            await decided(store, await decided(store, signature), Verdict.UNDONE)
        else:
            await store.transact(lambda tx: tx.signatures.correct(FLORA, home(FLORA), submission(), NOON))
        assert await store.transact(lambda tx: tx.pending.expire(LATE, NOON + 1000 * DAY)) == []


class TestSimilarity:
    async def test_others_whose_name_looks_the_same_are_found(self, store: Store) -> None:
        numbers = [one.id for one in await crowd(store, 2)]
        alike = [
            (await sign(store, Account(Platform.TELEGRAM, f"alike {number}"), submission())).id for number in range(7)
        ]
        assert await store.transact(lambda tx: tx.similarity.find("flora example", alike[0])) == alike[1:6]
        assert await store.transact(lambda tx: tx.similarity.find("flora example", alike[6])) == alike[:5]
        assert await store.transact(lambda tx: tx.similarity.find("flora", 0)) == []
        assert await store.transact(lambda tx: tx.similarity.find("example 1", numbers[1])) == []

    @pytest.mark.parametrize(
        "mistyped",
        ["flora exmaple", "flora exampl", "flora exammple", "glora example", "floraexample", "fl ora example"],
    )
    @pytest.mark.parametrize("public", [True, False])
    async def test_a_name_with_one_typing_error_is_found_too(
        self, store: Store, mistyped: str, *, public: bool
    ) -> None:
        kept = replace(submission(), similarity_key="example flora")
        first = await sign(store, FLORA, kept)
        if public:
            await store.transact(lambda tx: tx.similarity.mark(replace(first, state=State.APPROVED), "example flora"))
        key = " ".join(sorted(mistyped.split()))
        assert await store.transact(lambda tx: tx.similarity.find(key, 0)) == [first.id]
        assert await store.transact(lambda tx: tx.similarity.find(key, first.id)) == []
        assert await store.transact(lambda tx: tx.similarity.find_equal(key)) == []

    @pytest.mark.parametrize("public", [True, False])
    @pytest.mark.parametrize(
        ("kept", "asked"),
        [
            ("example flora maria/~example flora", "example flora"),
            ("example flora", "example flora maria/~example flora"),
        ],
    )
    async def test_a_name_is_found_with_and_without_what_people_leave_out(
        self, store: Store, kept: str, asked: str, *, public: bool
    ) -> None:
        first = await sign(store, FLORA, replace(submission(), similarity_key=kept))
        if public:
            await store.transact(lambda tx: tx.similarity.mark(replace(first, state=State.APPROVED), kept))
        assert await store.transact(lambda tx: tx.similarity.find(asked, 0)) == [first.id]
        assert await store.transact(lambda tx: tx.similarity.find_equal(asked)) == []

    async def test_two_names_without_what_people_leave_out_are_not_alike(self, store: Store) -> None:
        await sign(store, FLORA, replace(submission(), similarity_key="example flora maria/~example flora"))
        assert await store.transact(lambda tx: tx.similarity.find("anna example flora/~example flora", 0)) == []

    async def test_equal_names_are_found_before_those_with_an_error(self, store: Store) -> None:
        await sign(store, CARLO, submission("flora exampel"))
        equal = await sign(store)
        assert await store.transact(lambda tx: tx.similarity.find("flora example", 0)) == [1, equal.id]
        assert await store.transact(lambda tx: tx.similarity.find("flora example", 0, 1)) == [equal.id]

    async def test_approved_ones_and_imported_ones_too(self, store: Store) -> None:
        approved = await decided(store, await sign(store))
        await store.transact(lambda tx: tx.signatures.import_line(submission(occupation="poet"), 1, NOON))
        assert len(await store.transact(lambda tx: tx.similarity.find("flora example", approved.id))) == 1


class TestQueue:
    async def test_the_queue_tells_how_many_signatures_are_before(self, store: Store) -> None:
        one, two, three, four = await crowd(store, 4)
        await decided(store, two)
        waiting = (one, three, four)
        places = await store.transact(lambda tx: [tx.pending.place(each.id) for each in waiting])
        assert places == [1, 2, 3]
        assert await store.transact(lambda tx: tx.pending.count()) == 3

    async def test_what_waits_is_paged_from_the_oldest(self, store: Store) -> None:
        everybody = await crowd(store, 5)
        await decided(store, everybody[1])
        waiting = [everybody[0], *everybody[2:]]
        assert await store.transact(lambda tx: tx.pending.page(0, 2)) == waiting[:2]
        assert await store.transact(lambda tx: tx.pending.page(2, 2)) == waiting[2:]
        assert await store.transact(lambda tx: tx.pending.page(4, 2)) == []

    async def test_who_is_published_is_paged_in_the_order_of_signing(self, store: Store) -> None:
        everybody = await crowd(store, 4)
        withheld = await sign(store, FLORA, submission(visibility=Visibility.WITHHELD))
        for each in reversed([*everybody[1:], withheld]):
            await decided(store, each)
        published = await store.transact(lambda tx: tx.signatures.public(0, 10))
        assert [each.id for each in published] == [each.id for each in everybody[1:]]
        assert await store.transact(lambda tx: tx.signatures.public(1, 1)) == published[1:2]
        assert await store.transact(lambda tx: tx.signatures.public(3, 10)) == []
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (4, 3)


def _look(number: int, tx: Transaction) -> tuple[Signature | None, Address | None]:
    return tx.signatures.get(number), tx.signatures.address(number)


class TestLetters:
    async def test_two_letters_in_one_database_do_not_see_each_others_signatures(self, open_store: OpenStore) -> None:
        store = await open_store("open-gate")
        pending = await sign(store, FLORA)
        approved = await decided(store, await sign(store, CARLO))

        store = await open_store("closed-gate")
        other = await sign(store, FLORA)
        for elsewhere in (pending.id, approved.id):
            assert await store.transact(partial(_look, elsewhere)) == (None, None)
        assert await store.transact(lambda tx: tx.pending.page(0, 10)) == [other]
        assert await store.transact(lambda tx: tx.signatures.public(0, 10)) == []
        assert await store.transact(lambda tx: tx.pending.count()) == 1
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (0, 0)
        assert await store.transact(lambda tx: tx.similarity.find("flora example", other.id)) == []
        assert await store.transact(lambda tx: tx.pending.place(other.id)) == 1
        assert await store.publication(0, 10) == []
        assert await decide(store, pending) is None
        assert await withdraw(store, CARLO) is None
        assert await withdraw(store, FLORA) == other.id

        store = await open_store("open-gate")
        assert await read(store, pending.id) == pending
        assert await read(store, approved.id) == approved
