"""A new session from a template: the four kinds of session with their rounds, questions and tables."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.day.schedule import closing_minutes, opening_minutes
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.operations import AddRound, AddTable, CreateProgramme, CreateSession


@dataclass(frozen=True)
class PlannedRound:
    """A round as it is proposed. ``minutes`` is its length, ``break_after`` the minutes until the next."""

    title: str
    question: str
    guidance: str = ""
    minutes: int = 40
    break_after: int = 15


@dataclass(frozen=True)
class Template:
    """What a new session starts from, in one language.

    Attributes:
        name: "roundtable", "listening", "expert" or "workshop"; also the kind of session.
        label: the template's name for people.
        title: the proposed title.
        purpose: the proposed purpose.
        starts_at: HH:MM.
        time_zone: the hall's, by its IANA name.
        tables: how many tables.
        seats: how many seats each.
        rounds: the proposed rounds.
    """

    name: str
    label: str
    title: str
    purpose: str
    starts_at: str
    tables: int
    seats: int
    rounds: tuple[PlannedRound, ...]

    @property
    def people(self) -> int:
        """How many people have a seat."""
        return self.tables * self.seats


_TURNS_KO = "한 사람에 1분 30초씩 돌아가며 말합니다. 말을 끊지 않고, 적은 수의 의견도 그대로 적습니다."
_TURNS_EN = (
    "Everyone speaks for a minute and a half in turn. Nobody interrupts, and views held by few are written down too."
)

_KO = (
    Template(
        "roundtable", "1,000인 원탁회의", "시민 1,000인 원탁회의",
        "시민이 한자리에 모여 무엇이 문제인지, 어떻게 바꿀지, 무엇부터 할지를 함께 정합니다.", "13:00", 100, 10,
        (
            PlannedRound("무엇이 문제인가", "지금 가장 부족하거나 불편한 것은 무엇입니까?", _TURNS_KO, 40),
            PlannedRound(
                "어떻게 바꿀까", "어떻게 되어야 넉넉하다고 할 수 있습니까?",
                "앞에서 나온 문제마다 바라는 모습을 구체적으로 말합니다. 얼마나, 누구에게, 어디서인지 묻습니다.", 40,
            ),
            PlannedRound(
                "무엇부터 할까", "가장 먼저 해야 할 일은 무엇이며, 누가 어떻게 해야 합니까?",
                "하나씩만 고른다면 무엇인지 묻고, 그 까닭을 함께 적습니다.", 30,
            ),
        ),
    ),
    Template(
        "listening", "시민 경청회", "시민 경청회", "정책을 정하기 전에 시민의 경험과 바람을 듣습니다.", "19:00", 6, 10,
        (
            PlannedRound(
                "말씀을 듣습니다", "이 일로 겪은 어려움과 바라는 점은 무엇입니까?",
                "묻고 답하기보다 듣는 자리입니다. 한 사람에 2분씩, 모두 한 번 말한 뒤에 더 말합니다.", 60, 0,
            ),
        ),
    ),
    Template(
        "expert", "전문가 숙의", "전문가 숙의", "시민이 낸 의견을 놓고 근거와 조건을 따져 대안을 다듬습니다.", "14:00", 3, 8,
        (
            PlannedRound(
                "쟁점과 근거", "무엇이 쟁점이고, 각 의견의 근거는 무엇입니까?",
                "의견마다 근거와 출처를 함께 적습니다. 확인되지 않은 것은 질문으로 남깁니다.", 50, 10,
            ),
            PlannedRound(
                "대안과 조건", "어떤 대안이 있고, 어떤 조건에서 됩니까?",
                "대안마다 비용, 걸리는 시간, 법과 제도의 조건을 적습니다.", 50, 0,
            ),
        ),
    ),
    Template(
        "workshop", "정책 워크숍", "정책 워크숍", "실무자와 시민이 함께 실행 계획을 만듭니다.", "14:00", 8, 6,
        (
            PlannedRound(
                "지금은 어떤가", "지금 일은 어떻게 되고 있으며, 어디에서 막힙니까?",
                "최근에 실제로 있었던 일을 하나씩 말합니다.", 30, 10,
            ),
            PlannedRound(
                "무엇을 할까", "막힌 곳을 풀려면 무엇을 하면 됩니까?",
                "떠오르는 대로 많이 적은 뒤에, 비슷한 것을 모읍니다.", 40, 10,
            ),
            PlannedRound(
                "누가 언제 할까", "누가, 언제까지, 무엇으로 합니까?",
                "할 일마다 맡을 곳과 기한을 적습니다. 정하지 못한 것은 그렇게 적습니다.", 30, 0,
            ),
        ),
    ),
)  # fmt: skip
_EN = (
    Template(
        "roundtable", "1,000-person roundtable", "Citizens' roundtable of 1,000",
        "Citizens meet in one hall and decide together what is wrong, how it should be, and what comes first.",
        "13:00", 100, 10,
        (
            PlannedRound("What is wrong", "What is most lacking, or hardest, today?", _TURNS_EN, 40),
            PlannedRound(
                "How it should be", "How would it have to be for you to call it good?",
                "Take each problem that was named and say what you want instead: how much, for whom, where.", 40,
            ),
            PlannedRound(
                "What comes first", "What must be done first, and who should do it, and how?",
                "Ask for one thing each, and write down why.", 30,
            ),
        ),
    ),
    Template(
        "listening", "Listening session", "Listening session",
        "Before a policy is decided, people tell what they have lived through and what they hope for.", "19:00", 6, 10,
        (
            PlannedRound(
                "We listen", "What has been hard for you in this, and what do you hope for?",
                "This is for listening, not for answering. Two minutes each; everyone speaks once before anyone speaks twice.",
                60, 0,
            ),
        ),
    ),
    Template(
        "expert", "Expert deliberation", "Expert deliberation",
        "What citizens proposed is weighed against evidence and conditions, and worked into options.", "14:00", 3, 8,
        (
            PlannedRound(
                "Issues and evidence", "What is at issue, and what speaks for each view?",
                "Write the ground and its source beside every view. What is not certain is written as a question.", 50, 10,
            ),
            PlannedRound(
                "Options and conditions", "Which options are there, and under which conditions do they work?",
                "For each option write the cost, the time it takes, and what law and rules ask for.", 50, 0,
            ),
        ),
    ),
    Template(
        "workshop", "Policy workshop", "Policy workshop",
        "Those who do the work and those it is for make the plan together.", "14:00", 8, 6,
        (
            PlannedRound(
                "How it is now", "How does it go today, and where does it get stuck?",
                "Everyone tells one thing that really happened lately.", 30, 10,
            ),
            PlannedRound(
                "What to do", "What would get it unstuck?", "First write as many ideas as come; then gather what is alike.",
                40, 10,
            ),
            PlannedRound(
                "Who and when", "Who does it, by when, and with what?",
                "Write a body and a date beside each task. What could not be settled is written as such.", 30, 0,
            ),
        ),
    ),
)  # fmt: skip

TEMPLATES: tuple[str, ...] = tuple(one.name for one in _KO)
"""The names of the templates."""


def template(name: str, language: str = "ko") -> Template:
    """A template in ``language`` ("ko", anything else for English).

    Raises:
        Refused: there is none of that name.
    """
    for one in _KO if language == "ko" else _EN:
        if one.name == name:
            return one
    raise Refused(
        f"There is no template {name!r}. Choose one of: {', '.join(TEMPLATES)}.",
        f"{name!r} 서식은 없습니다. 다음에서 고르십시오: {', '.join(TEMPLATES)}.",
    )


def new_session(
    record: Record,
    *,
    title: str,
    template_name: str = "roundtable",
    programme_id: str | None = None,
    programme_title: str = "",
    programme_body: str = "",
    session_id: str | None = None,
    purpose: str | None = None,
    venue: str = "",
    date: str = "",
    starts_at: str | None = None,
    time_zone: str = "Asia/Seoul",
    organizer: str = "",
    observers: str = "",
    tables: int | None = None,
    seats: int | None = None,
    rounds: int | Sequence[PlannedRound] | None = None,
    language: str = "ko",
) -> tuple[Operation, ...]:
    """The operations that make a new session, to be applied in one step. What is None comes from the template.

    Args:
        record: gives the ids; nothing is written.
        title: the session's title.
        template_name: one of ``TEMPLATES``.
        programme_id: the programme it belongs to; a new one is begun where it is None.
        programme_title: the new programme's title, the session's where it is empty.
        programme_body: the public body that holds the new programme.
        session_id: the id the session gets, where the caller wants to know it before.
        purpose: what the session is for.
        venue: the hall.
        date: YYYY-MM-DD, or empty.
        starts_at: HH:MM.
        time_zone: the hall's, by its IANA name.
        organizer: the office in charge.
        observers: who watches, as the minutes will say it.
        tables: how many tables.
        seats: seats at each.
        rounds: how many rounds, the template's first (a further one is blank), or the rounds themselves.
        language: "ko" or "en".

    Raises:
        Refused: there is no such template, or there would be no table, seat or round.
    """
    base = template(template_name, language)
    planned = _planned(base, rounds, language)
    count = base.tables if tables is None else tables
    if count < 1 or not planned:
        raise Refused(
            "A session needs at least one table and one round.", "회의에는 테이블과 라운드가 하나 이상 있어야 합니다."
        )
    start = base.starts_at if starts_at is None else starts_at
    session_id = session_id or record.new_id()
    operations: list[Operation] = []
    if programme_id is None:
        programme_id = record.new_id()
        operations.append(CreateProgramme(id=programme_id, title=programme_title or title, body=programme_body))
    operations.append(
        CreateSession(
            id=session_id, programme_id=programme_id, kind=base.name, title=title,
            purpose=base.purpose if purpose is None else purpose, venue=venue, date=date, starts_at=start,
            ends_at=_end(base.name, start, planned), time_zone=time_zone, language=language, organizer=organizer, observers=observers,
        )
    )  # fmt: skip
    operations += [
        AddRound(
            id=record.new_id(), session_id=session_id, title=one.title, question=one.question, guidance=one.guidance,
            minutes=one.minutes, break_after=one.break_after,
        )
        for one in planned
    ]  # fmt: skip
    operations += [
        AddTable(id=record.new_id(), session_id=session_id, number=number, seats=base.seats if seats is None else seats)
        for number in range(1, count + 1)
    ]
    return tuple(operations)


def _planned(base: Template, rounds: int | Sequence[PlannedRound] | None, language: str) -> tuple[PlannedRound, ...]:
    if rounds is None:
        return base.rounds
    if not isinstance(rounds, int):
        return tuple(rounds)
    more = range(len(base.rounds) + 1, rounds + 1)
    blank = "{}라운드" if language == "ko" else "Round {}"
    return base.rounds[:rounds] + tuple(PlannedRound(blank.format(number), "") for number in more)


def _end(kind: str, starts_at: str, rounds: Sequence[PlannedRound]) -> str:
    if not starts_at:
        return ""
    minutes = opening_minutes(kind) + sum(one.minutes for one in rounds) + closing_minutes(kind)
    minutes += sum(one.break_after for one in rounds[:-1])
    try:
        start = datetime.datetime.combine(datetime.date(2000, 1, 1), datetime.time.fromisoformat(starts_at))
    except ValueError:
        return ""  # The operation refuses such a start, and says why.
    return f"{start + datetime.timedelta(minutes=minutes):%H:%M}"
