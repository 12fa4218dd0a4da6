"""The question for the name."""

from bot.signatories.names import check_name, with_spelling
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question
from storage.records import Answers, Draft


class NameQuestion(Question):
    """The first question. Before it stands whether the name is going to be shown."""

    field = "name"

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_name(text)

    def shown(self, answers: Answers) -> str | None:
        return answers.name and with_spelling(answers.name, answers.spelling)
