"""The question for the occupation."""

from bot.signatories.names import check_occupation
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question


class OccupationQuestion(Question):
    """The optional question for an occupation or affiliation."""

    field = "occupation"
    optional = True

    def check(self, text: str) -> str | Problem:
        return check_occupation(text)
