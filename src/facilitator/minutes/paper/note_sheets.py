"""Note sheets: the note-taker's page on paper, for a table whose laptop is dead.

The lines carry the serials that the notes will have: they count on from the next free number, so that typing the sheet
in from top to bottom gives every note the serial that stands before it. What is written in a line stands in the order in
which it is typed: kind, text, how many agree and whether it was felt strongly; then the hands in the order of their fields.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from facilitator.minutes.paper.event import PrintedBallot, PrintedEvent, PrintedRound, PrintedTable
from facilitator.minutes.paper.frame import (
    CONTENT_TOP,
    FOOT,
    MARGIN,
    RULE,
    SHEET_RIGHT,
    SHEET_WIDTH,
    IsCancelled,
    centred,
    drawn,
    framed,
    right,
    table_heading,
    write_paper,
)
from facilitator.minutes.pdf.faces import Faces, fitted, printable
from facilitator.minutes.pdf.sheet import FAINT, GROUND, INK, LINE
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.story.phrases import round_title
from facilitator.minutes.whole_file import Progress
from facilitator.minutes.words import Words
from facilitator.record.operations import NOTE_KINDS
from facilitator.record.serial import serial

__all__ = ["note_lines", "write_note_sheets"]

ROW, HEAD = 37.0, 18.0
"""The least height of a line to write in, and the height of the line above them all."""

SERIAL, AGREE = 62.0, 44.0
KIND_SIZE, KINDS_ABREAST = 8.0, 3
STRONGLY_SIZE = 7.5
SUMMARY = 62.0
BLANK_OPTIONS = 9
OPTIONS_ABREAST, OPTION_ROW = 3, 20.0
MOST_OPTIONS = 30
GAP = 9.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything of one sheet stands, from top to bottom."""

    how: float
    lines: float
    rows: int
    row: float
    summary: float
    hands: float


def write_note_sheets(
    event: PrintedEvent,
    tables: Sequence[PrintedTable],
    path: Path,
    *,
    following: Mapping[tuple[int, int], int] | None = None,
    ballots: Mapping[int, PrintedBallot] | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write one sheet for each table and round, by table, and return how many there are.

    Args:
        event: the session; its rounds are those to write sheets for.
        tables: the tables.
        path: the PDF to write.
        following: the number of the first line by (table, round); 1 where there is none.
        ballots: the ballot whose hands are counted in a round, by the round's number; the boxes stay without words
            where there is none.
        progress, cancelled: as for every paper.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces = Faces()
    numbers, voted = following or {}, ballots or {}
    pages = [
        drawn(partial(_sheet, faces, event, table, held, numbers.get((table.number, held.number), 1), voted))
        for table in tables
        for held in event.rounds
    ]
    return write_paper(pages, event, event.words("note_sheets"), path, progress, cancelled)


def note_lines(event: PrintedEvent, held: PrintedRound, ballot: PrintedBallot | None = None) -> int:
    """How many numbered lines a sheet of this round has."""
    return _plan(Faces(), event, held, ballot).rows


def _plan(faces: Faces, event: PrintedEvent, held: PrintedRound, ballot: PrintedBallot | None) -> _Plan:
    how = CONTENT_TOP + 16.0 + len(_question(faces, event, held)) * 15.0 + 6.0
    lines = how + len(_how(faces, event)) * 12.0 + 6.0
    rows_of_options = ceil(len(_options(event.words, ballot)) / OPTIONS_ABREAST)
    hands = FOOT - 14.0 - (18.0 + (rows_of_options + 1) * OPTION_ROW + 4.0)
    summary = hands - GAP - SUMMARY
    room = summary - GAP - lines - HEAD
    rows = max(int(room // ROW), 1)
    return _Plan(how, lines, rows, room / rows, summary, hands)


def _question(faces: Faces, event: PrintedEvent, held: PrintedRound) -> list[str]:
    if not held.question:
        return []
    lines = faces.bold.lines(held.question, 10.5, SHEET_WIDTH)
    return lines[:2] if len(lines) <= 2 else [lines[0], fitted(faces.bold, " ".join(lines[1:]), 10.5, SHEET_WIDTH)]


def _how(faces: Faces, event: PrintedEvent) -> list[str]:
    return faces.regular.lines(event.words("notes.how"), 8.5, SHEET_WIDTH)


def _options(words: Words, ballot: PrintedBallot | None) -> list[str]:
    """What stands before the boxes for hands, in the order of the ballot."""
    if ballot is None or not ballot.options:
        return [words("notes.option", n=number) for number in range(1, BLANK_OPTIONS + 1)]
    return [f"{number}. {text}" for number, text in enumerate(ballot.options[:MOST_OPTIONS], start=1)]


def _sheet(
    faces: Faces,
    event: PrintedEvent,
    table: PrintedTable,
    held: PrintedRound,
    first: int,
    ballots: Mapping[int, PrintedBallot],
) -> list[Mark]:
    words, ballot = event.words, ballots.get(held.number)
    plan = _plan(faces, event, held, ballot)
    marks = table_heading(faces, event, table, f"T{table.number}-R{held.number}")
    marks += _about(faces, words, table, held)
    for place, line in enumerate(_question(faces, event, held)):
        marks.append(Letters(MARGIN, CONTENT_TOP + 26.0 + place * 15.0, line, 10.5, True))
    for place, line in enumerate(_how(faces, event)):
        marks.append(Letters(MARGIN, plan.how + 8.0 + place * 12.0, line, 8.5, False, FAINT))
    serials = [serial(table.number, held.number, first + place) for place in range(plan.rows)]
    marks += _lines(faces, words, serials, plan.lines, plan.row)
    marks += _summary(faces, words, plan.summary)
    marks += _hands(faces, words, ballot, plan.hands)
    return marks


def _about(faces: Faces, words: Words, table: PrintedTable, held: PrintedRound) -> list[Mark]:
    """The round, and who facilitates and takes notes: their names, or lines to write them on."""
    y = CONTENT_TOP + 8.0
    marks: list[Mark] = []
    edge = SHEET_RIGHT
    for key, name in (("note_taker", table.note_taker), ("facilitator", table.facilitator)):
        wide = 78.0
        said = fitted(faces.regular, name, 10.0, wide) if name else ""
        marks.append(Letters(edge - wide + 4.0, y, said, 10.0))
        marks.append(Fill(edge - wide, y + 3.5, wide, 0.6, RULE))
        label = words(key)
        marks.append(right(faces.regular, label, edge - wide - 5.0, y, 8.5, colour=FAINT))
        edge -= wide + faces.regular.width(label) * 8.5 + 17.0
    title = fitted(faces.bold, round_title(words, held.number, held.title), 11.5, edge - MARGIN)
    return [Letters(MARGIN, y, title, 11.5, True), *marks]


def _lines(faces: Faces, words: Words, serials: Sequence[str], top: float, row: float) -> list[Mark]:
    kinds = _widths_of_kinds(faces, words)
    edges = [MARGIN, MARGIN + SERIAL, MARGIN + SERIAL + sum(kinds) + 6.0, SHEET_RIGHT - AGREE, SHEET_RIGHT]
    high = HEAD + len(serials) * row
    marks: list[Mark] = [Fill(MARGIN, top, SHEET_WIDTH, HEAD, GROUND)]
    for key, left, end in zip(("serial", "kind", "text", "agree"), edges, edges[1:], strict=False):
        name = fitted(faces.bold, words(f"notes.{key}"), 8.5, end - left - 4.0)
        marks.append(centred(faces.bold, name, (left + end) / 2, top + 12.5, 8.5, strong=True))
    for place, said in enumerate(serials):
        y = top + HEAD + place * row
        size = min(10.0, (SERIAL - 8.0) / faces.bold.width(said))
        marks.append(centred(faces.bold, said, (edges[0] + edges[1]) / 2, y + row / 2 + 3.6, size, strong=True))
        marks += _kinds(words, kinds, edges[1], y, row)
        marks.append(Fill(edges[2] + 6.0, y + row / 2, edges[3] - edges[2] - 12.0, 0.4, LINE))
        strongly = fitted(faces.regular, words("notes.strongly"), STRONGLY_SIZE, AGREE - 6.0)
        x = (edges[3] + edges[4]) / 2
        marks.append(centred(faces.regular, strongly, x, y + row - 5.0, STRONGLY_SIZE, colour=FAINT))
        marks.append(Fill(MARGIN, y - 0.3, SHEET_WIDTH, 0.6, RULE))
    marks.append(Fill(MARGIN, top + high - 0.3, SHEET_WIDTH, 0.6, RULE))
    marks.append(Fill(MARGIN, top, SHEET_WIDTH, 0.9, INK))
    marks += [Fill(x - 0.3, top, 0.6, high, RULE) for x in edges]
    return marks


def _widths_of_kinds(faces: Faces, words: Words) -> list[float]:
    wide = [faces.regular.width(words(f"note.{kind}")) * KIND_SIZE + 15.0 for kind in NOTE_KINDS]
    return [max(wide[column::KINDS_ABREAST]) for column in range(KINDS_ABREAST)]


def _kinds(words: Words, widths: Sequence[float], x: float, y: float, row: float) -> list[Mark]:
    """The kinds to circle, each after the figure that chooses it on the keyboard."""
    marks: list[Mark] = []
    for place, kind in enumerate(NOTE_KINDS):
        line, column = divmod(place, KINDS_ABREAST)
        left, base = x + 6.0 + sum(widths[:column]), y + row * (0.25 + 0.5 * line) + 3.0
        marks.append(Letters(left, base, str(place + 1), KIND_SIZE, True))
        marks.append(Letters(left + 7.0, base, printable(words(f"note.{kind}")), KIND_SIZE, False, FAINT))
    return marks


def _summary(faces: Faces, words: Words, top: float) -> list[Mark]:
    return [
        *framed(MARGIN, top, SHEET_WIDTH, SUMMARY),
        Letters(MARGIN + 8.0, top + 13.0, fitted(faces.regular, words("notes.summary"), 8.5, SHEET_WIDTH - 16.0), 8.5),
        Fill(MARGIN + 8.0, top + SUMMARY / 2 + 8.0, SHEET_WIDTH - 16.0, 0.4, LINE),
    ]


def _hands(faces: Faces, words: Words, ballot: PrintedBallot | None, top: float) -> list[Mark]:
    title = words("notes.hands")
    if ballot is not None:
        title = words("notes.hands_of", n=ballot.number, title=ballot.title)
    marks: list[Mark] = [
        *framed(MARGIN, top, SHEET_WIDTH, FOOT - 14.0 - top),
        Letters(MARGIN + 8.0, top + 13.0, fitted(faces.bold, title, 8.5, SHEET_WIDTH - 16.0), 8.5, True),
    ]
    options = _options(words, ballot)
    last = ceil(len(options) / OPTIONS_ABREAST) * OPTIONS_ABREAST
    cells = list(enumerate(options))
    cells += [(last + place, words(f"notes.{key}")) for place, key in enumerate(("voters", "abstain", "invalid"))]
    wide = (SHEET_WIDTH - 16.0) / OPTIONS_ABREAST
    for place, text in cells:
        row, column = divmod(place, OPTIONS_ABREAST)
        marks += _cell(faces, text, MARGIN + 8.0 + column * wide, top + 19.0 + row * OPTION_ROW, wide)
    return marks


def _cell(faces: Faces, text: str, x: float, y: float, width: float) -> list[Mark]:
    """What is counted, in two lines where it is long, and the box for the hands."""
    room, size = width - 52.0, 8.5
    lines = faces.regular.lines(text, size, room)
    if len(lines) > 1:
        size = 7.0
        lines = faces.regular.lines(text, size, room)
    if len(lines) > 2:
        lines = [lines[0], fitted(faces.regular, " ".join(lines[1:]), size, room)]
    first = y + 11.5 - (len(lines) - 1) * 4.2
    marks: list[Mark] = [Letters(x, first + place * 8.4, line, size) for place, line in enumerate(lines)]
    return marks + framed(x + width - 46.0, y, 34.0, 15.5)
