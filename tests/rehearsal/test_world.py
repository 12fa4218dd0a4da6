"""What a test of the bot can count on when it plays people."""

import pytest

from bot.i18n.catalog import languages_at_hand
from bot.rehearsal.cast import Cast
from bot.rehearsal.shapes import ChatKind, MediaKind
from bot.rehearsal.world import World


@pytest.fixture
def world() -> World:
    return World(7000000000)


async def test_the_function_until_waits_for_its_condition_and_says_when_it_times_out(world: World) -> None:
    flora = world.add_person("Flora Example")
    chat = world.private(flora)
    world.watch(lambda what, _: world.edit(flora, chat.last, "second") if what == "message" else None)
    world.say(flora, "first")
    assert await world.until(lambda: chat.last.text == "second")
    with pytest.raises(TimeoutError):
        await world.until(lambda: chat.last.button("Sign"), timeout=0.01)


def test_a_button_that_is_not_there_is_named_with_those_that_are(world: World) -> None:
    message = world.say(world.add_person("Flora Example"), "hello")
    message.keyboard = [[{"text": "Sign", "callback_data": "s"}, {"text": "Read", "url": "https://example.org"}]]
    with pytest.raises(LookupError, match=r"no button 'Approve' .* only \['Sign', 'Read'\]"):
        world.press(message.sender, message, "Approve")
    with pytest.raises(LookupError, match="the button 'Read' tells the bot nothing"):
        world.press(message.sender, message, "Read")
    assert world.press(message.sender, message, "s").data == "s"


def test_nobody_does_what_they_could_not_do_in_telegram(world: World) -> None:
    flora, timur = world.add_person("Flora Example"), world.add_person("Timur Example")
    group = world.add_group("Neighbours", [flora])
    with pytest.raises(ValueError, match="Timur Example is not in Neighbours"):
        world.say(timur, "hello", group)
    with pytest.raises(ValueError, match="only one's own message can be edited"):
        world.edit(timur, world.say(flora, "hello", group), "bye")
    with pytest.raises(ValueError, match="a message needs words"):
        world.say(flora, "  \n")
    with pytest.raises(ValueError, match="not a picture"):
        world.send(flora, MediaKind.PHOTO, "x.png", b"no")
    moved = world.upgrade(group)
    assert moved.kind is ChatKind.SUPERGROUP
    with pytest.raises(ValueError, match="the group has moved"):
        world.say(flora, "hello", group)
    with pytest.raises(ValueError, match="only a basic group becomes a supergroup"):
        world.upgrade(moved)


def test_a_group_whose_move_the_bot_remembers_has_moved(world: World) -> None:
    """The rehearsal forgets when it ends; the bot's database does not."""
    mira = world.add_person("Mira Example")
    moved = world.upgrade(world.add_group("Desk", admins=[mira], id=-4200))
    later = World(7000000000)
    again = later.add_group("Desk", admins=[later.add_person("Mira Example")], id=-4200)
    assert later.find(-4300) is None
    found = later.find(moved.id)
    assert found
    assert (found.id, found.kind, again.moved_to) == (moved.id, ChatKind.SUPERGROUP, moved.id)
    assert len(later.updates) == 0


def test_pinning_and_leaving_are_told_in_the_group(world: World) -> None:
    flora = world.add_person("Flora Example")
    group = world.add_group("Neighbours", [flora])
    said = world.say(flora, "/letter", group)
    world.pin(flora, said)
    assert group.pinned == said.id
    assert group.last.service
    assert "pinned_message" in group.last.service
    world.leave(flora, group)
    assert not group.status(flora).is_present
    kinds = [next(iter(update.keys() - {"update_id"})) for update in world.updates.batch(10)]
    assert kinds == ["message", "message", "message"]


def test_the_people_of_a_rehearsal_speak_every_language_of_the_bot() -> None:
    cast = Cast(World(7000000000))
    for _ in range(20):
        cast.add_signer()
    assert set(languages_at_hand()) <= {person.language for person in (*cast.signers, *cast.admins)}


def test_a_person_who_is_added_after_a_restart_is_a_new_one() -> None:
    """The others are the same, whom the bot may remember."""
    before, after = (Cast(World(7000000000, start=start)) for start in (1_700_000_000, 1_700_000_100))
    assert [person.id for person in before.signers] == [person.id for person in after.signers]
    assert before.add_signer().id != after.add_signer().id


def test_a_person_with_a_language_is_added_as_long_as_there_is_one() -> None:
    cast = Cast(World(7000000000))
    assert cast.add_signer("fa").language == "fa"
    assert cast.add_signer("fa").language != "fa"
