"""One transaction over all groups of tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from storage.crypto.vault import Vault
from storage.sqlite.accounts import SqlitePeople
from storage.sqlite.announcements import SqliteAnnouncements
from storage.sqlite.blocks import SqliteBlocks
from storage.sqlite.chats import SqliteChats
from storage.sqlite.closings import SqliteClosings
from storage.sqlite.decisions import SqliteDecisions
from storage.sqlite.desk import SqliteBulkDecisions, SqliteNotes
from storage.sqlite.endings import SqliteEndings
from storage.sqlite.entered import SqliteEntered
from storage.sqlite.founding import SqliteFoundings
from storage.sqlite.groups import SqliteGroups
from storage.sqlite.history import SqliteHistory
from storage.sqlite.imports import SqliteImports
from storage.sqlite.inbox import SqliteInbox
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.letter_record import SqliteLetterRecord
from storage.sqlite.milestones import SqliteMilestones
from storage.sqlite.news import SqliteNews
from storage.sqlite.outbox import SqliteOutbox
from storage.sqlite.pending import SqlitePending
from storage.sqlite.personal_data import SqlitePersonalData
from storage.sqlite.pins import SqlitePins
from storage.sqlite.public_list import PublicList
from storage.sqlite.publication import SqlitePublication
from storage.sqlite.removals import SqliteRemovals
from storage.sqlite.search import SqliteSearch
from storage.sqlite.signature_rows import SignatureRows
from storage.sqlite.signatures import SqliteSignatures
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.sources import SqliteSources
from storage.sqlite.sweeps import SqliteSweeps
from storage.sqlite.tallies import SqliteTallies
from storage.sqlite.triage import SqliteTriage
from storage.sqlite.watch_list import SqliteWatchList
from storage.sqlite.withdrawn_lines import SqliteWithdrawnLines
from storage.sqlite.wordings import SqliteWordings


@dataclass(frozen=True, slots=True)
class SqliteTransaction:
    """See `storage.protocol.Transaction`."""

    inbox: SqliteInbox
    outbox: SqliteOutbox
    chats: SqliteChats
    people: SqlitePeople
    groups: SqliteGroups
    signatures: SqliteSignatures
    similarity: SqliteSimilarity
    search: SqliteSearch
    pending: SqlitePending
    decisions: SqliteDecisions
    removals: SqliteRemovals
    endings: SqliteEndings
    imports: SqliteImports
    entered: SqliteEntered
    pins: SqlitePins
    tallies: SqliteTallies
    publication: SqlitePublication
    kept_lines: SqliteKeptLines
    withdrawn_lines: SqliteWithdrawnLines
    notes: SqliteNotes
    history: SqliteHistory
    bulks: SqliteBulkDecisions
    sweeps: SqliteSweeps
    triage: SqliteTriage
    personal_data: SqlitePersonalData
    sources: SqliteSources
    blocks: SqliteBlocks
    wordings: SqliteWordings
    news: SqliteNews
    milestones: SqliteMilestones
    announcements: SqliteAnnouncements
    watch_list: SqliteWatchList
    closings: SqliteClosings
    foundings: SqliteFoundings
    letter_record: SqliteLetterRecord

    @classmethod
    def on(
        cls, connection: Connection, vault: Vault, letter: str, numbers: Iterator[int], erase: Callable[[], None]
    ) -> "SqliteTransaction":
        """The present transaction of a connection.

        `numbers` gives out the ids of outgoing messages; `erase` is called when something was erased.
        """
        rows = SignatureRows(connection, vault, letter, erase)
        similarity = SqliteSimilarity(rows)
        tallies = SqliteTallies(rows)
        pins = SqlitePins(connection, letter)
        kept_lines = SqliteKeptLines(rows, tallies, similarity, pins)
        public_list = PublicList(rows, tallies, pins)
        withdrawn_lines = SqliteWithdrawnLines(connection, letter)
        signatures = SqliteSignatures(rows, similarity, tallies, kept_lines, withdrawn_lines, public_list)
        decisions = SqliteDecisions(rows, similarity, tallies, kept_lines)
        removals = SqliteRemovals(rows, signatures, decisions, similarity, tallies, kept_lines)
        people, notes, history = SqlitePeople(rows), SqliteNotes(rows), SqliteHistory(rows)
        return cls(
            SqliteInbox(connection, vault),
            SqliteOutbox(connection, vault, numbers),
            SqliteChats(connection, vault),
            people,
            SqliteGroups(connection, vault),
            signatures,
            similarity,
            similarity.search,
            SqlitePending(rows, signatures, tallies, kept_lines),
            decisions,
            removals,
            SqliteEndings(connection, vault, letter, erase, tallies),
            SqliteImports(connection, letter, signatures),
            SqliteEntered(rows, similarity, signatures, removals),
            pins,
            tallies,
            SqlitePublication(rows, pins),
            kept_lines,
            withdrawn_lines,
            notes,
            history,
            SqliteBulkDecisions(rows),
            SqliteSweeps(rows),
            SqliteTriage(rows),
            SqlitePersonalData(rows, people, kept_lines, notes, history),
            SqliteSources(rows),
            SqliteBlocks(rows),
            SqliteWordings(rows),
            SqliteNews(rows),
            SqliteMilestones(connection, letter),
            SqliteAnnouncements(connection, letter),
            SqliteWatchList(rows),
            SqliteClosings(connection, vault, letter),
            SqliteFoundings(connection, vault, letter),
            SqliteLetterRecord(connection, letter),
        )
