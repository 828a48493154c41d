"""Votes in the open data: nobody finds out how few people chose, abstained or stayed away."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
from every_method import every_method
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invented_outline import empty
from published_data import NAMES, a_vote, by_key, people, rows
from scipy.optimize import linprog

from facilitator.ballots import Rules, tally
from facilitator.minutes.data.few import fine
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import (
    Attendance,
    Ballot,
    Correction,
    OptionResult,
    Outline,
    Turnout,
)
from facilitator.minutes.outline_beside import GroupFigures, GroupTable


def published_of(outline: Outline, known: dict[str, int]) -> dict[str, int]:
    """Those of the ``known`` sums that the published files say, by the same names."""
    found = {}
    session = {row["item"]: row["value"] for row in rows(outline, "session")}
    if session["참석"] is not None:
        found["arrived"] = known["arrived"]
        assert session["참석"] == known["arrived"]
    (ballot,) = rows(outline, "ballots")
    for name in ("present", "cast", "valid", "abstain", "invalid"):
        if ballot[name] is not None:
            assert ballot[name] == known[name]
            found[name] = known[name]
    for row in rows(outline, "results"):
        if row["people"] is not None:
            found[f"option {row['option']}"] = known[f"option {row['option']}"]
            assert row["people"] == known[f"option {row['option']}"]
    for row in rows(outline, "voters_by_table"):
        found[f"voters {row['table']}"] = known[f"voters {row['table']}"]
        assert row["voters"] == known[f"voters {row['table']}"]
    for row in rows(outline, "results_by_table"):
        found[f"{row['option']} at {row['table']}"] = known[f"{row['option']} at {row['table']}"]
        assert row["hands"] == known[f"{row['option']} at {row['table']}"]
    return found


@settings(max_examples=150, deadline=None)
@given(
    st.integers(2, 4).flatmap(lambda wide: st.lists(st.lists(people, min_size=wide, max_size=wide), min_size=1, max_size=4)),
    people, people, people, people, people,
)  # fmt: skip
@example([[20, 10, 0], [20, 10, 0]], 0, 0, 3, 0, 0)
@example([[0, 5]], 1, 5, 0, 0, 0)
@example([[20, 10, 0], [20, 10, 0], [5, 5, 0], [0, 3, 0]], 0, 0, 0, 0, 0)
def test_no_count_of_few_people_follows_from_a_published_vote(
    tables: list[list[int]], abstain: int, invalid: int, silent: int, away: int, phones: int
) -> None:
    """Whoever solves all that is published for a count under five finds more than one solution.

    Where everybody voted by hand, that is known as well.
    """
    outline = a_vote(tables, abstain=abstain, invalid=invalid, silent=silent, away=away, phones=phones)
    options = NAMES[: len(tables[0]) - 1]
    atoms: list[tuple[str, ...]] = [("elsewhere abstain",), ("invalid",), ("silent",), ("away",)]
    truth = [abstain, invalid, silent, away]
    for number, row in enumerate(tables, start=1):
        atoms += [(f"{option} at {number}",) for option in options] + [(f"abstain at {number}",)]
        truth += row
    atoms += [(f"phone {option}",) for option in options]
    truth += [phones, *(0 for _ in options[1:])]
    flat = [atom for (atom,) in atoms]

    def members(sum_of: str) -> list[int]:
        """The atoms that a sum is made of."""
        kinds = {
            "abstain": ("abstain at", "elsewhere"), "invalid": ("invalid",),
            **{f"option {o}": (f"{o} at", f"phone {o}") for o in options},
        }  # fmt: skip
        chosen = tuple(one for o in options for one in kinds[f"option {o}"])
        cast = (*chosen, *kinds["abstain"], "invalid")
        kinds |= {"valid": chosen, "cast": cast, "present": (*cast, "silent"), "arrived": (*cast, "silent", "away")}
        if sum_of.startswith("voters"):
            return [place for place, atom in enumerate(flat) if atom.endswith(f" at {sum_of.split()[1]}")]
        return [place for place, atom in enumerate(flat) if atom.startswith(kinds.get(sum_of, (sum_of,)))]

    names = ["arrived", "present", "cast", "valid", "abstain", "invalid", *(f"option {o}" for o in options)]
    names += [f"voters {n}" for n in range(1, len(tables) + 1)]
    names += [f"{o} at {n}" for n in range(1, len(tables) + 1) for o in options]
    known = {name: sum(truth[place] for place in members(name)) for name in names}
    published = published_of(outline, known)
    assert all(fine(n) for n in published.values())
    if not published:
        return
    equations = np.zeros((len(published), len(flat)))
    for line, name in enumerate(published):
        equations[line, members(name)] = 1
    elsewhere = ("phone", "elsewhere", "invalid")
    by_hand = not (phones or abstain or invalid)
    bounds = [(0, 0 if by_hand and atom.startswith(elsewhere) else None) for atom in flat]
    asked = {name: members(name) for name in names} | {atom: [place] for place, atom in enumerate(flat)}
    for name, places in asked.items():
        if fine(sum(truth[place] for place in places)):
            continue
        goal = np.zeros(len(flat))
        goal[places] = 1
        least, most = (
            linprog(sign * goal, A_eq=equations, b_eq=list(published.values()), bounds=bounds) for sign in (1, -1)
        )
        assert most.status == 3 or -most.fun - least.fun > 0.5, name


@given(st.lists(st.sets(st.sampled_from(NAMES[:3]), max_size=3), max_size=60), people, people)
@example([set[str]()] * 6 + [{NAMES[0]}] * 5, 0, 0)
def test_where_several_may_be_chosen_nobody_finds_out_how_few_did_not_choose_one(
    votes: list[set[str]], silent: int, away: int
) -> None:
    cast = Counter(text_of(chosen) for chosen in votes)
    whole = len(votes) + silent + away
    result = tally(
        Rules(method="approval", options=NAMES[:3], most=3), cast, [], eligible=whole, present=len(votes) + silent
    )  # fmt: skip
    ballot = Ballot(
        number=1,
        title="투표",
        method="approval",
        most=3,
        turnout=Turnout(
            present=result.present,
            cast=result.cast,
            valid=result.valid,
            abstain=result.abstain,
        ),
        options=tuple(OptionResult(text=one.option, count=one.count, share=one.share) for one in result.options),
        result=result,
    )
    outline = replace(empty(), attendance=Attendance(arrived=whole), ballots=(ballot,))
    (sums,) = rows(outline, "ballots")
    known = [sums[name] for name in ("present", "cast", "valid") if sums[name] is not None]
    known += [whole] if fine(whole) else []
    for row in rows(outline, "results"):
        if row["people"] is not None:
            assert fine(row["people"])  # type: ignore[arg-type]
            assert all(fine(one - row["people"]) for one in known if one >= row["people"])  # type: ignore[operator]
        if row["share"] is not None:
            assert row["people"] is not None and sums["valid"] is not None


def text_of(chosen: set[str]) -> str:
    """A vote for these options, or for none of them."""
    names = ",".join(f'"{name}"' for name in NAMES if name in chosen)
    return f'{{"chosen":[{names}]}}' if chosen else '{"abstain":true}'


def test_a_large_clear_vote_is_published_whole() -> None:
    outline = a_vote([[30, 20, 10, 5], [40, 25, 15, 0]], silent=20, away=10)
    (ballot,) = rows(outline, "ballots")
    assert [ballot[name] for name in ("present", "cast", "valid", "abstain", "invalid")] == [165, 145, 140, 5, 0]
    assert ballot["outcome"] == "결정" and ballot["leading"] == "가"
    assert [row["people"] for row in rows(outline, "results")] == [70, 45, 25]
    assert [row["share"] for row in rows(outline, "results")] == [0.5, 45 / 140, 25 / 140]
    assert [row["hands"] for row in rows(outline, "results_by_table")] == [30, 20, 10, 40, 25, 15]


def test_an_option_that_three_people_chose_takes_the_next_one_with_it() -> None:
    outline = a_vote([[60, 8, 3, 0]])
    assert [row["people"] for row in rows(outline, "results")] == [60, None, None]
    assert all(row["place"] is None for row in rows(outline, "results")[1:])
    assert rows(outline, "results_by_table") == []


def test_a_table_of_four_voters_is_not_published_nor_found_by_subtracting() -> None:
    outline = a_vote([[10, 10, 0], [6, 10, 0], [0, 4, 0]])
    assert [row["table"] for row in rows(outline, "voters_by_table")] == [1]
    shown = {row["table"] for row in rows(outline, "results_by_table")}
    assert 3 not in shown and len(shown) < 2


def test_two_ballots_do_not_tell_that_three_people_left_in_between() -> None:
    first, second = a_vote([[60, 40, 0]]).ballots[0], a_vote([[57, 40, 0]]).ballots[0]
    outline = replace(empty(), attendance=Attendance(arrived=110), ballots=(first, replace(second, number=2)))
    assert [row["present"] for row in rows(outline, "ballots")] == [100, None]


def test_corrected_results_and_annulled_ballots_are_not_told_apart() -> None:
    ballot = a_vote([[60, 40, 0]]).ballots[0]
    earlier = Correction(reason="두 표 빠짐", turnout=ballot.turnout, options=ballot.options)
    came = Attendance(arrived=100)
    corrected = replace(empty(), attendance=came, ballots=(replace(ballot, corrections=(earlier,)),))
    assert "earlier_results" not in by_key(corrected) and len(rows(corrected, "results")) == 2
    void, doubted = replace(ballot, annulled="잘못 열었음"), replace(ballot, pending="잘못 열었음")
    for field, one in (("annulled", void), ("pending", doubted)):
        outline = replace(empty(), attendance=came, ballots=(one,))
        assert rows(outline, "results") == [] and rows(outline, "ballots")[0]["cast"] is None
        assert rows(outline, "ballots")[0][field] == "잘못 열었음"


def test_groups_are_published_where_every_figure_is_large_enough() -> None:
    outline = a_vote([[0, 0, 0]], phones=0)
    ballot = replace(a_vote([[60, 40, 0]]).ballots[0], tables=())
    groups = (
        GroupFigures(value="여", people=50, valid=50, figures=(0.6, 0.4)),
        GroupFigures(value="남", people=40, valid=40, figures=(0.6, 0.4)),
        GroupFigures(value="", people=10, valid=10, figures=(0.6, 0.4)),
    )
    table = GroupTable(ballot=1, attribute="성별", options=NAMES[:2], groups=groups)
    outline = replace(empty(), attendance=Attendance(arrived=100), ballots=(ballot,), groups=(table,))
    shown = Counter(row["group"] for row in rows(outline, "results_by_group"))
    assert shown == {"여": 2}, "the others have four people for one option, so a second group is held back"
    old = replace(table, groups=tuple(replace(group, valid=0) for group in groups))
    assert rows(replace(outline, groups=(old,)), "results_by_group") == []


def test_every_method_is_published_without_a_count_of_few_people(tmp_path: Path) -> None:
    day = every_method(tmp_path)
    outline = outline_of(day.record, day.session)
    found = by_key(outline)
    assert len(rows(outline, "ballots")) == len(outline.ballots) and rows(outline, "results")
    for key in ("results", "grades", "ballots", "voters_by_table"):
        for row in rows(outline, key) if key in found else ():
            for name in ("people", "present", "cast", "valid", "abstain", "invalid", "voters"):
                value = row.get(name)
                assert value is None or fine(int(str(value))), (key, row)
