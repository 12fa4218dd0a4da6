"""The inbox returns every event once; the outbox keeps undelivered messages, and only the latest of each slot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from storage.protocol import Store, Transaction
from storage.records import Address, InboxEvent, OutboxMessage, Platform, Priority, Slot, Verdict
from tests.storage.conftest import OpenStore
from tests.storage.samples import CARLO, DAY, FLORA, GROUP, INSTANT, NOON, decided, home, read, sign, undone


def event(key: str, body: bytes = b"hello", platform: Platform = Platform.TELEGRAM) -> InboxEvent:
    return InboxEvent(platform, key, body)


async def take(store: Store, event: InboxEvent) -> bool:
    return await store.transact(lambda tx: tx.inbox.take(event))


async def post(store: Store, *outgoing_messages: OutboxMessage) -> list[OutboxMessage]:
    return await store.transact(lambda tx: [tx.outbox.post(outgoing) for outgoing in outgoing_messages])


async def outbox(store: Store, after: int = 0, limit: int = 100) -> list[OutboxMessage]:
    return await store.transact(lambda tx: tx.outbox.undelivered(after, limit))


async def deliver(store: Store, outgoing: OutboxMessage, message: str | None = "message 1") -> None:
    await store.transact(lambda tx: tx.outbox.delivered(outgoing, message))


def letter(body: bytes, slot: Slot | None = None, address: Address = GROUP, notifies: int = 0) -> OutboxMessage:
    return OutboxMessage(address, body, slot, notifies=notifies)


class TestInbox:
    async def test_new_events_come_back_with_their_numbers_in_order(self, store: Store) -> None:
        new = await store.receive([event("1"), event("2")], NOON)
        assert [(one.key, one.body) for one in new] == [("1", b"hello"), ("2", b"hello")]
        assert 0 < new[0].id < new[1].id

    async def test_an_event_is_taken_in_once_however_often_it_is_sent(self, store: Store) -> None:
        await store.receive([event("1")], NOON)
        new = await store.receive([event("1"), event("1"), event("2"), event("2")], NOON)
        assert [one.key for one in new] == ["2"]
        assert [one.key for one in await store.unhandled()] == ["1", "2"]

    async def test_the_same_key_on_another_platform_is_another_event(self, store: Store) -> None:
        new = await store.receive([event("1"), event("1", platform=Platform.MATRIX)], NOON)
        assert [one.platform for one in new] == [Platform.TELEGRAM, Platform.MATRIX]

    async def test_what_is_unhandled_is_read_back_whole_in_the_order_of_its_coming(self, open_store: OpenStore) -> None:
        store = await open_store()
        new = await store.receive([event("9", b"\x00\x80"), event("1", b""), event("5", "Привет".encode())], NOON)
        await store.receive([event("0")], NOON - DAY)
        store = await open_store()
        assert (await store.unhandled())[:3] == new
        assert [one.key for one in await store.unhandled()] == ["9", "1", "5", "0"]

    async def test_an_event_can_be_taken_out_once(self, store: Store) -> None:
        one, two = await store.receive([event("1"), event("2")], NOON)
        assert await take(store, one)
        assert not await take(store, one)
        assert await store.unhandled() == [two]

    async def test_a_handled_event_that_is_sent_again_is_known(self, open_store: OpenStore) -> None:
        store = await open_store()
        (one,) = await store.receive([event("1")], NOON)
        await take(store, one)
        store = await open_store()
        assert await store.receive([event("1")], NOON) == []
        assert await store.unhandled() == []

    async def test_an_event_stays_when_what_it_led_to_was_not_kept(self, store: Store) -> None:
        (one,) = await store.receive([event("1")], NOON)
        await undone(store, lambda tx: (tx.inbox.take(one), tx.outbox.post(letter(b"thanks"))))
        assert await store.unhandled() == [one]
        assert await outbox(store) == []

    async def test_receiving_no_events_returns_none(self, store: Store) -> None:
        assert await store.receive([], NOON) == []


class TestOutbox:
    async def test_messages_are_read_back_whole_in_the_order_of_their_posting(self, open_store: OpenStore) -> None:
        outgoing_messages = [
            OutboxMessage(home(FLORA), b"one\x00two", priority=Priority.ADMINS),
            OutboxMessage(home(FLORA), b"", Slot.card(7), priority=0, notifies=7),
            OutboxMessage(Address(Platform.MATRIX, "!room:example.org"), "три".encode(), Slot.card(7)),
        ]
        store = await open_store()
        posted = await post(store, *outgoing_messages)
        store = await open_store()
        assert await outbox(store) == posted
        assert [
            (outgoing.address, outgoing.body, outgoing.slot, outgoing.priority, outgoing.notifies)
            for outgoing in posted
        ] == [
            (outgoing.address, outgoing.body, outgoing.slot, outgoing.priority, outgoing.notifies)
            for outgoing in outgoing_messages
        ]

    async def test_only_the_latest_message_of_a_slot_is_kept_and_it_goes_last(self, store: Store) -> None:
        _, other, latest = await post(
            store, letter(b"1", Slot.card(7)), letter(b"2", Slot.card(8)), letter(b"3", Slot.card(7))
        )
        assert await outbox(store) == [other, latest]

    async def test_the_latest_of_a_slot_is_kept_with_all_that_belongs_to_it(self, store: Store) -> None:
        latest = OutboxMessage(home(CARLO), b"3", Slot.card(7), priority=Priority.ADMINS, notifies=9)
        posted = await post(
            store, OutboxMessage(home(FLORA), b"1", Slot.card(7), priority=Priority.PEOPLE, notifies=7), latest
        )
        assert await outbox(store) == posted[1:]
        assert posted[1].notifies == 9

    async def test_what_must_be_erased_is_not_forgotten_by_what_comes_after_it(self, store: Store) -> None:
        await post(store, letter(b"1", Slot.card(7)), replace(letter(b"2", Slot.card(7)), redacts_history=True))
        (latest,) = await post(store, letter(b"3", Slot.card(7)))
        assert latest.redacts_history
        assert await outbox(store) == [latest]

    async def test_messages_without_a_slot_never_replace_one_another(self, store: Store) -> None:
        posted = await post(store, letter(b"1"), letter(b"1"), letter(b"1"))
        assert await outbox(store) == posted

    async def test_numbers_rise_also_over_a_restart_and_after_all_was_delivered(self, open_store: OpenStore) -> None:
        store = await open_store()
        numbers = [
            outgoing.id
            for outgoing in await post(store, letter(b"1"), letter(b"2", Slot.card(1)), letter(b"3", Slot.card(1)))
        ]
        for outgoing in await outbox(store):
            await deliver(store, outgoing)
        store = await open_store()
        numbers += [outgoing.id for outgoing in await post(store, letter(b"4"), letter(b"5", Slot.card(1)))]
        assert numbers == sorted(set(numbers))

    async def test_the_outbox_is_read_in_pages(self, store: Store) -> None:
        posted = await post(store, *(letter(b"%d" % number) for number in range(5)))

        async def pages() -> Sequence[OutboxMessage]:
            read: list[OutboxMessage] = []
            while page := await outbox(store, read[-1].id if read else 0, 2):
                assert len(page) <= 2
                read += page
            return read

        assert await pages() == posted

    async def test_what_was_posted_in_a_transaction_that_raised_is_not_sent(self, store: Store) -> None:
        await undone(store, lambda tx: tx.outbox.post(letter(b"approved")))
        assert await outbox(store) == []
        posted = await post(store, letter(b"next"))
        assert await outbox(store) == posted


class TestDelivered:
    async def test_a_delivered_message_leaves_the_outbox(self, store: Store) -> None:
        one, two = await post(store, letter(b"1"), letter(b"2"))
        await deliver(store, one)
        assert await outbox(store) == [two]

    async def test_the_message_that_shows_a_slot_is_remembered(self, open_store: OpenStore) -> None:
        store = await open_store()
        (card,) = await post(store, letter(b"1", Slot.card(7)))
        assert await store.transact(lambda tx: tx.outbox.shown(card)) is None
        await deliver(store, card, "message 1")
        store = await open_store()
        assert await store.transact(lambda tx: tx.outbox.shown(card)) == "message 1"
        (again,) = await post(store, letter(b"2", Slot.card(7)))
        await deliver(store, again, "message 2")
        assert await store.transact(lambda tx: tx.outbox.shown(card)) == "message 2"

    async def test_the_message_of_a_chat_tells_which_slot_it_shows(self, store: Store) -> None:
        (card,) = await post(store, letter(b"1", Slot.card(7)))
        await deliver(store, card, "message 1")
        assert await store.transact(lambda tx: tx.outbox.slot_of(GROUP, "message 1")) == Slot.card(7)
        assert await store.transact(lambda tx: tx.outbox.slot_of(GROUP, "message 2")) is None
        assert await store.transact(lambda tx: tx.outbox.slot_of(home(FLORA), "message 1")) is None

    async def test_a_slot_is_occupied_from_its_first_message_until_none_shows_it(self, store: Store) -> None:
        card = letter(b"1", Slot.card(7))

        async def occupied() -> tuple[bool, set[Slot]]:
            platform = card.address.platform
            return await store.transact(
                lambda tx: (tx.outbox.occupied(platform, Slot.card(7)), tx.outbox.slots(platform))
            )

        assert await occupied() == (False, set())
        posted = await store.transact(lambda tx: tx.outbox.post(card))
        assert await occupied() == (True, {Slot.card(7)})
        await store.transact(lambda tx: tx.outbox.delivered(posted, "message 1"))
        assert await occupied() == (True, {Slot.card(7)})
        await store.transact(lambda tx: tx.outbox.delivered(tx.outbox.post(card), None))
        assert await occupied() == (False, set())

    async def test_a_slot_shown_in_one_chat_is_not_shown_in_another(self, store: Store) -> None:
        (card,) = await post(store, letter(b"1", Slot.card(7)))
        await deliver(store, card, "message 1")
        assert await store.transact(lambda tx: tx.outbox.shown(letter(b"1", Slot.card(7), home(FLORA)))) is None
        assert await store.transact(lambda tx: tx.outbox.shown(letter(b"1", Slot.card(8)))) is None

    async def test_what_reached_nobody_shows_nothing_and_is_not_tried_again(self, store: Store) -> None:
        (card,) = await post(store, letter(b"1", Slot.card(7)))
        await deliver(store, card, None)
        assert await outbox(store) == []
        assert await store.transact(lambda tx: tx.outbox.shown(card)) is None

    async def test_what_came_into_the_slot_meanwhile_is_still_to_be_sent(self, store: Store) -> None:
        (old,) = await post(store, letter(b"1", Slot.card(7)))
        (new,) = await post(store, letter(b"2", Slot.card(7)))
        await deliver(store, old, "message 1")
        assert await outbox(store) == [new]
        assert await store.transact(lambda tx: tx.outbox.shown(new)) == "message 1"

    @pytest.mark.parametrize("message", ["message 1", None])
    async def test_a_signer_counts_as_told_once_the_word_has_gone_or_cannot_go(
        self, store: Store, message: str | None
    ) -> None:
        """Only then is the address no longer needed."""
        signature = await decided(store, await sign(store))
        (outgoing,) = await post(store, letter(b"approved", notifies=signature.id, address=home(FLORA)))
        later = NOON + DAY + INSTANT
        await store.purge(later)
        assert await store.transact(lambda tx: tx.signatures.address(signature.id)) == home(FLORA)
        await deliver(store, outgoing, message)
        await store.purge(later)
        assert await store.transact(lambda tx: tx.signatures.address(signature.id)) is None

    async def test_who_could_not_be_told_has_missed_it_until_a_later_word_arrives(self, store: Store) -> None:
        signature = await decided(store, await sign(store))

        async def missed() -> bool:
            return await store.transact(lambda tx: tx.signatures.missed(signature.id))

        assert not await missed()
        (outgoing,) = await post(store, letter(b"approved", notifies=signature.id, address=home(FLORA)))
        await deliver(store, outgoing, None)
        assert await missed()
        (again,) = await post(store, letter(b"approved", notifies=signature.id, address=home(FLORA)))
        await deliver(store, again, "message 1")
        assert not await missed()

    async def test_a_word_on_its_way_goes_where_the_signer_is_now(self, store: Store) -> None:
        signature = await decided(store, await sign(store))
        other = Address(Platform.TELEGRAM, "another chat")
        await post(store, letter(b"approved", notifies=signature.id, address=home(FLORA)), letter(b"for the group"))
        (moved,) = await store.transact(lambda tx: tx.outbox.redirect(signature.id, other))
        assert (moved.body, moved.address, moved.notifies) == (b"approved", other, signature.id)
        assert {(each.address, each.body) for each in await outbox(store)} == {
            (other, b"approved"),
            (GROUP, b"for the group"),
        }

    async def test_a_signer_is_told_once_the_latest_word_has_gone(self, store: Store) -> None:
        """Approved, undone and approved again before the first word has arrived."""
        signature = await decided(store, await sign(store))
        words = [letter(word, notifies=signature.id, address=home(FLORA)) for word in (b"approved", b"approved again")]
        first, latest = await post(store, *words)
        await deliver(store, first, "message 1")
        await store.purge(NOON + DAY + INSTANT)
        assert await store.transact(lambda tx: tx.signatures.address(signature.id)) == home(FLORA)
        await deliver(store, latest, "message 2")
        await store.purge(NOON + DAY + INSTANT)
        assert await store.transact(lambda tx: tx.signatures.address(signature.id)) is None

    async def test_a_word_that_comes_late_does_not_count_for_the_next_decision(self, store: Store) -> None:
        """Rejected, undone while the word was on its way, and pending again: nothing is erased."""
        rejected = await decided(store, await sign(store), Verdict.REJECTED)
        (outgoing,) = await post(store, letter(b"rejected", notifies=rejected.id, address=home(FLORA)))
        pending = await decided(store, rejected, Verdict.UNDONE)
        await deliver(store, outgoing)
        await decided(store, pending, Verdict.REJECTED)
        await store.purge(NOON + DAY + INSTANT)
        assert (await read(store, pending.id)).entry is not None


class TestMovedChats:
    NEW = Address(Platform.TELEGRAM, "-1003000000002")
    NEWEST = Address(Platform.TELEGRAM, "-1003000000003")

    async def test_a_chat_that_never_moved_is_where_it_is(self, store: Store) -> None:
        await store.transact(lambda tx: tx.chats.moved(self.NEW, self.NEWEST))
        assert await store.transact(lambda tx: tx.chats.current(GROUP)) == GROUP

    async def test_a_chat_is_followed_through_all_its_moves(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.transact(lambda tx: tx.chats.moved(self.NEW, self.NEWEST))
        await store.transact(lambda tx: tx.chats.moved(GROUP, self.NEW))
        store = await open_store()
        assert await store.transact(lambda tx: tx.chats.current(GROUP)) == self.NEWEST
        assert await store.transact(lambda tx: tx.chats.current(self.NEW)) == self.NEWEST

    async def test_the_same_move_may_be_told_twice_and_the_last_word_holds(self, store: Store) -> None:
        for _ in range(2):
            await store.transact(lambda tx: tx.chats.moved(GROUP, self.NEW))
        assert await store.transact(lambda tx: tx.chats.current(GROUP)) == self.NEW
        await store.transact(lambda tx: tx.chats.moved(GROUP, self.NEWEST))
        assert await store.transact(lambda tx: tx.chats.current(GROUP)) == self.NEWEST

    async def test_moves_in_a_circle_come_to_an_end(self, store: Store) -> None:
        circle = [GROUP, self.NEW, self.NEWEST]

        def go_round(tx: Transaction) -> set[Address]:
            for old, new in zip(circle, [*circle[1:], circle[0]], strict=True):
                tx.chats.moved(old, new)
            return {tx.chats.current(address) for address in circle}

        assert await store.transact(go_round) <= set(circle)
        await store.transact(lambda tx: tx.chats.moved(GROUP, GROUP))
        assert await store.transact(lambda tx: tx.chats.current(GROUP)) == GROUP

    async def test_another_platform_may_use_the_same_words(self, store: Store) -> None:
        await store.transact(lambda tx: tx.chats.moved(GROUP, self.NEW))
        elsewhere = Address(Platform.MATRIX, GROUP.chat)
        assert await store.transact(lambda tx: tx.chats.current(elsewhere)) == elsewhere


async def test_what_an_event_has_decided_is_known_for_a_day(store: Store) -> None:
    """So that taking it back takes back the decision; two of the same second are two."""
    for name in ("$1", "$2"):
        await store.transact(lambda tx, name=name: tx.chats.note_decided(GROUP, name, b"[]", NOON))
    await store.purge(NOON + DAY - INSTANT)
    found = await store.transact(lambda tx: tx.chats.offered(GROUP, "$2"))
    assert found is not None
    assert (found.message, found.choices) == ("$2", b"[]")
    await store.purge(NOON + DAY + 60_000_000 * INSTANT)
    assert await store.transact(lambda tx: tx.chats.offered(GROUP, "$1")) is None


class TestNewsThatWaits:
    """A message with a time stays in the outbox until then, and can be taken back."""

    async def test_it_comes_when_its_time_has_come_and_only_once(self, store: Store) -> None:
        news = replace(letter(b"news", notifies=7), due=NOON + INSTANT, corrects=True)
        (posted,) = await post(store, news)
        assert await outbox(store) == [replace(news, id=posted.id)]
        assert await come_due(store, NOON) == []
        assert await store.transact(lambda tx: tx.outbox.next_due(Platform.TELEGRAM)) == NOON + INSTANT
        assert await come_due(store, NOON + INSTANT) == [replace(posted, due=None)]
        assert await come_due(store, NOON + DAY) == []
        assert await store.transact(lambda tx: tx.outbox.next_due(Platform.TELEGRAM)) is None
        assert await outbox(store) == [replace(posted, due=None)]

    async def test_a_time_that_only_a_wrong_clock_can_have_written_has_come(self, store: Store) -> None:
        await post(store, replace(letter(b"news"), due=NOON + 2 * DAY))
        assert len(await come_due(store, NOON)) == 1

    async def test_it_is_taken_back_until_its_time_has_come(self, store: Store) -> None:
        waiting, _, other = await post(
            store,
            replace(letter(b"news", notifies=7), due=NOON),
            letter(b"not news that waits", notifies=7),
            replace(letter(b"of somebody else", notifies=8), due=NOON),
        )
        assert await store.transact(lambda tx: tx.outbox.take_back(7)) == [waiting]
        await come_due(store, NOON)
        assert await store.transact(lambda tx: tx.outbox.take_back(8)) == []
        assert [each.body for each in await outbox(store)] == [b"not news that waits", other.body]

    async def test_it_waits_on_when_its_signer_writes_in_another_chat(self, store: Store) -> None:
        await post(store, replace(letter(b"news", notifies=7), due=NOON, corrects=True))
        (moved,) = await store.transact(lambda tx: tx.outbox.redirect(7, home(CARLO)))
        assert (moved.due, moved.corrects, moved.address) == (NOON, True, home(CARLO))


async def come_due(store: Store, now: datetime) -> list[OutboxMessage]:
    return await store.transact(lambda tx: tx.outbox.come_due(Platform.TELEGRAM, now, now + DAY))
