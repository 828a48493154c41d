"""The ballots of a session as a command prints them: how each ended, in the measure of its method."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from record_day import Day, prepared_day
from record_pairs import codes, give, prepare, vote
from tallied import tallied

from facilitator.ballots import Vote, chosen, graded, ranked, spent
from facilitator.day.live_tally import tallies_of_session
from facilitator.day.tally_report import beside_values, tally_lines, tally_values
from facilitator.record.operations import CloseBallot, OpenRound


def test_votes_are_told_with_their_share_and_what_came_first() -> None:
    lines = tally_lines([tallied({chosen("가"): 3, chosen("나"): 1}, method="single")], "en").splitlines()
    assert lines[1].strip() == "first: 가"
    assert lines[2].split() == ["75.0%", "3", "가"]


def test_only_what_a_majority_was_asked_for_is_called_decided() -> None:
    told = tally_lines([tallied({chosen("가"): 3, chosen("나"): 1}, method="single", quota="absolute")], "ko")
    assert "결정: 가" in told


def test_nothing_is_decided_while_a_ballot_is_open() -> None:
    told = tally_lines([tallied({chosen("가"): 3}, method="single", stored=False)], "en")
    assert "decided" not in told and "still open" in told


@pytest.mark.parametrize(
    ("votes", "rules", "measure", "first"),
    [
        ({graded({"가": 5, "나": 2, "다": 1}): 2}, {"method": "rating"}, "(평균 점수)", ["5.00", "가"]),
        ({spent({"가": 7, "나": 3}): 1}, {"method": "points", "points": 10}, "(점수 합계)", ["7", "가"]),
        (
            {ranked(("가",), ("나",), ("다",)): 3},
            {"method": "ranking", "counting": "borda", "most": 0}, "(보르다 점수)", ["6", "가"],
        ),
    ],
    ids=["grades", "points", "borda"],
)  # fmt: skip
def test_grades_points_and_rankings_are_told_in_their_own_measure(
    votes: dict[Vote, int], rules: dict[str, Any], measure: str, first: list[str]
) -> None:
    lines = tally_lines([tallied(votes, **rules)], "ko").splitlines()
    assert lines[1].strip() == "1위: 가"
    assert lines[2].strip() == measure and lines[3].split() == first


def test_a_tie_is_told_and_not_broken() -> None:
    told = tally_lines([tallied({chosen("가"): 1, chosen("나"): 1}, method="single")], "ko")
    assert "동률: 가, 나" in told


def test_the_whole_result_is_among_the_values_once_it_is_stored() -> None:
    votes: dict[Vote, int] = {chosen("가"): 3, chosen("나"): 1}
    closed, still_open = (tallied(votes, method="single", stored=stored) for stored in (True, False))
    one, other = tally_values([closed, still_open])
    assert (one["result"]["outcome"], one["result"]["winners"]) == ("decided", ["가"])
    assert other["result"] is None


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    for person in range(10):
        give(day, person, gender="여" if person < 5 else "남")
    yield day
    day.record.close()


def twice(day: Day, *, linked: bool) -> list[dict[str, Any]]:
    """What is told of two ballots, of which seven of ten people chose care in the first, and four in the second."""
    made = codes(day, *day.people[:10])
    before: str | None = None
    for care in (7, 4):
        ballot, options = prepare(
            day, secret=False, compared=before is None, before=before, shown_by=("gender",) if before else ()
        )
        for n, code in enumerate(made):
            vote(day, ballot, {code: options[0 if n < care else 1]}, linked=linked)
        day.apply(CloseBallot(id=ballot))
        before = ballot
    with day.record.reading() as reading:
        tallies = tallies_of_session(reading, day.session_id)
        return tally_values(tallies, {one.id: beside_values(reading, one.id) for one in tallies})


def test_a_ballot_is_told_with_the_earlier_one_that_it_is_compared_with_and_by_group(day: Day) -> None:
    first, second = twice(day, linked=True)
    assert "before" not in first and "groups" not in first
    before = second["before"]
    assert (before["number"], before["valid"], before["linked"], before["moved"]) == (1, 10, 10, 3)
    assert before["options"][0] == {
        "text": "돌봄",
        "before": {"count": 7, "share": 0.7},
        "after": {"count": 4, "share": 0.4},
    }
    (table,) = second["groups"]
    assert (table["attribute"], table["graded"]) == ("gender", False)
    assert [(one["value"], one["people"]) for one in table["groups"]] == [("남", 5), ("여", 5)]
    assert table["groups"][1]["figures"] == [0.8, 0.2]
    assert json.loads(json.dumps(second)) == second


def test_where_no_votes_are_linked_nobody_is_told_to_have_moved(day: Day) -> None:
    before = twice(day, linked=False)[1]["before"]
    assert (before["linked"], before["moved"]) == (0, None)
    assert before["options"][1]["after"]["count"] == 6
