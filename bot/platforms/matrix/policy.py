"""Periods and limits of Matrix. Times are in seconds unless the name says otherwise."""

from bot.runtime.rate_limit import Limit

# Requests to the homeserver.

REQUEST_SECONDS = 60.0
RETRY_SECONDS = 5.0
LONGEST_WAIT_SECONDS = 3600.0  # however long the homeserver asks to wait
ANSWER_BYTES = 24 * 1024 * 1024  # a longer answer is not read: the whole bot has to live with a few hundred MB

# Syncs. The first answer of a run contains all rooms, so it may take longer.

POLL_SECONDS = 30
SHORT_POLL_SECONDS = 2  # while keys are awaited
ANSWER_SECONDS = 60  # beyond the poll
FIRST_ANSWER_SECONDS = 300
TIMELINE_LIMITS = (50, 10, 1)  # events of a room in one sync; where an answer is too large, the next limit
A_PAGE = 100
MISSED_MOST = 5000  # more events in one room since the last sync are no conversation
AGAIN_SECONDS, AGAIN_MOST = 1.0, 4  # a page of history that is refused without a reason: pauses of 15 seconds in all
FIRST_WORDS_MOST = 20  # events before the bot joined that are read
WIPE_SECONDS = 60.0  # how long erased keys may stand in the log of their file

# Events that cannot be decrypted yet: how long they wait for their key, how many of them, and how long each may be.

KEY_SECONDS = 15.0
SECRETS_MOST, SECRETS_A_ROOM, SECRET_BYTES = 300, 20, 100_000
ASKED_SECONDS = 3600.0  # a key is asked for once in this time
KEY_REQUESTS = Limit(60, 60.0)

# Rooms and invitations. Foreign accounts are those of other homeservers than the bot's own: servers are easy to invent.

ROOMS_PER_USER = 3
FOREIGN_ROOMS_MOST = 3000
FOREIGN_JOINS = Limit(600, 3600.0)
FOREIGN_WAITING_MOST, FOREIGN_WAITING_PER_SERVER = 600, 100
SERVERS_REMEMBERED_MOST = 1000
JOINS_PER_SERVER = Limit(200, 3600.0)
JOINS_AT_ONCE, JOINS_AT_ONCE_PER_SERVER = 32, 4
JOIN_RETRY_SECONDS, JOIN_RETRY_LONGEST_SECONDS = 5.0, 300.0
JOIN_TRIES_MOST = 50  # about four hours; tries while the bot's own homeserver was away do not count

# Sending. The homeserver has limits of its own, which its admin may have lifted for the bot.

OVERALL = Limit(50, 1.0)
A_ROOM = Limit(20, 5.0)
JOINING_SECONDS = 0.3
SENDING_SECONDS = 30.0
LIMIT_SECONDS = 5.0  # without a word from the server: what Synapse's defaults take for one message
UNKNOWN_TRIES_MOST = 10  # of a message that is refused without a reason: half an hour, as the pauses double
REMEMBERED_MOST = 500  # messages whose present content is known
EDIT_BODY_MOST = 1000  # characters; they are three times in an edit, and an event holds 65,536 bytes

# Signs that the bot is there, which never delay an answer.

ATTENDED_MOST, ATTENDED_AT_ONCE = 200, 4
TYPING_AFTER_SECONDS = 0.7  # an answer that comes sooner needs no sign
TYPING_SECONDS = 10.0
QUIET_SECONDS = 60.0  # after the homeserver refused one, and after it limited the bot
DECLINE_PAUSES_SECONDS = (1.0, 14.0)  # before a verification is declined, and before that is said again
DECLINED_VERIFICATIONS = Limit(30, 60.0)
NAME_MOST = 80  # characters

# What the library keeps.

SESSIONS_A_DEVICE, SESSIONS_MOST = 4, 5000
KEYS_A_DEVICE = 4  # a device begins a new key after a hundred messages or a week, and needs the former one for a while
KEYS_A_ROOM = 1000

# The bot's own device. It is looked at often while somebody may be approving a new identity.

LOOK_SECONDS = 3600.0
APPROVAL_SECONDS = 60.0
TROUBLE_SECONDS = 300.0
LOOKS = Limit(20, 3600.0)

# `undersigned check` and `undersigned login`.

BURST = 12  # messages of a quick conversation with its card; Synapse allows ten, and then one in five seconds
ROOMS_SHOWN_MOST, NAME_SHOWN_MOST = 20, 60
LOGIN_SECONDS = 900.0
PASTED_MOST = 5000  # characters
ADDRESS_MOST = 500
RECOVERY_KEY_MOST = 200  # with the spaces that clients show in it
