"""The handler of founding letters: loads the view for a step, runs the step, and stores its outcome.

It is asked before every other handler of the letter whose store keeps what is being founded, and says whether an event
is about that.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from bot.delivery.unit_of_work import UnitOfWork
from bot.founding import changes
from bot.founding.drafts import CODE, Asked, changed, new_code, question_of
from bot.founding.prompts import ask
from bot.founding.steps import step
from bot.founding.view import Outcome, View
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Document, Event, Press, Reply, Room, Text, Unreadable
from bot.messaging.messages import Delivery, Message
from bot.policy import FOUNDED_A_FOUNDER, FOUNDINGS_IN_ALL, LETTERS_IN_ALL
from storage.protocol import Transaction
from storage.records import Account, Errand, Founding, Platform, Priority

Founders = tuple[Account | Literal["anyone"], ...]


@dataclass(slots=True)
class FoundingHandler:
    """Handles what founders do. `busy` are the accounts that are founding a letter now, and `begin` gets an account
    whose letter has an errand, once that is stored. `founded` has the slugs of the letters that an account has founded,
    after `learn` was called for it; `letters` are all that there are.
    """

    catalog: Catalog
    founders: Founders
    begin: Callable[[Account], None] = lambda _account: None
    learn: Callable[[Account], Awaitable[None]] | None = None
    letters: Callable[[], Sequence[Letter]] = tuple
    founded: dict[Account, tuple[str, ...]] = field(default_factory=dict)
    busy: set[Account] = field(default_factory=set)

    def may_found(self, account: Account) -> bool:
        """Whether the operator lets an account found letters."""
        return "anyone" in self.founders or account in self.founders

    def known(self) -> frozenset[Account]:
        """The accounts that may have founded a letter, of those that are known by their ids."""
        return frozenset(each for each in (*self.founders, *self.founded, *self.busy) if isinstance(each, Account))

    def is_full(self) -> bool:
        """Whether there are as many letters as may be carried."""
        return len(self.letters()) >= LETTERS_IN_ALL

    def names(self, event: Event) -> bool:
        """Whether an event says by itself that it is about founding a letter."""
        match event.content:
            case Press(action=Action(Act.FOUND)):
                return True
            case Command("start" | "newletter", code) if code.startswith(CODE):
                return bool(self.founders)
            case Command("newletter"):
                return bool(self.founders) and event.room is Room.PRIVATE
            case Command("myletters"):
                return event.room is Room.PRIVATE
            case _:
                return False

    def may_answer(self, event: Event) -> bool:
        """Whether an event may answer what a founder was asked."""
        if event.room is not Room.PRIVATE or Account(event.platform, event.account) not in self.busy:
            return False
        match event.content:
            case Text() | Document() | Unreadable() | Reply() | Command("back" | "cancel"):
                return True
            case _:
                return False

    def serve(self, unit: UnitOfWork, event: Event, now: datetime) -> bool:
        """Handle an event that is about founding a letter. False if it is not."""
        match event.content:
            case Command("start" | "newletter", code) if code.startswith(CODE):
                return self._named(unit, event, code, now)
        account = Account(event.platform, event.account)
        founding = unit.tx.foundings.of(account)
        if founding is None:
            unit.afterwards.append(lambda: self.busy.discard(account))
        if not self.names(event):
            if founding is None or not self.may_answer(event) or signs_since(unit.tx, account, founding):
                if founding is not None and unit.tx.people.signer(account).draft is None:
                    unit.tx.chats.drop_form(event.address)  # what is signed from here has a form of its own
                return False
        elif event.room is not Room.PRIVATE:
            return False
        if self._is_about_change(event, founding):
            self._alter(unit, event, founding, now)
        else:
            begun = founding is not None and not founding.only_changes
            self._answer(unit, event, replace(founding, change=None) if founding and begun else None, now)
        return True

    def _is_about_change(self, event: Event, founding: Founding | None) -> bool:
        if changes.is_about_change(event.content):
            return True
        is_other = isinstance(event.content, Press | Command) and self.names(event)
        return founding is not None and founding.change is not None and not is_other

    def _alter(self, unit: UnitOfWork, event: Event, founding: Founding | None, now: datetime) -> None:
        """Show a founder their letters, or go on with what they change there."""
        account = Account(event.platform, event.account)
        language = unit.tx.people.language(account) or event.language
        since = _later_than_a_draft(unit.tx, account, now)
        if founding is None:
            founding = Founding(account, event.chat, language, new_code(), since, since, only_changes=True)
        elif self.names(event):
            founding = replace(founding, since=since)
        founding = replace(founding, chat=event.chat, language=language)
        outcome = changes.step(self.view_of_change(unit.tx, founding, now), event.content)
        self._keep_change(unit, outcome, now)
        ended = outcome.founding is None or outcome.founding.change is None
        self._say(unit, event, replace(outcome, founding=None) if ended else outcome)

    def view_of_change(self, tx: Transaction, founding: Founding, now: datetime) -> View:
        """What a step of a change may know."""
        account = founding.account
        may = self.may_found(account) and not tx.people.signer(account).blocked
        return replace(self.view(account.platform, founding, now), refusal="" if may else "founding-not-you")

    def _keep_change(self, unit: UnitOfWork, outcome: Outcome, now: datetime) -> None:
        founding = outcome.founding
        assert founding is not None  # noqa: S101  each of these steps has one
        if founding.change is None and founding.only_changes:
            self.keep(unit, founding.account, replace(outcome, founding=None), now)
        else:
            self.keep(unit, founding.account, outcome, now)

    def tell_change(self, unit: UnitOfWork, outcome: Outcome, former: Founding, now: datetime) -> None:
        """Store and tell what has become of a change, as an answer to no event."""
        self._keep_change(unit, outcome, now)
        is_form = CAPABILITIES[former.account.platform].keeps_a_form
        ends = outcome.founding is None or outcome.founding.change is None
        unit.post(former.address, Delivery(outcome.message, form=is_form, ends=is_form and ends, as_new=is_form))

    def _answer(self, unit: UnitOfWork, event: Event, founding: Founding | None, now: datetime) -> None:
        account = Account(event.platform, event.account)
        refusal = self._refusal(unit.tx, account, is_new=founding is None)
        if founding is None and isinstance(event.content, Press):
            self._say(unit, event, Outcome(Message(self._view_of(event, None, now).say("founding-left")), None, True))
            return
        if refusal == "founding-not-you" or (founding is None and refusal):
            unit.tx.foundings.drop(account)
            text = self._view_of(event, None, now).say(refusal)
            self._say(unit, event, Outcome(Message(text, awaited=True), None))
            return
        language = unit.tx.people.language(account) or event.language
        if founding is None:
            since = _later_than_a_draft(unit.tx, account, now)
            founding = Founding(account, event.chat, language, new_code(), since, since)
        elif isinstance(event.content, Command):
            since = _later_than_a_draft(unit.tx, account, now)
            founding = replace(founding, revision=max(founding.revision + 1, since), since=since)
        view = replace(
            self._view_of(event, replace(founding, chat=event.chat, language=language), now), refusal=refusal
        )
        outcome = step(view, event.content)
        self.keep(unit, account, outcome, now)
        self._say(unit, event, outcome)

    def _named(self, unit: UnitOfWork, event: Event, code: str, now: datetime) -> bool:
        """Somebody who has the code of a founder names the group in which the letter is to be decided."""
        founding = unit.tx.foundings.by_code(code)
        if founding is None:
            return False
        if event.room is Room.PRIVATE:
            return self._applied(unit, event, founding, now)
        if founding.account.platform is not event.platform or founding.errand is not None:
            return False
        if question_of(founding) not in (Asked.GROUP, Asked.OPEN):
            return False
        if not self.may_found(founding.account):
            return False
        chosen = changed(founding, group=None, group_title="", errand=Errand.LOOK, about=event.chat, code=new_code())
        self.tell(unit, ask(self.view(founding.account.platform, chosen, now), chosen), founding, now)
        return True

    def _applied(self, unit: UnitOfWork, event: Event, founding: Founding, now: datetime) -> bool:
        """Somebody who has the code of a founder wants to be an organiser: the founder is asked. The code is over."""
        if founding.change is None:
            return False
        view = self.view_of_change(unit.tx, replace(founding, code=new_code()), now)
        outcome = changes.applied(view, founding.change, Account(event.platform, event.account), event.person)
        if outcome is None:
            return False
        self.tell_change(unit, outcome, founding, now)
        say = self.catalog.on(event.platform).translator(event.language)
        unit.post(event.address, Delivery(Message(say("organisers-asked"), awaited=True)))
        return True

    def keep(self, unit: UnitOfWork, account: Account, outcome: Outcome, now: datetime) -> None:
        """Store what has become of a letter, and begin its errand when that is on the disk."""
        founding = outcome.founding
        if founding is None:
            unit.tx.foundings.drop(account)
            unit.afterwards.append(lambda: self.busy.discard(account))
            return
        unit.tx.foundings.keep(founding, now)
        unit.afterwards.append(lambda: self.busy.add(account))
        if founding.errand is not None or (founding.change is not None and founding.change.waits):
            unit.afterwards.append(lambda: self.begin(account))

    def tell(self, unit: UnitOfWork, outcome: Outcome, former: Founding, now: datetime) -> None:
        """Store an outcome that answers no event of the founder, and tell the founder."""
        self.keep(unit, former.account, outcome, now)
        is_form = CAPABILITIES[former.account.platform].keeps_a_form
        unit.post(
            former.address,
            Delivery(outcome.message, form=is_form, ends=outcome.founding is None, as_new=is_form),
        )
        if outcome.told is not None and outcome.founding is not None and outcome.founding.group is not None:
            unit.post(outcome.founding.group, Delivery(outcome.told))

    def view(self, platform: Platform, founding: Founding, now: datetime) -> View:
        """What a step may know that answers no event."""
        catalog = self.catalog.on(platform)
        say = catalog.translator(founding.language)
        page = CAPABILITIES[platform].page
        mine = changes.letters_of(self.founded.get(founding.account, ()), self.letters())
        makes_groups = CAPABILITIES[platform].makes_groups
        return View(founding, say, catalog.translators, now, page=page, makes_groups=makes_groups, mine=mine)

    def _view_of(self, event: Event, founding: Founding | None, now: datetime) -> View:
        account = Account(event.platform, event.account)
        empty = Founding(account, event.chat, event.language, "", 0, 0)
        return self.view(event.platform, founding or empty, now)

    def _refusal(self, tx: Transaction, account: Account, *, is_new: bool) -> str:
        """Why an account may not found a letter; "" if it may."""
        if not self.may_found(account) or tx.people.signer(account).blocked:
            return "founding-not-you"
        if self.is_full() or len(self.founded.get(account, ())) >= FOUNDED_A_FOUNDER:
            return "founding-full"
        return "founding-full" if is_new and tx.foundings.count() >= FOUNDINGS_IN_ALL else ""

    def _say(self, unit: UnitOfWork, event: Event, outcome: Outcome) -> None:
        """Put the answer into the outbox. Where the platform keeps a form, that is the one message of the whole
        conversation; short answers are taken out of the chat, and texts stay there.
        """
        is_form = CAPABILITIES[event.platform].keeps_a_form
        press = event.content if isinstance(event.content, Press) else None
        ends, source = outcome.founding is None, event.content.source if isinstance(event.content, Text) else ""
        is_taken = is_form and outcome.taken and bool(source)
        delivery = Delivery(outcome.message, form=is_form, ends=ends and is_form, as_new=is_form and not is_taken)
        if press is not None:
            delivery = replace(delivery, replaces=press.message, press=press.press, toast=outcome.toast, as_new=False)
        unit.post(event.address, delivery)
        if is_taken:
            unit.post(event.address, Delivery(replaces=source, removes=True), priority=Priority.REPORTS)


def signs_since(tx: Transaction, account: Account, founding: Founding) -> bool:
    """Whether an account has begun to sign a letter after it was last asked about the letter that it founds."""
    draft = tx.people.signer(account).draft
    return draft is not None and draft.revision >= founding.since


def _later_than_a_draft(tx: Transaction, account: Account, now: datetime) -> int:
    """The present time, by which a letter that is founded is later than what the account began to sign."""
    draft = tx.people.signer(account).draft
    return max(int(now.timestamp()), draft.revision + 1 if draft is not None else 0)
