"""What the admin room looks like in Element after a morning's work."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.matrix.element import page
from tests.matrix.offline_stage import OfflineStage
from tests.matrix.waiting import NAMES

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
SIGNS = {"✅": 1, "❌": 1}


async def test_a_card_takes_three_lines_and_one_tap(tmp_path: Path) -> None:
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        await stage.sign("Flora Example")
        card = stage.find("#1 ")
        assert card.text.splitlines() == [
            "#1 Flora Example, Armenia, teacher",
            "🗣 English · 🕓 1 Oct, 09:00 UTC",
            "⏳ !approve 1, or !reject 1 duplicate",
        ]
        assert dict(card.reactions) == SIGNS
        await stage.react("Ada", card.id, "✅")
        (card,) = stage.shown
        assert card.text.splitlines()[2] == "✅ Approved by @ada:mx.test, 1 Oct, 09:00 UTC"
        assert dict(card.reactions) == SIGNS | {"✅": 2}


async def test_what_should_be_looked_into_takes_one_more_line_each(tmp_path: Path) -> None:
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        await stage.sign("Flora Example")
        await stage.sign("Flora Example", "Georgia", who="Timur")
        lines = stage.find("#2 ").text.splitlines()
        assert lines[2] == "⚠️ Possible duplicate of #1"
        assert len(lines) == 4


async def test_fifty_acts_leave_no_trail_of_deleted_messages(tmp_path: Path) -> None:
    """Decisions, changed minds, a queue that fills and empties: all of it is said by edits."""
    async with OfflineStage.open(tmp_path, "Ada", "Boris") as stage:
        acts = 0
        for name in NAMES[:4]:
            await stage.sign(name)
        for number in range(1, 5):
            card = stage.find(f"#{number} ")
            tick = await stage.react("Ada", card.id, "✅")
            await stage.take_back("Ada", tick)
            await stage.react("Boris", card.id, "❌")
            await stage.react("Boris", card.id, "↩️")
            await stage.say("Ada", "reject", to=card.id)
            await stage.say("Ada", "duplicate", to=card.id)
            await stage.say("Ada", f"!undo {number}")
            acts += 7
        for name in NAMES[4:]:
            await stage.sign(name)
        for text in (
            "!pending",
            "!pending next",
            "!pending back",
            "!card 2",
            "!approve 1 2",
            "!approve 3-6",
            "!undo 4",
        ):
            await stage.say("Ada", text)
        queue = stage.find("signatures wait.")
        for text in ("approve 7", "reject 8 - looks fake", "reject 8 duplicate", "approve 4 9 10", "card 11"):
            await stage.say("Boris", text, to=queue.id)
        acts += 12
        for number in (11, 12):
            await stage.say("Ada", f"!approve {number}")
            acts += 1
        for text in ("!undo 12", "!approve 12", "!pending", "!aprove 12", "!card 12", "!help", "!stats"):
            await stage.say("Ada", text)
            acts += 1
        assert acts >= 49
        assert await stage.record() == {"approved": 11, "rejected": 1}
        assert stage.deleted == 0, [each.text for each in stage.shown if each.deleted]
        # A day later what is public stays as it is; only the card or list that named the rejected one goes.
        await stage.later(DAY + MINUTE)
        assert stage.deleted <= 1
        assert not any("Hugo Example" in each.text for each in stage.shown if not each.deleted)


async def test_whose_name_must_go_leaves_no_version_of_any_message(tmp_path: Path) -> None:
    """Who withdraws or corrects is named by no card, no list and no edit of them; a card of others stays."""
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        for name in NAMES[:8]:
            await stage.sign(name)
        await stage.say("Ada", "!approve 6")
        assert stage.left_of("Flora Example") != []
        who = "!flora:mx.test"
        for text in ("!my", "withdraw", "erase everything"):
            await stage.say("Flora", text, who)
        assert stage.left_of("Flora Example") == []
        for text in ("!my", "correct", "✏️ Name", "Somebody Example", "sign"):
            await stage.say("Anahit", text, "!anahit:mx.test")
        assert stage.left_of("Anahit Example") == []
        assert stage.left_of("Boris Example") != []


async def test_a_queue_is_a_list_with_one_line_of_instructions(tmp_path: Path) -> None:
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        for name in NAMES:
            await stage.sign(name)
        await stage.say("Ada", "!pending")
        lines = stage.find("12 signatures wait.").text.splitlines()
        assert lines[0] == "12 signatures wait."
        assert lines[1] == "#1 Anahit Example, Armenia, teacher"
        assert len(lines) == 12
        assert lines[-1] == (
            "!approve 1 10 or !approve 1-10, !reject 1 duplicate, !card 1 · 1 to 10 of 12: !pending next"
        )


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("device", "width", "most"), [("phone", 390, 5), ("laptop", 1100, 3)])
async def test_the_admin_room_fits_on_a_phone_and_on_a_laptop(
    tmp_path: Path, browser: Browser, device: str, width: int, most: int
) -> None:
    """Nothing is wider than the screen, and a card is as high as so many lines; `UNDERSIGNED_PICTURES` keeps it."""
    async with OfflineStage.open(tmp_path, "Ada", "Boris") as stage:
        for name in NAMES[:5]:
            await stage.sign(name)
        await stage.react("Ada", stage.find("#1 ").id, "✅")
        await stage.react("Ada", stage.find("#2 ").id, "❌")
        await stage.say("Boris", "reject - looks fake", to=stage.find("#3 ").id)
        await stage.say("Boris", "reject", to=stage.find("#4 ").id)
        await stage.say("Ada", "!approve 1-9")
        for name in NAMES[5:]:
            await stage.sign(name)
        await stage.say("Ada", "!aprove 7")
        await stage.say("Ada", "!card 5")
        await stage.say("Ada", "!pending")
        await stage.say("Ada", "!help")
        shot = await browser.new_page(viewport={"width": width, "height": 900})
        await shot.set_content(page(stage.shown))
        if folder := os.environ.get("UNDERSIGNED_PICTURES"):
            await shot.screenshot(path=Path(folder) / f"{device}.png", full_page=True)
        assert await shot.evaluate("document.documentElement.scrollWidth") <= width
        line = await shot.evaluate("parseFloat(getComputedStyle(document.body).lineHeight)")
        card = shot.locator(f"li[data-id='{stage.find('#5 ').id}'] .body")
        assert (await card.bounding_box() or {})["height"] <= (most + 0.5) * line
        await shot.close()


async def test_a_card_that_was_taken_away_decides_nothing_and_comes_again_within_the_hour(tmp_path: Path) -> None:
    """Nobody can read what they would decide."""
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        await stage.sign("Flora Example")
        card = stage.find("#1 ")
        await stage.take_back("Ada", card.id)
        await stage.react("Ada", card.id, "✅")
        await stage.say("Ada", "approve", to=card.id)
        assert await stage.record() == {"pending": 1}
        await stage.later(timedelta(hours=1))
        again = stage.find("#1 Flora Example")
        assert again.id != card.id
        await stage.react("Ada", again.id, "✅")
        assert await stage.record() == {"approved": 1}
