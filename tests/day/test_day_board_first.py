"""Of a large round a theme team begins with the first notes that end nowhere yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_days import SmallDay, small_day

from facilitator.day import board_first
from facilitator.day.board import Board
from facilitator.day.board_first import board_to_begin_with
from facilitator.record.operations import (
    AddNote,
    AddSource,
    AddTheme,
    FileNote,
    ImportPosts,
    MarkNotes,
    OpenRound,
    PostRead,
    RemoveTheme,
    RetractNote,
)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    """Twelve notes of four tables: some filed, some filed only under a theme that is gone, one marked, one retracted."""
    with small_day(tmp_path) as day:
        record, round_id = day.record, day.rounds[1]
        record.apply(OpenRound(id=round_id))
        for n in range(12):
            table = day.tables[4 - n % 4]  # the last table writes first
            record.apply(AddNote(id=f"n{n}", round_id=round_id, table_id=table, kind="idea", text=f"쪽지 {n}"))
        for id in ("stands", "goes"):
            record.apply(AddTheme(id=id, session_id=day.session_id, round_id=round_id, title=id))
        record.apply(FileNote(theme_id="stands", note_ids=("n3", "n2")))
        record.apply(FileNote(theme_id="goes", note_ids=("n7", "n6")))
        record.apply(RemoveTheme(id="goes"), MarkNotes(note_ids=("n11",), mark="alone"), RetractNote(id="n10"))
        yield day


def first(day: SmallDay, at_least: int) -> Board:
    with day.record.reading() as reading:
        return board_to_begin_with(reading, day.rounds[1], at_least)


def whole(day: SmallDay) -> Board:
    board = Board(day.rounds[1])
    with day.record.reading() as reading:
        board.read(reading)
    return board


@pytest.mark.parametrize("at_least", [1, 2, 3, 100])
def test_the_first_notes_are_those_with_which_the_unread_ones_begin(
    day: SmallDay, at_least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_first, "TABLES_AT_ONCE", 1)
    begun, every = first(day, at_least), whole(day)
    assert list(begun.unread) == list(every.unread)[: len(begun.unread)]
    assert len(begun.unread) >= min(at_least, len(every.unread))
    assert begun.notes == {id: every.notes[id] for id in begun.unread}


def test_what_is_still_to_come_is_counted_apart_for_the_hall_and_from_outside(day: SmallDay) -> None:
    posts = tuple(PostRead(id=f"p{n}", key=f"{n}", text=f"글 {n}") for n in range(2))
    day.record.apply(
        AddSource(id="forum", session_id=day.session_id, title="게시판"),
        ImportPosts(source_id="forum", round_id=day.rounds[1], posts=posts),
    )
    begun, every = first(day, 1), whole(day)
    assert not begun.whole and every.whole
    assert begun.written + begun.to_come == every.written == 11 and begun.posts_to_come == every.posts == 2
    assert [theme.id for theme in begun.themes] == [theme.id for theme in every.themes] == ["stands"]


def test_somebody_is_told_how_far_reading_is_up_to_the_last_note(
    day: SmallDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.day.board.PUT_AT_ONCE", 4)
    told: list[int] = []
    board = Board(day.rounds[1])
    with day.record.reading() as reading:
        board.read(reading, told.append)
    assert told == [4, 8, 11]
