"""Seats: who sits at which table in which round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import delete, func, insert, select

from facilitator.errors import Refused
from facilitator.record.models import Participant, Round, Seat, Table
from facilitator.record.operation import Operation
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class SeatPlace:
    """One seat of one round."""

    round_id: str
    participant_id: str
    table_id: str
    pinned: bool = False


def _places(rows: Iterable[Seat]) -> tuple[SeatPlace, ...]:
    return tuple(
        SeatPlace(round_id=row.round_id, participant_id=row.participant_id, table_id=row.table_id, pinned=row.pinned)
        for row in sorted(rows, key=lambda row: (row.round_id, row.participant_id))
    )


def _refuse_overfull(tx: Transaction, round_id: str) -> None:
    counts = dict(
        tx.session.execute(
            select(Seat.table_id, func.count()).where(Seat.round_id == round_id).group_by(Seat.table_id)
        ).all()
    )
    for table in tx.session.scalars(select(Table).where(Table.id.in_(counts)).order_by(Table.number)):
        if counts[table.id] > table.seats:
            raise Refused(
                f"Table {table.number} has {table.seats} seats; {counts[table.id]} people would sit there.",
                f"{table.number}번 테이블은 {table.seats}석인데 {counts[table.id]}명이 앉게 됩니다.",
            )


@dataclass(frozen=True, kw_only=True)
class AssignSeats(Operation):
    """Seat a whole round anew; whoever is not named has no seat in it."""

    round_id: str
    places: tuple[SeatPlace, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Replace the round's seating."""
        row = tx.find(Round, self.round_id)
        _check_places(tx, self.places, row)
        before = _places(tx.session.scalars(select(Seat).where(Seat.round_id == self.round_id)))
        tx.session.execute(delete(Seat).where(Seat.round_id == self.round_id))
        if self.places:
            tx.session.execute(insert(Seat), [dict(place.__dict__) for place in self.places])
        _refuse_overfull(tx, self.round_id)
        tx.touch("seats", self.round_id)
        return (AssignSeats(round_id=self.round_id, places=before),)


@dataclass(frozen=True, kw_only=True)
class PlaceSeats(Operation):
    """Give seats to people who have none in that round; nobody else moves."""

    places: tuple[SeatPlace, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Seat them."""
        for round_id in sorted({place.round_id for place in self.places}):
            row = tx.find(Round, round_id)
            _check_places(tx, [place for place in self.places if place.round_id == round_id], row)
        for place in self.places:
            if tx.session.get(Seat, (place.round_id, place.participant_id)) is not None:
                raise Refused(
                    "This person has a seat in that round already. Move them instead.",
                    "이 사람은 그 라운드에 이미 자리가 있습니다. 자리를 옮기십시오.",
                )
            tx.session.add(Seat(**place.__dict__))
        tx.session.flush()
        for round_id in sorted({place.round_id for place in self.places}):
            _refuse_overfull(tx, round_id)
            tx.touch("seats", round_id)
        return (FreeSeats(seats=tuple((place.round_id, place.participant_id) for place in self.places)),)


@dataclass(frozen=True, kw_only=True)
class FreeSeats(Operation):
    """Take seats away from people, as (round, participant)."""

    seats: tuple[tuple[str, str], ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Free them."""
        freed = []
        for round_id, participant_id in dict.fromkeys(self.seats):
            freed.append(_seat(tx, round_id, participant_id))
        places = _places(freed)
        for seat in freed:
            tx.session.delete(seat)
        tx.touch("seats", *{place.round_id for place in places})
        return (PlaceSeats(places=places),)


@dataclass(frozen=True, kw_only=True)
class MoveSeat(Operation):
    """Move one person to another table of the round; with ``swap_with`` the two change places."""

    round_id: str
    participant_id: str
    table_id: str
    swap_with: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Move or swap. A full table takes nobody more; a pinned person stays."""
        seat = _seat(tx, self.round_id, self.participant_id)
        before = seat.table_id
        _check_places(
            tx,
            [SeatPlace(round_id=self.round_id, participant_id=self.participant_id, table_id=self.table_id)],
            tx.find(Round, self.round_id),
        )
        moving = [seat]
        if self.swap_with is not None:
            other = _seat(tx, self.round_id, self.swap_with)
            if other.table_id != self.table_id:
                raise Refused(
                    "The other person no longer sits at that table. Try again.",
                    "상대가 이미 그 테이블에 없습니다. 다시 해 보십시오.",
                )
            moving.append(other)
        for one in moving:
            _refuse_pinned(tx, one)
        seat.table_id = self.table_id
        if self.swap_with is not None:
            moving[1].table_id = before
        tx.session.flush()
        _refuse_overfull(tx, self.round_id)
        tx.touch("seats", self.round_id)
        return (replace(self, table_id=before),)


@dataclass(frozen=True, kw_only=True)
class MoveSeats(Operation):
    """Move several people to other tables at once, each in one round where they have a seat; pinned people stay."""

    places: tuple[SeatPlace, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Move them all; tables may be too full on the way, but not in the end."""
        before: list[SeatPlace] = []
        rounds = sorted({place.round_id for place in self.places})
        for round_id in rounds:
            row = tx.find(Round, round_id)
            _check_places(tx, [place for place in self.places if place.round_id == round_id], row)
        for place in self.places:
            seat = _seat(tx, place.round_id, place.participant_id)
            _refuse_pinned(tx, seat)
            before.append(SeatPlace(round_id=seat.round_id, participant_id=seat.participant_id, table_id=seat.table_id))
            seat.table_id = place.table_id
        tx.session.flush()
        for round_id in rounds:
            _refuse_overfull(tx, round_id)
            tx.touch("seats", round_id)
        return (MoveSeats(places=tuple(before)),)


@dataclass(frozen=True, kw_only=True)
class PinSeat(Operation):
    """Pin a person to where they sit, or let go of them: seating anew leaves a pinned person there."""

    round_id: str
    participant_id: str
    pinned: bool

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Pin or unpin."""
        seat = _seat(tx, self.round_id, self.participant_id)
        before = replace(self, pinned=seat.pinned)
        seat.pinned = self.pinned
        tx.touch("seats", self.round_id)
        return (before,)


def _refuse_pinned(tx: Transaction, seat: Seat) -> None:
    if seat.pinned:
        person = tx.find(Participant, seat.participant_id)
        raise Refused(
            f"Number {person.number} is pinned to this table. Unpin the seat first.",
            f"{person.number}번 참가자는 이 테이블에 고정되어 있습니다. 먼저 고정을 푸십시오.",
        )


def _seat(tx: Transaction, round_id: str, participant_id: str) -> Seat:
    seat = tx.session.get(Seat, (round_id, participant_id))
    if seat is None:
        raise Refused("This person has no seat in that round.", "이 사람은 그 라운드에 자리가 없습니다.")
    return seat


def _check_places(tx: Transaction, places: Iterable[SeatPlace], row: Round) -> None:
    """Everyone once, everyone and every table of the round's own session, no closed table in a round to come."""
    people = set(tx.session.scalars(select(Participant.id).where(Participant.session_id == row.session_id)))
    tables = {table.id: table for table in tx.session.scalars(select(Table).where(Table.session_id == row.session_id))}
    seen: Counter[str] = Counter()
    for place in places:
        if place.round_id != row.id or place.participant_id not in people or place.table_id not in tables:
            raise Refused(
                "The seating names a person, a table or a round that is not of this session.",
                "이 회의에 없는 사람, 테이블 또는 라운드가 배치에 들어 있습니다.",
            )
        if row.state == "planned" and tables[place.table_id].closed:
            number = tables[place.table_id].number
            raise Refused(
                f"Table {number} is closed; nobody can be seated there. Choose another table, or open it again.",
                f"{number}번 테이블은 닫혀 있어 자리를 줄 수 없습니다. 다른 테이블을 고르거나 다시 여십시오.",
            )
        seen[place.participant_id] += 1
        if seen[place.participant_id] > 1:
            raise Refused(
                "The seating gives one person two seats in a round.", "한 사람이 한 라운드에 두 자리를 받았습니다."
            )
