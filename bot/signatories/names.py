"""Checks names and occupations, and finds or adds the second spelling of a name."""

import re

from bot.signatories.addresses import has_domain, has_link, has_long_number, has_telephone
from bot.signatories.problem import Problem
from bot.signatories.scripts import scripts
from bot.signatories.texts import has_letters, is_formula, is_symbol, tidy

NAME_MOST = 120
OCCUPATION_MOST = 200
REPRESENTATIVE_MOST = 200

_BETWEEN_SPELLINGS = re.compile(r"[/／|]")
_BETWEEN = " / "


def check_name(text: str) -> str | Problem:
    """The tidied name (see `tidy`), or the problem with it. A name has letters of any script, is one line, and contains
    no address.
    """
    name = tidy(text)
    match name:
        case Problem("text-lines"):
            return Problem("name-lines")
        case Problem("text-long"):
            return Problem("name-too-long", {"most": NAME_MOST})
        case Problem():
            return name
        case "":
            return Problem("name-empty")
    if len(name) > NAME_MOST:
        return Problem("name-too-long", {"most": NAME_MOST})
    if has_link(name) or has_domain(name) or has_long_number(name):
        return Problem("name-address")
    if is_formula(name):
        return Problem("text-formula")
    if not has_letters(name):
        return Problem("name-no-letters")
    if any(map(is_symbol, name)):
        return Problem("name-symbols")
    return name


def check_organisation(text: str) -> str | Problem:
    """The tidied name of an organisation, or the problem with it. It may have what no person's has, such as quotes,
    digits, signs and a domain (which admins are told of), but no link and no telephone number.
    """
    name = check_text(text, most=NAME_MOST)
    if isinstance(name, Problem):
        return name
    if has_link(name) or has_telephone(name):
        return Problem("name-address")
    if is_formula(name):
        return Problem("text-formula")
    return name if has_letters(name) else Problem("name-no-letters")


def check_representative(text: str) -> str | Problem:
    """The tidied name and position of somebody who signs for an organisation, or the problem with it."""
    name = check_text(text, most=REPRESENTATIVE_MOST)
    if isinstance(name, Problem):
        return name
    return name if has_letters(name) else Problem("name-no-letters")


def check_text(text: str, *, most: int) -> str | Problem:
    """The tidied text, or the problem with it. It may have one line of at most `most` characters."""
    tidied = tidy(text)
    if tidied == Problem("text-long"):
        return Problem("text-too-long", {"most": most})
    if isinstance(tidied, Problem):
        return tidied
    if not tidied:
        return Problem("text-empty")
    if len(tidied) > most:
        return Problem("text-too-long", {"most": most})
    return tidied


def check_occupation(text: str) -> str | Problem:
    """The tidied occupation or affiliation, or the problem with it: it may be any text without an address or a
    telephone number.
    """
    occupation = check_text(text, most=OCCUPATION_MOST)
    if isinstance(occupation, Problem):
        return occupation
    if has_link(occupation) or has_telephone(occupation):
        return Problem("occupation-address")
    return Problem("text-formula") if is_formula(occupation) else occupation


def spellings(name: str) -> tuple[str, ...]:
    """The spellings of a name: one, or two in different scripts, separated by a slash or the second one in brackets."""
    parts = [part.strip() for part in _BETWEEN_SPELLINGS.split(name) if has_letters(part)]
    if len(parts) < 2 and name.endswith(")"):
        parts = [part.strip() for part in name.removesuffix(")").split("(")]
    used = [scripts(part) for part in parts]
    if len(parts) == 2 and all(used) and not used[0] & used[1]:
        return tuple(parts)
    return (name,)


def with_spelling(name: str, spelling: str | None) -> str:
    """A name followed by its second spelling, if there is one. Everywhere but in a draft this is one text."""
    return f"{name}{_BETWEEN}{spelling}" if spelling else name


def lacks_spelling(name: str, script: str) -> bool:
    """Whether a name has no letter of a script, and room for a second spelling that has."""
    used = scripts(name)
    has_one_spelling = bool(used) and _BETWEEN_SPELLINGS.search(name) is None
    return has_one_spelling and script not in used and _room_beside(name) >= len(name)


def check_spelling(text: str, name: str, script: str) -> str | Problem:
    """The tidied second spelling of a name in the letters of a script, or the problem with it. Together they are as
    long as a name may be, and are read as two spellings of one.
    """
    spelling = check_name(text)
    if isinstance(spelling, Problem):
        return spelling
    is_line = any(mark in spelling and mark not in name for mark in ",;")
    if is_line or scripts(spelling) != {script} or spellings(with_spelling(name, spelling)) != (name, spelling):
        return Problem("spelling-only")
    most = _room_beside(name)
    return Problem("name-too-long", {"most": most}) if len(spelling) > most else spelling


def _room_beside(name: str) -> int:
    return NAME_MOST - len(name) - len(_BETWEEN)
