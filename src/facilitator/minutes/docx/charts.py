"""Charts of horizontal bars as WordprocessingML."""

from __future__ import annotations

from facilitator.minutes.docx.markup import (
    GAP,
    GROUND,
    KEPT,
    KEPT_GAP,
    TEXT_WIDTH,
    Places,
    cell,
    field,
    paragraph,
    row,
    run,
    table,
)
from facilitator.minutes.story.blocks import Bar, Bars

__all__ = ["bars"]

_PALETTE = ("2B59C3", "C2571A", "1B7F4D", "8A3FB0", "0F7C8A", "A83A5B")
_REST = "A9BCE8"
_STEPS = 40
_APART = {"list": 45, "short": 34}
"""Form of a chart: eighths of a point between two bars, as in the PDF."""

_LABEL_STEPS = 26
_RAISED = '<w:spacing w:before="130" w:after="40" w:line="280" w:lineRule="exact"/>'
"""So that a label, and the thin bar below it, take the height that they have in the PDF."""

_CLEAR = f'{KEPT}<w:ind w:right="50"/>'
"""So that a label never touches its bar. LibreOffice keeps a chart with its caption only where the paragraphs say so themselves."""

_TWO_COLUMNS_FROM = 9
_SHARES = {"list": (0.46, 0.3), "short": (0.2, 0.58)}
"""Form of a chart: shares of the line for label and bar; the figure takes the rest."""


def bars(block: Bars, places: Places, *, kept: bool = False) -> str:
    """Bars as shaded cells: they print crisp, stay editable, and need no picture. A caption that is ``kept`` stays with what
    follows."""
    if block.form == "wide":
        return _wide(block, places, kept=kept)
    double = block.form == "short" and len(block.bars) >= _TWO_COLUMNS_FROM
    between = 360 if double else 0
    width = (TEXT_WIDTH - between) // 2 if double else TEXT_WIDTH
    compared = any(bar.beside for bar in block.bars)
    label_share, bar_share = (0.36, 0.26 if compared else 0.34) if double else _SHARES[block.form]
    label = round(width * label_share)
    step = round(width * bar_share / _STEPS)
    figure = width - label - step * _STEPS
    columns = [label, *(step,) * _STEPS, figure]
    cells = [own for bar in block.bars for own in _bar_rows(bar, places, label, step, figure, _APART[block.form])]
    if double:
        half = (len(block.bars) + 1) // 2 * (len(cells) // len(block.bars))
        gap = cell(paragraph("", "Bar"), between)
        blank = cell(paragraph("", "Bar"), width, span=_STEPS + 2)
        rest = [*cells[half:], *[[blank]] * half][:half]
        cells = [[*left, gap, *right] for left, right in zip(cells[:half], rest, strict=True)]
        columns = [*columns, between, *columns]
    return table([row(own) for own in cells], columns, "Bars") + _caption(block, kept=kept)


def _wide(block: Bars, places: Places, *, kept: bool) -> str:
    """Label and figure in a row, and the bar over the whole line in the row below."""
    step = TEXT_WIDTH // _STEPS
    columns = [step] * (_STEPS - 1) + [TEXT_WIDTH - step * (_STEPS - 1)]
    rows = []
    for bar in block.bars:
        mark = run(f"{bar.mark}   ", strong=True, faint=True, size=8.0) if bar.mark else ""
        shown = mark + places.link(bar.link, run(bar.figure, strong=True))
        above = (
            cell(paragraph(places.text(bar.label, size=9.5), "Bar", _RAISED), step * _LABEL_STEPS, span=_LABEL_STEPS),
            cell(
                paragraph(shown, "Bar", f'{_RAISED}<w:jc w:val="right"/>'),
                TEXT_WIDTH - step * _LABEL_STEPS,
                span=_STEPS - _LABEL_STEPS,
            ),
        )
        rows += [row(above), row(_track(bar, step), height=140)]
    return table(rows, columns, "Bars") + _caption(block, kept=kept)


def _caption(block: Bars, *, kept: bool) -> str:
    """The caption with its number as a field, so that a figure put in between is counted."""
    if not block.caption:
        return KEPT_GAP if kept else GAP
    together = KEPT if kept else ""
    if not block.number:
        return paragraph(run(block.caption), "Caption", together)
    number = field(f"SEQ {block.label} \\* ARABIC", str(block.number))
    return paragraph(f"{run(f'{block.label} ')}{number}{run(f'. {block.caption}')}", "Caption", together)


def _track(bar: Bar, step: int) -> list[str]:
    """The cells of a bar alone: what it fills, and what is left."""
    filled = max(round(bar.length * _STEPS), 1 if bar.length > 0 else 0)
    parts = ((filled, _colour(bar)), (_STEPS - filled, GROUND))
    thin = paragraph("", "Gap", "<w:keepNext/>")
    return [cell(thin, step * steps, span=steps, fill=fill) for steps, fill in parts if steps]


def _colour(bar: Bar) -> str:
    return _REST if bar.colour < 0 else _PALETTE[bar.colour % len(_PALETTE)]


def _shaded(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _bar_rows(bar: Bar, places: Places, label: int, step: int, figure: int, apart: int) -> list[list[str]]:
    """The row of a bar, and below it that of the bar it is compared with."""
    rows = [_bar(bar, places, label, step, figure, apart)]
    if bar.beside is not None:
        length, said_beside = bar.beside
        rows.append(_bar(Bar((), length, said_beside, colour=-1), places, label, step, figure, apart, below=True))
    return rows


def _bar(
    bar: Bar, places: Places, label: int, step: int, figure: int, between: int, *, below: bool = False
) -> list[str]:
    """The cells of one bar; one that belongs ``below`` another follows it closely and is thinner."""
    # white lines above and below set the bars apart; two that are compared stand closer, and apart from the next two
    white = '<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="FFFFFF"/>'
    above, beneath = (4, 60) if below else (24, 4) if bar.beside is not None else (between, between)
    apart = white.format(side="top", width=above) + white.format(side="bottom", width=beneath)
    filled = max(round(bar.length * _STEPS), 1 if bar.length > 0 else 0)
    colour = _colour(bar)
    cells = [cell(paragraph(places.text(bar.label), "Bar", _CLEAR), label, borders=apart)]
    # the paragraphs are shaded, not the cells: a bar is one line high beside a label of two
    cells += [
        cell(paragraph("", "Bar", _shaded(fill)), step * steps, span=steps, borders=apart)
        for steps, fill in ((filled, colour), (_STEPS - filled, GROUND))
        if steps
    ]
    mark = run(f"{bar.mark}  ", strong=True, faint=True, size=8.0) if bar.mark else ""
    said_beside = places.link(bar.link, run(bar.figure, faint=below, size=8.5))
    shown = paragraph(mark + said_beside, "Bar", '<w:jc w:val="right"/>')
    cells.append(cell(shown, figure, borders=apart))
    return cells
