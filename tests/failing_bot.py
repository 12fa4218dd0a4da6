"""The bot with built-in faults: some texts make it raise errors that quote them. The canary tests run it."""

import asyncio
import os
import sys
from typing import Any

from bot.__main__ import main
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import EVENTS, Event, Reply, Text
from bot.messaging.messages import Message
from bot.platforms.telegram import sender
from bot.runtime.rate_limit import Limit
from bot.signing.handler import SignerHandler

# The pace is not the subject here.
sender.GROUP = sender.PRIVATE_CHAT = Limit(1000, 1.0)

serve, send, prepare, handle = SignerHandler.serve, sender.TelegramSender._send, Dispatcher.prepare, Dispatcher.handle
stumbled: set[str] = set()
STORED = '{"platform": "Zwyrtl was here", "account": "4120887713390221"}'


async def fail_alone(words: str) -> None:
    raise ValueError(words)


def broken_serve(self: SignerHandler, unit: UnitOfWork, event: Event, *more: Any) -> None:
    serve(self, unit, event, *more)
    if isinstance(event.content, Text) and "explodes" in event.content.text:
        EVENTS.validate_json(f'{{"platform": "{event}"}}')


async def broken_handle(self: Dispatcher, stored: Any, event: Event, **more: bool) -> None:
    if isinstance(event.content, Text | Reply) and "lonely" in event.content.text:
        asyncio.get_running_loop().create_task(fail_alone(f"{event}"))
    await handle(self, stored, event, **more)


async def broken_send(self: sender.TelegramSender, chat: int, message: Message, link: str, thread: str) -> str:
    if "stumbles" in message.text and message.text not in stumbled:
        stumbled.add(message.text)
        raise RuntimeError(f"{chat} {message}")
    return await send(self, chat, message, link, thread)


def break_matrix() -> None:
    """The same on Matrix, which is loaded only where it is configured."""
    from bot.platforms.matrix.device import Device

    send = Device.send

    async def broken(self: Device, room_id: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        if "stumbles" in content.get("body", "") and transaction not in stumbled:
            stumbled.add(transaction)
            raise RuntimeError(f"{room_id} {content}")
        return await send(self, room_id, kind, content, transaction)

    Device.send = broken  # type: ignore[method-assign]


async def broken_prepare(self: Dispatcher) -> None:
    await prepare(self)
    EVENTS.validate_json(STORED)


SignerHandler.serve = broken_serve  # type: ignore[method-assign]
Dispatcher.handle = broken_handle  # type: ignore[method-assign]
sender.TelegramSender._send = broken_send  # type: ignore[method-assign]
if "UNDERSIGNED_MATRIX__HOMESERVER" in os.environ:
    break_matrix()
if "--fatal" in sys.argv:
    sys.argv.remove("--fatal")
    Dispatcher.prepare = broken_prepare  # type: ignore[method-assign]
sys.exit(main())
