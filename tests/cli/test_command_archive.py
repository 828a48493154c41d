"""The commands for the archive: a package is made, checked, and found out when it was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Command
from record_day import small_day
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Session
from facilitator.record.operations import EditSession


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    small_day(tmp_path / "day.roundtable").record.close()
    return Command(capsys, monkeypatch, tmp_path)


def test_a_package_is_made_and_checked(command: Command) -> None:
    answer = command("archive", "package", "day.roundtable", "--out", "new/folder", "--json").answer
    assert set(answer) == {"bag", "sha512", "files"} and Path(answer["bag"]).exists()
    assert "data/objects/minutes.pdf" in answer["files"] and len(answer["sha512"]) == 128
    again = command("archive", "package", "day.roundtable", "--out", "other")
    assert answer["sha512"] in again.out and "names of participants (10)" in again.out
    ran = command("archive", "verify", answer["bag"], "--json")
    assert ran.status == 0 and ran.answer == {"ok": True, "faults": [], "signed": False}
    assert "not signed" in command("archive", "verify", answer["bag"]).out


def test_a_package_is_made_with_a_word_about_numbers_that_nobody_looked_at(command: Command) -> None:
    assert command("archive", "package", "day.roundtable", "--out", "out").err == ""
    with Record.open("day.roundtable") as record:
        with record.reading() as reading:
            session_id = reading.scalars(select(Session.id)).one()
        record.apply(EditSession(id=session_id, venue="시민청 (문의 010-1234-5678)"))
    ran = command("archive", "package", "day.roundtable", "--out", "out", "--json")
    assert ran.status == 0 and ran.err.count("\n") == 1 and "1 place" in ran.err


def test_a_package_that_was_changed_is_answered_with_one(command: Command) -> None:
    bag = Path(command("archive", "package", "day.roundtable", "--out", ".", "--json").answer["bag"])
    content = bag.read_bytes()
    bag.write_bytes(content.replace(b"Bagging-Date: 2026", b"Bagging-Date: 2025"))
    ran = command("archive", "verify", bag, "--json")
    assert ran.status == 1 and not ran.answer["ok"] and "bag-info.txt" in ran.answer["faults"][0]


@pytest.mark.parametrize("file", ["day.roundtable", "nothing.zip", "."])
def test_a_wrong_file_is_answered_with_two_and_one_line(command: Command, file: str) -> None:
    ran = command("archive", "verify", file)
    assert ran.status == 2 and ran.err.startswith("facilitator: ") and ran.err.count("\n") == 1 and not ran.out
    ran = command("archive", "package", file, "--out", "out")
    assert (ran.status == 2 and ran.err.count("\n") == 1) or file == "day.roundtable"
