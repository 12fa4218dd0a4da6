"""The meaning of an answer in words, or of a reaction: which of a message's choices it selects."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messaging.actions import Act, Action
from bot.messaging.bounds import is_within
from bot.messaging.events import Command, Press, Reply, Room, Strange, Text, Unreadable
from bot.messaging.folding import folded
from bot.messaging.messages import Choice
from storage.records import Reason

LABEL_MOST = 256  # UTF-16 units; no choice is longer
_NUMBER = re.compile(r"[#(\[]?(\d{1,4})[.)\]]?")
_KEYCAP, _TEN = "\u20e3", "🔟"
# What the word of a label may begin or end with, besides letters and digits. Arrows, ticks and emoji are not part of
# it.
_OPENING, _CLOSING = "_(“«", "_)”»?!"
_VARIATION = "\ufe0f"
_REACTIONS = {"✅": Act.APPROVE, "❌": Act.REJECT, "↩": Act.UNDO}
_COMMANDS = {Act.APPROVE: "approve", Act.REJECT: "reject", Act.UNDO: "undo"}
_ON_CARDS = (*_COMMANDS, Act.MEND, Act.REVIEW)
_ABOUT_CARD = ("fix", "ask")
ASKED_BY_ADMINS = "admins"  # in place of the field of a question
_PUNCTUATION = ":,.–—-"
_SIGNS = {Act.APPROVE: "✅", Act.REJECT: "❌", Act.UNDO: "↩️"}


def signs_of(choices: Sequence[Choice]) -> tuple[str, ...]:
    """The reactions that decide about a card which offers these choices; none where that would leave a doubt."""
    signs, deciding = [sign_of(choice) for choice in choices], (_SIGNS[Act.APPROVE], _SIGNS[Act.REJECT])
    return deciding if all(signs.count(sign) == 1 for sign in deciding) else ()


def offered_now(choices: Sequence[Choice], before: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices to store for a message that offers other choices than before. The former ones stay among them, so
    that a person who selects one of those is told that it is too late.
    """
    labels = {choice.label for choice in choices}
    return (*choices, *(choice for choice in before if choice.label not in labels))


def confusing(choices: Sequence[Choice], before: Sequence[Choice]) -> bool:
    """Whether a word would now mean something else in the same message than before. If so, a new message is needed."""
    meant = {choice.label: choice.action for choice in before}
    return any(choice.label in meant and meant[choice.label] != choice.action for choice in choices if choice.action)


def numbered(choices: Sequence[Choice]) -> list[tuple[int, Choice]]:
    """The choices that can be selected, with the numbers that the message shows."""
    return list(enumerate((choice for choice in choices if choice.action is not None), 1))


def sign_of(choice: Choice) -> str:
    """The reaction that selects a choice; empty if there is none."""
    return _SIGNS.get(choice.action.act, "") if choice.action is not None else ""


def keycap(reaction: str) -> str:
    """The number on a keycap, as in 1️⃣; empty if it is none."""
    if reaction.replace(_VARIATION, "") == _TEN:
        return "10"
    digit = reaction.replace(_VARIATION, "").removesuffix(_KEYCAP)
    return digit if len(digit) == 1 and digit.isdecimal() and reaction.endswith(_KEYCAP) else ""


# A homeserver can make up what is not encrypted: it may not sign or withdraw for anybody.
WEIGHTY = (Act.CONFIRM, Act.WITHDRAW_SURELY, Act.KEEP_WORDING)


def decides(reaction: str) -> bool:
    """Whether a reaction can decide about a card."""
    return reaction.replace(_VARIATION, "") in _REACTIONS


def understood(
    reply: Reply, message: str, choices: Sequence[Choice], room: Room
) -> Press | Text | Command | Unreadable | None:
    """The meaning of an answer to these choices of a message. None if people are only talking to each other."""
    if room is Room.ADMINS:
        return _told_by_admin(reply, message, choices)
    if reply.reaction:
        return _taken_by_reaction(reply, message, choices)
    text = keycap(reply.text.strip()) or reply.text.strip()
    if number := _NUMBER.fullmatch(text):
        taken = dict(numbered(choices)).get(int(number[1]))
        if taken is not None:
            return Press(reply.reply, message, taken.action)
        if choices or reply.message:
            return Press(reply.reply, message, None)  # of a list that is no longer shown
    taken = _named(text, choices)
    if taken:
        return Press(reply.reply, message, taken.action)
    return Text(reply.text, source=reply.reply, question=_question(choices) if reply.message else "")


def _told_by_admin(reply: Reply, message: str, choices: Sequence[Choice]) -> Press | Command | None:
    """What somebody in the admin room says to a message. A number would mean nothing: cards change meanwhile."""
    if reply.reaction:
        act = _REACTIONS.get(reply.text.replace(_VARIATION, ""))
        action = _reacted(act, choices)
        if action is not None:
            return Press(message, message, action, silently=True)
        # Where it stands for several, the answer is which of them is meant.
        several = act is not None and any(choice.action and choice.action.act is act for choice in choices)
        return Command(_COMMANDS[act], answers=message, silently=True) if act and several else None
    text = reply.text.strip()
    if taken := _named(text, choices):
        return Press(reply.reply, message, taken.action)
    if any(choice.action and choice.action.act in _ON_CARDS for choice in choices) and (said := about_card(text)):
        return Command(*said, answers=message)
    return _command(text, message, choices) if is_within(text, LABEL_MOST) else None


def about_card(text: str) -> tuple[str, str] | None:
    """The command, with what it says, that somebody may write in reply to a card in place of its number.

    The colon in front tells that no number comes first.
    """
    name, _, said = text.strip().partition(" ")
    name = folded(name.rstrip(_PUNCTUATION))
    return (name, f": {said.strip()}") if name in _ABOUT_CARD and said.strip() else None


def _command(text: str, message: str, choices: Sequence[Choice]) -> Command | None:
    """A command without its sign, such as “reject - looks fake” or “approve 2 3”, in reply to what can be decided."""
    known = {
        word_of(choice.label): _COMMANDS[choice.action.act]
        for choice in choices
        if choice.action and choice.action.act in _COMMANDS
    }
    if not known:
        return None
    # Where a label names a number, it stands for that number alone.
    known = {label: command for label, command in known.items() if not any(each.isdigit() for each in label)}
    known |= {command: command for command in (*_COMMANDS.values(), "card")}
    words = text.split()
    for length in range(min(len(words), max(len(label.split()) for label in known)), 0, -1):
        name = known.get(folded(" ".join(words[:length]).rstrip(_PUNCTUATION)))
        if name:
            return Command(name, " ".join(words[length:]), answers=message)
    return None


def _named(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that somebody has called by its words."""
    if not is_within(text, LABEL_MOST):
        return None
    word = word_of(text)
    return next(
        (each for each in choices if each.action and word_of(each.label) == word and each.action.act is not Act.PICK),
        None,
    )


def _taken_by_reaction(reply: Reply, message: str, choices: Sequence[Choice]) -> Press | Unreadable | None:
    """The meaning of a reaction. What is said about it is said about the message: nobody can show a reaction."""
    if not (number := keycap(reply.text)) or not choices:
        return None
    taken = dict(numbered(choices)).get(int(number))
    if taken is None or taken.action is None:
        return Press(message, message, None)
    if reply.forgeable and taken.action.act in WEIGHTY:
        return Unreadable(Strange.FORGEABLE)
    return Press(message, message, taken.action)


def _question(choices: Sequence[Choice]) -> str:
    """The field of the question that is asked with these choices: the way back from it names it."""
    if any(each.action is not None and each.action.act is Act.RESPOND for each in choices):
        return ASKED_BY_ADMINS
    words = (each.action.word for each in choices if each.action is not None and each.action.act is Act.BACK)
    return next(words, "")


def word_of(label: str) -> str:
    """The words of a label without its arrows, ticks and emoji, in the form in which words are compared."""
    start, end = 0, len(label)
    while start < end and not (label[start].isalnum() or label[start] in _OPENING):
        start += 1
    while start < end and not (label[end - 1].isalnum() or label[end - 1] in _CLOSING):
        end -= 1
    return folded(label[start:end])


def _reacted(act: Act | None, choices: Sequence[Choice]) -> Action | None:
    """What a reaction decides, if the message leaves no doubt about what. A rejection by it gives no reason."""
    actions = [choice.action for choice in choices if choice.action is not None and choice.action.act is act]
    if len(actions) != 1:
        return None
    return replace(actions[0], act=Act.REJECT_BECAUSE, word=Reason.OTHER) if act is Act.REJECT else actions[0]
