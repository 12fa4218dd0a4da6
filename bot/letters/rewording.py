"""A text that has changed after people signed it: what they are asked, and what is said of the change."""

import hashlib

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.letters.differences import differences
from bot.letters.letter import Letter, Wording
from bot.letters.presentation import letter_button
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from storage.records import StoredWording

_WORD = 16  # characters of a fingerprint on a button
GONE = "-"
"""In place of a fingerprint: there is no text any more in the language in which somebody has signed."""


def texts_of(letter: Letter) -> str:
    """The fingerprint of all present texts of a letter together."""
    every = sorted(wording.fingerprint for wording in letter.wordings.values())
    return hashlib.sha256(" ".join(every).encode()).hexdigest()


def fingerprints(letter: Letter) -> tuple[str, ...]:
    """Those of the present texts."""
    return tuple(wording.fingerprint for wording in letter.wordings.values())


def successor(letter: Letter, signed: StoredWording) -> Wording | None:
    """The present text in the language of one that was signed; None if there is none."""
    return letter.wordings.get(signed.language)


def word_of(fingerprint: str) -> str:
    """How buttons name a text, or all texts together."""
    return fingerprint[:_WORD]


def change(say: Translator, signed: StoredWording, present: Wording) -> Markup:
    """What has changed between a text that was signed and the present one, as a quotation."""
    found = differences(signed.text, present.text)
    quoted = say("exact-line", line=found.text) if found.text else Markup()
    return joined([quoted, Markup() if found.whole and found.text else say("wording-more")])


def question(say: Translator, letter: Letter, number: int, signed: StoredWording, *, again: bool = False) -> Message:
    """The question to the signer of the signature with a number whether it is kept under the present text. `again`
    says that the text has changed once more since they were asked.
    """
    withdraw = Choice(say.plain("button-withdraw"), Action(Act.WITHDRAW, number), tone=Tone.DANGER)
    mine = Choice(say.plain("button-my"), Action(Act.MY))
    present = successor(letter, signed)
    if present is None:
        gone = say("wording-gone", language=name_in(signed.language, say.language))
        return Message(gone, ((withdraw,), (letter_button(say), mine)), awaited=True)
    word = word_of(present.fingerprint)
    keep = Choice(say.plain("button-keep-wording"), Action(Act.KEEP_WORDING, number, word=word), tone=Tone.PRIMARY)
    text = joined([say("wording-changed-again") if again else Markup(), say("wording-question")])
    return Message(
        joined([text, change(say, signed, present)]),
        ((keep,), (withdraw,), (letter_button(say), mine)),
        awaited=True,
    )
