"""The reasons for a rejection as admins type them, and what they write to the signer about it."""

from collections.abc import Iterable

from bot.i18n.catalog import Translator
from bot.messaging.folding import folded
from storage.records import Reason


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
