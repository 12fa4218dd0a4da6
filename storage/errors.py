"""What storage raises: for the operator, a sentence that says what to do; for the bot, whether to try again."""


class OperatorError(Exception):
    """Something that an operator can mend; the text is a sentence that says what."""


class DatabaseError(OperatorError):
    """The database cannot be used."""


class SealedStoreError(OperatorError):
    """The file cannot be used."""


class KeyFileError(OperatorError):
    """The key file is missing, unreadable or not a key."""


class SealError(OperatorError):
    """A sealed value was made with another key, for another row, or was changed."""


class StorageError(Exception):
    """The database cannot do what was asked."""


class StorageDamaged(StorageError):
    """A file is damaged, or is of another kind."""


class StorageUnavailable(StorageError):
    """The database cannot be used now: it is locked, on a full disk, or the disk refuses. It may go well later."""
