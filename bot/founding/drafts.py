"""What has been answered about a letter that is being founded, and the next question: always the first open one."""

import secrets
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from bot.letters.letter import Letter, Wording
from storage.records import Founding

# What the code begins with by which a group is named: no slug and no source of signers looks so.
CODE = "new_"


def new_code() -> str:
    """A code by which a group is named, once: in a group everybody reads it."""
    return CODE + secrets.token_urlsafe(16).replace("-", "a")


wording_of = lru_cache(Wording.of)  # a long text takes a second to read, and is shown again with every page


class Asked(StrEnum):
    """The questions to a founder, in their order."""

    TEXT = "text"
    LANGUAGE = "language"
    FURTHER = "further"
    ORGANISER = "organiser"
    CONTACT = "contact"
    CLOSES = "closes"
    PREVIEW = "preview"
    GROUP = "group"
    OPENS = "opens"
    OPEN = "open"


def question_of(founding: Founding) -> Asked:
    """The question to ask."""
    if founding.text is not None:
        return Asked.LANGUAGE
    if founding.adding or not founding.texts:
        return Asked.TEXT
    open_ = (
        (Asked.FURTHER, founding.whole),
        (Asked.ORGANISER, founding.organiser is not None),
        (Asked.CONTACT, founding.contact is not None),
        (Asked.CLOSES, founding.closes is not None),
        (Asked.PREVIEW, founding.seen),
        (Asked.GROUP, founding.group is not None),
        (Asked.OPENS, not founding.asks_opens),
    )
    return next((question for question, is_answered in open_ if not is_answered), Asked.OPEN)


def changed(founding: Founding, **answers: object) -> Founding:
    """The letter with other answers. Buttons of before are old."""
    return replace(founding, **answers, revision=founding.revision + 1)  # type: ignore[arg-type]


def one_back(founding: Founding) -> Founding:
    """The letter one question back, where the answer is given again."""
    match question_of(founding):
        case Asked.TEXT:
            return changed(founding, pieces=(), adding=founding.adding and bool(founding.pieces))
        case Asked.LANGUAGE:
            return changed(founding, text=None, adding=bool(founding.texts))
        case Asked.FURTHER:
            *others, (_, text) = founding.texts
            return changed(founding, texts=tuple(others), text=text)
        case Asked.ORGANISER:
            return changed(founding, whole=False)
        case Asked.CONTACT:
            return changed(founding, organiser=None)
        case Asked.CLOSES:
            return changed(founding, contact=None)
        case Asked.PREVIEW:
            return changed(founding, closes=None)
        case Asked.GROUP:
            return changed(founding, seen=False)
        case Asked.OPENS:
            return changed(founding, asks_opens=False)
        case _:
            return changed(founding, group=None, group_title="")


def with_text(founding: Founding, language: str) -> Founding:
    """The letter with its last text in a language, where it replaces a former one."""
    texts = dict(founding.texts) | {language: founding.text or ""}  # in its place: the first one is the default
    return changed(founding, texts=tuple(texts.items()), text=None, adding=False)


def opens_on(founding: Founding, today: date) -> date | None:
    """The first day on which everybody signs; None if that is at once, also because the day has come meanwhile."""
    day = date.fromisoformat(founding.opens) if founding.opens else None
    return day if day is not None and day > today else None


def letter_of(founding: Founding, today: date, slug: str = "") -> Letter:
    """The letter as signers will see it."""
    wordings = {language: wording_of(language, text) for language, text in founding.texts}
    return Letter(
        slug=slug,
        organiser=founding.organiser or "",
        contact=founding.contact or None,
        published=today,
        default_language=founding.texts[0][0],
        opens=opens_on(founding, today),
        closes=date.fromisoformat(founding.closes) if founding.closes else None,
        organisations=founding.organisations,
        wordings=MappingProxyType(dict(sorted(wordings.items()))),
        founded=True,
    )
