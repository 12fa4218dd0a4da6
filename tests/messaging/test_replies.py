"""The meaning of an answer in words: the choice that it selects, plain words, or nothing."""

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Press, Reply, Room, Text
from bot.messaging.messages import Choice, Invitation
from bot.messaging.replies import ASKED_BY_ADMINS, confusing, offered_now, understood

BACK, SIGN = Action(Act.BACK, revision=7), Action(Act.CONFIRM, revision=7)
ASKED = (
    Choice("Share", invitation=Invitation.COPY),
    Choice("‹ Back", BACK),
    Choice("✓ Armenia", Action(Act.PICK, revision=7, word="Armenia")),
    Choice("Sign", SIGN),
)
APPROVE, REJECT, UNDO = Action(Act.APPROVE, 3, 1), Action(Act.REJECT, 3, 1), Action(Act.UNDO, 3, 2)
CARD = (Choice("Approve", APPROVE), Choice("Reject", REJECT))
DECIDED = offered_now([Choice("Undo", UNDO)], CARD)


def private(text: str, choices: tuple[Choice, ...] = ASKED, message: str = "") -> Press | Text | Command | None:
    return understood(Reply("reply", text, message), "asked", choices, Room.PRIVATE)


def in_admin_room(
    text: str, choices: tuple[Choice, ...] = CARD, *, reaction: bool = False
) -> Press | Text | Command | None:
    return understood(Reply("reply", text, "card", reaction), "card", choices, Room.ADMINS)


@pytest.mark.parametrize("text", ["1", " 1 ", "1.", "1)", "#1", "back", "BACK", "‹ Back"])
def test_a_number_or_the_word_takes_a_choice(text: str) -> None:
    """Numbers count what can be taken: a link has none."""
    assert private(text) == Press("reply", "asked", BACK)


def test_a_number_that_is_not_there_is_old() -> None:
    assert private("9") == Press("reply", "asked", None)
    assert private("1", (), message="further up") == Press("reply", "asked", None)


def test_words_are_words() -> None:
    """A country that is offered can be typed as an answer, as everybody types it."""
    assert private("Armenia") == Text("Armenia", source="reply")
    assert private("Flora Example") == Text("Flora Example", source="reply")
    assert private("7", ()) == Text("7", source="reply")


def test_in_the_admin_room_people_talk() -> None:
    assert in_admin_room("what do you think?") is None
    assert in_admin_room("1") is None
    assert in_admin_room("approve") == Press("reply", "card", APPROVE)
    assert in_admin_room("rejected already, I think") is None
    assert in_admin_room("approve?") is None


def test_a_line_in_reply_to_a_card_is_how_it_should_be() -> None:
    line = "Flora Example, " + "Armenia/" * 50
    assert in_admin_room(f"fix {line}") == Command("fix", f": {line.strip()}", answers="card")
    assert in_admin_room("Fix: Flora Example, Armenia") == Command("fix", ": Flora Example, Armenia", answers="card")
    assert in_admin_room("ask 2 or 3 places?") == Command("ask", ": 2 or 3 places?", answers="card")
    assert in_admin_room("fix it", ()) is None
    assert in_admin_room("fixed!") is None
    assert in_admin_room("fix") is None


def test_words_in_reply_to_a_question_of_the_admins_are_for_them() -> None:
    """Words to nobody in particular are not."""
    choices = (Choice("Answer", Action(Act.RESPOND, 12, 3)),)
    assert private("A poet", choices, message="asked") == Text("A poet", source="reply", question=ASKED_BY_ADMINS)
    assert private("A poet", choices) == Text("A poet", source="reply")


def test_what_begins_with_a_verdict_is_a_command_about_the_card() -> None:
    """Whether its reason or its numbers can be understood, the in_admin_room says."""
    assert in_admin_room("reject duplicate") == Command("reject", "duplicate", answers="card")
    assert in_admin_room("reject - looks fake") == Command("reject", "- looks fake", answers="card")
    assert in_admin_room("Reject: offensive") == Command("reject", "offensive", answers="card")
    assert in_admin_room("approve 2 3") == Command("approve", "2 3", answers="card")
    assert in_admin_room("card 22") == Command("card", "22", answers="card")
    assert in_admin_room("reject duplicate", ()) is None


def test_a_verdict_may_have_two_words() -> None:
    """As in Azerbaijani. A word that names a number stands for that number alone."""
    card = (Choice("Qəbul et", APPROVE), Choice("Rədd et", REJECT))
    assert in_admin_room("rədd et", card) == Press("reply", "card", REJECT)
    assert in_admin_room("Rədd et: təkrar", card) == Command("reject", "təkrar", answers="card")
    assert in_admin_room("qəbul et 2 3", card) == Command("approve", "2 3", answers="card")
    assert in_admin_room("qəbul", card) is None
    queue = (Choice("Approve #3", APPROVE), Choice("Approve #4", Action(Act.APPROVE, 4, 1)))
    assert in_admin_room("approve #3 5", queue) == Command("approve", "#3 5", answers="card")


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("✅", APPROVE),
        ("✅\ufe0f", APPROVE),
        ("❌", Action(Act.REJECT_BECAUSE, 3, 1, "other")),
        ("👍", None),
        ("↩️", None),
    ],
)
def test_a_reaction_decides(key: str, action: Action | None) -> None:
    assert in_admin_room(key, reaction=True) == (Press("card", "card", action, silently=True) if action else None)


def test_a_reaction_to_a_list_of_several_decides_nothing_and_asks_which() -> None:
    several = (Choice("Approve #3", APPROVE), Choice("Approve #4", Action(Act.APPROVE, 4, 1)))
    assert in_admin_room("✅", several, reaction=True) == Command("approve", answers="card", silently=True)
    assert in_admin_room("❌", several, reaction=True) is None


def test_what_a_card_offered_before_is_still_understood_as_that() -> None:
    """So that whoever comes second is told so, and takes nothing back."""
    assert in_admin_room("approve", DECIDED) == Press("reply", "card", APPROVE)
    assert in_admin_room("✅", DECIDED, reaction=True) == Press("card", "card", APPROVE, silently=True)
    assert in_admin_room("undo", DECIDED) == Press("reply", "card", UNDO)


def test_a_word_that_would_mean_something_else_wants_a_new_message() -> None:
    corrected = (Choice("Approve", Action(Act.APPROVE, 3, 2)), CARD[1])
    assert confusing(corrected, CARD)
    assert not confusing([Choice("Undo", UNDO)], CARD)
    assert not confusing(CARD, CARD)
