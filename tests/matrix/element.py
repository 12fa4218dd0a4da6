"""A room as Element shows it: a page made of its events, for people to look at and for a browser to measure.

Only what clients may show is shown: the tags of the specification's list, edits in place of what they replace,
redactions as “Message deleted”, reactions below. The measures are those of Element Web's modern layout.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

# https://spec.matrix.org/latest/client-server-api/#mroommessage-msgtypes
TAGS = frozenset(
    re.findall(
        r"\w+",
        "del h1 h2 h3 h4 h5 h6 blockquote p a ul ol sup sub li b i u strong em s code hr br div table thead tbody tr th"
        " td caption pre span img details summary",
    )
)
_EMPTY = ("br", "hr", "img")
_CONTINUED_SECONDS = 300
_STYLE = """
body { margin: 0; font: 15px/1.5 Inter, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; color: #1b1d22 }
ol.room { list-style: none; margin: 0; padding: 8px 16px 16px 64px }
li.event { position: relative; padding: 1px 0 }
li.first { margin-top: 16px }
li .avatar { position: absolute; left: -46px; top: 0; width: 30px; height: 30px; border-radius: 50%; color: #fff;
  text-align: center; line-height: 30px; background: #368bd6 }
li .sender { font-weight: 600; font-size: 14px; color: #0467dd }
li .time { font-size: 10px; color: #8d97a5; margin-left: 8px }
.body { overflow-wrap: anywhere; white-space: pre-wrap }
.body.rich { white-space: normal }
.notice { color: #656d77 }
.deleted { color: #737d8c; font-style: italic }
.edited { font-size: 12px; color: #737d8c; margin-left: 4px }
.body p { margin: 0 0 16px } .body > :last-child { margin-bottom: 0 }
.body blockquote { margin: 0 0 16px; padding: 0 1em; border-left: 4px solid #ddd; color: #737d8c }
.body code { background: #f4f6fa; border-radius: 4px; padding: 1px 4px; font: 13px Inconsolata, "DejaVu Sans Mono" }
.reply { border-left: 2px solid #0467dd; padding-left: 8px; font-size: 13px; color: #656d77; margin: 2px 0 4px;
  max-height: 40px; overflow: hidden }
.reactions { margin: 4px 0 } .reactions span { display: inline-block; border: 1px solid #c1c6cd; border-radius: 12px;
  padding: 0 8px; margin-right: 6px; font-size: 13px; line-height: 24px; background: #f4f6fa }
@media (max-width: 600px) { body { font-size: 16px } ol.room { padding-left: 52px; padding-right: 12px } }
"""


@dataclass
class TimelineMessage:
    """One line of the timeline, as it stands at the end."""

    event: Mapping[str, Any]
    content: Mapping[str, Any]
    edited: bool = False
    deleted: bool = False
    reactions: Counter[str] = field(default_factory=Counter)

    @property
    def sender(self) -> str:
        return str(self.event["sender"])

    @property
    def id(self) -> str:
        return str(self.event["event_id"])

    @property
    def text(self) -> str:
        return str(self.content.get("body", ""))


def timeline(events: Iterable[Mapping[str, Any]]) -> list[TimelineMessage]:
    """What a room shows after these events, decrypted and in their order."""
    told: dict[str, TimelineMessage] = {}
    reactions: dict[str, tuple[str, str]] = {}
    for event in events:
        content, kind = event.get("content", {}), event.get("type")
        relation = content.get("m.relates_to", {})
        target = told.get(str(relation.get("event_id")))
        if kind == "m.room.redaction":
            gone = str(event.get("redacts") or content.get("redacts"))
            if gone in told:
                told[gone].deleted = True
            elif gone in reactions:
                message, key = reactions.pop(gone)
                told[message].reactions[key] -= 1
        elif kind == "m.reaction" and target is not None:
            target.reactions[relation["key"]] += 1
            reactions[str(event["event_id"])] = (str(relation["event_id"]), relation["key"])
        elif kind == "m.room.message" and relation.get("rel_type") == "m.replace":
            if target is not None and target.sender == event["sender"]:
                target.content, target.edited = content["m.new_content"] | _reply(target.content), True
        elif kind == "m.room.message":
            told[str(event["event_id"])] = TimelineMessage(event, content)
    return list(told.values())


def _reply(content: Mapping[str, Any]) -> dict[str, Any]:
    """What a message answers, which an edit does not change."""
    return {"m.relates_to": content["m.relates_to"]} if "m.relates_to" in content else {}


def page(shown: Sequence[TimelineMessage]) -> str:
    """The room as a page of HTML."""
    names = {str(each.event["event_id"]): each for each in shown}
    lines, before = [], None
    for each in shown:
        lines.append(_line(each, names, continued=_continues(before, each)))
        before = each
    return f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style><ol class=room>{''.join(lines)}</ol>"


def _continues(before: TimelineMessage | None, each: TimelineMessage) -> bool:
    if before is None or before.sender != each.sender or before.deleted:
        return False
    apart = int(each.event.get("origin_server_ts", 0)) - int(before.event.get("origin_server_ts", 0))
    return apart < _CONTINUED_SECONDS * 1000


def _line(each: TimelineMessage, names: Mapping[str, TimelineMessage], *, continued: bool) -> str:
    name = each.sender[1:].partition(":")[0]
    head = "" if continued else f"<span class=avatar>{name[0].upper()}</span><span class=sender>{name}</span><br>"
    body = "<span class=deleted>🗑 Message deleted</span>" if each.deleted else _body(each, names)
    chips = "".join(f"<span>{html.escape(key)} {count}</span>" for key, count in each.reactions.items() if count > 0)
    below = f"<div class=reactions>{chips}</div>" if chips and not each.deleted else ""
    class_ = "event" if continued else "event first"
    return f"<li class='{class_}' data-id='{html.escape(str(each.event['event_id']))}'>{head}{body}{below}</li>"


def _body(each: TimelineMessage, names: Mapping[str, TimelineMessage]) -> str:
    content = each.content
    answered = names.get(content.get("m.relates_to", {}).get("m.in_reply_to", {}).get("event_id", ""))
    quote = f"<div class=reply>{_words(answered)}</div>" if answered is not None and not answered.deleted else ""
    kind = "notice" if content.get("msgtype") == "m.notice" else "text"
    edited = "<span class=edited>(edited)</span>" if each.edited else ""
    rich = " rich" if "formatted_body" in content else ""
    return f"{quote}<div class='body {kind}{rich}'>{_words(each)}{edited}</div>"


def _words(each: TimelineMessage) -> str:
    content = each.content
    if content.get("format") == "org.matrix.custom.html":
        sanitizer = _Sanitizer()
        sanitizer.feed(str(content["formatted_body"]))
        sanitizer.close()
        return "".join(sanitizer.parts)
    return html.escape(str(content.get("body", "")))


class _Sanitizer(HTMLParser):
    """Lets through what clients let through: no other tag, and no attribute but a link's address."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in TAGS:
            address = dict(attrs).get("href") if tag == "a" else None
            self.parts.append(f'<{tag} href="{html.escape(address)}">' if address else f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in TAGS and tag not in _EMPTY:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(html.escape(data))
