"""``facilitator seat``: a list in, seats out."""

from __future__ import annotations

import csv
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from commands import Command
from openpyxl import Workbook

Row = list[str]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    return Command(capfd, monkeypatch, tmp_path)


def people(count: int = 40) -> list[Row]:
    return [[f"p{number:02d}", "FM"[number % 2], ["young", "middle", "old"][number % 3]] for number in range(count)]


def write(rows: list[Row], heading: tuple[str, ...] = ("id", "gender", "age"), name: str = "people.csv") -> None:
    with open(name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


def seats(name: str = "seats.csv") -> list[tuple[int, int, str]]:
    with open(name, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["round", "table", "id"]
    return [(int(round_), int(table), id) for round_, table, id in rows[1:]]


def test_everyone_sits_once_a_round_and_tables_mirror_the_room(command: Command) -> None:
    write(people())
    ran = command("seat", "people.csv", "--tables", 5, "--rounds", 3, "--balance", "gender,age", "--json")
    assert set(ran.answer) == {"in_band", "cells_out", "repeats", "hard_rules_ok", "seconds", "optimal"}
    assert ran.answer["hard_rules_ok"] and ran.answer["cells_out"] == 0
    placed = seats()
    assert Counter((round_, id) for round_, _, id in placed) == Counter(
        {(round_, row[0]): 1 for round_ in (1, 2, 3) for row in people()}
    )
    gender = {row[0]: row[1] for row in people()}
    women = Counter((round_, table) for round_, table, id in placed if gender[id] == "F")
    assert set(women.values()) == {4}
    met = Counter(
        frozenset(pair)
        for round_ in (1, 2, 3)
        for table in range(1, 6)
        for pair in combinations([id for r, t, id in placed if (r, t) == (round_, table)], 2)
    )
    assert sum(count > 1 for count in met.values()) == ran.answer["repeats"]


def test_the_same_seed_gives_the_same_seats(command: Command) -> None:
    write(people())
    given = ("seat", "people.csv", "--tables", 5, "--rounds", 2, "--balance", "gender")
    command(*given, "--seed", 4, "--out", "one.csv")
    command(*given, "--seed", 4, "--out", "two.csv")
    command(*given, "--seed", 5, "--out", "three.csv")
    assert seats("one.csv") == seats("two.csv") != seats("three.csv")


def test_rules_of_the_list_and_features_of_tables_hold(command: Command) -> None:
    rules = {"p00": ("a;b", "", "", ""), "p01": ("a", "", "", ""), "p02": ("b", "", "", ""), "p03": ("", "x", "", ""),
             "p04": ("", "x", "", ""), "p05": ("", "", "2", ""), "p06": ("", "", "", "ramp;loop")}  # fmt: skip
    write(
        [[*row, *rules.get(row[0], ("",) * 4)] for row in people(20)],
        ("id", "gender", "age", "together", "apart", "table", "needs"),
    )
    Path("tables.csv").write_text("number,seats,features\n1,7,ramp\n2,7,\n7,7,ramp;loop\n", encoding="utf-8")
    ran = command(
        "seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 2, "--balance", "gender", "--explain", "why.txt",
        "--json",
    )  # fmt: skip
    assert ran.answer["hard_rules_ok"]
    at = {(round_, id): table for round_, table, id in seats()}
    assert set(at.values()) == {1, 2, 7}
    for round_ in (1, 2):
        assert at[round_, "p00"] == at[round_, "p01"] == at[round_, "p02"]
        assert at[round_, "p03"] != at[round_, "p04"]
        assert at[round_, "p05"] == 2
        assert at[round_, "p06"] == 7
    assert "gender" in Path("why.txt").read_text(encoding="utf-8")


def test_a_korean_workbook_is_read_as_well(command: Command) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["참가자 명단"])
    sheet.append(["id", "성별", "연령대"])
    for number in range(12):
        sheet.append([number + 1, "남여"[number % 2], f"{20 + number % 2 * 10}대"])
    book.save("명단.xlsx")
    ran = command("seat", "명단.xlsx", "--tables", 3, "--rounds", 2, "--balance", "gender,연령대")
    assert ran.status == 0, ran.err
    assert {id for _, _, id in seats()} == {str(number) for number in range(1, 13)}


@pytest.mark.parametrize(
    ("rows", "heading", "wanted"),
    [
        ([["a", "F"], ["", "M"]], ("id", "gender"), "line 3: the column “id” is empty"),
        ([["a", "F"], ["b", ""]], ("id", "gender"), "line 3: the column “gender” is empty"),
        ([["a", "F"], ["b", "M"], ["a", "M"]], ("id", "gender"), "line 4: the id a is already in line 2"),
        ([["a", "F"], ["b", "M"]], ("who", "gender"), "no column “id”"),
        ([["a", "41"], ["b", "42"]], ("id", "shoes"), "no column “gender”"),
    ],
)
def test_a_bad_list_is_told_by_its_line(
    command: Command, rows: list[Row], heading: tuple[str, ...], wanted: str
) -> None:
    write(rows, heading)
    ran = command("seat", "people.csv", "--tables", 1, "--rounds", 1, "--balance", "gender")
    assert ran.status == 2
    assert wanted in ran.err and len(ran.err.splitlines()) == 1
    assert not Path("seats.csv").exists()


def test_bad_tables_are_told_by_their_line(command: Command) -> None:
    write(people(4))
    given = ("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender")
    Path("tables.csv").write_text("number,seats\n1,4\n2,many\n", encoding="utf-8")
    assert "line 3: “many” is no seats" in command(*given).err
    Path("tables.csv").write_text("number,seats\n1,4\n1,4\n", encoding="utf-8")
    assert "Table 1 is listed twice" in command(*given).err
    Path("tables.csv").write_text("number,seats\n1,3\n", encoding="utf-8")
    assert command(*given).status == 2


def test_rules_that_cannot_hold_say_which(command: Command) -> None:
    write([["a", "F", "x", "y"], ["b", "M", "x", "y"]], ("id", "gender", "together", "apart"))
    ran = command("seat", "people.csv", "--tables", 2, "--rounds", 1, "--balance", "gender")
    assert ran.status == 2
    assert "a" in ran.err and "b" in ran.err
