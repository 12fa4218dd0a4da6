"""Files in encrypted rooms."""

from typing import Any

from nio.crypto.attachments import encrypt_attachment


def encrypted_file(content: bytes) -> tuple[bytes, dict[str, Any]]:
    """Encrypt a file with a new key. Return the ciphertext, and the fields `key`, `iv`, `hashes` and `v` of Matrix's
    `EncryptedFile`, with which a message lets others decrypt it.
    """
    sealed, keys = encrypt_attachment(content)
    return sealed, keys
