"""The handler of private chats: loads the view for a step, runs the step, and stores its outcome."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.delivery.domain_events import Corrected, ReachedAgain, Submitted, Turned, Withdrawn
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.letters.rewording import fingerprints
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Content, Event, Press, Text
from bot.messaging.links import OWN_LINK, as_link, source_in
from bot.messaging.messages import Delivery
from bot.policy import CLAIM_SECONDS, CLAIMS, REFUSED_MOST, SIGNATORIES_A_PAGE, WITHDRAWAL_SECONDS, WITHDRAWALS, Rules
from bot.runtime.token_bucket import TokenBucket
from bot.signatories.mending import notes_about
from bot.signatories.public_countries import PublicCountries
from bot.signatories.similarity import similarity_key
from bot.signing.answering import ends
from bot.signing.claiming import code_in
from bot.signing.conversation import step
from bot.signing.drafts import open_question
from bot.signing.rewording import ask_who_writes, is_about_text
from bot.signing.seeking import seek
from bot.signing.view import Claim, Disown, Hide, Outcome, Show, Sign, Speak, View, Withdraw
from bot.signing.wishes import claimed_by, follow_claim, follow_wish, is_answering, knows
from bot.signing.words import as_command
from storage.protocol import SignerRecord, Store, Transaction
from storage.records import Account, Address, Draft, Happened, NoteKind, Priority, Signature, State, Step


class SignerHandler:
    """Handles the events of private chats."""

    def __init__(
        self,
        letter: Letter,
        catalog: Catalog,
        countries: PublicCountries,
        rules: Rules,
        letters: Sequence[Letter] = (),
        founds: Callable[[Account], bool] = lambda _account: False,
        belongs: Callable[[Transaction, Account, datetime], bool] = lambda *_: False,
    ) -> None:
        self.letter, self._belongs = letter, belongs  # organisers and admins can sign before the letter opens
        self._letters = letters  # as many as there are now
        self._founds = founds
        self._catalog = catalog
        self._countries = countries
        self._rules = rules
        self._withdrawals = TokenBucket(WITHDRAWALS, WITHDRAWAL_SECONDS)
        self._claims = TokenBucket(CLAIMS, CLAIM_SECONDS)

    def serve(self, unit: UnitOfWork, event: Event, now: datetime) -> None:
        """Handle one event of one signer."""
        account, address = Account(event.platform, event.account), Address(event.platform, event.chat)
        event = replace(event, content=as_link(event.content))
        signer = unit.tx.people.signer(account)
        former = signer.draft
        if signer.blocked:
            signer = replace(signer, draft=None)  # what was begun before is over
        if signer.signature is not None:
            _follow(unit, signer, signer.signature, address)
        if not is_answering(unit.tx, signer) and _takes_commands_in_words(signer, event.content):
            event = replace(event, content=as_command(event.content, self._catalog.translators.values()))
        if signer.signature is None and not signer.blocked and (source := source_in(event.content)):
            unit.tx.sources.came(account, source, now)
        view = self._view(unit.tx, event, signer, now)
        if signer.signature is not None and ends(view, event.content):
            unit.tx.notes.remove(signer.signature.id, NoteKind.ANSWERING)
        outcome, typed = _sorted_out(event, former, step(view, event.content))
        if outcome.draft is None and former is not None:
            unit.tx.people.drop_draft(account)
        elif outcome.draft is not None:
            unit.tx.people.keep_draft(account, outcome.draft, now)  # also as it was: its day begins anew
        if outcome.step is Step.BEGUN:  # a person who begins with a link has also opened the letter
            unit.tx.people.passed(account, Step.OPENED, now)
        if outcome.step is not None:
            unit.tx.people.passed(account, outcome.step, now)
        self._change(unit, account, address, signer.signature, outcome, now)
        _answer(unit, address, event, outcome, former)
        for message in typed:
            unit.post(address, Delivery(replaces=message, removes=True), priority=Priority.REPORTS)
        if outcome.draft is None and outcome.change is None and not is_about_text(event.content):
            ask_who_writes(unit, self.letter, view, address)

    def _view(self, tx: Transaction, event: Event, signer: SignerRecord, now: datetime) -> View:
        catalog = self._catalog.on(event.platform)
        say = catalog.translator(signer.language, event.language, self.letter.default_language)
        popular, in_words = self._countries.offered(say.language), CAPABILITIES[event.platform].answered_in_words
        view = View(self.letter, say, catalog.translators, signer, now, popular=popular, in_words=in_words)
        view = replace(view, page=CAPABILITIES[event.platform].page, letters=tuple(self._letters))
        view = replace(view, closed_days=self._rules.closed_days, client_language=event.language)
        if not self.letter.opened_on(now.date()):
            view = replace(view, is_early=self._belongs(tx, Account(event.platform, event.account), now))
        if signer.signature is None and signer.draft is None and (begun := tx.endings.get().begun):
            view = replace(view, erased=begun.date())
        if signer.signature is not None:
            view = _with_public_line(view, signer.signature, tx)
            if signer.signature.wording not in fingerprints(self.letter):
                view = replace(view, signed_text=tx.wordings.get(signer.signature.wording))
        view = replace(view, claimed=self._claimed(tx, event, now))
        match _commanded(event.content):
            case Command("start" | "letter" | "back") | Press(action=Action(Act.PAGE | Act.BACK)):
                view = _counted(view, tx)
            case Command("help"):
                view = replace(view, founds=self._founds(Account(event.platform, event.account)))
            case Command("data"):
                address = Address(event.platform, event.chat)
                about = tx.personal_data.about(Account(event.platform, event.account), address)
                view = replace(view, personal_data=about)
            case Command("signatories", argument) if argument.strip():
                view = replace(view, sought=seek(tx, argument))
            case Command("signatories"):
                view = _listed(_counted(view, tx), tx, 0)
            case Press(action=Action(Act.SIGNATORIES, page)):
                view = _listed(_counted(view, tx), tx, page)
        if signer.signature is not None and signer.signature.state is State.PENDING:
            decided_after = tx.decisions.usual_seconds()
            return replace(view, ahead=tx.pending.place(signer.signature.id), decided_after=decided_after)
        if signer.draft is not None and open_question(signer.draft) is None:  # it may be confirmed, also by a word
            before = signer.signature.id if signer.signature else None
            waiting = tx.pending.count() if before is None else tx.pending.place(before)
            account = Account(event.platform, event.account)
            withdrew_too_often = before is None and self._withdrawals.is_spent(account, view.now.timestamp())
            view = replace(view, decided_after=tx.decisions.usual_seconds())
            return replace(view, ahead=waiting + 1, withdrew_too_often=withdrew_too_often)
        return view

    def _claimed(self, tx: Transaction, event: Event, now: datetime) -> Signature | None:
        code = code_in(event.content)
        return claimed_by(tx, code, Account(event.platform, event.account), self._claims, now) if code else None

    def _change(
        self,
        unit: UnitOfWork,
        account: Account,
        address: Address,
        before: Signature | None,
        outcome: Outcome,
        now: datetime,
    ) -> None:
        signatures = unit.tx.signatures
        if before is not None:
            follow_wish(unit, account, address, before, outcome.change, now)
        match outcome.change:
            case Sign(submission):
                if before is None:
                    new_link = unit.tx.sources.signed(account)
                    added = signatures.add(account, address, submission, now)
                    if new_link not in ("", OWN_LINK):  # the bot's own is no news to an admin
                        unit.tx.notes.put(added.id, NoteKind.LINK, "", now)
                    unit.tx.history.note(added.id, Happened.SUBMITTED, now)
                    unit.publish(Submitted(added))
                else:
                    unit.tx.outbox.take_back(before.id)  # news of what was decided about the former text
                    corrected = signatures.correct(account, address, submission, now, _name_key(before))
                    unit.tx.history.note(before.id, Happened.CORRECTED, now)
                    unit.publish(Corrected(before, corrected))
            case Hide() if before is not None:
                knows(unit, before)
                unit.tx.history.note(before.id, Happened.HIDDEN, now)
                unit.publish(Turned(before, signatures.hide(before.id, _name_key(before))))
            case Show() if before is not None:
                knows(unit, before)
                unit.tx.history.note(before.id, Happened.SHOWN, now)
                unit.publish(Turned(before, signatures.show(before.id, _name_key(before))))
            case Withdraw(shown):
                known = None if before is None else signatures.address(before.id)
                if before is not None and signatures.withdraw(account, now, shown=shown) is not None:
                    unit.tx.outbox.take_back(before.id)
                    for chat in {address, known or address}:
                        unit.tx.chats.forget(chat)  # the offered choices may contain what has just been erased
                    unit.tx.history.note(before.id, Happened.WITHDRAWN, now)
                    unit.publish(Withdrawn(before))
                    self._withdrawals.take(account, now.timestamp())
            case Claim() | Disown() as claim:
                follow_claim(unit, account, address, claim, now)
            case Speak(language, text_language):
                unit.tx.people.speak(account, language, text_language)


def _name_key(signature: Signature) -> str:
    return similarity_key(signature.entry.name) if signature.entry is not None else ""


def _takes_commands_in_words(signer: SignerRecord, content: Content) -> bool:
    """Whether words that are a command cannot be meant as an answer."""
    return signer.draft is None or open_question(signer.draft) is None or (isinstance(content, Text) and content.first)


def _commanded(content: Content) -> Content:
    """What is asked for; a choice may name a command."""
    match content:
        case Press(action=Action(Act.COMMAND, word=name)):
            return Command(name)
        case _:
            return content


def _follow(unit: UnitOfWork, signer: SignerRecord, signature: Signature, address: Address) -> None:
    """Send messages for a signer to the chat in which they wrote last, and at once those that could not be sent
    before.
    """
    known = unit.tx.signatures.address(signature.id)
    if known is not None and known != address:
        unit.tx.signatures.follow(signature.id, address)
        unit.outgoing_messages.extend(unit.tx.outbox.redirect(signature.id, address))
    if not signer.blocked and unit.tx.signatures.missed(signature.id):
        unit.publish(ReachedAgain(signature, address))


def _answer(unit: UnitOfWork, address: Address, event: Event, outcome: Outcome, former: Draft | None) -> None:
    """Put the messages for the signer into the outbox; a press always gets an answer.

    Where the platform keeps a form, the last message of a conversation is the form, also when it ends the conversation,
    and what was typed into it is taken out of the chat.
    """
    press = event.content if isinstance(event.content, Press) else None
    is_form = CAPABILITIES[event.platform].keeps_a_form and (outcome.form or (former is not None and not outcome.draft))
    last = len(outcome.messages) - 1
    for number, message in enumerate(outcome.messages):
        answers = press if press and not number else None
        delivery = Delivery(message)
        if is_form and number == last:
            delivery = Delivery(message, form=True, ends=outcome.draft is None, as_new=outcome.refused)
        if answers is not None:
            place = answers.message if outcome.in_place else ""
            stays = delivery.as_new and not place
            delivery = replace(delivery, replaces=place, press=answers.press, toast=outcome.toast, as_new=stays)
        unit.post(address, delivery)
    if press is not None and not outcome.messages:
        unit.post(address, Delivery(press=press.press, toast=outcome.toast))


def _sorted_out(event: Event, former: Draft | None, outcome: Outcome) -> tuple[Outcome, tuple[str, ...]]:
    """The outcome, and the messages to take out of the chat: what was typed into the form and has been taken.

    What was refused stays until its question is answered: nobody has to type it again.
    """
    if not (CAPABILITIES[event.platform].keeps_a_form and outcome.form):
        return outcome, ()
    source = event.content.source if isinstance(event.content, Text) else ""
    typed = (*(former.refused if former else ()), *([source] if source else []))[-REFUSED_MOST:]
    stay = typed if outcome.refused else ()
    draft = None if outcome.draft is None else replace(outcome.draft, refused=stay)
    return replace(outcome, draft=draft), () if stay else typed


def _with_public_line(view: View, signature: Signature, tx: Transaction) -> View:
    """The view with what the public list says of the signature."""
    number, line = tx.signatures.listed(signature.id)
    view = replace(view, wants_news=tx.news.wants(signature.id))
    notes = notes_about(tx, signature.id)
    view = replace(view, listed_as=number, public_line=line, own_line=notes.own, word=notes.word)
    if notes.question is None or notes.answer is not None:
        return view
    return replace(view, asked=notes.question.text, is_answering=is_answering(tx, view.signer))


def _counted(view: View, tx: Transaction) -> View:
    everybody, public = tx.signatures.count_signatories()
    return replace(view, signatories=everybody, withheld=everybody - public)


def _listed(view: View, tx: Transaction, page: int) -> View:
    view = replace(view, withdrawn=tx.withdrawn_lines.count())
    last = max(0, (view.signatories - view.withheld + view.withdrawn - 1) // SIGNATORIES_A_PAGE)
    start = max(0, min(page, last)) * SIGNATORIES_A_PAGE
    listed = tuple(tx.signatures.public(start, SIGNATORIES_A_PAGE))
    _, organisations = tx.signatures.count_organisations()
    pins = {pin.number: pin.word for pin in tx.pins.all()}
    return replace(view, listed=listed, organisations=organisations, pins=pins)


async def is_signing(store: Store, account: Account) -> bool:
    """Whether somebody has an open draft."""
    return await store.transact(lambda tx: tx.people.signer(account).draft is not None)


async def awaits(store: Store, account: Account, address: Address) -> bool:
    """Whether a signer has something to finish in a chat, or must still be told something there."""

    def look(tx: Transaction) -> bool:
        signer = tx.people.signer(account)
        if signer.draft is not None or tx.outbox.is_outgoing(address):
            return True
        return signer.signature is not None and tx.signatures.address(signer.signature.id) == address

    return await store.transact(look)


async def language_of(store: Store, account: Account) -> str | None:
    """The language that a signer has chosen; None if they have chosen none."""
    return await store.transact(lambda tx: tx.people.language(account))
