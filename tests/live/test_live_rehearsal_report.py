"""What a rehearsal says of real laptops: gaps in their numbers, what waits, who is silent, in words and for a script."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from two_laptops import Hall, a_hall

from facilitator.cli import run
from facilitator.cli.rehearsal_words import laptop_words, ranges, rehearsal_answer, rehearsal_words
from facilitator.errors import Refused
from facilitator.live.rehearsal_laptops import Arrived, RealLaptop, RealLaptops, outcome_of
from facilitator.live.rehearsal_notes import filled, number_of, numbered_note
from facilitator.live.rehearsal_outcome import LaptopOutcome, Outcome, compare
from facilitator.live.rehearsal_table import Receipts, TableReport
from facilitator.live.station import StationState as Standing
from facilitator.live.wire import HallState, StationState
from facilitator.record import Record
from facilitator.record.models import Quarantined
from facilitator.record.outbox import written_after

NOON = datetime(2026, 9, 12, 3, 0, tzinfo=UTC)
LAPTOP = RealLaptop("s1", "첫째", "note-taker", 91, "2026-09-12T02:00:00.000Z")


def arrived(*numbers: int | None) -> list[Arrived]:
    """Notes on the hub with these numbers; None is one that a person typed."""
    return [
        Arrived(f"id {place}", "손으로 쓴 말" if number is None else numbered_note(number, 60), NOON)
        for place, number in enumerate(numbers)
    ]


def lies_aside(seq: int, payload: str) -> Quarantined:
    return Quarantined(station_id="s1", station_seq=seq, kind="AddNote", payload=payload, state="damaged")


@pytest.mark.parametrize(
    ("numbers", "missing", "twice"),
    [
        ((1, 2, 3), [], 0),
        ((2, 4, 7), [1, 3, 5, 6], 0),
        ((3, 1, 2), [], 0),
        ((1, 2, 2, 3), [], 1),
        ((None, None), [], 0),
        ((1, None, 3), [2], 0),
        ((), [], 0),
    ],
)
def test_a_gap_in_the_numbers_is_seen(numbers: tuple[int | None, ...], missing: list[int], twice: int) -> None:
    outcome = outcome_of(LAPTOP, arrived(*numbers), [], {})
    assert (outcome.notes, outcome.missing, outcome.twice) == (len(numbers), missing, twice)
    assert (outcome.name, outcome.table) == ("첫째", 91)


def test_what_lies_aside_is_no_gap_even_where_a_disk_ate_its_number() -> None:
    whole, eaten = lies_aside(2, f'{{"text":"{numbered_note(2, 40)}"}}'), lies_aside(4, '{"text":"[rehea')
    outcome = outcome_of(LAPTOP, arrived(1, 3, 5), [whole, eaten], {})
    assert (outcome.missing, outcome.aside) == ([], 2)
    assert outcome_of(LAPTOP, arrived(None), [eaten], {}).missing == []


def test_how_long_a_note_took_is_counted_from_its_writing_to_the_other_screen() -> None:
    seen = {"id 0": NOON + timedelta(milliseconds=30), "id 1": NOON + timedelta(seconds=2)}
    outcome = outcome_of(LAPTOP, arrived(1, 2, 3), [], seen)
    assert outcome.latencies == [30, 2000]
    assert (outcome.percentile(0.5), outcome.percentile(0.99)) == (2000, 2000)
    assert LaptopOutcome("", "note-taker", 1).percentile(0.5) is None


def test_a_note_has_its_number_and_its_length() -> None:
    assert len(numbered_note(17, 100)) == 100
    assert number_of(numbered_note(17, 100)) == number_of(numbered_note(17, 1)) == 17
    assert number_of("17번째 의견") is None
    assert filled("시작", 1) == "시작"


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """The record of a hall whose tables 1 and 2 have a laptop, one with a note on the hub."""
    hall = a_hall(tmp_path)
    for table in (1, 2):
        hall.laptop(tmp_path / f"{table}.roundtable", table).close()
    with Record.open(tmp_path / "1.roundtable") as own:
        hall.write(own, numbered_note(1, 40))
        hall.record.receive(written_after(own, 0, 10))
    return hall


def laptops_of(hall: Hall, *states: StationState, simulated: tuple[str, ...] = ()) -> RealLaptops:
    """The laptops of the hall, as a hub sees them that answers so; or does not answer where nothing is said."""
    seen = HallState(list(states), 0, 0, None, None, 0.0, None) if states else None
    return RealLaptops(hall.record.path, lambda: seen, simulated)


def ids(hall: Hall) -> list[str]:
    return [one.id for one in laptops_of(hall).joined()]


def test_simulated_laptops_are_not_among_the_real_ones(hall: Hall) -> None:
    first, second = ids(hall)
    assert [one.table for one in laptops_of(hall, simulated=(first,)).joined()] == [2]
    states = [StationState(first, True, 0.1, None, 0), StationState(second, False, 9.0, None, 0)]
    assert [one.table for one in laptops_of(hall, *states).there()] == [1], "the other is not connected"
    assert laptops_of(hall).there() == []


def test_who_was_not_heard_since_the_round_was_closed_is_silent(hall: Hall) -> None:
    first, second = ids(hall)
    closed = time.monotonic() - 100
    states = [StationState(first, False, 90.0, None, 0), StationState(second, True, 200.0, None, 3)]
    ended, stuck = laptops_of(hall, *states).outcomes(closed, {})
    assert (ended.silent, ended.waiting, ended.notes) == (None, 0, 1), "it hung up in order"
    assert (stuck.silent, stuck.waiting, stuck.notes) == (200.0, 3, 0)


def test_where_the_hub_does_not_know_the_record_tells_since_when_a_laptop_is_silent(hall: Hall) -> None:
    [first, second] = laptops_of(hall).outcomes(time.monotonic(), {})
    assert first.silent is not None and second.silent is not None
    assert 0 <= first.silent <= second.silent, "the first wrote a note after the second had joined"
    assert [one.silent for one in laptops_of(hall).outcomes(time.monotonic() - 10_000, {})] == [None, None]


def test_at_the_end_those_are_waited_for_that_have_not_spoken(hall: Hall) -> None:
    first, second = ids(hall)
    said: list[str] = []

    def say(en: str, ko: str) -> None:
        said.append(en)

    closed = time.monotonic() - 100
    well = StationState(first, True, 1.0, None, 0)
    for behind in (StationState(second, True, 200.0, None, 0), StationState(second, True, 1.0, None, 2)):
        said.clear()
        laptops_of(hall, well, behind).settle(closed, 0.5, say)
        assert len(said) == 1 and said[0].endswith(": 2."), said
    said.clear()
    laptops_of(hall, well, StationState(second, True, 1.0, None, 0)).settle(closed, 0.5, say)
    assert said == []


def test_a_lost_number_counts_as_a_lost_note_and_typing_the_same_twice_is_allowed(hall: Hall, tmp_path: Path) -> None:
    with Record.open(tmp_path / "2.roundtable") as own:
        hall.write(own, numbered_note(1, 40), numbered_note(3, 40), "네", "네", table=2)
        hall.record.receive(written_after(own, 0, 10))
    outcome = Outcome(laptops=laptops_of(hall).outcomes(time.monotonic(), {}))
    compare(outcome, hall.record, [], {})
    assert (outcome.written, outcome.on_hub, outcome.lost, outcome.twice) == (6, 5, 1, 0)
    assert not outcome.whole


def test_a_laptop_that_is_silent_or_has_something_to_send_is_no_good_end() -> None:
    good = LaptopOutcome("하나", "note-taker", 1, notes=3)
    assert Outcome(laptops=[good]).whole
    for bad in (
        LaptopOutcome("하나", "note-taker", 1, waiting=1),
        LaptopOutcome("하나", "note-taker", 1, silent=4.0),
    ):
        assert not Outcome(laptops=[good, bad]).whole
    assert not (Outcome(lost=1).whole or Outcome(twice=1).whole or Outcome(ok=False).whole)


def test_a_receipt_is_the_first_moment_at_which_the_hub_had_a_note() -> None:
    now = [0.0]
    receipts = Receipts(lambda: now[0])
    for now[0], held in ((1.0, 0), (2.0, 3), (3.0, 1), (4.0, 3), (5.0, 4)):
        receipts.told(Standing(held=held))
    assert [receipts.of(seq) for seq in (1, 3, 4, 5)] == [2.0, 2.0, 5.0, None]


TROUBLED = LaptopOutcome(
    "kim",
    "note-taker",
    92,
    notes=40,
    missing=[3, 4, 5, 9],
    aside=1,
    twice=2,
    waiting=6,
    silent=20.4,
    latencies=[9, 80, 4200],
)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["Laptops: 4 simulated, 2 real", "12 s: the hub", "table 92, kim: 40 on the hub", "half within 80 ms",
             "99 of 100 within 4.2 s", "LOST: 3–5, 9", "2 twice", "1 kept aside", "6 still waiting on it",
             "silent for 20 s", "table 93: no laptop came", "check-in, desk: 0 on"],
        ),
        (
            "ko",
            ["모의 4대, 실제 2대", "12초: 허브", "92번 테이블, kim: 허브에 기록 40개", "절반 80 ms", "99% 4.2초 안에",
             "잃은 번호: 3–5, 9", "두 번 있는 것 2개", "따로 보관된 것 1개", "노트북에서 기다리는 것 6개",
             "20초 동안 소식 없음", "93번 테이블: 접속한 노트북이 없습니다", "접수, desk: 허브에 기록 0개"],
        ),
    ],
)  # fmt: skip
def test_what_was_slow_or_lost_is_said_of_every_laptop(
    monkeypatch: pytest.MonkeyPatch, language: str, words: list[str]
) -> None:
    monkeypatch.setenv("FACILITATOR_LANGUAGE", language)
    nobody, desk = LaptopOutcome("", "note-taker", 93, came=False), LaptopOutcome("desk", "check-in", None)
    outcome = Outcome(laptops=[TROUBLED, nobody, desk], faults=[("12 s: the hub", "12초: 허브")])
    said = rehearsal_words(outcome, 4)
    assert [word for word in words if word not in said] == []
    first, second, _ = rehearsal_answer(outcome)["laptops"]
    assert first == {
        "name": "kim", "role": "note-taker", "table": 92, "came": True, "notes": 40, "missing": [3, 4, 5, 9], "aside": 1,
        "twice": 2, "waiting": 6, "silent_s": 20.4, "p50_ms": 80, "p99_ms": 4200,
    }  # fmt: skip
    assert (second["table"], second["came"], second["notes"], second["p50_ms"]) == (93, False, 0, None)


def test_numbers_that_follow_each_other_are_said_in_short() -> None:
    assert ranges([1, 2, 3, 5, 7, 8]) == "1–3, 5, 7–8"
    assert ranges([]) == ""


def test_the_laptop_says_where_the_rest_is_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    trouble = Refused("The organizer shut this laptop out.", "운영자가 이 노트북을 차단했습니다.")
    report = TableReport(9, 3, 1, 5, [4.0, 20.0], current=False, trouble=trouble)
    for language, words in (
        (
            "en",
            ["9 notes written", "3 of them", "within 20 ms", "reason: 1", "Not on the hub: 5", "took table 7", "shut"],
        ),
        (
            "ko",
            ["기록 9개", "3개가 허브에", "20 ms", "1개는", "5개는 허브에 없습니다", "7번 테이블을 맡았습니다", "차단"],
        ),
    ):
        monkeypatch.setenv("FACILITATOR_LANGUAGE", language)
        said = laptop_words(report, 7, Path("own.roundtable"))
        assert [word for word in words if word not in said] == []
        assert "own.roundtable" in said


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """Runs ``facilitator rehearse`` in an empty folder, and returns the one line with which it refuses."""
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)

    def run_it(*arguments: object) -> str:
        status = run(["rehearse", *map(str, arguments)])
        out, err = capsys.readouterr()
        assert (status, out, err.count("\n")) == (2, "", 1), err
        assert list(tmp_path.iterdir()) == []
        return err

    return run_it


def test_what_does_not_go_together_is_refused(refused: Callable[..., str]) -> None:
    assert "at which table" in refused("--join", "x")
    assert "--table is for a laptop" in refused("--table", 3)
    assert "--name is for a laptop" in refused("--name", "x")
    for option in ("--stations", "--laptops", "--listen", "--faults", "--database"):
        assert f"{option} is for the laptop that runs" in refused("--join", "x", "--table", 1, option, 1)
    assert "nothing to rehearse" in refused("--stations", 0)
    assert "three parts" in refused("--join", "nonsense", "--table", 1)
    nobody = "127.0.0.1:9/0000-0000-0000-0000/0000-0000"
    assert "No hub answers" in refused("--join", nobody, "--table", 1)
    assert "must read like" in refused("--laptops", 1, "--listen", "here")
