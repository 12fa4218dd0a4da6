"""What somebody does."""

from bot.signatories.names import check_occupation
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question


class OccupationQuestion(Question):
    """An occupation or affiliation, if one is given."""

    field = "occupation"
    optional = True

    def check(self, text: str) -> str | Problem:
        return check_occupation(text)
