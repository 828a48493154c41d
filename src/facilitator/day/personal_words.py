"""What goes when the personal data of a session are purged, and what stays: the same words in the window and on paper."""

from __future__ import annotations

from collections.abc import Mapping

Words = tuple[str, str]
"""A sentence in English and in Korean."""


def what_there_is(counts: Mapping[str, int]) -> tuple[Words, ...]:
    """The kinds of which there are some, with how many."""
    kinds: dict[str, Words] = {
        "participants": ("participants: names, attributes and keys: {n}", "참가자의 이름·속성·명단 열쇠 {n}명"),
        "contacts": ("contacts of participants: {n}", "참가자 연락처 {n}건"),
        "staff": (
            "names of facilitators and note-takers at tables, and of who signs the minutes: {n}",
            "테이블 진행자·기록자와 회의록 서명자의 이름 {n}건",
        ),
        "laptops": ("labels of laptops: {n}", "노트북 이름표 {n}대"),
        "codes": ("voting codes that say whose they are: {n}", "주인이 적힌 투표 코드 {n}개"),
        "entries": (
            "what the journal holds beside its entries, with the names of imported files: {n}",
            "일지 항목 곁에 둔 개인정보(가져온 파일 이름 포함) {n}건",
        ),
        "drafts": ("texts that were being typed: {n}", "쓰다가 만 글 {n}건"),
        "aside": ("entries set aside with names in them: {n}", "보류된 항목 속의 개인정보 {n}건"),
    }
    return tuple(
        (en.format(n=f"{counts[kind]:,}"), ko.format(n=f"{counts[kind]:,}"))
        for kind, (en, ko) in kinds.items()
        if counts.get(kind)
    )


WHAT_STAYS: tuple[Words, ...] = (
    (
        "numbers of participants with where they sat and whether they came; nothing leads from a number to a person",
        "참가자 번호와 번호별 자리·출석. 번호에서 사람을 알아낼 것은 남지 않습니다",
    ),
    (
        "how many came by gender, age and so on, as the minutes print it, also of small groups",
        "회의록에 실린 그대로의 성별·연령 등 인원수(작은 집단 포함)",
    ),
    ("notes, themes, votes, results and the whole journal", "기록, 주제, 투표와 결과, 기록 일지 전체"),
    (
        "labels of laptops that an earlier version of the program wrote into the journal",
        "이전 판의 프로그램이 일지에 적은 노트북 이름표",
    ),
    (
        "names that people said and note-takers typed into notes: those are redacted in the minutes, not purged",
        "대화 중에 나와 기록에 적힌 이름(파기가 아니라 회의록에서 가림 처리할 대상입니다)",
    ),
)
"""What a purge leaves in the record."""

NOT_REACHED: tuple[Words, ...] = (
    (
        "Backups, printed lists, badges and exported files still hold names: destroy them too. Who restores a backup has the "
        "names back.",
        "백업, 인쇄한 명단, 명찰, 내보낸 파일에는 이름이 남아 있습니다. 함께 파기하십시오. 백업을 되돌리면 이름도 되돌아옵니다.",
    ),
    (
        "Laptops that joined are purged the next time they reach the hub.",
        "접속했던 노트북은 다음에 허브와 연결될 때 파기됩니다.",
    ),
)
"""Where a purge of this record does not reach."""
