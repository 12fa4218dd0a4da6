"""A text that comes in many messages is bounded before anything is done with it."""

from bot.founding.pieces import put_together, with_piece
from bot.policy import FOUNDED_PIECES_MOST, FOUNDED_TEXT_MOST
from bot.signatories.problem import Problem


def test_of_a_megabyte_that_is_typed_no_more_is_kept_than_a_letter_may_have() -> None:
    pieces: tuple[str, ...] = ()
    refused = 0
    for _ in range(250):
        more = with_piece(pieces, "x" * 4096)
        if isinstance(more, Problem):
            refused += 1
        else:
            pieces = more
    assert refused > 200
    assert len("".join(pieces)) <= FOUNDED_TEXT_MOST


def test_many_short_messages_are_bounded_too() -> None:
    pieces: tuple[str, ...] = ()
    for _ in range(FOUNDED_PIECES_MOST):
        more = with_piece(pieces, "x")
        assert not isinstance(more, Problem)
        pieces = more
    assert isinstance(with_piece(pieces, "x"), Problem)


def test_a_message_that_an_app_has_cut_off_goes_on_where_it_was_cut() -> None:
    assert put_together(("a" * 4000, "b", "c")) == f"{'a' * 4000} b\n\nc\n\n"
