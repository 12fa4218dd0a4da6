"""Each request that the bot makes fails once, in every way: nothing is lost, and nothing is said twice."""

import pytest

from bot.delivery import worker
from bot.platforms.matrix import history, platform, rooms, sync, watch
from tests.matrix.faulty_proxy import Fault, faulty_proxy
from tests.matrix.live import LiveMatrix
from tests.matrix.test_admin_room import sign

# What a conversation cannot do without; the bot asks for more.
REQUESTS = {
    "GET /login",
    "POST /login",
    "POST /keys/upload",
    "POST /keys/query",
    "POST /keys/claim",
    "POST /keys/device_signing/upload",
    "POST /keys/signatures/upload",
    "GET /sync",
    "POST /join/*",
    "PUT /sendToDevice/m.room.encrypted/*",
    "PUT /rooms/*/send/m.room.encrypted/*",
    "PUT /rooms/*/send/m.reaction/*",
    "GET /rooms/*/messages",
    "POST /rooms/*/leave",
}

ASKED = {
    "!help": "This bot carries",
    "!privacy": "What is kept",
    "!language": "Which language",
    "!signatories": "Flora Example",
    "!sing": "I do not know that command",
}


# One of each kind: an error, a page of another server, an answer that is lost although it was done, a limit.
AT_EVERY_TEST = (Fault.INTERNAL, Fault.SUCCESS_PAGE, Fault.CUT, Fault.LIMITED)


@pytest.mark.parametrize(
    "fault",
    [pytest.param(each, marks=[] if each in AT_EVERY_TEST else [pytest.mark.campaign]) for each in Fault],
)
async def test_whatever_fails_once_is_done_in_the_end(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    """Flora signs and is approved; Timur asks more than a sync brings while the bot is down; Eve is declined."""
    for module, name in ((platform, "RETRY_SECONDS"), (rooms, "JOIN_RETRY_SECONDS"), (watch, "TROUBLE_SECONDS")):
        monkeypatch.setattr(module, name, 0.1)
    monkeypatch.setattr(history, "AGAIN_SECONDS", 0.1)
    monkeypatch.setattr(worker, "DELIVERY_PAUSE_SECONDS", 0.1)
    monkeypatch.setattr(worker, "DELIVERY_LONGEST_PAUSE_SECONDS", 0.2)
    monkeypatch.setattr(sync, "TIMELINE_LIMITS", (2, 1, 1))
    admin_room = await live.admin("Ada")
    async with faulty_proxy(live.synapse, fault) as proxy:
        live.configure(homeserver=proxy.url)
        async with live.running():
            flora = await sign(live, "Flora")
            await admin_room.react(await admin_room.sees("Flora Example"), "✅")
            await flora.sees("has been approved")
            timur = await (await live.person("Timur")).open(live.bot)
            await timur.sees("[1] ")
        for text in ASKED:
            await timur.say(text)
        elsewhere = await (await live.person("Eve")).open(live.bot, direct=False)
        async with live.running():
            for words in ASKED.values():
                await timur.sees(words)
            await elsewhere.person.until(
                lambda: live.bot not in elsewhere.person.client.rooms[elsewhere.room].users or None, tick=True
            )
            assert await live.record() == {"approved": 1}
        assert proxy.broken >= REQUESTS, REQUESTS - proxy.broken
    for chat in (flora, timur):
        texts = [message.text for message in chat.messages]
        assert len(texts) == len(set(texts)), texts
    assert sum("Flora Example" in message.text for message in admin_room.messages) == 1
