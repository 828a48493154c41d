"""Open data: nobody finds out about fewer than five people, neither by reading nor by subtracting."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from every_method import every_method
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invented_outline import empty, invented
from scipy.optimize import linprog

from facilitator.ballots import Rules, TableHands, tally
from facilitator.errors import Refused
from facilitator.minutes.data import write_open_data
from facilitator.minutes.data.few import fine, told_mean, told_parts, told_rows, told_sums
from facilitator.minutes.data.open_data import README, open_tables
from facilitator.minutes.data.table import DataTable
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import (
    Attendance,
    Ballot,
    BallotTable,
    Correction,
    Distribution,
    OptionResult,
    Outline,
    Turnout,
    ValueCount,
)
from facilitator.minutes.outline_beside import BeforeAndAfter, GroupFigures, GroupTable, Move

NAMES = ("가", "나", "다", "라")
people = st.one_of(st.sampled_from((0, 5, 6, 10, 20)), st.integers(0, 12))


def by_key(outline: Outline) -> dict[str, DataTable]:
    return {one.key: one for one in open_tables(outline)}


def rows(outline: Outline, key: str) -> list[dict[str, object]]:
    one = by_key(outline).get(key)
    names = [column.key for column in one.columns] if one is not None else []
    return [dict(zip(names, row, strict=True)) for row in one.rows] if one is not None else []


def who_came(groups: dict[str, int]) -> Outline:
    whole = sum(groups.values())
    values = tuple(ValueCount(value=name, count=n, share=n / max(whole, 1)) for name, n in groups.items())
    return replace(
        empty(),
        attendance=Attendance(invited=whole, arrived=whole),
        distributions=(Distribution(attribute="구", people=whole, values=values),),
    )


def a_vote(
    tables: list[list[int]], *, abstain: int = 0, invalid: int = 0, silent: int = 0, away: int = 0, phones: int = 0
) -> Outline:
    """One choice between options, by the hands of tables (the last column abstained) and by phone (all for the first option)."""
    options = NAMES[: len(tables[0]) - 1]
    hands = [
        TableHands(counts=dict(zip(options, row[:-1], strict=True)), voters=sum(row), abstain=row[-1]) for row in tables
    ]
    cast = phones + abstain + invalid + sum(map(sum, tables))
    votes = {'{"chosen":["가"]}': phones, '{"abstain":true}': abstain, '{"invalid":true}': invalid}
    result = tally(
        Rules(method="single", options=options, basis="valid"), {vote: n for vote, n in votes.items() if n}, hands,
        eligible=cast + silent + away, present=cast + silent,
    )  # fmt: skip
    ballot = Ballot(
        number=1,
        title="투표",
        turnout=Turnout(
            eligible=result.eligible,
            present=result.present,
            cast=result.cast,
            valid=result.valid,
            abstain=result.abstain,
            invalid=result.invalid,
        ),
        options=tuple(
            OptionResult(text=one.option, count=int(one.count), share=one.share, leads=one.option in result.winners)
            for one in result.options
        ),
        result=result,
        tables=tuple(
            BallotTable(table=number, voters=sum(row), counts=tuple(row[:-1]), abstain=row[-1])
            for number, row in enumerate(tables, start=1)
        ),
    )
    return replace(empty(), attendance=Attendance(arrived=cast + silent + away), ballots=(ballot,))


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


@settings(max_examples=100, deadline=None)
@given(
    st.integers(2, 4).flatmap(lambda wide: st.lists(st.lists(people, min_size=wide, max_size=wide), min_size=1, max_size=4)),
    people, people, people, people, people,
)  # fmt: skip
@example([[20, 10, 0], [20, 10, 0]], 0, 0, 3, 0, 0)
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


@given(st.dictionaries(st.sampled_from("강구금노도동마서"), st.integers(1, 30), min_size=1))
def test_small_groups_of_those_who_came_stand_together(groups: dict[str, int]) -> None:
    shown = rows(who_came(groups), "attendance")
    assert all(int(str(row["people"])) >= 5 for row in shown)
    whole = sum(groups.values())
    assert sum(int(str(row["people"])) for row in shown) == (whole if whole >= 5 else 0)
    assert all(groups.get(str(row["group"]), row["people"]) == row["people"] for row in shown)
    small = {name for name, n in groups.items() if n < 5}
    assert not small & {row["group"] for row in shown}


@given(st.dictionaries(st.integers(), people, max_size=6), st.lists(st.integers(1, 2), max_size=3))
def test_sums_that_are_told_differ_by_nobody_or_by_enough_people_who_are_not_told(
    parts: dict[int, int], steps: list[int]
) -> None:
    keys, ends = list(parts), [min(sum(steps[: n + 1]), len(parts)) for n in range(len(steps))]
    sums = [keys[:end] for end in ends]
    told = told_parts(parts)
    good = told_sums(parts, told, sums)
    unseen = [
        sum(parts[key] for key in keys[:end] if key not in told) for end, tell in zip(ends, good, strict=True) if tell
    ]
    unseen = [0, *unseen, sum(parts[key] for key in keys if key not in told)]
    if sum(parts.values()) >= 5 or not any(parts.values()):
        assert all(fine(later - before) for before, later in pairwise(unseen))


@given(st.lists(st.tuples(people, people, people), max_size=7))
def test_rows_that_are_not_told_are_nobody_or_enough_people_in_every_column(table: list[tuple[int, ...]]) -> None:
    told = told_rows(dict(enumerate(table)))
    assert all(fine(one) for place in told for one in table[place])
    if told:
        left = [row for place, row in enumerate(table) if place not in told]
        assert all(fine(sum(column)) for column in zip(*left, strict=True))


def test_a_mean_next_to_the_end_of_the_scale_tells_of_few_people() -> None:
    assert told_mean(100, 500, 1, 5) and told_mean(100, 300, 1, 5)
    assert not told_mean(100, 499, 1, 5) and not told_mean(100, 104, 1, 5)


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


def test_support_of_few_people_is_missing_and_that_of_themes_too() -> None:
    outline = invented(notes=120)
    support = [row["support"] for row in rows(outline, "notes")]
    assert min(int(str(one)) for one in support if one is not None) == 5 and None in support
    assert "support" not in [column.key for column in by_key(outline)["themes"].columns]


def test_what_tells_of_few_people_by_its_nature_is_left_out(tmp_path: Path) -> None:
    day = every_method(tmp_path)
    outline = outline_of(day.record, day.session)
    change = BeforeAndAfter(
        ballot=2,
        earlier=1,
        options=(),
        before_valid=0,
        after_valid=0,
        linked=30,
        moves=(Move(before="", after="가", people=2),),
    )
    keys = set(by_key(replace(outline, changes=(change,))))
    assert not keys & {"moves", "changes", "counts", "pairs", "earlier_results", "differences"}
    assert rows(replace(outline, changes=(change,)), "ballots")[1]["compared_with"] == 1


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


def test_the_readme_names_every_column_and_where_the_licence_goes(tmp_path: Path) -> None:
    outline = invented(notes=60)
    files = write_open_data(outline, tmp_path)
    text = (tmp_path / README).read_bytes().decode("utf-8-sig")
    assert "공공누리" in text and "출처 표시: 서울특별시" in text
    for file in files[1:]:
        head = next(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
        part = text.split(f"{file.name} – ")[1].split("\r\n\r\n")[0]
        assert [line.split(" – ")[0].strip() for line in part.strip().split("\r\n")[1:]] == head
    english = write_open_data(invented(notes=60, language="en"), tmp_path)
    assert "Licence:" in english[0].read_text(encoding="utf-8-sig")


def test_organizer_and_observers_are_not_in_it(tmp_path: Path) -> None:
    outline = replace(invented(notes=30), organizer="김담당", attendance=Attendance(arrived=100, observers="박의원"))
    for file in write_open_data(outline, tmp_path):
        text = file.read_text(encoding="utf-8-sig")
        assert "김담당" not in text and "박의원" not in text


def test_open_data_is_refused_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        write_open_data(empty(), tmp_path / "nowhere")
