"""Open data: nobody finds out about fewer than five people, neither by reading nor by subtracting."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from every_method import every_method
from hypothesis import given
from hypothesis import strategies as st
from invented_outline import empty, invented
from published_data import by_key, people, rows, who_came

from facilitator.errors import Refused
from facilitator.minutes.data.few import fine, told_mean, told_parts, told_rows, told_sums
from facilitator.minutes.data.open_data import README, write_open_data
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import (
    Attendance,
)
from facilitator.minutes.outline_beside import BeforeAndAfter, Move


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
