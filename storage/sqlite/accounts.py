"""Accounts on SQLite: language, draft, steps, membership."""

import logging
from datetime import datetime

from pydantic import TypeAdapter

from storage.errors import SealError
from storage.protocol import SignerRecord
from storage.records import Account, Address, Draft, Member, Step, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import COLUMNS, SignatureRows

log = logging.getLogger(__name__)

_DRAFTS: TypeAdapter[Draft] = TypeAdapter(Draft)


class SqlitePeople:
    """See `storage.protocol.People`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def signer(self, account: Account) -> SignerRecord:
        tag = self._tag(account)
        rows = fetch(
            self._db,
            f"SELECT person.language, person.text_language, draft.sealed, block.sealed IS NOT NULL, {COLUMNS}"
            " FROM (SELECT ? AS letter, ? AS account_tag) AS asked"
            " LEFT JOIN person ON person.letter = asked.letter AND person.account_tag = asked.account_tag"
            " LEFT JOIN draft ON draft.letter = asked.letter AND draft.account_tag = asked.account_tag"
            " LEFT JOIN block ON block.letter = asked.letter AND block.account_tag = asked.account_tag"
            " LEFT JOIN signature ON signature.letter = asked.letter AND signature.account_tag = asked.account_tag",
            (self._letter, tag),
        )
        ((language, text_language, draft, blocked, *signature),) = rows
        return SignerRecord(
            language,
            None if draft is None else self._draft_if_whole(draft, tag),
            None if signature[0] is None else self._rows.record(signature),
            text_language,
            bool(blocked),
        )

    def _draft_if_whole(self, sealed: bytes, tag: bytes) -> Draft | None:
        """The draft, or None if it is damaged; the signer then begins again."""
        try:
            return _DRAFTS.validate_json(self._vault.open(sealed, _draft_row(tag)))
        except SealError:
            log.error("a draft is damaged")
            return None

    def language(self, account: Account) -> str | None:
        rows = fetch(
            self._db,
            "SELECT language FROM person WHERE letter = ? AND account_tag = ?",
            (self._letter, self._tag(account)),
        )
        return next((language for (language,) in rows), None)

    def speak(self, account: Account, language: str, text_language: str | None = None) -> None:
        self._db.execute(
            "INSERT INTO person (letter, account_tag, language, text_language) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (letter, account_tag) DO UPDATE SET language = excluded.language,"
            " text_language = excluded.text_language",
            (self._letter, self._tag(account), language, text_language),
        )

    def keep_draft(self, account: Account, draft: Draft, now: datetime) -> None:
        tag = self._tag(account)
        self._db.execute(
            "INSERT INTO draft (letter, account_tag, sealed, changed) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (letter, account_tag) DO UPDATE SET sealed = excluded.sealed, changed = excluded.changed",
            (self._letter, tag, self._vault.seal(_DRAFTS.dump_json(draft), _draft_row(tag)), to_the_minute(now)),
        )

    def drop_draft(self, account: Account) -> None:
        self._db.execute("DELETE FROM draft WHERE letter = ? AND account_tag = ?", (self._letter, self._tag(account)))

    def passed(self, account: Account, step: Step, now: datetime) -> None:
        new = fetch(
            self._db,
            "INSERT INTO visit (letter, account_tag, step, made) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING RETURNING step",
            (self._letter, self._tag(account), step, to_the_minute(now)),
        )
        if list(new):
            self._db.execute(
                "INSERT INTO step_count (letter, step, number) VALUES (?, ?, 1)"
                " ON CONFLICT (letter, step) DO UPDATE SET number = step_count.number + 1",
                (self._letter, step),
            )

    def keep_member(self, group: Address, account: Account, member: Member) -> None:
        self._db.execute(
            "INSERT INTO member (platform, chat_tag, account_tag, present, confirmed, said, admitted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, chat_tag, account_tag) DO UPDATE SET"
            " present = excluded.present, confirmed = excluded.confirmed, said = excluded.said,"
            " admitted = excluded.admitted",
            (
                *self._group(group),
                self._vault.tag("member", account.platform, account.id),
                member.present,
                member.confirmed and member.confirmed.isoformat(),
                member.said,
                member.admitted and member.admitted.isoformat(),
            ),
        )

    def member(self, group: Address, account: Account) -> Member | None:
        rows = fetch(
            self._db,
            "SELECT present, confirmed, said, admitted FROM member"
            " WHERE platform = ? AND chat_tag = ? AND account_tag = ?",
            (*self._group(group), self._vault.tag("member", account.platform, account.id)),
        )
        for present, confirmed, said, admitted in rows:
            return Member(bool(present), _time(confirmed), said, _time(admitted))
        return None

    def has_other_members(self, group: Address, account: Account) -> bool:
        rows = fetch(
            self._db,
            "SELECT 1 FROM member WHERE platform = ? AND chat_tag = ? AND account_tag <> ? AND present = 1"
            " AND admitted IS NOT NULL LIMIT 1",
            (*self._group(group), self._vault.tag("member", account.platform, account.id)),
        )
        return bool(rows)

    def doubt_members(self, group: Address) -> None:
        self._db.execute("UPDATE member SET confirmed = NULL WHERE platform = ? AND chat_tag = ?", self._group(group))

    def forget_members(self, group: Address) -> None:
        self._db.execute("DELETE FROM member WHERE platform = ? AND chat_tag = ?", self._group(group))

    def purge(self, before: datetime) -> None:
        """Erase drafts that were last changed before a time, steps that were counted before it, and members who left a
        group before it.
        """
        for table, column in (("draft", "changed"), ("visit", "made")):
            self._db.execute(
                f"DELETE FROM {table} WHERE letter = ? AND {column} < ?",
                (self._letter, before.isoformat()),
            )
        self._db.execute(
            "DELETE FROM member WHERE present = 0 AND (confirmed IS NULL OR confirmed < ?)", (before.isoformat(),)
        )

    def _tag(self, account: Account) -> bytes:
        return self._rows.tag(account)

    def _group(self, group: Address) -> tuple[str, bytes]:
        return group.platform, self._vault.tag("chat", group.platform, group.chat)


def _time(text: str | None) -> datetime | None:
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError:  # damaged: treated as unknown
        return None


def _draft_row(tag: bytes) -> str:
    return f"draft|{tag.hex()}"
