"""Reads the Markdown of a letter as blocks of formatted text, which can be cut anywhere."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape

from bot.messaging.markup import Run, Runs, visible


class Block(NamedTuple):
    """A paragraph, heading, list item or similar block, and the separator between it and the block before on the same
    page.
    """

    glue: Runs
    body: Runs
    heading: bool = False


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
_TAGS = {"em_open": "i", "strong_open": "b", "s_open": "s"}
_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_QUOTE = ("blockquote",)
_INDENT = "\u00a0" * 3


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a Markdown text. Nested quotes become one quote, because Telegram cannot nest them."""
    quotes = 0
    lists: list[int | None] = []  # the last number of each open list, None for a list with bullets
    marker = ""
    tight = heading = False
    joint: tuple[str, ...] = ()  # the quote that continues from the block before
    begun = False  # whether the outermost list has shown a block

    for token in _MARKDOWN.parse(text):
        frame = _QUOTE if quotes else ()
        runs: Iterable[Run] = ()
        match token.type:
            case "blockquote_open" | "blockquote_close":
                quotes += token.nesting
                joint = frame if quotes else ()
            case "bullet_list_open" | "ordered_list_open":
                begun = begun and bool(lists)
                lists.append(int(token.attrGet("start") or 1) - 1 if token.tag == "ol" else None)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                number = lists[-1]
                lists[-1] = None if number is None else number + 1
                marker = _INDENT * (len(lists) - 1) + ("• " if number is None else f"{number + 1}. ")
            case "list_item_close":
                marker = ""
            case "heading_open":
                heading, tight = True, False
            case "paragraph_open":
                heading, tight = False, token.hidden
            case "inline":
                runs = _inline(token.children or (), (*frame, "h") if heading else frame)
            case "fence" | "code_block":
                heading = tight = False
                runs = (Run(token.content.strip("\n"), (*frame, "pre")),)
            case "hr":
                heading = tight = False
                runs = (Run("———", frame),)
        body = tuple(run for run in runs if run.text)
        if visible(body).strip():
            gap = "\n" if tight and begun else "\n\n"
            prefix = (Run(marker, frame),) if marker else ()
            yield Block((Run(gap, joint),), prefix + body, heading and token.level == 1)
            marker, joint, begun = "", frame, bool(lists)


def _inline(tokens: Iterable[Token], tags: tuple[str, ...]) -> Iterator[Run]:
    """The runs of a block. No tag contains itself, and code is inside no other tag than a quote, because Telegram
    requires this.
    """
    opened = [tags]
    for token in tokens:
        tags = opened[-1]
        if token.nesting == 1:
            tag = _link(token) if token.type == "link_open" else _TAGS[token.type]
            known = tag is None or tag in tags or (tag == "b" and "h" in tags)  # a heading is bold already
            opened.append(tags if known else (*tags, str(tag)))
        elif token.nesting == -1:
            opened.pop()
        elif token.type == "image":
            yield from (run._replace(tags=tags) for run in _inline(token.children or (), ()))
        elif token.type == "code_inline":
            yield Run(token.content, tags if set(tags) - {*_QUOTE} else (*tags, "code"))
        else:
            yield Run({"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content), tags)


def _link(token: Token) -> str | None:
    """The tag of a link to a web or e-mail address. None for another kind of address, whose text stays without a
    link.
    """
    address = str(token.attrGet("href"))
    return f'a href="{escape(address)}"' if _LINK.match(address) else None
