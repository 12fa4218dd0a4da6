"""The messages to signers about a decision."""

from markupsafe import Markup

from bot.delivery.domain_events import DomainEvent, ReachedAgain
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import contact, help_lines, reason_told, shown_entry
from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience
from bot.messaging.messages import Choice, Delivery, Invitation, Message
from bot.messaging.widgets import joined
from storage.records import Signature, State


def tell_what_was_missed(unit: UnitOfWork, event: DomainEvent, catalog: Catalog, letter: Letter) -> None:
    """Tell a signer who can be reached again of the decision."""
    match event:
        case ReachedAgain(signature, address) if signature.state in (State.APPROVED, State.REJECTED, State.REMOVED):
            told = news(catalog.translator(signature.language), letter, signature)
            unit.post(address, Delivery(told), notifies=signature.id)


def news(say: Translator, letter: Letter, signature: Signature) -> Message:
    """The message to a signer about a decision."""
    line = shown_entry(say, signature.entry) if signature.entry else Markup()
    mine = (Choice(say.plain("button-my"), Action(Act.MY)),)
    match signature.state:
        case State.APPROVED:
            text = joined([say("told-approved"), line, say(f"published-{signature.visibility}")])
            return Message(text, ((Choice(say.plain("button-share"), invitation=Invitation.COPY),), mine), awaited=True)
        case State.REJECTED:
            reason = reason_told(say, signature.reason)
            text = say("told-rejected", reason=reason, contact=contact(letter))
            return Message(joined([text, line]), (mine,), awaited=True)
        case State.REMOVED:
            return Message(joined([say("told-removed", contact=contact(letter)), line]), (mine,), awaited=True)
        case _:
            return Message(joined([say("told-undone"), line]), (mine,), awaited=True)


def admin_help(say: Translator) -> Markup:
    """The help of the admin group, from the table of commands."""
    return joined([say("admin-help"), help_lines(say, Audience.ADMINS), say("admin-help-words")])
