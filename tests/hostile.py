"""Text as somebody would write it who wants to break something, and updates that make no sense.

Everything is drawn from a `Random`, which may be Hypothesis's own: then what fails is made shorter.
"""

import copy
import unicodedata
from random import Random
from typing import Any

from tests.stage import catalog

Json = dict[str, Any]

WORDS = (
    *("Flora Example", "Флора Примерова", "Ֆլորա Օրինակյան", "ფლორა მაგალითი", "مثال فلورا", "例 花子", "예시 꽃"),
    *("J. R. Example", "Anna-Maria O’Example", "Flоra", "Jose\u0301", "Ｆｌｏｒａ", "x", "1", "ß", "İ", "ﬁ", "ﷺ"),
    *("Armenia", "Австрия", "Guinea-Bissau", "Bosnia and Herzegovina", "Baku, Azerbaijan", "USA", "Nowhereland"),
    *("historian", "PhD. student", "👩‍🔬 scientist", "Node.js developer", "👨‍👩‍👧‍👦", "🇦🇲", "á̂"),
    *("Flora Example, Armenia/Austria, historian", "Flora Example - Armenia. Poet", "1. Flora Example, Armenia"),
)
JOINTS = ("", " ", ", ", "/", " - ", "-", "–", ". ", ";", "，", " and ", "、", ",,", "\\,", "|", " \u00a0 ", "\u3000")
MARKUP = (
    *("<b>", "</b>", "</blockquote>", "<blockquote>", "&amp;", "&lt;b&gt;", "&", "<", ">", '"', "'", "<tg-spoiler>"),
    *('<a href="tg://user?id=1">x</a>', "<pre><code>", "<!-- -->", "<script>alert(1)</script>", "]]>", "<b", "&#60;"),
    *("*x*", "_x_", "__x__", "~x~", "`x`", "```\nx\n```", "[x](https://example.org)", "||x||", "# x", "> x", "\\*"),
)
FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://example.org")', "＝1", "＋1", "－1", "＠x", "'=1"),
    *("=cmd|' /C calc'!A0", "\t=1", "\r=1", '"', '""', ",,,", '";="', "|1"),
)
TEMPLATES = (
    *("%s", "%n%x%d", "%(name)s", "{0.__class__}", "{name!r}", "{ $line }", "{$line}", "{ exact-line }", "${HOME}"),
    *("$(reboot)", "`reboot`", "{{7*7}}", "\\u0041", "\\N{BULLET}", "\\x00", "%00", "../../etc/passwd", "{", "}", "{{"),
    *("'; DROP TABLE signature; --", "1 OR 1=1", '" OR ""="', "Robert'); --", "NULL", "undefined", "nan", "-0"),
)
ADDRESSES = (
    *("https://example.org", "example.org", "www.example.org", "t.me/flora", "@flora", "flora@example.org", "tg://x"),
    *("+374 10 12-34-56", "0037410123456", "(010) 123 45 67", "example。org", "ｅｘａｍｐｌｅ.org", "mailto:x@y.z"),
)
# What shows nothing, turns the direction, ends a line, or is no character at all.
UNSEEN = (
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    *"\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e\u034f",
    *"\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u2028\u2029\ufffc\ufffd\ufffe\uffff",
    *"\ud800\udbff\udc00\udfff\ue000\uf8ff\ufe0f\ufe00\U000e0001\U000e0041\U000e0100\U0010ffff",
)
MARKS = "\u0300\u0301\u0308\u0327\u0336\u0489\u20dd\u05b0\u064e\u0e34\u093f\u3099"
BREAKS = ("\n", "\n\n", "\r\n", "\u2028", "\v")


def _sentences() -> tuple[str, ...]:
    """The bot's own words: somebody may try to speak with its voice."""
    translators = catalog().translators.values()
    keys = ("told-approved", "thanks", "withdrawn", "button-approve", "button-undo", "nothing-asked", "toast-withdrawn")
    cards = ("Signature #7\n\nFlora Example, Armenia\n\n✅ Approved by Mira", "#1\n\n[Approve] [Reject]", "/approve 1")
    return (*(translator.plain(key) for translator in translators for key in keys), *cards)


SENTENCES = _sentences()
KINDS = (WORDS, WORDS, WORDS, JOINTS, MARKUP, FORMULAS, TEMPLATES, ADDRESSES, UNSEEN, BREAKS, SENTENCES)


def text(dice: Random) -> str:
    """One hostile text of up to 4,096 characters."""
    pieces: list[str] = []
    for _ in range(dice.randint(1, 8)):
        kind = dice.choice(KINDS)
        pieces += (dice.choice(kind), dice.choice(JOINTS))
        if dice.random() < 0.1:
            pieces.append("".join(dice.choices(MARKS, k=dice.randint(1, 12))))
        if dice.random() < 0.1:
            pieces.append(chr(dice.randrange(0x110000)))
    made = "".join(pieces)
    match dice.randint(0, 30):
        case 0:
            made = unicodedata.normalize("NFD", made)
        case 1:
            made = made.upper()
        case 2:
            made = made[::-1]
        case 3:
            made *= dice.randint(1, 4096)
        case 4:
            made = dice.choice(WORDS)  # something harmless in between
    return made[:4096]


# Updates ------------------------------------------------------------------------------------------

_FLORA: Json = {"id": 101, "is_bot": False, "first_name": "Flora", "last_name": "Example", "language_code": "en"}
_CHATS: tuple[Json, ...] = (
    {"id": 101, "type": "private", "first_name": "Flora"},
    {"id": -900, "type": "group", "title": "Desk"},
    {"id": -1001, "type": "supergroup", "title": "Neighbours"},
)


def update(dice: Random) -> Json:
    """An update like those of Telegram, with hostile words in it and up to four wounds."""
    words = text(dice)
    flora = {**_FLORA, "first_name": words[:64] or "x"}
    message = {"message_id": 9, "date": 1_700_000_000, "chat": dice.choice(_CHATS), "from": flora, "text": words}
    size = dice.choice((0, 20, 2**31, 2**62))
    file = {"file_id": words or "x", "file_unique_id": "u", "file_name": words, "file_size": size}
    without = {key: value for key, value in message.items() if key != "text"}
    topic = {"name": words, "icon_color": 1}
    member = {"user": flora, "status": dice.choice(["member", "left", "kicked", "administrator", "restricted"])}
    whole: Json = dice.choice(
        [
            {"message": message},
            {"edited_message": message},
            {"message": {**message, "new_chat_members": [flora, flora]}},
            {"message": {**message, "migrate_to_chat_id": -1002}},
            {"message": {**message, "sender_chat": message["chat"]}},
            {"message": {**without, "document": file, "caption": words}},
            {
                "message": {
                    **message,
                    "is_topic_message": True,
                    "message_thread_id": 7,
                    "reply_to_message": {**without, "message_id": 7, "forum_topic_created": topic},
                }
            },
            {"callback_query": {"id": "1", "from": flora, "chat_instance": "2", "message": message, "data": words}},
            {
                "chat_member": {
                    "chat": message["chat"],
                    "from": flora,
                    "date": 1,
                    "old_chat_member": member,
                    "new_chat_member": member,
                }
            },
        ]
    )
    made: Json = copy.deepcopy({"update_id": dice.randrange(2**31), **whole})
    for _ in range(dice.choice((0, 0, 0, 1, 2, 4))):
        _wound(dice, made)
    return made


def _wound(dice: Random, value: Json) -> None:
    """Lose something, or put something else in its place."""
    keys = [key for key in value if key != "update_id"]
    if not keys:
        return None
    key = dice.choice(keys)
    if isinstance(value[key], dict) and dice.random() < 0.7:
        return _wound(dice, value[key])
    if dice.random() < 0.3:
        del value[key]
    else:
        value[key] = dice.choice(
            [None, "", text(dice), 0, -1, 2**70, 1.5, True, [], {}, [text(dice)], {"id": text(dice)}]
        )
    return None
