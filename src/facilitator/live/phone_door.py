"""The door for phones as the hub opens it: its port, and its page."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Iterable

from facilitator.live.phone_record import RecordedBallots
from facilitator.live.phone_server import serving
from facilitator.live.phones import CastVote, Phones
from facilitator.record import Record

ALL_DAY = frozenset(
    {
        "CastVotes", "AddNote", "ReviseNote", "RetractNote", "RestoreNote", "RenumberNote", "FileNote", "UnfileNote",
        "MarkParticipants", "EnterTableVote", "ClearTableVote", "AskForHelp", "EndHelp", "SendMessage",
    }
)  # fmt: skip
"""Operations that come all day and change neither what phones are shown nor who may vote."""


class PhoneDoor:
    """Lets phones vote in one session.

    Args:
        record: the hub's record.
        session_id: the session.
        bound: the socket to listen at; it is closed at the end.

    Attributes:
        ballots: what phones see of the record, and who has voted.
    """

    def __init__(self, record: Record, session_id: str, bound: socket.socket) -> None:
        self.ballots = RecordedBallots(record, session_id)
        self._bound = bound
        self.port = int(bound.getsockname()[1])

    @contextlib.asynccontextmanager
    async def open(self, cast: CastVote) -> AsyncIterator[None]:
        """Let phones in until the context ends.

        Args:
            cast: takes a vote into the record.
        """
        async with serving(Phones(self.ballots, cast).application(), self._bound):
            yield

    def heard(self, kinds: Iterable[str]) -> None:
        """Operations of these kinds were written: what phones are shown may be another now."""
        if any(kind not in ALL_DAY for kind in kinds):
            self.ballots.forget()
