"""What must hold of any text that somebody may send, wherever it goes."""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from bot.messaging.actions import ACTION_BYTES, Act, Action
from bot.messaging.events import EVENTS, Command, Content, Press, Text
from bot.moderation import cards, notices, queue
from bot.moderation.triage import ALONE, Neighbours
from bot.platforms.telegram.polling import _events
from bot.platforms.telegram.updates import UpdateReader
from bot.reports.export import Signatory, write_csv, write_json, write_text
from bot.signatories.lines import Reading, is_whole_line, read_line
from bot.signatories.names import check_name, check_occupation
from bot.signatories.places import check_places
from bot.signatories.problem import Problem
from bot.signatories.similarity import mixed_words, similarity_key
from bot.signing.conversation import step
from bot.signing.drafts import entry_of, open_question
from bot.signing.typed_lines import whole_line
from bot.signing.view import Outcome, Sign, View
from storage.protocol import SignerRecord
from storage.records import (
    Answers,
    Decision,
    Draft,
    Entry,
    Platform,
    Signature,
    Source,
    State,
    Verdict,
    Visibility,
)
from tests.stage import MORNING, catalog, check_presentable, letter, visible

_LETTER, _BOOK = letter(), catalog()
_SAY = _BOOK.translator("en")
_TRANSLATOR = UpdateReader("letter_bot", "-900")
_FORMULA_STARTS = tuple("=+-@＝＋－＠−")
_BLANKS = tuple("\t\r\n")
_NEVER_SHOWN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_WORDING = _LETTER.wording("en").fingerprint
# Where somebody may stand when a text comes: at each question, at the end, and before all.
DRAFTS = (
    None,
    Draft(_WORDING, revision=1, script="LATIN"),
    Draft(_WORDING, Answers("Ani Sample"), revision=1),
    Draft(_WORDING, Answers("Ani Sample", ("Armenia",)), revision=1),
    Draft(_WORDING, Answers("Ani Sample", ("Armenia",), "poet"), revision=1),
    Draft(_WORDING, Answers(None, ("Armenia",), "poet"), Answers("Ani Sample"), revision=1),
    Draft(_WORDING, Answers("Գևորգ Օրինակյան"), revision=1, script="LATIN"),
)


def check_text(text: str) -> None:
    """AssertionError, or any other, if the text does any harm."""
    name, occupation, places = check_name(text), check_occupation(text), check_places(text)
    _is_taken_whole_or_refused(text, name, check_name)
    _is_taken_whole_or_refused(text, occupation, check_occupation)
    if isinstance(places, Problem):
        _can_be_said(places)
    else:
        assert check_places("/".join(places)) == places
        assert all(_is_clean(place) for place in places)
    if isinstance(name, str):
        assert similarity_key(name)
        assert all(word in name for word in mixed_words(name))
    is_whole_line(text)
    read = read_line(text)
    if isinstance(read, Reading):
        _is_exported_whole(read.entry)
    for draft in DRAFTS:
        _is_answered(draft, Text(text))
    _is_answered(DRAFTS[4], Command(text[:32], text))
    _is_no_button(text)


def _is_taken_whole_or_refused(text: str, answer: str | Problem, check: Any) -> None:
    """Nothing is cut, nothing unseen gets through, and what was taken is taken again as it is."""
    if isinstance(answer, Problem):
        return _can_be_said(answer)
    assert _seen(answer) == _seen(text)
    assert _is_clean(answer)
    assert check(answer) == answer
    return None


def _seen(text: str) -> str:
    """What a reader sees of a text. Marks that show nothing may be taken from the edges of its words."""
    normal = unicodedata.normalize("NFC", text)
    return " ".join("".join(each for each in normal if unicodedata.category(each) != "Cf").split())


def _is_clean(text: str) -> bool:
    joiners = text.replace("\u200c", "").replace("\u200d", "")
    seen = all(unicodedata.category(character) not in _NEVER_SHOWN for character in joiners)
    return seen and unicodedata.is_normalized("NFC", text) and text == " ".join(text.split()) and bool(text.encode())


def _can_be_said(problem: Problem) -> None:
    for translator in _BOOK.translators.values():
        assert visible(translator(problem.phrase, **problem.values)).strip()


def view_of(draft: Draft | None) -> View:
    record = SignerRecord(None, draft, None)
    return View(_LETTER, _SAY, _BOOK.translators, record, MORNING, ahead=1, popular=("Armenia", "United States"))


def _is_answered(draft: Draft | None, content: Content) -> None:
    """The answer can be shown, other answers stay as they were, and a line that is complete goes its way unchanged."""
    outcome = step(view_of(draft), content)
    for message in outcome.messages:
        check_presentable(message)
    if draft is None or outcome.draft is None:
        return
    open_before = open_question(draft)
    for field in ("name", "places", "occupation", "spelling"):
        before = getattr(draft.answers, field)
        kept = before is None or getattr(outcome.draft.answers, field) == before or open_before is not None
        assert kept or (isinstance(content, Text) and whole_line(content.text))  # which answers everything anew
    if outcome.draft != draft and open_question(outcome.draft) is None:
        _goes_its_way(outcome)


def _goes_its_way(outcome: Outcome) -> None:
    """From the confirmation to the card, the list and the export: it is the same line, as plain text."""
    assert outcome.draft is not None
    entry = entry_of(outcome.draft)
    assert visible(outcome.messages[-1].text).count(entry.line) >= 1
    signed = step(view_of(outcome.draft), Press("1", "2", Action(Act.CONFIRM, revision=outcome.draft.revision)))
    assert isinstance(signed.change, Sign)
    assert signed.change.submission.entry == entry
    for message in signed.messages:
        check_presentable(message)
    _is_shown_to_admins(entry)
    _is_exported_whole(entry)


def _is_shown_to_admins(entry: Entry) -> None:
    pending = Signature(
        *(7, State.PENDING, Visibility.WITHHELD, "en", _WORDING, Platform.TELEGRAM, Source.CHAT, entry, MORNING, 2)
    )
    approved = replace(pending, state=State.APPROVED)
    decision = Decision(Verdict.APPROVED, None, entry.name, MORNING)
    for message in (
        cards.card(_SAY, pending, Neighbours((replace(approved, id=1),)), None),
        cards.card(_SAY, approved, ALONE, decision),
        notices.news(_SAY, _LETTER, approved),
    ):
        check_presentable(message)
        assert entry.line in visible(message.text)
    assert visible(cards.card(_SAY, pending, ALONE, None).text).splitlines()[0] == "Signature #7"
    check_presentable(queue.pending(_SAY, [pending, replace(pending, id=8)], {7: Neighbours((approved,))}, 0, 2))


def _is_exported_whole(entry: Entry) -> None:
    signatory = [Signatory(1, entry, MORNING.date(), "en", _WORDING)]
    lines, table, objects = io.StringIO(newline=""), io.StringIO(newline=""), io.StringIO(newline="")
    write_text(signatory, lines)
    assert lines.getvalue() == " ".join(entry.line.splitlines()) + "\n"
    write_json(signatory, objects)
    (found,) = json.loads(objects.getvalue())
    assert Entry(found["name"], tuple(found["places"]), found["occupation"], found["line"]) == entry
    write_csv(signatory, table)
    _, row = csv.reader(io.StringIO(table.getvalue(), newline=""))
    cells = (entry.name, "/".join(entry.places), entry.occupation, entry.line)
    assert len(row) == 14
    for cell, value in zip([*row[1:3], *row[4:6]], cells, strict=True):
        assert not cell.lstrip().startswith(_FORMULA_STARTS)
        is_formula = value.lstrip().startswith(_FORMULA_STARTS)
        assert cell == (f"'{value}" if is_formula or value.startswith(_BLANKS) else value)


def _is_no_button(text: str) -> None:
    """What a forged button says is nothing, or an action that can be done no harm with."""
    for forged in (text, *(f"{act}:1:1:{text}" for act in (Act.PICK, Act.SPEAK, Act.CONFIRM, Act.PAGE))):
        action = Action.decode(forged)
        if action is not None and len(forged.encode(errors="replace")) <= ACTION_BYTES:
            for draft in DRAFTS:
                for message in step(view_of(draft), Press("1", "2", action)).messages:
                    check_presentable(message)


def check_updates(updates: Sequence[dict[str, Any]]) -> int:
    """Whatever comes is an event that can be stored, or nothing; how many events there are."""
    found = _events(cast(Any, None), _TRANSLATOR, updates)
    for event in found:
        assert EVENTS.validate_json(EVENTS.dump_json(event)) == event
    return len(found)
