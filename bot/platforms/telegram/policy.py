"""Periods and limits of Telegram. Times are in seconds unless the name says otherwise."""

from bot.runtime.rate_limit import Limit

# Requests to the server of the Bot API.

RETRY_SECONDS = 5.0
CONNECTIONS = 128
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 20.0
ANSWER_BYTES = 16 * 1024 * 1024  # a hundred updates with the longest texts are smaller; a longer answer is not read
LONGEST_WAIT_SECONDS = 3600.0  # however long the server asks to wait

# Polling. A server without updates answers after the poll. A server that answers sooner is not asked again at once.

POLL_SECONDS = 30
POLL_ANSWER_SECONDS = 10.0  # beyond the poll
SOON_SECONDS = 1.0
UPDATES_REMEMBERED = 1000
UPDATES_AT_ONCE = 100
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0

# What Telegram allows, see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this

OVERALL = Limit(30, 1.0)
PRIVATE_CHAT = Limit(20, 20.0)  # one per second, with bursts, so that a conversation does not feel slow
GROUP = Limit(20, 60.0, kept=8)

INTRODUCING_TRIES = 3
FORMER_FOUNDERS_MOST = 200  # people in one run whose menus are looked at: anybody can write the command of founders
FOUNDERS_MOST = 20  # whose menus list their commands: each needs a request for each language

# The longest texts, in characters.

TOAST_MOST = 200
TOPIC_NAME_MOST = 128
DESCRIPTION_MOST = 512
SHORT_DESCRIPTION_MOST = 120
