"""``archive send`` and ``archive status``: into a folder, and what they answer when it does not go."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from commands import Command

SHA512 = hashlib.sha512(b"a bag").hexdigest()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    command = Command(capsys, monkeypatch, tmp_path)
    command("new", "day.roundtable", "--title", "Day")
    (tmp_path / "stick").mkdir()
    (tmp_path / "bag-v1.zip").write_bytes(b"a bag")
    return command


def test_a_bag_goes_into_a_folder_and_status_has_its_receipt(run: Command, tmp_path: Path) -> None:
    to = f"file://{tmp_path}/stick"
    sent = run("archive", "send", "day.roundtable", "--bag", "bag-v1.zip", "--to", to, "--label", "Archive", "--json")
    assert sent.status == 0
    assert {key: sent.answer[key] for key in ("state", "bytes", "resumed", "verified")} == {
        "state": "delivered", "bytes": 5, "resumed": 0, "verified": True,
    }  # fmt: skip
    assert (tmp_path / "stick" / "bag-v1.zip.sha512").read_text() == f"{SHA512}  bag-v1.zip\n"
    (one,) = run("archive", "status", "day.roundtable", "--json").answer["deliveries"]
    assert (one["state"], one["label"], one["to"], one["sha512"]) == ("delivered", "Archive", to, SHA512)
    assert one["verified"] and one["delivered_at"] and one["sent"] == one["bytes"] == 5
    assert "verified" in run("archive", "status", "day.roundtable").out


def test_sent_twice_is_the_same_as_once(run: Command, tmp_path: Path) -> None:
    line = ("archive", "send", "day.roundtable", "--to", f"file://{tmp_path}/stick", "--json")
    first, second = run(*line), run(*line)
    assert first.status == second.status == 0
    assert first.answer["id"] == second.answer["id"] and second.answer["resumed"] == second.answer["bytes"]
    assert len(run("archive", "status", "day.roundtable", "--json").answer["deliveries"]) == 1
    assert run("verify", "day.roundtable", "--json").answer["ok"]


def test_what_cannot_go_yet_waits_and_the_answer_is_no(run: Command, tmp_path: Path) -> None:
    line = (
        "archive",
        "send",
        "day.roundtable",
        "--bag",
        "bag-v1.zip",
        "--to",
        f"file://{tmp_path}/later",
        "--wait",
        "0",
    )
    waits = run(*line, "--json")
    assert waits.status == 1 and waits.answer["state"] == "waiting" and not waits.answer["verified"]
    assert "later" in waits.answer["reason"]
    assert "waiting" in run("archive", "status", "day.roundtable").out
    (tmp_path / "later").mkdir()
    assert run(*line).status == 0


def test_what_a_person_must_mend_is_said_and_goes_once_it_is_mended(run: Command, tmp_path: Path) -> None:
    other = tmp_path / "stick" / "bag-v1.zip"
    other.write_bytes(b"other")
    line = ("archive", "send", "day.roundtable", "--bag", "bag-v1.zip", "--to", f"file://{tmp_path}/stick")
    stopped = run(*line, "--json")
    assert stopped.status == 1 and stopped.answer["state"] == "stopped" and other.read_bytes() == b"other"
    other.unlink()
    assert run(*line).status == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ("--to", "ftp://archive/in"), ("--to", "https://me:secret@archive/in"), ("--to", "file:///tmp", "--bag", "none.zip"),
        ("--to", "sftp://archive/in", "--identity", "none"), ("--to", "file:///tmp", "--bag", "day.roundtable"), (),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_and_nothing_is_queued(run: Command, wrong: tuple[str, ...]) -> None:
    refused = run("archive", "send", "day.roundtable", *wrong)
    assert refused.status == 2 and len(refused.err.splitlines()) == 1 and "secret" not in refused.err
    assert run("archive", "status", "day.roundtable", "--json").answer == {"deliveries": []}
