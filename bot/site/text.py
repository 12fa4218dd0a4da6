"""The letter's text as HTML, from the same markup as its pages in a chat."""

from collections.abc import Iterator

from markupsafe import Markup

from bot.letters.letter import Wording, title_and_blocks
from bot.letters.markdown import Block
from bot.messaging.markup import Run, written

_NEW_LINE, _BREAK = "\n", Markup("<br>\n")
_LINK = Markup("<a href="), Markup('<a rel="nofollow noopener noreferrer" href=')


def html(wording: Wording) -> Markup:
    """The text of a wording, without its title. Everything in it is escaped; its only tags are those of our markup."""
    _, blocks = title_and_blocks(wording.text)
    return Markup("\n").join(_elements(blocks))


def _elements(blocks: list[Block]) -> Iterator[Markup]:
    for block in blocks:
        runs = block.body
        outer = {run.tags[:1] for run in runs}
        if block.heading:
            yield Markup("<h2>{}</h2>").format(_inside(runs))
        elif all(tags == ("pre",) for tags in outer):
            yield Markup("<pre>{}</pre>").format("".join(run.text for run in runs))
        elif all(tags == ("blockquote",) for tags in outer):
            yield Markup("<blockquote><p>{}</p></blockquote>").format(_inside(runs))
        elif "".join(run.text for run in runs).strip() == "———":
            yield Markup("<hr>")
        else:
            closer = Markup(' class="close"') if block.glue and block.glue[0].text == "\n" else Markup()
            yield Markup("<p{}>{}</p>").format(closer, _inside(runs))


_BLOCKS = {"h", "pre", "blockquote"}


def _inside(runs: tuple[Run, ...]) -> Markup:
    """The runs as phrasing content, without tags of blocks: an element stands for them."""
    inline = (Run(run.text, tuple(tag for tag in run.tags if tag not in _BLOCKS)) for run in runs)
    return Markup(_break(written(inline)))  # noqa: S704  escaped by `written`


def _break(text: str) -> str:
    return text.replace(_NEW_LINE, _BREAK).replace(*_LINK)
