"""Ballots in BLT and PrefLib files, and what is said about lines that are wrong."""

from __future__ import annotations

import pytest
from published import ELECTIONS

from facilitator.ballots.ballot_file import BallotFile
from facilitator.ballots.file_count import COUNTS, count_text, read_ballots
from facilitator.errors import Refused

BLT = """\
4 2          # four candidates, two seats
-2           # Basil has withdrawn
3 1 3 4 0
4 1 3 2 0
2 4 1=3 0
1 2 0
2 2=4=3 1 0
1 3 - 4 2 0
0
"Adam"
"Basil"
"Charlotte # 1"
"Donald"
"The committee"
"""

HEAD = """\
# FILE NAME: small.toi
# TITLE: Small
# DATA TYPE: {kind}
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: {voters}
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: A: one
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
"""


def preflib(*orders: str, kind: str = "toi", voters: int = 5) -> str:
    return HEAD.format(kind=kind, voters=voters) + "\n".join(orders) + "\n"


def read(text: str, kind: str = "blt") -> BallotFile:
    return read_ballots(text, kind)


def test_a_blt_file_is_read_without_those_who_withdrew() -> None:
    file = read(BLT)
    assert (file.title, file.options) == ("The committee", ("Adam", "Charlotte # 1", "Donald"))
    assert file.seats == 2
    assert file.ballots == {
        ((0,), (1,), (2,)): 3,
        ((0,), (1,)): 4,
        ((2,), (0, 1)): 2,
        (): 1,
        ((2, 1), (0,)): 2,
        ((1,), (2,)): 1,
    }


def test_orders_that_are_the_same_without_those_who_withdrew_are_added_up() -> None:
    file = read('3 1\n-3\n2 1 2 0\n5 1 3 2 0\n0\n"A"\n"B"\n"C"\n')
    assert file.ballots == {((0,), (1,)): 7}
    assert file.title == ""


def test_a_preflib_file_is_read() -> None:
    file = read(preflib("3: 2,{1, 3}", "2: 3", voters=5), "toi")
    assert (file.title, file.options) == ("Small", ("A: one", "B", "C"))
    assert file.ballots == {((1,), (0, 2)): 3, ((2,),): 2}
    assert not file.complete
    assert read(preflib("5: {1,2,3}", kind="toc"), "toc").complete


def test_what_a_file_is_follows_from_its_words_where_its_ending_does_not_say_it() -> None:
    assert read(BLT, "txt") == read(BLT)
    assert read(preflib("5: 1"), "dat") == read(preflib("5: 1"), "toi")
    with pytest.raises(Refused, match="neither a BLT nor a PrefLib file"):
        read("a,b,c\n1,2,3\n", "csv")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "The file ends before the ballots do"),
        ("4\n", 1, "begins with two numbers"),
        ("four 2\n", 1, "no whole number"),
        ("0 1\n", 1, "cannot be counted"),
        ("2 1\n1 1 2\n0\n", 2, "does not end with 0"),
        ("2 1\n\n# one\n1 3 0\n0\n", 4, "there is no option 3; the file has 2"),
        ("2 1\n1 0 1 0\n0\n", 2, "there is no option 0"),
        ("2 1\n1 1 2 1 0\n0\n", 2, "option 1 stands there twice"),
        ("2 1\n1 1=1 0\n0\n", 2, "option 1 stands there twice"),
        ("2 1\n1 x 0\n0\n", 2, "'x' is no whole number"),
        ("2 1\n0.5 1 0\n0\n", 2, "'0.5' is no whole number"),
        ("2 1\n1 1 0\n0 2 0\n0\n", 3, "0 ballots cannot be counted"),
        ("2 1\n9999999999 1 0\n0\n", 2, "9999999999 ballots cannot be counted"),
        ("2 1\n-3\n1 1 0\n0\n", 2, "there is no option 3"),
        ("2 1\n1 1 2 0\n", 0, "The file ends before the ballots do"),
        ('2 1\n1 1 2 0\n0\n"A"\n', 0, "ends after 1 of 2 names"),
        ('2 1\n1 1 2 0\n0\n"A"\n"A"\n', 5, "'A' is the name of two options; the other is in line 4"),
        ('2 1\n1 1 2 0\n0\n"A"\n""\n', 5, "has no name"),
        ('1 1\n-1\n1 1 0\n0\n"A"\n', 0, "All options have withdrawn"),
    ],
)
def test_a_wrong_line_of_a_blt_file_is_named_with_what_is_wrong(text: str, line: int, words: str) -> None:
    with pytest.raises(Refused) as caught:
        read(text)
    assert words in caught.value.en
    if line:
        assert caught.value.en.startswith(f"Line {line}: ")
        assert caught.value.ko.startswith(f"{line}행: ")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (preflib("5: 1,4"), 10, "there is no option 4"),
        (preflib("5: 1,1"), 10, "option 1 stands there twice"),
        (preflib("5: 1,{2,1}"), 10, "option 1 stands there twice"),
        (preflib("3: 1", "5; 1"), 11, "this is no order"),
        (preflib("5: 1,,2"), 10, "this is no order"),
        (preflib("5: 1 2"), 10, "this is no order"),
        (preflib("5: {1,2"), 10, "this is no order"),
        (preflib("5: {}"), 10, "this is no order"),
        (preflib("5: 1,two"), 10, "this is no order"),
        (preflib("0: 1"), 10, "0 ballots cannot be counted"),
        (preflib("5: {1,2}", kind="soi"), 10, "several options share a place"),
        (preflib("5: 1,2", kind="soc"), 10, "only 2 of 3 options are ranked"),
        (preflib("5: {1,2}", kind="toc"), 10, "only 2 of 3 options are ranked"),
        (preflib("5: 1", kind="cat"), 3, "'cat' cannot be counted"),
        (preflib("4: 1"), 5, "the file says 5 ballots but has 4"),
        (preflib(), 0, "There are no ballots in the file"),
        (preflib("5: 1").replace("NAME 3", "NAME 4"), 9, "this should name option 3, not 4"),
        (preflib("5: 1").replace("3: C", "3: B"), 9, "'B' is the name of two options"),
        (preflib("5: 1").replace("ALTERNATIVES: 3", "ALTERNATIVES: 4"), 4, "says 4 options but names 3"),
        (preflib("5: 1").replace("ALTERNATIVES: 3", "ALTERNATIVES: some"), 4, "no whole number"),
        ("3\n1,A\n2,B\n3,C\n2,2,1\n2,1,2,3\n", 0, "no PrefLib file"),
    ],
)
def test_a_wrong_line_of_a_preflib_file_is_named_with_what_is_wrong(text: str, line: int, words: str) -> None:
    with pytest.raises(Refused) as caught:
        read(text, "toi")
    assert words in caught.value.en
    if line:
        assert caught.value.en.startswith(f"Line {line}: ")
        assert caught.value.ko.startswith(f"{line}행: ")


def scores(text: str, kind: str, counting: str) -> dict[str, float]:
    return dict(count_text(text, kind, counting).scores)


ORDERS = preflib("3: 1,2", "2: 2,{1,3}")


def test_what_an_order_says_to_each_way_of_counting() -> None:
    assert scores(ORDERS, "toi", "plurality") == {"A: one": 3, "B": 2, "C": 0}
    assert scores(ORDERS, "toi", "approval") == {"A: one": 5, "B": 5, "C": 2}
    assert scores(ORDERS, "toi", "borda") == {"A: one": 7, "B": 7, "C": 1}
    assert scores(ORDERS, "toi", "irv") == {"A: one": 3, "B": 2, "C": 0}
    assert scores(ORDERS, "toi", "schulze") == {"A: one": 2, "B": 1, "C": 0}
    assert scores(ORDERS, "toi", "rating") == {"A: one": 2.6, "B": 2.4, "C": 2}
    assert scores(ORDERS, "toi", "points") == {"A: one": 5, "B": 5, "C": 2}


def test_where_everybody_ranks_everything_only_the_first_place_is_approved() -> None:
    text = preflib("3: {1,2},3", "2: 3,2,1", kind="toc")
    assert scores(text, "toc", "approval") == {"A: one": 3, "B": 3, "C": 2}


def test_points_are_given_by_naming_an_option_several_times() -> None:
    text = '2 1\n3 1 1 1 2 0\n1 2 2 0\n0\n"A"\n"B"\n'
    assert scores(text, "blt", "points") == {"A": 9, "B": 5}
    with pytest.raises(Refused, match="Line 2: option 1 stands there twice"):
        count_text(text, "blt", "borda")


def test_a_first_place_that_two_share_is_half_a_vote_for_each() -> None:
    counted = count_text(preflib("3: {1,2}", "2: 3"), "toi", "plurality")
    assert dict(counted.scores) == {"A: one": 1.5, "B": 1.5, "C": 2}
    assert (counted.winners, counted.ties) == (("C",), (("A: one", "B"),))


@pytest.mark.parametrize("counting", COUNTS)
def test_blank_ballots_are_counted_as_blank(counting: str) -> None:
    counted = count_text('2 1\n4 0\n0\n"A"\n"B"\n', "blt", counting)
    assert (counted.ballots, counted.blank, counted.winners, counted.ties, counted.rounds) == (4, 4, (), (), ())


@pytest.mark.parametrize("counting", COUNTS)
def test_every_way_of_counting_says_a_tie(counting: str) -> None:
    counted = count_text('2 1\n4 1 0\n4 2 0\n0\n"A"\n"B"\n', "blt", counting)
    assert counted.winners == ("A", "B")
    assert counted.ties == (("A", "B"),)


def test_an_unknown_way_to_count_is_refused() -> None:
    with pytest.raises(Refused, match="no way to count"):
        count_text(ORDERS, "toi", "magic")


def test_a_real_election_is_read_whole() -> None:
    file = read_ballots((ELECTIONS / "burlington-2009.toi").read_text(encoding="utf-8"), "toi")
    assert (len(file.options), len(file.ballots), sum(file.ballots.values())) == (6, 384, 8980)
