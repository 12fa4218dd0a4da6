"""Nobody is exposed: unlikely words are put into all secret data, every flow and fault is played, and then all bytes
are searched.

The bot is a process of its own with `--verbose`, which has built-in faults (see `tests/failing_bot.py`) and is killed.
Its working folder holds the database with its side files, backups, exports, all that any command wrote to its outputs,
and TMPDIR.
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Person
from tests.byte_search import (
    PUBLIC,
    SECRET,
    SECRET_TOO,
    files_in,
    forms_of_number,
    forms_of_text,
    seek,
    where,
)
from tests.canary_deployment import FIRST_ACCOUNT, PATIENCE, WRONG_TOKEN, CanaryDeployment


@pytest_asyncio.fixture
async def deployment(tmp_path: Path) -> AsyncIterator[CanaryDeployment]:
    async with RehearsalServer(limits=NO_LIMITS) as server:
        deployment = CanaryDeployment(server, tmp_path)
        try:
            yield deployment
        finally:
            await deployment.end()


# What is erased -----------------------------------------------------------------------------------


async def test_what_was_public_is_gone_from_the_files_as_soon_as_the_signer_is_told(
    deployment: CanaryDeployment,
) -> None:
    """Withdrawn, taken back, or approved in another form: the bot is running, and nothing of it is left in database or
    log.
    """
    await deployment.start("run")

    person, chat = await deployment.is_approved("Grzbietka Example")
    assert where("Grzbietka", deployment.database()), "what is approved is stored in clear, so the search can see"
    deployment.world.say(person, "/my")
    await deployment.press(person, chat, "Withdraw")
    await deployment.press(person, chat, "Erase everything")
    await deployment.sees(chat, "Withdrawn. What you gave has been erased.")
    assert where("rzbietka", deployment.database()) == []

    person, chat = await deployment.is_approved("Chrzonkiew Example")
    await _is_corrected(deployment, person, f"{PUBLIC} Example, Georgia, writer")
    assert where("Chrzonkiew", deployment.database()), "the line stays public until its new form is approved"
    await deployment.press(deployment.admins[0], deployment.admin_group, "Approve", f"{PUBLIC} Example")
    approved = "Your signature has been approved.", f"{PUBLIC} Example, Georgia, writer"
    await deployment.until(
        lambda: next((each for each in chat.messages.values() if all(part in each.text for part in approved)), None),
        "the news of the approval",
    )
    assert where(PUBLIC, deployment.database())
    assert where("hrzonkiew", deployment.database()) == []

    person, chat = await deployment.is_approved("Brzdyngiel Example")
    await _is_corrected(deployment, person, f"{SECRET} Example, Georgia, writer")
    assert where("Brzdyngiel", deployment.database()), "the line stays public until its new form is approved"
    deployment.world.say(person, "/my")
    await deployment.press(person, chat, "Withdraw")
    await deployment.press(person, chat, "Erase everything")
    await deployment.sees(chat, "Withdrawn. What you gave has been erased.")
    assert where("rzdyngiel", deployment.database()) == []

    person, chat = await deployment.is_approved("Szczupaczek Example")
    assert where("Szczupaczek", deployment.database())
    await deployment.press(deployment.admins[0], deployment.admin_group, "Undo", "Szczupaczek")
    await deployment.sees(chat, "was taken back")
    assert where("zczupaczek", deployment.database()) == []


async def _is_corrected(deployment: CanaryDeployment, person: Person, line: str) -> None:
    """Somebody types another whole line, and is told that it waits."""
    chat = deployment.world.private(person)
    deployment.world.say(person, "/my")
    await deployment.press(person, chat, "Correct")
    await deployment.sees(chat, "Please check.", "Sign")
    deployment.world.say(person, line)
    await deployment.press(person, chat, "Sign", line)
    await deployment.sees(chat, "your correction has come in")


# Everything else ----------------------------------------------------------------------------------


async def test_no_secret_stands_in_any_file_whatever_goes_wrong(deployment: CanaryDeployment) -> None:
    process = await deployment.start("--verbose", "run")
    drafting = await _everybody_signs(deployment)
    await _everything_goes_wrong(deployment)
    deployment.world.say(deployment.admins[0], "/stats", deployment.admin_group)
    await deployment.sees(deployment.admin_group, "Approved: ")
    await _organisers_look(deployment)
    assert deployment.exposed() == []

    deployment.world.say(drafting, f"{SECRET} who is speaking as it happens")
    process.kill()
    await process.wait()
    assert deployment.exposed() == [], "after it was killed"

    assert await deployment.run("--fatal", "run") == 1
    assert "ValidationError" in deployment.log(), "the error has been logged"
    refused = await deployment.start("--verbose", "run", token=WRONG_TOKEN)
    await deployment.logged("does not know the token")
    refused.send_signal(signal.SIGTERM)
    await refused.wait()
    published = deployment.folder / "published.txt"
    published.write_text(f"{PUBLIC} Imported, Armenia, poet\n")
    assert await deployment.run("import", str(published)) == 0

    process = await deployment.start("--verbose", "run")
    await deployment.sees(deployment.world.private(drafting), "Which country or countries")
    await deployment.begins(f"{SECRET} again")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert deployment.exposed() == [], "after everything"


async def _everybody_signs(deployment: CanaryDeployment) -> Person:
    """One is approved, one waits, one is rejected, one withheld, one withdrawn; whoever only began comes back."""
    await deployment.is_approved(f"{PUBLIC} Example")
    assert any("db.sqlite3" in name for name in where(PUBLIC, deployment.database())), "the search can see"
    await deployment.signs(f"{SECRET_TOO} Waiting")

    _, chat = await deployment.signs(f"{SECRET} Rejected")
    await deployment.press(deployment.admins[1], deployment.admin_group, "Reject", "Rejected")
    await deployment.press(deployment.admins[1], deployment.admin_group, "Offensive", "Rejected")
    await deployment.sees(chat, "could not be taken as it is")

    person, chat = await deployment.begins(f"{SECRET} Withheld")
    await deployment.press(person, chat, "Withhold my name")
    await deployment.sees(chat, "Withheld", "Show my name publicly")
    await deployment.press(person, chat, "Sign")
    await deployment.press(deployment.admins[0], deployment.admin_group, "Approve", "Withheld")
    await deployment.sees(chat, "has been approved")

    person, chat = await deployment.signs(f"{SECRET} Withdrawn")
    deployment.world.say(person, "/my")
    await deployment.press(person, chat, "Withdraw")
    await deployment.press(person, chat, "Yes, withdraw")
    await deployment.sees(chat, "Withdrawn. What you gave has been erased.")

    drafting = deployment.person()
    chat = deployment.world.private(drafting)
    for words, answer in (("/letter", ""), ("/language", "Which language"), ("/sign", "What is your name?")):
        deployment.world.say(drafting, words)
        await deployment.sees(chat, answer)
    return drafting


async def _everything_goes_wrong(deployment: CanaryDeployment) -> None:
    """The server refuses, is silent and babbles; updates make no sense; our own code fails with people's words."""
    faults, world = deployment.server.faults, deployment.world
    people = [deployment.person() for _ in range(6)]
    outcomes = [Fault.DROP, Fault.DROP_AFTER, Fault.HALF, Fault.BAD_JSON]
    for person, fault in zip(people, outcomes, strict=False):
        faults.plan(fault, "sendMessage", chat=person.id)
    faults.plan_flood(1, "sendMessage", chat=people[4].id)
    faults.plan(Answer(500, {"ok": False, "error_code": 500, "description": SECRET}), "sendMessage", chat=people[5].id)
    for person in people:
        world.say(person, "/sign")
    for person in people:
        await deployment.sees(world.private(person), "What is your name?")

    for status, description in (
        (400, f'Bad Request: can\'t parse entities: unsupported start tag "{SECRET}"'),
        (403, "Forbidden: bot was blocked by the user"),
    ):
        person = deployment.person()
        faults.plan_error(status, description, "sendMessage", chat=person.id)
        world.say(person, "/sign")
        world.say(person, "/help")
        await deployment.sees(world.private(person), "This bot carries the open letter")

    faults.plan(Fault.BAD_JSON, "getUpdates")
    faults.plan(Answer(502, {"ok": False, "error_code": 502, "description": SECRET}), "getUpdates")
    somebody = deployment.person()
    world.updates.put_raw({"message": {"message_id": SECRET, "text": SECRET, "chat": {"id": somebody.id}}})
    world.updates.put_raw({"callback_query": {"id": [SECRET], "from": SECRET, "data": somebody.id}})
    person, chat = await deployment.begins(f"{SECRET} stumbles")
    world.say(person, f"{SECRET} lonely")
    await deployment.sees(chat, "Please use the buttons")
    other = deployment.person()
    world.say(other, f"{SECRET} explodes {other.id}")
    await deployment.logged("is set aside for good")
    await deployment.logged("was never retrieved")
    await deployment.logged("cannot be read and is left out")
    await deployment.logged("could not be delivered: RuntimeError")


async def _organisers_look(deployment: CanaryDeployment) -> None:
    """All commands beside the running bot; what is public is found in what they write."""
    for format_ in ("text", "csv", "json"):
        assert await deployment.run("export", "--format", format_, "--output", f"list.{format_}") == 0
        assert where(PUBLIC, [deployment.folder / f"list.{format_}"])
    assert await deployment.run("stats", "--picture", "chart.png") == 0
    assert await deployment.run("backup", "backup.sqlite3") == 0
    assert where(PUBLIC, [deployment.folder / "backup.sqlite3"])
    assert await deployment.run("import", "list.text") == 1
    assert await deployment.run("check") == 1
    assert "Events failed again and again, and were set aside: 1." in deployment.answer_of("check")
    assert await deployment.run("check", token=WRONG_TOKEN) == 1


# The search itself --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Zwyrtl", "Ճպուռկ", "a-secret_of-some-length"])
def test_a_text_is_found_in_every_form(text: str, tmp_path: Path) -> None:
    import base64
    import json

    longer = f"xy{text} and more"
    written = [longer.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    written += [json.dumps(longer).encode(), str(longer.encode()).encode(), longer.encode().hex().encode()]
    written += [base64.b64encode(b"x" * shift + longer.encode()) for shift in range(3)]
    for number, content in enumerate(written):
        (tmp_path / str(number)).write_bytes(content)
    for path in files_in(tmp_path):
        assert list(seek({text: forms_of_text(text)}, [path])), path.read_bytes()
    (tmp_path / "0").write_bytes(b"nothing of the kind")
    assert list(seek({text: forms_of_text(text)}, [tmp_path / "0"])) == []


def test_an_account_is_found_as_text_and_as_an_integer(tmp_path: Path) -> None:
    number = FIRST_ACCOUNT
    written = [str(number).encode(), number.to_bytes(8, "big"), number.to_bytes(8, "little"), number.to_bytes(7, "big")]
    for content in written:
        (tmp_path / "file").write_bytes(b"\0\1" + content + b"\2")
        assert list(seek({"account": forms_of_number(number)}, [tmp_path / "file"]))
