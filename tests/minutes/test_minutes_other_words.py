"""Names and numbers in words of rounds, ballots, recommendations and of the session: asked about once, printed nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_closing import closing
from small_record import SmallDay, small_day

from facilitator.minutes.gather import outline_of
from facilitator.minutes.gather.findings import FoundPlace, findings
from facilitator.minutes.outline import Ballot, Outline
from facilitator.record.operations import (
    AddRound,
    BallotOption,
    EditRound,
    EditSession,
    EditTable,
    EnterTableVote,
    OpenBallot,
    PrepareBallot,
)

NUMBER, OTHER = "010-9876-5432", "02-2133-7777"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    played = small_day(tmp_path)
    played.record.apply(EditTable(id=played.tables[0], note_taker="오솔길"))
    yield played
    played.record.close()


def gathered(day: SmallDay) -> Outline:
    return outline_of(day.record, day.session)


def open_now(day: SmallDay) -> list[FoundPlace]:
    return list(findings(day.record, day.session).open)


def asked(day: SmallDay) -> list[tuple[str, str]]:
    """Where something waits, and what."""
    return [(one.words.place, one.finding.text) for one in open_now(day) if one.words is not None]


def redact_all(day: SmallDay) -> None:
    for one in open_now(day):
        day.record.apply(one.redact(one.finding.begins, one.finding.ends, one.finding.kind))


def voted(day: SmallDay, *texts: str) -> Ballot:
    """The minutes of a ballot on these options, of which the first got most hands; what waits was redacted."""
    id, options = day.record.new_id(), [day.record.new_id() for _ in texts]
    hands = {option: len(texts) - place for place, option in enumerate(options)}
    day.record.apply(
        PrepareBallot(
            id=id, session_id=day.session, title="누구에게", channels=("hands",), method="approval", most=len(texts),
            options=tuple(BallotOption(id=option, text=text) for option, text in zip(options, texts, strict=True)),
        ),
        OpenBallot(id=id),
        EnterTableVote(ballot_id=id, table_id=day.tables[0], counts=hands, voters=3),
    )  # fmt: skip
    day.record.apply(*closing(day.record, id))
    redact_all(day)
    return gathered(day).ballots[-1]


def test_who_answers_for_the_meeting_is_named_on_purpose_but_a_number_is_asked_about(day: SmallDay) -> None:
    day.record.apply(EditSession(id=day.session, organizer=f"오솔길 씨 {NUMBER}", observers="오솔길 씨"))
    assert sorted(asked(day)) == [("observers", "오솔길"), ("organizer", NUMBER)]
    redact_all(day)
    made = gathered(day)
    assert (made.organizer, made.attendance.observers) == ("오솔길 씨 [전화번호 가림]", "[이름 가림] 씨")


def test_what_stands_at_every_table_is_asked_about_once(day: SmallDay) -> None:
    day.record.apply(*(EditTable(id=id, zone=f"담당 {NUMBER}") for id in day.tables))
    assert asked(day) == [("zone", NUMBER)]
    redact_all(day)
    assert {table.zone for held in gathered(day).notes for table in held.tables} == {"담당 [전화번호 가림]"}
    assert gathered(day).methods.redactions[0].places == 1


def test_the_order_of_the_day_and_the_agenda_have_the_words_as_they_are_printed(day: SmallDay) -> None:
    day.record.apply(EditRound(id=day.rounds[0], title=f"돌봄 {NUMBER}", question=f"문의 {NUMBER}?"))
    assert gathered(day).order[1].title == f"1라운드. 돌봄 {NUMBER}"
    redact_all(day)
    made = gathered(day)
    assert (made.order[1].title, made.agenda[0]) == ("1라운드. 돌봄 [전화번호 가림]", "문의 [전화번호 가림]?")
    assert made.notes[0].title == made.rounds[0].title == "돌봄 [전화번호 가림]"


def test_words_that_were_left_are_printed_until_they_are_worded_anew(day: SmallDay) -> None:
    day.record.apply(EditRound(id=day.rounds[0], title=f"돌봄 {NUMBER}"))
    for one in open_now(day):
        day.record.apply(one.keep())
    assert open_now(day) == [] and gathered(day).rounds[0].title == f"돌봄 {NUMBER}"
    day.record.apply(EditRound(id=day.rounds[0], title=f"돌봄은 {NUMBER}"))
    assert asked(day) == [("round-title", NUMBER)]


def test_a_round_that_is_only_planned_stands_in_the_minutes_and_is_searched(day: SmallDay) -> None:
    day.record.apply(AddRound(id=day.record.new_id(), session_id=day.session, title=f"다음 {NUMBER}"))
    assert asked(day) == [("round-title", NUMBER)]


def test_options_of_which_nothing_else_is_left_are_told_apart(day: SmallDay) -> None:
    made = voted(day, NUMBER, "그 밖", OTHER)
    assert [(one.text, one.count) for one in made.options] == [
        ("[전화번호 가림]", 3),
        ("그 밖", 2),
        ("[전화번호 가림] (2)", 1),
    ]
    assert made.result is not None
    assert made.result.places == (("[전화번호 가림]",), ("그 밖",), ("[전화번호 가림] (2)",))


def test_an_option_that_reads_so_by_itself_is_not_taken_for_a_redacted_one(day: SmallDay) -> None:
    made = voted(day, NUMBER, "[전화번호 가림]", OTHER)
    assert [one.text for one in made.options] == ["[전화번호 가림] (2)", "[전화번호 가림]", "[전화번호 가림] (3)"]
