"""The admins' desk: who may decide, what a press in the admin group changes, what waits, the figures."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot import approval
from bot.cards import show_card
from bot.letter import Letter
from bot.letterbox import ADMINS, Letterbox
from bot.phrasebook import Phrasebook, Voice
from bot.reading import invitation
from bot.vocabulary import Act, Action, Command, Delivery, Event, Membership, Message, Moved, Press
from storage.records import Account, Address, Platform, Reason, Signature, State, Verdict
from storage.store import Store, Transaction

# Asks a platform whether an account is a member of the admin group; any error there means no.
Lookup = Callable[[Address, Account], Awaitable[bool]]


class AdminDesk:
    """Serves the admin group of every platform."""

    def __init__(
        self,
        store: Store,
        letter: Letter,
        phrasebook: Phrasebook,
        groups: dict[Platform, Address],
        approved: Callable[[Signature], None],
    ) -> None:
        self._store = store
        self._letter = letter
        self._phrasebook = phrasebook
        self._say = phrasebook.voice(letter.default_language)
        self._groups = groups
        self._approved = approved
        self.lookups: dict[Platform, Lookup] = {}

    async def admits(self, event: Event) -> bool:
        """Whether the event comes from a member of the configured admin group, in that group."""
        group, account = Address(event.platform, event.chat), Account(event.platform, event.account)
        if self._groups.get(event.platform) != group:
            return False
        if isinstance(event.content, Membership | Moved):
            return True  # the platform's own words, not a member's
        known = await self._store.transact(lambda tx: tx.people.is_member(group, account))
        if known is not None:
            return known
        lookup = self.lookups.get(event.platform)
        present = lookup is not None and await lookup(group, account)
        if present:
            await self._store.transact(lambda tx: tx.people.set_member(group, account, present=True))
        return present

    def serve(self, box: Letterbox, event: Event, now: datetime) -> None:
        """What somebody admitted does in the admin group."""
        group = self._groups[event.platform]
        match event.content:
            case Press(press, message, Action() as action):
                toast = self._act(box, event, action, message, now)
                box.post(group, Delivery(press=press, toast=toast))
            case Press(press):
                box.post(group, Delivery(press=press, toast=self._voice(event).plain("button-is-old")))
            case Command("pending"):
                box.post(group, Delivery(self._pending(box.tx, 0)), urgency=ADMINS)
            case Command("letter" | "start"):
                box.post(
                    group, Delivery(invitation(self._say, self._letter.wording(self._say.language))), urgency=ADMINS
                )
            case Command("help"):
                box.post(group, Delivery(Message(self._say("admin-help"))), urgency=ADMINS)
            case Membership(present):
                box.tx.people.set_member(group, Account(event.platform, event.account), present=present)
            case Moved(to):
                self._follow(box, group, Address(group.platform, to))

    def _follow(self, box: Letterbox, group: Address, new: Address) -> None:
        box.tx.mail.moved(group, new)
        box.afterwards.append(lambda: self._groups.update({group.platform: new}))

    def _act(self, box: Letterbox, event: Event, action: Action, message: str, now: datetime) -> str:
        match action.act:
            case Act.APPROVE | Act.REJECT_BECAUSE | Act.UNDO:
                return self._decide(box, event, action, message, now)
            case Act.REJECT | Act.REVIEW | Act.CARD:
                return self._turn_card(box, event, action)
            case Act.PENDING:
                self._list(box, event, message, action.number)
                return ""
            case _:
                return self._voice(event).plain("not-here")

    def _decide(self, box: Letterbox, event: Event, action: Action, message: str, now: datetime) -> str:
        """Approve, reject or undo, if the signature stands as the admin saw it; the word to the admin comes back."""
        signatures, say = box.tx.signatures, self._voice(event)
        verdict, reason = _verdict(action)
        if verdict is Verdict.UNDONE:
            signature = signatures.get(action.number)
            decided_already = signature is not None and signature.state in (State.APPROVED, State.REJECTED)
            if decided_already and not approval.can_undo(signatures.last_decision(action.number), now):
                return say.plain("toast-undo-too-late")
        admin = Account(event.platform, event.account)
        decided = signatures.decide(action.number, action.revision, verdict, reason, admin, event.person, now)
        if decided is None:
            return self._too_late(box, say, action.number)
        show_card(box, self._say, decided)
        address = signatures.address(decided.id)
        if address is not None:
            told = approval.news(self._phrasebook.voice(decided.language), self._letter, decided)
            box.post(address, Delivery(told), tells=decided.id)
        if decided.state is State.APPROVED:
            box.afterwards.append(lambda: self._approved(decided))
        if action.word == approval.LISTED:
            self._list(box, event, message, 0)
        return approval.toast(say, decided)

    def _too_late(self, box: Letterbox, say: Voice, number: int) -> str:
        signature = box.tx.signatures.get(number)
        decision = box.tx.signatures.last_decision(number)
        if signature is not None:
            show_card(box, self._say, signature)
        return approval.too_late(say, signature, decision)

    def _turn_card(self, box: Letterbox, event: Event, action: Action) -> str:
        """Show the reasons for a rejection, the verdicts again, or the card itself further down."""
        say = self._voice(event)
        signature = box.tx.signatures.get(action.number)
        if action.act is Act.CARD and signature is not None:
            show_card(box, self._say, signature, afresh=True)
            return ""
        if signature is None or signature.state is not State.PENDING or signature.revision != action.revision:
            return self._too_late(box, say, action.number)
        show_card(box, self._say, signature, rejecting=action.act is Act.REJECT)
        return ""

    def _list(self, box: Letterbox, event: Event, message: str, page: int) -> None:
        delivery = Delivery(self._pending(box.tx, page), replaces=message)
        box.post(self._groups[event.platform], delivery, urgency=ADMINS)

    def _pending(self, tx: Transaction, page: int) -> Message:
        count = tx.signatures.count_pending()
        last = max(0, (count - 1) // approval.PENDING_A_PAGE)
        offset = max(0, min(page, last)) * approval.PENDING_A_PAGE
        waiting = tx.signatures.pending(offset, approval.PENDING_A_PAGE)
        return approval.pending(self._say, waiting, offset, count)

    def _voice(self, event: Event) -> Voice:
        return self._phrasebook.voice(event.language, self._letter.default_language)


def _verdict(action: Action) -> tuple[Verdict, Reason | None]:
    match action.act:
        case Act.APPROVE:
            return Verdict.APPROVED, None
        case Act.REJECT_BECAUSE if action.word in set(Reason):
            return Verdict.REJECTED, Reason(action.word)
        case Act.REJECT_BECAUSE:
            return Verdict.REJECTED, Reason.OTHER
        case _:
            return Verdict.UNDONE, None
