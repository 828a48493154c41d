"""Blocks as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.minutes.docx.markup import (
    GROUND,
    INK,
    SERIALS_IN_A_LINE,
    TEXT_WIDTH,
    Places,
    cell,
    field,
    paragraph,
    row,
    run,
    table,
)
from facilitator.minutes.story.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Masthead,
    NewPage,
    NoteLine,
    NoteList,
    Numbers,
    Paragraph,
    Question,
    Quotation,
    References,
    note_key,
    theme_key,
)

__all__ = ["PAGE_BREAK", "body", "keys_of", "numbers"]

PAGE_BREAK = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
GAP = paragraph("", "Gap")

_STYLES = {"body": "", "lead": "Lead", "count": "Count", "caption": "Caption", "small": "Small"}
_ALIGN = {"l": "", "c": '<w:jc w:val="center"/>', "r": '<w:jc w:val="right"/>'}
_PALETTE = ("2B59C3", "C2571A", "1B7F4D", "8A3FB0", "0F7C8A", "A83A5B")
_REST = "A9BCE8"
_STEPS = 40
_TWO_COLUMNS_FROM = 9
_SHARES = {"list": (0.44, 0.3), "wide": (0.36, 0.34), "short": (0.2, 0.58)}
"""Form of a chart: shares of the line for label and bar; the figure takes the rest."""
_NOTE_COLUMNS = (1180, 960, 5926, 700, 900)


def keys_of(blocks: Iterable[Block]) -> list[str]:
    """The keys of all places in the blocks, each once."""
    keys: dict[str, None] = {}
    for block in blocks:
        if isinstance(block, Heading) or (isinstance(block, Quotation) and block.key):
            keys[block.key] = None
        elif isinstance(block, NoteList):
            for group in block.groups:
                keys[group.key] = None
                keys.update((note_key(line.serial), None) for line in group.lines)
    return list(keys)


def body(block: Block, places: Places) -> str:
    """The markup of one block."""
    match block:
        case Heading():
            title = places.link(block.link, run(block.text))
            return paragraph(places.mark(block.key, title), f"Heading{block.level}")
        case Paragraph():
            return paragraph(places.text(block.text), _STYLES[block.style])
        case Bullets():
            return "".join(paragraph(places.text(item), "ListBullet") for item in block.items)
        case Question():
            return _question(block)
        case Quotation():
            return _quotation(block, places)
        case References():
            return _references(block, places)
        case Numbers():
            return numbers(block)
        case Facts():
            return _facts(block, places)
        case Grid():
            return _grid(block, places)
        case Bars():
            return _bars(block, places)
        case NoteList():
            return _notes(block, places)
        case Masthead():
            return (
                paragraph(run(block.above, faint=True), "Small")
                + paragraph(run(block.title, size=21.0), "Title")
                + paragraph(run(block.below, faint=True), "Small")
            )
        case NewPage():
            return PAGE_BREAK


def numbers(block: Numbers) -> str:
    """Key figures side by side, below a line."""
    width = TEXT_WIDTH // max(len(block.items), 1)
    edge = f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    cells = [
        cell(
            paragraph(run(figure), "Figure", '<w:spacing w:before="120"/>') + paragraph(run(label, faint=True), "Cell"),
            width,
            borders=edge,
        )
        for figure, label in block.items
    ]
    return table([row(cells)], [width] * len(cells), "Bars") + GAP


def _question(block: Question) -> str:
    guidance = ""
    if block.guidance:
        guidance = "<w:r><w:br/></w:r>" + _regular(block.guidance, 9.0)
    label = _regular(block.label, 8.5)
    return paragraph(f"{label}<w:r><w:br/></w:r>{run(block.text)}{guidance}", "Question")


def _regular(text: str, size: float) -> str:
    """A run that is neither bold nor large although its paragraph is."""
    return run(text, faint=True, size=size).replace("<w:rPr>", '<w:rPr><w:b w:val="0"/>', 1)


def _quotation(block: Quotation, places: Places) -> str:
    label = run(f"{block.label}\n", strong=True, size=8.0) if block.label else ""
    source = places.text(block.source, size=8.0)
    said = places.mark(block.key, run(f"“{block.text.strip()}”"))
    return paragraph(f"{label}{said}<w:r><w:br/></w:r>{source}", "MinorityView" if block.minority else "Quote")


def _references(block: References, places: Places) -> str:
    """Serials in columns: left to itself, a line would break within a serial, at its hyphen."""
    links = [places.link(note_key(serial), run(serial)) for serial in block.serials]
    lines = [
        "<w:r><w:tab/></w:r>".join(links[begin : begin + SERIALS_IN_A_LINE])
        for begin in range(0, len(links), SERIALS_IN_A_LINE)
    ]
    label = [run(block.label, strong=True)] if block.label else []
    return paragraph("<w:r><w:br/></w:r>".join([*label, *lines]), "References")


def _facts(block: Facts, places: Places) -> str:
    label_width = round(TEXT_WIDTH * 0.2)
    rows = [
        row(
            (
                cell(paragraph(run(label, strong=True), "Cell"), label_width),
                cell(
                    "".join(paragraph(places.text(text), "Cell") for text in texts),
                    TEXT_WIDTH - label_width,
                ),
            )
        )
        for label, texts in block.rows
    ]
    return table(rows, (label_width, TEXT_WIDTH - label_width), "Facts") + GAP


def _grid(block: Grid, places: Places) -> str:
    widths = [round(TEXT_WIDTH * share) for share in block.widths]
    size = 8.0 if block.dense else 0.0
    tight = '<w:spacing w:line="220" w:lineRule="auto"/>' if block.dense else ""
    aligned = [tight + _ALIGN[side] for side in block.align]
    # the order of a paragraph's properties is fixed: what keeps it with the next one comes first
    kept = ["<w:keepNext/>" + side for side in aligned]
    rows = [
        row(
            (
                cell(paragraph(run(name, strong=True, size=size), "Cell", side), width)
                for name, width, side in zip(block.head, widths, kept, strict=True)
            ),
            header=True,
        )
    ]
    rows += [
        row(
            cell(paragraph(places.text(text, size=size), "Cell", side), width)
            for text, width, side in zip(cells, widths, kept if _with_next(block, place) else aligned, strict=True)
        )
        for place, cells in enumerate(block.rows)
    ]
    return table(rows, widths, "Ruled") + GAP


def _with_next(block: Grid, place: int) -> bool:
    """Whether a row stays on the page of the next: in a short table all do, in a long one none stands alone."""
    last = len(block.rows) - 1
    return place != last and (block.whole or place in (0, last - 1))


def _bars(block: Bars, places: Places) -> str:
    """Bars as shaded cells: they print crisp, stay editable, and need no picture."""
    double = block.form == "short" and len(block.bars) >= _TWO_COLUMNS_FROM
    between = 360 if double else 0
    width = (TEXT_WIDTH - between) // 2 if double else TEXT_WIDTH
    compared = any(bar.beside for bar in block.bars)
    label_share, bar_share = (0.26, 0.32 if compared else 0.4) if double else _SHARES[block.form]
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


def _notes(block: NoteList, places: Places) -> str:
    rows = [
        row(
            (
                cell(paragraph(run(name, strong=True, faint=True, size=8.0), "Cell"), width)
                for name, width in zip(block.head, _NOTE_COLUMNS, strict=True)
            ),
            header=True,
        )
    ]
    for group in block.groups:
        title = places.mark(group.key, run(group.title, strong=True))
        rows.append(row([cell(paragraph(title, "Cell", "<w:keepNext/>"), sum(_NOTE_COLUMNS), span=5, fill=GROUND)]))
        rows += [_note(line, places, block.quoted) for line in group.lines]
    return table(rows, _NOTE_COLUMNS, "Ruled") + GAP


def _note(line: NoteLine, places: Places, quoted: str) -> str:
    serial, kind, text, support, theme = _NOTE_COLUMNS
    ways = []
    for number, quote in line.ways:
        if number:
            ways.append(places.link(theme_key(number), run(str(number), faint=True, size=8.0)))
        if quote:
            ways.append(places.link(quote, run(quoted, faint=True, size=8.0)))
    themes = run(" ", size=8.0).join(ways)
    return row(
        (
            cell(
                paragraph(places.mark(note_key(line.serial), run(line.serial, faint=True, size=8.0)), "Cell"),
                serial,
            ),
            cell(paragraph(run(line.kind, strong=line.strong, faint=True, size=8.0), "Cell"), kind),
            cell(paragraph(run(line.text), "Cell"), text),
            cell(paragraph(run(line.support, size=8.5), "Cell", _ALIGN["r"]), support),
            cell(paragraph(themes, "Cell"), theme),
        )
    )
