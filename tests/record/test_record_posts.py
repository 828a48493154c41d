"""Voices from outside the hall: posts come in as notes of a source, once, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from record_day import Day, picture, prepared_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record.following import touched_by
from facilitator.record.models import Note, NoteRevision, Post, Source
from facilitator.record.naming import Names, plain_rows
from facilitator.record.operation import plain
from facilitator.record.operations import (
    AddSource,
    FileNote,
    ImportPosts,
    PostRead,
    RemoveSource,
    RetractNote,
    ReviseNote,
)
from facilitator.record.verify import verify


class Board:
    """A day with an online board beside the hall."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.id = day.record.new_id()
        day.apply(AddSource(id=self.id, session_id=day.session_id, title="시민 게시판"))

    def posts(self, *texts: str, round_number: int = 1) -> ImportPosts:
        new = self.day.record.new_id
        read = tuple(PostRead(id=new(), key=f"key of {text}", text=text, title="제목", agreements=7) for text in texts)
        return ImportPosts(source_id=self.id, round_id=self.day.rounds[round_number - 1], posts=read)


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(prepared_day(tmp_path / "day.roundtable"))


def refused(day: Day, operation: Operation) -> str:
    before = picture(day.record)
    with pytest.raises(Refused) as caught:
        day.apply(operation)
    assert picture(day.record) == before
    return caught.value.en


def test_posts_come_in_before_the_round_is_open_numbered_as_notes_of_their_source(board: Board) -> None:
    board.day.apply(board.posts("버스를 늘려 주세요", "쉼터가 필요합니다"))
    board.day.apply(board.posts("셋째 글"))
    with board.day.record.reading() as session:
        notes = session.scalars(select(Note).order_by(Note.number)).all()
        assert [(note.number, note.table_id, note.source_id) for note in notes] == [
            (number, None, board.id) for number in (1, 2, 3)
        ]
        assert session.scalars(select(Post.title)).all() == ["제목"] * 3
        assert session.scalars(select(NoteRevision)).all() == []
    assert verify(board.day.record).ok


def test_an_import_is_taken_back_whole_and_nothing_is_lost(board: Board) -> None:
    done = board.day.apply(board.posts("하나", "둘"))
    board.day.apply(*done.inverse)
    with board.day.record.reading() as session:
        assert session.scalars(select(Note.retracted)).all() == [True, True]
    again = board.day.apply(RemoveSource(id=board.id))
    board.day.apply(*again.inverse)
    with board.day.record.reading() as session:
        assert not session.get_one(Source, board.id).removed
    assert verify(board.day.record).ok


def test_a_post_that_somebody_filed_meanwhile_can_still_be_taken_back(board: Board) -> None:
    posts = board.posts("하나", "둘")
    done = board.day.apply(posts)
    theme = board.day.theme("교통")
    board.day.apply(FileNote(theme_id=theme, note_ids=(posts.posts[0].id,)))
    board.day.apply(RetractNote(id=posts.posts[1].id))
    back = board.day.apply(*done.inverse)
    assert back.inverse[0].note_ids == (posts.posts[0].id,)  # type: ignore[attr-defined]


def test_the_same_post_comes_in_once(board: Board) -> None:
    board.day.apply(board.posts("하나"))
    assert "already" in refused(board.day, board.posts("둘", "하나", round_number=2))
    assert "already" in refused(board.day, board.posts("셋", "셋"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": " "}, "empty"),
        ({"text": "글" * 100_001}, "at most 100,000"),
        ({"title": "글" * 501}, "at most 500"),
        ({"posted": "yesterday"}, "no day"),
        ({"agreements": -1}, "-1"),
    ],
)
def test_a_post_that_cannot_be_right_is_refused(board: Board, change: dict[str, Any], words: str) -> None:
    posts = board.posts("하나")
    assert words in refused(board.day, replace(posts, posts=(replace(posts.posts[0], **change),)))


def test_what_was_written_outside_is_never_worded_anew(board: Board) -> None:
    posts = board.posts("하나")
    board.day.apply(posts)
    revision = ReviseNote(id=posts.posts[0].id, base_revision=1, kind="idea", text="다른 말", support=0)
    assert "as it was written" in refused(board.day, revision)


def test_a_source_with_posts_stays_and_a_removed_one_takes_none(board: Board) -> None:
    done = board.day.apply(board.posts("하나"))
    assert "Take those back first" in refused(board.day, RemoveSource(id=board.id))
    board.day.apply(*done.inverse)
    board.day.apply(RemoveSource(id=board.id))
    assert "Bring it back" in refused(board.day, board.posts("둘"))


def test_who_follows_hears_which_posts_came(board: Board) -> None:
    posts = board.posts("하나", "둘")
    done = board.day.apply(posts).operations[0]
    heard = touched_by("ImportPosts", plain(done))
    assert {("note", post.id) for post in posts.posts} < heard
    assert ("notes", board.day.rounds[0]) in heard


def test_a_post_has_a_name_of_its_own(board: Board) -> None:
    board.day.apply(board.posts("하나"))
    with board.day.record.reading() as session:
        names = Names(session)
        said = {model: [names.of(model, row) for row in plain_rows(session, model)] for model in (Note, Post, Source)}
    assert said[Note] == [("Note S1-R1-01", "기록 S1-R1-01")]
    assert said[Post] == [("What came with post S1-R1-01", "글 S1-R1-01에 딸린 내용")]
    assert said[Source] == [('The source "시민 게시판"', "출처 '시민 게시판'")]
