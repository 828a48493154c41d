"""What is left behind by a laptop that died must not spoil what comes after."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.backup import backup, restore
from facilitator.record.operations import (
    AddNote,
    AddRecommendation,
    AddRound,
    AddTable,
    AddTheme,
    BallotOption,
    CreateProgramme,
    CreateSession,
    EnterTableVote,
    FileNote,
    OpenRound,
    PrepareBallot,
)
from facilitator.record.verify import verify


class Hall:
    """A record with two sessions; the first has a round, a table, a note and a theme."""

    def __init__(self, path: Path) -> None:
        self.record = Record.create(path)
        new = self.record.new_id
        programme, self.here, self.elsewhere, self.round, self.table = (new() for _ in range(5))
        self.other_round, self.note, self.theme, self.other_theme = (new() for _ in range(4))
        self.record.apply(CreateProgramme(id=programme, title="복지"))
        for session, round_id in ((self.here, self.round), (self.elsewhere, self.other_round)):
            self.record.apply(
                CreateSession(id=session, programme_id=programme, kind="roundtable", title="원탁"),
                AddRound(id=round_id, session_id=session, title="돌봄"),
            )
        self.record.apply(
            AddTable(id=self.table, session_id=self.here, number=1),
            OpenRound(id=self.round),
            AddNote(id=self.note, round_id=self.round, table_id=self.table, kind="idea", text="말"),
            AddTheme(id=self.theme, session_id=self.here, round_id=self.round, title="여기"),
            AddTheme(id=self.other_theme, session_id=self.elsewhere, title="저기"),
        )


def test_a_log_left_behind_is_not_played_into_a_restored_record(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "day.roundtable")
    copy = backup(hall.record, tmp_path)
    for number in range(30):
        hall.record.apply(
            AddNote(
                id=hall.record.new_id(), round_id=hall.round, table_id=hall.table, kind="idea", text=f"나중 {number}"
            )
        )  # fmt: skip
    log = tmp_path / "day.roundtable-wal"
    assert log.stat().st_size > 0
    shutil.copyfile(log, tmp_path / "kept")
    hall.record.close()
    (tmp_path / "day.roundtable").unlink()
    shutil.copyfile(tmp_path / "kept", log)
    entries = restore(copy, tmp_path / "day.roundtable")
    with Record.open(tmp_path / "day.roundtable") as record:
        checked = verify(record)
    assert checked.ok and checked.entries == entries == 10


def test_a_restored_record_writes_as_a_new_station(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "day.roundtable")
    station = hall.record.station_id
    copy = backup(hall.record, tmp_path)
    hall.record.close()
    restore(copy, tmp_path / "again.roundtable")
    with Record.open(tmp_path / "again.roundtable") as record:
        assert record.station_id != station
        record.apply(OpenRound(id=hall.other_round))
        assert verify(record).ok


def test_nothing_of_another_session_is_taken_in(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "day.roundtable")
    new = hall.record.new_id
    option = BallotOption(id=new(), text="가", theme_id=hall.other_theme)
    for operation in (
        FileNote(theme_id=hall.other_theme, note_ids=(hall.note,)),
        AddTheme(id=new(), session_id=hall.elsewhere, round_id=hall.round, title="x"),
        PrepareBallot(id=new(), session_id=hall.elsewhere, round_id=hall.round, title="x"),
        PrepareBallot(id=new(), session_id=hall.here, title="x", options=(option,)),
        AddRecommendation(id=new(), session_id=hall.here, text="x", theme_id=hall.other_theme),
    ):
        with pytest.raises(Refused, match="another session"):
            hall.record.apply(operation)
    assert verify(hall.record).ok


@pytest.mark.parametrize("hands", [1.5, True, "3"])
def test_what_could_not_be_read_back_does_not_go_into_the_journal(tmp_path: Path, hands: object) -> None:
    hall = Hall(tmp_path / "day.roundtable")
    with pytest.raises(Refused, match="cannot be read"):
        hall.record.apply(EnterTableVote(ballot_id="b", table_id=hall.table, counts={"o": hands}))  # type: ignore[dict-item]
    assert verify(hall.record).ok
