"""Messages and buttons are sent, changed and refused as on Telegram, seen through python-telegram-bot."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)
from telegram.error import BadRequest, Forbidden

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import MediaKind, Person

pytestmark = pytest.mark.asyncio(loop_scope="session")

Post = Callable[[str, dict[str, object]], Awaitable[tuple[int, dict[str, Any]]]]
NextUpdates = Callable[..., Awaitable[tuple[Update, ...]]]


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button] for button in buttons])


async def test_a_bot_cannot_begin_a_conversation(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(flora.id, "hello")
    server.world.start(flora)
    assert (await bot.send_message(flora.id, "hello")).text == "hello"


async def test_a_deep_link_arrives_as_a_start_command_with_its_payload(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    server.world.start(flora, "letter")
    (update,) = await next_updates()
    assert update.message
    assert update.message.from_user
    assert update.message.text == "/start letter"
    assert update.message.from_user.language_code == "en"
    assert [(one.type, one.offset, one.length) for one in update.message.entities] == [("bot_command", 0, 6)]


async def test_a_message_comes_back_in_the_documented_shape(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    server.world.start(flora)
    sent = await bot.send_message(
        flora.id,
        "<b>A letter</b>",
        parse_mode="HTML",
        protect_content=True,
        disable_web_page_preview=True,
        reply_markup=keyboard(
            InlineKeyboardButton("Sign", callback_data="sign", style="success"),
            InlineKeyboardButton("Share", copy_text=CopyTextButton("t.me/rehearsal_bot")),
        ),
    )
    assert sent.from_user
    assert sent.from_user.is_bot
    assert sent.text == "A letter"
    assert sent.has_protected_content
    assert sent.link_preview_options
    assert sent.link_preview_options.is_disabled
    assert sent.reply_markup
    first, second = (row[0] for row in sent.reply_markup.inline_keyboard)
    assert (first.callback_data, first.style) == ("sign", "success")
    assert second.copy_text
    assert second.copy_text.text == "t.me/rehearsal_bot"
    answer = await bot.send_message(flora.id, "again", reply_to_message_id=sent.message_id)
    assert answer.reply_to_message
    assert answer.reply_to_message.message_id == sent.message_id
    assert answer.message_id == sent.message_id + 1


async def test_an_edit_shows_and_a_second_equal_edit_is_refused(
    server: RehearsalServer, bot: Bot, flora: Person
) -> None:
    server.world.start(flora)
    sent = await bot.send_message(flora.id, "page 1")
    edited = await bot.edit_message_text("<i>page 2</i>", flora.id, sent.message_id, parse_mode="HTML")
    assert isinstance(edited, type(sent))
    assert edited.text == "page 2"
    assert edited.edit_date
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup"):
        await bot.edit_message_text("<i>page 2</i>", flora.id, sent.message_id, parse_mode="HTML")


async def test_only_own_messages_can_be_edited(server: RehearsalServer, bot: Bot, flora: Person, pixel: bytes) -> None:
    said = server.world.start(flora)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", flora.id, said.id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", flora.id, said.id + 100)
    photo = await bot.send_photo(flora.id, pixel)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", flora.id, photo.message_id)
    await bot.edit_message_caption(flora.id, photo.message_id, caption="a pixel")
    assert server.world.private(flora).last.text == "a pixel"


async def test_a_deleted_message_is_gone(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    server.world.start(flora)
    sent = await bot.send_message(flora.id, "soon gone")
    assert await bot.delete_message(flora.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(flora.id, sent.message_id)


@pytest.mark.parametrize(
    ("text", "parse_mode", "error"),
    [
        ("x" * 4097, None, "Message is too long"),
        ("😀" * 2049, None, "Message is too long"),
        ("", None, "Message text is empty"),
        ("  \n ", None, "Text must be non-empty"),
        ("<b></b>", "HTML", "Text must be non-empty"),
        ("<b>x", "HTML", "Can't parse entities: can't find end tag corresponding to start tag"),
        ("*x*", "Swahili", "Unsupported parse_mode"),
    ],
)
async def test_a_text_that_telegram_refuses_is_refused(
    server: RehearsalServer, bot: Bot, flora: Person, text: str, parse_mode: str | None, error: str
) -> None:
    server.world.start(flora)
    with pytest.raises(BadRequest, match=f"(?i){error}"):
        await bot.send_message(flora.id, text, parse_mode=parse_mode)
    assert server.world.private(flora).last.sender is flora


async def test_the_limit_of_a_text_counts_what_is_left_of_the_markup(
    server: RehearsalServer, bot: Bot, flora: Person, pixel: bytes
) -> None:
    server.world.start(flora)
    sent = await bot.send_message(flora.id, "<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")
    assert sent.text == "&" * 4096
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(flora.id, pixel, caption="x" * 1025)


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, 'Can\'t find field "text"'),
        ({"text": "x", "copy_text": {"text": "y" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "url": "http://localhost/"}, "is invalid: Wrong HTTP URL"),
        ({"text": "x", "url": "ftp://example.org"}, "is invalid: Unsupported URL protocol"),
        ({"text": "x", "callback_data": "x", "style": "green"}, "Invalid button style specified"),
    ],
)
async def test_a_button_that_telegram_refuses_is_refused(
    server: RehearsalServer, flora: Person, button: dict[str, object], error: str, post: Post
) -> None:
    server.world.start(flora)
    markup = {"inline_keyboard": [[button]]}
    status, answer = await post("sendMessage", {"chat_id": flora.id, "text": "x", "reply_markup": markup})
    assert status == answer["error_code"] == 400
    assert error in str(answer["description"])


@pytest.mark.parametrize(("rows", "columns", "label"), [(1, 9, "x"), (13, 8, "x"), (10, 8, "x" * 120)])
async def test_a_keyboard_that_is_too_large_is_refused(
    server: RehearsalServer, bot: Bot, flora: Person, rows: int, columns: int, label: str
) -> None:
    server.world.start(flora)
    row = [InlineKeyboardButton(label, callback_data="x")] * columns
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(flora.id, "x", reply_markup=InlineKeyboardMarkup([row] * rows))


async def test_a_press_is_answered_once(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    world = server.world
    world.start(flora)
    await bot.send_message(flora.id, "?", reply_markup=keyboard(InlineKeyboardButton("Sign", callback_data="s:1")))
    press = world.press(flora, world.private(flora).last, "Sign")
    query = (await next_updates())[-1].callback_query
    assert query
    assert query.message
    assert (query.data, query.from_user.id, query.message.message_id) == ("s:1", flora.id, press.message.id)
    with pytest.raises(BadRequest, match=r"(?i)MESSAGE_TOO_LONG"):
        await query.answer("x" * 201)
    await query.answer("Thank you", show_alert=True)
    assert press.answer == {"text": "Thank you", "show_alert": True, "url": ""}
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await query.answer("again")


async def test_a_press_that_waited_too_long_cannot_be_answered(
    server: RehearsalServer, bot: Bot, flora: Person
) -> None:
    world = server.world
    world.start(flora)
    await bot.send_message(flora.id, "?", reply_markup=keyboard(InlineKeyboardButton("Sign", callback_data="s")))
    press = world.press(flora, world.private(flora).last, "Sign")
    press.at -= 151
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.id)


async def test_a_picture_goes_both_ways(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates, pixel: bytes
) -> None:
    world = server.world
    world.start(flora)
    sent = await bot.send_photo(flora.id, pixel, caption="<b>129</b>", parse_mode="HTML")
    assert (sent.caption, sent.photo[0].width, sent.photo[0].height) == ("129", 1, 1)
    again = await bot.send_photo(flora.id, sent.photo[0].file_id)
    assert again.photo[0].file_unique_id == sent.photo[0].file_unique_id
    world.send(flora, MediaKind.PHOTO, "mine.png", pixel, caption="look")
    update = (await next_updates())[-1]
    assert update.message
    assert update.message.caption == "look"
    file = await update.message.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == pixel


async def test_documents_stickers_and_voice_messages_are_what_they_are(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates, pixel: bytes
) -> None:
    world = server.world
    world.send(flora, MediaKind.STICKER, "wave.png", pixel)
    world.send(flora, MediaKind.VOICE, "hello.ogg", b"sound")
    world.send(flora, MediaKind.DOCUMENT, "list.csv", b"a,b")
    sticker, voice, document = [update.message for update in await next_updates()]
    assert sticker
    assert sticker.sticker
    assert voice
    assert voice.voice
    assert document
    assert document.document
    assert (document.document.file_name, document.document.mime_type) == ("list.csv", "text/csv")
    sent = await bot.send_document(flora.id, b"a,b", filename="export.csv")
    assert sent.document
    assert sent.document.file_name == "export.csv"


async def test_a_picture_that_is_none_is_refused(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    server.world.start(flora)
    with pytest.raises(BadRequest, match=r"(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(flora.id, b"not a picture")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier/HTTP URL specified"):
        await bot.send_photo(flora.id, "no-such-file")
