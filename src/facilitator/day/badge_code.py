"""The code on a badge: what its QR code says and a scanner types at the check-in desk.

Twelve digits and nothing else: a scanner is a keyboard, and letters would come out as Korean where the Korean input
method is on. Four digits stand for the session, six are the badge number, two guard against misreading
(ISO 7064, MOD 97-10).
"""

from __future__ import annotations

from hashlib import sha256

from facilitator.errors import Refused

LENGTH = 12
_SESSIONS, _NUMBERS, _MODULUS = 10**4, 10**6, 97


def badge_code(session_id: str, number: int) -> str:
    """The twelve digits of this badge number in this session."""
    body = _session_digits(session_id) * _NUMBERS + number
    check = (98 - body * 100 % _MODULUS) % _MODULUS
    return f"{body * 100 + check:0{LENGTH}d}"


def looks_like_a_badge_code(text: str) -> bool:
    """Whether somebody scanned a badge here, of this or another session: twelve digits that agree with each other."""
    return len(text) == LENGTH and text.isascii() and text.isdigit() and int(text) % _MODULUS == 1


def badge_number(session_id: str, code: str) -> int:
    """The badge number that a scanned code stands for.

    Raises:
        Refused: this is no badge code, or one of another session.
    """
    if not looks_like_a_badge_code(code):
        raise Refused(
            f"“{code}” is no badge code of this program. Scan it again, or type the name.",
            f"‘{code}’은(는) 명찰 코드가 아닙니다. 다시 찍거나 이름을 입력해 주십시오.",
        )
    session, number = divmod(int(code) // 100, _NUMBERS)
    if session != _session_digits(session_id):
        raise Refused(
            "This badge belongs to another session. Look the person up by name.",
            "다른 회의의 명찰입니다. 이름으로 찾아 주십시오.",
        )
    return number


def _session_digits(session_id: str) -> int:
    return int.from_bytes(sha256(session_id.encode()).digest()[:4]) % _SESSIONS
