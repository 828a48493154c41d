"""What the screens show of ballots and notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_closing import closing
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.live_tally import live_tally, tallies_of_session
from facilitator.day.notes_of_round import note_counts, notes_by_id, notes_of_round, notes_of_session
from facilitator.day.seat import seat
from facilitator.errors import Refused
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.models import Seat
from facilitator.record.operations import (
    AddNote,
    AddTheme,
    BallotOption,
    CodeIssued,
    CorrectBallot,
    EnterTableVote,
    FileNote,
    IssueCodes,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PrepareBallot,
    RemoveTheme,
    RetractNote,
)
from facilitator.record.voting import code_hash, new_code


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as made:
        yield made


def an_open_ballot(day: SmallDay, basis: str = "valid") -> str:
    day.record.apply(*seat(day.record, day.session_id).operations)
    day.record.apply(OpenRound(id=day.rounds[1]))
    options = (BallotOption(id="yes", text="찬성"), BallotOption(id="no", text="반대"))
    day.record.apply(
        PrepareBallot(
            id="b", session_id=day.session_id, title="먼저 할까", basis=basis, options=options, round_id=day.rounds[1]
        ),
        OpenBallot(id="b"),
    )
    return "b"


def hands(day: SmallDay, number: int, yes: int, no: int, ballot: str = "b", abstain: int = 0) -> None:
    names = ("yes", "no") if ballot == "b" else ("yes2", "no2")
    counts = dict(zip(names, (yes, no), strict=True))
    day.record.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[number], counts=counts, abstain=abstain))


def test_an_open_ballot_shows_live_figures_and_who_is_missing(day: SmallDay) -> None:
    an_open_ballot(day)
    hands(day, 1, 4, 2)
    hands(day, 3, 1, 3, abstain=1)
    with day.record.reading() as reading:
        tally = live_tally(reading, "b")
    assert (tally.sealed, tally.cast, tally.valid, tally.abstain) == (False, 11, 10, 1)
    assert [(one.text, one.count, one.leads) for one in tally.options] == [("찬성", 5, True), ("반대", 5, True)]
    assert tally.options[0].share == 0.5
    assert (tally.tables, tally.missing) == (4, (2, 4))
    assert (tally.present, tally.whole) == (24, 10)


def test_a_closed_ballot_shows_what_was_stored(day: SmallDay) -> None:
    an_open_ballot(day, basis="present")
    hands(day, 1, 4, 2)
    day.record.apply(*closing(day.record, "b"))
    with day.record.reading() as reading:
        tally = live_tally(reading, "b")
    assert tally.sealed and tally.state == "closed"
    assert [(one.count, round(one.share, 3), one.leads) for one in tally.options] == [
        (4, 0.167, True),
        (2, 0.083, False),
    ]
    assert tally.turnout == 0.25


def test_a_corrected_ballot_stays_beside_the_one_that_took_its_place(day: SmallDay) -> None:
    an_open_ballot(day)
    hands(day, 1, 4, 2)
    day.record.apply(*closing(day.record, "b"))
    day.record.apply(CorrectBallot(id="b", new_id="b2", reason="바뀜", option_ids=(("yes", "yes2"), ("no", "no2"))))
    hands(day, 1, 2, 4, ballot="b2")
    with day.record.reading() as reading:
        old, new = tallies_of_session(reading, day.session_id)
    assert (old.state, old.sealed, old.reason, old.options[0].count) == ("corrected", True, "바뀜", 4)
    assert (new.state, new.sealed, new.replaces_id, new.options[0].count) == ("open", False, "b", 2)


def test_before_anyone_is_seated_all_tables_are_asked(day: SmallDay) -> None:
    options = (BallotOption(id="yes", text="찬성"), BallotOption(id="no", text="반대"))
    day.record.apply(PrepareBallot(id="b", session_id=day.session_id, title="먼저 할까", options=options))
    with day.record.reading() as reading:
        tally = live_tally(reading, "b")
    assert tally.state == "draft" and tally.missing == (1, 2, 3, 4)
    assert not any(option.leads for option in tally.options)


def test_a_ballot_that_is_not_there_is_refused(day: SmallDay) -> None:
    with day.record.reading() as reading, pytest.raises(Refused):
        live_tally(reading, "nothing")


def test_notes_carry_their_serial_and_their_themes(day: SmallDay) -> None:
    day.record.apply(OpenRound(id=day.rounds[1]))
    for id, table, text in (("n1", 2, "버스가 늦게까지"), ("n2", 2, "쉼터가 없다"), ("n3", 1, "병원이 멀다")):
        day.record.apply(
            AddNote(id=id, round_id=day.rounds[1], table_id=day.tables[table], kind="idea", text=text, support=3)
        )
    day.record.apply(
        AddTheme(id="t1", session_id=day.session_id, title="이동", round_id=day.rounds[1]),
        AddTheme(id="t2", session_id=day.session_id, title="쉼", round_id=day.rounds[1]),
        FileNote(theme_id="t2", note_ids=("n1",)),
        FileNote(theme_id="t1", note_ids=("n1", "n3")),
    )
    with day.record.reading() as reading:
        lines = notes_of_round(reading, day.rounds[1])
        assert [(line.serial, line.themes) for line in lines] == [
            ("T1-R1-01", ("t1",)),
            ("T2-R1-01", ("t1", "t2")),
            ("T2-R1-02", ()),
        ]
        assert [line.text for line in notes_of_round(reading, day.rounds[1], table_id=day.tables[1])] == ["병원이 멀다"]
        assert note_counts(reading, day.rounds[1]) == {day.tables[1]: 1, day.tables[2]: 2}
    day.record.apply(RemoveTheme(id="t1"), RetractNote(id="n3"))
    with day.record.reading() as reading:
        assert [line.themes for line in notes_of_session(reading, day.session_id)] == [("t2",), ()]
        retracted = notes_of_session(reading, day.session_id, with_retracted=True)[0]
        assert (retracted.serial, retracted.retracted) == ("T1-R1-01", True)
        assert [line.id for line in notes_by_id(reading, ["n3", "n2"])] == ["n3", "n2"]
        assert note_counts(reading, day.rounds[1]) == {day.tables[2]: 2}


def test_a_table_that_everybody_left_is_not_asked_unless_somebody_voted_by_phone_before(day: SmallDay) -> None:
    record = day.record
    record.apply(*seat(record, day.session_id).operations, OpenRound(id=day.rounds[1]))
    at_table = {number: seated_at(day, number) for number in (1, 2)}
    code = new_code(record)
    voter = CodeIssued(code_hash=code_hash(code), participant_id=at_table[2][0])
    options = (BallotOption(id="yes", text="찬성"), BallotOption(id="no", text="반대"))
    record.apply(
        IssueCodes(session_id=day.session_id, codes=(voter,)),
        PrepareBallot(
            id="b",
            session_id=day.session_id,
            title="돌봄",
            method="yes-no",
            options=options,
            channels=("hands", "phone"),
        ),
        OpenBallot(id="b"),
    )
    assert cast_votes(record, [Cast(code, "b", {"chosen": ["yes"]})])[0].receipt
    record.apply(MarkParticipants(ids=(*at_table[1], *at_table[2]), state="absent"))
    with record.reading() as reading:
        assert live_tally(reading, "b").missing == (2, 3, 4)


def seated_at(day: SmallDay, number: int) -> list[str]:
    with day.record.reading() as reading:
        seats = select(Seat.participant_id).where(Seat.round_id == day.rounds[1], Seat.table_id == day.tables[number])
        return list(reading.scalars(seats))
