"""The fixed words of the papers, Korean and English side by side."""

from __future__ import annotations

from facilitator.minutes.words import PHRASES, Words

__all__ = ["PAPER_PHRASES", "paper_words"]

PAPER_PHRASES: dict[str, tuple[str, str]] = {
    "badges": ("명찰", "Badges"),
    "name_list": ("참가자 명단", "Participants"),
    "table_list": ("테이블별 명단", "Participants by table"),
    "check_in": ("참가자 등록부", "Check-in sheet"),
    "tents": ("테이블 번호판", "Table numbers"),
    "table_sheets": ("테이블 진행표", "Table sheet"),
    "note_sheets": ("테이블 기록지", "Note sheets"),
    "slips": ("투표용지", "Voting slips"),
    "receipts": ("확인 번호 목록", "List of receipts"),
    "receipts.of": ("투표 {n}. {title}", "Vote {n}. {title}"),
    "receipts.count": ("확인 번호 {n}개", "{n:receipt}"),
    "receipts.receipt": ("확인 번호", "Receipt"),
    "receipts.vote": ("고른 것", "Vote"),
    "receipts.none": ("휴대전화로 낸 표가 없습니다.", "Nobody voted by phone."),
    "receipts.foot": ("휴대전화로 낸 표만 실었습니다. 봉인 번호 {seal}", "Votes by phone only. Seal {seal}"),
    "slip": ("휴대전화 투표용지", "Voting slip"),
    "slip.vote": ("투표", "Vote"),
    "slip.how": (
        "회의장 와이파이에 연결한 뒤 QR 코드를 찍거나, 다음 주소를 열어 아래 코드를 입력하십시오.\n{base}",
        "Join the hall's Wi-Fi and scan this, or type the code below at this address:\n{base}",
    ),
    "slip.own": ("본인만 쓰는 코드입니다. 남에게 보이지 마십시오.", "This code is yours alone. Show it to nobody."),
    "number": ("번호", "No."),
    "number.of": ("참가번호 {n}", "No. {n}"),
    "name": ("이름", "Name"),
    "signature": ("서명", "Signature"),
    "here": ("출석", "Here"),
    "table": ("테이블", "Table"),
    "table.of": ("{n}번 테이블", "Table {n}"),
    "people.count": ("{n}명", "{n:person|people}"),
    "round.short": ("{n}R", "R{n}"),
    "round.long": ("{n}라운드", "Round {n}"),
    "others": ("기타", "Other"),
    "desk": ("접수대 {n}/{desks}", "Desk {n} of {desks}"),
    "range": ("{first} – {last}", "{first} – {last}"),
    "nobody": ("이 라운드에는 앉는 사람이 없습니다.", "Nobody sits here in this round."),
    "facilitator": ("진행자", "Facilitator"),
    "note_taker": ("기록자", "Note-taker"),
    "minutes": ("{n}분", "{n} min"),
    "features": ("시설: {features}", "Has: {features}"),
    "notes.serial": ("기록 번호", "Serial"),
    "notes.kind": ("종류(○표)", "Kind (circle)"),
    "notes.text": ("나온 말", "What was said"),
    "notes.agree": ("공감", "Agree"),
    "notes.strongly": ("7 강하게", "7 strongly"),
    "notes.how": (
        "한 줄에 한 가지씩, 번호 순서대로 적습니다. 노트북으로 이미 적은 번호는 건너뜁니다. 나중에 이 순서대로 입력하면 번호가 "
        "그대로 이어집니다(종류는 Ctrl+숫자). 강하게 말한 것은 7에 ○표를 합니다.",
        "One thing a line, in the order of the numbers; skip numbers that the laptop has used. Typed in later in this "
        "order, the notes keep these numbers (Ctrl+digit chooses the kind). Circle 7 where it was felt strongly.",
    ),
    "notes.summary": ("6 요약 — 테이블의 결론을 마지막에 적습니다. 마지막으로 쓴 줄의 다음 번호가 됩니다.",
        "6 Summary – the table's conclusion, written last. It takes the number after the last line used."),
    "notes.hands": ("손들기 집계", "Show of hands"),
    "notes.hands_of": ("손들기 집계 — 투표 {n}. {title}", "Show of hands – Vote {n}. {title}"),
    "notes.voters": ("투표한 사람", "Voted"),
    "notes.abstain": ("기권", "Abstain"),
    "notes.invalid": ("무효", "Invalid"),
    "notes.option": ("항목 {n}", "Option {n}"),
}  # fmt: skip


def paper_words(language: str) -> Words:
    """The words of papers, with those that they share with the minutes."""
    return Words(language, PHRASES | PAPER_PHRASES)
