"""How long nobody has written in a direct room. The bot leaves an idle room in which nothing more is to come.

What was said there stands on the homeservers for as long as its members stay, and its keys for as long as the bot does.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from storage.sqlite.key_value import SealedKeyValueStore

HEARD = "heard"


class Idleness:
    """The day on which each direct room was last heard of, in memory and in the sealed store; no time finer than
    that.
    """

    def __init__(self, days: int) -> None:
        self._days = timedelta(days=days)
        self._heard: dict[str, date] = {}
        self._looked: date | None = None

    def load(self, sealed_store: SealedKeyValueStore) -> None:
        """Load the days from the sealed store."""
        self._heard = {room: date.fromisoformat(day.decode()) for room, day in sealed_store.all(HEARD)}

    def note(self, sealed_store: SealedKeyValueStore, room_id: str, today: date) -> None:
        """Note that somebody has written in a room."""
        if self._heard.get(room_id) != today:
            sealed_store.put(HEARD, room_id, today.isoformat().encode())
            self._heard[room_id] = today

    def is_idle(self, room_id: str, today: date) -> bool:
        """Whether nobody has written for too long."""
        return today - self._heard.get(room_id, today) > self._days

    def due(self, sealed_store: SealedKeyValueStore, rooms: Iterable[str], today: date) -> list[str]:
        """The idle ones of these rooms, once a day. A room that is not known counts as heard today."""
        if self._looked == today:
            return []
        self._looked = today
        with sealed_store.together():
            for room_id in rooms:
                if room_id not in self._heard:
                    self.note(sealed_store, room_id, today)
        return [room_id for room_id in rooms if self.is_idle(room_id, today)]

    def forget(self, sealed_store: SealedKeyValueStore, room_id: str) -> None:
        """Forget a room that the bot is no longer in."""
        self._heard.pop(room_id, None)
        sealed_store.drop(HEARD, room_id)
