"""A whole signing, played in a language and written down as one reads it: `make transcripts` writes all of them anew.

The people press buttons by what these do, so that one play serves every language. What an Armenian sees is in
`tests/transcripts/each_language/hy.txt`: whoever reviews a language can read it there without knowing Python.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from bot.i18n.catalog import Catalog, languages_at_hand
from bot.letters.letter import Letter, Wording
from bot.messaging.actions import Act
from bot.messaging.messages import Choice, Message
from tests.stage import ADMINS, Happening, Stage, letter, visible

FOLDER = Path(__file__).parent / "transcripts" / "each_language"
SIGNER, ADMIN = "Flora Example", "Gustav Sample"


def short_letter(language: str) -> Letter:
    """A letter that is there in English alone, whose admin group speaks the language."""
    wording = Wording.of("en", "# Leave the bridge standing\n\nWe live on both banks of one river.\n")
    return replace(letter(), wordings=MappingProxyType({"en": wording}), admin_language=language)


class Play:
    """One signer and one admin, whose apps speak a language; `lines` is what both have done and seen."""

    def __init__(self, stage: Stage, language: str) -> None:
        self._stage = stage
        stage.languages.update(dict.fromkeys((SIGNER, ADMIN), language))
        self.lines = [f"# {language}: written by `make transcripts`", ""]

    async def says(self, text: str, who: str = SIGNER, chat: str = "") -> None:
        self._acts(who, chat, f": {text}")
        await self._stage.say(who, text, chat)
        self._hear()

    async def presses(self, act: Act, who: str = SIGNER, chat: str = "", *, number: int = 0) -> None:
        """Press the latest button that does something; the `number`-th of them, if a message has several."""
        choice = self._found(act, chat or who)[number]
        self._acts(who, chat, f" presses {choice.label}")
        await self._stage.press(who, choice.label, chat)
        self._hear()

    def does(self, act: Act, chat: str = SIGNER) -> bool:
        """Whether a button that does something can be pressed."""
        return any(self._of(shown.versions[-1], act) for shown in self._stage.sender.chats.get(chat, []))

    def _found(self, act: Act, chat: str) -> list[Choice]:
        for shown in reversed(self._stage.sender.chats[chat]):
            if found := self._of(shown.versions[-1], act):
                return found
        raise LookupError(f"nothing does {act} in the chat of {chat}")

    @staticmethod
    def _of(message: Message, act: Act) -> list[Choice]:
        return [choice for row in message.choices for choice in row if choice.action and choice.action.act is act]

    def _acts(self, who: str, chat: str, what: str) -> None:
        self.lines += ["", f"> {who}{' in the group' if chat else ''}{what}"]

    def _hear(self) -> None:
        """Write down what has happened, chat by chat: which chat is served first, nobody promises."""
        happenings = sorted(self._stage.sender.happenings, key=lambda each: each.chat == ADMINS)
        self._stage.sender.happenings.clear()
        for happening in happenings:
            self.lines += _told(happening)


def _told(happening: Happening) -> Iterator[str]:
    if happening.toast:
        yield f"({happening.toast})"
    if happening.gone or happening.message is None:
        return
    where = "the group" if happening.chat == ADMINS else happening.chat
    yield f"to {where}{', in place' if happening.in_place else ''}:"
    for line in visible(happening.message.text).split("\n"):
        yield f"    {line}".rstrip()
    for row in happening.message.choices:
        yield f"    [{'] ['.join(choice.label for choice in row)}]"


async def played(stage: Stage, language: str) -> list[str]:
    """A signing from the first message to the withdrawal: with a mistake, a question, a rejection and an approval."""
    play = Play(stage, language)
    await stage.join(ADMIN)
    await play.says("/start")
    await play.presses(Act.SIGN)
    await play.says("/privacy")
    await play.says("12")
    await play.says("Flora Example")
    await play.says("Armenia/Austria")
    await play.presses(Act.SKIP)
    await play.presses(Act.SWITCH)
    await play.presses(Act.CONFIRM)
    await play.presses(Act.REJECT, ADMIN, ADMINS)
    await play.presses(Act.REJECT_BECAUSE, ADMIN, ADMINS, number=1)
    await play.says("/my")
    await play.presses(Act.CORRECT)
    await play.presses(Act.CHANGE)
    await play.says("Флора Примерова")
    await play.presses(Act.TAKE)
    await play.presses(Act.CONFIRM)
    await play.says("/pending", ADMIN, ADMINS)
    await play.presses(Act.APPROVE, ADMIN, ADMINS)
    await play.says("/my")
    await play.says("/language")
    await play.presses(Act.WITHDRAW)
    await play.presses(Act.WITHDRAW_SURELY)
    await play.says("/help")
    return play.lines


async def transcript(folder: Path, language: str) -> str:
    """What the play is in a language, as the text of its file."""
    stage = Stage(folder)
    stage.letter, stage.catalog = short_letter(language), Catalog(languages_at_hand())
    await stage.start()
    try:
        return "\n".join(await played(stage, language)) + "\n"
    finally:
        await stage.stop()


async def _write_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    for language in languages_at_hand():
        with TemporaryDirectory() as folder:
            (FOLDER / f"{language}.txt").write_text(await transcript(Path(folder), language), "utf-8")


if __name__ == "__main__":
    asyncio.run(_write_all())
