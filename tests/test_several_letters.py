"""A deployment with several letters, over real HTTP: who reads, signs and decides is always understood to mean one."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.deployment import open_store
from bot.letters.folder import read_letter
from bot.letters.letter import LetterError
from bot.operations import rekey as rekey_module
from bot.operations.backup import backup
from bot.operations.check import check
from bot.operations.export import figures
from bot.operations.rekey import rekey
from bot.operations.restore import restore
from bot.registry import NoSuchLetter, chats_beside, deployed_letters, the_letter
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Status
from bot.runtime.clock import now
from bot.settings import Settings
from tests.letter_folders import write_letter
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

BRIDGE, RIVER = "Leave the bridge standing", "Let the river run"


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    write_letter(tmp_path / "letters", "bridge", BRIDGE)
    write_letter(tmp_path / "letters", "river", RIVER)
    return settings_on(server, tmp_path).model_copy(update={"letters": tmp_path / "letters", "news_seconds": 0})


async def sign(phone: Phone, line: str) -> None:
    phone.say("/sign")
    await phone.sees("What is your name?")
    phone.say(line)
    await phone.sees(line, "Sign")
    phone.press("Sign")
    await phone.sees("Thank you")


def admins(server: RehearsalServer) -> Phone:
    return Phone(server, server.cast.admins[0], server.cast.admin_group)


async def test_who_comes_without_a_link_chooses_and_signs_that_letter_alone(
    server: RehearsalServer, settings: Settings
) -> None:
    flora, group = phone_of(server, server.cast.signers[0]), admins(server)
    async with running(settings):
        flora.say("/start")
        await flora.sees("Which letter", BRIDGE, RIVER)
        flora.press(RIVER)
        await flora.sees("We who live here", "Sign", "Other letters")
        await sign(flora, "Flora Sample, Armenia, historian")
        await group.sees("Flora Sample, Armenia, historian", "Approve", "Reject")
        assert group.last.text.startswith(RIVER)
        group.press("Approve")
        await flora.sees("has been approved")
        flora.say("/letters")
        await flora.sees("Which letter", BRIDGE, RIVER)
        flora.press(BRIDGE)
        await flora.sees(BRIDGE, "Sign")
        flora.say("/my")
        await flora.sees("You have not signed")
        flora.say("/start river")
        await flora.sees(RIVER, "My signature")
        group.say("/stats bridge")
        await group.sees("Approved: 0")
        group.say("/stats river")
        await group.sees("Approved: 1")
        group.say("/stats")
        await group.sees("Approved: 1")
        assert group.last.text.startswith(RIVER)
        group.say("/letters")
        await group.sees("bridge: Leave the bridge standing\nriver: Let the river run")


async def test_cards_of_two_letters_in_one_group_decide_each_about_its_own(
    server: RehearsalServer, settings: Settings
) -> None:
    """Both signatures have the number 1; the button says which is meant."""
    flora, ani, group = (
        phone_of(server, server.cast.signers[0]),
        phone_of(server, server.cast.signers[2]),
        admins(server),
    )
    async with running(settings):
        flora.say("/start bridge")
        await flora.sees(BRIDGE, "Sign")
        await sign(flora, "Flora Sample, Armenia")
        await group.sees("Flora Sample, Armenia", "Approve")
        card = group.last
        ani.say("/start river")
        await ani.sees(RIVER)
        await sign(ani, "Ani Example, Georgia")
        await group.sees("Ani Example, Georgia", "Approve")
        other = group.last
        server.world.press(group.person, card, "Approve")
        await server.world.until(lambda: "Approved" in card.text)
        assert card.text.startswith(BRIDGE)
        assert "Approve" in other.buttons
        group.say("/reject river 1 duplicate")
        await server.world.until(lambda: "Rejected" in other.text)
        group.say("/stats bridge")
        await group.sees("Rejected: 0")


async def test_a_letter_whose_folder_names_a_group_is_decided_there_alone(
    server: RehearsalServer, settings: Settings, tmp_path: Path
) -> None:
    desk = server.world.add_group(
        "River desk", admins=server.cast.admins, bot=Status.ADMINISTRATOR, id=-1_004_900_000_077
    )
    write_letter(tmp_path / "letters", "sea", "Let the sea be", f"telegram_admin_chat = {desk.id}\n")
    flora = phone_of(server, server.cast.signers[0])
    group, of_sea = admins(server), Phone(server, server.cast.admins[0], desk)
    async with running(settings):
        flora.say("/start sea")
        await flora.sees("Let the sea be")
        await sign(flora, "Flora Sample, Armenia")
        await of_sea.sees("Flora Sample, Armenia", "Approve")
        assert not of_sea.last.text.startswith("Let the sea be")  # there is no other letter from which to tell it
        assert not group.chat.messages
        group.say("/approve sea 1")  # the other group has no say: it is about no letter of its own
        of_sea.say("/stats")
        await of_sea.sees("Pending: 1")


async def test_what_is_typed_after_a_restart_is_about_the_same_letter(
    server: RehearsalServer, settings: Settings
) -> None:
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        flora.say("/start river")
        await flora.sees(RIVER)
        flora.say("/sign")
        await flora.sees("What is your name?")
    async with running(settings):
        flora.say("Flora Sample")
        await flora.sees("Which country")
    for path in settings.database.parent.glob("*.chats.sqlite3*"):
        path.unlink()
    async with running(settings):  # even if it is not known any more, an open question tells it
        flora.say("Armenia")
        await flora.sees("occupation")


async def test_the_letter_that_was_alone_goes_on_among_several(server: RehearsalServer, settings: Settings) -> None:
    """Its signatures, its buttons, and the questions it has asked."""
    flora, group = phone_of(server, server.cast.signers[0]), admins(server)
    assert settings.letters is not None
    alone = settings.model_copy(update={"letter": settings.letters / "river", "letters": None})
    async with running(alone):
        flora.say("/start")
        await flora.sees(RIVER)
        await sign(flora, "Flora Sample, Armenia")
        await group.sees("Flora Sample, Armenia", "Approve")
    async with running(settings):
        group.press("Approve")
        await flora.sees("has been approved")
        flora.say("/start river")
        await flora.sees(RIVER, "My signature")
    assert "Approved: 1" in await figures(the_letter(settings, "river").settings, None)
    assert "Approved: 0" in await figures(the_letter(settings, "bridge").settings, None)


async def test_nobody_can_tell_from_the_files_that_one_person_has_signed_two_letters(
    server: RehearsalServer, settings: Settings
) -> None:
    flora, group = phone_of(server, server.cast.signers[0]), admins(server)
    async with running(settings):
        for slug, name in (("bridge", "Flora Sample"), ("river", "F. Sample")):
            flora.say(f"/start {slug}")
            await flora.sees("We who live here")
            await sign(flora, f"{name}, Armenia")
            await group.sees(f"{name}, Armenia")
    bridge, river = (_values(each.settings.database) for each in deployed_letters(settings))
    assert bridge
    assert river
    assert bridge.isdisjoint(river)
    assert _values(chats_beside(settings.database)).isdisjoint(bridge | river)


def _values(path: Path) -> set[bytes]:
    """All tags and sealed values in a file."""
    found: set[bytes] = set()
    with closing(sqlite3.connect(path)) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in connection.execute(f"SELECT * FROM {table}").fetchall():  # noqa: S608  a name of ours
                found |= {value for value in row if isinstance(value, bytes) and len(value) >= 16}
    return found


async def test_copies_keys_and_checks_are_of_all_letters(
    server: RehearsalServer, settings: Settings, tmp_path: Path
) -> None:
    flora, group = phone_of(server, server.cast.signers[0]), admins(server)

    async def signed(slug: str) -> None:
        async with running(settings):
            flora.say(f"/start {slug}")
            await flora.sees("We who live here")
            await sign(flora, "Flora Sample, Armenia")
            await group.sees("Flora Sample, Armenia")

    await signed("bridge")
    backup(settings, tmp_path / "monday.sqlite3")
    await signed("river")
    assert (tmp_path / "monday-bridge.sqlite3").exists()
    await rekey(settings)
    findings = [finding async for finding in check(settings)]
    assert [each.sentence for each in findings if not each.good and "former key" not in each.sentence] == []
    assert {"bridge", "river"} <= {each.sentence.partition(":")[0] for each in findings}
    for slug in ("bridge", "river"):
        assert "Pending: 1" in await figures(the_letter(settings, slug).settings, None)
    backup(settings, tmp_path / "tuesday.sqlite3")
    river = the_letter(settings, "river").settings
    river.database.unlink()
    await restore(river, tmp_path / "tuesday-river.sqlite3")
    assert "Pending: 1" in await figures(river, None)


async def test_a_change_of_keys_that_is_interrupted_fits_all_letters_or_none(
    server: RehearsalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it stops before or after the moment that counts, the next start opens every letter."""
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        for slug in ("bridge", "river"):
            flora.say(f"/start {slug}")
            await flora.sees("We who live here")
            await sign(flora, "Flora Sample, Armenia")
    for stops_at in ("_prepare", "_seal_letter_anew", "finish_rotation"):
        with monkeypatch.context() as patched:
            real = getattr(rekey_module, stops_at)

            def stop(*given: object, real: Callable[..., object] = real) -> object:
                raise KeyboardInterrupt

            patched.setattr(rekey_module, stops_at, stop)
            if stops_at != "finish_rotation":
                patched.setattr(rekey_module, "finish_rotation", lambda *_: None)
            with pytest.raises(KeyboardInterrupt):
                await rekey(settings)
        async with running(settings):
            flora.say("/letters")
            await flora.sees("Which letter")
        for slug in ("bridge", "river"):
            assert "Pending: 1" in await figures(the_letter(settings, slug).settings, None)


async def test_a_wrong_name_of_a_letter_says_which_there_are(settings: Settings) -> None:
    with pytest.raises(NoSuchLetter, match="bridge, river"):
        the_letter(settings, None)
    with pytest.raises(NoSuchLetter, match="bridge, river"):
        the_letter(settings, "sea")
    assert the_letter(settings, "river").letter.slug == "river"


async def test_folders_that_cannot_be_told_apart_are_refused(settings: Settings, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "letters" / "river", tmp_path / "letters" / "stream")
    with pytest.raises(LetterError, match="same slug, “river”"):
        deployed_letters(settings)


async def test_a_database_without_its_letter_is_refused(settings: Settings, tmp_path: Path) -> None:
    """Otherwise the letter would seem to have lost its signatories."""
    sea = write_letter(tmp_path, "sea", "Let the sea be")
    async with open_store(settings.model_copy(update={"letter": sea, "letters": None}), read_letter(sea)) as store:
        await store.remember_wording("f" * 64, "en", "text", now())
    with pytest.raises(LetterError, match="holds the letter “sea”"):
        deployed_letters(settings)


@pytest.mark.parametrize(
    "more",
    ['organisers = ["nobody at all"]', 'languages = ["tlh"]', "telegram_admin_chat = 5", 'matrix_admins = ["ada"]'],
)
async def test_what_a_folder_says_of_its_deployment_is_checked(settings: Settings, tmp_path: Path, more: str) -> None:
    write_letter(tmp_path / "letters", "sea", "Let the sea be", more)
    with pytest.raises(LetterError, match=r"sea/letter\.toml"):
        deployed_letters(settings)
