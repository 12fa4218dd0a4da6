"""What counts as a name and as an occupation, and what names have in common."""

from bot.signatories.addresses import has_domain, has_link, has_telephone
from bot.signatories.problem import Problem
from bot.signatories.texts import has_letters, is_formula, is_symbol, tidy

NAME_MOST = 100
OCCUPATION_MOST = 160


def check_name(text: str) -> str | Problem:
    """The name, tidied (see `tidy`), or why it is none: letters of any script, in one line, and no address."""
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
    if has_link(name) or has_domain(name) or has_telephone(name):
        return Problem("name-address")
    if is_formula(name):
        return Problem("text-formula")
    if not has_letters(name):
        return Problem("name-no-letters")
    if any(map(is_symbol, name)):
        return Problem("name-symbols")
    return name


def check_text(text: str, *, most: int) -> str | Problem:
    """Any other text of one line and at most `most` characters, tidied."""
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
    """An occupation or affiliation: any text, so long as it advertises no address and no number to call."""
    occupation = check_text(text, most=OCCUPATION_MOST)
    if isinstance(occupation, Problem):
        return occupation
    if has_link(occupation) or has_telephone(occupation):
        return Problem("occupation-address")
    return Problem("text-formula") if is_formula(occupation) else occupation
