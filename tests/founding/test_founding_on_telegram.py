"""A letter is founded in a chat, over real HTTP: from the first word to the first signature, without a restart."""

import asyncio
import tomllib
from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from bot.founding.view import Group
from bot.letters import writing
from bot.letters.letter import Letter
from bot.opening import Opener
from bot.operations.letters import pause, resume
from bot.platforms.telegram.platform import TelegramPlatform
from bot.registry import the_letter
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, MediaKind, Status
from bot.running_letter import RunningLetter
from bot.settings import Settings
from storage.records import Account, Platform
from tests.founding.conversation import TEXT, add_bot, answer, code_in, opened, sign
from tests.letter_folders import write_letter
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    flora = Account(Platform.TELEGRAM, str(server.cast.signers[0].id))
    more = {"letters": tmp_path / "letters", "news_seconds": 0, "founders": (flora,)}
    return settings_on(server, tmp_path).model_copy(update=more)


async def ready(server: RehearsalServer, phone: Phone) -> Chat:
    """The founder comes to the last question. The group that decides."""
    await answer(phone)
    group = add_bot(server, phone, "Train desk")
    await phone.sees("Open the letter?")
    return group


async def open_it(server: RehearsalServer, phone: Phone) -> None:
    """The founder answers the last question."""
    phone.press("Open the letter")
    await opened(server, phone)


async def test_a_letter_is_founded_and_signed_without_a_restart(
    server: RehearsalServer, settings: Settings, tmp_path: Path
) -> None:
    flora, ani = phone_of(server, server.cast.signers[0]), phone_of(server, server.cast.signers[2])
    async with running(settings):
        await answer(flora)
        group = add_bot(server, flora, "Train desk")
        desk = Phone(server, flora.person, group)
        await desk.sees("This group has been chosen")
        await flora.sees("Open the letter?", "Open the letter")
        flora.press("Open the letter")
        await desk.sees("This group decides about the letter “Keep the night train”")
        await server.world.until(
            lambda: any("The letter is open" in each.text for each in flora.chat.messages.values())
        )
        await sign(ani, "keep-the-night-train", "Ani Example, Georgia")
        await desk.sees("Ani Example, Georgia", "Approve")
        desk.press("Approve")
        await ani.sees("has been approved")
    folder = tmp_path / "letters" / "keep-the-night-train"
    said = tomllib.loads((folder / "letter.toml").read_text())
    assert said["organiser"] == "The Night Train Circle"
    assert said["telegram_admin_chat"] == group.id
    assert str(flora.person.id) not in (folder / "letter.toml").read_text()
    async with running(settings):  # and it is there after a restart
        desk.say("/stats")
        await desk.sees("Approved: 1")


def kept(tmp_path: Path) -> set[str]:
    """What stands in the folder of the letters."""
    return {path.name for path in (tmp_path / "letters").iterdir()}


async def test_only_those_whom_the_operator_names_found_a_letter(server: RehearsalServer, settings: Settings) -> None:
    ani = phone_of(server, server.cast.signers[2])
    async with running(settings):
        ani.say("/newletter")
        await ani.sees("may not found a letter here")
        ani.say("/help")
        await ani.sees("/sign")
        assert "/newletter" not in ani.last.text
    async with running(settings.model_copy(update={"founders": ()})):
        ani.say("/newletter")
        await ani.sees("I do not know that command")
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        flora.say("/help")
        await flora.sees("/myletters")
        flora.say("/newletter")
        await flora.sees("A new letter")
    other = Account(Platform.TELEGRAM, str(ani.person.id))
    async with running(settings.model_copy(update={"founders": (other,)})):
        flora.say(TEXT)
        await flora.sees("may not found a letter here")


async def test_the_bot_says_what_to_mend_in_the_group(server: RehearsalServer, settings: Settings) -> None:
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        await answer(flora)
        server.world.join(flora.person, server.cast.admin_group)
        server.world.say(flora.person, f"/start@{server.world.bot.username} {code_in(flora)}", server.cast.admin_group)
        await flora.sees("Another letter is decided in that group")
        group = add_bot(server, flora, "Train desk", bot=Status.MEMBER)
        await flora.sees("not an administrator of the group “Train desk”", "Look again")
        server.world.promote(server.world.bot, group, by=flora.person)
        group.username = "traindesk"
        flora.press("Look again")
        await flora.sees("People who were not invited")
        group.username = ""
        flora.press("Look again")
        await flora.sees("Open the letter?")
        server.world.remove_member(server.world.bot, group, by=flora.person)
        flora.press("Open the letter")
        await flora.sees("I am not in that group any more", "Look again")
        server.world.promote(server.world.bot, group, by=flora.person)
        flora.press("Look again")
        await flora.sees("Open the letter?")
        await open_it(server, flora)


async def test_a_code_that_a_whole_group_has_read_names_no_other_group(
    server: RehearsalServer, settings: Settings
) -> None:
    """Somebody in the admin group tries it in a group of their own, of the same name, and in a private chat."""
    flora, ani = phone_of(server, server.cast.signers[0]), phone_of(server, server.cast.signers[2])
    async with running(settings):
        await answer(flora)
        code = code_in(flora)
        desk = add_bot(server, flora, "Train desk")
        await flora.sees("Open the letter?")
        own = server.world.add_group("Train desk", admins=[ani.person], bot=Status.ADMINISTRATOR, is_super=True)
        server.world.say(ani.person, f"/start@{server.world.bot.username} {code}", own)
        ani.say(f"/start {code}")
        await ani.sees("Leave the bridge standing")
        await open_it(server, flora)
        await Phone(server, flora.person, desk).sees("This group decides")
        assert not any("group" in each.text for each in own.messages.values())


async def test_whoever_writes_while_something_is_done_has_it_done_once(
    server: RehearsalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On another platform it may be a room that is made."""
    flora, look = phone_of(server, server.cast.signers[0]), TelegramPlatform.look
    looks: list[str] = []
    goes_on = asyncio.Event()

    async def slowly(self: TelegramPlatform, chat: str) -> Group | None:
        looks.append(chat)
        await goes_on.wait()
        return await look(self, chat)

    async with running(settings):
        await answer(flora)
        monkeypatch.setattr(TelegramPlatform, "look", slowly)
        add_bot(server, flora, "Train desk")
        await flora.sees("One moment")
        for _ in range(3):
            before = flora.last
            flora.say("Is it there?")
            await server.world.until(lambda before=before: "One moment" in flora.last.text and flora.last is not before)  # type: ignore[misc]
        goes_on.set()
        await flora.sees("Open the letter?")
    assert len(looks) == 1


@pytest.mark.parametrize("fails", ["look", "carry", "fetch"])
async def test_what_fails_as_nobody_foresaw_leaves_nobody_waiting(
    server: RehearsalServer, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    flora, whole = phone_of(server, server.cast.signers[0]), getattr(TelegramPlatform, fails)

    async def fail(*_: object) -> None:
        raise RuntimeError("nobody foresaw that")

    async with running(settings):
        monkeypatch.setattr(TelegramPlatform, fails, fail)
        if fails == "fetch":
            flora.say("/newletter")
            await flora.sees("A new letter")
            server.world.send(flora.person, MediaKind.DOCUMENT, "letter.md", TEXT.encode())
            await flora.sees("I cannot read that file")
            return
        await answer(flora)
        add_bot(server, flora, "Train desk")
        if fails == "look":
            await flora.sees("could not look at the group", "Look again")
            monkeypatch.setattr(TelegramPlatform, fails, whole)
            flora.press("Look again")
            await flora.sees("Open the letter?")
            return
        await flora.sees("Open the letter?")
        flora.press("Open the letter")
        await flora.sees("could not be opened", "Open the letter")
        assert kept(tmp_path) == {"bridge"}
        monkeypatch.setattr(TelegramPlatform, fails, whole)
        await open_it(server, flora)


async def test_nothing_half_opens_on_a_full_disk(
    server: RehearsalServer, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flora = phone_of(server, server.cast.signers[0])
    whole = writing._write

    def full(path: Path, text: str) -> None:
        if path.suffix == ".md":
            raise OSError(28, "No space left on device")
        whole(path, text)

    async with running(settings):
        await ready(server, flora)
        monkeypatch.setattr(writing, "_write", full)
        flora.press("Open the letter")
        await flora.sees("could not be opened", "Open the letter")
        assert kept(tmp_path) == {"bridge"}
        monkeypatch.setattr(writing, "_write", whole)
        await open_it(server, flora)
    assert kept(tmp_path) == {"bridge", "keep-the-night-train"}


async def test_a_founding_survives_a_restart_at_every_step(server: RehearsalServer, settings: Settings) -> None:
    """It goes on where it was, and two letters of one title and founder are two letters."""
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        flora.say("/newletter")
        await flora.sees("A new letter")
    acts = [
        (lambda: flora.say(TEXT), "Characters so far"),
        (lambda: flora.press("That is all"), "In which language"),
        (lambda: flora.say("en"), "Do you want to add a translation"),
        (lambda: flora.press("Add one"), "Send the translation"),
        (lambda: flora.say("Ночной поезд\n\nМы просим."), "Characters so far"),
        (lambda: flora.press("That is all"), "In which language"),
        (lambda: flora.press("Русский"), "English and Russian"),
        (lambda: flora.press("Go on without"), "Who publishes"),
        (lambda: flora.say("The Night Train Circle"), "How can signers reach you"),
        (lambda: flora.say("nowhere"), "Signers cannot write to that"),
        (lambda: flora.say("train@example.org"), "last day"),
        (lambda: flora.say("2020-01-01"), "still to come"),
        (lambda: flora.press("No last day"), "So signers will see the letter"),
        (lambda: flora.press("Русский"), "Мы просим."),
        (lambda: flora.press("It is right so"), "the group of the admins"),
        (lambda: add_bot(server, flora, "Train desk"), "Open the letter?"),
    ]
    for act, then in acts:
        async with running(settings):
            act()
            await flora.sees(then)
    async with running(settings):
        await open_it(server, flora)


async def test_files_are_read_and_large_ones_are_never_fetched(
    server: RehearsalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    flora, send = phone_of(server, server.cast.signers[0]), server.world.send
    fetched: list[str] = []
    fetch = TelegramPlatform.fetch

    async def noted(self: TelegramPlatform, file: str, most: int) -> bytes | None:
        fetched.append(file)
        return await fetch(self, file, most)

    monkeypatch.setattr(TelegramPlatform, "fetch", noted)
    async with running(settings):
        flora.say("/newletter")
        await flora.sees("A new letter")
        send(flora.person, MediaKind.DOCUMENT, "huge.docx", bytes(20 * 1024 * 1024))
        await flora.sees("That file is too large")
        send(flora.person, MediaKind.DOCUMENT, "letter.pdf", b"%PDF")
        await flora.sees("whose names end with")
        send(flora.person, MediaKind.DOCUMENT, "letter.docx", b"no document")
        await flora.sees("I cannot read that file")
        send(flora.person, MediaKind.STICKER, "hello.webp", b"RIFF")
        await flora.sees("A new letter")
        send(flora.person, MediaKind.DOCUMENT, "letter.md", TEXT.encode())
        await flora.sees("In which language")
        flora.say("/cancel")
        await flora.sees("Erase all that you gave", "Erase it")
        flora.press("Erase it")
        await flora.sees("No letter is being founded")
        send(flora.person, MediaKind.DOCUMENT, "letter.md", TEXT.encode())
        await server.world.until(lambda: "No letter is being founded" not in flora.last.text)
    assert len(fetched) == 2  # the two that were small, and had the name of a text


async def test_who_signs_meanwhile_answers_what_was_asked_last(server: RehearsalServer, settings: Settings) -> None:
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        flora.say("/newletter")
        await flora.sees("A new letter")
        flora.say("/sign")
        await flora.sees("What is your name?")
        flora.say("Flora Example")
        await flora.sees("Which country")
        flora.say("/newletter")
        await flora.sees("A new letter")
        flora.say(TEXT)
        await flora.sees("Characters so far")
        flora.say("/newletter")  # the same letter, not a second one
        await flora.sees("Characters so far")


async def test_two_founders_at_once_get_a_letter_each(
    server: RehearsalServer, settings: Settings, tmp_path: Path
) -> None:
    flora, ani = phone_of(server, server.cast.signers[0]), phone_of(server, server.cast.signers[2])
    async with running(settings.model_copy(update={"founders": ("anyone",)})):
        await asyncio.gather(answer(flora), answer(ani))
        group = add_bot(server, flora, "Train desk")
        await flora.sees("Open the letter?")
        server.world.join(ani.person, group)
        server.world.say(ani.person, f"/start@{server.world.bot.username} {code_in(ani)}", group)
        await ani.sees("Open the letter?")
        await open_it(server, flora)
        ani.press("Open the letter")
        await ani.sees("Another letter is decided in that group")
        add_bot(server, ani, "Another desk")
        await ani.sees("Open the letter?")
        ani.press("Open the letter")
        await opened(server, ani)
    assert kept(tmp_path) == {"bridge", "keep-the-night-train", "keep-the-night-train-2"}


async def test_a_restart_while_it_is_opened_ends_with_one_letter(
    server: RehearsalServer, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is there, and nobody has been told yet."""
    flora = phone_of(server, server.cast.signers[0])
    welcome = Opener._welcome
    hangs = asyncio.Event()

    async def hang(*_: object) -> None:
        hangs.set()
        await asyncio.Event().wait()

    async with running(settings):
        await ready(server, flora)
        monkeypatch.setattr(Opener, "_welcome", hang)
        flora.press("Open the letter")
        await asyncio.wait_for(hangs.wait(), 60)
    (tmp_path / "letters" / ".staged-other").mkdir()
    monkeypatch.setattr(Opener, "_welcome", welcome)
    async with running(settings):
        await opened(server, flora)
    assert kept(tmp_path) == {"bridge", "keep-the-night-train"}


async def test_a_founder_has_so_many_letters_and_no_more(
    server: RehearsalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.founding.handler.FOUNDED_A_FOUNDER", 1)
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        await ready(server, flora)
        await open_it(server, flora)
        flora.say("/newletter")
        await flora.sees("You cannot found another letter now")
    async with running(settings):
        flora.say("/newletter")
        await flora.sees("You cannot found another letter now")


async def test_a_running_bot_notices_that_a_letter_is_paused_and_resumed(
    server: RehearsalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.running.CLOCK_LOOK_SECONDS", 0.05)
    noticed: asyncio.Queue[bool] = asyncio.Queue()
    read_anew = RunningLetter.read_anew

    async def note(self: RunningLetter, found: Letter, organisers: Collection[Account]) -> bool:
        is_new = await read_anew(self, found, organisers)
        if is_new:
            noticed.put_nowait(self.letter.paused)
        return is_new

    monkeypatch.setattr(RunningLetter, "read_anew", note)
    ani, own = phone_of(server, server.cast.signers[2]), the_letter(settings, "bridge").settings
    async with running(settings):
        ani.say("/start bridge")
        await ani.sees("Leave the bridge standing")
        pause(own)
        assert await asyncio.wait_for(noticed.get(), 60)
        ani.say("/sign")
        await ani.sees("cannot be signed at present")
        resume(own, date(2025, 10, 1))
        assert not await asyncio.wait_for(noticed.get(), 60)
        ani.say("/sign")
        await ani.sees("What is your name?")
