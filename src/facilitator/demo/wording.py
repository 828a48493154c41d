"""What the words of the demo day need for a day of another size, and for what goes wrong in it."""

from __future__ import annotations

from facilitator.day.templates import PlannedRound
from facilitator.demo.talk import INTRODUCTION, ROUNDS, SESSION, Both

BREAK = 15
"""Minutes between rounds, in which people find their next table."""

LIST_NAME = Both("원탁회의 참가자 명단.xlsx", "participants of the roundtable.xlsx")

_FURTHER_ROUND = (
    Both("이어 말하기: 빠진 이야기", "What was left out"),
    Both("아직 나오지 않은 이야기는 무엇입니까?", "What has not been said yet?"),
    Both("아직 말하지 않은 사람부터 한 사람에 1분씩 말합니다.", "Those who have not spoken begin, a minute each."),
)

CORRECTION = Both(
    "{table}번 테이블에서 두 항목의 손 든 수를 서로 바꾸어 적은 것을 기록자가 확인하여 정정했습니다.",
    "At table {table} the hands of two options had been entered the wrong way round; the note-taker confirmed it.",
)

ONE_MORE = Both(
    "옆 테이블의 참가자 한 분이 옮겨 앉아 함께 손을 들었음을 기록자와 확인했습니다.",
    "The note-taker confirmed that one person of the next table had moved here and raised a hand with them.",
)
"""Why one table of the demo has more votes than people."""

NOBODY = Both(
    "이 테이블의 참가자는 투표하지 않겠다고 했습니다.", "The people at this table said that they would not vote."
)
"""Why no votes came from a table of the demo."""

_INTRODUCTION = Both(
    "서울시민복지기준은 서울에 사는 사람이라면 누구나 누려야 할 복지의 수준을 시민과 함께 정하려는 약속입니다. 이 회의에는 참가를 신청한 시민 "
    "가운데 나이, 성별, 자치구와 직업을 고르게 하여 뽑은 {participants}명이 초대되어 테이블 {tables}개에서 이야기를 나누었고, 기록자가 적은 "
    "말은 그 자리에서 주제별로 묶여 투표의 선택지가 되었습니다.",
    "The Seoul Welfare Standard is a promise, made together with citizens, of how much everyone who lives in Seoul can count "
    "on. {participants} people were invited, drawn from those who had applied so that ages, genders, districts and "
    "occupations are balanced. They talked at {tables} tables; what the note-takers wrote down was grouped into themes on "
    "the spot, and the themes became the options of the votes.",
)


def planned_rounds(language: str, count: int) -> tuple[PlannedRound, ...]:
    """The day's rounds: those of the real day, then rounds for what was left out."""
    rounds = [
        PlannedRound(one.title.of(language), one.question.of(language), one.guidance.of(language), one.minutes, BREAK)
        for one in ROUNDS
    ]
    title, question, guidance = _FURTHER_ROUND
    further = PlannedRound(title.of(language), question.of(language), guidance.of(language), 20, BREAK)
    return tuple([*rounds, *[further] * (count - len(rounds))][:count])


def session_title(language: str, participants: int) -> str:
    """The session's title with the number of people who are invited."""
    return SESSION.title.of(language).replace("1,000", f"{participants:,}")


def introduction(language: str, participants: int, tables: int, rounds: int) -> str:
    """The paragraph with which the minutes begin: the real day's for a day of its size, else one with the figures."""
    if (participants, tables, rounds) == (1000, 100, len(ROUNDS)):
        return INTRODUCTION.of(language)
    return _INTRODUCTION.of(language).format(participants=f"{participants:,}", tables=f"{tables:,}")
