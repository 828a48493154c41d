"""What the big screen shows, as values: the chosen scene, or the natural one, with what it says. The window draws them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.tranches import Tranche, most_keypads, tranches
from facilitator.day.live_tally import LiveTally, live_tally, tables_asked
from facilitator.record.before_and_after import Compared, compared
from facilitator.record.models import (
    Ballot,
    Filing,
    Note,
    Option,
    Round,
    Screen,
    Session,
    Table,
    TableVote,
    Theme,
)
from facilitator.record.operations.screen import ORDINARY_DISTANCE, ORDINARY_HEIGHT
from facilitator.record.own_lines import MOST_WHO_SAY_IT_ALONE, keeps_own_line
from facilitator.record.present import seated_by_table
from facilitator.record.theme_shape import read_shape

RUNNING = ("open", "paused")


@dataclass(frozen=True)
class ScreenState:
    """What was chosen for the screen, as in ``record.models.Screen``."""

    scene: str = "day"
    detail: str = ""
    page: int = 0
    released: tuple[str, ...] = ()
    dark: bool = True
    height: int = ORDINARY_HEIGHT
    distance: int = ORDINARY_DISTANCE


@dataclass(frozen=True)
class QuestionShown:
    """A round's question; ``number`` is 0 where there is no round, and the session's title stands alone."""

    session: str
    number: int = 0
    title: str = ""
    question: str = ""


@dataclass(frozen=True)
class VotesIn:
    """How many of the tables that are asked have their votes in."""

    number: int
    title: str
    tables: int
    entered: int


@dataclass(frozen=True)
class ProgressShown:
    """How far the hall is, without any result: tables that wrote, notes, and the votes of the open ballot."""

    number: int
    title: str
    tables: int
    wrote: int
    notes: int
    votes: VotesIn | None


@dataclass(frozen=True)
class ThemeShown:
    """One theme: its notes, their share of all notes (0 to 1), its colour's place."""

    title: str
    notes: int
    share: float
    colour: int


@dataclass(frozen=True)
class VoiceShown:
    """What one person said and felt strongly, word for word: the title of its theme, and the number of its table."""

    text: str
    theme: str
    table: int


@dataclass(frozen=True)
class ThemesShown:
    """The themes of a round, in their order; ``own_lines`` counts the notes in them that no theme speaks for alone
    (``record.own_lines``), and ``voices`` are those that one person felt strongly. ``posts`` from outside the hall are under the
    themes as well, and in no other figure."""

    number: int
    notes: int
    tables: int
    themes: tuple[ThemeShown, ...]
    own_lines: int = 0
    voices: tuple[VoiceShown, ...] = ()
    posts: int = 0


@dataclass(frozen=True)
class BallotShown:
    """What is voted on, and how. ``secret`` is whether nobody learns who voted what."""

    number: int
    title: str
    question: str
    most: int
    state: str
    secret: bool
    options: tuple[str, ...]


@dataclass(frozen=True)
class TranchesShown:
    """Which tables press their keypads when."""

    number: int
    title: str
    plan: tuple[Tranche, ...]


@dataclass(frozen=True)
class ResultShown:
    """A ballot's figures, which the hall sees once they are ``released``; only then what changed since the earlier ballot
    that it is ``compared`` with."""

    tally: LiveTally
    released: bool
    compared: Compared | None = None


@dataclass(frozen=True)
class TextShown:
    """Words that the lead facilitator wrote."""

    text: str


@dataclass(frozen=True)
class NothingYet:
    """The scene ``what`` has nothing to show yet."""

    what: str


Shown = (
    QuestionShown
    | ProgressShown
    | ThemesShown
    | BallotShown
    | TranchesShown
    | ResultShown
    | TextShown
    | NothingYet
    | None
)
"""What a scene says; None for those that say nothing of the record (black, join)."""


def screen_state(reading: OrmSession, session_id: str | None) -> ScreenState:
    """What was chosen for a session's screen; the ordinary where nothing was."""
    row = reading.get(Screen, session_id) if session_id else None
    if row is None:
        return ScreenState()
    return ScreenState(row.scene, row.detail, row.page, tuple(row.released), row.dark, row.height, row.distance)


def natural_scene(reading: OrmSession, session_id: str | None) -> str:
    """What the day itself asks for: the open ballot, the running round's question, the last result, else the question."""
    if _ballot(reading, session_id, "open") is not None:
        return "ballot"
    if _running(reading, session_id) is not None:
        return "question"
    return "result" if _ballot(reading, session_id, "closed") is not None else "question"


def what_is_shown(
    reading: OrmSession, session_id: str | None, scene: str, state: ScreenState, round_id: str | None = None
) -> Shown:
    """What a scene (not "day") says now.

    Args:
        state: as chosen; its detail counts where it names something that is there.
        round_id: the round that is meant where none is running and none is named.
    """
    named = state.detail if scene == state.scene else ""
    if session_id is None or scene in ("black", "join"):
        return None
    if scene == "text":
        return TextShown(named) if named else NothingYet("text")
    if scene in ("ballot", "tranches", "result"):
        return _of_ballot(reading, session_id, scene, named, state)
    row = _round(reading, session_id, named, round_id)
    if scene == "question" or row is None:
        session = reading.get(Session, session_id)
        title = session.title if session is not None else ""
        return QuestionShown(title) if row is None else QuestionShown(title, row.number, row.title, row.question)
    return _themes(reading, row) if scene == "themes" else _progress(reading, row)


def _of_ballot(reading: OrmSession, session_id: str, scene: str, named: str, state: ScreenState) -> Shown:
    ballot = reading.get(Ballot, named) if named else None
    if ballot is None or ballot.session_id != session_id or ballot.state == "annulled":
        order = ("open", "closed") if scene == "result" else ("open", "draft", "closed")
        found = (_ballot(reading, session_id, one) for one in order)
        ballot = next((one for one in found if one is not None), None)
    if ballot is None:
        return NothingYet(scene)
    if scene == "tranches":
        return TranchesShown(ballot.number, ballot.title, plan_of(reading, ballot))
    if scene == "ballot":
        options = reading.scalars(select(Option.text).where(Option.ballot_id == ballot.id).order_by(Option.position))
        return BallotShown(
            ballot.number, ballot.title, ballot.question, ballot.most, ballot.state,
            ballot.secret, tuple(options),
        )  # fmt: skip
    released = ballot.id in state.released
    return ResultShown(live_tally(reading, ballot.id), released, compared(reading, ballot.id) if released else None)


def plan_of(reading: OrmSession, ballot: Ballot) -> tuple[Tranche, ...]:
    """The tranches of a ballot: a keypad for everybody who has a seat and is not gone, or for every seat where none has."""
    people = seated_by_table(reading, ballot) or {}
    asked = tables_asked(reading, ballot)
    return tranches(((table.number, people.get(table.id, table.seats)) for table in asked), most_keypads())


def _themes(reading: OrmSession, row: Round) -> ThemesShown:
    notes, tables = _written(reading, row.id)
    shape = read_shape(reading, row.session_id)
    filed: defaultdict[str, set[str]] = defaultdict(set)
    own: dict[str, str] = {}
    posts: set[str] = set()
    for theme_id, note_id, table_id, kind, support, felt_strongly in reading.execute(
        select(Filing.theme_id, Filing.note_id, Note.table_id, Note.kind, Note.support, Note.felt_strongly)
        .join(Note, Note.id == Filing.note_id)
        .where(Note.round_id == row.id, Note.retracted.is_(False))
        .order_by(Filing.theme_id, Filing.note_id)
    ):
        if theme_id in shape.seen_in:
            seen = shape.seen_in[theme_id]
            (posts if table_id is None else filed[seen]).add(note_id)
            if table_id is not None and keeps_own_line(kind, support, felt_strongly):
                own.setdefault(note_id, seen)
    words = select(Theme.id, Theme.title, Theme.colour).where(Theme.round_id == row.id)
    shown = {id: (title, colour) for id, title, colour in reading.execute(words)}
    return ThemesShown(
        row.number, notes, tables,
        tuple(
            ThemeShown(shown[id][0], len(filed[id]), len(filed[id]) / notes if notes else 0.0, shown[id][1])
            for id in shape.order
            if id in shown
        ),
        sum(theme_id in shown for theme_id in own.values()),
        _voices(reading, {note_id: shown[id][0] for note_id, id in own.items() if id in shown}),
        len(posts),
    )  # fmt: skip


def _voices(reading: OrmSession, titles: dict[str, str]) -> tuple[VoiceShown, ...]:
    """Those of these notes (id to the title of its theme) that one person felt strongly, by table and number."""
    strong = (
        select(Note.id, Note.text, Table.number)
        .join(Table, Table.id == Note.table_id)
        .where(Note.id.in_(titles), Note.felt_strongly, Note.support <= MOST_WHO_SAY_IT_ALONE)
        .order_by(Table.number, Note.number)
    )
    return tuple(VoiceShown(text, titles[id], table) for id, text, table in reading.execute(strong))


def _progress(reading: OrmSession, row: Round) -> ProgressShown:
    notes, wrote = _written(reading, row.id)
    tables = reading.scalar(
        select(func.count()).select_from(Table).where(Table.session_id == row.session_id, Table.closed.is_(False))
    )
    ballot = _ballot(reading, row.session_id, "open")
    votes = None
    if ballot is not None:
        entered = select(TableVote.table_id).where(TableVote.ballot_id == ballot.id)
        asked, done = tables_asked(reading, ballot), set(reading.scalars(entered))
        votes = VotesIn(ballot.number, ballot.title, len(asked), sum(table.id in done for table in asked))
    return ProgressShown(row.number, row.title, tables or 0, wrote, notes, votes)


def _counts(reading: OrmSession, counted: Select[str, int]) -> dict[str, int]:
    return {row[0]: row[1] for row in reading.execute(counted)}


def _written(reading: OrmSession, round_id: str) -> tuple[int, int]:
    """Notes of a round that were written at tables and stand, and from how many tables."""
    row = reading.execute(
        select(func.count(Note.table_id), func.count(func.distinct(Note.table_id))).where(
            Note.round_id == round_id, Note.retracted.is_(False)
        )
    ).one()
    return int(row[0]), int(row[1])


def _running(reading: OrmSession, session_id: str | None) -> Round | None:
    return reading.scalar(select(Round).where(Round.session_id == session_id, Round.state.in_(RUNNING)))


def _round(reading: OrmSession, session_id: str, named: str, round_id: str | None) -> Round | None:
    """The round that is named, or runs, or is meant, or was held last, or comes first."""
    chosen = [reading.get(Round, named), _running(reading, session_id), reading.get(Round, round_id or "")]
    for row in chosen:
        if row is not None and row.session_id == session_id:
            return row
    rounds = reading.scalars(select(Round).where(Round.session_id == session_id).order_by(Round.number)).all()
    held = [row for row in rounds if row.state != "planned"]
    return next(iter([*reversed(held), *rounds]), None)


def _ballot(reading: OrmSession, session_id: str | None, state: str) -> Ballot | None:
    """The last ballot in this state; of drafts the first, which is the next to be opened."""
    ballots = select(Ballot).where(Ballot.session_id == session_id, Ballot.state == state)
    order = Ballot.number.asc() if state == "draft" else Ballot.number.desc()
    return reading.scalars(ballots.order_by(order).limit(1)).first()
