"""Numbers that lead to a person: telephones, resident registration numbers, accounts, plates; and addresses of mail.

Forms: telephones as in Korea's numbering plan (area, mobile, internet and business numbers, also after +82);
registration numbers with a possible date of birth; licence plates with the letters that are given out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["CERTAIN", "LIKELY", "UNSURE", "Found", "numbers_in"]

CERTAIN, LIKELY, UNSURE = "certain", "likely", "unsure"
"""How sure it is that a passage is what it looks like."""

# fmt: off
_GAP = r"[ \t]?[-.·~/‐-―−)][ \t]?|[ \t]{1,2}"
_MAYBE = rf"(?:{_GAP})?"
_FREE = r"(?<![\dA-Za-z+])(?<!\d[-.])"
_END = r"(?![\dA-Za-z]|[-.]\d)"

_RESIDENT = re.compile(
    rf"{_FREE}\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[ \t]?[-.‐-―−][ \t]?|[ \t])?[0-9](?:\d{{6}}|[*●○xX□■]{{6}})(?![\dA-Za-z])"
)
_MAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ABROAD = rf"(?:\(?(?:\+|00)?82\)?{_MAYBE}(?:\(?0\)?)?|\(?0)"
_MOBILE = re.compile(rf"(?<![\d+])(?<!\d[-.]){_ABROAD}1[016789]{_MAYBE}\d{{3,4}}{_MAYBE}\d{{4}}{_END}")
_AREA = re.compile(
    rf"(?<![\d+])(?<!\d[-.]){_ABROAD}(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|50\d?)\)?{_MAYBE}\d{{3,4}}{_MAYBE}\d{{4}}{_END}"
)
_BUSINESS = re.compile(
    r"(?<![\d+])(?<!\d[-.])1(?:5(?:22|33|44|66|77|88|99)|6(?:00|11|44|55|60|61|66|68|70|77|88|99)|8(?:00|11|33|44|55|66|77|99))"
    rf"(?:{_GAP})\d{{4}}{_END}"
)
_SPELLED = re.compile(r"(?:공|영)일(?:공|영|일|육|칠|팔|구)[\s,-]*(?:[공영일이삼사오육륙칠팔구][\s,-]*){7,8}(?<![\s,-])")
_PLATE = re.compile(
    r"(?<![\dA-Za-z-])\d{2,3}([ \t]?)"
    r"[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자배하허호]"
    r"([ \t]?)\d{4}(?![\dA-Za-z가-힣]*[\d]|[-,.]\d|원|명|세대|가구|건)"
)
_ACCOUNT = re.compile(rf"{_FREE}\d{{2,6}}-\d{{2,6}}-\d{{2,7}}(?:-\d{{1,3}})?{_END}")
_BARE_ACCOUNT = re.compile(rf"{_FREE}\d{{10,14}}{_END}")
_MANY_DIGITS = re.compile(r"\d{4}|\d-\d")
_BANK = re.compile(r"은행|계좌|통장|농협|신협|수협|축협|새마을금고|우체국|카카오뱅크|토스|입금|송금")
# fmt: on

_NEAR_A_BANK = 14
"""Letters before or after a number within which a bank is named."""


class Found(NamedTuple):
    """A passage that looks like something; ``kind`` is a reason for redacting it."""

    begins: int
    ends: int
    kind: str
    confidence: str


def numbers_in(text: str) -> Iterator[Found]:
    """Everything in a text that looks like such a number, what is surest first; they may overlap."""
    if "@" in text:
        yield from (Found(*match.span(), "email", CERTAIN) for match in _MAIL.finditer(text))
    if not _MANY_DIGITS.search(text):
        yield from (Found(*match.span(), "telephone", LIKELY) for match in _SPELLED.finditer(text))
        return
    yield from (Found(*match.span(), "resident-number", CERTAIN) for match in _RESIDENT.finditer(text))
    yield from (Found(*match.span(), "telephone", CERTAIN) for match in _MOBILE.finditer(text))
    yield from (Found(*match.span(), "telephone", CERTAIN) for match in _AREA.finditer(text))
    yield from (Found(*match.span(), "telephone", LIKELY) for match in _BUSINESS.finditer(text))
    yield from (Found(*match.span(), "telephone", LIKELY) for match in _SPELLED.finditer(text))
    for match in _PLATE.finditer(text):
        yield Found(*match.span(), "vehicle", UNSURE if match[1] else LIKELY)
    for match in _ACCOUNT.finditer(text):
        if 10 <= sum(map(str.isdigit, match[0])) <= 16:
            yield Found(*match.span(), "account", CERTAIN if _beside_a_bank(text, match) else LIKELY)
    for match in _BARE_ACCOUNT.finditer(text):
        if _beside_a_bank(text, match):
            yield Found(*match.span(), "account", LIKELY)


def _beside_a_bank(text: str, match: re.Match[str]) -> bool:
    begins, ends = match.span()
    return _BANK.search(text, max(0, begins - _NEAR_A_BANK), ends + _NEAR_A_BANK) is not None
