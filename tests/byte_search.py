"""Searches raw bytes for words, numbers and keys, in every form in which a program may have written them."""

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

Forms = Mapping[str, bytes]

# The stems of everything secret, in letters that are written as they are, and in others; and of what is public.
SECRET, SECRET_TOO, PUBLIC = "Zwyrtl", "Ճպուռկ", "Pomorn"


def forms_of_text(text: str) -> Forms:
    """How a text may look: encoded, escaped, or within something longer in base64."""
    utf8 = text.encode()
    forms = {
        "UTF-8": utf8,
        "UTF-16 LE": text.encode("utf-16-le"),
        "UTF-16 BE": text.encode("utf-16-be"),
        "JSON": json.dumps(text)[1:-1].encode(),
        "Python": ascii(utf8)[2:-1].encode(),
        **_forms_of_bytes(utf8),
    }
    return {name: form for name, form in forms.items() if name in {"UTF-8", *_PLAIN} or form != utf8}


def forms_of_number(number: int) -> Forms:
    """How an account's id may look: as text, or as an integer of a database or a program."""
    size = (number.bit_length() + 7) // 8
    forms = {f"decimal {name}": form for name, form in forms_of_text(str(number)).items()}
    for order in _ORDERS:
        value = number.to_bytes(size, order)
        forms |= {order: value, f"{order}, 8 bytes": number.to_bytes(8, order)}
        forms |= {f"{order} {name}": form for name, form in _forms_of_bytes(value).items()}
    return forms | {"hexadecimal": f"{number:x}".encode()}


def forms_of_key(key: bytes) -> Forms:
    """How a key may look."""
    return {"raw": key, **_forms_of_bytes(key)}


def _forms_of_bytes(value: bytes) -> dict[str, bytes]:
    forms = {"hex": value.hex().encode(), "upper hex": value.hex().upper().encode()}
    for shift in range(3):
        # Within something longer, the first and the last character also hold what stands beside.
        encoded = base64.b64encode(bytes(shift) + value).rstrip(b"=")
        encoded = encoded[(0, 2, 3)[shift] : -1 if (shift + len(value)) % 3 else None]
        forms[f"base64 {shift}"] = encoded
        forms[f"URL-safe base64 {shift}"] = encoded.translate(bytes.maketrans(b"+/", b"-_"))
    return forms


_PLAIN = ("hex", "upper hex")
_ORDERS: tuple[Literal["big", "little"], ...] = ("big", "little")


def seek(canaries: Mapping[str, Forms], files: Sequence[Path]) -> Iterator[str]:
    """Which canary stands in which file, and in which form."""
    for path in files:
        content = path.read_bytes()
        for name, forms in canaries.items():
            for form, value in forms.items():
                if value in content:
                    yield f"{name} ({form}) in {path.name}"


def files_in(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def where(word: str, files: Sequence[Path]) -> list[str]:
    """The files in which a word stands in clear."""
    return [path.name for path in files if word.encode() in path.read_bytes()]
