"""What admins type behind numbers: the reason for a rejection, a word to the signer, and how a name was confirmed."""

from collections.abc import Iterable

from bot.i18n.catalog import Translator
from bot.messaging.folding import folded
from bot.policy import CHANNEL_MOST, WORD_MOST
from bot.signatories.names import check_text
from bot.signatories.problem import Problem
from storage.records import Reason


def said_behind(translators: Iterable[Translator], command: str, words: str, *, one: bool) -> tuple[str, str] | Problem:
    """What stands behind the numbers of a command: the reason for a rejection, if any, and the word to the signer; or
    with the approval of `one` entry, how its name was confirmed.
    """
    reason, word = "", ""
    if command == "reject":
        found, word = reason_and_word(translators, words)
        if found is None:
            return Problem("reason-unknown", {"reasons": ", ".join(Reason)})
        reason = found
    elif command == "approve" and one:
        word = channel_in(translators, words)
    if words and not reason and not word:
        return Problem("numbers-only", {"command": command})
    checked = check_text(word, most=WORD_MOST if command == "reject" else CHANNEL_MOST) if word else ""
    return checked if isinstance(checked, Problem) else (reason, checked)


def channel_in(translators: Iterable[Translator], words: str) -> str:
    """How a name was confirmed: what stands behind that word, in any language; "" if it stands at no beginning."""
    first, _, rest = words.partition(" ")
    said = folded(first.strip(" :,.–-"))
    is_noted = any(said == folded(say.plain("word-confirmed")) for say in translators)
    return " ".join(rest.split()).strip(" :") if is_noted else ""


def reason_and_word(translators: Iterable[Translator], words: str) -> tuple[str | None, str]:
    """The reason that some words name, as `reason_in` does, and what they say to the signer behind a colon."""
    translators = tuple(translators)
    named, colon, word = words.partition(":")
    reason = reason_in(translators, words)
    return (reason_in(translators, named), " ".join(word.split())) if reason is None and colon else (reason, "")


def reason_in(translators: Iterable[Translator], words: str) -> str | None:
    """The reason that some words name in any language, by its code, as a card offers it, or as people call it; "" if
    none is named, None for another.
    """
    said = folded(words.replace("-", " ").strip(" .,;:!–—()\"'«»“”"))
    if not said:
        return ""
    translators = tuple(translators)
    for reason in Reason:
        if said == reason.replace("-", " ") or any(
            said == folded(say.plain(f"because-{reason}")) or say.lists(f"typed-{reason}", said) for say in translators
        ):
            return reason
    return None
