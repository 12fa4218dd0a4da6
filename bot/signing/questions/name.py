"""The question for the name."""

from bot.signatories.names import check_name
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question


class NameQuestion(Question):
    """The first question. Before it stands whether the name is going to be shown."""

    field = "name"

    def check(self, text: str) -> str | Problem:
        return check_name(text)
