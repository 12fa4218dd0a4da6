"""What a signer's screen is made from, and what a step of theirs leads to. Frozen values, no work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter, Wording
from bot.messaging.messages import Message
from storage.protocol import SignerRecord
from storage.records import Draft, Signature, Step, Submission


@dataclass(frozen=True, slots=True)
class View:
    """All that a step may know.

    `ahead` is the place in the queue of the signer's own pending signature, or the place a new one would get;
    `listed` is the page of the public list that was asked for. Who `withdrew_too_often` lately cannot sign for a while.
    Choices that are answered `in_words` are those of the last message that has any. `erased` is the
    day on which the signers of a letter that had closed were erased, if they were.
    """

    letter: Letter
    say: Translator
    translators: Mapping[str, Translator]
    signer: SignerRecord
    now: datetime
    signatories: int = 0
    withheld: int = 0
    ahead: int = 0
    withdrew_too_often: bool = False
    in_words: bool = False
    closed_days: int = 30
    erased: date | None = None
    popular: tuple[str, ...] = ()
    listed: tuple[Signature, ...] = ()

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def wording(self) -> Wording:
        """The letter in the signer's language, or else in its own."""
        return self.letter.wording(self.say.language)

    @property
    def draft(self) -> Draft | None:
        return self.signer.draft

    @property
    def signature(self) -> Signature | None:
        return self.signer.signature


@dataclass(frozen=True, slots=True)
class Sign:
    """The signer confirmed a first signature, or a correction of the one they have."""

    submission: Submission


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The signer took the signature back."""


@dataclass(frozen=True, slots=True)
class Speak:
    """The signer chose a language."""

    language: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step leads to: messages to the signer, the draft as it is from now on, and what changes.

    The first message takes the place of the pressed one if `in_place`; `toast` is a word beside it.
    """

    messages: tuple[Message, ...]
    draft: Draft | None
    in_place: bool = False
    toast: str = ""
    change: Sign | Withdraw | Speak | None = None
    step: Step | None = None
