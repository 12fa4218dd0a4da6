"""Published lines are taken off the list at any time, or erased for good."""

import io
import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice
from bot.reports.export import Signatory, write_csv, write_json, write_text
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, Reason, State, Submission, Verdict, Visibility
from tests.stage import Stage, letter, visible
from tests.storage.tallies import check_tallies

DAY = timedelta(days=1)
NAME = "Flora Forged"


async def sign(stage: Stage, person: str = "Flora", line: str = f"{NAME}, Armenia, poet") -> None:
    await stage.say(person, "/sign")
    await stage.say(person, line)
    await stage.press(person, "Sign")


async def import_line(stage: Stage, name: str = NAME) -> bool:
    entry = Entry(name, ("Armenia",), "poet", f"{name}, Armenia, poet")
    line = Submission(entry, similarity_key(name), Visibility.PUBLIC, "", "")
    return await stage.store.transact(lambda tx: tx.signatures.import_line(line, 1, stage.now))


@pytest.fixture
async def published(stage: Stage) -> Stage:
    """#1 is Flora's, #2 is Timur's, #3 was imported; all stand under the letter for a week."""
    stage.letter = letter(closes=None)
    await stage.restart()
    await stage.join("Ada")
    await stage.join("Bea")
    await sign(stage)
    await sign(stage, "Timur", "Timur Example, Armenia, historian")
    for _ in range(2):
        await stage.press("Ada", "Approve", "admins")
    await import_line(stage, "Hana Forged")
    await stage.later(7 * DAY)
    return stage


def words(stage: Stage, chat: str) -> str:
    """All that stands in a chat."""
    return "\n".join(visible(shown.versions[-1].text) for shown in stage.sender.chats.get(chat, []))


def said_last(stage: Stage, chat: str = "admins") -> str:
    return visible(stage.sender.chats[chat][-1].versions[-1].text)


def toast(stage: Stage) -> str:
    """The last word beside a button."""
    return next(each.toast for each in reversed(stage.sender.happenings) if each.toast)


def choices(stage: Stage) -> Iterator[Choice]:
    for shown in stage.sender.chats["admins"]:
        yield from itertools.chain(*shown.versions[-1].choices)


async def state(stage: Stage, number: int = 1) -> State:
    signature = await stage.store.transact(lambda tx: tx.signatures.get(number))
    assert signature is not None
    return signature.state


async def everywhere(stage: Stage) -> str:
    """All that is published: every export, every page, every count."""
    rows = await stage.store.publication(0, 100)
    listed = [
        Signatory(number, each.entry, each.day, each.language, each.wording) for number, (_, each) in enumerate(rows, 1)
    ]
    stream = io.StringIO(newline="")
    for write in (write_text, write_csv, write_json):
        write(iter(listed), stream)
    await stage.say("Reader", "/signatories")
    await stage.say("Reader", "/letter")
    buttons = [each.label for row in stage.sender.chats["Reader"][-1].versions[-1].choices for each in row]
    await stage.store.transact(check_tallies)
    counted = await stage.store.transact(lambda tx: tx.signatures.count_signatories())
    assert counted[1] == len(listed)
    return "\n".join([stream.getvalue(), words(stage, "Reader"), *buttons])


@pytest.mark.parametrize("command", ["/remove 1", "/remove 1 duplicate", "/remove 1 erase"])
async def test_who_took_the_number_of_a_withdrawn_line_off_stands_in_its_history(
    published: Stage, command: str
) -> None:
    await published.say("Flora", "/withdraw")
    await published.press("Flora", "Show as withdrawn")
    await published.say("Ada", command, "admins")
    assert "what said “withdrawn” is off the list" in said_last(published)
    await published.say("Ada", "/history 1", "admins")
    assert "withdrawn by the signer" in said_last(published)
    assert "removed from the list by Ada" in said_last(published)
    await published.say("Flora", "/signatories")
    assert "withdrawn on" not in said_last(published, "Flora")


async def test_a_line_is_removed_by_its_number_and_a_reason_in_words(published: Stage) -> None:
    await published.say("Ada", "/remove 1 not a real person", "admins")
    assert await state(published) is State.REMOVED
    assert "Removed from the list by Ada" in words(published, "admins")
    assert said_last(published).startswith("🗑 #1 is removed from the list.")
    made = await published.store.transact(lambda tx: tx.decisions.last(1))
    assert made is not None
    assert (made.verdict, made.reason, made.admin, made.made) == (
        Verdict.REMOVED,
        Reason.NOT_A_PERSON,
        "Ada",
        published.now,
    )


@pytest.mark.parametrize("label", ["Not a real person", "Duplicate", "Offensive", "Another reason"])
async def test_a_line_is_removed_by_the_buttons_of_reasons(published: Stage, label: str) -> None:
    await published.say("Ada", "/remove 3", "admins")
    assert "Hana Forged, Armenia, poet" in said_last(published)
    assert await state(published, 3) is State.APPROVED
    await published.press("Ada", label, "admins")
    assert await state(published, 3) is State.REMOVED
    assert "Hana" not in await everywhere(published)


async def test_a_line_can_be_left(published: Stage) -> None:
    await published.say("Ada", "/remove 1", "admins")
    await published.press("Ada", "Leave it", "admins")
    assert await state(published) is State.APPROVED
    assert toast(published) == "#1 stays on the list."


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("how", ["offensive", "erase"])
async def test_a_removed_line_is_in_no_export_no_page_and_no_count(published: Stage, number: int, how: str) -> None:
    before = await everywhere(published)
    assert "Forged" in before
    await published.say("Ada", f"/remove 1 3 {how}" if how != "erase" else "/remove 1 erase", "admins")
    if how == "erase":
        await published.say("Ada", "/remove 3 erase", "admins")
    for _ in range(2):
        published.sender.chats["Reader"].clear()
        after = await everywhere(published)
        assert "Forged" not in after
        assert "Who signed (1)" in after
        await published.restart()
    await published.say("Ada", f"/find {number}", "admins")
    assert "removed" in said_last(published)
    assert how != "erase" or "Forged" not in said_last(published)


async def test_nobody_is_told_of_similar_names_that_were_removed(published: Stage) -> None:
    await sign(published, "Gita", "Gita Example, Armenia")
    await published.say("Ada", "/remove 1 offensive", "admins")
    await published.restart()
    await sign(published, "Nino", f"{NAME}, France")
    card = said_last(published)
    assert f"{NAME}, France" in card
    assert "duplicate" not in card.lower()


async def test_a_card_that_quotes_a_line_no_longer_does_when_it_is_removed(published: Stage) -> None:
    await sign(published, "Nino", f"{NAME}, France")
    assert "Possible duplicate of #1" in said_last(published)
    await published.say("Ada", "/remove 1 erase", "admins")
    assert NAME + ", Armenia" not in words(published, "admins")


async def test_the_signer_is_told_neutrally_at_once_or_when_they_write(published: Stage) -> None:
    """A week later the bot does not know any more where to reach Flora; it knows where Gita is."""
    await sign(published, "Gita", "Gita Forged, Armenia")
    await published.press("Ada", "Approve", "admins")
    for number in (1, 4):
        await published.say("Ada", f"/remove {number} offensive", "admins")
    assert "Your signature has been taken off the list." in said_last(published, "Gita")
    assert "taken off" not in words(published, "Flora")
    await published.say("Flora", "/my")
    assert "Your signature has been taken off the list." in words(published, "Flora")
    for person in ("Flora", "Gita"):
        assert not {"offensive", "Ada"} & set(words(published, person).replace(".", " ").split())
    await published.later(timedelta(hours=1))
    await published.say("Flora", "/help")
    assert words(published, "Flora").count("Your signature has been taken off the list.") == 1


async def test_who_was_removed_can_correct_and_is_decided_about_again(published: Stage) -> None:
    await published.say("Ada", "/remove 1 other", "admins")
    await published.say("Flora", "/my")
    await published.press("Flora", "Correct")
    await published.press("Flora", "Sign")
    assert await state(published) is State.PENDING
    await published.press("Ada", "Approve", "admins")
    assert "Forged" in await everywhere(published)


@pytest.mark.parametrize("number", [1, 3])
async def test_a_removal_is_undone_within_a_day(published: Stage, number: int) -> None:
    before = await everywhere(published)
    await published.say("Ada", f"/remove {number} other", "admins")
    await published.later(timedelta(hours=23))
    await published.press("Bea", "Undo", "admins")
    assert await state(published, number) is State.APPROVED
    published.sender.chats["Reader"].clear()
    assert await everywhere(published) == before
    await published.press("Bea", "Undo", "admins")
    assert toast(published).startswith("It is too late to undo")
    assert await state(published, number) is State.APPROVED


async def test_a_day_later_its_text_is_erased_and_nothing_brings_it_back(published: Stage) -> None:
    await published.say("Ada", "/remove 3 other", "admins")
    await published.say("Ada", "/undo 3", "admins")
    await published.say("Ada", "/remove 3 other", "admins")
    await published.later(timedelta(hours=25))
    undo = Action(Act.UNDO, 3, 4)
    await published.forge("Ada", undo.encode(), "admins")
    assert await state(published, 3) is State.REMOVED
    assert not await import_line(published, "Hana Forged"), "the next import of the same list"
    await published.store.transact(lambda tx: None)
    assert not [name for name in (b"Hana Forged", b"hana") if any(name in data for data in files(published))]


def files(stage: Stage) -> list[bytes]:
    return [path.read_bytes() for path in stage._path.iterdir()]


async def test_an_erasure_is_met_in_one_act_and_for_good(published: Stage) -> None:
    await published.say("Flora", "/my")
    await published.say("Ada", "/remove 1 erase", "admins")
    assert await state(published) is State.REMOVED
    assert not [data for data in files(published) if NAME.encode() in data or b"forged flora" in data]
    await published.forge("Ada", Action(Act.UNDO, 1, 3).encode(), "admins")
    assert await state(published) is State.REMOVED
    await published.say("Flora", "/my")
    assert "You have not signed" in said_last(published, "Flora")
    rows = closing(sqlite3.connect(next(published._path.glob("*.sqlite3"))))
    with rows as connection:
        (kept,) = connection.execute(
            "SELECT account_tag, address_sealed, entry, entry_sealed FROM signature WHERE id = 1"
        )
        assert kept == (None, None, None, None)
    made = await published.store.transact(lambda tx: tx.decisions.last(1))
    assert made is not None
    assert (made.verdict, made.admin) == (Verdict.ERASED, "Ada")


async def test_what_waits_is_erased_too_with_its_card_and_draft(published: Stage) -> None:
    await sign(published, "Gita", "Gita Pending, Armenia")
    await published.say("Gita", "/my")
    await published.press("Gita", "Correct")
    await published.say("Ada", "/remove 4 erase", "admins")
    assert await state(published, 4) is State.REMOVED
    assert "Gita Pending" not in words(published, "admins")
    assert "Your signature has been erased" in words(published, "Gita")
    assert not [data for data in files(published) if b"Gita Pending" in data]
    record = await published.store.transact(lambda tx: tx.pending.count())
    assert record == 0


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Please name the number"),
        ("Flora", "Please name the number"),
        ("99 offensive", "#99: there is no such signature"),
        ("1 because I say so", "Nothing was removed. Please write one of these"),
        ("1 3", "Nothing was removed. Please write one of these"),
        ("1 3 erase", "Nothing was erased: that cannot be undone"),
        ("1-6 offensive", "Nothing was changed: that is more than 5 at once."),
        ("1-999999999 offensive", "Nothing was changed: that is more than 5 at once."),
        ("4 offensive", "#4 is not on the list, it waits for a decision: /reject 4"),
    ],
)
async def test_what_cannot_be_removed_is_answered_with_the_reason(published: Stage, typed: str, answer: str) -> None:
    await sign(published, "Gita", "Gita Pending, Armenia")
    await published.say("Ada", f"/remove {typed}".rstrip(), "admins")
    assert said_last(published).startswith(answer)
    assert await published.on_record() == {State.APPROVED: 3, State.PENDING: 1}


async def test_twice_removes_once(published: Stage) -> None:
    await published.say("Ada", "/remove 1 other", "admins")
    await published.say("Bea", "/remove 1 offensive", "admins")
    assert said_last(published) == "#1 is not on the list."
    made = await published.store.transact(lambda tx: tx.decisions.last(1))
    assert made is not None
    assert made.admin == "Ada"


async def test_a_button_that_shows_a_former_line_removes_nothing(published: Stage) -> None:
    await published.say("Ada", "/remove 1", "admins")
    await published.say("Flora", "/my")
    await published.press("Flora", "Correct")
    await published.press("Flora", "Sign")
    await published.press("Ada", "Approve", "admins")
    await published.press("Ada", "Duplicate", "admins", old=True)
    assert await state(published) is State.APPROVED


# Who may ------------------------------------------------------------------------------------------


async def test_an_admin_removed_a_second_ago_removes_nothing(published: Stage) -> None:
    await published.say("Ada", "/remove 1", "admins")
    press = next(each.action for each in choices(published) if each.label == "Offensive")
    assert press is not None
    await published.join("Ada", present=False)
    await published.say("Ada", "/remove 1 other", "admins")
    await published.forge("Ada", press.encode(), "admins")
    assert await published.on_record() == {State.APPROVED: 3}


async def test_forged_and_truncated_payloads_change_nothing(published: Stage) -> None:
    """Whoever may decide can press only what a card has shown; in private, nobody decides at all."""
    whole = Action(Act.REMOVE, 1, 2, "offensive").encode()
    forged = [whole[:length] for length in range(len(whole))]
    forged += [f"rm:1:{revision:x}:offensive" for revision in (0, 1, 3, 2**63 - 1, 2**63)]
    forged += ["rm:1:2:", "rm:1:2:nonsense", "rm:1:2:ERASE", "rm:2a:2:erase", "rm:0:0:erase", "rm:-1:2:erase"]
    forged += ["lv:1:1:", "lv:99:1:", "lv::", f"rm:{2**63 - 1:x}:1:erase"]
    for data in forged:
        await published.forge("Ada", data, "admins")
    for data in (whole, "rm:1:2:erase", "lv:1:2:"):
        await published.forge("Timur", data)
        await published.forge("Stranger", data, "elsewhere")
        await published.forge("Stranger", data, "admins")
    assert await published.on_record() == {State.APPROVED: 3}
    await published.store.transact(check_tallies)


async def test_who_removes_faster_than_anybody_reads_is_paused(published: Stage) -> None:
    published.rules = replace(published.rules, decisions_per_minute=2)
    await published.restart()
    for number in (1, 2, 3):
        await published.say("Ada", f"/remove {number} erase", "admins")
    assert await state(published, 3) is State.APPROVED


# Two admins ---------------------------------------------------------------------------------------


@pytest.fixture
async def two(published: Stage) -> Stage:
    """Where two admins have to agree."""
    published.rules = replace(published.rules, removal_admins=2)
    await published.restart()
    return published


async def test_the_second_admin_sees_who_was_first_and_agrees(two: Stage) -> None:
    await two.say("Ada", "/remove 1 offensive", "admins")
    assert await state(two) is State.APPROVED
    assert "Ada wants to remove #1 from the list, 8 Oct" in words(two, "admins")
    await two.press("Ada", "I agree: remove it", "admins")
    assert toast(two).startswith("#1: you have proposed this yourself.")
    await two.say("Ada", "/remove 1 other", "admins")
    assert await state(two) is State.APPROVED
    await two.restart()
    await two.press("Bea", "I agree: remove it", "admins")
    assert await state(two) is State.REMOVED
    made = await two.store.transact(lambda tx: tx.decisions.last(1))
    assert made is not None
    assert (made.admin, made.reason) == ("Bea", Reason.OFFENSIVE)


async def test_a_former_line_needs_two_admins_too_and_its_card_stays(two: Stage) -> None:
    await two.say("Flora", "/my")
    await two.press("Flora", "Correct")
    await two.say("Flora", "Flora Example, Austria")
    await two.press("Flora", "Sign")
    await two.say("Ada", "/remove 1 offensive", "admins")
    assert await listed(two) == [f"{NAME}, Armenia, poet"]
    assert "Ada wants to remove #1 from the list" in said_last(two) or "stays on the list" in said_last(two)
    await two.say("Bea", "/remove 1 offensive", "admins")
    assert await listed(two) == []
    assert await state(two) is State.PENDING
    await two.press("Ada", "Approve", "admins")
    assert await listed(two) == ["Flora Example, Austria"]


async def listed(stage: Stage) -> list[str]:
    """The public lines of signature 1."""
    found = await stage.store.transact(lambda tx: tx.signatures.public(0, 10))
    return [each.entry.line for each in found if each.entry and each.id == 1]


async def test_the_second_admin_may_say_it_in_words(two: Stage) -> None:
    await two.say("Ada", "/remove 3 erase", "admins")
    await two.say("Bea", "/remove 3 erase", "admins")
    assert await state(two, 3) is State.REMOVED
    assert "Hana" not in await everywhere(two)


async def test_what_the_second_does_not_want_stays(two: Stage) -> None:
    await two.say("Ada", "/remove 1 offensive", "admins")
    await two.press("Bea", "Leave it", "admins")
    await two.press("Bea", "I agree: remove it", "admins", old=True)
    assert await state(two) is State.APPROVED


async def test_a_proposal_counts_for_a_day(two: Stage) -> None:
    await two.say("Ada", "/remove 1 offensive", "admins")
    await two.later(timedelta(hours=23))
    assert "Ada wants to remove #1" in words(two, "admins"), "it is not taken away with old cards"
    await two.later(timedelta(hours=2))
    assert "Ada wants to remove #1" not in words(two, "admins")
    await two.forge("Bea", Action(Act.REMOVE, 1, 2, "offensive").encode(), "admins")
    assert await state(two) is State.APPROVED


async def test_a_withdrawal_while_a_removal_waits(two: Stage) -> None:
    await two.say("Ada", "/remove 1 offensive", "admins")
    await two.say("Flora", "/my")
    await two.press("Flora", "Withdraw")
    await two.press("Flora", "Erase everything")
    await two.press("Bea", "I agree: remove it", "admins", old=True)
    assert await state(two) is State.WITHDRAWN
    assert NAME not in words(two, "admins")

    def nothing(tx: Transaction) -> bool:
        return tx.removals.proposed(1) is None

    assert await two.store.transact(nothing)
