"""The unit of layout: a strip over the width of the page with its marks, that is never divided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.minutes.pdf.sheet import INK, Colour

__all__ = ["Drawing", "Entry", "Fill", "Letters", "Mark", "Slab", "glue", "space"]


class Letters(NamedTuple):
    """A stretch of text: left edge and baseline in points, the baseline measured down from the top of its slab."""

    x: float
    y: float
    text: str
    size: float
    strong: bool = False
    colour: Colour = INK
    link: str = ""
    width: float = 0.0
    """Width in points; needed only where there is a link."""
    turned: bool = False
    """Upside down: ``x`` is then the right edge, and the text runs to the left with its feet up."""


class Fill(NamedTuple):
    """A filled rectangle: left and top edge (down from the top of its slab), width, height."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


class Drawing(NamedTuple):
    """A picture in a PNG file: left and top edge (down from the top of its slab), width, height."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    colour: Colour = INK


Mark = Letters | Fill | Drawing


class Entry(NamedTuple):
    """A place that the bookmarks name, and the contents where ``contents`` says so; level counts from 1."""

    level: int
    title: str
    key: str
    contents: bool


@dataclass(slots=True)
class Slab:
    """A strip of ``height`` points.

    ``glued`` keeps it on the page of the next slab; ``room`` is the height that must be free from its top on, else it
    starts a page; ``blank`` strips vanish at the top of a page; ``fresh`` ones start a page, ``sparing`` ones among them
    not where that would leave a page nearly empty. ``running`` slabs are repeated at the top of a page that starts with
    this slab (headers of tables). ``keys`` are the places that links can lead to. ``later``
    gives the marks when the strip is drawn: the tens of thousands of strips of an appendix would fill the memory with
    theirs.
    """

    height: float
    marks: list[Mark] = field(default_factory=list)
    glued: bool = False
    room: float = 0.0
    blank: bool = False
    fresh: bool = False
    sparing: bool = False
    running: Sequence[Slab] = ()
    keys: tuple[str, ...] = ()
    entry: Entry | None = None
    later: Callable[[], list[Mark]] | None = None


def space(height: float) -> Slab:
    """An empty strip that vanishes at the top of a page."""
    return Slab(height, blank=True)


def glue(slabs: Iterable[Slab], *, least: int = 2, whole: int = 0) -> list[Slab]:
    """Keep the first and the last ``least`` strips together; all of them where there are at most ``whole``."""
    strips = list(slabs)
    last = len(strips) - 1
    for place, strip in enumerate(strips[:-1]):
        if len(strips) <= whole or place < least - 1 or place >= last - (least - 1):
            strip.glued = True
    return strips
