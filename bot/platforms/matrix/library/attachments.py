"""Files in encrypted rooms."""

from typing import Any

from nio.crypto.attachments import decrypt_attachment, encrypt_attachment
from nio.exceptions import EncryptionError


def encrypted_file(content: bytes) -> tuple[bytes, dict[str, Any]]:
    """Encrypt a file with a new key. Return the ciphertext, and the fields `key`, `iv`, `hashes` and `v` of Matrix's
    `EncryptedFile`, with which a message lets others decrypt it.
    """
    sealed, keys = encrypt_attachment(content)
    return sealed, keys


def decrypted_file(sealed: bytes, key: str, iv: str, sha256: str) -> bytes | None:
    """Decrypt a file with the values of its `EncryptedFile`. None if it is another file, or a value is none."""
    try:
        return bytes(decrypt_attachment(sealed, key, sha256, iv))
    except (EncryptionError, ValueError, TypeError):
        return None
