"""An admin sends a list as a file into the group: it is read, asked about, and taken in, or taken back."""

import asyncio
from datetime import timedelta

import pytest

from bot.messaging.events import Command, Document
from bot.moderation import importing
from bot.policy import FOUND_STAYS, IMPORT_BYTES, IMPORT_LINES
from storage.records import Platform
from tests.stage import Stage

LIST = "Flora Example, Armenia, poet\nBoris Sample, Georgia, teacher\nFlora\nAni Example, Azerbaijan, nurse\n"
FILE = Document("a file", "list.txt", len(LIST), "1")


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Ada alone decides; what she sends is the list."""
    await stage.join("Ada")
    sends(stage, LIST.encode())
    return stage


def sends(stage: Stage, content: bytes | None) -> None:
    async def fetch(_platform: Platform, _file: str, most: int) -> bytes | None:
        return content if content is not None and len(content) <= most else None

    stage.dispatcher.admins.importing.fetch = fetch


async def imports(stage: Stage, person: str = "Ada", file: Document | None = FILE) -> None:
    await stage._happens(person, Command("import", file=file), "admins")


def said(stage: Stage) -> str:
    return "\n".join(each.message.text if each.message else each.toast for each in stage.sender.happenings)


async def listed(stage: Stage) -> list[str]:
    return [each.entry.line for _, each in await stage.store.publication(0, 100) if each.entry is not None]


async def test_the_clean_lines_are_taken_in_and_the_doubtful_ones_come_back_for_review(desk: Stage) -> None:
    await imports(desk)
    shown, _ = desk.find("Take in: 3", "admins")
    assert "Doubtful, and left out: 1" in shown.versions[-1].text
    assert "3: Flora" in shown.versions[-1].text
    assert await listed(desk) == []
    (review,) = [each.message.file for each in desk.sender.happenings if each.message and each.message.file]
    assert "there is nothing but a name" in review.content.decode()
    await desk.press("Ada", "Take in: 3", "admins")
    assert "Taken in from the list: 3" in said(desk)
    assert len(await listed(desk)) == 3


async def test_an_import_is_taken_back_for_a_day(desk: Stage) -> None:
    await imports(desk)
    await desk.press("Ada", "Take in: 3", "admins")
    await desk.restart()
    await desk.press("Ada", "Take them back", "admins")
    assert "Taken back from the list: 3" in said(desk)
    assert await listed(desk) == []
    sends(desk, LIST.encode())
    await imports(desk)
    await desk.press("Ada", "Take in: 3", "admins")
    desk.now += timedelta(days=1)
    await desk.press("Ada", "Take them back", "admins")
    assert len(await listed(desk)) == 3


async def test_what_is_on_the_list_already_is_not_taken_in_again(desk: Stage) -> None:
    await imports(desk)
    await desk.press("Ada", "Take in: 3", "admins")
    await imports(desk)
    assert "On the list already: 3" in said(desk)
    assert len(await listed(desk)) == 3


async def test_where_two_decide_it_is_the_other_one_who_agrees(desk: Stage) -> None:
    await desk.join("Ben")
    await imports(desk)
    await desk.press("Ada", "Take in: 3", "admins")
    assert "Another admin has to agree" in said(desk)
    assert await listed(desk) == []
    await desk.press("Ben", "Take in: 3", "admins")
    assert len(await listed(desk)) == 3


async def test_after_a_restart_or_an_hour_or_a_no_the_file_is_sent_again(desk: Stage) -> None:
    await imports(desk)
    await desk.restart()
    await desk.press("Ada", "Take in: 3", "admins")
    assert "send the file again" in said(desk)
    sends(desk, LIST.encode())
    await imports(desk)
    desk.now += FOUND_STAYS
    await desk.press("Ada", "Take in: 3", "admins")
    await imports(desk)
    await desk.press("Ada", "Do not take in", "admins")
    await desk.press("Ada", "Take in: 3", "admins")
    assert await listed(desk) == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "cannot be read as a list"),
        (b"\n".join(b"A %d" % n for n in range(IMPORT_LINES + 2)), f"more than {IMPORT_LINES:,} lines"),
        (b"x" * (IMPORT_BYTES + 1), "could not be fetched, or has more than 2 MB"),
        (None, "could not be fetched"),
    ],
    ids=["a PDF", "too many lines", "too large", "gone"],
)
async def test_what_cannot_be_read_is_said_and_changes_nothing(
    desk: Stage, content: bytes | None, sentence: str
) -> None:
    sends(desk, content)
    await imports(desk)
    assert sentence in said(desk)
    assert desk.dispatcher.admins.importing.waiting is None


async def test_a_file_that_says_it_is_large_is_not_fetched(desk: Stage) -> None:
    desk.dispatcher.admins.importing.fetch = None
    await imports(desk, file=Document("a file", "list.txt", IMPORT_BYTES + 1, "1"))
    assert "has more than 2 MB" in said(desk)


async def test_the_command_may_follow_the_file_and_means_only_ones_own(desk: Stage) -> None:
    await desk.join("Ben")
    await imports(desk, file=None)
    assert "Send the list as a file" in said(desk)
    await desk._happens("Ada", FILE, "admins")
    await imports(desk, "Ben", file=None)
    assert "Take in" not in said(desk)
    await imports(desk, file=None)
    desk.find("Take in: 3", "admins")


async def test_nobody_but_an_admin_imports(desk: Stage) -> None:
    await imports(desk, "Eve")
    await desk._happens("Eve", Command("import", file=FILE))
    await desk._happens("Eve", FILE, "admins")
    assert "Take in" not in said(desk)


async def test_one_list_at_a_time_and_a_failure_is_said(desk: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = asyncio.Event()

    async def fetch(_platform: Platform, _file: str, _most: int) -> bytes | None:
        await gate.wait()
        raise ValueError

    desk.dispatcher.admins.importing.fetch = fetch
    first = asyncio.create_task(imports(desk))
    while not desk.dispatcher.admins.importing.is_busy:  # noqa: ASYNC110  a few turns of the loop
        await asyncio.sleep(0)
    second = asyncio.create_task(imports(desk))
    while "being worked on" not in said(desk):  # noqa: ASYNC110
        await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, second)
    assert "could not be worked on" in said(desk)


async def test_lines_come_in_all_or_not_at_all(desk: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await imports(desk)

    def fails(*_args: object) -> None:
        raise ValueError

    with monkeypatch.context() as trouble:
        trouble.setattr(importing, "taken_in", fails)
        await desk.press("Ada", "Take in: 3", "admins")
    assert "could not be worked on" in said(desk)
    assert await listed(desk) == []


async def test_a_reply_to_a_file_that_another_admin_has_sent_means_that_file(desk: Stage) -> None:
    """On Matrix the reply names the message only."""
    await desk.join("Bea")
    await desk._happens("Ada", FILE, "admins")
    await desk._happens("Bea", Command("import", answers=FILE.source), "admins")
    desk.find("Take in: 3", "admins")
    await desk.press("Bea", "Take in: 3", "admins")
    assert "Another admin has to agree" in said(desk)
    await desk.press("Ada", "Take in: 3", "admins")
    assert len(await listed(desk)) == 3


async def test_a_reply_to_something_else_means_no_file(desk: Stage) -> None:
    await desk._happens("Ada", FILE, "admins")
    await desk._happens("Ada", Command("import", answers="another message"), "admins")
    with pytest.raises(LookupError):
        desk.find("Take in: 3", "admins")
