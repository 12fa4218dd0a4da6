"""What matrix-nio can do by itself: an echo in encrypted rooms. echo_nio.py HOMESERVER USER PASSWORD"""

import asyncio
import sys

from nio import AsyncClient, AsyncClientConfig, InviteMemberEvent, MatrixRoom, RoomMessageText
from nio.store import SqliteMemoryStore


async def main(homeserver: str, user: str, password: str) -> None:
    client = AsyncClient(homeserver, user, config=AsyncClientConfig(store=SqliteMemoryStore))
    await client.login(password)

    async def invited(room: MatrixRoom, _event: InviteMemberEvent) -> None:
        await client.join(room.room_id)

    async def said(room: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != user:
            content = {"msgtype": "m.notice", "body": f"echo {event.body}"}
            await client.room_send(room.room_id, "m.room.message", content, ignore_unverified_devices=True)

    client.add_event_callback(invited, InviteMemberEvent)
    client.add_event_callback(said, RoomMessageText)
    await client.sync_forever(timeout=30000, full_state=True)


asyncio.run(main(*sys.argv[1:]))
