"""What signers do about what others did: they keep a mended line or object to it, answer a question, keep their
signature under a changed text, and say whether a line is theirs that an admin has entered.
"""

from datetime import datetime

from bot.delivery.domain_events import Accepted, Answered, Claimed, Disowned, Objected
from bot.delivery.unit_of_work import UnitOfWork
from bot.runtime.token_bucket import TokenBucket
from bot.signatories.mending import as_note
from bot.signatories.similarity import similarity_key
from bot.signing.view import Accept, Answer, Answering, Change, Claim, Disown, KeepWording, Object, WantNews
from storage.protocol import SignerRecord, Transaction
from storage.records import Account, Address, Happened, NoteKind, Signature


def follow_wish(
    unit: UnitOfWork, account: Account, address: Address, before: Signature, wish: Change | None, now: datetime
) -> None:
    """Store what a signer wishes about their signature."""
    tx, number = unit.tx, before.id
    match wish:
        case Accept():
            knows(unit, before)
            tx.notes.remove(number, NoteKind.FORMER)
            tx.history.note(number, Happened.ACCEPTED, now)
            unit.publish(Accepted(before))
        case Object(own):
            tx.outbox.take_back(number)
            reopened = tx.decisions.reopen(account, address, own, similarity_key(own.name))
            if before.entry is not None:
                tx.notes.put(number, NoteKind.OBJECTION, as_note(before.entry), now)
            tx.history.note(number, Happened.OBJECTED, now)
            unit.publish(Objected(before, reopened))
        case KeepWording(wording):
            if tx.wordings.keep(number, wording) is not None:
                tx.history.note(number, Happened.KEPT, now)
        case WantNews(wanted):
            if wanted:
                tx.news.begin_for(number, address)
            else:
                tx.news.end_for(number)
        case Answering():
            tx.notes.put(number, NoteKind.ANSWERING, "", now)
        case Answer(text):
            tx.notes.remove(number, NoteKind.ANSWERING)
            tx.notes.put(number, NoteKind.ANSWER, text, now)
            tx.history.note(number, Happened.ANSWERED, now)
            unit.publish(Answered(before))


def follow_claim(unit: UnitOfWork, account: Account, address: Address, claim: Claim | Disown, now: datetime) -> None:
    """Store whose a line is that an admin has entered."""
    tx, before = unit.tx, claim.line
    if isinstance(claim, Claim):
        after = tx.entered.claim(before.id, account, address, claim.language)
        tx.notes.remove(before.id, NoteKind.FORMER)  # what an admin typed first is nothing that this person wrote
        tx.history.note(before.id, Happened.CLAIMED, now)
        tx.triage.doubt(before.id)
        unit.publish(Claimed(before, after))
    else:
        tx.entered.disown(before.id, now)
        tx.history.note(before.id, Happened.DISOWNED, now)
        unit.publish(Disowned(before))


def claimed_by(tx: Transaction, code: str, account: Account, tries: TokenBucket, now: datetime) -> Signature | None:
    """The line that a code leads to; none for an account that has lately tried too many that lead nowhere."""
    if tries.is_spent(account, now.timestamp()):
        return None
    found = tx.entered.of_code(code)
    if found is None:
        tries.take(account, now.timestamp())
    return found


def is_answering(tx: Transaction, signer: SignerRecord) -> bool:
    """Whether the next words of a signer are meant for the admins."""
    return signer.signature is not None and tx.notes.about(signer.signature.id, NoteKind.ANSWERING) is not None


def knows(unit: UnitOfWork, signature: Signature) -> None:
    """Whoever turns their name on or off has seen the decision: news of it, which says how it is shown, is not sent."""
    for news in unit.tx.outbox.take_back(signature.id):
        unit.tx.outbox.delivered(news, "")
