"""The question for a second spelling of the name, in the script of the letter."""

from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Tone
from bot.signatories.names import check_spelling, lacks_spelling
from bot.signatories.problem import Problem
from bot.signatories.transliteration import latin_spelling
from bot.signing.questions.question import WORD_BYTES, Question, Row, fill
from bot.signing.view import View
from storage.records import Answers, Draft


class SpellingQuestion(Question):
    """The optional question for a second spelling, asked if the name has no letter of the script in which the letter is
    read.

    A Latin spelling is suggested where the letters of the name determine it. Where they do not, as in Persian names,
    and for other scripts, the signer is asked to type it: nonsense on a button would look like what the bot knows.
    """

    field = "spelling"
    optional = True
    skipping = "button-one-spelling"

    def applies(self, draft: Draft) -> bool:
        name = draft.answers.name
        if draft.answers.is_organisation:
            return False
        return name is not None and draft.script != "" and lacks_spelling(name, draft.script)

    def check(self, text: str, draft: Draft) -> str | Problem:
        return check_spelling(text, draft.answers.name or "", draft.script)

    def text(self, view: View, draft: Draft) -> Markup:
        return view.say("ask-spelling", script=draft.script.lower())

    def shown(self, answers: Answers) -> str | None:
        return None  # it is shown with the name

    def rows(self, view: View, draft: Draft) -> list[Row]:
        """The suggestion as a button, if it can be made."""
        suggestion = latin_spelling(draft.answers.name or "", view.own_language) or ""
        is_new = suggestion != draft.former.spelling and len(suggestion.encode()) <= WORD_BYTES
        if not is_new or self.check(suggestion, draft) != suggestion:
            return []
        return [(Choice(suggestion, Action(Act.TAKE, revision=draft.revision, word=suggestion), tone=Tone.PRIMARY),)]

    def pressed(self, draft: Draft, action: Action) -> Draft | Problem | None:
        if action.act is not Act.TAKE:
            return None
        spelling = self.check(action.word, draft)
        return spelling if isinstance(spelling, Problem) else fill(draft, spelling=spelling)
