"""Drawing pages on a reportlab canvas.

Text is written as PDF operators here: reportlab looks every character up again for every line, which costs three
times as much. Which glyph goes into which font subset is still reportlab's business. Pages are packed as soon as they
are drawn, and links name page and height themselves: minutes have tens of thousands of them.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Collection, Mapping
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.minutes.pdf.faces import typefaces
from facilitator.minutes.pdf.pager import Page
from facilitator.minutes.pdf.sheet import PAGE_HEIGHT, Colour
from facilitator.minutes.pdf.slab import Drawing, Fill, Letters

__all__ = ["Pen"]


class Pen:
    """Draws pages of strips.

    ``places`` are where links may lead to, as page (from 0) and height down that page by key; a link to anything else
    stays plain text. ``marked`` are the keys that bookmarks need.
    """

    def __init__(self, canvas: Any, places: Mapping[str, tuple[int, float]], marked: Collection[str]) -> None:
        regular, bold = typefaces()
        # the canvas gives its document and its pages only by names with an underscore
        self._canvas = canvas
        self._codes = (_Codes(regular, self._canvas._doc), _Codes(bold, self._canvas._doc))
        self._places = places
        self._marked = marked

    def draw(self, page: Page) -> None:
        """Draw one page and its links and places, and go on to the next."""
        operators: list[str] = []
        colour: Colour | None = None
        for top, strip in page.placed:
            for key in strip.keys:
                if key in self._marked:
                    self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=_view_from(top))
            for mark in strip.marks if strip.later is None else strip.later():
                if mark.colour != colour:
                    colour = mark.colour
                    operators.append(" ".join(f"{part:.3f}" for part in colour) + " rg")
                if isinstance(mark, Fill):
                    bottom = PAGE_HEIGHT - top - mark.y - mark.height
                    operators.append(f"{mark.x:.2f} {bottom:.2f} {mark.width:.2f} {mark.height:.2f} re f")
                elif isinstance(mark, Drawing):
                    bottom = PAGE_HEIGHT - top - mark.y - mark.height
                    picture = ImageReader(io.BytesIO(mark.data))
                    self._canvas.drawImage(picture, mark.x, bottom, mark.width, mark.height)
                else:
                    baseline = PAGE_HEIGHT - top - mark.y
                    self._codes[mark.strong].write(operators, mark, baseline)
                    if mark.link and mark.link in self._places:
                        self._link(mark, baseline)
        self._canvas.addLiteral("\n".join(operators))
        self._canvas.showPage()
        finished = self._canvas._doc.Pages.pages[-1]
        finished.Contents = _Packed(finished.stream)
        finished.stream = None

    def _link(self, mark: Letters, baseline: float) -> None:
        page, top = self._places[mark.link]
        self._canvas._addAnnotation(
            _Link(
                f"{mark.x:.1f} {baseline - 2.5:.1f} {mark.x + mark.width:.1f} {baseline + mark.size:.1f}",
                page + 1,
                _view_from(top),
            )
        )


def _view_from(top: float) -> float:
    """The upper edge of what a reader shows on arriving at a place, in PDF's measure from the foot of the page."""
    return round(PAGE_HEIGHT - top + 8.0, 1)


class _Packed(PDFObject):
    """The operators of one page, compressed."""

    def __init__(self, operators: str) -> None:
        self._content = zlib.compress(operators.encode("latin-1"))

    def format(self, document: Any) -> bytes:
        """The stream object."""
        head = f"<< /Filter /FlateDecode /Length {len(self._content)} >>\nstream\n"
        return head.encode("latin-1") + self._content + b"\nendstream"


class _Link(PDFObject):
    """A link within the document: its rectangle, and the page (from 1) and height that it leads to."""

    __slots__ = ("__InternalName__", "_page", "_rectangle", "_top")

    def __init__(self, rectangle: str, page: int, top: float) -> None:
        self._rectangle = rectangle
        self._page = page
        self._top = top

    def format(self, document: Any) -> bytes:
        """The annotation dictionary; flag 4 lets it be printed, as PDF/A asks."""
        page = PDFObjectReference(f"Page{self._page}").format(document).decode("latin-1")
        return (
            f"<< /Type /Annot /Subtype /Link /Rect [ {self._rectangle} ] /Border [ 0 0 0 ] /F 4 "
            f"/Dest [ {page} /XYZ 0 {self._top} null ] >>"
        ).encode("latin-1")


class _Codes(dict[str, tuple[str, str]]):
    """Character to (name of its font subset, its code escaped for a PDF string), found once for each."""

    def __init__(self, font: TTFont, document: Any) -> None:
        super().__init__()
        self._font = font
        self._document = document

    def __missing__(self, character: str) -> tuple[str, str]:
        ((subset, code),) = self._font.splitString(character, self._document)
        name = self._font.getSubsetInternalName(subset, self._document)
        found = self[character] = (name, f"{code[0]:02X}")
        return found

    def write(self, operators: list[str], mark: Letters, baseline: float) -> None:
        """Append the operators that show the letters of ``mark``."""
        way = "-1 0 0 -1" if mark.turned else "1 0 0 1"
        operators.append(f"BT {way} {mark.x:.2f} {baseline:.2f} Tm")
        current = ""
        codes: list[str] = []
        for character in mark.text:
            name, code = self[character]
            if name != current:
                if codes:
                    operators.append(f"<{''.join(codes)}> Tj")
                    codes = []
                current = name
                operators.append(f"{name} {mark.size:g} Tf")
            codes.append(code)
        if codes:
            operators.append(f"<{''.join(codes)}> Tj")
        operators.append("ET")
