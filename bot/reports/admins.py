"""How many decisions each admin has made lately, and how long they took: for organisers alone, in private."""

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_timedelta
from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.messaging.messages import Message
from bot.policy import ADMINS_COUNTED, ADMINS_LISTED, ROWS_AT_ONCE
from storage.protocol import NEWEST, Store
from storage.records import DecisionMade


@dataclass(frozen=True, slots=True)
class AdminFigures:
    """The decisions of one admin: the name under which the latest was made, how many, and the median time from a
    signature to its decision in seconds; None if it is not known.
    """

    admin: str
    count: int
    median_seconds: float | None


async def count_decisions(store: Store, now: datetime) -> list[AdminFigures]:
    """The figures of each admin, who made most first. Decisions are read in pieces: others work in between."""
    made: list[DecisionMade] = []
    last = NEWEST
    while chunk := await store.transact(lambda tx, before=last: tx.decisions.made(before, ROWS_AT_ONCE)):  # type: ignore[misc]
        recent = [each for each in chunk if each.made >= now - ADMINS_COUNTED]
        made += recent
        if len(recent) < len(chunk):
            break
        last = chunk[-1].id
    by_admin = defaultdict[bytes, list[DecisionMade]](list)
    for each in made:
        by_admin[each.admin_tag].append(each)
    figures = [_figures(several) for several in by_admin.values()]
    return sorted(figures, key=lambda each: (-each.count, each.admin))


def _figures(made: Sequence[DecisionMade]) -> AdminFigures:
    seconds = [each.seconds for each in made if each.seconds is not None]
    return AdminFigures(made[0].admin, len(made), statistics.median(seconds) if seconds else None)


def told(say: Translator, figures: Sequence[AdminFigures]) -> Message:
    """The figures as a message."""
    heading = say("admins-heading", days=ADMINS_COUNTED.days)
    lines = [
        say("admins-line", admin=each.admin, count=each.count, time=_time(say, each.median_seconds))
        for each in figures[:ADMINS_LISTED]
    ]
    return Message(Markup("\n").join([heading, *(lines or [say("admins-none")])]), confidential=True)


def _time(say: Translator, seconds: float | None) -> str:
    return "–" if seconds is None else format_timedelta(round(seconds), threshold=1.5, locale=say.locale)
