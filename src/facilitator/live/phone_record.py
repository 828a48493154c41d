"""What phones see of a record, and what takes their votes into it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.live.phone_ballots import PhoneBallot, PhoneHall, PhoneOption, Published, PublishedVote
from facilitator.live.phone_voters import Voters
from facilitator.record import Record
from facilitator.record.ballot_rules import rules_of
from facilitator.record.casting import PHONES, Cast, Casting, CastOutcome
from facilitator.record.comparing import pair_of
from facilitator.record.models import Ballot, Option, Session, SpentCode, Tally, VotingCode
from facilitator.record.reopened import only_corrected
from facilitator.record.sealing import short_seal
from facilitator.record.voting import code_hash, published_votes

Kept = TypeVar("Kept")


class RecordedBallots:
    """The ballots of one session of a record that phones may vote in.

    What every phone sees, and who has voted, is read once and kept until ``forget``: a thousand phones ask for it within
    seconds. The record stays the judge of every vote, and of every code that is not known here.

    Args:
        record: the record.
        session_id: the session.
    """

    def __init__(self, record: Record, session_id: str) -> None:
        self._record = record
        self._session_id = session_id
        self._changes = 0
        self._hall: tuple[int, PhoneHall] | None = None
        self._voters: tuple[int, Voters] | None = None
        """What was read, and after how many changes: it holds until the next one."""
        self._reading = threading.Lock()
        self._taking = threading.Lock()
        """Votes are taken and voters are read one after the other, so that no vote falls between the two."""

    def forget(self) -> None:
        """Something changed: read it again when it is next asked for."""
        self._changes += 1

    @property
    def kept(self) -> PhoneHall | None:
        """What was read last; None where it must be read again."""
        return self._current(self._hall)

    def hall(self) -> PhoneHall:
        """The session, with the ballots that phones may see."""
        with self._reading:
            hall, changes = self.kept, self._changes
            if hall is None:
                with self._record.reading() as reading:
                    hall = self._read(reading)
                self._hall = changes, hall
        return hall

    def _current(self, read: tuple[int, Kept] | None) -> Kept | None:
        return read[1] if read is not None and read[0] == self._changes else None

    def _read(self, reading: OrmSession) -> PhoneHall:
        session = reading.get_one(Session, self._session_id)
        ballots = reading.scalars(
            select(Ballot)
            .where(Ballot.session_id == self._session_id, Ballot.state.in_(("open", "closed")))
            .order_by(Ballot.number)
        )
        shown = tuple(_shown(reading, ballot) for ballot in ballots if "phone" in ballot.channels)
        return PhoneHall(session.title, session.language, shown)

    def remembered(self, code: str) -> frozenset[str] | None:
        """What ``spent`` gives, where it need not be read for it; never waits."""
        voters = self._current(self._voters)
        return None if voters is None else voters.spent(code_hash(code))

    def spent(self, code: str) -> frozenset[str] | None:
        """The ids of the ballots in which this code, or another one of the same person, has voted; None where nobody has it."""
        found = self._remember().spent(code_hash(code))
        return self._look_for(code) if found is None else found

    def _remember(self) -> Voters:
        with self._taking:
            voters, changes = self._current(self._voters), self._changes
            if voters is None:
                with self._record.reading() as reading:
                    voters = Voters(reading, self._session_id)
                self._voters = changes, voters
        return voters

    def _look_for(self, code: str) -> frozenset[str] | None:
        """What the record itself says of a code."""
        with self._record.reading() as reading:
            known = reading.get(VotingCode, code_hash(code))
            if known is None or known.session_id != self._session_id:
                return None
            own = VotingCode.code_hash == known.code_hash
            if known.participant_id is not None:
                own = or_(own, VotingCode.participant_id == known.participant_id)
            spent = select(SpentCode.ballot_id).join(VotingCode, VotingCode.code_hash == SpentCode.code_hash).where(own)
            return frozenset(reading.scalars(spent))

    def published(self, ballot_id: str) -> Published:
        """What is published of a closed ballot.

        Raises:
            Refused: the ballot is not closed.
        """
        with self._record.reading() as reading:
            votes = published_votes(reading, ballot_id)
            tally = reading.get_one(Tally, ballot_id)
        return Published(
            votes=tuple(PublishedVote(receipt, vote) for receipt, vote in votes),
            cast=tally.cast,
            valid=tally.valid,
            abstain=tally.abstain,
            invalid=tally.invalid,
            figures=tuple((one["text"], f"{one['count']:,}") for one in tally.options),
            seal=short_seal(tally.seal),
        )

    def take(self, casts: Sequence[Cast], write: Callable[[Casting], object] | None = None) -> list[CastOutcome]:
        """Take a burst of votes.

        Args:
            write: writes it, with whatever else goes into the same transaction; by default nothing does.

        Raises:
            Refused: nothing could be written.
        """
        casting = Casting(casts)
        with self._taking:
            try:
                (write or self._write)(casting)
            except BaseException:
                self._voters = None  # whether it was written is not known here
                raise
            if self._voters is not None:
                taken = zip(casts, casting.outcomes, strict=True)
                voted = [(code_hash(one.code), one.ballot_id) for one, outcome in taken if outcome.receipt]
                self._voters[1].have_voted(voted)
        return casting.outcomes

    def _write(self, casting: Casting) -> None:
        self._record.apply_made(casting.operations, actor=PHONES)


def _shown(reading: OrmSession, ballot: Ballot) -> PhoneBallot:
    options = reading.execute(
        select(Option.id, Option.text).where(Option.ballot_id == ballot.id).order_by(Option.position)
    )
    return PhoneBallot(
        id=ballot.id,
        number=ballot.number,
        title=ballot.title,
        question=ballot.question,
        is_open=ballot.state == "open" and not only_corrected(reading, ballot),
        secret=ballot.secret,
        rules=rules_of(reading, ballot),
        options=tuple(PhoneOption(row.id, row.text) for row in options),
        linked=pair_of(reading, ballot) is not None,
        grouped=bool(ballot.shown_by),
    )
