"""The faults of a list that is to be seated, each told by its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.day.attribute_names import GROUP
from facilitator.errors import Refused
from facilitator.seating.fields import SEVERAL, group_word
from facilitator.seating.particles import with_particle
from facilitator.seating.rows import TableRow

_Row = Mapping[str, str]


@dataclass(frozen=True)
class PeopleFile:
    """A list's name and the line of each of its people: lines that hold nobody may lie between them."""

    name: str
    lines: tuple[int, ...]

    def fault(self, line: int, en: str, ko: str) -> Refused:
        """A fault of one line."""
        return Refused(f"{self.name}, line {line}: {en}", f"{self.name} {line}행: {ko}")

    def empty(self, line: int, column: str) -> Refused:
        """A cell without its value."""
        return self.fault(line, f"the column “{column}” is empty.", f"‘{column}’ 열이 비어 있습니다.")


def refuse_bad_lines(people: PeopleFile, rows: Sequence[_Row], tables: Sequence[TableRow]) -> None:
    """Make sure that the ids and the rules of a list can be read.

    Args:
        people: where the rows come from.
        rows: ``id``, and where wanted ``together``, ``apart``, ``table``, ``needs`` and ``group``.
        tables: the tables of the hall.

    Raises:
        Refused: an id is missing or stands twice; a label stands twice with one person, or with one person only; a table,
            a feature or a group is not there.
    """
    lines: dict[str, int] = {}
    numbers, features = {table.number for table in tables}, {one for table in tables for one in table.features}
    groups = {group_word(table.group): table.group for table in tables if table.group}
    for line, row in zip(people.lines, rows, strict=True):
        _check_id(people, line, row["id"], lines)
        for table in _entries(row, "table"):
            if not table.isdecimal() or int(table) not in numbers:
                raise people.fault(line, f"there is no table {table}.", f"{table}번 테이블이 없습니다.")
        for feature in _entries(row, "needs"):
            if feature not in features:
                _refuse_feature(people, line, feature, features)
        for group in _entries(row, GROUP):
            if group_word(group) not in groups:
                there = ", ".join(groups.values())
                raise people.fault(
                    line,
                    f"no table belongs to the group “{group}”. The groups are: {there}.",
                    f"‘{group}’ 분야의 테이블이 없습니다. 테이블의 분야: {there}.",
                )
    for column in ("together", "apart"):
        _check_labels(people, rows, column)


def _entries(row: _Row, column: str) -> list[str]:
    return [part for part in (text.strip() for text in row.get(column, "").split(SEVERAL)) if part]


def _check_id(people: PeopleFile, line: int, name: str, lines: dict[str, int]) -> None:
    if not name:
        raise people.empty(line, "id")
    if name in lines:
        raise people.fault(
            line,
            f"the id {name} is already in line {lines[name]}.",
            f"id {with_particle(name, '은', '는')} {lines[name]}행에 이미 있습니다.",
        )
    lines[name] = line


def _refuse_feature(people: PeopleFile, line: int, feature: str, features: set[str]) -> None:
    if not features:
        raise people.fault(
            line,
            f"“{feature}” is needed, but the tables offer no features. Give them in a tables file.",
            f"{with_particle(f'‘{feature}’', '이', '가')} 필요하다고 적혀 있지만 시설을 갖춘 테이블이 없습니다."
            " 테이블 파일의 features 열에 적으십시오.",
        )
    there = ", ".join(sorted(features))
    raise people.fault(
        line,
        f"no table has “{feature}”. The tables have: {there}.",
        f"{with_particle(f'‘{feature}’', '을', '를')} 갖춘 테이블이 없습니다. 테이블에 있는 시설: {there}.",
    )


def _check_labels(people: PeopleFile, rows: Sequence[_Row], column: str) -> None:
    counts = Counter(label for row in rows for label in _entries(row, column))
    for line, row in zip(people.lines, rows, strict=True):
        labels = _entries(row, column)
        for label in labels:
            if labels.count(label) > 1:
                raise people.fault(
                    line,
                    f"the label “{label}” stands twice in the column “{column}”.",
                    f"‘{column}’ 열에 {with_particle(f'‘{label}’', '이', '가')} 두 번 적혀 있습니다.",
                )
            if counts[label] == 1:
                raise people.fault(
                    line,
                    f"the label “{label}” in the column “{column}” binds nobody else. Give it to another person as well.",
                    f"‘{column}’ 열의 {with_particle(f'‘{label}’', '은', '는')} 한 사람에게만 있습니다."
                    " 같은 말을 다른 사람에게도 적으십시오.",
                )
