"""The names that admins look at twice: those of the letter's folder, and those that the admin group has added."""

from collections.abc import Sequence
from dataclasses import replace

from bot.letters.letter import Watched


class WatchList:
    """What the admins are to look at. The names that a store has are `learn`ed at the start, and after each change."""

    def __init__(self, given: Watched) -> None:
        self.given = given
        self.watched = given

    def with_names(self, names: Sequence[str]) -> Watched:
        """What is given, with further well-known names."""
        return replace(self.given, well_known=(*self.given.well_known, *names))

    def learn(self, names: Sequence[str]) -> None:
        """Take over the names that have been added."""
        self.watched = self.with_names(names)
