"""Charts of horizontal bars as WordprocessingML."""

from __future__ import annotations

from facilitator.minutes.docx.markup import GAP, GROUND, TEXT_WIDTH, Places, cell, field, paragraph, row, run, table
from facilitator.minutes.story.blocks import Bar, Bars

__all__ = ["bars"]

_PALETTE = ("2B59C3", "C2571A", "1B7F4D", "8A3FB0", "0F7C8A", "A83A5B")
_REST = "A9BCE8"
_STEPS = 40
_TWO_COLUMNS_FROM = 9
_SHARES = {"list": (0.44, 0.3), "wide": (0.36, 0.34), "short": (0.2, 0.58)}
"""Form of a chart: shares of the line for label and bar; the figure takes the rest."""


def bars(block: Bars, places: Places) -> str:
    """Bars as shaded cells: they print crisp, stay editable, and need no picture."""
    double = block.form == "short" and len(block.bars) >= _TWO_COLUMNS_FROM
    between = 360 if double else 0
    width = (TEXT_WIDTH - between) // 2 if double else TEXT_WIDTH
    compared = any(bar.beside for bar in block.bars)
    label_share, bar_share = (0.34, 0.28 if compared else 0.36) if double else _SHARES[block.form]
    label = round(width * label_share)
    step = round(width * bar_share / _STEPS)
    figure = width - label - step * _STEPS
    columns = [label, *(step,) * _STEPS, figure]
    cells = [own for bar in block.bars for own in _bar_rows(bar, places, label, step, figure)]
    if double:
        half = (len(block.bars) + 1) // 2 * (len(cells) // len(block.bars))
        gap = cell(paragraph("", "Bar"), between)
        blank = cell(paragraph("", "Bar"), width, span=_STEPS + 2)
        rest = [*cells[half:], *[[blank]] * half][:half]
        cells = [[*left, gap, *right] for left, right in zip(cells[:half], rest, strict=True)]
        columns = [*columns, between, *columns]
    return table([row(own) for own in cells], columns, "Bars") + _caption(block)


def _caption(block: Bars) -> str:
    """The caption with its number as a field, so that a figure put in between is counted."""
    if not block.caption:
        return GAP
    if not block.number:
        return paragraph(run(block.caption), "Caption")
    number = field(f"SEQ {block.label} \\* ARABIC", str(block.number))
    return paragraph(f"{run(f'{block.label} ')}{number}{run(f'. {block.caption}')}", "Caption")


def _bar_rows(bar: Bar, places: Places, label: int, step: int, figure: int) -> list[list[str]]:
    """The row of a bar, and below it that of the bar it is compared with."""
    rows = [_bar(bar, places, label, step, figure)]
    if bar.beside is not None:
        length, said_beside = bar.beside
        rows.append(_bar(Bar((), length, said_beside, colour=-1), places, label, step, figure, below=True))
    return rows


def _bar(bar: Bar, places: Places, label: int, step: int, figure: int, *, below: bool = False) -> list[str]:
    """The cells of one bar; one that belongs ``below`` another follows it closely and is thinner."""
    # white lines above and below set the bars apart
    white = '<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="FFFFFF"/>'
    apart = white.format(side="top", width=4 if below else 24) + white.format(side="bottom", width=48 if below else 24)
    if bar.beside is not None:
        apart = white.format(side="top", width=24) + white.format(side="bottom", width=4)
    filled = max(round(bar.length * _STEPS), 1 if bar.length > 0 else 0)
    colour = _REST if bar.colour < 0 else _PALETTE[bar.colour % len(_PALETTE)]
    empty = paragraph("", "Bar")
    cells = [cell(paragraph(places.text(bar.label), "Bar"), label, borders=apart)]
    if filled:
        cells.append(cell(empty, step * filled, span=filled, fill=colour, borders=apart))
    if filled < _STEPS:
        rest = _STEPS - filled
        cells.append(cell(empty, step * rest, span=rest, fill=GROUND, borders=apart))
    mark = run(f"{bar.mark}  ", strong=True, faint=True, size=8.0) if bar.mark else ""
    said_beside = places.link(bar.link, run(bar.figure, faint=below, size=8.5))
    shown = paragraph(mark + said_beside, "Bar", '<w:jc w:val="right"/>')
    cells.append(cell(shown, figure, borders=apart))
    return cells
