"""Takes the lines of a list in that was signed elsewhere, and says of the others why a person has to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.i18n.catalog import Translator
from bot.signatories.doubts import ASKED, Doubt, NoSignatory, Reading
from bot.signatories.lines import NumberedReading
from bot.signatories.problem import Problem
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, State, Submission, Visibility

DOUBTS = {
    Doubt.DASH_FOR_COMMA: "a dash stands for a comma",
    Doubt.STOP_FOR_COMMA: "a full stop stands for a comma",
    Doubt.MISSING_COMMA: "a comma is missing",
    Doubt.COMMA_FOR_SLASH: "a comma stands between two countries",
    Doubt.DASH_FOR_SLASH: "a dash or a word stands between two countries",
    Doubt.CITY_WITH_COUNTRY: "a city stands beside its country",
    Doubt.UNKNOWN_PLACE: "a place is not a country known to CLDR",
    Doubt.NO_PLACE: "no place is given",
    Doubt.PLACE_REPEATED: "a place stands twice",
    Doubt.PLACE_AFTER_OCCUPATION: "the place stands behind the occupation",
    Doubt.STRAY_CHARACTER: "there is a stray character, a number or markup",
    Doubt.PARENTHESES: "parentheses stand for commas",
    Doubt.SHOUTING: "the name is in capitals",
    Doubt.SURNAME_FIRST: "the surname seems to stand first",
    Doubt.TWO_PEOPLE: "two people may stand in one line",
    Doubt.ADDRESS: "an address was left out",
    Doubt.HANDLE: "a user name was left out",
    Doubt.NAME_ALONE: "there is nothing but a name",
    Doubt.NAME_DOUBTFUL: "this may be no name",
    Doubt.PLACE_FOR_NAME: "the name is a place",
    Doubt.UNCLEAR_PARENTHESES: "the word in parentheses is unclear",
    Doubt.UNCLEAR_PLACE: "it is unclear which part is the place",
    Doubt.LINE_REPEATED: "the same line stands in the file before",
    Doubt.NAME_REPEATED: "the same name stands in the file before",
    Doubt.KNOWN_NAME: "the same name is on the list already",
    Doubt.NOT_AGREED: "a column says that this person does not want to be published",
    Doubt.MISREAD: "it was saved in a wrong encoding",
    Doubt.FORMULA: "a cell looks like a formula",
}
NOBODY = {
    NoSignatory.HEADER: "headings of columns",
    NoSignatory.HEADING: "a heading",
    NoSignatory.TOTAL: "a total",
    NoSignatory.NOBODY: "nobody's name",
    NoSignatory.TEXT: "a sentence",
}


@dataclass(slots=True)
class Outcome:
    """What became of a list: how many were added and were there already, what a person has to be asked about."""

    number: int | None = None
    added: int = 0
    known: int = 0
    open: list[NumberedReading] = field(default_factory=list)


def is_open(each: NumberedReading) -> bool:
    """Whether somebody has to be asked before it can go in."""
    return isinstance(each.reading, Problem) or (isinstance(each.reading, Reading) and each.reading.is_doubtful)


def why_left_out(each: NumberedReading, english: Translator) -> str:
    match each.reading:
        case Problem() as problem:
            return english.plain(problem.phrase, **problem.values)
        case NoSignatory() as nobody:
            return NOBODY[nobody]
        case reading:
            return "; ".join(DOUBTS[doubt] for doubt in sorted(reading.doubts, key=lambda doubt: doubt not in ASKED))


def take_in(
    tx: Transaction,
    readings: Sequence[NumberedReading],
    outcome: Outcome,
    signed: datetime,
    now: datetime,
    *,
    answered: bool,
    tries: bool = False,
) -> Outcome:
    """Take in the next lines of a list, and add to the outcome what became of them. With `answered`, the list is a
    review file. With `tries`, nothing is changed: the outcome is what would become of them.
    """
    for each in readings:
        if isinstance(each.reading, Problem):
            outcome.open.append(each)
        if not isinstance(each.reading, Reading):
            continue
        entry = each.reading.entry
        same = tx.similarity.find_equal(similarity_key(entry.name))
        if sum(_is_published(tx, number, entry.line) for number in same) >= each.occurrence:
            outcome.known += 1  # a list that was exported or imported here before
        elif each.reading.is_doubtful:
            outcome.open.append(each)
        elif not answered and any(outcome.number is None or not tx.imports.holds(outcome.number, n) for n in same):
            doubts = (*each.reading.doubts, Doubt.KNOWN_NAME)
            outcome.open.append(replace(each, reading=replace(each.reading, doubts=doubts)))
        elif tries:
            outcome.added += 1
        else:
            if outcome.number is None:
                outcome.number = tx.imports.begin(now)
            added = tx.signatures.import_line(_submission(entry), each.occurrence, signed, outcome.number)
            outcome.added += added
            outcome.known += not added
    return outcome


def _is_published(tx: Transaction, number: int, line: str) -> bool:
    signature = tx.signatures.get(number)
    return (
        signature is not None
        and signature.state is State.APPROVED
        and signature.visibility is Visibility.PUBLIC
        and signature.entry is not None
        and signature.entry.line == line
    )


def _submission(entry: Entry) -> Submission:
    # The language and the wording of a person on a list are unknown.
    return Submission(entry, similarity_key(entry.name), Visibility.PUBLIC, language="", wording="")
