"""What the tests share of people whom admins enter, and of the links by which those claim their lines."""

import itertools

from bot.messaging.messages import Invitation
from storage.records import Source
from tests.stage import Stage

LINE = "Flora Example, Armenia/Austria, poet"
CONSENT = "by mail of 3 November"
ENTER = f"/enter {LINE} | {CONSENT}"


def code(stage: Stage) -> str:
    """The code in the link that the admins were shown last."""
    everything = itertools.chain(*(shown.versions[-1].choices for shown in stage.sender.chats["admins"]))
    return [each.words for each in itertools.chain(*everything) if each.invitation is Invitation.CLAIM][-1]


def desk_says(stage: Stage, words: str) -> str:
    """What stands now in the last message of the admin group with these words."""
    messages = [shown.versions[-1].text for shown in stage.sender.chats["admins"]]
    return next(text for text in reversed(messages) if words in text)


async def follow(stage: Stage, person: str, link: str = "") -> None:
    await stage.say(person, f"/start {link or code(stage)}")


async def source(stage: Stage) -> Source | None:
    signature = await stage.store.transact(lambda tx: tx.signatures.get(1))
    return signature.source if signature is not None else None
