"""Seals a whole database again with another key, and checks that everything opens with the present key.

`SEALED` and `TAGS` list all sealed values and tags; a test compares them with the schema.
"""

from sqlite3 import Connection

from storage.crypto.vault import Vault
from storage.errors import SealError

# Table, sealed column, the row that its values are bound to (in SQL), and the tag in the name of that row, if any.
SEALED = (
    ("signature", "entry_sealed", "'entry|' || {tag}", "account_tag"),
    ("signature", "address_sealed", "'address|' || {tag}", "account_tag"),
    ("signature", "representative_sealed", "'representative|' || {tag}", "account_tag"),
    ("kept_line", "sealed", "'kept_line|' || signature", ""),
    ("draft", "sealed", "'draft|' || {tag}", "account_tag"),
    ("block", "sealed", "'block|' || {tag}", "account_tag"),
    ("moved", "to_sealed", "'moved|' || {tag}", "from_tag"),
    ("decision", "admin_sealed", "'decision|' || signature", ""),
    ("proposal", "admin_sealed", "'decision|' || signature", ""),
    ("inbox", "sealed", "'inbox|' || platform || '|' || key", ""),
    ("outbox", "sealed", "'outbox|' || id", ""),
    ("admin_group", "chat_sealed", "'group|' || platform || '|' || {tag}", "chat_tag"),
    ("offer", "sealed", "'offer|' || {tag} || '|' || number", "chat_tag"),
    ("desk_note", "sealed", "'desk_note|' || signature || '|' || kind", ""),
    ("history", "admin_sealed", "'history|' || id", ""),
    ("history", "note_sealed", "'history_note|' || id", ""),
    ("news", "sealed", "'news|' || id", ""),
    ("well_known", "sealed", "'well_known|' || id", ""),
    ("bulk_decision", "admin_sealed", "'bulk|' || id", ""),
    ("sweep", "sealed", "'sweep|' || id", ""),
    ("arrival", "sealed", "'arrival|' || {tag}", "account_tag"),
    ("source_tally", "sealed", "'sources|' || letter", ""),
    ("founding", "sealed", "'founding|' || {tag}", "account_tag"),
    ("withheld_tally", "sealed", "'withheld|' || letter", ""),
)
TAGS = (
    ("person", "account_tag"),
    ("draft", "account_tag"),
    ("arrival", "account_tag"),
    ("block", "account_tag"),
    ("signature", "account_tag"),
    ("signature", "likeness_tag"),
    ("decision", "admin_tag"),
    ("proposal", "admin_tag"),
    ("closing", "admin_tag"),
    ("desk_note", "admin_tag"),
    ("shown", "chat_tag"),
    ("member", "chat_tag"),
    ("member", "account_tag"),
    ("moved", "from_tag"),
    ("admin_group", "chat_tag"),
    ("leftover", "chat_tag"),
    ("visit", "account_tag"),
    ("outbox", "chat_tag"),
    ("offer", "chat_tag"),
    ("offer", "message_tag"),
    ("outbox", "content_tag"),
    ("shown", "content_tag"),
    ("form", "chat_tag"),
    ("topic", "chat_tag"),
    ("entered", "code_tag"),
    ("entered", "admin_tag"),
    ("founding", "account_tag"),
    ("founding", "code_tag"),
    ("founded", "account_tag"),
)


def reseal(connection: Connection, old: Vault, new: Vault) -> None:
    """Seal every value and make every tag again, within the caller's transaction. `new` is a successor of `old`.

    sqlite3.OperationalError if something does not open with the old key.
    """
    connection.create_function("retag", 1, new.retag, deterministic=True)
    connection.create_function("reseal", 3, lambda sealed, was, will: new.seal(old.open(sealed, was), will))
    for table, column, row, tag in SEALED:
        was, will = row.format(tag=_hex(tag)), row.format(tag=_hex(f"retag({tag})"))
        connection.execute(f"UPDATE {table} SET {column} = reseal({column}, {was}, {will}) WHERE {column} IS NOT NULL")
    for table, column in TAGS:
        connection.execute(f"UPDATE {table} SET {column} = retag({column}) WHERE {column} IS NOT NULL")
    connection.execute(
        "UPDATE deployment SET first_check = coalesce(first_check, key_check), key_check = ?, former_sealed = ?",
        (new.check, new.wrap_former()),
    )


def open_all(connection: Connection, vault: Vault) -> None:
    """Open every sealed value. sqlite3.OperationalError if one is damaged, has another key or is in a wrong place."""
    connection.create_function("opens", 2, lambda sealed, row: len(vault.open(sealed, row)))
    for table, column, row, tag in SEALED:
        opens = f"opens({column}, {row.format(tag=_hex(tag))})"
        connection.execute(f"SELECT sum({opens}) FROM {table} WHERE {column} IS NOT NULL").fetchall()


def count_damaged(connection: Connection, vault: Vault) -> dict[str, int]:
    """The numbers of damaged sealed values and public lines, by table and column; columns without damage are left
    out.
    """

    def is_damaged(sealed: bytes, row: str) -> bool:
        try:
            vault.open(sealed, row)
        except SealError:
            return True
        return False

    connection.create_function("is_damaged", 2, is_damaged)
    found = {}
    for table, column, row, tag in SEALED:
        ask = f"SELECT sum(is_damaged({column}, {row.format(tag=_hex(tag))})) FROM {table} WHERE {column} IS NOT NULL"
        ((number,),) = connection.execute(ask).fetchall()
        if number:
            found[f"{table}.{column}"] = int(number)
    broken = "SELECT count(*) FROM signature WHERE entry IS NOT NULL AND NOT json_valid(entry)"
    ((number,),) = connection.execute(broken).fetchall()
    return found | ({"signature.entry": int(number)} if number else {})


def _hex(tag: str) -> str:
    return f"lower(hex({tag}))"
