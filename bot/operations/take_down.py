"""`undersigned remove` and `undersigned edit`: a line is taken off the list, erased, or corrected, while the bot is
stopped. Signers and admin groups are told at its next start.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.delivery.unit_of_work import UnitOfWork
from bot.deployment import open_store
from bot.i18n.catalog import Catalog, Translator
from bot.letters.folder import read_letter
from bot.letters.letter import Letter
from bot.letters.presentation import shown_entry
from bot.messaging.capabilities import DEFAULT_PLATFORM
from bot.messaging.events import Event, Room, Text
from bot.messaging.messages import Delivery, Message
from bot.messaging.widgets import joined
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.board import has_card, refresh_cards, show_card
from bot.moderation.decisions import Decisions
from bot.moderation.removals import Removal, Removals, Wish
from bot.moderation.watch_list import WatchList
from bot.operations.errors import OperationError
from bot.platforms.registry import PLATFORMS
from bot.policy import Rules
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.doubts import Reading
from bot.signatories.lines import read_line
from bot.signatories.marking import mark_names
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, Happened, Reason, Signature, State, Verdict

T = TypeVar("T")

OPERATOR = "the operator"  # in the record, and to the admins
ERASE = "erase"
REASONS = (*map(str, Reason), ERASE)
_ALONE = Rules(removal_admins=1, decisions_per_minute=1_000_000)
_WHY_NOT = {
    Removal.WAITS: "it waits for a decision of the admins, and is not on the list",
    Removal.NOT_LISTED: "it is not on the list",
    Removal.GONE: "there is no such signature, or its signer has withdrawn it",
}


def line_of(settings: Settings, number: int) -> str:
    """The line of a signature as it stands; OperationError if there is none, or its text is gone."""
    return _read(settings, number).line


def remove(settings: Settings, number: int, why: str) -> str:
    """Remove a line for a reason, or erase it; a sentence about what was done. OperationError if it cannot be."""
    letter, catalog = read_letter(settings.letter), Catalog(settings.languages)
    erases = why == ERASE
    wish = Wish(number, Verdict.ERASED) if erases else Wish(number, Verdict.REMOVED, Reason(why))

    def work(unit: UnitOfWork, groups: AdminGroups) -> Removal:
        removals = Removals(
            Decisions(letter, catalog, groups, _ALONE, lambda *_: False), catalog, _say(catalog, letter), _ALONE
        )
        return removals.remove(unit, _event(), wish, now())

    done = _change(settings, letter, work)
    if done in _WHY_NOT:
        raise OperationError(f"Signature {number} was not removed: {_WHY_NOT[done]}.")
    if done is Removal.LINE:
        return f"Signature {number} was withdrawn; its number is not on the list any more."
    if done is Removal.FORMER:
        return f"The former line of signature {number} is removed from the list. Its correction waits on."
    if erases:
        return (
            f"Signature {number} is erased for good, with all that was kept of it. Delete older backups: they hold it."
        )
    return f"Signature {number} is removed from the list. For a day the admins can put it back: /undo {number}"


def edit(settings: Settings, number: int, line: str) -> str:
    """Let a signature stand under another line; a sentence about it. OperationError if the line is doubtful."""
    reading = read_line(line)
    if not isinstance(reading, Reading) or reading.is_doubtful:
        raise OperationError(
            f"“{line}” is not clear. Write it as “Name, Place/Place, occupation”. Nothing was changed."
        )
    letter, catalog = read_letter(settings.letter), Catalog(settings.languages)

    def work(unit: UnitOfWork, groups: AdminGroups) -> Signature | None:
        return _edit(unit, catalog, letter, number, reading.entry)

    if _change(settings, letter, work) is None:
        raise OperationError(f"There is no signature {number} whose line could be changed. Nothing was changed.")
    return f"Signature {number} now reads: {reading.entry.line}"


def _edit(unit: UnitOfWork, catalog: Catalog, letter: Letter, number: int, entry: Entry) -> Signature | None:
    before = unit.tx.signatures.get(number)
    address = unit.tx.signatures.address(number)
    edited = unit.tx.signatures.edit(number, entry, similarity_key(entry.name))
    if edited is None or before is None:
        return None
    unit.tx.history.note(number, Happened.EDITED, now(), admin=OPERATOR)
    say = _say(catalog, letter)
    if has_card(unit, number):
        show_card(unit, say, edited, redacts_history=True)
    refresh_cards(unit, say, before)
    if address is not None:
        theirs = catalog.translator(edited.language)
        text = joined([theirs("told-edited"), shown_entry(theirs, entry)])
        unit.post(address, Delivery(Message(text, awaited=True)))
    return edited


def _read(settings: Settings, number: int) -> Entry:
    letter = read_letter(settings.letter)

    async def look() -> Signature | None:
        async with open_store(settings, letter, read_only=True) as store:
            return await store.transact(lambda tx: tx.signatures.get(number))

    signature = asyncio.run(look())
    if signature is None or signature.entry is None or signature.state is State.WITHDRAWN:
        raise OperationError(f"There is no signature {number}, or its text has been erased.")
    return signature.entry


def _change(settings: Settings, letter: Letter, work: Callable[[UnitOfWork, AdminGroups], T]) -> T:
    async def change() -> T:
        async with open_store(settings, letter) as store:
            await mark_names(store, now())  # cards quote similar names
            return await store.transact(within)

    def within(tx: Transaction) -> T:
        addresses = [group for entry in PLATFORMS if (group := entry.admin_group(settings)) is not None]
        groups = AdminGroups({each.platform: tx.chats.current(each) for each in addresses})
        watched = WatchList(letter.watched).with_names(tx.watch_list.names())
        return work(UnitOfWork(tx, groups, watched=watched), groups)

    return asyncio.run(change())


def _event() -> Event:
    """What a decision is made by: no account of any platform has such an id."""
    return Event(DEFAULT_PLATFORM, "", "", Room.ADMINS, OPERATOR, OPERATOR, "en", Text(""))


def _say(catalog: Catalog, letter: Letter) -> Translator:
    return catalog.translator(letter.group_language)
