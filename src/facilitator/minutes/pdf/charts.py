"""Setting charts of horizontal bars; every bar carries its figure, so that the chart reads without its colours."""

from __future__ import annotations

from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.setting import baseline, span_lines
from facilitator.minutes.pdf.sheet import FAINT, GROUND, INK, LEFT, WIDTH, bar_colour
from facilitator.minutes.pdf.slab import Fill, Letters, Mark, Slab, glue, space
from facilitator.minutes.story.blocks import Bar, Bars, plain

__all__ = ["set_bars"]

SIZE, LEADING = 9.0, 13.0
FIGURE = 8.5
TWO_COLUMNS_FROM = 9
WIDEST_LABEL = 0.42
"""So much of a column a label may take where bars stand in two columns."""

WHOLE = 18
"""A chart of up to so many rows is not divided between pages."""


def set_bars(faces: Faces, bars: Bars) -> list[Slab]:
    """The bars in their form, and the caption below."""
    rows = len(bars.bars)
    if bars.form == "wide":
        strips = [strip for bar in bars.bars for strip in _wide(faces, bar)]
    elif bars.form == "short":
        strips = _short(faces, bars.bars)
        rows = (rows + 1) // 2 if rows >= TWO_COLUMNS_FROM else rows
    else:
        widest = max((_figure_width(faces, bar) for bar in bars.bars), default=0.0) + 14.0
        strips = [strip for bar in bars.bars for strip in _in_line(faces, bar, LEFT, WIDTH, 0.46, widest)]
    strips = glue([Slab(3.0), *strips], least=3, whole=len(strips) + 1 if rows <= WHOLE else 0)
    if bars.caption:
        strips[-1].glued = True
        caption = faces.regular.lines(bars.named, 8.5, WIDTH)
        strips += glue(Slab(13.0, [Letters(LEFT, baseline(8.5, 13.0), line, 8.5, False, FAINT)]) for line in caption)
    return [*strips, space(10.0)]


def _in_line(
    faces: Faces,
    bar: Bar,
    left: float,
    width: float,
    label_share: float,
    figure_width: float,
    gap: float = 3.0,
) -> list[Slab]:
    """Label, bar and figure in one line; a long label takes more lines and the bar stands beside the first."""
    label_width = width * label_share - 10.0
    labels = span_lines(
        faces,
        bar.label,
        x=left,
        y=baseline(SIZE, LEADING) + 1.5,
        size=SIZE,
        leading=LEADING,
        width=label_width,
        colour=INK,
    )
    track = width * (1 - label_share) - figure_width
    start = left + width * label_share
    figure = printable(bar.figure)
    end = left + width
    wide = faces.regular.width(figure) * FIGURE
    beside: list[Mark] = [
        Fill(start, 3.8, track, 8.4, GROUND),
        Fill(start, 3.8, max(track * bar.length, 0.8), 8.4, bar_colour(bar.colour)),
        Letters(end - wide, baseline(FIGURE, LEADING) + 1.5, figure, FIGURE, False, INK, bar.link, wide),
    ]
    if bar.mark:
        x = end - _figure_width(faces, bar)
        beside.append(Letters(x, baseline(FIGURE, LEADING) + 1.5, printable(bar.mark), 8.0, True, FAINT))
    strips = [Slab(LEADING, line) for line in labels]
    strips[0].marks.extend(beside)
    if bar.beside is not None:
        if len(strips) == 1:
            strips.append(Slab(LEADING - 1.0))
        strips[1].marks.extend(_second(faces, bar.beside, start, track, end))
    strips[-1].height += gap
    return glue(strips, whole=len(strips))


def _second(faces: Faces, beside: tuple[float, str], start: float, track: float, end: float) -> list[Mark]:
    """The bar below, thinner and paler, with its figure."""
    length, figure = beside[0], printable(beside[1])
    wide = faces.regular.width(figure) * FIGURE
    return [
        Fill(start, 1.0, track, 6.0, GROUND),
        Fill(start, 1.0, track * length, 6.0, bar_colour(-1)),
        Letters(end - wide, baseline(FIGURE, LEADING - 1.0) - 1.0, figure, FIGURE, False, FAINT),
    ]


def _figure_width(faces: Faces, bar: Bar) -> float:
    """The wider of its figures, with the mark before it where there is one."""
    figures = (bar.figure, *([bar.beside[1]] if bar.beside else []))
    wide = max(faces.regular.width(printable(figure)) for figure in figures) * FIGURE
    if bar.mark:
        wide += faces.bold.width(printable(bar.mark)) * 8.0 + 8.0
    return wide


def _short(faces: Faces, bars: tuple[Bar, ...]) -> list[Slab]:
    compared = any(bar.beside for bar in bars)
    widest = max(_figure_width(faces, bar) for bar in bars) + 10.0 if compared else 0.0
    gap = 4.0 if compared else 1.6
    if len(bars) < TWO_COLUMNS_FROM:
        return [strip for bar in bars for strip in _in_line(faces, bar, LEFT, WIDTH, 0.2, widest or 84.0, gap)]
    half = (len(bars) + 1) // 2
    column = (WIDTH - 28.0) / 2
    longest = max(faces.regular.width(printable(plain(bar.label))) for bar in bars) * SIZE + 12.0
    label = min(max(longest / column, 0.3), WIDEST_LABEL)
    strips: list[Slab] = []
    for place in range(half):
        left = _in_line(faces, bars[place], LEFT, column, label, widest or 78.0, gap)
        if half + place < len(bars):
            right = _in_line(faces, bars[half + place], LEFT + column + 28.0, column, label, widest or 78.0, gap)
            left = _beside(left, right)
        strips += left
    return strips


def _beside(left: list[Slab], right: list[Slab]) -> list[Slab]:
    """Two stacks of strips as one; the strips of a line take the height of the taller."""
    rows = max(len(left), len(right))
    joined = []
    for place in range(rows):
        pair = [stack[place] for stack in (left, right) if place < len(stack)]
        marks = [mark for strip in pair for mark in strip.marks]
        joined.append(Slab(max(strip.height for strip in pair), marks))
    return glue(joined, whole=rows)


def _wide(faces: Faces, bar: Bar) -> list[Slab]:
    """Label left and figure right, the bar over the whole line below."""
    mark = f"{printable(bar.mark)}   " if bar.mark else ""
    figure = printable(bar.figure)
    figure_width = faces.bold.width(figure) * SIZE
    mark_width = faces.bold.width(mark.strip()) * 8.0 + 10.0 if mark else 0.0
    labels = span_lines(
        faces,
        bar.label,
        x=LEFT,
        y=baseline(9.5, 14.0),
        size=9.5,
        leading=14.0,
        width=WIDTH - figure_width - mark_width - 16.0,
        colour=INK,
    )
    strips = [Slab(14.0, line) for line in labels]
    end = LEFT + WIDTH
    strips[-1].marks.append(
        Letters(end - figure_width, baseline(9.5, 14.0), figure, SIZE, True, INK, bar.link, figure_width)
    )
    if mark:
        x = end - figure_width - mark_width
        strips[-1].marks.append(Letters(x, baseline(9.5, 14.0), mark.strip(), 8.0, True, FAINT))
    track: list[Mark] = [
        Fill(LEFT, 1.5, WIDTH, 7.0, GROUND),
        Fill(LEFT, 1.5, max(WIDTH * bar.length, 0.8), 7.0, bar_colour(bar.colour)),
    ]
    strips.append(Slab(14.5, track))
    return glue(strips, whole=len(strips))
