"""Why an answer cannot be taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer cannot be taken: a phrase and the values that fill it."""

    phrase: str
    values: Mapping[str, str | int] = field(default_factory=dict)
