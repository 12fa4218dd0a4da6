"""The question who signs for an organisation."""

from bot.signatories.names import check_representative
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question
from storage.records import Draft


class RepresentativeQuestion(Question):
    """Name and position of the person who signs for an organisation: for the admins alone, never published."""

    field = "representative"

    def applies(self, draft: Draft) -> bool:
        return draft.answers.is_organisation

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_representative(text)
