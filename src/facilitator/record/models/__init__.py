"""The tables of a record, as SQLAlchemy typed models."""

from facilitator.record.models.ballots import AcceptedDifference, Ballot, Option, Reopening, TableVote, Tally
from facilitator.record.models.base import Base, table_of
from facilitator.record.models.deliveries import Delivery, DeliveryProgress
from facilitator.record.models.journal import Draft, JournalEntry, PersonalPart, ThisStation, ToClear
from facilitator.record.models.notes import (
    Filing,
    LastWrite,
    Note,
    NoteMark,
    NoteRevision,
    Post,
    Quote,
    Source,
    Theme,
    Wording,
)
from facilitator.record.models.outcome import Recommendation
from facilitator.record.models.paper import PaperBatch
from facilitator.record.models.people import GONE, Participant, Purge, Seat
from facilitator.record.models.population import Population
from facilitator.record.models.programme import Programme, Round, Session, Table
from facilitator.record.models.publishing import ChosenQuotes, MinutesPlan, Passage, Signature, WordPassage
from facilitator.record.models.screen import Screen
from facilitator.record.models.stations import ROLES, HelpCall, Hub, Link, Message, Quarantined, Station
from facilitator.record.models.votes import (
    GroupCount,
    SpentCode,
    SpentDevice,
    Vote,
    VotingCode,
)

REPLAYED: tuple[type[Base], ...] = (
    Programme, Session, Round, Table, Participant, Seat, Source, Note, Post, NoteRevision, Theme, Wording, Filing, NoteMark, Quote,
    Ballot, Option, TableVote, Tally, Recommendation, Station, Message, HelpCall, VotingCode, SpentCode,
    Screen, AcceptedDifference, PaperBatch, SpentDevice, Reopening, LastWrite, Delivery, Purge,
    MinutesPlan, Signature, ChosenQuotes, Passage, WordPassage,
    Population,
)  # fmt: skip
"""The tables that follow from the journal alone, parents before children."""

__all__ = [
    "GONE", "REPLAYED", "ROLES", "AcceptedDifference", "Ballot", "Base", "ChosenQuotes", "Delivery",
    "DeliveryProgress", "Draft", "Filing", "GroupCount", "HelpCall", "Hub", "JournalEntry", "LastWrite", "Link",
    "Message", "MinutesPlan", "Note", "NoteMark", "NoteRevision", "Option", "PaperBatch", "Participant", "Passage",
    "PersonalPart", "Population", "Post", "Programme", "Purge", "Quarantined", "Quote", "Recommendation", "Reopening",
    "Round", "Screen", "Seat", "Session", "Signature", "Source", "SpentCode", "SpentDevice", "Station", "Table",
    "TableVote", "Tally", "Theme", "ThisStation", "ToClear", "Vote", "VotingCode", "WordPassage", "Wording", "table_of",
]  # fmt: skip
