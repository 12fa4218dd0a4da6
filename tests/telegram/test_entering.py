"""The link by which somebody claims the line that an admin has entered, over real HTTP."""

import re
from pathlib import Path

import pytest

from bot.rehearsal import RehearsalServer
from tests.letter_folders import write_letter
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

LINE = "Flora Sample, Armenia, historian"
LONG = "a-river-that-we-let-run-freely-x"  # as long as a slug can be


async def shown_link(group: Phone) -> str:
    """What follows `start=` in the link that the group is shown; the button copies the same link."""
    message = await group.server.world.until(
        lambda: next((each for each in group.chat.messages.values() if "Copy the link" in each.buttons), None)
    )
    (link,) = re.findall(r"https://t\.me/\w+\?start=[\w-]+", message.text)
    assert message.is_protected
    (button,) = [each for row in message.keyboard for each in row if each["text"] == "Copy the link"]
    assert button["copy_text"]["text"] == link
    return link.partition("?start=")[2]


@pytest.mark.parametrize("named", ["", LONG, "letter"])
async def test_the_link_leads_to_the_line(server: RehearsalServer, tmp_path: Path, named: str) -> None:
    """A letter whose slug is the word of the bot's own link is named by its links all the same."""
    settings = settings_on(server, tmp_path).model_copy(update={"news_seconds": 0})
    if named:
        for slug in ("bridge", named):
            write_letter(tmp_path / "letters", slug, f"The letter {slug}")
        settings = settings.model_copy(update={"letters": tmp_path / "letters"})
    letter = f"{named} " if named else ""
    flora = phone_of(server, server.cast.signers[0])
    group, other = (Phone(server, admin, server.cast.admin_group) for admin in server.cast.admins[:2])
    async with running(settings):
        other.say(f"/pending {letter}".strip())
        await group.sees("")
        group.say(f"/enter {letter}{LINE} | by letter")
        payload = await shown_link(group)
        assert len(payload) <= 64
        assert payload.startswith(f"{named}__my-" if named else "my-")
        earlier = payload.removeprefix("letter__")  # so went out the links of a letter of that slug
        server.world.start(flora.person, earlier)
        await flora.sees("Is this line yours?", "It is mine", "It is not mine")
        assert LINE in flora.last.text
        flora.press("It is mine")
        await flora.sees("This line is yours now", "My signature")
        server.world.start(flora.person, payload)
        await flora.sees("This link does nothing")
        other.press("Approve")
        await flora.sees("has been approved")
