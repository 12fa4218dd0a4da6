"""A small bot that echoes what it is told, with buttons."""

from telegram import Bot, CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ChatAction

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
BUTTONS = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Sign", callback_data="sign", style="success"),
            InlineKeyboardButton("Refuse", callback_data="refuse", style="danger"),
        ],
        [
            InlineKeyboardButton("Copy", copy_text=CopyTextButton("https://t.me/rehearsal_bot?start=letter")),
            InlineKeyboardButton("Open", url="https://t.me/rehearsal_bot?start=letter"),
        ],
    ]
)


async def answer_message(bot: Bot, message: Message) -> None:
    """What the echo bot does with a message."""
    if message.text == "/picture":
        await bot.send_photo(message.chat.id, PIXEL, caption="a pixel")
        await bot.send_document(message.chat.id, b"a,b\n", filename="list.csv")
    elif message.text == "/wait":
        await bot.send_chat_action(message.chat.id, ChatAction.TYPING)
    elif message.text or message.effective_attachment:
        text = f"<b>{message.chat.type}</b> <tg-spoiler>secret</tg-spoiler> <a href='https://example.org'>link</a> "
        escaped = (message.text or "a file").replace("&", "&amp;").replace("<", "&lt;")
        await bot.send_message(message.chat.id, text + escaped, parse_mode="HTML", reply_markup=BUTTONS)


async def answer_press(query: CallbackQuery) -> None:
    """What the echo bot does with a press."""
    await query.answer(f"Thank you, {query.from_user.first_name}", show_alert=query.data == "refuse")
    await query.edit_message_text(f"{query.data} by {query.from_user.first_name}")


async def run_echo_bot(bot: Bot) -> None:
    """Poll and answer, until cancelled."""
    offset = 0
    while True:
        for update in await bot.get_updates(offset, timeout=20):
            offset = update.update_id + 1
            if update.message:
                await answer_message(bot, update.message)
            elif update.callback_query:
                await answer_press(update.callback_query)
