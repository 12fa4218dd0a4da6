"""How long a text may be where it comes in. Nothing longer is looked at, let alone kept.

Lengths are in UTF-16 units, as Telegram counts them.
"""

TEXT_MOST = 4096
NAME_MOST = 128  # of a person or a group, who are only shown
LANGUAGE_MOST = 35  # https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
ID_BYTES = 255  # https://spec.matrix.org/latest/appendices/#common-identifier-format


def units(text: str) -> int:
    """The length of a text. Halves of surrogate pairs count as one each."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_within(text: str, most: int = TEXT_MOST) -> bool:
    """Whether a text has at most that many units. A very long one is not read to its end."""
    return len(text) <= most and units(text) <= most


def cut(text: str, most: int) -> str:
    """The beginning of a text, at most that many units; a character is in it whole or not at all."""
    if is_within(text, most):
        return text
    return text[:most].encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")
