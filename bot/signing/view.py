"""The input and the output of a step of the conversation, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.i18n.catalog import Translator
from bot.i18n.languages import canonical, script_of
from bot.letters.letter import Letter, Wording
from bot.messaging.capabilities import SMALL_PAGE, PageLimits
from bot.messaging.messages import Message
from bot.signatories.scripts import ASKED
from storage.protocol import SignerRecord
from storage.records import Draft, Entry, PersonalData, Signature, Step, StoredWording, Submission


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for in the public list: the `text`, and the numbers and lines that were found there. `more`
    says that there are others.
    """

    text: str
    lines: tuple[tuple[int, str], ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a step may know.

    `ahead` is the place in the queue of the signer's own pending signature, or the place that a new one would get.
    `listed` is the requested page of the public list, `sought` what is looked for there; `withdrawn` says how many
    lines of the whole list are shown as withdrawn. A signer who
    `withdrew_too_often` recently cannot sign for a while. With `in_words`, people answer choices in words, and only the
    last message with choices counts. `page` says how much of the letter one message may hold. `erased` is the day on
    which the signers of a closed letter were erased, or None. `client_language` is the language of the person's app, as
    it says. `listed_as` is the place of the signer's own line in the public list, 0 if it is not there. `public_line`
    is what stands in the list of a signature that is being corrected. `decided_after` is the median time of a decision
    in seconds; None if it is not known. `letters` are all those of a deployment with several. `own_line` is what the
    signer wrote before an admin mended the line. `asked` is what the admins ask, and a signer who
    `is_answering` is about to answer it; `word` is what they wrote with a rejection. `signed_text` is the text that was
    signed, if it is none of the present ones. Whoever `wants_news` gets news of the letter, and who
    `founds` letters is told how. Who `is_early` can sign before the
    letter opens. `pins` are the words of the first signatories, by their numbers, and `organisations`
    is how many of the public lines are of organisations. `claimed` is the line that an admin
    has entered, to which a code leads.
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
    page: PageLimits = SMALL_PAGE
    closed_days: int = 30
    erased: date | None = None
    popular: tuple[str, ...] = ()
    listed: tuple[Signature, ...] = ()
    sought: Sought | None = None
    personal_data: PersonalData = field(default_factory=PersonalData)
    client_language: str = ""
    listed_as: int = 0
    withdrawn: int = 0
    public_line: str | None = None
    decided_after: float | None = None
    letters: tuple[Letter, ...] = ()
    own_line: Entry | None = None
    asked: str = ""
    is_answering: bool = False
    founds: bool = False
    word: str = ""
    signed_text: StoredWording | None = None
    wants_news: bool = False
    is_early: bool = False
    pins: Mapping[int, str] = field(default_factory=dict)
    organisations: int = 0
    claimed: Signature | None = None

    @property
    def today(self) -> date:
        """The day on which the event is handled, in UTC."""
        return self.now.date()

    @property
    def can_sign(self) -> bool:
        """Whether the signer can sign today, or change what they have signed."""
        return self.letter.open_on(self.today) and (self.is_early or self.letter.opened_on(self.today))

    @property
    def wording(self) -> Wording:
        """The wording that the signer chose, or in the signer's language, or else in the letter's default language."""
        return self.letter.wording(self.signer.text_language, self.own_language, self.client_language)

    @property
    def script(self) -> str:
        """The script that readers of the letter know: that of its official texts, if they share one, or else that of
        the wording. "" if nobody is asked about it.
        """
        official = {script_of(language) for language in self.letter.official}
        known = official.pop() if len(official) == 1 else script_of(self.wording.language)
        return ASKED.get(known or "", "")

    @property
    def own_language(self) -> str:
        """The language that the signer chose, or that of the app, or the one spoken here."""
        return self.signer.language or canonical(self.client_language) or self.say.language

    @property
    def draft(self) -> Draft | None:
        """The signer's draft; None while nothing is being signed."""
        return self.signer.draft

    @property
    def signature(self) -> Signature | None:
        """The signer's signature in any state; None if there is none."""
        return self.signer.signature


@dataclass(frozen=True, slots=True)
class Sign:
    """The signer confirmed a first signature, or a correction of the present one."""

    submission: Submission


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The signer withdrew the signature. With `shown`, the number stays on the public list, as withdrawn."""

    shown: bool = False


@dataclass(frozen=True, slots=True)
class Hide:
    """The signer hid the name."""


@dataclass(frozen=True, slots=True)
class Show:
    """The signer shows the name again."""


@dataclass(frozen=True, slots=True)
class Accept:
    """The signer keeps the line as an admin has mended it."""


@dataclass(frozen=True, slots=True)
class Object:
    """The signer does not want to stand under the line that an admin has mended."""

    own: Entry


@dataclass(frozen=True, slots=True)
class KeepWording:
    """The signer keeps the signature under the present text, of that fingerprint."""

    wording: str


@dataclass(frozen=True, slots=True)
class WantNews:
    """The signer turned news of the letter on or off."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Answering:
    """The next words of the signer are the answer to what the admins ask."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The signer answers what the admins ask."""

    text: str


@dataclass(frozen=True, slots=True)
class Speak:
    """The signer chose a language, or in which language to read the letter."""

    language: str
    text_language: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A line that an admin has entered is that of the person, whom the bot tells of it in a language."""

    line: Signature
    language: str


@dataclass(frozen=True, slots=True)
class Disown:
    """A line that an admin has entered is not that of the person who got its link."""

    line: Signature


Change = (
    Claim
    | Disown
    | Sign
    | Withdraw
    | Hide
    | Show
    | Accept
    | Object
    | KeepWording
    | WantNews
    | Answering
    | Answer
    | Speak
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a step: messages to the signer, the new draft (None for none), and a change to store.

    With `in_place` the first message replaces the message whose button was pressed. `toast` is a short text shown at
    the press. With `form` the last message is the form: the one message of the conversation, where the platform keeps
    one. What was typed is taken out of the chat then, unless it was `refused`.
    """

    messages: tuple[Message, ...]
    draft: Draft | None
    in_place: bool = False
    toast: str = ""
    change: Change | None = None
    step: Step | None = None
    form: bool = False
    refused: bool = False
