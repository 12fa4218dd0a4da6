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
    is erased. A line is removed once `removal_admins` want it. At `reminder_hours` (UTC) admins are told what waits.
    News of a decision waits for `news_seconds`: what is undone by then is not told. A line that an admin has entered,
    and that nobody claims, goes after `claim_days`; with 0 it stays.
    """

    pending_days: int = 90
    card_hours: int = 24
    decisions_per_minute: int = 60
    messages_at_once: int = 30
    newcomer_minutes: int = 60
    membership_hours: int = 6
    closed_days: int = 30
    removal_admins: int = 1
    reminder_hours: frozenset[int] = frozenset()
    news_seconds: int = 60
    claim_days: int = 30


# How often one account is answered: so many at once, and then one more each time the seconds have passed.

MESSAGE_SECONDS = 2.0  # no conversation is faster; `Rules.messages_at_once` is the number at once
# Withdrawals of one signer: signing and withdrawing again and again would hide everything else from the admins.
WITHDRAWALS, WITHDRAWAL_SECONDS = 3, 1200.0
# Answers in the admin group to one person who may not decide there, and to all of them: cards need the room.
REFUSALS, REFUSAL_SECONDS = 5, 300.0
REFUSALS_IN_ALL, REFUSAL_SECONDS_IN_ALL = 20, 60.0
# Links to claim a line that one account tries in vain: a code cannot be guessed, and nothing is looked up for it.
CLAIMS, CLAIM_SECONDS = 5, 60.0
# Announcements of one newcomer, and of all. A newcomer who is not announced decides nothing, and waits.
ANNOUNCEMENTS, ANNOUNCEMENT_SECONDS = 3, 1200.0
ANNOUNCEMENTS_IN_ALL, ANNOUNCEMENT_SECONDS_IN_ALL = 10, 60.0
DECISION_PAUSE = timedelta(minutes=15)  # for an admin who decided faster than anybody can read

PICTURE_BYTES = 512 * 1024  # the picture of a letter

# The last messages with choices that are remembered of a private chat: people reply to earlier questions.
MENUS_A_CHAT = 12

# Who is in an admin group.

MEMBERSHIP_GRACE = timedelta(hours=1)  # how long an old answer still counts while the platform cannot be asked
# How often the platform is asked about one account, and about strangers: buttons must not cause hundreds of requests.
ASK_AGAIN = timedelta(minutes=1)
STRANGERS_A_MINUTE = 30
CLOCKS_DIFFER = timedelta(minutes=2)  # how much older than the start of the bot an event may be and still be news

# When data is deleted, beside what `Rules` say.

EXPIRY_NOTICE = timedelta(days=7)  # the admins are told this long before pending signatures expire
LAST_DAY = timedelta(days=1)  # after a letter has ended: its last messages are delivered, decisions can be undone
HOUSEKEEPING_SECONDS = 3600  # how often expired data is deleted
CLOCK_LOOK_SECONDS = 60  # how often the clocks are compared
SETTLING_SECONDS = 600  # nothing is deleted so soon after a start: the machine may not know the right time yet
# How long the earlier of two times counts when somebody has set the clock: longer than drafts and rejected texts are
# kept. Data that is kept for months is not erased without a week's notice.
CLOCK_DISTRUST = timedelta(days=3)
ROWS_AT_ONCE = 500  # rows that are erased or read in one transaction; others work in between

# Events that come in.

EVENTS_AT_ONCE = 64
EVENTS_WAITING_MOST = 1000  # then no more are received: the platform keeps them
EVENT_TRIES = 3  # then an event that fails is set aside
EVENT_PAUSE_SECONDS, EVENT_LONGEST_PAUSE_SECONDS = 0.5, 30.0  # between tries while the database is unavailable
SHORT_PAUSE_SECONDS = 2.0  # for an answer in words in a chat where a long wait has not helped before
IN_VAIN_MOST = 1000  # the number of such chats that are remembered

# Messages that go out.

DELIVERIES_AT_ONCE = 100
DELIVERIES_WAITING_MOST = 5000  # in memory; then no more events are received
DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS = 1.0, 60.0  # between tries, and after a platform has failed
TOPIC_AGAIN_SECONDS = 3600.0  # how long a topic that cannot be had is not asked for again
NEWS_SECONDS_MOST = 600  # `Rules.news_seconds`; news that seems to wait for longer was written by a wrong clock
NEWS_SECONDS_REHEARSED = 3  # nobody who tries the bot wants to wait for a minute
# Messages in a former admin group are deleted, or tried again every hour for 14 days.
SWEEP_SECONDS, SWEEP_TRIES_MOST = 3600.0, 14 * 24
SWEEP_BETWEEN_SECONDS, SWEEP_WAIT_SECONDS_MOST = 3.0, 60.0  # the pause that Telegram requires in a group
STOP_SECONDS = 3.0  # how long a stop waits for work in progress

# What admins decide.

PROPOSAL_STAYS = timedelta(days=1)  # how long a removal waits for the second admin
WELL_KNOWN_MOST = 200  # names that admins add to those of the letter's folder
PINS_MOST, PIN_WORD_MOST = 100, 40  # first signatories, and characters of the word beside one
LISTED_NAMES_MOST = 3_000  # UTF-16 units of them in one message
BLOCKED_NAMED_MOST = 100  # numbers that /block names
FOUND_STAYS = timedelta(hours=1)  # what /find has shown is taken away again; it names people
# A sweep: how much of it is done in one transaction, those that are judged beside others being fewer; the pause between
# two; how often the groups are told how far it has come; how many lines are shown before it begins.
SWEPT_AT_ONCE, SWEEP_JUDGED_AT_ONCE, SWEEP_PAUSE_SECONDS, SWEEP_TOLD_SECONDS, SWEEP_SAMPLE = 50, 10, 0.02, 10.0, 7
# So many entries one admin sweeps alone in that time, where there is another admin.
SWEEP_ALONE_MOST, SWEEP_ALONE_TIME = 100, timedelta(hours=1)
SWEEP_CONDITION_MOST, SWEEP_WORDS_MOST = 200, 8  # characters of a condition, and words in it
DECIDING = timedelta(minutes=10)  # how long others wait for an admin who is deciding about an entry
MARKS_KEPT = timedelta(days=1)  # in the queue, if nobody applies them
JUDGED_AT_ONCE = 10  # entries that are judged in one transaction, which takes some hundredths of a second
QUESTION_MOST, ANSWER_MOST = 500, 500  # characters of a question to a signer, and of the answer
CHANNEL_MOST = 200  # of how an admin has confirmed a name
WORD_MOST = 300  # of what an admin writes to a signer with a rejection
QUESTIONS_MOST = 5  # to the signer of one signature
CONSENT_MOST = 200  # characters of how somebody has agreed whom an admin enters
ENTERED_MOST, ENTERED_PERIOD = 50, timedelta(days=1)  # lines that one admin enters
CLAIM_NOTICE = timedelta(days=2)  # the admins are told this long before a line that nobody claims goes
UNCLAIMED_NAMED_MOST = 100  # numbers of them in one message
TAKEN_BACK_SECONDS = 60  # the time during which a decision is undone by taking back the reaction that made it
SAME_TEXT_MOST = 1000  # the number of decisions that are remembered to have left a text as it was

# What is shown at once.

REFUSED_MOST = 10  # refused answers that are remembered, to be taken out of the chat with the right one
PAGE_UNITS = 1_200  # UTF-16 units of a page of the letter, which is easy to read on a phone
LINE_MOST = 180  # UTF-16 units of a line in a list: twenty lines and their heading fit into a message
SIGNATORIES_A_PAGE = 20
LETTERS_A_PAGE = 20  # in the list of letters, a button each
LETTER_BUTTON_MOST = 60  # UTF-16 units of a title on such a button
LETTERS_LISTED = 40  # to admins, in one message
LANGUAGE_ROWS = 15  # of two or three buttons: a keyboard may have 100
PENDING_A_PAGE = 10  # where people answer in words
ENTRIES_A_PAGE, CLEAN_A_PAGE = 6, 12  # where there are buttons: a screenful on a phone
FOUND_A_PAGE = 10  # signatures that /find shows at once
SEARCHES_MOST = 5  # pieces of a search that one question makes for those of one standing
NUMBERS_AT_ONCE, CARDS_ASKED_AT_ONCE = 50, 5  # that one command decides about, and that it brings
LISTED_A_MESSAGE = 200  # signatures that one message of the queue lists in its life: all it offers is stored
CARDS_AT_ONCE = 5  # when more signatures wait, they are shown in the queue and not each on a card
LISTED_WORDS_MOST = 20  # UTF-16 units of a quotation in the queue
LISTED_LINE_MOST = 2_000  # UTF-16 units of a line in the queue; only a damaged or imported one is longer
NAMED_MOST = 80  # UTF-16 units of a line in the message about what was decided together
NAME_IN_WORD_MOST = 60  # of a line in the word beside a button that was pressed
PERSON_MOST = 100  # characters of the name of an admin or a newcomer
COUNTRIES_MOST = 10  # countries with a line of their own in /stats
ADMINS_COUNTED, ADMINS_LISTED = timedelta(days=30), 50  # whose decisions /admins tells, and of which time
SOURCES_NAMED_MOST = 10  # links by which signers came, in /stats
CHART_SECONDS = 30.0  # then /stats comes without the picture

# A text that has changed, and what goes round to many signers.

COMPARED_MOST = 40_000  # characters of what differs between two texts that are compared; the rest counts as cut off
PARAGRAPHS_COMPARED_MOST, WORDS_COMPARED_MOST = 200, 400  # at once: the time grows with the square
DIFFERENCE_UNITS, DIFFERENCE_TAGS = 1_500, 60  # UTF-16 units and tags of the differences in a message
WORDINGS_LISTED = 30  # texts, with how many have signed each
AROUND_MOST = 4  # words beside a change; of more that stay, an ellipsis
GOING_ROUND_MOST = 200  # messages that go round, posted at once
GOING_ROUND_WAITING_MOST = 100  # no more are posted while so many messages wait for delivery

NEWS_MOST, NEWS_LINES_MOST = 1_500, 20  # characters and lines of news for the signers who want it
NEWS_TIMES_MOST, NEWS_PERIOD = 2, timedelta(days=1)  # how often admins send some

ANNOUNCED_EVERY = timedelta(hours=1)  # names in the channel of a letter; how often one that refuses them is tried again
ANNOUNCED_TITLE_MOST = 100  # UTF-16 units of the title above them
MENDED_AT_ONCE = 10  # announcements that are posted, or posted anew, in one transaction

# Letters that are founded in a chat. How long one that nobody opens is kept: `storage/policy.py`.

FOUNDED_A_FOUNDER = 3  # letters that one account has founded whose signers are not erased yet
LETTERS_IN_ALL = 50  # that are carried at once, after which none can be founded
FOUNDINGS_IN_ALL = 100  # that are being founded at once
FOUNDED_LANGUAGES_MOST = 20  # texts of one letter
FOUNDED_TEXT_MOST, FOUNDED_TITLE_MOST = 60_000, 150  # characters of a text, and of its title
FOUNDED_PIECES_MOST = 100  # messages in which one text is sent
TYPED_TEXT_MOST = 3_500  # characters of one message with a text: an app may have cut off a longer one
FOUNDED_LINE_MOST = 200  # characters of who the organisers are, and of their contact
LETTER_EVENTS_SHOWN = 20  # changes of the letter that /history shows
LETTER_ORGANISERS_MOST = 10  # accounts that the founder of a letter lets see its figures
ACCOUNT_MOST = 255  # characters of an account's id
IMPORT_BYTES = 2 * 1024 * 1024  # of a list that is sent into the admin group
IMPORT_LINES = 5_000  # of such a list: they are taken in at once; longer ones are imported on the command line
IMPORT_SAMPLE = 10  # doubtful lines that are shown
IMPORT_SECONDS = 120.0  # until a list has been read
FILE_WAITS = timedelta(minutes=15)  # a file that was sent is meant by an /import that follows
FOUNDED_DAYS_MOST = 3 * 366  # until the last day to sign
DOCUMENT_BYTES = 2 * 1024 * 1024  # of a file with a text
DOCUMENT_UNPACKED_BYTES = 8 * 1024 * 1024  # of the part with the text in it, once it is unpacked
DOCUMENT_SECONDS = 30.0  # until a file has come
ABANDONED_SECONDS = 600  # how often groups are looked for that were made for letters which were not opened
ERRANDS_AT_ONCE = 4

# The public page.

SITE_SECONDS = 2.0  # how often changes are looked for
CARD_SECONDS = 60.0  # how often the pictures for social networks are drawn again
SITE_PAUSE_SECONDS, SITE_LONGEST_PAUSE_SECONDS = 2.0, 30.0  # between tries while the folder cannot be written
SITE_FAILING_MOST = timedelta(minutes=2)  # then the admins are told: a page may show who has withdrawn

# The bot's own health.

BEAT_SECONDS, ALIVE_SECONDS = 20.0, 180.0  # how often the heart beats, and how old the last beat may be
HEALTH_LOOK_SECONDS = 300.0
ALARM_AGAIN = timedelta(days=1)  # how often an alarm is repeated while its reason lasts
BACKUP_ASKED_AFTER = timedelta(days=1)  # the time after a start during which a missing backup raises no alarm
BACKLOG_MOST = timedelta(minutes=15)  # how long a message may wait for delivery
SILENCE_MOST = timedelta(minutes=10)  # how long a platform may give no answer
TIDY_MOST = timedelta(hours=3)  # how long ago expired data may have been deleted
BACKUP_MOST = timedelta(days=7)
FREE_LEAST = 200 * 1024 * 1024  # bytes

# Commands of the operator.

LOGIN_APPROVAL_SECONDS, LOGIN_LOOK_SECONDS = 600.0, 5.0  # how long `login` waits for an approval; how often it looks
