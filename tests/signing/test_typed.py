"""Answers that people type instead of one after the other: whole lines, and the words of buttons."""

from dataclasses import replace

import pytest

from bot.messaging.events import Command, Text
from bot.signing.conversation import step
from bot.signing.view import Outcome, View
from storage.protocol import SignerRecord
from storage.records import Answers, Draft, Platform, Signature, Source, State, Step, Visibility
from tests.signing.test_signing import MORNING, view
from tests.stage import letter, visible

BEGUN = Draft(letter().wording("en").fingerprint, revision=1)
AT_PLACES = replace(BEGUN, answers=Answers("Flora Example"))
AT_OCCUPATION = replace(BEGUN, answers=Answers("Flora Example", ("Armenia",)))
APPROVED = Signature(
    1, State.APPROVED, Visibility.PUBLIC, "en", BEGUN.wording, Platform.TELEGRAM, Source.CHAT, None, MORNING, 2
)
DONE = replace(BEGUN, answers=Answers("Flora Example", ("Armenia",), "poet"), visibility=Visibility.WITHHELD)


def typed(text: str, draft: Draft | None = BEGUN, **changes: object) -> Outcome:
    given: View = view(draft) if draft is not None else view()
    return step(replace(given, **changes), Text(text))  # type: ignore[arg-type]


def answers(outcome: Outcome) -> tuple[object, ...]:
    assert outcome.draft is not None
    given = outcome.draft.answers
    return given.name, given.places, given.occupation


def said(outcome: Outcome) -> str:
    return "\n".join(visible(message.text) for message in outcome.messages)


@pytest.mark.parametrize(
    "text",
    [
        "Flora Example, Armenia/Austria, historian",
        "Flora Example\nArmenia/Austria\nhistorian",
        "Name: Flora Example\nCountry: Armenia/Austria\nOccupation: historian",
        "Flora Example (historian, Armenia/Austria)",
    ],
)
@pytest.mark.parametrize("draft", [None, BEGUN, DONE])
def test_a_line_answers_all_questions_wherever_it_is_typed(text: str, draft: Draft | None) -> None:
    outcome = typed(text, draft)
    assert answers(outcome) == ("Flora Example", ("Armenia", "Austria"), "historian")
    for words in ("Name: Flora Example", "From: Armenia/Austria", "Occupation: historian", "Please check"):
        assert words in said(outcome)


def test_a_line_before_signing_begins_to_sign_and_says_first_what_is_kept() -> None:
    outcome = typed("Flora Example, Armenia, historian", None)
    assert outcome.step is Step.BEGUN
    assert visible(outcome.messages[0].text).startswith("Admins see only the line that you confirm.")
    assert typed("Hello, who are you?", None).draft is None


def test_a_line_at_the_confirmation_keeps_who_wants_to_stay_hidden_hidden() -> None:
    outcome = typed("Flora Sample, Georgia, historian", DONE)
    assert outcome.draft is not None
    assert outcome.draft.visibility is Visibility.WITHHELD


def test_what_is_not_understood_is_asked_for_and_never_swallowed() -> None:
    outcome = typed("van der Sample, Jan, The Netherlands, lawyer")
    assert answers(outcome) == (None, ("The Netherlands",), "lawyer")
    assert "Name: not clear yet" in said(outcome)
    assert any("Jan van der Sample" in choice.label for row in outcome.messages[-1].choices for choice in row)


def test_an_address_in_a_line_is_refused_and_nothing_given_is_lost() -> None:
    for draft in (BEGUN, DONE):
        outcome = typed("Flora Example, Armenia, historian, flora@example.org", draft)
        assert outcome.draft == draft


@pytest.mark.parametrize("word", ["skip", "Skip", "Пропустить", "1"])
def test_skip_is_understood_as_a_word_and_as_a_number(word: str) -> None:
    assert answers(typed(word, AT_OCCUPATION)) == ("Flora Example", ("Armenia",), "")


@pytest.mark.parametrize("word", ["back", "‹ Back", "Назад"])
def test_back_is_understood_as_a_word(word: str) -> None:
    assert answers(typed(word, AT_OCCUPATION)) == ("Flora Example", None, None)


def test_what_is_no_button_is_an_answer() -> None:
    assert answers(typed("Georgia", AT_PLACES)) == ("Flora Example", ("Georgia",), None)
    assert answers(typed("Skip Example")) == ("Skip Example", None, None)
    assert typed("skip", AT_PLACES).draft is not None


def test_a_number_that_nobody_was_shown_neither_signs_nor_cancels() -> None:
    for number in "123456789":
        for draft in (BEGUN, AT_PLACES, AT_OCCUPATION, DONE):
            outcome = typed(number, draft)
            assert outcome.draft is not None
            assert outcome.change is None


def test_the_word_on_the_button_signs() -> None:
    assert typed("Sign", DONE).change is not None


@pytest.mark.parametrize("in_words", [False, True])
def test_a_yes_signs_only_in_answer_to_the_confirmation(in_words: bool) -> None:
    assert typed("yes", DONE, in_words=in_words).change is not None


def test_a_yes_from_before_the_confirmation_could_be_seen_asks_for_it() -> None:
    outcome = step(replace(view(DONE), in_words=True), Text("yes", early=True))
    assert outcome.change is None
    assert "Please check." in said(outcome)


@pytest.mark.parametrize("draft", [BEGUN, AT_PLACES, AT_OCCUPATION, DONE])
@pytest.mark.parametrize("in_words", [False, True])
def test_a_yes_to_the_question_whether_to_stop_stops_and_never_signs(draft: Draft, in_words: bool) -> None:
    given = replace(draft, former=Answers("Flora Example"))
    asked = step(view(given), Command("cancel"))
    assert "Stop signing?" in said(asked)
    stopped = typed("yes", asked.draft, in_words=in_words)
    assert (stopped.change, stopped.draft) == (None, None)
    stays = typed("no", asked.draft, in_words=in_words)
    assert stays.change is None
    assert answers(stays) == answers(asked)
    assert stays.draft is not None
    assert stays.draft.leaving == ""


@pytest.mark.parametrize("in_words", [False, True])
def test_a_yes_to_the_question_whether_to_withdraw_sends_no_correction(in_words: bool) -> None:
    signer = SignerRecord(None, DONE, APPROVED)
    asked = step(replace(view(DONE), signer=signer), Command("withdraw"))
    assert "Withdraw your signature?" in said(asked)
    again = step(replace(view(), signer=replace(signer, draft=asked.draft), in_words=in_words), Text("yes"))
    assert again.change is None
    assert "Withdraw your signature?" in said(again)
