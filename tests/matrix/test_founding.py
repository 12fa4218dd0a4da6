"""A letter is founded on Matrix: the bot makes the room of its admins, and everything happens in words."""

import io
import tomllib
from pathlib import Path

import pytest

from bot.platforms.matrix.library.attachments import encrypted_file
from storage.records import Account, Platform
from tests.letter_folders import write_letter
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat

TEXT = "Keep the night train\n\nWe who live along the line ask for it."


async def answers(chat: Chat, *pairs: tuple[str, str]) -> None:
    """Say each, and wait for the answer to it: nobody chooses from a list that they could not see yet."""
    for said, seen in pairs:
        before = len(chat.story)
        await chat.say(said)
        try:
            await chat.person.until(
                lambda seen=seen, before=before: any(
                    seen in shown.text for what, shown, _ in chat.story[before:] if what != "gone"
                )
            )
        except TimeoutError:
            raise AssertionError(f"{seen!r} did not come after {said!r}; there is:\n{chat.last.text}") from None


async def until_it_can_be_opened(chat: Chat) -> Chat:
    """Found a letter up to the last question; the room of its admins comes back, which the bot has made."""
    await answers(
        chat,
        ("!newletter", "A new letter"),
        (TEXT, "Characters so far"),
        ("That is all", "In which language"),
        ("en", "Do you want to add a translation"),
        ("Go on without", "Who publishes"),
        ("The Night Train Circle", "How can signers reach you"),
        ("train@example.org", "last day"),
        ("No last day", "We who live along the line"),
        ("It is right so", "I make a private and encrypted room"),
        ("Make the room", "I have invited you"),
    )
    founder = chat.person
    room = await founder.until(lambda: next((each for each in founder.client.rooms if each != chat.room), None))
    desk = founder.chat(room)
    await desk.sees_the_bot()
    await chat.say("Look again")
    await chat.sees("Open the letter?")
    return desk


async def test_a_letter_is_founded_and_decided_in_the_room_that_the_bot_made(live: LiveMatrix, tmp_path: Path) -> None:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    await live.admin("Ada")
    flora = await live.person("Flora")
    more = {"letters": tmp_path / "letters", "news_seconds": 0, "founders": (Account(Platform.MATRIX, flora.id),)}
    live.settings = live.settings.model_copy(update=more)
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("Leave the bridge standing")
        desk = await until_it_can_be_opened(chat)
        await chat.say("Open the letter")
        await desk.sees("This group decides about the letter")
        await chat.sees("The letter is open")
        ani = await (await live.person("Ani")).open(live.bot)
        await ani.sees("Which letter")
        await ani.say("Keep the night train")
        await ani.sees("We who live along the line")
        await ani.say("sign")
        await ani.sees("What is your name?")
        await ani.say("Ani Example, Georgia")
        await ani.sees("Ani Example, Georgia")
        await ani.say("sign")
        await ani.sees("Thank you for signing")
        card = await desk.sees("Ani Example, Georgia")
        await desk.react(card, "✅")
        await ani.sees("has been approved")
        boris = await live.person("Boris")
        await flora.client.room_invite(desk.room, boris.id)
        await desk.sees(f"{boris.id} has come into this room. Everybody who is in it decides")
        await answers(
            chat,
            ("!myletters", "People can sign it"),
            ("Contact", "How can signers reach you"),
            ("desk@example.org", "Everybody will see"),
            ("Yes, do it", "It is done"),
        )
        await desk.sees("the contact is changed")
        await answers(
            chat,
            ("Text, translation", "Send the new text"),
            ("Nachtzug\n\nWir bitten darum.", "Characters so far"),
            ("That is all", "In which language"),
            ("de", "Wir bitten darum."),
            ("Yes, do it", "English and German"),
        )
        await desk.sees("new text, in the language: German")
        await desk.say("!text de\nNachtzug\n\nWir brauchen ihn.")
        asked = await desk.sees("So signers will see it")
        await desk.say("Yes, do it", answers=asked)
        await desk.sees(f"{flora.id} has changed the text")
        await send_file(desk, "!text fr", b"# Train de nuit\n\nNous le demandons.", named="letter.md")
        asked = await desk.sees("So signers will see it", after=asked)
        await desk.say("Yes, do it", answers=asked)
        await desk.sees("Language: French. !wording")
    assert "Wir brauchen ihn." in (tmp_path / "letters" / "keep-the-night-train" / "de.md").read_text()
    assert "desk@example.org" in (tmp_path / "letters" / "keep-the-night-train" / "letter.toml").read_text()
    said = (tmp_path / "letters" / "keep-the-night-train" / "letter.toml").read_text()
    assert tomllib.loads(said)["matrix_admin_room"] == desk.room
    assert flora.id not in said


async def test_the_room_of_a_letter_that_is_given_up_is_left(
    live: LiveMatrix, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.abandoned.ABANDONED_SECONDS", 0.2)
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    await live.admin("Ada")
    flora = await live.person("Flora")
    more = {"letters": tmp_path / "letters", "founders": (Account(Platform.MATRIX, flora.id),)}
    live.settings = live.settings.model_copy(update=more)
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("Leave the bridge standing")
        desk = await until_it_can_be_opened(chat)
        await answers(chat, ("!cancel", "Erase all that you gave"), ("Erase it", "No letter is being founded"))
        await flora.until(lambda: live.bot not in flora.client.rooms[desk.room].users)


async def send_file(chat: Chat, name: str, content: bytes, *, said: bytes | None = None, named: str = "") -> None:
    """Send a file as a client does in an encrypted room; with `said`, one that is another than it says. One that is
    `named` otherwise has its name as words below it.
    """
    client = chat.person.client
    answer, keys = await client.upload(
        lambda *_: io.BytesIO(content), "application/octet-stream", encrypt=True, filesize=len(content)
    )
    assert keys is not None
    if said is not None:
        keys["hashes"]["sha256"] = encrypted_file(said)[1]["hashes"]["sha256"]
    file = {**keys, "url": answer.content_uri}
    await chat.say(name, kind="m.file", file=file, filename=named or name, info={"size": len(content)})


async def test_an_encrypted_file_is_read_and_one_that_was_exchanged_is_not(live: LiveMatrix, tmp_path: Path) -> None:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    await live.admin("Ada")
    more = {"letters": tmp_path / "letters", "founders": ("anyone",)}
    live.settings = live.settings.model_copy(update=more)
    async with live.running():
        chat = await (await live.person("Flora")).open(live.bot)
        await chat.sees("Leave the bridge standing")
        await answers(chat, ("!newletter", "A new letter"))
        await send_file(chat, "letter.md", TEXT.encode(), said=b"something else")
        await chat.sees("I cannot read that file")
        await send_file(chat, "letter.exe", b"MZ")
        await chat.sees("whose names end with")
        await send_file(chat, "letter.md", TEXT.encode())
        await chat.sees("In which language")
