"""Each event of the private chat leads to its step."""

from dataclasses import replace
from itertools import chain

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience, menu
from bot.messaging.events import Command, Membership, Moved, Press
from bot.signing.conversation import step
from bot.signing.view import Speak
from storage.records import Answers, Draft, Step
from tests.signing.test_signing import view
from tests.stage import letter, visible

DRAFT = Draft(letter().wording("en").fingerprint, Answers("Flora Example"), revision=1)


@pytest.mark.parametrize("command", menu(Audience.SIGNERS, several=False))
def test_every_command_that_is_announced_is_understood(command: str) -> None:
    outcome = step(view(), Command(command))
    assert outcome.messages
    assert "do not know that command" not in outcome.messages[0].text


@pytest.mark.parametrize("command", [name for name in menu(Audience.SIGNERS, several=False) if name != "cancel"])
def test_every_command_in_mid_conversation_ends_with_the_open_question(command: str) -> None:
    outcome = step(view(DRAFT), Command(command))
    assert "Which country" in outcome.messages[-1].text
    assert outcome.draft is not None
    assert outcome.draft.answers == DRAFT.answers


@pytest.mark.parametrize(
    "command", [name for name in menu(Audience.SIGNERS, several=False) if name not in ("cancel", "sign")]
)
def test_where_only_the_last_list_can_be_answered_no_question_comes_after_another(command: str) -> None:
    """A number meant for the languages, say, must not press a button of the question."""
    outcome = step(replace(view(DRAFT), in_words=True), Command(command))
    *before, last = outcome.messages
    assert not any(choice.action for message in before for choice in chain(*message.choices))
    assert ("in the middle of signing" in last.text) != ("Which country" in last.text)
    assert outcome.draft is not None
    assert outcome.draft.answers == DRAFT.answers


def test_the_way_to_signing_is_counted_at_its_steps() -> None:
    assert step(view(), Command("start")).step is Step.OPENED
    assert step(view(), Command("letter")).step is Step.OPENED
    assert step(view(), Command("start", "sign")).step is Step.BEGUN
    assert step(view(), Press("press", "message", Action(Act.SIGN))).step is Step.BEGUN
    assert step(view(DRAFT), Command("sign")).step is None, "begun once"


def test_a_language_is_chosen_and_the_open_question_asked_in_it() -> None:
    outcome = step(view(DRAFT), Press("press", "message", Action(Act.SPEAK, word="ru")))
    assert outcome.change == Speak("ru")
    chosen, asked = (visible(message.text) for message in outcome.messages)
    assert chosen.startswith("Теперь")
    assert "Какая страна" in asked
    assert outcome.draft == DRAFT


@pytest.mark.parametrize(
    "act", [Act.APPROVE, Act.REJECT, Act.REJECT_BECAUSE, Act.REVIEW, Act.UNDO, Act.PENDING, Act.CARD]
)
def test_an_admins_act_means_nothing_in_private(act: Act) -> None:
    outcome = step(view(DRAFT), Press("press", "message", Action(act, 1, 1)))
    assert outcome.change is None
    assert outcome.draft == DRAFT
    assert outcome.toast


def test_what_concerns_groups_only_is_not_answered() -> None:
    for content in (Membership(True), Moved("elsewhere")):
        outcome = step(view(DRAFT), content)
        assert outcome.messages == ()
        assert outcome.draft == DRAFT
