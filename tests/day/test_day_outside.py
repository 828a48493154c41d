"""Voices from outside the hall on the board of themes: read apart, and in no figure of the hall."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from msgspec.structs import replace
from note_lines import line
from record_day import Day, prepared_day

from facilitator.day.board import Board
from facilitator.day.board_ready import ready
from facilitator.day.folding import rows_of
from facilitator.day.hall import hall_state
from facilitator.day.notes_of_round import NoteLine, PostLine, note_counts, notes_of_session
from facilitator.day.on_screen import ThemesShown, screen_state, what_is_shown
from facilitator.day.reading import NotesToRead, Prepared, Wanted, searched
from facilitator.day.reading_words import said_in_short
from facilitator.record.operations import (
    AddNote,
    AddSource,
    AddTheme,
    FileNote,
    ImportPosts,
    OpenRound,
    PostRead,
    RetractPosts,
)


def post(id: str, text: str = "글", *, source: int = 1, number: int = 1, **more: object) -> NoteLine:
    of = PostLine(f"source {source}", source, ("", "게시판", "전자우편")[source], "제목", "교통", "2026-08-01", 0)
    note = line(id, text, number=number, table_id=None, source_number=source, post=replace(of, **more))
    return replace(note, table_number=0, serial=f"S{source}-R1-{number:02d}")


def ids(notes: list[NoteLine]) -> list[str]:
    return [note.id for note in notes]


NOTES = (
    line("t2", "버스", table=2, at="1"),
    post("b2", "밤 버스", source=2, agreements=5, posted="2026-08-02"),
    post("a2", "쉼터", number=2, agreements=9, posted="2026-08-03T10:00", category="복지"),
    post("a1", "보도", number=1, agreements=9, posted="2026-08-03T09:00"),
    line("t1", "월세", table=1, at="2"),
)


def test_posts_stand_after_the_tables_by_source_and_number() -> None:
    to_read = NotesToRead(NOTES)
    assert ids(list(to_read.notes)) == ["t1", "t2", "a1", "a2", "b2"]
    assert to_read.posts == 3
    to_read.remove("a1")
    to_read.put(NOTES[3])
    assert (ids(list(to_read.notes)), to_read.posts) == (["t1", "t2", "a1", "a2", "b2"], 3)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(outside=False), ["t1", "t2"]),
        (Wanted(outside=True), ["a1", "a2", "b2"]),
        (Wanted(outside=True, newest_first=True), ["a2", "a1", "b2"]),
        (Wanted(outside=True, most_agreed=True), ["a1", "a2", "b2"]),
        (Wanted(outside=True, category="교통"), ["a1", "b2"]),
        (Wanted(outside=True, source_id="source 2"), ["b2"]),
        (Wanted(outside=True, query="버스"), ["b2"]),
        (Wanted(outside=False, query="버스"), ["t2"]),
        (Wanted(query="버스"), ["t2", "b2"]),
        (Wanted(outside=True, query="전자우편"), ["b2"]),
        (Wanted(outside=True, query="제목"), ["a1", "a2", "b2"]),
        (Wanted(outside=True, query="S1-R1-02"), ["a2"]),
        (Wanted(outside=False, only=frozenset({"t1", "a1"})), ["t1", "a1"]),
    ],
)
def test_hall_and_outside_are_read_apart(wanted: Wanted, found: list[str]) -> None:
    to_read = NotesToRead(NOTES)
    assert ids(to_read.found(wanted)) == found
    to_read.take(Prepared.of(to_read.notes))
    assert ids(to_read.found(wanted)) == found


def test_of_a_long_post_the_beginning_is_read_for_its_words_and_nothing_is_folded_for_it() -> None:
    long = post("long", "가" * 5_000)
    assert len(said_in_short(long)) < 200
    assert "가" * 5_000 in searched(long)[1]
    rows = rows_of([post("a"), post("b")], {"a": "a", "b": "a"})
    assert ids(rows.notes) == ["a", "b"]


class Session:
    """A round with three notes of two tables, two of them in a theme, and three posts."""

    def __init__(self, day: Day) -> None:
        self.day = day
        day.apply(OpenRound(id=day.rounds[0]))
        self.notes = [day.note("하나"), day.note("둘", table=2), day.note("셋", table=2)]
        self.theme = day.record.new_id()
        day.apply(
            AddTheme(id=self.theme, session_id=day.session_id, round_id=day.rounds[0], title="돌봄"),
            FileNote(theme_id=self.theme, note_ids=tuple(self.notes[:2])),
            AddSource(id="board", session_id=day.session_id, title="시민 게시판"),
        )
        posts = tuple(PostRead(id=f"p{n}", key=str(n), text=f"글 {n}", agreements=1000) for n in range(3))
        self.import_ = ImportPosts(source_id="board", round_id=day.rounds[0], posts=posts)

    def board(self) -> Board:
        board = Board(self.day.rounds[0])
        with self.day.record.reading() as reading:
            board.read(reading)
        return board


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(prepared_day(tmp_path / "day.roundtable"))


def figures(board: Board) -> tuple[object, ...]:
    theme = board.themes[0]
    return (
        board.written, board.filed, board.tables, board.unheard_tables, len(board.unread), theme.notes, theme.tables,
        theme.support, theme.voices.loudest, theme.voices.one_sided, ready(board).unread,
    )  # fmt: skip


def test_no_figure_of_the_hall_counts_a_post(session: Session) -> None:
    before = figures(session.board())
    with session.day.record.reading() as reading:
        hall, counts = (
            hall_state(reading, session.day.rounds[0], session.day.clock.now),
            note_counts(reading, session.day.rounds[0]),
        )
    session.day.apply(session.import_, FileNote(theme_id=session.theme, note_ids=("p0", "p1")))
    board = session.board()
    assert figures(board) == before
    assert (board.posts, len(board.unread_posts), board.themes[0].voices.posts) == (3, 1, 2)
    assert ready(board).unread_posts == 1
    with session.day.record.reading() as reading:
        later = hall_state(reading, session.day.rounds[0], session.day.clock.now)
        assert [table.notes for table in later.tables] == [table.notes for table in hall.tables]
        assert later.notes == hall.notes
        assert note_counts(reading, session.day.rounds[0]) == counts


def test_a_theme_of_posts_alone_has_no_table_and_is_not_called_one_sided(session: Session) -> None:
    session.day.apply(session.import_, AddTheme(
        id="only", session_id=session.day.session_id, round_id=session.day.rounds[0], title="온라인"
    ), FileNote(theme_id="only", note_ids=("p2",)))  # fmt: skip
    theme = next(one for one in session.board().themes if one.id == "only")
    assert (theme.notes, theme.tables, theme.support, theme.voices.posts, theme.voices.one_sided) == (0, 0, 0, 1, False)


def test_the_board_follows_posts_that_come_and_go(session: Session) -> None:
    board = session.board()
    session.day.apply(session.import_)
    wanted = [post.id for post in session.import_.posts]
    with session.day.record.reading() as reading:
        board.read_notes(reading, wanted)
    assert board.posts == 3
    session.day.apply(RetractPosts(source_id="board", note_ids=tuple(wanted[:2])))
    with session.day.record.reading() as reading:
        board.read_notes(reading, wanted)
    assert (board.posts, list(board.unread_posts)) == (1, ["p2"])
    assert figures(board) == figures(session.board())


def test_a_post_is_read_with_its_source_and_what_came_with_it(session: Session) -> None:
    session.day.apply(session.import_)
    with session.day.record.reading() as reading:
        notes = notes_of_session(reading, session.day.session_id)
    assert [note.serial for note in notes] == ["T1-R1-01", "T2-R1-01", "T2-R1-02", "S1-R1-01", "S1-R1-02", "S1-R1-03"]
    assert notes[-1].post == PostLine("board", 1, "시민 게시판", "", "", "", 1000)
    assert (notes[-1].table_id, notes[-1].table_number, notes[0].post) == (None, 0, None)


def test_the_big_screen_does_not_mix_them(session: Session) -> None:
    def themes() -> ThemesShown:
        with session.day.record.reading() as reading:
            state = screen_state(reading, session.day.session_id)
            shown = what_is_shown(reading, session.day.session_id, "themes", state)
        assert isinstance(shown, ThemesShown)
        return shown

    before = themes()
    session.day.apply(session.import_, FileNote(theme_id=session.theme, note_ids=("p0", "p1")))
    assert themes() == dataclasses.replace(before, posts=2)
    round_id, table_id = session.day.rounds[0], session.day.tables[0]
    session.day.apply(
        AddNote(
            id="strong", round_id=round_id, table_id=table_id, kind="idea", text="꼭 필요합니다", felt_strongly=True
        ),
        FileNote(theme_id=session.theme, note_ids=("strong",)),
    )
    after = themes()
    assert (after.posts, after.own_lines, [voice.text for voice in after.voices]) == (2, 1, ["꼭 필요합니다"])
