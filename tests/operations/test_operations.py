"""Import, export, figures and backup by the functions of the commands."""

import asyncio
import io
import itertools
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.deployment import open_store
from bot.letters.folder import read_letter
from bot.operations.backup import backup
from bot.operations.errors import OperationError
from bot.operations.export import export, figures
from bot.operations.imports import import_list, read_file
from bot.operations.restore import restore
from bot.runtime.clock import now
from bot.settings import SAMPLE_LETTER, Settings, TelegramSettings
from bot.signatories.similarity import similarity_key
from bot.signatories.taking_in import Outcome
from storage.protocol import Transaction
from storage.records import Account, Address, Entry, InboxEvent, Platform, Submission, Verdict, Visibility
from tests.storage.samples import decided, sign, submission

LETTER = read_letter(SAMPLE_LETTER)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        letter=SAMPLE_LETTER,
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        languages=("en", "ru"),
        telegram=TelegramSettings(),
    )


async def take_in(settings: Settings, text: str) -> Outcome:
    """Import a list."""
    path = settings.database.with_name("list.txt")
    path.write_text(text)
    progress: list[int] = []
    outcome = await import_list(settings, read_file(path), advance=progress.append)
    assert sum(progress) == len(read_file(path).readings)
    return outcome


async def text_of(settings: Settings, format_: str = "text") -> str:
    stream = io.StringIO()
    await export(settings, format_, stream)
    return stream.getvalue()


# Import and export --------------------------------------------------------------------------------


async def test_a_list_longer_than_a_chunk_comes_back_in_its_order(settings: Settings) -> None:
    syllables = ["ba", "be", "bo", "da", "de", "do", "la", "le", "lo", "ma"]
    names = ["".join(syllables[int(digit)] for digit in f"{number:03}").title() for number in range(450)]
    lines = [f"{name} Example, Georgia" for name in names]
    assert (await take_in(settings, "\n".join(lines))).added == 450
    assert (await text_of(settings)).splitlines() == lines


async def test_importing_again_adds_only_what_is_new(settings: Settings) -> None:
    lines = "Flora Example, Armenia\nTimur Example, Georgia\n"
    assert (await take_in(settings, lines)).added == 2
    again = await take_in(settings, lines + "Ani Example, Austria\n")
    assert (again.added, again.known, again.open) == (1, 2, [])
    assert await text_of(settings) == lines + "Ani Example, Austria\n"


async def test_a_list_that_was_exported_here_adds_nobody(settings: Settings) -> None:
    """Who signed in a chat stands in it too, and must not be published twice."""
    async with open_store(settings, LETTER) as store:
        entry = Entry("Timur Example", ("Georgia",), "", "Timur Example, Georgia")
        submission = Submission(entry, similarity_key(entry.name), Visibility.PUBLIC, "en", "f1")
        account, address = Account(Platform.TELEGRAM, "102"), Address(Platform.TELEGRAM, "102")

        def work(tx: Transaction) -> None:
            signed = tx.signatures.add(account, address, submission, now())
            tx.decisions.decide(
                signed.id, signed.revision, Verdict.APPROVED, None, account, "Ada", similarity_key(entry.name), now()
            )

        await store.transact(work)
    lines = await text_of(settings)
    assert (await take_in(settings, lines + "Flora Example, Armenia\n")).added == 1
    assert await text_of(settings) == lines + "Flora Example, Armenia\n"


async def test_only_what_is_approved_and_public_is_exported(settings: Settings) -> None:
    await take_in(settings, "Flora Example, Armenia\n")
    async with open_store(settings, LETTER) as store:
        entry = Entry("Timur Example", ("Georgia",), "", "Timur Example, Georgia")
        submission = Submission(entry, "timur example", Visibility.PUBLIC, "en", "f1")
        account, address = Account(Platform.TELEGRAM, "102"), Address(Platform.TELEGRAM, "102")
        await store.transact(lambda tx: tx.signatures.add(account, address, submission, now()))
    for format_ in ("text", "csv", "json"):
        exported = await text_of(settings, format_)
        assert "Flora" in exported
        assert "Timur" not in exported


async def test_who_is_shown_as_withdrawn_is_exported_without_a_name_and_not_counted(settings: Settings) -> None:
    await take_in(settings, "Flora Example, Armenia\n")
    account = Account(Platform.TELEGRAM, "102")

    def work(tx: Transaction) -> None:
        entry = Entry("Timur Example", ("Georgia",), "", "Timur Example, Georgia")
        submission = Submission(entry, "timur example", Visibility.PUBLIC, "en", "f1")
        signed = tx.signatures.add(account, Address(Platform.TELEGRAM, "102"), submission, now())
        tx.decisions.decide(signed.id, signed.revision, Verdict.APPROVED, None, account, "Ada", "timur example", now())
        tx.signatures.withdraw(account, datetime(2031, 5, 4, tzinfo=UTC), shown=True)

    async with open_store(settings, LETTER) as store:
        await store.transact(work)
    assert await text_of(settings) == "Flora Example, Armenia\n(withdrawn on May 4, 2031)\n"
    stream = io.StringIO(newline="")
    assert await export(settings, "csv", stream) == 1
    assert stream.getvalue().splitlines()[2] == "2,,,,,,,,,,0,,2031-05-04,"


async def test_an_empty_list_is_an_empty_list(settings: Settings) -> None:
    assert (await take_in(settings, "")).added == 0
    assert await text_of(settings) == ""
    assert "No decision has been made yet." in await figures(settings, None)


# Figures ------------------------------------------------------------------------------------------


async def test_the_figures_are_plain_words(settings: Settings) -> None:
    await take_in(
        settings, "Flora Example, Armenia/Bosnia & Herzegovina\nTimur Example, USA\nAni Example, United States\n"
    )
    said = await figures(settings, None)
    assert "Approved: 3" in said
    assert "United States 2" in said
    assert "Bosnia & Herzegovina 1" in said
    assert "<" not in said


# Backup -------------------------------------------------------------------------------------------


async def test_a_backup_made_while_somebody_writes_holds_all_that_was_committed(settings: Settings) -> None:
    """It opens with the same key, its pages are whole, and no transaction is in it by half."""
    committed, stop = 0, asyncio.Event()
    target = settings.database.with_name("backup.sqlite3")

    async with open_store(settings, LETTER) as store:

        async def write() -> None:
            nonlocal committed
            while not stop.is_set():
                pair = [InboxEvent(Platform.TELEGRAM, f"{committed}:{half}", b"x" * 500) for half in "ab"]
                await store.receive(pair, now())
                committed += 1

        writer = asyncio.create_task(write())
        try:
            for number in range(5):
                before = committed
                while committed < before + 5:  # noqa: ASYNC110  (the writer never rests)
                    await asyncio.sleep(0)
                earliest_now = committed
                copy = target.with_suffix(f".{number}")
                await asyncio.to_thread(backup, settings, copy)
                with closing(sqlite3.connect(copy)) as db:
                    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                    keys = {key for (key,) in db.execute("SELECT key FROM inbox")}
                pairs = {key.partition(":")[0] for key in keys}
                assert len(keys) == 2 * len(pairs) >= 2 * earliest_now
        finally:
            stop.set()
            await writer
    restored = settings.model_copy(update={"database": copy})
    async with open_store(restored, LETTER) as store:
        assert len(await store.unhandled()) == len(keys)
    assert not list(target.parent.glob("*.part"))


async def test_every_signature_acknowledged_before_a_backup_is_in_it_with_its_decision(settings: Settings) -> None:
    """Three people at a time sign and are approved while backups are made; nothing is in one by half."""
    acknowledged: list[int] = []
    stop = asyncio.Event()

    async with open_store(settings, LETTER) as store:

        async def sign_on(person: int) -> None:
            for number in itertools.count():
                if stop.is_set():
                    return
                account = Account(Platform.TELEGRAM, f"{person}{number:06}")
                signature = await sign(store, account, submission(f"Flora{'x' * (number % 9)} Example"))
                await decided(store, signature)
                acknowledged.append(signature.id)

        signers = [asyncio.create_task(sign_on(person)) for person in (1, 2, 3)]
        try:
            for number in range(5):
                enough = len(acknowledged) + 5
                while len(acknowledged) < enough:  # noqa: ASYNC110  (the signers never rest)
                    await asyncio.sleep(0)
                before = set(acknowledged)
                copy = settings.database.with_name(f"backup-{number}.sqlite3")
                await asyncio.to_thread(backup, settings, copy)
                with closing(sqlite3.connect(copy)) as db:
                    approved = {each for (each,) in db.execute("SELECT id FROM signature WHERE state = 'approved'")}
                    decisions = {each for (each,) in db.execute("SELECT signature FROM decision")}
                assert before <= approved == decisions
        finally:
            stop.set()
            await asyncio.gather(*signers)
    await restore(settings, copy)
    async with open_store(settings, LETTER) as store:
        assert len(await store.publication(0, len(approved) + 1)) == len(approved)


async def test_a_backup_is_private_and_complete_in_one_file(settings: Settings) -> None:
    await take_in(settings, "Flora Example, Armenia\n")
    target = settings.database.with_name("backup.sqlite3")
    backup(settings, target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in target.parent.glob("backup*")] == ["backup.sqlite3"]
    assert await text_of(settings.model_copy(update={"database": target})) == "Flora Example, Armenia\n"


async def test_a_backup_leaves_alone_what_is_there(settings: Settings) -> None:
    target = settings.database.with_name("backup.sqlite3")
    with pytest.raises(OperationError, match=r"There is no database at .* yet"):
        backup(settings, target)
    await take_in(settings, "Flora Example, Armenia\n")
    target.write_text("mine")
    with pytest.raises(OperationError, match="exists already"):
        backup(settings, target)
    assert target.read_text() == "mine"


async def test_a_backup_of_a_damaged_database_fails_and_leaves_nothing(settings: Settings) -> None:
    await take_in(settings, "Flora Example, Armenia\n")
    with settings.database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    target = settings.database.with_name("backup.sqlite3")
    with pytest.raises(OperationError, match="cannot be copied"):
        backup(settings, target)
    assert not list(target.parent.glob("backup*"))


async def test_a_list_for_a_page_of_ones_own_is_html_or_markdown(settings: Settings) -> None:
    await take_in(settings, "Flora Example, Armenia/Austria, historian\nO’Neil Sample-Example, Georgia")
    assert await text_of(settings, "html") == (
        '<ul>\n<li dir="auto">Flora Example, Armenia/Austria, historian</li>\n'
        '<li dir="auto">O’Neil Sample-Example, Georgia</li>\n</ul>\n'
    )
    assert (await text_of(settings, "markdown")).startswith("- Flora Example&#44; Armenia&#47;Austria&#44; historian\n")
