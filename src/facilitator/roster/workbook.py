"""From the bytes of a workbook (XLSX, XLS, ODS) to the rows of its sheets, as text."""

from __future__ import annotations

import contextlib
import datetime
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import python_calamine as calamine

from facilitator.errors import Refused
from facilitator.roster import refusals
from facilitator.roster.compound import Damaged, Locked, inspect_workbook
from facilitator.roster.extent import far_cell
from facilitator.roster.rosterfile import RawRow
from facilitator.roster.text import clean

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


class Workbook:
    """An open workbook; its sheets are read when they are asked for."""

    def __init__(self, data: bytes, path: Path, kind: str) -> None:
        """Open the workbook in ``data``, of ``kind`` "xlsx", "xls" or "ods"; ``path`` names the file in messages.

        Raises:
            Refused: it is protected by a password, damaged, or has a cell far away from everything else.
        """
        self._path = path
        _inspect(data, path, kind)
        with self._told_plainly():
            self._book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            sheets = [s for s in self._book.sheets_metadata if s.typ == calamine.SheetTypeEnum.WorkSheet]
        self.sheet_names = tuple(s.name for s in sheets)
        self.visible_names = tuple(s.name for s in sheets if s.visible == calamine.SheetVisibleEnum.Visible)

    def read_rows(self, sheet_name: str) -> list[RawRow]:
        """Each row of the sheet that is not blank, as (row number as the spreadsheet shows it, its cells as cleaned text).

        A cell merged over several rows gives its value to each of them that holds something (a district written once
        beside its people); a cell merged over several columns, as titles are, gives it to the first only.

        Raises:
            Refused: the workbook has no such sheet, or the sheet is damaged.
        """
        if sheet_name not in self.sheet_names:
            raise refusals.no_sheet(self._path, sheet_name, self.sheet_names)
        with self._told_plainly():
            sheet = self._book.get_sheet_by_name(sheet_name)
            before = [""] * (sheet.start[1] if sheet.start else 0)
            merged = _merged_downwards(sheet)
            rows: list[RawRow] = []
            hanging: dict[int, tuple[int, str]] = {}
            for index, row in enumerate(sheet.iter_rows()):
                if not any(row):
                    continue
                cells = [*before, *map(as_text, row)]
                for column, (last, text) in hanging.items():
                    if index <= last and not cells[column]:
                        cells[column] = text
                for column, last in merged.get(index, ()):
                    if column < len(cells):
                        hanging[column] = (last, cells[column])
                rows.append((index + 1, cells))
        return rows

    @contextlib.contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """Whatever the reader raises over a bad workbook becomes a refusal."""
        try:
            yield
        except calamine.PasswordError:
            raise refusals.password(self._path) from None
        except Refused:
            raise
        except Exception:
            raise refusals.damaged(self._path) from None
        except BaseException as error:
            # The reader is written in Rust and reports what it did not foresee in this way.
            if type(error).__name__ != "PanicException":
                raise
            raise refusals.damaged(self._path) from None


def _inspect(data: bytes, path: Path, kind: str) -> None:
    """Refuse what would bring the reader down, before it is opened."""
    try:
        if kind == "xls":
            inspect_workbook(data)
            return
        far = far_cell(data, kind)
    except Locked:
        raise refusals.password(path) from None
    except (Damaged, zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, LookupError, RuntimeError):
        raise refusals.damaged(path) from None
    if far is not None:
        raise refusals.far_cell(path, far)


def _merged_downwards(sheet: calamine.CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """For each row where a cell of one column begins that is merged over several rows: its column and last row."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if left == right and bottom > top:
            found.setdefault(top, []).append((left, bottom))
    return found


def as_text(cell: Cell) -> str:
    """A cell as the organizer reads it: 1.0 is "1", a date "2010-12-31", midnight is dropped."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime.datetime):
        if cell.time() == datetime.time():
            return cell.date().isoformat()
        return cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, datetime.time):
        return cell.isoformat(timespec="minutes")
    return str(cell)
