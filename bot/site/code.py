"""QR codes as SVG."""

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=16)
def code(link: str) -> bytes:
    """The QR code of a link, black on white in every colour scheme, because cameras read it so."""
    stream = io.BytesIO()
    segno.make(link, micro=False, error="m").save(stream, kind="svg", border=4, dark="#000", light="#fff", scale=4)
    return stream.getvalue()
