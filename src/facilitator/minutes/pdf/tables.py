"""Setting tables: two columns of facts, grids with a header that repeats, and the long lists of notes."""

from __future__ import annotations

from functools import partial

from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.setting import baseline, span_lines
from facilitator.minutes.pdf.sheet import FAINT, GROUND, INK, LEFT, LINE, WIDTH, Colour
from facilitator.minutes.pdf.slab import Entry, Fill, Letters, Mark, Slab, glue, space
from facilitator.minutes.story.blocks import (
    Facts,
    Grid,
    NoteGroup,
    NoteLine,
    NoteList,
    Text,
    note_key,
    said,
    theme_key,
)

__all__ = ["set_facts", "set_grid", "set_notes"]

SIZE, LEADING = 9.0, 13.2
UNDIVIDED = 12
"""A row of up to so many lines is not divided between pages."""

UNDIVIDED_FACTS = 20
"""The same of a row of facts, whose lines say little without their label; Word divides none."""

_LABEL = 96.0
_SERIAL, _KIND, _SUPPORT, _THEME = 60.0, 46.0, 30.0, 38.0
_ABOVE, _BELOW, _BETWEEN, _WITHIN = 2.4, 2.6, 6.0, 3.0

Ways = tuple[tuple[str, str, float, float], ...]
"""Links side by side: label, the place it leads to, left edge in the column, width."""

_LARGE = (11.0, 17.5, 10.0)
_DENSE = (8.5, 12.0, 1.6)
_AIRY = (SIZE, LEADING, 4.0)
"""Size, line height and padding of a table."""


def set_facts(faces: Faces, facts: Facts) -> list[Slab]:
    """Label left in bold, paragraphs right, a hairline between rows."""
    strips: list[Slab] = []
    size, leading, padding = _LARGE if facts.large else (SIZE, LEADING, 5.5)
    y = baseline(size, leading)
    for place, (label, texts) in enumerate(facts.rows):
        edge = Fill(LEFT, 0.0, WIDTH, 0.6, LINE) if place else Fill(LEFT, 0.0, WIDTH, 0.8, INK)
        row = [Slab(padding, [edge])]
        for text in texts:
            lines = span_lines(
                faces,
                text,
                x=LEFT + _LABEL,
                y=y,
                size=size,
                leading=leading,
                width=WIDTH - _LABEL,
                colour=INK,
            )
            row += glue(Slab(leading, line) for line in lines)
        for number, line_of_label in enumerate(faces.bold.lines(label, size, _LABEL - 10.0), start=1):
            if number == len(row):
                row.append(Slab(leading))
            row[number].marks.append(Letters(LEFT, y, line_of_label, size, True))
        row.append(Slab(padding - 0.5))
        strips += glue(row, least=3, whole=UNDIVIDED_FACTS)
    strips.append(Slab(1.0, [Fill(LEFT, 0.0, WIDTH, 0.6, LINE)]))
    strips[-2].glued = True
    return [*strips, space(8.0)]


def set_grid(faces: Faces, grid: Grid) -> list[Slab]:
    """A table; its header stands again on every page."""
    edges = [LEFT]
    for share in grid.widths:
        edges.append(edges[-1] + share * WIDTH)
    look = _DENSE if grid.dense else _AIRY
    names = tuple(said(name, strong=True) for name in grid.head)
    head = _row(faces, names, edges, grid.align, look, top=INK)
    head[-1].marks.append(Fill(LEFT, head[-1].height - 0.7, WIDTH, 0.7, INK))
    header = glue(head, whole=len(head))
    header[-1].glued = True
    strips = list(header)
    last = len(grid.rows) - 1
    for place, cells in enumerate(grid.rows):
        row = _row(faces, cells, edges, grid.align, look, top=LINE if place else None)
        glue(row, least=3, whole=UNDIVIDED)
        for strip in row:
            strip.running = header
        # no row stands alone on a page
        row[-1].glued = place in (0, last - 1) and place != last
        strips += row
    if grid.whole:
        glue(strips, whole=len(strips))
    strips[-1].marks.append(Fill(LEFT, strips[-1].height - 0.6, WIDTH, 0.6, LINE))
    return [*strips, space(10.0)]


def _row(
    faces: Faces,
    cells: tuple[Text, ...],
    edges: list[float],
    align: str,
    look: tuple[float, float, float],
    top: Colour | None,
) -> list[Slab]:
    size, leading, padding = look
    y = baseline(size, leading)
    row = [Slab(padding, [Fill(LEFT, 0.0, WIDTH, 0.6, top)] if top else [])]
    for column, cell in enumerate(cells):
        left, right = edges[column], edges[column + 1]
        side = align[column]
        gap = 4.0 if len(cells) > 8 else 8.0
        width = right - left - gap
        lines = span_lines(faces, cell, x=left, y=y, size=size, leading=leading, width=width, colour=INK)
        for number, marks in enumerate(lines, start=1):
            if number == len(row):
                row.append(Slab(leading))
            if side != "l":
                marks = _shifted(faces, marks, right if side == "r" else right - gap / 2, left, side)
            row[number].marks.extend(marks)
    row.append(Slab(padding))
    return row


def _shifted(faces: Faces, marks: list[Mark], right: float, left: float, side: str) -> list[Mark]:
    """A line of a cell moved to the right edge or to the middle of its column."""
    letters = [mark for mark in marks if isinstance(mark, Letters)]
    if not letters:
        return marks
    last = letters[-1]
    end = last.x + faces.of(last.strong).width(last.text) * last.size
    free = right - end
    move = free if side == "r" else free / 2
    return [mark._replace(x=mark.x + move) for mark in letters]


def set_notes(faces: Faces, notes: NoteList) -> list[Slab]:
    """Every note of a round, by table; column names and the table's name stand again on every page."""
    columns = _note_columns(faces, notes)
    strips = [columns]
    for group in notes.groups:
        strips += _group(faces, group, columns, notes.continued, printable(notes.quoted))
    strips.append(space(8.0))
    return strips


def _note_columns(faces: Faces, notes: NoteList) -> Slab:
    y = baseline(8.0, 15.0)
    serial, kind, text, support, theme = (printable(name) for name in notes.head)
    right = LEFT + WIDTH
    end = right - _THEME - 10.0
    wide = faces.bold.width(support) * 8.0
    return Slab(
        17.0,
        [
            Letters(LEFT, y, serial, 8.0, True, FAINT),
            Letters(LEFT + _SERIAL, y, kind, 8.0, True, FAINT),
            Letters(LEFT + _SERIAL + _KIND, y, text, 8.0, True, FAINT),
            Letters(end - wide, y, support, 8.0, True, FAINT),
            Letters(right - _THEME, y, theme, 8.0, True, FAINT),
            Fill(LEFT, 16.2, WIDTH, 0.8, INK),
        ],
        glued=True,
    )


def _group(faces: Faces, group: NoteGroup, columns: Slab, continued: str, quoted: str) -> list[Slab]:
    title = printable(group.title)
    head = _group_head(title)
    head.running = (columns,)
    head.keys = (group.key,)
    head.entry = Entry(3, group.title, group.key, False)
    running = (columns, _group_head(f"{title} {continued}"))
    strips = [head]
    for place, line in enumerate(group.lines):
        row = _note(faces, line, quoted, ruled=place > 0)
        for strip in row:
            strip.running = running
        strips += row
    return strips


def _group_head(title: str) -> Slab:
    return Slab(
        20.0,
        [Fill(LEFT, 0.5, WIDTH, 18.0, GROUND), Letters(LEFT + 6.0, 13.2, title, 9.0, True)],
        glued=True,
    )


def _note(faces: Faces, line: NoteLine, quoted: str, *, ruled: bool) -> list[Slab]:
    """One note; its strips stay together unless it is very long. Their marks are made when they are drawn."""
    width = WIDTH - _SERIAL - _KIND - _SUPPORT - _THEME - 12.0
    texts = faces.regular.lines(line.text, SIZE, width)
    themes = _theme_lines(faces, line, quoted)
    strips = []
    for place in range(max(len(texts), len(themes))):
        text = texts[place] if place < len(texts) else ""
        ways = themes[place] if place < len(themes) else ()
        first = line if place == 0 else None
        strips.append(Slab(LEADING, later=partial(_note_marks, faces, first, text, ways, ruled)))
    strips[0].height += _ABOVE
    strips[0].keys = (note_key(line.serial),)
    strips[-1].height += _BELOW
    return glue(strips, whole=UNDIVIDED)


def _note_marks(faces: Faces, first: NoteLine | None, text: str, ways: Ways, ruled: bool) -> list[Mark]:
    """One line of a note: its text and the ways back, and in the first line what else is known of it."""
    y = baseline(SIZE, LEADING)
    marks: list[Mark] = []
    if first is not None:
        y += _ABOVE
        if ruled:
            marks.append(Fill(LEFT, 0.0, WIDTH, 0.5, LINE))
        marks.append(Letters(LEFT, y, printable(first.serial), 8.0, False, FAINT))
        marks.append(Letters(LEFT + _SERIAL, y, printable(first.kind), 8.0, first.strong, FAINT))
        wide = faces.regular.width(first.support) * 8.5
        marks.append(Letters(LEFT + WIDTH - _THEME - 10.0 - wide, y, first.support, 8.5))
    marks.append(Letters(LEFT + _SERIAL + _KIND, y, text, SIZE))
    for label, key, x, wide in ways:
        marks.append(Letters(LEFT + WIDTH - _THEME + x, y, label, 8.5, False, FAINT, key, wide))
    return marks


def _theme_lines(faces: Faces, line: NoteLine, quoted: str) -> list[Ways]:
    """The ways back from a note in as many lines as the last column needs: its theme, and where it is quoted there."""
    lines: list[Ways] = []
    used = _THEME
    for theme, place in line.ways:
        parts = ([(str(theme), theme_key(theme))] if theme else []) + ([(quoted, place)] if place else [])
        widths = [faces.regular.width(label) * 8.5 for label, _ in parts]
        whole = sum(widths) + _WITHIN * (len(parts) - 1)
        if used + whole > _THEME:
            lines.append(())
            used = 0.0
        for (label, key), wide in zip(parts, widths, strict=True):
            lines[-1] += ((label, key, used, wide),)
            used += wide + _WITHIN
        used += _BETWEEN - _WITHIN
    return lines
