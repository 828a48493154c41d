"""What the thousand vote on, and what they recommend in the end."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.demo.talk.day_words import Both


@dataclass(frozen=True)
class OptionWords:
    """An option of a ballot, with the theme it came from, if it came from one."""

    text: Both
    theme: str | None = None


@dataclass(frozen=True)
class BallotWords:
    """A ballot after round ``round``; ``most`` is how many options one voter may choose."""

    round: int
    title: Both
    question: Both
    method: str
    most: int
    options: tuple[OptionWords, ...]


@dataclass(frozen=True)
class PhoneBallotWords:
    """The question that is put to the phones twice, before the day's talk and after it; its options are the fields."""

    title_before: Both
    title_after: Both
    question: Both


@dataclass(frozen=True)
class RecommendationWords:
    """A recommendation, the department that is asked to answer it, and the theme it rests on."""

    text: Both
    responsible: Both
    theme: str


BALLOTS: tuple[BallotWords, ...] = (
    BallotWords(
        round=1,
        title=Both("최저 기준의 높이", "How high the minimum should be"),
        question=Both(
            "서울의 최저 생활 기준은 전국 기준과 견주어 어디에 두어야 합니까?",
            "Compared with the national line, where should Seoul set its minimum?",
        ),
        method="single",
        most=1,
        options=(
            OptionWords(
                Both("서울 물가에 맞추어 전국 기준보다 높게", "Above it, in line with Seoul prices"), "income-minimum"
            ),
            OptionWords(
                Both("주거비만 서울 사정에 맞추어 더하기", "The national line, plus Seoul's cost of housing"),
                "housing-rent",
            ),
            OptionWords(Both("전국 기준 그대로, 빠진 사람부터 찾기", "The same line, but first find those left out")),
            OptionWords(Both("한 가지로 정하지 말고 자치구마다 다르게", "No single line: each district sets its own")),
        ),
    ),
    BallotWords(
        round=2,
        title=Both("넉넉한 서울을 위해 먼저 갖출 것", "What comes first for a decent life"),
        question=Both(
            "적정 기준에서 먼저 갖추어야 할 것을 세 가지까지 골라 주십시오.",
            "Choose up to three things that should come first in the adequate standard.",
        ),
        method="approval",
        most=3,
        options=(
            OptionWords(Both("한 가지 일로 살 수 있는 생활임금", "A living wage from one job"), "income-living"),
            OptionWords(
                Both("자식에게 기대지 않는 노후 소득", "An old age without leaning on the children"), "income-old-age"
            ),
            OptionWords(
                Both("오래 기다리지 않는 공공임대주택", "Public rental homes without the long wait"), "housing-public"
            ),
            OptionWords(
                Both("이사 걱정 없이 한 동네에서 오래 살기", "Staying for good in one neighbourhood"), "housing-stay"
            ),
            OptionWords(
                Both("밤에도 맡길 수 있는 동네 어린이집", "Local nurseries, open at night too"), "care-nursery"
            ),
            OptionWords(Both("살던 동네에서 받는 어르신 돌봄", "Care for the old where they live"), "care-elders"),
            OptionWords(Both("오래 기다리지 않는 마음 건강 상담", "Counselling without a long wait"), "health-mind"),
            OptionWords(
                Both("나이와 상관없이 가까이에서 배우기", "Learning close to home at any age"), "education-lifelong"
            ),
        ),
    ),
    BallotWords(
        round=3,
        title=Both("복지기준의 추진 방식", "How to go ahead with the standard"),
        question=Both(
            "오늘 이야기한 복지기준을 어떻게 추진하는 것이 좋습니까?",
            "How should the standard that was discussed today be put into practice?",
        ),
        method="single",
        most=1,
        options=(
            OptionWords(
                Both("급한 것부터 내년 예산에 바로 담기", "Most urgent things into next year's budget"), "how-budget"
            ),
            OptionWords(
                Both("시민 점검단을 먼저 만들고 해마다 넓히기", "Citizens' panel first, then more each year"),
                "how-oversight",
            ),
            OptionWords(Both("몇 개 자치구에서 먼저 해 보고 정하기", "Try it in a few districts, then decide")),
            OptionWords(Both("더 이야기한 뒤에 정하기(유보)", "Talk more before deciding")),
        ),
    ),
)
"""The three ballots, one after each round; every option's text is short enough for a chart."""

PHONE_BALLOT = PhoneBallotWords(
    Both("이야기하기 전: 무엇이 먼저입니까", "Before the talk: what comes first"),
    Both("이야기한 뒤: 무엇이 먼저입니까", "After the talk: what comes first"),
    Both(
        "서울에서 살아가는 데 가장 먼저 나아져야 할 것은 무엇입니까?",
        "What should get better first for people who live in Seoul?",
    ),
)

RECOMMENDATIONS: tuple[RecommendationWords, ...] = (
    RecommendationWords(
        Both(
            "서울의 최저 생활 기준을 해마다 시민과 함께 정하여 공개하고, 갑자기 어려워진 가구에는 사흘 안에 먼저 지원한다.",
            "Set Seoul's minimum with citizens and publish it every year, and help households in sudden trouble within three days.",
        ),
        Both("복지정책과", "Welfare Policy Division"),
        "income-emergency",
    ),
    RecommendationWords(
        Both(
            "창문, 화장실, 대피로를 갖추지 못한 방의 기준을 정하고, 낡은 집의 수리와 단열을 앞당긴다.",
            "Set a standard for rooms without a window, a toilet or a way out, and bring forward repairs and insulation of old homes.",
        ),
        Both("주택정책과", "Housing Policy Division"),
        "housing-repair",
    ),
    RecommendationWords(
        Both(
            "돌봄 노동자의 임금과 쉬는 시간을 정하여 시와 위탁 기관에서 함께 지킨다.",
            "Fix pay and rest times for care workers, and keep to them in the city's own and in contracted services.",
        ),
        Both("돌봄정책과", "Care Policy Division"),
        "care-workers",
    ),
    RecommendationWords(
        Both(
            "집에서 앓는 사람에게 방문 진료를 넓히고, 간병비 부담이 큰 가구부터 지원한다.",
            "Extend home visits by doctors, and help first the households that pay most for nursing.",
        ),
        Both("건강정책과", "Health Policy Division"),
        "health-bedside",
    ),
    RecommendationWords(
        Both(
            "집과 학교 밖에 있는 청소년에게 잘 곳과 배울 곳, 일할 길을 이어 주는 전담 기관을 권역마다 둔다.",
            "In every part of the city, one service that brings young people outside home and school to a bed, a class and a job.",
        ),
        Both("청소년정책과", "Youth Policy Division"),
        "education-youth",
    ),
    RecommendationWords(
        Both(
            "제비로 뽑은 시민 점검단이 해마다 복지기준의 이행을 살피고, 시는 그 결과를 다음 해 예산안과 함께 공개한다.",
            "A panel of citizens drawn by lot reviews the standard every year, and its findings are published with the next budget.",
        ),
        Both("예산담당관", "Budget Office"),
        "how-oversight",
    ),
)
"""What the roundtable asks of the city, in the order of the fields."""
