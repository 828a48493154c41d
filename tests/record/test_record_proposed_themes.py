"""A theme made of a proposed group carries a mark until a person words it, on every laptop alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import behind_its_back, picture, small_day
from sqlalchemy import select
from theme_laptops import NOTES, THEMES, Laptop, Team

from facilitator.errors import Cancelled
from facilitator.record import Operation, Record
from facilitator.record import operations as ops
from facilitator.record.models import Theme
from facilitator.record.moving import copy_into
from facilitator.record.operation import decode
from facilitator.record.operations import BY_NAME
from facilitator.record.verify import verify
from facilitator.record.wordings import worded_by_nobody

PROPOSED = "proposed"


@pytest.fixture(scope="module")
def laptops() -> Team:
    return Team(2)


@pytest.fixture
def team(laptops: Team) -> Team:
    """One of two laptops took a proposed group, and the other has heard of it."""
    laptops.begin_again()
    taken = ops.AddTheme(
        id=PROPOSED, session_id="session", round_id="round", title="월세, 보증금, 부담", from_proposal=True
    )
    laptops.laptops[0].do(taken)
    laptops.meet()
    return laptops


def marked(laptop: Laptop) -> set[str]:
    return set(laptop.session.scalars(select(Theme.id).where(worded_by_nobody())))


def take_back(laptop: Laptop, back: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """Take a step back; returns what does it again."""
    again = [laptop.do(step) for step in back]
    return tuple(step for steps in reversed(again) for step in steps)


def test_every_laptop_of_the_theme_team_marks_what_one_took(team: Team) -> None:
    assert [marked(laptop) for laptop in team.laptops] == [{PROPOSED}, {PROPOSED}]


@pytest.mark.parametrize(
    "wording",
    [
        ops.WordTheme(id="word", theme_id=PROPOSED, title="집세"),
        ops.WordTheme(id="word", theme_id=PROPOSED, title="월세, 보증금, 부담", summary="보증금이 부담이라고 합니다."),
        ops.EditTheme(id=PROPOSED, title="집세"),
        ops.EditTheme(id=PROPOSED, summary="보증금이 부담이라고 합니다."),
    ],
    ids=["title", "summary", "edited title", "edited summary"],
)
def test_the_mark_goes_when_somebody_words_it_and_undo_and_redo_follow(team: Team, wording: Operation) -> None:
    one, other = team.laptops
    back = one.do(wording)
    team.meet()
    assert marked(one) == marked(other) == set()
    again = take_back(one, back)
    team.meet()
    assert marked(one) == marked(other) == {PROPOSED}
    take_back(one, again)
    team.meet()
    assert marked(one) == marked(other) == set()


def test_the_mark_stays_when_it_is_coloured_moved_nested_or_gets_notes(team: Team) -> None:
    one, other = team.laptops
    one.do(ops.EditTheme(id=PROPOSED, colour=3))
    one.do(ops.MoveTheme(id=PROPOSED, position=1))
    one.do(ops.NestTheme(id=PROPOSED, parent_id=THEMES[1]))
    one.do(ops.FileNote(theme_id=PROPOSED, note_ids=NOTES[:2]))
    team.meet()
    assert marked(other) == {PROPOSED}


def test_two_who_word_it_at_once_have_worded_it_and_so_has_who_chooses_between_them(team: Team) -> None:
    one, other = team.laptops
    back = one.do(ops.WordTheme(id="word-b", theme_id=PROPOSED, title="집세"))
    other.do(ops.WordTheme(id="word-a", theme_id=PROPOSED, title="보증금"))
    team.meet()
    assert marked(one) == marked(other) == set()
    other.do(ops.WordTheme(id="word-c", theme_id=PROPOSED, title="집세와 보증금"))
    team.meet()
    take_back(one, back)
    team.meet()
    assert marked(one) == marked(other) == set()


def test_a_theme_that_a_proposed_one_was_merged_into_is_not_marked_and_taken_apart_the_mark_is_there(
    team: Team,
) -> None:
    one, other = team.laptops
    one.do(ops.MergeThemes(into_id=THEMES[0], from_ids=(PROPOSED,)))
    team.meet()
    assert THEMES[0] not in marked(other)
    one.do(ops.UnmergeTheme(id=THEMES[0]))
    team.meet()
    assert marked(other) == {PROPOSED}


def test_a_theme_split_off_a_proposed_one_has_a_title_that_a_person_gave_it(team: Team) -> None:
    one, other = team.laptops
    one.do(ops.FileNote(theme_id=PROPOSED, note_ids=NOTES[:2]))
    one.do(ops.SplitTheme(id=PROPOSED, new_id="split", title="보증금", note_ids=NOTES[:1]))
    team.meet()
    assert marked(other) == {PROPOSED}


def test_a_theme_of_an_older_journal_came_from_no_proposal() -> None:
    told = {"id": "t", "session_id": "s", "title": "돌봄", "summary": "", "round_id": None, "colour": 0, "position": 1}
    theme = decode(BY_NAME, "AddTheme", told)
    assert isinstance(theme, ops.AddTheme) and not theme.from_proposal


def test_the_journal_tells_the_mark_and_verify_finds_one_that_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    day = small_day(path)
    day.apply(ops.AddTheme(id=PROPOSED, session_id=day.session_id, title="월세, 보증금", from_proposal=True))
    day.record.close()
    with Record.open(path) as record:
        assert verify(record).ok and marks_of(record) == {PROPOSED}
    behind_its_back(path, "UPDATE theme SET from_proposal = 0")
    with Record.open(path) as record:
        (fault,) = verify(record).faults
        assert "월세, 보증금" in fault.ko and "from_proposal" in fault.en


def test_what_is_made_one_by_one_can_be_stopped_in_between_and_then_nothing_was_made(
    tmp_path: Path, database: str
) -> None:
    day = small_day(tmp_path / "day.roundtable")
    copy_into(day.record, database)
    with Record.open(database) as moved:
        for record in (day.record, moved):
            before, told = picture(record), verify(record)
            with pytest.raises(Cancelled):
                record.apply_made(lambda _session: then_stopped(day.session_id), actor="organizer")
            assert picture(record) == before and verify(record) == told
            record.apply(ops.AddTheme(id=PROPOSED, session_id=day.session_id, title="월세", from_proposal=True))
            assert marks_of(record) == {PROPOSED} and verify(record).ok


def then_stopped(session_id: str) -> Iterator[Operation]:
    """Two themes, and then the person thinks better of it."""
    for number in (1, 2):
        yield ops.AddTheme(id=f"taken {number}", session_id=session_id, title="월세", from_proposal=True)
    raise Cancelled


def test_a_record_that_moves_into_a_database_keeps_its_marks(tmp_path: Path, database: str) -> None:
    day = small_day(tmp_path / "day.roundtable")
    proposed = ops.AddTheme(id=PROPOSED, session_id=day.session_id, title="월세", from_proposal=True)
    worded = ops.AddTheme(id="worded", session_id=day.session_id, title="버스", from_proposal=True)
    day.apply(proposed, worded, ops.WordTheme(id="word", theme_id="worded", title="배차 간격"))
    copy_into(day.record, database)
    with Record.open(database) as record:
        assert marks_of(record) == {PROPOSED} and verify(record).ok


def marks_of(record: Record) -> set[str]:
    with record.reading() as reading:
        return set(reading.scalars(select(Theme.id).where(worded_by_nobody())))
