"""How long the store keeps what is done with, and how it goes about its work."""

from datetime import timedelta

UNDO_TIME = timedelta(days=1)  # how long a decision can be taken back
# A platform keeps an update for a day and may send it again; after twice that, a key need not be known any more.
KEYS_KEPT = timedelta(days=2)
FAILED_KEPT = timedelta(days=7)  # an event that failed, for the operator
DRAFTS_KEPT = timedelta(days=1)  # since somebody last touched them; copies of an earlier schema as well

STARTS_MOST = 25  # left over at so many starts of the bot, an event is taken to be what ends it
WORK_PER_COMMIT = 64  # beyond this, the first that share a commit would wait too long
# How long a statement waits for somebody else's lock. Whoever wants it done tries again, and a stop must not wait.
BUSY_MILLISECONDS = 1000
KEYS_BUSY_MILLISECONDS = 5000  # in the file of encryption keys, which nobody else keeps for long
ERASE_AGAIN_SECONDS = 1.0  # until what was erased is looked for again in a log that others were reading
ROWS_AT_ONCE = 500  # read in one go: others have their turn in between
# How far numbers jump when nobody can tell which were given out since a backup: more than may have signed since.
NUMBERS_SKIPPED = 100_000
