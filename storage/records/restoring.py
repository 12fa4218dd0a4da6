"""The results of restoring a backup."""

from dataclasses import dataclass
from enum import Enum


class Reading(Enum):
    """How much of the present database could be read."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes to the backup: the signatures that were withdrawn, those that were removed, and those that are as
    they were then and not as now.

    `erased` is whether it was of a time before the end of the letter, and its signers have been erased.
    """

    withdrawn: tuple[int, ...]
    removed: tuple[int, ...]
    went_back: tuple[int, ...]
    erased: bool = False
