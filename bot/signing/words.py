"""Commands said in plain words: “help”, “sign”, “my signature”.

The phrase `word-NAME` lists the words of a command, parted by commas; those of every language are understood.
"""

from collections.abc import Iterable

from bot.i18n.catalog import Translator
from bot.messaging.commands import Audience, menu
from bot.messaging.events import Command, Content, Edited, Text
from bot.messaging.folding import folded

# “withdraw” has no row in the table of commands: it is offered where the signature is shown.
COMMANDS = (*menu(Audience.SIGNERS, several=True), "withdraw")
WORDS_MOST = 40  # characters
_AROUND = " \t\n.,;:!…"


def command_in(text: str, translators: Iterable[Translator]) -> str:
    """The command that a text consists of, in any language; "" if it is none."""
    if len(text) > WORDS_MOST:
        return ""
    said = folded(text).strip(_AROUND)
    forms = {said, said.rstrip("?").rstrip()} - {""}
    for say in translators:
        meant = {name for form in forms for name in say.commands.get(form, ())}
        if name := next((name for name in COMMANDS if name in meant), ""):
            return name
    return ""


def as_command(content: Content, translators: Iterable[Translator]) -> Content:
    """Words that are a command, as that command; anything else as it is."""
    if isinstance(content, Text | Edited) and (name := command_in(content.text, translators)):
        return Command(name)
    return content
