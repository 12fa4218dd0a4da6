"""What the page is shown of the world: people, groups, messages, and what changes."""

from bot.rehearsal.cast import Cast
from bot.rehearsal.shapes import Chat, JsonObject, Media, Message, Person, Press
from bot.rehearsal.world import World


class Showing:
    """The world as JSON for the page."""

    def __init__(self, world: World, cast: Cast) -> None:
        self._world = world
        self._cast = cast

    def everything(self) -> JsonObject:
        """All there is now."""
        messages = [
            self.message(message)
            for chat in self._world.chats.values()
            for message in sorted(chat.messages.values(), key=lambda one: one.id)
        ]
        return {"cast": self.cast(), "messages": messages}

    def change(self, what: str, value: object) -> tuple[str, object] | None:
        """The event that tells the page of a change; None if it shows nothing of it."""
        match what, value:
            case (("message" | "edited"), Message()):
                return "message", self.message(value)
            case "deleted", Message():
                return "deleted", {"chat": value.chat.id, "id": value.id}
            case "typing", Chat():
                return "typing", {"chat": value.id}
            case "answer", Press():
                press = {"chat": value.message.chat.id, "id": value.message.id, "person": value.person.id}
                return "answer", press | {"data": value.data, "answer": value.answer}
            case (("press" | "call"), _):
                return None
            case _:
                return "cast", self.cast()

    def cast(self) -> JsonObject:
        world = self._world
        groups = [chat for chat in (self._cast.admin_group, self._cast.neighbours) if not chat.moved_to]
        return {
            "bot": {"id": world.bot.id, "name": world.profile.name(""), "username": world.bot.username},
            "signers": [self._signer(person) for person in self._cast.signers],
            "groups": [self._group(chat) for chat in groups],
        }

    def _signer(self, person: Person) -> JsonObject:
        profile = self._world.profile
        return _show_person(person) | {
            "chat": person.id,
            "started": person.has_started,
            "blocked": person.has_blocked,
            "botLanguage": person.language if profile.speaks(person.language) else "",
            "botName": profile.name(person.language),
            "description": profile.description(person.language),
            "menu": profile.menu(self._world.private(person), person),
        }

    def _group(self, chat: Chat) -> JsonObject:
        accounts = [self._world.people[number] for number in chat.members if number in self._world.people]
        return {
            "chat": chat.id,
            "title": chat.title,
            "kind": chat.kind.value,
            "isAdmins": chat is self._cast.admin_group,
            "members": [
                _show_person(person)
                | {"status": chat.status(person).value, "menu": self._world.profile.menu(chat, person)}
                for person in accounts
            ],
        }

    def message(self, message: Message) -> JsonObject:
        shown: JsonObject = {
            "id": message.id,
            "chat": message.chat.id,
            "sender": _show_person(message.sender),
            "isBot": message.sender is self._world.bot,
            "date": message.date,
            "edited": message.edited,
            "text": message.text,
            "entities": [entity.as_json() for entity in message.entities],
            "keyboard": message.keyboard,
            "isProtected": message.is_protected,
            "reactions": [one.get("emoji") for one in message.reactions],
            "service": _show_service(message),
            "asksReply": bool(message.reply_markup and message.reply_markup.get("force_reply")),
        }
        if message.reply_to:
            reply = message.reply_to
            shown["reply"] = {"id": reply.id, "name": reply.sender.first_name, "text": reply.text[:120]}
        if message.media:
            shown["media"] = _show_media(message.media)
        return shown


def _show_person(person: Person) -> JsonObject:
    return {
        "id": person.id,
        "name": person.first_name,
        "username": person.username,
        "language": person.language,
    }


def _show_media(media: Media) -> JsonObject:
    file = media.file
    return {
        "kind": media.kind.value,
        "url": f"media/{file.id}",
        "name": file.name,
        "size": len(file.data),
        "width": file.width,
        "height": file.height,
    }


def _show_service(message: Message) -> JsonObject | None:
    """The kind of a notice, and whom it is about."""
    if message.service is None:
        return None
    kind = next(iter(message.service))
    return {"kind": kind, "name": message.sender.first_name}
