"""Nobody exposed on Matrix: unlikely words in everything that is secret, every flow and trouble, a search of all bytes.

The bot is a separate process with `--verbose` and built-in faults (see `tests/failing_bot.py`), which is killed, on a
real homeserver. Its folder holds the database and the file of the encryption keys, with their side files, backups, and
all that any command wrote to its outputs. See `tests/test_canaries.py` for Telegram.
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.platforms.matrix.identity import SEEDS
from bot.platforms.matrix.library.keystore import PICKLE_KEY
from tests.byte_search import PUBLIC, SECRET, SECRET_TOO, where
from tests.matrix.canary_deployment import CanaryDeployment, answered
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Shown
from tests.matrix.synapse import PATIENCE, Synapse


@pytest_asyncio.fixture
async def deployment(live: LiveMatrix, tmp_path: Path) -> AsyncIterator[CanaryDeployment]:
    deployment = CanaryDeployment(live, tmp_path)
    try:
        yield deployment
    finally:
        await deployment.end()


@pytest_asyncio.fixture
async def admin_room(deployment: CanaryDeployment) -> Chat:
    """An encrypted admin room, with an admin whose id is secret."""
    admin_room = await deployment.live.admin(SECRET)
    deployment.hide(admin_room.person)
    deployment.hide_room(admin_room)
    return admin_room


# What is erased -----------------------------------------------------------------------------------


async def test_what_was_public_is_gone_from_the_files_as_soon_as_the_signer_is_told(
    deployment: CanaryDeployment, admin_room: Chat
) -> None:
    """Withdrawn, taken back, or approved in another form: the bot is running, and nothing of it is left in database or
    log.
    """
    await deployment.start("run")

    chat = await deployment.is_approved(admin_room, "Grzbietka Example")
    assert where("Grzbietka", deployment.database()), "what is approved is stored in clear, so the search can see"
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "withdraw", "Withdraw your signature?")
    await answered(chat, "erase everything", "Withdrawn. What you gave has been erased.")
    assert where("rzbietka", deployment.database()) == []

    chat = await deployment.is_approved(admin_room, "Chrzonkiew Example", encrypted=False)
    came_in = await _is_corrected(chat, f"{PUBLIC} Example, Georgia, writer")
    assert where("Chrzonkiew", deployment.database()), "the line stays public until its new form is approved"
    await admin_room.react(await admin_room.sees(f"{PUBLIC} Example"), "✅")
    await chat.sees("has been approved", after=came_in)
    assert where(PUBLIC, deployment.database())
    assert where("hrzonkiew", deployment.database()) == []

    chat = await deployment.is_approved(admin_room, "Brzdyngiel Example")
    await _is_corrected(chat, f"{SECRET} Example, Georgia, writer")
    assert where("Brzdyngiel", deployment.database()), "the line stays public until its new form is approved"
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "withdraw", "Withdraw your signature?")
    await answered(chat, "erase everything", "Withdrawn. What you gave has been erased.")
    assert where("rzdyngiel", deployment.database()) == []

    chat = await deployment.is_approved(admin_room, "Szczupaczek Example")
    assert where("Szczupaczek", deployment.database())
    await admin_room.react(await _decided_card(admin_room, "Szczupaczek"), "↩️")
    await chat.sees("was taken back")
    assert where("zczupaczek", deployment.database()) == []


async def _decided_card(admin_room: Chat, name: str) -> Shown:
    """The card of a name, once it says that it was approved: the signer may be told before."""

    def look() -> Shown | None:
        cards = (each for each in reversed(admin_room.messages) if name in each.text)
        return next((each for each in cards if "Approved by" in each.text), None)

    return await admin_room.person.until(look)


async def _is_corrected(chat: Chat, line: str) -> Shown:
    """Somebody types another whole line, and is told that it waits."""
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "correct", "Please check.")
    await answered(chat, line, line)
    return await answered(chat, "sign", "your correction has come in")


# Everything else ----------------------------------------------------------------------------------


@pytest.mark.campaign
async def test_no_secret_stands_in_any_file_whatever_goes_wrong(
    deployment: CanaryDeployment, admin_room: Chat, synapse: Synapse
) -> None:
    process = await deployment.start("run")
    drafting = await _everybody_signs(deployment, admin_room)
    deployment.learn_its_secrets()
    await _something_cannot_be_read_at_once(deployment, drafting)
    await _everything_goes_wrong(deployment)
    await answered(admin_room, "!stats", "Approved: ")
    await answered(admin_room, "!export", "signatories are in the list.")
    deployment.learn_the_keys_of_rooms()
    await _operators_look(deployment)
    assert deployment.exposed() == []

    await drafting.say(f"{SECRET} who is speaking as it happens")
    process.kill()
    await process.wait()
    assert deployment.exposed() == [], "after it was killed"

    assert await deployment.run("--fatal", "run") == 1
    assert "ValidationError" in deployment.log(), "the error has been logged"
    await _the_login_is_refused(deployment)

    process = await deployment.start("run")
    await drafting.sees("Which country or countries")
    await asyncio.to_thread(synapse.stop)
    await deployment.logged("the homeserver cannot be reached")
    await asyncio.to_thread(synapse.start)
    await deployment.begins(f"{SECRET} again")
    await deployment.live.as_the_bot("POST", "/logout/all")
    await deployment.logged("The bot's session has ended")
    await deployment.begins(f"{SECRET} on a new device")
    deployment.learn_its_secrets()
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert deployment.exposed() == [], "after everything"


async def _everybody_signs(deployment: CanaryDeployment, admin_room: Chat) -> Chat:
    """Approved, waiting, corrected, rejected, withheld, withdrawn, given up; whoever only began comes back."""
    await deployment.is_approved(admin_room, f"{PUBLIC} Example", encrypted=False)
    assert "db.sqlite3-wal" in where(PUBLIC, deployment.database()), "the search can see"
    await deployment.is_approved(admin_room, f"{PUBLIC} Other")

    chat = await deployment.opens()
    for text, words in (
        ("!language", "Which language"),
        ("!letter", "[1] "),
        ("!sign", "What is your name?"),
        (f"{SECRET_TOO} Waiting", "Which country or countries"),
        (f"{SECRET}istan", "What do you do?"),
        (f"{SECRET}-keeper", "Please check."),
        ("1", "Thank you for signing."),
        ("!my", "Your signature, #"),
        ("correct", "Occupation"),
        ("occupation", "What do you do?"),
        (f"{SECRET_TOO}-keeper", "Please check."),
        ("1", "your correction has come in"),
    ):
        await answered(chat, text, words)

    chat = await deployment.signs(f"{SECRET} Rejected", encrypted=False)
    card = await admin_room.sees("Rejected, ")
    await admin_room.say("reject", answers=card)
    await admin_room.sees("Offensive")
    await admin_room.say("offensive", answers=card)
    await chat.sees("could not be taken as it is")

    chat = await deployment.begins(f"{SECRET} Withheld")
    await answered(chat, "withhold my name", "Show my name publicly")
    await answered(chat, "sign", "Thank you for signing.")
    await admin_room.react(await admin_room.sees("Withheld, "), "✅")
    await chat.sees("has been approved")

    chat = await deployment.signs(f"{SECRET} Withdrawn", encrypted=False)
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "withdraw", "Withdraw your signature?")
    await answered(chat, "yes, withdraw", "Withdrawn. What you gave has been erased.")

    chat = await deployment.begins(f"{SECRET} Undecided")
    await answered(chat, "!cancel", "")
    drafting = await deployment.opens()
    await answered(drafting, "!sign", "What is your name?")
    return drafting


async def _something_cannot_be_read_at_once(deployment: CanaryDeployment, drafting: Chat) -> None:
    """A message waits on the disk for its key, which comes a moment later."""
    chat = await deployment.opens()
    await answered(chat, "!help", "This bot carries the open letter")
    client = chat.person.client
    client.olm.create_outbound_group_session(chat.room)
    ((_, key),) = client.olm.share_group_session_parallel(chat.room, [deployment.live.bot], True)
    client.olm.outbound_group_sessions[chat.room].shared = True
    await chat.say(f"!sign {SECRET}")
    async with asyncio.timeout(PATIENCE):
        while not _undecrypted(deployment):  # noqa: ASYNC110  (the file tells nobody)
            await asyncio.sleep(0.05)
    assert deployment.exposed() == [], "while it waits for its key"
    await chat.person.send_to_device("m.room.encrypted", key)
    await chat.sees("What is your name?")
    assert chat.shown("I could not decrypt") is None


def _undecrypted(deployment: CanaryDeployment) -> int:
    sealed_store = deployment.sealed_store()
    try:
        return len(sealed_store.all("undecrypted"))
    finally:
        sealed_store.close()


async def _everything_goes_wrong(deployment: CanaryDeployment) -> None:
    """Rooms that are declined and left, events that make no sense; our own code fails with people's words."""
    eve = await deployment.person()
    declined = await eve.open(deployment.live.bot, direct=False)
    deployment.hide_room(declined)
    await deployment.logged("an invitation was declined")
    crowded = await deployment.opens(person=eve)
    await eve.client.room_invite(crowded.room, (await deployment.person()).id)
    await deployment.logged("a direct room is left")

    strange = await deployment.opens()
    await strange.say_raw("m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": SECRET})
    await strange.say_raw("m.room.encrypted", {"algorithm": SECRET, "ciphertext": SECRET})
    await strange.person.send(strange.room, "m.room.message", {"msgtype": SECRET, "body": [SECRET]})
    await strange.person.send(strange.room, "m.room.message", {"msgtype": "m.text", "body": f"\ud800{SECRET}"})
    await strange.say_openly(f"{SECRET} in clear")
    await strange.sees("came without encryption")
    await strange.say(f"{SECRET} said before", kind="m.image")

    chat = await deployment.begins(f"{SECRET} stumbles")
    await answered(chat, f"{SECRET} lonely", "Please answer with one of these numbers")
    other = await deployment.opens()
    await other.say(f"{SECRET} explodes {other.person.id}")
    await deployment.logged("is set aside for good")
    await deployment.logged("was never retrieved")
    await deployment.logged("could not be delivered: RuntimeError")


async def _operators_look(deployment: CanaryDeployment) -> None:
    """All commands beside the running bot; what is public is found in what they write."""
    for format_ in ("text", "csv", "json"):
        assert await deployment.run("export", "--format", format_, "--output", f"list.{format_}") == 0
        assert where(PUBLIC, [deployment.folder / f"list.{format_}"])
    assert await deployment.run("stats", "--picture", "chart.png") == 0
    assert await deployment.run("backup", "backup.sqlite3") == 0
    assert where(PUBLIC, [deployment.folder / "backup.sqlite3"])
    assert (deployment.folder / "backup.sqlite3.matrix").stat().st_size > 0
    assert await deployment.run("check") == 1
    assert "Events failed again and again, and were set aside: 1." in deployment.answer_of("check")


async def _the_login_is_refused(deployment: CanaryDeployment) -> None:
    """Another password and another store: the bot complains, and says neither."""
    wrong = f"{SECRET} is no password"
    matrix = deployment.live.settings.matrix.model_copy(
        update={"password": SecretStr(wrong), "store": deployment.folder / "other.sqlite3"}
    )
    process = await deployment.start("run", settings=deployment.live.settings.model_copy(update={"matrix": matrix}))
    await deployment.logged("refuses the login of")
    process.kill()
    await process.wait()


# The search itself --------------------------------------------------------------------------------


async def test_whatever_of_it_lay_about_would_be_found(deployment: CanaryDeployment, admin_room: Chat) -> None:
    """Every secret is laid into a file, and the sealed store is copied unsealed."""
    await deployment.start("run")
    chat = await deployment.opens()
    await answered(chat, "!sign", "What is your name?")
    deployment.learn_its_secrets()
    deployment.learn_the_keys_of_rooms()
    assert deployment.exposed() == []
    sealed_store = deployment.sealed_store()
    planted = deployment.folder / "planted"
    kinds = ("session", SEEDS, PICKLE_KEY, "transaction key", "direct room", "olm", "megolm")
    planted.write_bytes(b"\n".join(f"{kind} {kept}".encode() for kind in kinds for kept in sealed_store.all(kind)))
    sealed_store.close()
    found = deployment.exposed()
    for secret in ("the token", "the seed for master", chat.person.id, f"the room {chat.room}", "curve25519 of"):
        assert any(each.startswith(secret) for each in found), (secret, found)
    planted.write_bytes(deployment.live.settings.key_file.read_bytes())
    assert [each.partition(" (")[0] for each in deployment.exposed()] == ["the key"]
