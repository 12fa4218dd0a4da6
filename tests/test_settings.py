"""The settings: where they come from, and what is said of a wrong one."""

from pathlib import Path

import pytest

from bot.i18n.catalog import languages_at_hand
from bot.operations.rehearse import rehearsal_settings
from bot.policy import Rules
from bot.settings import PREFIX, SAMPLE_LETTER, SettingsError, read_account, read_settings
from storage.records import Account, Platform

TOKEN = "123456789:AAH-invented_and_of_no_use_anywhere-01"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder and an environment without a setting."""
    import os

    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)


def test_without_any_setting_everything_has_a_value() -> None:
    settings = read_settings()
    assert settings.letter == SAMPLE_LETTER
    assert (SAMPLE_LETTER / "letter.toml").exists()
    assert (settings.database, settings.key_file) == (Path("data/undersigned.sqlite3"), Path("data/undersigned.key"))
    assert settings.languages == languages_at_hand()
    assert settings.languages[0] == "en"
    assert settings.organisers == ()
    assert (settings.telegram.token, settings.telegram.admin_chat) == (None, None)
    assert str(settings.telegram.api_url) == "https://api.telegram.org/"
    assert (settings.site.folder, settings.site.order) == (None, "time")
    assert settings.rehearsal.port == 8080


GIVEN = {
    "LETTER": "letters/spring",
    "LETTERS": "letters",
    "DATABASE": "/srv/letter/db.sqlite3",
    "KEY_FILE": "/srv/letter/key",
    "LANGUAGES": " ru , en ",
    "ORGANISERS": "101, telegram:102, matrix:@flora:example.org",
    "FOUNDERS": "101, @flora:example.org",
    "PENDING_DAYS": "30",
    "CARD_HOURS": "36",
    "DECISIONS_PER_MINUTE": "20",
    "NEWCOMER_MINUTES": "15",
    "CLOSED_DAYS": "8",
    "REMOVAL_ADMINS": "2",
    "CLAIM_DAYS": "0",
    "REMINDER_HOURS": "8, 18",
    "NEWS_SECONDS": "90",
    "TELEGRAM__TOKEN": TOKEN,
    "TELEGRAM__ADMIN_CHAT": "-1001234567890",
    "TELEGRAM__API_URL": "http://127.0.0.1:8081",
    "MATRIX__HOMESERVER": "https://example.org",
    "MATRIX__USER": "@letter:example.org",
    "MATRIX__PASSWORD": "invented",
    "MATRIX__ACCESS_TOKEN": "syt_invented",
    "MATRIX__DEVICE_ID": "INVENTED",
    "MATRIX__RECOVERY_KEY": "EsTq anTx TNwc 98Ez ThpN iKey LbUf 6SVg 33Jk td8F CKcz Jtrg",
    "MATRIX__ADMIN_ROOM": "!desk",
    "MATRIX__ADMINS": "@flora:example.org, @timur:example.org",
    "MATRIX__STORE": "/srv/letter/matrix.sqlite3",
    "MATRIX__IDLE_DAYS": "7",
    "MATRIX__SIGNED_DEVICES_ONLY": "true",
    "SITE__FOLDER": "/srv/page",
    "SITE__ORDER": "name",
    "REHEARSAL__PORT": "0",
}


@pytest.mark.parametrize("source", ["environment", "file", "lower case"])
def test_every_setting_is_read_from_the_environment_and_from_the_file(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    match source:
        case "environment":
            for name, value in GIVEN.items():
                monkeypatch.setenv(PREFIX + name, value)
        case "file":
            Path(".env").write_text("".join(f"{PREFIX}{name}={value}\n" for name, value in GIVEN.items()))
        case _:
            Path(".env").write_text("".join(f"{(PREFIX + name).lower()}={value}\n" for name, value in GIVEN.items()))
    settings = read_settings()
    assert settings.letter == Path("letters/spring")
    assert settings.letters == Path("letters")
    assert settings.database == Path("/srv/letter/db.sqlite3")
    assert settings.key_file == Path("/srv/letter/key")
    assert settings.languages == ("ru", "en")
    assert settings.organisers == (
        Account(Platform.TELEGRAM, "101"),
        Account(Platform.TELEGRAM, "102"),
        Account(Platform.MATRIX, "@flora:example.org"),
    )
    assert settings.founders == (Account(Platform.TELEGRAM, "101"), Account(Platform.MATRIX, "@flora:example.org"))
    assert settings.rules == Rules(
        pending_days=30,
        card_hours=36,
        decisions_per_minute=20,
        newcomer_minutes=15,
        closed_days=8,
        removal_admins=2,
        reminder_hours=frozenset({8, 18}),
        news_seconds=90,
        claim_days=0,
    )
    assert settings.telegram.token is not None
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.telegram.admin_chat == -1001234567890
    assert str(settings.telegram.api_url) == "http://127.0.0.1:8081/"
    assert (settings.site.folder, settings.site.order) == (Path("/srv/page"), "name")
    assert settings.rehearsal.port == 0
    assert settings.matrix.idle_days == 7
    assert (settings.matrix.device_id, settings.matrix.access_token is not None) == ("INVENTED", True)
    assert settings.matrix.recovery_key is not None


def test_the_environment_overrides_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"{PREFIX}LANGUAGES=ru\n{PREFIX}REHEARSAL__PORT=1\n")
    monkeypatch.setenv(f"{PREFIX}LANGUAGES", "en")
    settings = read_settings()
    assert (settings.languages, settings.rehearsal.port) == (("en",), 1)


def test_an_empty_setting_is_one_that_is_not_set() -> None:
    """A line of the example without its value must not stop the bot."""
    Path(".env").write_text("".join(f"{PREFIX}{name}=\n" for name in GIVEN))
    assert read_settings().telegram.token is None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("LANGUAGES", "en,tlh", f"some of these languages, with commas between: {', '.join(languages_at_hand())}"),
        ("LANGUAGES", ",", "some of these languages"),
        ("ORGANISERS", "flora", "Telegram or Matrix ids of people, with commas between"),
        ("ORGANISERS", "101,irc:flora", "Telegram or Matrix ids of people"),
        ("ORGANISERS", "-100", "Telegram or Matrix ids of people"),
        ("TELEGRAM__TOKEN", "hunter2-the-secret", "the token that BotFather gave, such as 123456789:AbC..."),
        ("TELEGRAM__TOKEN", "hunter2-the-secret " + TOKEN, "the token that BotFather gave"),
        ("TELEGRAM__ADMIN_CHAT", "1001234567890", "the id of the admin group, a negative number"),
        ("TELEGRAM__ADMIN_CHAT", "@desk", "the id of the admin group, a negative number"),
        ("TELEGRAM__API_URL", "telegram", "the address of a Bot API server"),
        ("TELEGRAM__API_URL", "file:///etc/hunter2-the-secret", "the address of a Bot API server"),
        ("REMINDER_HOURS", "24", "hours of the day in UTC, from 0 to 23, with commas between, such as 8,18"),
        ("REMINDER_HOURS", "noon", "hours of the day in UTC, from 0 to 23, with commas between, such as 8,18"),
        ("CLAIM_DAYS", "2", "after how many days a line goes that an admin entered"),
        ("REMOVAL_ADMINS", "3", "how many admins must agree before a line is taken off the list, 1 or 2"),
        ("CLOSED_DAYS", "7", "how many days after a letter has closed its signers are erased, 8 to 3650"),
        ("CLOSED_DAYS", "3651", "how many days after a letter has closed"),
        ("MATRIX__IDLE_DAYS", "0", "a number of days from 1 to 3650, after which the bot leaves an idle room"),
        ("MATRIX__RECOVERY_KEY", "hunter2-the-secret", "the recovery key of the bot's account"),
        ("MATRIX__DEVICE_ID", "LONELY", "the device of UNDERSIGNED_MATRIX__ACCESS_TOKEN, which must be set too"),
        ("REHEARSAL__PORT", "65536", "a port from 0 to 65535"),
        ("REHEARSAL__PORT", "-1", "a port from 0 to 65535"),
        ("REHEARSAL__PORT", "web", "a port from 0 to 65535"),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_expected(
    name: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was given may be a secret in the wrong place: it is never repeated, not even in the error's chain."""
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    sentence = str(caught.value)
    assert sentence.startswith(f"{PREFIX}{name} is wrong: expected is {expected}")
    assert sentence.count("\n") == 0
    assert "hunter2" not in sentence
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("name", ["USER", "PASSWORD", "ACCESS_TOKEN", "RECOVERY_KEY", "ADMIN_ROOM", "ADMINS"])
def test_who_is_to_speak_matrix_must_know_where(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A homeserver that was forgotten must not quietly start the rehearsal, or Telegram alone."""
    monkeypatch.setenv(f"{PREFIX}MATRIX__{name}", GIVEN[f"MATRIX__{name}"])
    with pytest.raises(SettingsError, match=f"{PREFIX}MATRIX__HOMESERVER is wrong: expected is the address"):
        read_settings()


def test_each_wrong_setting_has_its_own_sentence() -> None:
    Path(".env").write_text(f"{PREFIX}LANGUAGES=tlh\n{PREFIX}REHEARSAL__PORT=x\n{PREFIX}TELEGRAM__TOKEN=x\n")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    named = sorted(line.split(" ")[0] for line in str(caught.value).splitlines())
    assert named == [f"{PREFIX}LANGUAGES", f"{PREFIX}REHEARSAL__PORT", f"{PREFIX}TELEGRAM__TOKEN"]


@pytest.mark.parametrize("name", ["TELEGRAM_TOKEN", "TOKEN", "TELEGRAM__TOKENS", "TELEGRAM", "DATABASE__FILE"])
@pytest.mark.parametrize("source", ["environment", "file"])
def test_an_unknown_setting_is_refused_by_name(name: str, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in a name must not quietly start the rehearsal instead of the bot."""
    if source == "environment":
        monkeypatch.setenv(PREFIX + name, "hunter2")
    else:
        Path(".env").write_text(f"{PREFIX}{name}=hunter2\n")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert str(caught.value) == f"{PREFIX}{name} is not a setting of Undersigned."


def test_what_belongs_to_other_programs_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("POSTGRES_PASSWORD=x\nTELEGRAM__TOKEN=y\n# a remark\n\n")
    monkeypatch.setenv("LETTER", "nowhere")
    assert read_settings().letter == SAMPLE_LETTER


def test_settings_show_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}TELEGRAM__TOKEN", TOKEN)
    settings = read_settings()
    for shown in (repr(settings), str(settings), repr(settings.telegram), settings.model_dump_json(), f"{settings}"):
        assert "invented" not in shown


def test_settings_cannot_be_changed_by_the_way() -> None:
    settings = read_settings()
    with pytest.raises(ValueError, match="frozen"):
        settings.telegram.admin_chat = -1  # type: ignore[misc]


def test_the_rehearsal_has_a_database_and_a_key_of_its_own() -> None:
    settings = read_settings()
    rehearsal = rehearsal_settings(settings)
    assert rehearsal.database.parent == settings.database.parent
    assert rehearsal.database != settings.database
    assert rehearsal.key_file != settings.key_file


def test_the_example_file_names_every_setting_and_no_other() -> None:
    example = (SAMPLE_LETTER.parent / ".env.example").read_text()
    named = {line[1:].partition("=")[0] for line in example.splitlines() if line.startswith(f"#{PREFIX}")}
    assert named == {PREFIX + name for name in GIVEN}


def test_the_page_for_operators_explains_every_setting() -> None:
    page = (SAMPLE_LETTER.parent / "OPERATING.md").read_text("utf-8")
    explained = {line.split("`")[1] for line in page.splitlines() if line.startswith(f"| `{PREFIX}")}
    assert explained == {PREFIX + name for name in GIVEN}


@pytest.mark.parametrize("name", ["matrix:flora", "ani", "telegram:ani", "signal:101", "@flora", "matrix:"])
def test_an_account_that_nobody_can_have_is_refused_and_not_taken_for_another(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_account(name)
