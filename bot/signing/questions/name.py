"""The question for the name."""

from bot.signatories.names import check_name, check_organisation, with_spelling
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question
from storage.records import Answers, Draft


class NameQuestion(Question):
    """The question for the name of a person or organisation. Before it stands whether a person's is shown."""

    field = "name"
    for_organisations = frozenset(("ask",))

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_organisation(text) if draft.answers.is_organisation else check_name(text)

    def shown(self, answers: Answers) -> str | None:
        return answers.name and with_spelling(answers.name, answers.spelling)
