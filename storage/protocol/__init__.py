"""What the bot asks of a store, whichever database keeps it.

A `Transaction` is all or nothing, and durable once `transact` returns. Accounts and addresses are given in
clear and kept as tags and sealed values. A `Store` serves one letter; mail and members are shared by all letters.
"""

from storage.protocol.mail import NEWEST, Chats, Inbox, Outbox
from storage.protocol.people import Endings, Groups, People, SignerRecord
from storage.protocol.signatures import Decisions, Imports, Lapsed, Pending, Signatures, Similarity
from storage.protocol.store import Store, Transaction

__all__ = [
    "NEWEST",
    "Chats",
    "Decisions",
    "Endings",
    "Groups",
    "Imports",
    "Inbox",
    "Lapsed",
    "Outbox",
    "Pending",
    "People",
    "Signatures",
    "SignerRecord",
    "Similarity",
    "Store",
    "Transaction",
]
