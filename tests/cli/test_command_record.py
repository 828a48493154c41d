"""The commands that work on a record, from an empty one to its minutes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Command
from pikepdf.pdfa import validate_written
from record_closing import closing
from sqlalchemy import select, text

from facilitator.cli import run
from facilitator.minutes.data.schema import SCHEMA_FILE
from facilitator.record import Record
from facilitator.record.models import Round, Table
from facilitator.record.operations import (
    AddNote,
    BallotOption,
    CorrectBallot,
    EnterTableVote,
    OpenBallot,
    OpenRound,
    PrepareBallot,
)

LIST = "성명,성별,연령대,자치구,휴대전화\n" + "".join(
    f"사람{number},{'남여'[number % 2]},{20 + number % 3 * 10}대,관악구,010-0000-{number:04d}\n" for number in range(24)
)


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    return Command(capfd, monkeypatch, tmp_path)


@pytest.fixture
def session(command: Command) -> str:
    """A record of the current folder with a session for 24 people."""
    ran = command(
        "new", "day.roundtable", "--title", "경청회", "--tables", 4, "--seats", 6, "--rounds", 2,
        "--date", "2026-09-12", "--starts", "14:00", "--json",
    )  # fmt: skip
    Path("list.csv").write_text(LIST, encoding="utf-8")
    return str(ran.answer["session"])


def test_a_new_record_holds_a_session_from_the_template(command: Command, session: str) -> None:
    assert session
    rounds = command("run-of-day", "day.roundtable", "--json").answer["rounds"]
    assert [(one["number"], one["starts"], one["ends"]) for one in rounds] == [
        (1, "14:30", "15:10"),
        (2, "15:25", "16:05"),
    ]
    assert command("verify", "day.roundtable", "--json").answer["ok"]


def test_a_record_that_exists_is_not_touched_unless_a_session_is_to_be_added(command: Command, session: str) -> None:
    before = Path("day.roundtable").read_bytes()
    assert command("new", "day.roundtable", "--title", "다시").status == 2
    assert Path("day.roundtable").read_bytes() == before
    second = command("new", "day.roundtable", "--title", "다시", "--tables", 1, "--add", "--json").answer["session"]
    ambiguous = command("tally", "day.roundtable")
    assert ambiguous.status == 2 and session in ambiguous.err and second in ambiguous.err
    assert command("tally", "day.roundtable", "--session", second, "--json").answer == {"ballots": []}


def test_a_session_that_is_refused_leaves_no_record(command: Command) -> None:
    assert command("new", "day.roundtable", "--title", " ").status == 2
    assert command("new", "day.roundtable", "--title", "회의", "--date", "tomorrow").status == 2
    assert list(Path.cwd().iterdir()) == []


def test_the_same_list_twice_adds_nobody(command: Command, session: str) -> None:
    looked = command("import-roster", "day.roundtable", "list.csv", "--dry-run", "--json").answer
    assert (looked["added"], looked["unchanged"]) == (24, 0)
    first = command("import-roster", "day.roundtable", "list.csv", "--json").answer
    assert (first["added"], first["unchanged"], first["rejected"]) == (24, 0, [])
    assert first["columns"]["name"] == "성명" and first["columns"]["gender"] == "성별"
    again = command("import-roster", "day.roundtable", "list.csv", "--session", session, "--json").answer
    assert (again["added"], again["unchanged"]) == (0, 24)


def test_a_bad_row_is_told_with_its_line_while_the_others_go_in(command: Command, session: str) -> None:
    Path("list.csv").write_text(LIST + ",여,30대,관악구,010-0000-9999\n", encoding="utf-8")
    answer = command("import-roster", "day.roundtable", "list.csv", "--json").answer
    assert answer["added"] == 24
    assert [row["line"] for row in answer["rejected"]] == [26]
    assert answer["rejected"][0]["reason"]


def test_columns_can_be_named_by_hand(command: Command, session: str) -> None:
    Path("list.csv").write_text("별칭,비고\n하나,x\n둘,y\n", encoding="utf-8")
    answer = command("import-roster", "day.roundtable", "list.csv", "--map", "name=별칭", "--json").answer
    assert answer["added"] == 2 and answer["columns"]["name"] == "별칭"
    assert command("import-roster", "day.roundtable", "list.csv", "--map", "nonsense").status == 2


def test_a_session_is_seated_and_explained(command: Command, session: str) -> None:
    command("import-roster", "day.roundtable", "list.csv")
    ran = command("seat-record", "day.roundtable", "--explain", "why.txt", "--json")
    assert set(ran.answer) == {"in_band", "cells_out", "repeats", "hard_rules_ok", "seconds", "optimal"}
    assert ran.answer["cells_out"] == 0 and ran.answer["hard_rules_ok"]
    assert "여: 12 people" in Path("why.txt").read_text(encoding="utf-8")
    assert command("seat-record", "day.roundtable", "--balance", "gender").status == 0
    wrong = command("seat-record", "day.roundtable", "--balance", "shoes")
    assert wrong.status == 2 and "shoes" in wrong.err


def vote(session: str) -> None:
    """A ballot of two options that was closed and corrected, with the hands of one table."""
    with Record.open("day.roundtable") as record:
        with record.reading() as reading:
            table = reading.scalars(select(Table.id).order_by(Table.number)).first()
        assert table is not None
        options = (BallotOption(id="y", text="찬성"), BallotOption(id="n", text="반대"))
        record.apply(
            PrepareBallot(id="b", session_id=session, title="먼저 할까", options=options),
            OpenBallot(id="b"),
            EnterTableVote(ballot_id="b", table_id=table, counts={"y": 4, "n": 2}),
        )
        record.apply(
            *closing(record, "b"),
            CorrectBallot(id="b", new_id="c", reason="바뀌어 적음", option_ids=(("y", "y2"), ("n", "n2"))),
            EnterTableVote(ballot_id="c", table_id=table, counts={"y2": 2, "n2": 3}, abstain=1),
        )


def test_the_tally_shows_what_counts_and_what_it_corrects(command: Command, session: str) -> None:
    vote(session)
    (ballot,) = command("tally", "day.roundtable", "--json").answer["ballots"]
    assert (ballot["cast"], ballot["valid"], ballot["abstain"], ballot["sealed"]) == (6, 5, 1, False)
    assert ballot["options"] == [{"text": "찬성", "count": 2, "share": 0.4}, {"text": "반대", "count": 3, "share": 0.6}]
    (old,) = ballot["corrects"]
    assert (old["reason"], old["sealed"], old["options"][0]["count"]) == ("바뀌어 적음", True, 4)
    with Record.open("day.roundtable") as record:
        record.apply(*closing(record, "c"))
    ran = command("tally", "day.roundtable")
    assert "60.0%" in ran.out and "6 of 6 present voted" in ran.out


def test_a_changed_count_is_found_and_ends_with_one(command: Command, session: str) -> None:
    vote(session)
    good = command("verify", "day.roundtable", "--json").answer
    assert good["ok"] and good["faults"] == [] and good["entries"] > 0 and len(good["head"]) == 64
    with Record.open("day.roundtable") as record, record._writer.connect() as connection:
        connection.execute(text("UPDATE table_vote SET voters = voters + 1"))
        connection.commit()
    ran = command("verify", "day.roundtable", "--json")
    assert ran.status == 1
    assert not ran.answer["ok"] and ran.answer["faults"]


def test_minutes_are_written_in_every_form(command: Command, session: str) -> None:
    vote(session)
    answer = command("minutes", "day.roundtable", "--out", "new/folder", "--json").answer
    assert [Path(file).name for file in answer["files"]] == ["minutes.pdf", "minutes.docx"]
    assert answer["pages"] >= 2
    short = command(
        "minutes",
        "day.roundtable",
        "--out",
        "out",
        "--kind",
        "preliminary",
        "--format",
        "json",
        "--format",
        "pdf",
        "--json",
    ).answer
    assert [Path(file).name for file in short["files"]] == ["preliminary.json", SCHEMA_FILE, "preliminary.pdf"]
    assert short["pages"] <= 4
    assert json.loads(Path("out/preliminary.json").read_text(encoding="utf-8"))["title"] == "경청회"
    only = command("minutes", "day.roundtable", "--out", "out", "--format", "json", "--json").answer
    assert only == {"files": ["out/minutes.json", f"out/{SCHEMA_FILE}"], "pages": None, "undecided": 0}


def test_data_is_written_as_a_spreadsheet_and_into_folders(command: Command, session: str) -> None:
    vote(session)
    forms = [word for form in ("xlsx", "csv", "open-data") for word in ("--format", form)]
    answer = command("minutes", "day.roundtable", "--out", "out", *forms, "--json").answer
    assert answer["pages"] is None and answer["files"][0] == "out/minutes.xlsx"
    assert {"out/data/ballots.csv", "out/open-data/README.txt", "out/open-data/ballots.csv"} <= set(answer["files"])
    assert all(Path(file).stat().st_size for file in answer["files"])
    command("minutes", "day.roundtable", "--out", "out", "--kind", "preliminary", "--format", "csv")
    assert Path("out/preliminary-data/ballots.csv").is_file()


def test_minutes_for_the_archive_are_the_same_twice(command: Command, session: str) -> None:
    for folder in ("one", "other"):
        answer = command(
            "minutes", "day.roundtable", "--out", folder, "--format", "pdf", "--pdfa", "3b", "--json"
        ).answer
        assert answer == {"files": [f"{folder}/minutes.pdf"], "pages": answer["pages"], "undecided": 0}
    assert Path("one/minutes.pdf").read_bytes() == Path("other/minutes.pdf").read_bytes()
    assert validate_written(Path("one/minutes.pdf"), "3b").passed
    ran = command("minutes", "day.roundtable", "--out", "out", "--format", "docx", "--pdfa", "1b")
    assert ran.status == 2 and "Ask for the PDF as well" in ran.err and not Path("out").exists()


def test_minutes_are_written_with_a_word_about_names_that_nobody_looked_at(command: Command, session: str) -> None:
    with Record.open("day.roundtable") as record:
        with record.reading() as reading:
            round_id, table_id = reading.scalar(select(Round.id)), reading.scalar(select(Table.id))
        assert round_id and table_id
        told = AddNote(id=record.new_id(), round_id=round_id, table_id=table_id, kind="idea", text="010-1234-5678로")
        record.apply(OpenRound(id=round_id), told)
    ran = command("minutes", "day.roundtable", "--out", "out", "--format", "json", "--json")
    assert (ran.status, ran.answer["files"][0], ran.answer["undecided"]) == (0, "out/minutes.json", 1)
    assert ran.err.count("\n") == 1 and "1 place" in ran.err


def test_minutes_do_not_go_where_a_file_stands(command: Command, session: str) -> None:
    ran = command("minutes", "day.roundtable", "--out", "list.csv")
    assert ran.status == 2 and "list.csv" in ran.err


def test_a_backup_comes_back_as_the_same_record(command: Command, session: str) -> None:
    Path("safe").mkdir()
    kept = command("backup", "day.roundtable", "safe", "--json").answer
    assert Path(kept["file"]).parent == Path("safe")
    back = command("restore", kept["file"], "again.roundtable", "--json").answer
    assert back == {"file": "again.roundtable", "entries": kept["entries"]}
    heads = [command("verify", name, "--json").answer["head"] for name in ("day.roundtable", "again.roundtable")]
    assert heads[0] == heads[1]
    assert command("restore", kept["file"], "again.roundtable").status == 2


def test_a_protected_record_needs_its_passphrase(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACILITATOR_PASSPHRASE", "열려라 참깨")
    Path("safe").mkdir()
    command("new", "secret.roundtable", "--title", "회의", "--tables", 1)
    assert b"SQLite format 3" not in Path("secret.roundtable").read_bytes()
    assert command("verify", "secret.roundtable", "--json").answer["ok"]
    kept = command("backup", "secret.roundtable", "safe", "--json").answer["file"]
    assert command("restore", kept, "again.roundtable").status == 0
    monkeypatch.delenv("FACILITATOR_PASSPHRASE")
    ran = command("verify", "secret.roundtable")
    assert ran.status == 2 and len(ran.err.splitlines()) == 1


def test_a_record_that_is_there_is_replaced_only_when_it_is_said(tmp_path: Path) -> None:
    record = tmp_path / "day.roundtable"
    assert run(["new", str(record), "--title", "원탁"]) == 0
    assert run(["backup", str(record), str(tmp_path)]) == 0
    copy = next(tmp_path.glob("day.*.no*.roundtable"))
    assert run(["restore", str(copy), str(record)]) == 2
    assert run(["restore", str(copy), str(record), "--replace"]) == 0
    assert (tmp_path / "day.replaced.roundtable").exists()
    assert run(["verify", str(record)]) == 0
