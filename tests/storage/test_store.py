"""The store's functions for the whole letter: the imported and published list, the figures, and the deletion of expired
data.
"""

import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from storage.protocol import Store, Transaction
from storage.records import (
    Account,
    Draft,
    InboxEvent,
    OutboxMessage,
    Platform,
    PublishedSignature,
    Reason,
    Signature,
    Source,
    State,
    Step,
    Submission,
    Verdict,
    Visibility,
)
from tests.storage.conftest import OpenStore
from tests.storage.samples import (
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


async def import_line(store: Store, given: Submission, occurrence: int = 1) -> bool:
    return await store.transact(lambda tx: tx.signatures.import_line(given, occurrence, NOON))


async def everything(store: Store, limit: int = 100) -> list[PublishedSignature]:
    """The published list, read by key in chunks as the export does."""
    rows: list[PublishedSignature] = []
    last = 0
    while chunk := await store.publication(last, limit):
        assert len(chunk) <= limit
        rows += [row for _, row in chunk]
        last = chunk[-1][0]
    return rows


async def told(store: Store, signature: Signature) -> None:
    """The signer hears of the decision."""
    outgoing = OutboxMessage(home(FLORA), b"decided", notifies=signature.id)

    def work(tx: Transaction) -> None:
        tx.outbox.delivered(tx.outbox.post(outgoing), "message 1")

    await store.transact(work)


class TestImport:
    async def test_an_imported_line_is_approved_and_published(self, store: Store) -> None:
        given = submission("Flora Example", ("Armenia",), "historian", language="")
        assert await import_line(store, given)
        ((number, row),) = await store.publication(0, 10)
        assert row == PublishedSignature(number, given.entry, NOON.date(), "", "wording-1", Source.IMPORT)
        signature = await read(store, number)
        assert (signature.state, signature.source, signature.platform) == (State.APPROVED, Source.IMPORT, None)
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (1, 1)
        assert await store.transact(lambda tx: tx.signatures.address(number)) is None

    async def test_importing_twice_adds_nothing(self, open_store: OpenStore) -> None:
        store = await open_store()
        assert await import_line(store, submission())
        store = await open_store()
        assert not await import_line(store, submission())
        assert len(await everything(store)) == 1

    async def test_a_line_that_stands_there_twice_is_two_people(self, store: Store) -> None:
        for expected in (True, False):
            assert await import_line(store, submission(), 1) is expected
            assert await import_line(store, submission(), 2) is expected
        assert len(await everything(store)) == 2

    async def test_who_signed_in_a_chat_is_not_in_its_way(self, store: Store) -> None:
        await sign(store)
        assert await import_line(store, submission())

    async def test_an_imported_line_can_be_taken_back_and_approved_again(self, store: Store) -> None:
        await import_line(store, submission())
        ((number, _),) = await store.publication(0, 10)
        undone = await decided(store, await read(store, number), Verdict.UNDONE)
        assert (undone.state, undone.entry) == (State.PENDING, submission().entry)
        assert await everything(store) == []
        assert not await import_line(store, submission())
        await decided(store, undone)
        assert len(await everything(store)) == 1

    async def test_the_same_line_may_stand_under_two_letters(self, open_store: OpenStore) -> None:
        assert await import_line(await open_store("open-gate"), submission())
        store = await open_store("closed-gate")
        assert await everything(store) == []
        assert await import_line(store, submission())
        assert len(await everything(store)) == 1


class TestPublication:
    @pytest.mark.parametrize("limit", [1, 2, 3, 100])
    async def test_the_published_list_is_read_by_key_in_chunks_without_loss_or_repetition(
        self, store: Store, limit: int
    ) -> None:
        names = [f"Example {number}" for number in range(5)]
        for name in names:
            await import_line(store, submission(name))
        rows = await everything(store, limit)
        assert [row.entry.name for row in rows] == names

    async def test_the_published_list_holds_who_is_approved_and_public_and_nobody_else(self, store: Store) -> None:
        approved = await decided(store, await sign(store, FLORA), now=NOON + DAY)
        await sign(store, CARLO)
        await decided(store, await sign(store, DALIA, submission(visibility=Visibility.WITHHELD)))
        await decided(store, await sign(store, Account(Platform.MATRIX, "@eve:example.org")), Verdict.REJECTED)
        assert await everything(store) == [
            PublishedSignature(approved.id, submission().entry, NOON.date(), "en", "wording-1")
        ]

    async def test_who_is_withdrawn_or_taken_back_while_it_is_read_is_left_out(self, store: Store) -> None:
        signatures = [
            await decided(store, await sign(store, account, submission(account.id)))
            for account in (FLORA, CARLO, DALIA)
        ]
        ((last, first),) = await store.publication(0, 1)
        assert first.entry.name == FLORA.id
        await decide(store, signatures[1], Verdict.UNDONE)
        assert [row.entry.name for _, row in await store.publication(last, 10)] == [DALIA.id]
        await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON))
        assert await store.publication(last, 10) == []


class TestFigures:
    async def test_a_new_letter_has_empty_figures(self, store: Store) -> None:
        figures = await store.statistics(NOON)
        assert figures.states == {}
        assert figures.lately == {1: {"received": 0}, 7: {"received": 0}}
        assert (figures.languages, figures.platforms, figures.steps) == ({}, {}, {})
        assert figures.median_decision_seconds is None
        assert figures.days == ()
        assert figures.places == {}

    async def test_states_are_counted(self, store: Store) -> None:
        for number, verdict in enumerate([None, None, None, Verdict.APPROVED, Verdict.APPROVED, Verdict.REJECTED]):
            signature = await sign(store, Account(Platform.TELEGRAM, str(number)))
            if verdict:
                await decided(store, signature, verdict)
        await store.transact(lambda tx: tx.signatures.withdraw(Account(Platform.TELEGRAM, "0"), NOON))
        await import_line(store, submission())
        assert (await store.statistics(NOON)).states == {
            State.PENDING: 2,
            State.APPROVED: 3,
            State.REJECTED: 1,
            State.WITHDRAWN: 1,
        }

    @pytest.mark.parametrize("days", [1, 7])
    async def test_a_window_begins_to_the_instant(self, store: Store, days: int) -> None:
        """What came, or was decided, exactly so long ago still counts; an instant earlier no longer."""
        start = NOON - days * DAY
        within = await sign(store, FLORA, now=start)
        before = await sign(store, CARLO, now=start - INSTANT)
        assert (await store.statistics(NOON)).lately[days] == {"received": 1}
        await decided(store, within, Verdict.APPROVED, start)
        await decided(store, before, Verdict.REJECTED, start - INSTANT)
        assert (await store.statistics(NOON)).lately[days] == {"received": 1, "approved": 1}

    async def test_a_window_tells_every_kind_of_end(self, store: Store) -> None:
        await decided(store, await sign(store, FLORA, now=NOON - 5 * DAY), Verdict.APPROVED, NOON - 2 * DAY)
        await decided(store, await sign(store, CARLO, now=NOON - HOUR), Verdict.REJECTED, NOON)
        await sign(store, DALIA, now=NOON - 9 * DAY)
        await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON - 3 * DAY))
        await import_line(store, submission())  # an import is no news
        assert (await store.statistics(NOON)).lately == {
            1: {"received": 1, "rejected": 1},
            7: {"received": 2, "approved": 1, "rejected": 1, "withdrawn": 1},
        }

    async def test_a_decision_that_was_taken_back_or_overtaken_does_not_count(self, store: Store) -> None:
        await decided(store, await decided(store, await sign(store, FLORA)), Verdict.UNDONE)
        await decided(store, await sign(store, CARLO))
        await store.transact(lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission(), NOON))
        figures = await store.statistics(NOON)
        assert figures.lately[1] == {"received": 2}
        assert figures.median_decision_seconds is None

    async def test_languages_platforms_and_days_are_those_of_who_is_approved(self, store: Store) -> None:
        await decided(store, await sign(store, FLORA, submission(language="ru")))
        await decided(store, await sign(store, DALIA, submission(language="en"), NOON - DAY))
        await decided(
            store, await sign(store, CARLO, submission(language="ru", visibility=Visibility.WITHHELD), NOON - DAY)
        )
        await sign(store, Account(Platform.MATRIX, "@waits:example.org"), submission(language="hy"))
        await import_line(store, submission(language=""))
        figures = await store.statistics(NOON)
        assert figures.languages == {"ru": 2, "en": 1}
        assert figures.platforms == {"telegram": 2, "matrix": 1, "import": 1}
        assert figures.days == (((NOON - DAY).date(), 2), (NOON.date(), 2))

    async def test_steps_on_the_way_are_counted(self, store: Store) -> None:
        def work(tx: Transaction) -> None:
            for account, steps in ((FLORA, list(Step)), (CARLO, list(Step)[:2]), (DALIA, list(Step)[:1])):
                for step in steps:
                    tx.people.passed(account, step, NOON)

        await store.transact(work)
        assert (await store.statistics(NOON)).steps == {Step.OPENED: 3, Step.BEGUN: 2, Step.CONFIRMED: 1}

    @pytest.mark.parametrize(
        ("waited", "median"),
        [([150], 120), ([1, 5 * 86400, 60], 60), ([60, 120, 180, 90000], 150)],
    )
    async def test_the_median_time_to_a_decision_is_told(
        self, store: Store, waited: list[float], median: float
    ) -> None:
        for number, seconds in enumerate(waited):
            signature = await sign(store, Account(Platform.TELEGRAM, str(number)))
            verdict = Verdict.REJECTED if number % 2 else Verdict.APPROVED
            await decided(store, signature, verdict, NOON + timedelta(seconds=seconds))
        await sign(store, FLORA)
        await sign(store, CARLO)
        await store.transact(lambda tx: tx.signatures.withdraw(CARLO, NOON + HOUR))
        await import_line(store, submission())
        assert (await store.statistics(NOON)).median_decision_seconds == pytest.approx(median, abs=0.001)

    async def test_places_are_those_of_who_is_approved_each_with_its_kind(self, store: Store) -> None:
        await decided(store, await sign(store, FLORA, submission(places=("Armenia", "Austria"))))
        await decided(store, await sign(store, CARLO, submission(places=("Georgia",), visibility=Visibility.WITHHELD)))
        await sign(store, DALIA, submission(places=("Nowhere",)))
        await import_line(store, submission(places=("Georgia",)))
        await import_line(store, submission(places=(), occupation=""))
        public, withheld = {("Armenia", "Austria"): 1, ("Georgia",): 1, (): 1}, {("Georgia",): 1}
        assert await store.places(Visibility.PUBLIC) == public
        assert await store.places(Visibility.WITHHELD) == withheld
        figures = await store.statistics(NOON)
        assert (figures.places, figures.withheld_places) == (public, withheld)

    async def test_a_damaged_one_keeps_nobody_from_the_figures(self, store: Store, path: Path) -> None:
        for account in (FLORA, CARLO):
            await decided(store, await sign(store, account, submission(visibility=Visibility.WITHHELD)))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE signature SET entry_sealed = x'00' WHERE id = 1")
            connection.commit()
        # Both were counted when they were approved.
        assert (await store.statistics(NOON)).withheld_places.total() == 2

    async def test_places_are_counted_beyond_one_chunk(self, store: Store) -> None:
        def work(tx: Transaction) -> None:
            for number in range(1001):
                tx.signatures.import_line(submission(f"Example {number}", ("Georgia",)), 1, NOON)

        await store.transact(work)
        assert await store.places(Visibility.PUBLIC) == {("Georgia",): 1001}
        assert await store.places(Visibility.WITHHELD) == {}

    async def test_another_letter_in_the_database_does_not_count(self, open_store: OpenStore) -> None:
        store = await open_store("open-gate")
        await decided(store, await sign(store, FLORA))
        await store.transact(lambda tx: tx.people.passed(FLORA, Step.OPENED, NOON))
        empty = await (await open_store("closed-gate")).statistics(NOON)
        assert (empty.states, empty.languages, empty.platforms, empty.steps, empty.days, empty.places) == (
            {},
            {},
            {},
            {},
            (),
            {},
        )
        assert empty.lately[1] == {"received": 0}
        assert empty.median_decision_seconds is None


class TestForgetting:
    """What is no longer needed goes, an instant after its time; nothing goes before."""

    LATER = NOON + DAY + INSTANT

    async def test_a_draft_that_nobody_touched_for_a_day_is_deleted(self, store: Store) -> None:
        def keep(tx: Transaction) -> None:
            tx.people.keep_draft(FLORA, Draft("wording-1"), NOON)
            tx.people.keep_draft(CARLO, Draft("wording-1"), NOON - DAY)
            tx.people.keep_draft(CARLO, Draft("wording-1", revision=1), NOON + HOUR)
            tx.people.speak(FLORA, "ru")

        await store.transact(keep)
        await store.purge(NOON + DAY)
        assert (await store.transact(lambda tx: tx.people.signer(FLORA))).draft is not None
        await store.purge(self.LATER)
        flora = await store.transact(lambda tx: tx.people.signer(FLORA))
        assert (flora.draft, flora.language) == (None, "ru")
        assert (await store.transact(lambda tx: tx.people.signer(CARLO))).draft is not None

    async def test_the_key_of_a_handled_event_is_deleted_after_two_days(self, store: Store) -> None:
        """For so long the platform may send it again."""
        events = [InboxEvent(Platform.TELEGRAM, key, b"hello") for key in ("handled", "open")]
        handled, waiting = await store.receive(events, NOON)
        await store.transact(lambda tx: tx.inbox.take(handled))
        await store.purge(NOON + 2 * DAY)
        assert await store.receive(events, NOON) == []
        await store.purge(NOON + 2 * DAY + INSTANT)
        assert [event.key for event in await store.receive(events, NOON)] == ["handled"]
        assert waiting in await store.unhandled()

    async def test_a_rejected_text_and_its_address_are_deleted_a_day_after_the_signer_was_told(
        self, store: Store
    ) -> None:
        signature = await decided(store, await sign(store), Verdict.REJECTED, reason=Reason.OTHER)
        await told(store, signature)
        await store.purge(NOON + DAY)
        assert await self._known(store, signature) == (True, True)
        await store.purge(self.LATER)
        assert await self._known(store, signature) == (False, False)
        left = await read(store, signature.id)
        assert (left.state, left.reason) == (State.REJECTED, Reason.OTHER)
        assert await store.transact(lambda tx: tx.similarity.find("flora example", 0)) == []

    @pytest.mark.parametrize("visibility", list(Visibility))
    async def test_of_an_approved_signature_only_the_address_is_deleted(
        self, store: Store, visibility: Visibility
    ) -> None:
        signature = await decided(store, await sign(store, FLORA, submission(visibility=visibility)))
        await told(store, signature)
        await store.purge(NOON + DAY)
        assert await self._known(store, signature) == (True, True)
        await store.purge(self.LATER)
        assert await self._known(store, signature) == (True, False)
        alike = await store.transact(lambda tx: tx.similarity.find("flora example", 0))
        assert alike == ([signature.id] if visibility is Visibility.PUBLIC else [])

    @pytest.mark.parametrize("verdict", [Verdict.APPROVED, Verdict.REJECTED])
    async def test_nothing_is_deleted_of_a_signer_who_was_not_told(self, store: Store, verdict: Verdict) -> None:
        signature = await decided(store, await sign(store), verdict)
        await store.purge(NOON + 365 * DAY)
        assert await self._known(store, signature) == (True, True)

    async def test_nothing_is_deleted_of_a_pending_signature_however_long_it_waits(self, store: Store) -> None:
        waiting = await sign(store, FLORA)
        undone = await decided(store, await decided(store, await sign(store, CARLO)), Verdict.UNDONE)
        await store.purge(NOON + 365 * DAY)
        assert await self._known(store, waiting) == await self._known(store, undone) == (True, True)

    async def test_a_day_begins_anew_with_a_new_decision(self, store: Store) -> None:
        rejected = await decided(store, await sign(store), Verdict.REJECTED)
        await told(store, rejected)
        undone = await decided(store, rejected, Verdict.UNDONE, NOON + DAY)
        again = await decided(store, undone, Verdict.REJECTED, NOON + DAY)
        await told(store, again)
        await store.purge(self.LATER)
        assert await self._known(store, again) == (True, True)
        await store.purge(self.LATER + DAY)
        assert await self._known(store, again) == (False, False)

    async def test_who_was_told_of_an_earlier_decision_is_not_told_of_this_one(self, store: Store) -> None:
        rejected = await decided(store, await sign(store), Verdict.REJECTED)
        await told(store, rejected)
        again = await decided(store, await decided(store, rejected, Verdict.UNDONE), Verdict.REJECTED)
        await store.purge(self.LATER)
        assert await self._known(store, again) == (True, True)

    async def test_a_rejection_that_was_erased_cannot_be_undone_but_corrected(self, store: Store) -> None:
        rejected = await decided(store, await sign(store), Verdict.REJECTED)
        await told(store, rejected)
        await store.purge(self.LATER)
        assert await decide(store, rejected, Verdict.UNDONE) is None
        corrected = await store.transact(
            lambda tx: tx.signatures.correct(FLORA, home(FLORA), submission("Flora Better"), self.LATER)
        )
        assert corrected.id == rejected.id
        assert await self._known(store, corrected) == (True, True)

    async def _known(self, store: Store, signature: Signature) -> tuple[bool, bool]:
        """Whether the text and the address are still there."""
        address = await store.transact(partial(_address, signature.id))
        return (await read(store, signature.id)).entry is not None, address is not None


def _address(number: int, tx: Transaction) -> object:
    return tx.signatures.address(number)
