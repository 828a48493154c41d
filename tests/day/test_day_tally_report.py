"""The ballots of a session as a command prints them: how each ended, in the measure of its method."""

from __future__ import annotations

from typing import Any

import pytest
from tallied import tallied

from facilitator.ballots import Vote, chosen, graded, ranked, spent
from facilitator.day.tally_report import tally_lines, tally_values


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
