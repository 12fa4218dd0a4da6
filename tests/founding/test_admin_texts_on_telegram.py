"""The admins of a letter that was founded bring a new text of it, over real HTTP: as a file, or forwarded."""

from pathlib import Path

import pytest

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import MediaKind
from bot.settings import Settings
from storage.records import Account, Platform
from tests.founding.conversation import SLUG, found
from tests.letter_folders import write_letter
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    flora = Account(Platform.TELEGRAM, str(server.cast.signers[0].id))
    more = {"letters": tmp_path / "letters", "news_seconds": 0, "founders": (flora,)}
    return settings_on(server, tmp_path).model_copy(update=more)


@pytest.fixture
def flora(server: RehearsalServer) -> Phone:
    return phone_of(server, server.cast.signers[0])


async def test_a_file_becomes_the_text_once_it_is_confirmed_and_everybody_learns_who_did_it(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
        german = b"# Nachtzug\n\nWir bitten darum."
        server.world.send(desk.person, MediaKind.DOCUMENT, "letter.md", german, desk.chat, caption="/text de")
        await desk.sees("Wir bitten darum.", "Yes, do it", "Cancel")
        assert not (tmp_path / "letters" / SLUG / "de.md").exists()
        desk.press("Yes, do it")
        await desk.sees("has changed the text of “Keep the night train”. Language: German.")
        await flora.sees("has changed the text of “Keep the night train”. Language: German.")
        assert (tmp_path / "letters" / SLUG / "de.md").read_text() == "# Nachtzug\n\nWir bitten darum.\n"
        desk.say("/history")
        await desk.sees("The admins: new text, in the language: German")


async def test_what_somebody_has_written_or_forwarded_is_brought_by_a_reply_to_it(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
        words = server.world.say(
            desk.person, "Keep the night train\n\nAnd its [sleeping](https://x.example) cars.", desk.chat
        )
        server.world.say(desk.person, "/text en", desk.chat, reply_to=words)
        await desk.sees("And its [sleeping](https://x.example) cars.", "Yes, do it")
        desk.press("Yes, do it")
        await desk.sees("has changed the text")
        bea = phone_of(server, server.cast.signers[1])
        bea.say(f"/start {SLUG}")
        await bea.sees("cars.")
    written = (tmp_path / "letters" / SLUG / "en.md").read_text()
    assert r"\[sleeping\](https://x.example)" in written  # words of a stranger never become a link


async def test_the_folder_of_a_letter_that_was_not_founded_is_the_operators(
    server: RehearsalServer, settings: Settings
) -> None:
    async with running(settings):
        ada = Phone(server, server.cast.admins[0], server.cast.admin_group)
        ada.say("/text en\nThe bridge\n\nMay go.")
        await ada.sees("whoever runs the bot changes its files")
