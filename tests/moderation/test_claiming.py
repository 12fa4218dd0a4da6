"""Who was entered by an admin claims the line by a link that works once."""

import itertools
import re
from datetime import timedelta

import pytest

from bot.i18n.catalog import Catalog
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Invitation
from bot.policy import CLAIMS
from storage.records import Account, Answers, Happened, Platform, Source, State
from tests.moderation.entering import CONSENT, LINE, code, desk_says, follow, source
from tests.moderation.test_removals import said_last, state, words
from tests.moderation.test_vouching import happened, sign
from tests.signing.test_personal_file import data_of
from tests.stage import MORNING, Stage, check_presentable


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
