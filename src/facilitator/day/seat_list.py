"""Seating a list without a record: a file of people in, a file of seats out."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from facilitator.day.attribute_names import CROSS, GROUP, RULES, crossed
from facilitator.day.list_lines import PeopleFile, refuse_bad_lines
from facilitator.day.whole_text import write_whole
from facilitator.errors import Refused
from facilitator.roster import RosterFile, guess_columns, read_list
from facilitator.roster.fields import heading_word
from facilitator.roster.rosterfile import Row
from facilitator.seating.fields import SEVERAL
from facilitator.seating.problem import PLANS, IntArray, Problem
from facilitator.seating.rows import TableRow, problem_from_rows

GROUP_HEADINGS = ("group", "희망 분야", "신청 분야", "분야", "희망 그룹", "그룹", "모둠")
"""Under which a list names the groups that people want, and a tables file the group of each table; the first one counts."""

TABLE_HEADINGS = {
    "number": ("number", "table", "번호", "테이블", "테이블 번호"),
    "seats": ("seats", "좌석", "좌석 수", "정원"),
    "features": ("features", "시설", "편의 시설", "특징"),
}
"""Under which a tables file says what it says."""


def list_problem(
    roster: Path, tables: int | Path, rounds: int, balance: Sequence[str], group_plan: Sequence[str] = ()
) -> Problem:
    """The problem of seating the people of a file.

    Args:
        roster: a list as ``read_list`` reads it, with a column ``id`` and, where wanted, ``together``, ``apart``,
            ``table`` and ``needs``, several entries in one cell separated by ``;``; and ``group``, the groups of tables
            that the person wants, the dearest first.
        tables: how many tables, of equal size with just enough seats; or a file with ``number``, ``seats``,
            ``features``, ``group``.
        rounds: how many rounds.
        balance: the columns that every table is to mirror, by their headings; or by what the program knows them as
            ("gender" for a column 성별). Columns can be joined: "gender×age", "gender*age", "gender x age".
        group_plan: what each round does with the groups, one word for all or one a round: "stay", "change", "mix".

    Raises:
        Refused: a file cannot be read, a column is missing, or a cell is empty or wrong; the message names the line.
    """
    file = _read(roster, "id")
    hall = _equal_tables(tables, len(file.rows)) if isinstance(tables, int) else read_tables(tables)
    rules = {rule: found for rule in RULES if (found := _find(file, rule)) is not None}
    if any(table.group for table in hall) and (wishes := _first_of(file, GROUP_HEADINGS)) is not None:
        rules[GROUP] = wishes
    columns = {"id": _column(file, "id", roster)} | rules
    rows = [{name: _cell(row.cells, place) for name, place in columns.items()} for row in file.rows]
    people = PeopleFile(roster.name, tuple(row.line for row in file.rows))
    refuse_bad_lines(people, rows, hall)
    names = []
    for name in balance:
        joined = _joined_columns(file, name, roster)
        _refuse_rules(file, joined, set(rules.values()), roster)
        names.append(f" {CROSS} ".join(file.columns[place].name for place in joined))
        for row, listed in zip(rows, file.rows, strict=True):
            row[names[-1]] = " ".join(_value(people, file, place, listed) for place in joined)
    return problem_from_rows(rows, hall, rounds, names, people.lines[0], plan_of_rounds(group_plan, rounds))


def plan_of_rounds(words: Sequence[str], rounds: int) -> tuple[str, ...]:
    """One word a round from one word for all, or from one a round.

    Raises:
        Refused: a word is none of "stay", "change", "mix", or there are too few or too many.
    """
    known = ", ".join(PLANS)
    for word in words:
        if word not in PLANS:
            raise Refused(f"“{word}” is none of: {known}.", f"‘{word}’은(는) 쓸 수 없습니다. 쓸 수 있는 말: {known}.")
    if len(words) not in (0, 1, rounds):
        raise Refused(
            f"{len(words)} words say what {rounds} rounds do with the groups. Give one for all, or one a round.",
            f"라운드는 {rounds}개인데 분야별 앉기 방식은 {len(words)}개입니다. 하나만 적거나 라운드마다 하나씩 적으십시오.",
        )
    return tuple(words) * rounds if len(words) == 1 else tuple(words)


def read_tables(path: Path) -> list[TableRow]:
    """The tables of a file with the columns ``number``, ``seats`` and, where wanted, ``features`` (separated by ``;``).

    Raises:
        Refused: the file cannot be read, a column is missing, or a number is none; the message names the line.
    """
    file = _read(path, *TABLE_HEADINGS["number"])
    number, seats = (_named(file, TABLE_HEADINGS[name], path) for name in ("number", "seats"))
    features, group = _first_of(file, TABLE_HEADINGS["features"]), _first_of(file, GROUP_HEADINGS)
    tables = []
    for row in file.rows:
        values = [_cell(row.cells, number).removesuffix(".0"), _cell(row.cells, seats).removesuffix(".0")]
        for value, name in zip(values, ("number", "seats"), strict=True):
            if not value.isdecimal():
                raise Refused(
                    f"{path.name}, line {row.line}: “{value}” is no {name} of a table. Write a whole number.",
                    f"{path.name} {row.line}행: ‘{value}’은(는) {name} 값이 아닙니다. 정수로 적어 주십시오.",
                )
        offered = _cell(row.cells, features).split(SEVERAL)
        tables.append(
            TableRow(
                int(values[0]),
                int(values[1]),
                frozenset(part.strip() for part in offered if part.strip()),
                _cell(row.cells, group),
            )
        )
    return tables


def write_seats(path: Path, problem: Problem, seats: IntArray) -> None:
    """Write ``round,table,id``, one line a seat, by round, table and the order of the list.

    Raises:
        Refused: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["round", "table", "id"])
    for number, row in enumerate(seats.tolist(), start=1):
        for table, person in sorted((table, person) for person, table in enumerate(row) if table >= 0):
            writer.writerow([number, problem.table_number(table), problem.person_name(person)])
    write_whole(path, text.getvalue())


def _read(path: Path, *wanted: str) -> RosterFile:
    """The file with its first line as heading where that names the wanted column, else with the heading looked for."""
    for line in (1, None):
        file = read_list(path, heading_line=line)
        if _first_of(file, wanted) is not None:
            return file
    raise _no_column(file, wanted[0], path)


def _find(file: RosterFile, name: str) -> int | None:
    """The place of the column with this heading, spelled exactly or but for case, spaces and signs."""
    for same in (lambda text: text, heading_word):
        for column in file.columns:
            if same(column.name) == same(name):
                return column.index
    return None


def _first_of(file: RosterFile, names: Sequence[str]) -> int | None:
    return next((place for name in names if (place := _find(file, name)) is not None), None)


def _column(file: RosterFile, name: str, path: Path) -> int:
    return _named(file, (name,), path)


def _named(file: RosterFile, names: Sequence[str], path: Path) -> int:
    place = _first_of(file, names)
    if place is None:
        raise _no_column(file, names[0], path)
    return place


def _joined_columns(file: RosterFile, name: str, path: Path) -> list[int]:
    """The columns of an attribute, several where it joins them."""
    if _find(file, name) is not None:
        return [_column(file, name, path)]
    return list(dict.fromkeys(_balance_column(file, part, path) for part in crossed(name).split(CROSS)))


def _balance_column(file: RosterFile, name: str, path: Path) -> int:
    place = _find(file, name)
    if place is None and (guessed := guess_columns(file).columns.get(name)) is not None:
        place = _find(file, guessed)
    if place is None:
        raise _no_column(file, name, path)
    return place


def _no_column(file: RosterFile, name: str, path: Path) -> Refused:
    there = ", ".join(file.column_names)
    return Refused(
        f"{path.name} has no column “{name}”. Its columns are: {there}.",
        f"{path.name}에 ‘{name}’ 열이 없습니다. 있는 열: {there}.",
    )


def _refuse_rules(file: RosterFile, places: Sequence[int], rules: set[int], path: Path) -> None:
    for place in places:
        if place in rules:
            name = file.columns[place].name
            raise Refused(
                f"{path.name}: the column “{name}” says where people sit, so tables cannot mirror it.",
                f"{path.name}: ‘{name}’ 열은 자리를 정하는 조건이므로 고르게 나눌 수 없습니다.",
            )


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _value(people: PeopleFile, file: RosterFile, place: int, row: Row) -> str:
    text = _cell(row.cells, place)
    if not text:
        raise people.empty(row.line, file.columns[place].name)
    return text


def _equal_tables(count: int, people: int) -> list[TableRow]:
    seats = -(-people // max(count, 1))
    return [TableRow(number, seats) for number in range(1, count + 1)]
