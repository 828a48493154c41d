"""A theme team's laptop among a hall that writes: what it files goes out at once, what the others write comes in together."""

from __future__ import annotations

from pathlib import Path

import pytest
from live_hall import Hall, notes_of, until
from live_laptops import HubProcess, Laptop
from live_web import new_id
from sqlalchemy import select

from facilitator.live import station
from facilitator.record import Record
from facilitator.record.models import Filing, Post
from facilitator.record.operations import AddSource, AddTheme, FileNote, ImportPosts, PostRead

NOTE, THEME = "0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"


@pytest.fixture
def hall(hall: Hall) -> Hall:
    hall.do(hall.note(NOTE, "말"), AddTheme(id=THEME, session_id=hall.session_id, title="돌봄"))
    return hall


def filed(record: Record) -> list[str]:
    with record.reading() as session:
        return list(session.scalars(select(Filing.note_id)))


def filed_on(path: Path) -> list[str]:
    with Record.open(path) as record:
        return filed(record)


def file_it(laptop: Laptop) -> None:
    until(laptop.station.followed.is_set)
    laptop.record.apply(FileNote(theme_id=THEME, note_ids=(NOTE,)), actor="theme team")


def test_what_one_files_is_in_the_records_of_the_others(hub: HubProcess, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.roundtable" for name in ("one", "two", "three")]
    with (
        Laptop(hub.code, paths[0], role="theme team") as one,
        Laptop(hub.code, paths[1], role="theme team") as two,
        Laptop(hub.code, paths[2], role="theme team") as three,
    ):
        file_it(one)
        one.station.wrote()
        until(lambda: filed(two.record) == filed(three.record) == [NOTE])


def test_filing_does_not_wait_for_what_is_taken_in_together(
    hall: Hall, hub: HubProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(station, "GATHER_SECONDS", 3_600.0)
    with Laptop(hub.code, tmp_path / "team.roundtable", role="theme team") as team:
        until(team.station.followed.is_set)
        hall.do(hall.note(new_id(), "다음 말"))  # rings, and would come in an hour later
        file_it(team)
        team.station.wrote()
        until(lambda: filed_on(hall.path) == [NOTE])
        assert notes_of(team.record) == [(1, 1, "말")]


def test_what_another_program_writes_into_the_record_is_sent_at_the_next_look(
    hall: Hall, hub: HubProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LOOK_SECONDS", "LOOK_BESIDE_BELL_SECONDS"):
        monkeypatch.setattr(station, name, 0.2)
    with Laptop(hub.code, tmp_path / "team.roundtable", role="theme team") as team:
        file_it(team)
        until(lambda: filed_on(hall.path) == [NOTE])


def texts_of_posts(record: Record) -> int:
    with record.reading() as session:
        return len(session.scalars(select(Post.note_id)).all())


def test_posts_from_outside_reach_the_theme_team_in_answers_of_a_bearable_size_and_no_table(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    parts = [
        tuple(PostRead(id=new_id(), key=f"{part} {n}", text="글" * 30_000) for n in range(5)) for part in range(12)
    ]
    with (
        Laptop(hub.code, tmp_path / "team.roundtable", role="theme team") as team,
        Laptop(hub.code, tmp_path / "table.roundtable", table=1) as table,
    ):
        hall.do(
            AddSource(id="board", session_id=hall.session_id, title="게시판"),
            *(ImportPosts(source_id="board", round_id=hall.rounds[0], posts=part) for part in parts),
            hall.note(new_id(), "그 뒤의 말"),
        )
        until(lambda: texts_of_posts(team.record) == 60)
        team.record.apply(FileNote(theme_id=THEME, note_ids=(parts[0][0].id,)), actor="theme team")
        team.station.wrote()
        until(lambda: filed_on(hall.path) == [parts[0][0].id])
        assert texts_of_posts(table.record) == 0
