"""What is shown of a count: how it ended, and a bar for each option in the measure of its method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tallied import tallied

from facilitator.ballots import Vote, chosen, graded, ranked, spent
from facilitator.day.counted import CountShown, count_shown
from facilitator.day.live_tally import LiveTally, TallyOption


def shown(votes: Mapping[Vote, int], **how: Any) -> CountShown:
    """The count of these votes, as ``tallied`` takes them."""
    return count_shown(tallied(votes, **how))


def numbers(count: CountShown) -> list[float | None]:
    return [bar.number for bar in count.bars]


def lengths(count: CountShown) -> list[float]:
    return [bar.length for bar in count.bars]


def test_a_choice_shows_votes_and_the_longest_bar_nearly_fills_the_width() -> None:
    count = shown({chosen("가"): 3, chosen("나"): 1}, method="single")
    assert (count.ending, count.leaders, count.unit, count.whole) == ("decided", ("가",), "votes", 4)
    assert (numbers(count), [bar.share for bar in count.bars]) == ([3, 1, 0], [0.75, 0.25, 0])
    assert lengths(count) == pytest.approx([0.95, 0.95 / 3, 0])


def test_while_votes_come_nothing_is_decided_and_who_leads_is_said() -> None:
    assert shown({chosen("가"): 3, chosen("나"): 1}, method="single", stored=False).ending == "leads"
    assert shown({chosen("가"): 1, chosen("나"): 1}, method="single", stored=False).ending == "level"
    assert shown({}, method="single", stored=False).ending == "none-yet"
    none_there = shown({chosen("가"): 1}, method="single", stored=False, quorum="9", eligible=20)
    assert none_there.ending == "leads"


@pytest.mark.parametrize(
    ("votes", "ending"), [((6, 4), "accepted"), ((4, 6), "rejected"), ((5, 5), "tied"), ((0, 0), "no-votes")]
)
def test_a_vote_in_favour_or_against_is_accepted_or_rejected(votes: tuple[int, int], ending: str) -> None:
    given: dict[Vote, int] = {chosen("찬성"): votes[0], chosen("반대"): votes[1]}
    assert shown(given, method="yes-no", options=("찬성", "반대")).ending == ending


def test_grades_show_their_mean_on_the_scale_and_an_ungraded_option_none() -> None:
    votes: dict[Vote, int] = {graded({"가": 5, "나": 3}): 1, graded({"가": 5, "나": 1}): 1, graded({"나": 2}): 1}
    count = shown(votes, method="rating")
    assert (count.unit, count.leaders, count.scale) == ("mean", ("가",), (1, 5))
    assert (numbers(count), lengths(count)) == ([5, 2, None], [1, 0.25, 0])
    assert [bar.people for bar in count.bars] == [2, 3, 0]


def test_points_show_their_sum_and_their_share_of_all_points() -> None:
    count = shown({spent({"가": 2, "나": 1}): 2, spent({"나": 4}): 1}, method="points")
    assert (count.unit, count.whole, numbers(count)) == ("points", 10, [4, 6, 0])
    assert [bar.share for bar in count.bars] == [0.4, 0.6, 0]


def test_an_elimination_shows_its_last_round_and_when_the_others_went_out() -> None:
    votes: dict[Vote, int] = {ranked("가"): 4, ranked("나"): 3, ranked("다", "나"): 2, ranked("다"): 0}
    count = shown(votes, method="ranking", counting="irv")
    assert (count.unit, count.leaders, count.whole) == ("last-round", ("나",), 9)
    assert numbers(count) == [4, 5, None]
    assert [bar.out for bar in count.bars] == [0, 0, 1]
    assert count.bars[2].length == 0
    assert count.last_round is not None and not count.last_round.out


def test_an_elimination_without_votes_has_no_round() -> None:
    count = shown({}, method="ranking", counting="irv")
    assert (count.last_round, count.ending, numbers(count), lengths(count)) == (None, "no-votes", [0, 0, 0], [0, 0, 0])


def test_rankings_by_points_and_by_pairs_show_points_and_options_beaten() -> None:
    votes: dict[Vote, int] = {ranked("가", "나", "다"): 2, ranked("나", "가", "다"): 1}
    borda = shown(votes, method="ranking", counting="borda")
    assert (borda.unit, numbers(borda), borda.whole) == ("borda", [5, 4, 0], 3)
    schulze = shown(votes, method="ranking", counting="schulze")
    assert (schulze.unit, numbers(schulze), lengths(schulze)) == ("beaten", [2, 1, 0], [1, 0.5, 0])


def test_whoever_has_the_majority_asked_for_is_marked() -> None:
    count = shown({chosen("가", "나"): 3, chosen("다"): 1}, method="approval", quota="absolute")
    assert [bar.reaches for bar in count.bars] == [True, True, False]


def test_a_result_of_an_older_program_shows_its_votes_alone() -> None:
    old = LiveTally(
        id="b", number=1, title="무엇부터", question="", method="single", basis="present", most=1, state="closed",
        sealed=True, seal="", eligible=10, present=10, cast=8, valid=8, abstain=0, invalid=0,
        options=(TallyOption("1", "가", None, 6, 0.6, True), TallyOption("2", "나", None, 2, 0.2, False)), tables=0,
        missing=(), replaces_id=None, reason="",
    )  # fmt: skip
    count = count_shown(old)
    assert (count.ending, count.result, count.unit, count.whole) == ("", None, "votes", 10)
    assert (numbers(count), [bar.share for bar in count.bars]) == ([6, 2], [0.6, 0.2])
    assert lengths(count) == pytest.approx([0.95, 0.95 / 3])
