"""A sweep in the admin room, in words; where former texts are kept, none names anybody once it is decided."""

from pathlib import Path

from storage.records import State
from tests.matrix.offline_stage import OfflineStage


async def test_a_sweep_is_answered_in_words_and_leaves_no_name_behind(tmp_path: Path) -> None:
    async with OfflineStage.open(tmp_path, "Ada") as stage:
        for number in range(8):
            await stage.sign("Bot Forged", who=f"p{number}")
        await stage.say("Ada", "!sweep forged, Armenia")
        asked = stage.find("Found: 8.")
        assert "#1 Bot Forged, Armenia" in asked.text
        assert "Decide nothing" in asked.text
        await stage.say("Ada", "reject all", to=asked.id)
        why = stage.find("Reject all (8): why?")
        await stage.say("Ada", "duplicate", to=why.id)
        done = stage.find("8 rejected by")
        states = (await stage.store.statistics(stage.server.now)).states
        assert dict(states) == {State.REJECTED: 8}
        assert "Bot Forged" not in done.text
        await stage.say("Ada", "undo all", to=done.id)
        assert "Taken back: 8" in stage.find("Taken back").text
        states = (await stage.store.statistics(stage.server.now)).states
        assert dict(states) == {State.PENDING: 8}
        assert stage.left_of("Taken back: 8")
        assert set(stage.left_of("Sweep:")).isdisjoint(stage.left_of("Bot Forged"))
