"""Cards, the queue and messages to signers, with names that are long, hostile or erased."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.letters.presentation import reason_told
from bot.messaging.actions import NUMBER_MOST, Act
from bot.messaging.messages import Message
from bot.moderation import cards, notices, queue, queue_page
from bot.moderation.intents import Plan
from bot.moderation.queue_page import Listed
from bot.moderation.triage import ALONE, NOTHING_ELSE, Neighbours
from bot.policy import LISTED_LINE_MOST, PENDING_A_PAGE
from bot.signatories import lines
from bot.signatories.countries import PLACE_MOST
from bot.signatories.lines import signatory_line
from bot.signatories.names import NAME_MOST, OCCUPATION_MOST
from bot.signatories.places import PLACES_MOST
from storage.records import (
    Decision,
    Entry,
    Intent,
    Platform,
    QueueView,
    Reason,
    Signature,
    Source,
    State,
    Verdict,
    Visibility,
)
from tests.stage import MORNING, TOAST_MOST, catalog, check_presentable, letter, visible

HOSTILE = '<b>Flora</b> & "Co" </blockquote><a href="tg://user?id=1">x</a>'


CHOOSES = Plan(Intent.REASONS, "Ada")


def signature(line: str = "Flora Example, Armenia", state: State = State.PENDING, number: int = 7) -> Signature:
    entry = Entry("Flora Example", ("Armenia",), "", line)
    source, platform = Source.CHAT, Platform.TELEGRAM
    return Signature(number, state, Visibility.PUBLIC, "en", "wording", platform, source, entry, MORNING, 2)


def decision(verdict: Verdict, admin: str = "Ada", reason: Reason | None = None) -> Decision:
    return Decision(verdict, reason, admin, MORNING)


def acts(message: Message) -> list[Act]:
    return [choice.action.act for row in message.choices for choice in row if choice.action]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("state", [State.PENDING, State.APPROVED, State.REJECTED])
def test_hostile_names_are_shown_as_they_are_typed(language: str, state: State) -> None:
    verdict = Verdict.REJECTED if state is State.REJECTED else Verdict.APPROVED
    say = catalog().translator(language)
    card = cards.card(
        say,
        signature(HOSTILE, state),
        Neighbours((signature(HOSTILE, number=1),)),
        decision(verdict, admin=HOSTILE, reason=Reason.OTHER),
    )
    check_presentable(card)
    assert visible(card.text).count(HOSTILE) == (1 if state is State.PENDING else 2)
    assert card.confidential, "a card cannot be forwarded"


def test_a_pending_card_asks_for_a_verdict_and_a_decided_one_offers_to_undo() -> None:
    say = catalog().translator("en")
    pending, approved = signature(), signature(state=State.APPROVED)
    assert acts(cards.card(say, pending, ALONE, None)) == [Act.APPROVE, Act.REJECT, Act.TAKE_ON]
    assert acts(cards.card(say, pending, ALONE, None, plan=CHOOSES)) == [Act.REJECT_BECAUSE] * 4 + [Act.REVIEW]
    assert acts(cards.card(say, approved, ALONE, decision(Verdict.APPROVED))) == [Act.UNDO]


def test_every_button_of_a_card_carries_the_number_and_the_revision_that_were_looked_at() -> None:
    for plan in (None, CHOOSES):
        card = cards.card(catalog().translator("en"), signature(), ALONE, None, plan=plan)
        for row in card.choices:
            for choice in row:
                assert choice.action is not None
                assert (choice.action.number, choice.action.revision) == (7, 2)


def test_a_possible_duplicate_names_the_others() -> None:
    say = catalog().translator("en")
    others = (
        signature("Flora Example, Austria, poet", number=3),
        signature("Example Flora, Georgia", State.APPROVED, number=1200),
        replace(signature("Flora Exampel, France", State.APPROVED, number=5), visibility=Visibility.WITHHELD),
        signature("Flora Example & Co", State.REJECTED, number=6),
    )
    shown = visible(cards.card(say, signature(), Neighbours(others), None).text)
    assert "Possible duplicate of #3 (waiting): Flora Example, Austria, poet" in shown
    assert "Possible duplicate of #1200 (published): Example Flora, Georgia" in shown
    assert "Possible duplicate of #5 (approved, name withheld): Flora Exampel, France" in shown
    assert "Possible duplicate of #6 (rejected): Flora Example & Co" in shown
    decided = visible(cards.card(say, signature(state=State.APPROVED), Neighbours(others), None).text)
    assert "Possible duplicate of #3, #1200, #5, #6" in decided
    assert "Austria" not in decided
    assert "duplicate" not in cards.card(catalog().translator("en"), signature(), ALONE, None).text


def test_a_card_tells_of_an_undone_decision_but_not_of_one_that_a_correction_made_old() -> None:
    say = catalog().translator("en")
    assert "Taken back by Ada" in cards.card(say, signature(), ALONE, decision(Verdict.UNDONE)).text
    for verdict in (Verdict.APPROVED, Verdict.REJECTED):
        assert "Ada" not in cards.card(say, signature(), ALONE, decision(verdict)).text


@pytest.mark.parametrize("state", [State.REJECTED, State.WITHDRAWN])
def test_an_erased_card_keeps_nothing_but_its_number(state: State) -> None:
    erased = replace(signature(state=state), entry=None)
    card = cards.card(catalog().translator("en"), erased, ALONE, decision(Verdict.REJECTED))
    assert "#7" in card.text
    assert "Ada" not in card.text
    assert not card.choices


def listed(waiting: Sequence[Signature], neighbours: Neighbours = ALONE) -> list[Listed]:
    return [Listed(each, neighbours) for each in waiting]


def shown_on(waiting: Sequence[Listed], offset: int = 0, count: int = 0, language: str = "en") -> Message:
    say = catalog().translator(language)
    count = count or len(waiting)
    shown = queue_page.page(say, waiting, NOTHING_ELSE, view=QueueView.OLDEST, offset=offset, count=count)
    check_presentable(shown)
    return shown


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("character", ["n", "&", "\U0001d4d0"])
def test_a_full_page_of_the_longest_lines_fits_into_a_message(character: str, language: str) -> None:
    places = [character * PLACE_MOST] * PLACES_MOST
    line = signatory_line(character * NAME_MOST, places, character * OCCUPATION_MOST)
    waiting = [signature(line, number=100_000 + number) for number in range(PENDING_A_PAGE)]
    similar = Neighbours((signature(line, number=200_000),) * 5)
    shown: list[int] = []
    while len(shown) < len(waiting):
        start = len(shown)
        page = shown_on(listed(waiting[start:], similar), start, len(waiting), language)
        assert line in visible(page.text)
        actions = [choice.action for row in page.choices for choice in row if choice.action]
        shown += [action.number for action in actions if action.act is Act.MARK]
        turns = [action.number for action in actions if action.act is Act.PENDING and action.word == "oldest"]
        following = [number for number in turns if number > start]
        assert following == ([len(shown)] if len(shown) < len(waiting) else [])
        assert (start > 0) == any(number < start for number in turns)
    assert shown == [each.id for each in waiting]
    say = catalog().translator(language)
    in_words = queue.pending(say, waiting, {each.id: similar for each in waiting}, 0, len(waiting))
    check_presentable(in_words)
    check_presentable(cards.card(say, signature(line), Neighbours((signature(line, number=1),) * 5, burst=True), None))


def test_what_is_approved_together_is_what_the_message_shows_whole() -> None:
    short = [signature("Flora Example, Armenia", number=number) for number in (1, 2)]
    long = signature("\U0001d4d0" * (LISTED_LINE_MOST // 2) + " insult", number=3)
    turned = signature("Flora \u202eExample, Armenia", number=4)
    broken = signature("Flora Example\n#9 Gustav", number=5)
    piled = signature("Flora" + "\u0301" * 9, number=6)
    waiting = [*short, long, turned, broken, piled]
    assert queue.unremarkable(waiting, {}) == short
    assert [each.signature for each in queue_page.fitting_clean(listed(waiting), NOTHING_ELSE)] == short
    page = shown_on(listed([*short, long]))
    assert "insult" not in page.text
    assert "Shortened here" in page.text
    marks = [c.action.word for row in page.choices for c in row if c.action and c.action.act is Act.MARK]
    assert marks == ["approve", "approve", "reject"], "what is not shown whole is approved on its card alone"


def test_what_does_not_fit_on_the_list_is_not_approved_with_it() -> None:
    waiting = listed([signature("n" * 900, number=number) for number in range(1, 11)])
    clean = queue_page.fitting_clean(waiting, NOTHING_ELSE)
    assert 1 < len(clean) < 10
    page = queue_page.clean_page(catalog().translator("en"), clean, 10)
    check_presentable(page)
    (together,) = [c.action for row in page.choices for c in row if c.action and c.action.act is Act.APPROVE_LISTED]
    assert together.number == queue_page.fingerprint(clean)
    assert page.text.count("n" * 900) == len(clean)


def test_a_fingerprint_tells_entries_revisions_and_marks_apart() -> None:
    plain = listed([signature(number=1), signature(number=2)])
    corrected = [plain[0], Listed(replace(plain[1].signature, revision=3), ALONE)]
    marked = [plain[0], replace(plain[1], plan=Plan(Intent.REJECT, "Ada"))]
    different = {queue_page.fingerprint(each) for each in (plain, plain[:1], corrected, marked)}
    assert len(different) == 4
    assert all(0 <= each < NUMBER_MOST for each in different)


def test_who_comes_too_late_is_told_who_was_first_or_what_else_has_happened() -> None:
    say = catalog().translator("en")
    approved = decision(Verdict.APPROVED)
    assert cards.too_late(say, signature(state=State.APPROVED), approved) == (
        "Ada was first: approved 1 Oct, 09:00 UTC."
    )
    assert "withdrawn" in cards.too_late(say, signature(state=State.WITHDRAWN), approved)
    assert "no such signature" in cards.too_late(say, None, None)
    assert "changed" in cards.too_late(say, signature(), approved)
    assert "changed" in cards.too_late(say, signature(state=State.APPROVED), None)


def test_a_decision_can_be_undone_for_a_day() -> None:
    day, second = timedelta(days=1), timedelta(seconds=1)
    assert cards.can_undo(decision(Verdict.APPROVED), MORNING + day - second)
    assert not cards.can_undo(decision(Verdict.APPROVED), MORNING + day)
    assert not cards.can_undo(None, MORNING)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("reason", list(Reason))
def test_a_signer_is_told_why_and_whom_to_write_to(language: str, reason: Reason) -> None:
    rejected = replace(signature(HOSTILE, State.REJECTED), reason=reason)
    say = catalog().translator(language)
    told = notices.news(say, letter(), rejected)
    check_presentable(told)
    assert reason_told(say, letter(), reason) in told.text
    assert "bridge@example.org" in told.text
    assert HOSTILE in visible(told.text)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_who_is_rejected_as_a_duplicate_does_not_learn_that_somebody_is_there(language: str) -> None:
    """Somebody may be there who has withheld the name: a duplicate sounds like any other reason."""
    say = catalog().translator(language)
    own = replace(letter(), reasons={"other": {"en": "Not as it is."}})
    for each in (letter(), own):
        texts = {
            notices.news(say, each, replace(signature(state=State.REJECTED), reason=reason)).text
            for reason in (Reason.DUPLICATE, Reason.OTHER)
        }
        assert len(texts) == 1


@pytest.mark.parametrize("state", [State.PENDING, State.APPROVED])
def test_a_card_warns_of_a_name_with_a_look_alike_letter(state: State) -> None:
    say = catalog().translator("en")
    looks_alike = replace(
        signature(state=state), entry=Entry("Flоra Example", ("Armenia",), "", "Flоra Example, Armenia")
    )
    card = cards.card(say, looks_alike, ALONE, None)
    check_presentable(card)
    assert "Different alphabets in one word: Flоra." in visible(card.text)
    assert "alphabets" not in cards.card(say, signature(state=state), ALONE, None).text


def test_what_looks_alike_is_not_approved_together_with_the_rest() -> None:
    plain = [signature(number=1), signature(number=2)]
    looks_alike = replace(signature(number=3), entry=Entry("Flоra Example", ("Armenia",), "", "Flоra Example, Armenia"))
    assert queue.unremarkable([*plain, looks_alike], {}) == plain
    page = shown_on(listed([*plain, looks_alike]))
    assert visible(page.text).count("Different alphabets") == 1


# Letters outside the first plane, of two scripts in one word, none of which is used to: everything is remarked of it.
LONGEST = "𐌰" * 5 + "\u200d" + "Ж" + "𝐀★" * 500


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("state", [State.PENDING, State.APPROVED, State.REJECTED])
@pytest.mark.parametrize("plan", [None, CHOOSES])
def test_a_card_is_never_longer_than_a_message_may_be(language: str, state: State, plan: Plan | None) -> None:
    """An imported line is as long as an irregular one may be; the admin's name is as long as a platform lets it be."""
    line = (LONGEST * 10)[: lines._LINE_MOST]
    entry = Entry(line[:NAME_MOST], (line[:PLACE_MOST],) * PLACES_MOST, line[:OCCUPATION_MOST], line)
    held = replace(signature(state=state), entry=entry, visibility=Visibility.WITHHELD, id=2**53)
    say = catalog().translator(language)
    made = decision(Verdict.REJECTED, admin="𐌰" * 64, reason=Reason.OFFENSIVE)
    check_presentable(cards.card(say, held, Neighbours((held,) * 5, burst=True), made, plan=plan))
    check_presentable(queue.pending(say, [held] * 10, {held.id: Neighbours((held,) * 5, burst=True)}, 10, 2**53))
    assert len(cards.too_late(say, replace(held, state=State.APPROVED), made)) <= TOAST_MOST
