"""The protocol of a store, independent of the database.

A `Transaction` is atomic, and durable once `transact` returns. Accounts and addresses are given in clear, and stored as
tags and sealed values. A `Store` serves one letter; messages and members are shared by all letters.
"""

from storage.protocol.entered import Entered
from storage.protocol.founding import Foundings, LetterRecord
from storage.protocol.mail import NEWEST, Chats, Inbox, Outbox
from storage.protocol.news import Announcements, Milestones, NewsOfLetter
from storage.protocol.people import Closings, Endings, Groups, People, PersonalFile, SignerRecord, Sources
from storage.protocol.publication import Pins, Publication, WithdrawnLines
from storage.protocol.signatures import (
    Decisions,
    Expired,
    Found,
    Imports,
    Pending,
    Removals,
    Search,
    Signatures,
    Similarity,
)
from storage.protocol.store import Store, Transaction
from storage.protocol.wordings import Wordings

__all__ = [
    "NEWEST",
    "Announcements",
    "Chats",
    "Closings",
    "Decisions",
    "Endings",
    "Entered",
    "Expired",
    "Found",
    "Foundings",
    "Groups",
    "Imports",
    "Inbox",
    "LetterRecord",
    "Milestones",
    "NewsOfLetter",
    "Outbox",
    "Pending",
    "People",
    "PersonalFile",
    "Pins",
    "Publication",
    "Removals",
    "Search",
    "Signatures",
    "SignerRecord",
    "Similarity",
    "Sources",
    "Store",
    "Transaction",
    "WithdrawnLines",
    "Wordings",
]
