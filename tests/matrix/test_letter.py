"""The letter on Matrix: read, signed, decided and counted over a real homeserver."""

import pytest

from tests.matrix.live import LiveMatrix

LINE = "Flora Example, Armenia/Austria, historian & <poet>"


@pytest.mark.parametrize("encrypted", [True, False], ids=["encrypted", "open"])
async def test_a_letter_is_read_signed_and_approved(live: LiveMatrix, encrypted: bool) -> None:
    """From the invitation to the news of the decision, by numbers, words and a reaction."""
    admin_room = await live.admin("Ada", encrypted=encrypted)
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot, encrypted=encrypted)
        page = await chat.sees("[1] ")
        assert page.sealed == encrypted
        assert page.versions[-1]["msgtype"] == "m.text"
        await chat.say("!sign")
        await chat.sees("What is your name?")
        await chat.say("Flora Example")
        await chat.sees("Which country or countries")
        await chat.say("Armenia/Austria")
        await chat.sees("[1] Skip")
        await chat.say("historian & <poet>")
        check = await chat.sees("Please check.")
        assert LINE in check.text
        assert "historian &amp; &lt;poet&gt;" in check.versions[-1]["formatted_body"]
        await chat.say("1")
        await chat.sees("Thank you for signing.")

        card = await admin_room.sees(LINE)
        assert card.sealed == encrypted
        await admin_room.react(card, "✅\ufe0f")
        await admin_room.sees(f"✅ Approved by {admin_room.person.id}")
        assert len(card.versions) == 2
        await chat.sees("Your signature has been approved.")
        assert chat.unreadable == admin_room.unreadable == 0
