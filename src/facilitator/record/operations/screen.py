"""The big screen: what the hall sees now, which results it may see, and how large its letters must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Screen, Session
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction

SCENES = ("day", "question", "progress", "themes", "ballot", "tranches", "result", "join", "text", "black")
"""What the screen can show; "day" is what is natural at the moment: the open ballot, the open round, the last result."""

MOST_PAGES = 1_000
LONGEST_TEXT = 1_000
ORDINARY_HEIGHT, ORDINARY_DISTANCE = 400, 3_000
"""The screen of an ordinary hall for a thousand people, in centimetres."""

LOWEST, HIGHEST = 50, 3_000
NEAREST, FARTHEST = 100, 20_000


@dataclass(frozen=True, kw_only=True)
class ShowOnScreen(Operation):
    """Show the hall a scene, or another page of it."""

    session_id: str
    scene: str
    detail: str = ""
    page: int = 0

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it; every window that is a big screen shows it."""
        tx.find(Session, self.session_id)
        one_of(self.scene, SCENES, "scene of the big screen", "큰 화면의 장면")
        within(self.page, 0, MOST_PAGES, "page of the big screen", "큰 화면의 쪽")
        if self.scene == "text":
            some_text(self.detail, "text for the big screen", "큰 화면에 보일 글", most=LONGEST_TEXT)
        row = _screen(tx, self.session_id)
        before = ShowOnScreen(session_id=self.session_id, scene=row.scene, detail=row.detail, page=row.page)
        row.scene, row.detail, row.page = self.scene, self.detail, self.page
        _keep(tx, row)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class ReleaseResult(Operation):
    """Let the hall see a ballot's figures, live while it is open; or with ``released`` false hold them back again."""

    session_id: str
    ballot_id: str
    released: bool = True

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark the ballot."""
        ballot = tx.find_in(Ballot, self.ballot_id, self.session_id)
        if ballot.state == "draft":
            raise Refused(
                f"Ballot {ballot.number} has not been opened. There is no result to show yet.",
                f"{ballot.number}번 투표는 아직 시작하지 않았습니다. 보일 결과가 없습니다.",
            )
        row = _screen(tx, self.session_id)
        if (self.ballot_id in row.released) == self.released:
            raise Refused(
                "The result is shown already." if self.released else "The result is held back already.",
                "이미 공개한 결과입니다." if self.released else "이미 공개하지 않은 결과입니다.",
            )
        others = [id for id in row.released if id != self.ballot_id]
        row.released = sorted([*others, self.ballot_id]) if self.released else others
        _keep(tx, row)
        return (ReleaseResult(session_id=self.session_id, ballot_id=self.ballot_id, released=not self.released),)


@dataclass(frozen=True, kw_only=True)
class SetUpScreen(Operation):
    """Say what the big screen is like: light letters on dark, and its size and distance in centimetres. None stays."""

    session_id: str
    dark: bool | None = None
    height: int | None = None
    distance: int | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it."""
        tx.find(Session, self.session_id)
        if self.height is not None:
            within(self.height, LOWEST, HIGHEST, "height of the screen in centimetres", "화면 높이(cm)")
        if self.distance is not None:
            within(self.distance, NEAREST, FARTHEST, "distance in centimetres", "거리(cm)")
        row = _screen(tx, self.session_id)
        before = SetUpScreen(session_id=self.session_id, dark=row.dark, height=row.height, distance=row.distance)
        row.dark = row.dark if self.dark is None else self.dark
        row.height = self.height or row.height
        row.distance = self.distance or row.distance
        _keep(tx, row)
        return (before,)


def _screen(tx: Transaction, session_id: str) -> Screen:
    """The session's screen; an ordinary one, not yet in the table, where nothing was chosen."""
    row = tx.session.get(Screen, session_id)
    return row if row is not None else Screen(session_id=session_id, **_ordinary())


def _ordinary() -> dict[str, Any]:
    return {
        "scene": SCENES[0], "detail": "", "page": 0, "released": [], "dark": True,
        "height": ORDINARY_HEIGHT, "distance": ORDINARY_DISTANCE,
    }  # fmt: skip


def _keep(tx: Transaction, row: Screen) -> None:
    """Keep the row; one that is as if nothing had been chosen goes, so that taking back leaves nothing behind."""
    is_ordinary = all(getattr(row, name) == value for name, value in _ordinary().items())
    if is_ordinary and row in tx.session:
        tx.session.delete(row)
    elif not is_ordinary:
        tx.session.add(row)
    tx.session.flush()
    tx.touch("screen", row.session_id)
