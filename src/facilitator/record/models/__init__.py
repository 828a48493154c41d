"""The tables of a record, as SQLAlchemy typed models."""

from facilitator.record.models.ballots import Ballot, Option, TableVote, Tally
from facilitator.record.models.base import Base
from facilitator.record.models.journal import Draft, JournalEntry, PersonalPart, ThisStation
from facilitator.record.models.notes import Filing, Note, NoteRevision, Quote, Theme
from facilitator.record.models.outcome import Recommendation
from facilitator.record.models.people import GONE, Participant, Seat
from facilitator.record.models.programme import Programme, Round, Session, Table

REPLAYED: tuple[type[Base], ...] = (
    Programme, Session, Round, Table, Participant, Seat, Note, NoteRevision, Theme, Filing, Quote,
    Ballot, Option, TableVote, Tally, Recommendation,
)  # fmt: skip
"""The tables that follow from the journal alone, parents before children."""

__all__ = [
    "GONE", "REPLAYED", "Ballot", "Base", "Draft", "Filing", "JournalEntry", "Note", "NoteRevision", "Option", "Participant",
    "PersonalPart", "Programme", "Quote", "Recommendation", "Round", "Seat", "Session", "Table", "TableVote", "Tally",
    "Theme", "ThisStation",
]  # fmt: skip
