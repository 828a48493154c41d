"""Results by group: votes by phone are counted by one attribute at a time, and few people are never told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, behind_its_back, prepared_day
from record_pairs import codes, give, prepare, vote
from sqlalchemy import event, select

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.groups import group_counts
from facilitator.record.models import JournalEntry
from facilitator.record.moving import copy_into
from facilitator.record.operations import CastVotes, CloseBallot, GroupAdds, OpenRound, VoteCast
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash


def mixed_hall(place: Path | str) -> Day:
    """Ten people: the first eight women, of whom two are young; the last is not told to be anything."""
    day = prepared_day(place)
    day.apply(OpenRound(id=day.rounds[0]))
    for person in range(9):
        give(day, person, gender="여" if person < 8 else "남", age="20대" if person < 2 else "60대")
    give(day, 9)
    return day


@pytest.fixture(params=["file", "database"])
def day(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Day]:
    day = mixed_hall(tmp_path / "day.roundtable" if request.param == "file" else request.getfixturevalue("database"))
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def sizes(record: Record, ballot: str, attribute: str) -> dict[str, int]:
    """How many people of each value are counted."""
    with record.reading() as session:
        counts = group_counts(session, ballot)
    found: Counter[str] = Counter()
    for (name, value, _), people in counts.items():
        found[value] += people if name == attribute else 0
    return {value: people for value, people in found.items() if people}


def test_votes_are_counted_by_each_attribute_that_was_chosen_burst_after_burst(day: Day) -> None:
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("gender",))
    for code in made:
        vote(day, ballot, {code: options[0]})
    assert sizes(day.record, ballot, "gender") == {"여": 8, "남": 1, "": 1}
    assert sizes(day.record, ballot, "age") == {}
    assert vote(day, ballot, {made[0]: options[0]})[0].again
    assert sizes(day.record, ballot, "gender") == {"여": 8, "남": 1, "": 1}


def test_who_wants_several_fields_is_counted_with_the_dearest(day: Day) -> None:
    for person in range(10):
        give(day, person, group="돌봄; 주거" if person < 5 else "주거")
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("group",))
    vote(day, ballot, dict.fromkeys(made, options[0]))
    assert sizes(day.record, ballot, "group") == {"돌봄": 5, "주거": 5}


def test_a_code_that_is_nobodys_belongs_to_no_group(day: Day) -> None:
    made = codes(day, *day.people[:6], None, None)
    ballot, options = prepare(day, shown_by=("gender",))
    vote(day, ballot, dict.fromkeys(made, options[0]))
    assert sizes(day.record, ballot, "gender") == {"여": 6, "": 2}


def test_once_the_ballot_is_closed_nothing_is_left_of_groups_of_few(day: Day) -> None:
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("gender", "age"))
    vote(day, ballot, {code: options[n % 2] for n, code in enumerate(made)})
    assert sizes(day.record, ballot, "age") == {"20대": 2, "60대": 7, "": 1}
    day.apply(CloseBallot(id=ballot))
    # One man and one who is not known would be two; whoever subtracts is never left with fewer than five.
    assert sizes(day.record, ballot, "gender") == {"": 10}
    assert sizes(day.record, ballot, "age") == {"": 10}


def test_groups_of_enough_people_stay_and_the_others_go_together(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    for person in range(10):
        give(day, person, district="관악구" if person < 5 else f"{person}구")
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("district",))
    vote(day, ballot, dict.fromkeys(made, options[0]))
    day.apply(CloseBallot(id=ballot))
    assert sizes(day.record, ballot, "district") == {"관악구": 5, "": 5}
    assert verify(day.record).ok
    day.record.close()


def test_the_journal_knows_nothing_of_groups(day: Day) -> None:
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("age",))
    vote(day, ballot, dict.fromkeys(made, options[0]))
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        told = session.scalars(select(JournalEntry.payload).where(JournalEntry.kind.in_(("CastVotes", "CloseBallot"))))
        assert not any("60대" in payload for payload in told)


def test_counts_that_are_not_those_of_the_votes_are_refused(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    ballot, options = prepare(day, shown_by=("age",))
    text = f'{{"chosen":["{options[0]}"]}}'
    one = VoteCast(key="0" * 64, vote=text)
    for groups in (
        (),
        (GroupAdds(attribute="gender", value="여", vote=text, people=1),),
        (GroupAdds(attribute="age", value="20대", vote=text, people=2),),
        (GroupAdds(attribute="age", value="20대", vote='{"abstain":true}', people=1),),
    ):
        with pytest.raises(Refused, match="one group of each attribute"):
            day.apply(CastVotes(ballot_id=ballot, spent=(code_hash(code),), votes=(one,), groups=groups))


def test_votes_and_groups_move_into_a_database_with_their_record(tmp_path: Path, database: str) -> None:
    day = mixed_hall(tmp_path / "day.roundtable")
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("age",), compared=True)
    vote(day, ballot, dict.fromkeys(made, options[0]), linked=True)
    day.apply(CloseBallot(id=ballot))
    copy_into(day.record, database)
    with Record.open(database) as record:
        assert verify(record) == verify(day.record)
        assert sizes(record, ballot, "age") == sizes(day.record, ballot, "age") == {"": 10}
    day.record.close()


def test_a_ballot_that_is_not_shown_by_groups_asks_and_writes_nothing_more(tmp_path: Path) -> None:
    day = mixed_hall(tmp_path / "day.roundtable")
    made = codes(day, *day.people)
    ballot, options = prepare(day)
    said: list[str] = []
    for engine in (day.record._reader, day.record._writer):
        event.listen(engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    vote(day, ballot, dict.fromkeys(made, options[0]))
    assert any("INSERT INTO vote" in statement for statement in said)
    assert not any("group_count" in statement or "participant.attributes" in statement for statement in said)
    said.clear()
    shown, options = prepare(day, shown_by=("gender", "age"))
    vote(day, shown, dict.fromkeys(made, options[0]))
    assert sum("INSERT INTO group_count" in statement for statement in said) == 1, "one statement for the whole burst"
    day.record.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE group_count SET people = people + 1",
        "DELETE FROM group_count WHERE attribute = 'gender'",
        "UPDATE group_count SET value = '남' WHERE value = '여'",
        "UPDATE group_count SET attribute = 'age' WHERE attribute = 'gender'",
    ],
)
def test_counts_that_are_changed_behind_the_records_back_are_found(tmp_path: Path, change: str) -> None:
    day = mixed_hall(tmp_path / "changed.roundtable")
    made = codes(day, *day.people[:8])
    ballot, options = prepare(day, shown_by=("gender",))
    vote(day, ballot, {code: options[n % 2] for n, code in enumerate(made)})
    day.apply(CloseBallot(id=ballot))
    assert verify(day.record).ok
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", change)
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("Ballot 1: the stored result" in fault.en for fault in verify(record).faults)
