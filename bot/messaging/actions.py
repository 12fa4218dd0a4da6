"""The action of a button, and the short code that the button carries."""

import base64
import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum, unique

from bot.messaging.capabilities import CAPABILITIES


@unique
class Act(StrEnum):
    """What a button does. The values are short, because Telegram allows a button 64 bytes."""

    PAGE = "pg"
    SIGNATORIES = "ls"
    LANGUAGES = "lg"
    SPEAK = "sp"
    READ = "rd"  # the letter in the language that the word names
    LETTERS = "ll"
    SHARE = "sh"
    CODE = "qr"
    SIGN = "si"
    MY = "my"
    PICK = "pi"
    DONE = "dn"
    TAKE = "tk"
    SKIP = "sk"
    BACK = "bk"
    KEEP = "kp"
    CANCEL = "cn"
    CANCEL_SURELY = "cs"
    GO_ON = "go"
    SWITCH = "sw"
    CHANGE = "ch"  # the answer to the question that the word names
    CONFIRM = "ok"
    CORRECT = "cr"
    WITHDRAW = "wd"
    WITHDRAW_SURELY = "ws"
    HIDE = "hd"
    SHOW = "so"
    APPROVE = "ap"
    APPROVE_LISTED = "al"
    MARK = "mk"  # an entry of the queue, with the mark that the word names
    APPLY = "ay"  # the marks of the queue
    UNDO_ALL = "ua"
    TAKE_ON = "tn"
    REJECT = "rj"
    REJECT_BECAUSE = "rb"
    REVIEW = "rv"
    UNDO = "un"
    PENDING = "pd"
    CARD = "cd"
    LET_IN = "li"
    FIND = "fd"
    SWEEP = "sx"  # what its word names, with the sweep that its number names
    MEND = "me"  # approve the line that the card shows in place of the signer's own
    ACCEPT = "ac"  # the signer keeps the line as an admin has mended it
    OBJECT = "ob"
    KEEP_WORDING = "kw"  # the signature, under the text that the word names
    DIFFERENCES = "df"
    ASK_WORDING = "aw"  # those who signed an earlier text; the word names all present ones
    NEW_TEXT = "nt"  # the text that an admin brings; the word says what becomes of it, the revision is a page of it
    NEWS = "nw"  # the word says whether it is turned on or off
    SEND_NEWS = "ns"
    CLOSE = "cl"  # the letter
    PRESS_FILE = "pf"
    RESPOND = "re"  # to what the admins ask
    CLAIM = "ci"  # the line that is claimed with the code that the word names
    DISOWN = "ds"
    REMOVE = "rm"  # the word is the reason, or how
    LEAVE = "lv"
    IMPORT = "im"  # the list that was sent; the word says what becomes of it
    BLOCK = "bl"  # agree to block the account of a signer
    FOUND = "fo"  # what the founder of a letter does; the word names it
    COMMAND = "do"  # the command that its word names
    ANSWER = "an"  # its word is the answer to the open question

    @classmethod
    def _missing_(cls, value: object) -> "Act | None":
        """Version 0.2 had an act for each question. A button of that version counts as old, and no event with it is
        lost.
        """
        return cls.CHANGE if value in ("cm", "cp", "co") else None


ACTION_BYTES = min(can.action_bytes for can in CAPABILITIES.values() if can.action_bytes)
NUMBER_MOST = 2**63 - 1  # the largest number that SQLite can store
MARK_LENGTH = 4
_MARK = re.compile(rf"[a-z2-7]{{{MARK_LENGTH}}}")
# Every button leaves room for the mark of its letter, and the sign after it.
_BYTES_WITHOUT_MARK = ACTION_BYTES - MARK_LENGTH - 1


def mark_of(slug: str) -> str:
    """How buttons name a letter, in a deployment that carries several."""
    return base64.b32encode(hashlib.sha256(slug.encode()).digest()).decode().lower()[:MARK_LENGTH]


@dataclass(frozen=True, slots=True)
class Action:
    """The meaning of a button: what it does, the number of a page or signature, the revision that it was made for, and
    a word. `letter` is the mark of the letter that it is about; "" if it is about the one that shows it.
    """

    act: Act
    number: int = 0
    revision: int = 0
    word: str = ""
    letter: str = ""

    @property
    def fits(self) -> bool:
        """Whether the code is short enough for a button."""
        return len(self._code.encode()) <= _BYTES_WITHOUT_MARK

    @property
    def _code(self) -> str:
        return f"{self.act}:{self.number:x}:{self.revision:x}:{self.word}"

    def encode(self) -> str:
        """The action as the code of a button, of at most 64 bytes. ValueError if the code would be longer."""
        if not self.fits:
            raise ValueError(f"a button of {self.act.name} would be longer than {ACTION_BYTES} bytes")
        return f"{self.letter}.{self._code}" if self.letter else self._code

    @classmethod
    def decode(cls, code: str) -> "Action | None":
        """The action of a button's code, or None if no button of ours has this code."""
        parts = code.split(":", 3)
        if len(parts) != 4:
            return None
        act, number, revision, word = parts
        mark, dot, act = act.rpartition(".")
        if dot and not _MARK.fullmatch(mark):
            return None
        try:
            action = cls(Act(act), int(number, 16), int(revision, 16), word, mark)
        except ValueError:
            return None
        return action if all(0 <= each <= NUMBER_MOST for each in (action.number, action.revision)) else None
