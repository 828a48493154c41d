"""Lists out: the rejected rows for mending, and the participants with their tables for the people at the door.

XLSX, and CSV where the file's name says so: UTF-8 with its mark, because a Korean Excel takes a CSV without it for
CP949.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from facilitator.errors import Refused
from facilitator.roster.checking import Rejected
from facilitator.roster.fields import FIELDS
from facilitator.roster.rosterfile import RosterFile

Value = str | int | None

_WORDS = {
    "ko": {
        "rejected": "고칠 행",
        "reason": "넣지 못한 까닭",
        "line": "원본 행",
        "participants": "참가자",
        "round": "{}라운드 테이블",
    },
    "en": {
        "rejected": "Rows to mend",
        "reason": "Why it was left out",
        "line": "Line in the original",
        "participants": "Participants",
        "round": "Round {} table",
    },
}
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST_CELL = 32767
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell of a CSV begins with that Excel takes for a formula."""

_NARROWEST, _WIDEST = 6.0, 60.0


@dataclass(frozen=True)
class SeatedParticipant:
    """One line of the participant list.

    ``attributes`` are field ids or extra columns with their values; ``tables`` is the table number in each round, None
    where the person has no seat.
    """

    number: int
    name: str
    contact: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    tables: Sequence[int | None] = ()


def write_rejected(path: str | Path, file: RosterFile, rejected: Iterable[Rejected], language: str = "ko") -> None:
    """Write the rejected rows under the list's own headings, with the reason first, to be mended and imported again.

    Args:
        path: the XLSX to write; an older one is replaced.
        file: the list the rows come from.
        rejected: the rows.
        language: "ko" or "en", of the reasons.

    Raises:
        Refused: the file cannot be written there.
    """
    words = _WORDS[language]
    width = max((column.index for column in file.columns), default=-1) + 1
    headings = [""] * width
    for column in file.columns:
        headings[column.index] = column.name
    rows: list[list[Value]] = [[words["reason"], words["line"], *headings]]
    rows += [[row.reason(language), row.line, *row.cells] for row in rejected]
    _write(Path(path), words["rejected"], rows)


def write_participants(
    path: str | Path,
    people: Iterable[SeatedParticipant],
    rounds: int,
    language: str = "ko",
    *,
    contacts: bool = True,
) -> None:
    """Write the participants with their table in each round.

    Args:
        path: the XLSX or CSV to write; an older one is replaced.
        people: the participants, in the order to write them.
        rounds: how many rounds there are.
        language: "ko" or "en", of the headings.
        contacts: whether to write phone numbers and addresses; leave them out of a list that hangs at the door.

    Raises:
        Refused: the file cannot be written there.
    """
    people = list(people)
    words = _WORDS[language]
    labels = {known.id: known.label(language) for known in FIELDS}
    there = {name for person in people for name, value in person.attributes.items() if value}
    attributes = [known.id for known in FIELDS if known.id in there]
    attributes += list(dict.fromkeys(n for p in people for n in p.attributes if n in there and n not in labels))
    rows: list[list[Value]] = [
        [
            labels["number"],
            labels["name"],
            *([labels["contact"]] if contacts else []),
            *(labels.get(name, name) for name in attributes),
            *(words["round"].format(number) for number in range(1, rounds + 1)),
        ]
    ]
    for person in people:
        tables = [*person.tables[:rounds], *[None] * (rounds - len(person.tables))]
        rows.append(
            [
                person.number,
                person.name,
                *([person.contact] if contacts else []),
                *(person.attributes.get(name, "") for name in attributes),
                *tables,
            ]
        )
    _write(Path(path), words["participants"], rows)


def _write(path: Path, title: str, rows: list[list[Value]]) -> None:
    """Write one sheet, whole or not at all."""
    half_written = path.with_name(f"{path.name}.part")
    try:
        if path.suffix.lower() == ".csv":
            _write_csv(half_written, rows)
        else:
            with half_written.open("wb") as file:
                _sheet_of(title, rows).save(file)
        half_written.replace(path)
    except OSError as error:
        half_written.unlink(missing_ok=True)
        raise Refused(
            f"{path} cannot be written ({error.strerror}). Close it in other programs, or choose another folder.",
            f"{path} 파일을 쓸 수 없습니다({error.strerror}). 다른 프로그램에서 닫거나 다른 폴더를 골라 주십시오.",
        ) from error


def _write_csv(path: Path, rows: list[list[Value]]) -> None:
    """Write rows as Excel expects them; what people typed stays text, also where it looks like a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(
            [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row]
            for row in rows
        )


def _sheet_of(title: str, rows: list[list[Value]]) -> Workbook:
    """A workbook of one sheet with a heading that stays in view and columns as wide as what they hold."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    width = max(len(row) for row in rows)
    for index in range(width):
        sheet.column_dimensions[get_column_letter(index + 1)].width = _column_width(rows, index)
    sheet.auto_filter.ref = f"A1:{get_column_letter(width)}{len(rows)}"
    heading, filled = Font(bold=True), PatternFill("solid", fgColor="E8EEFB")
    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows):
        cells = [_cell(sheet, value) for value in row]
        for cell in cells:
            if number == 0:
                cell.font, cell.fill = heading, filled
            elif isinstance(cell.value, str) and len(cell.value) > 20:
                cell.alignment = wrapped
        sheet.append(cells)
    return book


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> Cell:
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, _NOT_IN_XML.sub("", value)[:_LONGEST_CELL])
        # What people typed stays text: "=1+1" must not become a formula on the next machine.
        cell.data_type = "s"
        return cell
    return WriteOnlyCell(sheet, value)


def _column_width(rows: list[list[Value]], index: int) -> float:
    """The width, in digits, that shows nine of ten of the first values; a Korean letter counts as two."""
    widths = sorted(
        max(
            (sum(2 if ord(letter) > 0x1100 else 1 for letter in line) for line in str(row[index]).split("\n")),
            default=0,
        )
        for row in rows[:500]
        if index < len(row) and row[index] is not None
    )
    usual = widths[int(len(widths) * 0.9) - (len(widths) == 1)] if widths else 0
    return min(max(usual + 2.0, _NARROWEST), _WIDEST)
