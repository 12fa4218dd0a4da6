"""Short answers of founders: who publishes a letter, its contact, its last day."""

import re
from datetime import date, timedelta

from bot.founding.texts import cleaned, is_readable
from bot.policy import FOUNDED_DAYS_MOST, FOUNDED_LINE_MOST
from bot.signatories.problem import Problem

_DAY = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{4})")
_ADDRESS_SIGNS = ("@", "://", "t.me/")


def line_or_problem(about: str, words: str, today: date) -> str | Problem:
    """What was typed about the `organiser`, the `contact`, or the day on which the letter `closes` or `opens`, in ISO
    form.
    """
    if about in ("closes", "opens"):
        day = _day(words, today)
        return day.isoformat() if day is not None else Problem("founding-no-such-day")
    line = " ".join(cleaned(words).split())
    if not is_readable(line) or len(line) > FOUNDED_LINE_MOST:
        return Problem("founding-too-long", {"most": FOUNDED_LINE_MOST})
    if about == "contact" and not any(sign in line for sign in _ADDRESS_SIGNS):
        return Problem("founding-no-address")
    return line


def _day(words: str, today: date) -> date | None:
    """A day that is still to come, and near enough."""
    found = _DAY.fullmatch(words.strip()) or _DAY_FIRST.fullmatch(words.strip())
    if found is None:
        return None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return day if today < day <= today + timedelta(days=FOUNDED_DAYS_MOST) else None
