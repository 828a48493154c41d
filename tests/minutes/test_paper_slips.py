"""Voting codes on paper: on badges and on slips, to be scanned and to be typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from printed_papers import event, person, printed, texts
from PySide6.QtWidgets import QApplication

from facilitator.errors import Refused
from facilitator.minutes.paper.badges import BADGE_SHEETS, badge_marks, write_badges
from facilitator.minutes.paper.event import VotingCode
from facilitator.minutes.paper.qr import ADDRESS_MODULES, QUIET
from facilitator.minutes.paper.slips import slip_marks, write_slips
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.pdf.slab import Fill, Letters

MM = 72 / 25.4
BASE = "http://192.168.100.200:8080/"


def code(number: int) -> VotingCode:
    letters = f"ABCD{number:04d}EFGH9876".translate(str.maketrans("01", "KM"))
    return VotingCode(
        letters="-".join(letters[at : at + 4] for at in range(0, 16, 4)), address=f"{BASE}v/{letters}", base=BASE
    )


@pytest.mark.parametrize("per_sheet", [8, 10])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_slip_can_be_scanned_and_typed(qapp: QApplication, tmp_path: Path, per_sheet: int, language: str) -> None:
    path = tmp_path / "slips.pdf"
    codes = [code(number) for number in range(per_sheet + 1)]
    assert write_slips(event(2, language), codes, path, per_sheet=per_sheet) == 2
    read = zxingcpp.read_barcodes(printed(qapp, path))
    assert sorted(one.text for one in read) == sorted(one.address for one in codes[:per_sheet])
    pages = texts(path)
    assert all(one.letters in pages[0] for one in codes[:per_sheet]) and BASE in pages[0]


@pytest.mark.parametrize("per_sheet", [8, 10])
def test_a_badge_with_a_voting_code_can_be_scanned_at_the_desk_and_by_a_phone(
    qapp: QApplication, tmp_path: Path, per_sheet: int
) -> None:
    path = tmp_path / "badges.pdf"
    people = [replace(person(number), vote=code(number)) for number in range(1, per_sheet + 1)]
    write_badges(event(), people, path, per_sheet=per_sheet)
    read = {one.text for one in zxingcpp.read_barcodes(printed(qapp, path))}
    assert read == {one.code for one in people} | {one.vote.address for one in people if one.vote}
    page = texts(path)[0]
    assert all(one.vote.letters in page for one in people if one.vote)


@pytest.mark.parametrize("per_sheet", [8, 10])
def test_a_voting_code_leaves_room_for_everything_else_on_the_badge(per_sheet: int) -> None:
    sheet, faces = BADGE_SHEETS[per_sheet], Faces()
    marks = badge_marks(faces, event(10), sheet, replace(person(999_999, "가" * 20, 10), vote=code(7)), 0, 0)
    for mark in marks:
        if isinstance(mark, Letters):
            end = mark.x + faces.of(mark.strong).width(mark.text) * mark.size
            assert sheet.pad - 0.1 <= mark.x and end <= sheet.width - sheet.pad + 0.1, mark.text
            assert mark.y <= sheet.height - sheet.pad + 0.1, mark.text


@pytest.mark.parametrize("per_sheet", [8, 10])
def test_nothing_stands_in_the_quiet_zone_of_a_slips_code(tmp_path: Path, per_sheet: int) -> None:
    sheet, faces = BADGE_SHEETS[per_sheet], Faces()
    marks = slip_marks(faces, event(2, "en"), sheet, code(1), 0, 0)
    squares = [mark for mark in marks if isinstance(mark, Fill)]
    left, right = min(one.x for one in squares), max(one.x + one.width for one in squares)
    top, bottom = min(one.y for one in squares), max(one.y + one.height for one in squares)
    assert right - left >= 20 * MM
    quiet = (right - left) / ADDRESS_MODULES * QUIET
    for mark in marks:
        if isinstance(mark, Letters):
            end = mark.x + faces.of(mark.strong).width(mark.text) * mark.size
            above, below = mark.y - mark.size * 0.72, mark.y
            beside = end < left - quiet or mark.x > right + quiet
            assert beside or below < top - quiet + 2.5 or above > bottom + quiet - 2.5, mark.text


def test_an_address_that_no_code_can_hold_is_refused(tmp_path: Path) -> None:
    long = replace(code(1), address="http://" + "a" * 80 + "/v/ABCD")
    with pytest.raises(Refused, match="too long"):
        write_slips(event(), [long], tmp_path / "slips.pdf")
    assert not (tmp_path / "slips.pdf").exists()
