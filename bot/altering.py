"""Makes the changes of founders in letters that run: in the folder, in the running bot, and then in words.

A change can be made again after an interruption: what is written is the same, and the admins are told once.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from bot.delivery.unit_of_work import UnitOfWork
from bot.founding import changes
from bot.founding.documents import is_known, text_of
from bot.founding.handler import FoundingHandler
from bot.founding.organisers import after
from bot.founding.texts import checked, from_words
from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.letters.folder import read_letter
from bot.letters.letter import Letter, LetterError
from bot.letters.writing import replace_text, set_key, toml_value
from bot.messaging.events import Document
from bot.messaging.messages import Message
from bot.moderation import closing
from bot.moderation.board import tell_admins, tell_organisers
from bot.moderation.new_texts import Brought
from bot.platforms.base import PlatformAdapter
from bot.policy import DOCUMENT_BYTES
from bot.running_letter import RunningLetter
from bot.runtime.clock import now
from bot.runtime.logs import where
from bot.signatories.problem import Problem
from storage.records import Altered, Change, Founding, Platform

log = logging.getLogger(__name__)

Follow = Callable[[RunningLetter], Awaitable[None]]
Tell = Callable[[UnitOfWork], None]


async def serve_change(
    founding: Founding,
    change: Change,
    handler: FoundingHandler,
    letters: Sequence[RunningLetter],
    read: Callable[[Platform, str], Awaitable[str | Problem]],
    follow: Follow,
) -> None:
    """Read a file for a change, or make the change. Its founder is told, unless it is not waited for any more. The
    first of the letters keeps what is being founded.
    """
    if change.about:
        text = await read(founding.account.platform, change.about)
        outcome = partial(changes.take_text, change=change, text=text)
    else:
        running = next((each for each in letters if each.letter.slug == change.slug), None)
        problem: Problem | None = Problem("altering-failed")
        if running is not None:
            say = handler.catalog.translator(running.letter.group_language)
            problem = await alter(running, change, say, follow, now())
        outcome = partial(changes.done, change=change, problem=problem)

    def work(unit: UnitOfWork) -> None:
        present = unit.tx.foundings.of(founding.account)
        if present is not None and present.change == change:
            view = handler.view_of_change(unit.tx, present, now())
            handler.tell_change(unit, outcome(view), present, now())

    await letters[0].dispatcher.change(work)


async def alter(
    letter: RunningLetter, change: Change, say: Translator, follow: Follow, moment: datetime, tell: Tell | None = None
) -> Problem | None:
    """Make a change of a letter, and tell its admins, to whom `say` speaks; or else `tell` tells whom it concerns.
    `follow` lets the running bot go on with what the folder says. What prevents it comes back; then everything is as
    before.
    """
    if change.what is Altered.CLOSED or change.what is Altered.REOPENED:
        return await letter.dispatcher.change(lambda unit: _turn(unit, letter.letter, change, say, moment))
    if change.what is Altered.CLOSES and await letter.dispatcher.change(closing.is_ending):
        return Problem("altering-too-late")
    try:
        await asyncio.to_thread(_write, letter.settings.letter, change)
        await follow(letter)
    except (OSError, LetterError) as error:
        log.error("a letter could not be changed by its founder: %s", where(error))
        return Problem("altering-failed")
    await letter.dispatcher.change(tell or (lambda unit: _tell(unit, change, say, moment)))
    return None


def let_admins_bring(
    letter: RunningLetter,
    handler: FoundingHandler | None,
    adapters: Mapping[Platform, PlatformAdapter],
    follow: Follow,
) -> None:
    """Let the admins of a letter bring new texts of it, where letters can be founded."""
    if handler is None:
        return

    async def read(platform: Platform, sent: Document | str) -> str | Problem:
        if isinstance(sent, str):
            return await asyncio.to_thread(lambda: checked(from_words(sent)))
        if not is_known(sent.name):
            return Problem("founding-file-kind")
        content = await adapters[platform].fetch(sent.file, DOCUMENT_BYTES)
        if content is None:
            return Problem("founding-file-broken")
        return await asyncio.to_thread(text_of, content, sent.name)

    new_texts = letter.dispatcher.admins.new_texts
    new_texts.read = read
    new_texts.put = lambda brought, admin: put(letter, brought, admin, handler, follow)


async def put(
    letter: RunningLetter, brought: Brought, admin: str, handler: FoundingHandler, follow: Follow
) -> Problem | None:
    """Put a text that admins have brought and confirmed in its place. They are told, and the letter's founder."""
    wording, moment = brought.wording, now()
    change = Change(
        letter.letter.slug, Altered.TEXT, f"desk {brought.number}", text=wording.text, language=wording.language
    )

    def told(say: Translator) -> Message:
        title, language = letter.letter.wording(say.language).title, name_in(wording.language, say.language)
        return Message(say("text-done", admin=admin, title=title, language=language))

    def tell(unit: UnitOfWork) -> None:
        if unit.tx.letter_record.note(change.mark, Altered.DESK_TEXT, moment, change.language):
            tell_admins(unit, told(say))
            founders = [each for each in handler.known() if unit.tx.foundings.has_founded(each)]
            tell_organisers(unit, founders, told(say))

    say = handler.catalog.translator(letter.letter.group_language)
    return await alter(letter, change, say, follow, moment, tell)


def _write(folder: Path, change: Change) -> None:
    if change.what is Altered.TEXT:
        replace_text(folder, change.language, change.text or "")
        return
    line = change.line or ""
    if change.what is Altered.ORGANISERS:
        named = after(read_letter(folder).deployed.organisers, line)
        set_key(folder, "organisers", toml_value(named) if named else None)
        return
    if change.what is Altered.ORGANISATIONS:
        set_key(folder, "organisations", "true" if line == "yes" else None)
        return
    value: object = date.fromisoformat(line) if change.what in (Altered.CLOSES, Altered.OPENS) else line
    set_key(folder, change.what.value, toml_value(value))


def _turn(unit: UnitOfWork, letter: Letter, change: Change, say: Translator, now: datetime) -> Problem | None:
    """Close the letter, or open it again; unless that was done before an interruption."""
    if unit.tx.letter_record.has(change.mark):
        return None
    if change.what is Altered.CLOSED:
        closing.close(unit, letter, now)
    elif not closing.reopen(unit, letter, now):
        return Problem("altering-too-late")
    _tell(unit, change, say, now)
    return None


def _tell(unit: UnitOfWork, change: Change, say: Translator, now: datetime) -> None:
    if unit.tx.letter_record.note(change.mark, change.what, now, change.language):
        language = name_in(change.language, say.language) if change.language else ""
        tell_admins(unit, Message(say("founder-altered", state=change.what.value, language=language)))
