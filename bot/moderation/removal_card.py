"""The card of a published line while admins think about removing it."""

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.presentation import shown_entry
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.moderation.cards import moment
from storage.records import Proposal, Reason, Signature, Verdict

# What a button says instead of a reason, to have everything erased.
ERASE = "erase"


def question(say: Translator, signature: Signature) -> Message:
    """Which reason a line is to be removed for."""
    text = joined([say("remove-question", number=str(signature.id)), _line(say, signature)])
    reasons = [(_choice(signature, say.plain(f"because-{reason}"), reason),) for reason in Reason]
    erase = (_choice(signature, say.plain("button-erase"), ERASE),)
    return Message(text, (*reasons, erase, (_leave(say, signature),)), confidential=True, awaited=True)


def proposal_card(say: Translator, signature: Signature, proposal: Proposal) -> Message:
    """What one admin has proposed, for the second one to agree."""
    erases = proposal.verdict is Verdict.ERASED
    reason = say("removal-erases") if erases else say(f"reason-{proposal.reason or Reason.OTHER}")
    asked = say(
        "remove-proposed",
        number=str(signature.id),
        admin=proposal.admin,
        time=moment(proposal.made, say),
        reason=reason,
    )
    agree = _choice(signature, say.plain("button-agree"), word_of(proposal))
    return Message(
        joined([asked, _line(say, signature)]), ((agree,), (_leave(say, signature),)), confidential=True, awaited=True
    )


def word_of(proposal: Proposal) -> str:
    """The word that a button carries for what is proposed."""
    return ERASE if proposal.verdict is Verdict.ERASED else str(proposal.reason or Reason.OTHER)


def _line(say: Translator, signature: Signature) -> Markup:
    return shown_entry(say, signature.entry) if signature.entry is not None else Markup()


def _choice(signature: Signature, label: str, word: str) -> Choice:
    return Choice(label, Action(Act.REMOVE, signature.id, signature.revision, word), tone=Tone.DANGER)


def _leave(say: Translator, signature: Signature) -> Choice:
    return Choice(say.plain("button-leave"), Action(Act.LEAVE, signature.id, signature.revision))
