"""The maximum lengths of incoming texts. The bot neither reads nor stores anything longer.

Lengths are in UTF-16 units, as Telegram counts them. A text that one platform cannot show is accepted on none.
"""

from bot.messaging.capabilities import CAPABILITIES

TEXT_MOST = min(can.text_units for can in CAPABILITIES.values())
NAME_MOST = 128  # of a person or a group; it is only displayed
LANGUAGE_MOST = 35  # https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
ID_BYTES = 255  # https://spec.matrix.org/latest/appendices/#common-identifier-format


def units(text: str) -> int:
    """The length of a text in UTF-16 units. Each half of a surrogate pair counts as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_within(text: str, most: int = TEXT_MOST) -> bool:
    """Whether a text has at most `most` UTF-16 units. A very long text is not read to its end."""
    return len(text) <= most and units(text) <= most


def cut(text: str, most: int) -> str:
    """The beginning of a text, of at most `most` UTF-16 units. It never ends within a character."""
    if is_within(text, most):
        return text
    return text[:most].encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")
