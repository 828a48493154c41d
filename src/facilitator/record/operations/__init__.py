"""Every operation there is: the complete list of what a person can do to a record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from facilitator.record.operation import Operation
from facilitator.record.operations.agenda import GROUP_PLANS, AddRound, EditRound, MoveRound, RemoveRound
from facilitator.record.operations.ballot_drafts import BallotOption, PrepareBallot, RemoveBallot
from facilitator.record.operations.ballots import CorrectBallot, OpenBallot, WithdrawBallot
from facilitator.record.operations.closing import AnnulBallot, CloseBallot, ReopenBallot
from facilitator.record.operations.deliveries import CancelDelivery, QueueDelivery, RecordReceipt
from facilitator.record.operations.differences import AcceptDifference, QuestionDifference
from facilitator.record.operations.filing import FileNote, SettleFiling, UnfileNote
from facilitator.record.operations.hall import ArrangeHall, CloseTable, OpenTable, TablePlace
from facilitator.record.operations.hands import ClearTableVote, EnterTableVote
from facilitator.record.operations.keypads import ImportKeypads
from facilitator.record.operations.marks import MOST_LETTERS_OF_A_REASON, NOTE_MARKS, MarkNotes, UnmarkNotes
from facilitator.record.operations.notes import (
    MOST_LETTERS,
    NOTE_KINDS,
    AddNote,
    RenumberNote,
    RestoreNote,
    RetractNote,
    ReviseNote,
)  # fmt: skip
from facilitator.record.operations.outcome import AddRecommendation, EditRecommendation, RemoveRecommendation
from facilitator.record.operations.pairs import PairBallots, UnpairBallots
from facilitator.record.operations.paper import (
    MOST_SLIPS,
    AcceptPaperBatch,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    ForgetSecondEntry,
    QuestionPaperBatch,
    RemovePaperBatch,
    SettlePaperSlip,
)
from facilitator.record.operations.people import (
    PARTICIPANT_STATES,
    EditParticipant,
    ImportParticipants,
    MarkParticipants,
    Person,
    RemoveParticipants,
)  # fmt: skip
from facilitator.record.operations.population import SetPopulation
from facilitator.record.operations.posts import (
    MOST_LETTERS_OF_A_POST,
    AddSource,
    CountAgreements,
    ImportPosts,
    PostRead,
    RemoveSource,
    RestorePosts,
    RestoreSource,
    RetractPosts,
)
from facilitator.record.operations.programme import (
    LANGUAGES,
    SESSION_KINDS,
    CreateProgramme,
    CreateSession,
    EditProgramme,
    EditSession,
)  # fmt: skip
from facilitator.record.operations.publishing import (
    CHAPTERS,
    MOST_QUOTES,
    MOST_SIGNATURES,
    THEME_ORDERS,
    ChooseQuotes,
    PlanMinutes,
    SignatureLine,
    SignMinutes,
)
from facilitator.record.operations.quotes import PickQuote, UnpickQuote
from facilitator.record.operations.redaction import REDACTION_REASONS, KeepPassage, RedactPassage, ReopenPassage
from facilitator.record.operations.retention import PurgePersonalData, SetRetention
from facilitator.record.operations.rounds import (
    ROUND_STATES,
    CloseRound,
    ExtendRound,
    OpenRound,
    PauseRound,
    ResumeRound,
    SetRoundClock,
)  # fmt: skip
from facilitator.record.operations.screen import SCENES, ReleaseResult, SetUpScreen, ShowOnScreen
from facilitator.record.operations.seats import (
    AssignSeats,
    FreeSeats,
    MoveSeat,
    MoveSeats,
    PinSeat,
    PlaceSeats,
    SeatPlace,
)
from facilitator.record.operations.stations import AdmitStation, AskForHelp, EndHelp, RevokeStation, SendMessage
from facilitator.record.operations.tables import AddTable, EditTable, RemoveTable
from facilitator.record.operations.theme_tree import MergeThemes, NestTheme, SplitTheme, UnmergeTheme
from facilitator.record.operations.themes import AddTheme, EditTheme, MoveTheme, RemoveTheme, RestoreTheme
from facilitator.record.operations.votes import CastVotes, CodeIssued, GroupAdds, IssueCodes, RevokeCodes, VoteCast
from facilitator.record.operations.word_redaction import WORD_PLACES, KeepWords, RedactWords, ReopenWords
from facilitator.record.operations.wordings import RemoveWording, RestoreWording, WordTheme

OPERATIONS: tuple[type[Operation], ...] = (
    CreateProgramme, EditProgramme, CreateSession, EditSession, AddRound, EditRound, RemoveRound, MoveRound, AddTable,
    EditTable, RemoveTable, ImportParticipants, RemoveParticipants, EditParticipant, MarkParticipants, AssignSeats,
    PlaceSeats, FreeSeats, MoveSeat, MoveSeats, PinSeat, CloseTable, OpenTable, ArrangeHall,
    OpenRound, PauseRound, ResumeRound, ExtendRound, CloseRound,
    SetRoundClock, AddNote, ReviseNote, RetractNote, RestoreNote, RenumberNote, AddTheme, EditTheme, MoveTheme, RemoveTheme,
    RestoreTheme, FileNote, UnfileNote, PickQuote, UnpickQuote, PrepareBallot, RemoveBallot, OpenBallot,
    WithdrawBallot, EnterTableVote, ClearTableVote, CloseBallot, CorrectBallot, AddRecommendation, EditRecommendation,
    RemoveRecommendation, AdmitStation, RevokeStation, SendMessage, AskForHelp, EndHelp,
    ShowOnScreen, ReleaseResult, SetUpScreen,
    IssueCodes, RevokeCodes, CastVotes, AcceptDifference, QuestionDifference,
    EnterPaperBatch, EnterPaperBatchAgain, ForgetSecondEntry, SettlePaperSlip, AcceptPaperBatch, QuestionPaperBatch,
    RemovePaperBatch, ImportKeypads, ReopenBallot, AnnulBallot, PairBallots, UnpairBallots,
    MarkNotes, UnmarkNotes, SettleFiling, NestTheme, MergeThemes, UnmergeTheme, SplitTheme, WordTheme, RemoveWording,
    RestoreWording, QueueDelivery, CancelDelivery, RecordReceipt,
    PlanMinutes, SignMinutes, ChooseQuotes, RedactPassage, KeepPassage, ReopenPassage, RedactWords, KeepWords, ReopenWords,
    SetRetention, PurgePersonalData,
    AddSource, RemoveSource, RestoreSource, ImportPosts, RetractPosts, RestorePosts, CountAgreements,
    SetPopulation,
)  # fmt: skip

for _operation in OPERATIONS:
    # Reads what the class holds once, while nothing else runs: two threads that do so at the same moment crash.
    msgspec.json.Decoder(_operation)

BY_NAME: Mapping[str, type[Operation]] = MappingProxyType({cls.__name__: cls for cls in OPERATIONS})

__all__ = [
    "BY_NAME", "CHAPTERS", "GROUP_PLANS", "LANGUAGES", "MOST_LETTERS", "MOST_LETTERS_OF_A_POST",
    "MOST_LETTERS_OF_A_REASON", "MOST_QUOTES", "MOST_SIGNATURES", "MOST_SLIPS", "NOTE_KINDS", "NOTE_MARKS",
    "OPERATIONS", "PARTICIPANT_STATES", "REDACTION_REASONS", "ROUND_STATES", "SCENES", "SESSION_KINDS",
    "THEME_ORDERS", "WORD_PLACES", "AcceptDifference", "AcceptPaperBatch", "AddNote", "AddRecommendation", "AddRound", "AddSource",
    "AddTable", "AddTheme", "AdmitStation", "AnnulBallot", "ArrangeHall", "AskForHelp", "AssignSeats", "BallotOption",
    "CancelDelivery", "CastVotes", "ChooseQuotes", "ClearTableVote", "CloseBallot", "CloseRound", "CloseTable",
    "CodeIssued", "CorrectBallot", "CountAgreements", "CreateProgramme", "CreateSession", "EditParticipant",
    "EditProgramme", "EditRecommendation", "EditRound", "EditSession", "EditTable", "EditTheme", "EndHelp",
    "EnterPaperBatch", "EnterPaperBatchAgain", "EnterTableVote", "ExtendRound", "FileNote", "ForgetSecondEntry",
    "FreeSeats", "GroupAdds", "ImportKeypads", "ImportParticipants", "ImportPosts", "IssueCodes", "KeepPassage", "KeepWords",
    "MarkNotes", "MarkParticipants", "MergeThemes", "MoveRound", "MoveSeat", "MoveSeats", "MoveTheme", "NestTheme",
    "OpenBallot", "OpenRound", "OpenTable", "PairBallots", "PauseRound", "Person", "PickQuote", "PinSeat",
    "PlaceSeats", "PlanMinutes", "PostRead", "PrepareBallot", "PurgePersonalData", "QuestionDifference",
    "QuestionPaperBatch", "QueueDelivery", "RecordReceipt", "RedactPassage", "RedactWords", "ReleaseResult", "RemoveBallot",
    "RemovePaperBatch", "RemoveParticipants", "RemoveRecommendation", "RemoveRound", "RemoveSource", "RemoveTable",
    "RemoveTheme", "RemoveWording", "RenumberNote", "ReopenBallot", "ReopenPassage", "ReopenWords", "RestoreNote", "RestorePosts",
    "RestoreSource", "RestoreTheme", "RestoreWording", "ResumeRound", "RetractNote", "RetractPosts", "ReviseNote",
    "RevokeCodes", "RevokeStation", "SeatPlace", "SendMessage", "SetPopulation", "SetRetention", "SetRoundClock",
    "SetUpScreen", "SettleFiling", "SettlePaperSlip", "ShowOnScreen", "SignMinutes", "SignatureLine", "SplitTheme",
    "TablePlace", "UnfileNote", "UnmarkNotes", "UnmergeTheme", "UnpairBallots", "UnpickQuote", "VoteCast",
    "WithdrawBallot", "WordTheme",
]  # fmt: skip
