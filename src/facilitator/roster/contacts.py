"""Phone numbers and e-mail addresses as lists write them."""

from __future__ import annotations

import re
import unicodedata

# Mobile; Seoul; other areas and internet phones; service numbers such as 1588-0000.
_KOREAN_PHONE = re.compile(
    r"(01[016789])(\d{3,4})(\d{4})|(02)([2-9]\d{2,3})(\d{4})|(0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\d))([1-9]\d{2,3})(\d{4})"
)
_SERVICE_PHONE = re.compile(r"(1[568]\d{2})(\d{4})")
_WRITTEN_PHONE = re.compile(r"[\d\s.()\-+]+")
_PHONE_INSIDE = re.compile(r"(?:\+?82[-\s.]?)?\(?0?\d{1,3}\)?[-\s.]?\d{3,4}[-\s.]?\d{4}")
_DASHES = re.compile(r"[‐-―−ー~]")
_FLOAT = re.compile(r"(\d+)\.0+")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,2}")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")


def contact(value: str) -> str:
    """A phone number in its usual grouping, with the leading zero a spreadsheet took; anything else as typed.

    >>> contact("1012345678.0"), contact("+82 10 1234 5678"), contact("０２）２２３－４５６７"), contact("kim@example.org")
    ('010-1234-5678', '010-1234-5678', '02-223-4567', 'kim@example.org')
    """
    plain = _plain(value)
    if not _WRITTEN_PHONE.fullmatch(plain):
        return plain if _EMAIL.fullmatch(plain) else value
    digits = _national(plain)
    phone = _KOREAN_PHONE.fullmatch(digits) or _SERVICE_PHONE.fullmatch(digits)
    return "-".join(part for part in phone.groups() if part) if phone else value


def contact_key(value: str) -> str:
    """What makes two spellings of a contact the same: the digits of its first phone, else its e-mail in lower case.

    Empty where the value holds neither, so that "없음" or "-" makes no two people the same.
    """
    plain = _plain(value)
    if _WRITTEN_PHONE.fullmatch(plain):
        digits = _national(plain)
        if _KOREAN_PHONE.fullmatch(digits) or 8 <= len(digits) <= 15:
            return digits
    inside = _PHONE_INSIDE.search(plain)
    if inside:
        return _national(inside[0])
    email = _EMAIL.search(plain)
    return email[0].casefold() if email else ""


def looks_like_contact(value: str) -> bool:
    """Whether the value is, or could only be, a phone number or e-mail address."""
    plain = _plain(value)
    if _EMAIL.fullmatch(plain):
        return True
    if not _WRITTEN_PHONE.fullmatch(plain):
        return False
    digits = _national(plain)
    return _KOREAN_PHONE.fullmatch(digits) is not None or (plain.startswith("+") and 8 <= len(digits) <= 15)


def _plain(value: str) -> str:
    plain = unicodedata.normalize("NFKC", value).strip().lstrip("'`")
    plain = _DASHES.sub("-", plain)
    whole = _FLOAT.fullmatch(plain)
    if whole:
        return whole[1]
    if _SCIENTIFIC.fullmatch(plain):
        number = float(plain)
        return str(int(number)) if number.is_integer() else plain
    return plain


def _national(plain: str) -> str:
    """The digits as dialled inside Korea, with the zero that a number cell loses put back where it must have been."""
    digits = "".join(c for c in plain if c.isdecimal())
    if len(digits) >= 11 and digits.startswith("82"):
        digits = "0" + digits[2:].lstrip("0")
    if not digits.startswith("0") and len(digits) >= 8 and _KOREAN_PHONE.fullmatch("0" + digits):
        return "0" + digits
    return digits
