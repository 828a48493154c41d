"""The list of receipts: whoever voted by phone finds the own vote on it, in words, and nobody else's name."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from record_closing import closing
from record_day import Day, prepared_day

from facilitator.day.receipts import receipts_of, write_receipts
from facilitator.errors import Refused
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.operations import (
    BallotOption,
    CodeIssued,
    IssueCodes,
    OpenBallot,
    OpenRound,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code

LONG = "누구나 걸어서 십 분 안에 갈 수 있는 곳에 아이와 어르신이 함께 쓰는 돌봄의 집을 동마다 하나씩 두고 밤에도 문을 여는 것"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def voted(day: Day, people: int = 9, *, secret: bool = True, method: str = "single", texts: tuple[str, ...] = ("돌봄", "=1+1")
) -> tuple[str, dict[str, str]]:  # fmt: skip
    """A ballot in which so many people voted, one after the other for each option, the last abstaining, and one did not.

    Returns its id, and receipt -> what the person said.
    """
    codes = [new_code(day.record) for _ in range(people + 1)]
    ballot, options = day.record.new_id(), [day.record.new_id() for _ in texts]
    day.apply(
        IssueCodes(session_id=day.session_id, codes=tuple(CodeIssued(code_hash=code_hash(one)) for one in codes)),
        PrepareBallot(
            id=ballot, session_id=day.session_id, title="무엇부터", method=method, secret=secret, channels=("phone",),
            options=tuple(BallotOption(id=id, text=text) for id, text in zip(options, texts, strict=True)),
        ),
        OpenBallot(id=ballot),
    )  # fmt: skip
    said: dict[str, str] = {}
    for number, code in enumerate(codes[:people]):
        place = number % len(options)
        raw = {"abstain": True} if number == people - 1 else {"chosen": [options[place]]}
        (outcome,) = cast_votes(day.record, [Cast(code, ballot, raw)])
        said[outcome.receipt] = "기권" if number == people - 1 else texts[place]
    return ballot, said


def close(day: Day, ballot: str) -> None:
    day.apply(*closing(day.record, ballot))


def rows(path: Path) -> list[list[str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(raw.decode("utf-8-sig").splitlines()))


@pytest.mark.parametrize("secret", [True, False], ids=["secret", "open"])
def test_everybody_finds_the_own_vote_in_words_and_the_list_is_in_the_order_of_the_receipts(
    day: Day, tmp_path: Path, secret: bool
) -> None:
    ballot, said = voted(day, secret=secret)
    close(day, ballot)
    assert write_receipts(day.record, ballot, tmp_path / "list.csv") == len(said)
    heading, *lines = rows(tmp_path / "list.csv")
    assert heading == ["확인 번호", "고른 것"]
    assert lines == [[receipt, said[receipt].replace("=1+1", "'=1+1")] for receipt in sorted(said)]


def test_while_people_vote_there_is_no_list(day: Day, tmp_path: Path) -> None:
    ballot, _ = voted(day)
    with pytest.raises(Refused, match="once their ballot is closed"):
        write_receipts(day.record, ballot, tmp_path / "list.csv")
    assert not (tmp_path / "list.csv").exists()


def test_the_list_for_the_wall_holds_every_receipt_and_cuts_no_vote(day: Day, tmp_path: Path) -> None:
    ballot, said = voted(day, 120, texts=("돌봄", LONG))
    close(day, ballot)
    assert write_receipts(day.record, ballot, tmp_path / "list.pdf") == 120
    pages = [page.extract_text() for page in PdfReader(tmp_path / "list.pdf").pages]
    assert len(pages) > 1 and all(receipts_of(day.record, ballot).seal in page for page in pages)
    whole = "".join(" ".join(pages).split())
    assert all(receipt in whole for receipt in said)
    assert whole.count("".join(LONG.split())) == list(said.values()).count(LONG)


def test_the_list_can_be_had_in_english(day: Day, tmp_path: Path) -> None:
    ballot, said = voted(day)
    close(day, ballot)
    write_receipts(day.record, ballot, tmp_path / "list.csv", "en")
    heading, *lines = rows(tmp_path / "list.csv")
    assert heading == ["Receipt", "Vote"] and ["Abstain"] in [line[1:] for line in lines] and len(lines) == len(said)


def test_a_ballot_without_votes_gives_a_list_that_says_so(day: Day, tmp_path: Path) -> None:
    ballot, _ = voted(day, 0)
    close(day, ballot)
    assert write_receipts(day.record, ballot, tmp_path / "list.pdf") == 0
    assert "휴대전화로 낸 표가 없습니다" in PdfReader(tmp_path / "list.pdf").pages[0].extract_text()


def test_another_kind_of_file_is_refused(day: Day, tmp_path: Path) -> None:
    ballot, _ = voted(day)
    close(day, ballot)
    with pytest.raises(Refused, match="neither CSV nor PDF"):
        write_receipts(day.record, ballot, tmp_path / "list.doc")
