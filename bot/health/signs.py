"""The health of a running bot, from the data that it leaves for other processes: what is well, and what needs help."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.health.heartbeat import Beat
from bot.policy import ALIVE_SECONDS, BACKLOG_MOST, BACKUP_MOST, FREE_LEAST, SILENCE_MOST, TIDY_MOST
from storage.records import Backlog


@dataclass(frozen=True, slots=True)
class Health:
    """What is known. `backup` is the time of the last backup, `free` the number of free bytes on the database's
    disk.
    """

    beat: Beat | None
    backlog: Backlog
    backup: datetime | None
    free: int
    distrusted: frozenset[str] = frozenset()
    """Platforms where some apps do not talk to the bot, since they cannot tell that it is what it was."""


def together(backlogs: Iterable[Backlog]) -> Backlog:
    """What waits in all letters."""
    found = Backlog(0, 0, None)
    for each in backlogs:
        oldest = min(filter(None, (found.oldest, each.oldest)), default=None)
        found = Backlog(found.inbox + each.inbox, found.outbox + each.outbox, oldest, found.failed + each.failed)
    return found


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. A finding that is not `good` needs help; its sentence says what to do."""

    good: bool
    sentence: str


def is_alive(beat: Beat | None, now: datetime) -> bool:
    """Whether the last beat is recent. A beat in the future counts as recent, because clocks are set back."""
    return beat is not None and now - beat.at < timedelta(seconds=ALIVE_SECONDS)


def signs(health: Health, now: datetime) -> Iterator[Finding]:
    """The signs of health, each with one sentence or two."""
    beat, backlog = health.beat, health.backlog
    waiting = f"{backlog.inbox} events wait to be handled, {backlog.outbox} messages to be delivered"
    if beat is None or not is_alive(beat, now):
        since = f" since {_minute(beat.at)}" if beat else ""
        yield Finding(False, f"The bot is not running or hangs{since}: {waiting}. Start it, and look at its log.")
    else:
        oldest = now - backlog.oldest if backlog.oldest else timedelta()
        age = f", the oldest for {_span(oldest)}" if backlog.outbox else ""
        if oldest > BACKLOG_MOST:
            yield Finding(False, f"The bot is alive, but {waiting}{age}. The log says why.")
        else:
            yield Finding(True, f"The bot is alive: {waiting}{age}.")
        yield from _contacts(beat, now)
        if backlog.failed:
            yield Finding(
                False,
                f"Events failed again and again, and were set aside: {backlog.failed}. The log says by number why.",
            )
        if beat.tidied is not None and now - beat.tidied > TIDY_MOST:
            yield Finding(False, f"Expired data has not been deleted since {_minute(beat.tidied)}. The log says why.")
        if beat.site_failing is not None:
            yield Finding(
                False,
                f"The public page has not been written since {_minute(beat.site_failing)}: it may show who has "
                "withdrawn. The log says why.",
            )
    if health.backup is None:
        yield Finding(True, "No backup has been made here yet. Run `undersigned backup FILE` every day.")
    elif now - health.backup > BACKUP_MOST:
        yield Finding(False, f"The last backup was made {_span(now - health.backup)} ago. Make one every day.")
    else:
        yield Finding(True, f"The last backup was made {_span(now - health.backup)} ago.")
    if health.free < FREE_LEAST:
        yield Finding(False, f"Only {health.free // 1024**2} MB are free on the database's disk. Free some space.")


def _contacts(beat: Beat, now: datetime) -> Iterator[Finding]:
    for name, at in sorted(beat.contacts.items()):
        silent = now - at
        if silent > SILENCE_MOST:
            yield Finding(False, f"Nothing has come from {name} for {_span(silent)}. The log says why.")
        else:
            yield Finding(True, f"{name} was in touch {_span(silent)} ago.")


def _span(time: timedelta) -> str:
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _minute(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M} UTC"
