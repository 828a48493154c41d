"""What each laptop may do and may see: a role's token can do only what the role needs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.live.registry import Registry
from facilitator.record.arrival import Arrival
from facilitator.record.belonging import Belonging
from facilitator.record.models import HelpCall, Note
from facilitator.record.operation import Operation, plain
from facilitator.record.operations import (
    AddNote,
    AskForHelp,
    ClearTableVote,
    EndHelp,
    EnterTableVote,
    RestoreNote,
    RetractNote,
    ReviseNote,
)
from facilitator.record.receiving import Permit

NOTES = frozenset({"AddNote", "ReviseNote", "RetractNote", "RestoreNote"})
HANDS = frozenset({"EnterTableVote", "ClearTableVote"})
HELP = frozenset({"AskForHelp", "EndHelp"})
FILINGS = frozenset({"FileNote", "UnfileNote", "SettleFiling", "PickQuote", "UnpickQuote", "MarkNotes", "UnmarkNotes"})
WORDINGS = frozenset({"WordTheme", "RemoveWording", "RestoreWording"})
THEMES = WORDINGS | {
    "AddTheme", "EditTheme", "MoveTheme", "RemoveTheme", "RestoreTheme", "NestTheme", "MergeThemes", "UnmergeTheme",
    "SplitTheme",
}  # fmt: skip
PEOPLE = frozenset({"ImportParticipants", "RemoveParticipants", "EditParticipant", "MarkParticipants"})
SEATS = frozenset({"AssignSeats", "PlaceSeats", "FreeSeats", "MoveSeat", "MoveSeats", "PinSeat"})
PAPER = frozenset(
    {
        "EnterPaperBatch", "EnterPaperBatchAgain", "ForgetSecondEntry", "SettlePaperSlip", "AcceptPaperBatch",
        "QuestionPaperBatch", "RemovePaperBatch",
    }
)  # fmt: skip
VOTES = frozenset({"IssueCodes", "RevokeCodes", "CastVotes", "ImportKeypads"}) | PAPER
"""What only the theme team and the screen follow: a hall that votes would ring every note-taker's bell."""

POSTS = frozenset(
    {"AddSource", "RemoveSource", "RestoreSource", "ImportPosts", "RetractPosts", "RestorePosts", "CountAgreements"}
)
"""Voices from outside the hall: megabytes that a table and the desk have no use for."""

STATIONS = frozenset({"AdmitStation", "RevokeStation"})
PUBLISHING = frozenset(
    {
        "PlanMinutes", "SignMinutes", "ChooseQuotes", "RedactPassage", "KeepPassage", "ReopenPassage",
        "RedactWords", "KeepWords", "ReopenWords",
    }
)  # fmt: skip
"""What the organizer does beside the hub after the day: it concerns no laptop of the hall."""

MAY_DO: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "note-taker": NOTES | HANDS | HELP,
        "theme team": THEMES | FILINGS | {"PrepareBallot", "RemoveBallot"},
        "check-in": PEOPLE | {"PlaceSeats", "FreeSeats", "MoveSeat", "MoveSeats"},
        "projector": frozenset(),
    }
)
"""Role -> the operations that it may send."""


def may_see(role: str, table_id: str | None, kind: str, at_table: str | None) -> bool:
    """Whether a laptop sees an entry of the journal.

    Args:
        role: the laptop's role.
        table_id: the table of a note-taker's laptop.
        kind: the entry's operation.
        at_table: the table that the entry is about; None where it is about none or about all.
    """
    if kind in STATIONS | PUBLISHING:
        return False
    if kind == "SendMessage":
        return at_table is None or at_table == table_id or role != "note-taker"
    if role == "note-taker":
        if kind in NOTES | HANDS | HELP:
            return at_table == table_id
        return kind not in PEOPLE | SEATS | FILINGS | VOTES | POSTS
    if role == "check-in":
        return kind not in NOTES | FILINGS | HANDS | VOTES | POSTS
    return True


def sees_personal(role: str) -> bool:
    """Whether a laptop is told names and contacts."""
    return role == "check-in"


def follows_filings(role: str) -> bool:
    """Whether a laptop is told which notes are in which theme."""
    return may_see(role, None, "FileNote", None)


def reads_together(role: str) -> bool:
    """Whether those who have this role see of each other which note they read: whoever files notes."""
    return MAY_DO[role] >= FILINGS


def permit_of(registry: Registry, belonging: Belonging) -> Permit:
    """What the hub asks before it takes an operation of a station."""

    def permit(session: OrmSession, arrival: Arrival, operation: Operation) -> str:
        station = registry.by_id(arrival.station_id)
        if station is None:
            raise Refused("This laptop was never let into the session.", "이 회의에 들어온 적이 없는 노트북입니다.")
        if type(operation).__name__ not in MAY_DO[station.role]:
            raise Refused(
                f"A laptop with the role {station.role!r} may not do this.", "이 노트북의 역할로는 할 수 없는 일입니다."
            )
        if belonging.several and belonging.session_of(plain(operation)) not in (None, registry.session_id):
            raise Refused(
                "This belongs to another session than the laptop does.", "이 노트북이 들어온 회의의 일이 아닙니다."
            )
        if station.role != "note-taker":
            return station.role
        if _table_of(session, operation) != station.table_id:
            raise Refused(
                f"This is not about table {station.table_number}, which the laptop belongs to.",
                f"이 노트북이 맡은 {station.table_number}번 테이블의 일이 아닙니다.",
            )
        late = "" if registry.is_current(station) else " (earlier laptop)"
        return f"note-taker of table {station.table_number}{late}"

    return permit


def _table_of(session: OrmSession, operation: Operation) -> str | None:
    match operation:
        case AddNote(table_id=table_id) | EnterTableVote(table_id=table_id) | ClearTableVote(table_id=table_id):
            return table_id
        case AskForHelp(table_id=table_id):
            return table_id
        case ReviseNote(id=id) | RetractNote(id=id) | RestoreNote(id=id):
            note = session.get(Note, id)
            return note.table_id if note is not None else None
        case EndHelp(id=id):
            call = session.get(HelpCall, id)
            return call.table_id if call is not None else None
    return None
