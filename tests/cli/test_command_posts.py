"""Posts of an online board come in by a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Command

POSTS = [
    {"title": "밤 버스", "body": "밤 버스를 늘려 주세요.", "date": "2026-08-03", "category": "교통", "agreements": 12},
    {"title": "쉼터", "body": "동네 쉼터가 있으면 합니다.", "date": "2026-08-04", "category": "복지", "agreements": 3},
    {"title": "날짜 없음", "body": "말", "date": "언젠가", "category": "복지", "agreements": 3},
]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    command = Command(capfd, monkeypatch, tmp_path)
    command("new", "day.roundtable", "--title", "경청회", "--tables", 4, "--rounds", 2)
    Path("board.jsonl").write_text("\n".join(json.dumps(one) for one in POSTS), encoding="utf-8")
    return command


def test_posts_come_in_and_the_same_file_again_changes_nothing(command: Command) -> None:
    tried = command("import-posts", "day.roundtable", "board.jsonl", "--dry-run", "--json").answer
    first = command("import-posts", "day.roundtable", "board.jsonl", "--json").answer
    assert tried == first
    assert (first["added"], first["updated"], first["unchanged"]) == (2, 0, 0)
    assert first["rejected"] == [{"line": 3, "reason": "“언젠가” is no date. Mend it, or leave the column out."}]
    assert first["columns"]["posted"] == "date"
    before = Path("day.roundtable").read_bytes()
    again = command("import-posts", "day.roundtable", "board.jsonl", "--json").answer
    assert (again["added"], again["unchanged"]) == (0, 2)
    assert Path("day.roundtable").read_bytes() == before
    assert command("verify", "day.roundtable", "--json").answer["ok"]


def test_columns_source_and_round_are_chosen_by_hand(command: Command) -> None:
    ran = command(
        "import-posts",
        "day.roundtable",
        "board.jsonl",
        "--map",
        "posted=",
        "--source",
        "e-mail",
        "--round",
        2,
        "--json",
    )
    assert (ran.answer["added"], ran.answer["source"], ran.answer["round"]) == (3, "e-mail", 2)
    assert "posted" not in ran.answer["columns"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("missing.csv",),
        ("board.jsonl", "--map", "author=title"),
        ("board.jsonl", "--map", "body=none"),
        ("board.jsonl", "--map", "title=", "--map", "body="),
        ("board.jsonl", "--round", "9"),
        ("board.jsonl", "--session", "nobody"),
    ],
)
def test_bad_use_is_one_line_and_changes_nothing(command: Command, arguments: tuple[str, ...]) -> None:
    before = Path("day.roundtable").read_bytes()
    ran = command("import-posts", "day.roundtable", *arguments, "--json")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert Path("day.roundtable").read_bytes() == before


def test_without_json_it_says_what_came_in_and_what_did_not(command: Command) -> None:
    ran = command("import-posts", "day.roundtable", "board.jsonl")
    assert ran.status == 0
    assert "added 2, updated 0, unchanged 0, rejected 1" in ran.out
    assert "Line 3:" in ran.out
