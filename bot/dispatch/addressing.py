"""Whether an event is about the letter whose dispatcher has it, and for its signers at all."""

from dataclasses import replace

from bot.messaging.actions import Action, mark_of
from bot.messaging.events import Document, Event, Press, Strange, Unreadable


class Elsewhere(Exception):
    """An answer takes a choice about another letter. The event is the resolved one."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


def about_letter(event: Event, slug: str, *, several: bool) -> Event:
    """The event without the mark of a letter. A button of a letter that is not here any more is an old one; Elsewhere
    if there are several letters, and the mark is that of another one.
    """
    match event.content:
        case Press(action=Action(letter=mark) as action) as press if mark:
            if mark == mark_of(slug):
                return replace(event, content=replace(press, action=replace(action, letter="")))
            if several:
                raise Elsewhere(event)
            return replace(event, content=replace(press, action=None))
        case _:
            return event


def without_file(event: Event) -> Event:
    """The event, in which a file is something that nobody asked for."""
    is_file = isinstance(event.content, Document)
    return replace(event, content=Unreadable(Strange.OTHER)) if is_file else event
