"""One call of the Bot API: its parameters, and its error."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.rehearsal.shapes import JsonObject


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    data: bytes


class ApiError(Exception):
    """The error of a refused call, in Telegram's words."""

    def __init__(self, status: int, description: str, parameters: JsonObject | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.parameters = parameters

    def as_json(self) -> JsonObject:
        shape: JsonObject = {"ok": False, "error_code": self.status, "description": str(self)}
        return shape | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> ApiError:
    """An error with the status 400."""
    return ApiError(400, f"Bad Request: {reason}")


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of a call: JSON values from a JSON body, strings from a form or the address."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string; empty when it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
        return text

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def parsed(self, name: str, what: str) -> object:
        """A JSON value; None when it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def parsed_object(self, name: str, what: str) -> JsonObject:
        """A JSON object; empty when it is missing."""
        value = self.parsed(name, what)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {what}")
        return value

    def parsed_list(self, name: str, what: str) -> list[object]:
        """A JSON array; empty when it is missing."""
        value = self.parsed(name, what)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"expected an Array of {what}")
        return value

    def upload(self, name: str) -> Upload | None:
        """The file that the parameter is, or that it names with attach://."""
        reference = self.values.get(name)
        if isinstance(reference, str) and reference.startswith("attach://"):
            return self.uploads.get(reference.removeprefix("attach://"))
        return self.uploads.get(name)
