"""What came of every vote stands in the minutes: the sentence, the figures of the method, the seal, and what was accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from every_method import VotingDay, every_method, voting_day
from pypdf import PdfReader
from record_closing import closing
from record_day import behind_its_back

from facilitator.ballots import Rules, ranked, tally
from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import Ballot, Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.story.ballot_tables import result_tables
from facilitator.minutes.story.blocks import Grid, plain
from facilitator.minutes.story.outcome import outcome
from facilitator.minutes.words import Words
from facilitator.record.models import Ballot as BallotRow
from facilitator.record.models import Tally
from facilitator.record.operations import (
    AcceptDifference,
    AnnulBallot,
    CloseBallot,
    CorrectBallot,
    EnterTableVote,
    ReopenBallot,
)
from facilitator.record.reconciling import open_differences
from facilitator.record.sealing import short_seal

KOREAN = {
    "무엇부터 할까요?": (
        "‘야간 돌봄’ 항목이 가장 많은 13표(61.9%)로 1위입니다.",
        "비율은 유효 21표 기준",
    ),
    "함께할 수 있는 일은?": (
        "‘야간 돌봄’ 항목이 가장 많은 20표(74.1%)로 의결 기준(유효 27표의 과반수인 14표)을 채워 결정되었습니다.",
        "정족수: 투표권자 30명의 2분의 1 이상인 15명 · 27명이 투표하여 충족",
        "기준 충족",
        "17표 · 63.0%",
    ),
    "이 기준을 채택할까요?": (
        "찬성 17표, 반대 9표로 의결 기준(유효 26표의 3분의 2 이상인 18표)에 1표 모자라 부결되었습니다.",
        "정족수: 투표권자 30명의 과반수인 16명 · 26명이 투표하여 충족",
    ),
    "얼마나 중요합니까?": (
        "‘야간 돌봄’ 항목이 가장 높은 평균 4.21점으로 1위입니다.",
        "항목 1 2 3 4 5 매긴 사람 평균 중앙값 양극화",
        "방문 진료 11 0 0 0 18 29 3.48 5 0.76",
        "평균은 점수를 매긴 사람 기준 · 막대는 1~5점",
    ),
    "열 점으로 매기면?": (
        "점수 매기기 · 1점부터 10점까지",
        "방문 진료 8 0 0 0 0 0 0 0 0 18 26 7.23 10 0.62",
    ),
    "순서를 정하면?": (
        "순위 매기기 · 차례로 떨어뜨리기로 집계",
        "‘방문 진료’ 항목이 3차 집계에서 과반수인 18표(62.1%)로 1위입니다.",
        "5표 · 1차 집계에서 탈락",
        "항목 1차 2차 3차",
        "방문 진료 6 10 +4 18 +8",
        "주말 돌봄 8 8 탈락 동네 도서관 5 탈락",
        "남은 선택 없음 0 1 +1 1",
        "다른 어느 항목과 둘씩 견주어도 ‘주말 돌봄’ 항목을 앞에 둔 사람이 더 많습니다(콩도르세 승자).",
    ),
    "점수로 정하면?": (
        "‘주말 돌봄’ 항목이 가장 높은 보르다 점수 61점으로 1위입니다.",
        "방문 진료 54 6",
    ),
    "둘씩 견주면?": (
        "‘주말 돌봄’ 항목이 둘씩 견주어 다른 모든 항목을 이겨 1위입니다.",
        "2. 주말 돌봄 14 – 19 25 3",
        "‘주말 돌봄’ 항목을 앞에 둔 사람이 더 많습니다(콩도르세 승자).",
    ),
    "열 점을 나누면?": (
        "‘방문 진료’ 항목이 가장 많은 85점(35.4%)으로 1위입니다.",
        "비율은 나누어 준 점수 240점 기준",
        "야간 돌봄 68 28.3% 19",
    ),
}
ENGLISH = {
    "What comes first?": ("First: “Care at night”, with the most votes, 13 (61.9%).",),
    "What can you go along with?": (
        "with the most votes, 20 (74.1%), reaching the majority needed (more than half of 27 valid ballots: 14).",
        "Quorum: at least 1/2 of the 30 eligible: 15; 27 people voted, enough",
    ),
    "Shall we adopt this standard?": (
        "Rejected: In favour 17, Against 9, 1 short of the majority needed (at least 2/3 of 26 valid ballots: 18).",
    ),
    "How important is it?": ("First: “Care at night”, with the highest mean, 4.21.", "Polarised: 0 where all agree"),
    "And out of ten?": ("grades · from 1 to 10",),
    "In which order?": (
        "First: “Home visits by doctors”, with more than half in count 3, 18 votes (62.1%).",
        "out in count 1",
        "Home visits by doctors 6 10 +4 18 +8",
        "No choice left 0 1 +1 1",
    ),
    "And by points of places?": ("First: “Care on weekends”, with the most Borda points, 61.",),
    "And two by two?": ("First: “Care on weekends”, preferred by more people to each of the others.",),
    "How would you spread ten points?": ("First: “Home visits by doctors”, with the most points, 85 (35.4%).",),
}


def gathered(day: VotingDay, kind: str = "full") -> Outline:
    return outline_of(day.record, day.session, kind)


def printed(outline: Outline, folder: Path) -> str:
    """What the PDF says, in one line."""
    write_pdf(outline, folder / "minutes.pdf")
    return " ".join("\n".join(page.extract_text() for page in PdfReader(folder / "minutes.pdf").pages).split())


def in_word(outline: Outline, folder: Path) -> str:
    """What the Word document says, in one line."""
    write_docx(outline, folder / "minutes.docx")
    body = docx.Document(str(folder / "minutes.docx")).element.body
    lines = ("".join(node.text or "" for node in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
    return " ".join(" ".join(lines).split())


@pytest.fixture(scope="module", params=["ko", "en"])
def outline(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outline:
    day = every_method(tmp_path_factory.mktemp("every"), request.param)
    found = gathered(day)
    day.record.close()
    return found


@pytest.fixture
def day(tmp_path: Path) -> Iterator[VotingDay]:
    voting = voting_day(tmp_path)
    yield voting
    voting.record.close()


def last(day: VotingDay) -> Ballot:
    return gathered(day).ballots[-1]


def sentence(day: VotingDay, language: str = "ko") -> str:
    ballot = last(day)
    assert ballot.result is not None
    return outcome(Words(language), ballot.result, ballot.quorum_counts)


@pytest.mark.parametrize("write", [printed, in_word])
def test_the_minutes_say_of_every_method_what_came_of_it_and_show_its_figures(
    outline: Outline, write: Callable[[Outline, Path], str], tmp_path: Path
) -> None:
    text = write(outline, tmp_path)
    for title, lines in (KOREAN if outline.language == "ko" else ENGLISH).items():
        assert title in text
        for line in lines:
            assert line in text
    for ballot in outline.ballots:
        assert f"{'봉인' if outline.language == 'ko' else 'Seal'} {ballot.seal}" in text


def test_the_preliminary_report_has_the_sentence_the_chart_and_the_seal_and_leaves_the_tables_out(
    tmp_path: Path,
) -> None:
    day = every_method(tmp_path)
    outline = gathered(day, "preliminary")
    day.record.close()
    for text in (printed(outline, tmp_path), in_word(outline, tmp_path)):
        for title, lines in KOREAN.items():
            assert title in text
            assert [line for line in lines if line.endswith("1위입니다.")] == [
                line for line in lines if line.endswith("1위입니다.") and line in text
            ]
        assert "찬성 17표, 반대 9표로" in text
        assert "5표 · 1차 집계에서 탈락" in text
        assert "비율은 나누어 준 점수 240점 기준" in text
        for ballot in outline.ballots:
            assert f"봉인 {ballot.seal}" in text
        for table in ("양극화", "남은 선택 없음", "첫째로 꼽은 표", "콩도르세"):
            assert table not in text


def test_a_seal_is_never_broken_between_two_lines(outline: Outline, tmp_path: Path) -> None:
    for kind in ("full", "preliminary"):
        write_pdf(replace(outline, kind=kind), tmp_path / "minutes.pdf")
        text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "minutes.pdf").pages)
        for ballot in outline.ballots:
            assert ballot.seal in text


def test_the_seal_is_that_of_the_record(day: VotingDay) -> None:
    ballot = day.choose("무엇부터", 9, 4)
    with day.record.reading() as reading:
        seal = reading.get_one(Tally, ballot).seal
    assert last(day).seal == short_seal(seal) != ""


def test_the_outline_of_every_method_can_be_kept_as_json(outline: Outline, tmp_path: Path) -> None:
    write_json(outline, tmp_path / "outline.json")
    assert read_json(tmp_path / "outline.json") == outline


def test_an_option_leads_by_the_method_and_not_by_how_many_people_named_it(day: VotingDay) -> None:
    day.spend("나누기", (9, (1, 9)), (1, (10, 0)))
    assert [(option.text, option.leads) for option in last(day).options] == [("야간 돌봄", False), ("주말 돌봄", True)]
    day.grade("매기기", (3, (5, 4)), (6, (1, 4)))
    assert [option.leads for option in last(day).options] == [False, True]


def test_options_that_are_tied_are_named_and_nothing_breaks_the_tie(day: VotingDay) -> None:
    day.choose("무엇부터", 5, 5, 2)
    assert sentence(day) == (
        "‘야간 돌봄’, ‘주말 돌봄’ 항목이 5표(41.7%)로 동률이어서 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다."
    )
    assert sentence(day, "en").startswith("Not decided: “야간 돌봄”, “주말 돌봄” are tied at 5 votes (41.7%).")


def test_an_elimination_that_hangs_on_who_goes_first_ends_there_and_says_so(day: VotingDay, tmp_path: Path) -> None:
    day.rank("순서", (4, "ab"), (4, "ba"), (5, "c"), options=3)
    assert sentence(day).startswith("‘야간 돌봄’, ‘주말 돌봄’ 항목이 동률이어서 결정되지 않았습니다.")
    text = printed(gathered(day), tmp_path)
    assert "1차 집계의 공동 최하위: ‘야간 돌봄’, ‘주말 돌봄’." in text
    assert "‘야간 돌봄’ 항목이 탈락하면 1위는 ‘주말 돌봄’입니다." in text
    assert "집계를 여기서 마쳤습니다." in text


def test_where_it_does_not_matter_who_goes_first_the_count_goes_on(day: VotingDay, tmp_path: Path) -> None:
    day.rank("순서", (4, "ac"), (4, "bc"), (5, "c"), options=3)
    assert sentence(day) == "‘방문 진료’ 항목이 2차 집계에서 과반수인 9표(69.2%)로 1위입니다."
    text = printed(gathered(day), tmp_path)
    assert "어느 항목이 먼저 탈락하여도 1위는 같습니다." in text


def test_many_counts_are_divided_over_tables_in_which_those_that_are_out_stand_no_more() -> None:
    options = tuple("가나다라마바사아자차")
    votes = {ranked(option): 10 + place for place, option in enumerate(options)}
    result = tally(Rules(method="ranking", options=options), votes, eligible=200, present=200)
    ballot = Ballot(number=1, title="순서", method="ranking", result=result)
    first, second = (block for block in result_tables(ballot, Words("ko")) if isinstance(block, Grid))
    assert first.head == ("항목", "1차", "2차", "3차", "4차", "5차")
    assert second.head == ("항목", "6차", "7차", "8차", "9차")
    assert [plain(row[0]) for row in second.rows] == ["차", "자", "아", "사", "바", "마", "남은 선택 없음"]
    assert [plain(cell) for cell in second.rows[-1]] == ["남은 선택 없음", "60 +14", "75 +15", "91 +16", "108 +17"]
    assert [plain(cell) for cell in second.rows[-2]] == ["마", "탈락", "", "", ""]


def test_where_options_beat_each_other_in_a_circle_the_clearest_wins_decide(day: VotingDay, tmp_path: Path) -> None:
    day.rank("둘씩", (10, "abc"), (8, "bca"), (6, "cab"), options=3, counting="schulze")
    assert "모든 항목을 이긴 항목은 없으나" in sentence(day)
    assert "‘야간 돌봄’" in sentence(day)
    assert "(콩도르세 승자)은 없습니다." in printed(gathered(day), tmp_path)


def test_grades_of_a_long_scale_are_told_in_lines(day: VotingDay, tmp_path: Path) -> None:
    day.grade("백 점", (6, (90, 40)), (3, (70, 0)), scale=(0, 100))
    text = printed(gathered(day), tmp_path)
    assert "야간 돌봄: 70점 3명 · 90점 6명" in text
    assert "주말 돌봄: 0점 3명 · 40점 6명" in text


def test_a_majority_that_was_missed_says_by_how_much(day: VotingDay) -> None:
    day.choose("무엇부터", 10, 9, 4, rules={"quota": "absolute"}, basis="cast")
    assert sentence(day) == (
        "가장 많은 표를 얻은 ‘야간 돌봄’ 항목도 10표로 의결 기준(투표자 23명의 과반수인 12표)에 2표 모자라 결정되지 않았습니다."
    )
    assert sentence(day, "en") == (
        "Not decided: “야간 돌봄” had the most, 10 votes, 2 short of the majority needed "
        "(more than half of the 23 people who voted: 12)."
    )


@pytest.mark.parametrize(
    ("quorum", "korean", "english"),
    [
        ("1/2", "투표한 사람이 9명으로 정족수(투표권자 30명의 2분의 1 이상인 15명)에 6명 모자라 성립하지 않았습니다.", "9 people voted, 6 too few"),
        ("20", "투표한 사람이 9명으로 정족수(20명)에 11명 모자라 성립하지 않았습니다.", "11 too few (20 people)"),
    ],
)  # fmt: skip
def test_a_quorum_that_was_missed_says_by_how_much(day: VotingDay, quorum: str, korean: str, english: str) -> None:
    day.choose("무엇부터", 6, 3, rules={"quorum": quorum})
    assert sentence(day) == korean
    assert english in sentence(day, "en")


def test_a_quorum_of_those_who_are_there_says_so(day: VotingDay) -> None:
    day.choose("무엇부터", 6, 3, rules={"quorum": "40", "quorum_counts": "present"})
    assert sentence(day) == "참석한 사람이 30명으로 정족수(40명)에 10명 모자라 성립하지 않았습니다."
    assert sentence(day, "en").startswith("No quorum: 30 people were present, 10 too few (40 people).")


def test_a_secret_ballot_is_called_secret(day: VotingDay, tmp_path: Path) -> None:
    day.choose("누구에게도 알리지 않고", 6, 3, secret=True)
    assert "하나 선택 · 비밀투표 · 투표권 30명" in printed(gathered(day), tmp_path)


def test_a_vote_in_which_nobody_chose_anything_decides_nothing(day: VotingDay, tmp_path: Path) -> None:
    ballot, _ = day.prepare("무엇부터", day.names[:2], channel="hands")
    day.hands(ballot, {})
    day.record.apply(*closing(day.record, ballot))
    assert sentence(day) == "유효한 표가 없어 아무것도 결정되지 않았습니다."
    assert not any(option.leads for option in last(day).options)
    assert "결정한 사항이 없습니다." in printed(gathered(day), tmp_path)


def test_a_yes_no_ballot_is_accepted_or_rejected(day: VotingDay, tmp_path: Path) -> None:
    day.agree("채택할까요", 20, 5)
    assert sentence(day) == "찬성 20표, 반대 5표로 가결되었습니다."
    day.agree("늦출까요", 5, 20)
    assert sentence(day, "en") == "Rejected: 찬성 5, 반대 20."
    text = printed(gathered(day), tmp_path)
    assert "채택할까요 – 가결" in text
    assert "늦출까요 – 부결" in text


def test_what_was_not_decided_is_no_decision_on_the_front_table(day: VotingDay, tmp_path: Path) -> None:
    day.choose("동률", 5, 5)
    text = printed(gathered(day), tmp_path)
    assert "결정한 사항이 없습니다." in text
    assert "투표 1. 동률 – ‘야간 돌봄’, ‘주말 돌봄’ 항목이" in text


def test_tables_that_differ_for_one_reason_stand_in_one_line(day: VotingDay, tmp_path: Path) -> None:
    ballot, options = day.prepare("무엇부터", day.names[:2], channel="hands")
    day.hands(ballot, dict(zip(options, (8, 4), strict=True)))
    why = {1: "두 사람이 더 앉았습니다.", 2: "말로만 정했습니다.", 3: "말로만 정했습니다."}
    with day.record.reading() as reading:
        differing = open_differences(reading, reading.get_one(BallotRow, ballot))
    day.record.apply(
        *(
            AcceptDifference(
                ballot_id=ballot, place=one.id, expected=one.expected, found=one.voted, reason=why[one.number]
            )
            for one in differing
        ),
        CloseBallot(id=ballot),
    )  # fmt: skip
    for text in (printed(gathered(day), tmp_path), in_word(gathered(day), tmp_path)):
        assert "사람보다 표가 많습니다: 1번 테이블(10명, 12표). 사유: 두 사람이 더 앉았습니다." in text
        assert "2, 3번 테이블에서 표가 들어오지 않았습니다. 사유: 말로만 정했습니다." in text
    assert "말로만 정했습니다." not in printed(gathered(day, "preliminary"), tmp_path)


def test_a_corrected_result_stays_with_what_it_decided_and_why_it_was_corrected(day: VotingDay, tmp_path: Path) -> None:
    ballot, options = day.prepare("무엇부터", day.names[:2], channel="hands")
    hands = [dict(zip(options, counts, strict=True)) for counts in ((6, 4), (5, 4), (6, 4))]
    day.hands(ballot, *hands)
    day.record.apply(CloseBallot(id=ballot))
    new, ids = day.record.new_id(), [day.record.new_id() for _ in options]
    day.record.apply(
        CorrectBallot(id=ballot, new_id=new, reason="3번 테이블을 거꾸로 적었습니다.", option_ids=tuple(zip(options, ids, strict=True))),
        EnterTableVote(ballot_id=new, table_id=day.tables[2], counts=dict(zip(ids, (0, 10), strict=True)), confirmed=True),
        CloseBallot(id=new),
    )  # fmt: skip
    for text in (printed(gathered(day), tmp_path), in_word(gathered(day), tmp_path)):
        assert "‘주말 돌봄’ 항목이 가장 많은 18표(62.1%)로 1위입니다." in text
        assert "마감한 투표 1의 결과를 바로잡은 것입니다. 사유: 3번 테이블을 거꾸로 적었습니다." in text
        assert "17표(58.6%)로 1위입니다. 야간 돌봄: 17표 · 58.6%; 주말 돌봄: 12표 · 41.4%" in text


def test_a_reopened_vote_keeps_what_it_said_before(day: VotingDay, tmp_path: Path) -> None:
    ballot, options = day.prepare("무엇부터", day.names[:2], channel="hands")
    day.hands(ballot, dict(zip(options, (8, 2), strict=True)))
    day.record.apply(*closing(day.record, ballot))
    day.record.apply(ReopenBallot(id=ballot, reason="2번 테이블이 늦게 알려 왔습니다."))
    meanwhile = printed(gathered(day), tmp_path)
    assert "이 결과는 바로잡고 있습니다. 사유: 2번 테이블이 늦게 알려 왔습니다." in meanwhile
    assert "8표(80.0%)로 1위입니다." in meanwhile
    day.record.apply(
        EnterTableVote(
            ballot_id=ballot, table_id=day.tables[1], counts=dict(zip(options, (0, 10), strict=True)), confirmed=True
        )
    )
    day.record.apply(*closing(day.record, ballot))
    for text in (printed(gathered(day), tmp_path), in_word(gathered(day), tmp_path)):
        assert "‘주말 돌봄’ 항목이 가장 많은 12표(60.0%)로 1위입니다." in text
        assert "다시 열었습니다. 사유: 2번 테이블이 늦게 알려 왔습니다." in text
        assert "앞선 결과: ‘야간 돌봄’ 항목이 가장 많은 8표(80.0%)로 1위입니다." in text
    assert "다시 열었습니다." in printed(gathered(day, "preliminary"), tmp_path)


def test_an_annulled_vote_is_told_with_its_reason_and_decides_nothing(day: VotingDay, tmp_path: Path) -> None:
    ballot = day.choose("무엇부터", 9, 4)
    day.record.apply(AnnulBallot(id=ballot, reason="질문을 잘못 읽었습니다."))
    for kind in ("full", "preliminary"):
        text = printed(gathered(day, kind), tmp_path)
        assert "이 투표는 무효입니다. 사유: 질문을 잘못 읽었습니다." in text
        assert "비율은 유효 13표 기준" not in text, "no chart that could be taken for a result"
    full = printed(gathered(day), tmp_path)
    assert "앞선 결과: ‘야간 돌봄’ 항목이 가장 많은 9표(69.2%)로 1위입니다." in full
    assert "결정한 사항이 없습니다." in full
    assert "투표 1. 무엇부터 – 무효" in full


def test_the_minutes_of_an_older_record_say_counts_and_shares_as_before(day: VotingDay, tmp_path: Path) -> None:
    day.choose("무엇부터", 9, 4)
    behind_its_back(tmp_path / "votes.roundtable", "UPDATE tally SET result = '{}', seal = ''")
    ballot = last(day)
    assert (ballot.result, ballot.seal) == (None, "")
    assert [option.leads for option in ballot.options] == [True, False]
    for kind in ("full", "preliminary"):
        text = printed(gathered(day, kind), tmp_path)
        assert "9표 · 69.2%" in text
        assert "최다 득표" in text
        assert "봉인" not in text
        assert "1위입니다" not in text
