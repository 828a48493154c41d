"""From a read list and its mapping to people, and to the rows that cannot go in: ``check``."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from facilitator.roster import reasons, refusals
from facilitator.roster.ages import age_band, birth_date
from facilitator.roster.contacts import contact
from facilitator.roster.districts import district
from facilitator.roster.fields import FIELD_IDS, heading_word, is_birth_heading
from facilitator.roster.genders import GENDER_CODES, gender
from facilitator.roster.keys import certain_key, likely_key, numbered_key
from facilitator.roster.mapping import Mapping
from facilitator.roster.reasons import Reason
from facilitator.roster.rosterfile import RosterFile, Row
from facilitator.roster.text import compact, one_line

_NOTHING = frozenset(["-", "--", "—", "–", ".", "없음", "해당없음", "미정", "미기재", "n/a", "none", "null", "nan"])
_YES = frozenset(
    [
        "o",
        "○",
        "◯",
        "●",
        "v",
        "✓",
        "✔",
        "√",
        "y",
        "yes",
        "true",
        "1",
        "예",
        "네",
        "유",
        "있음",
        "해당",
        "필요",
        "신청",
        "희망",
    ]
)
_NO = frozenset(
    ["x", "×", "n", "no", "false", "0", "아니오", "아니요", "무", "없음", "해당없음", "불필요", "미신청", "미해당"]
)
_WHOLE_NUMBER = re.compile(r"(?:제|no\.?|#|t)?(\d{1,9})(?:\.0+)?(?:번|호)?")
_TABLE_NUMBER = re.compile(r"[^\d]*?(\d{1,4})(?:\.0+)?[^\d]*")
_LIST_SIGNS = re.compile(r"\s*[;,、\n]\s*")
_CACHED_VALUES = 5000


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person of the list, ready to go into a session.

    Attributes:
        line: where the row begins in the file.
        name: as typed, with single spaces.
        contact: phone in its usual grouping, e-mail, or whatever was typed; "" where nothing was.
        number: the badge number, or None.
        attributes: field id -> value for the other chosen fields, extra column -> value for the kept ones; nothing for an
            empty cell. ``age`` is a band ("30대"); ``together``, ``apart`` and ``needs`` join several values with ";".
        key: knows the person again in another reading of the list; the rule stands in ``facilitator.roster.keys``.
    """

    line: int
    name: str
    contact: str
    number: int | None
    attributes: dict[str, str]
    key: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """One row that cannot go in: where it begins, why (in both languages), and its cells for mending."""

    line: int
    reason_en: str
    reason_ko: str
    cells: tuple[str, ...]

    def reason(self, language: str) -> str:
        """Why, in ``language`` ("ko" or anything else for English)."""
        return self.reason_ko if language == "ko" else self.reason_en


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of ``check``: the people and the rejected rows, each in the order of the file."""

    file: RosterFile
    mapping: Mapping
    people: tuple[ListedPerson, ...]
    rejected: tuple[Rejected, ...]

    def preview(self, count: int = 20) -> tuple[ListedPerson | Rejected, ...]:
        """What becomes of the first ``count`` rows."""
        first: list[ListedPerson | Rejected] = [*self.people[:count], *self.rejected[:count]]
        return tuple(sorted(first, key=lambda row: row.line)[:count])


def check(file: RosterFile, mapping: Mapping, on: datetime.date | None = None) -> Checked:
    """Read every row as a person, by ``mapping``; rows with a fault are rejected and the others stay.

    A row is rejected when it has too many cells or ends before a chosen column, no name, an age, badge number or table that
    cannot be read, a badge number that an earlier row has, or a person that an earlier row holds (same name and contact, or
    same name and birth date). Rows may end early where the file leaves out empty cells at the end of all its rows.

    Args:
        file: what ``read_list`` gave.
        mapping: what ``guess_columns`` gave, changed or not.
        on: the day on which ages count, the day of the session; today by default.

    Raises:
        Refused: no column is chosen for the names, or a chosen column is not in the list.
    """
    reader = _RowReader(file, mapping, on or datetime.date.today())
    people: list[ListedPerson] = []
    rejected: list[Rejected] = []
    for row in file.rows:
        read = reader.read(row)
        if isinstance(read, ListedPerson):
            people.append(read)
        else:
            rejected.append(Rejected(row.line, read.en, read.ko, row.cells))
    return Checked(file, mapping, tuple(people), tuple(rejected))


class _RowReader:
    """Reads the rows of one list in order, remembering what earlier rows hold."""

    def __init__(self, file: RosterFile, mapping: Mapping, on: datetime.date) -> None:
        places = {column.name: column.index for column in file.columns}
        for column in (*mapping.columns.values(), *mapping.extras):
            if column not in places:
                raise refusals.no_column(column, file.column_names)
        if "name" not in mapping.columns:
            raise refusals.no_name_column(file.column_names)
        self._on, self._language = on, file.language
        self._place = {field: places[column] for field, column in mapping.columns.items()}
        self._extras = [(_extra_name(name, mapping), places[name]) for name in mapping.extras]
        self._width = max(places.values()) + 1
        short_rows_allowed = _leaves_out_empty_cells(file, self._width)
        self._least = 0 if short_rows_allowed else 1 + max(*self._place.values(), *(i for _, i in self._extras), 0)
        self._age_heading = mapping.columns.get("age", "")
        self._needs_heading = mapping.columns.get("needs", "")
        self._by_birth = is_birth_heading(self._age_heading)
        self._values = self._attribute_readers(file)
        self._line_of_number: dict[int, int] = {}
        self._line_of_key: dict[str, int] = {}
        self._alike: dict[str, int] = {}

    def _attribute_readers(self, file: RosterFile) -> list[tuple[str, int, Callable[[str], str]]]:
        """How each attribute other than the age is read: its id, its place in the row, and the reading."""
        coded = "gender" in self._place and _is_coded(file, self._place["gender"])
        readings: dict[str, Callable[[str], str]] = {
            "gender": lambda value: gender(value, self._language, coded),
            "district": district,
            "opinion": str,
            "together": _several,
            "apart": _several,
            "needs": lambda value: _needs(value, self._needs_heading),
        }
        plain = ("occupation", "group")
        found = [
            (field, place, _remembered(readings.get(field, one_line)))
            for field, place in self._place.items()
            if field in readings or field in plain
        ]
        return found + [(name, place, one_line) for name, place in self._extras]

    def read(self, row: Row) -> ListedPerson | Reason:
        cells = row.cells
        if len(cells) > self._width and any(cells[self._width :]):
            return reasons.too_many_cells(len(cells), self._width)
        if len(cells) < self._least:
            return reasons.too_few_cells(len(cells), self._width)
        if len(cells) < self._width:
            cells = (*cells, *[""] * (self._width - len(cells)))

        name = self._name(cells)
        if not any(map(str.isalnum, name)):
            return reasons.no_name()
        written_contact = self._cell(cells, "contact")
        reach = "" if compact(written_contact) in _NOTHING else contact(one_line(written_contact))
        number = self._number(cells)
        if isinstance(number, Reason):
            return number
        attributes: dict[str, str] = {}
        born = None
        age = one_line(self._cell(cells, "age"))
        if age:
            band = age_band(age, self._on, self._language, self._by_birth)
            if band is None:
                return reasons.unreadable_age(age)
            if band:
                attributes["age"] = band
            born = birth_date(age, self._on)
        for field, place, reading in self._values:
            if cells[place] and (value := reading(cells[place])):
                attributes[field] = value
        table = self._cell(cells, "table")
        if table and compact(table) not in _NOTHING:
            found = _TABLE_NUMBER.fullmatch(table)
            if not found or int(found[1]) == 0:
                return reasons.unreadable_table(table)
            attributes["table"] = str(int(found[1]))
        return self._known_or_new(row, name, reach, number, attributes, age, born)

    def _known_or_new(
        self,
        row: Row,
        name: str,
        reach: str,
        number: int | None,
        attributes: dict[str, str],
        age: str,
        born: datetime.date | None,
    ) -> ListedPerson | Reason:
        if number is not None and number in self._line_of_number:
            return reasons.number_twice(number, self._line_of_number[number])
        key = certain_key(name, reach, born)
        if key is None:
            likely = likely_key(name, age, attributes)
            self._alike[likely] = self._alike.get(likely, 0) + 1
            key = numbered_key(likely, self._alike[likely])
        elif key in self._line_of_key:
            return reasons.same_person(self._line_of_key[key])
        self._line_of_key[key] = row.line
        if number is not None:
            self._line_of_number[number] = row.line
        return ListedPerson(row.line, name, reach, number, attributes, key)

    def _cell(self, cells: tuple[str, ...], field: str) -> str:
        place = self._place.get(field)
        return cells[place] if place is not None else ""

    def _name(self, cells: tuple[str, ...]) -> str:
        name = one_line(cells[self._place["name"]])
        family = one_line(self._cell(cells, "surname"))
        if not family or not name:
            return name or family
        return f"{name} {family}" if (name + family).isascii() else f"{family}{name}"

    def _number(self, cells: tuple[str, ...]) -> int | Reason | None:
        written = self._cell(cells, "number")
        word = compact(written)
        if not word or word in _NOTHING:
            return None
        found = _WHOLE_NUMBER.fullmatch(word)
        return int(found[1]) if found and int(found[1]) else reasons.unreadable_number(written)


def _extra_name(column: str, mapping: Mapping) -> str:
    """The attribute an extra column becomes; a heading spelled like a field must not take the field's place."""
    return f"{column} (2)" if column in FIELD_IDS else column


def _leaves_out_empty_cells(file: RosterFile, width: int) -> bool:
    """Whether the file was written without the empty cells at the ends of its rows.

    It was where no row ends in an empty cell and at least two rows, one in ten, are short. Otherwise a short row is a fault.
    """
    short = 0
    for row in file.rows:
        if not row.cells[-1] and len(row.cells) <= width:
            return False
        short += len(row.cells) < width
    return short >= 2 and short * 10 >= len(file.rows)


def _is_coded(file: RosterFile, place: int) -> bool:
    filled = {row.cells[place] for row in file.rows if place < len(row.cells) and row.cells[place]}
    return bool(filled) and all(compact(value).removesuffix(".0") in GENDER_CODES for value in filled)


def _remembered(reading: Callable[[str], str]) -> Callable[[str], str]:
    """``reading``, remembering its answers: a column has few different values."""
    known: dict[str, str] = {}

    def read(value: str) -> str:
        answer = known.get(value)
        if answer is None:
            answer = reading(value)
            if compact(answer) in _NOTHING:
                answer = ""
            if len(known) < _CACHED_VALUES:
                known[value] = answer
        return answer

    return read


def _several(value: str) -> str:
    parts = (one_line(part) for part in _LIST_SIGNS.split(value))
    return ";".join(dict.fromkeys(part for part in parts if part and compact(part) not in _NOTHING))


def _needs(value: str, heading: str) -> str:
    """The needs in a cell; under a heading such as 휠체어 a plain yes means the heading."""
    word = compact(value)
    if word in _NO:
        return ""
    if word in _YES:
        return heading_word(heading) if heading else value
    return _several(value)
