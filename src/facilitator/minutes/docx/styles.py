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
            '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="300" w:lineRule="auto"/></w:pPr>'
            "</w:pPrDefault></w:docDefaults>"
        ),
    )
    for style in (*_paragraph_styles(), *_other_styles()):
        sheet.append(parse_xml(style))
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            relation.target_part._blob = _FONT_TABLE.encode()


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


def _beside(colour: str, width: int, fill: str = "") -> str:
    """A line at the left; a ground, with some of it above and below the text, where ``fill`` is given."""
    left = f'<w:left w:val="single" w:sz="{width}" w:space="8" w:color="{colour}"/>'
    if not fill:
        return f"<w:pBdr>{left}</w:pBdr>"
    edge = f'w:val="single" w:sz="4" w:color="{fill}"'
    return (
        f'<w:pBdr><w:top {edge} w:space="4"/>{left}<w:bottom {edge} w:space="4"/><w:right {edge} w:space="8"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    )


def _heading(level: int, size: float, before: int, after: int) -> str:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="12" w:space="6" w:color="{BLUE}"/></w:pBdr>' if level == 1 else ""
    return _style(
        f"Heading{level}",
        f"heading {level}",
        size=size,
        bold=True,
        spacing=f'w:before="{before}" w:after="{after}" w:line="264" w:lineRule="auto"',
        more=f'<w:keepNext/><w:keepLines/>{rule}|<w:outlineLvl w:val="{level - 1}"/>',
        following="Normal",
    )


def _paragraph_styles() -> tuple[str, ...]:
    keep = "<w:keepNext/>"
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    dotted = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    quote_indent = '|<w:ind w:left="220" w:right="170"/>'
    return (
        # lines break between words, and no gap opens between a figure and its counter
        _style(
            "Normal",
            "Normal",
            more='<w:wordWrap/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
        ),
        _heading(1, 17, 480, 140),
        _heading(2, 12.5, 300, 80),
        _heading(3, 10.5, 200, 60),
        _style(
            "Title", "Title", size=28, bold=True, spacing='w:before="240" w:after="80" w:line="264" w:lineRule="auto"'
        ),
        _style("Subtitle", "Subtitle", size=18, spacing='w:after="480"'),
        _style("CoverLine", "Cover Line", size=11, spacing='w:after="40"'),
        _style("Lead", "Lead", more=keep, spacing='w:after="60"'),
        _style("Count", "Count", size=9, colour=FAINT, more=keep, spacing='w:after="80"'),
        _style("Caption", "caption", size=8.5, colour=FAINT, spacing='w:before="40" w:after="200"'),
        _style("Small", "Small", size=8.5, spacing='w:after="100"'),
        _style("ListBullet", "List Bullet", spacing='w:after="60"', more=_bullet_list()),
        _style(
            "Question",
            "Question",
            size=11.5,
            bold=True,
            spacing='w:before="60" w:after="160"',
            more=keep + _beside(BLUE, 24, GROUND) + '|<w:ind w:left="220" w:right="170"/>',
        ),
        _style("Quote", "Quote", size=9.5, spacing='w:after="120"', more=_beside(LINE, 8) + quote_indent),
        _style(
            "MinorityView",
            "Minority View",
            size=9.5,
            spacing='w:after="120"',
            more=_beside(FAINT, 36, GROUND) + quote_indent,
            based="Quote",
        ),
        _style("References", "References", size=8, colour=FAINT, spacing='w:after="140"', more=_columns()),
        _style("Cell", "Table Text", size=9, spacing='w:after="0" w:line="276" w:lineRule="auto"'),
        _style(
            "Bar",
            "Bar Text",
            size=9,
            spacing='w:after="0" w:line="240" w:lineRule="auto"',
            based="Cell",
            more=keep,
        ),
        _style("Gap", "Gap", size=2, spacing='w:after="0" w:line="120" w:lineRule="exact"'),
        _style("Figure", "Key Figure", size=18, bold=True, spacing='w:after="0" w:line="264" w:lineRule="auto"'),
        _style("TOCHeading", "TOC Heading", size=17, bold=True, spacing='w:after="240"', more=keep),
        _style(
            "TOC1",
            "toc 1",
            size=10,
            bold=True,
            spacing='w:before="40" w:after="10" w:line="252" w:lineRule="auto"',
            more=dotted,
        ),
        _style(
            "TOC2",
            "toc 2",
            size=9,
            spacing='w:after="0" w:line="252" w:lineRule="auto"',
            more=dotted + '|<w:ind w:left="320"/>',
        ),
        _style("Header", "header", size=8, colour=FAINT, more=tab),
        _style("Footer", "footer", size=8, colour=FAINT, more=tab),
    )


def _columns() -> str:
    step = TEXT_WIDTH // SERIALS_IN_A_LINE
    stops = "".join(f'<w:tab w:val="left" w:pos="{step * place}"/>' for place in range(1, SERIALS_IN_A_LINE))
    return f"<w:tabs>{stops}</w:tabs>"


def _bullet_list() -> str:
    return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>|<w:ind w:left="360" w:hanging="280"/>'


def _other_styles() -> tuple[str, ...]:
    margins = (
        '<w:tblCellMar><w:top w:w="{y}" w:type="dxa"/><w:left w:w="{x}" w:type="dxa"/>'
        '<w:bottom w:w="{y}" w:type="dxa"/><w:right w:w="{x}" w:type="dxa"/></w:tblCellMar>'
    )
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    ink = f'w:val="single" w:sz="8" w:space="0" w:color="{INK}"'
    ruled = f"<w:tblBorders><w:top {ink}/><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
    normal = (
        f'<w:style {NAMESPACE} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f"<w:tblPr>{margins.format(x=0, y=0)}</w:tblPr></w:style>"
    )
    ruled_table = (
        f'<w:style {NAMESPACE} w:type="table" w:styleId="Ruled"><w:name w:val="Ruled Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{ruled}{margins.format(x=60, y=60)}</w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom {ink}/></w:tcBorders>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )
    facts = (
        f'<w:style {NAMESPACE} w:type="table" w:styleId="Facts"><w:name w:val="Facts Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{ruled}{margins.format(x=60, y=80)}</w:tblPr></w:style>'
    )
    bars = (
        f'<w:style {NAMESPACE} w:type="table" w:styleId="Bars"><w:name w:val="Bar Chart"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins.format(x=40, y=0)}</w:tblPr></w:style>'
    )
    character = (
        f'<w:style {NAMESPACE} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )
    return character, normal, ruled_table, facts, bars
