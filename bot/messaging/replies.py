"""The meaning of an answer in words, or of a reaction: which of a message's choices it selects."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messaging.actions import Act, Action
from bot.messaging.bounds import is_within
from bot.messaging.events import Press, Reply, Room, Text
from bot.messaging.messages import Choice
from storage.records import Reason

LABEL_MOST = 256  # UTF-16 units; no choice is longer
_NUMBER = re.compile(r"#?(\d{1,4})[.)]?")
# What the word of a label may begin or end with, besides letters and digits. Arrows, ticks and emoji are not part of
# it.
_OPENING, _CLOSING = "_(“«", "_)”»?!"
_VARIATION = "\ufe0f"
_REACTIONS = {"✅": Act.APPROVE, "❌": Act.REJECT, "↩": Act.UNDO}
_SIGNS = {Act.APPROVE: "✅", Act.REJECT: "❌", Act.UNDO: "↩️"}


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


def decides(reaction: str) -> bool:
    """Whether a reaction can decide about a card."""
    return reaction.replace(_VARIATION, "") in _REACTIONS


def understood(reply: Reply, message: str, choices: Sequence[Choice], room: Room) -> Press | Text | None:
    """The meaning of an answer to these choices of a message. None if people are only talking to each other."""
    if reply.reaction:
        action = _reacted(reply.text, choices)
        return Press(reply.reply, message, action, silently=True) if action else None
    text = reply.text.strip()
    # A card can change while somebody answers it, and a number can then mean something else.
    if room is Room.PRIVATE and (number := _NUMBER.fullmatch(text)):
        taken = dict(numbered(choices)).get(int(number[1]))
        if taken is not None:
            return Press(reply.reply, message, taken.action)
        if choices or reply.message:
            return Press(reply.reply, message, None)  # of a list that is no longer shown
    if not is_within(text, LABEL_MOST):
        return Text(reply.text) if room is Room.PRIVATE else None
    word = _word(text)
    for choice in choices:
        if choice.action is not None and _word(choice.label) == word and choice.action.act is not Act.PICK:
            return Press(reply.reply, message, choice.action)
        if choice.action is not None and choice.action.act is Act.REJECT and (reason := _reason(choice.label, text)):
            return Press(reply.reply, message, replace(choice.action, act=Act.REJECT_BECAUSE, word=reason))
    return Text(reply.text) if room is Room.PRIVATE else None


def _reason(label: str, text: str) -> str:
    """The reason in an answer such as "reject duplicate"; empty if there is none."""
    verdict, _, reason = text.casefold().partition(" ")
    return reason.strip() if verdict == _word(label) and reason.strip() in set(Reason) else ""


def _word(label: str) -> str:
    start, end = 0, len(label)
    while start < end and not (label[start].isalnum() or label[start] in _OPENING):
        start += 1
    while start < end and not (label[end - 1].isalnum() or label[end - 1] in _CLOSING):
        end -= 1
    return label[start:end].casefold()


def _reacted(key: str, choices: Sequence[Choice]) -> Action | None:
    """The decision of a reaction, if the message leaves no doubt about it. A rejection by reaction gives no reason."""
    act = _REACTIONS.get(key.replace(_VARIATION, ""))
    actions = [choice.action for choice in choices if choice.action is not None and choice.action.act is act]
    if len(actions) != 1:
        return None
    return replace(actions[0], act=Act.REJECT_BECAUSE, word=Reason.OTHER) if act is Act.REJECT else actions[0]
