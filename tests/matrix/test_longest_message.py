"""The longest message that the bot can have to say is within what an event may hold; without a homeserver."""

import json

import pytest
from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST, units
from bot.messaging.markup import shown_units
from bot.messaging.messages import Choice, Message
from bot.platforms.matrix import rendering
from tests.matrix.receiving import ROOM, Receiving

# https://spec.matrix.org/latest/client-server-api/#size-limits, less what a server puts around the content.
EVENT_BYTES = 65_536 - 2_048
LETTERS = {"Cyrillic": "Ж", "Georgian": "ა", "Gothic": "𐌰", "a quote": '"', "an ampersand": "&", "a line": "a\n"}


@pytest.fixture(params=LETTERS.values(), ids=LETTERS)
def longest(request: pytest.FixtureRequest) -> Message:
    letter = request.param
    text = Markup.escape(letter * (TEXT_MOST // units(letter)))
    assert shown_units(text) == TEXT_MOST
    choices = tuple((Choice(letter * 60, Action(Act.CARD, number)),) for number in range(20))
    return Message(text, choices)


@pytest.mark.parametrize("changes", [False, True], ids=["new", "edited"])
@pytest.mark.parametrize("encrypted", [False, True], ids=["in clear", "encrypted"])
def test_the_longest_message_fits_into_an_event(
    receiving: Receiving, longest: Message, *, encrypted: bool, changes: bool
) -> None:
    content = rendering.shown(longest, "https://matrix.to/#/@letter:example.org")
    if changes:
        content = rendering.edit(content, "$" + "a" * 43)
    if encrypted:
        olm = receiving.library.olm
        olm.create_outbound_group_session(ROOM)
        olm.outbound_group_sessions[ROOM].shared = True
        content = olm.group_encrypt(ROOM, {"type": "m.room.message", "content": content})
    assert len(json.dumps(content, ensure_ascii=False).encode()) <= EVENT_BYTES


def test_halves_of_characters_stop_no_message(receiving: Receiving) -> None:
    olm = receiving.library.olm
    olm.create_outbound_group_session(ROOM)
    olm.outbound_group_sessions[ROOM].shared = True
    sealed = olm.group_encrypt(ROOM, {"type": "m.room.message", "content": {"body": "a\ud800b"}})
    session = olm.inbound_group_store.get(ROOM, sealed["sender_key"], sealed["session_id"])
    assert json.loads(session.decrypt(sealed["ciphertext"])[0])["content"]["body"] == "a?b"
