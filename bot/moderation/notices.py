"""The messages to signers about a decision."""

from markupsafe import Markup

from bot.delivery.domain_events import DomainEvent, ReachedAgain
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import (
    contact,
    help_lines,
    letter_button,
    mending_rows,
    mending_told,
    no_more_signatures,
    reason_told,
    shown_entry,
    word_told,
)
from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience
from bot.messaging.messages import Choice, Delivery, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.mending import NO_NOTES, CardNotes, notes_about
from storage.records import Signature, State, Visibility


def tell_what_was_missed(unit: UnitOfWork, event: DomainEvent, catalog: Catalog, letter: Letter) -> None:
    """Tell a signer who can be reached again of the decision."""
    match event:
        case ReachedAgain(signature, address) if signature.state in (State.APPROVED, State.REJECTED, State.REMOVED):
            kept, notes = is_kept(unit, signature), notes_about(unit.tx, signature.id)
            told = news(catalog.translator(signature.language), letter, signature, kept=kept, notes=notes)
            unit.post(address, Delivery(told), notifies=signature.id)


def is_kept(unit: UnitOfWork, signature: Signature) -> bool:
    """Whether a former line of a signature stays public although its correction was rejected."""
    _, line = unit.tx.signatures.listed(signature.id)
    return signature.state is State.REJECTED and line is not None


def news(
    say: Translator, letter: Letter, signature: Signature, *, kept: bool = False, notes: CardNotes = NO_NOTES
) -> Message:
    """The message to a signer about a decision; `kept` as in `is_kept`, `notes` are those of the admins. Whoever is
    blocked hears of a rejection only that.
    """
    if notes.blocked and signature.state is State.REJECTED:
        return no_more_signatures(say, letter, signature)
    line = shown_entry(say, signature.entry) if signature.entry else Markup()
    mine = Choice(say.plain("button-my"), Action(Act.MY))
    share = Choice(say.plain("button-share"), Action(Act.SHARE))
    match signature.state:
        case State.APPROVED:
            is_public = signature.visibility is Visibility.PUBLIC
            parts = [say("told-approved"), line, say(f"published-{signature.visibility}"), mending_told(say, notes.own)]
            page = ((Choice(say.plain("button-page"), page=letter.url),),) if letter.url and is_public else ()
            rows = (*mending_rows(say, signature, notes.own), *page, (share,), (letter_button(say), mine))
            return Message(joined(parts), rows, awaited=True)
        case State.REJECTED:
            reason = reason_told(say, letter, signature.reason, notes.word)
            text = say("told-rejected", reason=reason, contact=contact(letter))
            mend = Choice(say.plain("button-mend"), Action(Act.CORRECT, signature.id), tone=Tone.PRIMARY)
            parts = [text, word_told(say, notes.word), line, say("former-still") if kept else Markup()]
            return Message(joined(parts), ((mend,), (letter_button(say), mine)), awaited=True)
        case State.REMOVED:
            mend = Choice(say.plain("button-correct"), Action(Act.CORRECT, signature.id))
            text = say("told-removed", contact=contact(letter))
            return Message(joined([text, line]), ((mend,), (letter_button(say), mine)), awaited=True)
        case _:
            return Message(joined([say("told-undone"), line]), ((letter_button(say), mine),), awaited=True)


def admin_help(say: Translator, *, several: bool) -> Markup:
    """The help of the admin group, from the table of commands."""
    return joined([say("admin-help"), help_lines(say, Audience.ADMINS, several=several), say("admin-help-words")])
