"""The question for the occupation."""

from bot.signatories.names import check_occupation
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question
from storage.records import Draft


class OccupationQuestion(Question):
    """The optional question for an occupation or affiliation, or for what an organisation is."""

    field = "occupation"
    for_organisations = frozenset(("ask", "filled", "button-change"))
    optional = True

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_occupation(text)
