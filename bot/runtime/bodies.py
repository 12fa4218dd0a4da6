"""Reads the answers of servers that may be wrong, or hostile: no further than a limit, and never whole beyond it."""

from aiohttp import ClientResponse

_CHUNK_BYTES = 64 * 1024


class TooLargeError(Exception):
    """An answer is longer than anybody wants to read."""


async def body_of(response: ClientResponse, most: int) -> bytes:
    """The body of an answer, at most that many bytes once it is decompressed; TooLargeError, and the connection is
    closed, if there are more.
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
