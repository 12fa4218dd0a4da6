"""All figures: `make bench`."""

import asyncio

from . import durable, signing


async def main() -> None:
    await signing.messages_per_signature()
    await signing.start_and_memory()
    await signing.cost_per_update()
    await durable.signatures_per_second()


asyncio.run(main())
