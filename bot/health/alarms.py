"""Tells the admins when the bot needs help: when a problem begins, once a day while it lasts, and when it is over."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.health.signs import Health
from bot.policy import (
    ALARM_AGAIN,
    BACKLOG_MOST,
    BACKUP_ASKED_AFTER,
    BACKUP_MOST,
    FREE_LEAST,
    HEALTH_LOOK_SECONDS,
    SILENCE_MOST,
    SITE_FAILING_MOST,
    TIDY_MOST,
)
from bot.runtime.logs import where

log = logging.getLogger(__name__)

MINUTE = timedelta(minutes=1)

Values = Mapping[str, int | str]
KINDS = ("backlog", "backup", "disk", "distrusted", "silent", "site", "untidy")


@dataclass(frozen=True, slots=True)
class Alarm:
    """A problem that needs help. `kind` is part of the phrase `alarm-KIND`, `values` are its values, and `about`
    distinguishes alarms of one kind.
    """

    kind: str
    about: str = ""
    values: Values = field(default_factory=dict, compare=False)


def alarms(health: Health, started: datetime, now: datetime) -> Iterator[Alarm]:
    """The problems of a bot that has been running since `started`."""
    if health.backlog.oldest is not None and (age := now - health.backlog.oldest) > BACKLOG_MOST:
        yield Alarm("backlog", values={"count": health.backlog.outbox, "minutes": int(age / MINUTE)})
    if health.beat is not None:
        for platform, at in health.beat.contacts.items():
            if now - at > SILENCE_MOST:
                yield Alarm("silent", platform, {"minutes": int((now - at) / MINUTE)})
    for platform in sorted(health.distrusted):
        yield Alarm("distrusted", platform)
    tidied = health.beat.tidied if health.beat and health.beat.tidied else started
    if now - tidied > TIDY_MOST:
        yield Alarm("untidy", values={"hours": int((now - tidied) / (60 * MINUTE))})
    failing = health.beat.site_failing if health.beat else None
    if failing is not None and now - failing > SITE_FAILING_MOST:
        yield Alarm("site", values={"minutes": int((now - failing) / MINUTE)})
    if health.free < FREE_LEAST:
        yield Alarm("disk", values={"megabytes": health.free // 1024**2})
    if now - max(health.backup or started, started) > BACKUP_MOST and now - started > BACKUP_ASKED_AFTER:
        yield Alarm("backup", values={"days": BACKUP_MOST.days})


class Watch:
    """Checks the bot's health regularly. `tell(phrase, values)` tells the admins."""

    def __init__(
        self,
        look: Callable[[], Awaitable[Health]],
        tell: Callable[[str, Values], Awaitable[None]],
        clock: Callable[[], datetime],
    ) -> None:
        self._look = look
        self._tell = tell
        self._clock = clock
        self._started = clock()
        self._told: dict[Alarm, datetime] = {}

    async def run(self) -> None:
        """Check until cancelled. After a failure, the next check tries again."""
        while True:
            await asyncio.sleep(HEALTH_LOOK_SECONDS)
            try:
                await self.look()
            except Exception as error:
                log.warning("the bot's health could not be checked (%s)", where(error))

    async def look(self) -> None:
        """Check once, and tell the admins what has begun, lasts or is over."""
        now = self._clock()
        found = {alarm: alarm for alarm in alarms(await self._look(), self._started, now)}
        for alarm in found.values():
            if alarm not in self._told or now - self._told[alarm] >= ALARM_AGAIN:
                log.error("the bot needs help: %s %s", alarm.kind, alarm.about)
                await self._tell(f"alarm-{alarm.kind}", {**alarm.values, **_about(alarm)})
                self._told[alarm] = now
        for over in [alarm for alarm in self._told if alarm not in found]:
            await self._tell(f"alarm-over-{over.kind}", _about(over))
            del self._told[over]


def _about(alarm: Alarm) -> dict[str, str]:
    return {"about": alarm.about.capitalize()} if alarm.about else {}
