"""The table of commands. `/help` and the platforms' menus are written from it, in this order.

The phrase `command-NAME` says what a command does.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Audience(Enum):
    """The people who can use a command, by the kind of chat."""

    SIGNERS = auto()  # in a private chat
    ADMINS = auto()  # in an admin group
    GROUPS = auto()  # in any other group


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One command. `argument` is an example of its argument, if it needs one; such a command is shown in `/help` but
    not in menus. One that is for `several` letters is shown only in a deployment that carries them. One that is
    `for_founders` is shown only to those who may found letters.
    """

    name: str
    audiences: tuple[Audience, ...]
    argument: str = ""
    several: bool = False
    for_founders: bool = False


TABLE = (
    CommandRow("letter", (Audience.SIGNERS, Audience.GROUPS)),
    CommandRow("letters", (Audience.SIGNERS, Audience.ADMINS), several=True),
    CommandRow("sign", (Audience.SIGNERS,)),
    CommandRow("my", (Audience.SIGNERS,)),
    CommandRow("hide", (Audience.SIGNERS,)),
    CommandRow("show", (Audience.SIGNERS,)),
    CommandRow("signatories", (Audience.SIGNERS,)),
    CommandRow("news", (Audience.SIGNERS, Audience.ADMINS)),
    CommandRow("privacy", (Audience.SIGNERS,)),
    CommandRow("data", (Audience.SIGNERS,)),
    CommandRow("language", (Audience.SIGNERS,)),
    CommandRow("newletter", (Audience.SIGNERS,), for_founders=True),
    CommandRow("myletters", (Audience.SIGNERS,), for_founders=True),
    CommandRow("help", (Audience.SIGNERS,)),
    CommandRow("cancel", (Audience.SIGNERS,)),
    CommandRow("pending", (Audience.ADMINS,)),
    CommandRow("find", (Audience.ADMINS,), "Flora, Armenia"),
    CommandRow("history", (Audience.ADMINS,), "12"),
    CommandRow("stats", (Audience.ADMINS,)),
    CommandRow("export", (Audience.ADMINS,)),
    CommandRow("wording", (Audience.ADMINS,)),
    CommandRow("text", (Audience.ADMINS,), "en"),
    CommandRow("card", (Audience.ADMINS,), "12"),
    CommandRow("approve", (Audience.ADMINS,), "2 3-12"),
    CommandRow("reject", (Audience.ADMINS,), "12 duplicate"),
    CommandRow("fix", (Audience.ADMINS,), "12 Flora Example, Armenia, poet"),
    CommandRow("ask", (Audience.ADMINS,), "12"),
    CommandRow("enter", (Audience.ADMINS,), "Flora Example, Armenia, poet | by mail of 3 November"),
    CommandRow("take", (Audience.ADMINS,), "12"),
    CommandRow("release", (Audience.ADMINS,), "12"),
    CommandRow("sweep", (Audience.ADMINS,), "since 14:00, burst"),
    CommandRow("undo", (Audience.ADMINS,), "12"),
    CommandRow("remove", (Audience.ADMINS,), "12 offensive"),
    CommandRow("block", (Audience.ADMINS,), "12 offensive"),
    CommandRow("unblock", (Audience.ADMINS,), "12"),
    CommandRow("pin", (Audience.ADMINS,), "12 initiator"),
    CommandRow("unpin", (Audience.ADMINS,), "12"),
    CommandRow("import", (Audience.ADMINS,)),
    CommandRow("wellknown", (Audience.ADMINS,), "+ Gustav Sample"),
    CommandRow("close", (Audience.ADMINS,)),
    CommandRow("reopen", (Audience.ADMINS,)),
)
FOUNDING = tuple(row.name for row in TABLE if row.for_founders)
QUOTING = ("text",)
"""The commands that may be about the words of a message to which they reply."""
NAMES = tuple(row.name for row in TABLE)


def commands(audience: Audience, *, several: bool, founds: bool = False) -> tuple[CommandRow, ...]:
    """The commands of an audience, where there are several letters or one; with `founds` also those of founders."""
    return tuple(
        row
        for row in TABLE
        if audience in row.audiences and (several or not row.several) and (founds or not row.for_founders)
    )


def menu(audience: Audience, *, several: bool, founds: bool = False) -> tuple[str, ...]:
    """The names of the commands that a platform's menu shows to an audience."""
    return tuple(row.name for row in commands(audience, several=several, founds=founds) if not row.argument)
