"""Voices from outside the hall: sources, and the posts that come in from them as notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sqlalchemy import func, insert, select

from facilitator.errors import Refused
from facilitator.record.models import Note, Post, Round, Session, Source, table_of
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import some_text, within
from facilitator.record.operations.notes import MOST_NOTES
from facilitator.record.portions import portions
from facilitator.record.transaction import Transaction

MOST_LETTERS_OF_A_POST = 100_000
MOST_LETTERS_OF_A_TITLE = 500
MOST_AGREEMENTS = 1_000_000_000
MOST_POSTS_AT_ONCE = 1_000
POST_KIND = "idea"
"""What kind of note a post is."""

_POSTED = re.compile(r"(\d{4}-\d\d-\d\d(T\d\d:\d\d)?)?")


@dataclass(frozen=True, kw_only=True)
class AddSource(Operation):
    """Name a source of voices from outside the hall. Its number is one after the last that was ever given in the session."""

    id: str
    session_id: str
    title: str
    number: int | None = None

    def prepared(self, tx: Transaction) -> AddSource:
        """With its number."""
        if self.number is not None:
            return self
        last = select(func.max(Source.number)).where(Source.session_id == self.session_id)
        return replace(self, number=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        some_text(self.title, "name of the source", "출처 이름", most=MOST_LETTERS_OF_A_TITLE)
        within(self.number or 0, 1, MOST_NOTES, "number of a source", "출처 번호")
        row = Source(
            id=self.id, session_id=self.session_id, number=self.number or 0, title=self.title, removed=False
        )  # fmt: skip
        tx.add("source", row, self.id)
        tx.touch("sources", self.session_id)
        return (RemoveSource(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RemoveSource(Operation):
    """Take away a source from which nothing stands. What came from it once stays in the record, retracted."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it.

        Raises:
            Refused: it is removed already, or a post of it stands.
        """
        source = tx.find(Source, self.id)
        if source.removed:
            raise Refused("This source was removed already.", "이미 지운 출처입니다.")
        standing = select(Note.id).where(Note.source_id == self.id, Note.retracted.is_(False)).limit(1)
        if tx.session.scalar(standing) is not None:
            raise Refused(
                f'There are posts of "{source.title}". Take those back first.',
                f"'{source.title}'의 글이 있습니다. 그 글을 먼저 거두어 주십시오.",
            )
        source.removed = True
        tx.touch("source", self.id)
        tx.touch("sources", source.session_id)
        return (RestoreSource(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RestoreSource(Operation):
    """Bring a removed source back."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark it."""
        source = tx.find(Source, self.id)
        if not source.removed:
            raise Refused("This source was not removed.", "지우지 않은 출처입니다.")
        source.removed = False
        tx.touch("source", self.id)
        tx.touch("sources", source.session_id)
        return (RemoveSource(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class PostRead:
    """One post as it came: the id of its note, the key that knows it again, and what it says; never who wrote it."""

    id: str
    key: str
    text: str
    title: str = ""
    category: str = ""
    posted: str = ""
    agreements: int = 0


@dataclass(frozen=True, kw_only=True)
class ImportPosts(Operation):
    """Take in posts of a source as notes of a round, numbered from ``first`` on. The round need not be open: boards
    collect for weeks before the day."""

    source_id: str
    round_id: str
    posts: tuple[PostRead, ...]
    first: int | None = None

    def prepared(self, tx: Transaction) -> ImportPosts:
        """With the number of the first."""
        if self.first is not None:
            return self
        last = select(func.max(Note.number)).where(Note.round_id == self.round_id, Note.source_id == self.source_id)
        return replace(self, first=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add them.

        Raises:
            Refused: the source is removed or another session's, a post says nothing or too much, or is there already.
        """
        source, round = _standing(tx, self.source_id), tx.find(Round, self.round_id)
        if source.session_id != round.session_id:
            raise Refused("This source belongs to another session.", "이 출처는 다른 회의의 것입니다.")
        within(len(self.posts), 1, MOST_POSTS_AT_ONCE, "number of posts at once", "한 번에 넣는 글의 수")
        first = self.first or 0
        within(first, 1, MOST_NOTES - len(self.posts), "number of a post", "글 번호")
        for post in self.posts:
            _check(post)
        tx.session.flush()
        notes = [
            {
                "id": post.id, "round_id": round.id, "table_id": None, "source_id": source.id, "number": number,
                "kind": POST_KIND, "text": post.text, "support": 0, "revision": 1, "retracted": False,
                "written_at": tx.time, "revised_at": tx.time, "station_id": tx.station_id,
                "felt_strongly": False,
            }
            for number, post in enumerate(self.posts, first)
        ]  # fmt: skip
        tx.insert("note", Note, notes)
        _refuse_known(tx, source, self.posts)
        posts = [
            {
                "note_id": post.id, "source_id": source.id, "key": post.key, "title": post.title,
                "category": post.category, "posted": post.posted, "agreements": post.agreements,
            }
            for post in self.posts
        ]  # fmt: skip
        tx.session.execute(insert(table_of(Post)), posts)
        tx.touch("notes", round.id)
        tx.touch("source", source.id)
        return (RetractPosts(source_id=source.id, note_ids=tuple(post.id for post in self.posts)),)


@dataclass(frozen=True, kw_only=True)
class RetractPosts(Operation):
    """Take posts back. They stay in the record, marked, and keep their numbers."""

    source_id: str
    note_ids: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark those that stand."""
        changed = _mark(tx, tx.find(Source, self.source_id), self.note_ids, retracted=True)
        return (RestorePosts(source_id=self.source_id, note_ids=changed),)


@dataclass(frozen=True, kw_only=True)
class RestorePosts(Operation):
    """Bring back posts that were taken back."""

    source_id: str
    note_ids: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark those that do not stand."""
        changed = _mark(tx, _standing(tx, self.source_id), self.note_ids, retracted=False)
        return (RetractPosts(source_id=self.source_id, note_ids=changed),)


@dataclass(frozen=True, kw_only=True)
class CountAgreements(Operation):
    """Take over how many agree with posts by now (note id -> number): the board goes on while the day is prepared."""

    session_id: str
    counts: dict[str, int]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change the numbers.

        Raises:
            Refused: nothing is given, or one is no post of the session.
        """
        before: dict[str, int] = {}
        if not self.counts:
            raise Refused("There is nothing to count.", "바꿀 동의 수가 없습니다.")
        for note_id, count in self.counts.items():
            within(count, 0, MOST_AGREEMENTS, "number of agreements", "동의 수")
            post = tx.find(Post, note_id)
            tx.find_in(Source, post.source_id, self.session_id)
            before[note_id], post.agreements = post.agreements, count
            tx.touch("note", note_id)
        return (CountAgreements(session_id=self.session_id, counts=before),)


def _standing(tx: Transaction, source_id: str) -> Source:
    source = tx.find(Source, source_id)
    if source.removed:
        raise Refused("This source was removed. Bring it back first.", "지운 출처입니다. 먼저 되살려 주십시오.")
    return source


def _check(post: PostRead) -> None:
    some_text(post.text, "post", "글", most=MOST_LETTERS_OF_A_POST)
    some_text(post.key, "key of the post", "글의 열쇠", most=MOST_LETTERS_OF_A_TITLE)
    for text in (post.title, post.category):
        if len(text) > MOST_LETTERS_OF_A_TITLE:
            raise Refused(
                f"A title or category has {len(text):,} letters; at most {MOST_LETTERS_OF_A_TITLE:,} fit.",
                f"제목이나 분류가 {len(text):,}자입니다. {MOST_LETTERS_OF_A_TITLE:,}자까지 쓸 수 있습니다.",
            )
    if not _POSTED.fullmatch(post.posted):
        raise Refused(f"“{post.posted}” is no day.", f"‘{post.posted}’은(는) 날짜가 아닙니다.")
    within(post.agreements, 0, MOST_AGREEMENTS, "number of agreements", "동의 수")


def _refuse_known(tx: Transaction, source: Source, posts: tuple[PostRead, ...]) -> None:
    keys = [post.key for post in posts]
    twice = len(set(keys)) < len(keys)
    for part in portions(keys):
        some = Post.key.in_(part)
        if twice or tx.session.scalar(select(Post.note_id).where(Post.source_id == source.id, some).limit(1)):
            raise Refused(
                f'A post of "{source.title}" is in the record already.',
                f"'{source.title}'의 글이 이미 기록에 있습니다.",
            )


def _mark(tx: Transaction, source: Source, note_ids: tuple[str, ...], *, retracted: bool) -> tuple[str, ...]:
    """Mark those of the posts that are not marked so, and return their ids.

    Raises:
        Refused: one of them is none of the source, or all are marked so already.
    """
    changed = []
    for note_id in dict.fromkeys(note_ids):
        note = tx.find(Note, note_id)
        if note.source_id != source.id:
            raise Refused(
                f'This note is no post of "{source.title}".', f"'{source.title}'에서 온 글이 아닙니다."
            )  # fmt: skip
        if note.retracted != retracted:
            note.retracted = retracted
            changed.append(note_id)
            tx.touch("note", note_id)
            tx.touch("notes", note.round_id)
    if not changed:
        raise Refused("Nothing of it is left to do: no post changed.", "이미 그렇게 되어 있어 바뀐 글이 없습니다.")
    tx.touch("source", source.id)
    return tuple(changed)
