"""The translator: raw updates as Telegram sends them become events, or nothing."""

from typing import Any

import pytest
from telegram import Update

from bot.messaging.actions import Act, Action
from bot.messaging.bounds import NAME_MOST
from bot.messaging.events import (
    EVENTS,
    Command,
    Content,
    Document,
    Event,
    Membership,
    Moved,
    OwnMembership,
    Presence,
    Press,
    Reply,
    Room,
    Strange,
    Text,
    Unreadable,
)
from bot.platforms.telegram.updates import ALLOWED_UPDATES, UpdateReader
from storage.records import Platform

Json = dict[str, Any]

TRANSLATOR = UpdateReader("letter_bot", ["-900"])
FLORA: Json = {"id": 101, "is_bot": False, "first_name": "Flora", "last_name": "Example", "language_code": "hy"}
BOT: Json = {"id": 7, "is_bot": True, "first_name": "Letter", "username": "letter_bot"}
PRIVATE: Json = {"id": 101, "type": "private", "first_name": "Flora"}
ADMINS: Json = {"id": -900, "type": "group", "title": "Signature desk"}
GROUP: Json = {"id": -1001, "type": "supergroup", "title": "Neighbours"}
CHANNEL: Json = {"id": -1002, "type": "channel", "title": "News"}
FILE: Json = {"file_id": "f", "file_unique_id": "u"}
PHOTO: Json = {"photo": [{**FILE, "width": 1, "height": 1}]}


def translate(update: Json) -> list[Event]:
    return TRANSLATOR.events(Update.de_json({"update_id": 5, **update}, None))


def message(chat: Json, sender: Json | None = FLORA, **content: Any) -> Json:
    shape = {"message_id": 9, "date": 1_700_000_000, "chat": chat, **content}
    return shape | ({"from": sender} if sender else {})


def said(chat: Json, text: str, **more: Any) -> list[Event]:
    return translate({"message": message(chat, text=text, **more)})


def contents(events: list[Event]) -> list[Content]:
    return [event.content for event in events]


def test_what_is_written_in_a_topic_of_the_admin_group_is_answered_there() -> None:
    topic = {"message_thread_id": 4, "is_topic_message": True}
    begins = message(ADMINS, BOT, forum_topic_created={"name": "Waiting", "icon_color": 1})
    (event,) = said(ADMINS, "/find Flora", **topic, reply_to_message=begins)
    assert (event.thread, event.content) == ("4", Command("find", "Flora"))
    assert said(ADMINS, "good morning", **topic, reply_to_message=begins) == []
    (elsewhere,) = said(GROUP, "/letter", **topic)
    assert elsewhere.thread == ""


# Words --------------------------------------------------------------------------------------------


def test_an_event_tells_who_speaks_where_and_in_which_language() -> None:
    (event,) = said(PRIVATE, "Flora Example")
    assert event == Event(
        Platform.TELEGRAM, "5", "101", Room.PRIVATE, "101", "Flora Example", "hy", Text("Flora Example", source="9")
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("/start", Command("start")),
        ("/start sign", Command("start", "sign")),
        ("/Sign", Command("sign")),
        ("/sign@letter_bot", Command("sign")),
        ("/sign@Letter_Bot  now ", Command("sign", "now")),
        ("/sign\nnow", Command("sign", "now")),
        ("/what_is_this", Command("what_is_this")),
        ("/ sign", Text("/ sign", source="9")),
        ("/sign!", Text("/sign!", source="9")),
        ("/знак", Text("/знак", source="9")),
        ("sign /sign", Text("sign /sign", source="9")),
        ("  spaces  ", Text("  spaces  ", source="9")),
        ("a\n\nb", Text("a\n\nb", source="9")),
        ("half \ud83d of a pair", Text("half � of a pair", source="9")),
        ("whole \U0001f600", Text("whole \U0001f600", source="9")),
        ("x" * 4096, Text("x" * 4096, source="9")),
        ("/start " + "x" * 4000, Command("start", "x" * 4000)),
    ],
)
def test_words_in_a_private_chat_become_a_text(text: str, content: Content) -> None:
    assert contents(said(PRIVATE, text)) == [content]


def test_a_command_for_another_bot_is_nobody_elses_business() -> None:
    assert said(PRIVATE, "/sign@other_bot") == []
    assert said(ADMINS, "/pending@other_bot") == []


@pytest.mark.parametrize(("chat", "room"), [(ADMINS, Room.ADMINS), (GROUP, Room.GROUP)])
def test_in_groups_only_commands_are_heard(chat: Json, room: Room) -> None:
    (event,) = said(chat, "/letter@letter_bot")
    assert (event.room, event.content, event.account) == (room, Command("letter"), "101")
    assert said(chat, "what a fine letter") == []
    assert translate({"message": message(chat, **PHOTO, caption="/letter")}) == []


def test_in_the_admin_group_a_reply_names_the_message_of_the_bot() -> None:
    """A reply to somebody else, or in another group, is their own talk."""
    card, other = message(ADMINS, BOT, text="Signature #12"), message(ADMINS, FLORA, text="Look at #12")
    assert contents(said(ADMINS, "fix Flora Example", reply_to_message=card)) == [
        Reply("9", "fix Flora Example", message="9")
    ]
    assert contents(said(ADMINS, "/fix Flora", reply_to_message=card)) == [Command("fix", "Flora", answers="9")]
    assert contents(said(ADMINS, "/fix Flora", reply_to_message=other)) == [Command("fix", "Flora")]
    assert said(ADMINS, "fix Flora Example", reply_to_message=other) == []
    assert said(GROUP, "fix Flora Example", reply_to_message=message(GROUP, BOT, text="An open letter")) == []


def test_a_command_in_the_admin_group_has_the_words_to_which_it_replies() -> None:
    somebodys = message(ADMINS, text="The bridge\n\nIt stands.")
    (event,) = said(ADMINS, "/text en", reply_to_message=somebodys)
    assert event.content == Command("text", "en", quoted="The bridge\n\nIt stands.")
    (elsewhere,) = said(GROUP, "/text en", reply_to_message=message(GROUP, text="The bridge"))
    assert elsewhere.content == Command("text", "en")
    long = message(ADMINS, text="x" * 100_000)
    assert contents(said(ADMINS, "/text en", reply_to_message=long)) == [Command("text", "en")]


def test_everything_that_comes_out_can_be_stored_as_utf_8() -> None:
    sender = FLORA | {"first_name": "\udc00Flora", "last_name": "\ud800"}
    (event,) = said(PRIVATE, "\ud83d", sender=sender)
    assert EVENTS.validate_json(EVENTS.dump_json(event)) == event
    assert event.person == "�Flora �"


def test_somebody_without_a_language_or_a_last_name_is_understood() -> None:
    (event,) = said(PRIVATE, "hello", sender={"id": 102, "is_bot": False, "first_name": "T"})
    assert (event.account, event.person, event.language) == ("102", "T", "")


# What is no answer --------------------------------------------------------------------------------

STRANGE: dict[str, Json] = {
    "photo": PHOTO,
    "photo with a caption": PHOTO | {"caption": "Flora Example, Armenia"},
    "document": {"document": FILE},
    "voice": {"voice": FILE | {"duration": 1}},
    "video": {"video": FILE | {"duration": 1, "width": 1, "height": 1}},
    "video note": {"video_note": FILE | {"duration": 1, "length": 1}},
    "audio": {"audio": FILE | {"duration": 1}},
    "sticker": {
        "sticker": FILE | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
    },
    "contact": {"contact": {"phone_number": "1", "first_name": "T"}},
    "location": {"location": {"longitude": 1.0, "latitude": 1.0}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_cannot_be_read_is_said_to_be_so_in_private_and_passed_over_in_groups(name: str) -> None:
    if name != "document":  # which founders of letters send: see below
        assert contents(translate({"message": message(PRIVATE, **STRANGE[name])})) == [Unreadable(Strange.OTHER)]
    if name != "document":  # which admins import
        assert translate({"message": message(ADMINS, **STRANGE[name])}) == []
    assert translate({"message": message(GROUP, **STRANGE[name])}) == []


def test_a_file_is_told_with_its_name_and_its_size() -> None:
    document = FILE | {"file_name": f"{'x' * 300}.docx", "file_size": 12}
    said = message(PRIVATE, document=document)
    (found,) = contents(translate({"message": said}))
    assert isinstance(found, Document)
    assert (found.file, found.size, found.source) == ("f", 12, str(said["message_id"]))
    assert found.name.endswith(".docx")
    assert len(found.name) <= NAME_MOST


def test_a_command_in_the_admin_group_has_the_file_above_it_or_to_which_it_replies() -> None:
    document = FILE | {"file_name": "list.csv", "file_size": 12}
    file = Document("f", "list.csv", 12, "9")
    (below,) = translate({"message": message(ADMINS, document=document, caption="/import@letter_bot now")})
    assert below.content == Command("import", "now", file=file)
    assert EVENTS.validate_json(EVENTS.dump_json(below)) == below
    replied = said(ADMINS, "/import", reply_to_message=message(ADMINS, document=document))
    assert contents(replied) == [Command("import", file=file)]
    for caption in ("", "see here", "/import@other_bot", "/import " + "x" * 100_000):
        assert contents(translate({"message": message(ADMINS, document=document, caption=caption)})) == [file]
    assert translate({"message": message(GROUP, document=document, caption="/import")}) == []
    (elsewhere,) = said(GROUP, "/import", reply_to_message=message(GROUP, document=document))
    assert elsewhere.content == Command("import")


def test_an_edited_message_is_told_apart_in_private_and_passed_over_in_groups() -> None:
    edited: Json = {"text": "Flora Exemplar", "edit_date": 1_700_000_001}
    assert contents(translate({"edited_message": message(PRIVATE, **edited)})) == [Unreadable(Strange.EDITED)]
    captioned: Json = PHOTO | {"caption": "new words", "edit_date": 1_700_000_001}
    assert contents(translate({"edited_message": message(PRIVATE, **captioned)})) == [Unreadable(Strange.EDITED)]
    assert translate({"edited_message": message(ADMINS, **edited | {"text": "/pending"})}) == []


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"message": message(PRIVATE)},
        {"message": message(PRIVATE, sender=None, text="hello")},
        {"message": message(PRIVATE, pinned_message=message(PRIVATE, text="x"))},
        {"message": message(CHANNEL, text="/letter")},
        {"message": message(CHANNEL, sender=None, sender_chat=CHANNEL, text="/letter")},
        {"message": message(GROUP, sender=None, text="/letter")},
        {"message": message(GROUP, new_chat_title="Others")},
        {"message": message(ADMINS, migrate_from_chat_id=-1)},
        {"channel_post": message(CHANNEL, sender=None, sender_chat=CHANNEL, text="/letter")},
        {"edited_channel_post": message(CHANNEL, sender=None, sender_chat=CHANNEL, text="/letter", edit_date=1)},
        {"edited_message": message(PRIVATE, sender=None, text="x", edit_date=1)},
        {"inline_query": {"id": "1", "from": FLORA, "query": "", "offset": ""}},
        {"something_new": {"id": 1}},
    ],
)
def test_what_does_not_concern_the_bot_is_passed_over(update: Json) -> None:
    assert translate(update) == []


# Presses ------------------------------------------------------------------------------------------


def pressed(**query: Any) -> list[Event]:
    return translate({"callback_query": {"id": "77", "from": FLORA, "chat_instance": "1", **query}})


def test_a_press_carries_its_action_and_who_pressed_where() -> None:
    action = Action(Act.APPROVE, 12, 3)
    (event,) = pressed(message=message(ADMINS, sender=BOT, text="card"), data=action.encode())
    assert event.content == Press("77", "9", action)
    assert (event.room, event.chat, event.account, event.person) == (Room.ADMINS, "-900", "101", "Flora Example")


def test_a_press_on_a_message_that_telegram_no_longer_shows_is_a_press_all_the_same() -> None:
    gone = {"chat": PRIVATE, "message_id": 9, "date": 0}
    assert contents(pressed(message=gone, data="my:0:0:")) == [Press("77", "9", Action(Act.MY))]


@pytest.mark.parametrize(
    "data", ["", "x", "ap:zz:0:", "ap:1:1", "::::", "\ud800", "ap:1:1:" + "x" * 500, "my:0:0:\ud800"]
)
def test_a_press_with_anything_else_in_it_forges_nothing(data: str) -> None:
    """What no button of ours carries is an old button; a word is only ever a word."""
    ((press,),) = [contents(pressed(message=message(PRIVATE, sender=BOT, text="x"), data=data))]
    assert isinstance(press, Press)
    assert press.action is None or press.action.act in {Act.APPROVE, Act.MY}
    assert EVENTS.dump_json(pressed(message=message(PRIVATE, sender=BOT, text="x"), data=data)[0])


def test_a_press_without_data_has_no_action_and_one_without_a_message_is_passed_over() -> None:
    game = pressed(message=message(PRIVATE, sender=BOT, text="x"), game_short_name="chess")
    assert contents(game) == [Press("77", "9", None)]
    assert pressed(inline_message_id="1", data="my:0:0:") == []


# Who is there -------------------------------------------------------------------------------------


def test_people_who_come_to_the_admin_group_and_leave_it_are_members_or_not() -> None:
    timur = {"id": 102, "is_bot": False, "first_name": "Timur"}
    came = translate({"message": message(ADMINS, new_chat_members=[FLORA, timur])})
    assert [(event.key, event.account, event.content) for event in came] == [
        ("5:0", "101", Membership(present=True, at=1_700_000_000)),
        ("5:1", "102", Membership(present=True, at=1_700_000_000)),
    ]
    (left,) = translate({"message": message(ADMINS, left_chat_member=timur)})
    assert (left.account, left.content) == ("102", Membership(present=False, at=1_700_000_000))
    assert translate({"message": message(GROUP, new_chat_members=[FLORA])}) == []
    assert translate({"message": message(GROUP, left_chat_member=FLORA)}) == []


def changed(chat: Json, status: str, kind: str = "chat_member", **more: Any) -> list[Event]:
    timur = {"id": 102, "is_bot": False, "first_name": "Timur"}
    rights = dict.fromkeys(
        (
            *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
            *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
            *("can_post_stories", "can_edit_stories", "can_delete_stories"),
        ),
        False,
    )
    permissions = dict.fromkeys(
        (
            *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
            *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
            *(
                "can_add_web_page_previews",
                "can_pin_messages",
                "can_manage_topics",
                "can_edit_tag",
                "can_react_to_messages",
            ),
        ),
        False,
    )
    kinds: dict[str, Json] = {
        "creator": {"is_anonymous": False},
        "administrator": rights,
        "restricted": {**rights, **permissions, "until_date": 0},
        "kicked": {"until_date": 0},
    }
    new = {"user": timur, "status": status, **kinds.get(status, {}), **more}
    old = {"user": timur, "status": "left"}
    change = {"chat": chat, "from": FLORA, "date": 1, "old_chat_member": old, "new_chat_member": new}
    return translate({kind: change})


STATUSES = [
    ("creator", {}, Presence.LEADER),
    ("administrator", {}, Presence.LEADER),
    ("member", {}, Presence.MEMBER),
    ("restricted", {"is_member": True}, Presence.MEMBER),
    ("restricted", {"is_member": False}, Presence.OUTSIDE),
    ("left", {}, Presence.OUTSIDE),
    ("kicked", {}, Presence.OUTSIDE),
]


@pytest.mark.parametrize(("status", "more", "presence"), STATUSES)
def test_a_changed_membership_is_about_the_one_whose_it_is(status: str, more: Json, presence: Presence) -> None:
    """It was Flora who changed it, and Timur who is in or out."""
    (event,) = changed(ADMINS, status, **more)
    content = Membership(presence is not Presence.OUTSIDE, presence is Presence.LEADER, at=1)
    assert (event.account, event.room, event.content) == ("102", Room.ADMINS, content)
    assert changed(GROUP, status, **more) == []


@pytest.mark.parametrize(("status", "more", "presence"), STATUSES)
def test_what_becomes_of_the_bot_itself_is_told(status: str, more: Json, presence: Presence) -> None:
    (event,) = changed(ADMINS, status, "my_chat_member", **more)
    assert (event.room, event.content) == (Room.ADMINS, OwnMembership(presence, at=1))
    assert changed(GROUP, status, "my_chat_member", **more) == []
    assert changed(PRIVATE, "kicked", "my_chat_member") == []
    assert "my_chat_member" in ALLOWED_UPDATES


def test_a_change_of_the_bots_own_membership_says_nothing_of_others() -> None:
    for content in ({"new_chat_members": [BOT]}, {"left_chat_member": BOT}):
        assert translate({"message": message(ADMINS, **content)}) == []


def test_an_anonymous_admin_speaks_as_the_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    (event,) = said(ADMINS, "/pending", sender=anonymous, sender_chat=ADMINS)
    assert (event.account, event.person, event.room) == ("-900", "Signature desk", Room.ADMINS)


def test_a_channel_that_speaks_in_the_admin_group_is_not_the_group() -> None:
    channel_bot = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    (event,) = said(ADMINS, "/pending", sender=channel_bot, sender_chat=CHANNEL)
    assert event.account == "136817688"


def test_a_group_that_moves_tells_where_to() -> None:
    (event,) = translate({"message": message(ADMINS, migrate_to_chat_id=-100900)})
    assert (event.chat, event.content) == ("-900", Moved("-100900"))
