"""What phones see of a record."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from facilitator.errors import Refused
from facilitator.live.phone_ballots import Cast, CastOutcome, PhoneHall, Published
from facilitator.record import Record
from facilitator.record.models import Session


class RecordedBallots:
    """The ballots of one session of a record that phones may vote in.

    What every phone sees is read once and kept until ``forget``: a thousand phones ask for it within seconds.

    Args:
        record: the record.
        session_id: the session.
    """

    def __init__(self, record: Record, session_id: str) -> None:
        self._record = record
        self._session_id = session_id
        self._hall: PhoneHall | None = None
        self._changes = 0
        self._reading = threading.Lock()

    def forget(self) -> None:
        """Something changed: read it again when it is next asked for."""
        self._changes += 1
        self._hall = None

    @property
    def kept(self) -> PhoneHall | None:
        """What was read last; None where it must be read again."""
        return self._hall

    def hall(self) -> PhoneHall:
        """The session, with the ballots that phones may see."""
        with self._reading:
            hall, changes = self._hall, self._changes
            if hall is None:
                with self._record.reading() as reading:
                    session = reading.get_one(Session, self._session_id)
                    hall = PhoneHall(session.title, session.language)
                if changes == self._changes:  # else it was read before what has changed meanwhile
                    self._hall = hall
        return hall

    def spent(self, code: str) -> frozenset[str] | None:
        """No code has been issued in this record: nobody has this one."""
        return None

    def published(self, ballot_id: str) -> Published:
        """What is published of a closed ballot.

        Raises:
            Refused: phones cannot vote in it.
        """
        raise _no_phones()

    def take(self, casts: Sequence[Cast]) -> list[CastOutcome]:
        """Take a burst of votes."""
        return [CastOutcome(refusal=_no_phones()) for _ in casts]


def _no_phones() -> Refused:
    return Refused("Phones cannot vote in this ballot.", "이 투표는 휴대전화로 할 수 없습니다.")
