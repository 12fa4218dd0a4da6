"""The question whether a person or an organisation signs."""

from dataclasses import replace

from bot.messaging.actions import Act, Action
from bot.signatories.names import check_name
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question, Row, button, fill
from bot.signing.view import View
from storage.records import Answer, Answers, Draft, Kind, Visibility


class KindQuestion(Question):
    """The first question, where the letter is signed by organisations too. A name typed here is a person's.

    It is not asked again in a correction: a signature stays of its kind.
    """

    field = "kind"
    keeps = False  # both answers have their buttons

    def applies(self, draft: Draft) -> bool:
        return draft.asks_kind

    def named(self, purpose: str, answers: Answers) -> str:
        return f"kind-{answers.kind}" if purpose == "filled" else self.field

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_name(text)

    def answered(self, draft: Draft, answer: Answer) -> Draft:
        return fill(draft, kind=Kind.PERSON.value, name=answer)

    def rows(self, view: View, draft: Draft) -> list[Row]:
        return [tuple(button(view, draft, f"button-kind-{kind}", Act.PICK, word=kind) for kind in Kind)]

    def pressed(self, draft: Draft, action: Action) -> Draft | Problem | None:
        if action.act is not Act.PICK or action.word not in set(Kind):
            return None
        if action.word != draft.former.kind:  # what one kind is called is no name of the other
            nothing: dict[str, Answer | None] = dict.fromkeys(("name", "spelling", "occupation", "representative"))
            draft = replace(draft, answers=draft.answers.changed(**nothing), former=draft.former.changed(**nothing))
        if action.word == Kind.ORGANISATION:  # whose name nobody withholds
            draft = replace(draft, visibility=Visibility.PUBLIC)
        return fill(draft, kind=action.word)
