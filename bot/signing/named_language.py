"""A language that somebody names in words: by its tag behind /language, or by what it calls itself."""

from bot.i18n.languages import match, own_name
from bot.messaging.actions import Act, Action
from bot.messaging.folding import folded
from bot.signing.view import View


def tagged(view: View, words: str) -> Action | None:
    """The choice of a language by its tag (`hy`, `pt-br`) or its own name; None if neither a conversation nor a text of
    the letter is there in it.
    """
    return (
        called(view, words)
        or _choice(Act.SPEAK, match(words.strip(), view.translators))
        or _choice(Act.READ, match(words.strip(), view.letter.wordings))
    )


def called(view: View, words: str) -> Action | None:
    """The choice of a language by what it calls itself, such as “Հայերեն”."""
    word = folded(words)
    for act, offered in ((Act.SPEAK, view.translators), (Act.READ, view.letter.wordings)):
        if found := next((each for each in offered if folded(own_name(each)) == word), None):
            return Action(act, word=found)
    return None


def _choice(act: Act, language: str | None) -> Action | None:
    return None if language is None else Action(act, word=language)
