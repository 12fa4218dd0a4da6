"""What must be true of signers and admins, whatever happens: a model in plain values, beside the service.

It knows neither database nor messages. An act that changes nothing here must change nothing there.
"""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.messaging.actions import Act, Action
from bot.policy import DECIDING
from storage.policy import FORMER_KEPT
from storage.records import BINDING, Intent, Reason, State, Visibility

DAY = timedelta(days=1)
NOTICE = timedelta(days=7)
QUESTIONS = ("name", "places", "occupation")
SPELLING = "spelling"  # asked after the name, if it has other letters than the wording
LANGUAGES = ("en", "ru")  # of the bot, and of the letter
_MARKS = (Intent.APPROVE, Intent.REJECT)
Answer = str | tuple[str, ...] | None


@dataclass(frozen=True)
class Draft:
    """Answers that nobody has confirmed; `touched` when their signer last did anything. `wording` is the language in
    which the letter was shown.
    """

    revision: int
    touched: datetime
    wording: str
    answers: tuple[Answer, Answer, Answer] = (None, None, None)
    visibility: Visibility = Visibility.PUBLIC
    spelling: str | None = None

    @property
    def question(self) -> str | None:
        asked = next((name for name, answer in zip(QUESTIONS, self.answers, strict=True) if answer is None), None)
        name = str(self.answers[0])
        in_other_letters = " / " not in name and not self.is_legible(name)
        return SPELLING if asked != "name" and self.spelling is None and in_other_letters else asked

    @property
    def name(self) -> str:
        return f"{self.answers[0]} / {self.spelling}" if self.spelling else str(self.answers[0])

    def is_legible(self, name: str) -> bool:
        """Whether it has the letters of the wording; a name has Latin letters or Cyrillic ones."""
        return name.isascii() == (self.wording == "en")


@dataclass
class Signature:
    """What a person confirmed, and what became of it; `answers` are None once they are erased. `kept` is what was
    published before, and stays so while this correction of it is not approved.
    """

    number: int
    owner: str | None
    answers: tuple[Answer, Answer, Answer] | None
    visibility: Visibility
    language: str
    submitted: datetime
    state: State = State.PENDING
    revision: int = 1
    decided: datetime | None = None
    told: bool = False
    warned: datetime | None = None
    kept: "Signature | None" = None
    hidden: bool = False
    plan: tuple[Intent, str, datetime] | None = None
    """What an admin is about to do with it, who, and since when."""
    mended: tuple[Answer, Answer, Answer] | None = None
    """The answers that an admin is about to approve in place of its signer's."""
    own: tuple[tuple[Answer, Answer, Answer], datetime] | None = None
    """What its signer wrote before an admin mended it, and when that was."""
    withdrawn: str = ""
    """The day since which its number is shown as withdrawn."""

    @property
    def line(self) -> str | None:
        if self.answers is None:
            return None
        parts = ("/".join(answer) if isinstance(answer, tuple) else answer for answer in self.answers)
        return ", ".join(part for part in parts if part)

    @property
    def is_published(self) -> bool:
        return self.state is State.APPROVED and self.visibility is Visibility.PUBLIC

    @property
    def published_line(self) -> str | None:
        if self.is_published or self.withdrawn:
            return self.withdrawn or self.line
        stays = self.kept is not None and not self.kept.hidden and self.state in (State.PENDING, State.REJECTED)
        return self.kept.line if self.kept and stays else None


@dataclass
class Model:
    """Everybody's draft and signature, and what each signer has to be told of decisions.

    `patience` is how long a signature may wait.
    """

    now: datetime
    patience: timedelta
    numbers: int = 0
    drafts: dict[str, Draft] = field(default_factory=dict)
    signatures: list[Signature] = field(default_factory=list)
    languages: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """In which language somebody reads the letter, if not in their own."""
    news: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    bulks: list[tuple[datetime, dict[int, int]]] = field(default_factory=list)
    """What was decided together: when, and the revision of each since then."""

    def of(self, person: str) -> Signature | None:
        return next((each for each in self.signatures if each.owner == person), None)

    def numbered(self, number: int) -> Signature | None:
        return next((each for each in self.signatures if each.number == number), None)

    # Signers

    def touches(self, person: str) -> None:
        """Whatever somebody does, their draft has another day."""
        if person in self.drafts:
            self.drafts[person] = replace(self.drafts[person], touched=self.now)

    def _begin(self, person: str) -> Draft:
        draft = self.drafts[person] = Draft(int(self.now.timestamp()), self.now, self._reads(person))
        return draft

    def _reads(self, person: str) -> str:
        """The language in which the letter is shown."""
        return self.texts.get(person, self.languages.get(person, "en"))

    def _shows(self, person: str) -> None:
        """The letter is shown, and what was read last is what is signed."""
        draft, text = self.drafts.get(person), self._reads(person)
        if draft is not None and draft.wording != text:
            self._keep(person, replace(draft, wording=text))

    def commands(self, person: str, name: str) -> None:
        self.touches(person)
        draft = self.drafts.get(person)
        if name == "sign" and draft is None and self.of(person) is None:
            self._begin(person)
        elif name == "cancel" and draft is not None and draft.answers == (None, None, None):
            del self.drafts[person]  # what holds an answer is asked about first
        elif name in ("hide", "show"):
            self._turn(person, name)
        elif name == "skip" and draft is not None and draft.question in ("occupation", SPELLING):
            self._fill(person, **{draft.question: ""})

    def _turn(self, person: str, name: str) -> None:
        """Hide the name, or show it again: at once, whatever else is going on, and no decision changes it."""
        draft, signature = self.drafts.get(person), self.of(person)
        wish = Visibility.WITHHELD if name == "hide" else Visibility.PUBLIC
        never_public = signature is not None and signature.visibility is Visibility.WITHHELD and not signature.hidden
        if draft is not None and draft.visibility is not wish and not (never_public and name == "show"):
            self._keep(person, replace(draft, visibility=wish))
        if signature is None or never_public:
            return
        for each in (signature, signature.kept):
            if each is not None:
                each.visibility, each.hidden = wish, name == "hide"

    def says(self, person: str, text: str, *, is_line: bool) -> None:
        """Any words fit every question but that for a spelling; a whole line answers all of them where the name is
        asked for, or nothing is.
        """
        self.touches(person)
        draft = self.drafts.get(person)
        if is_line and draft is None and self.of(person) is None:
            draft = self._begin(person)
        if draft is None:
            return
        match draft.question:
            case "name" | None if is_line:
                name, place, occupation = text.split(", ")
                self._fill(person, name=name, places=(place,), occupation=occupation)
            case "places":
                self._fill(person, places=(text,))
            case "spelling" if text and draft.is_legible(text) and not is_line:
                self._fill(person, spelling=text)
            case "name" | "occupation" as question:
                self._fill(person, **{question: text})

    def presses(self, person: str, action: Action) -> None:
        self.touches(person)
        draft, signature = self.drafts.get(person), self.of(person)
        match action.act:
            case Act.SIGN:
                self.commands(person, "sign")
            case Act.CORRECT if draft is None and signature is not None:
                draft = replace(self._begin(person), visibility=signature.visibility)
                if signature.answers is not None:
                    draft = replace(draft, answers=signature.answers, spelling="")  # which is not asked for again
                self.drafts[person] = draft
            case Act.HIDE:
                self.commands(person, "hide")
            case Act.SHOW:
                self.commands(person, "show")
            case Act.ACCEPT if signature is not None and _is_meant(signature, action):
                signature.own = None
            case Act.OBJECT if signature is not None and signature.own and _is_meant(signature, action):
                signature.answers, signature.own, signature.state = signature.own[0], None, State.PENDING
                signature.decided, signature.told, signature.warned = None, False, None
                signature.revision += 1
            case Act.WITHDRAW_SURELY if signature is not None and signature.number == action.number:
                is_shown = action.word == "shown" and signature.published_line is not None
                self._withdraw(person, signature, str(self.now.date()) if is_shown else "")
            case Act.SPEAK if action.word in LANGUAGES:
                self.languages[person] = action.word
                self.texts.pop(person, None)
            case Act.PAGE:
                self._shows(person)
            case Act.READ if action.word in LANGUAGES:
                self.languages.setdefault(person, "en")
                self.texts[person] = action.word
                self._shows(person)
            case _ if draft is not None and action.revision == draft.revision:
                self._presses_in_draft(person, draft, action)

    def _presses_in_draft(self, person: str, draft: Draft, action: Action) -> None:
        act = action.act
        if act is Act.CANCEL:
            self.commands(person, "cancel")
        elif act is Act.CANCEL_SURELY:
            del self.drafts[person]
        elif act is Act.SKIP:
            self.commands(person, "skip")
        elif act is Act.TAKE and draft.question == SPELLING:
            self.says(person, action.word, is_line=False)
        elif act is Act.SWITCH and draft.question in ("name", None):
            others = {Visibility.PUBLIC: Visibility.WITHHELD, Visibility.WITHHELD: Visibility.PUBLIC}
            named = {each.value: each for each in Visibility}.get(action.word)
            self._keep(person, replace(draft, visibility=named or others[draft.visibility]))
        elif draft.question is not None:
            return
        elif act is Act.CHANGE and action.word in (*QUESTIONS, SPELLING):
            self._fill(person, **{action.word: None})
        elif act is Act.CONFIRM:
            self._confirm(person, draft)

    def _fill(self, person: str, **given: Answer) -> None:
        draft = self.drafts[person]
        name, places, occupation = (
            given.get(question, answer) for question, answer in zip(QUESTIONS, draft.answers, strict=True)
        )
        spelling = None if given.get("name") else given.get(SPELLING, draft.spelling)
        assert not isinstance(spelling, tuple)
        self._keep(person, replace(draft, answers=(name, places, occupation), spelling=spelling))

    def _keep(self, person: str, draft: Draft) -> None:
        self.drafts[person] = replace(draft, revision=draft.revision + 1, touched=self.now)

    def _confirm(self, person: str, draft: Draft) -> None:
        del self.drafts[person]
        before, language = self.of(person), self.languages.get(person, "en")
        draft = replace(draft, answers=(draft.name, *draft.answers[1:]))
        if before is None:
            self.numbers += 1
            signature = Signature(self.numbers, person, draft.answers, draft.visibility, language, self.now)
            self.signatures.append(signature)
            return
        waited_since = before.submitted if before.state is State.PENDING else self.now
        corrected = Signature(before.number, person, draft.answers, draft.visibility, language, waited_since)
        corrected.revision = before.revision + 1
        corrected.hidden = before.hidden and draft.visibility is Visibility.WITHHELD
        if draft.visibility is Visibility.PUBLIC or before.hidden:
            if before.state is State.APPROVED:
                was_public = before.is_published or before.hidden
                corrected.kept = replace(before, kept=None, own=None) if was_public else None
            else:
                corrected.kept = before.kept
        self.signatures[self.signatures.index(before)] = corrected

    def _withdraw(self, person: str, signature: Signature, shown: str) -> None:
        signature.withdrawn = shown
        self.drafts.pop(person, None)
        self.languages.pop(person, None)
        self.texts.pop(person, None)
        self._erase(signature)
        signature.owner, signature.state = None, State.WITHDRAWN
        signature.revision += 1

    def _erase(self, signature: Signature) -> None:
        own = signature.own[0] if signature.own is not None else None
        self.erased |= {str(answers[0]) for answers in (signature.answers, signature.mended, own) if answers}
        signature.answers = signature.kept = signature.own = signature.mended = None

    # Admins

    def decides(self, action: Action, admin: str) -> bool:  # noqa: PLR0912  a list of buttons
        """An admitted admin presses; whether that is a decision comes back."""
        match action.act:
            case Act.APPROVE_LISTED:
                return self._decide_listed(action, admin)
            case Act.APPLY:
                return self._apply(action, admin)
            case Act.UNDO_ALL:
                return self._undo_all(action)
        signature = self.numbered(action.number)
        if signature is None or signature.revision != action.revision or signature.answers is None:
            return False
        if signature.state is State.PENDING and self._binds_another(signature, admin):
            return False
        decided = signature.state in (State.APPROVED, State.REJECTED)
        match action.act:
            case Act.MARK if signature.state is State.PENDING:
                signature.plan = (Intent(action.word), admin, self.now) if action.word in _MARKS else None
                signature.mended = None
                return False
            case Act.REJECT | Act.TAKE_ON if signature.state is State.PENDING:
                intent = Intent.REASONS if action.act is Act.REJECT else Intent.TAKEN
                signature.plan, signature.mended = (intent, admin, self.now), None
                return False
            case Act.REVIEW if signature.state is State.PENDING:
                signature.plan = signature.mended = None
                return False
            case Act.MEND if signature.mended is not None:
                own, signature.answers = (signature.answers, self.now), signature.mended
                signature.revision += 1
                self._decide(signature, State.APPROVED)
                signature.own = own
            case Act.APPROVE if signature.state is State.PENDING:
                self._decide(signature, State.APPROVED)
            case Act.REJECT_BECAUSE if signature.state is State.PENDING:
                assert action.word in set(Reason)
                self._decide(signature, State.REJECTED)
            case Act.UNDO if decided and signature.decided is not None and self.now - signature.decided < DAY:
                self._decide(signature, State.PENDING)
            case _:
                return False
        return True

    def proposes(self, number: int, admin: str, answers: tuple[Answer, Answer, Answer]) -> None:
        """An admitted admin types how a line should be."""
        signature = self.numbered(number)
        if signature is None or signature.state is not State.PENDING or signature.answers is None:
            return
        if not self._binds_another(signature, admin):
            signature.plan, signature.mended = (Intent.MEND, admin, self.now), answers

    def _binds_another(self, signature: Signature, admin: str) -> bool:
        return signature.plan is not None and signature.plan[0] in BINDING and signature.plan[1] != admin

    def _decide_listed(self, action: Action, admin: str) -> bool:
        """There is nothing remarkable about anybody; the button stands for all that nobody else is deciding."""
        waiting = [each for each in self._waiting() if each.plan is None or each.plan[0] not in BINDING]
        if not waiting or action.number != _fingerprint(waiting):
            return False
        self._settle(waiting, State.APPROVED)
        return True

    def _waiting(self) -> list[Signature]:
        return [each for each in self.signatures if each.state is State.PENDING]

    def _apply(self, action: Action, admin: str) -> bool:
        """All that waits is on one page."""
        marked = [each for each in self._waiting() if each.plan and each.plan[0] in (*_MARKS, Intent.EXPLAIN)]
        if not marked or any(self._binds_another(each, admin) for each in marked):
            return False
        if action.number != _fingerprint(marked):
            return False
        rejected = [each for each in marked if each.plan and each.plan[0] is not Intent.APPROVE]
        if rejected and action.word not in set(Reason):
            for each in rejected:
                each.plan = (Intent.REJECT if action.word else Intent.EXPLAIN, admin, self.now)
                each.mended = None
            return False
        self._settle(marked, None)
        return True

    def _settle(self, several: list[Signature], state: State | None) -> None:
        for each in several:
            plan = each.plan[0] if each.plan else Intent.APPROVE
            self._decide(each, state or (State.APPROVED if plan is Intent.APPROVE else State.REJECTED))
        self.bulks.append((self.now, {each.number: each.revision for each in several}))

    def _undo_all(self, action: Action) -> bool:
        if not 0 < action.number <= len(self.bulks):
            return False
        undone = False
        for number, revision in self.bulks[action.number - 1][1].items():
            signature = self.numbered(number)
            if signature is None or signature.revision != revision or signature.decided is None:
                continue
            if signature.state in (State.APPROVED, State.REJECTED) and self.now - signature.decided < DAY:
                self._decide(signature, State.PENDING)
                undone = True
        return undone

    def _decide(self, signature: Signature, state: State) -> None:
        signature.state, signature.decided, signature.told = state, self.now, False
        signature.warned = None
        signature.plan = signature.mended = None
        signature.revision += 1
        if state is State.PENDING and signature.own is not None:
            signature.answers = signature.own[0]
            signature.revision += 1
        signature.own = None
        self.news.setdefault(str(signature.owner), []).append((state.value, str(signature.line)))

    # Time

    def delivered(self) -> None:
        """Everything on its way has arrived or been given up."""
        for signature in self.signatures:
            signature.told = signature.state in (State.APPROVED, State.REJECTED)

    def passes(self, time: timedelta) -> None:
        """Time passes, and what is no longer needed is forgotten."""
        self.now += time
        for signature in self.signatures:
            since = signature.plan and signature.plan[2].replace(second=0, microsecond=0)
            kept = DECIDING if signature.plan and signature.plan[0] in BINDING else DAY
            if since and since < (self.now - kept).replace(second=0, microsecond=0):
                signature.plan = signature.mended = None
            written = signature.own and signature.own[1].replace(second=0, microsecond=0)
            if written and written < (self.now - FORMER_KEPT).replace(second=0, microsecond=0):
                signature.own = None
        self.drafts = {person: draft for person, draft in self.drafts.items() if self.now - draft.touched <= DAY}
        for signature in tuple(self.signatures):
            old = signature.decided is not None and self.now - signature.decided > DAY
            if old and signature.state is State.APPROVED:
                signature.kept = None  # nobody can undo the approval any more
            if old and signature.told and signature.state is State.REJECTED:
                if signature.kept is not None:
                    self._restore(signature, signature.kept)
                else:
                    self._forget(signature)
            if signature.state is not State.PENDING:
                continue
            if signature.warned is not None and self.now - signature.warned > NOTICE:
                if signature.kept is not None:
                    self._restore(signature, signature.kept)
                    continue
                self.news.setdefault(str(signature.owner), []).append(("lapsed", ""))
                self.signatures.remove(signature)
                self._forget(signature)
            elif self.now - signature.submitted > self.patience - NOTICE:
                signature.warned = signature.warned or self.now

    def _restore(self, signature: Signature, kept: Signature) -> None:
        """What was published before is the signature again, because its correction was not approved."""
        if signature.answers is not None and kept.answers is not None and signature.owner not in self.drafts:
            self.erased |= {str(signature.answers[0])} - {str(kept.answers[0])}
        kept = replace(kept, revision=signature.revision + 1, told=True, warned=None, kept=None)
        self.signatures[self.signatures.index(signature)] = kept

    def _forget(self, signature: Signature) -> None:
        if signature.owner in self.drafts:  # a correction under way may still hold it
            signature.answers = None
        self._erase(signature)


def _is_meant(signature: Signature, action: Action) -> bool:
    return (signature.number, signature.revision) == (action.number, action.revision)


def _fingerprint(signatures: list[Signature]) -> int:
    """What a button says of the entries that it decides about."""
    several = sorted(signatures, key=lambda each: each.number)
    seen = ",".join(f"{each.number}.{each.revision}.{each.plan[0] if each.plan else ''}" for each in several)
    return int.from_bytes(hashlib.sha256(seen.encode()).digest()[:7])
