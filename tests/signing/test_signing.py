"""The signing conversation as a pure function keeps its promises, whatever a signer does in whatever order."""

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Press, Strange, Text, Unreadable
from bot.signing.conversation import step
from bot.signing.drafts import entry_of, open_question
from bot.signing.questions import QUESTIONS
from bot.signing.view import Outcome, Sign, View
from storage.protocol import SignerRecord
from storage.records import Answers, Draft, Visibility
from tests.stage import MORNING, catalog, check_presentable, letter

WORDS = [
    "Flora Example",
    "Flora Example, Armenia/Austria, historian",
    "Flora Example, historian",
    "Գևորգ Օրինակյան",
    "Gevorg Orinakyan",
    "Գևորգ Օրինակյան / Gevorg Orinakyan, Armenia",
    "Armenia",
    "Armenia/Austria, Georgia",
    "Atlantis",
    "A very long name of a place that no button could ever carry, really",
    "historian",
    "<b>&</b>",
    "flora@example.org",
    "",
    "\n",
    "\u202e",
    "x" * 5000,
]
COMMANDS = [
    "start",
    "letter",
    "sign",
    "my",
    "signatories",
    "privacy",
    "language",
    "help",
    "cancel",
    "back",
    "skip",
    "frobnicate",
]
POPULAR = ("Armenia", "United States", "A place: with a colon")

contents = st.one_of(
    st.builds(Text, st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)),
    st.builds(Command, st.sampled_from(COMMANDS), st.sampled_from(["", "sign", "letter"])),
    st.builds(Unreadable, st.sampled_from(Strange)),
    st.just(Press("press", "message", None)),
)
# Any of the buttons that were ever offered, or one that was made up.
presses = st.integers(0, 50) | st.builds(
    Action,
    st.sampled_from(Act),
    st.integers(0, 3),
    st.sampled_from([0, int(MORNING.timestamp())]),
    st.sampled_from(WORDS),
)
GIVE_UP = {Act.CANCEL, Act.CANCEL_SURELY, Act.CONFIRM, Act.WITHDRAW_SURELY}


def view(draft: Draft | None = None, language: str = "en") -> View:
    book = catalog()
    record = SignerRecord(None, draft, None)
    return View(letter(), book.translator(language), book.translators, record, MORNING, ahead=1, popular=POPULAR)


def offered(outcome: Outcome) -> list[Action]:
    choices = chain.from_iterable(chain.from_iterable(message.choices for message in outcome.messages))
    return [choice.action for choice in choices if choice.action is not None]


def given_so_far(draft: Draft) -> dict[str, object]:
    """The answers that the signer has given, and those that were taken back to be given anew."""
    found = {}
    for question in QUESTIONS:
        current = draft.answers.get(question.field)
        found[question.field] = current if current is not None else draft.former.get(question.field)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(contents | presses, max_size=25), st.sampled_from(["en", "ru"]))
def test_whatever_a_signer_does_nothing_breaks_and_nothing_is_lost(
    acts: list[Content | Action | int], language: str
) -> None:
    """No error; what is shown can be shown; revisions only grow; answers go only when the signer gives them up."""
    now = view(language=language)
    buttons: list[Action] = []
    for act in acts:
        if isinstance(act, int):
            if not buttons:
                continue
            act = buttons[-1 - act % len(buttons)]  # noqa: PLW2901  the button that is meant
        content = Press("press", "message", act) if isinstance(act, Action) else act
        before, outcome = now.draft, step(now, content)
        for message in outcome.messages:
            check_presentable(message)
        buttons += offered(outcome)
        after = outcome.draft
        gave_up = content == Command("cancel") or (isinstance(content, Command) and content.name == "cancel")
        gave_up = gave_up or (isinstance(act, Action) and act.act in GIVE_UP)
        if before is not None and not gave_up:
            assert after is not None
            assert after.revision >= before.revision
            if after != replace(before, leaving=after.leaving):
                assert after.revision > before.revision, "two different screens share their buttons"
            kept, now_given = given_so_far(before), given_so_far(after)
            if kept["name"] != now_given["name"]:
                kept["spelling"] = None  # it was that of the other name
            for field, value in kept.items():
                assert value is None or now_given[field] is not None, f"{field} is lost"
        now = replace(now, signer=replace(now.signer, draft=after))


@settings(max_examples=100, deadline=None)
@given(st.lists(contents | presses, max_size=15))
def test_every_button_of_a_question_is_taken_while_it_is_asked(acts: list[Content | Action | int]) -> None:
    now = view(Draft(letter().wording("en").fingerprint, revision=int(MORNING.timestamp())))
    for act in acts:
        if isinstance(act, int):
            act = Action(Act.SIGN)  # noqa: PLW2901
        content = Press("press", "message", act) if isinstance(act, Action) else act
        outcome = step(now, content)
        now = replace(now, signer=replace(now.signer, draft=outcome.draft))
        for action in offered(outcome):
            assert not step(now, Press("press", "message", action)).toast, action


@given(st.lists(st.sampled_from([Text(word) for word in WORDS] + [Command("skip"), Command("back")]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_what_is_signed_is_the_line_that_was_shown(contents: list[Content]) -> None:
    now = view(Draft(letter().wording("en").fingerprint, revision=7))
    for content in contents:
        outcome = step(now, content)
        now = replace(now, signer=replace(now.signer, draft=outcome.draft))
        assert now.draft is not None
        confirm = next((action for action in offered(outcome) if action.act is Act.CONFIRM), None)
        if confirm is None:
            continue
        signed = step(now, Press("press", "message", confirm))
        assert isinstance(signed.change, Sign)
        assert signed.change.submission.entry == entry_of(now.draft)
        line = catalog().translator("en")("exact-line", line=signed.change.submission.entry.line)
        assert line in outcome.messages[-1].text
        assert line in signed.messages[0].text


def test_the_question_to_ask_is_the_first_that_is_open() -> None:
    draft = Draft("wording")
    asked = []
    for answers in (Answers(), Answers("Flora"), Answers("Flora", ("Armenia",)), Answers(None, ("Armenia",), "")):
        question = open_question(replace(draft, answers=answers))
        asked.append(question.field if question else None)
    assert asked == ["name", "places", "occupation", "name"]
    assert open_question(replace(draft, answers=Answers("Flora", ("Armenia",), ""))) is None


def test_a_draft_with_an_open_question_is_no_entry() -> None:
    with pytest.raises(ValueError, match="open question"):
        entry_of(Draft("wording", answers=Answers("Flora", ("Armenia",))))


def test_withholding_the_name_goes_with_the_signature() -> None:
    draft = Draft(letter().wording("ru").fingerprint, Answers("Flora Example", ("Armenia",), ""), revision=3)
    switched = step(view(draft), Press("press", "message", Action(Act.SWITCH, revision=3)))
    confirm = Press("press", "message", Action(Act.CONFIRM, revision=4))
    signed = step(view(switched.draft), confirm)
    assert isinstance(signed.change, Sign)
    assert signed.change.submission.visibility is Visibility.WITHHELD
    assert signed.change.submission.wording == letter().wording("ru").fingerprint, "the wording that was shown first"
    assert signed.draft is None
