"""The frozen values that are stored, and the enums of their states."""

from storage.records.desk import BINDING, BulkDecision, Intent, Note, NoteKind, QueueView
from storage.records.figures import DecisionMade, Statistics
from storage.records.founding import Altered, Change, Errand, Founding, LetterEvent
from storage.records.history import BY_SIGNERS, Happened, HistoryEvent
from storage.records.mail import QUEUE, Backlog, InboxEvent, Leftover, Menu, OutboxMessage, Priority, Slot, SlotKind
from storage.records.news import News, NewsKind
from storage.records.people import Account, Address, Member, Platform, to_the_minute
from storage.records.personal import PersonalData
from storage.records.restoring import Changes, Reading
from storage.records.signatures import (
    Answer,
    Answers,
    Decision,
    Draft,
    Ending,
    Entry,
    ImportedList,
    Proposal,
    PublishedSignature,
    Reason,
    Signature,
    Source,
    State,
    Step,
    Submission,
    Verdict,
    Visibility,
)
from storage.records.wordings import SignedWording, StoredWording, WordingRound

__all__ = [
    "BINDING",
    "BY_SIGNERS",
    "QUEUE",
    "Account",
    "Address",
    "Altered",
    "Answer",
    "Answers",
    "Backlog",
    "BulkDecision",
    "Change",
    "Changes",
    "Decision",
    "DecisionMade",
    "Draft",
    "Ending",
    "Entry",
    "Errand",
    "Founding",
    "Happened",
    "HistoryEvent",
    "ImportedList",
    "InboxEvent",
    "Intent",
    "Leftover",
    "LetterEvent",
    "Member",
    "Menu",
    "News",
    "NewsKind",
    "Note",
    "NoteKind",
    "OutboxMessage",
    "PersonalData",
    "Platform",
    "Priority",
    "Proposal",
    "PublishedSignature",
    "QueueView",
    "Reading",
    "Reason",
    "Signature",
    "SignedWording",
    "Slot",
    "SlotKind",
    "Source",
    "State",
    "Statistics",
    "Step",
    "StoredWording",
    "Submission",
    "Verdict",
    "Visibility",
    "WordingRound",
    "to_the_minute",
]
