"""How long the personal data of a session are kept, and their removal.

The law: 개인정보 보호법 (Personal Information Protection Act) 제21조. Personal data are destroyed without delay once the time for
which they were kept is over or their purpose is reached, and in a way that they cannot be brought back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import select

from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.models import Ballot, Participant, Purge, Round, Session, Table
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import a_date
from facilitator.record.personal_data import (
    delivered,
    personal_counts,
    purge_of,
    remove_personal_data,
    removed_in_all,
)
from facilitator.record.source import day_of, hall_zone
from facilitator.record.transaction import Transaction
from facilitator.record.who_came import WhoCame, who_came


@dataclass(frozen=True, kw_only=True)
class SetRetention(Operation):
    """Set the day (YYYY-MM-DD, by the hall's clock) from which a session's personal data may be purged; empty for none."""

    session_id: str
    keep_until: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Set it.

        Raises:
            Refused: it is no date.
        """
        session = tx.find(Session, self.session_id)
        a_date(self.keep_until)
        before = replace(self, keep_until=session.keep_until)
        session.keep_until = self.keep_until
        tx.touch("session", self.session_id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class PurgePersonalData(Operation):
    """Remove the personal data of a session for good, from its tables and from beside its journal.

    The journal keeps how much of each kind was removed (``removed``) and the counts that the minutes tell of the people
    (``who_came``), never what it was. What people said stands in the notes and stays: names in it are for redaction.

    Attributes:
        confirmed: a person confirmed what ``prepared`` asks about.
    """

    session_id: str
    confirmed: bool = False
    removed: dict[str, int] | None = None
    who_came: WhoCame | None = None

    def prepared(self, tx: Transaction) -> PurgePersonalData:
        """With what there is to remove and the counts that stay.

        Raises:
            Refused: it is not time yet, or there is nothing left to remove.
            NeedsConfirmation: no archive has confirmed that it holds the session, or something in it is still open.
        """
        if self.who_came is not None:
            return self
        session = tx.find(Session, self.session_id)
        _refuse_before_its_time(session, tx.time)
        there = personal_counts(tx.session, self.session_id)
        purge = purge_of(tx.session, self.session_id)
        if purge is not None and not any(there.values()):
            raise Refused(
                f"The personal data of this session were purged on {purge.purged_at[:10]}. Nothing is left to remove.",
                f"이 회의의 개인정보는 {purge.purged_at[:10]}에 이미 파기했습니다. 더 지울 것이 없습니다.",
            )
        if not self.confirmed:
            _ask_a_person(tx, self.session_id)
        return replace(self, removed=there, who_came=who_came(tx.session, self.session_id))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove them. It cannot be taken back.

        Raises:
            Refused: the day from which they may be purged is not there yet, or none is set.
        """
        session = tx.find(Session, self.session_id)
        _refuse_before_its_time(session, tx.time)
        tx.session.flush()
        remove_personal_data(tx.session, self.session_id)
        purge = purge_of(tx.session, self.session_id)
        if purge is None:
            purge = Purge(session_id=self.session_id, removed={}, who_came=msgspec.to_builtins(self.who_came))
            tx.session.add(purge)
        purge.purged_at, purge.removed = tx.time, removed_in_all(purge.removed, self.removed or {})
        tx.session.flush()
        tx.session.expire_all()
        tx.found.clear()
        tx.purged = True
        self._touch(tx)
        return ()

    def _touch(self, tx: Transaction) -> None:
        for model, one, all_of_them in ((Participant, "participant", "participants"), (Table, "table", "tables")):
            tx.touch(one, *tx.session.scalars(select(model.id).where(model.session_id == self.session_id)))
            tx.touch(all_of_them, self.session_id)
        tx.touch("seats", *tx.session.scalars(select(Round.id).where(Round.session_id == self.session_id)))
        for kind in ("session", "arrivals", "voting_codes", "minutes"):
            tx.touch(kind, self.session_id)
        tx.touch("station", "")
        tx.touch("quarantine", tx.station_id)


def _refuse_before_its_time(session: Session, time: str) -> None:
    if not session.keep_until:
        raise Refused(
            "Nobody set until when the personal data of this session are kept. Set the day first (page Archive).",
            "이 회의의 개인정보 보유 기한을 정하지 않았습니다. 먼저 보관 쪽에서 날짜를 정해 주십시오.",
        )
    if day_of(time, hall_zone(session.time_zone)) < session.keep_until:
        raise Refused(
            f"The personal data of this session are kept until {session.keep_until}. They can be purged from that day on.",
            f"이 회의의 개인정보는 {session.keep_until}까지 보유합니다. 그날부터 파기할 수 있습니다.",
        )


def _ask_a_person(tx: Transaction, session_id: str) -> None:
    en, ko = [], []
    if not delivered(tx.session, session_id):
        en.append("No archive has confirmed that it holds this session.")
        ko.append("기록관이 이 회의를 받았다는 확인이 없습니다.")
    rounds = select(Round.number).where(Round.session_id == session_id, Round.state.in_(("open", "paused")))
    number = tx.session.scalar(rounds.order_by(Round.number).limit(1))
    if number is not None:
        en.append(f"Round {number} is still open.")
        ko.append(f"{number}라운드가 아직 열려 있습니다.")
    ballots = select(Ballot.number).where(Ballot.session_id == session_id, Ballot.state == "open")
    number = tx.session.scalar(ballots.order_by(Ballot.number).limit(1))
    if number is not None:
        en.append(f"Ballot {number} is still open.")
        ko.append(f"투표 {number}이(가) 아직 열려 있습니다.")
    if en:
        raise NeedsConfirmation(
            f"{' '.join(en)} Purged data cannot be brought back. Confirm that they may go.",
            f"{' '.join(ko)} 파기한 개인정보는 되살릴 수 없습니다. 파기해도 되는지 확인해 주십시오.",
        )
