"""Problems of answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """The reason why an answer is not accepted: a phrase and its values."""

    phrase: str
    values: Mapping[str, str | int] = field(default_factory=dict)
