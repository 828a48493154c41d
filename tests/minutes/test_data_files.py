"""Data: the tables of an outcome as XLSX, CSV and JSON, which say what the minutes say."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from every_method import every_method
from invented_outline import empty, invented
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from facilitator.ballots import METHODS
from facilitator.errors import Cancelled, Refused
from facilitator.minutes.data.csv_file import csv_bytes, write_csv_folder
from facilitator.minutes.data.data_words import DATA_PHRASES
from facilitator.minutes.data.files import data_files
from facilitator.minutes.data.schema import schema_bytes
from facilitator.minutes.data.table import DataTable, data_words, table
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.data.xlsx import LONGEST_CELL, write_xlsx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import json_bytes, read_json
from facilitator.minutes.outline import Note, NoteTable, Outline, RoundNotes

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schema" / "minutes-1.schema.json"


@pytest.fixture(scope="module")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    """A session with a ballot by each method."""
    day = every_method(tmp_path_factory.mktemp("votes"))
    return outline_of(day.record, day.session)


def by_key(outline: Outline, language: str = "") -> dict[str, DataTable]:
    return {one.key: one for one in all_tables(outline, language)}


def column(one: DataTable, key: str) -> list[object]:
    place = [each.key for each in one.columns].index(key)
    return [row[place] for row in one.rows]


def saying(*texts: str) -> Outline:
    """A session in which one table wrote these notes."""
    notes = tuple(Note(serial=f"T1-R1-{n:02d}", kind="idea", text=text) for n, text in enumerate(texts, start=1))
    return replace(empty(), notes=(RoundNotes(round=1, title="", tables=(NoteTable(table=1, notes=notes),)),))


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_note_is_a_row_with_its_table_and_themes() -> None:
    outline = invented(notes=90)
    notes = by_key(outline)["notes"]
    said = [(note.serial, note.text) for held in outline.notes for own in held.tables for note in own.notes]
    assert list(zip(column(notes, "serial"), column(notes, "note"), strict=True)) == said
    assert sum(column(by_key(outline)["rounds"], "notes")) == len(said)  # type: ignore[arg-type]


def test_filings_count_as_the_themes_say() -> None:
    outline = invented(notes=90)
    filed = column(by_key(outline)["filings"], "theme")
    for theme in outline.all_themes:
        assert filed.count(theme.number) == theme.note_count


def test_every_row_has_a_value_for_each_column(voted: Outline) -> None:
    for outline in (voted, invented(), empty()):
        for one in all_tables(outline):
            assert {len(row) for row in one.rows} <= {len(one.columns)}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_headings_of_a_table_are_all_different_and_fit_a_sheet(voted: Outline, language: str) -> None:
    words = data_words(language)
    titles = [words(f"table.{one.key}") for one in all_tables(voted)]
    assert len(set(titles)) == len(titles) and max(map(len, titles)) <= 31
    for one in all_tables(voted):
        headings = [words(f"column.{each.key}") for each in one.columns]
        assert len(set(headings)) == len(headings), one.key


def test_korean_and_english_words_are_both_there() -> None:
    assert all(korean.strip() and english.strip() for korean, english in DATA_PHRASES.values())


def test_every_method_has_its_results(voted: Outline) -> None:
    found = by_key(voted)
    assert {ballot.method for ballot in voted.ballots} == set(METHODS)
    results = found["results"]
    assert column(results, "votes") == [option.count for ballot in voted.ballots for option in ballot.options]
    graded = [ballot for ballot in voted.ballots if ballot.method == "rating"]
    steps = sum(len(ballot.options) * (ballot.scale[1] - ballot.scale[0] + 1) for ballot in graded)
    assert len(found["grades"].rows) == steps
    assert found["counts"].rows and found["pairs"].rows


def test_nobody_s_name_stands_in_the_data(voted: Outline) -> None:
    assert all(b"\xec\x9d\xb4\xeb\xa6\x841" not in file.content for file in data_files(voted))  # 이름1


def test_a_korean_spreadsheet_reads_the_csv(tmp_path: Path) -> None:
    text = '그는 "좋다", 라고\n말했다'
    files = write_csv_folder(saying(text), tmp_path)
    content = (tmp_path / "notes.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    assert cells(content)[0][:3] == ["기록 번호", "라운드", "테이블"]
    assert cells(content)[1][5] == text
    assert {file.parent for file in files} == {tmp_path} and len(files) == len(all_tables(empty()))


@pytest.mark.parametrize("text", ["=1+1", "+82", "-5", "@here", "\t=1", "\r=1"])
def test_what_people_typed_is_no_formula(text: str, tmp_path: Path) -> None:
    outline = saying(text)
    assert cells(csv_bytes(by_key(outline)["notes"], "ko"))[1][5] == f"'{text}"
    write_xlsx(outline, tmp_path / "data.xlsx")
    cell = load_workbook(tmp_path / "data.xlsx")["기록"]["F2"]
    assert cell.data_type in ("s", "inlineStr") and str(cell.value).strip("\t\r\n") == text.strip("\t\r\n")


def test_letters_that_a_spreadsheet_cannot_hold_are_left_out(tmp_path: Path) -> None:
    outline = saying("가\x00나\x0b다\ufffe라", "🙂" * 40_000)
    write_xlsx(outline, tmp_path / "data.xlsx")
    rows = CalamineWorkbook.from_path(str(tmp_path / "data.xlsx")).get_sheet_by_name("기록").to_python()
    assert rows[1][5] == "가나다라"
    assert rows[2][5] == "🙂" * (LONGEST_CELL // 2)


def test_sheets_say_what_the_tables_say(voted: Outline, tmp_path: Path) -> None:
    write_xlsx(voted, tmp_path / "data.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "data.xlsx"))
    words = data_words("ko")
    there = [one for one in all_tables(voted) if one.rows]
    assert book.sheet_names == [words(f"table.{one.key}") for one in there]
    for one in there:
        head, *rows = book.get_sheet_by_name(words(f"table.{one.key}")).to_python()
        assert head == [words(f"column.{each.key}") for each in one.columns]
        for shown, row in zip(rows, one.rows, strict=True):
            for cell, value in zip(shown, row, strict=True):
                assert cell == ("" if value is None else value if isinstance(value, str) else pytest.approx(value))


def test_headings_stay_in_view_and_shares_are_percentages(tmp_path: Path) -> None:
    write_xlsx(invented(notes=30, language="en"), tmp_path / "data.xlsx")
    sheet = load_workbook(tmp_path / "data.xlsx")["Who came"]
    assert sheet.freeze_panes == "A2" and sheet["D2"].number_format == "0.0%"
    assert sheet["A1"].font.bold and not sheet["A2"].font.bold


def test_a_sheet_prints_with_its_headings_on_every_page_and_no_text_lies_over_the_row_below(tmp_path: Path) -> None:
    outline = saying("짧은 말", "긴 말입니다. " * 40)
    write_xlsx(outline, tmp_path / "m.xlsx")
    book = load_workbook(tmp_path / "m.xlsx")
    sheet = book[data_words(outline.language)("table.notes")]
    assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
    fits = sheet.sheet_properties.pageSetUpPr
    assert sheet.page_setup.fitToWidth == 1 and fits is not None and fits.fitToPage
    assert sheet.oddFooter is not None and sheet.oddFooter.right.text == "&P / &N"
    assert sheet.row_dimensions[2].height is None and sheet.row_dimensions[3].height >= 5 * 15


def test_figures_stand_at_the_right_below_their_heading_away_from_the_text_beside_them(tmp_path: Path) -> None:
    write_xlsx(invented(notes=12, tables=2, rounds=1, themes=2, ballots=1), tmp_path / "m.xlsx")
    sheet = load_workbook(tmp_path / "m.xlsx").worksheets[1]
    for cell in (sheet["C1"], sheet["C2"]):
        assert cell.alignment.horizontal == "right" and cell.alignment.indent == 1
    session = load_workbook(tmp_path / "m.xlsx").worksheets[0]
    figures = [row[1] for row in session.iter_rows(min_row=2) if isinstance(row[1].value, int)]
    assert figures and all(cell.alignment.horizontal == "left" for cell in figures)


def test_the_same_outline_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    write_xlsx(invented(notes=30), first)
    monkeypatch.setattr("time.localtime", lambda *_now: (2031, 5, 6, 7, 8, 10, 1, 126, 0))
    write_xlsx(invented(notes=30), second)
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in book.read("docProps/core.xml")
    assert [*data_files(invented(notes=30))] == [*data_files(invented(notes=30))]


def test_a_spreadsheet_can_be_stopped_and_then_is_not_there(tmp_path: Path) -> None:
    asked: list[int] = []
    with pytest.raises(Cancelled):
        write_xlsx(invented(), tmp_path / "data.xlsx", lambda done, whole: asked.append(done), lambda: len(asked) > 3)
    assert asked and list(tmp_path.iterdir()) == []
    with pytest.raises(Cancelled):
        write_csv_folder(invented(), tmp_path, cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused_for_data_too(tmp_path: Path) -> None:
    for write in (write_xlsx, write_csv_folder):
        with pytest.raises(Refused):
            write(empty(), tmp_path / "nowhere" / "data")


def test_the_published_schema_is_that_of_the_types() -> None:
    message = "run: python -m facilitator.minutes.data"
    assert PUBLISHED.read_bytes() == schema_bytes(), message


def test_the_json_keeps_to_the_published_schema(voted: Outline) -> None:
    schema = json.loads(PUBLISHED.read_bytes())
    Draft202012Validator.check_schema(schema)
    for outline in (voted, invented(), empty()):
        Draft202012Validator(schema).validate(json.loads(json_bytes(outline)))
    wrong = {**json.loads(json_bytes(voted)), "schema_version": 2}
    assert not Draft202012Validator(schema).is_valid(wrong)


def test_the_json_says_which_schema_it_keeps_to_and_comes_back(voted: Outline, tmp_path: Path) -> None:
    assert json_bytes(voted).startswith(b'{\n  "schema_version": 1,')
    (tmp_path / "minutes.json").write_bytes(json_bytes(voted))
    assert read_json(tmp_path / "minutes.json") == voted


def test_data_for_a_package_has_ascii_names_and_says_what_it_is(voted: Outline) -> None:
    files = [*data_files(voted)]
    assert [file.name for file in files[:2]] == ["minutes.json", "minutes-1.schema.json"]
    assert all(file.name.isascii() and file.en and file.ko and file.content for file in files)
    assert {file.media_type for file in files[2:]} == {"text/csv"}
    assert cells(next(file.content for file in files if file.name == "results.csv"))[0][0] == "투표 번호"


def test_kinds_of_columns_stand_behind_their_keys() -> None:
    one = table("votes", "option count# share% mean~", [("가", 1, 0.5, 2.25)])
    assert [each.kind for each in one.columns] == ["text", "number", "share", "figure"]
