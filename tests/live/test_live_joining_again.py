"""A laptop that joined before finds its record again."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_laptops import Hall, a_hall

from facilitator.live.certificate import pin_of
from facilitator.live.identity import hub_of
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Earlier, Wish, earlier_record


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return a_hall(tmp_path)


def code_of(hall: Hall) -> JoinCode:
    hub = hub_of(hall.record)
    return JoinCode("127.0.0.1", 1, pin_of(hub.certificate), hub.join_secret)


def test_a_record_of_this_hub_and_table_is_found_again(hall: Hall, tmp_path: Path) -> None:
    folder = tmp_path / "laptop"
    folder.mkdir()
    path = folder / "table 2.roundtable"
    hall.laptop(path, table=2).close()
    hall.laptop(folder / "table 1.roundtable", table=1).close()
    (folder / "broken.roundtable").write_bytes(b"SQLite format 3\x00 and then nothing")
    (folder / "empty.roundtable").touch()
    assert earlier_record(folder, code_of(hall), Wish("note-taker", 2)) == Earlier(path, "시민 원탁회의")
    assert earlier_record(folder, code_of(hall), Wish("note-taker", 3)) is None
    assert earlier_record(folder, code_of(hall), Wish("projector")) is None


def test_a_record_of_another_hub_is_not_this_one(hall: Hall, tmp_path: Path) -> None:
    other = a_hall(tmp_path, "다른 회의")
    folder = tmp_path / "laptop"
    folder.mkdir()
    other.laptop(folder / "table 1.roundtable").close()
    assert earlier_record(folder, code_of(hall), Wish("note-taker", 1)) is None


def test_a_protected_record_is_found_only_with_its_passphrase(hall: Hall, tmp_path: Path) -> None:
    folder = tmp_path / "laptop"
    folder.mkdir()
    hall.laptop(folder / "table 1.roundtable", passphrase="비밀 문장").close()
    for passphrase, found in ((None, False), ("다른 문장", False), ("비밀 문장", True)):
        assert (earlier_record(folder, code_of(hall), Wish("note-taker", 1), passphrase) is not None) == found
