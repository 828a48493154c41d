"""``facilitator purge``: it shows what would go, goes on only when told to, and finds the copies that still hold names."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Command
from sqlalchemy import text

from facilitator.record import Record

LIST = "성명,성별,휴대전화\n" + "".join(f"사람{n},{'남여'[n % 2]},010-0000-{n:04d}\n" for n in range(12))
PAST = "2020-01-01"


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    command = Command(capfd, monkeypatch, tmp_path)
    command("new", "day.roundtable", "--title", "경청회", "--tables", 2, "--rounds", 1)
    Path("list.csv").write_text(LIST, encoding="utf-8")
    command("import-roster", "day.roundtable", "list.csv")
    return command


def names_in(path: str) -> int:
    with Record.open(Path(path)) as record, record.reading() as reading:
        return int(reading.execute(text("SELECT count(*) FROM participant WHERE name <> ''")).scalar_one())


def test_without_a_day_or_before_it_the_answer_is_no(command: Command) -> None:
    ran = command("purge", "day.roundtable", "--yes")
    assert ran.status == 1 and "nobody set until when" in ran.out
    ran = command("purge", "day.roundtable", "--yes", "--keep-until", "2999-01-01", "--json")
    assert (ran.status, ran.answer["purged"], ran.answer["due"], ran.answer["keep_until"]) == (
        1,
        False,
        False,
        "2999-01-01",
    )
    assert names_in("day.roundtable") == 12


def test_without_yes_it_only_says_what_goes_and_what_stays(command: Command) -> None:
    ran = command("purge", "day.roundtable", "--keep-until", PAST)
    assert ran.status == 1 and "contacts of participants: 12" in ran.out and "Purge for good with --yes" in ran.out
    assert names_in("day.roundtable") == 12


def test_with_yes_it_purges_and_says_so(command: Command) -> None:
    ran = command("purge", "day.roundtable", "--keep-until", PAST, "--yes", "--json")
    assert ran.status == 0 and ran.answer["purged"] and ran.answer["removed"]["participants"] == 12
    assert ran.answer["cleared"] and not any(ran.answer["there"].values())
    assert command("verify", "day.roundtable").status == 0
    assert "사람1".encode() not in Path("day.roundtable").read_bytes()
    again = command("purge", "day.roundtable", "--yes", "--json")
    assert again.status == 0 and again.answer["purged_on"] == ran.answer["purged_on"]


def test_copies_that_still_hold_names_are_named_and_only_our_own_are_removed(command: Command) -> None:
    Path("day-backups").mkdir()
    command("backup", "day.roundtable", "day-backups")
    Path("mine.roundtable").write_bytes(Path("day.roundtable").read_bytes())
    Path("other.roundtable").write_bytes(b"no record")
    ran = command("purge", "day.roundtable", "--keep-until", PAST, "--yes", "--json")
    assert [(Path(one["file"]).name == "mine.roundtable", one["made_by_program"]) for one in ran.answer["copies"]] == [
        (False, True), (True, False),
    ]  # fmt: skip
    ran = command("purge", "day.roundtable", "--yes", "--remove-backups", "--json")
    assert [Path(one["file"]).name for one in ran.answer["copies"]] == ["mine.roundtable"]
    (new,) = Path("day-backups").iterdir()
    assert names_in(str(new)) == 0 and names_in("mine.roundtable") == 12


def test_a_date_that_is_none_is_refused_and_nothing_changes(command: Command) -> None:
    ran = command("purge", "day.roundtable", "--keep-until", "tomorrow", "--yes")
    assert ran.status == 2 and "is not a date" in ran.err and names_in("day.roundtable") == 12


def test_a_backup_that_is_put_back_brings_the_names_back_and_can_be_purged_again(command: Command) -> None:
    Path("kept").mkdir()
    command("purge", "day.roundtable", "--keep-until", PAST)
    command("backup", "day.roundtable", "kept")
    command("purge", "day.roundtable", "--yes")
    (kept,) = Path("kept").iterdir()
    command("restore", kept, "day.roundtable", "--replace")
    assert names_in("day.roundtable") == 12
    assert command("purge", "day.roundtable", "--yes").status == 0
    assert names_in("day.roundtable") == 0 and command("verify", "day.roundtable").status == 0
