"""An admin enters somebody in words, and the person types the code to the bot."""

import re
from pathlib import Path

import pytest

from tests.letter_folders import write_letter
from tests.matrix.canary_deployment import answered
from tests.matrix.live import LiveMatrix

LINE = "Flora Example, Armenia, poet"


@pytest.mark.parametrize("slug", ["", "river"])
async def test_a_code_that_is_typed_leads_to_the_line_of_its_letter(
    live: LiveMatrix, tmp_path: Path, slug: str
) -> None:
    """One letter, or several of which nobody has chosen one in the chat: then the code names it. Two admins decide."""
    for each in ("bridge", slug) if slug else ():
        write_letter(tmp_path / "letters", each, f"Save the {each}")
    letters = tmp_path / "letters" if slug else None
    live.settings = live.settings.model_copy(update={"letters": letters, "news_seconds": 0})
    ada = await live.admin("Ada")
    bea = await live.person("Bea")
    await ada.person.client.room_invite(ada.room, bea.id)
    await bea.client.join(ada.room)
    live.configure(admins=live.settings.matrix.admins | {bea.id})
    async with live.running():
        await ada.person.knows_device(live.bot)
        await ada.say(" ".join(f"!enter {slug} {LINE} | by letter".split()))
        answer = await ada.sees("has entered #1")
        assert f"Chat with the bot: https://matrix.to/#/{live.bot}" in answer.text
        (code,) = re.findall(rf"(?<!\S){slug and slug + '__'}my-[a-z2-7]{{26}}", answer.text)
        await ada.sees("How the person agreed: by letter")
        await answered(ada, "!approve 1", "Another admin has to approve what you have entered yourself")
        flora = await (await live.person("Flora")).open(live.bot)
        await flora.sees("Which letter" if slug else "[1] ")
        await flora.say(code)
        question = await flora.sees("Is this line yours?")
        assert LINE in question.text
        await flora.say("It is mine")
        await flora.sees("This line is yours now")
        await bea.chat(ada.room).say("!approve 1")
        await flora.sees("has been approved")
