"""Seating a list without a record: a file of people in, a file of seats out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitator.day.whole_text import write_whole
from facilitator.errors import Refused
from facilitator.roster import RosterFile, guess_columns, read_list
from facilitator.roster.fields import heading_word
from facilitator.seating import Problem, TableRow, problem_from_rows
from facilitator.seating.problem import IntArray
from facilitator.seating.rows import SEVERAL

RULES = ("together", "apart", "table", "needs")


def list_problem(roster: Path, tables: int | Path, rounds: int, balance: Sequence[str]) -> Problem:
    """The problem of seating the people of a file.

    Args:
        roster: a list as ``read_list`` reads it, with a column ``id`` and, where wanted, ``together``, ``apart``,
            ``table`` and ``needs``, several entries in one cell separated by ``;``.
        tables: how many tables, of equal size with just enough seats; or a file with ``number``, ``seats``, ``features``.
        rounds: how many rounds.
        balance: the columns that every table is to mirror, by their headings; or by what the program knows them as
            ("gender" for a column 성별).

    Raises:
        Refused: a file cannot be read, a column is missing, or a cell is empty or wrong; the message names the line.
    """
    file = _read(roster, "id")
    columns = {"id": _column(file, "id", roster)} | {name: _balance_column(file, name, roster) for name in balance}
    columns |= {rule: found for rule in RULES if (found := _find(file, rule)) is not None}
    rows = [
        {name: row.cells[place] if place < len(row.cells) else "" for name, place in columns.items()}
        for row in file.rows
    ]
    hall = _equal_tables(tables, len(rows)) if isinstance(tables, int) else read_tables(tables)
    _check_lines(file, rows, balance, {table.number for table in hall}, roster)
    return problem_from_rows(rows, hall, rounds, balance, first_line=file.rows[0].line)


def read_tables(path: Path) -> list[TableRow]:
    """The tables of a file with the columns ``number``, ``seats`` and, where wanted, ``features`` (separated by ``;``).

    Raises:
        Refused: the file cannot be read, a column is missing, or a number is none; the message names the line.
    """
    file = _read(path, "number")
    number, seats = _column(file, "number", path), _column(file, "seats", path)
    features = _find(file, "features")
    tables = []
    for row in file.rows:
        cells = (*row.cells, *[""] * len(file.columns))
        values = [cells[number].removesuffix(".0"), cells[seats].removesuffix(".0")]
        for value, name in zip(values, ("number", "seats"), strict=True):
            if not value.isdecimal():
                raise Refused(
                    f"{path.name}, line {row.line}: “{value}” is no {name} of a table. Write a whole number.",
                    f"{path.name} {row.line}행: ‘{value}’은(는) {name} 값이 아닙니다. 정수로 적어 주십시오.",
                )
        offered = cells[features].split(SEVERAL) if features is not None else []
        tables.append(
            TableRow(int(values[0]), int(values[1]), frozenset(part.strip() for part in offered if part.strip()))
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


def _read(path: Path, wanted: str) -> RosterFile:
    """The file with its first line as heading where that names the wanted column, else with the heading looked for."""
    for line in (1, None):
        file = read_list(path, heading_line=line)
        if _find(file, wanted) is not None:
            return file
    raise _no_column(file, wanted, path)


def _find(file: RosterFile, name: str) -> int | None:
    """The place of the column with this heading, spelled exactly or but for case, spaces and signs."""
    for same in (lambda text: text, heading_word):
        for column in file.columns:
            if same(column.name) == same(name):
                return column.index
    return None


def _column(file: RosterFile, name: str, path: Path) -> int:
    place = _find(file, name)
    if place is None:
        raise _no_column(file, name, path)
    return place


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


def _equal_tables(count: int, people: int) -> list[TableRow]:
    seats = -(-people // max(count, 1))
    return [TableRow(number, seats) for number in range(1, count + 1)]


def _check_lines(
    file: RosterFile, rows: Sequence[Mapping[str, str]], balance: Sequence[str], tables: set[int], path: Path
) -> None:
    """Refuse the first faulty line by its own number: lines that hold no person may lie between those that do."""
    lines: dict[str, int] = {}
    for row, listed in zip(rows, file.rows, strict=True):
        for name in ("id", *balance):
            if not row[name]:
                raise Refused(
                    f"{path.name}, line {listed.line}: the column “{name}” is empty.",
                    f"{path.name} {listed.line}행: ‘{name}’ 열이 비어 있습니다.",
                )
        if row["id"] in lines:
            raise Refused(
                f"{path.name}, line {listed.line}: the id {row['id']} is already in line {lines[row['id']]}.",
                f"{path.name} {listed.line}행: id {row['id']}은(는) {lines[row['id']]}행에 이미 있습니다.",
            )
        lines[row["id"]] = listed.line
        for table in filter(None, (part.strip() for part in row.get("table", "").split(SEVERAL))):
            if not table.isdecimal() or int(table) not in tables:
                raise Refused(
                    f"{path.name}, line {listed.line}: there is no table {table}.",
                    f"{path.name} {listed.line}행: {table}번 테이블이 없습니다.",
                )
