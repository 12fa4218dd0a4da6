"""A whole line typed in the chat: what of it is understood answers several questions at once, the rest is asked for."""

from collections.abc import Collection
from dataclasses import replace

from bot.signatories.doubts import Doubt, Reading
from bot.signatories.lines import is_whole_line, read_line
from bot.signatories.lists.headings import is_heading
from bot.signatories.problem import Problem
from bot.signing.drafts import BY_FIELD
from bot.signing.questions.question import fill
from bot.signing.view import View
from storage.records import Answer, Draft, Kind

_LINES_MOST = 6
_UNCLEAR_NAME = frozenset(
    (Doubt.SURNAME_FIRST, Doubt.NAME_DOUBTFUL, Doubt.PLACE_FOR_NAME, Doubt.UNCLEAR_PARENTHESES, Doubt.TWO_PEOPLE)
)


def whole_line(text: str) -> str | None:
    """The line that somebody typed, perhaps as several lines of one message; None if it is none."""
    lines = [_without_label(line) for line in text.strip().splitlines() if line.strip()]
    if not 0 < len(lines) <= _LINES_MOST:
        return None
    line = ", ".join(lines)
    return line if is_whole_line(line) else None


def filled(view: View, draft: Draft, line: str, standing: Collection[str] = ()) -> tuple[Draft, Problem]:
    """The draft with what the line answers, and a sentence that shows what was understood; or what is wrong with it.

    Of a name that is unclear the likeliest form is offered to be kept. Nothing is lost by a line with a problem, and
    the answers to the questions of the `standing` fields stay as they are.
    """
    reading = read_line(line)
    if isinstance(reading, Problem):
        return draft, reading
    if Doubt.ADDRESS in reading.doubts:
        return draft, Problem("occupation-address")
    entry, doubts = reading.entry, set(reading.doubts)
    understood: dict[str, Answer] = {}
    if _UNCLEAR_NAME.isdisjoint(doubts):
        understood["name"] = entry.name
    if entry.places and Doubt.UNCLEAR_PLACE not in doubts:
        understood["places"] = entry.places
    if Doubt.UNCLEAR_PLACE not in doubts and (entry.occupation or entry.places):
        understood["occupation"] = entry.occupation
    if draft.asks_kind:
        understood["kind"] = Kind.PERSON.value  # whole lines are people's
    understood = {field: answer for field, answer in understood.items() if field not in standing}
    stand = {field: answer for field in standing if (answer := draft.answers.get(field)) is not None}
    return _answered(draft, reading, understood, stand), _shown(view, stand | understood)


def _answered(draft: Draft, reading: Reading, understood: dict[str, Answer], standing: dict[str, Answer]) -> Draft:
    others = {field: answer for field, answer in understood.items() if field != "places"}
    given = understood.get("places")
    # One message is one change of the draft.
    nothing = dict.fromkeys(field for field in BY_FIELD if field not in standing)
    answered = fill(replace(draft, answers=draft.answers.changed(**nothing)), **others)
    if given is not None:
        answered = replace(BY_FIELD["places"].answered(answered, given), revision=answered.revision)
    given_before = {field: draft.answers.get(field) for field in nothing if field not in understood}
    if reading.entry.name != draft.answers.name:
        given_before.pop("spelling", None)
    if "name" in nothing and "name" not in understood:
        given_before["name"] = reading.entry.name
    kept = {field: answer for field, answer in given_before.items() if answer}
    return replace(answered, former=answered.former.changed(**kept))


def _shown(view: View, understood: dict[str, Answer]) -> Problem:
    """The answers that were understood, one field on each line."""
    shown = {}
    for field in BY_FIELD:
        answer = understood.get(field)
        text = answer if isinstance(answer, str) else "/".join(answer or ())
        shown[field] = text or view.say.plain("line-unclear" if answer is None else "line-empty")
    return Problem("line-understood", shown)


def _without_label(line: str) -> str:
    """A line without the word for its field in front: Name: Flora Example."""
    label, colon, rest = line.partition(":")
    return rest.strip() if colon and rest.strip() and is_heading(label) else line.strip()
