"""Posts come into a round once, whatever file they come in, and go again with one step back."""

from __future__ import annotations

from pathlib import Path

import pytest
from posts_files import AUTHORS, POSTS, as_objects, write_csv, write_json_lines
from record_day import Day, picture, prepared_day
from sqlalchemy import select

from facilitator.errors import Cancelled, Refused
from facilitator.outside.arrive import LETTERS_AT_ONCE, POSTS_AT_ONCE, import_posts
from facilitator.record.models import JournalEntry, Note, Post, Source
from facilitator.record.operations import CloseRound, ImportPosts, OpenRound, RetractNote
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return prepared_day(tmp_path / "day.roundtable")


def standing(day: Day) -> list[tuple[str, str, int, int]]:
    """(source, title, number, agreements) of each post that stands."""
    rows = (
        select(Source.title, Post.title, Note.number, Post.agreements)
        .join(Note, Note.id == Post.note_id)
        .join(Source, Source.id == Post.source_id)
        .where(Note.retracted.is_(False))
        .order_by(Source.number, Note.number)
    )
    with day.record.reading() as reading:
        return [tuple(row) for row in reading.execute(rows)]  # type: ignore[misc]


def test_the_same_file_twice_changes_nothing(day: Day, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "board.csv")
    first = import_posts(day.record, day.session_id, path)
    assert (first.added, first.unchanged, first.rejected, first.source) == (3, 0, (), "온라인 게시판")
    before = picture(day.record)
    again = import_posts(day.record, day.session_id, path, source="다른 이름")
    assert (again.added, again.unchanged, again.changes) == (0, 3, None)
    assert picture(day.record) == before
    assert verify(day.record).ok


def test_a_newer_export_in_another_form_brings_what_is_new_and_how_many_agree_by_now(day: Day, tmp_path: Path) -> None:
    import_posts(day.record, day.session_id, write_csv(tmp_path / "board.csv", POSTS[1:]), source="시민 게시판")
    newer = [one | {"agreements": 100} for one in as_objects()]
    result = import_posts(
        day.record, day.session_id, write_json_lines(tmp_path / "b.jsonl", newer), source="시민 게시판"
    )
    assert (result.added, result.updated, result.unchanged) == (1, 2, 0)
    assert standing(day) == [
        ("시민 게시판", "쉼터", 1, 100),
        ("시민 게시판", "보도블록", 2, 100),
        ("시민 게시판", "밤 버스를 늘려 주세요", 3, 100),
    ]
    day.apply(*result.changes.inverse)  # type: ignore[union-attr]
    assert [row[1:] for row in standing(day)] == [("쉼터", 1, 7), ("보도블록", 2, 0)]


def test_an_import_that_was_taken_back_can_be_made_again(day: Day, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "board.csv")
    done = import_posts(day.record, day.session_id, path)
    day.apply(*done.changes.inverse)  # type: ignore[union-attr]
    assert standing(day) == []
    again = import_posts(day.record, day.session_id, path)
    assert (again.added, again.unchanged) == (3, 0)
    assert [row[2] for row in standing(day)] == [1, 2, 3]
    day.apply(*again.changes.inverse)  # type: ignore[union-attr]
    assert standing(day) == []
    assert verify(day.record).ok


def test_a_post_that_was_taken_back_alone_comes_again(day: Day, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "board.csv")
    import_posts(day.record, day.session_id, path)
    with day.record.reading() as reading:
        one = reading.scalars(select(Note.id).where(Note.number == 2)).one()
    day.apply(RetractNote(id=one))
    result = import_posts(day.record, day.session_id, path)
    assert (result.added, result.unchanged) == (1, 2)


def test_nothing_in_the_record_names_who_wrote(day: Day, tmp_path: Path) -> None:
    before = len(journal(day))
    import_posts(day.record, day.session_id, write_csv(tmp_path / "board.csv"))
    assert not any(name in text for text in journal(day)[before:] for name in AUTHORS)
    assert not any(name in repr(picture(day.record)["post"]) for name in AUTHORS)


def journal(day: Day) -> list[str]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(JournalEntry.payload).order_by(JournalEntry.seq)))


def test_a_dry_run_and_a_cancelled_one_change_nothing(day: Day, tmp_path: Path) -> None:
    path, before = write_csv(tmp_path / "board.csv"), picture(day.record)
    assert import_posts(day.record, day.session_id, path, dry_run=True).added == 3

    def stop(done: int, steps: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_posts(day.record, day.session_id, path, progress=stop)
    assert picture(day.record) == before


def test_posts_go_to_the_open_round_else_the_next_else_the_last(day: Day, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "board.csv")

    def into() -> int:
        return import_posts(day.record, day.session_id, path, dry_run=True).round_number

    assert into() == 1
    day.apply(OpenRound(id=day.rounds[0]))
    assert into() == 1
    day.apply(CloseRound(id=day.rounds[0]))
    assert into() == 2
    day.apply(OpenRound(id=day.rounds[1]))
    day.apply(CloseRound(id=day.rounds[1]))
    assert into() == 2
    assert import_posts(day.record, day.session_id, path, round_number=1).round_number == 1
    with pytest.raises(Refused, match="no round 9"):
        import_posts(day.record, day.session_id, path, round_number=9)


def test_each_operation_is_small_enough_to_be_sent(day: Day, tmp_path: Path) -> None:
    short = [{"body": f"글 {number} " + "가" * 900} for number in range(500)]
    long = [{"body": "나" * (LETTERS_AT_ONCE + 1) + which} for which in "ab"]
    result = import_posts(day.record, day.session_id, write_json_lines(tmp_path / "many.jsonl", short + long))
    parts = [one.posts for one in result.changes.operations if isinstance(one, ImportPosts)]  # type: ignore[union-attr]
    assert sum(map(len, parts)) == result.added == 502
    for part in parts:
        assert len(part) == 1 or (
            len(part) <= POSTS_AT_ONCE and sum(len(post.text) for post in part) <= LETTERS_AT_ONCE
        )
    assert [row[2] for row in standing(day)] == list(range(1, result.added + 1))


def test_a_session_that_is_not_there_is_named(day: Day, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such session"):
        import_posts(day.record, "nobody", write_csv(tmp_path / "board.csv"))
