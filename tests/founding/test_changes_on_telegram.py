"""A founder changes a letter that is open, over real HTTP: the running bot, the folder and the group know it."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot.letters import writing
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import MediaKind
from bot.settings import Settings
from storage.records import Account, Platform
from tests.founding.conversation import SLUG, add_bot, answer, found, opened, sign
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


@pytest.fixture
def ani(server: RehearsalServer) -> Phone:
    return phone_of(server, server.cast.signers[2])


async def says(desk: Phone, words: str) -> None:
    """Wait until the group has been told that."""
    await desk.server.world.until(lambda: any(words in each.text for each in desk.chat.messages.values()))


async def mine(flora: Phone) -> None:
    flora.say("/myletters")
    await flora.server.world.until(
        lambda: "Contact" in flora.last.buttons and flora.last.text.startswith("Keep the night train")
    )


async def test_a_new_text_is_signed_from_then_on_and_the_admins_are_told(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, ani: Phone
) -> None:
    folder = tmp_path / "letters" / SLUG
    async with running(settings):
        desk = await found(server, flora)
        await sign(ani, SLUG, "Ani Example, Georgia")
        await mine(flora)
        flora.press("Text, translation")
        await flora.sees("Send the new text of “Keep the night train”")
        flora.say("Keep the night train\n\nWe ask for it, and for its sleeping cars.")
        await flora.sees("Characters so far", "That is all")
        flora.press("That is all")
        await flora.sees("In which language", "English")
        flora.press("English")
        await flora.sees("and for its sleeping cars", "Yes, do it")
        assert "sleeping cars" not in (folder / "en.md").read_text()
        flora.press("Yes, do it")
        await flora.sees("It is done")
        await says(desk, "new text, in the language: English")
        await says(desk, "The text of the letter has changed")
        assert "sleeping cars" in (folder / "en.md").read_text()
        bea = phone_of(server, server.cast.signers[1])
        bea.say(f"/start {SLUG}")
        await bea.sees("and for its sleeping cars")
        desk.say("/wording")
        await desk.sees("1", "Ask them")
        desk.say("/history")
        await desk.sees("new text, in the language: English")
    async with running(settings):
        bea.say(f"/start {SLUG}")
        await bea.sees("and for its sleeping cars")


async def test_a_translation_comes_as_a_file(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, ani: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
        await mine(flora)
        flora.press("Text, translation")
        await flora.sees("Send the new text")
        server.world.send(flora.person, MediaKind.DOCUMENT, "letter.md", "Ночной поезд\n\nМы просим.".encode())
        await flora.sees("In which language")
        flora.say("ru")
        await flora.sees("Мы просим.", "Yes, do it")
        flora.press("Yes, do it")
        await flora.sees("English and Russian")
        await says(desk, "new text, in the language: Russian")
        ani.say(f"/start {SLUG}")
        await ani.sees("Keep the night train")
        ani.say("/language ru")
        await server.world.until(lambda: ani.last.sender is server.world.bot and "Keep the" not in ani.last.text)
        ani.say("/letter")
        await ani.sees("Мы просим.")
    assert (tmp_path / "letters" / SLUG / "ru.md").exists()


async def test_the_contact_and_the_last_day_are_changed(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
        for button, wrong, complaint, right in (
            ("Contact", "nowhere", "cannot write to that", "desk@example.org"),
            ("Last day", "2020-01-01", "still to come", "2027-06-30"),
            ("Who publishes it", "x" * 201, "too long", 'The "Circle"'),
        ):
            await mine(flora)
            flora.press(button)
            await flora.sees("?", "Cancel")
            flora.say(wrong)
            await flora.sees(complaint, "Cancel")
            flora.say(right)
            await flora.sees(right, "Yes, do it")
            flora.press("Yes, do it")
            await flora.sees("It is done")
        await says(desk, "the contact is changed")
        await says(desk, "the last day is changed")
    said = tomllib.loads((tmp_path / "letters" / SLUG / "letter.toml").read_text())
    assert (said["contact"], str(said["closes"]), said["organiser"]) == (
        "desk@example.org",
        "2027-06-30",
        'The "Circle"',
    )


async def test_a_letter_is_closed_and_opened_again(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
        await mine(flora)
        flora.press("Close it")
        await flora.sees("Close the letter “Keep the night train”?")
        flora.press("Yes, do it")
        await flora.sees("Nobody can sign it now", "Open it again")
        await says(desk, "the letter is closed")
        ani.say(f"/start {SLUG}")
        await ani.sees("Keep the night train")
        ani.say("/sign")
        await ani.sees("no longer be signed")
        flora.press("Open it again")
        await flora.sees("Open the letter “Keep the night train” again?")
        flora.press("Yes, do it")
        await flora.sees("People can sign it")
        await says(desk, "the letter is open again")
        ani.say("/sign")
        await ani.sees("What is your name?")


async def test_whom_the_operator_names_no_more_still_sees_and_closes_and_nothing_else(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone
) -> None:
    async with running(settings):
        await found(server, flora)
        await mine(flora)
        flora.press("Contact")
        await flora.sees("How can signers reach you")
        flora.say("desk@example.org")
        await flora.sees("Everybody will see", "Yes, do it")
    async with running(settings.model_copy(update={"founders": ()})):
        flora.press("Yes, do it")
        await flora.sees("may see and close its letters here")
        flora.say("/myletters")
        await flora.sees("train@example.org", "Close it")
        assert flora.last.buttons == ["Close it"]
        ani.say("/myletters")
        await ani.sees("no letter here that this account has founded")
        flora.press("Close it")
        await flora.sees("Close the letter")
        flora.press("Yes, do it")
        await flora.sees("Nobody can sign it now")
        assert "Open it again" not in flora.last.buttons


async def test_a_change_survives_a_restart_at_every_step(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    async with running(settings):
        desk = await found(server, flora)
    acts = [
        (lambda: flora.say("/myletters"), "Keep the night train"),
        (lambda: flora.press("Text, translation"), "Send the new text"),
        (lambda: flora.say("Keep it\n\nWe go on asking."), "Characters so far"),
        (lambda: flora.press("That is all"), "In which language"),
        (lambda: flora.press("English"), "We go on asking."),
        (lambda: flora.press("Yes, do it"), "It is done"),
    ]
    for act, then in acts:
        async with running(settings):
            act()
            await flora.sees(then)
    told = [each for each in desk.chat.messages.values() if "new text" in each.text]
    assert len(told) == 1


async def test_who_is_no_founder_any_more_loses_the_menu_of_founders_when_they_use_it(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    def offers_founding() -> bool:
        return any(each["command"] == "newletter" for each in server.world.profile.menu(flora.chat, flora.person))

    async with running(settings):
        await server.world.until(offers_founding)
        flora.say("/newletter")
        await flora.sees("A new letter")
        assert offers_founding()
    async with running(settings.model_copy(update={"founders": ()})):
        assert offers_founding()
        flora.say("/newletter")
        await server.world.until(lambda: not offers_founding())


async def test_a_letter_of_before_its_folder_said_so_is_its_founders_unless_the_operator_took_it_over(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone
) -> None:
    """Only the database of such a letter knows that it was founded."""
    said = tmp_path / "letters" / SLUG / "letter.toml"
    async with running(settings):
        await found(server, flora)
    said.write_text(said.read_text().replace("founded = true\n", ""))
    async with running(settings):
        await mine(flora)
    assert tomllib.loads(said.read_text())["founded"] is True
    said.write_text(said.read_text().replace("founded = true\n", "founded = false\n"))
    async with running(settings):
        flora.say("/myletters")
        await flora.sees("no letter here that this account has founded")
    assert tomllib.loads(said.read_text())["founded"] is False


async def test_on_a_full_disk_the_former_text_goes_on(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, whole = tmp_path / "letters" / SLUG, writing.put_in_place

    def full(part: Path, _target: Path) -> None:
        assert part.exists()
        raise OSError(28, "No space left on device")

    async with running(settings):
        await found(server, flora)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        for button, said in (("Text, translation", "Keep it\n\nWe go on."), ("Contact", "desk@example.org")):
            await mine(flora)
            flora.press(button)
            await flora.sees("", "Cancel")
            flora.say(said)
            if button != "Contact":
                await flora.sees("Characters so far")
                flora.press("That is all")
                await flora.sees("In which language")
                flora.press("English")
            await flora.sees("", "Yes, do it")
            monkeypatch.setattr(writing, "put_in_place", full)
            flora.press("Yes, do it")
            await flora.sees("It could not be changed")
            assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
            monkeypatch.setattr(writing, "put_in_place", whole)


async def test_a_running_bot_notices_that_the_operator_has_edited_the_text(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter that was founded follows its folder; a text that cannot be read changes nothing."""
    monkeypatch.setattr("bot.running.CLOCK_LOOK_SECONDS", 0.05)
    folder = tmp_path / "letters" / SLUG
    async with running(settings):
        desk = await found(server, flora)
        await sign(phone_of(server, server.cast.signers[2]), SLUG, "Ani Example, Georgia")
        (folder / "en.md").write_text("no title")
        (folder / "de.md").write_text("# Nachtzug\n\nWir bitten darum.")
        await mine(flora)
        await flora.sees("Texts: English")
        (folder / "en.md").write_text("# Keep the night train\n\nWe ask for it, and soon.")
        await says(desk, "The text of the letter has changed")
        flora.say("/myletters")
        await server.world.until(lambda: "English and German" in flora.last.text)


async def test_nobody_changes_the_letter_of_somebody_else(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone
) -> None:
    """A button that is forged, or was forwarded, does nothing for others."""
    anyone = settings.model_copy(update={"founders": ("anyone",)})
    async with running(anyone):
        await found(server, flora)
        await mine(flora)
        shown = flora.last
        server.world.press(ani.person, shown, "Close it")
        server.world.press(ani.person, shown, "Contact")
        ani.say("/myletters")
        await ani.sees("no letter here that this account has founded")
        await mine(flora)
        await flora.sees("People can sign it")


async def test_when_the_bot_is_thrown_out_of_the_group_the_operator_is_told_and_nothing_is_lost(
    server: RehearsalServer, settings: Settings, flora: Phone, ani: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    bea = phone_of(server, server.cast.signers[1])
    told = settings.model_copy(update={"organisers": (Account(Platform.TELEGRAM, str(bea.person.id)),)})
    async with running(told):
        bea.say("/start bridge")
        await bea.sees("Leave the bridge standing")
        desk = await found(server, flora)
        await sign(ani, SLUG, "Ani Example, Georgia")
        await says(desk, "Ani Example, Georgia")
        server.world.remove_member(server.world.bot, desk.chat, by=flora.person)
        await says(bea, f"{SLUG}\n\n⚠️ I have been removed from the admin group")
        assert f"the bot is not in the admin group of the letter {SLUG}" in caplog.text
        ani.say("/my")
        await ani.sees("Ani Example, Georgia")
        await mine(flora)
    async with running(told):
        server.world.promote(server.world.bot, desk.chat, by=flora.person)
        desk.say("/stats")
        await says(desk, "Pending: 1")


async def test_a_letter_waits_for_its_first_day_and_lets_organisations_sign(
    server: RehearsalServer, settings: Settings, tmp_path: Path, flora: Phone, ani: Phone
) -> None:
    folder = tmp_path / "letters" / SLUG

    def said() -> dict[str, object]:
        return tomllib.loads((folder / "letter.toml").read_text("utf-8"))

    async with running(settings):
        await answer(flora)
        group = add_bot(server, flora, "Train desk")
        await flora.sees("Open the letter?", "Organisations too")
        flora.press("Organisations too")
        await flora.sees("Organisations sign too", "Open to all later")
        flora.press("Open to all later")
        await flora.sees("From which day", "At once")
        flora.say("2027-12-01")
        await flora.sees("only organisers and admins sign", "Open the letter")
        flora.press("Open the letter")
        await opened(server, flora)
        assert (said()["opens"], said()["organisations"]) == (date(2027, 12, 1), True)
        ani.say(f"/start {SLUG}")
        await ani.sees("We who live along the line")
        ani.say("/sign")
        await ani.sees("December 1, 2027")
        desk = Phone(server, flora.person, group)
        await mine(flora)
        flora.press("First day")
        await flora.sees("From which day")
        flora.say("2027-11-01")
        await flora.sees("2027-11-01", "Yes, do it")
        flora.press("Yes, do it")
        await says(desk, "the first day is changed")
        await flora.sees("It is done", "Organisations")
        ani.say("/sign")
        await ani.sees("November 1, 2027")
        flora.press("Organisations")
        await flora.sees("no longer sign", "Yes, do it")
        flora.press("Yes, do it")
        await says(desk, "whether organisations sign is changed")
        assert said()["opens"] == date(2027, 11, 1)
        assert "organisations" not in said()
