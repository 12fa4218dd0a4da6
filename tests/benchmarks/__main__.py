"""All figures: `make bench`."""

import asyncio

from . import durable, flood, letters, matrix, places, signing, similar


async def main() -> None:
    signing.time_of_one_message()
    await signing.messages_per_signature()
    await signing.start_and_memory()
    await signing.cost_per_update()
    await durable.signatures_per_second()
    await flood.accounts_at_once()
    await letters.many_letters()
    await matrix.message_to_answer()
    await similar.similar_names()
    places.main()


asyncio.run(main())
