"""Files that are no list: what is said names the file and what to do, in both languages."""

from __future__ import annotations

import contextlib
import random
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest
from roster_files import (
    HEADINGS,
    PEOPLE,
    compound_file,
    csv_text,
    write_csv,
    write_ods,
    write_password_xlsx,
    write_xls,
    write_xlsx,
)

from facilitator.errors import Refused
from facilitator.roster import read_list


def refused(path: Path, **choices: str) -> Refused:
    with pytest.raises(Refused) as caught:
        read_list(path, **choices)  # type: ignore[arg-type]
    assert path.name in caught.value.en and path.name in caught.value.ko
    assert caught.value.en.endswith(".") and any("가" <= letter <= "힣" for letter in caught.value.ko)
    return caught.value


@pytest.mark.parametrize("data", [b"", b"   \r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 50, b",,,\n,,,\n"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(data)
    assert "empty" in refused(path).en


@pytest.mark.parametrize(
    "data,said",
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "picture"),
        (b"SQLite format 3\0" + bytes(40), "database"),
        (b"\x1f\x8b\x08" + bytes(40), "compressed"),
        (b"<?xml version='1.0'?><Workbook/>", "XML"),
        (b"{\\rtf1 list}", "document"),
    ],
)
def test_something_else_under_the_name_of_a_csv(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "명단.csv"
    path.write_bytes(data)
    assert said in refused(path).en


def test_a_hangul_document(tmp_path: Path) -> None:
    path = tmp_path / "명단.hwp"
    path.write_bytes(compound_file({"\x05HwpSummaryInformation": b"", "FileHeader": b"HWP Document File"}))
    assert "Hangul document" in refused(path).en


@pytest.mark.parametrize(
    "member,said",
    [("word/document.xml", "Word"), ("Contents/content.hpf", "Hangul"), ("list.csv", "compressed")],
)
def test_a_package_that_is_no_workbook(tmp_path: Path, member: str, said: str) -> None:
    path = tmp_path / "명단.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(member, "x")
    assert said in refused(path).en


def test_a_workbook_under_a_password(tmp_path: Path) -> None:
    said = refused(write_password_xlsx(tmp_path / "명단.xlsx"))
    assert "password" in said.en and "암호" in said.ko


def test_a_workbook_cut_off_in_the_middle(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "명단.xlsx", [HEADINGS, *PEOPLE])
    path.write_bytes(path.read_bytes()[:2000])
    assert "damaged" in refused(path).en


def test_a_workbook_whose_parts_are_garbage(tmp_path: Path) -> None:
    path = tmp_path / "명단.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook><sheets>")
    assert "damaged" in refused(path).en


def test_an_old_workbook_whose_parts_are_garbage(tmp_path: Path) -> None:
    path = tmp_path / "명단.xls"
    path.write_bytes(compound_file({"Workbook": random.Random(1).randbytes(5000)}))
    assert "damaged" in refused(path).en


def test_a_workbook_with_a_stray_letter_in_its_last_cell(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "명단.xlsx", [HEADINGS, *PEOPLE])
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(path)
    assert "XFD1048576" in refused(path).en


def test_a_stray_letter_at_the_foot_of_the_sheet_does_no_harm(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "명단.xlsx", [HEADINGS, *PEOPLE])
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A400000"] = "※ 끝"
    book.save(path)
    assert len(read_list(path).rows) == 3


@pytest.mark.parametrize(
    "before,after,said",
    [
        ("<table:table-row>", '<table:table-row table:number-rows-repeated="900000000">', "far from the list"),
        ("<table:table-cell ", '<table:table-cell table:number-columns-repeated="900000000" ', "far from the list"),
        ("</table:table-row></table:table>", "</table:table-row></4able:table>", "damaged"),
    ],
)
def test_an_open_document_that_would_never_end(tmp_path: Path, before: str, after: str, said: str) -> None:
    path = write_ods(tmp_path / "명단.ods", [HEADINGS, *PEOPLE])
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part.replace(before.encode(), after.encode(), 1))
    assert said in refused(path).en


def test_an_open_document_under_a_password(tmp_path: Path) -> None:
    path = tmp_path / "명단.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        package.writestr("content.xml", bytes(range(256)))
    assert "password" in refused(path).en


def test_an_old_workbook_whose_cells_lie_nowhere(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "명단.xls", [HEADINGS, *PEOPLE])
    size = struct.pack("<HHII", 0x0200, 14, 0, len(PEOPLE) + 1)
    assert size in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(size, struct.pack("<HHII", 0x0200, 14, 0, 0xFFFFFFF0)))
    assert "damaged" in refused(path).en


def test_an_old_workbook_under_a_password(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "명단.xls", [HEADINGS, *PEOPLE])
    codepage = struct.pack("<HHH", 0x0042, 2, 1200)
    path.write_bytes(path.read_bytes().replace(codepage, struct.pack("<HHH", 0x002F, 2, 1), 1))
    assert "password" in refused(path).en


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_old_workbook_is_read_or_refused_but_never_ends_the_program(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = write_xls(tmp_path / "명단.xls", [HEADINGS, *PEOPLE])
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 8)):
        data[chance.randrange(512, 2300)] = chance.randrange(256)
    path.write_bytes(bytes(data))
    with contextlib.suppress(Refused):
        read_list(path)


def test_a_binary_workbook(tmp_path: Path) -> None:
    path = tmp_path / "명단.xlsb"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.bin", "x")
    assert "XLSB" in refused(path).ko


def test_a_workbook_without_rows(tmp_path: Path) -> None:
    said = refused(write_xlsx(tmp_path / "명단.xlsx", []))
    assert "명단" in said.en and "시트" in said.ko


@pytest.mark.parametrize("rows", [[HEADINGS], [["2026년 명단"], HEADINGS, ["합계", "", "", "", "0명"]]])
def test_a_list_of_headings_only(tmp_path: Path, rows: list[list[str]]) -> None:
    assert "no rows" in refused(write_csv(tmp_path / "명단.csv", rows)).en
    assert "no rows" in refused(write_xlsx(tmp_path / "명단.xlsx", rows)).en


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", ["noise.csv", "noise.xlsx", "noise.xls"])
def test_binary_garbage(tmp_path: Path, name: str, seed: int) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\x01" + random.Random(seed).randbytes(3000))
    refused(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert "no file" in refused(tmp_path / "없음.csv").en
    assert "not a file" in refused(tmp_path).en


def test_a_file_that_the_system_keeps_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "명단.csv", [HEADINGS, *PEOPLE])

    def shut(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", shut)
    assert "Permission denied" in refused(path).en


def test_a_file_far_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "명단.csv"
    with path.open("wb") as file:
        file.truncate(65_000_000)
    assert "larger" in refused(path).en


def test_an_encoding_or_sheet_that_does_not_fit(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "명단.csv", [HEADINGS, *PEOPLE], "cp949")
    assert "utf-8" in refused(path, encoding="utf-8").en
    assert "klingon" in refused(path, encoding="klingon").en
    assert "시트7" in refused(write_xlsx(tmp_path / "명단.xlsx", [HEADINGS, *PEOPLE]), sheet="시트7").ko


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_list_is_read_or_refused_but_never_breaks_the_program(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(csv_text([HEADINGS, *PEOPLE * 3]).encode(chance.choice(["utf-8", "cp949", "utf-16"])))
    for _ in range(chance.randrange(1, 30)):
        data[chance.randrange(len(data))] = chance.choice(b'\x00\xff",\n;\t\r=') if chance.random() < 0.7 else 200
    path = tmp_path / "명단.csv"
    path.write_bytes(bytes(data))
    try:
        assert read_list(path).rows
    except Refused as said:
        assert path.name in said.en
