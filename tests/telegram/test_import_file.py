"""A list is imported by sending the file into the admin group on Telegram, over real HTTP."""

from pathlib import Path

import pytest

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import MediaKind
from tests.live import Phone, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

LIST = b"name,country,occupation\nFlora Example,Armenia,poet\nBoris Sample,Georgia,teacher\n"


async def test_a_file_with_the_command_as_its_caption_is_taken_in_once_another_admin_agrees(
    server: RehearsalServer, tmp_path: Path
) -> None:
    ada, ben = (Phone(server, admin, server.cast.admin_group) for admin in server.cast.admins[:2])
    async with running(settings_on(server, tmp_path)):
        ben.say("/stats")
        await ben.sees("Approved: 0")
        server.world.send(ada.person, MediaKind.DOCUMENT, "list.csv", LIST, ada.chat, caption="/import")
        await ada.sees("Clean: 2", "Take in: 2")
        ben.press("Take in: 2")
        await ben.sees("Taken in from the list: 2", "Take them back")
        ada.say("/stats")
        await ada.sees("Approved: 2")
