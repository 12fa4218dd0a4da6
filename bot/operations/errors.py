"""The error of a command."""

from storage.errors import OperatorError


class OperationError(OperatorError):
    """A command failed."""
