"""The question for the name."""

from markupsafe import Markup

from bot.messaging.widgets import joined
from bot.signatories.names import check_name
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question
from bot.signing.view import View
from storage.records import Answers, Draft


class NameQuestion(Question):
    """The first question. When it is asked for the first time, a sentence about privacy comes before it."""

    field = "name"

    def check(self, text: str) -> str | Problem:
        return check_name(text)

    def text(self, view: View, draft: Draft) -> Markup:
        asked = super().text(view, draft)
        if draft.answers == draft.former == Answers():
            return joined([view.say("privacy-short", organiser=view.letter.organiser), asked])
        return asked
