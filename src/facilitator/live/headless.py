"""A note-taker without a window: what comes as a line of JSON becomes a note, and is answered once it is on the disk."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.live.station import Station
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.record.operations import AddNote


class NoteLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One note, as it comes. Without a round it belongs to the one that is open."""

    text: str
    kind: str = "idea"
    support: int = 0
    round: int | None = None
    felt_strongly: bool = False


class Desk:
    """Writes the notes of one table into a station's record."""

    def __init__(self, record: Record, station: Station) -> None:
        self._record = record
        self._station = station

    def do(self, line: str) -> dict[str, str]:
        """Write one note. Returns its id under "saved", or the reason under "refused"; then nothing was written."""
        try:
            return {"saved": self._add(msgspec.json.decode(line, type=NoteLine))}
        except msgspec.DecodeError as error:
            return {"refused": f"This line is no note: {error}"}
        except Refused as error:
            return {"refused": error.en}

    def _add(self, note: NoteLine) -> str:
        link = self._station.link
        if link.table_id is None:
            raise Refused("Only a note-taker's laptop writes notes.", "기록자의 노트북만 기록을 씁니다.")
        id = self._record.new_id()
        self._record.apply(
            AddNote(
                id=id,
                round_id=self._round(note.round),
                table_id=link.table_id,
                kind=note.kind,
                text=note.text,
                support=note.support,
                felt_strongly=note.felt_strongly,
            ),
            actor="note-taker",
        )
        self._station.wrote()
        return id

    def _round(self, number: int | None) -> str:
        which = Round.state == "open" if number is None else Round.number == number
        with self._record.reading() as session:
            found = session.scalar(select(Round.id).where(Round.session_id == self._station.link.session_id, which))
        if found is None:
            raise Refused(
                "No round is open yet. The note was not written; send it again when the round opens."
                if number is None
                else f"There is no round {number} here.",
                "아직 열린 라운드가 없습니다. 라운드가 열리면 다시 보내 주십시오."
                if number is None
                else f"{number}라운드가 없습니다.",
            )
        return found
