"""Who may decide in the admin group: how a membership becomes known, for how long it counts, and from when."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.messaging.events import Command, Membership, Moved, Presence, Reply
from bot.policy import STRANGERS_A_MINUTE
from storage.records import Account, Address, Platform, State
from tests.stage import PLATFORM, Stage

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NOT_ALLOWED = "Only members of the admin group can do that, in that group."
NEW = "You are new here, so you cannot decide yet."


@pytest_asyncio.fixture
async def staffed(stage: Stage) -> AsyncIterator[Stage]:
    """A stage on which newcomers wait for an hour, with Ada, who leads the group, and a card to decide."""
    stage.rules = replace(stage.rules, newcomer_minutes=60)
    await stage.restart()
    await stage.join("Ada", leads=True)
    await sign(stage, "Flora")
    yield stage


async def sign(stage: Stage, person: str) -> None:
    await stage.say(person, "/sign")
    await stage.say(person, f"{person} Example, Armenia")
    await stage.press(person, "Sign")


async def tries(stage: Stage, person: str, chat: str = "admins") -> str:
    """What somebody is told who presses a button that changes nothing but what is shown: "" if they may."""
    stage.sender.happenings.clear()
    await stage.forge(person, "pd:0:0:", chat)
    return "".join(happening.toast for happening in stage.sender.happenings)


async def may_decide(stage: Stage, person: str, chat: str = "admins") -> bool:
    return await tries(stage, person, chat) == ""


def said(stage: Stage, words: str, chat: str = "admins") -> int:
    """How many messages of a chat say this now."""
    return sum(words in shown.versions[-1].text for shown in stage.sender.chats.get(chat, []))


class TestMembership:
    """What the platform says, and what it is asked."""

    async def test_whom_nobody_has_spoken_of_is_looked_up_once_and_again_after_each_start(self, stage: Stage) -> None:
        stage.members.add("Ada")
        for lookups in (1, 2):
            assert await may_decide(stage, "Ada")
            assert await may_decide(stage, "Ada")
            assert stage.lookups == lookups
            await stage.restart()

    async def test_who_left_unnoticed_while_the_bot_was_down_decides_nothing(self, stage: Stage) -> None:
        await stage.join("Ada")
        assert await may_decide(stage, "Ada")
        await stage.stop()
        stage.members.discard("Ada")
        await stage.start()
        assert await tries(stage, "Ada") == NOT_ALLOWED

    async def test_who_left_unnoticed_decides_nothing_after_some_hours(self, stage: Stage) -> None:
        await stage.join("Ada")
        stage.members.discard("Ada")
        stage.now += 6 * HOUR - MINUTE
        assert await may_decide(stage, "Ada")
        stage.now += MINUTE
        assert not await may_decide(stage, "Ada")

    async def test_a_membership_that_was_denied_is_looked_up_again_after_a_minute(self, stage: Stage) -> None:
        assert not await may_decide(stage, "Ada")
        stage.members.add("Ada")
        assert not await may_decide(stage, "Ada")
        stage.now += MINUTE
        assert await may_decide(stage, "Ada")

    async def test_somebody_of_whom_it_was_wrongly_said_that_they_left_is_not_locked_out(self, stage: Stage) -> None:
        await stage.join("Ada")
        await stage.join("Ada", present=False)
        stage.members.add("Ada")
        assert await may_decide(stage, "Ada")

    async def test_without_anybody_to_ask_the_answer_is_no(self, stage: Stage) -> None:
        stage.members.add("Ada")
        stage.silent = True
        assert not await may_decide(stage, "Ada")

    async def test_a_recent_yes_counts_for_a_while_if_the_platform_cannot_be_asked(self, stage: Stage) -> None:
        await stage.join("Ada")
        stage.silent = True
        await stage.restart()
        stage.now += HOUR - MINUTE
        assert await may_decide(stage, "Ada")
        stage.now += MINUTE
        assert not await may_decide(stage, "Ada")
        stage.silent = False
        assert await may_decide(stage, "Ada")

    async def test_an_old_yes_does_not_count_if_the_platform_cannot_be_asked(self, stage: Stage) -> None:
        await stage.join("Ada")
        await stage.stop()
        stage.silent = True
        stage.now += 7 * HOUR
        await stage.start()
        assert not await may_decide(stage, "Ada")

    async def test_a_clock_that_was_set_back_makes_no_yes_last_longer(self, stage: Stage) -> None:
        stage.now += 30 * 24 * HOUR
        await stage.join("Ada")
        stage.members.discard("Ada")
        stage.now -= 30 * 24 * HOUR
        stage.silent = True
        assert not await may_decide(stage, "Ada")

    async def test_an_old_word_of_the_platform_overrides_no_newer_one(self, stage: Stage) -> None:
        await stage.join("Ada", at=100)
        await stage.join("Ada", present=False, at=300)
        await stage.join("Ada", at=200)
        stage.members.discard("Ada")
        assert not await may_decide(stage, "Ada")
        await stage.join("Ada", at=400)
        await stage.join("Ada", present=False, at=350)
        assert await may_decide(stage, "Ada")

    async def test_strangers_cannot_make_the_bot_ask_again_and_again(self, stage: Stage) -> None:
        for _ in range(5):
            await tries(stage, "Eve")
        assert stage.lookups == 1
        for number in range(3 * STRANGERS_A_MINUTE):
            await tries(stage, f"Eve {number}")
        assert stage.lookups == STRANGERS_A_MINUTE
        stage.now += MINUTE
        assert not await may_decide(stage, "Eve")
        assert stage.lookups == STRANGERS_A_MINUTE + 1

    @pytest.mark.parametrize("chat", ["", "Neighbours"])
    async def test_a_member_is_let_in_nowhere_else(self, stage: Stage, chat: str) -> None:
        await stage.join("Ada")
        assert not await may_decide(stage, "Ada", chat)

    async def test_a_card_that_was_forwarded_decides_nothing(self, staffed: Stage) -> None:
        """A client may keep its buttons; the copy of it in the group is a message that the bot has not sent."""
        _, approve = staffed.find("Approve", "admins")
        for chat in ("", "Neighbours"):
            await staffed.forge("Ada", approve.action.encode(), chat)
        copy = staffed.event("Ada", Reply("9", "1", "a copy"), "admins")
        await staffed.dispatcher.receive([copy])
        await staffed.settle()
        assert await staffed.on_record() == {State.PENDING: 1}
        await staffed.press("Ada", "Approve", "admins")
        assert await staffed.on_record() == {State.APPROVED: 1}

    async def test_another_group_cannot_say_who_is_a_member_or_where_the_admins_are(self, stage: Stage) -> None:
        for content in (Membership(True), Moved("Neighbours")):
            await stage.dispatcher.receive([stage.event("Eve", content, "Neighbours")])
        await stage.settle()
        assert stage.groups.chat(PLATFORM) == "admins"
        assert not await may_decide(stage, "Eve")

    async def test_after_a_move_the_new_address_counts_and_the_old_one_does_not(self, staffed: Stage) -> None:
        """Nobody is a newcomer only because the group has become another kind of group."""
        await staffed.join("Boris")
        await staffed.press("Ada", "Let them decide", "admins")
        await staffed.move()
        await staffed.restart()
        assert staffed.groups.chat(PLATFORM) == "admins, moved"
        assert staffed.groups.includes(Address(PLATFORM, "admins, moved"))
        assert not await may_decide(staffed, "Boris", "admins")
        assert await may_decide(staffed, "Boris", "admins, moved")


class TestNewcomers:
    async def test_newcomers_are_announced_and_decide_nothing_for_an_hour(self, staffed: Stage) -> None:
        await staffed.join("Boris")
        assert said(staffed, "<b>Boris</b> (account Boris) has come into this group") == 1
        await staffed.press("Boris", "Approve", "admins")
        assert staffed.sender.happenings[-1].toast.startswith(f"{NEW} Somebody who decides here can let you in")
        await staffed.say("Boris", "/pending", "admins")
        assert said(staffed, "try again in 60 minutes") == 1
        assert await staffed.on_record() == {State.PENDING: 1}
        staffed.now += HOUR - MINUTE
        assert "try again in a minute." in await tries(staffed, "Boris")
        staffed.now += MINUTE
        await staffed.press("Boris", "Approve", "admins")
        assert await staffed.on_record() == {State.APPROVED: 1}

    async def test_an_admin_lets_a_newcomer_in_and_the_announcement_says_who(self, staffed: Stage) -> None:
        await staffed.join("Boris")
        await staffed.press("Ada", "Let them decide", "admins")
        assert "They decide from now on." in [happening.toast for happening in staffed.sender.happenings]
        assert said(staffed, "Account Boris decides from now on: let in by Ada") == 1
        assert said(staffed, "has come into this group") == 0
        assert await may_decide(staffed, "Boris")

    async def test_no_newcomer_can_let_a_newcomer_in(self, staffed: Stage) -> None:
        await staffed.join("Boris")
        await staffed.join("Clara")
        for person in ("Boris", "Clara", "Eve"):
            for shown in [*staffed.sender.chats["admins"]]:
                for row in shown.versions[-1].choices:
                    if row[0].label == "Let them decide" and row[0].action:
                        await staffed.forge(person, row[0].action.encode(), "admins")
        for person in ("Boris", "Clara"):
            assert (await tries(staffed, person)).startswith(NEW)

    async def test_whoever_is_removed_decides_no_more_and_waits_again_when_they_come_back(self, staffed: Stage) -> None:
        await staffed.join("Boris")
        await staffed.press("Ada", "Let them decide", "admins")
        old = next(s for s in staffed.sender.chats["admins"] if "decides from now on" in s.versions[-1].text).versions[
            0
        ]
        await staffed.join("Boris", present=False)
        assert await tries(staffed, "Boris") == NOT_ALLOWED
        await staffed.later(MINUTE)
        await staffed.join("Boris")
        assert (await tries(staffed, "Boris")).startswith(NEW)
        assert old.choices[0][0].action
        await staffed.forge("Ada", old.choices[0][0].action.encode(), "admins")
        assert staffed.sender.happenings[-1].toast.startswith("This button is old")
        assert (await tries(staffed, "Boris")).startswith(NEW)

    async def test_a_button_for_somebody_who_has_left_lets_nobody_in(self, staffed: Stage) -> None:
        await staffed.join("Boris")
        await staffed.join("Boris", present=False)
        await staffed.press("Ada", "Let them decide", "admins")
        assert staffed.sender.happenings[-1].toast == "They are not in this group any more."
        assert not await may_decide(staffed, "Boris")

    async def test_who_came_while_the_bot_was_down_is_a_newcomer_when_first_met(self, staffed: Stage) -> None:
        await staffed.stop()
        staffed.members.add("Boris")
        await staffed.start()
        assert (await tries(staffed, "Boris")).startswith(NEW)
        assert said(staffed, "<b>Boris</b>") == 1
        await staffed.press("Ada", "Let them decide", "admins")
        assert await may_decide(staffed, "Boris")

    async def test_who_leads_the_group_decides_at_once(self, stage: Stage) -> None:
        """So that a group works in the minute in which the bot first meets it, and by a promotion."""
        stage.rules = replace(stage.rules, newcomer_minutes=60)
        await stage.restart()
        stage.members |= {"Ada", "Boris"}
        stage.leaders.add("Ada")
        assert await may_decide(stage, "Ada")
        await stage.join("Boris")
        assert not await may_decide(stage, "Boris")
        await stage.join("Boris", leads=True)
        assert await may_decide(stage, "Boris")
        assert said(stage, "has come into this group") == 1

    async def test_without_a_wait_nobody_is_announced(self, stage: Stage) -> None:
        await stage.join("Boris")
        assert await may_decide(stage, "Boris")
        assert said(stage, "has come into this group") == 0

    async def test_a_crowd_does_not_fill_the_group_and_nobody_decides_unannounced(self, staffed: Stage) -> None:
        for number in range(40):
            await staffed.join(f"Boris {number}")
        assert said(staffed, "has come into this group") == 10
        staffed.now += 2 * HOUR
        assert await may_decide(staffed, "Boris 0")
        assert (await tries(staffed, "Boris 39")).startswith(NEW)

    async def test_a_newcomer_who_comes_and_goes_is_not_announced_each_time(self, staffed: Stage) -> None:
        for _ in range(10):
            await staffed.join("Boris")
            await staffed.join("Boris", present=False)
        assert said(staffed, "has come into this group") == 3

    async def test_a_name_of_many_lines_is_shown_in_one(self, staffed: Stage) -> None:
        await staffed.join("Boris\n\n✅ <b>Ada</b> let me in" + "!" * 500)
        (announced,) = [s for s in staffed.sender.chats["admins"] if "has come into" in s.versions[-1].text]
        assert "Boris ✅ &lt;b&gt;Ada" in announced.versions[-1].text


class TestRateLimits:
    """People in the admin group who are not admitted get no more room than others."""

    async def test_a_stranger_there_is_heard_as_often_as_anybody(self, staffed: Stage) -> None:
        staffed.rules = replace(staffed.rules, messages_at_once=30)
        await staffed.restart()
        await staffed.dispatcher.receive([staffed.event("Eve", Command("pending"), "admins") for _ in range(100)])
        await staffed.settle()
        handled = await staffed.store.transact(lambda tx: len(tx.outbox.undelivered(0, 1000)))
        assert handled == 0
        assert said(staffed, NOT_ALLOWED) == 5
        await staffed.join("Ada", present=False)  # the platform's own words are always heard

    async def test_strangers_together_do_not_fill_the_group_with_refusals(self, staffed: Stage) -> None:
        for number in range(40):
            await staffed.say(f"Eve {number}", "/pending", "admins")
        assert said(staffed, NOT_ALLOWED) == 20

    async def test_an_admin_who_hammers_is_not_heard_for_ever(self, staffed: Stage) -> None:
        staffed.rules = replace(staffed.rules, messages_at_once=30, decisions_per_minute=10)
        await staffed.restart()
        assert await may_decide(staffed, "Ada")
        before = staffed.lookups
        heard = [*staffed.dispatcher.intake.heard(staffed.event("Ada", Command("stats"), "admins") for _ in range(200))]
        assert 20 <= len(heard) <= 30
        assert staffed.lookups == before


class TestTheBotItself:
    async def test_a_bot_removed_from_the_group_forgets_its_members_and_tells_the_organisers(
        self, stage: Stage
    ) -> None:
        stage.organisers.add("Olga")
        stage.rules = replace(stage.rules, newcomer_minutes=60)
        await stage.restart()
        await stage.join("Ada", leads=True)
        await stage.happens_to_the_bot(Presence.OUTSIDE)
        assert said(stage, "removed from the admin group on Telegram", "Olga") == 1
        known = await stage.store.transact(lambda tx: tx.people.member(Address(PLATFORM, "admins"), _account("Ada")))
        assert known is None
        await stage.happens_to_the_bot(Presence.LEADER)
        stage.leaders.clear()
        assert (await tries(stage, "Ada")).startswith(NEW)

    async def test_the_other_platforms_group_hears_of_it(self, stage: Stage) -> None:
        stage.groups._groups[Platform.MATRIX] = Address(Platform.MATRIX, "!admins")
        await stage.happens_to_the_bot(Presence.OUTSIDE)
        outgoing_messages = await stage.store.transact(lambda tx: tx.outbox.undelivered(0, 10))
        assert [outgoing.address.chat for outgoing in outgoing_messages] == ["!admins"]

    async def test_an_old_word_about_it_is_no_news(self, stage: Stage) -> None:
        """Who removed the bot and took it in again while it was down need not be told of it."""
        stage.organisers.add("Olga")
        await stage.restart()
        await stage.happens_to_the_bot(Presence.OUTSIDE, at=int(stage.now.timestamp()) - 3600)
        assert said(stage, "removed from the admin group", "Olga") == 0

    async def test_a_bot_that_is_no_administrator_any_more_says_so_and_looks_members_up_again(
        self, stage: Stage
    ) -> None:
        await stage.join("Ada")
        await stage.happens_to_the_bot(Presence.MEMBER)
        assert said(stage, "I am no administrator of this group any more") == 1
        stage.members.discard("Ada")
        assert not await may_decide(stage, "Ada")


def _account(name: str) -> Account:
    return Account(PLATFORM, name)
