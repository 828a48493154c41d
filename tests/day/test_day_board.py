"""The theme team's board: what is unread, whose voices a theme has, and what is missing before it goes to the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from small_days import SmallDay, small_day

from facilitator.day.board import Board
from facilitator.day.board_ready import Readiness, ready
from facilitator.day.board_theme import BoardTheme
from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record.operations import (
    AddNote,
    AddTheme,
    FileNote,
    MarkNotes,
    MergeThemes,
    MoveTheme,
    NestTheme,
    OpenRound,
    PickQuote,
    RemoveTheme,
    RestoreTheme,
    RetractNote,
    ReviseNote,
    SplitTheme,
    UnfileNote,
    UnmarkNotes,
    UnmergeTheme,
    WordTheme,
)

THEMES = ("t1", "t2", "t3", "t4")
NOTES = tuple(f"n{n}" for n in range(8))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallDay]:
    with small_day(tmp_path_factory.mktemp("board")) as made:
        yield made


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as made:
        begin(made)
        yield made


def begin(day: SmallDay) -> None:
    """Eight notes of four tables in an open round, the last a minority view, and four themes."""
    day.record.apply(OpenRound(id=day.rounds[1]))
    for n, id in enumerate(NOTES):
        kind = "minority" if n == 7 else "idea"
        day.record.apply(
            AddNote(id=id, round_id=day.rounds[1], table_id=day.tables[n % 4 + 1], kind=kind, text=id, support=n % 3)
        )
    for id in THEMES:
        day.record.apply(AddTheme(id=id, session_id=day.session_id, round_id=day.rounds[1], title=id))


def read(day: SmallDay) -> Board:
    board = Board(day.rounds[1])
    with day.record.reading() as reading:
        board.read(reading)
    return board


def themes(board: Board) -> dict[str, BoardTheme]:
    return {theme.id: theme for theme in board.themes}


def test_a_note_is_unread_until_it_is_under_a_theme_or_marked(fresh: SmallDay) -> None:
    record = fresh.record
    assert ready(read(fresh)).unread == 8
    record.apply(FileNote(theme_id="t1", note_ids=NOTES[:5]), MarkNotes(note_ids=NOTES[5:7], mark="alone"))
    board = read(fresh)
    assert set(board.unread) == {"n7"} and set(board.marked) == {"n5", "n6"} and not ready(board).ready
    record.apply(MarkNotes(note_ids=("n7",), mark="skipped"))
    now = ready(read(fresh))
    assert (now.ready, now.skipped, now.minority_without_theme, now.clear) == (True, 1, 1, False)
    record.apply(RemoveTheme(id="t1"))
    assert set(read(fresh).unread) == set(NOTES[:5])


def test_a_theme_of_one_loud_table_is_seen_as_that(fresh: SmallDay) -> None:
    fresh.record.apply(
        FileNote(theme_id="t1", note_ids=("n0", "n4", "n1")),
        FileNote(theme_id="t2", note_ids=("n0", "n1", "n2")),
        FileNote(theme_id="t3", note_ids=("n0", "n4")),
    )
    shown = themes(read(fresh))
    voices = shown["t1"].voices
    assert (voices.notes, voices.tables, voices.people, round(voices.loudest, 2)) == (3, 2, 2, 0.67)
    assert [shown[id].voices.one_sided for id in THEMES] == [True, False, True, False]
    assert ready(read(fresh)) == Readiness(
        unread=4, skipped=0, differing=0, to_choose=0, minority_without_theme=1, unheard_tables=(4,), one_sided=2
    )


def test_a_theme_counts_what_is_below_it_once_and_a_merged_one_keeps_its_minority_view(fresh: SmallDay) -> None:
    fresh.record.apply(
        FileNote(theme_id="t1", note_ids=("n0",)),
        FileNote(theme_id="t2", note_ids=("n0", "n1")),
        FileNote(theme_id="t3", note_ids=("n7",)),
        PickQuote(theme_id="t3", note_id="n7"),
        NestTheme(id="t2", parent_id="t1"),
        MergeThemes(into_id="t2", from_ids=("t3",)),
    )
    board = read(fresh)
    assert [(theme.id, theme.depth, theme.parent_id) for theme in board.themes] == [
        ("t1", 1, None), ("t2", 2, "t1"), ("t4", 1, None),
    ]  # fmt: skip
    above, below, _ = board.themes
    assert (above.voices.notes, above.whole.notes, below.voices.notes, below.merged) == (1, 3, 3, ("t3",))
    assert (below.minority, below.quotes, set(board.single_voices)) == (("n7",), ("n7",), {"n7"})
    fresh.record.apply(UnmergeTheme(id="t2"))
    assert themes(read(fresh))["t3"].minority == ("n7",)


def test_what_one_person_feels_strongly_keeps_its_line_whatever_its_kind_and_is_named_while_in_no_theme(
    fresh: SmallDay,
) -> None:
    for id, kind, support in (("n0", "idea", 1), ("n1", "idea", 6), ("n2", "minority", 3), ("n3", "summary", 0)):
        strongly = ReviseNote(id=id, base_revision=1, kind=kind, text="절실하다", support=support, felt_strongly=True)
        fresh.record.apply(strongly)
    board = read(fresh)
    assert set(board.strong_without_theme) == {"n0", "n2"}
    assert set(board.minority_without_theme) == {"n0", "n2", "n7"} and set(board.single_voices) == {"n0", "n7"}
    fresh.record.apply(
        FileNote(theme_id="t1", note_ids=("n0", "n1")),
        FileNote(theme_id="t2", note_ids=("n2", "n5")),
        MergeThemes(into_id="t2", from_ids=("t1",)),
        WordTheme(id="w", theme_id="t2", title="다른 말", summary="많은 사람의 말"),
    )
    board = read(fresh)
    assert themes(board)["t2"].title == "다른 말" and themes(board)["t2"].minority == ("n0", "n2")
    assert not board.strong_without_theme


def test_wordings_to_choose_from_are_shown_with_whose_they_are(fresh: SmallDay) -> None:
    for id, title in (("a", "하나"), ("b", "둘")):
        fresh.record.apply(WordTheme(id=id, theme_id="t1", title=title, replaces=("t1",)), actor="theme team")
    board = read(fresh)
    shown = themes(board)["t1"]
    assert shown.title == "하나" and ready(board).to_choose == 1
    assert [(one.title, one.actor) for one in shown.wordings] == [("하나", "theme team"), ("둘", "theme team")]


def test_a_theme_from_a_proposal_is_one_until_somebody_words_it_wherever_it_is_merged_or_nested(
    fresh: SmallDay,
) -> None:
    proposed = AddTheme(
        id="t5", session_id=fresh.session_id, round_id=fresh.rounds[1], title="월세, 보증금", from_proposal=True
    )
    fresh.record.apply(proposed, NestTheme(id="t5", parent_id="t1"), MergeThemes(into_id="t5", from_ids=("t2",)))
    board = read(fresh)
    assert [theme.id for theme in board.themes if theme.proposed] == ["t5"]
    back = fresh.record.apply(WordTheme(id="word", theme_id="t5", title="집세")).inverse
    with fresh.record.reading() as reading:
        board.read_themes(reading)
    assert not any(theme.proposed for theme in board.themes)
    fresh.record.apply(*back)
    with fresh.record.reading() as reading:
        board.read_themes(reading)
    assert themes(board)["t5"].proposed


def test_a_note_that_two_filed_differently_is_seen_until_they_agree(fresh: SmallDay) -> None:
    fresh.record.apply(FileNote(theme_id="t1", note_ids=("n0", "n1")), actor="organizer")
    fresh.record.apply(FileNote(theme_id="t2", note_ids=("n0",)), actor="theme team")
    fresh.record.apply(FileNote(theme_id="t2", note_ids=("n1",)), actor="organizer")
    assert set(read(fresh).differing) == {"n0"}
    fresh.record.apply(MergeThemes(into_id="t1", from_ids=("t2",)))
    assert not read(fresh).differing


@st.composite
def steps(draw: st.DrawFn, number: int, day: SmallDay) -> Operation:
    theme, other = draw(st.sampled_from(THEMES)), draw(st.sampled_from(THEMES))
    notes = tuple(draw(st.lists(st.sampled_from(NOTES), min_size=1, max_size=3, unique=True)))
    kinds: list[Operation] = [
        FileNote(theme_id=theme, note_ids=notes), FileNote(theme_id=theme, note_ids=notes),
        UnfileNote(theme_id=theme, note_ids=notes), MarkNotes(note_ids=notes, mark="alone"), UnmarkNotes(note_ids=notes),
        NestTheme(id=theme, parent_id=other), MergeThemes(into_id=theme, from_ids=(other,)), UnmergeTheme(id=theme),
        RemoveTheme(id=theme), RestoreTheme(id=theme), MoveTheme(id=theme, position=draw(st.integers(1, 3))),
        SplitTheme(id=theme, new_id=f"new-{number}", title="따로", note_ids=notes), RetractNote(id=notes[0]),
        WordTheme(id=f"word-{number}", theme_id=theme, title="새 이름"), PickQuote(theme_id=theme, note_id=notes[0]),
        ReviseNote(
            id=notes[0], base_revision=1, kind=draw(st.sampled_from(["idea", "minority"])), text="새 글",
            support=draw(st.integers(0, 2)), felt_strongly=draw(st.booleans()),
        ),
    ]  # fmt: skip
    return draw(st.sampled_from(kinds))


def everything(board: Board) -> tuple[object, ...]:
    lists = (
        board.unread, board.marked, board.differing, board.minority_without_theme, board.strong_without_theme,
        board.single_voices, board.notes,
    )  # fmt: skip
    figures = (board.filed, board.tables, board.unheard_tables)
    inside = [[note.id for note in board.of_theme(theme.id)] for theme in board.themes]
    notes = {id: (note.themes, note.filings, note.mark) for id, note in board.notes.items()}
    return [set(one) for one in lists], figures, board.themes, inside, notes


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_board_that_follows_shows_what_a_board_does_that_is_read_anew(day: SmallDay, data: st.DataObject) -> None:
    if not read(day).notes:
        begin(day)
    followed = read(day)
    for number in range(12):
        try:
            step = data.draw(steps(number, day))
            changes = day.record.apply(step)
        except Refused:
            continue
        with day.record.reading() as reading:
            followed.read_notes(reading, [*changes.ids("note"), *changes.ids("filing")])
            if changes.concerns("theme", "themes"):
                followed.read_themes(reading)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("facilitator.day.notes_of_round.MANY", 0 if number % 2 else 1_000)
            assert everything(followed) == everything(read(day)), step
