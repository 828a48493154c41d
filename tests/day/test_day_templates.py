"""New sessions from templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from facilitator.day.templates import TEMPLATES, PlannedRound, new_session, template
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Programme, Round, Session, Table
from facilitator.record.operations import SESSION_KINDS


def test_the_roundtable_has_a_hundred_tables_of_ten_and_three_rounds_from_one() -> None:
    found = template("roundtable", "ko")
    assert (found.tables, found.seats, found.people, found.starts_at) == (100, 10, 1000, "13:00")
    assert [one.minutes for one in found.rounds] == [40, 40, 30]


def test_every_kind_of_session_has_a_template_in_both_languages() -> None:
    assert set(TEMPLATES) == set(SESSION_KINDS)
    for name in TEMPLATES:
        ko, en = template(name, "ko"), template(name, "en")
        assert (ko.tables, ko.seats, ko.starts_at) == (en.tables, en.seats, en.starts_at)
        assert [one.minutes for one in ko.rounds] == [one.minutes for one in en.rounds]
        for text in [ko.title, ko.purpose, *(one.question + one.guidance for one in ko.rounds)]:
            assert any("가" <= letter <= "힣" for letter in text)
        for text in [en.title, en.purpose, *(one.question + one.guidance for one in en.rounds)]:
            assert text.isascii()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_session_from_a_template_is_one_step(tmp_path: Path, name: str) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        record.apply(*new_session(record, title="첫 회의", template_name=name, date="2026-09-12"))
        with record.reading() as reading:
            session = reading.scalars(select(Session)).one()
            assert (session.kind, session.title) == (name, "첫 회의")
            assert reading.scalars(select(Programme)).one().title == "첫 회의"
            assert len(reading.scalars(select(Table)).all()) == template(name).tables
            rounds = reading.scalars(select(Round).order_by(Round.number)).all()
            assert [row.title for row in rounds] == [one.title for one in template(name).rounds]
            assert session.starts_at < session.ends_at


def test_the_roundtable_ends_after_its_rounds_breaks_and_closing(tmp_path: Path) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        record.apply(*new_session(record, title="회의"))
        with record.reading() as reading:
            assert reading.scalars(select(Session)).one().ends_at == "16:20"


def test_tables_seats_and_rounds_may_be_chosen(tmp_path: Path) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        operations = new_session(record, title="회의", tables=3, seats=8, rounds=5, language="en")
        record.apply(*operations)
        with record.reading() as reading:
            assert [table.seats for table in reading.scalars(select(Table))] == [8, 8, 8]
            titles = [row.title for row in reading.scalars(select(Round).order_by(Round.number))]
            assert titles[3:] == ["Round 4", "Round 5"]


def test_rounds_may_be_given_in_words(tmp_path: Path) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        record.apply(
            *new_session(record, title="회의", rounds=[PlannedRound("돌봄", "무엇이 필요합니까?", minutes=25)])
        )
        with record.reading() as reading:
            row = reading.scalars(select(Round)).one()
            assert (row.title, row.question, row.minutes) == ("돌봄", "무엇이 필요합니까?", 25)


def test_a_second_session_joins_the_programme(tmp_path: Path) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        record.apply(*new_session(record, title="첫 회의", programme_title="복지기준", tables=1))
        with record.reading() as reading:
            programme_id = reading.scalars(select(Programme)).one().id
        record.apply(*new_session(record, title="둘째 회의", programme_id=programme_id, tables=1))
        with record.reading() as reading:
            assert len(reading.scalars(select(Session)).all()) == 2
            assert reading.scalars(select(Programme)).one().title == "복지기준"


@pytest.mark.parametrize(
    "wrong", [{"template_name": "picnic"}, {"tables": 0}, {"rounds": 0}, {"starts_at": "25:00"}, {"date": "soon"}]
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(tmp_path: Path, wrong: dict[str, object]) -> None:
    with Record.create(tmp_path / "new.roundtable") as record:
        with pytest.raises(Refused):
            record.apply(*new_session(record, title="회의", **wrong))  # type: ignore[arg-type]
        with record.reading() as reading:
            assert reading.scalars(select(Programme)).all() == []
