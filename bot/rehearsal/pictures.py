"""The size of a picture, as far as a Bot API server must know it."""

import struct


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, JPEG or GIF in pixels; ValueError for anything else."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", data[16:24])
        if data.startswith((b"GIF87a", b"GIF89a")):
            return struct.unpack("<HH", data[6:10])
        if data.startswith(b"\xff\xd8"):
            return _size_of_jpeg(data)
    except struct.error:
        pass
    raise ValueError("not a picture that can be read")


def _size_of_jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while True:
        marker, length = struct.unpack(">HH", data[at : at + 4])
        # The frame headers; C4, C8 and CC stand between them and mean something else.
        if 0xFFC0 <= marker <= 0xFFCF and marker not in {0xFFC4, 0xFFC8, 0xFFCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
