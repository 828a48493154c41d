"""Reading a list in each encoding, separator and kind of file a city sends."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from roster_files import HEADINGS, PEOPLE, csv_text, write_csv, write_ods, write_xls, write_xlsx

from facilitator.roster import read_list

LIST = [HEADINGS, *PEOPLE]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949", "euc-kr"])
def test_a_list_reads_the_same_in_every_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    file = read_list(write_csv(tmp_path / "명단.csv", LIST, encoding, separator))
    assert list(file.column_names) == HEADINGS
    assert [list(row.cells) for row in file.rows] == PEOPLE
    assert [row.line for row in file.rows] == [2, 3, 4]
    assert file.separator == separator
    assert file.encoding == {"euc-kr": "cp949"}.get(encoding, encoding)


@pytest.mark.parametrize(
    "mark,encoding", [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le"), (b"", "utf-16-le")]
)
def test_both_kinds_of_utf16_are_read(tmp_path: Path, mark: bytes, encoding: str) -> None:
    path = tmp_path / "unicode.txt"
    path.write_bytes(mark + csv_text(LIST, "\t").encode(encoding))
    assert [list(row.cells) for row in read_list(path).rows] == PEOPLE


def test_a_very_short_korean_list_is_not_taken_for_another_language(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "short.csv", [["이름"], ["김철"]], "cp949"))
    assert file.rows[0].cells == ("김철",)
    assert file.language == "ko"


def test_rare_syllables_outside_euc_kr_are_read(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "rare.csv", [["성명", "성별"], ["김뷁", "남"], ["이똠", "여"]], "cp949"))
    assert [row.cells[0] for row in file.rows] == ["김뷁", "이똠"]


def test_a_list_cut_off_inside_its_last_letter_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "cut.csv"
    path.write_bytes("성명,성별\n김민준,남\n이서연,여".encode()[:-1])
    assert [row.cells[0] for row in read_list(path).rows] == ["김민준", "이서연"]


def test_a_list_from_western_excel_is_read(tmp_path: Path) -> None:
    file = read_list(
        write_csv(tmp_path / "west.csv", [["Name", "Gender"], ["José Ñu, Jr", "M"], ["Zoë", "F"]], "cp1252")
    )
    assert file.rows[0].cells[1] == "M"
    assert file.language == "en"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_as_one_line(tmp_path: Path, line_end: str) -> None:
    path = tmp_path / "ends.csv"
    path.write_bytes(line_end.join(["성명,성별", "김민준,남", "이서연,여"]).encode())
    assert [row.line for row in read_list(path).rows] == [2, 3]


def test_quoted_cells_hold_separators_quotes_and_line_breaks(tmp_path: Path) -> None:
    rows = [["성명", "의견", "성별"], ["김민준", '돌봄, "함께";\n한 줄 더', "남"], ["이서연", "주거", "여"]]
    file = read_list(write_csv(tmp_path / "quoted.csv", rows))
    assert file.rows[0].cells[1] == '돌봄, "함께";\n한 줄 더'
    assert [row.line for row in file.rows] == [2, 4], "the second person begins after the line break of the first"


def test_opinions_full_of_semicolons_do_not_change_the_separator(tmp_path: Path) -> None:
    rows = [["A", "B", "C"], *[[f"값{n}", "하나; 둘; 셋", "끝; 말"] for n in range(9)]]
    assert read_list(write_csv(tmp_path / "x.csv", rows)).separator == ","


def test_a_quote_that_never_closes_spoils_its_own_line_only(tmp_path: Path) -> None:
    path = tmp_path / "quote.csv"
    path.write_text('성명,성별,의견\n김민준,남,좋음\n이서연,여,"닫지 않음\n박지우,여,좋음\n', encoding="utf-8")
    file = read_list(path)
    assert [row.cells[0] for row in file.rows] == ["김민준", "이서연", "박지우"]
    assert [row.line for row in file.rows] == [2, 3, 4]


def test_a_word_after_a_closing_quote_spoils_nothing(tmp_path: Path) -> None:
    path = tmp_path / "quote.csv"
    path.write_text('성명,의견,성별\n김민준,"강조"한 말,남\n이서연,보통,여\n', encoding="utf-8")
    assert [len(row.cells) for row in read_list(path).rows] == [3, 3]


def test_the_separator_line_of_excel_is_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "sep.csv"
    path.write_text("sep=;\n성명;성별\n김민준;남\n", encoding="utf-8")
    file = read_list(path)
    assert (file.separator, file.rows[0].cells, file.rows[0].line) == (";", ("김민준", "남"), 3)


@pytest.mark.parametrize("write,kind", [(write_xlsx, "xlsx"), (write_xls, "xls"), (write_ods, "ods")])
def test_workbooks_of_all_kinds_read_the_same(tmp_path: Path, write, kind) -> None:  # type: ignore[no-untyped-def]
    file = read_list(write(tmp_path / f"명단.{kind}", [["참가자 명단"], [], *LIST]))
    assert [list(row.cells) for row in file.rows] == PEOPLE
    assert [row.line for row in file.rows] == [4, 5, 6], "the rows as the spreadsheet numbers them"
    assert (file.kind, file.sheet, file.encoding) == (kind, "명단", None)


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "명단.xlsx", LIST).rename(tmp_path / "명단.csv")
    assert read_list(path).kind == "xlsx"
    assert read_list(write_csv(tmp_path / "list.xlsx", LIST)).kind == "csv"


@pytest.mark.parametrize("encoding", ["utf-8", "euc-kr"])
def test_a_web_page_saved_as_xls_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes(
        (
            f'<html><head><meta charset="{encoding}"></head><body><table><tr><td colspan="3">명단</td></tr>'
            "<tr><th>자치구</th><th>성명</th><th>성별</th></tr>"
            '<tr><td rowspan="2">관악구</td><td>김민준</td><td>남</td></tr><tr><td>이&nbsp;서연<td>여</tr>'
            "<tr><td>종로구</td><td>박지우</td><td>여</td></tr></table></body></html>"
        ).encode(encoding)
    )
    file = read_list(path)
    assert file.kind == "html"
    assert [row.cells for row in file.rows] == [
        ("관악구", "김민준", "남"),
        ("관악구", "이 서연", "여"),
        ("종로구", "박지우", "여"),
    ]


def test_what_was_guessed_can_be_set_by_hand(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "x.csv", [["김민준|남"], ["이서연|여"]], "cp949")
    file = read_list(path, encoding="cp949", separator="|", heading_line=0)
    assert [row.cells for row in file.rows] == [("김민준", "남"), ("이서연", "여")]
    assert file.column_names == ("A", "B")
