"""Putting strips on pages, once, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.minutes.pdf.sheet import BOTTOM, TOP
from facilitator.minutes.pdf.slab import Slab

__all__ = ["Page", "paged", "places"]

HARDLY = 170.0
"""A page with no more than so many points used, a quarter of it, is nearly empty."""


@dataclass(slots=True)
class Page:
    """The strips of one page with their tops, in points from the upper edge; ``bare`` pages have no head or foot."""

    placed: list[tuple[float, Slab]] = field(default_factory=list)
    bare: bool = False


def paged(strips: Iterable[Slab]) -> list[Page]:
    """Pages filled with the strips.

    Strips glued together move to the next page together, unless they are taller than a page. A page that starts
    within a table repeats the table's running strips.
    """
    pages = [Page()]
    y = TOP
    for bundle in _bundles(strips):
        first = bundle[0]
        at_top = not pages[-1].placed
        if first.blank and at_top:
            continue
        height = sum(strip.height for strip in bundle)
        whole = height <= BOTTOM - TOP - sum(strip.height for strip in first.running)
        fresh = first.fresh and not (first.sparing and y <= TOP + HARDLY)
        if not at_top and (fresh or (y + max(height, first.room) > BOTTOM and (whole or y + first.room > BOTTOM))):
            if first.blank:
                continue
            pages.append(Page())
            y = TOP
        for strip in bundle:
            if y + strip.height > BOTTOM and pages[-1].placed:
                pages.append(Page())
                y = TOP
            if not pages[-1].placed:
                for again in strip.running:
                    pages[-1].placed.append((y, again))
                    y += again.height
            pages[-1].placed.append((y, strip))
            y += strip.height
    return pages


def places(pages: list[Page]) -> dict[str, tuple[int, float]]:
    """Key to page (counted from 0) and height on it, for every place that links can lead to."""
    return {key: (number, y) for number, page in enumerate(pages) for y, strip in page.placed for key in strip.keys}


def _bundles(strips: Iterable[Slab]) -> Iterator[list[Slab]]:
    bundle: list[Slab] = []
    for strip in strips:
        bundle.append(strip)
        if not strip.glued:
            yield bundle
            bundle = []
    if bundle:
        yield bundle
