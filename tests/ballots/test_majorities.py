"""Majorities and quorums: exact numbers, and what is said about them."""

from __future__ import annotations

from fractions import Fraction

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.ballots import Reached, Result, Rules, TableHands, tally
from facilitator.ballots.majority import check_quorum, check_quota, quorum_reached, quota_reached
from facilitator.errors import Refused


def yes_no(yes: int, no: int, abstain: int = 0, *, eligible: int = 0, present: int = 0, **rules: str) -> Result:
    hands = [TableHands({"yes": yes, "no": no}, abstain=abstain)]
    return tally(
        Rules(method="yes-no", options=("yes", "no"), **rules), dict[str, int](), hands,  # type: ignore[arg-type]
        eligible=eligible, present=present,
    )  # fmt: skip


def quota_of(result: Result) -> Reached:
    assert result.quota is not None
    return result.quota


def test_two_thirds_of_52_are_35_and_34_are_not_enough() -> None:
    short = yes_no(34, 18, quota="2/3")
    assert (quota_of(short).needed, quota_of(short).met, short.outcome) == (35, False, "rejected")
    assert quota_of(short).text("en") == "34 of 52 valid; 35 needed"
    assert quota_of(short).text("ko") == "유효 52표 가운데 34표, 35표 필요"
    assert yes_no(35, 17, quota="2/3").outcome == "accepted"


def test_two_thirds_of_60_are_40_and_not_one_more() -> None:
    assert yes_no(40, 20, quota="2/3").outcome == "accepted"
    assert yes_no(39, 21, quota="2/3").outcome == "rejected"


def test_an_absolute_majority_is_more_than_half() -> None:
    assert yes_no(5, 5, quota="absolute").outcome == "rejected"
    assert yes_no(6, 4, quota="absolute").outcome == "accepted"
    assert quota_of(yes_no(6, 5, quota="absolute")).needed == 6


def test_abstentions_count_against_where_the_basis_is_all_votes_cast() -> None:
    assert yes_no(5, 3, 2, quota="absolute", basis="valid").outcome == "accepted"
    cast = yes_no(5, 3, 2, quota="absolute", basis="cast")
    assert (cast.outcome, quota_of(cast).text("en")) == ("rejected", "5 of 10 cast; 6 needed")


def test_people_who_did_not_vote_count_against_where_the_basis_is_those_present() -> None:
    result = yes_no(6, 2, quota="absolute", basis="present", present=12, eligible=20)
    assert (result.outcome, quota_of(result).text("en")) == ("rejected", "6 of 12 present; 7 needed")
    assert quota_of(result).text("ko") == "참석 12명 가운데 6명, 7명 필요"


def test_without_a_quota_a_motion_needs_more_yes_than_no() -> None:
    assert yes_no(3, 2, 10).outcome == "accepted"
    assert yes_no(2, 3, 10).outcome == "rejected"
    even = yes_no(3, 3, 1)
    assert (even.outcome, even.winners) == ("tied", ("yes", "no"))
    assert yes_no(0, 0, 4).outcome == "no-votes"


def test_a_motion_is_not_carried_by_too_few() -> None:
    few = yes_no(30, 2, quorum="1/2", eligible=100)
    assert few.outcome == "no-quorum"
    assert few.quorum is not None and few.quorum.text("en") == "32 of 100 invited; 50 needed"
    assert few.quorum.text("ko") == "대상 100명 가운데 32명, 50명 필요"
    assert yes_no(48, 2, quorum="1/2", eligible=100).outcome == "accepted"
    assert yes_no(48, 2, quorum="absolute", eligible=100).outcome == "no-quorum"
    assert yes_no(48, 2, quorum="50", eligible=100).outcome == "accepted"
    assert yes_no(48, 2, quorum="51", eligible=100).outcome == "no-quorum"


def test_a_quorum_may_count_those_who_are_there() -> None:
    there = yes_no(10, 2, quorum="absolute", quorum_counts="present", present=60, eligible=100)
    assert there.quorum is not None and (there.quorum.has, there.outcome) == (60, "accepted")


def single(*counts: int, **rules: str) -> Result:
    options = tuple("abc"[: len(counts)])
    hands = [TableHands(dict(zip(options, counts, strict=True)))]
    return tally(
        Rules(method="single", options=options, **rules), dict[str, int](), hands,  # type: ignore[arg-type]
        eligible=0, present=0,
    )  # fmt: skip


def test_with_several_options_the_leader_needs_the_quota() -> None:
    short = single(5, 4, 3, quota="absolute")
    assert (short.winners, short.outcome, quota_of(short).needed) == (("a",), "short", 7)
    assert single(7, 4, 1, quota="absolute").outcome == "decided"
    simple = single(5, 4, 3, quota="simple")
    assert (simple.outcome, quota_of(simple).needed) == ("decided", 5)
    assert single(5, 5, 3, quota="simple").outcome == "tied"
    assert single(5, 5, 3).outcome == "tied"
    assert single(5, 4, 3).outcome == "decided"


def test_every_option_that_reaches_the_quota_is_marked() -> None:
    hands = [TableHands({"a": 8, "b": 6, "c": 5}, voters=10)]
    rules = Rules(method="approval", options=("a", "b", "c"), quota="absolute")
    result = tally(rules, dict[str, int](), hands, eligible=0, present=0)
    assert [one.reaches for one in result.options] == [True, True, False]
    assert [one.reaches for one in single(1, 2).options] == [None, None]


@pytest.mark.parametrize("quota", ["2/3", "1/1", "3/5", "simple", "absolute", ""])
def test_a_quota_is_one_short_word(quota: str) -> None:
    check_quota(quota)


@pytest.mark.parametrize("quota", ["0/3", "4/3", "2/0", "66 %", "0.66", "two thirds", "½", "２/３", "-1/2", "50"])
def test_what_is_no_quota_is_refused(quota: str) -> None:
    with pytest.raises(Refused) as caught:
        check_quota(quota)
    assert caught.value.ko


@pytest.mark.parametrize("quorum", ["simple", "-3", "1.5", "3/2", "many"])
def test_what_is_no_quorum_is_refused(quorum: str) -> None:
    with pytest.raises(Refused):
        check_quorum(quorum)


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_part_is_reached_exactly_when_it_is_that_much_of_the_whole(
    above: int, below: int, has: int, whole: int
) -> None:
    above, below = sorted((above, below))
    reached = quota_reached(f"{above}/{below}", has, next_best=0, whole=whole, basis="valid")
    assert reached.met == (has >= Fraction(above, below) * whole and has >= 1)
    assert not quota_reached(f"{above}/{below}", reached.needed - 1, next_best=0, whole=whole, basis="valid").met


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_majority_of_the_invited_is_more_than_the_others(has: int, eligible: int) -> None:
    assert quorum_reached("absolute", has, eligible).met == (has > eligible - has)
