"""The registry: which letters a deployment carries, and the settings of each.

`UNDERSIGNED_LETTER` names the folder of the only letter, `UNDERSIGNED_LETTERS` a folder with the folders of several.
Each of several letters has a database of its own, with keys of its own, so that nothing in one of them tells who has
signed another, and no letter waits for another one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.deployment import BACKEND, LetterSettings
from bot.i18n.catalog import languages_at_hand
from bot.letters.folder import read_letter
from bot.letters.letter import Letter, LetterError
from bot.letters.writing import former_slugs, is_letter
from bot.messaging.actions import mark_of
from bot.settings import EVERY_MEMBER, Settings, read_account
from storage.errors import OperatorError
from storage.records import Account


class NoSuchLetter(OperatorError):
    """A command names no letter of the deployment. The text says which there are."""


@dataclass(frozen=True, slots=True)
class DeployedLetter:
    """A letter, and the settings that hold for it: the operator's, with what its folder says otherwise."""

    letter: Letter
    settings: Settings


def deployed_letters(settings: Settings, *, own_groups: bool = True) -> tuple[DeployedLetter, ...]:
    """The letters of a deployment, in the order of their slugs. LetterError if a folder cannot be used.

    Without `own_groups` all are decided in the group of the settings, whatever their folders say.
    """
    if settings.letters is None:
        letter = read_letter(settings.letter)
        otherwise = _otherwise(settings, letter, settings.letter, own_groups=own_groups)
        return (DeployedLetter(letter, settings.model_copy(update=otherwise)),)
    by_slug = _read_all(settings.letters)
    former = BACKEND.letter_in(settings.database)
    if former is not None and former not in by_slug:
        raise LetterError(
            f"The database {settings.database} holds the letter “{former}”, of which there is no folder in "
            f"{settings.letters}. Put its folder there, or name another database."
        )
    own = {slug: settings.database if slug == former else beside(settings.database, slug) for slug in by_slug}
    there = [slug for slug in sorted(own, key=lambda slug: (slug != former, slug)) if own[slug].exists()]
    anchor = there[0] if there else None
    letters = []
    for slug, (folder, letter) in by_slug.items():
        values: dict[str, Any] = dict(settings) | _otherwise(settings, letter, folder, own_groups=own_groups)
        site = settings.site.folder
        if site is not None:
            values["site"] = settings.site.model_copy(update={"folder": site / slug})
        values |= {
            "letter": folder,
            "letters": None,
            "database": own[slug],
            "key_of": "" if slug == former else slug,
            "anchor": own[anchor] if anchor else own[slug],
            "anchor_key_of": "" if anchor == former else anchor or slug,
            "own_groups": own_groups and letter.deployed.own_groups,
            "besides": tuple(path for each, path in own.items() if each != anchor),
        }
        letters.append(DeployedLetter(letter, LetterSettings.model_construct(**values)))
    return tuple(letters)


def opened_first(letters: Sequence[DeployedLetter]) -> list[DeployedLetter]:
    """The letters in the order in which their databases are opened: first the one that tells which key there is."""

    def is_later(each: DeployedLetter) -> bool:
        return isinstance(each.settings, LetterSettings) and each.settings.database != each.settings.anchor

    return sorted(letters, key=is_later)


def settings_of_key(settings: Settings) -> Settings:
    """The settings with which the deployment's key is found, also after an interrupted change of keys."""
    return opened_first(deployed_letters(settings))[0].settings


def the_letter(settings: Settings, slug: str | None) -> DeployedLetter:
    """The letter that a command is about: the one that it names, or the only one. NoSuchLetter otherwise."""
    letters = deployed_letters(settings)
    if slug is None and len(letters) == 1:
        return letters[0]
    for each in letters:
        if each.letter.slug == slug:
            return each
    slugs = ", ".join(each.letter.slug for each in letters)
    if slug is None:
        raise NoSuchLetter(f"There are several letters: {slugs}. Say which is meant, as in --letter {slugs}.")
    raise NoSuchLetter(f"There is no letter “{slug}”. There is: {slugs}.")


def chats_beside(database: Path) -> Path:
    """The file that tells which letter a chat is about, in a deployment with several."""
    return database.with_name(f"{database.stem}.chats{database.suffix}")


def beside(database: Path, slug: str) -> Path:
    """The path for one of several letters beside a database, or a copy of it."""
    return database.with_name(f"{database.stem}-{slug}{database.suffix}")


def slugs_in_use(settings: Settings) -> frozenset[str]:
    """The slugs that a letter has, or had: what is left of a letter must not come to belong to another one."""
    parent, database, site = settings.letters, settings.database, settings.site.folder
    slugs = {path.name for path in parent.iterdir()} | former_slugs(parent) if parent is not None else set()
    slugs |= {each.letter.slug for each in deployed_letters(settings)}
    prefix, suffix = f"{database.stem}-", database.suffix
    names = [path.name for path in database.parent.glob(f"{prefix}*{suffix}")]
    slugs |= {name.removeprefix(prefix).removesuffix(suffix) for name in names}
    return frozenset(slugs | ({path.name for path in site.iterdir()} if site and site.is_dir() else set()))


def _read_all(parent: Path) -> dict[str, tuple[Path, Letter]]:
    """The folders and letters by their slugs."""
    if not parent.is_dir():
        raise LetterError(f"{parent} is not a folder: it should contain a folder for each letter.")
    found: dict[str, tuple[Path, Letter]] = {}
    marks: dict[str, str] = {}
    for folder in sorted(filter(is_letter, parent.iterdir())):
        letter = read_letter(folder)
        if letter.slug in found:
            raise LetterError(f"{found[letter.slug][0]} and {folder} have the same slug, “{letter.slug}”.")
        twin = marks.setdefault(mark_of(letter.slug), letter.slug)
        if twin != letter.slug:
            raise LetterError(f"The buttons of “{twin}” and “{letter.slug}” would look alike: change one of the slugs.")
        found[letter.slug] = folder, letter
    if not found:
        raise LetterError(f"No folder in {parent} is that of a letter: a letter has a folder with letter.toml.")
    return dict(sorted(found.items()))


def _otherwise(settings: Settings, letter: Letter, folder: Path, *, own_groups: bool) -> dict[str, object]:
    """The settings about which the folder of a letter says something else than the operator."""
    said, values = letter.deployed, dict[str, object]()
    if own_groups and said.own_groups:
        values["telegram"] = settings.telegram.model_copy(update={"admin_chat": said.telegram_admin_chat})
        admins = frozenset([EVERY_MEMBER] if said.matrix_members_decide else said.matrix_admins)
        values["matrix"] = settings.matrix.model_copy(update={"admin_room": said.matrix_admin_room, "admins": admins})
    elif said.telegram_admin_chat is not None and own_groups:
        values["telegram"] = settings.telegram.model_copy(update={"admin_chat": said.telegram_admin_chat})
    matrix: dict[str, object] = {}
    if said.matrix_admin_room is not None:
        matrix["admin_room"] = said.matrix_admin_room
    if said.matrix_admins:
        matrix["admins"] = frozenset(said.matrix_admins)
    if matrix and own_groups and not said.own_groups:
        values["matrix"] = settings.matrix.model_copy(update=matrix)
    values["organisers"] = organisers_of(settings, letter, folder)
    if said.languages:
        if not set(said.languages) <= set(languages_at_hand()):
            raise LetterError(f"{folder / 'letter.toml'}: “languages” are some of {', '.join(languages_at_hand())}.")
        values["languages"] = said.languages
    return values


def organisers_of(settings: Settings, letter: Letter, folder: Path) -> tuple[Account, ...]:
    """Who may see the figures and lists of a letter: those whom its folder names, or else those of the operator. A
    founder names others beside those of the operator. LetterError if the folder names no account.
    """
    named = _accounts(letter.deployed.organisers, folder)
    if letter.founded:
        return tuple(dict.fromkeys((*settings.organisers, *named)))
    return named or settings.organisers


def _accounts(names: Sequence[str], folder: Path) -> tuple[Account, ...]:
    try:
        return tuple(read_account(name) for name in names)
    except ValueError:
        raise LetterError(
            f"{folder / 'letter.toml'}: “organisers” are ids on Telegram or Matrix, such as 123456789 or "
            "@flora:example.org."
        ) from None
