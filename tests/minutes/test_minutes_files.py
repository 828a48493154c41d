"""Files: JSON that can be read back, and nothing half written."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_outline import empty, invented

from facilitator.errors import Refused
from facilitator.minutes.docx import write_docx
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.run_of_day import RunItem, RunOfDay, write_run_of_day
from facilitator.minutes.whole_file import whole_file


@pytest.mark.parametrize("outline", [invented(notes=60), empty()], ids=["a day", "nothing"])
def test_the_outline_comes_back_from_its_file(outline: object, tmp_path: Path) -> None:
    path = tmp_path / "outline.json"
    write_json(outline, path)  # type: ignore[arg-type]
    assert read_json(path) == outline


@pytest.mark.parametrize("write", [write_pdf, write_docx, write_json])
def test_a_folder_that_is_not_there_is_refused_in_both_languages(write: object, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write(empty(), tmp_path / "nowhere" / "file")  # type: ignore[operator]
    assert "could not be written" in refused.value.en
    assert "쓸 수 없습니다" in refused.value.ko


def test_an_older_file_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_text("old")
    with pytest.raises(RuntimeError), whole_file(path) as unfinished:
        unfinished.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [left.name for left in tmp_path.iterdir()] == ["minutes.pdf"]


def test_the_run_of_the_day_tells_times_and_questions(tmp_path: Path) -> None:
    from pypdf import PdfReader

    run = RunOfDay(
        language="ko",
        title="원탁회의",
        date="2026-11-23",
        people=1000,
        tables=100,
        items=(
            RunItem(starts="13:00", ends="13:30", minutes=30, title="여는 말"),
            RunItem(
                starts="13:30",
                ends="14:20",
                minutes=50,
                number=1,
                title="돌봄",
                question="무엇이 필요합니까?",
                guidance="한 사람씩 말합니다.",
            ),
        ),
    )
    path = tmp_path / "run.pdf"
    assert write_run_of_day(run, path) == 1
    text = PdfReader(path).pages[0].extract_text()
    for said in (
        "13:30–14:20",
        "50분",
        "1라운드. 돌봄",
        "무엇이 필요합니까?",
        "한 사람씩 말합니다.",
        "참가자 1,000명 · 테이블 100개",
    ):
        assert said in text
    write_run_of_day(RunOfDay(language="en", title=""), path)
    assert "There are no rounds yet." in PdfReader(path).pages[0].extract_text()
