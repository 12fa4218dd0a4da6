"""Plays the conversations in `tests/transcripts`, on any stage, and insists that nothing is left unsaid.

A transcript is a file of scenes; `== a title ==` begins a scene with a new database. A line is one of:

    # a remark
    Flora: /sign                          somebody types, in the private chat with the bot
    Flora presses Skip                    the latest button with that label
    Flora presses the old Sign            the first button that ever carried it, wherever it stood
    Flora sends a photo                   (a sticker, a voice message, ...) what is no answer
    Flora edits a message
    Flora forges ap:1:0:                  a press of a button with that data
    Ada in admins: /pending               the same things in a group: `admins`, or any other name
    Ada in admins presses Approve
    Ada joins · Ada leaves                the platform says that somebody joined or left the admin group
    (a day later) (3 hours later)         time passes; in between the bot tidies up
    (restart)                             the bot stops and starts again on the same database
    (Ada is a member, but nobody has said so)
    (Olga is an organiser)
    (Flora's language is ru)
    (the admin group moves)
    (organisations sign too)              the letter is signed by organisations, and the bot started again
    (the letter is reworded)              and the bot started again; also `... once more`, `... as it was first`,
                                          `... in English only`
    (the admin group speaks ru)           and the bot started again
    (the platform has trouble) (the platform is well again)
    (one admin may make 3 decisions a minute) (news of a decision waits a minute)
    (12 people sign) (25 lines are imported)
    bot: What is your name? ... /privacy  the next message in the private chat of whoever acted last
    bot (in place): Please check          the same, but a message there changed
    bot to Flora: It is approved          the next message in another chat
    bot in admins: Signature #1           (`bot in admins (in place): ...`)
    without: Taken back                   words that are not in the message before
    gone from admins: Signature #1        the bot takes a message with these words away
    toast: This button is old             a word beside the button that was pressed
    on record: 1 approved, 2 pending      all signatures there are, by state

Under a message, indented lines go on with its words, and lines in brackets are its buttons, a row a line, all of
them, with `[...]` for any number of rows. Words are compared as a reader sees them; ` ... ` skips some. Everything
that the bot says must be in the transcript, before anybody acts again.

Every scene is played twice: once as it stands, and once with a restart of the bot after everything that somebody does.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.delivery.sender import RetryLater
from bot.messaging.events import Strange
from bot.messaging.messages import Message
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, Submission, Visibility
from tests.stage import TOAST_MOST, Happening, Stage, check_presentable, letter, units, visible

TRANSCRIPTS = Path(__file__).parent / "transcripts"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a transcript, with the words and rows of buttons that stand indented below it."""

    number: int
    text: str
    more: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scene:
    """A conversation from its beginning."""

    name: str
    lines: list[Line]


def scenes() -> Iterator[Scene]:
    """All scenes of all transcripts."""
    for path in sorted(TRANSCRIPTS.glob("*.txt")):
        scene = None
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not text.strip() or text.startswith("#"):
                continue
            if title := re.fullmatch(r"== (.+) ==", text):
                if scene is not None:
                    yield scene
                scene = Scene(f"{path.stem}: {title[1]}", [])
            elif scene is None:
                raise ValueError(f"{path.name}:{number}: a transcript begins with the title of a scene")
            elif text.startswith(" ") and text.strip().startswith("["):
                scene.lines[-1].rows.append(text.strip())
            elif text.startswith(" "):
                scene.lines[-1].more.append(text.strip())
            else:
                scene.lines.append(Line(number, text))
        if scene is not None:
            yield scene


class Player:
    """Plays scenes on a stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._actor = ""
        self._last = ""
        self._heard: deque[Happening] = stage.sender.happenings

    async def play(self, scene: Scene, *, restarting: bool) -> None:
        for line in scene.lines:
            try:
                acted = await self._line(line)
                if acted and restarting and self._stage.sender.trouble is None:
                    await self._stage.restart()
            except (AssertionError, LookupError, ValueError) as error:
                raise AssertionError(f"{scene.name}, line {line.number}: {line.text}\n{error}") from error
        self._nothing_left()

    async def _line(self, line: Line) -> bool:
        """Do or check what a line says; True if somebody acted."""
        text = line.text
        if said := re.fullmatch(r"bot(?: (?:to|in) (?P<chat>[^:()]+?))?(?P<place> \(in place\))?: (?P<words>.*)", text):
            chat = self._chat(said["chat"] or self._actor)
            words = " ".join([said["words"], *line.more])
            self._hear(chat, words, line.rows, in_place=said["place"] is not None)
            return False
        if toast := re.fullmatch(r"toast: (.*)", text):
            self._hear_toast(toast[1])
            return False
        if gone := re.fullmatch(r"gone from (\w+): (.*)", text):
            self._hear_gone(self._chat(gone[1]), gone[2])
            return False
        if absent := re.fullmatch(r"without: (.*)", text):
            assert absent[1] not in self._last, f"there it is: {self._last}"
            return False
        if record := re.fullmatch(r"on record: (.*)", text):
            expected = {} if record[1] == "nothing" else dict(_states(record[1]))
            found = {state.value: number for state, number in (await self._stage.on_record()).items()}
            assert found == expected, f"on record is {found}"
            return False
        self._nothing_left()
        if text.startswith("("):
            await self._direct(text.strip("()"))
            return False
        await self._act(text)
        return True

    def _chat(self, name: str) -> str:
        return self._stage.group if name == "admins" else name

    async def _act(self, text: str) -> None:
        stage = self._stage
        act = re.fullmatch(r"(?P<who>\w+)(?: in (?P<chat>\w+))?(?P<does>: | \w+ ?)(?P<what>.*)", text)
        assert act, "nobody understands this line"
        who, what = act["who"], act["what"]
        chat = self._chat(act["chat"]) if act["chat"] else ""
        self._actor = chat or who
        match act["does"].strip():
            case ":":
                await stage.say(who, what, chat)
            case "presses":
                await stage.press(who, what.removeprefix("the old "), chat, old=what.startswith("the old "))
            case "forges":
                await stage.forge(who, what, chat)
            case "sends":
                await stage.send(who, Strange.OTHER)
            case "edits":
                await stage.send(who, Strange.EDITED)
            case "joins":
                await stage.join(who)
            case "leaves":
                await stage.join(who, present=False)
            case _:
                raise AssertionError("nobody understands this line")

    async def _direct(self, text: str) -> None:  # noqa: PLR0912  a list of directions
        stage = self._stage
        if passing := re.fullmatch(r"(an?|\d+) (minute|hour|day)s? later", text):
            number = 1 if passing[1].startswith("a") else int(passing[1])
            await stage.later(timedelta(**{f"{passing[2]}s": number}))
        elif text == "restart":
            await stage.restart()
        elif unknown := re.fullmatch(r"(\w+) is a member, but nobody has said so", text):
            stage.members.add(unknown[1])
        elif organiser := re.fullmatch(r"(\w+) is an organiser", text):
            stage.organisers.add(organiser[1])
            await stage.restart()
        elif speaker := re.fullmatch(r"(\w+)'s language is (\S+)", text):
            stage.languages[speaker[1]] = speaker[2]
        elif text == "the admin group moves":
            await stage.move()
        elif left := re.fullmatch(r"of what (\w+) typed there stands: (.*)", text):
            found = " | ".join(words for words in stage.sender.typed.values() if not words.startswith("/")) or "nothing"
            assert found == left[2], f"there stands: {found}"
        elif changed := re.fullmatch(r"the letter is reworded(?: (once more|as it was first|in English only))?", text):
            await _reword(stage, changed[1] or "")
        elif group := re.fullmatch(r"the admin group speaks (\S+)", text):
            stage.letter = replace(stage.letter, admin_language=group[1])
            await stage.restart()
        elif text == "organisations sign too":
            stage.letter = replace(stage.letter, organisations=True)
            await stage.restart()
        elif text == "the platform has trouble":
            stage.sender.trouble = RetryLater(0.01)
        elif text == "the platform is well again":
            stage.sender.trouble = None
            await stage.settle()
        elif pace := re.fullmatch(r"one admin may make (\d+) decisions a minute", text):
            stage.rules = replace(stage.rules, decisions_per_minute=int(pace[1]))
            await stage.restart()
        elif text == "news of a decision waits a minute":
            stage.rules = replace(stage.rules, news_seconds=60)
            await stage.restart()
        elif people := re.fullmatch(r"(\d+) people sign", text):
            for number in range(1, int(people[1]) + 1):
                await stage.say(f"P{number}", "/sign")
                await stage.say(f"P{number}", f"Person {_word(number)}, Armenia, teacher")
                await stage.press(f"P{number}", "Sign")
            self._heard.clear()
        elif lines := re.fullmatch(r"(\d+) lines are imported", text):
            await _import(stage, int(lines[1]))
        else:
            raise AssertionError("nobody understands this direction")

    def _hear(self, chat: str, words: str, rows: list[str], *, in_place: bool) -> None:
        happening = next((each for each in self._heard if each.chat == chat and each.message is not None), None)
        assert happening, f"the bot says nothing in the chat of {chat}"
        self._heard.remove(happening)
        assert happening.message is not None
        self._check(happening.message)
        shown = _shown(happening.message)
        placed = self._is_placed(happening, in_place=in_place)
        assert placed, f"it is {'in place' if happening.in_place else 'a new message'}: {shown}"
        self._last = visible(happening.message.text)
        _compare(self._expected(words), self._last, shown)
        if rows:
            found = self._in_rows(_rows(happening.message))
            assert _alike(self._in_rows(rows), found), f"the buttons differ: {shown}"

    # What another platform does in another way

    def _check(self, message: Message) -> None:
        """AssertionError unless the message can be shown."""
        check_presentable(message)

    def _is_placed(self, happening: Happening, *, in_place: bool) -> bool:
        """Whether a message came where it should, in place of another or new."""
        return happening.in_place == in_place

    def _expected(self, words: str) -> str:
        """The words of a transcript as they are said on the platform."""
        return words

    def _in_rows(self, rows: list[str]) -> list[str]:
        """The rows of buttons as they are seen there."""
        return rows

    def _hear_toast(self, words: str) -> None:
        happening = next((each for each in self._heard if each.toast), None)
        assert happening, "there is no toast"
        self._heard.remove(happening)
        assert units(happening.toast) <= TOAST_MOST
        _compare(self._expected(words), happening.toast, happening.toast)

    def _hear_gone(self, chat: str, words: str) -> None:
        happening = next((each for each in self._heard if each.chat == chat and each.gone), None)
        assert happening, f"nothing is taken away in the chat of {chat}"
        self._heard.remove(happening)
        _compare(self._expected(words), happening.gone, happening.gone)

    def _nothing_left(self) -> None:
        left = [
            f"to {each.chat}: {each.toast or each.gone or (each.message and _shown(each.message))}"
            for each in self._heard
        ]
        assert not left, "the bot has said more than the transcript tells:\n" + "\n".join(left)


def _states(record: str) -> Iterator[tuple[str, int]]:
    for part in record.split(", "):
        number, state = part.split()
        yield state, int(number)


def _compare(words: str, text: str, shown: str) -> None:
    position = 0
    text = " ".join(text.split())
    for part in words.split(" ... "):
        found = text.find(part.strip(), position)
        assert found >= 0, f"“{part}” is missing in: {shown}"
        position = found + len(part)


def _alike(told: list[str], rows: list[str]) -> bool:
    """Whether the rows are as told, where `[...]` stands for any number of them."""
    if not told:
        return not rows
    if told[0] == "[...]":
        return any(_alike(told[1:], rows[start:]) for start in range(len(rows) + 1))
    return bool(rows) and told[0] == rows[0] and _alike(told[1:], rows[1:])


def _rows(message: Message) -> list[str]:
    return [f"[{'] ['.join(choice.label for choice in row)}]" for row in message.choices]


def _shown(message: Message) -> str:
    return "\n".join([visible(message.text), *(f"    {row}" for row in _rows(message))])


def _word(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in str(number))


async def _reword(stage: Stage, how: str) -> None:
    """The letter gets another text, and the bot is started again."""
    stage.letter = letter({"once more": "insist", "as it was first": "say"}.get(how, "repeat"))
    if how == "in English only":
        stage.letter = replace(stage.letter, wordings=MappingProxyType({"en": stage.letter.wordings["en"]}))
    await stage.restart()


async def _import(stage: Stage, number: int) -> None:
    wording = stage.letter.wording("en").fingerprint

    def work(tx: Transaction) -> None:
        for each in range(1, number + 1):
            name = f"Listed {_word(each)}"
            entry = Entry(name, ("Georgia",), "", f"{name}, Georgia")
            submission = Submission(entry, similarity_key(name), Visibility.PUBLIC, "en", wording)
            assert tx.signatures.import_line(submission, 1, stage.now)

    await stage.store.transact(work)


@pytest.mark.parametrize("restarting", [False, True], ids=["", "restarting"])
@pytest.mark.parametrize("scene", list(scenes()), ids=lambda scene: scene.name)
async def test_the_conversation_goes_as_told(
    stage: Stage, scene: Scene, restarting: bool, caplog: pytest.LogCaptureFixture
) -> None:
    await Player(stage).play(scene, restarting=restarting)
    errors = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert not errors


@pytest.mark.parametrize(
    "lie",
    [
        "bot: Nothing is being asked ... in Latin",
        "bot (in place): Nothing is being asked right now",
        "bot: Nothing is being asked right now\n    [The letter]",
        "toast: Nothing",
        "Flora: Hello again",
        "on record: 1 pending",
        "without: being asked",
    ],
)
async def test_a_transcript_that_tells_something_else_fails(stage: Stage, lie: str) -> None:
    first, *rows = lie.splitlines()
    told = [Line(1, "Flora: Hello"), Line(1, "bot: Nothing is being asked"), Line(1, "Flora: Hello")]
    scene = Scene("a lie", [*told, Line(2, first, rows=[row.strip() for row in rows])])
    with pytest.raises(AssertionError, match="a lie, line 2"):
        await Player(stage).play(scene, restarting=False)
