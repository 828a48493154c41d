"""A list comes into a session as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from roster_files import HEADINGS, PEOPLE, write_csv, write_xlsx
from sqlalchemy import select

from facilitator.errors import Cancelled, Refused
from facilitator.record import Record
from facilitator.record.models import Participant
from facilitator.record.operations import CreateProgramme, CreateSession
from facilitator.record.operations.people import ImportParticipants, Person
from facilitator.record.verify import verify
from facilitator.roster import guess_columns, read_list
from facilitator.roster.arrive import import_roster


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.create(tmp_path / "day.roundtable") as record:
        record.apply(
            CreateProgramme(id="p", title="서울 복지 기준선"),
            CreateSession(id="s", programme_id="p", kind="roundtable", title="원탁회의", date="2026-11-23"),
        )
        yield record


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "명단.csv", [HEADINGS, *PEOPLE], "cp949")


def people_of(record: Record) -> list[Participant]:
    with record.reading() as session:
        return list(session.scalars(select(Participant).order_by(Participant.number)))


def test_a_list_comes_in_as_one_operation_and_goes_back_in_one(record: Record, roster: Path) -> None:
    result = import_roster(record, "s", roster)
    assert (result.added, result.unchanged, result.rejected) == (3, 0, ())
    assert result.columns == {
        "name": "성명",
        "contact": "휴대폰",
        "gender": "성별",
        "age": "연령대",
        "district": "자치구",
    }
    assert result.changes is not None and len(result.changes.operations) == 1
    assert [(p.number, p.name, p.contact) for p in people_of(record)] == [
        (1, "김민준", "010-1234-5678"),
        (2, "남궁 민수", "010-2345-6789"),
        (3, "이서연", "010-3456-7890"),
    ]
    assert people_of(record)[0].attributes == {"gender": "남", "age": "30대", "district": "관악구"}
    record.apply(*result.changes.inverse)
    assert people_of(record) == []
    assert verify(record).ok


def test_the_same_list_twice_adds_nobody(record: Record, roster: Path) -> None:
    import_roster(record, "s", roster)
    again = import_roster(record, "s", roster)
    assert (again.added, again.unchanged, again.rejected, again.changes) == (0, 3, (), None)
    assert len(people_of(record)) == 3


def test_the_same_people_in_another_kind_of_file_add_nobody(record: Record, roster: Path, tmp_path: Path) -> None:
    import_roster(record, "s", roster)
    rows = [["연락처", "이름"], [1012345678, "김 민준"], [1023456789, "남궁민수"], ["010-9999-0000", "박지우"]]
    result = import_roster(record, "s", write_xlsx(tmp_path / "다시.xlsx", rows))
    assert (result.added, result.unchanged) == (1, 2)


def test_two_people_of_one_name_without_contacts_stay_two_however_often_the_list_comes(
    record: Record, tmp_path: Path
) -> None:
    path = write_csv(tmp_path / "명단.csv", [["성명", "성별"], ["김민준", "남"], ["김민준", "남"]])
    assert import_roster(record, "s", path).added == 2
    assert import_roster(record, "s", path).unchanged == 2


def test_good_rows_go_in_while_bad_ones_are_told(record: Record, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "명단.csv", [HEADINGS, PEOPLE[0], ["", "남", "30대", "중구", ""], PEOPLE[1]])
    result = import_roster(record, "s", path)
    assert result.added == 2
    assert [row.line for row in result.rejected] == [3]


def test_a_badge_number_worn_by_somebody_in_the_session_is_told(record: Record, tmp_path: Path) -> None:
    record.apply(ImportParticipants(session_id="s", people=(Person(id="x", number=2, name="최도윤", key="k"),)))
    path = write_csv(tmp_path / "명단.csv", [["명찰번호", "성명"], ["1", "김민준"], ["2", "이서연"], ["", "박지우"]])
    result = import_roster(record, "s", path)
    assert result.added == 2
    assert [(row.line, "최도윤" in row.reason_ko) for row in result.rejected] == [(3, True)]
    assert [(p.number, p.name) for p in people_of(record)] == [(1, "김민준"), (2, "최도윤"), (3, "박지우")]


def test_a_dry_run_says_the_same_and_changes_nothing(record: Record, roster: Path) -> None:
    result = import_roster(record, "s", roster, dry_run=True)
    assert (result.added, result.changes) == (3, None)
    assert people_of(record) == []


def test_a_list_read_and_mapped_before_is_taken_as_it_is(record: Record, roster: Path) -> None:
    file = read_list(roster)
    import_roster(record, "s", file, guess_columns(file).choose("district", None).keep("자치구"))
    assert people_of(record)[0].attributes == {"gender": "남", "age": "30대", "자치구": "관악구"}


def test_ages_count_on_the_day_of_the_session(record: Record, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "명단.csv", [["성명", "생년월일"], ["김민준", "1996-11-24"], ["이서연", "1996-11-23"]])
    import_roster(record, "s", path)
    assert [p.attributes["age"] for p in people_of(record)] == ["20대", "30대"]


def test_the_import_can_be_stopped_until_it_writes(record: Record, roster: Path) -> None:
    seen: list[tuple[int, int]] = []

    def stop(done: int, steps: int) -> None:
        seen.append((done, steps))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_roster(record, "s", roster, progress=stop)
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert people_of(record) == []


def test_a_session_that_is_not_there_is_refused(record: Record, roster: Path) -> None:
    with pytest.raises(Refused, match="no such session"):
        import_roster(record, "other", roster)
