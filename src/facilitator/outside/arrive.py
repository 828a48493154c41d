"""Bringing posts into a round as notes of a source: ``import_posts``, one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.outside.columns import guess_columns
from facilitator.outside.posts import ReadPost, check_posts
from facilitator.outside.reading import PostsFile, read_posts
from facilitator.record import Changes, Operation, Record
from facilitator.record.models import Note, Post, Round, Session, Source
from facilitator.record.operations import (
    AddSource,
    CountAgreements,
    ImportPosts,
    PostRead,
    RestorePosts,
    RestoreSource,
)
from facilitator.record.operations.checks import some_text
from facilitator.record.operations.posts import MOST_LETTERS_OF_A_TITLE
from facilitator.roster import Rejected

Progress = Callable[[int, int], None]
"""Told (steps done, all steps); raises ``Cancelled`` to stop before anything is written."""

POSTS_AT_ONCE = 200
LETTERS_AT_ONCE = 60_000
"""One operation holds no more than this (but one post at least): it is sent to other laptops as one message."""

_STEPS = 4
_DEFAULT = {"ko": "온라인 게시판", "en": "Online board"}


@dataclass(frozen=True)
class PostsResult:
    """What an import did, or would do.

    Attributes:
        source: the name of the source.
        round_number: the round that the posts belong to.
        added: how many posts came in, those among them that had been taken back before.
        updated: how many were there already and have another number of agreements now.
        unchanged: how many were there already, or stand in the file twice.
        rejected: the lines that did not come in, in the order of the file.
        columns: field -> the column it was read from.
        changes: what the record changed, for undo; None where nothing was written.
    """

    source: str
    round_number: int
    added: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    columns: dict[str, str]
    changes: Changes | None = None


class _Known(NamedTuple):
    """A post that is in the session already."""

    note_id: str
    source_id: str
    retracted: bool
    agreements: int


def import_posts(
    record: Record,
    session_id: str,
    file: str | Path | PostsFile,
    columns: Mapping[str, str] | None = None,
    *,
    source: str = "",
    round_number: int | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    actor: str = "organizer",
) -> PostsResult:
    """Bring the posts of a file into a round of a session, in one transaction.

    A post that is in the session already (same day, title and text) does not come in again; where it has another number of
    agreements by now, that is taken over. Posts that were taken back are brought back.

    Args:
        file: the file, or what ``read_posts`` gave.
        columns: field -> column; guessed where it is None.
        source: the name of the source; empty for the usual one. A source of that name in the session is used again.
        round_number: the round; None for the one that is open, else the next, else the last.
        dry_run: only say what would happen.
        progress: told how far it is.
        actor: who does it, for the journal.

    Raises:
        Refused: the file cannot be read, no column holds texts, or there is no such session or round; nothing was changed.
        Cancelled: ``progress`` asked to stop; nothing was changed.
    """
    tell = progress or _silent
    tell(0, _STEPS)
    read = file if isinstance(file, PostsFile) else read_posts(file)
    tell(1, _STEPS)
    columns = dict(guess_columns(read.file) if columns is None else columns)
    checked = check_posts(read, columns)
    tell(2, _STEPS)
    with record.reading() as reading:
        session = _session(reading, session_id)
        title = source.strip() or usual_source(session.language)
        some_text(title, "name of the source", "출처 이름", most=MOST_LETTERS_OF_A_TITLE)
        round = round_for_posts(reading, session_id, round_number)
        home = _source(reading, session_id, title)
        known = _known(reading, session_id)
    standing = {key: post for (key, _), post in known.items() if not post.retracted}
    new = [post for post in checked.posts if post.key not in standing]
    recounted = [
        (standing[post.key], post.agreements)
        for post in checked.posts
        if post.key in standing and "agreements" in columns and standing[post.key].agreements != post.agreements
    ]
    unchanged = checked.again + len(checked.posts) - len(new) - len(recounted)
    changes = None
    if not dry_run and (new or recounted):
        back = {} if home is None else {post.key: found for post in new if (found := known.get((post.key, home.id)))}
        operations = _operations(record, session_id, round.id, home, title, new, back, recounted)
        tell(3, _STEPS)
        changes = record.apply(*operations, actor=actor)
    tell(_STEPS, _STEPS)
    return PostsResult(
        title, round.number, len(new), len(recounted), unchanged, checked.rejected, columns, changes
    )  # fmt: skip


def usual_source(language: str) -> str:
    """What a source is called where nobody named it."""
    return _DEFAULT.get(language, _DEFAULT["en"])


def round_for_posts(reading: OrmSession, session_id: str, number: int | None) -> Round:
    """The round that posts go to: the one of this number, else the one that is open, else the next, else the last.

    Raises:
        Refused: there is no such round.
    """
    rounds = reading.scalars(select(Round).where(Round.session_id == session_id).order_by(Round.number)).all()
    if number is not None:
        found = next((one for one in rounds if one.number == number), None)
        if found is None:
            raise Refused(
                f"There is no round {number}. The session has {len(rounds)}.",
                f"{number}라운드가 없습니다. 이 회의의 라운드는 {len(rounds)}개입니다.",
            )
        return found
    if not rounds:
        raise Refused(
            "The session has no round yet. Add one; the posts are read with its notes.",
            "아직 라운드가 없습니다. 라운드를 먼저 더해 주십시오. 글은 그 라운드의 기록과 함께 읽습니다.",
        )
    for states in (("open", "paused"), ("planned",)):
        for one in rounds:
            if one.state in states:
                return one
    return rounds[-1]


def _silent(done: int, steps: int) -> None:
    """Tell nobody."""


def _session(reading: OrmSession, session_id: str) -> Session:
    found = reading.get(Session, session_id)
    if found is None:
        raise Refused(
            "There is no such session in this record. Choose one of its sessions.",
            "이 기록에 그 회의가 없습니다. 기록에 있는 회의를 골라 주십시오.",
        )
    return found


def _source(reading: OrmSession, session_id: str, title: str) -> Source | None:
    """The source of this name; of several one that was not removed."""
    named = select(Source).where(Source.session_id == session_id, Source.title == title)
    return reading.scalars(named.order_by(Source.removed, Source.number).limit(1)).first()


def _known(reading: OrmSession, session_id: str) -> dict[tuple[str, str], _Known]:
    """(key, source) -> the post, of every post in the session."""
    rows = (
        select(Post.key, Post.note_id, Post.source_id, Note.retracted, Post.agreements)
        .join(Note, Note.id == Post.note_id)
        .join(Source, Source.id == Post.source_id)
        .where(Source.session_id == session_id)
    )
    return {
        (key, source_id): _Known(note_id, source_id, retracted, agreements)
        for key, note_id, source_id, retracted, agreements in reading.execute(rows)
    }


def _operations(
    record: Record,
    session_id: str,
    round_id: str,
    home: Source | None,
    title: str,
    new: Sequence[ReadPost],
    back: Mapping[str, _Known],
    recounted: Sequence[tuple[_Known, int]],
) -> list[Operation]:
    operations: list[Operation] = []
    if home is None:
        source_id = record.new_id()
        operations.append(AddSource(id=source_id, session_id=session_id, title=title))
    else:
        source_id = home.id
        if home.removed and new:
            operations.append(RestoreSource(id=source_id))
    if back:
        operations.append(RestorePosts(source_id=source_id, note_ids=tuple(one.note_id for one in back.values())))
    coming = [
        PostRead(
            id=record.new_id(), key=post.key, text=post.text, title=post.title, category=post.category,
            posted=post.posted, agreements=post.agreements,
        )
        for post in new
        if post.key not in back
    ]  # fmt: skip
    operations += [ImportPosts(source_id=source_id, round_id=round_id, posts=part) for part in _parts(coming)]
    counts = {known.note_id: count for known, count in recounted}
    counts |= {known.note_id: post.agreements for post in new if (known := back.get(post.key))}
    if counts:
        operations.append(CountAgreements(session_id=session_id, counts=counts))
    return operations


def _parts(posts: Sequence[PostRead]) -> Iterator[tuple[PostRead, ...]]:
    """The posts in groups that each make one operation."""
    part: list[PostRead] = []
    letters = 0
    for post in posts:
        more = len(post.text) + len(post.title)
        if part and (len(part) == POSTS_AT_ONCE or letters + more > LETTERS_AT_ONCE):
            yield tuple(part)
            part, letters = [], 0
        part.append(post)
        letters += more
    if part:
        yield tuple(part)
