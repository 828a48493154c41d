"""What another laptop wrote, as it comes, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from facilitator.errors import Refused
from facilitator.record.models import Quarantined
from facilitator.record.operation import Operation, decode
from facilitator.record.operations import BY_NAME


@dataclass(frozen=True)
class Arrival:
    """One operation as another laptop wrote it.

    Attributes:
        station_id: the laptop that wrote it.
        station_seq: which of its operations this is, from 1.
        time: when it was written, UTC text.
        actor: who did it, as a role.
        kind: the operation's name.
        payload: all its fields as JSON text.
        damaged: the laptop found that the row is no longer what it wrote.
    """

    station_id: str
    station_seq: int
    time: str
    actor: str
    kind: str
    payload: str
    damaged: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of one arrival.

    Attributes:
        arrival: what came.
        known: it was here already.
        refusal: why it lies in quarantine, now or since it came before; None where it is in the record.
        number: for a note, the number that it has here.
    """

    arrival: Arrival
    known: bool = False
    refusal: Refused | None = None
    number: int | None = None


def operation_of(arrival: Arrival) -> Operation:
    """The operation that it holds.

    Raises:
        Refused: it is damaged, or this program does not know it.
    """
    if arrival.damaged:
        raise Refused(
            "The disk of the laptop changed it after it was written. What it holds now is kept here.",
            "노트북의 디스크에서 쓴 뒤에 바뀌었습니다. 지금 남아 있는 내용을 여기에 보관합니다.",
        )
    try:
        payload: Any = msgspec.json.decode(arrival.payload)
    except msgspec.DecodeError as error:
        raise Refused(f"What came is damaged: {error}", f"받은 내용이 손상되었습니다: {error}") from error
    if not isinstance(payload, dict):
        raise Refused("What came is damaged: it has no fields.", "받은 내용이 손상되었습니다: 항목이 없습니다.")
    return decode(BY_NAME, arrival.kind, payload)


def arrival_of(row: Quarantined) -> Arrival:
    """What lies in quarantine, as it came."""
    return Arrival(row.station_id, row.station_seq, row.time, row.actor, row.kind, row.payload)
