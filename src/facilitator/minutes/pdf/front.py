"""The cover and the table of contents."""

from __future__ import annotations

from facilitator.minutes import figures
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.pager import Page, paged
from facilitator.minutes.pdf.setting import baseline, set_numbers
from facilitator.minutes.pdf.sheet import BOTTOM, FAINT, INK, LEFT, LINE, PAGE_HEIGHT, PRIMARY, WIDTH
from facilitator.minutes.pdf.slab import Drawing, Entry, Fill, Letters, Mark, Slab, glue, space
from facilitator.minutes.story.blocks import plain
from facilitator.minutes.story.overview import when_and_where
from facilitator.minutes.story.people import key_numbers
from facilitator.minutes.words import Words
from facilitator.record.picture import checked_picture

__all__ = ["contents", "cover"]

TITLE_TOP = 190.0
TITLE_LETTERS = 160
PURPOSE_LETTERS = 220
LOGO_TOP, LOGO_WIDE, LOGO_HIGH = 44.0, 200.0, 48.0


def cover(faces: Faces, outline: Outline, words: Words) -> Page:
    """The first page: what, when, where, by whom, and the figures of the day."""
    page = Page(bare=True)
    place = page.placed.append
    place((0.0, Slab(PAGE_HEIGHT, [Fill(0.0, 0.0, 14.0, PAGE_HEIGHT, PRIMARY)], keys=("section:cover",))))
    if outline.logo:
        place((LOGO_TOP, Slab(LOGO_HIGH, [_logo(outline.logo)])))
    above = printable(figures.clip(outline.programme or words(f"kind.{outline.session_kind}"), 80))
    y = 110.0
    for line in faces.regular.lines(above, 12.0, WIDTH):
        place((y, Slab(18.0, [Letters(LEFT, baseline(12.0, 18.0), line, 12.0, False, FAINT)])))
        y += 18.0
    y = max(y + 30.0, TITLE_TOP)
    title = figures.clip(outline.title or words("untitled"), TITLE_LETTERS)
    size = 30.0 if len(title) <= 60 else 22.0
    for line in faces.bold.lines(title, size, WIDTH):
        place((y, Slab(size * 1.36, [Letters(LEFT, baseline(size, size * 1.36), line, size, True)])))
        y += size * 1.36
    y += 10.0
    name = words(f"document.{outline.kind}")
    place((y, Slab(30.0, [Letters(LEFT, baseline(19.0, 30.0), name, 19.0, False, INK)])))
    y += 66.0
    for text in when_and_where(outline, words) if outline.date or outline.venue else ():
        for line in faces.regular.lines(plain(text), 11.0, WIDTH):
            place((y, Slab(19.0, [Letters(LEFT, baseline(11.0, 19.0), line, 11.0)])))
            y += 19.0
    if outline.purpose:
        y += 26.0
        purpose = figures.clip(outline.purpose, PURPOSE_LETTERS)
        for line in faces.regular.lines(purpose, 10.5, WIDTH * 0.72):
            place((y, Slab(18.0, [Letters(LEFT, baseline(10.5, 18.0), line, 10.5, False, FAINT)])))
            y += 18.0
    y = max(y + 40.0, 560.0)
    numbers = set_numbers(faces, key_numbers(outline, words))
    place((y, numbers[0]))
    foot: list[Mark] = []
    foot += [
        Letters(LEFT, 22.0 + 17.0 * number, line, 11.0, True)
        for number, line in enumerate(faces.bold.lines(figures.clip(outline.held_by, 90), 11.0, WIDTH))
        if line
    ]
    if outline.methods.made_at:
        made = words("made", time=figures.moment(outline.methods.made_at, words.korean))
        foot.append(Letters(LEFT, 22.0 + 17.0 * len(foot), printable(made), 9.0, False, FAINT))
    if foot:
        foot.append(Fill(LEFT, 0.0, WIDTH, 0.6, LINE))
        place((BOTTOM - 50.0, Slab(50.0, foot)))
    return page


def _logo(text: str) -> Drawing:
    """The logo as large as fits its place, never larger than a point to a pixel."""
    picture = checked_picture(text)
    scale = min(LOGO_WIDE / picture.width, LOGO_HIGH / picture.height, 1.0)
    high = picture.height * scale
    return Drawing(LEFT, LOGO_HIGH - high, picture.width * scale, high, picture.data)


def contents(faces: Faces, entries: list[tuple[Entry, int]], words: Words) -> list[Page]:
    """The headings with their pages, each line a link; below it how a serial is read.

    ``entries`` are pairs of an entry and its page number as printed. Lines stand closer where that saves a page.
    """
    pages = paged(_contents(faces, entries, words, 1.0))
    if len(pages) == 2:
        for spread in (0.93, 0.86, 0.8, 0.76):
            closer = paged(_contents(faces, entries, words, spread))
            if len(closer) == 1:
                return closer
    return pages


def _contents(faces: Faces, entries: list[tuple[Entry, int]], words: Words, spread: float) -> list[Slab]:
    strips = [
        Slab(10.0, [Fill(LEFT, 0.0, 28.0, 2.6, PRIMARY)]),
        Slab(42.0, [Letters(LEFT, baseline(17.0, 24.0), words("contents"), 17.0, True)]),
    ]
    for entry, number in entries:
        strips += _line(faces, entry, str(number), spread)
    strips.append(space(22.0))
    reading = faces.regular.lines(words("reading"), 8.5, WIDTH)
    strips += glue(
        (Slab(13.0, [Letters(LEFT, baseline(8.5, 13.0), line, 8.5, False, FAINT)]) for line in reading),
        whole=len(reading),
    )
    return strips


def _line(faces: Faces, entry: Entry, number: str, spread: float) -> list[Slab]:
    strong = entry.level == 1
    size, leading = (10.5, 21.0 * spread) if strong else (9.5, 16.0 * spread)
    left = LEFT + 16.0 * (entry.level - 1)
    face = faces.of(strong)
    lines = face.lines(entry.title, size, LEFT + WIDTH - 40.0 - left)
    y = baseline(size, leading)
    strips = [
        Slab(leading, [Letters(left, y, line, size, strong, INK, entry.key, face.width(line) * size)]) for line in lines
    ]
    end = LEFT + WIDTH
    wide = face.width(number) * size
    text_end = left + face.width(lines[-1]) * size
    strips[-1].marks.append(Letters(end - wide, y, number, size, strong, INK, entry.key, wide))
    strips[-1].marks.append(Fill(text_end + 8.0, y - 2.2, max(end - wide - 8.0 - text_end - 8.0, 0.0), 0.5, LINE))
    return glue(strips, whole=len(strips))
