"""The fixed words of the demo day in both languages: fields, rounds, session, what is asked and what is recommended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Both:
    """The same in Korean and in English."""

    ko: str
    en: str

    def of(self, language: str) -> str:
        """The words in ``language``: "ko", or English for anything else."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True)
class RoundWords:
    """A round: what it is called, what is asked from the stage, what tables are told, and how many minutes it takes."""

    title: Both
    question: Both
    guidance: Both
    minutes: int


@dataclass(frozen=True)
class ProgrammeWords:
    """The programme the session belongs to, and the body that answers for it."""

    title: Both
    body: Both


@dataclass(frozen=True)
class SessionWords:
    """The session as it stands on the cover of the minutes."""

    title: Both
    purpose: Both
    venue: Both
    organizer: Both
    observers: Both


FIELDS: tuple[tuple[str, str, str], ...] = (
    ("income", "소득", "Income"),
    ("housing", "주거", "Housing"),
    ("care", "돌봄", "Care"),
    ("health", "건강", "Health"),
    ("education", "교육", "Education"),
)
"""The five fields as (key, Korean, English). Themes on how things are to be done have the field "how"."""

PROGRAMME = ProgrammeWords(
    title=Both("서울시민복지기준", "Seoul Welfare Standard"),
    body=Both("서울특별시", "Seoul Metropolitan Government"),
)

SESSION = SessionWords(
    title=Both("서울시민복지기준 1,000인 원탁회의", "Seoul Welfare Standard: the Roundtable of 1,000"),
    purpose=Both(
        "소득·주거·돌봄·건강·교육 다섯 분야에서 서울에 사는 누구나 누려야 할 복지의 최저 기준과 적정 기준을 시민이 직접 이야기하고, "
        "무엇부터 어떻게 할지 함께 정합니다.",
        "In five fields, income, housing, care, health and education, citizens say what nobody in Seoul should have to do "
        "without and how much would be enough, and decide together what comes first.",
    ),
    venue=Both("올림픽공원 펜싱경기장", "Olympic Park Fencing Stadium"),
    organizer=Both("서울특별시", "Seoul Metropolitan Government"),
    observers=Both(
        "시의원 6명, 관계 공무원 24명, 취재진 15명", "6 city council members, 24 city officials, 15 journalists"
    ),
)

ROUNDS: tuple[RoundWords, ...] = (
    RoundWords(
        title=Both("최저 기준: 지금 무엇이 부족한가", "The minimum: what is missing now"),
        question=Both(
            "지금 서울에서 살면서 무엇이 부족합니까? 누구도 그 아래로 떨어지면 안 되는 선은 어디입니까?",
            "What is missing in people's lives in Seoul today? Where is the line below which nobody should fall?",
        ),
        guidance=Both(
            "한 사람씩 1분 30초, 자신이나 가까운 사람이 겪은 일부터 말합니다. 다른 사람의 말을 끊거나 고치지 않습니다.",
            "A minute and a half each, in turn. Start with something that happened to you or to someone close. "
            "Nobody interrupts or corrects.",
        ),
        minutes=40,
    ),
    RoundWords(
        title=Both("적정 기준: 어느 정도면 넉넉한가", "The adequate level: how much is enough"),
        question=Both(
            "서울 시민답게 살려면 어느 정도가 알맞습니까? 누구에게, 얼마나, 어디까지 필요합니까?",
            "What would be enough for a decent life in this city? For whom, how much, and how far?",
        ),
        guidance=Both(
            "되도록 금액, 시간, 거리처럼 셀 수 있는 말로 이야기합니다. 생각이 다르면 소수 의견으로 따로 적습니다.",
            "Where possible, name what can be counted: sums, hours, distances. Views held by few are written down as such.",
        ),
        minutes=40,
    ),
    RoundWords(
        title=Both("우선순위와 실행: 무엇부터, 어떻게", "First things first: what, and how"),
        question=Both(
            "무엇부터 해야 합니까? 돈과 사람은 어떻게 마련하고, 누가 지켜보아야 합니까?",
            "What should be done first? Where do the money and the people come from, and who keeps an eye on it?",
        ),
        guidance=Both(
            "한 사람이 한 가지씩 고르고 그 이유를 말합니다. 끝나기 5분 전에 테이블의 의견을 두 줄로 정리합니다.",
            "Everyone picks one thing and says why. Five minutes before the end, sum up the table's view in two lines.",
        ),
        minutes=30,
    ),
)

INTRODUCTION = Both(
    "서울시민복지기준은 서울에 사는 사람이라면 누구나 누려야 할 복지의 수준을 시민과 함께 정하려는 약속입니다. 이 회의에는 참가를 신청한 "
    "시민 가운데 나이, 성별, 자치구와 직업을 고르게 하여 뽑은 천 명이 초대되었습니다. 참가자는 열 명씩 한 테이블에 앉아 세 차례 이야기를 "
    "나누었고, 기록자가 적은 말은 그 자리에서 주제별로 묶여 투표의 선택지가 되었습니다.",
    "The Seoul Welfare Standard is a promise, made together with citizens, of how much everyone who lives in Seoul can count "
    "on. A thousand people were invited, drawn from those who had applied so that ages, genders, districts and occupations "
    "are balanced. They sat ten to a table and talked in three rounds; what the note-takers wrote down was grouped into "
    "themes on the spot, and the themes became the options of the votes.",
)
"""The paragraph with which the minutes begin."""

CLOSING = Both(
    "이 회의에서 나온 의견과 투표 결과는 빠짐없이 시 기록으로 남깁니다. 서울특별시는 권고마다 담당 부서의 답변을 두 달 안에 공개하고, "
    "반영하지 못하는 의견은 그 이유를 함께 밝히겠습니다. 긴 시간 서로의 말을 끝까지 들어 주신 참가자와 테이블을 지켜 주신 진행자, "
    "기록자 여러분께 감사드립니다.",
    "Everything that was said and counted here is kept in the city's records. The city will publish the answer of the "
    "responsible department to every recommendation within two months and will give its reasons where something cannot be "
    "taken up. Our thanks go to the participants, who heard each other out, and to those who moderated and took notes.",
)
"""The paragraph with which the minutes end."""
