"""A day on which something stands in every field that people write into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from record_closing import closing
from record_day import Day, prepared_day
from record_pairs import codes, prepare, vote
from record_voting import choice

from facilitator.record.models import Session
from facilitator.record.operations import (
    AcceptDifference,
    AddRecommendation,
    AddSource,
    AddTheme,
    AdmitStation,
    AnnulBallot,
    AskForHelp,
    BallotOption,
    CloseBallot,
    CloseRound,
    CodeIssued,
    CorrectBallot,
    EditParticipant,
    EditProgramme,
    EditRound,
    EditSession,
    EditTable,
    EnterPaperBatch,
    EnterTableVote,
    FileNote,
    ImportPosts,
    IssueCodes,
    MarkNotes,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PickQuote,
    PostRead,
    PrepareBallot,
    QueueDelivery,
    ReopenBallot,
    SendMessage,
    SetPopulation,
    ShowOnScreen,
    SignatureLine,
    SignMinutes,
)

Say = Callable[[str], str]
"""How something is said in this day: with a number behind it, or as it is."""


def full_day(place: Path, say: Say = str) -> Day:
    """A session with everything that minutes, data and packages can tell, and with what they must not tell."""
    day = prepared_day(place)
    _prepare(day, say)
    _talk(day, say)
    _vote(day, say)
    _compare(day, say)
    _around(day, say)
    return day


def _prepare(day: Day, say: Say) -> None:
    with day.record.reading() as reading:
        programme = reading.get_one(Session, day.session_id).programme_id
    day.apply(
        EditProgramme(id=programme, title=say("서울 복지 기준"), body=say("서울특별시")),
        EditSession(
            id=day.session_id, title=say("시민 원탁회의"), purpose=say("기준을 정합니다."), venue=say("시민청"),
            organizer=say("복지정책과"), observers=say("기자 2명"), introduction=say("여는 말"), closing=say("닫는 말"),
        ),
        *(
            EditRound(id=id, title=say(f"돌봄 {n}"), question=say(f"무엇이 필요합니까 {n}"), guidance=say("돌아가며 말합니다"))
            for n, id in enumerate(day.rounds)
        ),
        *(
            EditTable(
                id=id, zone=say("동쪽"), features=(say("경사로"),), facilitator=say("진행"), note_taker=say("기록"),
                group=say("주거"),
            )
            for id in day.tables
        ),
        *(
            EditParticipant(
                id=id, name=say(f"참가 {n}"), contact=say("연락"),
                attributes={"district": "관악구", say("소속"): say("복지관" if n < 5 else "주민 모임")},
            )
            for n, id in enumerate(day.people)
        ),
        MarkParticipants(ids=tuple(day.people), state="arrived"),
        SetPopulation(
            session_id=day.session_id, attribute=say("소속"), shares={say("복지관"): 6_000, say("학교"): 4_000},
            source=say("통계청"),
        ),
    )  # fmt: skip


def _talk(day: Day, say: Say) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    filed, alone = day.note(say("밤에도 열자")), day.note(say("다른 이야기"), table=2)
    theme = day.record.new_id()
    post = PostRead(
        id="post", key="1", title=say("제목"), text=say("늦게까지"), category=say("건의"), posted="2026-08-03"
    )
    day.apply(
        AddTheme(id=theme, session_id=day.session_id, title=say("야간 돌봄"), summary=say("늦게까지 엽니다.")),
        AddSource(id="board", session_id=day.session_id, title=say("게시판")),
        ImportPosts(source_id="board", round_id=day.rounds[0], posts=(post,)),
        FileNote(theme_id=theme, note_ids=(filed,)),
        PickQuote(theme_id=theme, note_id=filed),
        MarkNotes(note_ids=(alone, "post"), mark="aside", reason=say("주제와 다름")),
        AddRecommendation(
            id=day.record.new_id(), session_id=day.session_id, text=say("밤 10시까지 연다"), responsible=say("돌봄과")
        ),
    )
    day.apply(CloseRound(id=day.rounds[0]))


def _vote(day: Day, say: Say) -> None:
    """Ballots by hands: one that was reopened, one corrected, one annulled, and one whose correction is not closed."""
    again, options = _held(day, say, "무엇부터")
    day.apply(ReopenBallot(id=again, reason=say("한 테이블이 빠졌습니다")))
    day.apply(EnterTableVote(ballot_id=again, table_id=day.tables[1], counts={options[1]: 3}))
    _close(day, say, again)
    _correct(day, say, *_held(day, say, "언제부터"), closed=True)
    annulled, _ = _held(day, say, "어디부터")
    day.apply(AnnulBallot(id=annulled, reason=say("질문이 잘못되었습니다")))
    pending, options = _correct(day, say, *_held(day, say, "누구부터", "paper"), closed=False)
    day.apply(
        EnterPaperBatch(id=day.record.new_id(), ballot_id=pending, label=say("묶음"), slips=(choice(options[0]),))
    )


def _held(day: Day, say: Say, title: str, *channels: str) -> tuple[str, list[str]]:
    """A ballot that was closed, and its options."""
    id, options = day.record.new_id(), [day.record.new_id() for _ in range(2)]
    texts = (say("야간 돌봄"), say("주말 돌봄"))
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title=say(title), question=say("하나만 고르십시오"), channels=("hands", *channels),
            options=tuple(BallotOption(id=option, text=text) for option, text in zip(options, texts, strict=True)),
        ),
        OpenBallot(id=id),
        EnterTableVote(ballot_id=id, table_id=day.tables[0], counts={options[0]: 3, options[1]: 1}),
    )  # fmt: skip
    _close(day, say, id)
    return id, options


def _close(day: Day, say: Say, ballot: str) -> None:
    steps = closing(day.record, ballot)
    day.apply(
        *(replace(one, reason=say("먼저 갔습니다")) if isinstance(one, AcceptDifference) else one for one in steps)
    )


def _correct(day: Day, say: Say, ballot: str, options: list[str], *, closed: bool) -> tuple[str, list[str]]:
    new, new_options = day.record.new_id(), [day.record.new_id() for _ in options]
    pairs = tuple(zip(options, new_options, strict=True))
    day.apply(CorrectBallot(id=ballot, new_id=new, reason=say("잘못 셌습니다"), option_ids=pairs))
    if closed:
        _close(day, say, new)
    return new, new_options


def _compare(day: Day, say: Say) -> None:
    """Two ballots by phone that asked the same, by a group of people; votes of both are linked."""
    made = codes(day, *day.people)
    before: str | None = None
    for care in (7, 4):
        ballot, options = prepare(
            day, say("돌봄"), say("주거"), secret=False, compared=before is None, before=before, shown_by=(say("소속"),)
        )
        for n, code in enumerate(made):
            vote(day, ballot, {code: options[0 if n < care else 1]}, linked=True)
        day.apply(CloseBallot(id=ballot))
        before = ballot


def _around(day: Day, say: Say) -> None:
    """Who signs, and what is said in the hall and between laptops."""
    new = day.record.new_id
    day.apply(
        SignMinutes(session_id=day.session_id, signatures=(SignatureLine(role=say("복지정책실장"), name="한서명"),)),
        IssueCodes(session_id=day.session_id, codes=(CodeIssued(code_hash="0" * 64, label=say("자리 7")),)),
        ShowOnScreen(session_id=day.session_id, scene="text", detail=say("잠시 쉽니다")),
        SendMessage(id=new(), session_id=day.session_id, text=say("5분 남았습니다")),
        AskForHelp(id=new(), table_id=day.tables[0], text=say("종이가 없습니다")),
        AdmitStation(
            id=new(), session_id=day.session_id, role="theme team", token_hash="0" * 64, name=say("노트북")
        ),
        QueueDelivery(
            id=new(), session_id=day.session_id, package="package.zip", sha512="0" * 128, bytes=1, version=1,
            label=say("기록원"), address="file:///archive",
        ),
    )  # fmt: skip
