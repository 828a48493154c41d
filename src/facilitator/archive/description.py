"""The description of the package in the terms of ISAD(G), General International Standard Archival Description, 2nd edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import facilitator
from facilitator.archive.edition import Edition
from facilitator.archive.gathered import Gathered
from facilitator.archive.kept_file import KeptFile
from facilitator.minutes.json_file import json_bytes

_LANGUAGES = {"ko": ("Korean", "한국어"), "en": ("English", "영어")}


@dataclass(frozen=True, kw_only=True, slots=True)
class Element:
    """One element of the description: its number and name in ISAD(G), and what it says, in English and Korean."""

    number: str
    name_en: str
    name_ko: str
    en: str
    ko: str


def described(gathered: Gathered, edition: Edition, objects: Sequence[KeptFile]) -> tuple[Element, ...]:
    """The elements, in the order of the standard."""
    elements = (
        Element(number=number, name_en=name_en, name_ko=name_ko, en=" ".join(en.split()), ko=" ".join(ko.split()))
        for number, name_en, name_ko, en, ko in (
            *_identity(gathered, edition, objects),
            *_context(gathered),
            *_content(gathered, edition),
            *_use(gathered, edition),
        )
        if en
    )
    return tuple(sorted(elements, key=lambda one: [int(part) for part in one.number.split(".")]))


_Row = tuple[str, str, str, str, str]


def _identity(gathered: Gathered, edition: Edition, objects: Sequence[KeptFile]) -> list[_Row]:
    outline = gathered.outline
    size = sum(file.size or 0 for file in objects)
    reference = f"{gathered.session_id}, edition {edition.number}"
    return [
        ("3.1.1", "Reference code", "참조 코드", reference, f"{gathered.session_id}, {edition.number}판"),
        ("3.1.2", "Title", "제목", outline.title, outline.title),
        ("3.1.3", "Date", "날짜", outline.date, outline.date),
        ("3.1.4", "Level of description", "기술 계층", "File", "파일(철)"),
        (
            "3.1.5", "Extent and medium", "규모와 매체",
            f"{len(objects)} digital files, {size:,} bytes", f"디지털 파일 {len(objects)}개, {size:,}바이트",
        ),
    ]  # fmt: skip


def _context(gathered: Gathered) -> list[_Row]:
    outline = gathered.outline
    came, tables = outline.attendance.arrived, outline.attendance.tables
    return [
        ("3.2.1", "Name of creator", "생산자", outline.held_by, outline.held_by),
        (
            "3.2.2", "Administrative history", "기관 연혁",
            f"A session of the programme “{outline.programme}”." if outline.programme else "",
            f"‘{outline.programme}’ 사업의 회의입니다.",
        ),
        (
            "3.2.3", "Archival history", "기록물의 내력",
            f"Written during the session at {tables} tables with {came:,} people, each step entered in a journal whose entries are "
            f"chained by SHA-256; the package was made from {gathered.covered.seq:,} entries.",
            f"테이블 {tables}개에서 {came:,}명이 참여하는 동안 작성되었고, 한 단계마다 SHA-256으로 이어지는 작업 기록에 남았습니다. 이 패키지는 "
            f"작업 기록 {gathered.covered.seq:,}건으로 만들었습니다.",
        ),
        (
            "3.2.4", "Immediate source of acquisition or transfer", "수집 또는 이관의 출처",
            outline.held_by, outline.held_by,
        ),
    ]  # fmt: skip


def _content(gathered: Gathered, edition: Edition) -> list[_Row]:
    outline = gathered.outline
    stays_en = "; ".join(f"{one.en} ({one.count:,})" for one in gathered.staying)
    stays_ko = "; ".join(f"{one.ko}({one.count:,})" for one in gathered.staying)
    rounds, notes, themes, ballots = (
        len(outline.rounds), outline.note_count, len(outline.all_themes), len(outline.ballots),
    )  # fmt: skip
    return [
        (
            "3.3.1", "Scope and content", "범위와 내용",
            f"{outline.purpose} The minutes of {rounds} rounds with {notes:,} notes, {themes} themes and {ballots} ballots, as "
            "a document and as data.",
            f"{outline.purpose} 라운드 {rounds}개, 발언 기록 {notes:,}건, 주제 {themes}개, 투표 {ballots}회의 회의록을 문서와 자료로 "
            "담았습니다.",
        ),
        (
            "3.3.2", "Appraisal, destruction and scheduling", "평가·폐기·처리 일정",
            f"Left out, and kept in the record of the office: {stays_en}.",
            f"담지 않고 부서의 기록 파일에 두는 것: {stays_ko}.",
        ),
        (
            "3.3.3", "Accruals", "추가 수집",
            "A later correction comes as a new edition that names the one it follows.",
            "나중에 고친 내용은 앞선 판을 밝힌 새 판으로 보냅니다.",
        ),
        (
            "3.3.4", "System of arrangement", "정리 체계",
            "data/objects holds the documents and the data; data/metadata describes them.",
            "data/objects에 문서와 자료가, data/metadata에 그 설명이 있습니다.",
        ),
        *([(
            "3.5.3", "Related units of description", "관련 기술 단위",
            f"Follows the edition with the SHA-512 {edition.follows}.", f"SHA-512가 {edition.follows}인 앞선 판을 따릅니다.",
        )] if edition.follows else []),
    ]  # fmt: skip


def _use(gathered: Gathered, edition: Edition) -> list[_Row]:
    english, korean = _LANGUAGES[gathered.outline.language]
    made = f"{gathered.made:%Y-%m-%d}"
    return [
        (
            "3.4.1", "Conditions governing access", "열람 조건",
            "No personal data of participants was put in. What people said at the tables stands in their own words.",
            "참가자의 개인정보는 담지 않았습니다. 테이블에서 나온 말은 기록된 그대로 있습니다.",
        ),
        ("3.4.3", "Language and scripts of material", "언어와 문자", english, korean),
        (
            "3.4.4", "Physical characteristics and technical requirements", "물리적 특성과 기술 요건",
            "PDF/A-3b (ISO 19005-3), Office Open XML (ISO/IEC 29500), JSON with JSON Schema, CSV (RFC 4180), all text in UTF-8; a "
            "BagIt bag in a zip file without compression.",
            "PDF/A-3b(ISO 19005-3), Office Open XML(ISO/IEC 29500), JSON Schema가 있는 JSON, CSV(RFC 4180). 글자는 모두 UTF-8이고, "
            "압축하지 않은 zip 안의 BagIt 꾸러미입니다.",
        ),
        (
            "3.7.1", "Archivist's note", "기술 담당자 주",
            f"Written by Facilitator {facilitator.__version__} from the record.",
            f"Facilitator {facilitator.__version__}이(가) 기록에서 작성했습니다.",
        ),
        ("3.7.2", "Rules or conventions", "규칙과 관례", "ISAD(G), 2nd edition", "ISAD(G) 제2판"),
        ("3.7.3", "Date of description", "기술 날짜", made, made),
    ]  # fmt: skip


def description_json(elements: Sequence[Element]) -> bytes:
    """The description for machines."""
    return json_bytes({"standard": "ISAD(G), 2nd edition", "elements": elements})


def description_text(elements: Sequence[Element], language: str) -> bytes:
    """The description for people, in both languages, that of the session first."""
    said = []
    for one in elements:
        lines = [f"   {one.en}", f"   {one.ko}"] if one.en != one.ko else [f"   {one.en}"]
        if language == "ko":
            lines.reverse()
        said.append("\n".join([f"{one.number} {one.name_en} · {one.name_ko}", *lines]))
    return ("\n\n".join(said) + "\n").encode()
