"""The logo on the cover of the Word document."""

from __future__ import annotations

import io

from docx.document import Document

from facilitator.minutes.docx.markup import paragraph
from facilitator.record.picture import checked_picture

__all__ = ["drawn_logo"]

_POINT = 12_700
"""English metric units, in which Word measures pictures, in a point."""

_WIDEST, _HIGHEST = 200.0, 48.0


def drawn_logo(document: Document, logo: str) -> str:
    """The paragraph with the logo (base64), whose file is put into the document; nothing where there is none."""
    if not logo:
        return ""
    picture = checked_picture(logo)
    link, _ = document.part.get_or_add_image(io.BytesIO(picture.data))
    scale = min(_WIDEST / picture.width, _HIGHEST / picture.height, 1.0)
    wide, high = (round(side * scale * _POINT) for side in (picture.width, picture.height))
    return paragraph(_DRAWING.format(link=link, wide=wide, high=high), "CoverLine")


_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
    '<wp:docPr id="1" name="Logo" descr="Logo"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{link}"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
