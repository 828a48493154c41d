"""What a receiver wrote down becomes one vote for each keypad, whatever its columns are called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from facilitator.ballots import Rules
from facilitator.ballots.votes import Abstained, Vote, chosen, ranked
from facilitator.day.keypad_columns import chosen_column, guess_keypad_columns, questions_of
from facilitator.day.keypad_file import KeypadPreview, read_keypads
from facilitator.errors import Refused
from facilitator.record.keypads import device_hash
from facilitator.roster import RosterFile, read_list

RULES = Rules(method="single", options=("a", "b", "c"))
WORDS = ("돌봄 쉼터", "주거 지원", "교육")


def written(folder: Path, text: str, encoding: str = "utf-8") -> RosterFile:
    path = folder / "receiver.csv"
    path.write_bytes(text.encode(encoding))
    return read_list(path)


def preview(
    file: RosterFile,
    columns: Mapping[str, str] | None = None,
    question: str | None = None,
    rules: Rules = RULES,
    voted: frozenset[str] = frozenset(),
) -> KeypadPreview:
    columns = guess_keypad_columns(file) if columns is None else columns
    return read_keypads(
        file,
        columns,
        ballot_id="ballot",
        rules=rules,
        options=WORDS[: len(rules.options)],
        question=question,
        voted=voted,
    )


@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        ("Keypad ID,Question,Answer,Time", {"device", "question", "answer", "time"}),
        ("Device,Response", {"device", "answer"}),
        ("투표기 번호,문항,응답,응답시각", {"device", "question", "answer", "time"}),
        ("번호,단말기,선택", {"device", "answer"}),
    ],
)
def test_the_columns_of_usual_receivers_are_known(tmp_path: Path, heading: str, fields: set[str]) -> None:
    rows = "\n".join(",".join(["1"] * (heading.count(",") + 1)) for _ in range(3))
    file = written(tmp_path, f"{heading}\n{rows}\n")
    columns = guess_keypad_columns(file)
    assert set(columns) == fields
    assert columns["device"] != "번호"


def test_a_file_of_a_korean_office_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    file = written(tmp_path, "투표기번호;응답\n001;1번\n002;주거 지원\n003;③\n004;기권\n", "cp949")
    votes: dict[str, Vote] = {"1": chosen("a"), "2": chosen("b"), "3": chosen("c"), "4": Abstained()}
    assert preview(file).votes == votes


def test_a_person_says_what_a_column_is_where_no_heading_does(tmp_path: Path) -> None:
    file = written(tmp_path, "11,2\n12,1\n")
    with pytest.raises(Refused, match=r"receiver\.csv: say which column"):
        preview(file)
    columns = chosen_column(chosen_column({}, "A", "device"), "B", "answer")
    assert preview(file, columns).votes == {"11": chosen("b"), "12": chosen("a")}
    moved = chosen_column(columns, "A", "answer")
    assert moved == {"answer": "A"}
    assert chosen_column(moved, "A", "") == {}


def test_of_several_presses_of_a_keypad_the_last_counts(tmp_path: Path) -> None:
    file = written(tmp_path, "keypad,answer\n7,1\n8,1\n07,3\n")
    seen = preview(file)
    assert seen.votes == {"7": chosen("c"), "8": chosen("a")}
    assert (seen.repeated, seen.presses) == (("7",), 3)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("14:03:01", "14:03:02"),
        ("9:59:59", "10:00:00"),
        ("14:03:01.250", "14:03:01.900"),
        ("2026-09-12 23:59:59", "2026-09-13 00:00:01"),
        ("2026-09-12T14:03:01Z", "2026-09-12T14:03:02Z"),
        ("2026. 9. 12. 오전 11:59:59", "2026. 9. 12. 오후 12:00:01"),
        ("11:59:59 AM", "1:00:00 PM"),
        ("3.5", "12.25"),
    ],
)
def test_the_last_press_is_the_latest_where_the_file_says_when(tmp_path: Path, early: str, late: str) -> None:
    file = written(tmp_path, f"keypad,answer,time\n7,2,{late}\n7,1,{early}\n")
    assert preview(file).votes == {"7": chosen("b")}
    without = {field: name for field, name in guess_keypad_columns(file).items() if field != "time"}
    assert preview(file, without).votes == {"7": chosen("a")}


@pytest.mark.parametrize("told", ["later", "25:00:00", "2026-13-01 10:00:00", ""])
def test_a_time_that_is_none_is_named_by_file_line_and_column(tmp_path: Path, told: str) -> None:
    file = written(tmp_path, f"keypad,answer,time\n7,2,10:00:00\n8,1,{told}\n9,1,10:00:02\n")
    with pytest.raises(Refused, match=rf"receiver\.csv, line 3, column “time”: “{told}” is no time"):
        preview(file)


def test_an_answer_that_is_not_on_the_ballot_is_lost_and_an_earlier_press_stays(tmp_path: Path) -> None:
    file = written(tmp_path, "keypad,answer\n7,2\n7,9\n8,9\n,1\n9,\n10,x\n")
    seen = preview(file)
    assert seen.votes == {"7": chosen("b")}
    assert [(one.line, one.device, one.answer) for one in seen.lost] == [
        (3, "7", "9"), (4, "8", "9"), (5, "", "1"), (6, "9", ""), (7, "10", "x"),
    ]  # fmt: skip
    assert "“9” is not on the ballot" in seen.lost[0].reason.en
    assert "names no keypad" in seen.lost[2].reason.en
    assert "no answer" in seen.lost[3].reason.en
    assert "“x” is not on the ballot" in seen.lost[4].reason.en
    assert (seen.silent, seen.repeated) == (("8", "9", "10"), ())


def test_only_the_rows_of_the_chosen_question_count(tmp_path: Path) -> None:
    file = written(tmp_path, "keypad,question,answer\n7,Q1,1\n7,Q2,3\n8,Q2,2\n")
    assert questions_of(file, guess_keypad_columns(file)) == {"Q1": 1, "Q2": 2}
    assert preview(file, question="Q2").votes == {"7": chosen("c"), "8": chosen("b")}
    assert questions_of(file, {"device": "keypad", "answer": "answer"}) == {}


def test_a_keypad_that_voted_before_is_said_and_left_out(tmp_path: Path) -> None:
    file = written(tmp_path, "keypad,answer\n7,2\n8,1\n")
    seen = preview(file, voted=frozenset({device_hash("ballot", "007")}))
    assert (seen.votes, seen.again) == ({"8": chosen("a")}, ("7",))


def test_several_digits_are_several_choices_or_an_order(tmp_path: Path) -> None:
    file = written(tmp_path, 'keypad,answer\n7,31\n8,"2,3"\n')
    some = Rules(method="approval", options=("a", "b", "c"), most=2)
    assert preview(file, rules=some).votes == {"7": chosen("a", "c"), "8": chosen("b", "c")}
    order = Rules(method="ranking", options=("a", "b", "c"), most=0)
    assert preview(file, rules=order).votes == {"7": ranked("c", "a"), "8": ranked("b", "c")}
