"""The letter is one message with its headings, where that fits into an event; without a homeserver."""

import json

import pytest
from markupsafe import Markup

from bot.letters.letter import Wording
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import Message
from bot.platforms.matrix import rendering
from bot.signing.reading import pages_within
from storage.records import Platform
from tests.matrix.receiving import ROOM, Receiving
from tests.matrix.test_longest_message import EVENT_BYTES, LETTERS

PAGE = CAPABILITIES[Platform.MATRIX].page
LINK = "https://matrix.to/#/@letter:example.org"


def shown(page: Markup) -> dict[str, object]:
    return rendering.shown(Message(page, awaited=True), LINK)


def test_a_letter_of_some_pages_is_one_message_with_its_headings() -> None:
    paragraphs = "\n\n".join(["We live on the two banks of one river. " * 10] * 20)
    wording = Wording.of("en", f"# The river\n\n{paragraphs}\n\n## What we ask *for*\n\nThat the **bridge** stays.")
    (page,) = pages_within(wording, PAGE)
    content = shown(page)
    assert content["msgtype"] == "m.text"
    assert "<h3>What we ask <i>for</i></h3>That the <b>bridge</b> stays." in str(content["formatted_body"])
    assert "\n\nWhat we ask for\n\nThat the bridge stays." in str(content["body"])


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
@pytest.mark.parametrize("length", [5_000, 13_000, 50_000])
def test_a_page_of_any_letter_fits_into_an_encrypted_event(receiving: Receiving, letter: str, length: int) -> None:
    olm = receiving.library.olm
    olm.create_outbound_group_session(ROOM)
    olm.outbound_group_sessions[ROOM].shared = True
    words = " ".join([letter.strip() * 9] * (length // 10))
    for page in pages_within(Wording.of("en", f"# The river\n\n{words}"), PAGE):
        sealed = olm.group_encrypt(ROOM, {"type": "m.room.message", "content": shown(page)})
        assert len(json.dumps(sealed, ensure_ascii=False).encode()) <= EVENT_BYTES - 2_048, (
            "there are choices beside it"
        )
