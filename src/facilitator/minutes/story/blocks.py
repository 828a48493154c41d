"""The pieces that minutes are built of, neutral to how they are drawn.

Text is a tuple of spans. A span may carry the key of a place it leads to; blocks carry the keys of the places they
are. A key that is nowhere in the document leaves plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

__all__ = [
    "Bar",
    "Bars",
    "Block",
    "Bullets",
    "Facts",
    "Grid",
    "Heading",
    "Masthead",
    "NewPage",
    "NoteGroup",
    "NoteLine",
    "NoteList",
    "Numbers",
    "Paragraph",
    "Question",
    "Quotation",
    "References",
    "Signing",
    "Span",
    "Text",
    "note_key",
    "plain",
    "quote_key",
    "said",
    "theme_key",
    "theme_notes_key",
]

_SHORT = 10
"""A table of up to so many rows is short."""


class Span(NamedTuple):
    """A stretch of text in one look; ``link`` is the key of the place it leads to, or empty."""

    text: str
    strong: bool = False
    faint: bool = False
    link: str = ""


Text = tuple[Span, ...]


def said(text: str, *, strong: bool = False, faint: bool = False, link: str = "") -> Text:
    """A text of one span."""
    return (Span(text, strong, faint, link),)


def plain(text: Text) -> str:
    """The bare characters of a text."""
    return "".join(span.text for span in text)


def note_key(serial: str) -> str:
    """The key of a note in the appendix."""
    return f"note:{serial}"


def theme_key(number: int) -> str:
    """The key of a theme in the body."""
    return f"theme:{number}"


def theme_notes_key(number: int) -> str:
    """The key of the place in the appendix that lists a theme's notes."""
    return f"theme-notes:{number}"


def quote_key(theme: int, serial: str) -> str:
    """The key of the place where a note is quoted: under a theme, or outside all of them (0)."""
    return f"quote:{theme}:{serial}"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a report without a cover: a line above, the title, a line below."""

    above: str
    title: str
    below: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; ``contents`` says whether it stands in the table of contents, ``link`` where it leads."""

    level: int
    text: str
    key: str
    contents: bool = True
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``style`` is ``body``, ``lead`` (stays with what follows), ``count`` (the line of figures under a
    heading, which does so too), ``summary`` (of a theme, and stays with the first that was said of it), ``caption``,
    ``small`` or ``note`` (small, and stays with what is before it).
    """

    text: Text
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """The question put in a round, with the guidance given for it (may be empty)."""

    label: str
    text: str
    guidance: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """A row of key figures: (figure, what it counts)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of two columns: a label and one or more paragraphs beside it; ``large`` is for reading at a desk."""

    rows: tuple[tuple[str, tuple[Text, ...]], ...]
    large: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row that repeats on every page.

    ``widths`` are shares of the line; ``align`` has one letter a column, l, c or r. ``dense`` sets rows close.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]
    align: str
    dense: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is not divided between pages: it is dense and short."""
        return self.dense and len(self.rows) <= _SHORT


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length from 0 to 1, the figure beside it, a mark in words where it leads.

    ``colour`` is a place in the palette of themes, or -1 for a bar that stands back. ``link`` is the place that the figure
    leads to. ``beside`` is a second bar below it, that it is compared with: length and figure.
    """

    label: Text
    length: float
    figure: str
    mark: str = ""
    colour: int = 0
    link: str = ""
    beside: tuple[float, str] | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of horizontal bars with a caption that says what is counted and what it is a share of.

    ``form`` is ``list`` (label, bar and figure in one line), ``short`` (the same with short labels, in two columns
    where there are many) or ``wide`` (label and figure above a bar over the whole line). ``label`` and ``number`` stand
    before the caption ("Figure", 3); number 0 is none.
    """

    bars: tuple[Bar, ...]
    caption: str = ""
    form: str = "list"
    label: str = ""
    number: int = 0

    @property
    def named(self) -> str:
        """The caption as it reads, with its number."""
        return f"{self.label} {self.number}. {self.caption}" if self.number else self.caption


@dataclass(frozen=True, slots=True)
class Quotation:
    """Something said in its own words, with where; minority views are set apart, the first of several under a label.

    ``key`` is the place that it is, where the note in the appendix leads back to.
    """

    text: str
    source: Text
    minority: bool = False
    label: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """The serials that a theme or count stands on."""

    label: str
    serials: tuple[str, ...]


class NoteLine(NamedTuple):
    """One note of the appendix; ``strong`` sets its kind apart. ``quoted`` are the themes under which it is quoted, 0 for
    outside all of them.
    """

    serial: str
    kind: str
    text: str
    support: str
    themes: tuple[int, ...]
    strong: bool
    quoted: tuple[int, ...] = ()

    @property
    def ways(self) -> tuple[tuple[int, str], ...]:
        """What stands in the column of themes: (theme, or 0 for none; the place where it is quoted there, or empty)."""
        places = dict.fromkeys((*self.themes, *self.quoted))
        return tuple((theme, quote_key(theme, self.serial) if theme in self.quoted else "") for theme in places)


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The notes of one table; ``title`` also stands in the bookmarks."""

    key: str
    title: str
    lines: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class NoteList:
    """All notes of a round, by table, as one long table; ``continued`` follows a group's title on a new page, ``quoted`` stands
    where a note leads to its quote.
    """

    head: tuple[str, str, str, str, str]
    groups: tuple[NoteGroup, ...]
    continued: str
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """Lines to sign on by hand: what each person is, their name or nothing; ``place`` says what the line is for."""

    lines: tuple[tuple[str, str], ...]
    place: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page; a ``sparing`` one leaves no page that has hardly anything on it."""

    sparing: bool = False


Block = (
    Masthead
    | Heading
    | Paragraph
    | Bullets
    | Question
    | Numbers
    | Facts
    | Grid
    | Bars
    | Quotation
    | References
    | NoteList
    | Signing
    | NewPage
)
