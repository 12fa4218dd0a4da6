"""Signatures that wait before the bot starts: more than a test has the time to sign one by one."""

from bot.deployment import open_store
from bot.letters.folder import read_letter
from bot.runtime.clock import now
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Account, Address, Entry, Platform, Submission, Visibility
from tests.matrix.live import LiveMatrix

# Invented names, none of which is like another.
_FIRST = ("Anahit", "Boris", "Carlo", "Dalia", "Emil", "Flora", "Gita", "Hugo", "Ines", "Janko", "Karin", "Lev")
NAMES = [f"{first} Example" for first in _FIRST]


async def wait(live: LiveMatrix, number: int) -> None:
    """So many signatures wait when the bot starts."""
    letter = read_letter(live.settings.letter)
    wording = letter.wording("en").fingerprint

    def add(tx: Transaction) -> None:
        for name in NAMES[:number]:
            entry = Entry(name, ("Armenia",), "teacher", f"{name}, Armenia, teacher")
            account = Account(Platform.MATRIX, f"@{name.split()[0].lower()}:elsewhere.example")
            given = Submission(entry, similarity_key(name), Visibility.PUBLIC, "en", wording)
            tx.signatures.add(account, Address(Platform.MATRIX, f"!{account.id}"), given, now())

    async with open_store(live.settings, letter) as store:
        for each in letter.wordings.values():
            await store.remember_wording(each.fingerprint, each.language, each.text, now())
        await store.transact(add)
