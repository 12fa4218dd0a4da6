"""The words by which lines are found: of public lines in the file, of anybody else in memory alone."""

import heapq
import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from sqlite3 import Connection

from storage.protocol import Found
from storage.records import State, Visibility
from storage.sqlite.connection import fetch

_HIDDEN = (
    "CREATE TEMP TABLE IF NOT EXISTS hidden_word (letter TEXT NOT NULL, word TEXT NOT NULL, signature INTEGER NOT NULL,"
    " PRIMARY KEY (letter, word, signature)) STRICT, WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS temp.hidden_word_by_signature ON hidden_word (signature)",
)
_TABLES = _PUBLIC, _HIDDEN_WORDS = "main.public_word", "temp.hidden_word"
# So many lines with one of the words are looked at for the others in one question; the next question goes on there.
LOOKED_AT_MOST = 1_000
_AT_ONCE = 150
_COUNTED_MOST = 2_000  # a word that is not rarer is as good as any other
_BEGINNINGS_MOST = 20  # words that begin with what somebody has typed of a word


def make_room(connection: Connection) -> None:
    """Make the table in memory, once for each connection."""
    for statement in _HIDDEN:
        connection.execute(statement)


class SqliteSearch:
    """See `storage.protocol.Search`. Keeps the words of a letter's lines, too."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def note(self, number: int, words: Collection[str], *, public: bool) -> None:
        """Let a line be found by its words."""
        self._db.executemany(
            f"INSERT INTO {_PUBLIC if public else _HIDDEN_WORDS} (letter, word, signature) VALUES (?, ?, ?)",
            [(self._letter, word, number) for word in words],
        )

    def forget(self, number: int) -> None:
        for table in _TABLES:
            self._db.execute(f"DELETE FROM {table} WHERE signature = ?", (number,))

    def forget_public(self, number: int) -> None:
        """Let a line be found no more that is not public any more."""
        self._db.execute(f"DELETE FROM {_PUBLIC} WHERE signature = ?", (number,))

    def by_words(
        self, groups: Sequence[Collection[str]], after: int, limit: int, *, public_only: bool = False
    ) -> Found:
        tables = (_PUBLIC,) if public_only else _TABLES
        counted = sorted((self._count(group, tables) for group in groups), key=lambda each: sum(each.values()))
        rarest, *others = counted
        numbers = self._with_one_of(rarest, after)
        found: list[int] = []
        looked_at = 0
        while chunk := list(itertools.islice(numbers, _AT_ONCE)):
            looked_at += len(chunk)
            words = self._words_of(chunk, tables) if others else {}
            for number in chunk:
                if all(any(word in words[number] for word, _ in group) for group in others):
                    if len(found) == limit:
                        return Found(tuple(found), found[-1])
                    found.append(number)
            if looked_at >= LOOKED_AT_MOST:
                return Found(tuple(found), chunk[-1])
        return Found(tuple(found))

    def by_state(self, state: State, visibility: Visibility | None, after: int, limit: int) -> Found:
        rows = fetch(
            self._db,
            "SELECT id, visibility FROM signature WHERE letter = ? AND state = ? AND id > ? ORDER BY id LIMIT ?",
            (self._letter, state, after, LOOKED_AT_MOST),
        )
        fitting = [number for number, shown in rows if visibility is None or shown == visibility]
        if len(fitting) > limit:
            return Found(tuple(fitting[:limit]), fitting[limit - 1])
        return Found(tuple(fitting), rows[-1][0] if len(rows) == LOOKED_AT_MOST else None)

    def beginning(self, letters: str, *, public_only: bool = False) -> list[str]:
        found: list[str] = []
        for table in (_PUBLIC,) if public_only else _TABLES:
            word, end = letters, letters + "\U0010ffff"
            for _ in range(_BEGINNINGS_MOST):  # from each word to the next one, past all its lines
                rows = fetch(
                    self._db,
                    f"SELECT word FROM {table} WHERE letter = ? AND word >= ? AND word < ? ORDER BY word LIMIT 1",
                    (self._letter, word, end),
                )
                if not rows:
                    break
                found.append(rows[0][0])
                word = rows[0][0] + "\0"
        return found

    def _count(self, group: Collection[str], tables: Sequence[str]) -> dict[tuple[str, str], int]:
        """About how many lines have each of the words, by the word and its table; words without lines are left out."""
        found = {}
        for word, table in itertools.product(group, tables):
            rows = fetch(
                self._db,
                f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE letter = ? AND word = ? LIMIT ?)",
                (self._letter, word, _COUNTED_MOST),
            )
            if rows[0][0]:
                found[word, table] = rows[0][0]
        return found

    def _with_one_of(self, group: Iterable[tuple[str, str]], after: int) -> Iterator[int]:
        """The numbers of lines with one of the words, each once, in their order."""
        last = after
        for number in heapq.merge(*(self._with(word, table, after) for word, table in group)):
            if number > last:
                yield number
                last = number

    def _with(self, word: str, table: str, after: int) -> Iterator[int]:
        # In pieces: many words are looked at, and most of them have few lines, or are not read to their end.
        while True:
            rows = fetch(
                self._db,
                f"SELECT signature FROM {table} WHERE letter = ? AND word = ? AND signature > ?"
                " ORDER BY signature LIMIT ?",
                (self._letter, word, after, _AT_ONCE),
            )
            yield from (number for (number,) in rows)
            if len(rows) < _AT_ONCE:
                return
            after = rows[-1][0]

    def _words_of(self, numbers: Sequence[int], tables: Sequence[str]) -> dict[int, set[str]]:
        words: dict[int, set[str]] = defaultdict(set)
        several = ", ".join("?" * len(numbers))
        for table in tables:
            # By the number: SQLite would walk through all words of the letter.
            index = "public_word_by_signature" if table == _PUBLIC else "hidden_word_by_signature"
            rows = fetch(
                self._db,
                f"SELECT signature, word FROM {table} INDEXED BY {index} WHERE signature IN ({several})",
                numbers,
            )
            for number, word in rows:
                words[number].add(word)
        return words
