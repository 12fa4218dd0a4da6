"""A letter and its wordings with their fingerprints. `folder.py` reads them."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.i18n.languages import choose
from bot.letters.markdown import Block, blocks
from bot.messaging.capabilities import NEWS_KEYS
from bot.messaging.markup import visible
from storage.errors import OperatorError
from storage.records import Address, Platform


class LetterError(OperatorError):
    """A letter folder cannot be used. The text is one sentence that says what is wrong and in which file."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a letter in one language.

    `title` is the plain text of the first heading and `text` the whole normalised Markdown. `fingerprint` is the
    SHA-256 of `text` in hex; it identifies what a signer signs.
    """

    language: str
    title: str
    text: str
    fingerprint: str

    @classmethod
    def of(cls, language: str, markdown: str) -> "Wording":
        """The wording of a Markdown text. LetterError if the text has no heading, or nothing below its heading."""
        text = _normalised(markdown)
        title, below = title_and_blocks(text)
        if title is None:
            raise LetterError("has no heading: its first line should be the title, as in “# Title”")
        if not below:
            raise LetterError("has no text besides its heading")
        return cls(language, title, text, hashlib.sha256(text.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class Watched:
    """What organisers want the admins to look at. Names and words are as they were written.

    `insults` are insulting words beside those that the bot knows, and `no_insults` those of the bot's words that insult
    nobody here; a star at the end stands for any ending. `together` are kinds of remarks (`bot.moderation.triage`) that
    do not keep an entry from being approved together with others. With `two_admins`, a name like a well-known one is
    approved by two admins, or by one who notes how it was confirmed.
    """

    well_known: tuple[str, ...] = ()
    insults: tuple[str, ...] = ()
    no_insults: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    two_admins: bool = False


@dataclass(frozen=True, slots=True)
class Deployed:
    """What the folder of a letter says about its deployment, where the settings of the operator say something else for
    the other letters: where its admins decide, who they are, who its organisers are, and the bot's languages. With
    `own_groups` it is decided in no other groups than those, and with
    `matrix_members_decide` by everybody who is in its room on Matrix.
    """

    telegram_admin_chat: int | None = None
    matrix_admin_room: str | None = None
    matrix_admins: tuple[str, ...] = ()
    organisers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    own_groups: bool = False
    matrix_members_decide: bool = False


@dataclass(slots=True)
class Closing:
    """Whether admins have closed a letter, and on which day. The store keeps it; whoever has the letter shares it."""

    day: date | None = None

    def note(self, day: date | None) -> None:
        """The letter is closed on that day, or open again."""
        self.day = day


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter. The keys of `wordings` are languages; `closes` is the last day on which people can sign. The text
    counts in the languages `official`, and in the others it is a translation by volunteers; it counts in all of them if
    none is named. `admin_language` is what the admin groups are spoken to in, if it is not the default language.

    `authors` wrote it, if the folder says so; `url` is the page that shows its signatories, if there is one.
    `reasons` are what signers are told of a reason for a rejection in place of the bot's words, by the reason and their
    language. `picture` is the PNG `picture.png` of the folder, which the bot shows of itself where a platform lets it.
    Milestones are told in `announce`, the id of a channel or group on Telegram, and in `announce_room`, that of a room
    on Matrix; with `announce_names` also who has signed.
    """

    slug: str
    organiser: str
    contact: str | None
    published: date
    default_language: str
    closes: date | None
    wordings: Mapping[str, Wording]
    watched: Watched = Watched()
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    authors: str | None = None
    url: str | None = None
    official: tuple[str, ...] = ()
    admin_language: str | None = None
    picture: bytes | None = None
    announce: int | None = None
    announce_room: str | None = None
    announce_names: bool = False
    deployed: Deployed = Deployed()
    opens: date | None = None
    """The first day on which everybody can sign; its organisers and admins can before, and are first signatories."""
    paused: bool = False
    """Whether nobody can sign it for now."""
    organisations: bool = False
    """Whether organisations sign it too, through an authorised person."""
    founded: bool = False
    """Whether it was founded in a chat: then its texts and what it says of itself are changed there too."""
    closing: Closing = field(default_factory=Closing, compare=False)

    @property
    def announced_in(self) -> tuple[Address, ...]:
        """Where news of the letter are told to whoever reads there, at most one place on each platform."""
        places = {platform: getattr(self, key) for platform, key in NEWS_KEYS.items()}
        return tuple(Address(platform, str(chat)) for platform, chat in places.items() if chat is not None)

    @property
    def last_day(self) -> date | None:
        """The last day on which people could sign, by the folder or because admins have closed it."""
        return min((day for day in (self.closes, self.closing.day) if day is not None), default=None)

    @property
    def group_language(self) -> str:
        """The language of cards and of everything else that a whole admin group reads."""
        return self.admin_language or self.default_language

    def wording(self, *preferred: str | None) -> Wording:
        """The wording in the first preferred language in which there is one (`pt-BR` is served by `pt`), or else in the
        default language.
        """
        return self.wordings[choose(preferred, self.wordings) or self.default_language]

    def channel(self, platform: Platform) -> str | None:
        """Where news of the letter are told on a platform."""
        return next((address.chat for address in self.announced_in if address.platform is platform), None)

    def open_on(self, day: date) -> bool:
        """Whether people can sign the letter on a day."""
        return not self.paused and not self.has_closed(day)

    def read_anew(self, found: "Letter") -> "Letter":
        """The letter after its folder has changed. Of a letter that was founded in a chat its texts, who publishes it,
        how they are reached, who is an organiser, its first day, and whether organisations sign follow too; of others,
        only when they can be signed.
        """
        letter = replace(self, closes=found.closes, paused=found.paused)
        if not self.founded or self.default_language not in found.wordings:
            return letter
        deployed = replace(self.deployed, organisers=found.deployed.organisers)
        letter = replace(letter, organiser=found.organiser, contact=found.contact, deployed=deployed)
        letter = replace(letter, opens=found.opens, organisations=found.organisations)
        return replace(letter, wordings=found.wordings)

    def has_closed(self, day: date) -> bool:
        """Whether the letter has closed before a day, or admins have closed it. One that is paused is not over."""
        return self.closing.day is not None or (self.closes is not None and day > self.closes)

    def why_not_open(self, day: date) -> str:
        """The phrase that says why people cannot sign the letter on a day."""
        return "letter-closed" if self.has_closed(day) else "letter-paused"

    def opened_on(self, day: date) -> bool:
        """Whether the day has come from which on everybody can sign, not only organisers and admins."""
        return self.opens is None or day >= self.opens

    def erased_on(self, days: int) -> date | None:
        """The day on which the accounts of the signers are erased: `days` days after the letter has closed. None if it
        does not close.
        """
        last = self.last_day
        if last is None or last >= date.max - timedelta(days=days + 1):
            return None
        return last + timedelta(days=days + 1)


def _normalised(text: str) -> str:
    """The text without differences that only an editor makes, so that such a difference makes no new wording.

    White space at the end of lines is removed, so a hard line break must be written as a backslash, not as two spaces.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip()


# Pages --------------------------------------------------------------------------------------------


def title_and_blocks(text: str) -> tuple[str | None, list[Block]]:
    """The title, if there is one, and the blocks without it."""
    every = list(blocks(text))
    headline = next((block for block in every if block.heading), None)
    if headline is None:
        return None, every
    return " ".join(visible(headline.body).split()), [block for block in every if block is not headline]
