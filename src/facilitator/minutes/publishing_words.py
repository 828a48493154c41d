"""The fixed words for what the organizer settles before publishing: signatures, and what was withheld."""

from __future__ import annotations

__all__ = ["PUBLISHING_PHRASES"]

PUBLISHING_PHRASES: dict[str, tuple[str, str]] = {
    "signatures": ("서명", "Signatures"),
    "signature.place": ("(서명 또는 인)", "(signature)"),
    # what stands in a note in place of a passage
    "redacted.name": ("[이름 가림]", "[name withheld]"),
    "redacted.telephone": ("[전화번호 가림]", "[telephone number withheld]"),
    "redacted.resident-number": ("[주민등록번호 가림]", "[registration number withheld]"),
    "redacted.email": ("[전자우편 주소 가림]", "[e-mail address withheld]"),
    "redacted.vehicle": ("[차량번호 가림]", "[licence plate withheld]"),
    "redacted.account": ("[계좌번호 가림]", "[account number withheld]"),
    "redacted.address": ("[주소 가림]", "[address withheld]"),
    "redacted.other": ("[가림]", "[withheld]"),
    # how it was done
    "methods.redactions": ("가린 곳", "Withheld"),
    "methods.redactions_text": (
        "누구인지 알 수 있는 말을 가리고 실었습니다: {reasons}. 원문은 기록 파일에만 있습니다.",
        "Withheld because they could tell who somebody is: {reasons}. The originals are in the record only.",
    ),
    "withheld.name": ("이름 {n}곳", "{n:name}"),
    "withheld.telephone": ("전화번호 {n}곳", "{n:telephone number}"),
    "withheld.resident-number": ("주민등록번호 {n}곳", "{n:registration number}"),
    "withheld.email": ("전자우편 주소 {n}곳", "{n:e-mail address|e-mail addresses}"),
    "withheld.vehicle": ("차량번호 {n}곳", "{n:licence plate}"),
    "withheld.account": ("계좌번호 {n}곳", "{n:account number}"),
    "withheld.address": ("주소 {n}곳", "{n:address|addresses}"),
    "withheld.other": ("그 밖 {n}곳", "{n:other passage}"),
}
