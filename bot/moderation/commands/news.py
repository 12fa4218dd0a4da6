"""`/news The letter was delivered today.`: tells those signers who want news, once an admin has confirmed it."""

from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.news import message
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Event
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.moderation.board import tell_admins
from bot.moderation.commands.context import CommandContext
from bot.policy import NEWS_LINES_MOST, NEWS_MOST, NEWS_PERIOD, NEWS_TIMES_MOST
from bot.signatories.names import check_text
from bot.signatories.problem import Problem
from storage.records import NewsKind

_EXAMPLE = "/news"


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show the news as its readers will see it, with a button that sends it."""
    say = context.decisions.translator(event)
    lines = [line for each in command.argument.splitlines() if (line := " ".join(each.split()))]
    readers = unit.tx.news.readers()
    if not lines:
        return say.plain("news-how", example=_EXAMPLE, count=readers)
    whole = _checked(lines)
    if isinstance(whole, Problem):
        return say.plain(whole.phrase, **whole.values)
    if unit.tx.news.count(NewsKind.TEXT, now - NEWS_PERIOD) >= NEWS_TIMES_MOST:
        return say.plain("news-enough", most=NEWS_TIMES_MOST)
    proposed = unit.tx.news.add(NewsKind.PROPOSED, whole, now)
    preview = message(context.say, context.letter, proposed, 0)
    send = Choice(context.say.plain("button-news-send"), Action(Act.SEND_NEWS, proposed.id), tone=Tone.PRIMARY)
    shown = joined([context.say("news-preview", count=readers), Markup(preview.text)])  # noqa: S704  made of phrases
    context.post(unit, event, Message(shown, ((send,),)))
    return ""


def _checked(lines: list[str]) -> str | Problem:
    """The tidied lines, or the first problem with them."""
    too_long = Problem("text-too-long", {"most": NEWS_MOST})
    if len(lines) > NEWS_LINES_MOST:
        return too_long
    checked = [check_text(line, most=NEWS_MOST) for line in lines]
    if problem := next((each for each in checked if isinstance(each, Problem)), None):
        return problem
    whole = "\n".join(each for each in checked if isinstance(each, str))
    return whole if len(whole) <= NEWS_MOST else too_long


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Send the news, if it is the last that was shown."""
    say = context.decisions.translator(event)
    if unit.tx.news.count(NewsKind.TEXT, now - NEWS_PERIOD) >= NEWS_TIMES_MOST:
        return say.plain("news-enough", most=NEWS_TIMES_MOST)
    if not unit.tx.news.confirm(action.number, now):
        return say.plain("toast-list-changed")
    tell_admins(unit, Message(context.say("news-sent", admin=event.person, count=unit.tx.news.readers())), quietly=True)
    return ""
