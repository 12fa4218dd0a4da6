"""A letter with a store and a page in a folder, for the tests of the page."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.letters.letter import Letter
from bot.site.folder import MARK, PART, SiteFolder
from bot.site.publisher import StoreSource, open_site
from bot.site.site import Order, Site
from storage.crypto.vault import Vault
from storage.records import Account, Address, Entry, Platform, Submission, Verdict, Visibility
from storage.sqlite.store import SqliteStore
from tests.stage import KEY
from tests.stage import letter as stage_letter

NOON = datetime(2025, 10, 1, 12, tzinfo=UTC)
ADMIN = Account(Platform.TELEGRAM, "admin")
LINKS = {"telegram": "https://t.me/bridge_bot?start=letter", "matrix": "https://matrix.to/#/@bridge:example.org"}


@dataclass
class Published:
    """What organisers and signers do, and what stands in the folder."""

    store: SqliteStore
    path: Path
    letter: Letter
    order: Order
    links: dict[str, str] = field(default_factory=lambda: dict(LINKS))
    now: datetime = NOON
    _accounts: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    site: Site | None = None
    folder: SiteFolder | None = None

    @classmethod
    @asynccontextmanager
    async def open(
        cls, folder: Path, letter: Letter | None = None, order: Order | None = None
    ) -> AsyncIterator["Published"]:
        letter = letter or stage_letter()
        store = await SqliteStore.open(folder / "db.sqlite3", Vault(KEY), letter.slug)
        page = cls(store, folder / "page", letter, order or Order())
        try:
            yield page
        finally:
            page.close()
            await store.close()

    def close(self) -> None:
        if self.folder is not None:
            self.folder.close()
        self.site = self.folder = None

    async def make(self) -> int:
        """Make the page as the bot does at a start; how many files were written or deleted."""
        self.close()
        self.folder = SiteFolder.open(self.path, self.letter.slug)
        source = await StoreSource.of(self.store)
        site = self.site = open_site(
            self.folder, self.letter, source, self.order, self.path.parent, lambda: self.links, lambda: self.now
        )
        await self.store.transact(lambda tx: tx.publication.watch())
        await self.store.transact(lambda tx: tx.publication.changed())
        await asyncio.to_thread(site.plan)
        await asyncio.to_thread(lambda: [*site.make()])
        return self.folder.written + self.folder.deleted

    async def update(self) -> int:
        """Take in what has changed; how many files were written or deleted."""
        assert self.site is not None
        assert self.folder is not None
        before = self.folder.written + self.folder.deleted
        numbers = await self.store.transact(lambda tx: tx.publication.changed())
        await asyncio.to_thread(self.site.update, numbers)
        return self.folder.written + self.folder.deleted - before

    async def sign(
        self,
        name: str = "Flora Example",
        places: tuple[str, ...] = ("Armenia",),
        occupation: str = "",
        *,
        visibility: Visibility = Visibility.PUBLIC,
        wording: str | None = None,
        line: str | None = None,
    ) -> Account:
        """Somebody signs, and is approved."""
        account = Account(Platform.TELEGRAM, str(next(self._accounts)))
        await self.submit(account, name, places, occupation, visibility=visibility, wording=wording, line=line)
        await self.decide(account, Verdict.APPROVED)
        return account

    async def submit(
        self,
        account: Account,
        name: str,
        places: tuple[str, ...] = ("Armenia",),
        occupation: str = "",
        *,
        visibility: Visibility = Visibility.PUBLIC,
        wording: str | None = None,
        line: str | None = None,
    ) -> None:
        """Somebody signs or corrects, and waits."""
        text = line or ", ".join(part for part in (name, "/".join(places), occupation) if part)
        entry = Entry(name, places, occupation, text)
        signed = wording or self.letter.wordings["en"].fingerprint
        submission = Submission(entry, name.casefold(), visibility, "en", signed)
        address = Address(Platform.TELEGRAM, account.id)

        def work(tx):  # type: ignore[no-untyped-def]
            act = tx.signatures.correct if tx.people.signer(account).signature else tx.signatures.add
            act(account, address, submission, self.now)

        await self.store.transact(work)

    async def decide(self, account: Account, verdict: Verdict) -> None:
        def work(tx):  # type: ignore[no-untyped-def]
            signature = tx.people.signer(account).signature
            tx.decisions.decide(signature.id, signature.revision, verdict, None, ADMIN, "Ada", "key", self.now)

        await self.store.transact(work)

    async def withdraw(self, account: Account, *, shown: bool = False) -> None:
        await self.store.transact(lambda tx: tx.signatures.withdraw(account, self.now, shown=shown))

    async def erase(self, account: Account) -> None:
        """Admins erase somebody's line for good."""

        def work(tx):  # type: ignore[no-untyped-def]
            number = tx.people.signer(account).signature.id
            assert tx.removals.erase(number, ADMIN, "Ada", self.now) is not None

        await self.store.transact(work)

    async def take_in(self, *names: str) -> None:
        """A list of people who signed elsewhere is imported."""

        def work(tx):  # type: ignore[no-untyped-def]
            for name in names:
                entry = Entry(name, ("Georgia",), "", f"{name}, Georgia")
                tx.signatures.import_line(Submission(entry, name.casefold(), Visibility.PUBLIC, "", ""), 1, self.now)

        await self.store.transact(work)

    def files(self) -> dict[str, bytes]:
        """Every file of the page, by its name; no mark, no part of a file that is being written, and no card, in which
        nothing can be read.
        """
        found: dict[str, bytes] = {}
        for file in self.path.rglob("*"):
            if file.is_file() and file.name not in (MARK, PART) and file.suffix != ".png":
                with suppress(FileNotFoundError):  # it has just gone
                    found[str(file.relative_to(self.path))] = file.read_bytes()
        return found

    def text(self, name: str = "index.html") -> str:
        return (self.path / name).read_text()

    def everywhere(self) -> str:
        """All that can be read in the folder."""
        return "\n".join(content.decode() for content in self.files().values())
