"""Nobody exposed on Matrix: unlikely words in everything that is secret, every flow and trouble, a search of all bytes.

The bot is a separate process with `--verbose` and built-in faults (see `tests/failing_bot.py`), which is killed, on a
real homeserver. Its folder holds the database and the file of the encryption keys, with their side files, backups, and
all that any command wrote to its outputs. See `tests/test_canaries.py` for Telegram.
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from pydantic import SecretStr

from bot.platforms.matrix.identity import SEEDS
from bot.platforms.matrix.library.keystore import PICKLE_KEY
from tests.byte_search import PUBLIC, SECRET, SECRET_TOO, where
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat
from tests.matrix.synapse import PATIENCE, Synapse
from tests.matrix.village import Village, answered


@pytest_asyncio.fixture
async def village(live: LiveMatrix, tmp_path: Path) -> AsyncIterator[Village]:
    village = Village(live, tmp_path)
    try:
        yield village
    finally:
        await village.end()


@pytest_asyncio.fixture
async def desk(village: Village) -> Chat:
    """An encrypted admin room, with an admin whose id is secret."""
    desk = await village.live.admin(SECRET)
    village.hide(desk.person)
    village.hide_room(desk)
    return desk


# What is erased -----------------------------------------------------------------------------------


async def test_what_was_public_is_gone_from_the_files_as_soon_as_the_signer_is_told(
    village: Village, desk: Chat
) -> None:
    """Withdrawn, corrected or taken back: the bot is running, and nothing of it is left in database or log."""
    await village.start("run")

    chat = await village.is_approved(desk, "Grzbietka Example")
    assert where("Grzbietka", village.database()), "what is approved is stored in clear, so the search can see"
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "withdraw", "Withdraw your signature?")
    await answered(chat, "yes, withdraw", "Withdrawn. What you gave has been erased.")
    assert where("rzbietka", village.database()) == []

    chat = await village.is_approved(desk, "Chrzonkiew Example", encrypted=False)
    assert where("Chrzonkiew", village.database())
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "correct", "Name")
    await answered(chat, "name", "What is your name?")
    await answered(chat, f"{SECRET} Example", "[1] Sign")
    await answered(chat, "sign", "your correction has come in")
    # The occupation is still the old name in small letters: it waits, sealed, with the correction.
    assert where("hrzonkiew", village.database()) == []

    chat = await village.is_approved(desk, "Szczupaczek Example")
    assert where("Szczupaczek", village.database())
    await desk.react(await desk.sees("Szczupaczek"), "↩️")
    await chat.sees("was taken back")
    assert where("zczupaczek", village.database()) == []


# Everything else ----------------------------------------------------------------------------------


async def test_no_secret_stands_in_any_file_whatever_goes_wrong(village: Village, desk: Chat, synapse: Synapse) -> None:
    process = await village.start("run")
    drafting = await _everybody_signs(village, desk)
    village.learn_its_secrets()
    await _something_cannot_be_read_at_once(village, drafting)
    await _everything_goes_wrong(village)
    await answered(desk, "!stats", "Approved: ")
    await answered(desk, "!export", "signatories are in the list.")
    village.learn_the_keys_of_rooms()
    await _operators_look(village)
    assert village.exposed() == []

    await drafting.say(f"{SECRET} who is speaking as it happens")
    process.kill()
    await process.wait()
    assert village.exposed() == [], "after it was killed"

    assert await village.run("--fatal", "run") == 1
    assert "ValidationError" in village.log(), "the error has been logged"
    await _the_login_is_refused(village)

    process = await village.start("run")
    await drafting.sees("Which country or countries")
    await asyncio.to_thread(synapse.stop)
    await village.logged("the homeserver cannot be reached")
    await asyncio.to_thread(synapse.start)
    await village.begins(f"{SECRET} again")
    await village.live.as_the_bot("POST", "/logout/all")
    await village.logged("The bot's session has ended")
    await village.begins(f"{SECRET} on a new device")
    village.learn_its_secrets()
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert village.exposed() == [], "after everything"


async def _everybody_signs(village: Village, desk: Chat) -> Chat:
    """Approved, waiting, corrected, rejected, withheld, withdrawn, given up; whoever only began comes back."""
    await village.is_approved(desk, f"{PUBLIC} Example", encrypted=False)
    assert "db.sqlite3-wal" in where(PUBLIC, village.database()), "the search can see"
    await village.is_approved(desk, f"{PUBLIC} Other")

    chat = await village.opens()
    for text, words in (
        ("!language", "Which language"),
        ("!letter", "[1] "),
        ("!sign", "What is your name?"),
        (f"{SECRET_TOO} Waiting", "Which country or countries"),
        (f"{SECRET}istan", "What do you do?"),
        (f"{SECRET}-keeper", "[1] Sign"),
        ("1", "Thank you for signing."),
        ("!my", "Your signature, #"),
        ("correct", "Occupation"),
        ("occupation", "What do you do?"),
        (f"{SECRET_TOO}-keeper", "[1] Sign"),
        ("1", "your correction has come in"),
    ):
        await answered(chat, text, words)

    chat = await village.signs(f"{SECRET} Rejected", encrypted=False)
    card = await desk.sees("Rejected, ")
    await desk.say("reject", answers=card)
    await desk.sees("Offensive")
    await desk.say("offensive", answers=card)
    await chat.sees("was not accepted")

    chat = await village.begins(f"{SECRET} Withheld")
    await answered(chat, "withhold my name", "Show my name publicly")
    await answered(chat, "sign", "Thank you for signing.")
    await desk.react(await desk.sees("Withheld, "), "✅")
    await chat.sees("has been approved")

    chat = await village.signs(f"{SECRET} Withdrawn", encrypted=False)
    await answered(chat, "!my", "Your signature, #")
    await answered(chat, "withdraw", "Withdraw your signature?")
    await answered(chat, "yes, withdraw", "Withdrawn. What you gave has been erased.")

    chat = await village.begins(f"{SECRET} Undecided")
    await answered(chat, "!cancel", "")
    drafting = await village.opens()
    await answered(drafting, "!sign", "What is your name?")
    return drafting


async def _something_cannot_be_read_at_once(village: Village, drafting: Chat) -> None:
    """A message waits on the disk for its key, which comes a moment later."""
    chat = await village.opens()
    await answered(chat, "!help", "This bot carries the open letter")
    client = chat.person.client
    client.olm.create_outbound_group_session(chat.room)
    ((_, key),) = client.olm.share_group_session_parallel(chat.room, [village.live.bot], True)
    client.olm.outbound_group_sessions[chat.room].shared = True
    await chat.say(f"!sign {SECRET}")
    async with asyncio.timeout(PATIENCE):
        while not _undecrypted(village):  # noqa: ASYNC110  (the file tells nobody)
            await asyncio.sleep(0.05)
    assert village.exposed() == [], "while it waits for its key"
    await chat.person.send_to_device("m.room.encrypted", key)
    await chat.sees("What is your name?")
    assert chat.shown("I could not decrypt") is None


def _undecrypted(village: Village) -> int:
    sealed_store = village.sealed_store()
    try:
        return len(sealed_store.all("undecrypted"))
    finally:
        sealed_store.close()


async def _everything_goes_wrong(village: Village) -> None:
    """Rooms that are declined and left, events that make no sense; our own code fails with people's words."""
    eve = await village.person()
    declined = await eve.open(village.live.bot, direct=False)
    village.hide_room(declined)
    await village.logged("an invitation was declined")
    crowded = await village.opens(person=eve)
    await eve.client.room_invite(crowded.room, (await village.person()).id)
    await village.logged("a direct room is left")

    strange = await village.opens()
    await strange.say_raw("m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": SECRET})
    await strange.say_raw("m.room.encrypted", {"algorithm": SECRET, "ciphertext": SECRET})
    await strange.person.send(strange.room, "m.room.message", {"msgtype": SECRET, "body": [SECRET]})
    await strange.person.send(strange.room, "m.room.message", {"msgtype": "m.text", "body": f"\ud800{SECRET}"})
    await strange.say_openly(f"{SECRET} in clear")
    await strange.sees("came without encryption")
    await strange.say(f"{SECRET} said before", kind="m.image")

    chat = await village.begins(f"{SECRET} stumbles")
    await answered(chat, f"{SECRET} lonely", "Please answer with one of these numbers")
    other = await village.opens()
    await other.say(f"{SECRET} explodes {other.person.id}")
    await village.logged("is set aside for good")
    await village.logged("was never retrieved")
    await village.logged("could not be delivered: RuntimeError")


async def _operators_look(village: Village) -> None:
    """All commands beside the running bot; what is public is found in what they write."""
    for format_ in ("text", "csv", "json"):
        assert await village.run("export", "--format", format_, "--output", f"list.{format_}") == 0
        assert where(PUBLIC, [village.folder / f"list.{format_}"])
    assert await village.run("stats", "--picture", "chart.png") == 0
    assert await village.run("backup", "backup.sqlite3") == 0
    assert where(PUBLIC, [village.folder / "backup.sqlite3"])
    assert (village.folder / "backup.sqlite3.matrix").stat().st_size > 0
    assert await village.run("check") == 1
    assert "Events failed again and again, and were set aside: 1." in village.answer_of("check")


async def _the_login_is_refused(village: Village) -> None:
    """Another password and another store: the bot complains, and says neither."""
    wrong = f"{SECRET} is no password"
    matrix = village.live.settings.matrix.model_copy(
        update={"password": SecretStr(wrong), "store": village.folder / "other.sqlite3"}
    )
    process = await village.start("run", settings=village.live.settings.model_copy(update={"matrix": matrix}))
    await village.logged("refuses the login of")
    process.kill()
    await process.wait()


# The search itself --------------------------------------------------------------------------------


async def test_whatever_of_it_lay_about_would_be_found(village: Village, desk: Chat) -> None:
    """Every secret is laid into a file, and the sealed store is copied unsealed."""
    await village.start("run")
    chat = await village.opens()
    await answered(chat, "!sign", "What is your name?")
    village.learn_its_secrets()
    village.learn_the_keys_of_rooms()
    assert village.exposed() == []
    sealed_store = village.sealed_store()
    planted = village.folder / "planted"
    kinds = ("session", SEEDS, PICKLE_KEY, "transaction key", "direct room", "olm", "megolm")
    planted.write_bytes(b"\n".join(f"{kind} {kept}".encode() for kind in kinds for kept in sealed_store.all(kind)))
    sealed_store.close()
    found = village.exposed()
    for secret in ("the token", "the seed for master", chat.person.id, f"the room {chat.room}", "curve25519 of"):
        assert any(each.startswith(secret) for each in found), (secret, found)
    planted.write_bytes(village.live.settings.key_file.read_bytes())
    assert [each.partition(" (")[0] for each in village.exposed()] == ["the key"]
