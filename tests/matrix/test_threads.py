"""Threads, edits, deletions and reactions, as Element's own crypto and client send them, and what becomes of them."""

from typing import Any

from tests.matrix.live import LiveMatrix
from tests.matrix.test_element_crypto import talk

EVERYTHING: tuple[dict[str, Any], ...] = (
    {"see": "[1] "},
    {"say": "sign"},
    {"see": "What is your name?"},
    {"say": "Flora Exemple", "thread": "What is your name?"},
    {"see": "Which country"},
    {"edit": "Flora Exemple", "to": "Flora Example"},
    {"see": "Changed: Flora Example"},
    {"say": "Armenia"},
    {"see": "[1] Skip"},
    {"react": "[1] Skip", "key": "1️⃣"},
    {"see": "Flora Example, Armenia"},
    {"react": "[1] Sign", "key": "1️⃣"},
    {"see": "A reaction travels without encryption"},
    {"redact": "Armenia"},
    {"see": "You took that answer away"},
    {"say": "Austria"},
    {"see": "Flora Example, Austria"},
    {"say": "Timur Example", "reply": "What is your name?"},
    {"see": "Timur Example, Austria"},
    {"send": "m.poll.start", "content": {"m.text": "What now?"}},
    {"see": "I take no part in polls."},
    {"say": "[1]"},
    {"see": "Thank you for signing."},
)


async def test_a_whole_conversation_in_todays_manners(live: LiveMatrix) -> None:
    await live.admin("Ada")
    async with live.running():
        status, heard = await talk(live, EVERYTHING, seconds=500)
        texts = [str(each.get("heard"))[:60] for each in heard]
        assert status == 0, texts
        assert await live.record() == {"pending": 1}
    assert all(each["encrypted"] for each in heard)
    question = next(each for each in heard if "What is your name?" in each["heard"])
    answer = next(each for each in heard if "Which country" in each["heard"])
    assert answer["thread"] == question["id"], "the answer stands in the thread"
    assert sum(each["thread"] != "" for each in heard) == 1, "and nothing else does"
