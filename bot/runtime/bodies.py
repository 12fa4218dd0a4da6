"""Reads the answers of servers that may be faulty or hostile, up to a limit of bytes."""

from aiohttp import ClientResponse

_CHUNK_BYTES = 64 * 1024


class TooLargeError(Exception):
    """The answer is longer than its limit."""


async def body_of(response: ClientResponse, most: int) -> bytes:
    """The decompressed body of an answer, of at most `most` bytes. If there are more, the connection is closed and
    TooLargeError is raised.
    """
    if (response.content_length or 0) > most:
        response.close()
        raise TooLargeError
    parts, length = [], 0
    async for part in response.content.iter_chunked(_CHUNK_BYTES):
        length += len(part)
        if length > most:
            response.close()
            raise TooLargeError
        parts.append(part)
    return b"".join(parts)
