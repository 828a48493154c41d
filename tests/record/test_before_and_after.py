"""Before and after, and by group, as the window and the minutes are told it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, prepared_day
from record_pairs import codes, give, prepare, vote

from facilitator.ballots.shift import Stream
from facilitator.record.before_and_after import Compared, comparable_with, compared, earlier_ballots
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.operations import CloseBallot, OpenRound, PairBallots
from facilitator.record.results_by_group import ByGroup, results_by_group

CARE, HOMES, ABSTAIN = 0, 1, 2


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def told(day: Day, ballot: str) -> Compared | None:
    with day.record.reading() as reading:
        return compared(reading, ballot)


def by_group(day: Day, ballot: str) -> tuple[ByGroup, ...]:
    with day.record.reading() as reading:
        return results_by_group(reading, ballot)


def a_pair(day: Day, moves: list[tuple[int, int]], *, secret: bool = False, agree: bool = True) -> str:
    """Hold a ballot and another one after it: each person moves so. Returns the later one."""
    made = codes(day, *day.people[: len(moves)])
    before, first = prepare(day, secret=secret, compared=True)
    for code, (answer, _) in zip(made, moves, strict=True):
        vote(day, before, {code: [*first, None][answer]}, linked=agree)
    day.apply(CloseBallot(id=before))
    after, second = prepare(day, secret=secret, before=before)
    for code, (_, answer) in zip(made, moves, strict=True):
        vote(day, after, {code: [*second, None][answer]}, linked=agree)
    assert told(day, after) is None, "nothing is told while people vote"
    day.apply(CloseBallot(id=after))
    return after


def test_the_flow_says_who_moved_where(day: Day) -> None:
    after = a_pair(day, [(CARE, CARE)] * 3 + [(CARE, HOMES)] * 4 + [(HOMES, HOMES)] * 2 + [(ABSTAIN, HOMES)])
    shown = told(day, after)
    assert shown is not None and shown.flow is not None
    assert shown.flow.streams == (
        Stream(CARE, CARE, 3),
        Stream(CARE, HOMES, 4),
        Stream(HOMES, HOMES, 2),
        Stream(ABSTAIN, HOMES, 1),
    )
    assert (shown.flow.linked, shown.flow.moved, shown.before_valid, shown.after_valid) == (10, 5, 9, 10)
    assert [(one.before, one.after) for one in shown.options] == [(7, 3), (2, 7)]


def test_where_nobody_agreed_only_the_sums_are_told(day: Day) -> None:
    shown = told(day, a_pair(day, [(CARE, HOMES)] * 6, agree=False))
    assert shown is not None and shown.flow is None
    assert [one.people for one in shown.options] == [-6, 6]


def test_in_a_secret_ballot_no_stream_is_of_few_people(day: Day) -> None:
    shown = told(day, a_pair(day, [(CARE, CARE)] * 6 + [(CARE, HOMES)] * 4, secret=True))
    assert shown is not None and shown.flow is not None
    assert (shown.flow.streams, shown.flow.linked, shown.flow.hidden) == ((), 10, 10)


def test_two_closed_ballots_that_asked_the_same_can_be_compared_afterwards(day: Day) -> None:
    made = codes(day, *day.people)
    first, options = prepare(day)
    vote(day, first, dict.fromkeys(made, options[CARE]))
    other, _ = prepare(day, "돌봄", "교육")
    second, options = prepare(day)
    vote(day, second, dict.fromkeys(made[:4], options[HOMES]))
    day.apply(*(CloseBallot(id=id) for id in (first, other, second)))
    with day.record.reading() as reading:
        assert [one.id for one in comparable_with(reading, second)] == [first]
        assert comparable_with(reading, first) == ()
        assert [one.id for one in earlier_ballots(reading, day.session_id)] == [first, other, second]
    day.apply(PairBallots(before_id=first, after_id=second))
    shown = told(day, second)
    assert shown is not None and shown.flow is None
    assert [(one.people, one.points) for one in shown.options] == [(-10, -100), (4, 100)]
    with day.record.reading() as reading:
        assert [one.id for one in comparable_with(reading, second)] == [first], "its own one can be seen to be chosen"
        assert [one.id for one in earlier_ballots(reading, day.session_id)] == [other]


def test_a_result_by_group_has_each_group_of_enough_people_and_the_others_last(day: Day) -> None:
    for person in range(10):
        give(day, person, district="관악구" if person < 5 else f"{person}구")
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("district",))
    vote(day, ballot, {code: options[CARE if n in (0, 1, 2, 5) else HOMES] for n, code in enumerate(made)})
    assert by_group(day, ballot) == (), "nothing is told while people vote"
    day.apply(CloseBallot(id=ballot))
    (shown,) = by_group(day, ballot)
    assert (shown.name, shown.options) == ("district", ("돌봄", "주거"))
    assert [(group.value, group.people, group.figures) for group in shown.groups] == [
        ("관악구", 5, (0.6, 0.4)),
        ("", 5, (0.2, 0.8)),
    ]


def test_grades_by_group_are_means(day: Day) -> None:
    for person in range(10):
        give(day, person, gender="여" if person < 5 else "남")
    made = codes(day, *day.people)
    ballot, options = prepare(day, shown_by=("gender",), method="rating")
    grades = [Cast(code, ballot, {"grades": {options[0]: 2 if n < 5 else 5}}) for n, code in enumerate(made)]
    assert all(one.receipt for one in cast_votes(day.record, grades))
    day.apply(CloseBallot(id=ballot))
    (shown,) = by_group(day, ballot)
    assert shown.graded
    assert {group.value: group.figures[0] for group in shown.groups} == {"여": 2, "남": 5}
