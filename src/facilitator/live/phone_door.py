"""The door for phones as the hub opens it: its port, its page, and what takes the votes."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterable

from starlette.concurrency import run_in_threadpool

from facilitator.live.phone_record import RecordedBallots
from facilitator.live.phone_server import serving
from facilitator.live.phone_votes import PhoneVotes
from facilitator.live.phones import Phones
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
    """

    def __init__(self, record: Record, session_id: str, bound: socket.socket) -> None:
        self._ballots = RecordedBallots(record, session_id)
        self._bound = bound
        self.port = int(bound.getsockname()[1])

    @contextlib.asynccontextmanager
    async def open(self, taken: Callable[[], None]) -> AsyncIterator[None]:
        """Let phones in until the context ends.

        Args:
            taken: called, on a thread of its own, each time that votes were written.
        """
        votes = PhoneVotes(self._ballots.take, taken)
        votes.start()
        async with serving(Phones(self._ballots, votes).application(), self._bound):
            yield
        await run_in_threadpool(votes.stop)

    def heard(self, kinds: Iterable[str]) -> None:
        """Operations of these kinds were written: what phones are shown may be another now."""
        if any(kind not in ALL_DAY for kind in kinds):
            self._ballots.forget()
