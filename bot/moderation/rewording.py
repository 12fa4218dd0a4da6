"""The text of the letter has changed: the admins are told, and those who signed an earlier one are asked, a few at a
time.
"""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.i18n.languages import name_in
from bot.letters.letter import Letter
from bot.letters.presentation import day_in_words
from bot.letters.rewording import GONE, fingerprints, question, successor, texts_of
from bot.messaging.messages import Delivery, Message
from bot.moderation.board import tell_admins
from bot.policy import GOING_ROUND_MOST, GOING_ROUND_WAITING_MOST, WORDINGS_LISTED
from storage.protocol import Transaction
from storage.records import Priority, SignedWording


def earlier(letter: Letter, tx: Transaction) -> list[SignedWording]:
    """The texts that somebody signed and that are not present any more. Imported lines of which none is known do not
    count.
    """
    present = fingerprints(letter)
    return [each for each in tx.wordings.signed() if each.fingerprint and each.fingerprint not in present]


def lines(say: Translator, letter: Letter, tx: Transaction) -> Iterator[Markup]:
    """How many have signed each text, a line for each; of many texts, those that most have signed."""
    present = fingerprints(letter)
    signed = sorted(tx.wordings.signed(), key=lambda each: -each.count)[:WORDINGS_LISTED]
    for each in sorted(signed, key=lambda each: (each.language, each.fingerprint not in present)):
        state = "present" if each.fingerprint in present else "earlier" if each.since else "unknown"
        language = name_in(each.language, say.language) if each.language else ""
        day = day_in_words(each.since, say) if each.since else ""
        yield say("wording-line", state=state, language=language, day=day, count=each.count)


def tell_of_new_texts(unit: UnitOfWork, say: Translator, letter: Letter) -> None:
    """Tell the admins at a start, once, that the texts have changed, if somebody has signed an earlier one."""
    if unit.tx.wordings.note_known(texts_of(letter)) and earlier(letter, unit.tx):
        text = Markup("\n").join([say("wording-has-changed"), *lines(say, letter, unit.tx)])
        tell_admins(unit, Message(text))


def ask_some(unit: UnitOfWork, letter: Letter, catalog: Catalog, now: datetime) -> None:
    """Ask the next signers, unless many messages wait. What they are asked about was confirmed by an admin: when the
    texts have changed since, nobody is asked until an admin confirms it again.
    """
    wordings = unit.tx.wordings
    asked = wordings.round()
    if asked is None or asked.texts != texts_of(letter) or asked.reached >= asked.last:
        return
    if not letter.open_on(now.date()) or unit.tx.outbox.backlog().outbox >= GOING_ROUND_WAITING_MOST:
        return
    found = wordings.next(fingerprints(letter), GOING_ROUND_MOST)
    texts = {each: wordings.get(each) for each in {signature.wording for signature in found}}
    for signature in found:
        signed, address = texts[signature.wording], unit.tx.signatures.address(signature.id)
        if signed is None or address is None:
            continue
        present = successor(letter, signed)
        if wordings.ask(signature.id, present.fingerprint if present else GONE):
            say = catalog.on(address.platform).translator(signature.language)
            unit.post(address, Delivery(question(say, letter, signature.id, signed)), priority=Priority.REPORTS)
