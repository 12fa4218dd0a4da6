"""The floor: an echo with nothing but aiohttp and dictionaries."""

import asyncio
import os

import aiohttp

BASE = f"{os.environ['API_URL']}/bot{os.environ['TOKEN']}"


async def main() -> None:
    async with aiohttp.ClientSession() as session:

        async def echo(message: dict[str, dict[str, int]]) -> None:
            answer = {"chat_id": message["chat"]["id"], "text": message["text"]}
            async with session.post(f"{BASE}/sendMessage", json=answer) as response:
                await response.json()

        offset, tasks = 0, set()
        while True:
            async with session.post(f"{BASE}/getUpdates", json={"offset": offset, "timeout": 10}) as response:
                updates = (await response.json())["result"]
            for update in updates:
                offset = update["update_id"] + 1
                task = asyncio.create_task(echo(update["message"]))
                tasks.add(task)
                task.add_done_callback(tasks.discard)


asyncio.run(main())
