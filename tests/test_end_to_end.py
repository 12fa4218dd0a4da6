"""Undersigned as a whole over real HTTP: the production code, a local Bot API server, and people who use it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.i18n.catalog import Catalog, Translator
from bot.letters.folder import read_letter
from bot.letters.pagination import pages
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat
from bot.settings import SAMPLE_LETTER, Settings
from tests.chaos.history import SHOWING
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

LETTER = read_letter(SAMPLE_LETTER)
VOICES = Catalog(["en", "ru"]).translators


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    return settings_on(server, tmp_path)


def words(say: Translator, phrase: str, **values: str | int) -> str:
    """The words of a phrase as a chat shows them."""
    return re.sub(r"<[^>]+>", "", say(phrase, **values)).replace("&amp;", "&")


def sent_to(server: RehearsalServer, chat: Chat, since: int) -> Counter[str]:
    """How many messages were sent to a chat, and changed there, since that call."""
    calls = list(server.calls)[since:]
    return Counter(call.method for call in calls if call.chat == chat.id and call.method in SHOWING)


# One signer, one admin ----------------------------------------------------------------------------


# In the letters of the text that is read: who writes in others is asked for these.
NAMES = {"en": "Flora Sample", "ru": "Флора Примерова"}
LINES = {language: f"{name}, Armenia/Austria, historian & <poet>" for language, name in NAMES.items()}


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_letter_is_read_signed_approved_counted_and_withdrawn(
    language: str, server: RehearsalServer, settings: Settings
) -> None:
    """Flora speaks English and Timur Russian; the admin group speaks the letter's own language."""
    say, to_admins = VOICES[language], VOICES["en"]
    person = server.cast.signers[0 if language == "en" else 1]
    signer = phone_of(server, person)
    admin = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with running(settings):
        await _read(signer, say)
        begin = len(server.calls)
        await _sign_step_by_step(signer, say)

        await admin.sees(LINES[language], "Approve", "Reject")
        card = admin.last
        assert card.is_protected
        admin.press("Approve")
        await admin.sees("✅ Approved by Mira Keeper", "Undo")
        assert admin.last is card
        await signer.sees(words(say, "told-approved"), say.plain("button-share"))
        # From /sign to the news: the form and the news; an edit for each answer, and one for the thanks.
        assert sent_to(server, signer.chat, begin) == {"sendMessage": 2, "editMessageText": 4}

        signer.say("/signatories")
        await signer.sees(f"1. {LINES[language]}")
        signer.say("/letter")
        await signer.sees("", say.plain("button-signatories", count=1), say.plain("button-my"))

        admin.say("/stats")
        figures = await admin.sees(
            words(to_admins, "stats-states", approved=1, pending=0, rejected=0, withdrawn=0, removed=0)
        )
        picture = admin.chat.messages[figures.id - 1]
        assert picture.media is not None
        assert picture.media.file.data.startswith(b"\x89PNG")

        await _withdraw(signer, say)
        await server.world.until(lambda: card.text == words(to_admins, "card-erased-withdrawn", number=1))
        assert card.buttons == []
        signer.say("/signatories")
        await signer.sees(words(say, "signatories-none"))


async def _read(signer: Phone, say: Translator) -> None:
    """The letter opens, and its page turns in place."""
    wording = LETTER.wording(say.language)
    signer.say("/start")
    page = await signer.sees(wording.title, *(say.plain(f"button-{name}") for name in ("read-on", "sign", "language")))
    signer.press(say.plain("button-read-on"))
    count = len(pages(wording))
    await signer.sees(words(say, "letter-page", page=2, pages=count), say.plain("button-previous"))
    assert signer.last.id == page.id


async def _sign_step_by_step(signer: Phone, say: Translator) -> None:
    signer.say("/sign")
    await signer.sees(words(say, "ask-name"), say.plain("button-cancel"))
    assert words(say, "privacy-short").split("\n")[0] in signer.last.text
    signer.say(NAMES[say.language])
    await signer.sees(words(say, "ask-places-typed"), say.plain("button-back"))
    signer.say("Armenia/Austria")
    await signer.sees(words(say, "ask-occupation"), say.plain("button-skip"))
    signer.say("historian & <poet>")
    await signer.sees(
        LINES[say.language], *(say.plain(f"button-{name}") for name in ("confirm", "switch-public", "cancel"))
    )
    signer.press(say.plain("button-confirm"))
    await signer.sees(words(say, "thanks"), say.plain("button-share"))
    assert words(say, "state-pending", place=1) in signer.last.text


async def _withdraw(signer: Phone, say: Translator) -> None:
    """In two taps."""
    signer.say("/my")
    await signer.sees(words(say, "my-heading", number=1), say.plain("button-withdraw"))
    signer.press(say.plain("button-withdraw"))
    await signer.sees(words(say, "withdraw-question"), say.plain("button-withdraw-erase"))
    signer.press(say.plain("button-withdraw-erase"))
    await signer.sees(words(say, "withdrawn"))


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_whole_line_needs_one_message_and_the_news(
    language: str, server: RehearsalServer, settings: Settings
) -> None:
    """The question turns into the line to check, and that into the thanks."""
    person = server.cast.signers[0 if language == "en" else 1]
    say, name = VOICES[language], NAMES[language]
    signer = phone_of(server, person)
    admin = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with running(settings):
        signer.say("/sign")
        await signer.sees(words(say, "ask-name"))
        signer.say(f"{name}, Armenia/Austria, historian")
        await signer.sees(f"{name}, Armenia/Austria, historian", say.plain("button-confirm"))
        signer.press(say.plain("button-confirm"))
        await signer.sees(words(say, "thanks"))
        await admin.sees(name, "Reject")
        admin.press("Reject")
        await admin.sees(name, "Duplicate")
        admin.press("Duplicate")
        await signer.sees(words(say, "reason-untold"))
    assert sent_to(server, signer.chat, 0) == {"sendMessage": 2, "editMessageText": 2}


async def test_a_conversation_goes_on_after_a_restart_and_reaches_a_group_that_has_moved(
    server: RehearsalServer, settings: Settings
) -> None:
    """The bot stops between two questions; while it is away, Flora answers and the group becomes a supergroup."""
    flora = phone_of(server, server.cast.signers[0])
    async with running(settings):
        flora.say("/sign")
        await flora.sees("What is your name?")
        flora.say("Flora Sample")
        await flora.sees("Which country or countries")
    flora.say("Armenia")
    moved = server.world.upgrade(server.cast.admin_group)
    admin = Phone(server, server.cast.admins[1], moved)
    async with running(settings):
        await flora.sees("What do you do?", "Skip")
        flora.press("Skip")
        await flora.sees("Flora Sample, Armenia", "Sign")
        flora.press("Sign")
        await admin.sees("Flora Sample, Armenia", "Approve")
    async with running(settings):
        admin.press("Approve")
        await flora.sees("Your signature has been approved.")
