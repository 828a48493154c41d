"""Lists that go back to people."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from roster_files import HEADINGS, PEOPLE, write_csv

from facilitator.errors import Refused
from facilitator.roster import check, guess_columns, read_list
from facilitator.roster.export import SeatedParticipant, write_participants, write_rejected


def cells_of(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def test_rejected_rows_are_written_with_their_reason_mended_and_read_again(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [HEADINGS, PEOPLE[0], ["", "여", "20대", "중구", "010-1111-2222"]]))
    out = tmp_path / "고칠 행.xlsx"
    write_rejected(out, file, check(file, guess_columns(file)).rejected)
    heading, row = cells_of(out)
    assert heading == ("넣지 못한 까닭", "원본 행", *HEADINGS)
    assert row == ("이름이 비어 있습니다.", 3, None, "여", "20대", "중구", "010-1111-2222")

    book = openpyxl.load_workbook(out)
    book.worksheets[0]["C2"] = "박지우"
    book.save(out)
    mended = read_list(out)
    (person,) = check(mended, guess_columns(mended)).people
    assert (person.name, person.contact) == ("박지우", "010-1111-2222")
    assert person.attributes == {"gender": "여", "age": "20대", "district": "중구"}


def test_reasons_are_written_in_the_language_asked_for(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [["Name", "Age"], ["Ann", "soon"], ["Bo", "30"]]))
    write_rejected(tmp_path / "b.xlsx", file, check(file, guess_columns(file)).rejected, "en")
    assert "cannot be read" in str(cells_of(tmp_path / "b.xlsx")[1][0])


def test_rows_with_too_many_cells_are_written_whole(tmp_path: Path) -> None:
    rows = [["성명", "성별"], ["김민준", "남", "넘침", "더"], ["이서연", "여"], ["박지우", "여"]]
    file = read_list(write_csv(tmp_path / "a.csv", rows))
    write_rejected(tmp_path / "b.xlsx", file, check(file, guess_columns(file)).rejected)
    assert cells_of(tmp_path / "b.xlsx")[1][2:] == ("김민준", "남", "넘침", "더")


def test_the_participants_are_written_with_their_table_in_each_round(tmp_path: Path) -> None:
    people = [
        SeatedParticipant(1, "김민준", "010-1234-5678", {"age": "30대", "gender": "남", "소득": "중위"}, [17, None]),
        SeatedParticipant(2, "이서연", "", {"gender": "여"}, [3]),
    ]
    write_participants(tmp_path / "a.xlsx", people, rounds=2)
    assert cells_of(tmp_path / "a.xlsx") == [
        ("명찰 번호", "이름", "연락처", "성별", "연령대", "소득", "1라운드 테이블", "2라운드 테이블"),
        (1, "김민준", "010-1234-5678", "남", "30대", "중위", 17, None),
        (2, "이서연", None, "여", None, None, 3, None),
    ]
    write_participants(tmp_path / "b.xlsx", people, rounds=1, language="en", contacts=False)
    assert cells_of(tmp_path / "b.xlsx")[0] == ("Badge number", "Name", "Gender", "Age", "소득", "Round 1 table")


def test_the_written_participant_list_can_be_read_again(tmp_path: Path) -> None:
    people = [
        SeatedParticipant(n, name, phone, {"gender": g}, [n]) for n, (name, g, _, _, phone) in enumerate(PEOPLE, 1)
    ]
    write_participants(tmp_path / "a.xlsx", people, rounds=1)
    file = read_list(tmp_path / "a.xlsx")
    assert guess_columns(file).columns == {"name": "이름", "contact": "연락처", "number": "명찰 번호", "gender": "성별"}
    assert [p.number for p in check(file, guess_columns(file)).people] == [1, 2, 3]


def test_what_people_typed_never_becomes_a_formula(tmp_path: Path) -> None:
    people = [SeatedParticipant(1, "=HYPERLINK(1)", "+82", {"opinion": "\x07@SUM(1)"}, [])]
    write_participants(tmp_path / "a.xlsx", people, rounds=0)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [(cell.value, cell.data_type) for cell in sheet[2]][1:] == [
        ("=HYPERLINK(1)", "s"),
        ("+82", "s"),
        ("@SUM(1)", "s"),
    ]


def test_an_empty_list_is_written_with_its_headings(tmp_path: Path) -> None:
    write_participants(tmp_path / "a.xlsx", [], rounds=1)
    assert cells_of(tmp_path / "a.xlsx") == [("명찰 번호", "이름", "연락처", "1라운드 테이블")]


def test_a_file_that_cannot_be_written_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken.xlsx").mkdir()
    for path in (tmp_path / "nowhere" / "a.xlsx", tmp_path / "taken.xlsx"):
        with pytest.raises(Refused) as refused:
            write_participants(path, [], rounds=1)
        assert path.name in refused.value.ko
    assert [path.name for path in tmp_path.iterdir()] == ["taken.xlsx"]
