"""A problem is made from the rows of a file, and what is wrong in them is named with its line."""

from __future__ import annotations

import pytest

from facilitator.errors import Refused
from facilitator.seating.problem import Group, Need, Pin
from facilitator.seating.rows import TableRow, problem_from_rows
from facilitator.seating.solver import solve

TABLES = [TableRow(5, 2, frozenset({"통역"})), TableRow(7, 3)]
ROWS = [
    {"id": "a", "성별": "여", "연령대": "20대", "together": "", "apart": "x", "table": "", "needs": "통역"},
    {"id": "b", "성별": "남", "연령대": "30대", "together": "f", "apart": "x;y", "table": "7", "needs": ""},
    {"id": "c", "성별": " 여 ", "연령대": "30대", "together": "f", "apart": "", "table": "", "needs": " "},
    {"id": "d", "성별": "남", "연령대": "20대", "together": "lonely", "apart": "y", "table": "", "needs": ""},
]


def test_rows_become_numbers_and_rules() -> None:
    problem = problem_from_rows(ROWS, TABLES, 2, ["성별", "연령대"])
    assert problem.attributes.tolist() == [[1, 0], [0, 1], [1, 1], [0, 0]]
    assert [(attribute.name, attribute.values) for attribute in problem.names] == [
        ("성별", ("남", "여")),
        ("연령대", ("20대", "30대")),
    ]
    assert problem.together == (Group((1, 2), "f"),)
    assert problem.apart == (Group((0, 1), "x"), Group((1, 3), "y"))
    assert problem.pinned == (Pin(1, 1),)
    assert problem.needs == (Need(0, frozenset({"통역"})),)
    assert problem.people == ("a", "b", "c", "d")
    assert problem.tables == (5, 7)
    assert solve(problem, time_limit=0.1).score.hard_rules_ok


def test_rule_columns_may_be_missing() -> None:
    problem = problem_from_rows([{"id": "1", "성별": "여"}, {"id": "2", "성별": "남"}], TABLES, 1, ["성별"])
    assert not (problem.together or problem.apart or problem.pinned or problem.needs)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": ""}, 'Line 3: the column "id" is empty.'),
        ({"id": "a"}, "Line 3: the id a is already in line 2."),
        ({"성별": " "}, 'Line 3: the column "성별" is empty.'),
        ({"table": "9"}, "Line 3: there is no table 9."),
        ({"table": "window"}, "Line 3: there is no table window."),
        ({"apart": "x;x"}, 'Line 3: the label "x" stands twice in the column "apart".'),
    ],
)
def test_a_bad_row_is_named_with_its_line(change: dict[str, str], said: str) -> None:
    rows = [ROWS[0], {**ROWS[1], **change}, *ROWS[2:]]
    with pytest.raises(Refused) as refused:
        problem_from_rows(rows, TABLES, 2, ["성별", "연령대"])
    assert refused.value.en == said
    assert refused.value.ko.startswith("3행")


def test_an_unknown_column_is_answered_with_those_there_are() -> None:
    with pytest.raises(Refused, match=r'no column "직업".*성별, 연령대'):
        problem_from_rows(ROWS, TABLES, 2, ["성별", "직업"])


@pytest.mark.parametrize(
    ("tables", "rounds", "said"),
    [
        ([], 1, "At least one table"),
        ([TableRow(1, 4), TableRow(1, 4)], 1, "Table 1 is listed twice"),
        ([TableRow(1, 0)], 1, "Table 1 has 0 seats"),
        (TABLES, 0, "At least one round"),
    ],
)
def test_a_hall_that_is_none_is_refused(tables: list[TableRow], rounds: int, said: str) -> None:
    with pytest.raises(Refused, match=said):
        problem_from_rows(ROWS, tables, rounds, ["성별"])


def test_a_list_without_people_is_refused() -> None:
    with pytest.raises(Refused, match="no participants"):
        problem_from_rows([], TABLES, 1, ["성별"])


def test_a_table_asked_for_twice_is_two_pins_at_once() -> None:
    rows = [ROWS[0], {**ROWS[1], "table": "5;7"}]
    with pytest.raises(Refused, match="b is pinned to table 5 and to table 7 at once"):
        solve(problem_from_rows(rows, TABLES, 1, ["성별"]))


def test_people_name_the_groups_they_want_in_order() -> None:
    tables = [
        TableRow(1, 2, group="주거 복지"),
        TableRow(2, 2, group="돌봄"),
        TableRow(3, 2),
        TableRow(4, 1, group="주거복지"),
    ]
    rows = [{"id": "a", "group": "돌봄; 주거복지"}, {"id": "b", "group": ""}, {"id": "c", "group": "돌봄;돌봄"}]
    problem = problem_from_rows(rows, tables, 2, [], group_plan=("stay", "mix"))
    assert problem.groups == ("주거 복지", "돌봄")
    assert problem.table_groups.tolist() == [0, 1, -1, 0]
    assert problem.choices == ((1, 0), (), (1,))
    assert problem.group_plan == ("stay", "mix")


def test_a_group_that_no_table_has_is_answered_with_those_there_are() -> None:
    tables = [TableRow(1, 2, group="주거"), TableRow(2, 2, group="돌봄")]
    with pytest.raises(Refused) as refused:
        problem_from_rows([{"id": "a", "group": "주거"}, {"id": "b", "group": "건강"}], tables, 1, [])
    assert refused.value.en == 'Line 3: there is no group "건강". The groups of the tables are: 주거, 돌봄.'


def test_where_tables_have_no_group_the_column_is_like_any_other() -> None:
    problem = problem_from_rows([{"id": "a", "group": "x"}, {"id": "b", "group": "y"}], TABLES, 1, ["group"])
    assert not problem.has_groups and problem.choices == ()
    assert problem.names[0].values == ("x", "y")
