"""Files in encrypted rooms."""

from typing import Any

from nio.crypto.attachments import encrypt_attachment


def encrypted_file(content: bytes) -> tuple[bytes, dict[str, Any]]:
    """A file encrypted with a new key, and what a message has to say of it so that others can decrypt it."""
    sealed, keys = encrypt_attachment(content)
    return sealed, keys
