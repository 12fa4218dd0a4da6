"""What signers are told who want news of the letter."""

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter
from bot.letters.presentation import letter_button, shown_words
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message
from bot.messaging.widgets import joined
from storage.records import News, NewsKind

OFF, ON = "off", "on"


def switch(say: Translator, *, wanted: bool) -> Choice:
    """The button that turns news on or off."""
    if wanted:
        return Choice(say.plain("button-news-off"), Action(Act.NEWS, word=OFF))
    return Choice(say.plain("button-news-on"), Action(Act.NEWS, word=ON))


def message(say: Translator, letter: Letter, news: News, signed: int) -> Message:
    """News as its readers see it; `signed` is how many have signed."""
    title = letter.wording(say.language).title
    if news.kind is NewsKind.CLOSED:
        parts: list[Markup] = [say("news-closed", title=title, count=signed)]
    else:
        words = [shown_words(say, line) for line in news.text.splitlines()]
        parts = [say("news-heading", title=title, organiser=letter.organiser), *words]
    return Message(joined([*parts, say("news-foot")]), ((letter_button(say), switch(say, wanted=True)),), awaited=True)
