"""Which column of a list fills which field: guessed, then changed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from facilitator.errors import Refused
from facilitator.roster import refusals
from facilitator.roster.fields import FIELD_IDS, field_of_heading, heading_word, is_not_the_participants
from facilitator.roster.kinds import SAMPLE, field_of_values, is_integer
from facilitator.roster.rosterfile import Column, RosterFile

_WEAK = frozenset(
    [
        "구분",
        "유형",
        "구",
        "지역",
        "분야",
        "분리",
        "배려",
        "장애",
        "성",
        "번호",
        "id",
        "number",
        "type",
        "category",
        "field",
        "area",
        "state",
        "group",
    ]
)
"""Headings that mean something else as often as not: what the values are goes before what they say."""


@dataclass(frozen=True)
class Mapping:
    """The chosen columns.

    Attributes:
        columns: field id -> name of the column that fills it; a field without a column is not in it.
        extras: names of further columns to keep as attributes under their own name. Nothing is kept unasked: lists of
            cities hold addresses and remarks that are nobody's business at a table.
        reasons: field id -> "heading", "values" or "hand": how the column was found, for the page to show.
    """

    columns: dict[str, str]
    extras: tuple[str, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)

    def offered(self, file: RosterFile) -> tuple[str, ...]:
        """The columns that fill no field: each may be kept as an extra attribute."""
        used = set(self.columns.values())
        return tuple(name for name in file.column_names if name not in used)

    def choose(self, field_id: str, column: str | None) -> Mapping:
        """The mapping with ``field_id`` filled by ``column``, or by none.

        A column fills one field only: it leaves the field or the extras it was in.

        Raises:
            Refused: there is no such field.
        """
        if field_id not in FIELD_IDS:
            raise refusals.no_field(field_id, FIELD_IDS)
        columns = {f: c for f, c in self.columns.items() if f != field_id and c != column}
        reasons = {f: r for f, r in self.reasons.items() if f in columns}
        if column is not None:
            columns[field_id], reasons[field_id] = column, "hand"
        return replace(
            self,
            columns={f: columns[f] for f in FIELD_IDS if f in columns},
            extras=tuple(name for name in self.extras if name != column),
            reasons=reasons,
        )

    def keep(self, column: str) -> Mapping:
        """The mapping with ``column`` kept as an extra attribute (unless it fills a field already)."""
        if column in self.extras or column in self.columns.values():
            return self
        return replace(self, extras=(*self.extras, column))

    def leave(self, column: str) -> Mapping:
        """The mapping without ``column`` among the extra attributes."""
        return replace(self, extras=tuple(name for name in self.extras if name != column))


def guess_columns(file: RosterFile) -> Mapping:
    """The likely column for each field.

    A heading the program knows decides (of several, the better word; of equal ones, the left), provided the values do not
    speak against it. Fields still empty go to columns whose values are of a kind: genders, phones, ages, districts,
    people's names. No column fills two fields; a running number (연번) fills none.
    """
    values = {column.index: _values(file, column) for column in file.columns}
    kinds = {column.index: field_of_values(values[column.index]) for column in file.columns}
    candidates: list[tuple[int, int, str, Column]] = []
    for column in file.columns:
        named = field_of_heading(column.name) if column.headed else None
        if named is not None and _believable(named[0], column, kinds[column.index], values[column.index]):
            candidates.append((named[1], column.index, named[0], column))
    columns: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for _, _, field_id, column in sorted(candidates, key=lambda c: c[:2]):
        if field_id not in columns:
            columns[field_id], reasons[field_id] = column.name, "heading"
    for column in file.columns:
        kind = kinds[column.index]
        if kind is None or kind in columns or column.name in columns.values():
            continue
        if not column.headed or _says_nothing(column.name):
            columns[kind], reasons[kind] = column.name, "values"
    return Mapping({f: columns[f] for f in FIELD_IDS if f in columns}, (), reasons)


def map_by_hand(file: RosterFile, mapping: Mapping, pairs: Iterable[str]) -> Mapping:
    """``mapping`` changed by pairs such as ``name=성명``, as they are typed on the command line.

    ``field=`` empties a field and ``extra=column`` keeps a column as an attribute. A column may be written with other
    spacing or case than in the list.

    Raises:
        Refused: a pair without "=", an unknown field or an unknown column.
    """
    for pair in pairs:
        field_id, equals, wanted = (part.strip() for part in pair.partition("="))
        if not equals:
            raise Refused(
                f"“{pair}” does not say field=column. Write, for example, name=성명.",
                f"‘{pair}’은(는) 항목=열 꼴이 아닙니다. 예: name=성명",
            )
        column = _find_column(file, wanted) if wanted else None
        if field_id != "extra":
            mapping = mapping.choose(field_id, column)
        elif column is not None:
            mapping = mapping.keep(column)
    return mapping


def _find_column(file: RosterFile, wanted: str) -> str:
    if wanted in file.column_names:
        return wanted
    alike = [name for name in file.column_names if heading_word(name) == heading_word(wanted)]
    if len(alike) != 1:
        raise refusals.no_column(wanted, file.column_names)
    return alike[0]


def _values(file: RosterFile, column: Column) -> list[str]:
    """The first filled cells of the column, enough to judge it."""
    found: list[str] = []
    for row in file.rows:
        if column.index < len(row.cells) and row.cells[column.index]:
            found.append(row.cells[column.index])
            if len(found) == SAMPLE:
                break
    return found


def _believable(field_id: str, column: Column, kind: str | None, values: list[str]) -> bool:
    """Whether the values may stand under that heading."""
    if field_id in ("number", "table"):
        numbers = sum(map(is_integer, values)) if field_id == "number" else sum(map(_has_one_number, values))
        return bool(values) and kind in (None, "age") and numbers >= 0.8 * len(values)
    if heading_word(column.name) in _WEAK or field_id in ("name", "opinion", "group"):
        return kind is None or kind == field_id or (field_id in ("group", "opinion") and kind == "name")
    return True


def _says_nothing(heading: str) -> bool:
    """Whether the heading leaves open what the column is, so that its values may say it."""
    if is_not_the_participants(heading):
        return False
    return field_of_heading(heading) is None or heading_word(heading) in _WEAK


def _has_one_number(value: str) -> bool:
    digits = "".join(c if c.isdecimal() else " " for c in value).split()
    return len(digits) == 1 and len(digits[0]) <= 4
