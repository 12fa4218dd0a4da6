"""Renders the files of the page. Every value is escaped where it is put in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from babel.lists import format_list
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.i18n import languages as tags
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import contact, day_in_words, withdrawn_line
from bot.messaging.markup import plain as without_markup
from bot.site.lines import Line, plain
from bot.site.text import html

STATIC = ("style.css", "search.js", "icon.svg")
CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Front:
    """What the first page says besides the letter: how many have signed, and how one signs (links by platform).
    `early`: it has not opened yet.
    """

    count: int
    withheld: int
    links: Mapping[str, str]
    closed: bool
    early: bool = False
    organisations: int = 0
    """How many of those who have signed are organisations."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The names of the leaves before and after a leaf, if there are such leaves."""

    before: str | None = None
    after: str | None = None


class Pages:
    """The pages of a letter. Each language of the letter has its own, in the words of that language if the bot has
    them.
    """

    def __init__(self, letter: Letter, languages: Sequence[str]) -> None:
        self.letter = letter
        self._languages = languages
        catalog = Catalog(_spoken(letter, languages))
        self._say = {
            language: catalog.translator(language, letter.default_language, "en") for language in letter.wordings
        }
        self._texts = {language: html(wording) for language, wording in letter.wordings.items()}
        self._address = _folder(letter)

    def front(self, language: str, front: Front, lines: Sequence[Line], after: str | None) -> str:
        """The first page in a language: the letter, how to sign, and the first signatories."""
        say, letter = self._say[language], self.letter
        return _render(
            "letter.html",
            **self._common(language),
            address=self._address,
            card=card_file(language),
            day=day_in_words(letter.published, say),
            closes=day_in_words(letter.last_day, say) if letter.last_day else None,
            closed=front.closed,
            opens=day_in_words(letter.opens, say) if letter.opens and front.early else None,
            official=self._official(language, say),
            text=self._texts[language],
            counted=_counted(say, front),
            count=front.count,
            withheld=front.withheld,
            ways=[
                {"platform": platform, "link": link, "code": code_file(platform)}
                for platform, link in front.links.items()
            ],
            lines=lines,
            previous=None,
            following=after and leaf_file(language, after),
            contents=leaf_file(language, CONTENTS),
            contact=plain(contact(letter)),
        )

    def leaf(self, language: str, lines: Sequence[Line], beside: Neighbours) -> str:
        """A further page of signatories."""
        return _render(
            "page.html",
            **self._common(language, "../"),
            lines=lines,
            previous=self._beside(language, beside.before),
            following=self._beside(language, beside.after),
            contents=self._beside(language, CONTENTS),
        )

    def contents(self, language: str, firsts: Sequence[tuple[str, str]]) -> str:
        """The list of all pages of signatories, by the names of their leaves and of the first person there."""
        pages = [{"file": self._beside(language, leaf), "name": name} for leaf, name in firsts]
        return _render("contents.html", **self._common(language, "../"), pages=pages)

    def counter(self, language: str, front: Front) -> str:
        """A small page with the number, to be shown in a frame of another site."""
        counted = _counted(self._say[language], front)
        return _render("counter.html", **self._common(language), counted=counted)

    def feed(self, newest: Sequence[tuple[str, Line]], updated: date) -> str:
        """The newest signatories as an Atom feed, each with an id that tells nothing."""
        entries = [{"id": id_, "line": line} for id_, line in newest]
        return _render(
            "feed.xml",
            **self._common(self.letter.default_language),
            slug=self.letter.slug,
            address=self._address,
            updated=updated.isoformat(),
            entries=entries,
        )

    def counted(self, language: str, front: Front) -> str:
        """The sentence about the number, as plain text."""
        return without_markup(_counted(self._say[language], front))

    def _official(self, language: str, say: Translator) -> str:
        """Where the text is a translation by volunteers: the languages in which it counts."""
        official = self.letter.official
        if not official or language in official:
            return ""
        return str(format_list([tags.name_in(each, say.language) for each in official], locale=say.locale))

    def right_to_left(self, language: str) -> bool:
        """Whether the words of the bot run from right to left on the page in a language."""
        return self._say[language].right_to_left

    def _beside(self, language: str, leaf: str | None) -> str | None:
        """The address of a leaf, seen from another one."""
        if leaf is None:
            return None
        return f"../{page_file(self.letter, language)}" if leaf == "first" else leaf_file(language, leaf, "")

    def _common(self, language: str, root: str = "") -> dict[str, Any]:
        say, wording = self._say[language], self.letter.wordings[language]
        return {
            "say": say,
            "language": say.language,
            "direction": _direction(say.language),
            "root": root,
            "title": plain(wording.title),
            "wording": wording,
            "wording_direction": _direction(language),
            "organiser": plain(self.letter.organiser),
            "languages": [
                {
                    "language": other,
                    "direction": _direction(other),
                    "name": tags.own_name(other),
                    "file": "" if other == self.letter.default_language else page_file(self.letter, other),
                    "href": page_file(self.letter, other),
                }
                for other in _ordered(self.letter)
            ],
            "own": "" if language == self.letter.default_language else page_file(self.letter, language),
            "href": page_file(self.letter, language),
        }


# Names of files -----------------------------------------------------------------------------------


def page_file(letter: Letter, language: str) -> str:
    """The file of the first page in a language."""
    return "index.html" if language == letter.default_language else f"{language}.html"


def leaf_file(language: str, leaf: str, folder: str = "signatories/") -> str:
    """The file of a further page of signatories."""
    return f"{folder}{language}.{leaf}.html"


def counter_file(letter: Letter, language: str) -> str:
    """The file of the counter in a language."""
    return "counter.html" if language == letter.default_language else f"counter-{language}.html"


def card_file(language: str) -> str:
    """The file of the picture for social networks in a language."""
    return f"card-{language}.png"


def code_file(platform: str) -> str:
    """The file of the QR code of a platform."""
    return f"sign-{platform}.svg"


def static(name: str) -> bytes:
    """A file that is the same on every page."""
    return (files("bot.site") / "static" / name).read_bytes()


# Helpers ------------------------------------------------------------------------------------------


def _counted(say: Translator, front: Front) -> Markup:
    """How many people have signed, and how many organisations."""
    people = front.count - front.organisations
    parts = [say("site-count", count=people)] if people or not front.organisations else []
    parts += [say("site-count-organisations", count=front.organisations)] if front.organisations else []
    return Markup(" ").join(parts)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["withdrawn_line"] = withdrawn_line
    return environment


def _render(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(values)


def _spoken(letter: Letter, languages: Sequence[str]) -> list[str]:
    """The languages whose phrases are needed, with English for what the bot does not speak."""
    found = (tags.match(language, languages) for language in letter.wordings)
    return [*dict.fromkeys([*(each for each in found if each), "en"])]


def _ordered(letter: Letter) -> list[str]:
    """The languages of the letter, the default one first."""
    return sorted(letter.wordings, key=lambda language: (language != letter.default_language, language))


def _direction(language: str) -> str:
    return "rtl" if tags.is_right_to_left(language) else "ltr"


def _folder(letter: Letter) -> str | None:
    """The web address of the folder, with a slash at its end."""
    if letter.url is None:
        return None
    start, _, last = letter.url.rpartition("/")
    return f"{start}/" if "." in last and "//" in start else f"{letter.url.rstrip('/')}/"
