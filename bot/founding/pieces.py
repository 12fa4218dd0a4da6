"""A text that comes in several messages."""

from bot.policy import FOUNDED_PIECES_MOST, FOUNDED_TEXT_MOST
from bot.signatories.problem import Problem

_SPLIT_FROM = 3_500  # characters: an app has cut a longer text into several messages, wherever it was
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "։", "۔", "؟", "»", "”")


def with_piece(pieces: tuple[str, ...], words: str) -> tuple[str, ...] | Problem:
    """The messages and one more, or that this is too much."""
    more = (*pieces, words)
    if sum(map(len, more)) > FOUNDED_TEXT_MOST or len(more) > FOUNDED_PIECES_MOST:
        return Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})
    return more


def put_together(pieces: tuple[str, ...]) -> str:
    """The messages as one text. One that an app has cut off goes on where it was cut."""
    words = ""
    for piece in pieces:
        cut_off = len(piece) > _SPLIT_FROM and not piece.rstrip().endswith(_SENTENCE_ENDS)
        words += piece + (" " if cut_off else "\n\n")
    return words
