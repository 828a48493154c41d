"""Setting text into strips: single looks, mixed spans, headings, paragraphs, lists, quotations."""

from __future__ import annotations

from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.sheet import BODY, FAINT, GROUND, INK, LEFT, LINE, PRIMARY, WIDTH, Colour
from facilitator.minutes.pdf.slab import Entry, Fill, Letters, Mark, Slab, glue, space
from facilitator.minutes.story.blocks import (
    Bullets,
    Heading,
    Masthead,
    Numbers,
    Paragraph,
    Question,
    Quotation,
    References,
    Signing,
    Span,
    Text,
    note_key,
)

__all__ = [
    "set_bullets",
    "set_heading",
    "set_masthead",
    "set_numbers",
    "set_paragraph",
    "set_question",
    "set_quotation",
    "set_references",
    "set_signing",
    "span_lines",
]

ASCENT = 0.86
"""The share of a line's type size that stands above its baseline."""

_HEADINGS = {1: (17.0, 24.0, 26.0, 9.0), 2: (12.5, 18.0, 17.0, 5.0), 3: (10.5, 16.0, 12.0, 3.0)}
"""Level: type size, line height, space before, space after."""

_PARAGRAPHS = {
    "body": (BODY, 16.0, 7.0, INK),
    "lead": (BODY, 16.0, 3.0, INK),
    "summary": (BODY, 16.0, 7.0, INK),
    "count": (9.0, 14.0, 5.0, FAINT),
    "caption": (8.5, 13.0, 6.0, FAINT),
    "small": (8.5, 13.0, 6.0, INK),
    "note": (8.5, 13.0, 6.0, INK),
}
"""Style: type size, line height, space after, colour."""

_SERIAL_COLUMN = 53.0


def baseline(size: float, leading: float) -> float:
    """Where the baseline lies in a line of height ``leading``."""
    return (leading - size) / 2 + size * ASCENT


def span_lines(
    faces: Faces, text: Text, *, x: float, y: float, size: float, leading: float, width: float, colour: Colour
) -> list[list[Mark]]:
    """Text of mixed looks broken into lines; each line's marks lie at baseline ``y`` of its own strip."""
    if len(text) == 1:
        span = text[0]
        face = faces.of(span.strong)
        look = FAINT if span.faint else colour
        return [
            [Letters(x, y, line, size, span.strong, look, span.link, _linked(faces, line, size, span))]
            for line in face.lines(span.text, size, width)
        ]
    lines: list[list[Mark]] = [[]]
    at = x
    blank = faces.regular.width(" ") * size
    for span in text:
        if not span.text:
            continue
        face = faces.of(span.strong)
        look = FAINT if span.faint else colour
        gap = blank * (len(span.text) - len(span.text.lstrip(" ")))
        first = True
        for word in printable(span.text.replace("\n", " ")).split():
            wide = face.width(word) * size
            step = gap if first else blank
            # A comma or bracket never starts a line.
            held = not step and len(word) <= 2 and not any(map(str.isalnum, word))
            if at > x and not held and at + step + wide > x + width:
                lines.append([])
                at, step = x, 0.0
            elif at == x:
                step = 0.0
            for piece in face.lines(word, size, width) if wide > width else (word,):
                if piece is not word and at > x:
                    lines.append([])
                    at, step = x, 0.0
                wide = face.width(piece) * size
                _join(lines[-1], Letters(at + step, y, piece, size, span.strong, look, span.link, wide), step)
                at += step + wide
            first = False
        at += blank * (len(span.text) - len(span.text.rstrip(" "))) if not first else 0.0
    return lines


def _join(line: list[Mark], mark: Letters, step: float) -> None:
    """Add a word to a line, drawing it with the one before where both look alike."""
    before = line[-1] if line else None
    if isinstance(before, Letters) and before[4:7] == mark[4:7] and abs(before.x + before.width + step - mark.x) < 0.01:
        text = f"{before.text} {mark.text}" if step else before.text + mark.text
        line[-1] = before._replace(text=text, width=mark.x + mark.width - before.x)
    else:
        line.append(mark)


def _linked(faces: Faces, line: str, size: float, span: Span) -> float:
    return faces.of(span.strong).width(line) * size if span.link else 0.0


def set_heading(faces: Faces, heading: Heading) -> list[Slab]:
    """A heading that never stands alone at the foot of a page; level 1 has a short blue rule above."""
    size, leading, before, after = _HEADINGS[heading.level]
    lines = faces.bold.lines(heading.text, size, WIDTH)
    y = baseline(size, leading)
    strips = [
        Slab(
            leading,
            [Letters(LEFT, y, line, size, True, INK, heading.link, faces.bold.width(line) * size)],
            glued=True,
        )
        for line in lines
    ]
    if heading.level == 1:
        strips.insert(0, Slab(10.0, [Fill(LEFT, 0.0, 28.0, 2.6, PRIMARY)], glued=True))
    first = strips[0]
    first.room = {1: 130.0, 2: 90.0, 3: 56.0}[heading.level]
    first.keys = (heading.key,)
    first.entry = Entry(heading.level, heading.text, heading.key, heading.contents and heading.level < 3)
    strips[-1].height += after
    return [space(before), *strips]


def set_paragraph(faces: Faces, paragraph: Paragraph) -> list[Slab]:
    """A paragraph; its first two and last two lines stay together."""
    size, leading, after, colour = _PARAGRAPHS[paragraph.style]
    lines = span_lines(
        faces,
        paragraph.text,
        x=LEFT,
        y=baseline(size, leading),
        size=size,
        leading=leading,
        width=WIDTH,
        colour=colour,
    )
    strips = glue(Slab(leading, line) for line in lines)
    if paragraph.style in ("lead", "count", "summary"):
        strips[-1].height += after
        strips[-1].glued = True
        return strips
    return [*strips, space(after)]


def set_bullets(faces: Faces, bullets: Bullets) -> list[Slab]:
    """A list with small squares."""
    strips: list[Slab] = []
    for item in bullets.items:
        lines = span_lines(
            faces,
            item,
            x=LEFT + 14.0,
            y=baseline(BODY, 16.0),
            size=BODY,
            leading=16.0,
            width=WIDTH - 14.0,
            colour=INK,
        )
        own = glue((Slab(16.0, line) for line in lines), whole=4)
        own[0].marks.append(Fill(LEFT + 3.0, 6.6, 3.4, 3.4, PRIMARY))
        own[-1].height += 3.0
        strips.extend(own)
    return [*strips, space(5.0)]


def set_question(faces: Faces, question: Question) -> list[Slab]:
    """The question on a pale ground with a blue rule at its left; guidance below in smaller type."""
    inner, width = LEFT + 16.0, WIDTH - 32.0
    strips = [Slab(8.0)]
    strips.append(Slab(15.0, [Letters(inner, baseline(8.5, 13.0), question.label, 8.5, True, FAINT)]))
    for line in faces.bold.lines(question.text, 11.5, width):
        strips.append(Slab(18.0, [Letters(inner, baseline(11.5, 18.0), line, 11.5, True)]))
    if question.guidance:
        strips.append(Slab(3.0))
        for line in faces.regular.lines(question.guidance, 9.0, width):
            strips.append(Slab(14.0, [Letters(inner, baseline(9.0, 14.0), line, 9.0, False, FAINT)]))
    strips.append(Slab(9.0))
    for strip in strips:
        ground: list[Mark] = [
            Fill(LEFT, -0.15, WIDTH, strip.height + 0.3, GROUND),
            Fill(LEFT, -0.15, 3.0, strip.height + 0.3, PRIMARY),
        ]
        strip.marks[:0] = ground
    glue(strips, least=3, whole=14)
    strips[-1].glued = True
    return [*strips, Slab(9.0, glued=True)]


def set_quotation(faces: Faces, quotation: Quotation) -> list[Slab]:
    """A quote beside a thin line; a minority view stands on a ground of its own beside a heavy line, and says so."""
    size, leading = 9.5, 15.0
    inner, width = LEFT + 14.0, WIDTH - 28.0
    minority = quotation.minority
    strips: list[Slab] = []
    if quotation.label:
        strips.append(Slab(13.0, [Letters(inner, baseline(8.0, 12.0), quotation.label, 8.0, True, INK)]))
    for line in faces.regular.lines(f"“{quotation.text.strip()}”", size, width):
        strips.append(Slab(leading, [Letters(inner, baseline(size, leading), line, size)]))
    for marks in span_lines(
        faces,
        quotation.source,
        x=inner,
        y=baseline(8.0, 12.0),
        size=8.0,
        leading=12.0,
        width=width,
        colour=FAINT,
    ):
        strips.append(Slab(12.0, marks))
    if minority:
        strips.insert(0, Slab(4.0))
        strips.append(Slab(4.0))
    for strip in strips:
        if minority:
            beside: list[Mark] = [
                Fill(LEFT, -0.15, WIDTH, strip.height + 0.3, GROUND),
                Fill(LEFT, -0.15, 4.0, strip.height + 0.3, FAINT),
            ]
        else:
            beside = [Fill(LEFT + 2.0, -0.15, 1.0, strip.height + 0.3, LINE)]
        strip.marks[:0] = beside
    strips[0].keys = (quotation.key,) if quotation.key else ()
    return [*glue(strips, least=3, whole=9), space(4.0 if minority else 7.0)]


def set_references(faces: Faces, references: References) -> list[Slab]:
    """The serials in even columns, each a link to its note."""
    size, leading = 8.0, 12.0
    y = baseline(size, leading)
    start = LEFT + (faces.bold.width(references.label) * size + 12.0 if references.label else 0.0)
    widest = max(faces.regular.width(serial) for serial in references.serials) * size
    column = max(_SERIAL_COLUMN, widest + 7.0)
    columns = max(1, int((LEFT + WIDTH - start + 7.0) // column))
    strips = [
        Slab(
            leading,
            [
                Letters(
                    start + place * column,
                    y,
                    serial,
                    size,
                    False,
                    FAINT,
                    note_key(serial),
                    faces.regular.width(serial) * size,
                )
                for place, serial in enumerate(references.serials[begin : begin + columns])
            ],
        )
        for begin in range(0, len(references.serials), columns)
    ]
    if references.label:
        strips[0].marks.insert(0, Letters(LEFT, y, references.label, size, True, FAINT))
    return [space(1.0), *glue(strips), space(6.0)]


def set_masthead(faces: Faces, masthead: Masthead) -> list[Slab]:
    """The head of a report without a cover."""
    strips = [Slab(14.0, [Fill(LEFT, 0.0, 44.0, 3.4, PRIMARY)])]
    for line in faces.regular.lines(masthead.above, 9.5, WIDTH):
        strips.append(Slab(15.0, [Letters(LEFT, baseline(9.5, 15.0), line, 9.5, False, FAINT)]))
    for line in faces.bold.lines(masthead.title, 21.0, WIDTH):
        strips.append(Slab(29.0, [Letters(LEFT, baseline(21.0, 29.0), line, 21.0, True)]))
    for line in faces.regular.lines(masthead.below, 9.0, WIDTH):
        strips.append(Slab(15.0, [Letters(LEFT, baseline(9.0, 15.0), line, 9.0, False, FAINT)]))
    return [*strips, Slab(9.0)]


def set_numbers(faces: Faces, numbers: Numbers) -> list[Slab]:
    """Key figures side by side, each above what it counts, below a line."""
    if not numbers.items:
        return []
    column = WIDTH / len(numbers.items)
    marks: list[Mark] = [Fill(LEFT, 0.0, WIDTH, 0.8, INK)]
    for place, (figure, label) in enumerate(numbers.items):
        x = LEFT + place * column + (12.0 if place else 0.0)
        if place:
            marks.append(Fill(LEFT + place * column, 13.0, 0.6, 33.0, LINE))
        marks.append(Letters(x, 30.0, printable(figure), 19.0, True))
        marks.append(Letters(x, 46.0, printable(label), 9.0, False, FAINT))
    return [Slab(58.0, marks), space(4.0)]


def set_signing(faces: Faces, signing: Signing) -> list[Slab]:
    """Who signs at the left, a line to write on at the right with what it is for at its end."""
    begins = LEFT + WIDTH * 0.56
    end = LEFT + WIDTH
    strips: list[Slab] = []
    for role, name in signing.lines:
        text: Text = (Span(role, faint=True), Span(f"  {name}", strong=True)) if name else (Span(role),)
        lines = span_lines(
            faces, text, x=LEFT, y=baseline(BODY, 16.0), size=BODY, leading=16.0, width=begins - LEFT - 14.0, colour=INK
        )  # fmt: skip
        own = [Slab(16.0, line) for line in lines]
        own.insert(0, Slab(18.0))
        wide = faces.regular.width(signing.place) * 8.0
        own[-1].marks.append(Fill(begins, 15.0, end - begins, 0.6, INK))
        own[-1].marks.append(Letters(end - wide, baseline(8.0, 14.0), signing.place, 8.0, False, FAINT))
        strips += [*glue(own, whole=len(own)), Slab(8.0)]
    return [*strips, space(5.0)]
