"""`undersigned check`: one finding for each check, and a sentence that says what to do."""

import os
import re
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.app import run
from bot.deployment import open_store, open_vault
from bot.health.signs import Finding
from bot.i18n.catalog import is_reviewed
from bot.letters.folder import read_letter
from bot.operations.check import check
from bot.platforms.registry import in_clear
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, ChatKind, Status
from bot.runtime.clock import now
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, SettingsError, TelegramSettings
from storage.errors import KeyFileError
from storage.protocol import Transaction
from storage.records import Account, Address, OutboxMessage, Platform
from tests.deployment import needs_root
from tests.storage.samples import CARLO, FLORA, NOON, home, submission

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer() as running:
        yield running


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A deployment that has never run, without a token."""
    return Settings(
        letter=SAMPLE_LETTER,
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        telegram=TelegramSettings(),
    )


def on(server: RehearsalServer, settings: Settings, admin_chat: int | None, token: str = "") -> Settings:
    """The same deployment, on a Bot API server of our own."""
    telegram = {"token": SecretStr(token or server.token), "admin_chat": admin_chat, "api_url": server.api_url}
    return settings.model_copy(update={"telegram": TelegramSettings.model_validate(telegram)})


async def findings(settings: Settings) -> list[Finding]:
    return [finding async for finding in check(settings)]


async def complaints(settings: Settings) -> list[str]:
    return [finding.sentence for finding in await findings(settings) if not finding.good]


async def test_a_new_deployment_lacks_nothing_but_a_token(settings: Settings, tmp_path: Path) -> None:
    found = await findings(settings)
    assert [finding.good for finding in found] == [True, True, True, True, True, True, False]
    assert "UNDERSIGNED_MATRIX__HOMESERVER is set" in found[-1].sentence
    assert list(tmp_path.iterdir()) == []


async def test_a_deployment_that_has_run_is_all_good(settings: Settings, server: RehearsalServer) -> None:
    async with open_store(settings, read_letter(settings.letter)) as store:
        await store.purge(now())
    settings = on(server, settings, server.admin_chat)
    sentences = [finding.sentence for finding in await findings(settings)]
    assert await complaints(settings) == []
    assert "The token is that of @rehearsal_bot." in sentences
    assert "The bot is an administrator of the admin group “Signature desk”." in sentences
    assert any("can be read, and fits the key" in sentence for sentence in sentences)


@pytest.mark.parametrize("line", ["", 'contact = "the organisers"'])
async def test_a_contact_that_nobody_can_write_to_is_missed(settings: Settings, tmp_path: Path, line: str) -> None:
    folder = tmp_path / "letter"
    shutil.copytree(SAMPLE_LETTER, folder)
    file = folder / "letter.toml"
    file.write_text(re.sub(r"(?m)^contact = .*$", line, file.read_text()))
    found = await complaints(settings.model_copy(update={"letter": folder}))
    assert any("names no address" in sentence for sentence in found)
    assert not any("names no address" in sentence for sentence in await complaints(settings))


async def test_a_letter_that_is_missing_is_named(settings: Settings, tmp_path: Path) -> None:
    (complaint, _) = await complaints(settings.model_copy(update={"letter": tmp_path / "nowhere"}))
    assert str(tmp_path / "nowhere") in complaint


async def test_a_text_that_nobody_can_read_is_named(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "letter"
    shutil.copytree(SAMPLE_LETTER, folder)
    for name in ("armenian.md", "ka.txt", "README.md", "notes.txt", "hy.md", "pt-br.md"):
        (folder / name).write_text("# Leave the bridge\n\nPlease.\n")
    sentences = await complaints(settings.model_copy(update={"letter": folder}))
    assert [sentence.split(":")[0] for sentence in sentences[:-1]] == [
        f"Nobody can read {folder / name}" for name in ("armenian.md", "ka.txt")
    ]


async def test_languages_that_no_native_speaker_has_reviewed_are_listed(settings: Settings) -> None:
    sentences = [finding.sentence for finding in await findings(settings)]
    unreviewed = [language for language in settings.languages if not is_reviewed(language)]
    assert (f"No native speaker has reviewed what the bot says in: {', '.join(unreviewed)}." in sentences) == bool(
        unreviewed
    )


async def test_a_language_that_nobody_has_reviewed_is_named_once_for_all_letters(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.operations.check.is_reviewed", lambda _language: False)
    for slug in ("spring", "river"):
        folder = tmp_path / "letters" / slug
        shutil.copytree(SAMPLE_LETTER, folder)
        toml = (folder / "letter.toml").read_text().replace('slug = "both-banks"', f'slug = "{slug}"')
        (folder / "letter.toml").write_text(toml)
    found = await findings(settings.model_copy(update={"letters": tmp_path / "letters", "letter": SAMPLE_LETTER}))
    about = [each.sentence for each in found if "native speaker" in each.sentence]
    assert about == [f"No native speaker has reviewed what the bot says in: {', '.join(settings.languages)}."]


async def test_a_key_that_others_can_read_comes_with_the_command_that_mends_it(settings: Settings) -> None:
    open_vault(settings, make=True)
    settings.key_file.chmod(0o644)
    (complaint, _) = await complaints(settings)
    assert complaint == f"Others can read the key file {settings.key_file}. Run: chmod 600 {settings.key_file}"


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda settings: settings.key_file.unlink(), "is missing"),
        (lambda settings: settings.key_file.write_text("key\n"), "does not hold a key"),
        (lambda settings: settings.key_file.write_text("00" * 32), "The key does not belong to this database"),
        (lambda settings: settings.database.write_bytes(b"a letter" * 1000), "cannot be used"),
    ],
    ids=["no key", "no key in it", "another key", "no database"],
)
async def test_key_and_database_must_fit(settings: Settings, damage: object, sentence: str) -> None:
    async with open_store(settings, read_letter(settings.letter)) as store:
        await store.purge(now())
    assert callable(damage)
    damage(settings)
    assert any(sentence in complaint for complaint in await complaints(settings))


async def test_a_token_that_telegram_does_not_know(settings: Settings, server: RehearsalServer) -> None:
    token = "123456789:" + "s" * 35
    (complaint,) = await complaints(on(server, settings, server.admin_chat, token))
    assert complaint.startswith("Telegram does not know the token.")
    assert token not in complaint


async def test_a_telegram_that_cannot_be_reached(settings: Settings) -> None:
    server = RehearsalServer()
    await server.start()
    settings = on(server, settings, server.admin_chat)
    await server.stop()
    (complaint,) = await complaints(settings)
    assert complaint == "Telegram cannot be reached (NetworkError). Check the network and try again."


async def test_a_group_that_the_bot_is_not_in(settings: Settings, server: RehearsalServer) -> None:
    (complaint,) = await complaints(on(server, settings, -100123456))
    assert complaint.startswith("The bot is not in the admin group -100123456. Add @rehearsal_bot there")


async def test_a_group_that_threw_the_bot_out(settings: Settings, server: RehearsalServer) -> None:
    server.world.set_status(server.cast.admin_group, server.world.bot, Status.KICKED, by=server.cast.admins[0])
    (complaint,) = await complaints(on(server, settings, server.admin_chat))
    assert complaint.startswith(f"The bot is not in the admin group {server.admin_chat}.")


async def test_a_group_in_which_the_bot_is_no_administrator(settings: Settings, server: RehearsalServer) -> None:
    """Without that right Telegram would not say who joins and leaves."""
    server.world.demote(server.world.bot, server.cast.admin_group)
    (complaint,) = await complaints(on(server, settings, server.admin_chat))
    assert "in the admin group “Signature desk”, but no administrator" in complaint


def be_public(group: Chat) -> None:
    group.username = "signature_desk"


def be_linked(group: Chat) -> None:
    group.linked_chat = -1_004_900_000_009


def be_a_channel(group: Chat) -> None:
    group.kind = ChatKind.CHANNEL


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (be_public, "is public: anybody can find it"),
        (be_linked, "is where a channel is discussed"),
        (be_a_channel, "is a channel"),
    ],
)
async def test_a_group_that_others_can_enter_or_read_is_an_error(
    settings: Settings, server: RehearsalServer, change: Callable[[Chat], None], sentence: str
) -> None:
    change(server.cast.admin_group)
    (complaint,) = await complaints(on(server, settings, server.admin_chat))
    assert complaint.startswith(f"The admin group “Signature desk” {sentence}")


@pytest.mark.parametrize("name", [".env", "db.sqlite3", "db.sqlite3-wal", "matrix.sqlite3", "matrix.sqlite3-wal"])
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
async def test_a_file_with_secrets_that_others_can_read_comes_with_the_command_that_mends_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, mode: int
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = settings.model_copy(update={"matrix": MatrixSettings(store=tmp_path / "matrix.sqlite3")})
    path = Path(name) if name == ".env" else tmp_path / name
    path.touch(mode)
    path.chmod(mode)
    assert any(
        complaint.startswith("Others can read the ") and complaint.endswith(f"{path}. Run: chmod 600 {path}")
        for complaint in await complaints(settings)
    )
    path.chmod(0o600)
    assert not any("Others can read" in complaint for complaint in await complaints(settings))


@needs_root
async def test_a_settings_file_that_the_bot_reads_through_its_group_is_as_it_must_be(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `deploy/undersigned.service` says: it belongs to root, so that the bot cannot change it."""
    monkeypatch.chdir(tmp_path)
    Path(".env").touch()
    os.chown(".env", 4711, 0)
    for mode, bad in ((0o640, False), (0o644, True), (0o660, True)):
        Path(".env").chmod(mode)
        assert any("settings file .env" in complaint for complaint in await complaints(settings)) is bad


async def test_what_stands_where_no_admin_group_is_any_more_is_told(
    settings: Settings, server: RehearsalServer
) -> None:
    here, there = Address(Platform.TELEGRAM, str(server.admin_chat)), Address(Platform.MATRIX, "!desk")

    def work(tx: Transaction) -> None:
        tx.groups.appoint(here)
        tx.groups.leave_over(Address(Platform.TELEGRAM, "-1"), "7")
        tx.outbox.delivered(tx.outbox.post(OutboxMessage(there, b"", "card:1")), "$card")

    async with open_store(settings, read_letter(settings.letter)) as store:
        await store.transact(work)
    former, off = await complaints(on(server, settings, server.admin_chat))
    assert former.startswith("Messages about signatures (1) still stand in a former admin group on Telegram.")
    assert off.startswith("Messages about signatures (1) still stand on Matrix, which is switched off.")


ELSEWHERE = ["http://example.org", "http://10.0.0.7:8081", "http://127.0.0.1.example.org", "http://[2001:db8::1]:80"]
HERE = [
    "http://127.0.0.1:8081",
    "http://localhost:8081",
    "http://[::1]:8081",
    "http://127.1.2.3",
    "https://example.org",
]


def speaking(settings: Settings, platform: str, url: str) -> Settings:
    """A deployment with a platform at that address."""
    matrix: dict[str, object] = {"store": settings.database.with_name("matrix.sqlite3")}
    telegram: dict[str, object] = {}
    if platform == "telegram":
        telegram = {"token": "123456789:" + "s" * 35, "admin_chat": -1, "api_url": url}
    else:
        matrix |= {"homeserver": url, "user": "@letter:example.org", "admin_room": "!desk"}
        matrix |= {"admins": frozenset({"@ada:example.org"}), "password": "invented"}
    return settings.model_copy(
        update={
            "telegram": TelegramSettings.model_validate(telegram),
            "matrix": MatrixSettings.model_validate(matrix),
        }
    )


@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.parametrize("platform", ["telegram", "matrix"])
async def test_secrets_never_go_over_a_network_unencrypted(settings: Settings, platform: str, url: str) -> None:
    """Not even to look at it; and the bot does not start."""
    settings = speaking(settings, platform, url)
    name = "UNDERSIGNED_TELEGRAM__API_URL" if platform == "telegram" else "UNDERSIGNED_MATRIX__HOMESERVER"
    (complaint,) = [each for each in await complaints(settings) if "http" in each or "reached" in each]
    assert complaint.startswith(f"{name} begins with http:// and is on another machine")
    with pytest.raises(SettingsError, match=f"^{name} begins with http://"):
        await run(settings)


@pytest.mark.parametrize("url", HERE)
@pytest.mark.parametrize("platform", ["telegram", "matrix"])
def test_secrets_may_go_to_the_same_machine_or_over_an_encrypted_connection(
    settings: Settings, platform: str, url: str
) -> None:
    assert list(in_clear(speaking(settings, platform, url))) == []


async def test_a_group_that_has_moved_is_told_with_its_new_id(settings: Settings, server: RehearsalServer) -> None:
    old = server.admin_chat
    moved = server.world.upgrade(server.cast.admin_group)
    (complaint,) = await complaints(on(server, settings, old))
    assert complaint == (
        f"The admin group has become a supergroup. Set UNDERSIGNED_TELEGRAM__ADMIN_CHAT to its new id: {moved.id}."
    )


@pytest.mark.parametrize("may", [True, False])
async def test_whether_topics_are_used_is_told_and_their_lack_is_no_fault(
    settings: Settings, server: RehearsalServer, *, may: bool
) -> None:
    group = server.world.upgrade(server.cast.admin_group)
    group.is_forum, group.denied = True, set() if may else {"can_manage_topics"}
    group.members[server.world.bot.id] = Status.ADMINISTRATOR
    (topics,) = [each for each in await findings(on(server, settings, group.id)) if "has topics" in each.sentence]
    assert topics.good
    assert ("sorts what waits" in topics.sentence) is may
    assert ("give the bot the right to manage topics" in topics.sentence) is not may


async def test_the_id_of_a_group_is_found_when_none_is_set(settings: Settings, server: RehearsalServer) -> None:
    """The bot tells in which groups somebody has spoken to it, and fetches nothing away from the bot itself."""
    server.world.say(server.cast.admins[0], "/pending", server.cast.admin_group)
    server.world.say(server.cast.signers[0], "hello")
    waiting = len(server.world.updates)
    (complaint,) = await complaints(on(server, settings, None))
    assert complaint == (
        "UNDERSIGNED_TELEGRAM__ADMIN_CHAT is not set. "
        f"The bot has heard of these groups: “Signature desk” is {server.admin_chat}."
    )
    assert len(server.world.updates) == waiting


async def test_without_a_word_from_a_group_the_way_to_its_id_is_told(
    settings: Settings, server: RehearsalServer
) -> None:
    for trouble in (None, 409, 502):
        if trouble:
            server.faults.plan_error(trouble, "x", "getUpdates")
        (complaint,) = await complaints(on(server, settings, None))
        assert "write /pending there, and run this check again" in complaint


async def test_an_update_that_makes_no_sense_is_neither_quoted_nor_in_the_way(
    settings: Settings, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.world.updates.put_raw({"message": {"message_id": "Flora", "text": "Flora", "chat": "Flora"}})
    server.world.updates.put_raw({"callback_query": {"id": "Flora", "message": None}})
    server.world.updates.put_raw({"unheard_of": "Flora"})
    server.world.say(server.cast.admins[0], "/pending", server.cast.admin_group)
    (complaint,) = await complaints(on(server, settings, None))
    assert f"“Signature desk” is {server.admin_chat}." in complaint
    assert "Flora" not in complaint
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("closes", "said"),
    [
        (None, "The letter has no closing day"),
        (date(2999, 1, 1), "closes at the end of 2999-01-01; on 2999-02-01, its signers are erased."),
        (date(2020, 1, 1), "on 2020-02-01 or later, a week after the admins have been told, its signers are erased."),
    ],
)
async def test_check_says_when_signers_will_be_erased(
    closes: date | None, said: str, settings: Settings, tmp_path: Path
) -> None:
    folder = _closing(tmp_path, closes)
    assert any(said in found.sentence for found in await findings(settings.model_copy(update={"letter": folder})))


async def test_check_says_how_many_signed_which_text_once_it_has_changed(settings: Settings, tmp_path: Path) -> None:
    settings = settings.model_copy(update={"letter": _closing(tmp_path, None)})
    letter = read_letter(settings.letter)
    present = letter.wordings["en"].fingerprint

    async def sign(account: Account, name: str, wording: str) -> None:
        async with open_store(settings, letter) as store:
            await store.remember_wording(wording, "en", "# A letter", datetime(2024, 5, 1, tzinfo=UTC))
            given = submission(name, wording=wording)
            await store.transact(lambda tx: tx.signatures.add(account, home(account), given, NOON))

    await sign(FLORA, "Flora Example", present)
    assert not any("has changed" in found.sentence for found in await findings(settings))
    await sign(CARLO, "Carlo Example", "former")
    said = next(found.sentence for found in await findings(settings) if "has changed" in found.sentence)
    assert "1 the present text (en)" in said
    assert "1 the text of 2024-05-01 (en)" in said


async def test_check_says_when_signers_were_erased(settings: Settings, tmp_path: Path) -> None:
    settings = settings.model_copy(update={"letter": _closing(tmp_path, date(2020, 1, 1))})

    def end(tx: Transaction) -> None:
        tx.endings.announce(date(2020, 2, 1), datetime(2020, 1, 25, tzinfo=UTC))
        tx.endings.begin(datetime(2020, 2, 1, tzinfo=UTC))
        tx.endings.finish(datetime(2020, 2, 1, tzinfo=UTC))

    async with open_store(settings, read_letter(settings.letter)) as store:
        await store.transact(end)
    assert any("its signers were erased on 2020-02-01" in found.sentence for found in await findings(settings))


def _closing(folder: Path, closes: date | None) -> Path:
    copy = folder / "letter"
    shutil.copytree(SAMPLE_LETTER, copy)
    if closes is not None:
        toml = copy / "letter.toml"
        toml.write_text(f"{toml.read_text()}\ncloses = {closes}\n")
    return copy


async def test_what_was_set_aside_is_named_until_it_is_taken_away(settings: Settings, tmp_path: Path) -> None:
    """Files that `restore` kept hold withdrawn names, and former keys open old backups."""
    before = await complaints(settings)
    kept = [tmp_path / "db.sqlite3.kept-20310501T120000.000000Z", tmp_path / "key.former-0123abcd"]
    for path in kept:
        path.touch()
    said = [sentence for sentence in await complaints(settings) if sentence not in before]
    assert [sentence.split()[0] for sentence in said] == list(map(str, kept))
    for path in kept:
        path.unlink()
    assert await complaints(settings) == before


async def test_a_key_is_announced_when_it_is_there(
    settings: Settings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO")
    (settings.key_file.parent / "file").touch()
    nowhere = settings.model_copy(update={"key_file": settings.key_file.parent / "file" / "key"})
    with pytest.raises(KeyFileError):
        open_vault(nowhere, make=True)
    assert "a new key was made" not in caplog.text
    open_vault(settings, make=True)
    assert "a new key was made" in caplog.text
