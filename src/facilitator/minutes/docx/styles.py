"""The document's styles, fonts and page, in place of those that python-docx starts from."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from facilitator.minutes.docx.markup import (
    FAINT,
    GROUND,
    INK,
    LINE,
    NAMESPACE,
    SERIALS_IN_A_LINE,
    TEXT_WIDTH,
)

__all__ = ["set_styles"]

FONT = "NanumGothic"
BLUE = "2B59C3"

_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'

_FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {NAMESPACE}><w:font w:name="{FONT}"><w:altName w:val="맑은 고딕"/><w:panose1 w:val="020D0604000000000000"/>
<w:charset w:val="81"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="맑은 고딕"><w:altName w:val="Malgun Gothic"/><w:panose1 w:val="020B0503020000020004"/>
<w:charset w:val="81"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>"""


def set_styles(document: Document, language: str) -> None:
    """Put the minutes' own styles and fonts into a new document; ``language`` is ``ko`` or ``en``."""
    sheet = document.styles.element
    for old in list(sheet):
        if old.tag in (qn("w:docDefaults"), qn("w:style")):
            sheet.remove(old)
    tongue = "ko-KR" if language == "ko" else "en-GB"
    sheet.insert(
        0,
        parse_xml(
            f"<w:docDefaults {NAMESPACE}><w:rPrDefault><w:rPr>{_FONTS}"
            f'<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
            f'<w:lang w:val="{tongue}" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault>'
            f"<w:pPrDefault><w:pPr><w:spacing {_lines(16, after=7)}/></w:pPr>"
            "</w:pPrDefault></w:docDefaults>"
        ),
    )
    for style in (*_paragraph_styles(), *_other_styles()):
        sheet.append(parse_xml(style))
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            relation.target_part._blob = _FONT_TABLE.encode()


def _lines(line: float, *, before: float = 0.0, after: float = 0.0) -> str:
    """The attributes of w:spacing in points. Lines have the height that they have in the PDF, more only where a face needs it."""
    return f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" w:line="{line * 20:.0f}" w:lineRule="atLeast"'


def _style(
    identity: str,
    name: str,
    *,
    size: float = 0.0,
    bold: bool = False,
    colour: str = "",
    spacing: str = "",
    more: str = "",
    based: str = "Normal",
    following: str = "",
) -> str:
    """One paragraph style; ``spacing`` holds the attributes of w:spacing, ``more`` further paragraph properties."""
    look = "<w:b/><w:bCs/>" if bold else ""
    look += f'<w:color w:val="{colour}"/>' if colour else ""
    look += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else ""
    base = f'<w:basedOn w:val="{based}"/>' if identity != "Normal" else ""
    default = ' w:default="1"' if identity == "Normal" else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    before_spacing, after_spacing = more.split("|") if "|" in more else (more, "")
    lines = f"<w:spacing {spacing}/>" if spacing else ""
    return (
        f'<w:style {NAMESPACE} w:type="paragraph"{default} w:styleId="{identity}"><w:name w:val="{name}"/>{base}{after}'
        f"<w:qFormat/><w:pPr>{before_spacing}{lines}{after_spacing}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def _beside(colour: str, width: int, fill: str = "", above: int = 4) -> str:
    """A line at the left; a ground, ``above`` and below the text so many points of it, where ``fill`` is given."""
    left = f'<w:left w:val="single" w:sz="{width}" w:space="11" w:color="{colour}"/>'
    if not fill:
        return f"<w:pBdr>{left}</w:pBdr>"
    edge = f'w:val="single" w:sz="4" w:color="{fill}"'
    return (
        f'<w:pBdr><w:top {edge} w:space="{above}"/>{left}<w:bottom {edge} w:space="{above}"/>'
        f'<w:right {edge} w:space="14"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    )


def _heading(level: int, size: float, line: float, before: float, after: float) -> str:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="12" w:space="6" w:color="{BLUE}"/></w:pBdr>' if level == 1 else ""
    return _style(
        f"Heading{level}",
        f"heading {level}",
        size=size,
        bold=True,
        spacing=_lines(line, before=before, after=after),
        more=f'<w:keepNext/><w:keepLines/>{rule}|<w:outlineLvl w:val="{level - 1}"/>',
        following="Normal",
    )


def _paragraph_styles() -> tuple[str, ...]:
    keep = "<w:keepNext/>"
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    dotted = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    quote_indent = '|<w:ind w:left="280" w:right="280"/>'
    return (
        # lines break between words, and no gap opens between a figure and its counter
        _style(
            "Normal",
            "Normal",
            more='<w:wordWrap/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
        ),
        _heading(1, 17, 24, 26, 9),
        _heading(2, 12.5, 18, 17, 5),
        _heading(3, 10.5, 16, 12, 3),
        _style("Title", "Title", size=30, bold=True, spacing=_lines(41)),
        _style("Subtitle", "Subtitle", size=19, spacing=_lines(30, before=10)),
        _style("CoverLine", "Cover Line", size=11, spacing=_lines(19)),
        _style("Lead", "Lead", more=keep, spacing=_lines(16, after=3)),
        _style("Count", "Count", size=9, colour=FAINT, more=keep, spacing=_lines(14, after=5)),
        _style("Caption", "caption", size=8.5, colour=FAINT, spacing=_lines(13, after=10)),
        _style("Small", "Small", size=8.5, spacing=_lines(13, after=6)),
        _style("ListBullet", "List Bullet", spacing=_lines(16, after=3), more=_bullet_list()),
        _style(
            "Question",
            "Question",
            size=11.5,
            bold=True,
            # label, question and guidance share a height that adds up to theirs in the PDF
            spacing=_lines(16.5, before=9, after=18),
            more=keep + _beside(BLUE, 24, GROUND, 8) + '|<w:ind w:left="320" w:right="320"/>',
        ),
        # the same for what was said and where
        _style("Quote", "Quote", size=9.5, spacing=_lines(13.5, after=7), more=_beside(LINE, 8) + quote_indent),
        _style(
            "MinorityView",
            "Minority View",
            size=9.5,
            spacing=_lines(13.5, after=3),
            more=_beside(FAINT, 32, GROUND) + quote_indent,
            based="Quote",
        ),
        _style(
            "References", "References", size=8, colour=FAINT, spacing=_lines(12, before=1, after=6), more=_columns()
        ),
        _style("Cell", "Table Text", size=9, spacing=_lines(13.2)),
        _style("Dense", "Dense Table Text", size=8.5, spacing=_lines(12), based="Cell"),
        _style("Bar", "Bar Text", size=9, spacing=_lines(10.4), based="Cell", more=keep),
        _style("Gap", "Gap", size=2, spacing='w:after="0" w:line="180" w:lineRule="exact"'),
        _style("Figure", "Key Figure", size=19, bold=True, spacing=_lines(22, before=12)),
        _style("TOCHeading", "TOC Heading", size=17, bold=True, spacing=_lines(24, before=10, after=18), more=keep),
        _style("TOC1", "toc 1", size=10.5, bold=True, spacing=_lines(21), more=dotted),
        _style("TOC2", "toc 2", size=9.5, spacing=_lines(16), more=dotted + '|<w:ind w:left="320"/>'),
        _style("Header", "header", size=8, colour=FAINT, spacing=_lines(12), more=_under() + tab),
        _style("Footer", "footer", size=8, colour=FAINT, spacing=_lines(12), more=tab),
    )


def _under() -> str:
    return f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="{LINE}"/></w:pBdr>'


def _columns() -> str:
    step = TEXT_WIDTH // SERIALS_IN_A_LINE
    stops = "".join(f'<w:tab w:val="left" w:pos="{step * place}"/>' for place in range(1, SERIALS_IN_A_LINE))
    return f"<w:tabs>{stops}</w:tabs>"


def _bullet_list() -> str:
    return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>|<w:ind w:left="360" w:hanging="280"/>'


def _other_styles() -> tuple[str, ...]:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    ink = f'w:val="single" w:sz="8" w:space="0" w:color="{INK}"'
    ruled = f"<w:tblBorders><w:top {ink}/><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
    head = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom {ink}/></w:tcBorders>'
        "</w:tcPr></w:tblStylePr>"
    )
    normal = (
        f'<w:style {NAMESPACE} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f"<w:tblPr>{_margins(0)}</w:tblPr></w:style>"
    )
    character = (
        f'<w:style {NAMESPACE} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )
    return (
        character,
        normal,
        _table("Ruled", "Ruled Table", ruled + _margins(75), head),
        _table("DenseRuled", "Dense Table", ruled + _margins(28), head),
        _table("Notes", "Table of Notes", ruled + _margins(50, right=60), head),
        _table("Facts", "Facts Table", ruled + _margins(105)),
        _table("Bars", "Bar Chart", _margins(0)),
    )


def _table(identity: str, name: str, properties: str, head: str = "") -> str:
    return (
        f'<w:style {NAMESPACE} w:type="table" w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{properties}</w:tblPr>{head}</w:style>'
    )


def _margins(high: int, right: int = 0) -> str:
    """The padding of cells in twentieths of a point; none at the left, where it would push the table out of the line."""
    sides = (("top", high), ("left", 0), ("bottom", high), ("right", right))
    return (
        "<w:tblCellMar>" + "".join(f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side, wide in sides) + "</w:tblCellMar>"
    )
