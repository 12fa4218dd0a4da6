"""The sender: a delivery becomes calls of the Bot API, and Telegram's refusals become the words of the delivery
worker.
"""

import pytest
import pytest_asyncio
from telegram import Bot

from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater
from bot.messaging.actions import Act, Action
from bot.messaging.events import Presence
from bot.messaging.messages import Choice, Delivery, Invitation, Message, Tone
from bot.platforms.telegram import transport
from bot.platforms.telegram.platform import TelegramSender
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault
from bot.rehearsal.shapes import Chat, Person, Status
from storage.records import Account, Address, OutboxMessage, Platform

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

HELLO = Delivery(Message("<b>Hello</b> &amp; welcome"))
# A picture of one green pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d76360f8cf000003010100185dd98d0000000049454e44ae426082"
)


@pytest.fixture
def sender(bot: Bot) -> TelegramSender:
    return TelegramSender(bot)


@pytest.fixture
def flora(server: RehearsalServer) -> Person:
    """Somebody who has written to the bot."""
    flora = server.cast.signers[0]
    server.world.start(flora)
    return flora


@pytest_asyncio.fixture
async def chat(server: RehearsalServer, flora: Person) -> Chat:
    return server.world.private(flora)


def to(chat: Chat) -> OutboxMessage:
    return OutboxMessage(Address(Platform.TELEGRAM, str(chat.id)), b"")


async def test_a_message_is_sent_with_its_formatting_and_no_preview(sender: TelegramSender, chat: Chat) -> None:
    sent = await sender.deliver(to(chat), HELLO, None)
    assert (sent, chat.last.text) == (str(chat.last.id), "Hello & welcome")
    assert [entity.type for entity in chat.last.entities] == ["bold"]
    assert chat.last.preview == {"is_disabled": True}
    assert not chat.last.is_protected


async def test_what_is_confidential_can_neither_be_forwarded_nor_saved(sender: TelegramSender, chat: Chat) -> None:
    await sender.deliver(to(chat), Delivery(Message("card", confidential=True)), None)
    assert chat.last.is_protected
    await sender.deliver(to(chat), Delivery(Message("figures", picture=PIXEL, confidential=True)), None)
    assert chat.last.is_protected


async def test_a_picture_comes_with_its_words_below(sender: TelegramSender, chat: Chat) -> None:
    message = Message("<b>Signatures</b>", ((Choice("Again", Action(Act.MY)),),), picture=PIXEL)
    sent = await sender.deliver(to(chat), Delivery(message), None)
    assert chat.last.media is not None
    assert (sent, chat.last.media.file.data, chat.last.text) == (str(chat.last.id), PIXEL, "Signatures")
    assert chat.last.buttons == ["Again"]


async def test_buttons_carry_actions_links_and_looks(sender: TelegramSender, chat: Chat) -> None:
    approve = Action(Act.APPROVE, 12, 3)
    rows = (
        (Choice("Approve", approve, tone=Tone.SUCCESS), Choice("Reject", Action(Act.REJECT, 12, 3), tone=Tone.DANGER)),
        (Choice("Open", invitation=Invitation.OPEN, tone=Tone.PRIMARY),),
        (Choice("Share", invitation=Invitation.COPY),),
    )
    await sender.deliver(to(chat), Delivery(Message("card", rows)), None)
    link = "https://t.me/rehearsal_bot?start=letter"
    assert chat.last.keyboard == [
        [
            {"text": "Approve", "callback_data": approve.encode(), "style": "success"},
            {"text": "Reject", "callback_data": "rj:c:3:", "style": "danger"},
        ],
        [{"text": "Open", "url": link, "style": "primary"}],
        [{"text": "Share", "copy_text": {"text": link}}],
    ]


# Changing what is shown ---------------------------------------------------------------------------


async def test_the_message_shown_is_changed_in_place(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    first = await sender.deliver(to(chat), Delivery(Message("waits", ((Choice("Approve", Action(Act.MY)),),))), None)
    second = await sender.deliver(to(chat), Delivery(Message("approved")), first)
    assert first == second
    assert (chat.last.text, chat.last.buttons) == ("approved", [])
    assert server.counts["sendMessage"] == 1


async def test_a_message_that_is_named_is_changed_rather_than_the_one_shown(sender: TelegramSender, chat: Chat) -> None:
    page = await sender.deliver(to(chat), Delivery(Message("page 1")), None)
    shown = await sender.deliver(to(chat), Delivery(Message("something else")), None)
    assert page is not None
    assert await sender.deliver(to(chat), Delivery(Message("page 2"), replaces=page), shown) == page
    assert chat.messages[int(page)].text == "page 2"
    assert chat.last.text == "something else"


async def test_what_is_removed_is_gone_and_may_be_gone_already(sender: TelegramSender, chat: Chat) -> None:
    old = await sender.deliver(to(chat), HELLO, None)
    assert old is not None
    for _ in range(2):
        assert await sender.deliver(to(chat), Delivery(Message("#7"), removes=True), old) is None
        assert int(old) not in chat.messages
    assert await sender.deliver(to(chat), Delivery(Message("#7"), removes=True), None) is None


async def test_what_telegram_deletes_no_more_keeps_nothing_of_what_it_said(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    """A message older than two days."""
    old = await sender.deliver(to(chat), Delivery(Message("Flora Example")), None)
    server.faults.plan_error(400, "Bad Request: message can't be deleted for everyone", "deleteMessage")
    assert await sender.deliver(to(chat), Delivery(Message("#7"), removes=True), old) is None
    assert (str(chat.last.id), chat.last.text) == (old, "#7")


async def test_in_a_group_that_has_put_the_bot_out_nothing_is_taken_for_gone(
    sender: TelegramSender, server: RehearsalServer
) -> None:
    group = server.cast.admin_group
    old = await sender.deliver(to(group), HELLO, None)
    server.world.remove_member(server.world.bot, group)
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(group), Delivery(Message("#7"), removes=True), old)


async def test_a_message_that_is_named_is_removed_rather_than_the_one_shown(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    """Trouble on the way is told, so that it is tried again."""
    old, shown = [await sender.deliver(to(chat), Delivery(Message(words)), None) for words in ("old", "shown")]
    assert old is not None
    gone = Delivery(Message("#7"), replaces=old, removes=True)
    server.faults.plan_flood(7, "deleteMessage")
    with pytest.raises(RetryLater):
        await sender.deliver(to(chat), gone, shown)
    await sender.deliver(to(chat), gone, shown)
    assert [message.text for message in chat.messages.values()][-1:] == ["shown"]
    assert int(old) not in chat.messages


async def test_what_shows_the_same_already_counts_as_done(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    first = await sender.deliver(to(chat), HELLO, None)
    assert await sender.deliver(to(chat), HELLO, first) == first
    assert server.counts["sendMessage"] == 1


async def test_in_place_of_a_message_that_is_gone_comes_a_new_one(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    first = await sender.deliver(to(chat), Delivery(Message("waits")), None)
    server.world.remove(chat.last)
    second = await sender.deliver(to(chat), Delivery(Message("approved")), first)
    assert second not in {None, first}
    assert chat.last.text == "approved"


@pytest.mark.parametrize("reason", ["message can't be edited", "there is no text in the message to edit"])
async def test_in_place_of_a_message_that_cannot_be_changed_any_more_comes_a_new_one(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, reason: str
) -> None:
    first = await sender.deliver(to(chat), Delivery(Message("waits")), None)
    server.faults.plan_error(400, f"Bad Request: {reason}", "editMessageText")
    second = await sender.deliver(to(chat), Delivery(Message("approved")), first)
    assert second != first
    assert chat.last.text == "approved"


# Presses ------------------------------------------------------------------------------------------


async def test_a_press_is_answered_and_the_message_changed(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, flora: Person
) -> None:
    shown = await sender.deliver(to(chat), Delivery(Message("page 1", ((Choice("Next", Action(Act.PAGE, 1)),),))), None)
    press = server.world.press(flora, chat.last, "Next")
    assert shown is not None
    await sender.deliver(to(chat), Delivery(Message("page 2"), replaces=shown, press=press.id, toast="turned"), None)
    assert press.answer is not None
    assert press.answer["text"] == "turned"
    assert [message.text for message in chat.messages.values()][-1] == "page 2"


async def test_a_press_alone_is_answered_with_at_most_as_many_characters_as_telegram_shows(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, flora: Person
) -> None:
    await sender.deliver(to(chat), Delivery(Message("card", ((Choice("Approve", Action(Act.MY)),),))), None)
    press = server.world.press(flora, chat.last, "Approve")
    assert await sender.deliver(to(chat), Delivery(press=press.id, toast="x" * 300), None) is None
    assert press.answer is not None
    assert press.answer["text"] == "x" * 200


async def test_a_press_that_is_too_old_to_be_answered_does_not_hold_up_its_message(
    sender: TelegramSender, chat: Chat
) -> None:
    await sender.deliver(to(chat), Delivery(Message("page 2"), press="123", toast="old"), None)
    assert chat.last.text == "page 2"


# Refusals -----------------------------------------------------------------------------------------


async def test_somebody_who_blocked_the_bot_cannot_be_reached(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, flora: Person
) -> None:
    shown = await sender.deliver(to(chat), HELLO, None)
    server.world.block(flora)
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(chat), HELLO, None)
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(chat), Delivery(Message("changed")), shown)


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: chat not found",
        "Bad Request: PEER_ID_INVALID",
        "Bad Request: user not found",
        "Forbidden: user is deactivated",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
async def test_somebody_who_is_not_there_cannot_be_reached(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, description: str
) -> None:
    server.faults.plan_error(403 if "Forbidden" in description else 400, description, "sendMessage")
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(chat), HELLO, None)


async def test_a_group_that_threw_the_bot_out_cannot_be_reached(
    sender: TelegramSender, server: RehearsalServer
) -> None:
    group = server.cast.admin_group
    server.world.set_status(group, server.world.bot, Status.KICKED, by=server.cast.admins[0])
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(group), HELLO, None)


async def test_a_group_that_became_a_supergroup_is_somewhere_else(
    sender: TelegramSender, server: RehearsalServer
) -> None:
    group = server.cast.admin_group
    shown = await sender.deliver(to(group), HELLO, None)
    moved = server.world.upgrade(group)
    for deliver in (
        sender.deliver(to(group), HELLO, None),
        sender.deliver(to(group), HELLO, shown),
        sender.deliver(to(group), Delivery(Message("figures", picture=PIXEL)), None),
    ):
        with pytest.raises(ChatMigrated) as caught:
            await deliver
        assert caught.value.chat == str(moved.id)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "sendPhoto", "answerCallbackQuery"])
async def test_a_flood_is_waited_for_as_long_as_telegram_says(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, method: str
) -> None:
    server.faults.plan_flood(17, method)
    picture = PIXEL if method == "sendPhoto" else None
    press = "1" if method == "answerCallbackQuery" else ""
    shown = "1" if method == "editMessageText" else None
    with pytest.raises(RetryLater) as caught:
        await sender.deliver(to(chat), Delivery(Message("hello", picture=picture), press=press), shown)
    assert caught.value.seconds == 17


async def test_a_flood_without_a_word_how_long_is_waited_for_too(
    sender: TelegramSender, chat: Chat, server: RehearsalServer
) -> None:
    server.faults.plan_error(429, "Too Many Requests", "sendMessage")
    with pytest.raises(RetryLater) as caught:
        await sender.deliver(to(chat), HELLO, None)
    assert caught.value.seconds is None


async def test_what_telegram_will_never_take_is_refused(sender: TelegramSender, chat: Chat) -> None:
    for text in ("<b>open", "x" * 4097):
        with pytest.raises(Rejected):
            await sender.deliver(to(chat), Delivery(Message(text)), None)
    shown = await sender.deliver(to(chat), HELLO, None)
    with pytest.raises(Rejected):
        await sender.deliver(to(chat), Delivery(Message("<b>open")), shown)


TROUBLES = [
    *(Answer(status, {"ok": False, "error_code": status, "description": "x"}) for status in (401, 404, 409, 500, 502)),
    Answer(503, {}),
    Answer(200, {"ok": True}),
    *Fault,
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_every_other_trouble_is_waited_out_and_the_next_attempt_succeeds(
    sender: TelegramSender,
    chat: Chat,
    server: RehearsalServer,
    method: str,
    trouble: Answer | Fault,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A token that was revoked, a proxy's page, a broken wire: none of them is the message's fault."""
    shown = None
    if method == "editMessageText":
        shown = await sender.deliver(to(chat), Delivery(Message("before")), None)
    server.faults.plan(trouble, method)
    with monkeypatch.context() as impatient:
        impatient.setattr(transport, "ANSWER_SECONDS", 0.1)
        with pytest.raises(RetryLater) as caught:
            await sender.deliver(to(chat), HELLO, shown)
    assert caught.value.seconds is None
    await sender.deliver(to(chat), HELLO, shown)
    assert chat.last.text == "Hello & welcome"


# Pace and membership ------------------------------------------------------------------------------


def test_groups_are_paced_more_slowly_and_keep_room_for_decisions(sender: TelegramSender) -> None:
    group, person = sender.limit("-100123"), sender.limit("123")
    assert group.messages / group.seconds == pytest.approx(20 / 60)
    assert 0 < group.kept < group.messages
    assert person.messages / person.seconds <= 1


async def test_membership_is_looked_up_and_an_error_tells_nothing(
    sender: TelegramSender, server: RehearsalServer
) -> None:
    group, world = server.cast.admin_group, server.world
    admin, other, outsider = server.cast.admins[0], server.cast.admins[1], server.cast.signers[0]

    async def presence(account: int) -> Presence | None:
        return await sender.presence(to(group).address, Account(Platform.TELEGRAM, str(account)))

    assert await presence(admin.id) is Presence.LEADER
    assert await presence(outsider.id) is Presence.OUTSIDE
    assert await presence(987654321) is Presence.OUTSIDE
    assert await presence(group.id) is Presence.LEADER  # an anonymous admin
    world.demote(admin, group)
    assert await presence(admin.id) is Presence.MEMBER
    world.leave(admin, group)
    assert await presence(admin.id) is Presence.OUTSIDE
    server.faults.plan_flood(5, "getChatMember")
    assert await presence(other.id) is None
    server.faults.plan(Fault.DROP, "getChatMember")
    assert await presence(other.id) is None
    assert await presence(other.id) is Presence.LEADER
    world.remove_member(world.bot, group)
    assert await presence(other.id) is None


ABOUT_THE_CHAT = [
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: have no rights to send a message",
    "Bad Request: TOPIC_CLOSED",
    "Bad Request: TOPIC_DELETED",
    "Bad Request: CHAT_RESTRICTED",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
    "Bad Request: group chat was deactivated",
    "Bad Request: SOMETHING_OF_NEXT_YEAR",
]


@pytest.mark.parametrize("description", ABOUT_THE_CHAT)
async def test_a_refusal_that_may_be_about_the_chat_is_not_taken_for_one_about_the_message(
    sender: TelegramSender, server: RehearsalServer, description: str
) -> None:
    server.faults.plan_error(400, description, "sendMessage")
    with pytest.raises(RecipientUnreachable) as refusal:
        await sender.deliver(to(server.cast.admin_group), HELLO, None)
    assert refusal.value.reason.casefold() == description.removeprefix("Bad Request: ").casefold()


FORBIDDEN = ["MESSAGE_DELETE_FORBIDDEN", "not enough rights", "CHAT_ADMIN_REQUIRED"]


@pytest.mark.parametrize("reason", FORBIDDEN)
async def test_what_the_bot_may_not_delete_says_no_name_any_more(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, reason: str
) -> None:
    old = await sender.deliver(to(chat), Delivery(Message("Flora Example")), None)
    server.faults.plan_error(400, f"Bad Request: {reason}", "deleteMessage")
    assert await sender.deliver(to(chat), Delivery(Message("#7"), removes=True), old) is None
    assert (str(chat.last.id), chat.last.text) == (old, "#7")


@pytest.mark.parametrize("reason", FORBIDDEN)
async def test_what_can_be_neither_deleted_nor_changed_is_not_forgotten(
    sender: TelegramSender, chat: Chat, server: RehearsalServer, reason: str
) -> None:
    old = await sender.deliver(to(chat), Delivery(Message("Flora Example")), None)
    server.faults.plan_error(400, f"Bad Request: {reason}", "deleteMessage")
    server.faults.plan_error(400, "Bad Request: message can't be edited", "editMessageText")
    with pytest.raises(RecipientUnreachable):
        await sender.deliver(to(chat), Delivery(Message("#7"), removes=True), old)
