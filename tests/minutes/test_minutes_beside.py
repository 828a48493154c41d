"""Before and after, and results by group, in the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from record_day import Day, prepared_day
from record_pairs import codes, give, prepare, vote

from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.record.operations import CloseBallot, OpenRound


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    for person in range(10):
        give(day, person, gender="여" if person < 5 else "남")
    yield day
    day.record.close()


def compared(day: Day, *, agree: bool = True, secret: bool = False) -> Outline:
    """The minutes of a day on which seven of ten chose care before, and four after."""
    made = codes(day, *day.people)
    before: str | None = None
    for care in (7, 4):
        ballot, options = prepare(day, secret=secret, compared=before is None, before=before, shown_by=("gender",))
        for n, code in enumerate(made):
            vote(day, ballot, {code: options[0 if n < care else 1]}, linked=agree)
        day.apply(CloseBallot(id=ballot))
        before = ballot
    return outline_of(day.record, day.session_id)


def printed(outline: Outline, folder: Path) -> tuple[str, str]:
    """The minutes as PDF and as DOCX, as text in one line each."""
    write_pdf(outline, folder / "minutes.pdf")
    write_docx(outline, folder / "minutes.docx")
    pdf = " ".join(page.extract_text() for page in PdfReader(folder / "minutes.pdf").pages)
    document = Document(str(folder / "minutes.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    word = " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return " ".join(pdf.split()), " ".join(word.split())


def test_the_minutes_say_what_changed_and_who_moved_where(day: Day, tmp_path: Path) -> None:
    outline = compared(day)
    (change,) = outline.changes
    assert (change.earlier, change.ballot, change.linked) == (1, 2, 10)
    assert [(move.before, move.after, move.people) for move in change.moves] == [("돌봄", "주거", 3)]
    for text in printed(outline, tmp_path):
        assert "전후 비교 (앞: 투표 1, 뒤: 투표 2)" in text
        assert "7표 · 70.0%" in text and "4표 · 40.0%" in text and "–30.0%p" in text
        assert "두 번 모두 동의한 10명의 앞뒤 표" in text and "3명(30.0%)이 두 번째에는 다르게" in text
        assert "합계만 비교한 것" not in text
    write_json(outline, tmp_path / "outline.json")
    assert read_json(tmp_path / "outline.json") == outline


def test_where_nobody_agreed_it_says_totals_only(day: Day, tmp_path: Path) -> None:
    outline = replace(compared(day, agree=False), language="en")
    for text in printed(outline, tmp_path):
        assert "Totals only: who changed their mind is not known." in text and "–30.0 points" in text


def test_the_moves_of_few_people_in_a_secret_vote_are_not_printed(day: Day, tmp_path: Path) -> None:
    for text in printed(compared(day, secret=True), tmp_path):
        assert "10명의 답은 싣지 않았습니다" in text and "앞의 답" not in text


def test_where_some_answers_are_withheld_it_says_whom_the_table_shows(day: Day, tmp_path: Path) -> None:
    outline = compared(day)
    (change,) = outline.changes
    for text in printed(replace(outline, changes=(replace(change, hidden=4),)), tmp_path):
        assert "4명의 답은 싣지 않았습니다. 아래 표에는 나머지 가운데 답을 바꾼 사람만 적었습니다." in text


def test_results_stand_by_group_with_what_they_rest_on(day: Day, tmp_path: Path) -> None:
    outline = compared(day)
    assert [(table.ballot, table.attribute) for table in outline.groups] == [(1, "성별"), (2, "성별")]
    assert [(group.people, group.valid) for table in outline.groups for group in table.groups] == [(5, 5)] * 4
    for text in printed(outline, tmp_path):
        assert "집단별 결과" in text and "80.0%" in text
        assert "5명이 안 되는 집단은 다른 집단과 한데 묶었습니다" in text


def test_minutes_of_ballots_that_nobody_compared_say_nothing_of_it(day: Day, tmp_path: Path) -> None:
    (code,) = codes(day, day.people[0])
    ballot, options = prepare(day)
    vote(day, ballot, {code: options[0]})
    day.apply(CloseBallot(id=ballot))
    outline = outline_of(day.record, day.session_id)
    assert (outline.changes, outline.groups) == ((), ())
    for text in printed(outline, tmp_path):
        assert "전후 비교" not in text and "집단별" not in text
