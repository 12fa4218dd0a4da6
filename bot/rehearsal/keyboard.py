"""Which keyboards Telegram accepts under a message.

Sources: https://core.telegram.org/bots/api#inlinekeyboardbutton and the server's own error texts.
"""

import json
import re

from bot.rehearsal.calls import bad_request
from bot.rehearsal.shapes import JsonObject

_ROW_LIMIT = 8
_BUTTON_LIMIT = 100
_BYTE_LIMIT = 10_000
_STYLES = frozenset({"danger", "success", "primary"})
_ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
)
_ADDRESS = re.compile(r"(?<![\w-])[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?")


def read_inline_keyboard(markup: JsonObject) -> list[list[JsonObject]]:
    """The rows of an inline keyboard, checked; empty rows are left out. Raises ApiError."""
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    keyboard = [[_read_button(button) for button in _read_row(row)] for row in rows]
    keyboard = [row for row in keyboard if row]
    if (
        any(len(row) > _ROW_LIMIT for row in keyboard)
        or sum(map(len, keyboard)) > _BUTTON_LIMIT
        or len(json.dumps(keyboard, ensure_ascii=False).encode()) > _BYTE_LIMIT
    ):
        raise bad_request("reply markup is too long")
    return keyboard


def _read_row(row: object) -> list[object]:
    if not isinstance(row, list):
        raise bad_request("can't parse inline keyboard: expected an Array of Arrays of InlineKeyboardButton")
    return row


def _read_button(button: object) -> JsonObject:
    if not isinstance(button, dict):
        raise _unreadable("expected an Object")
    label = button.get("text")
    if not isinstance(label, str):
        raise _unreadable('Can\'t find field "text"')
    if not label.strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if button.get("style") not in {None, ""} | _STYLES:
        raise _unreadable("Invalid button style specified")
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    action = actions[0]
    value = button[action]
    if action == "callback_data" and not (isinstance(value, str) and 1 <= len(value.encode()) <= 64):
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        value = _read_url(value)
    if action == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not (isinstance(text, str) and 1 <= len(text) <= 256):
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    kept = {name: button[name] for name in ("style", "icon_custom_emoji_id") if button.get(name)}
    return {"text": label, action: value} | kept


def _read_url(url: object) -> str:
    if not isinstance(url, str) or not url:
        raise bad_request("inline keyboard button URL is empty")
    scheme, _, rest = url.rpartition("://")
    if scheme.lower() not in {"", "http", "https", "tg"}:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    # A name without a dot, localhost among them, is no address for Telegram.
    if scheme != "tg" and not _ADDRESS.fullmatch(rest):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url if scheme else f"http://{url}/"


def _unreadable(reason: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {reason}")
