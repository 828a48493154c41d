"""The commands that print, and what they refuse in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Command
from pypdf import PdfReader
from record_closing import closing
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.models import Session
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash

LIST = "성명,성별,연령대\n" + "".join(
    f"사람{number},{'남여'[number % 2]},{20 + number % 3 * 10}대\n" for number in range(24)
)


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """In a folder with a record of 24 people who have no seats yet."""
    command = Command(capfd, monkeypatch, tmp_path)
    command("new", "day.roundtable", "--title", "경청회", "--tables", 4, "--seats", 6, "--rounds", 2)
    Path("list.csv").write_text(LIST, encoding="utf-8")
    command("import-roster", "day.roundtable", "list.csv")
    return command


@pytest.fixture
def seated(command: Command) -> Command:
    """The same with seats."""
    command("seat-record", "day.roundtable", "--time-limit", 1)
    return command


def text(path: str) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


@pytest.mark.parametrize(
    ("paper", "pages"),
    [("badges", 3), ("name-list", 1), ("check-in-list", 1), ("tents", 4), ("table-sheets", 4), ("note-sheets", 8)],
)
def test_every_paper_says_its_file_and_its_pages(seated: Command, paper: str, pages: int) -> None:
    answer = seated(paper, "day.roundtable", "--out", "paper.pdf", "--json").answer
    assert answer == {"files": ["paper.pdf"], "pages": pages}
    assert len(PdfReader("paper.pdf").pages) == pages


def test_options_choose_what_is_printed(seated: Command) -> None:
    def pages(*arguments: object) -> int:
        return int(seated(*arguments, "--out", "paper.pdf", "--json").answer["pages"])

    assert pages("badges", "day.roundtable", "--per-sheet", 10) == 3
    assert pages("badges", "day.roundtable", "--number", 3, "--number", 7, "--lang", "en") == 1
    assert "No.3" in text("paper.pdf") and "No.7" in text("paper.pdf") and "No.4" not in text("paper.pdf")
    assert pages("check-in-list", "day.roundtable", "--desks", 3, "--by", "number") == 3
    assert pages("name-list", "day.roundtable", "--by", "table") == 2
    assert pages("name-list", "day.roundtable", "--by", "table", "--round", 2) == 1
    assert pages("note-sheets", "day.roundtable", "--table", 2, "--round", 1) == 1
    assert "T2-R1-01" in text("paper.pdf")
    assert pages("table-sheets", "day.roundtable", "--table", 2, "--details") == 1
    assert "20대" in text("paper.pdf")


def test_the_seats_are_written_as_csv_and_as_a_spreadsheet(seated: Command) -> None:
    assert seated("seats", "day.roundtable", "--out", "seats.csv", "--json").answer == {
        "files": ["seats.csv"], "people": 24,
    }  # fmt: skip
    assert Path("seats.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert seated("seats", "day.roundtable", "--out", "seats.xlsx", "--lang", "en").status == 0
    assert Path("seats.xlsx").exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("badges", "--out", "nowhere/x.pdf"), "nowhere/x.pdf could not be written"),
        (("badges", "--out", "x.png"), "no PDF"),
        (("badges", "--out", "x.pdf", "--per-sheet", "9"), "8, 10"),
        (("badges", "--out", "x.pdf", "--number", "77"), "badge number 77"),
        (("badges", "--out", "x.pdf", "--who", "walk-ins"), "Nobody came uninvited"),
        (("name-list", "--out", "x.pdf", "--round", "9"), "no round 9"),
        (("check-in-list", "--out", "x.pdf", "--desks", "0"), "at least one desk"),
        (("note-sheets", "--out", "x.pdf", "--table", "9"), "no table 9"),
        (("seats", "--out", "x.txt"), "neither CSV nor XLSX"),
        (("tents", "--out", "x.pdf", "--session", "unknown"), "no session unknown"),
    ],
)
def test_bad_input_is_told_in_one_line_and_writes_nothing(
    seated: Command, arguments: tuple[str, ...], reason: str
) -> None:
    before = sorted(Path.cwd().iterdir())
    ran = seated(arguments[0], "day.roundtable", *arguments[1:])
    assert ran.status == 2 and reason in ran.err and ran.err.count("\n") == 1 and ran.out == ""
    assert sorted(Path.cwd().iterdir()) == before


@pytest.mark.parametrize("paper", ["badges", "table-sheets", "seats"])
def test_what_needs_seats_is_refused_before_there_are_any(command: Command, paper: str) -> None:
    ran = command(paper, "day.roundtable", "--out", "x.csv" if paper == "seats" else "x.pdf")
    assert ran.status == 2 and "Nobody has a seat yet" in ran.err
    assert not Path("x.pdf").exists() and not Path("x.csv").exists()


def test_a_list_without_people_is_refused(command: Command) -> None:
    command("new", "empty.roundtable", "--title", "빈 회의", "--tables", 2, "--rounds", 1)
    ran = command("name-list", "empty.roundtable", "--out", "x.pdf")
    assert ran.status == 2 and "nobody on the list" in ran.err and not Path("x.pdf").exists()


def test_the_receipts_of_a_closed_ballot_are_listed_by_its_number(command: Command) -> None:
    with Record.open("day.roundtable") as record, record.reading() as reading:
        session_id, ballot = reading.scalars(select(Session.id)).one(), record.new_id()
        options = [BallotOption(id=record.new_id(), text=text) for text in ("돌봄", "주거")]
        record.apply(
            IssueCodes(session_id=session_id, codes=(CodeIssued(code_hash=code_hash("A")),)),
            PrepareBallot(
                id=ballot, session_id=session_id, title="무엇부터", channels=("phone",), options=tuple(options)
            ),
            OpenBallot(id=ballot),
        )
        (cast,) = cast_votes(record, [Cast("A", ballot, {"chosen": [options[0].id]})])
        early = command("receipts", "day.roundtable", "--ballot", 1, "--out", "list.csv")
        assert early.status == 2 and "once their ballot is closed" in early.err
        record.apply(*closing(record, ballot))
    ran = command("receipts", "day.roundtable", "--ballot", 1, "--out", "list.csv", "--lang", "en", "--json")
    assert ran.answer == {"files": ["list.csv"], "receipts": 1}
    assert Path("list.csv").read_text(encoding="utf-8-sig").split("\n")[1] == f"{cast.receipt},돌봄"
    none = command("receipts", "day.roundtable", "--ballot", 7, "--out", "list.csv")
    assert none.status == 2 and "no ballot 7" in none.err
