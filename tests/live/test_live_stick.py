"""A laptop without a network: its work goes to the hub on a stick."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import select
from two_laptops import Hall, a_hall

from facilitator.errors import Cancelled, Refused
from facilitator.live.registry import Registry
from facilitator.live.rights import permit_of
from facilitator.live.stick import read_stick, take_in, write_stick
from facilitator.record import Record
from facilitator.record.belonging import Belonging
from facilitator.record.models import JournalEntry, Link, Note
from facilitator.record.operations import RetractNote, ReviseNote
from facilitator.record.outbox import written_after
from facilitator.record.quarantine import in_quarantine
from facilitator.record.verify import verify


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return a_hall(tmp_path)


@pytest.fixture
def laptop(hall: Hall, tmp_path: Path) -> Record:
    return hall.laptop(tmp_path / "laptop.roundtable")


def texts(record: Record) -> list[str]:
    with record.reading() as reading:
        return list(reading.scalars(select(Note.text).where(Note.retracted.is_(False)).order_by(Note.number)))


def test_a_laptop_that_never_had_a_network_brings_its_notes_on_a_stick(
    hall: Hall, laptop: Record, tmp_path: Path
) -> None:
    first, second = hall.write(laptop, "야간 돌봄", "잘못 들은 말")
    laptop.apply(ReviseNote(id=first, base_revision=1, kind="idea", text="야간 돌봄 확대", support=3))
    laptop.apply(RetractNote(id=second))
    stick = tmp_path / "table 1.operations"
    assert write_stick(laptop, stick) == 4
    changed: list[int] = []
    taken = take_in(hall.record, hall.session_id, stick, changed=lambda changes: changed.append(changes.place))
    assert (taken.new, taken.known, taken.aside) == (4, 0, 0)
    assert (taken.head.table, taken.head.role, taken.head.session_title) == (1, "note-taker", "시민 원탁회의")
    assert texts(hall.record) == ["야간 돌봄 확대"]
    assert changed == [hall.record.place()]
    assert verify(hall.record).ok
    with hall.record.reading() as reading:
        entry = reading.scalars(select(JournalEntry).where(JournalEntry.station_id == laptop.station_id)).first()
        assert entry is not None and entry.actor == "note-taker of table 1"
        assert entry.time == written_after(laptop, 0, 1)[0].time


def test_the_same_stick_twice_changes_nothing(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "하나", "둘")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    take_in(hall.record, hall.session_id, stick)
    place = hall.record.place()
    again = take_in(hall.record, hall.session_id, stick)
    assert (again.new, again.known, again.aside) == (0, 2, 0)
    assert hall.record.place() == place


def test_a_later_stick_holds_everything_and_only_what_is_new_is_taken(
    hall: Hall, laptop: Record, tmp_path: Path
) -> None:
    hall.write(laptop, "하나")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    take_in(hall.record, hall.session_id, stick)
    hall.write(laptop, "둘")
    write_stick(laptop, stick)
    taken = take_in(hall.record, hall.session_id, stick)
    assert (taken.new, taken.known) == (1, 1)
    assert texts(hall.record) == ["하나", "둘"]


def test_when_the_network_comes_back_after_the_stick_nothing_is_there_twice(
    hall: Hall, laptop: Record, tmp_path: Path
) -> None:
    hall.write(laptop, "하나", "둘")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    take_in(hall.record, hall.session_id, stick)
    hall.write(laptop, "셋")
    outcomes, _ = hall.record.receive(
        written_after(laptop, 0, 50), permit=permit_of(Registry(hall.record, hall.session_id), Belonging()), orders=True
    )
    assert [(one.known, one.number) for one in outcomes] == [(True, 1), (True, 2), (False, 3)]
    assert texts(hall.record) == ["하나", "둘", "셋"]


def test_what_cannot_be_taken_is_put_aside_and_the_rest_is_taken(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "우리 테이블")
    hall.write(laptop, "남의 테이블", table=2)
    hall.write(laptop, "다시 우리 테이블")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    taken = take_in(hall.record, hall.session_id, stick)
    assert (taken.new, taken.aside) == (2, 1)
    assert texts(hall.record) == ["우리 테이블", "다시 우리 테이블"]
    (row,) = in_quarantine(hall.record)
    assert "1번 테이블" in row.reason_ko


def test_a_stick_of_another_session_is_refused(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    other = a_hall(tmp_path, "다른 기록")
    stranger = other.laptop(tmp_path / "stranger.roundtable")
    other.write(stranger, "모르는 말")
    stick = tmp_path / "a.operations"
    write_stick(stranger, stick)
    with pytest.raises(Refused, match="another session"):
        take_in(hall.record, hall.session_id, stick)
    assert texts(hall.record) == [] and in_quarantine(hall.record) == []


@pytest.mark.parametrize("spoil", ["cut", "letter", "line", "foot"])
def test_a_file_that_was_cut_or_changed_is_refused_whole(
    hall: Hall, laptop: Record, tmp_path: Path, spoil: str
) -> None:
    hall.write(laptop, "하나", "둘", "셋")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    raw = stick.read_bytes()
    lines = raw.splitlines(keepends=True)
    spoiled = {
        "cut": raw[: len(raw) // 2],
        "letter": raw.replace("둘".encode(), "돌".encode()),
        "line": b"".join([*lines[:2], *lines[3:]]),
        "foot": b"".join(lines[:-1]),
    }
    stick.write_bytes(spoiled[spoil])
    with pytest.raises(Refused, match="cut or changed"):
        take_in(hall.record, hall.session_id, stick)
    assert texts(hall.record) == []


@pytest.mark.parametrize("raw", [b"", b"\x00\xff", b"name,table\n", b'{"format":"zip"}\n', b"[]\n", b"17\n"])
def test_any_other_file_is_named_as_such(hall: Hall, tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "list.csv").write_bytes(raw)
    with pytest.raises(Refused, match="no file that a laptop of a session wrote"):
        take_in(hall.record, hall.session_id, tmp_path / "list.csv")


def test_a_file_of_a_newer_program_says_so(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    stick.write_bytes(stick.read_bytes().replace(b'"version":1', b'"version":2'))
    with pytest.raises(Refused, match="newer version"):
        read_stick(stick)


def test_a_laptop_that_was_never_let_in_is_put_aside(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "모르는 말")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    other = hall.record.new_id()
    lines = stick.read_bytes().replace(laptop.station_id.encode(), other.encode()).splitlines(keepends=True)[:-1]
    foot = f'{{"count":1,"sha256":"{hashlib.sha256(b"".join(lines)).hexdigest()}"}}\n'
    stick.write_bytes(b"".join(lines) + foot.encode())
    assert take_in(hall.record, hall.session_id, stick).aside == 1
    assert "들어온 적이 없는" in in_quarantine(hall.record)[0].reason_ko


def test_an_older_copy_of_the_hub_takes_no_stick(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "하나")
    with laptop.writing_aside() as session:
        session.scalars(select(Link)).one().generation = 2
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    with pytest.raises(Refused, match="older copy"):
        take_in(hall.record, hall.session_id, stick)
    assert texts(hall.record) == []


def test_a_stick_that_cannot_be_written_leaves_no_half_file(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "하나")
    taken = tmp_path / "taken.operations"
    taken.mkdir()
    with pytest.raises(Refused, match="cannot be written"):
        write_stick(laptop, taken)
    with pytest.raises(Refused, match="cannot be written"):
        write_stick(laptop, tmp_path / "no such folder" / "a.operations")
    assert not list(tmp_path.glob("*.part"))


def test_the_organizers_record_has_nothing_to_export(hall: Hall, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not joined"):
        write_stick(hall.record, tmp_path / "a.operations")


def test_taking_in_can_be_stopped_and_gone_on_with(hall: Hall, laptop: Record, tmp_path: Path) -> None:
    hall.write(laptop, "하나", "둘")
    stick = tmp_path / "a.operations"
    write_stick(laptop, stick)
    with pytest.raises(Cancelled):
        take_in(hall.record, hall.session_id, stick, cancelled=lambda: True)
    shares: list[float] = []
    assert take_in(hall.record, hall.session_id, stick, progress=shares.append).new == 2
    assert shares == [1.0]
