"""Reconciles the contents of a backup with what the present database still tells.

A backup goes back in time, but three things must not: a withdrawal stays a withdrawal, no number is given to a second
signature, and a button that was shown since then decides nothing that its card did not show.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.policy import NUMBERS_SKIPPED, ROWS_AT_ONCE
from storage.records import QUEUE, Changes, Reading, Slot, SlotKind
from storage.sqlite.announcements import adopt as adopt_announcements
from storage.sqlite.blocks import adopt as adopt_blocks
from storage.sqlite.closings import adopt as adopt_closings
from storage.sqlite.connection import fetch
from storage.sqlite.groups import adopt
from storage.sqlite.letter_record import adopt as adopt_record
from storage.sqlite.milestones import adopt as adopt_milestones
from storage.sqlite.news import adopt as adopt_news
from storage.sqlite.pins import adopt as adopt_pins
from storage.sqlite.present import Present, deployment_of
from storage.sqlite.transaction import SqliteTransaction
from storage.sqlite.withdrawn_lines import adopt as adopt_withdrawn_lines
from storage.sqlite.wordings import adopt as adopt_rounds

_MANY = 1_000_000_000
# Nobody waits for these, or they are posted again.
_IDLE = SlotKind.BULK, SlotKind.SWEEP, SlotKind.NAMES


def reconcile(connection: Connection, tx: SqliteTransaction, present: Present, now: datetime) -> Changes:
    """Change a backup so that it can replace the present database. `tx` is the transaction of the connection.

    - Signatures that were withdrawn since are erased. Signatures that expired since are erased except their number. A
      signature that the present database merely lacks may have been lost by an earlier restore, and stays. Every
      message about a withdrawn or expired signature, or to its signer, is removed from the backup's outbox.
    - What has been shown as withdrawn since is shown so. If the present database is whole, what it knows as withdrawn
      and does not show is not shown.
    - Signatures that were removed since are removed, with their texts: nobody can undo that.
    - A name that was hidden or withheld since is hidden; its signer can show it again.
    - The numbers of withdrawn or expired signatures that are not in the backup are stored, so that a later backup that
      is restored after this one does not bring them back.
    - If the letter has ended since and its signers were erased, they are erased again, except the public lines and the
      numbers.
    - Numbers continue after the last one that was given out, as far as it is known.
    - A signature that has or may have changed since gets a revision that no button has: a press on an old card is
      answered with the present state, and decides nothing.
    - Accounts that were blocked since are blocked. If the present database is whole and of the same key, those whose
      block was lifted since are not blocked any more.
    - A link by which somebody claims an entered line, and that was used or replaced since, does nothing; who has
      claimed the line keeps it. If that was under another key, nobody has claimed it, and an admin makes a new link.
    - Members of admin groups are forgotten and asked about again, because they may have left since.
    - Messages that must still be deleted in a former admin group stay noted.
    - Who was asked whether the signature is kept under a changed text is not asked again, and who has kept it keeps it.
    - Who wants no news any more gets none, and no news goes round a second time.
    - What was told in the channel of the letter is not told again, and a message there that names who is not on the
      list any more is mended.
    - If the present database is whole, the first signatories are those that it names, as far as their lines are public.
    - Drafts are deleted. They are kept for a day only, and the signer may have cancelled or withdrawn them since.
    - If the present database is whole: messages that wait in the backup's outbox but not in the present one were
      delivered or replaced, and messages about a decision that was changed since are no longer true. Both are removed,
      and their signers count as told. Events that were handled since are removed too. Their results are not in the
      backup, like everything else since then, but handling them again could bring back somebody who withdrew.
    - If it is not whole: outbox and inbox stay, so that nothing is lost; some messages may be delivered twice.
    """
    backup = dict(fetch(connection, "SELECT id, revision FROM signature WHERE state <> 'withdrawn'"))
    whole = present.reading is Reading.WHOLE
    forgotten = backup.keys() & set(present.forgotten)
    withdrawn = backup.keys() & set(present.withdrawn) - forgotten
    removed = _unremoved(connection, backup) & set(present.removed) - forgotten - withdrawn
    gone = forgotten | withdrawn | removed
    shown = {number for number, *_ in present.withdrawn_lines}
    taken_off = {*present.withdrawn, *present.forgotten} - shown if whole else ()
    adopt_withdrawn_lines(connection, present.withdrawn_lines, taken_off)  # before a pin goes with its name
    silent = {address for number in gone if (address := tx.signatures.address(number))}
    for number in forgotten | _leavers(connection, present):
        tx.signatures.forget(number)
    for number in withdrawn:
        tx.signatures.erase(number, now)
    for number in removed:
        tx.removals.wipe(number, now)
    for number in _shown(connection) & set(present.withheld) - gone:
        tx.signatures.hide(number)
    changed = {
        number
        for number, revision in backup.items()
        if number not in gone and not (whole and present.revisions.get(number) == revision)
    }
    connection.executemany(
        "UPDATE signature SET revision = max(revision, ?) WHERE id = ?",
        [(int(now.timestamp()), number) for number in changed],
    )
    untrue = gone | changed if whole else gone
    slots = {QUEUE, *map(Slot.card, gone), *map(Slot.link, gone)} if gone else set()
    for outgoing in tx.outbox.undelivered(0, _MANY):
        idle = outgoing.notifies in untrue or outgoing.slot in slots or outgoing.address in silent
        idle = idle or (outgoing.slot is not None and outgoing.slot.kind in _IDLE)
        if idle or (whole and outgoing.id not in present.unsent):
            tx.outbox.take_out(outgoing)
    if whole:
        _forget_handled(connection, present.unhandled)
    connection.execute("DELETE FROM draft")
    connection.execute("DELETE FROM arrival")
    connection.execute("DELETE FROM founding")  # its founder may have opened it since, or erased it
    # Nobody takes back together what a backup no longer knows; the messages about it are removed within the hour.
    connection.execute("DELETE FROM bulk_decided")
    connection.execute("DELETE FROM bulk_decision")
    # Nor does anybody expect that a sweep of long ago goes on.
    connection.execute("DELETE FROM swept")
    connection.execute("DELETE FROM sweep")
    connection.execute("DELETE FROM member")
    same_key = present.key == deployment_of(connection)[0]
    if same_key:
        adopt(connection, present.groups, present.leftovers)
        adopt_blocks(connection, present.blocks, whole=whole)
        adopt_news(connection, present.news)
    tx.entered.follow(present.entered, backup.keys() - gone, same_key=same_key)
    adopt_announcements(connection, present.told, present.told_in if same_key else None, whole=whole)
    tx.blocks.follow(present.blocked)
    _carry_answers(connection, tx, present, backup.keys() - gone)
    if whole:
        adopt_pins(connection, present.pins)
    _carry_numbers(connection, present)
    erased = _erase_again(tx, present.endings.get(tx.endings.letter))
    return Changes(tuple(sorted(withdrawn)), tuple(sorted(removed)), tuple(sorted(changed)) if whole else (), erased)


def _carry_answers(connection: Connection, tx: SqliteTransaction, present: Present, there: Collection[int]) -> None:
    """What signers have said since, of the signatures that are there: about a changed text, and about news."""
    tx.wordings.follow(each for each in present.asked if each[0] in there)
    adopt_rounds(connection, present.rounds)
    adopt_milestones(connection, present.milestones)
    adopt_record(connection, present.record)
    adopt_closings(connection, present.closings, present.reopened, whole=present.reading is Reading.WHOLE)
    for (number,) in fetch(connection, "SELECT id FROM signature WHERE news = 1"):
        if number in present.revisions and number not in present.wanting_news:
            tx.news.end_for(number)


def _erase_again(tx: SqliteTransaction, ending: Sequence[Any] | None) -> bool:
    """Erase the signers again who have been erased at the end of the letter since the backup."""
    if ending is None or not tx.endings.adopt(ending):
        return False
    while tx.pending.expire_all(ROWS_AT_ONCE):
        pass
    while tx.endings.erase(ROWS_AT_ONCE, ()):
        pass
    return True


def _unremoved(connection: Connection, backup: Collection[int]) -> set[int]:
    """The numbers in a backup of signatures that were not removed when it was made, or whose text is still there."""
    rows = fetch(connection, "SELECT id FROM signature WHERE state = 'removed' AND entry_sealed IS NULL")
    return set(backup) - {number for (number,) in rows}


def _shown(connection: Connection) -> set[int]:
    """The numbers in a backup of signatures whose name is public, or is going to be."""
    rows = fetch(
        connection,
        "SELECT id FROM signature WHERE visibility = 'public' AND account_tag IS NOT NULL"
        " UNION SELECT signature FROM kept_line WHERE NOT hidden",
    )
    return {number for (number,) in rows}


def _leavers(connection: Connection, present: Present) -> set[int]:
    """The numbers of withdrawn or expired signatures that are not in the backup."""
    there = {number for (number,) in fetch(connection, "SELECT id FROM signature")}
    return {*present.withdrawn, *present.forgotten} - there


def _forget_handled(connection: Connection, unhandled: Collection[tuple[str, str]]) -> None:
    for platform, key in fetch(connection, "SELECT platform, key FROM inbox WHERE sealed IS NOT NULL"):
        if (platform, key) not in unhandled:
            connection.execute("UPDATE inbox SET sealed = NULL WHERE platform = ? AND key = ?", (platform, key))


def _carry_numbers(connection: Connection, present: Present) -> None:
    unknown = 0 if present.reading is Reading.WHOLE else NUMBERS_SKIPPED
    former = dict(fetch(connection, "SELECT name, seq FROM sqlite_sequence"))
    connection.execute("DELETE FROM sqlite_sequence")
    for (table,) in fetch(connection, "SELECT name FROM sqlite_schema WHERE sql LIKE '%PRIMARY KEY AUTOINCREMENT%'"):
        last = former.get(table, 0)
        last = max(last, present.sequences.get(table, last + unknown))
        connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last))
