"""`/data`: whoever asks gets all that the bot has about the account, and nobody else's."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.records import NoteKind
from storage.sqlite.personal_data import MARKS_TOLD, NOTES_OF_ADMINS, NOTES_TOLD
from tests.stage import MORNING, Stage

# The columns by which a row belongs to an account or its chat: `SqlitePersonalData` looks at each of them.
LOOKED_AT = {
    ("person", "account_tag"),
    ("draft", "account_tag"),
    ("arrival", "account_tag"),
    ("block", "account_tag"),
    ("signature", "account_tag"),
    ("visit", "account_tag"),
    ("decision", "admin_tag"),
    ("entered", "admin_tag"),
    ("member", "account_tag"),
    ("outbox", "chat_tag"),
    ("offer", "chat_tag"),
    ("form", "chat_tag"),
    ("founding", "account_tag"),
    ("founded", "account_tag"),
}
# What belongs to a group, or to what an admin is about to do.
OF_ADMINS = {
    ("proposal", "admin_tag"),
    ("closing", "admin_tag"),
    ("desk_note", "admin_tag"),
    ("shown", "chat_tag"),
    ("member", "chat_tag"),
    ("moved", "from_tag"),
    ("admin_group", "chat_tag"),
    ("leftover", "chat_tag"),
    ("topic", "chat_tag"),
}
OF_CONTENT = {
    ("signature", "likeness_tag"),
    ("offer", "message_tag"),
    ("outbox", "content_tag"),
    ("shown", "content_tag"),
    ("founding", "code_tag"),
    ("entered", "code_tag"),
}


async def data_of(stage: Stage, person: str) -> dict[str, Any]:
    await stage.say(person, "/data")
    files = [each.versions[-1].file for each in stage.sender.chats[person]]
    content = next(file.content for file in reversed(files) if file)
    found: dict[str, Any] = json.loads(content)
    return found


async def sign(stage: Stage, person: str, line: str) -> None:
    await stage.say(person, line)
    await stage.press(person, "Sign")


async def test_the_file_has_all_that_was_given_and_what_became_of_it(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Flora", "Flora Example, Armenia/Austria, historian")
    await stage.press("Ada", "Approve", "admins")
    await stage.say("Flora", "/my")
    await stage.press("Flora", "Correct")
    await stage.say("Flora", "Fauna Example, Georgia")
    await stage.press("Flora", "Sign")
    await stage.say("Flora", "/hide")
    found = await data_of(stage, "Flora")
    signature = found["signature"]
    assert (signature["number"], signature["state"], signature["name_hidden_by_you"]) == (1, "pending", True)
    assert signature["line"]["as_published"] == "Fauna Example, Georgia"
    assert found["line_before_the_correction"] == {
        "name": "Flora Example",
        "places": ["Armenia", "Austria"],
        "occupation": "historian",
        "as_published": "Flora Example, Armenia/Austria, historian",
    }
    assert found["line_before_the_correction_is_hidden"]
    assert [each["decision"] for each in found["decisions_about_it"]] == ["approved"]
    assert {each["step"] for each in found["steps_of_the_last_day"]} == {"opened", "begun", "confirmed"}


async def test_a_draft_is_in_it(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Флора Примерова")
    await stage.say("Flora", "Flora Primerova")
    found = await data_of(stage, "Flora")
    assert found["signature"] is None
    assert found["draft"]["answers"] == {"name": "Флора Примерова", "spelling": "Flora Primerova"}
    assert found["draft"]["script_of_the_text"] == "LATIN"


async def test_it_says_nothing_of_anybody_else(stage: Stage) -> None:
    """Not who has decided, and not that a duplicate was there."""
    await stage.join("Ada")
    await sign(stage, "Gustav", "Flora Example, Armenia")
    await sign(stage, "Flora", "Flora Example, Armenia")
    await stage.say("Ada", "/reject 2 duplicate", "admins")
    found = await data_of(stage, "Flora")
    assert found["signature"]["state"] == "rejected"
    told = json.dumps(found)
    assert not [word for word in ("Ada", "Gustav", "duplicate") if word in told]
    nobody = await data_of(stage, "Carlo")
    assert nobody["signature"] is nobody["draft"] is None


async def test_it_is_told_in_the_private_chat_only(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Ada", "/data", "admins")
    assert not [each for each in stage.sender.chats.get("admins", []) if each.versions[-1].file]


@pytest.mark.usefixtures("stage")
async def test_every_row_that_belongs_to_an_account_is_looked_at(tmp_path: Path) -> None:
    (path,) = tmp_path.rglob("stage.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        tags = {
            (table, column)
            for table in tables
            for _, column, *_ in connection.execute(f"PRAGMA table_info({table})")
            if column.endswith("_tag")
        }
    assert tags == LOOKED_AT | OF_ADMINS | OF_CONTENT


async def test_the_file_names_the_link_by_which_somebody_came_until_they_sign(stage: Stage) -> None:
    await stage.say("Flora", "/start leaflet")
    assert (await data_of(stage, "Flora"))["came_by_the_link"] == "leaflet"
    await sign(stage, "Flora", "Flora Example, Armenia, historian")
    assert (await data_of(stage, "Flora"))["came_by_the_link"] is None


def test_of_every_kind_of_note_it_is_said_whether_its_signer_is_told() -> None:
    assert sorted((*NOTES_TOLD, *MARKS_TOLD, *NOTES_OF_ADMINS)) == sorted(NoteKind)


@pytest.mark.parametrize("kind", NoteKind)
async def test_a_note_about_an_entry_is_told_unless_it_is_what_admins_are_about_to_do(
    stage: Stage, kind: NoteKind
) -> None:
    await sign(stage, "Flora", "Flora Example, Armenia")
    before = await data_of(stage, "Flora")
    text = "" if kind in MARKS_TOLD else f"text of {kind}"
    if kind in (NoteKind.FORMER, NoteKind.OBJECTION):
        text = json.dumps({"name": "", "places": [], "occupation": "", "line": text})
    await stage.store.transact(lambda tx: tx.notes.put(1, kind, text, MORNING))
    found = await data_of(stage, "Flora")
    changed = {key: found[key] for key in found if found[key] != before[key]}
    if kind in NOTES_TOLD:
        assert changed.pop("notes_of_the_admins_to_you") == {kind.value: f"text of {kind}"}
        assert changed == {}
    elif kind in MARKS_TOLD:
        assert list(changed.values()) == [True]
    else:
        assert changed == {}


async def test_who_is_the_first_to_sign_by_a_link_is_told_so(stage: Stage) -> None:
    await stage.say("Flora", "/start poster")
    await sign(stage, "Flora", "Flora Example, Armenia")
    assert (await data_of(stage, "Flora"))["first_to_sign_by_the_link_you_came_by"]
