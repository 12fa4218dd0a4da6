"""What a command cannot do."""

from storage.errors import OperatorError


class OperationError(OperatorError):
    """A command failed."""
