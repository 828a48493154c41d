"""An invented day of any size, for tests and benchmarks: the same numbers give the same outline."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from facilitator.ballots import Rules, TableHands, in_words, tally
from facilitator.minutes.outline import (
    Attendance,
    Ballot,
    BallotTable,
    Correction,
    Distribution,
    KindCount,
    Methods,
    Note,
    NoteTable,
    OptionResult,
    OrderItem,
    Outline,
    Quote,
    Recommendation,
    Round,
    RoundNotes,
    Seating,
    Theme,
    Turnout,
    ValueCount,
)

KINDS = ("idea", "reason", "concern", "minority", "question", "summary")
WEIGHTS = (50, 20, 14, 4, 6, 6)

FIELDS = {
    "ko": ("돌봄", "주거", "건강", "소득", "교육"),
    "en": ("Care", "Housing", "Health", "Income", "Education"),
}
QUESTIONS = {
    "ko": (
        "우리 동네에서 누구나 누려야 할 돌봄의 최저 기준은 무엇입니까?",
        "집 때문에 삶이 흔들리지 않으려면 시가 무엇부터 해야 합니까?",
        "아플 때 걱정 없이 치료받으려면 무엇이 바뀌어야 합니까?",
        "일하는 사람이 가난하지 않으려면 무엇이 필요합니까?",
        "형편에 상관없이 배울 수 있게 하려면 무엇을 먼저 해야 합니까?",
    ),
    "en": (
        "What is the least that everybody in our neighbourhood should be able to count on when care is needed?",
        "What should the city do first so that nobody is shaken by the cost of a home?",
        "What has to change so that people can be treated without worrying about money?",
        "What does it take so that people who work are not poor?",
        "What comes first so that everybody can learn whatever their means?",
    ),
}
THEMES = {
    "ko": (
        "방과 후와 방학 돌봄", "어린이집 대기와 시간", "돌봄 일하는 사람의 처우", "어르신 동네 돌봄", "야간과 주말에 여는 곳",
        "신청 절차를 한 번에", "장애가 있는 이웃의 이동", "정보를 찾기 쉽게", "비용을 형편에 맞게", "동네 시설을 함께 쓰기",
    ),
    "en": (
        "After school and in the holidays", "Waiting lists and opening hours", "Pay of people who care",
        "Care for older neighbours", "Open at night and on weekends", "One application for everything",
        "Getting around with a disability", "Information that can be found", "Fees that fit the purse", "Sharing local rooms",
    ),
}  # fmt: skip
WHO = {
    "ko": ("맞벌이 가정은", "혼자 사는 어르신은", "초등학생을 둔 부모는", "자영업을 하는 사람은", "장애가 있는 이웃은", "청년들은", "한부모 가정은",
           "퇴근이 늦은 사람은", "새로 이사 온 가족은", "돌봄을 하는 사람은"),
    "en": ("Families where both parents work", "Older people who live alone", "Parents of schoolchildren", "Shopkeepers",
           "Neighbours with a disability", "Young people", "Single parents", "People who come home late",
           "Families who have just moved here", "People who care for others"),
}  # fmt: skip
WHAT = {
    "ko": ("방학 때 점심을 해결할 곳이 없다.", "신청해도 순번이 언제 오는지 알 수 없다.",
           "주민센터에 가도 창구가 서로 달라 다시 설명해야 한다.",
           "밤에 아이가 아프면 갈 병원이 가까이에 없다.", "월세를 내고 나면 저축할 돈이 남지 않는다.",
           "지원 기준을 조금만 넘어도 아무것도 받지 못한다.",
           "도서관이 세 시간만 더 열면 좋겠다고 한다.", "경력이 쌓여도 급여가 오르지 않아 자주 그만둔다.",
           "버스가 드물어 복지관까지 한 시간이 걸린다.", "상담 전화가 연결되기까지 너무 오래 걸린다."),
    "en": ("have nowhere to send a child for lunch in the holidays.", "apply and never learn when their turn comes.",
           "have to explain everything again at the next counter.", "find no clinic nearby when a child is ill at night.",
           "have nothing left to save after the rent.", "get nothing at all when they earn a little above the line.",
           "wish that the library stayed open three hours longer.", "leave because the pay does not grow with the years.",
           "need an hour by bus to the welfare centre.", "wait too long until somebody answers the telephone."),
}  # fmt: skip
WISH = {
    "ko": ("동네마다 한 곳은 밤 10시까지 열자.", "경로당을 낮에 아이들과 함께 쓰자.", "순번을 누구나 볼 수 있게 공개해 달라.",
           "한 번 말하면 다음 창구까지 이어지게 하자.", "형편에 따라 조금씩 줄여 가는 방식이면 좋겠다.", "쉬는 날을 보장해야 오래 일할 수 있다.",
           "집 고쳐 주는 지원이 시설을 짓는 것보다 싸다.", "전화 한 통이면 방문해 주는 사람이 있으면 좋겠다."),
    "en": ("One place in each district should be open until ten at night.", "Let the seniors' lounge be shared with children by day.",
           "Show the waiting list to everybody.", "Say it once, and the next counter should know.",
           "Support should shrink step by step, not stop.", "People stay when they can rely on days off.",
           "Repairing homes is cheaper than building institutions.", "One call, and somebody should come round."),
}  # fmt: skip
TITLES = {"ko": "서울시민복지기준 1,000인 원탁회의", "en": "Thousand-person roundtable on the welfare standard"}
DISTRICTS = (
    "강남구", "강동구", "강북구", "강서구", "관악구", "광진구", "구로구", "금천구", "노원구", "도봉구", "동대문구", "동작구", "마포구",
    "서대문구", "서초구", "성동구", "성북구", "송파구", "양천구", "영등포구", "용산구", "은평구", "종로구", "중구", "중랑구",
)  # fmt: skip
ATTRIBUTES = {
    "ko": (
        ("성별", ("여", "남")),
        ("연령대", ("20대", "30대", "40대", "50대", "60대", "70대 이상")),
        ("자치구", DISTRICTS),
    ),
    "en": (
        ("Gender", ("Women", "Men")),
        ("Age", ("20s", "30s", "40s", "50s", "60s", "70 and over")),
        ("District", tuple(f"District {n}" for n in range(1, 26))),
    ),
}


def invented(
    *,
    language: str = "ko",
    kind: str = "full",
    notes: int = 300,
    tables: int = 10,
    rounds: int = 3,
    themes: int = 6,
    ballots: int = 3,
    people: int = 0,
    seed: int = 1,
) -> Outline:
    """A whole day with about ``notes`` notes over ``rounds`` rounds and ``themes`` themes in each."""
    dice = random.Random(seed)
    people = people or tables * 10
    held: list[Round] = []
    appendix: list[RoundNotes] = []
    number = 0
    for place in range(1, rounds + 1):
        written = _round_notes(dice, language, place, tables, notes // max(rounds, 1), themes, number)
        held.append(_round(language, place, written, themes, number))
        appendix.append(written)
        number += themes
    return Outline(
        language=language,
        kind=kind,
        title=TITLES[language],
        programme="서울시민복지기준" if language == "ko" else "Seoul welfare standard",
        body="서울특별시" if language == "ko" else "City of Seoul",
        organizer="복지정책과" if language == "ko" else "Welfare policy office",
        date="2026-11-23",
        starts="13:00",
        ends="16:40",
        venue="올림픽공원 펜싱경기장" if language == "ko" else "Fencing hall, Olympic Park",
        purpose=(
            "시민이 누려야 할 복지의 최저 기준과 적정 기준을 시민이 직접 토론하고 정합니다."
            if language == "ko"
            else "Citizens discuss and choose the least and the adequate standard of welfare that everybody can count on."
        ),
        introduction=(
            "이 회의는 시민이 스스로 기준을 정하는 첫 자리였습니다.\n나온 말을 빠짐없이 남깁니다."
            if language == "ko"
            else "For the first time citizens set the standard themselves.\nWhat was said is kept here without omission."
        ),
        closing=(
            "시는 이 결과를 석 달 안에 검토하여 반영 여부와 이유를 모든 참가자에게 알립니다."
            if language == "ko"
            else "The city examines the outcome within three months and tells every participant what it took up and why."
        ),
        attendance=Attendance(
            invited=people + 40,
            arrived=people,
            absent=52,
            walk_ins=12,
            tables=tables,
            facilitators=tables,
            note_takers=tables,
            observers="시의원 6명, 기자 14명" if language == "ko" else "6 council members, 14 journalists",
        ),
        distributions=tuple(_distribution(dice, name, values, people) for name, values in ATTRIBUTES[language]),
        seating=Seating(
            attributes=tuple(name for name, _ in ATTRIBUTES[language]),
            rounds=rounds,
            cells=tables * rounds * 33,
            in_band=tables * rounds * 33,
        ),
        order=(
            OrderItem(starts="13:00", ends="13:20", title="여는 말" if language == "ko" else "Opening"),
            *(
                OrderItem(starts=one.opened, ends=one.closed, title=f"{place}. {one.title}")
                for place, one in enumerate(held, start=1)
            ),
        ),
        agenda=tuple(one.question for one in held),
        rounds=tuple(held),
        ballots=tuple(_ballot(dice, language, n, tables, held) for n in range(1, ballots + 1)),
        recommendations=tuple(
            Recommendation(
                number=n,
                text=WISH[language][n],
                responsible="복지정책과" if language == "ko" else "Welfare policy office",
                theme=n if n <= number else None,
            )
            for n in range(1, 5)
        )
        if rounds
        else (),
        notes=tuple(appendix),
        methods=Methods(version="0.1.0", chain_head="9f3c" * 16, entries=9_412, made_at="2026-11-23 17:05"),
    )


def empty(language: str = "ko", kind: str = "full") -> Outline:
    """A session in which nothing has happened."""
    return Outline(language=language, kind=kind, title="")


def preliminary(outline: Outline) -> Outline:
    """The same outline, to be printed as the preliminary report."""
    return replace(outline, kind="preliminary", notes=())


def with_texts(ballot: Ballot, texts: Sequence[str]) -> Ballot:
    """The ballot with these texts of its options, which must differ."""
    assert ballot.result is not None
    said = {option.text: text for option, text in zip(ballot.options, texts, strict=False)}
    return replace(
        ballot,
        options=tuple(replace(option, text=said[option.text]) for option in ballot.options),
        result=in_words(ballot.result, said),
    )


def older(outline: Outline) -> Outline:
    """The same outline from the record of an older program, which kept counts and shares only."""
    return replace(
        outline,
        ballots=tuple(
            replace(
                ballot,
                result=None,
                seal="",
                corrections=tuple(replace(one, result=None) for one in ballot.corrections),
            )
            for ballot in outline.ballots
        ),
    )


def _sentence(dice: random.Random, language: str) -> str:
    parts = [f"{dice.choice(WHO[language])} {dice.choice(WHAT[language])}"]
    parts += dice.sample(WISH[language], dice.choice((0, 1, 1, 2)))
    return " ".join(parts)


def _round_notes(
    dice: random.Random, language: str, place: int, tables: int, notes: int, themes: int, first: int
) -> RoundNotes:
    groups: list[NoteTable] = []
    for table in range(1, tables + 1):
        count = notes // tables + (table <= notes % tables)
        written = tuple(
            Note(
                serial=f"T{table}-R{place}-{n:02d}",
                kind=dice.choices(KINDS, WEIGHTS)[0],
                text=_sentence(dice, language),
                support=dice.randint(0, 9),
                themes=(first + dice.randint(1, themes),) if themes and dice.random() < 0.7 else (),
            )
            for n in range(1, count + 1)
        )
        if written:
            groups.append(
                NoteTable(
                    table=table,
                    zone=f"{'ABCD'[table % 4]}구역" if language == "ko" else f"zone {'ABCD'[table % 4]}",
                    notes=written,
                )
            )
    return RoundNotes(round=place, title=FIELDS[language][(place - 1) % 5], tables=tuple(groups))


def _round(language: str, place: int, written: RoundNotes, themes: int, first: int) -> Round:
    every = [(table.table, note) for table in written.tables for note in table.notes]
    made = []
    for number in range(first + 1, first + themes + 1):
        own = [(table, note) for table, note in every if number in note.themes]
        plainly = [(table, note) for table, note in own if note.kind != "minority"]
        made.append(
            Theme(
                number=number,
                title=THEMES[language][(number - 1) % len(THEMES[language])],
                summary=" ".join(WISH[language][(number + step) % 8] for step in range(2)),
                colour=number - 1,
                note_count=len(own),
                table_count=len({table for table, _ in own}),
                support=sum(note.support for _, note in own),
                quotes=tuple(_quote(table, note) for table, note in plainly[:2]),
                minority=tuple(_quote(table, note) for table, note in own if note.kind == "minority")[:2],
                refs=tuple(note.serial for _, note in own),
            )
        )
    outside = [(table, note) for table, note in every if not note.themes]
    return Round(
        number=place,
        title=written.title,
        question=QUESTIONS[language][(place - 1) % 5],
        guidance=(
            "한 사람이 1~2분씩 돌아가며 말합니다. 이유를 함께 적어 주세요."
            if language == "ko"
            else "Everybody speaks for one or two minutes in turn. Please say why."
        ),
        minutes=50,
        opened=f"{12 + place}:20",
        closed=f"{13 + place}:10",
        tables=len(written.tables),
        note_count=len(every),
        kinds=tuple(KindCount(kind=kind, count=sum(note.kind == kind for _, note in every)) for kind in KINDS),
        themes=tuple(made),
        unfiled=len(outside),
        minority=tuple(_quote(table, note) for table, note in outside if note.kind == "minority")[:3],
    )


def _quote(table: int, note: Note) -> Quote:
    return Quote(serial=note.serial, table=table, text=note.text, support=note.support)


def _distribution(dice: random.Random, name: str, values: tuple[str, ...], people: int) -> Distribution:
    cuts = sorted(dice.sample(range(people + 1), len(values) - 1)) if people >= len(values) else [0] * (len(values) - 1)
    counts = [after - before for before, after in zip([0, *cuts], [*cuts, people], strict=True)]
    return Distribution(
        attribute=name,
        people=people,
        values=tuple(
            ValueCount(value=value, count=count, share=count / people if people else 0.0)
            for value, count in zip(values, counts, strict=True)
        ),
    )


def _ballot(dice: random.Random, language: str, number: int, tables: int, held: list[Round]) -> Ballot:
    about = held[(number - 1) % len(held)] if held else None
    texts = [theme.title for theme in about.themes][:6] if about and about.themes else ["A", "B", "C"]
    rows = []
    for table in range(1, tables + 1):
        voters = dice.randint(7, 10)
        counts = [0] * len(texts)
        abstain = int(dice.random() < 0.1)
        for _ in range(voters - abstain):
            counts[min(int(dice.expovariate(0.9)), len(texts) - 1)] += 1
        rows.append(BallotTable(table=table, voters=voters, counts=tuple(counts), abstain=abstain))
    basis = ("valid", "present", "cast")[number % 3]
    result = tally(
        Rules(method="single", options=tuple(texts), basis=basis, quota=("", "absolute", "2/3")[number % 3]),
        {},
        [
            TableHands(counts=dict(zip(texts, row.counts, strict=True)), voters=row.voters, abstain=row.abstain)
            for row in rows
        ],
        eligible=tables * 10,
        present=tables * 10,
    )
    options = tuple(
        OptionResult(text=one.option, count=int(one.count), share=one.share, leads=one.option in result.winners)
        for one in result.options
    )
    return Ballot(
        number=number,
        title="무엇부터 해야 합니까?" if language == "ko" else "What comes first?",
        question="가장 먼저 해야 할 일 하나를 골라 주세요."
        if language == "ko"
        else "Choose the one thing to do first.",
        round=about.number if about else None,
        basis=basis,
        opened="15:10",
        closed="15:20",
        turnout=Turnout(
            eligible=result.eligible,
            present=result.present,
            cast=result.cast,
            valid=result.valid,
            abstain=result.abstain,
            invalid=0,
        ),
        options=options,
        result=result,
        seal="0123 4567 89AB CDEF",
        corrections=(
            Correction(
                reason="14번 테이블의 수를 두 번 더했습니다." if language == "ko" else "Table 14 was added twice.",
                closed="15:05",
                options=options,
                result=result,
            ),
        )
        if number == 2
        else (),
        tables=tuple(rows),
    )
