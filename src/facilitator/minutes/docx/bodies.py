"""Blocks as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.minutes.docx.charts import bars
from facilitator.minutes.docx.markup import (
    GAP,
    GROUND,
    INK,
    KEPT,
    KEPT_GAP,
    SERIALS_IN_A_LINE,
    TEXT_WIDTH,
    Places,
    cell,
    paragraph,
    row,
    run,
    table,
)
from facilitator.minutes.story.blocks import (
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
    Signing,
    note_key,
    theme_key,
)

__all__ = ["body", "keys_of", "numbers"]

_PAGE_BREAK = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'

_STYLES = {
    "body": "", "lead": "Lead", "count": "Count", "summary": "", "caption": "Caption", "small": "Small", "note": "Small"
}  # fmt: skip
_ALIGN = {"l": '<w:ind w:right="160"/>', "c": '<w:jc w:val="center"/>', "r": '<w:jc w:val="right"/>'}
_NOTE_COLUMNS = (1200, 920, 5946, 800, 800)
_SUPPORT = '<w:ind w:right="120"/><w:jc w:val="right"/>'
"""How the column of support stands: close to no other figure."""


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


def body(block: Block, places: Places, *, fresh: bool = False, odd: bool = False, kept: bool = False) -> str:
    """The markup of one block. ``fresh`` puts a heading at the top of a page; what is ``kept`` stays with what follows.

    Word draws paragraphs with the same lines around them as one box: every other one of several quotations, which are
    ``odd``, begins a hair farther to the right.
    """
    match block:
        case Heading():
            title = places.link(block.link, run(block.text))
            properties = '<w:pageBreakBefore/><w:spacing w:before="0"/>' if fresh else ""
            return paragraph(places.mark(block.key, title), f"Heading{block.level}", properties)
        case Paragraph():
            together = kept or block.style == "summary"
            return paragraph(places.text(block.text), _STYLES[block.style], KEPT if together else "")
        case Bullets():
            return "".join(paragraph(places.text(item), "ListBullet") for item in block.items)
        case Question():
            return _question(block)
        case Quotation():
            return _quotation(block, places, odd=odd)
        case References():
            return _references(block, places)
        case Numbers():
            return numbers(block)
        case Facts():
            return _facts(block, places)
        case Grid():
            return _grid(block, places, kept=kept)
        case Bars():
            return bars(block, places, kept=kept)
        case NoteList():
            return _notes(block, places)
        case Masthead():
            return (
                paragraph(run(block.above, faint=True), "Small")
                + paragraph(run(block.title, size=21.0), "Title")
                + paragraph(run(block.below, faint=True), "Small")
            )
        case Signing():
            return _signing(block)
        case NewPage():
            return _PAGE_BREAK


def numbers(block: Numbers) -> str:
    """Key figures side by side, below a line."""
    width = TEXT_WIDTH // max(len(block.items), 1)
    edge = f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    cells = [
        cell(
            paragraph(run(figure), "Figure") + paragraph(run(label, faint=True), "Cell"),
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


def _quotation(block: Quotation, places: Places, *, odd: bool) -> str:
    label = run(f"{block.label}\n", strong=True, size=8.0) if block.label else ""
    source = places.text(block.source, size=8.0)
    said = places.mark(block.key, run(f"“{block.text.strip()}”"))
    style = "MinorityView" if block.minority else "Quote"
    hair = '<w:ind w:left="281" w:right="280"/>' if odd else ""
    return paragraph(f"{label}{said}<w:r><w:br/></w:r>{source}", style, hair)


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


def _grid(block: Grid, places: Places, *, kept: bool) -> str:
    widths = [round(TEXT_WIDTH * share) for share in block.widths]
    style = "Dense" if block.dense else "Cell"
    aligned = [_ALIGN[side] for side in block.align]
    # the order of a paragraph's properties is fixed: what keeps it with the next one comes first
    together = [KEPT + side for side in aligned]
    rows = [
        row(
            (
                cell(paragraph(run(name, strong=True), style, side), width)
                for name, width, side in zip(block.head, widths, together, strict=True)
            ),
            header=True,
        )
    ]
    last = len(block.rows) - 1
    rows += [
        row(
            cell(paragraph(places.text(text), style, side), width)
            for text, width, side in zip(
                cells,
                widths,
                together if _with_next(block, place) or (kept and place == last) else aligned,
                strict=True,
            )
        )
        for place, cells in enumerate(block.rows)
    ]
    return table(rows, widths, "DenseRuled" if block.dense else "Ruled") + (KEPT_GAP if kept else GAP)


def _with_next(block: Grid, place: int) -> bool:
    """Whether a row stays on the page of the next: in a short table all do, in a long one none stands alone."""
    last = len(block.rows) - 1
    return place != last and (block.whole or place in (0, last - 1))


def _signing(block: Signing) -> str:
    """Who signs, and a ruled cell to write in."""
    who = round(TEXT_WIDTH * 0.56)
    ruled = f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{INK}"/>'
    rows = []
    for role, name in block.lines:
        named = run(f"  {name}", strong=True) if name else ""
        above = '<w:keepNext/><w:spacing w:before="360"/>'
        mark = paragraph(run(block.place, faint=True, size=8.0), "Cell", above + _ALIGN["r"])
        cells = (
            cell(paragraph(run(role, faint=bool(name)) + named, "Cell", above), who),
            cell(mark, TEXT_WIDTH - who, borders=ruled),
        )
        rows.append(row(cells))
    return table(rows, (who, TEXT_WIDTH - who), "Bars") + GAP


def _notes(block: NoteList, places: Places) -> str:
    rows = [
        row(
            (
                cell(paragraph(run(name, strong=True, faint=True, size=8.0), "Cell", side), width)
                for name, width, side in zip(block.head, _NOTE_COLUMNS, ("", "", "", _SUPPORT, ""), strict=True)
            ),
            header=True,
        )
    ]
    for group in block.groups:
        title = places.mark(group.key, run(group.title, strong=True))
        inset = '<w:keepNext/><w:ind w:left="120"/>'
        rows.append(row([cell(paragraph(title, "Cell", inset), sum(_NOTE_COLUMNS), span=5, fill=GROUND)]))
        rows += [_note(line, places, block.quoted) for line in group.lines]
    return table(rows, _NOTE_COLUMNS, "Notes") + GAP


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
            cell(paragraph(run(line.support, size=8.5), "Cell", _SUPPORT), support),
            cell(paragraph(themes, "Cell"), theme),
        )
    )
