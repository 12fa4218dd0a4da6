"""How long the store keeps data that it no longer works with, and the limits of its work."""

from datetime import timedelta

UNDO_TIME = timedelta(days=1)  # how long a decision can be undone
KEYS_KEPT = timedelta(days=2)  # of handled events: a platform may send an update again for a day
FAILED_KEPT = timedelta(days=7)  # events that failed, for the operator
DRAFTS_KEPT = timedelta(days=1)  # since the last change; copies of an earlier schema too
FOUNDINGS_KEPT = timedelta(days=7)  # letters that are being founded, since the last change
FORMER_KEPT = timedelta(days=7)  # a line that an admin has corrected, as its signer wrote it: they can object

STARTS_MOST = 25  # after so many starts of the bot with it, an event is set aside: it may be what ends the bot
WORK_PER_COMMIT = 64  # with more, the first work of a commit would wait too long
BUSY_MILLISECONDS = 1000  # how long a statement waits for a lock; the caller tries again, and a stop must not wait
KEYS_BUSY_MILLISECONDS = 5000  # the same in the file of encryption keys, whose writes have no second try
ERASE_AGAIN_SECONDS = 1.0  # until the log is emptied again, when a reader prevented it
HISTORY_MOST = 100  # that are remembered of what has happened to one signature
SOURCES_MOST = 50  # links by which signers come that are counted apart; whoever has the link can invent others
DECISIONS_LATELY = 50  # of which the median time is told to signers
ROWS_AT_ONCE = 500  # rows that are read or erased in one transaction; others work in between
NUMBERS_SKIPPED = 100_000  # when a restore cannot know the numbers given since: more than people may have signed
