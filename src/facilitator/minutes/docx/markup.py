"""Small pieces of WordprocessingML as text: runs, paragraphs, links, bookmarks, fields, cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from facilitator.minutes.story.blocks import Text

__all__ = [
    "FAINT",
    "GAP",
    "GROUND",
    "INK",
    "KEPT",
    "KEPT_GAP",
    "LINE",
    "NAMESPACE",
    "SERIALS_IN_A_LINE",
    "TEXT_WIDTH",
    "Places",
    "cell",
    "field",
    "paragraph",
    "possible",
    "row",
    "run",
    "table",
]

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT_WIDTH = 9666
"""Width of a line in twentieths of a point: A4 without its margins."""
SERIALS_IN_A_LINE = 9

INK, FAINT, LINE, GROUND = "1A2027", "5A6572", "DCE1E7", "F5F6F8"

# characters that XML 1.0 cannot carry
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def run(text: str, *, strong: bool = False, faint: bool = False, size: float = 0.0) -> str:
    """A run of text; line feeds become line breaks."""
    look = ("<w:b/>" if strong else "") + (f'<w:color w:val="{FAINT}"/>' if faint else "")
    if size:
        look += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    clean = escape(possible(text))
    body = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in clean.split("\n"))
    return f"<w:r>{properties}{body}</w:r>"


def possible(text: str) -> str:
    """The text without the characters that XML cannot carry."""
    return _IMPOSSIBLE.sub("", text)


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of finished runs in a style (by its id)."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    before = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{before}{content}</w:p>"


def field(instruction: str, shown: str) -> str:
    """A field with the text that stands there until it is updated."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(content: str, width: int, *, span: int = 1, fill: str = "", borders: str = "") -> str:
    """A table cell of finished paragraphs; ``width`` in twentieths of a point."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    edges = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{edges}{shade}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, height: int = 0) -> str:
    """A table row that is not divided between pages, of exactly a ``height`` in twentieths of a point where one is given; a
    header row repeats on every page."""
    high = f'<w:trHeight w:val="{height}" w:hRule="exact"/>' if height else ""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], columns: Iterable[int], style: str) -> str:
    """A table of fixed column widths in a table style (by its id)."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


KEPT = "<w:keepNext/>"
"""The property of a paragraph that stays on the page of the next one."""

GAP = paragraph("", "Gap")
"""A little space behind a table."""

KEPT_GAP = paragraph("", "Gap", KEPT)
"""The same where the table stays on the page of what follows."""


class Places:
    """Bookmarks and the links that lead to them.

    ``known`` are the keys that the document will have; a link to any other key is plain text.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._names = {key: f"p{number}_{_ascii(key)}"[:40] for number, key in enumerate(known, start=1)}
        self._number = 0
        self._marked: set[str] = set()

    def name(self, key: str) -> str:
        """The bookmark's name, or empty where there is no such place."""
        return self._names.get(key, "")

    def mark(self, key: str, content: str) -> str:
        """The content as the place of ``key``."""
        name = self._names.get(key)
        if name is None or name in self._marked:
            return content
        self._marked.add(name)
        self._number += 1
        return (
            f'<w:bookmarkStart w:id="{self._number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{self._number}"/>'
        )

    def link(self, key: str, content: str) -> str:
        """The content as a link to the place of ``key``."""
        name = self._names.get(key)
        if name is None:
            return content
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'

    def text(self, text: Text, *, size: float = 0.0) -> str:
        """Spans as runs and links."""
        return "".join(
            self.link(span.link, run(span.text, strong=span.strong, faint=span.faint, size=size))
            if span.link
            else run(span.text, strong=span.strong, faint=span.faint, size=size)
            for span in text
            if span.text
        )


def _ascii(key: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "_", key)
