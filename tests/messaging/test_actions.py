"""The codes of buttons, and the JSON of events and messages that are stored in the database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messaging.actions import ACTION_BYTES, MARK_LENGTH, NUMBER_MOST, Act, Action, mark_of
from bot.messaging.events import (
    EVENTS,
    Command,
    Content,
    Event,
    Exposed,
    Exposure,
    Membership,
    Moved,
    OwnMembership,
    Presence,
    Press,
    Room,
    Strange,
    Text,
    Unreadable,
    Upgraded,
)
from bot.messaging.messages import DELIVERIES, Choice, Delivery, Invitation, Message, Tone
from storage.records import Platform

numbers = st.integers(0, NUMBER_MOST)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
marks = st.sampled_from(["", *map(mark_of, ("bridge", "river"))])
actions = st.builds(Action, st.sampled_from(Act), numbers, numbers, words, marks)


@given(actions)
def test_a_button_gives_back_the_action_it_was_made_for_or_is_never_made(action: Action) -> None:
    try:
        code = action.encode()
    except ValueError:
        assert len(action.word.encode()) + len(f"{action.number:x}{action.revision:x}") > ACTION_BYTES - MARK_LENGTH - 7
    else:
        assert len(code.encode()) <= ACTION_BYTES
        assert Action.decode(code) == action


@given(st.text())
def test_whatever_a_button_claims_to_carry_is_an_action_or_nothing(code: str) -> None:
    action = Action.decode(code)
    assert action is None or (0 <= action.number <= NUMBER_MOST and 0 <= action.revision <= NUMBER_MOST)


@pytest.mark.parametrize(
    "code",
    [
        *("", "ap", "ap:1", "ap:1:2", "xx:1:2:", "AP:1:2:", "ap:g:2:", "ap:1:g:", "ap::2:", "ap:-1:2:", "ap:1:-2:"),
        *(f"ap:{NUMBER_MOST + 1:x}:0:", f"ap:0:{NUMBER_MOST + 1:x}:"),
    ],
)
def test_data_that_no_button_of_ours_carries_is_nothing(code: str) -> None:
    assert Action.decode(code) is None


def test_a_word_may_hold_the_mark_between_the_parts() -> None:
    action = Action(Act.PICK, 0, 3, "a:b::c")
    assert Action.decode(action.encode()) == action


contents = st.one_of(
    st.builds(Command, words, words),
    st.builds(Text, words),
    st.builds(Press, words, words, st.none() | actions),
    st.builds(Unreadable, st.sampled_from(Strange)),
    st.builds(Membership, st.booleans(), st.booleans(), numbers),
    st.builds(OwnMembership, st.sampled_from(Presence), numbers),
    st.builds(Exposed, st.sampled_from(Exposure)),
    st.builds(Moved, words),
    st.builds(Upgraded, words),
)


@given(contents, st.sampled_from(Room), words)
def test_an_event_comes_out_of_the_inbox_as_it_went_in(content: Content, room: Room, word: str) -> None:
    event = Event(Platform.TELEGRAM, "key", "chat", room, "account", word, "en", content)
    assert EVENTS.validate_json(EVENTS.dump_json(event)) == event


choices = st.builds(Choice, words, st.none() | actions, st.none() | st.sampled_from(Invitation), st.sampled_from(Tone))
rows = st.lists(st.lists(choices, max_size=2).map(tuple), max_size=2).map(tuple)
messages = st.builds(Message, words, rows, st.none() | st.binary(), st.booleans())


@given(st.builds(Delivery, st.none() | messages, words, words, words, st.booleans()))
def test_a_delivery_comes_out_of_the_outbox_as_it_went_in(delivery: Delivery) -> None:
    assert DELIVERIES.validate_json(DELIVERIES.dump_json(delivery)) == delivery


def test_a_delivery_that_a_former_version_stored_is_read_as_it_was_meant() -> None:
    stored = b'{"message": {"text": "a card"}, "replaces": "", "press": "", "toast": "", "afresh": true}'
    assert DELIVERIES.validate_json(stored) == Delivery(Message("a card"), as_new=True)


def test_a_button_of_a_former_version_is_old_and_its_event_is_read() -> None:
    assert Action.decode("cp:0:5:") == Action(Act.CHANGE, 0, 5)
    stored = EVENTS.dump_json(
        Event(Platform.TELEGRAM, "1", "1", Room.PRIVATE, "1", "Flora", "en", Press("1", "1", Action(Act.CHANGE)))
    )
    event = EVENTS.validate_json(stored.replace(b'"ch"', b'"cm"'))
    assert isinstance(event.content, Press)
    assert event.content.action == Action(Act.CHANGE)
