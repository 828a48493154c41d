"""A hall in the middle of its day, with something in every state: what the tests of refusals ask of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from record_closing import closing
from record_day import Day, prepared_day

from facilitator.record import operations as ops
from facilitator.record.operations import BallotOption, SeatPlace


@dataclass
class Hall:
    """A session under way, and another session in the same record.

    Round 1 is closed, round 2 open, round 3 planned with a theme. Note 1 of table 1 stands, note 2 is retracted. Table 4
    has no one. People 1, 4, 7 and 10 sit at table 1, person 2 is pinned at table 2. One theme is removed. One ballot is a
    draft with one option, one open with the hands of table 1, one closed, one approval ballot open.
    """

    day: Day
    third_round: str
    empty_table: str
    note: str
    retracted: str
    theme: str
    removed: str
    draft: str
    draft_option: str
    open: str
    options: list[str]
    closed: str
    closed_options: list[str]
    approval: str
    approvals: list[str]
    elsewhere: str
    table_elsewhere: str
    round_elsewhere: str

    def new(self) -> str:
        return self.day.record.new_id()

    def seat(self, person: int, table: int, round_number: int = 2) -> SeatPlace:
        day = self.day
        return SeatPlace(
            round_id=day.rounds[round_number - 1], participant_id=day.people[person - 1], table_id=day.tables[table - 1]
        )

    def move(self, person: int, table: int) -> ops.MoveSeat:
        seat = self.seat(person, table)
        return ops.MoveSeat(round_id=seat.round_id, participant_id=seat.participant_id, table_id=seat.table_id)

    def add_note(self) -> ops.AddNote:
        return ops.AddNote(
            id=self.new(), round_id=self.day.rounds[0], table_id=self.day.tables[0], kind="idea", text="한마디"
        )

    def ballot(self) -> ops.PrepareBallot:
        return ops.PrepareBallot(
            id=self.new(), session_id=self.day.session_id, title="투표",
            options=(BallotOption(id=self.new(), text="가"), BallotOption(id=self.new(), text="나")),
        )  # fmt: skip

    def hands(self, *counts: int) -> ops.EnterTableVote:
        return ops.EnterTableVote(
            ballot_id=self.open, table_id=self.day.tables[1], counts=dict(zip(self.options, counts, strict=False))
        )

    def approve(self, *counts: int, voters: int) -> ops.EnterTableVote:
        return ops.EnterTableVote(
            ballot_id=self.approval, table_id=self.day.tables[1], counts=dict(zip(self.approvals, counts, strict=False)),
            voters=voters,
        )  # fmt: skip

    def clock(self, round_number: int) -> ops.SetRoundClock:
        return ops.SetRoundClock(
            id=self.day.rounds[round_number - 1], state="planned", minutes=30, opened_at=None, closes_at=None,
            remaining_seconds=None, closed_at=None,
        )  # fmt: skip

    def session(self) -> ops.EditSession:
        return ops.EditSession(id=self.day.session_id)


def busy_hall(place: Path | str) -> Hall:
    """The hall, in a new record."""
    day = prepared_day(place)
    new = day.record.new_id
    third, empty, elsewhere, table_elsewhere, round_elsewhere = new(), new(), new(), new(), new()
    programme = new()
    day.apply(
        ops.AddRound(id=third, session_id=day.session_id, title="셋째"),
        ops.AddTable(id=empty, session_id=day.session_id, number=4, seats=4),
        ops.CreateProgramme(id=programme, title="다른 사업"),
        ops.CreateSession(id=elsewhere, programme_id=programme, kind="workshop", title="다른 회의"),
        ops.AddTable(id=table_elsewhere, session_id=elsewhere, number=1),
        ops.AddRound(id=round_elsewhere, session_id=elsewhere, title="다른 회의의 라운드"),
        ops.AddTheme(id=new(), session_id=day.session_id, title="미리 정한 주제", round_id=third),
        ops.PinSeat(round_id=day.rounds[1], participant_id=day.people[1], pinned=True),
    )
    day.apply(ops.OpenRound(id=day.rounds[0]))
    note, retracted = day.note("하나"), day.note("둘")
    day.apply(ops.RetractNote(id=retracted), ops.CloseRound(id=day.rounds[0]), ops.OpenRound(id=day.rounds[1]))
    theme, removed = day.theme("돌봄", note, retracted), day.theme("지운 주제", note)
    day.apply(ops.PickQuote(theme_id=theme, note_id=note), ops.RemoveTheme(id=removed))
    draft, draft_option = new(), new()
    day.apply(
        ops.PrepareBallot(
            id=draft, session_id=day.session_id, title="초안", options=(BallotOption(id=draft_option, text="하나뿐"),)
        )
    )
    open_ballot, options = day.ballot("가", "나")
    day.apply(ops.EnterTableVote(ballot_id=open_ballot, table_id=day.tables[0], counts={options[0]: 2}))
    closed, closed_options = day.ballot("가", "나")
    day.apply(*closing(day.record, closed))
    approval, approvals = day.ballot("가", "나", "다", method="approval", most=2)
    return Hall(
        day=day, third_round=third, empty_table=empty, note=note, retracted=retracted, theme=theme, removed=removed,
        draft=draft, draft_option=draft_option, open=open_ballot, options=options, closed=closed,
        closed_options=closed_options, approval=approval, approvals=approvals, elsewhere=elsewhere,
        table_elsewhere=table_elsewhere, round_elsewhere=round_elsewhere,
    )  # fmt: skip
