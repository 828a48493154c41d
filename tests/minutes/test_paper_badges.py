"""Badges: everything on them can be read, by people and by the scanner at the desk."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from printed_papers import event, fonts_of, person, printed, texts
from PySide6.QtWidgets import QApplication

from facilitator.errors import Cancelled, Refused
from facilitator.minutes.paper.badges import BADGE_SHEETS, badge_marks, write_badges
from facilitator.minutes.paper.event import PrintedPerson
from facilitator.minutes.paper.names import LEADING, fitting_name
from facilitator.minutes.paper.qr import MODULES, QUIET
from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.slab import Letters

MM = 72 / 25.4
NAMES = st.text(st.characters(min_codepoint=0x41, max_codepoint=0xD7A3), min_size=1, max_size=20)


def cards(count: int, rounds: int = 3) -> list[PrintedPerson]:
    return [person(number, rounds=rounds) for number in range(1, count + 1)]


@pytest.mark.parametrize("per_sheet", [8, 10])
def test_a_sheet_holds_as_many_badges_as_were_asked_for(tmp_path: Path, per_sheet: int) -> None:
    path = tmp_path / "badges.pdf"
    assert write_badges(event(), cards(21), path, per_sheet=per_sheet) == 3
    pages = texts(path)
    assert [page.count("참가번호") for page in pages] == [per_sheet, per_sheet, 21 - 2 * per_sheet]
    assert all(someone.name.replace(" ", "") in "".join(pages) for someone in cards(21))
    assert {name.split("+")[1] for name in fonts_of(path)} == {"NanumGothic", "NanumGothicBold"}


def test_a_badge_speaks_the_language_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(event(2, "en"), [person(12, rounds=2)], path)
    assert "No.12" in texts(path)[0] and "Round2" in texts(path)[0] and "참가번호" not in texts(path)[0]


@pytest.mark.parametrize("per_sheet", [8, 10])
def test_every_code_on_a_printed_sheet_can_be_scanned(qapp: QApplication, tmp_path: Path, per_sheet: int) -> None:
    path = tmp_path / "badges.pdf"
    people = cards(per_sheet)
    write_badges(event(), people, path, per_sheet=per_sheet)
    read = zxingcpp.read_barcodes(printed(qapp, path))
    assert sorted(code.text for code in read) == [someone.code for someone in people]


def test_a_code_is_at_least_18_mm_wide_and_nothing_stands_in_its_quiet_zone() -> None:
    for sheet in BADGE_SHEETS.values():
        module = sheet.code / MODULES
        assert sheet.code + 2 * QUIET * module >= 18 * MM
        left = sheet.width - sheet.pad - sheet.code - QUIET * module
        top = sheet.height - sheet.pad - sheet.code - QUIET * module
        assert sheet.pad >= QUIET * module - 0.05
        faces = Faces()
        for mark in badge_marks(faces, event(10), sheet, person(999_999, "가" * 20, 10), 0, 0):
            if isinstance(mark, Letters):
                inside = mark.x + width(faces, mark) > left and mark.y > top
                assert not inside, mark.text


def test_cut_marks_stand_at_the_corners_and_never_on_a_card(qapp: QApplication, tmp_path: Path) -> None:
    path, sheet = tmp_path / "badges.pdf", BADGE_SHEETS[8]
    write_badges(event(), cards(1), path)
    ink = printed(qapp, path, dpi=72) < 200
    left, right = round(sheet.left), round(sheet.left + 2 * sheet.width)
    top, bottom = round(sheet.top), round(sheet.top + 4 * sheet.height)
    assert ink[top + round(sheet.height) + 2 : bottom - 2].sum(axis=0)[left : right + 1].sum() == 0
    for x in (left, right):
        assert ink[: top - 2, x - 2 : x + 3].any() and ink[bottom + 2 :, x - 2 : x + 3].any()
    for y in (top, bottom):
        assert ink[y - 2 : y + 3, : left - 2].any() and ink[y - 2 : y + 3, right + 2 :].any()


def width(faces: Faces, letters: Letters) -> float:
    return faces.of(letters.strong).width(letters.text) * letters.size


@settings(max_examples=60, deadline=None)
@given(name=NAMES, per_sheet=st.sampled_from([8, 10]), rounds=st.integers(1, 10), number=st.integers(1, 999_999))
def test_nothing_on_a_badge_leaves_its_card(name: str, per_sheet: int, rounds: int, number: int) -> None:
    sheet, faces = BADGE_SHEETS[per_sheet], Faces()
    someone = replace(person(number % 1000 + 1, name, rounds), number=number)
    for mark in badge_marks(faces, event(rounds), sheet, someone, 0.0, 0.0):
        wide = width(faces, mark) if isinstance(mark, Letters) else mark.width
        high = 0.0 if isinstance(mark, Letters) else mark.height
        assert sheet.pad - 0.1 <= mark.x and mark.x + wide <= sheet.width - sheet.pad + 0.1
        assert sheet.pad - 0.1 <= mark.y and mark.y + high <= sheet.height - sheet.pad + 0.1


@settings(max_examples=100, deadline=None)
@given(words=st.lists(NAMES, min_size=1, max_size=4), per_sheet=st.sampled_from([8, 10]))
def test_a_name_is_never_cut_however_long_it_is(words: list[str], per_sheet: int) -> None:
    name, face, sheet = " ".join(words), Faces().bold, BADGE_SHEETS[per_sheet]
    wide, high = sheet.width - 2 * sheet.pad, 50.0
    lines, size = fitting_name(face, name, wide, high, sheet.name)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", printable(name))
    assert len(lines) * size * LEADING <= high + 0.1
    assert all(face.width(line) * size <= wide + 0.1 for line in lines)


def test_a_korean_name_stands_in_the_largest_type_and_a_long_one_in_two_lines() -> None:
    face, sheet = Faces().bold, BADGE_SHEETS[8]
    wide = sheet.width - 2 * sheet.pad
    for name in ("김철", "김하윤", "남궁선우"):
        assert fitting_name(face, name, wide, 80.0, sheet.name) == ([name], sheet.name)
    lines, size = fitting_name(face, "Maximilian Featherstonehaugh", wide, 80.0, sheet.name)
    assert lines == ["Maximilian", "Featherstonehaugh"] and size > 20


def test_who_has_no_seat_in_a_round_sees_a_dash_there(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(event(), [replace(person(5), tables=(4, 0, 31), places=("돌봄", "", "주거"))], path)
    assert re.search(r"1라운드돌봄.*2라운드.*3라운드주거", texts(path)[0]) and "–" in texts(path)[0]


def test_where_somebody_sits_in_one_place_all_day_the_badge_says_it_once(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(event(), [person(5)], path)
    assert texts(path)[0].count("돌봄") == 1


def test_badges_that_are_stopped_or_cannot_be_written_leave_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_badges(event(), cards(30), tmp_path / "badges.pdf", cancelled=lambda: True)
    with pytest.raises(Refused):
        write_badges(event(), cards(3), tmp_path / "missing" / "badges.pdf")
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_the_last_sheet(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_badges(event(), cards(17), tmp_path / "badges.pdf", progress=lambda done, all: told.append((done, all)))
    assert told == [(1, 3), (2, 3), (3, 3)]
