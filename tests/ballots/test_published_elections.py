"""Rankings are counted as the results of real elections, and the examples of the methods' authors, were published."""

from __future__ import annotations

from itertools import pairwise, permutations

import hypothesis.strategies as st
import numpy as np
from hypothesis import given
from published import count_by, election, letters, votes_of

from facilitator.ballots import Ranked
from facilitator.ballots.pairs import condorcet_winner, layers, schulze_beats

BURLINGTON = election("burlington-2009.toi")

DEBIAN_2002 = [[0, 255, 178, 385], [199, 0, 134, 406], [291, 327, 0, 443], [68, 50, 18, 0]]
"""Robinson, Hertzog, Garbee, none of the above: https://www.debian.org/vote/2002/vote_0001, 475 votes. (The ballots that
PrefLib lists have no shared places, which these voters used; so the published pairs are taken and not its ballots.)"""

SCHULZE_45 = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
"""Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
method", Social Choice and Welfare 36 (2011): the example with 45 voters."""

SCHULZE_30 = {"ACBD": 5, "ACDB": 2, "ADCB": 3, "BACD": 4, "CBDA": 3, "CDBA": 3, "DACB": 1, "DBAC": 5, "DCBA": 4}
"""Markus Schulze's examples of the method, number 2."""

SCHULZE_9 = {"ABCD": 3, "DABC": 2, "DBCA": 2, "CBDA": 2}
"""Markus Schulze's examples of the method, number 4: two potential winners."""

TENNESSEE = {"MNCK": 42, "NCKM": 26, "CKNM": 15, "KCNM": 17}
"""The textbook example of the capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville; per cent of voters."""


def test_burlington_2009_goes_round_by_round_as_the_city_announced() -> None:
    """First round 2,951 / 2,585 / 2,063 / 1,306, last 4,313 to 4,061: official result of 3 March 2009.

    Four ballots put two candidates first; the city took them out of the count.
    """
    official = {vote: people for vote, people in votes_of(BURLINGTON).items() if len(vote.places[0]) == 1}
    result = count_by("irv", BURLINGTON.options, official)
    first, three, last = result.rounds[0], result.rounds[-2], result.rounds[-1]
    assert dict(first.votes) == {
        "Kurt Wright": 2951, "Bob Kiss": 2585, "Andy Montroll": 2063, "Dan Smith": 1306, "Write-in": 36,
        "James Simpson": 35,
    }  # fmt: skip
    assert three.out == ("Andy Montroll",)
    assert dict(three.votes)["Andy Montroll"] == 2554
    assert dict(last.votes) == {"Bob Kiss": 4313, "Kurt Wright": 4061}
    assert result.winners == ("Bob Kiss",)
    assert [one.out for one in result.rounds[:3]] == [("James Simpson",), ("Write-in",), ("Dan Smith",)]


def test_burlington_2009_pair_by_pair() -> None:
    """The pairs as electowiki's page of the election lists them."""
    result = count_by("schulze", BURLINGTON.options, votes_of(BURLINGTON))
    kiss, montroll, simpson, smith, wright, written = (result.pairwise[index] for index in (0, 1, 2, 3, 4, 5))
    assert kiss == (0, 3477, 5517, 3946, 4314, 6149)
    assert montroll == (4067, 0, 6267, 4573, 4597, 6658)
    assert (simpson[0], simpson[1], smith[0], smith[1], smith[2]) == (845, 591, 3577, 2998, 5573)
    assert (wright[0], wright[1], written[0], written[1]) == (4064, 3668, 116, 104)
    assert (result.condorcet, result.winners) == ("Andy Montroll", ("Andy Montroll",))


def test_the_debian_leader_of_2002() -> None:
    """ "The winner of the election is Bdale Garbee"; Robinson won two pairs and lost one."""
    beats = schulze_beats(np.array(DEBIAN_2002))
    assert layers(beats) == ((2,), (0,), (1,), (3,))
    assert condorcet_winner(np.array(DEBIAN_2002)) == 2


def test_the_example_of_schulzes_paper_with_45_voters() -> None:
    result = count_by("schulze", tuple("ABCDE"), letters(SCHULZE_45))
    assert result.pairwise[0] == (0, 20, 26, 30, 22)
    assert result.pairwise[4] == (23, 27, 21, 31, 0)
    assert result.places == (("E",), ("A",), ("C",), ("B",), ("D",))
    assert result.condorcet is None


def test_the_example_of_schulze_with_30_voters() -> None:
    result = count_by("schulze", tuple("ABCD"), letters(SCHULZE_30))
    assert result.pairwise == ((0, 11, 20, 14), (19, 0, 9, 12), (10, 21, 0, 17), (16, 18, 13, 0))
    assert result.places == (("D",), ("A",), ("C",), ("B",))


def test_the_example_of_schulze_with_two_potential_winners() -> None:
    """B beats C and D beats A; nothing else is decided, so B and D are tied."""
    result = count_by("schulze", tuple("ABCD"), letters(SCHULZE_9))
    assert (result.winners, result.outcome) == (("B", "D"), "tied")
    assert result.ties == (("B", "D"), ("A", "C"))
    beats = schulze_beats(np.array(result.pairwise))
    assert [(row, column) for row, column in np.argwhere(beats).tolist()] == [(1, 2), (3, 0)]


@given(st.lists(st.integers(0, 9), min_size=16, max_size=16))
def test_schulze_beats_by_the_strongest_of_all_paths(numbers: list[int]) -> None:
    """Every path is tried; its strength is that of its weakest link, and a link is a pair that is won."""
    pairs = np.array(numbers).reshape(4, 4)

    def strongest(start: int, end: int) -> int:
        others = [option for option in range(4) if option not in (start, end)]
        ways = [(start, *way, end) for length in range(3) for way in permutations(others, length)]
        return max(min(int(pairs[a, b]) if pairs[a, b] > pairs[b, a] else 0 for a, b in pairwise(way)) for way in ways)

    expected = [[a != b and strongest(a, b) > strongest(b, a) for b in range(4)] for a in range(4)]
    assert schulze_beats(pairs).tolist() == expected


def test_the_capital_of_tennessee_by_every_method() -> None:
    def winner(counting: str) -> tuple[str, ...]:
        return count_by(counting, tuple("MNCK"), letters(TENNESSEE)).winners

    assert winner("irv") == ("K",)
    assert winner("borda") == ("N",)
    assert winner("schulze") == ("N",)
    borda = count_by("borda", tuple("MNCK"), letters(TENNESSEE))
    assert [one.score for one in borda.options] == [126, 194, 173, 107]
    irv = count_by("irv", tuple("MNCK"), letters(TENNESSEE))
    assert [dict(one.votes) for one in irv.rounds] == [
        {"M": 42, "N": 26, "C": 15, "K": 17},
        {"M": 42, "N": 26, "K": 32},
        {"M": 42, "K": 58},
    ]


def test_a_vote_for_more_of_the_same_helps_nobody_in_borda_by_leaving_options_out() -> None:
    """Everybody gives out the same number of points, however many options they rank."""
    votes: dict[Ranked, int] = letters({"A": 1, "AB": 1, "ABC": 1, "ABCD": 1})
    result = count_by("borda", tuple("ABCD"), votes)
    assert sum(one.score for one in result.options) == 4 * (3 + 2 + 1)
