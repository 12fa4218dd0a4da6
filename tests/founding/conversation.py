"""The first steps of founding a letter on Telegram, which tests of what comes later repeat."""

from urllib.parse import parse_qs, urlsplit

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Status
from tests.live import Phone

TEXT = "Keep the night train\n\nWe who live along the line ask for it.\nIt has carried us for sixty years."
SLUG = "keep-the-night-train"


async def answer(phone: Phone, *, day: str = "31.12.2027") -> None:
    """Answer all questions from the first one to that for the group."""
    phone.say("/newletter")
    await phone.sees("A new letter")
    phone.say(TEXT)
    await phone.sees("Characters so far", "That is all")
    phone.press("That is all")
    await phone.sees("In which language", "English")
    phone.press("English")
    await phone.sees("English", "Go on without")
    phone.press("Go on without")
    await phone.sees("Who publishes")
    phone.say("The Night Train Circle")
    await phone.sees("How can signers reach you")
    phone.say("train@example.org")
    await phone.sees("last day")
    phone.say(day)
    await phone.sees("We who live along the line", "It is right so")
    phone.press("It is right so")
    await phone.sees("the group of the admins", "Add me to a group")


def code_in(phone: Phone) -> str:
    """What Telegram says in the group to which the bot is added with the button."""
    asked = parse_qs(urlsplit(phone.last.button("Add me to a group")["url"]).query)
    return asked["startgroup"][0]


def add_bot(server: RehearsalServer, phone: Phone, title: str, *, bot: Status = Status.ADMINISTRATOR) -> Chat:
    """The founder presses the button and picks a group of theirs."""
    code = code_in(phone)
    group = server.world.add_group(title, admins=[phone.person], bot=bot, is_super=True)
    server.world.say(phone.person, f"/start@{server.world.bot.username} {code}", group)
    return group


async def sign(phone: Phone, slug: str, line: str) -> None:
    phone.say(f"/start {slug}")
    await phone.sees("We who live along the line", "Sign")
    phone.say("/sign")
    await phone.sees("What is your name?")
    phone.say(line)
    await phone.sees(line, "Sign")
    phone.press("Sign")
    await phone.sees("Thank you")


async def opened(server: RehearsalServer, phone: Phone) -> None:
    await server.world.until(lambda: any("The letter is open" in each.text for each in phone.chat.messages.values()))


async def found(server: RehearsalServer, phone: Phone) -> Phone:
    """Found and open a letter; the founder's telephone with the group of its admins comes back."""
    await answer(phone)
    group = add_bot(server, phone, "Train desk")
    await phone.sees("Open the letter?", "Open the letter")
    phone.press("Open the letter")
    await opened(server, phone)
    return Phone(server, phone.person, group)
