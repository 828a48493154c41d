"""The whole outcome of one session, as data: every printed or archived form is drawn from this object alone.

Nothing here says how it looks. All values are plain (text, whole numbers, shares between 0 and 1, tuples), so that
the outline can be written as JSON and read back unchanged. Times are the local time of the hall as ``HH:MM``,
dates are ``YYYY-MM-DD``. No name or contact of a participant has a place in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facilitator.minutes.outline_ballots import (
    Accepted,
    AcceptedPlace,
    Ballot,
    BallotTable,
    Correction,
    OptionResult,
    Turnout,
)
from facilitator.minutes.outline_beside import BeforeAndAfter, GroupTable
from facilitator.minutes.outline_outside import Post, SourcePosts

__all__ = [
    "Accepted",
    "AcceptedPlace",
    "Attendance",
    "Ballot",
    "BallotTable",
    "Correction",
    "Distribution",
    "KindCount",
    "Methods",
    "Note",
    "NoteTable",
    "OptionResult",
    "OrderItem",
    "Outline",
    "Post",
    "Quote",
    "Recommendation",
    "Redactions",
    "Round",
    "RoundNotes",
    "Seating",
    "Signature",
    "SourcePosts",
    "Theme",
    "Turnout",
    "ValueCount",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance:
    """Who was there, in numbers.

    ``invited`` are the people on the list (without walk-ins); ``arrived`` counts everybody who came, walk-ins
    among them; ``absent`` and ``unmarked`` are those of the list who did not come or were never marked.
    ``observers`` is what the organizer typed, a number or a sentence.
    """

    invited: int = 0
    arrived: int = 0
    absent: int = 0
    unmarked: int = 0
    walk_ins: int = 0
    tables: int = 0
    facilitators: int = 0
    note_takers: int = 0
    observers: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ValueCount:
    """How many of those who came have one value of an attribute; ``share`` is of those who came.

    ``population`` is the share that the city's population has, None where nothing is known of it.
    """

    value: str
    count: int
    share: float
    population: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Distribution:
    """One attribute (for example age group) of the people who came; ``people`` is the base of the shares.

    ``compared`` says that the organizer gave the city's population by it, ``source`` where from, ``unknown`` which values
    that source does not name.
    """

    attribute: str
    people: int
    values: tuple[ValueCount, ...]
    compared: bool = False
    source: str = ""
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Seating:
    """How those who came were seated.

    ``attributes`` are what the tables were compared in, ``rounds`` those that had seats. ``cells`` is the number of
    (table, value) counts over all rounds, ``in_band`` how many of them lie within floor and ceiling of the fair share;
    ``repeats`` is the number of pairs that sat together more than once.
    """

    attributes: tuple[str, ...] = ()
    rounds: int = 0
    cells: int = 0
    in_band: int = 0
    repeats: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderItem:
    """One step of the day as it was held; ``ends`` may be empty."""

    starts: str
    ends: str
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KindCount:
    """How many notes of one kind (idea, reason, concern, minority, question, summary)."""

    kind: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """A note in its own words, with where it was said; ``felt_strongly`` that whoever said it felt it so.

    One from outside the hall has a ``source`` and no table (0).
    """

    serial: str
    table: int
    text: str
    support: int = 0
    felt_strongly: bool = False
    source: str = ""
    agreements: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """A theme as the theme team worded it.

    ``number`` is its place in the whole outline, counted from 1, and does not repeat. ``refs`` are the serials of
    all its notes; ``note_count``, ``table_count`` and ``support`` are counted over exactly those. ``minority`` are the
    notes that keep a line of their own (``record.own_lines``), those felt strongly first. ``under`` is the number of the
    theme above it, None at the top. ``posts`` from outside the hall are counted apart, ``post_refs`` are their serials.
    """

    number: int
    title: str
    under: int | None = None
    summary: str = ""
    colour: int = 0
    note_count: int = 0
    table_count: int = 0
    support: int = 0
    quotes: tuple[Quote, ...] = ()
    minority: tuple[Quote, ...] = ()
    refs: tuple[str, ...] = ()
    posts: int = 0
    post_refs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """One round of talk: what was asked, how long, what came of it.

    ``tables`` are those that wrote notes. ``unfiled`` counts its notes that stand in no theme; ``minority`` are the
    notes that keep a line of their own among those. ``posts`` from outside the hall are in none of these figures;
    ``posts_unfiled`` stand in no theme.
    """

    number: int
    title: str
    question: str = ""
    guidance: str = ""
    minutes: int = 0
    opened: str = ""
    closed: str = ""
    tables: int = 0
    note_count: int = 0
    kinds: tuple[KindCount, ...] = ()
    themes: tuple[Theme, ...] = ()
    unfiled: int = 0
    minority: tuple[Quote, ...] = ()
    posts: int = 0
    posts_unfiled: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Recommendation:
    """What was recommended, to whom, and the theme (by number) that it comes from."""

    number: int
    text: str
    responsible: str = ""
    theme: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A note in the appendix; ``themes`` are the numbers of the themes that it was filed under.

    ``mark`` says why it is under none: "alone", "aside" (for a ``reason``) or "skipped"; empty where nobody said so.
    """

    serial: str
    kind: str
    text: str
    support: int = 0
    themes: tuple[int, ...] = ()
    mark: str = ""
    reason: str = ""
    felt_strongly: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteTable:
    """All notes of one table in one round."""

    table: int
    zone: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundNotes:
    """All notes of one round, by table; ``sources`` are what came from outside the hall."""

    round: int
    title: str
    tables: tuple[NoteTable, ...] = ()
    sources: tuple[SourcePosts, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """A line to sign on by hand: what the person is, and the name where the organizer wrote one."""

    role: str
    name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Redactions:
    """In how many places of the notes and of other words something is not printed for one reason."""

    reason: str
    places: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Methods:
    """What the outline was made from: software version, the head of the journal's chain, its entries, and when.

    ``redactions`` are counted over the notes and the other words that stand in the minutes.
    """

    version: str = ""
    chain_head: str = ""
    entries: int = 0
    made_at: str = ""
    redactions: tuple[Redactions, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """The outcome of one session.

    ``language`` is ``ko`` or ``en`` and sets the fixed words; ``kind`` is ``full`` or ``preliminary``. ``body`` is the
    public body that held the meeting, ``organizer`` the office or person in charge. ``themes`` are those that
    belong to no single round. ``agenda`` lists what was put before the meeting, ``order`` how the day ran. ``changes`` and
    ``groups`` stand beside ballots, whose numbers they have. ``chapters`` is the order of the chapters that may change
    places, empty for the usual one; ``logo`` a PNG in base64, or empty. ``schema_version`` is that of the published
    schema; it grows when a reader of older files would misread newer ones.
    """

    schema_version: Literal[1] = 1
    language: str
    kind: str
    title: str
    session_kind: str = "roundtable"
    programme: str = ""
    body: str = ""
    organizer: str = ""
    date: str = ""
    starts: str = ""
    ends: str = ""
    venue: str = ""
    purpose: str = ""
    introduction: str = ""
    closing: str = ""
    logo: str = ""
    signatures: tuple[Signature, ...] = ()
    chapters: tuple[str, ...] = ()
    attendance: Attendance = Attendance()
    distributions: tuple[Distribution, ...] = ()
    seating: Seating = Seating()
    order: tuple[OrderItem, ...] = ()
    agenda: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    themes: tuple[Theme, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    changes: tuple[BeforeAndAfter, ...] = ()
    groups: tuple[GroupTable, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    notes: tuple[RoundNotes, ...] = ()
    methods: Methods = Methods()

    @property
    def held_by(self) -> str:
        """The public body and the organizer, each once; empty where neither was entered."""
        return " · ".join(dict.fromkeys(part for part in (self.body, self.organizer) if part))

    @property
    def note_count(self) -> int:
        """Notes over all rounds, whether the appendix is filled or not."""
        return sum(held.note_count for held in self.rounds)

    @property
    def post_count(self) -> int:
        """Posts from outside the hall over all rounds."""
        return sum(held.posts for held in self.rounds)

    @property
    def all_themes(self) -> tuple[Theme, ...]:
        """Themes of every round in order, then those of the whole session."""
        return tuple(theme for held in self.rounds for theme in held.themes) + self.themes
