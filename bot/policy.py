"""Every period and limit of the bot, in groups. The settings can change the fields of `Rules`.

Elsewhere: the limits of a platform and the timing of its requests (in its package; `bot/messaging/capabilities.py`
declares what others need to know), the lengths of names and places (`bot/signatories/`), and the periods of the store
(`storage/policy.py`).
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Rules:
    """Periods and limits, in the unit that each name ends with.

    A pending signature expires after `pending_days`, and a decided card is removed after `card_hours`. One account may
    send `messages_at_once`, and then one more message every `MESSAGE_SECONDS`. A newcomer to an admin group may decide
    after `newcomer_minutes`, or as soon as an admin lets them in. A known membership counts for `membership_hours`
    before the platform is asked again. `closed_days` after a letter has closed, everything that identifies its signers
    is erased.
    """

    pending_days: int = 90
    card_hours: int = 24
    decisions_per_minute: int = 60
    messages_at_once: int = 30
    newcomer_minutes: int = 60
    membership_hours: int = 6
    closed_days: int = 30


# How often somebody is heard or answered: so many at once, then one more each time that so many seconds have passed.

MESSAGE_SECONDS = 2.0  # no conversation goes on faster; how many at once, `Rules` says
# Who has withdrawn so often signs again later: the admins would see nothing but that.
WITHDRAWALS, WITHDRAWAL_SECONDS = 3, 1200.0
# Answers in the admin group to one person who may not decide there, and to all of them: cards need the room.
REFUSALS, REFUSAL_SECONDS = 5, 300.0
REFUSALS_IN_ALL, REFUSAL_SECONDS_IN_ALL = 20, 60.0
# Announcements of one newcomer, and of all. Whoever is not announced decides nothing, and waits for a better moment.
ANNOUNCEMENTS, ANNOUNCEMENT_SECONDS = 3, 1200.0
ANNOUNCEMENTS_IN_ALL, ANNOUNCEMENT_SECONDS_IN_ALL = 10, 60.0
DECISION_PAUSE = timedelta(minutes=15)  # for an admin who decided faster than anybody reads

# Who is in an admin group.

MEMBERSHIP_GRACE = timedelta(hours=1)  # a membership that is due counts so long while the platform cannot be asked
# How often one account is asked about, and how many strangers: who presses buttons must not make the bot ask for ever.
ASK_AGAIN = timedelta(minutes=1)
STRANGERS_A_MINUTE = 30
# How much older than the start of the bot a word about it may be and still be news: clocks differ.
CLOCKS_DIFFER = timedelta(minutes=2)

# What is deleted when, beside what `Rules` say.

LAPSE_NOTICE = timedelta(days=7)  # how long before pending signatures lapse the admins are told
# How long after a letter's end its last messages may still be delivered, and a decision be undone.
LAST_DAY = timedelta(days=1)
HOUSEKEEPING_SECONDS = 3600  # how often what is due is deleted
CLOCK_LOOK_SECONDS = 60  # how often the clocks are compared
# How long after a start nothing is deleted: a machine just switched on may learn only now what time it is.
SETTLING_SECONDS = 600
# How long the earlier of two times is believed when somebody has set the clock: longer than drafts and rejected texts
# are kept. What waits for months is not erased without a week's notice.
CLOCK_DISTRUST = timedelta(days=3)
ROWS_AT_ONCE = 500  # rows erased or read in one go: others have their turn in between

# Events that come in.

EVENTS_AT_ONCE = 64
EVENTS_WAITING_MOST = 1000  # beyond this the platform keeps for us what comes
EVENT_TRIES = 3  # then an event that fails is set aside
EVENT_PAUSE_SECONDS, EVENT_LONGEST_PAUSE_SECONDS = 0.5, 30.0  # between tries while the disk refuses
# An answer in words waits so long to learn which message it means, where waiting was of no use before.
SHORT_PAUSE_SECONDS = 2.0
IN_VAIN_MOST = 1000  # chats remembered in which it was of no use

# Messages that go out.

DELIVERIES_AT_ONCE = 100
DELIVERIES_WAITING_MOST = 5000  # in memory; beyond this no more events are taken in
DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS = 1.0, 60.0  # between tries, and of a platform that has failed
# What stands in a former admin group is taken away, again every hour for a fortnight, as slowly as a group allows.
SWEEP_SECONDS, SWEEP_TRIES_MOST = 3600.0, 14 * 24
SWEEP_BETWEEN_SECONDS, SWEEP_WAIT_SECONDS_MOST = 3.0, 60.0
STOP_SECONDS = 3.0  # how long a stop waits for what is under way, in all

# What is shown at once.

PAGE_UNITS = 2_000  # of the letter: pleasant on a phone, where a message could hold more
LINE_MOST = 180  # units of a line of a list: twenty of them and their heading fit into a message
SIGNATORIES_A_PAGE = 20
PENDING_A_PAGE = 10
CARDS_AT_ONCE = 5  # while more wait, new signatures come in one message with the queue instead of each on a card
LISTED_WORDS_MOST = 20  # units of what is quoted of a remark in the queue
LISTED_LINE_MOST = 2_000  # all that can be typed is shorter; what is longer stands whole on its card
PERSON_MOST = 100  # characters of what an admin or a newcomer calls themselves
COUNTRIES_MOST = 10  # in /stats; the others are one line
CHART_SECONDS = 30.0  # then the picture is left out

# The bot's own health.

BEAT_SECONDS, ALIVE_SECONDS = 20.0, 180.0  # how often it says that it lives, and how old a sign of life may be
HEALTH_LOOK_SECONDS = 300.0
ALARM_AGAIN = timedelta(days=1)  # an alarm is repeated so often while it lasts
BACKUP_ASKED_AFTER = timedelta(days=1)  # nobody is asked for a backup sooner after a start
BACKLOG_MOST = timedelta(minutes=15)  # how long a message may wait before somebody should look why
SILENCE_MOST = timedelta(minutes=10)  # how long a platform may say nothing at all
TIDY_MOST = timedelta(hours=3)  # how long ago what is due may have been deleted
BACKUP_MOST = timedelta(days=7)
FREE_LEAST = 200 * 1024 * 1024  # bytes on the disk
