"""Putting a scene on pages: what does not fit goes on the next one, and is never written smaller."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from facilitator.ui.bigscreen.blocks import Block, ClockPlace, Words
from facilitator.ui.bigscreen.sheet import LEAST, Sheet

GROWN = (1.5, 1.4, 1.3, 1.2, 1.1)
"""How much larger letters may become where there is room, the largest first."""

MOST_HEAD = 0.55
"""A head that would leave less than the rest of every page stands once, before the others; so does such a foot, after them."""


@dataclass(frozen=True)
class Scene:
    """What a scene puts on its pages.

    Attributes:
        above: the line at the top of every page, beside the clock.
        head, foot: blocks of every page.
        flow: what goes from page to page.
        choices: other flows to try first, the most wanted one before; the first that fits on one page is taken. Where none fits and there
            is neither ``flow`` nor ``own_pages``, the scene has no page.
        own_pages: flows of their own pages, each for one idea; they take the place of ``flow``.
        centred: whether a page stands in the middle of its height; else the foot stands at its end.
        grows: whether letters become larger while there is room.
        further: what goes on after it, each with a head, a foot and letters of its own.
    """

    above: str = ""
    head: tuple[Block, ...] = ()
    flow: tuple[Block, ...] = ()
    foot: tuple[Block, ...] = ()
    choices: tuple[tuple[Block, ...], ...] = ()
    own_pages: tuple[tuple[Block, ...], ...] = ()
    centred: bool = False
    grows: bool = True
    further: tuple[Scene, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A block in its place on the sheet."""

    block: Block
    area: QRectF


@dataclass(frozen=True)
class ScreenPage:
    """One page: the sheet to draw it on, its blocks in place, and where the clock stands."""

    sheet: Sheet
    placed: tuple[Placed, ...] = ()
    clock: QRectF = field(default_factory=QRectF)


def set_on_pages(scene: Scene, sheet: Sheet, *, clock: bool) -> tuple[ScreenPage, ...]:
    """The pages of a scene and of what goes on after it, at least one, each scene as large as it goes without more pages or
    lines than with the smallest letters.

    Args:
        clock: whether a clock stands on every page: large where the scene has a ``ClockPlace``, else at the top right.

    Returns:
        The pages, each with a sheet whose letters may be larger than those of ``sheet``.
    """
    return tuple(page for one in (scene, *scene.further) for page in _largest(one, sheet, clock=clock))


def _largest(scene: Scene, sheet: Sheet, *, clock: bool) -> tuple[ScreenPage, ...]:
    scene = _with_room(scene, sheet, clock=clock)
    pages = _pages(scene, sheet, clock=clock)
    chosen = _chosen(scene, sheet, clock=clock)
    for times in GROWN if scene.grows else ():
        larger = replace(sheet, least=round(sheet.least * times))
        if _chosen(scene, larger, clock=clock) != chosen:
            continue
        grown = _pages(scene, larger, clock=clock)
        if len(grown) == len(pages) and _lines(grown) <= _lines(pages) and _fits(grown, larger):
            return grown
    return pages


def _lines(pages: Iterable[ScreenPage]) -> int:
    """Height that all blocks need, in tenths of the letters' size: it grows when words take more lines."""
    return round(
        sum(
            placed.block.height(page.sheet, placed.area.width()) / page.sheet.least
            for page in pages
            for placed in page.placed
        )
        * 10
    )


def _fits(pages: Iterable[ScreenPage], sheet: Sheet) -> bool:
    whole = QRectF(0, 0, sheet.width, sheet.height)
    return all(whole.contains(placed.area) for page in pages for placed in page.placed)


def _with_room(scene: Scene, sheet: Sheet, *, clock: bool) -> Scene:
    """The scene with a head and a foot that leave room: what is too high stands once, before or after the others."""
    _, body, _ = _frame(scene, sheet, clock=clock)
    first: tuple[Block, ...] = ()
    last: tuple[Block, ...] = ()
    head, foot = scene.head, scene.foot
    most = MOST_HEAD * body.height()
    if _height([*head, *foot], sheet, body.width()) > most:
        first, head = head, ()
    if _height(foot, sheet, body.width()) > most:
        last, foot = foot, ()
    choices = tuple((*first, *choice, *last) for choice in scene.choices)
    scene = replace(scene, head=head, foot=foot, choices=choices)
    if choices and not (scene.flow or scene.own_pages):
        return scene
    flows = list(scene.own_pages or (scene.flow,))
    flows[0] = (*first, *flows[0])
    flows[-1] = (*flows[-1], *last)
    return replace(scene, own_pages=tuple(flows))


def _frame(scene: Scene, sheet: Sheet, *, clock: bool) -> tuple[list[Placed], QRectF, QRectF]:
    """The line at the top, the room below it for the blocks of a page, and the place of a small clock."""
    inside = sheet.inside
    corner = _corner(sheet) if clock else QRectF()
    above = Words(scene.above, colour="sub", after=0.4)
    top: list[Placed] = []
    body = QRectF(inside)
    if scene.above:
        room = inside.width() - (corner.width() + sheet.pixels(0.5) if clock else 0)
        high = above.height(sheet, room)
        top.append(Placed(above, QRectF(inside.left(), inside.top(), room, high)))
        body.setTop(inside.top() + high + sheet.pixels(above.after))
    elif clock:
        body.setTop(corner.bottom() + sheet.pixels(0.3))
    # The dots that say which page this is stand in the lower margin; a little more room keeps them apart from the words.
    body.setBottom(body.bottom() - sheet.pixels(0.35))
    return top, body, corner


def _pages(scene: Scene, sheet: Sheet, *, clock: bool) -> tuple[ScreenPage, ...]:
    top, body, corner = _frame(scene, sheet, clock=clock)
    chosen = _chosen(scene, sheet, clock=clock)
    if chosen is not None:
        wanted = [*scene.head, *_shown(scene.choices[chosen], clock=clock)]
        return (_page(top, wanted, scene.foot, sheet, body, corner, centred=scene.centred),)
    if not scene.own_pages:
        return ()
    fixed = _height([*scene.head, *scene.foot], sheet, body.width(), end=True)
    parts = [
        part for flow in scene.own_pages for part in _evenly_parted(flow, sheet, body.width(), body.height() - fixed)
    ]
    return tuple(
        _page(top, [*scene.head, *part], scene.foot, sheet, body, corner, centred=scene.centred)
        for part in parts or [[]]
    )


def _chosen(scene: Scene, sheet: Sheet, *, clock: bool) -> int | None:
    """The place of the first choice that fits on one page; None where none does."""
    _, body, _ = _frame(scene, sheet, clock=clock)
    for place, choice in enumerate(scene.choices):
        wanted = [*scene.head, *_shown(choice, clock=clock), *scene.foot]
        if _height(wanted, sheet, body.width()) <= body.height():
            return place
    return None


def _shown(blocks: Iterable[Block], *, clock: bool) -> list[Block]:
    return [one for one in blocks if clock or not isinstance(one, ClockPlace)]


def _corner(sheet: Sheet) -> QRectF:
    """Where the clock stands at the top right: a shape, a sign, and figures."""
    figures = QFontMetricsF(sheet.font(LEAST, bold=True)).horizontalAdvance("0")
    wide = figures * 6.2 + sheet.pixels(1)
    return QRectF(sheet.inside.right() - wide, sheet.inside.top(), wide, sheet.pixels(sheet.line))


def _height(blocks: Sequence[Block], sheet: Sheet, width: float, *, end: bool = False) -> float:
    """Pixels of blocks below each other; ``end`` counts the space after the last one too."""
    high = sum(block.height(sheet, width) + sheet.pixels(block.after) for block in blocks)
    return high if end or not blocks else high - sheet.pixels(blocks[-1].after)


def _evenly_parted(flow: Sequence[Block], sheet: Sheet, width: float, room: float) -> list[list[Block]]:
    """As ``_parted``, with about as much on each page: nobody wonders about a page with one bar."""
    parts = _parted(flow, sheet, width, room)
    if len(parts) < 2:
        return parts
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        even = _parted(flow, sheet, width, room * share)
        if len(even) == len(parts):
            return even
    return parts


def _parted(flow: Iterable[Block], sheet: Sheet, width: float, room: float) -> list[list[Block]]:
    """Blocks on pages of ``room`` pixels; a block that is higher than a page is parted, or stands alone."""
    pages: list[list[Block]] = []
    used = room
    for block in flow:
        rest: Block | None = block
        while rest is not None:
            high = rest.height(sheet, width)
            if pages and used + high <= room:
                pages[-1].append(rest)
                used += high + sheet.pixels(rest.after)
                break
            halves = rest.split(sheet, width, room) if high > room else None
            pages.append([halves[0] if halves else rest])
            rest = halves[1] if halves else None
            used = high + sheet.pixels(block.after) if rest is None else room
    return pages


def _page(
    top: Sequence[Placed],
    blocks: Sequence[Block],
    foot: Sequence[Block],
    sheet: Sheet,
    body: QRectF,
    corner: QRectF,
    *,
    centred: bool,
) -> ScreenPage:
    y = body.top()
    stretching = sum(block.stretches for block in blocks)
    spare = 0.0
    if centred or stretching:
        spare = max(0.0, body.height() - _height([*blocks, *foot], sheet, body.width()))
    if not stretching:
        y += spare / 2
    placed, clock = list(top), corner
    for place, block in enumerate([*blocks, *foot]):
        if place == len(blocks) and not centred:
            y = max(y, body.bottom() - _height(foot, sheet, body.width()))
        high = block.height(sheet, body.width()) + (spare / stretching if block.stretches else 0)
        area = QRectF(body.left(), y, body.width(), high)
        if isinstance(block, ClockPlace):
            clock = area
        placed.append(Placed(block, area))
        y = area.bottom() + sheet.pixels(block.after)
    return ScreenPage(sheet, tuple(placed), clock)
