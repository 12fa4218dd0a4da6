"""The settings: environment variables that begin with UNDERSIGNED_, or lines of a file `.env`."""

import os
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.i18n.catalog import languages_at_hand
from bot.i18n.languages import canonical
from bot.policy import CLAIM_NOTICE, NEWS_SECONDS_MOST, Rules
from storage.errors import OperatorError
from storage.records import Account, Platform

PREFIX = "UNDERSIGNED_"
ENV_FILE = ".env"
_IN_A_CHECKOUT = Path(__file__).parent.parent / "deploy" / "letter"
# A wheel installs it among the data of the environment.
_INSTALLED = Path(sysconfig.get_path("data")) / "share" / "undersigned" / "letter"
SAMPLE_LETTER = _IN_A_CHECKOUT if _IN_A_CHECKOUT.exists() else _INSTALLED
DEFAULT_RULES = Rules()
EVERY_MEMBER = "*"  # in the place of the ids of admins: everybody who is in the room
_TOKEN = re.compile(r"\A\d{1,20}:[A-Za-z0-9_-]{30,}")
# Without the spaces that clients show it with.
_RECOVERY_KEY = re.compile(r"[1-9A-HJ-NP-Za-km-z]{44,52}")
_NEED_A_HOMESERVER = ("user", "password", "access_token", "recovery_key", "admin_room", "admins")
_MATRIX_ID = re.compile(r"^@[^\s:]+:\S+$")


class SettingsError(OperatorError):
    """A setting is wrong. The text names it and says what is expected."""


class TelegramSettings(BaseModel):
    """The settings of Telegram. Without a token, the rehearsal runs instead."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    token: SecretStr | None = Field(None, description="the token that BotFather gave, such as 123456789:AbC...")
    admin_chat: int | None = Field(None, lt=0, description="the id of the admin group, a negative number")
    api_url: HttpUrl = Field(HttpUrl("https://api.telegram.org"), description="the address of a Bot API server")

    @field_validator("token")
    @classmethod
    def _well_formed(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError
        return token


class MatrixSettings(BaseModel):
    """The settings of Matrix. Without a homeserver, Matrix is switched off."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    user: str | None = Field(
        None, pattern=_MATRIX_ID.pattern, description="the bot's Matrix id, such as @letter:example.org"
    )
    password: SecretStr | None = Field(None, description="the password of the bot's account, for its first login")
    access_token: SecretStr | None = Field(
        None, min_length=1, max_length=4000, description="an access token of the bot's account, instead of a login"
    )
    device_id: str | None = Field(
        None,
        pattern=r"^[\x21-\x7e]{1,255}$",
        description="the device of UNDERSIGNED_MATRIX__ACCESS_TOKEN, which must be set too",
    )
    recovery_key: SecretStr | None = Field(
        None, description="the recovery key of the bot's account as a client shows it, such as EsTc 9qP7 ..."
    )
    admin_room: str | None = Field(
        None, pattern=r"^![^\s:]+(:\S+)?$", description="the id of the admin room, which begins with !"
    )
    admins: Annotated[frozenset[str], NoDecode] = Field(
        frozenset(), description="the Matrix ids of the admins, with commas between, such as @flora:example.org"
    )
    store: Path = Field(Path("data/matrix.sqlite3"), description="the file of the encryption keys")
    idle_days: int = Field(
        30, ge=1, le=3650, description="a number of days from 1 to 3650, after which the bot leaves an idle room"
    )
    signed_devices_only: bool = Field(
        default=False, description="true or false: whether only devices that their owners have verified read the cards"
    )
    # The last, since the others say whether there must be one.
    homeserver: HttpUrl | None = Field(
        None, validate_default=True, description="the address of the homeserver, such as https://example.org"
    )

    @field_validator("device_id")
    @classmethod
    def _of_a_token(cls, device_id: str | None, others: ValidationInfo) -> str | None:
        if device_id is not None and others.data.get("access_token") is None:
            raise ValueError
        return device_id

    @field_validator("recovery_key")
    @classmethod
    def _whole(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and not _RECOVERY_KEY.fullmatch("".join(key.get_secret_value().split())):
            raise ValueError
        return key

    @field_validator("homeserver")
    @classmethod
    def _named(cls, homeserver: HttpUrl | None, others: ValidationInfo) -> HttpUrl | None:
        if homeserver is None and any(others.data.get(name) for name in _NEED_A_HOMESERVER):
            raise ValueError
        return homeserver

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        names = frozenset(_listed(value)) if isinstance(value, str) else value
        if not all(_MATRIX_ID.fullmatch(name) for name in names):
            raise ValueError
        return names


class SiteSettings(BaseModel):
    """The public page. Without a folder, none is made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Path | None = Field(None, description="the folder of the public page, a new or an empty one")
    order: Literal["time", "name"] = Field("time", description="time or name: how the signatories are ordered")


class RehearsalSettings(BaseModel):
    """The rehearsal's page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    port: int = Field(8080, ge=0, le=65535, description="a port from 0 to 65535, where 0 takes any free one")


class Settings(BaseSettings):
    """All settings."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_file=ENV_FILE,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    letter: Path = Field(SAMPLE_LETTER, description="the folder of the letter")
    letters: Path | None = Field(None, description="a folder with the folders of several letters")
    database: Path = Field(Path("data/undersigned.sqlite3"), description="the file of the database")
    key_file: Path = Field(Path("data/undersigned.key"), description="the file of the key")
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        languages_at_hand(),
        description=f"some of these languages, with commas between: {', '.join(languages_at_hand())}",
    )
    organisers: Annotated[tuple[Account, ...], NoDecode] = Field(
        (), description="Telegram or Matrix ids of people, with commas between, such as 123456789,@flora:example.org"
    )
    founders: Annotated[tuple[Account | Literal["anyone"], ...], NoDecode] = Field(
        (), description="Telegram or Matrix ids of people, with commas between, or anyone"
    )
    pending_days: int = Field(
        DEFAULT_RULES.pending_days,
        ge=8,
        le=3650,
        description="after how many days a pending signature expires, 8 or more",
    )
    card_hours: int = Field(
        DEFAULT_RULES.card_hours,
        ge=1,
        le=47,
        description="how many hours a decided card stays in the admin group, 1 to 47",
    )
    closed_days: int = Field(
        DEFAULT_RULES.closed_days,
        ge=8,
        le=3650,
        description="how many days after a letter has closed its signers are erased, 8 to 3650",
    )
    decisions_per_minute: int = Field(
        DEFAULT_RULES.decisions_per_minute,
        ge=10,
        description="how many decisions one admin may make in a minute, 10 or more",
    )
    newcomer_minutes: int = Field(
        DEFAULT_RULES.newcomer_minutes,
        ge=0,
        le=10_080,
        description="after how many minutes a newcomer to the Telegram admin group may decide, 0 to 10080",
    )
    reminder_hours: Annotated[frozenset[Annotated[int, Field(ge=0, le=23)]], NoDecode] = Field(
        DEFAULT_RULES.reminder_hours,
        description="hours of the day in UTC, from 0 to 23, with commas between, such as 8,18",
    )
    removal_admins: int = Field(
        DEFAULT_RULES.removal_admins,
        ge=1,
        le=2,
        description="how many admins must agree before a line is taken off the list, 1 or 2",
    )
    news_seconds: int = Field(
        DEFAULT_RULES.news_seconds,
        ge=0,
        le=NEWS_SECONDS_MOST,
        description=f"how many seconds news of a decision waits, 0 to {NEWS_SECONDS_MOST}",
    )
    claim_days: int = Field(
        DEFAULT_RULES.claim_days,
        ge=0,
        le=3650,
        description="after how many days a line goes that an admin entered and nobody claimed, 3 to 3650, or 0",
    )
    telegram: TelegramSettings = TelegramSettings()
    matrix: MatrixSettings = MatrixSettings()
    site: SiteSettings = SiteSettings()
    rehearsal: RehearsalSettings = RehearsalSettings()

    @property
    def rules(self) -> Rules:
        """The periods and limits that the operator can change."""
        return Rules(
            self.pending_days,
            self.card_hours,
            self.decisions_per_minute,
            newcomer_minutes=self.newcomer_minutes,
            closed_days=self.closed_days,
            removal_admins=self.removal_admins,
            reminder_hours=self.reminder_hours,
            news_seconds=self.news_seconds,
            claim_days=self.claim_days,
        )

    def named(self, name: str) -> Any:
        """The value of a setting by its full name, such as UNDERSIGNED_MATRIX__STORE."""
        found: Any = self
        for part in name.removeprefix(PREFIX).lower().split("__"):
            found = getattr(found, part)
        return found

    @field_validator("claim_days")
    @classmethod
    def _with_notice(cls, days: int) -> int:
        if 0 < days <= CLAIM_NOTICE.days:
            raise ValueError
        return days

    @field_validator("reminder_hours", mode="before")
    @classmethod
    def _hours(cls, value: Any) -> Any:
        return frozenset(int(hour) for hour in _listed(value)) if isinstance(value, str) else value

    @field_validator("languages", mode="before")
    @classmethod
    def _known_languages(cls, value: Any) -> Any:
        names = tuple(_listed(value)) if isinstance(value, str) else value
        known = tuple(canonical(name) or name for name in names)
        if not known or not set(known) <= set(languages_at_hand()):
            raise ValueError
        return known

    @field_validator("founders", mode="before")
    @classmethod
    def _founders(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return tuple(name if name == "anyone" else read_account(name) for name in _listed(value))

    @field_validator("organisers", mode="before")
    @classmethod
    def _accounts(cls, value: Any) -> Any:
        return tuple(read_account(name) for name in _listed(value)) if isinstance(value, str) else value


def _listed(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def read_account(name: str) -> Account:
    """The account of an organiser as settings name it. ValueError if it is none."""
    if _MATRIX_ID.fullmatch(bare := name.removeprefix(f"{Platform.MATRIX}:")):
        return Account(Platform.MATRIX, bare)
    platform, colon, id_ = name.partition(":")
    if not colon:
        platform, id_ = Platform.TELEGRAM, name
    if platform != Platform.TELEGRAM or not id_.isdecimal():
        raise ValueError
    return Account(Platform.TELEGRAM, id_)


def read_settings() -> Settings:
    """Read the settings from the environment and `.env`. SettingsError with one sentence for each wrong setting."""
    try:
        unknown = sorted(set(_given()) - set(_known()))
        if unknown:
            raise SettingsError("\n".join(f"{name} is not a setting of Undersigned." for name in unknown))
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(problem["loc"]) for problem in error.errors())) from None


def _given() -> Iterator[str]:
    """The names of our settings that are set in the environment or in `.env`."""
    for name in [*os.environ, *dotenv_values(ENV_FILE)]:
        if name.upper().startswith(PREFIX):
            yield name.upper()


def _known() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        nested = field.annotation
        if isinstance(nested, type) and issubclass(nested, BaseModel):
            for inner in nested.model_fields:
                yield f"{PREFIX}{name}__{inner}".upper()
        else:
            yield f"{PREFIX}{name}".upper()


def _sentence(place: tuple[int | str, ...]) -> str:
    """A sentence that names a wrong setting and says what is expected. The given value is not repeated, because it may
    be a secret.
    """
    field = Settings.model_fields[str(place[0])]
    nested = field.annotation
    if isinstance(nested, type) and issubclass(nested, BaseModel) and len(place) > 1:
        field, place = nested.model_fields[str(place[1])], place[:2]
    else:
        place = place[:1]
    name = PREFIX + "__".join(map(str, place)).upper()
    return f"{name} is wrong: expected is {field.description}."
