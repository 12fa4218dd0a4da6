"""The admins have asked a signer something: the answer is what they write after “Answer”, or in reply to the question.

Nothing else that a person types goes to the admins.
"""

from bot.letters.presentation import question_of_admins, shown_words
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Press, Text
from bot.messaging.messages import Choice, Message
from bot.messaging.replies import ASKED_BY_ADMINS
from bot.messaging.widgets import joined
from bot.policy import ANSWER_MOST
from bot.signatories.names import check_text
from bot.signatories.problem import Problem
from bot.signing.standing import home
from bot.signing.steps import old_button
from bot.signing.view import Answer, Answering, Outcome, View


def is_answer(view: View, said: Text) -> bool:
    """Whether words are meant for the admins."""
    return bool(view.asked) and (view.is_answering or said.question == ASKED_BY_ADMINS)


def ends(view: View, content: Content) -> bool:
    """Whether a signer who was about to answer does something else."""
    other = isinstance(content, Command) or (isinstance(content, Press) and content.action is not None)
    return view.is_answering and other


def begin(view: View, action: Action) -> Outcome:
    """The next words are the answer."""
    signature = view.signature
    if not view.asked or signature is None or (signature.id, signature.revision) != (action.number, action.revision):
        return old_button(view)
    text = joined([view.say("write-answer"), shown_words(view.say, view.asked)])
    mine = ((Choice(view.say.plain("button-my"), Action(Act.MY)),),)
    return Outcome((Message(text, mine, awaited=True),), view.draft, in_place=True, change=Answering())


def answer(view: View, text: str) -> Outcome:
    """Words for the admins, which they see below their question."""
    checked = check_text(" ".join(text.split()), most=ANSWER_MOST)
    if isinstance(checked, Problem):
        return Outcome((Message(view.say(checked.phrase, **checked.values), awaited=True),), view.draft)
    told = joined([view.say("answer-sent"), shown_words(view.say, checked)])
    return Outcome((Message(told, home(view), awaited=True),), view.draft, change=Answer(checked))


def reminder(view: View) -> Outcome:
    """Words that nothing asks for may be meant as the answer: its signer says so."""
    if view.signature is None:
        return Outcome((), view.draft)
    return Outcome((question_of_admins(view.say, view.letter, view.signature, view.asked),), view.draft)
