"""``facilitator count``: a file of ballots in, a result out."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Command

BURLINGTON = Path(__file__).parents[1] / "ballots" / "elections" / "burlington-2009.toi"


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    return Command(capfd, monkeypatch, tmp_path)


def ballots(*lines: str, names: str = "ABC", name: str = "vote.blt") -> str:
    text = "\n".join([f"{len(names)} 1", *lines, "0", *(f'"{one}"' for one in names), '"Where to begin"'])
    Path(name).write_text(text + "\n", encoding="utf-8")
    return name


def test_a_real_election_is_counted_with_all_its_rounds(command: Command) -> None:
    answer = command("count", BURLINGTON, "--method", "irv", "--json").answer
    assert {"winners", "rounds", "scores", "ties", "ballots"} <= set(answer)
    assert (answer["winners"], answer["ties"], answer["ballots"]) == (["Bob Kiss"], [], 8980)
    assert [one["out"] for one in answer["rounds"]] == [
        ["James Simpson"], ["Write-in"], ["Dan Smith"], ["Andy Montroll"], [],
    ]  # fmt: skip
    assert answer["rounds"][-1]["votes"] == {"Bob Kiss": 4314, "Kurt Wright": 4064}
    assert answer["condorcet"] == "Andy Montroll"


@pytest.mark.parametrize(
    ("method", "winner"),
    [
        ("plurality", "Kurt Wright"), ("approval", "Andy Montroll"), ("borda", "Andy Montroll"),
        ("schulze", "Andy Montroll"), ("rating", "Andy Montroll"), ("points", "Andy Montroll"),
    ],
)  # fmt: skip
def test_every_method_names_winner_and_scores(command: Command, method: str, winner: str) -> None:
    answer = command("count", BURLINGTON, "--method", method, "--json").answer
    assert answer["winners"] == [winner]
    assert max(answer["scores"], key=answer["scores"].__getitem__) == winner
    assert (len(answer["scores"]), answer["rounds"]) == (6, [])


def test_a_tie_is_said_and_not_broken(command: Command) -> None:
    file = ballots("4 1 0", "3 2 1 0", "3 3 2 0")
    answer = command("count", file, "--method", "irv", "--json").answer
    assert answer["winners"] == ["A", "B"]
    assert answer["ties"] == [["A", "B"], ["B", "C"]]
    assert answer["rounds"][0]["if_out"] == {"B": ["A"], "C": ["B"]}
    words = command("count", file, "--method", "irv").out
    assert "Last together: B, C" in words
    assert "If B is out, the winner is A." in words
    assert "Tied, nothing is decided: A, B" in words


def test_people_read_rounds_winner_and_title(command: Command) -> None:
    file = ballots("4 1 0", "3 2 0", "2 3 2 0", "1 0")
    assert command("count", file, "--method", "irv").out.splitlines() == [
        "Where to begin",
        "10 ballots, 1 of them blank",
        "Instant runoff: each round the option with the fewest votes goes.",
        "",
        "Round 1",
        "           4  A",
        "           3  B",
        "           2  C",
        "  Out: C",
        "",
        "Round 2",
        "           5  B",
        "           4  A",
        "",
        "Winner: B",
    ]


def test_people_read_it_in_korean(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    file = ballots("4 1 0", "3 2 0", "2 3 2 0", "1 0", names="가나다")
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "ko")
    said = command("count", file, "--method", "irv").out
    assert "10표 (백지 1표)" in said
    assert "2차 집계" in said
    assert "1위: 나" in said


def test_scores_with_parts_have_as_many_digits_as_are_needed(command: Command) -> None:
    said = command("count", ballots("1 1=2 0", "1 3 0"), "--method", "plurality").out
    assert "         1.0  C\n         0.5  A\n         0.5  B\n" in said
    assert "Winner: C\nTied below: A, B\n" in said


def test_a_file_that_asks_for_several_winners_is_told_that_one_is_looked_for(command: Command) -> None:
    Path("vote.blt").write_text('2 2\n1 1 0\n0\n"A"\n"B"\n', encoding="utf-8")
    said = command("count", "vote.blt", "--method", "plurality").out
    assert "The file asks for 2 winners; one is looked for here." in said


def test_blank_ballots_alone_decide_nothing(command: Command) -> None:
    ran = command("count", ballots("3 0"), "--method", "borda")
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "Nobody chose anything.")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"2 1\n1 1 5 0\n0\n", "bad.blt: Line 2: there is no option 5; the file has 2."),
        (b"2 1\n1 1 0\n0\n\xff\xfe\n", "bad.blt: line 4 is not UTF-8."),
        (None, "bad.blt cannot be read."),
    ],
)
def test_a_bad_file_ends_with_two_and_one_line_that_says_where(
    command: Command, content: bytes | None, words: str
) -> None:
    if content is not None:
        Path("bad.blt").write_bytes(content)
    ran = command("count", "bad.blt", "--method", "irv", "--json")
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert words in ran.err


@pytest.mark.parametrize("arguments", [[], ["--method", "magic"]])
def test_the_method_must_be_named(command: Command, arguments: list[str]) -> None:
    ran = command("count", ballots("1 1 0"), *arguments)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_a_file_with_the_mark_of_windows_is_read(command: Command) -> None:
    Path("vote.blt").write_bytes('\ufeff1 1\r\n1 1 0\r\n0\r\n"A"\r\n"T"\r\n'.encode())
    assert command("count", "vote.blt", "--method", "irv", "--json").answer["winners"] == ["A"]
