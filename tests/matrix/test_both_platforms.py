"""Telegram and Matrix at once: one process, one database, one queue of signatures."""

import asyncio

import pytest

from bot.rehearsal import RehearsalServer
from bot.settings import TelegramSettings
from tests.live import Phone
from tests.matrix.live import LiveMatrix
from tests.matrix.test_admin_room import sign

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest.fixture
def both(live: LiveMatrix, server: RehearsalServer) -> LiveMatrix:
    """The same bot, on Telegram too."""
    settings = {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
    live.settings = live.settings.model_copy(update={"telegram": TelegramSettings.model_validate(settings)})
    return live


async def sign_on_telegram(server: RehearsalServer, line: str) -> Phone:
    person = server.cast.signers[0]
    phone = Phone(server, person, server.world.private(person))
    phone.say("/sign")
    await phone.sees("What is your name?")
    phone.say(line)
    await phone.sees(line, "Sign")
    phone.press("Sign")
    await phone.sees("Thank you for signing.")
    return phone


async def test_a_card_decided_on_one_side_changes_on_the_other(both: LiveMatrix, server: RehearsalServer) -> None:
    """One person with two accounts is flagged as similar, and the figures tell the sides apart."""
    admin_room = await both.admin("Ada")
    keeper = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with both.running():
        phone = await sign_on_telegram(server, "Flora Example, Armenia, teacher")
        card = await admin_room.sees("Flora Example")
        chat = await sign(both, "Flora")
        second = await admin_room.sees("Possible duplicate of #1")
        await keeper.sees("Possible duplicate of #1", "Approve")
        await admin_room.react(card, "✅")
        await phone.sees("has been approved")
        await server.world.until(lambda: "Approved by @ada" in newest_card_of(server, 1))
        keeper.press("Approve")
        await chat.sees("has been approved")
        await admin_room.person.until(lambda: "Approved by Mira Keeper" in second.text or None, tick=True)
        await admin_room.say("!stats")
        assert "Telegram 1" in (figures := await admin_room.sees("Approved: 2")).text
        assert "Matrix 1" in figures.text


def newest_card_of(server: RehearsalServer, number: int) -> str:
    cards = [each for each in server.cast.admin_group.messages.values() if f"Signature #{number}" in each.text]
    return cards[-1].text


async def test_telegram_goes_on_while_the_homeserver_is_away_and_nothing_is_missed(
    both: LiveMatrix, server: RehearsalServer
) -> None:
    admin_room = await both.admin("Ada")
    both.synapse.stop()
    try:
        async with both.running():
            phone = await sign_on_telegram(server, "Flora Example, Armenia, teacher")
            keeper = Phone(server, server.cast.admins[0], server.cast.admin_group)
            await keeper.sees("Flora Example", "Approve")
            keeper.press("Approve")
            await phone.sees("has been approved")
            await asyncio.to_thread(both.synapse.start)
            await admin_room.sees("Approved by Mira Keeper")
    finally:
        if not both.synapse.is_running:
            both.synapse.start()
    assert "Approved by Mira Keeper" in newest_card_of(server, 1)


async def test_matrix_goes_on_while_telegram_is_away(both: LiveMatrix, server: RehearsalServer) -> None:
    admin_room = await both.admin("Ada")
    await server.stop()
    async with both.running():
        flora = await sign(both, "Flora")
        await admin_room.react(await admin_room.sees("Flora Example"), "✅")
        await flora.sees("has been approved")


async def test_a_side_that_fails_is_started_again_and_the_other_does_not_notice(
    both: LiveMatrix, server: RehearsalServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error that nobody thought of, in the middle of what Matrix brings."""
    admin_room = await both.admin("Ada")
    failures = [ZeroDivisionError("of flora@example.org")]

    def failing(*_: object) -> None:
        if failures:
            raise failures.pop()

    monkeypatch.setattr("bot.platforms.matrix.rooms.Rooms.note_departures", failing)
    async with both.running():
        await sign_on_telegram(server, "Flora Example, Armenia, teacher")
        await admin_room.sees("Flora Example")
        await sign(both, "Timur")
    assert not failures
    assert "matrix has failed (ZeroDivisionError at " in caplog.text
    assert "flora@example.org" not in caplog.text
