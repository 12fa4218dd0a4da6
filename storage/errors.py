"""The errors of storage. An OperatorError has a sentence that says what to do; a StorageError tells whether to try
again.
"""


class OperatorError(Exception):
    """An error that an operator can correct. The text is a sentence that says what to do."""


class DatabaseError(OperatorError):
    """The database cannot be used."""


class SealedStoreError(OperatorError):
    """The file cannot be used."""


class KeyFileError(OperatorError):
    """The key file is missing, unreadable or not a key."""


class SealError(OperatorError):
    """A sealed value was made with another key, for another row, or was changed."""


class StorageError(Exception):
    """The database cannot do what was requested."""


class StorageDamaged(StorageError):
    """A file is damaged, or is not of the expected kind."""


class StorageUnavailable(StorageError):
    """The database cannot be used now: it is locked, or the disk is full or fails. A later try may succeed."""
