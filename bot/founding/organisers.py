"""The accounts that may see the figures and lists of a letter: its founder adds them and takes them away.

An account is added by its id, or when somebody sends the code of the founder, which the founder then agrees to.
"""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.founding.prompts import Row, choice
from bot.founding.view import View
from bot.letters.letter import Letter
from bot.messaging.messages import Tone
from bot.messaging.widgets import joined
from bot.policy import ACCOUNT_MOST, FOUNDED_LINE_MOST, LETTER_ORGANISERS_MOST
from bot.settings import read_account
from bot.signatories.problem import Problem
from storage.records import Account, Change, Founding

ADD, TAKE_AWAY = "+", "-"


def typed(letter: Letter, words: str) -> str | Problem:
    """The line of a change that adds the account whose id somebody typed."""
    try:
        account = read_account(words.strip()[: 2 * ACCOUNT_MOST])
        account = replace(account, id=account.id.lstrip("0"))  # a number as its platform writes it
        is_one = read_account(account.id) == account  # as the folder of the letter will be read
    except ValueError:
        return Problem("organisers-unknown")
    if not is_one or len(account.id) > ACCOUNT_MOST or not (account.id.isascii() and account.id.isprintable()):
        return Problem("organisers-unknown")
    return added(letter, account)


def added(letter: Letter, account: Account) -> str | Problem:
    """The line of a change that adds an account."""
    if account.id in letter.deployed.organisers:
        return Problem("organisers-there")
    if len(letter.deployed.organisers) >= LETTER_ORGANISERS_MOST:
        return Problem("organisers-full", {"most": LETTER_ORGANISERS_MOST})
    return ADD + account.id


def applied(letter: Letter, change: Change, account: Account, person: str) -> Change | Problem:
    """The change that adds somebody who has sent the code of the founder."""
    line = added(letter, account)
    return line if isinstance(line, Problem) else replace(change, line=line, person=person[:FOUNDED_LINE_MOST])


def taken_away(letter: Letter, number: int) -> str | None:
    """The line of a change that takes away one of those that are shown; None if it is not there any more."""
    named = letter.deployed.organisers
    return TAKE_AWAY + named[number] if number < len(named) else None


def after(named: Sequence[str], line: str) -> list[str]:
    """Those who are named once a change has been made, be it for the second time."""
    name, others = line[1:], [each for each in named if each != line[1:]]
    return [*others, name] if line.startswith(ADD) else others


def question(view: View, founding: Founding, letter: Letter, word: str) -> tuple[Markup, list[Row]]:
    """Who is an organiser, with a button to take each away, and how one is added. `word` begins the buttons' words."""
    say, named = view.say, letter.deployed.organisers
    title = letter.wording(say.language).title
    asked = say("organisers", title=title, count=len(named), most=LETTER_ORGANISERS_MOST, code=founding.code)
    label = say.plain("button-organisers-away")
    rows: list[Row] = []
    for number, name in enumerate(named):
        button = choice(view, founding, "button-organisers-away", f"{word}:{number}", Tone.DANGER)
        rows.append((replace(button, label=f"{label} {name}"),))
    return asked, rows


def confirmation(view: View, change: Change) -> Markup:
    """What is about to be changed."""
    line = change.line or ""
    if line.startswith(TAKE_AWAY):
        return view.say("organisers-away", account=line[1:])
    asked = view.say("organisers-add", account=line[1:])
    return joined([view.say("organisers-applied", person=change.person), asked]) if change.person else asked
