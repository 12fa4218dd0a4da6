"""The whole of Undersigned over real HTTP: the production code, a Bot API server, and people who play on it."""

import asyncio
import os
import random
import re
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import open_store, run_telegram
from bot.letter import pages, read_letter
from bot.phrasebook import Phrasebook, Voice
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Call
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Chat, Message, Person
from bot.settings import SAMPLE_LETTER, Settings, TelegramSettings
from storage.records import Signature, State
from storage.store import Transaction

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

ROOT = Path(__file__).parent.parent
LETTER = read_letter(SAMPLE_LETTER)
VOICES = Phrasebook(["en", "ru"]).voices
PATIENCE = 60


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer(limits=NO_LIMITS) as running:
        yield running


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    telegram = {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
    return Settings(
        letter=SAMPLE_LETTER,
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        languages=("en", "ru"),
        organisers=(),
        telegram=TelegramSettings.model_validate(telegram),
    )


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[None]:
    """The bot in this process."""
    task = asyncio.create_task(run_telegram(settings))
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        (end,) = await asyncio.gather(task, return_exceptions=True)
        assert isinstance(end, asyncio.CancelledError)


@dataclass
class Phone:
    """What one person does and sees in one chat."""

    server: RehearsalServer
    person: Person
    chat: Chat

    @property
    def last(self) -> Message:
        return self.chat.last

    def say(self, text: str) -> None:
        self.server.world.say(self.person, text, self.chat)

    def press(self, label: str) -> None:
        """Press the newest button with that label."""
        message = next(message for message in reversed(self.chat.messages.values()) if label in message.buttons)
        self.server.world.press(self.person, message, label)

    async def sees(self, words: str, *buttons: str) -> Message:
        """Wait until the newest message says these words and has these buttons."""

        def look() -> Message | None:
            shown = self.chat.last
            is_it = words in shown.text and shown.sender is self.server.world.bot
            return shown if is_it and set(buttons) <= set(shown.buttons) else None

        try:
            return await self.server.world.until(look, timeout=PATIENCE)
        except TimeoutError:
            raise AssertionError(f"{words!r} {buttons} did not come; there is {self.last.text!r}") from None


def words(say: Voice, phrase: str, **values: str | int) -> str:
    """The words of a phrase as a chat shows them."""
    return re.sub(r"<[^>]+>", "", say(phrase, **values)).replace("&amp;", "&")


def sent_to(server: RehearsalServer, chat: Chat, since: int) -> Counter[str]:
    """How many messages were sent to a chat, and changed there, since that call."""
    calls = list(server.calls)[since:]
    return Counter(call.method for call in calls if call.chat == chat.id and call.method in _SHOWING)


_SHOWING = {"sendMessage", "sendPhoto", "editMessageText"}


# One signer, one admin ----------------------------------------------------------------------------


LINE = "Flora Sample, Armenia/Austria, historian & <poet>"


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_letter_is_read_signed_approved_counted_and_withdrawn(
    language: str, server: RehearsalServer, settings: Settings
) -> None:
    """Flora speaks English and Timur Russian; the admin group speaks the letter's own language."""
    say, desk = VOICES[language], VOICES["en"]
    person = server.cast.signers[0 if language == "en" else 1]
    signer = Phone(server, person, server.world.private(person))
    admin = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with running(settings):
        await _read(signer, say)
        begin = len(server.calls)
        await _sign_step_by_step(signer, say)

        await admin.sees(LINE, "Approve", "Reject")
        card = admin.last
        assert card.is_protected
        admin.press("Approve")
        await admin.sees("✅ Approved by Mira Keeper", "Undo")
        assert admin.last is card
        await signer.sees(words(say, "told-approved"), say.plain("button-share"))
        # Six messages from /sign to the news, one of them in place of another.
        assert sent_to(server, signer.chat, begin) == {"sendMessage": 5, "editMessageText": 1}

        signer.say("/signatories")
        await signer.sees(f"1. {LINE}")
        signer.say("/letter")
        await signer.sees("", say.plain("button-signatories", count=1), say.plain("button-my"))

        admin.say("/stats")
        figures = await admin.sees(words(desk, "stats-states", approved=1, pending=0, rejected=0, withdrawn=0))
        picture = admin.chat.messages[figures.id - 1]
        assert picture.media is not None
        assert picture.media.file.data.startswith(b"\x89PNG")

        await _withdraw(signer, say)
        await server.world.until(lambda: card.text == words(desk, "card-erased-withdrawn", number=1))
        assert card.buttons == []
        signer.say("/signatories")
        await signer.sees(words(say, "signatories-none"))


async def _read(signer: Phone, say: Voice) -> None:
    """The letter opens, and its page turns in place."""
    wording = LETTER.wording(say.language)
    signer.say("/start")
    page = await signer.sees(wording.title, *(say.plain(f"button-{name}") for name in ("next", "sign", "language")))
    signer.press(say.plain("button-next"))
    count = len(pages(wording))
    await signer.sees(words(say, "letter-page", page=2, pages=count), say.plain("button-previous"))
    assert signer.last.id == page.id


async def _sign_step_by_step(signer: Phone, say: Voice) -> None:
    signer.say("/sign")
    await signer.sees(words(say, "ask-name"), say.plain("button-cancel"))
    assert "🔒" in signer.last.text
    signer.say("Flora Sample")
    await signer.sees(words(say, "ask-places"), say.plain("button-back"))
    signer.say("Armenia/Austria")
    await signer.sees(words(say, "ask-occupation"), say.plain("button-skip"))
    signer.say("historian & <poet>")
    await signer.sees(LINE, *(say.plain(f"button-{name}") for name in ("confirm", "switch-public", "cancel")))
    signer.press(say.plain("button-confirm"))
    await signer.sees(words(say, "thanks"), say.plain("button-share"))
    assert words(say, "state-pending", place=1) in signer.last.text


async def _withdraw(signer: Phone, say: Voice) -> None:
    """In two taps."""
    signer.say("/my")
    await signer.sees(words(say, "my-heading", number=1), say.plain("button-withdraw"))
    signer.press(say.plain("button-withdraw"))
    await signer.sees(words(say, "withdraw-question"), say.plain("button-withdraw-surely"))
    signer.press(say.plain("button-withdraw-surely"))
    await signer.sees(words(say, "withdrawn"))


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_whole_line_needs_three_messages(language: str, server: RehearsalServer, settings: Settings) -> None:
    """The question, the line to check, which then turns into the thanks, and the news."""
    person = server.cast.signers[0 if language == "en" else 1]
    say = VOICES[language]
    signer = Phone(server, person, server.world.private(person))
    admin = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with running(settings):
        signer.say("/sign")
        await signer.sees(words(say, "ask-name"))
        signer.say("Flora Sample, Armenia/Austria, historian")
        await signer.sees("Flora Sample, Armenia/Austria, historian", say.plain("button-confirm"))
        signer.press(say.plain("button-confirm"))
        await signer.sees(words(say, "thanks"))
        await admin.sees("Flora Sample", "Reject")
        admin.press("Reject")
        await admin.sees("Flora Sample", "Duplicate")
        admin.press("Duplicate")
        await signer.sees(words(say, "reason-duplicate"))
    assert sent_to(server, signer.chat, 0) == {"sendMessage": 3, "editMessageText": 1}


async def test_a_conversation_goes_on_after_a_restart_and_reaches_a_group_that_has_moved(
    server: RehearsalServer, settings: Settings
) -> None:
    """The bot stops between two questions; while it is away, Flora answers and the group becomes a supergroup."""
    flora = Phone(server, server.cast.signers[0], server.world.private(server.cast.signers[0]))
    async with running(settings):
        flora.say("/sign")
        await flora.sees("What is your name?")
        flora.say("Flora Sample")
        await flora.sees("Which country or countries")
    flora.say("Armenia")
    moved = server.world.upgrade(server.cast.admin_group)
    admin = Phone(server, server.cast.admins[1], moved)
    async with running(settings):
        await flora.sees("What do you do?", "Skip")
        flora.press("Skip")
        await flora.sees("Flora Sample, Armenia", "Sign")
        flora.press("Sign")
        await admin.sees("Flora Sample, Armenia", "Approve")
    async with running(settings):
        admin.press("Approve")
        await flora.sees("Your signature has been approved.")


# Killed at any moment -----------------------------------------------------------------------------

ROUNDS = 12
SIGNERS = 30
# The pace of the courier is not the subject here, and would let only twelve cards a minute into the group.
LAUNCH = """
import sys
import bot.app
from bot.__main__ import main
from bot.courier import Limit
from bot.platforms.telegram import carrier
carrier.GROUP = carrier.PRIVATE_CHAT = Limit(1000, 1.0)
sys.argv = ["undersigned", "run"]
sys.stdin.readline()
sys.exit(main())
"""


class Deployment:
    """The bot in a process of its own, which is warmed up before its turn comes."""

    def __init__(self, server: RehearsalServer, folder: Path) -> None:
        self._environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | {
            "PYTHONPATH": str(ROOT),
            "UNDERSIGNED_TELEGRAM__TOKEN": server.token,
            "UNDERSIGNED_TELEGRAM__ADMIN_CHAT": str(server.admin_chat),
            "UNDERSIGNED_TELEGRAM__API_URL": server.api_url,
            "UNDERSIGNED_DATABASE": str(folder / "db.sqlite3"),
            "UNDERSIGNED_KEY_FILE": str(folder / "key"),
        }
        self._folder = folder
        self._log = (folder / "log").open("ab")
        self._processes: list[Process] = []

    async def warm_up(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", LAUNCH),
            cwd=self._folder,
            env=self._environment,
            stdin=PIPE,
            stdout=DEVNULL,
            stderr=self._log,
        )
        self._processes.append(process)
        return process

    @staticmethod
    def start(process: Process) -> None:
        assert process.stdin is not None
        process.stdin.write(b"go\n")

    async def end(self) -> None:
        for process in self._processes:
            if process.returncode is None:
                process.kill()
            await process.wait()
        self._log.close()

    @property
    def log(self) -> str:
        return (self._folder / "log").read_text()


@dataclass
class History:
    """All that the bot ever made each chat show, in order."""

    server: RehearsalServer
    shown: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    calls: int = 0
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.server.world.watch(self._note)

    def _note(self, what: str, value: object) -> None:
        if what in {"message", "edited"} and isinstance(value, Message) and value.sender is self.server.world.bot:
            self.shown[value.chat.id].append(value.text)
        if what == "call" and isinstance(value, Call) and value.method in _SHOWING:
            self.calls += 1
            self._wake.set()

    async def more_messages(self, number: int) -> None:
        """Wait until so many more are on their way, or until the bot, once it is up, has nothing more to say."""
        start = self.calls
        while self.calls < start + number:
            self._wake.clear()
            try:
                async with asyncio.timeout(PATIENCE if self.calls == start else 0.5):
                    await self._wake.wait()
            except TimeoutError:
                return

    def without_repeats(self, chat: int) -> list[str]:
        texts = self.shown[chat]
        return [text for text, before in zip(texts, [None, *texts[:-1]], strict=True) if text != before]

    def repeats(self) -> int:
        return sum(len(texts) - len(self.without_repeats(chat)) for chat, texts in self.shown.items())


@dataclass
class Play:
    """People who sign and decide, however often the bot dies meanwhile: nobody ever says anything twice."""

    server: RehearsalServer
    dice: random.Random

    async def sign(self, phone: Phone, number: int) -> None:
        """By the whole line or step by step, until there is nothing more to come."""
        name = name_of(number)
        phone.say("/sign")
        await phone.sees("What is your name?")
        if is_quick(number):
            phone.say(f"{name}, Georgia, poet")
        else:
            phone.say(name)
            await phone.sees("Which country or countries")
            phone.say("Georgia")
            await phone.sees("What do you do?")
            phone.say("poet")
        await phone.sees(f"{name}, Georgia, poet", "Sign")
        phone.press("Sign")
        await self._found(phone.chat, "Thank you for signing.")
        if is_decided(number):
            await phone.sees("Your signature")

    async def decide(self, number: int) -> None:
        """Mira decides; sometimes Pavel presses at the same moment."""
        mira, pavel, _ = self.server.cast.admins
        world = self.server.world
        seen = await self._found(self.server.cast.admin_group, f"{name_of(number)},")
        if "Approve" not in seen.buttons:  # in the queue, which brings the card
            found = re.search(rf"#(\d+) {name_of(number)},", seen.text)
            assert found is not None
            world.press(mira, seen, f"Card #{found[1]}")
        card = await self._card(name_of(number), "Approve")
        if self.dice.random() < 0.4:
            world.press(mira, card, "Reject")
            card = await self._card(name_of(number), "Offensive")
            world.press(mira, card, "Offensive")
            if self.dice.random() < 0.5:
                world.press(pavel, card, "Duplicate")
        else:
            world.press(mira, card, "Approve")
            if self.dice.random() < 0.5:
                world.press(pavel, card, "Approve")

    async def _card(self, name: str, button: str) -> Message:
        return await self._found(self.server.cast.admin_group, f"{name},", button)

    async def _found(self, chat: Chat, words: str, *buttons: str) -> Message:
        """The newest message in a chat that says these words and has these buttons, as soon as there is one."""

        def look() -> Message | None:
            newest_first = reversed(chat.messages.values())
            return next(
                (each for each in newest_first if words in each.text and set(buttons) <= set(each.buttons)), None
            )

        return await self.server.world.until(look, timeout=PATIENCE)


def newest_card(server: RehearsalServer, name: str) -> Message:
    """The last card of somebody in the admin group, or else the queue with the name; LookupError without either."""
    shown = [message for message in server.cast.admin_group.messages.values() if f"{name}," in message.text]
    return next((message for message in reversed(shown) if message.text.startswith("Signature")), shown[-1])


def all_cards_are_decided(server: RehearsalServer) -> bool:
    names = [name_of(number) for number in range(SIGNERS) if is_decided(number)]
    return all(newest_card(server, name).buttons == ["Undo"] for name in names)


def is_quick(number: int) -> bool:
    """Who types the whole line at once."""
    return number % 3 == 0


def is_decided(number: int) -> bool:
    """About whom the admins decide; the others are left to wait."""
    return number % 5 != 0


def name_of(number: int) -> str:
    """Thirty different people."""
    return f"{('Flora', 'Timur', 'Ani', 'Nino', 'Olga')[number % 5]} Example{'abcdefghijklmnopqrstuvwxyz'[number // 5]}"


async def test_killed_at_any_moment_the_bot_loses_no_signature_and_repeats_no_decision(
    server: RehearsalServer, settings: Settings, tmp_path: Path
) -> None:
    """Signers sign and admins decide while the bot is killed again and again, and started on the same database."""
    dice = random.Random(20250921)  # noqa: S311  (so that a failure can be repeated)
    history, play, deployment = History(server), Play(server, dice), Deployment(server, tmp_path)
    people = [server.world.add_person(name_of(number)) for number in range(SIGNERS)]
    acts: list[asyncio.Task[None]] = []
    try:
        process = await deployment.warm_up()
        for round_ in range(ROUNDS):
            following = await deployment.warm_up()
            deployment.start(process)
            for number in range(round_ * SIGNERS // ROUNDS, (round_ + 1) * SIGNERS // ROUNDS):
                phone = Phone(server, people[number], server.world.private(people[number]))
                acts.append(asyncio.create_task(play.sign(phone, number)))
                if is_decided(number):
                    acts.append(asyncio.create_task(play.decide(number)))
            # At some message, while the bot does not know yet that it has arrived, or a little later.
            await history.more_messages(dice.randint(1, 14))
            await asyncio.sleep(max(0.0, dice.uniform(-0.02, 0.02)))
            assert process.returncode is None, deployment.log
            process.kill()
            await process.wait()
            process = following
        deployment.start(process)
        await asyncio.gather(*acts)
        await server.world.until(lambda: all_cards_are_decided(server), timeout=PATIENCE)
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0, deployment.log
    finally:
        for act in acts:
            act.cancel()
        await asyncio.gather(*acts, return_exceptions=True)
        await deployment.end()

    standing = await _signatures_by_name(settings)
    assert sorted(standing) == sorted(name_of(number) for number in range(SIGNERS))
    _check_decisions(settings, standing)
    for number, person in enumerate(people):
        _check_what_was_told(history.without_repeats(person.id), number, standing[name_of(number)].state)
    for name, signature in standing.items():
        _check_card(newest_card(server, name), signature.state)
    print(f"\n{ROUNDS} kills, {SIGNERS} signers, {history.calls} messages, {history.repeats()} of them repeated")


async def _signatures_by_name(settings: Settings) -> dict[str, Signature]:
    """All that are stored; more than one for a person, or one without a name, would show in their number."""

    def work(tx: Transaction) -> list[Signature | None]:
        return [tx.signatures.get(number) for number in range(1, 2 * SIGNERS)]

    async with open_store(settings, LETTER, read_only=True) as store:
        found = [signature for signature in await store.transact(work) if signature is not None]
    assert len(found) == SIGNERS
    return {signature.entry.name: signature for signature in found if signature.entry is not None}


def _check_decisions(settings: Settings, standing: dict[str, Signature]) -> None:
    """Each was made once and holds; those whom nobody decided about wait."""
    with closing(sqlite3.connect(settings.database)) as db:
        made = sorted(db.execute("SELECT signature, verdict FROM decision"))
    decided = [standing[name_of(number)] for number in range(SIGNERS) if is_decided(number)]
    assert made == sorted((signature.id, signature.state.value) for signature in decided)
    waiting = {standing[name_of(number)].state for number in range(SIGNERS) if not is_decided(number)}
    assert waiting == {State.PENDING}


def _check_what_was_told(told: list[str], number: int, state: State) -> None:
    """A signer was led through the conversation once, thanked, and told what was decided."""
    questions = [] if is_quick(number) else ["Which country or countries", "What do you do?"]
    expected = ["What is your name?", *questions, "Please check.", "Thank you for signing."]
    if is_decided(number):
        expected.append("has been approved" if state is State.APPROVED else "was not accepted")
    assert len(told) == len(expected), told
    assert all(words in text for words, text in zip(expected, told, strict=True)), told


def _check_card(card: Message, state: State) -> None:
    """It shows how the signature stands, and can be decided if it waits."""
    if state is State.PENDING and "Approve" not in card.buttons:
        assert "signatures wait." in card.text
        return
    assert card.buttons == (["Approve", "Reject"] if state is State.PENDING else ["Undo"])
    assert ("✅ Approved by" in card.text) == (state is State.APPROVED)
