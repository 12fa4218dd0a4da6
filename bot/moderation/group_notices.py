"""Handles what a platform itself reports about an admin group: who joins and leaves, a new address, who else could read
it.
"""

from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.events import Event, Exposed, Membership, Moved, Notice, OwnMembership, Upgraded
from bot.messaging.messages import Delivery, Message
from bot.moderation.access import Admissions
from bot.moderation.admin_groups import AdminGroups
from storage.records import Address, Priority


class GroupNotices:
    """Handles such notices, and tells the admins if they must do something."""

    def __init__(self, say: Translator, groups: AdminGroups, admissions: Admissions) -> None:
        self._say = say
        self._groups = groups
        self._admissions = admissions

    def heed(self, unit: UnitOfWork, event: Event, notice: Notice, now: datetime) -> None:
        """Handle a notice of the group's platform."""
        group = self._groups[event.platform]
        match notice:
            case Upgraded(to):
                self._warn(unit, group, self._say("room-upgraded", room=to))
            case Exposed(how):
                self._warn(unit, group, self._say(f"exposed-{how}"))
            case Membership():
                self._admissions.note(unit, event, notice, now)
            case OwnMembership():
                self._admissions.note_own(unit, event, notice, now)
            case Moved(to):
                self._follow(unit, group, Address(group.platform, to))

    def _warn(self, unit: UnitOfWork, group: Address, text: Markup) -> None:
        unit.post(group, Delivery(Message(text, awaited=True)), priority=Priority.ADMINS)

    def _follow(self, unit: UnitOfWork, group: Address, new: Address) -> None:
        unit.tx.chats.moved(group, new)
        unit.afterwards.append(lambda: self._groups.follow(group, new))
