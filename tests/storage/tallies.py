"""Whether what is counted is what is there."""

from collections import Counter

from storage.records import Visibility
from storage.sqlite.connection import fetch
from storage.sqlite.transaction import SqliteTransaction


def check_tallies(tx: SqliteTransaction) -> None:
    """Every number is as if all signatures had just been counted."""
    connection = tx.tallies._db
    counted = fetch(connection, "SELECT letter, dimension, value, number FROM tally ORDER BY 1, 2, 3")
    there = fetch(
        connection,
        "SELECT letter, dimension, value, count(*) FROM (SELECT letter, dimension, value FROM signature_counted"
        " UNION ALL SELECT letter, dimension, value FROM kept_line_counted"
        " UNION ALL SELECT letter, dimension, value FROM withdrawn_line_counted) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    )
    assert counted == there
    assert +Counter(tx.tallies.places(Visibility.WITHHELD)) == tx.tallies._walked()
