"""Whatever Telegram answers, the bot continues, delays nobody else, and recovers without a restart.

The whole bot over real HTTP; what each part makes of each trouble stands in the tests of the parts.
"""

import itertools
import logging
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.delivery import worker
from bot.operations.check import check
from bot.platforms.telegram import platform, polling, transport
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault
from bot.settings import Settings
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


def refusal(status: int, **parameters: int) -> Answer:
    """Telegram's own way of saying no."""
    body = {"ok": False, "error_code": status, "description": "not now", "parameters": parameters}
    return Answer(status, body)


# What passes, and is to be tried again. A proxy's page has a status and nothing of Telegram in it.
PASSING = [
    *(refusal(status) for status in (401, 404, 409, 429, 500, 502)),
    refusal(429, retry_after=0),
    *(Answer(status, {}) for status in (400, 403, 502)),
    Answer(200, {"ok": True}),
    Answer(429, {"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": "soon"}}),
    *Fault,
]
# For some methods that is a good answer.
BARE_YES = Answer(200, {"ok": True, "result": True})
REVOKED = ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "getMe", "getChatMember")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """All pauses are short, and no answer is waited for long."""
    for module, name in (
        (worker, "DELIVERY_PAUSE_SECONDS"),
        (worker, "DELIVERY_LONGEST_PAUSE_SECONDS"),
        (polling, "FIRST_PAUSE_SECONDS"),
        (polling, "LONGEST_PAUSE_SECONDS"),
        (platform, "RETRY_SECONDS"),
    ):
        monkeypatch.setattr(module, name, 0.01)
    monkeypatch.setattr(transport, "ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(polling, "POLL_ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(polling, "POLL_SECONDS", 1)


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    return settings_on(server, tmp_path)


@pytest.fixture
def flora(server: RehearsalServer) -> Phone:
    """Somebody who has trouble."""
    return phone_of(server, server.cast.signers[0])


@pytest.fixture
def ani(server: RehearsalServer) -> Phone:
    """Somebody who has none."""
    return phone_of(server, server.cast.signers[2])


@pytest.fixture
def mira(server: RehearsalServer) -> Phone:
    """An admin in the admin group."""
    return Phone(server, server.cast.admins[0], server.cast.admin_group)


async def sign(phone: Phone, name: str = "Ani Example") -> None:
    """The whole way to the thanks."""
    phone.say("/sign")
    await phone.sees("What is your name?")
    phone.say(f"{name}, Armenia")
    await phone.sees(f"{name}, Armenia", "Sign")
    phone.press("Sign")
    await phone.sees("Thank you for signing.")


async def met(server: RehearsalServer, method: str, before: int) -> None:
    """Wait until the trouble that was planned for a method has come."""
    await server.world.until(lambda: server.counts[method] > before)


@pytest.mark.parametrize(
    ("method", "trouble"),
    [*itertools.product(("sendMessage", "editMessageText"), PASSING), ("sendMessage", BARE_YES)],
    ids=str,
)
async def test_trouble_in_one_chat_is_waited_out_there_while_others_are_served(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone, method: str, trouble: Answer | Fault
) -> None:
    async with running(settings):
        flora.say("/letter")
        await flora.sees("Leave the bridge standing", "Read on ›")
        before = server.counts[method]
        server.faults.plan(trouble, method, chat=flora.chat.id, times=3)
        if method == "sendMessage":
            flora.say("/sign")
        else:
            flora.press("Read on ›")
        await met(server, method, before)
        await sign(ani)
        # On a slow machine the letter's own answer is given up too early, and it is there twice: any of both will do.
        expected = "What is your name?" if method == "sendMessage" else "Page 2"
        await server.world.until(lambda: any(expected in each.text for each in flora.chat.messages.values()))


@pytest.mark.parametrize("trouble", [*PASSING, refusal(403), refusal(429, retry_after=3600)], ids=str)
async def test_a_press_that_cannot_be_answered_is_let_go_and_the_next_is_answered(
    server: RehearsalServer, settings: Settings, flora: Phone, mira: Phone, trouble: Answer | Fault
) -> None:
    async with running(settings):
        await sign(flora, "Flora Example")
        card = await mira.sees("Flora Example", "Approve")
        server.faults.plan(trouble, "answerCallbackQuery")
        mira.press("Approve")
        await mira.sees("Approved by Mira Keeper", "Undo")
        await flora.sees("Your signature has been approved.")
        again = server.world.press(mira.person, card, "Undo")
        await server.world.until(lambda: again.answer)


async def test_a_chat_that_must_wait_for_an_hour_waits_alone(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone, mira: Phone
) -> None:
    async with running(settings):
        server.faults.plan(refusal(429, retry_after=3600), "sendMessage", chat=flora.chat.id)
        flora.say("/sign")
        await met(server, "sendMessage", 0)
        await sign(ani)
        await mira.sees("Ani Example", "Approve")
        asked = [call for call in server.calls if call.method == "sendMessage" and call.chat == flora.chat.id]
        assert len(asked) == 1


@pytest.mark.parametrize("seconds", [60, 3600])
async def test_a_group_that_must_wait_waits_alone_and_has_its_card_in_the_end(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone, mira: Phone, seconds: int
) -> None:
    def asked() -> int:
        return sum(call.method == "sendMessage" and call.chat == mira.chat.id for call in server.calls)

    server.faults.plan(refusal(429, retry_after=seconds), "sendMessage", chat=mira.chat.id)
    async with running(settings):
        await sign(flora, "Flora Example")
        await server.world.until(asked)
        await sign(ani)
        assert asked() == 1
    async with running(settings):  # the pause of the group is over
        await mira.sees("Ani Example", "Approve")
        mira.press("Approve")
        await ani.sees("Your signature has been approved.")
        assert any("Flora Example" in each.text for each in mira.chat.messages.values())


async def test_somebody_who_cannot_be_reached_is_served_again_when_they_come_back(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone
) -> None:
    async with running(settings):
        server.faults.plan(refusal(403), "sendMessage", chat=flora.chat.id)
        flora.say("/sign")
        await met(server, "sendMessage", 0)
        await sign(ani)
        flora.say("Flora Example, Georgia")
        await flora.sees("Flora Example, Georgia", "Sign")


@pytest.mark.parametrize("trouble", [*PASSING, BARE_YES, refusal(403)], ids=str)
async def test_trouble_in_the_admin_group_keeps_no_signer_waiting_and_loses_no_card(
    server: RehearsalServer, settings: Settings, ani: Phone, mira: Phone, trouble: Answer | Fault
) -> None:
    """The admin group is never given up, not even when it seems to be gone."""
    async with running(settings):
        server.faults.plan(trouble, "sendMessage", chat=mira.chat.id, times=3)
        await sign(ani)
        await mira.sees("Ani Example", "Approve")
        mira.press("Approve")
        await ani.sees("Your signature has been approved.")


@pytest.mark.parametrize("trouble", [*PASSING, BARE_YES, refusal(400), refusal(403)], ids=str)
async def test_who_cannot_be_looked_up_may_not_decide_yet_and_may_later(
    server: RehearsalServer, settings: Settings, ani: Phone, mira: Phone, trouble: Answer | Fault
) -> None:
    async with running(settings):
        await sign(ani)
        card = await mira.sees("Ani Example", "Approve")
        server.faults.plan(trouble, "getChatMember")
        first = server.world.press(mira.person, card, "Approve")
        await server.world.until(lambda: first.answer)
        assert "Approve" in card.buttons
        mira.press("Approve")
        await mira.sees("Approved by Mira Keeper")


@pytest.mark.parametrize("trouble", [*PASSING, BARE_YES, refusal(400), refusal(403)], ids=str)
@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "setMyCommands"])
async def test_trouble_at_the_start_is_waited_out(
    server: RehearsalServer, settings: Settings, ani: Phone, method: str, trouble: Answer | Fault
) -> None:
    server.faults.plan(trouble, method, times=3)
    async with running(settings):
        await sign(ani)


async def test_a_token_that_is_revoked_is_said_and_the_bot_goes_on_when_it_works_again(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing that happened meanwhile is lost: neither what people wrote nor what they were to be told."""
    async with running(settings):
        flora.say("/sign")
        await flora.sees("What is your name?")
        for method in REVOKED:
            server.faults.plan(refusal(401), method, times=1_000_000)
        with caplog.at_level(logging.WARNING):
            ani.say("/sign")
            flora.say("Flora Example, Georgia")
            polls = server.counts["getUpdates"]
            await server.world.until(lambda: server.counts["getUpdates"] > polls + 2)
        assert "Telegram does not know the bot's token (UNDERSIGNED_TELEGRAM__TOKEN)" in caplog.text
        assert server.token not in caplog.text
        complaints = [finding.sentence async for finding in check(settings) if not finding.good]
        assert any(sentence.startswith("Telegram does not know the token.") for sentence in complaints)
        server.faults.clear()
        await flora.sees("Flora Example, Georgia", "Sign")
        await ani.sees("What is your name?")


async def test_updates_that_nobody_understands_stand_in_nobodys_way(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    strangers: Sequence[dict[str, object]] = (
        {"kind_of_next_year": {"id": 1}},
        {"message": {"text": "no chat, no date"}},
        {"callback_query": {"id": [], "message": {}}},
        {"message": None},
    )
    async with running(settings):
        for strange in strangers:
            server.world.updates.put_raw(dict(strange))
            flora.say("/sign")
        await flora.sees("What is your name?")
        flora.say("Flora Example, Georgia")
        await flora.sees("Flora Example, Georgia", "Sign")
    assert len(server.world.updates) == 0
