"""The notes with which a theme team begins, before all notes of a round are read: a round of 50,000 takes a second."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.board import Board
from facilitator.record.models import Filing, Note, NoteMark, Round, Table
from facilitator.record.theme_shape import ThemeShape, read_shape

TABLES_AT_ONCE = 4


def counts_of_round(reading: OrmSession, round_id: str) -> tuple[int, int]:
    """How many notes the hall wrote in a round and how many came from outside, without retracted ones."""
    counted = select(func.count(Note.table_id), func.count(Note.source_id))
    hall, posts = reading.execute(counted.where(Note.round_id == round_id, Note.retracted.is_(False))).one()
    return hall, posts


def board_to_begin_with(reading: OrmSession, round_id: str, at_least: int) -> Board:
    """A board with the themes of a round and the first of its unread notes, by table and number; the others are to come.

    Args:
        at_least: so many notes of the hall, or all where there are fewer.
    """
    board = Board(round_id)
    board.read_themes(reading)
    session_id = reading.scalar(select(Round.session_id).where(Round.id == round_id)) or ""
    shape = read_shape(reading, session_id)
    first = _first_unread(reading, session_id, round_id, shape, at_least)
    board.read_notes(reading, first)
    hall, posts = counts_of_round(reading, round_id)
    board.to_come, board.posts_to_come = hall - board.written, posts - board.posts
    return board


def _first_unread(reading: OrmSession, session_id: str, round_id: str, shape: ThemeShape, at_least: int) -> list[str]:
    tables = list(reading.scalars(select(Table.id).where(Table.session_id == session_id).order_by(Table.number)))
    standing = select(Filing.note_id).where(Filing.note_id == Note.id, Filing.theme_id.in_(shape.seen_in))
    marked = select(NoteMark.note_id).where(NoteMark.note_id == Note.id)
    found: list[str] = []
    for start in range(0, len(tables), TABLES_AT_ONCE):
        some = tables[start : start + TABLES_AT_ONCE]
        unread = select(Note.id).where(
            Note.round_id == round_id, Note.table_id.in_(some), Note.retracted.is_(False),
            ~standing.exists(), ~marked.exists(),
        )  # fmt: skip
        found += reading.scalars(unread)
        if len(found) >= at_least:
            break
    return found
