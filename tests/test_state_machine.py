"""Signers, admins, restarts, repeated events, troubles and time in any order: after each step the model holds.

`UNDERSIGNED_STEPS=deep` plays many more and longer plays than `make test` has time for.
"""

import asyncio
import itertools
import os
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.delivery import worker as worker_module
from bot.delivery.sender import RecipientUnreachable, Rejected, RetryLater
from bot.messaging.actions import Act, Action
from bot.messaging.events import Event, Press, Strange
from bot.messaging.messages import Delivery
from bot.reports.export import Signatory, write_text
from storage.protocol import Transaction
from storage.records import Account, State
from tests.model import SPELLING, Model, Signature
from tests.stage import MORNING, PLATFORM, Shown, visible
from tests.storage.tallies import check_tallies
from tests.troubles import RULES, Manner, TroubledStage, are_told, delivery_of, kind_of_news

SIGNERS = ("Flora", "Timur", "Ani")
ADMINS = ("Mira", "Pavel", "Nino")
REFUSED = ("flora@example.org", "\u202eFlora", "\n")
PLACES = ("Armenia", "Austria", "Nowhereland")
REPEATED_FOR = timedelta(days=2)
MOMENT = 0.001
# What the model knows how to follow; turning pages and picking places by button have tests of their own.
SIGNERS_ACTS = frozenset(Act) - {Act.BACK, Act.KEEP, Act.PICK, Act.DONE}


class Play(RuleBasedStateMachine):
    """One play on one database; what happens goes to the stage and to the model, and both are compared."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp(dir=_SHORT_LIVED))
        self.patches = pytest.MonkeyPatch()
        self.patches.setattr(worker_module, "DELIVERY_LONGEST_PAUSE_SECONDS", MOMENT)
        self.patches.setattr(worker_module, "DELIVERY_PAUSE_SECONDS", MOMENT)
        self.stage = TroubledStage(self.folder)
        self.model = Model(MORNING, timedelta(days=RULES.pending_days))
        self.serial = itertools.count()
        self.was_interrupted = False
        self.troubled_steps = 0

    @initialize(signed=st.sets(st.sampled_from(SIGNERS)))
    def begin(self, signed: set[str]) -> None:
        """Two admins are there, and some have signed."""
        self.loop.run(self.stage.start())
        for admin in ADMINS[:2]:
            self.loop.run(self.stage.join(admin))
        for person in sorted(signed):
            self.confirms(person, Manner.ONCE)

    def teardown(self) -> None:
        try:
            self.loop.run(self.stage.stop())
        finally:
            self.loop.close()
            self.patches.undo()
            shutil.rmtree(self.folder)

    # Signers

    def act(self, manner: Manner, work: Any, *then: Any) -> None:
        """Let something happen on the stage, and in the model as often as it is really done."""
        self.stage.manner = manner
        self.was_interrupted |= manner is Manner.INTERRUPTED
        self.loop.run(work)
        self.stage.manner = Manner.ONCE
        change, *values = then
        for _ in range(2 if manner is Manner.DOUBLE_TAP else 1):
            change(*values)

    @rule(
        person=st.sampled_from(SIGNERS),
        name=st.sampled_from(["sign", "sign", "cancel", "skip", "my", "letter", "hide", "show"]),
    )
    def commands(self, person: str, name: str, manner: Manner = Manner.ONCE) -> None:
        self.act(manner, self.stage.say(person, f"/{name}"), self.model.commands, person, name)

    @rule(person=st.sampled_from(SIGNERS), manner=st.sampled_from(Manner))
    def begins(self, person: str, manner: Manner) -> None:
        self.commands(person, "sign", manner)

    @rule(person=st.sampled_from(SIGNERS), manner=st.sampled_from(Manner), is_line=st.booleans())
    def answers(self, person: str, manner: Manner, is_line: bool) -> None:
        text, draft = self.somebody(), self.model.drafts.get(person)
        is_line = is_line and not (draft and draft.question == "places")  # there it would be places
        if is_line:
            text += f", {PLACES[next(self.serial) % 2]}, poet"
        self.act(manner, self.stage.say(person, text), lambda: self.model.says(person, text, is_line=is_line))

    @rule(person=st.sampled_from(SIGNERS), which=st.integers(0, 60), manner=st.sampled_from(Manner))
    def presses_a_button(self, person: str, which: int, manner: Manner) -> None:
        """One of the newest, or an old one."""
        offered = [(shown, act) for shown, act in self.buttons(person) if act.act in SIGNERS_ACTS]
        if offered:
            shown, action = offered[which % len(offered)]
            self.act(manner, self.stage.touch(person, shown, action), self.model.presses, person, action)

    @rule(person=st.sampled_from(SIGNERS), act=st.sampled_from(sorted(SIGNERS_ACTS)), number=st.integers(0, 5))
    def forges_a_button(self, person: str, act: Act, number: int) -> None:
        """With the right revision, so that nothing but the state can tell that it was never offered."""
        draft = self.model.drafts.get(person)
        action = Action(
            act, number, draft.revision if draft else 0, {Act.SPEAK: "ru", Act.CHANGE: "places"}.get(act, "")
        )
        self.act(Manner.ONCE, self.stage.touch(person, Shown("0", []), action), self.model.presses, person, action)

    @rule(person=st.sampled_from(SIGNERS), manner=st.sampled_from(Manner))
    def confirms(self, person: str, manner: Manner) -> None:
        """From anywhere, by the shortest way there is."""
        if person not in self.model.drafts and self.model.of(person) is not None:
            self.commands(person, "my")
            self._presses(person, Act.CORRECT)
        self.commands(person, "sign")
        while (draft := self.model.drafts.get(person)) is not None and draft.question:
            if draft.question == SPELLING:
                self.commands(person, "skip")
            else:
                self.answers(person, Manner.ONCE, is_line=draft.question == "name")
        self._presses(person, Act.CONFIRM, manner)

    @rule(person=st.sampled_from(SIGNERS), word=st.sampled_from(["", "shown"]), manner=st.sampled_from(Manner))
    def withdraws(self, person: str, word: str, manner: Manner) -> None:
        """Erases everything, or leaves the number on the list, also by a button of before."""
        self.commands(person, "my")
        self._presses(person, Act.WITHDRAW)
        self._presses(person, Act.WITHDRAW_SURELY, manner, word)

    @rule(person=st.sampled_from(SIGNERS), what=st.sampled_from(["en", "ru", "xx", *REFUSED, *Strange]))
    def does_something_else(self, person: str, what: str | Strange) -> None:
        """Chooses a language, types what is refused, or sends what is no answer."""
        if isinstance(what, Strange):
            self.act(Manner.ONCE, self.stage.send(person, what), self.model.touches, person)
        elif what in REFUSED:
            self.act(Manner.ONCE, self.stage.say(person, what), self.model.touches, person)
        else:
            action = Action(Act.SPEAK, word=what)
            self.act(Manner.ONCE, self.stage.touch(person, Shown("0", []), action), self.model.presses, person, action)

    @rule(person=st.sampled_from(SIGNERS), name=st.sampled_from(["hide", "show"]), manner=st.sampled_from(Manner))
    def turns(self, person: str, name: str, manner: Manner) -> None:
        """Hides the name or shows it again, whatever stands or is under way."""
        self.commands(person, name, manner)

    def _presses(self, person: str, act: Act, manner: Manner = Manner.ONCE, word: str = "") -> None:
        """The newest button of that kind; nothing where none is to be seen."""
        for shown, action in self.buttons(person):
            if action.act is act and (not word or action.word == word):
                return self.act(manner, self.stage.touch(person, shown, action), self.model.presses, person, action)
        return None

    # Admins

    @rule(admin=st.sampled_from(ADMINS), which=st.integers(0, 60), manner=st.sampled_from(Manner))
    def presses_any_button_of_the_group(self, admin: str, which: int, manner: Manner) -> None:
        """On a card or in a list, new or old, in the group as it is now or was before."""
        chats = [chat for chat in self.stage.sender.chats if chat not in SIGNERS]
        offered = [(chat, shown, action) for chat in reversed(chats) for shown, action in self.buttons(chat)]
        if offered:
            chat, shown, action = offered[which % len(offered)]
            self._admin_presses(admin, shown, action, manner, chat)

    @precondition(lambda self: self.model.signatures)
    @rule(
        admin=st.sampled_from(ADMINS[:2]),
        which=st.integers(0, 2),
        act=st.sampled_from([Act.APPROVE, Act.REJECT_BECAUSE, Act.UNDO]),
        manner=st.sampled_from(Manner),
    )
    def decides(self, admin: str, which: int, act: Act, manner: Manner) -> None:
        """On the newest card of a signature; if it does not offer that, the button is forged."""
        signature = self.model.signatures[-1 - which % len(self.model.signatures)]
        forged = Action(act, signature.number, signature.revision, "other" if act is Act.REJECT_BECAUSE else "")
        offered = [pair for pair in self.buttons(self.stage.group) if pair[1].number == signature.number]
        reject = next((pair for pair in offered if pair[1].act is Act.REJECT), None)
        if act is Act.REJECT_BECAUSE and reject is not None:
            self._admin_presses(admin, *reject, Manner.ONCE)
            offered = self.buttons(self.stage.group)
        found = next((pair for pair in offered if pair[1] == forged), (Shown("0", []), forged))
        self._admin_presses(admin, *found, manner)

    @precondition(lambda self: self.model.signatures)
    @rule(
        which=st.integers(0, 2), act=st.sampled_from([Act.APPROVE, Act.REJECT_BECAUSE]), hours=st.sampled_from([1, 25])
    )
    def decides_when_nobody_can_be_told(self, which: int, act: Act, hours: int) -> None:
        """The platform is away for some hours: what a signer has to be told must last so long."""
        self.stage.sender.hindrance = RetryLater(MOMENT)
        self.decides(ADMINS[0], which, act, Manner.ONCE)
        self.time_passes(hours)
        self.all_is_as_it_must_be()
        self.stage.sender.hindrance, self.troubled_steps = None, 0
        self.loop.run(self.stage.settle())

    @precondition(lambda self: self.model.signatures)
    @rule(admin=st.sampled_from(ADMINS[:2]), which=st.integers(0, 2), manner=st.sampled_from(Manner))
    def mends(self, admin: str, which: int, manner: Manner) -> None:
        """Types another line, and approves it; if it is not offered, the button is forged."""
        number = self.model.signatures[-1 - which % len(self.model.signatures)].number
        name, place = self.somebody(), PLACES[next(self.serial) % 2]
        then = self.model.proposes if admin in self.stage.members else lambda *_: None
        typed = self.stage.say(admin, f"/fix {number} {name}, {place}, poet", self.stage.group)
        self.act(Manner.ONCE, typed, then, number, admin, (name, (place,), "poet"))
        signature = self.model.numbered(number)
        forged = Action(Act.MEND, number, signature.revision if signature else 0)
        found = next((pair for pair in self.buttons(self.stage.group) if pair[1] == forged), (Shown("0", []), forged))
        self._admin_presses(admin, *found, manner)

    def _admin_presses(self, admin: str, shown: Shown, action: Action, manner: Manner, chat: str = "") -> None:
        chat = chat or self.stage.group
        admitted = admin in self.stage.members and chat == self.stage.group
        then = self.model.decides if admitted else lambda *_: None
        self.act(manner, self.stage.touch(admin, shown, action, chat), then, action, admin)

    @precondition(lambda self: any(each.state is State.PENDING for each in self.model.signatures))
    @rule(which=st.integers(0, 2), approves=st.booleans())
    def two_admins_press_at_once(self, which: int, approves: bool) -> None:
        """One of them is first; the model asks who."""
        waiting = [each for each in self.model.signatures if each.state is State.PENDING]
        signature = waiting[which % len(waiting)]
        actions = [Action(Act.APPROVE, signature.number, signature.revision) if approves else None]
        actions += [Action(Act.REJECT_BECAUSE, signature.number, signature.revision, "duplicate")]
        pressed = [
            self.stage.event(admin, Press("press", "0", action), self.stage.group)
            for admin, action in zip(ADMINS, actions, strict=False)
        ]
        self.loop.run(self._receive(pressed))
        if not set(ADMINS[:2]) & self.stage.members:
            return
        made = self.loop.run(self.stage.store.transact(lambda tx: tx.decisions.last(signature.number)))
        for action, admin in zip(actions, ADMINS, strict=False):
            if action is not None and admin in self.stage.members and made is not None and made.admin == admin:
                assert self.model.decides(action, admin)

    async def _receive(self, events: list[Event]) -> None:
        await self.stage.dispatcher.receive(events)
        await self.stage.settle()

    @rule(admin=st.sampled_from(ADMINS), what=st.sampled_from(["/pending", "/help", "join", "leave", "move"]))
    def something_happens_in_the_group(self, admin: str, what: str) -> None:
        match what:
            case "join" | "leave":
                self.loop.run(self.stage.join(admin, present=what == "join"))
            case "move":
                self.loop.run(self.stage.move())
            case _:
                self.loop.run(self.stage.say(admin, what, self.stage.group))

    # What happens to everybody

    @rule(which=st.integers(0, 200), twice=st.booleans())
    def an_event_comes_again(self, which: int, twice: bool) -> None:
        """The platform does not know that it has arrived; nothing may come of it."""
        past = [event for time, event in self.stage.past if self.stage.now - time <= REPEATED_FOR]
        if past:
            again = past[-1 - which % len(past)]
            self.loop.run(self._receive([again] * (1 + twice)))

    @rule()
    def the_bot_starts_again(self) -> None:
        self.loop.run(self.stage.restart())

    @rule(hours=st.sampled_from([1, 1, 23, 25, 49, 8 * 24]))
    def time_passes(self, hours: int) -> None:
        self.loop.run(self.stage.later(timedelta(hours=hours)))
        self.model.passes(timedelta(hours=hours))

    @rule(
        trouble=st.sampled_from([RetryLater(MOMENT), RecipientUnreachable(), Rejected("never")]),
        steps=st.integers(1, 5),
    )
    def the_platform_has_trouble(self, trouble: RetryLater | RecipientUnreachable | Rejected, steps: int) -> None:
        self.stage.sender.hindrance, self.troubled_steps = trouble, steps
        self.loop.run(self.stage.settle())

    def _trouble_goes_on(self) -> None:
        self.troubled_steps -= 1
        if self.troubled_steps == 0:
            self.stage.sender.hindrance = None
            self.loop.run(self.stage.settle())
            self.model.delivered()

    # What can be seen

    def somebody(self) -> str:
        """A name that nobody has had yet; each fourth one is in Cyrillic letters."""
        number = next(self.serial)
        if number % 4 == 3:
            return f"Флора Пример{f'{number:04}'.translate(_CYRILLIC)}"
        return f"Flora Example{f'{number:04}'.translate(_LETTERS)}"

    def buttons(self, chat: str) -> list[tuple[Shown, Action]]:
        """Every button that was ever shown in a chat, the newest first, also of messages that are gone."""
        sender = self.stage.sender
        return [
            (shown, choice.action)
            for shown in reversed([*sender.taken_away.get(chat, []), *sender.chats.get(chat, [])])
            for version in reversed(shown.versions)
            for choice in itertools.chain(*version.choices)
            if choice.action is not None
        ]

    # What must hold

    @invariant()
    def all_is_as_it_must_be(self) -> None:
        self.loop.run(self.check())
        self._trouble_goes_on()

    async def check(self) -> None:
        assert self.stage.now == self.model.now
        waiting = await self.stage.store.transact(lambda tx: tx.outbox.undelivered(0, 10_000))
        sent = [*self.stage.sender.arrived, *((each.address.chat, delivery_of(each)) for each in waiting)]
        if not isinstance(self.stage.sender.hindrance, RetryLater):
            assert not waiting
            self.model.delivered()
        self.stage.vault.opened.clear()
        assert not await self.stage.store.unhandled()
        await self.stage.store.transact(self.check_signatures)
        await self.stage.store.transact(self.check_drafts)
        await self.stage.store.transact(check_tallies)
        await self.check_publication()
        assert not [name for name in self.model.erased for value in self.stage.vault.opened if name.encode() in value]
        self.check_cards(sent)
        self.check_news(sent)

    def check_signatures(self, tx: Transaction) -> None:
        for expected in self.model.signatures:
            found = tx.signatures.get(expected.number)
            assert found is not None
            line = found.entry.line if found.entry else None
            assert (found.state, line, found.visibility) == (expected.state, expected.line, expected.visibility)
            assert found.hidden == expected.hidden
            assert (found.revision, found.language) == (expected.revision, expected.language)
        known = {each.number for each in self.model.signatures}
        assert all(tx.signatures.get(number) is None for number in set(range(self.model.numbers + 2)) - known)
        pending = [each.number for each in self.model.signatures if each.state is State.PENDING]
        assert [each.id for each in tx.pending.page(0, 100)] == pending

    def check_drafts(self, tx: Transaction) -> None:
        """And that everybody's one signature is their own."""
        for person in SIGNERS:
            known = tx.people.signer(Account(PLATFORM, person))
            own, draft = self.model.of(person), self.model.drafts.get(person)
            assert (known.signature.id if known.signature else None) == (own.number if own else None)
            assert (known.draft is None) == (draft is None)
            if known.draft is not None and draft is not None:
                given = known.draft.answers
                assert (given.name, given.places, given.occupation) == draft.answers
                assert given.spelling == draft.spelling
                assert known.draft.visibility == draft.visibility
                assert known.draft.revision == draft.revision

    async def check_publication(self) -> None:
        class Lines(list[str]):
            write = list.append

        published = [published for _, published in await self.stage.store.publication(0, 100)]
        lines: Any = Lines()
        write_text(
            (
                Signatory(
                    each.number,
                    each.entry,
                    each.day,
                    each.language,
                    each.wording,
                    withdrawn="" if each.entry else str(each.day),
                )
                for each in published
            ),
            lines,
        )
        expected = "".join(f"{line}\n" for each in self.model.signatures if (line := each.published_line))
        assert "".join(lines) == expected
        counted = {state: number for state, number in (await self.stage.on_record()).items() if number}
        states = [each.state for each in self.model.signatures]
        assert counted == {state: states.count(state) for state in set(states)}

    def check_cards(self, sent: list[tuple[str, Delivery]]) -> None:
        """What waits has a card; each card says what stands, and its buttons mean what can be decided."""
        cards: dict[int, Delivery] = {}
        queue = ""
        for chat, delivery in sent:
            text = visible(delivery.message.text) if delivery.message and chat not in SIGNERS else ""
            if delivery.removes and not delivery.replaces and text.startswith("#"):
                cards.pop(int(text[1:]), None)
            elif text.startswith("Signature #"):
                cards[int(text.split("#")[1].split()[0])] = delivery
            elif " wait.\n" in text or " waits.\n" in text or text.startswith("Nothing waits"):
                queue = text
        assert not [name for name in self.model.erased if name in queue]
        for expected in self.model.signatures:
            if expected.number in cards or expected.state is State.PENDING:
                self.check_card(expected, cards[expected.number])

    def check_card(self, expected: Signature, card: Delivery) -> None:
        assert card.message is not None
        text, actions = visible(card.message.text), [each.action for each in itertools.chain(*card.message.choices)]
        if expected.state is State.WITHDRAWN:
            assert not actions
            assert "Flora" not in text
        elif expected.line is not None:
            assert expected.line in text
            meant = {(each.number, each.revision) for each in actions if each}
            assert meant == {(expected.number, expected.revision)}
            assert ("Undo" in str(card.message.choices)) == (expected.state is not State.PENDING)

    def check_news(self, sent: list[tuple[str, Delivery]]) -> None:
        """Each decision is told, once, and none that was not made; twice only if the bot was stopped as it told it, or
        the platform had not taken it before.
        """
        refused = self.stage.sender.refused
        for person in SIGNERS:
            expected = self.model.news.get(person, [])
            news = [
                (number, (kind, visible(delivery.message.text)))
                for number, (chat, delivery) in enumerate(sent)
                if chat == person and delivery.message and (kind := kind_of_news(visible(delivery.message.text)))
            ]
            # What the platform has not taken is told again when the signer writes.
            repeats = self.was_interrupted or any(number in refused for number, _ in news)
            assert are_told([each for _, each in news], expected, repeats=repeats)


_LETTERS = str.maketrans("0123456789", "abcdefghij")
_CYRILLIC = str.maketrans("0123456789", "абвгдежзик")
_SHORT_LIVED = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (no test needs it to last)
_DEEP = os.environ.get("UNDERSIGNED_STEPS") == "deep"

TestPlay = Play.TestCase
TestPlay.settings = settings(
    derandomize=not _DEEP,  # the same plays each time in `make test`; `make play` looks for new ones
    max_examples=4000 if _DEEP else 40,
    stateful_step_count=80 if _DEEP else 50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Making a failing play shorter takes minutes.
    phases=set(Phase) if _DEEP else set(Phase) - {Phase.shrink},
)
