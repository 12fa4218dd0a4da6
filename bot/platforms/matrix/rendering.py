"""Renders messages for Matrix: a plain body and an HTML body, with choices as a numbered list."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from bot.messaging.bounds import cut
from bot.messaging.commands import NAMES
from bot.messaging.messages import Choice, Invitation, Message
from bot.messaging.replies import numbered, sign_of

from .policy import EDIT_BODY_MOST

# The invitations that a link says; for the others a client has nothing.
_LINKS = (Invitation.OPEN, Invitation.COPY, Invitation.CLAIM)

_TAG = re.compile(r"</?[a-z][^<>]*>")
_LINK = re.compile(r'<a href="([^"<>]*)">([^<]*(?:<(?!/?a\b)[^<]*)*)</a>')
_HEADING = re.compile(r"(?:<br>){0,2}<(/?)h>(?:<br>){0,2}")
# A quotation stands apart by itself: an empty line before or after it would be a second gap.
_QUOTATION = re.compile(r"(?:<br>){0,2}(</?blockquote>)(?:<br>){0,2}")
_SPOILER = re.compile(r"<(/?)tg-spoiler>")
# Some clients keep what begins with a slash to themselves. In people's words it is no plain slash: see
# `bot.messaging.markup`.
_COMMAND = re.compile(rf"(?<![\w/<])/(?=(?:{'|'.join(NAMES)})\b)")


def shown(
    message: Message, link: str, before: str = "", *, numbers: bool = True, readers: Iterable[str] = ()
) -> dict[str, Any]:
    """The content of an event that shows a message, after a word `before` it. `link` leads to the bot.

    Without `numbers` the choices are taken by their words. A message that is awaited notifies the `readers`.
    """
    ours = _COMMAND.sub("!", message.text)
    text = "\n\n".join(part for part in (html.escape(before, quote=False), ours) if part)
    choices = list(chain(*message.choices))
    signs = [sign_of(choice) for choice in choices]
    listed = numbered(choices) if message.lists_choices else []
    taken = [(number, _label(choice, signs)) for number, choice in listed]
    escaped = [(number, html.escape(label)) for number, label in taken]
    links = [(choice.label, choice.page or link) for choice in choices if choice.page or choice.invitation in _LINKS]
    plain_parts = [
        _plain(text),
        "\n".join(f"[{number}] {label}" if numbers else f"• {label}" for number, label in taken),
        "\n".join(f"{label}: {target}" for label, target in links),
    ]
    addresses = [(html.escape(label), html.escape(target)) for label, target in links]
    html_parts = [
        _rich(text),
        "<br>".join(f"<b>[{number}]</b> {label}" if numbers else f"• {label}" for number, label in escaped),
        "<br>".join(f'{label}: <a href="{address}">{address}</a>' for label, address in addresses),
    ]
    return {
        "msgtype": "m.text" if message.awaited else "m.notice",
        "body": "\n\n".join(part for part in plain_parts if part),
        "format": "org.matrix.custom.html",
        "formatted_body": _QUOTATION.sub(r"\1", "<br><br>".join(part for part in html_parts if part)),
        "m.mentions": mentions(readers if message.awaited else ()),
    }


def mentions(readers: Iterable[str]) -> dict[str, Any]:
    """Whom a message is for. It says so even of nobody: a name in its words must not notify anybody by chance."""
    found = sorted(readers)
    return {"user_ids": found} if found else {}


def edit(content: dict[str, Any], message: str) -> dict[str, Any]:
    """The content of an event that replaces the content of a message."""
    return {
        "msgtype": "m.text",  # no edit notifies anybody, and grey words look like nothing that matters
        "body": cut(f"* {content['body']}", EDIT_BODY_MOST),  # for clients that know no edits
        "m.new_content": content | {"msgtype": "m.text"},
        "m.mentions": {},  # whom it mentions knows already
        "m.relates_to": {"rel_type": "m.replace", "event_id": message},
    }


def reaction(key: str, message: str) -> dict[str, Any]:
    """The content of an event that reacts to a message."""
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": message, "key": key}}


def reply(text: str, message: str) -> dict[str, Any]:
    """The content of an event that answers a message with a word."""
    relation = {"m.in_reply_to": {"event_id": message}}
    return {"msgtype": "m.notice", "body": text, "m.mentions": {}, "m.relates_to": relation}


def in_thread(content: dict[str, Any], root: str) -> dict[str, Any]:
    """The content as part of the thread that begins with a message."""
    relation = content.get("m.relates_to", {})
    # Clients that know no threads show it as a reply to the beginning, unless it answers something itself.
    shown_as = {"is_falling_back": not relation, "m.in_reply_to": relation.get("m.in_reply_to", {"event_id": root})}
    return {**content, "m.relates_to": {"rel_type": "m.thread", "event_id": root, **shown_as}}


def attachment(kind: str, name: str, media: str, size: int, file: dict[str, Any], caption: str) -> dict[str, Any]:
    """The content of an event that carries a file with a caption; `file` says where it is, and how it is decrypted."""
    content = {
        "msgtype": kind,
        "filename": name,
        "body": _plain(caption) or name,
        "format": "org.matrix.custom.html",
        "formatted_body": _rich(caption),
        "info": {"mimetype": media, "size": size},
        "m.mentions": {},
    }
    return content | ({"file": file} if "key" in file else file)


def _label(choice: Choice, signs: Sequence[str]) -> str:
    """A choice's words, with the reaction that takes it where that leaves no doubt."""
    sign = sign_of(choice)
    return f"{choice.label} {sign}" if sign and signs.count(sign) == 1 else choice.label


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", _LINK.sub(r"\2 (\1)", text)))


def _rich(text: str) -> str:
    lines = _lines(text)
    # A heading stands in lines of its own.
    return _HEADING.sub(lambda tag: f"<{tag[1]}h3>", lines)


def _lines(text: str) -> str:
    return _SPOILER.sub(lambda tag: "</span>" if tag[1] else "<span data-mx-spoiler>", text).replace("\n", "<br>")
