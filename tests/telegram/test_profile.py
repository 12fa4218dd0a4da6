"""The commands and descriptions that Telegram shows about the bot."""

import logging

import pytest
from telegram import Bot

from bot.i18n.catalog import Catalog
from bot.letters.folder import read_letter
from bot.messaging.commands import Audience
from bot.messaging.commands import menu as menu_of
from bot.platforms.telegram import profile
from bot.platforms.telegram.profile import introduce, introduce_founders, take_founders_menu
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Person
from bot.settings import SAMPLE_LETTER

LETTER = read_letter(SAMPLE_LETTER)
pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")
CATALOG = Catalog(["en", "ru"])


async def test_everybody_is_offered_the_commands_of_their_chat_in_their_language(
    bot: Bot, server: RehearsalServer
) -> None:
    """Privately, in the admin group, in any other group; a language the bot does not speak gets the letter's."""
    await introduce(bot, [LETTER], CATALOG, [str(server.admin_chat)])
    shown, world = server.world.profile, server.world
    flora, timur, ani = server.cast.signers

    def menu(person_language: str, names: tuple[str, ...]) -> list[dict[str, object]]:
        say = CATALOG.translator(person_language)
        return [{"command": name, "description": say.plain(f"command-{name}")} for name in names]

    assert shown.menu(world.private(flora), flora) == menu("en", menu_of(Audience.SIGNERS, several=False))
    assert shown.menu(world.private(timur), timur) == menu("ru", menu_of(Audience.SIGNERS, several=False))
    assert shown.menu(world.private(ani), ani) == menu("en", menu_of(Audience.SIGNERS, several=False))
    assert shown.menu(server.cast.admin_group, server.cast.admins[1]) == menu(
        "ru", menu_of(Audience.ADMINS, several=False)
    )
    assert shown.menu(server.cast.neighbours, timur) == menu("ru", menu_of(Audience.GROUPS, several=False))
    assert menu("ru", menu_of(Audience.SIGNERS, several=False)) != menu("en", menu_of(Audience.SIGNERS, several=False))


async def test_founders_alone_are_offered_their_commands(bot: Bot, server: RehearsalServer) -> None:
    flora, timur, _ = server.cast.signers
    await introduce(bot, [LETTER], CATALOG, [], several=True)
    await introduce_founders(bot, CATALOG, [str(flora.id)], several=True)

    def offered(person: Person) -> set[object]:
        return {each["command"] for each in server.world.profile.menu(server.world.private(person), person)}

    assert offered(flora) - offered(timur) == {"newletter", "myletters"}
    assert offered(timur) < offered(flora)
    await introduce(bot, [LETTER], CATALOG, [], several=True, founds=True)
    assert offered(timur) == offered(flora)


async def test_whoever_is_no_founder_any_more_loses_their_commands_and_nobody_else_anything(
    bot: Bot, server: RehearsalServer
) -> None:
    flora, _, ani = server.cast.signers
    await introduce(bot, [LETTER], CATALOG, [], several=True)
    for each in (flora, ani):
        await introduce_founders(bot, CATALOG, [str(each.id)], several=True)

    def offered(person: Person) -> set[object]:
        return {each["command"] for each in server.world.profile.menu(server.world.private(person), person)}

    before = len(server.world.profile.commands)
    await take_founders_menu(bot, CATALOG, str(flora.id))
    assert "newletter" not in offered(flora)
    assert "sign" in offered(flora)
    assert "newletter" in offered(ani)
    assert len(server.world.profile.commands) == before - 3  # in general, in English and in Russian
    await take_founders_menu(bot, CATALOG, str(flora.id))  # there is nothing


async def test_a_founder_who_never_wrote_keeps_the_others_from_nothing(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    flora = server.cast.signers[0]
    server.faults.plan_error(400, "Bad Request: chat not found", "setMyCommands")
    with caplog.at_level(logging.WARNING):
        await introduce_founders(bot, CATALOG, ["1", str(flora.id)], several=True)
    assert caplog.text.count("could not be registered") == 1
    assert server.world.profile.menu(server.world.private(flora), flora)


async def test_descriptions_name_the_letter_and_its_organiser_in_each_language(
    bot: Bot, server: RehearsalServer
) -> None:
    await introduce(bot, [LETTER], CATALOG, [str(server.admin_chat)])
    shown = server.world.profile
    for language in ("en", "ru"):
        assert LETTER.wording(language).title in shown.description(language)
        assert LETTER.organiser in shown.short_descriptions[language]
    assert shown.description("ru") != shown.description("en") == shown.description("hy")
    assert all(len(text) <= 512 for text in shown.descriptions.values())
    assert all(len(text) <= 120 for text in shown.short_descriptions.values())


async def test_without_an_admin_group_the_rest_is_registered(bot: Bot, server: RehearsalServer) -> None:
    await introduce(bot, [LETTER], CATALOG, [])
    scopes = {scope for (scope, _, _), _ in server.world.profile.commands}
    assert scopes == {"all_private_chats", "all_group_chats"}


async def test_a_failure_is_logged_and_stops_nothing(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.plan_error(400, "Bad Request: chat not found", "setMyCommands")
    with caplog.at_level(logging.WARNING):
        await introduce(bot, [LETTER], CATALOG, ["-1"])
    assert "could not be registered: BadRequest" in caplog.text
    assert server.world.profile.descriptions, "the rest is registered all the same"


@pytest.fixture
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting takes no time."""
    monkeypatch.setattr(profile, "asked_to_wait", lambda _: 0.0)


@pytest.mark.usefixtures("_at_once")
async def test_what_telegram_asks_to_wait_for_is_registered_after_all(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    for method in ("setMyCommands", "setMyDescription"):
        server.faults.plan_flood(1, method, times=2)
    await introduce(bot, [LETTER], CATALOG, [str(server.admin_chat)])
    assert not [record for record in caplog.records if record.name == profile.__name__]
    assert set(server.world.profile.descriptions) == {"", "en", "ru"}
    assert len(server.world.profile.commands) == 9


@pytest.mark.usefixtures("_at_once")
async def test_a_wait_without_an_end_is_given_up(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.plan_flood(1, "setMyDescription", times=3)
    await introduce(bot, [LETTER], CATALOG, [str(server.admin_chat)])
    assert "asks to wait again and again" in caplog.text
    assert set(server.world.profile.descriptions) == {"en", "ru"}
