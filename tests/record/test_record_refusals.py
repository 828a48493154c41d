"""Everything the record refuses: in words, in both languages, and without having changed anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from record_day import entries, picture
from record_hall import Hall, busy_hall

from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record import Operation
from facilitator.record import operations as ops
from facilitator.record.operations import BallotOption, Person


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    hall = busy_hall(tmp_path_factory.mktemp("hall") / "day.roundtable")
    yield hall
    hall.day.record.close()


REFUSED: dict[str, tuple[Callable[[Hall], Operation], str]] = {
    # Preparing
    "a programme without a title": (lambda h: ops.CreateProgramme(id=h.new(), title=" "), "title is empty"),
    "a session of no programme": (
        lambda h: ops.CreateSession(id=h.new(), programme_id="?", kind="expert", title="x"),
        "This programme is not in the record",
    ),
    "a session made twice": (
        lambda h: ops.CreateSession(id=h.elsewhere, programme_id=_programme(h), kind="expert", title="x"),
        "is in the record already",
    ),
    "a kind of session there is not": (lambda h: replace(h.session(), kind="party"), "'party' is no kind of session"),
    "a language there is not": (lambda h: replace(h.session(), language="fr"), "'fr' is no language"),
    "a title wiped out": (lambda h: replace(h.session(), title=""), "title is empty"),
    "a date without hyphens": (lambda h: replace(h.session(), date="20260912"), "Write it as 2026-09-12"),
    "the 31st of September": (lambda h: replace(h.session(), date="2026-09-31"), "is not a date"),
    "a quarter to thirteen o'clock": (lambda h: replace(h.session(), starts_at="12:60"), "is not a time of day"),
    "a round of no minutes": (
        lambda h: ops.AddRound(id=h.new(), session_id=h.day.session_id, title="x", minutes=0),
        "not possible as minutes of a round",
    ),
    "a break without end": (
        lambda h: ops.EditRound(id=h.third_round, break_after=601),
        "not possible as minutes of a break",
    ),
    "a fifth round after the third": (
        lambda h: ops.AddRound(id=h.new(), session_id=h.day.session_id, title="x", number=5),
        "not possible as place of a round",
    ),
    "a new round before one that was held": (
        lambda h: ops.AddRound(id=h.new(), session_id=h.day.session_id, title="x", number=2),
        "keeps its number, because notes carry it",
    ),
    "a round that was held moved back": (lambda h: ops.MoveRound(id=h.day.rounds[0], number=3), "keeps its number"),
    "a planned round moved before those held": (
        lambda h: ops.MoveRound(id=h.third_round, number=1),
        "keeps its number",
    ),
    "a round moved off the end": (lambda h: ops.MoveRound(id=h.third_round, number=4), "not possible as place"),
    "a round that was held removed": (lambda h: ops.RemoveRound(id=h.day.rounds[0]), "was opened and is part of"),
    "a round with a theme removed": (lambda h: ops.RemoveRound(id=h.third_round), "has notes, themes or ballots"),
    "a second table 2": (
        lambda h: ops.AddTable(id=h.new(), session_id=h.day.session_id, number=2),
        "There is a table 2 already",
    ),
    "a table that takes another's number": (
        lambda h: ops.EditTable(id=h.empty_table, number=1),
        "There is a table 1 already",
    ),
    "a table 0": (lambda h: ops.EditTable(id=h.empty_table, number=0), "not possible as number of a table"),
    "a table without seats": (lambda h: ops.EditTable(id=h.empty_table, seats=0), "not possible as seats of a table"),
    "another number for a table with notes": (
        lambda h: ops.EditTable(id=h.day.tables[0], number=9),
        "has notes that carry its number",
    ),
    "fewer seats than people": (
        lambda h: ops.EditTable(id=h.day.tables[0], seats=3),
        "4 people have a seat at table 1",
    ),
    "a table with notes removed": (lambda h: ops.RemoveTable(id=h.day.tables[0]), "has people seated, notes or votes"),
    "a table with people removed": (lambda h: ops.RemoveTable(id=h.day.tables[2]), "has people seated, notes or votes"),
    "a table that is gone": (lambda h: ops.RemoveTable(id="?"), "This table is not in the record"),
    # People
    "a badge number given twice": (
        lambda h: ops.ImportParticipants(session_id=h.day.session_id, people=(Person(id=h.new(), number=3),)),
        "Badge number 3 is given twice",
    ),
    "a badge number twice in one list": (
        lambda h: ops.ImportParticipants(
            session_id=h.day.session_id, people=(Person(id=h.new(), number=50), Person(id=h.new(), number=50))
        ),
        "Badge number 50 is given twice",
    ),
    "a badge number below zero": (
        lambda h: ops.ImportParticipants(session_id=h.day.session_id, people=(Person(id=h.new(), number=-1),)),
        "not possible as badge number",
    ),
    "one person twice in one list": (
        lambda h: ops.ImportParticipants(session_id=h.day.session_id, people=(Person(id="p"), Person(id="p"))),
        "This contradicts what day.roundtable holds",
    ),
    "a list for no session": (lambda h: ops.ImportParticipants(session_id="?", people=()), "This session is not in"),
    "a state there is not": (
        lambda h: ops.MarkParticipants(ids=(h.day.people[0],), state="asleep"),
        "'asleep' is no state of a participant",
    ),
    "arrival of nobody known": (lambda h: ops.MarkParticipants(ids=("?",), state="arrived"), "This participant is not"),
    "people removed who are gone": (
        lambda h: ops.RemoveParticipants(session_id=h.day.session_id, ids=(h.day.people[0], "?")),
        "Nobody was removed",
    ),
    "people removed from another session": (
        lambda h: ops.RemoveParticipants(session_id=h.elsewhere, ids=(h.day.people[0],)),
        "no longer on the list",
    ),
    # Seats
    "a fifth person at a table of four": (
        lambda h: h.move(3, table=1),
        "Table 1 has 4 seats; 5 people would sit there",
    ),
    "a whole seating with one table too full": (
        lambda h: ops.AssignSeats(
            round_id=h.day.rounds[1], places=tuple(h.seat(person, table=1) for person in range(1, 6))
        ),
        "Table 1 has 4 seats; 5 people",
    ),
    "a seat for somebody who has one": (
        lambda h: ops.PlaceSeats(places=(h.seat(1, table=3),)),
        "has a seat in that round already",
    ),
    "two seats for one person": (
        lambda h: ops.AssignSeats(round_id=h.day.rounds[1], places=(h.seat(1, table=1), h.seat(1, table=2))),
        "gives one person two seats",
    ),
    "a seat at a table of another session": (
        lambda h: replace(h.move(1, table=1), table_id=h.table_elsewhere),
        "not of this session",
    ),
    "a seat of another round in a seating": (
        lambda h: ops.AssignSeats(round_id=h.day.rounds[1], places=(h.seat(1, table=1, round_number=1),)),
        "not of this session",
    ),
    "a pinned person moved": (lambda h: h.move(2, table=3), "Number 2 is pinned to this table"),
    "a pinned person swapped away": (
        lambda h: replace(h.move(3, table=2), swap_with=h.day.people[1]),
        "Number 2 is pinned",
    ),
    "a swap with somebody who left the table": (
        lambda h: replace(h.move(3, table=2), swap_with=h.day.people[0]),
        "no longer sits at that table",
    ),
    "a move of somebody without a seat": (
        lambda h: replace(h.move(3, table=1), round_id=h.third_round),
        "has no seat in that round",
    ),
    "a seat freed that is free": (
        lambda h: ops.FreeSeats(seats=((h.third_round, h.day.people[0]),)),
        "has no seat in that round",
    ),
    "a pin without a seat": (
        lambda h: ops.PinSeat(round_id=h.third_round, participant_id=h.day.people[0], pinned=True),
        "has no seat in that round",
    ),
    # Rounds
    "two rounds open": (lambda h: ops.OpenRound(id=h.third_round), "Round 2 is still open. Close it before"),
    "two rounds open by taking a closing back": (
        lambda h: replace(h.clock(1), state="paused"),
        "Round 2 is still open",
    ),
    "an open round opened": (lambda h: ops.OpenRound(id=h.day.rounds[1]), "Round 2 is open"),
    "a planned round paused": (lambda h: ops.PauseRound(id=h.third_round), "only while it is open"),
    "an open round resumed": (lambda h: ops.ResumeRound(id=h.day.rounds[1]), "only while it is paused"),
    "a closed round closed": (lambda h: ops.CloseRound(id=h.day.rounds[0]), "only while it is open or paused"),
    "a closed round extended": (
        lambda h: ops.ExtendRound(id=h.day.rounds[0], minutes=5),
        "this can be done only while",
    ),
    "a round shortened to nothing": (
        lambda h: ops.ExtendRound(id=h.day.rounds[1], minutes=-30),
        "not possible as minutes of a round",
    ),
    "a round with notes made unopened": (lambda h: h.clock(1), "Round 1 has notes; it cannot become unopened"),
    "a state of a round there is not": (lambda h: replace(h.clock(1), state="late"), "'late' is no state of a round"),
    "a clock that is no time": (
        lambda h: replace(h.clock(2), state="open", closes_at="noon"),
        "'noon' is not a moment in UTC",
    ),
    # Notes
    "a note in a round that is not open yet": (
        lambda h: replace(h.add_note(), round_id=h.third_round),
        "Round 3 is not open yet. Your text is kept",
    ),
    "an empty note": (lambda h: replace(h.add_note(), text=" \n "), "The note is empty"),
    "a note longer than a page": (
        lambda h: replace(h.add_note(), text="말" * (ops.MOST_LETTERS + 1)),
        "at most 4,000 fit",
    ),
    "a kind of note there is not": (lambda h: replace(h.add_note(), kind="joke"), "'joke' is no kind of note"),
    "support below zero": (lambda h: replace(h.add_note(), support=-1), "not possible as number of people who agree"),
    "a note of a table of another session": (
        lambda h: replace(h.add_note(), table_id=h.table_elsewhere),
        "Table 1 belongs to another session",
    ),
    "the number of a retracted note": (lambda h: replace(h.add_note(), number=2), "Note 2 of table 1 is in the record"),
    "a note number too large for any record": (lambda h: replace(h.add_note(), number=2**70), "number is too large"),
    "the id of another note": (lambda h: replace(h.add_note(), id=h.note), "is in the record already"),
    "the letter NUL": (lambda h: replace(h.add_note(), text="말\0"), "the invisible letter NUL"),
    "the letter NUL in a name": (
        lambda h: ops.EditParticipant(id=h.day.people[0], attributes={"district\0": "관악구"}),
        "the invisible letter NUL",
    ),
    "half a letter in an attribute": (
        lambda h: ops.EditParticipant(id=h.day.people[0], attributes={"district": "관악\ud800"}),
        "half a letter",
    ),
    "half a letter": (lambda h: replace(h.add_note(), text="말\ud800"), "half a letter"),
    "a retracted note worded anew": (
        lambda h: ops.ReviseNote(id=h.retracted, base_revision=1, kind="idea", text="x", support=0),
        "Restore it before changing it",
    ),
    "a note retracted twice": (lambda h: ops.RetractNote(id=h.retracted), "was retracted already"),
    "a standing note restored": (lambda h: ops.RestoreNote(id=h.note), "was not retracted"),
    # Themes
    "a theme without a title": (
        lambda h: ops.AddTheme(id=h.new(), session_id=h.day.session_id, title=""),
        "theme's title is empty",
    ),
    "a theme of a round that is not there": (
        lambda h: ops.AddTheme(id=h.new(), session_id=h.day.session_id, title="x", round_id="?"),
        "This round is not in the record",
    ),
    "a title as long as a summary": (lambda h: ops.EditTheme(id=h.theme, title="긴" * 301), "at most 300 fit"),
    "a theme moved off the end": (lambda h: ops.MoveTheme(id=h.theme, position=2), "not possible as place of a theme"),
    "a removed theme moved": (lambda h: ops.MoveTheme(id=h.removed, position=1), "This theme was removed"),
    "a theme removed twice": (lambda h: ops.RemoveTheme(id=h.removed), "was removed already"),
    "a standing theme restored": (lambda h: ops.RestoreTheme(id=h.theme), "was not removed"),
    "a note filed under a removed theme": (
        lambda h: ops.FileNote(theme_id=h.removed, note_ids=(h.note,)),
        "This theme was removed",
    ),
    "a note taken out of a removed theme": (
        lambda h: ops.UnfileNote(theme_id=h.removed, note_ids=(h.note,)),
        "This theme was removed",
    ),
    "a note filed that is not there": (
        lambda h: ops.FileNote(theme_id=h.theme, note_ids=("?",)),
        "This note is not in",
    ),
    "a quote of a note that is not filed": (
        lambda h: ops.PickQuote(theme_id=h.theme, note_id="?"),
        "Only a note that is filed",
    ),
    "a note quoted twice": (lambda h: ops.PickQuote(theme_id=h.theme, note_id=h.note), "quoted already"),
    "a quote given up that is none": (
        lambda h: ops.UnpickQuote(theme_id=h.theme, note_id=h.retracted),
        "This note is not quoted",
    ),
    # Ballots
    "a ballot without a title": (lambda h: replace(h.ballot(), title=""), "ballot's title is empty"),
    "a method there is not": (lambda h: replace(h.ballot(), method="magic"), "'magic' is no voting method"),
    "a basis there is not": (lambda h: replace(h.ballot(), basis="hope"), "'hope' is no basis"),
    "more choices than options": (lambda h: replace(h.ballot(), most=3), "not possible as number of choices"),
    "an option without words": (
        lambda h: replace(h.ballot(), options=(BallotOption(id=h.new(), text=""),)),
        "The option is empty",
    ),
    "two options that read the same": (
        lambda h: replace(
            h.ballot(), options=(BallotOption(id=h.new(), text="가"), BallotOption(id=h.new(), text=" 가 "))
        ),
        "Two options read the same",
    ),
    "an option of another ballot": (
        lambda h: replace(h.ballot(), options=(BallotOption(id=h.options[0], text="가"),)),
        "This contradicts what day.roundtable holds",
    ),
    "an option for a theme that is not there": (
        lambda h: replace(h.ballot(), options=(BallotOption(id=h.new(), text="가", theme_id="?"),)),
        "This theme is not in the record",
    ),
    "an open ballot prepared anew": (lambda h: replace(h.ballot(), id=h.open), "only while it is draft"),
    "an open ballot thrown away": (lambda h: ops.RemoveBallot(id=h.open), "only while it is draft"),
    "a ballot opened with one option": (lambda h: ops.OpenBallot(id=h.draft), "needs at least two options"),
    "a ballot opened twice": (lambda h: ops.OpenBallot(id=h.open), "Ballot 2 is open"),
    "a ballot withdrawn after hands were entered": (
        lambda h: ops.WithdrawBallot(id=h.open),
        "Hands were entered already",
    ),
    "hands for a draft": (lambda h: replace(h.hands(1), ballot_id=h.draft), "only while it is open"),
    "hands for a closed ballot": (
        lambda h: replace(h.hands(), ballot_id=h.closed, counts={h.closed_options[0]: 1}),
        "Ballot 3 is closed",
    ),
    "hands for an option of another ballot": (
        lambda h: replace(h.hands(), counts={h.closed_options[0]: 1}),
        "not on the ballot",
    ),
    "hands of a table of another session": (
        lambda h: replace(h.hands(1), table_id=h.table_elsewhere),
        "belongs to another session",
    ),
    "hands below zero": (lambda h: h.hands(-1), "cannot be below zero"),
    "more hands for one option than voters": (
        lambda h: h.approve(3, voters=2),
        "One option has 3 hands, but only 2 people voted",
    ),
    "more hands than two choices each": (
        lambda h: h.approve(3, 3, 1, voters=3),
        "7 hands are more than 3 people with 2 choices each",
    ),
    "more hands than people at the table": (lambda h: h.hands(2, 2), "Table 2 has 3 people, but 4 voted"),
    "hands taken out that were never entered": (
        lambda h: ops.ClearTableVote(ballot_id=h.open, table_id=h.day.tables[1]),
        "has no hands entered",
    ),
    "a draft closed": (lambda h: ops.CloseBallot(id=h.draft), "only while it is open"),
    "a ballot closed twice": (lambda h: ops.CloseBallot(id=h.closed), "Ballot 3 is closed"),
    "a correction of an open ballot": (lambda h: replace(_correction(h), id=h.open), "only while it is closed"),
    "a correction without a reason": (lambda h: replace(_correction(h), reason=" "), "The reason is empty"),
    "a correction that forgets an option": (
        lambda h: replace(_correction(h), option_ids=_correction(h).option_ids[:1]),
        "must name every option",
    ),
    # Recommendations
    "an empty recommendation": (
        lambda h: ops.AddRecommendation(id=h.new(), session_id=h.day.session_id, text=""),
        "The recommendation is empty",
    ),
    "a recommendation from a theme that is not there": (
        lambda h: ops.AddRecommendation(id=h.new(), session_id=h.day.session_id, text="x", theme_id="?"),
        "This theme is not in the record",
    ),
    "a recommendation that is gone": (lambda h: ops.RemoveRecommendation(id="?"), "This recommendation is not in"),
}


def _programme(h: Hall) -> str:
    return str(next(key[0] for key in picture(h.day.record)["programme"]))


def _correction(h: Hall) -> ops.CorrectBallot:
    return ops.CorrectBallot(
        id=h.closed,
        new_id=h.new(),
        reason="잘못 셌습니다",
        option_ids=tuple((one, h.new()) for one in h.closed_options),
    )


def is_korean(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_words_and_nothing_changes(hall: Hall, what: str) -> None:
    make, words = REFUSED[what]
    record = hall.day.record
    before, journaled = picture(record), entries(record)
    with pytest.raises(Refused) as caught:
        record.apply(make(hall))
    assert words in caught.value.en
    assert is_korean(caught.value.ko)
    assert (picture(record), entries(record)) == (before, journaled)


@pytest.mark.parametrize("what", REFUSED)
def test_in_a_group_it_leaves_nothing_half_done(hall: Hall, what: str) -> None:
    make, _ = REFUSED[what]
    record = hall.day.record
    before, journaled = picture(record), entries(record)
    with pytest.raises(Refused):
        record.apply(
            ops.EditRound(id=hall.third_round, question="새 질문"),
            ops.ReviseNote(id=hall.note, base_revision=1, kind="idea", text="고친 말", support=2),
            make(hall),
            ops.EditRound(id=hall.third_round, guidance="안내"),
        )
    assert (picture(record), entries(record)) == (before, journaled)


def test_only_too_many_hands_are_asked_about(hall: Hall) -> None:
    asked = []
    for what, (make, _) in REFUSED.items():
        with pytest.raises(Refused) as caught:
            hall.day.record.apply(make(hall))
        if isinstance(caught.value, NeedsConfirmation):
            asked.append(what)
    assert asked == ["more hands than people at the table"]


def test_a_role_or_a_draft_with_the_letter_nul_is_refused_plainly(hall: Hall) -> None:
    with pytest.raises(Refused, match="letter NUL"):
        hall.day.record.apply(hall.add_note(), actor="note-taker\0")
    with pytest.raises(Refused, match="letter NUL"):
        hall.day.record.save_draft("table 1", "말\0")


def test_a_draft_with_half_a_letter_is_refused_plainly(hall: Hall) -> None:
    with pytest.raises(Refused, match="half a letter"):
        hall.day.record.save_draft("table 1", "말\ud800")
