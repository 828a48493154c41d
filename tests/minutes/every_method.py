"""A record in which thirty people vote by every method, and by some of them without a decision."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from record_closing import closing

from facilitator.record import Record
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.operations import (
    AddRound,
    AddTable,
    BallotOption,
    CodeIssued,
    CreateProgramme,
    CreateSession,
    EnterTableVote,
    ImportParticipants,
    IssueCodes,
    MarkParticipants,
    OpenBallot,
    Person,
    PrepareBallot,
)
from facilitator.record.source import PlayedClock, repeatable
from facilitator.record.voting import code_hash, new_code

PEOPLE = 30

NAMES = {
    "ko": ("야간 돌봄", "주말 돌봄", "방문 진료", "동네 도서관"),
    "en": ("Care at night", "Care on weekends", "Home visits by doctors", "Local libraries"),
}


@dataclass
class VotingDay:
    """Three tables, thirty people who are all there, and a voting code for each of them."""

    record: Record
    session: str
    tables: list[str]
    codes: list[str]
    names: tuple[str, ...]
    people: list[str] = field(default_factory=list)

    def prepare(
        self, title: str, texts: tuple[str, ...], channel: str = "phone", **asked: Any
    ) -> tuple[str, list[str]]:
        """Open a ballot; returns its id and those of its options."""
        id, options = self.record.new_id(), [self.record.new_id() for _ in texts]
        self.record.apply(
            PrepareBallot(
                id=id, session_id=self.session, title=title, channels=(channel,),
                options=tuple(BallotOption(id=option, text=text) for option, text in zip(options, texts, strict=True)),
                **asked,
            ),
            OpenBallot(id=id),
        )  # fmt: skip
        return id, options

    def vote(self, ballot: str, key: str, *votes: tuple[int, Any]) -> None:
        """So many people each give this answer, one after the other; then the ballot is closed."""
        answers = [answer for people, answer in votes for _ in range(people)]
        casts = [Cast(code, ballot, {key: answer}) for code, answer in zip(self.codes, answers, strict=False)]
        assert all(outcome.receipt for outcome in cast_votes(self.record, casts))
        self.record.apply(*closing(self.record, ballot))

    def choose(self, title: str, *people: int, **asked: Any) -> str:
        """Hold a ballot in which so many people choose each option, and close it; returns its id."""
        ballot, options = self.prepare(title, self.names[: len(people)], method="single", **asked)
        self.vote(ballot, "chosen", *((n, [option]) for n, option in zip(people, options, strict=True)))
        return ballot

    def rank(self, title: str, *orders: tuple[int, str], counting: str = "irv", options: int = 4) -> str:
        """Hold a ballot in which so many people rank in each order ("ba": the second, then the first); returns its id."""
        ballot, ids = self.prepare(title, self.names[:options], method="ranking", most=0, rules={"counting": counting})
        self.vote(ballot, "ranked", *((n, [[ids["abcd".index(one)]] for one in order]) for n, order in orders))
        return ballot

    def grade(self, title: str, *grades: tuple[int, tuple[int, ...]], scale: tuple[int, int] = (1, 5)) -> str:
        """Hold a ballot in which so many people give these grades to the options, and close it; returns its id."""
        texts = self.names[: len(grades[0][1])]
        ballot, ids = self.prepare(title, texts, method="rating", rules={"scale": list(scale)})
        self.vote(ballot, "grades", *((n, dict(zip(ids, given, strict=True))) for n, given in grades))
        return ballot

    def spend(self, title: str, *points: tuple[int, tuple[int, ...]]) -> str:
        """Hold a ballot in which so many people spread ten points over the options, and close it; returns its id."""
        texts = self.names[: len(points[0][1])]
        ballot, ids = self.prepare(title, texts, method="points", rules={"points": 10})
        self.vote(ballot, "points", *((n, dict(zip(ids, given, strict=True))) for n, given in points))
        return ballot

    def agree(self, title: str, yes: int, no: int, **rules: Any) -> str:
        """Hold a ballot in favour or against, and close it; returns its id."""
        texts = ("찬성", "반대") if self.names == NAMES["ko"] else ("In favour", "Against")
        ballot, ids = self.prepare(title, texts, method="yes-no", rules=rules)
        self.vote(ballot, "chosen", (yes, [ids[0]]), (no, [ids[1]]))
        return ballot

    def hands(self, ballot: str, *tables: dict[str, int]) -> None:
        """The hands of tables 1, 2, ..."""
        for table, counts in zip(self.tables, tables, strict=False):
            self.record.apply(EnterTableVote(ballot_id=ballot, table_id=table, counts=counts, confirmed=True))


def voting_day(folder: Path, language: str = "ko") -> VotingDay:
    """The day before anybody votes."""
    record = Record.create(
        folder / "votes.roundtable", source=repeatable(1, PlayedClock(datetime(2026, 11, 23, 5, 10, tzinfo=UTC)))
    )
    new = record.new_id
    day = VotingDay(
        record, new(), [new() for _ in range(3)], [new_code(record) for _ in range(PEOPLE)], NAMES[language]
    )
    day.people = [new() for _ in range(PEOPLE)]
    programme = new()
    record.apply(
        CreateProgramme(id=programme, title="서울시민복지기준" if language == "ko" else "Seoul welfare standard"),
        CreateSession(
            id=day.session, programme_id=programme, kind="roundtable", date="2026-11-23", language=language,
            title="투표하는 날" if language == "ko" else "A day of votes",
        ),
        AddRound(id=new(), session_id=day.session, title="돌봄" if language == "ko" else "Care"),
        *(AddTable(id=id, session_id=day.session, number=n, seats=10) for n, id in enumerate(day.tables, start=1)),
        ImportParticipants(
            session_id=day.session,
            people=tuple(Person(id=id, name=f"이름{n}", key=str(n)) for n, id in enumerate(day.people)),
        ),
        MarkParticipants(ids=tuple(day.people), state="arrived"),
        IssueCodes(
            session_id=day.session,
            codes=tuple(
                CodeIssued(code_hash=code_hash(code), participant_id=person)
                for code, person in zip(day.codes, day.people, strict=True)
            ),
        ),
    )  # fmt: skip
    return day


def every_method(folder: Path, language: str = "ko") -> VotingDay:
    """One ballot by each method and each way to count rankings, in this order: hands, several choices, yes-no, grades 1 to
    5 and 1 to 10, elimination, Borda, Schulze, points."""
    day = voting_day(folder, language)
    korean = language == "ko"

    def title(ko: str, en: str) -> str:
        return ko if korean else en

    ballot, options = day.prepare(title("무엇부터 할까요?", "What comes first?"), day.names[:3], channel="hands")
    day.hands(ballot, dict(zip(options, (6, 3, 1), strict=True)), dict(zip(options, (7, 2, 2), strict=True)))
    day.record.apply(*closing(day.record, ballot))
    ballot, options = day.prepare(
        title("함께할 수 있는 일은?", "What can you go along with?"), day.names, method="approval", most=2,
        rules={"quota": "absolute", "quorum": "1/2"},
    )  # fmt: skip
    a, b, c, d = options
    day.vote(ballot, "chosen", (12, [a, b]), (8, [a, c]), (5, [b]), (2, [d]))
    day.agree(title("이 기준을 채택할까요?", "Shall we adopt this standard?"), 17, 9, quota="2/3", quorum="absolute")
    day.grade(
        title("얼마나 중요합니까?", "How important is it?"),
        (12, (5, 3, 5, 2)), (8, (4, 3, 1, 2)), (6, (4, 2, 5, 3)), (3, (2, 4, 1, 1)),
    )  # fmt: skip
    day.grade(
        title("열 점으로 매기면?", "And out of ten?"), (12, (9, 6, 10, 4)), (8, (7, 6, 1, 4)), (6, (8, 4, 10, 5)),
        scale=(1, 10),
    )  # fmt: skip
    orders = ((11, "abcd"), (8, "bcad"), (6, "cbda"), (4, "dc"), (1, "d"))
    day.rank(title("순서를 정하면?", "In which order?"), *orders)
    day.rank(title("점수로 정하면?", "And by points of places?"), *orders, counting="borda")
    day.rank(title("둘씩 견주면?", "And two by two?"), *orders, counting="schulze")
    day.spend(
        title("열 점을 나누면?", "How would you spread ten points?"),
        (10, (5, 3, 2, 0)),
        (9, (2, 2, 5, 1)),
        (5, (0, 0, 4, 6)),
    )
    return day
