"""Everything that is stored about one account."""

from dataclasses import dataclass, field
from datetime import datetime

from storage.records.founding import Founding
from storage.records.history import Happened
from storage.records.signatures import Draft, Entry, Pin, Signature, Step, Verdict


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What is stored about one account and its private chat.

    `asked_about_text` is the text, by its fingerprint, about which the signer was asked whether the signature is
    kept under it. `came_by` is the link by which somebody came who has not signed yet. `founding` is a letter that
    the account is founding, and `founded` whether it has founded this one. `former` is the line of before a
    correction, and `former_hidden` whether the signer has hidden it. `notes` are the texts that admins have
    exchanged with the signer, and lines that the signer does not or did not stand under, by their kinds.
    `first_by_the_link` says that nobody had signed before by the link by which the signer came, `is_answering` that
    the next words of the signer answer what the admins ask. The rest is how many rows there are: what is about to
    be sent to the chat, choices that are offered there, an open form, memberships of an admin group, decisions
    that the account has made as an admin, and lines that it has entered. `confirmed` is how admins have confirmed the
    name, and `agreed` how the signer has agreed, as the admin noted who entered the line. From an account that is
    `blocked` no more signatures are taken. `in_channel` says that a message in the channel of the letter tells the
    line, or told it before the name was hidden.
    """

    language: str | None = None
    text_language: str | None = None
    steps: tuple[tuple[Step, datetime], ...] = ()
    draft: Draft | None = None
    draft_changed: datetime | None = None
    came_by: str = ""
    founding: Founding | None = None
    founded: bool = False
    signature: Signature | None = None
    decided: datetime | None = None
    address_stored: bool = False
    former: Entry | None = None
    former_hidden: bool = False
    notes: dict[str, str] = field(default_factory=dict)
    first_by_the_link: bool = False
    is_answering: bool = False
    decisions: tuple[tuple[Verdict, datetime], ...] = ()
    history: tuple[tuple[Happened, datetime], ...] = ()
    asked_about_text: str = ""
    wants_news: bool = False
    pin: Pin | None = None
    in_channel: bool = False
    outgoing: int = 0
    choices: int = 0
    forms: int = 0
    memberships: int = 0
    decisions_made: int = 0
    entered: int = 0
    blocked: bool = False
    confirmed: tuple[str, ...] = ()
    agreed: str = ""
