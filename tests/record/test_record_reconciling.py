"""Reconciliation: at every table as many people voted as could, or somebody says why not, before the ballot is closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_day import Day, behind_its_back, picture, prepared_day
from sqlalchemy import select

from facilitator.ballots.votes import chosen, text_of
from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.keypads import import_keypads
from facilitator.record.models import Ballot, Seat, Tally
from facilitator.record.operations import (
    AcceptDifference,
    AcceptPaperBatch,
    BallotOption,
    ClearTableVote,
    CloseBallot,
    CodeIssued,
    CorrectBallot,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    EnterTableVote,
    IssueCodes,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PrepareBallot,
    QuestionDifference,
)
from facilitator.record.reconciling import HALL, Place, open_differences, places_of
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash, new_code


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def mixed_ballot(day: Day, *channels: str, secret: bool = False) -> tuple[str, list[str]]:
    """An open ballot; by hands and by phone where nothing else is said."""
    id, options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="무엇이 먼저인가", channels=channels or ("hands", "phone"),
            secret=secret, options=tuple(BallotOption(id=one, text=f"항목 {n}") for n, one in enumerate(options)),
        ),
        OpenBallot(id=id),
    )  # fmt: skip
    return id, options


def seated(day: Day, table: str) -> list[str]:
    """The people at a table in the first round."""
    here = select(Seat.participant_id).where(Seat.round_id == day.rounds[0], Seat.table_id == table)
    with day.record.reading() as reading:
        return list(reading.scalars(here.order_by(Seat.participant_id)))


def everybody_has_a_code(day: Day) -> dict[str, str]:
    codes = {person: new_code(day.record) for person in day.people}
    issued = tuple(CodeIssued(code_hash=code_hash(code), participant_id=person) for person, code in codes.items())
    day.apply(IssueCodes(session_id=day.session_id, codes=issued))
    return codes


def hands(ballot: str, table: str, option: str, people: int, confirmed: bool = False) -> EnterTableVote:
    return EnterTableVote(ballot_id=ballot, table_id=table, counts={option: people}, voters=people, confirmed=confirmed)


def all_tables_but(day: Day, ballot: str, option: str, *but: str) -> None:
    for table in day.tables:
        if table not in but:
            day.apply(hands(ballot, table, option, len(seated(day, table))))


def by_phone(day: Day, ballot: str, option: str, *codes: str) -> None:
    outcomes = cast_votes(day.record, [Cast(code, ballot, {"chosen": [option]}) for code in codes])
    assert [one.refusal for one in outcomes] == [None] * len(codes)


def on_paper(day: Day, ballot: str, option: str, people: int, table: str | None = None) -> None:
    """A pile of slips that counts."""
    id, slips = day.record.new_id(), (text_of(chosen(option)),) * people
    entered = EnterPaperBatch(id=id, ballot_id=ballot, label=f"묶음 {id}", slips=slips, table_id=table)
    day.apply(entered, EnterPaperBatchAgain(id=id, slips=slips), AcceptPaperBatch(id=id))


def differing(day: Day, ballot: str) -> dict[int, tuple[int, int]]:
    """Table -> (votes, people) where they still differ; 0 is the hall."""
    with day.record.reading() as reading:
        found = open_differences(reading, reading.get_one(Ballot, ballot))
    return {place.number: (place.voted, place.expected) for place in found}


def place_of(day: Day, ballot: str, table: str) -> Place:
    with day.record.reading() as reading:
        return next(one for one in places_of(reading, reading.get_one(Ballot, ballot)) if one.id == table)


def accepted(day: Day, ballot: str, place: str, reason: str) -> AcceptDifference:
    one = place_of(day, ballot, place)
    return AcceptDifference(ballot_id=ballot, place=place, expected=one.expected, found=one.voted, reason=reason)


def test_a_ballot_in_which_every_table_voted_closes_without_a_word(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0])
    assert differing(day, ballot) == {}
    day.apply(CloseBallot(id=ballot))


def test_who_does_not_vote_is_no_difference(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[0])
    day.apply(hands(ballot, day.tables[0], options[0], 1))
    assert differing(day, ballot) == {}


def test_a_table_that_entered_nothing_is_named_before_the_ballot_is_closed(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[1])
    people = len(seated(day, day.tables[1]))
    with pytest.raises(Refused, match=rf"table 2 \(0 votes, {people} people\)") as refused:
        day.apply(CloseBallot(id=ballot))
    assert f"2번 테이블(표 0, 사람 {people})" in refused.value.text("ko")
    day.apply(accepted(day, ballot, day.tables[1], "노트북이 고장 났습니다"), CloseBallot(id=ballot))


def test_a_table_that_said_that_nobody_voted_is_no_difference(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[1])
    day.apply(hands(ballot, day.tables[1], options[0], 0))
    assert differing(day, ballot) == {}


def test_more_hands_than_people_are_confirmed_at_the_table_and_again_before_closing(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    people = len(seated(day, day.tables[0]))
    all_tables_but(day, ballot, options[0], day.tables[0])
    with pytest.raises(NeedsConfirmation, match=f"{people} people, but {people + 1} voted"):
        day.apply(hands(ballot, day.tables[0], options[0], people + 1))
    day.apply(hands(ballot, day.tables[0], options[0], people + 1, confirmed=True))
    assert differing(day, ballot)[1] == (people + 1, people)
    with pytest.raises(Refused, match="table 1"):
        day.apply(CloseBallot(id=ballot))


def test_hands_and_phones_of_one_table_together_are_not_more_than_its_people(day: Day) -> None:
    codes = everybody_has_a_code(day)
    ballot, options = mixed_ballot(day)
    here = seated(day, day.tables[0])
    by_phone(day, ballot, options[0], codes[here[0]], codes[here[1]])
    with pytest.raises(NeedsConfirmation, match=f"{len(here)} raised a hand and 2 voted by phone"):
        day.apply(hands(ballot, day.tables[0], options[0], len(here)))
    day.apply(hands(ballot, day.tables[0], options[0], len(here) - 2))
    assert dict(place_of(day, ballot, day.tables[0]).found) == {"hands": len(here) - 2, "phone": 2}
    all_tables_but(day, ballot, options[0], day.tables[0])
    day.apply(CloseBallot(id=ballot))


def test_who_raised_a_hand_and_votes_by_phone_as_well_is_seen_at_the_table(day: Day) -> None:
    codes = everybody_has_a_code(day)
    ballot, options = mixed_ballot(day)
    all_tables_but(day, ballot, options[0])
    here = seated(day, day.tables[2])
    by_phone(day, ballot, options[1], codes[here[0]])
    assert differing(day, ballot)[3] == (len(here) + 1, len(here))


def test_a_table_of_which_all_vote_by_phone_need_not_enter_hands(day: Day) -> None:
    codes = everybody_has_a_code(day)
    ballot, options = mixed_ballot(day)
    all_tables_but(day, ballot, options[0], day.tables[0])
    by_phone(day, ballot, options[0], *(codes[person] for person in seated(day, day.tables[0])))
    assert differing(day, ballot) == {}


def test_who_leaves_after_voting_still_counts_at_the_table(day: Day) -> None:
    codes = everybody_has_a_code(day)
    ballot, options = mixed_ballot(day)
    here = seated(day, day.tables[0])
    day.apply(hands(ballot, day.tables[0], options[0], len(here) - 1))
    by_phone(day, ballot, options[0], codes[here[0]])
    day.apply(MarkParticipants(ids=tuple(here[:3]), state="left"))
    all_tables_but(day, ballot, options[0], day.tables[0])
    assert place_of(day, ballot, day.tables[0]).expected == len(here)
    assert 1 not in differing(day, ballot)


def test_people_who_came_later_may_vote_too(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    here = seated(day, day.tables[0])
    day.apply(MarkParticipants(ids=(here[0],), state="absent"))
    day.apply(hands(ballot, day.tables[0], options[0], len(here) - 1))
    day.apply(MarkParticipants(ids=(here[0],), state="arrived"))
    day.apply(hands(ballot, day.tables[0], options[0], len(here)))
    assert 1 not in differing(day, ballot)


def test_a_table_that_everybody_left_has_nobody_who_could_vote(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    day.apply(MarkParticipants(ids=tuple(seated(day, day.tables[0])), state="absent"))
    with pytest.raises(NeedsConfirmation, match="0 people"):
        day.apply(hands(ballot, day.tables[0], options[0], 1))
    all_tables_but(day, ballot, options[0], day.tables[0])
    assert differing(day, ballot) == {}


def test_more_votes_than_people_who_were_checked_in_are_named_for_the_hall(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0])
    voted = sum(len(seated(day, table)) for table in day.tables)
    day.apply(MarkParticipants(ids=(day.people[0],), state="arrived"))
    assert differing(day, ballot) == {0: (voted, 1)}
    with pytest.raises(Refused, match="the hall"):
        day.apply(CloseBallot(id=ballot))
    day.apply(accepted(day, ballot, HALL, "도착 확인을 하지 않았습니다"), CloseBallot(id=ballot))


def test_slips_without_names_are_compared_with_the_hall_only(day: Day) -> None:
    codes = [new_code(day.record) for _ in range(3)]
    day.apply(IssueCodes(session_id=day.session_id, codes=tuple(CodeIssued(code_hash=code_hash(c)) for c in codes)))
    ballot, options = mixed_ballot(day, "phone", secret=True)
    day.apply(MarkParticipants(ids=tuple(day.people[:2]), state="arrived"))
    by_phone(day, ballot, options[0], *codes[:2])
    assert differing(day, ballot) == {}
    by_phone(day, ballot, options[0], codes[2])
    assert differing(day, ballot) == {0: (3, 2)}
    day.apply(accepted(day, ballot, HALL, "한 분이 접수를 거치지 않고 들어왔습니다"))


def test_who_voted_by_phone_and_went_home_is_one_of_those_present(day: Day) -> None:
    codes = everybody_has_a_code(day)
    ballot, options = mixed_ballot(day, "phone")
    day.apply(MarkParticipants(ids=tuple(day.people[:4]), state="arrived"))
    by_phone(day, ballot, options[0], *(codes[person] for person in day.people[:4]))
    day.apply(MarkParticipants(ids=tuple(day.people[:2]), state="left"))
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as reading:
        tally = reading.get_one(Tally, ballot)
        assert (tally.present, tally.cast) == (4, 4)


def test_more_slips_than_people_at_a_table_are_named(day: Day) -> None:
    ballot, options = mixed_ballot(day, "paper")
    people = len(seated(day, day.tables[1]))
    on_paper(day, ballot, options[0], people, table=day.tables[1])
    assert differing(day, ballot) == {}
    on_paper(day, ballot, options[1], 2, table=day.tables[1])
    assert dict(place_of(day, ballot, day.tables[1]).found) == {"paper": people + 2}
    assert differing(day, ballot) == {2: (people + 2, people)}


def test_hands_and_slips_of_a_table_count_together(day: Day) -> None:
    ballot, options = mixed_ballot(day, "hands", "paper")
    people = len(seated(day, day.tables[0]))
    on_paper(day, ballot, options[0], 1, table=day.tables[0])
    all_tables_but(day, ballot, options[0])
    assert differing(day, ballot) == {1: (people + 1, people)}


def test_a_pile_does_not_count_for_its_table_before_it_is_accepted(day: Day) -> None:
    ballot, options = mixed_ballot(day, "paper")
    slips = (text_of(chosen(options[0])),) * (len(seated(day, day.tables[0])) + 1)
    pile = EnterPaperBatch(id=day.record.new_id(), ballot_id=ballot, label="1", slips=slips, table_id=day.tables[0])
    day.apply(pile)
    assert differing(day, ballot) == {}


def test_slips_that_lie_together_and_keypads_are_compared_with_the_hall(day: Day) -> None:
    ballot, options = mixed_ballot(day, "paper", "keypad", secret=True)
    day.apply(MarkParticipants(ids=tuple(day.people[:4]), state="arrived"))
    on_paper(day, ballot, options[0], 2)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(options[0]), "2": chosen(options[1])})
    assert differing(day, ballot) == {}
    import_keypads(day.record, ballot, "2.csv", {"3": chosen(options[0])})
    assert dict(place_of(day, ballot, HALL).found) == {"paper": 2, "keypad": 3}
    with pytest.raises(Refused, match=r"the hall \(5 votes, 4 people\)"):
        day.apply(CloseBallot(id=ballot))
    day.apply(accepted(day, ballot, HALL, "투표기 하나를 두 분이 썼습니다"), CloseBallot(id=ballot))


def test_an_accepted_difference_holds_for_its_figures_only(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[0])
    people = len(seated(day, day.tables[0]))
    day.apply(hands(ballot, day.tables[0], options[0], people + 1, confirmed=True))
    day.apply(accepted(day, ballot, day.tables[0], "옆 테이블에서 한 분이 왔습니다"))
    assert 1 not in differing(day, ballot)
    day.apply(hands(ballot, day.tables[0], options[0], people + 2, confirmed=True))
    assert differing(day, ballot)[1] == (people + 2, people)


def test_accepting_can_be_taken_back(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[0])
    before = picture(day.record)
    accept = day.apply(accepted(day, ballot, day.tables[0], "먼저 돌아갔습니다"))
    again = day.apply(accepted(day, ballot, day.tables[0], "모두 먼저 돌아갔습니다"))
    assert place_of(day, ballot, day.tables[0]).reason == "모두 먼저 돌아갔습니다"
    day.apply(*again.inverse)
    assert place_of(day, ballot, day.tables[0]).reason == "먼저 돌아갔습니다"
    day.apply(*accept.inverse)
    assert picture(day.record) == before
    with pytest.raises(Refused, match="No difference"):
        day.apply(QuestionDifference(ballot_id=ballot, place=day.tables[0]))


def test_hands_taken_out_can_be_put_back_though_people_left_meanwhile(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    here = seated(day, day.tables[0])
    day.apply(hands(ballot, day.tables[0], options[0], len(here)))
    cleared = day.apply(ClearTableVote(ballot_id=ballot, table_id=day.tables[0]))
    day.apply(MarkParticipants(ids=tuple(here), state="left"))
    day.apply(*cleared.inverse)
    assert place_of(day, ballot, day.tables[0]).expected == len(here)
    assert 1 not in differing(day, ballot)


def test_a_reason_is_asked_for(day: Day) -> None:
    ballot, _ = day.ballot("가", "나")
    with pytest.raises(Refused, match="empty"):
        day.apply(AcceptDifference(ballot_id=ballot, place=day.tables[0], expected=6, found=0, reason="  "))


def test_a_corrected_ballot_keeps_what_was_accepted(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[0])
    day.apply(accepted(day, ballot, day.tables[0], "노트북이 고장 났습니다"), CloseBallot(id=ballot))
    new, ids = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    moved = tuple(zip(options, ids, strict=True))
    day.apply(CorrectBallot(id=ballot, new_id=new, reason="2번 테이블을 잘못 적었습니다", option_ids=moved))
    assert differing(day, new) == {}
    assert place_of(day, new, day.tables[0]).reason == "노트북이 고장 났습니다"


def test_who_changes_a_reason_behind_the_programs_back_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "changed.roundtable"
    day = prepared_day(path)
    day.apply(OpenRound(id=day.rounds[0]))
    ballot, options = day.ballot("가", "나")
    all_tables_but(day, ballot, options[0], day.tables[0])
    day.apply(accepted(day, ballot, day.tables[0], "노트북이 고장 났습니다"), CloseBallot(id=ballot))
    day.record.close()
    behind_its_back(path, "UPDATE accepted_difference SET reason = '아무 일 없었습니다'")
    with day.record.open(path) as record:
        assert not verify(record).ok


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(by_phone_of=st.lists(st.integers(0, 3), min_size=3, max_size=3), data=st.data())
def test_however_a_table_splits_its_votes_over_hands_and_phones_the_tally_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, by_phone_of: list[int], data: st.DataObject
) -> None:
    day = prepared_day(tmp_path_factory.mktemp("split") / "day.roundtable")
    try:
        day.apply(OpenRound(id=day.rounds[0]))
        codes = everybody_has_a_code(day)
        ballot, options = mixed_ballot(day)
        steps: list[tuple[str, int]] = []
        for place in range(len(day.tables)):
            steps += [("hands", place), ("phone", place)]
        for way, place in data.draw(st.permutations(steps)):
            here = seated(day, day.tables[place])
            phoning = here[: by_phone_of[place % 3]]
            if way == "phone":
                by_phone(day, ballot, options[place % 2], *(codes[person] for person in phoning))
            elif len(here) > len(phoning):
                day.apply(hands(ballot, day.tables[place], options[place % 2], len(here) - len(phoning)))
        day.apply(CloseBallot(id=ballot))
        with day.record.reading() as reading:
            tally = reading.get_one(Tally, ballot)
            counted = [one["count"] for one in tally.options]
        expected = [0, 0]
        for place, table in enumerate(day.tables):
            expected[place % 2] += len(seated(day, table))
        assert counted == expected
    finally:
        day.record.close()
