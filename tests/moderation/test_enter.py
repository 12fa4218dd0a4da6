"""Admins enter people who have no messenger, and those claim their lines by a link that works once."""

import itertools
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.i18n.catalog import Catalog
from bot.messaging.actions import Act, Action
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import Invitation
from bot.policy import CLAIMS, CONSENT_MOST, ENTERED_MOST
from storage.records import Account, Answers, Happened, Platform, Source, State
from tests.moderation.test_removals import said_last, state, toast, words
from tests.moderation.test_vouching import happened, sign
from tests.signing.test_personal_file import data_of
from tests.stage import MORNING, Stage, check_presentable, letter

LINE = "Flora Example, Armenia/Austria, poet"
CONSENT = "by mail of 3 November"
ENTER = f"/enter {LINE} | {CONSENT}"


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Two admins decide."""
    for admin in ("Ada", "Bea"):
        await stage.join(admin)
    return stage


@pytest.fixture
async def entered(desk: Stage) -> Stage:
    """#1 was entered by Ada."""
    await desk.say("Ada", ENTER, "admins")
    return desk


def code(stage: Stage) -> str:
    """The code in the link that the admins were shown last."""
    everything = itertools.chain(*(shown.versions[-1].choices for shown in stage.sender.chats["admins"]))
    return [each.words for each in itertools.chain(*everything) if each.invitation is Invitation.CLAIM][-1]


def desk_says(stage: Stage, words: str) -> str:
    """What stands now in the last message of the admin group with these words."""
    messages = [shown.versions[-1].text for shown in stage.sender.chats["admins"]]
    return next(text for text in reversed(messages) if words in text)


async def follow(stage: Stage, person: str, link: str = "") -> None:
    await stage.say(person, f"/start {link or code(stage)}")


async def source(stage: Stage) -> Source | None:
    signature = await stage.store.transact(lambda tx: tx.signatures.get(1))
    return signature.source if signature is not None else None


# What an admin enters -----------------------------------------------------------------------------


async def test_the_line_waits_with_how_its_person_agreed(entered: Stage) -> None:
    assert f"Entered by <b>Ada</b>. How the person agreed: {CONSENT}" in desk_says(entered, "Signature #1")
    assert "not claimed yet" in desk_says(entered, "Signature #1")
    answer = desk_says(entered, "Ada has entered #1")
    assert LINE in answer
    assert code(entered) in answer
    for shown in entered.sender.chats["admins"]:
        check_presentable(shown.versions[-1])
    assert await entered.on_record() == {State.PENDING: 1}
    await entered.say("Bea", "/history 1", "admins")
    assert f"entered by Ada · {CONSENT}" in said_last(entered)


async def test_another_admin_approves_it(entered: Stage) -> None:
    await entered.press("Ada", "Approve", "admins")
    assert "Another admin has to approve what you have entered yourself" in toast(entered)
    await entered.say("Ada", "/approve 1 confirmed by phone", "admins")
    assert await entered.on_record() == {State.PENDING: 1}, "no word of the same admin is enough"
    await entered.press("Bea", "Approve", "admins")
    assert await entered.on_record() == {State.APPROVED: 1}
    await entered.say("Carlo", "/signatories")
    assert LINE in words(entered, "Carlo")
    await entered.say("Bea", "/stats", "admins")
    assert "entered by admins" in said_last(entered)
    await entered.say("Bea", "/pin 1", "admins")
    assert [pin.number for pin in await entered.store.transact(lambda tx: tx.pins.all())] == [1]


async def test_who_has_rejected_what_they_entered_does_not_approve_it_either(
    entered: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where admins decide in words, an admin who decides otherwise changes their mind."""
    in_words = {**CAPABILITIES, Platform.TELEGRAM: CAPABILITIES[Platform.MATRIX]}
    monkeypatch.setattr("bot.moderation.decisions.CAPABILITIES", in_words)
    await entered.say("Ada", "/reject 1 duplicate", "admins")
    await entered.say("Ada", "/approve 1", "admins")
    assert "Another admin has to approve what you have entered yourself" in said_last(entered)
    assert await entered.on_record() == {State.REJECTED: 1}, "nothing is undone by it"


async def test_how_a_person_agreed_never_gets_into_the_line(desk: Stage) -> None:
    await desk.say("Ada", f"/enter {LINE} | by mail | read by Bea", "admins")
    await desk.press("Bea", "Approve", "admins")
    await desk.say("Carlo", "/signatories")
    assert "by mail" not in words(desk, "Carlo")
    assert "How the person agreed: by mail | read by Bea" in desk_says(desk, "Signature #1")


async def test_where_nobody_else_is_known_one_admin_is_enough(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Ada", ENTER, "admins")
    await stage.press("Ada", "Approve", "admins")
    assert await stage.on_record() == {State.APPROVED: 1}


async def test_it_is_not_approved_together_with_others(entered: Stage) -> None:
    await sign(entered, "Henri", "Henri Example, Armenia")
    await entered.say("Bea", "/approve 1 2", "admins")
    assert await entered.on_record() == {State.PENDING: 1, State.APPROVED: 1}
    assert "#1: not decided" in said_last(entered)
    await entered.press("Bea", "Approve", "admins")
    assert await entered.on_record() == {State.APPROVED: 2}


async def test_what_is_unusual_is_said_and_can_be_mended(desk: Stage) -> None:
    await desk.say("Ada", "/enter Flora Example - Armenia, poet | by mail", "admins")
    assert "Something is unusual here" in desk_says(desk, "has entered #1")
    assert "Flora Example, Armenia, poet" in desk_says(desk, "has entered #1")
    await desk.say("Bea", "/fix 1 Flora Example, Armenia, writer", "admins")
    await desk.press("Bea", "Approve this line", "admins")
    await desk.say("Carlo", "/signatories")
    assert "Flora Example, Armenia, writer" in words(desk, "Carlo")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "behind a |, how the person has agreed"),
        (LINE, "behind a |, how the person has agreed"),
        (f"{LINE} | ", "behind a |, how the person has agreed"),
        (f"| {CONSENT}", "behind a |, how the person has agreed"),
        (f"{LINE} | {'x' * (CONSENT_MOST + 1)}", "Nothing was entered"),
        (f"{'x' * 4000}, Armenia | by mail", "Nothing was entered"),
        ("Flora Example | by mail", "Nothing was entered: it is not clear what is what"),
        ("Example, Flora, Armenia | by mail", "Nothing was entered: it is not clear what is what"),
        ("Flora Example, Armenia; Gustav Sample, Georgia | by mail", "Nothing was entered"),
        ("Flora Example, Armenia, flora@example.org | by mail", "Nothing was entered"),
        ("12", "There is no line #12"),
    ],
)
async def test_what_cannot_be_entered_is_answered_with_the_reason(desk: Stage, typed: str, answer: str) -> None:
    await desk.say("Ada", f"/enter {typed}".rstrip(), "admins")
    assert answer in said_last(desk)
    assert await desk.on_record() == {}


async def test_one_admin_enters_so_many_a_day(desk: Stage) -> None:
    for number in range(ENTERED_MOST):
        await desk.say("Ada", f"/enter Flora Example {chr(65 + number % 26)}., Armenia | by mail", "admins")
    await desk.say("Ada", ENTER, "admins")
    assert f"one admin enters at most {ENTERED_MOST} lines a day" in said_last(desk)
    await desk.later(timedelta(hours=1))
    await desk.say("Bea", ENTER, "admins")
    assert await desk.on_record() == {State.PENDING: ENTERED_MOST + 1}
    await desk.later(timedelta(days=1))
    await desk.say("Ada", ENTER, "admins")
    assert await desk.on_record() == {State.PENDING: ENTERED_MOST + 2}


async def test_a_new_link_counts_as_no_new_line(open_end: Stage) -> None:
    for _ in range(ENTERED_MOST - 2):
        await open_end.say("Ada", ENTER, "admins")
    await open_end.later(timedelta(days=2))
    for number in range(1, ENTERED_MOST + 1):
        await open_end.say("Bea", f"/enter {number}", "admins")
    await open_end.say("Ada", ENTER, "admins")
    assert f"Ada has entered #{ENTERED_MOST + 1}" in said_last(open_end)


async def test_nobody_else_enters_anybody(desk: Stage) -> None:
    await desk.say("Carlo", ENTER, "admins")
    await desk.say("Carlo", ENTER)
    await desk.say("Carlo", ENTER, "a group")
    assert await desk.on_record() == {}


async def test_after_the_end_nobody_is_entered(desk: Stage) -> None:
    await desk.later(timedelta(days=5))
    await desk.say("Ada", ENTER, "admins")
    assert "Nothing was entered: the letter is closed" in said_last(desk)


# Whose line it is ---------------------------------------------------------------------------------


async def test_whoever_follows_the_link_says_that_the_line_is_theirs(entered: Stage) -> None:
    await follow(entered, "Flora")
    assert "Is this line yours?" in words(entered, "Flora")
    assert LINE in words(entered, "Flora")
    check_presentable(entered.sender.chats["Flora"][-1].versions[-1])
    await entered.press("Flora", "It is mine")
    assert "This line is yours now" in said_last(entered, "Flora")
    assert await source(entered) is Source.CHAT
    assert CONSENT in desk_says(entered, "Signature #1")
    assert "not claimed yet" not in desk_says(entered, "Signature #1")
    await entered.press("Bea", "Approve", "admins")
    assert "approved" in said_last(entered, "Flora")
    await entered.say("Flora", "/hide")
    await entered.say("Carlo", "/signatories")
    assert LINE not in words(entered, "Carlo")
    assert [what for what, *_ in await happened(entered)] == [
        Happened.ENTERED,
        Happened.CLAIMED,
        Happened.APPROVED,
        Happened.HIDDEN,
    ]
    told = await data_of(entered, "Flora")
    assert told["signature"]["line"]["as_published"] == LINE
    assert told["how_you_agreed_as_noted_by_the_admin_who_entered_the_line"] == CONSENT
    assert (await data_of(entered, "Ada"))["lines_entered_as_an_admin"] == 1
    await entered.say("Flora", "/withdraw")
    await entered.press("Flora", "Yes, withdraw")
    assert await entered.on_record() == {State.WITHDRAWN: 1}
    assert await entered.store.transact(lambda tx: tx.entered.holds(1)) is False


def links(stage: Stage) -> list[str]:
    """The messages with a link that stand in the admin group."""
    shown = (each.versions[-1] for each in stage.sender.chats["admins"])
    choices = ((each.text, choice) for each in shown for choice in itertools.chain(*each.choices))
    return [text for text, choice in choices if choice.invitation is Invitation.CLAIM]


@pytest.mark.parametrize("what", ["It is mine", "It is not mine", "rejected", "erased", "a new link", "a restart"])
async def test_the_message_with_the_link_goes_with_it(entered: Stage, what: str) -> None:
    """It names somebody."""
    (shown,) = links(entered)
    match what:
        case "rejected":
            await entered.say("Bea", "/reject 1 duplicate", "admins")
        case "erased":
            await entered.say("Bea", "/remove 1 erase", "admins")
        case "a new link":
            await entered.say("Bea", "/enter 1", "admins")
            assert shown not in links(entered)
            assert len(links(entered)) == 1
            return
        case "a restart":
            await entered.restart()
            await entered.later(timedelta(days=2))
            assert links(entered) == [shown], "it stands as long as it works"
            await entered.store.transact(lambda tx: tx.entered.disown(1, entered.now))
            await entered.later(timedelta(hours=1))
        case _:
            await follow(entered, "Flora")
            await entered.press("Flora", what)
    assert links(entered) == []


async def test_who_has_no_account_is_asked_nothing_and_not_blocked(entered: Stage) -> None:
    for command in ("/ask 1 Is it you?", "/block 1 offensive"):
        await entered.say("Bea", command, "admins")
        assert "no account is known behind #1" in said_last(entered)
    assert await entered.on_record() == {State.PENDING: 1}


async def test_a_published_line_can_be_claimed(entered: Stage) -> None:
    await entered.press("Bea", "Approve", "admins")
    await follow(entered, "Flora")
    await entered.press("Flora", "It is mine")
    assert "It stands on the public list" in said_last(entered, "Flora")
    await entered.say("Flora", "/my")
    assert LINE in said_last(entered, "Flora")


async def test_the_code_can_be_typed(entered: Stage) -> None:
    await entered.say("Flora", f" {code(entered).upper()} ")
    await entered.press("Flora", "It is mine")
    assert await source(entered) is Source.CHAT


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
async def test_a_code_can_be_typed_as_it_is_copied_from_what_the_admins_see(entered: Stage, language: str) -> None:
    """Where a language runs from right to left, it stands between marks that nobody sees."""
    shown = Catalog([language]).translator(language)("entered-link", code=code(entered))
    (copied,) = re.findall("<code>(.*?)</code>", shown)
    await entered.say("Flora", copied)
    await entered.press("Flora", "It is mine")
    assert await source(entered) is Source.CHAT


@pytest.mark.parametrize("how", ["a whole one", "in capitals", "cut short", "misread", "of a letter", "typed"])
async def test_a_code_is_taken_for_nothing_else(entered: Stage, how: str) -> None:
    """Nobody finds it among the links by which signers came, or in a name."""
    whole = code(entered)
    link = {
        "a whole one": whole,
        "in capitals": whole.upper(),
        "cut short": whole[:-2],
        "misread": f"{whole[:-1]}1",
        "of a letter": f"bridge__{whole}",
        "typed": f"{whole[:-1]}0",
    }[how]
    await entered.say("Flora", "/sign")
    await entered.say("Flora", link if how == "typed" else f"/start {link}")
    stands = {"a whole one": True, "in capitals": True, "of a letter": True}.get(how, False)
    assert ("Is this line yours?" if stands else "This link does nothing") in words(entered, "Flora")
    account = Account(Platform.TELEGRAM, "Flora")
    assert await entered.store.transact(lambda tx: tx.sources.link_of(account)) == ""
    draft = await entered.store.transact(lambda tx: tx.people.signer(account).draft)
    assert draft is not None
    assert draft.answers == Answers()


async def test_a_line_that_is_not_theirs_is_erased_while_it_waits(entered: Stage) -> None:
    link = code(entered)
    await follow(entered, "Henri")
    await entered.press("Henri", "It is not mine")
    assert "The line has been erased" in said_last(entered, "Henri")
    assert "The person says that #1 is not theirs" in said_last(entered)
    assert await entered.on_record() == {}
    await entered.say("Bea", "/history 1", "admins")
    assert "the person says that it is not theirs" in said_last(entered)
    assert CONSENT not in said_last(entered)
    await follow(entered, "Henri", link)
    assert "This link does nothing" in said_last(entered, "Henri")


async def test_a_line_that_is_not_theirs_is_taken_off_the_list(entered: Stage) -> None:
    await entered.press("Bea", "Approve", "admins")
    await follow(entered, "Henri")
    await entered.press("Henri", "It is not mine")
    assert await state(entered) is State.REMOVED
    await entered.say("Carlo", "/signatories")
    assert "Flora" not in words(entered, "Carlo")
    await entered.say("Bea", "/undo 1", "admins")
    assert await state(entered) is State.REMOVED, "nothing is left of it"


async def test_a_link_works_once(entered: Stage) -> None:
    link = code(entered)
    await follow(entered, "Flora")
    await follow(entered, "Henri")
    await entered.press("Flora", "It is mine")
    await entered.press("Henri", "It is not mine")
    await entered.press("Henri", "It is mine", old=True)
    await follow(entered, "Henri", link)
    assert "This link does nothing" in said_last(entered, "Henri")
    assert await source(entered) is Source.CHAT
    assert await entered.on_record() == {State.PENDING: 1}


async def test_who_has_signed_already_is_told_so(entered: Stage) -> None:
    await sign(entered, "Henri", "Henri Example, Armenia")
    await follow(entered, "Henri")
    assert "This account has signed already, with #2" in said_last(entered, "Henri")
    for act in (Act.CLAIM, Act.DISOWN):
        await entered.forge("Henri", Action(act, 0, 1, code(entered)).encode())
    assert await source(entered) is Source.ENTERED
    assert await entered.on_record() == {State.PENDING: 2}


async def test_a_line_that_has_changed_since_is_shown_again(entered: Stage) -> None:
    await follow(entered, "Flora")
    await entered.say("Bea", "/fix 1 Flora Example, Armenia, writer", "admins")
    await entered.press("Bea", "Approve this line", "admins")
    await entered.press("Flora", "It is mine")
    assert "Is this line yours?" in said_last(entered, "Flora")
    assert "writer" in said_last(entered, "Flora")
    await entered.press("Flora", "It is mine")
    assert await source(entered) is Source.CHAT


async def test_what_was_mended_before_is_nothing_that_the_person_wrote(entered: Stage) -> None:
    await entered.say("Bea", "/fix 1 Flora Example, Armenia, writer", "admins")
    await entered.press("Bea", "Approve this line", "admins")
    await follow(entered, "Flora")
    await entered.press("Flora", "It is mine")
    await entered.say("Flora", "/my")
    assert "writer" in said_last(entered, "Flora")
    assert "You had written" not in said_last(entered, "Flora")
    assert "poet" not in said_last(entered, "Flora")
    await entered.say("Bea", "/undo 1", "admins")
    await entered.say("Flora", "/my")
    assert "writer" in said_last(entered, "Flora"), "what they have claimed is theirs"


async def test_what_was_begun_before_is_over_with_the_claim(entered: Stage) -> None:
    await entered.say("Flora", "/sign")
    await entered.say("Flora", "Flora Exampel")
    await follow(entered, "Flora")
    assert await source(entered) is Source.ENTERED
    await entered.press("Flora", "It is mine")
    signer = await entered.store.transact(lambda tx: tx.people.signer(Account(Platform.TELEGRAM, "Flora")))
    assert signer.draft is None
    assert signer.signature is not None


async def test_a_rejected_line_is_claimed_by_nobody(entered: Stage) -> None:
    link = code(entered)
    await entered.say("Bea", "/reject 1 duplicate", "admins")
    await follow(entered, "Flora", link)
    assert "This link does nothing" in said_last(entered, "Flora")
    await entered.say("Ada", "/enter 1", "admins")
    assert "There is no line #1" in said_last(entered)


async def test_a_new_link_takes_the_place_of_the_former_one(entered: Stage) -> None:
    former = code(entered)
    await entered.say("Bea", "/enter #1", "admins")
    assert "The former one does nothing any more" in said_last(entered)
    await follow(entered, "Henri", former)
    assert "This link does nothing" in said_last(entered, "Henri")
    await follow(entered, "Flora")
    await entered.press("Flora", "It is mine")
    assert await source(entered) is Source.CHAT
    await entered.say("Bea", "/enter 1", "admins")
    assert "There is no line #1" in said_last(entered)


async def test_who_tries_many_codes_is_not_listened_to_for_a_while(entered: Stage) -> None:
    for number in range(CLAIMS):
        await follow(entered, "Mallory", f"my-{'a' * 25}{chr(97 + number)}")
    await follow(entered, "Mallory")
    assert "This link does nothing" in said_last(entered, "Mallory"), "also what would be right"
    await follow(entered, "Flora")
    assert "Is this line yours?" in said_last(entered, "Flora")
    entered.now += timedelta(minutes=5)
    await follow(entered, "Mallory")
    assert "Is this line yours?" in said_last(entered, "Mallory")


async def test_a_blocked_account_claims_nothing(entered: Stage) -> None:
    await sign(entered, "Henri", "Henri Example, Armenia")
    await entered.say("Bea", "/block 2 offensive", "admins")
    await entered.say("Henri", "/withdraw")
    await entered.press("Henri", "Yes, withdraw")
    await follow(entered, "Henri")
    assert "Is this line yours?" not in said_last(entered, "Henri")
    assert await source(entered) is Source.ENTERED


async def test_the_file_holds_neither_the_code_nor_how_the_person_agreed(entered: Stage) -> None:
    await entered.restart()
    kept = [path for path in entered._path.iterdir() if path.is_file()]
    for text in (code(entered), CONSENT, "Flora Example"):
        assert not [path for path in kept if text.encode() in path.read_bytes()], text
    assert re.fullmatch(r"my-[a-z2-7]{26}", code(entered))


async def test_no_link_of_a_claim_counts_as_one_by_which_signers_come(entered: Stage) -> None:
    await follow(entered, "Flora")
    assert await entered.store.transact(lambda tx: tx.sources.link_of(Account(Platform.TELEGRAM, "Flora"))) == ""
    assert entered.now == MORNING


# What nobody claims -------------------------------------------------------------------------------


@pytest.fixture
async def open_end(tmp_path: Path) -> AsyncIterator[Stage]:
    """A letter without a last day: #1 was entered by Ada, and is published; #2 waits."""
    async with Stage.open(tmp_path) as stage:
        await stage.stop()
        stage.letter = letter(closes=None)
        await stage.start()
        for admin in ("Ada", "Bea"):
            await stage.join(admin)
        await stage.say("Ada", ENTER, "admins")
        await stage.press("Bea", "Approve", "admins")
        await stage.say("Ada", "/enter Gustav Sample, Georgia | by mail", "admins")
        yield stage


async def test_what_nobody_claims_goes_after_a_reminder(open_end: Stage) -> None:
    link = code(open_end)
    assert "within 30 days, it is erased" in desk_says(open_end, "has entered #2")
    await open_end.later(timedelta(days=27, hours=23))
    assert not reminders(open_end)
    await open_end.later(timedelta(hours=2))
    await open_end.later(timedelta(hours=2))
    (reminder,) = reminders(open_end)
    assert "#1, #2" in reminder
    assert "erased in 2 days" in reminder
    await open_end.later(timedelta(days=1, hours=20))
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await open_end.later(timedelta(hours=5))
    assert await open_end.on_record() == {}
    assert "Lines that have been erased, since nobody has claimed them: 2" in desk_says(open_end, "Lines that")
    await open_end.say("Carlo", "/signatories")
    assert "Flora" not in words(open_end, "Carlo")
    await open_end.say("Bea", "/history 1", "admins")
    assert "nobody claimed it in time" in said_last(open_end)
    assert CONSENT not in said_last(open_end)
    await follow(open_end, "Gustav", link)
    assert "This link does nothing" in said_last(open_end, "Gustav")
    assert not [path for path in open_end._path.iterdir() if b"Flora Example" in path.read_bytes()]


@pytest.mark.parametrize("days", [0, 7, 30])
async def test_with_the_end_of_the_letter_goes_what_nobody_has_claimed(desk: Stage, days: int) -> None:
    """Nobody could claim it, or say that it is not theirs, once the bot knows nobody any more."""
    await desk.stop()
    desk.rules = replace(desk.rules, closed_days=days or 30, claim_days=30 if days else 0)
    await desk.start()
    await desk.later(timedelta(days=2))
    for name in ("Flora", "Gustav"):
        await desk.say("Ada", f"/enter {name} Example, Armenia | by mail", "admins")
        await desk.press("Bea", "Approve", "admins")
    if days:
        left = {7: 7, 30: 30}[days]
        assert f"within {left} days, it is erased" in desk_says(desk, "has entered #1")
    await follow(desk, "Gustav")
    await desk.press("Gustav", "It is mine")
    for _ in range(days or 30):
        await desk.later(timedelta(days=1))
    assert await desk.on_record() == ({State.APPROVED: 1} if days else {State.APPROVED: 2})
    assert len(reminders(desk)) == (1 if days else 0)
    if days:
        assert "Whatever is not claimed is erased in" in reminders(desk)[-1]
        assert "since nobody has claimed them: 1" in desk_says(desk, "Lines that")
    for _ in range(3):
        await desk.later(timedelta(days=1))
    assert "The bot does not know any more who signed" in desk_says(desk, "who signed")
    await desk.say("Carlo", "/signatories")
    assert ("Flora Example" in words(desk, "Carlo")) == (days == 0)
    assert "Gustav Example" in words(desk, "Carlo"), "whoever has claimed a line stands there as everybody does"


async def test_what_is_claimed_stays(open_end: Stage) -> None:
    await follow(open_end, "Gustav")
    await open_end.press("Gustav", "It is mine")
    await open_end.press("Bea", "Approve", "admins")
    for _ in range(3):
        await open_end.later(timedelta(days=30))
    assert await open_end.on_record() == {State.APPROVED: 1}


async def test_a_new_link_gives_new_time(open_end: Stage) -> None:
    await open_end.later(timedelta(days=29))
    await open_end.say("Bea", "/enter 1", "admins")
    await open_end.later(timedelta(days=3))
    assert await open_end.on_record() == {State.APPROVED: 1}
    await open_end.later(timedelta(days=26))
    assert "#1" in reminders(open_end)[-1]


async def test_after_a_long_silence_there_is_a_reminder_first(open_end: Stage) -> None:
    await open_end.later(timedelta(days=60))
    assert len(reminders(open_end)) == 1
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await open_end.later(timedelta(days=2, hours=1))
    assert await open_end.on_record() == {}


async def test_where_the_setting_says_so_nothing_lapses(open_end: Stage) -> None:
    await open_end.stop()
    open_end.rules = replace(open_end.rules, claim_days=0, pending_days=3650)
    await open_end.start()
    for _ in range(3):
        await open_end.later(timedelta(days=300))
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    assert not reminders(open_end)
    await open_end.say("Ada", "/enter Henri Example, Georgia | by mail", "admins")
    assert "it is erased" not in desk_says(open_end, "has entered #3")


async def test_of_what_was_rejected_nobody_keeps_the_link(open_end: Stage) -> None:
    await open_end.say("Bea", "/reject 2 duplicate", "admins")
    await open_end.later(timedelta(days=29))
    await open_end.later(timedelta(days=3))
    assert await open_end.on_record() == {State.REJECTED: 1}
    assert await open_end.store.transact(lambda tx: tx.entered.holds(2)) is False


def reminders(stage: Stage) -> list[str]:
    messages = [shown.versions[-1].text for shown in stage.sender.chats["admins"]]
    return [text for text in messages if "claimed by nobody yet" in text]
