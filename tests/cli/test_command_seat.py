"""``facilitator seat``: a list in, seats out."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
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
    assert not Path("seats.csv").exists()


FIELDS = ("housing", "care")


def write_fields(tables: int = 8, seats: int = 5, heading: str = "number,seats,features,group") -> None:
    """Tables of two fields, half of them each."""
    lines = [f"{n + 1},{seats},{'lift' if n == 0 else ''},{FIELDS[n * 2 // tables]}" for n in range(tables)]
    Path("tables.csv").write_text("\n".join([heading, *lines]), encoding="utf-8")


def test_people_sit_in_the_groups_they_asked_for(command: Command) -> None:
    write(
        [[*row, "care;housing" if n < 25 else "housing"] for n, row in enumerate(people())],
        ("id", "gender", "age", "group"),
    )
    write_fields()
    given = ("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 2, "--balance", "gender")
    ran = command(*given, "--json")
    first = ran.answer["groups"][0]
    assert (first["choices"], first["outside"], first["most_first_choices"]) == ([35, 5], 0, 35)
    assert first["sizes"] == {"housing": {"people": 20, "seats": 20}, "care": {"people": 20, "seats": 20}}
    fields = [{id: (table - 1) // 4 for r, table, id in seats() if r == round_} for round_ in (1, 2)]
    assert fields[0] == fields[1]
    assert "35 in their first, 5 in their second choice" in command(*given).out


def test_groups_can_change_or_be_mixed_from_round_to_round(command: Command) -> None:
    write(people())
    write_fields()
    given = ("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 3, "--balance", "gender", "--groups")
    assert command(*given, "stay,change,mix").status == 0
    field = {(round_, id): (table - 1) // 4 for round_, table, id in seats()}
    assert all(field[1, row[0]] != field[2, row[0]] for row in people())
    Path("seats.csv").unlink()
    assert "“keep” is none of: stay, change, mix" in command(*given, "keep").err
    assert "2 words say what 3 rounds do" in command(*given, "stay,mix").err
    assert not Path("seats.csv").exists()


def test_korean_headings_name_tables_and_wishes_too(command: Command) -> None:
    rows = [[*row, FIELDS[n % 2]] for n, row in enumerate(people())]
    write(rows, ("id", "성별", "연령대", "희망 분야"))
    write_fields(heading="테이블,좌석,시설,분야")
    ran = command("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender", "--json")
    assert ran.answer["groups"][0]["choices"] == [40]


@pytest.mark.parametrize("spelled", ["gender×age", "gender*age", "gender x age", "gender × age, age*gender"])
def test_joined_columns_are_balanced_however_they_are_spelled(command: Command, spelled: str) -> None:
    write(people(60))
    ran = command("seat", "people.csv", "--tables", 5, "--rounds", 1, "--balance", spelled)
    assert ran.status == 0, ran.err
    assert "gender × age" in ran.out
    who = {row[0]: (row[1], row[2]) for row in people(60)}
    assert set(Counter((table, who[id]) for _, table, id in seats()).values()) == {2}


def test_the_explanation_is_written_as_text_or_as_values(command: Command) -> None:
    rows = [[*row, "pair" if n in (0, 2) else ""] for n, row in enumerate(people(12))]
    write(rows, ("id", "gender", "age", "together"))
    given = ("seat", "people.csv", "--tables", 4, "--rounds", 2, "--balance", "gender,age", "--explain")
    assert command(*given, "why.txt").status == 0
    text = Path("why.txt").read_text(encoding="utf-8")
    assert "F: 6 people · 1.50 a table · band 1–2" in text
    assert "p00 and p02 meet in rounds 1, 2: they are to sit together (“pair”)." in text
    assert command(*given, "why.json").status == 0
    values = json.loads(Path("why.json").read_text(encoding="utf-8"))
    assert values["attributes"][0]["name"] == "gender"
    assert values["attributes"][0]["values"][0]["band"] == [1, 2]
    pair = next(pair for pair in values["pairs"] if pair["people"] == ["p00", "p02"])
    assert pair["cause"] == "together" and pair["by"]["label"] == "pair" and pair["rounds"] == [1, 2]
    assert len(values["cells"]) == values["cells_out"] and len(values["pairs"]) == values["repeats"]


ROSTER = ("id", "gender", "together", "apart", "table", "needs", "group")


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({(1, "gender"): ""}, "people.csv, line 3: the column “gender” is empty."),
        ({(1, "id"): "p00"}, "people.csv, line 3: the id p00 is already in line 2."),
        ({(2, "needs"): "left"}, "people.csv, line 4: no table has “left”. The tables have: lift."),
        ({(0, "table"): "1;3"}, "p00 is pinned to table 1 and to table 3 at once."),
        ({(n, "table"): "3" for n in range(3)}, "Table 3 has 2 seats; 3 people are pinned to it."),
        ({(0, "together"): "x"}, "line 2: the label “x” in the column “together” binds nobody else."),
        ({(0, "apart"): "x;x"}, "line 2: the label “x” stands twice in the column “apart”."),
        (
            {(n, column): "x" for n in (0, 1) for column in ("together", "apart")},
            'These rules cannot all hold: p00, p01 sit together ("x"); p00, p01 sit apart ("x").',
        ),
        ({(0, "table"): "9"}, "line 2: there is no table 9."),
        (
            {(3, "group"): "care;health"},
            "line 5: no table belongs to the group “health”. The groups are: housing, care.",
        ),
        ({(0, "needs"): "lift", (0, "table"): "2"}, "p00 is pinned to table 2, which does not have lift."),
    ],
)
def test_bad_input_is_told_in_one_line_and_nothing_is_written(
    command: Command, monkeypatch: pytest.MonkeyPatch, changes: dict[tuple[int, str], str], wanted: str
) -> None:
    rows = [[f"p{n:02d}", "FM"[n % 2], *[""] * 5] for n in range(8)]
    for (line, column), text in changes.items():
        rows[line][ROSTER.index(column)] = text
    write(rows, ROSTER)
    write_fields(4, 2)
    given = ("--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender", "--explain", "why.txt")
    ran = command("seat", "people.csv", *given)
    assert ran.status == 2 and wanted in ran.err and len(ran.err.splitlines()) == 1
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "ko")
    korean = command("seat", "people.csv", *given)
    assert korean.status == 2 and len(korean.err.splitlines()) == 1 and wanted not in korean.err
    assert not Path("seats.csv").exists() and not Path("why.txt").exists()


def test_one_person_more_than_there_are_seats(command: Command) -> None:
    write(people(1001))
    lines = [f"{number},10" for number in range(1, 101)]
    Path("tables.csv").write_text("\n".join(["number,seats", *lines]), encoding="utf-8")
    ran = command("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender")
    assert ran.status == 2 and "The 100 tables have 1,000 seats; 1,001 people are to be seated." in ran.err


def test_what_decides_where_people_sit_is_not_balanced(command: Command) -> None:
    write([[*row, "housing"] for row in people()], ("id", "gender", "age", "group"))
    write_fields()
    ran = command("seat", "people.csv", "--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender*group")
    assert ran.status == 2 and "the column “group” says where people sit" in ran.err


def test_pinned_people_of_groups_are_in_the_values_too(command: Command) -> None:
    rows = [[*row, FIELDS[n % 2], "1" if n == 0 else ""] for n, row in enumerate(people())]
    write(rows, ("id", "gender", "age", "group", "table"))
    write_fields()
    given = ("--tables-file", "tables.csv", "--rounds", 1, "--balance", "gender", "--explain", "why.json")
    ran = command("seat", "people.csv", *given)
    assert ran.status == 0, ran.err
    values = json.loads(Path("why.json").read_text(encoding="utf-8"))
    assert values["groups"][0]["most_first_choices"] == 40


def test_a_list_is_seated_without_waiting_for_the_record() -> None:
    looking = (
        "import sys, facilitator.day.seat_list, facilitator.day.seating_report; print('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", looking], capture_output=True, text=True).stdout == "False\n"
