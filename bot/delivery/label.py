"""How the messages of one of several letters are told apart from those of another."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.messaging.actions import mark_of
from bot.messaging.bounds import TEXT_MOST
from bot.messaging.markup import as_written, shown_units
from bot.messaging.messages import Choice, Delivery
from bot.messaging.widgets import shorten
from storage.records import Address

_TITLE_MOST = 80


@dataclass(slots=True)
class Label:
    """Marks what is delivered for one of several letters, so that the answer comes back to it.

    Every button carries the mark of the letter. In the admin group of more than one letter (`is_shared`), each message
    begins with the title, as it is now.
    """

    slug: str
    title: str
    is_shared: Callable[[Address], bool]

    def put_on(self, delivery: Delivery, address: Address) -> Delivery:
        """The delivery as it leaves for a chat. What is stored of it has no marks."""
        message = delivery.message
        if message is not None:
            choices = tuple(tuple(self._marked(row)) for row in message.choices)
            message = replace(message, choices=choices, text=self._titled(message.text, address))
        return replace(delivery, message=message)

    def _titled(self, text: str, address: Address) -> str:
        if not self.is_shared(address):
            return text
        titled = Markup("<b>{}</b>\n{}").format(as_written(shorten(self.title, _TITLE_MOST)), Markup(text))  # noqa: S704
        return titled if shown_units(titled) <= TEXT_MOST else text

    def _marked(self, row: Iterable[Choice]) -> Iterable[Choice]:
        for choice in row:
            action = choice.action
            if action is not None and not action.letter:
                action = replace(action, letter=mark_of(self.slug))
            yield replace(choice, action=action)
