"""The commands of the admin group, one file each, by the names that stand in the table of `bot.messaging.commands`.

Reports (`stats`, `export`) are made before a transaction begins: see `bot.reports`.
"""

from collections.abc import Mapping

from bot.messaging.actions import Act
from bot.moderation.commands import (
    admin_help,
    ask,
    block,
    card,
    close,
    decide,
    enter,
    find,
    fix,
    history,
    import_list,
    letter,
    letters,
    news,
    pending,
    pin,
    remove,
    sweep,
    take,
    text,
    wellknown,
    wording,
)
from bot.moderation.commands.context import AdminCommand, AdminPress

COMMANDS: Mapping[str, AdminCommand] = {
    "letter": letter.serve,
    "letters": letters.serve,
    "start": letter.serve,
    "help": admin_help.serve,
    "pending": pending.serve,
    "find": find.serve,
    "history": history.serve,
    "card": card.serve,
    "approve": decide.serve,
    "reject": decide.serve,
    "undo": decide.serve,
    "remove": remove.serve,
    "fix": fix.serve,
    "ask": ask.serve,
    "enter": enter.serve,
    "take": take.serve,
    "release": take.release,
    "block": block.serve,
    "unblock": block.lift,
    "wording": wording.serve,
    "text": text.serve,
    "close": close.serve,
    "reopen": close.reopen,
    "news": news.serve,
    "pin": pin.serve,
    "unpin": pin.unpin,
    "sweep": sweep.serve,
    "wellknown": wellknown.serve,
    "import": import_list.serve,
}
# Which of them may be done again after an edit: they only show something, or know what the former one has decided. An
# edit of any other might enter a second line, or remove a second person.
MAY_BE_EDITED = frozenset(
    (
        *("approve", "reject", "undo"),
        *("card", "find", "help", "history", "letter", "letters", "pending", "start"),
        *("close", "news", "sweep", "wording"),  # which ask before they do anything
    )
)
# Commands that two admins may have to agree about. On Telegram, somebody who writes as the group could be both.
BY_TWO_ADMINS = frozenset(("block", "enter", "import", "remove", "text"))
# What the buttons do that these commands show.
PRESSES: Mapping[Act, AdminPress] = {
    Act.FIND: find.turn,
    Act.REMOVE: remove.press,
    Act.LEAVE: remove.leave,
    Act.BLOCK: block.press,
    Act.ASK_WORDING: wording.press,
    Act.NEW_TEXT: text.press,
    Act.SEND_NEWS: news.press,
    Act.SWEEP: sweep.press,
    Act.CLOSE: close.press,
    Act.IMPORT: import_list.press,
}
