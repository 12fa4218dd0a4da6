"""The faults between the bot and the server that a test can plan, and the recorded calls."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Fault(StrEnum):
    """A way in which a call fails without a usable answer."""

    HANG = "hang"  # no answer until the client gives up
    DROP = "drop"  # the connection is closed before the method ran
    DROP_AFTER = "drop-after"  # the method ran; the connection is closed instead of an answer
    HALF = "half"  # the method ran; half of its answer comes, then the connection is closed
    BAD_JSON = "bad-json"  # the method ran; the answer is not JSON


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that replaces the method's own: an HTTP status and a JSON body."""

    status: int
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Call:
    """One received call of a method; `at` is the server's time in seconds."""

    method: str
    parameters: Mapping[str, object]
    at: float

    @property
    def chat(self) -> int | None:
        """The id of the chat that the call names, or None."""
        try:
            return int(str(self.parameters.get("chat_id", "")))
        except ValueError:
            return None


@dataclass(slots=True)
class _Planned:
    outcome: Fault | Answer
    method: str
    chat: int | None
    left: int


@dataclass(slots=True)
class Faults:
    """Planned failures, taken in the order in which they were planned."""

    _planned: list[_Planned] = field(default_factory=list)

    def plan(self, outcome: Fault | Answer, method: str, *, chat: int | None = None, times: int = 1) -> None:
        """Give the next `times` calls of the method (to the chat, if given) this outcome."""
        self._planned.append(_Planned(outcome, method.lower(), chat, times))

    def plan_error(
        self, status: int, description: str, method: str, *, chat: int | None = None, times: int = 1
    ) -> None:
        """Refuse the next calls in Telegram's format."""
        body = {"ok": False, "error_code": status, "description": description}
        self.plan(Answer(status, body), method, chat=chat, times=times)

    def plan_flood(self, seconds: int, method: str, *, chat: int | None = None, times: int = 1) -> None:
        """Refuse the next calls with the status 429."""
        body = {
            "ok": False,
            "error_code": 429,
            "description": f"Too Many Requests: retry after {seconds}",
            "parameters": {"retry_after": seconds},
        }
        self.plan(Answer(429, body), method, chat=chat, times=times)

    def clear(self) -> None:
        """Remove all plans."""
        self._planned.clear()

    def take(self, call: Call) -> Fault | Answer | None:
        """The planned outcome of a call, which is used up; None if nothing is planned."""
        for planned in self._planned:
            if planned.method == call.method.lower() and planned.chat in {None, call.chat}:
                planned.left -= 1
                if planned.left <= 0:
                    self._planned.remove(planned)
                return planned.outcome
        return None
