"""The press file: the letter, how many have signed it, from which countries, and the public list, as Markdown."""

import io
from collections.abc import Iterable

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter
from bot.messaging.markup import plain
from bot.reports.export import Signatory, in_markdown, write_items
from bot.reports.statistics import by_country
from storage.records import State, Statistics


def press_file(say: Translator, letter: Letter, figures: Statistics, listed: list[Signatory]) -> bytes:
    """The file, in the language that is spoken, and the text in that language if there is one. Whatever people wrote is
    escaped.
    """
    stream = io.StringIO()
    stream.write(f"{letter.wording(say.language).text}\n\n---\n\n")
    public = sum(each.entry is not None for each in listed)
    approved = max(figures.states.get(State.APPROVED, 0), public)
    heading = say("signatories-heading", count=approved, withheld=approved - public)
    stream.write(f"**{plain(heading)}**\n\n")
    _write_countries(stream, say.plain("chart-by-country"), by_country(figures, say)[0])
    sections = [[each for each in listed if each.organisation], [each for each in listed if not each.organisation]]
    if sections[0]:
        for phrase, section in zip(("section-organisations", "section-people"), sections, strict=True):
            if not section:
                continue
            stream.write(f"**{say.plain(phrase)} ({sum(each.entry is not None for each in section)})**\n\n")
            write_items(section, stream)
            stream.write("\n")
        return stream.getvalue().encode()
    first, others = [each for each in listed if each.first], [each for each in listed if not each.first]
    if first:  # otherwise the one list needs no heading
        stream.write(f"**{say.plain('first-signatories')}**\n\n")
        write_items(first, stream)
        stream.write(f"\n**{say.plain('further-signatories')}**\n\n" if others else "")
    write_items(others, stream)
    return stream.getvalue().encode()


def _write_countries(stream: io.StringIO, heading: str, countries: Iterable[tuple[str, int]]) -> None:
    rows = [f"| {in_markdown(name)} | {number} |\n" for name, number in countries]
    if rows:
        stream.write(f"| {heading} | |\n| --- | ---: |\n{''.join(rows)}\n")
