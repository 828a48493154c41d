"""Notes and themes: what is said stays, with its number; themes and quotes keep their order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, prepared_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Filing, Note, NoteRevision, Quote, Theme
from facilitator.record.operations import (
    AddTheme,
    CloseRound,
    FileNote,
    MoveTheme,
    OpenRound,
    PickQuote,
    RemoveTheme,
    RestoreTheme,
    RetractNote,
    ReviseNote,
    UnfileNote,
    UnpickQuote,
)
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable", seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    assert verify(day.record).ok
    day.record.close()


def note(day: Day, id: str) -> Note:
    with day.record.reading() as session:
        return session.get_one(Note, id)


def titles(day: Day) -> list[str]:
    with day.record.reading() as session:
        standing = select(Theme.title).where(Theme.removed.is_(False)).order_by(Theme.position)
        return list(session.scalars(standing))


def quotes(day: Day) -> list[str]:
    with day.record.reading() as session:
        return list(session.scalars(select(Note.text).join(Quote, Quote.note_id == Note.id).order_by(Quote.position)))


def test_every_table_counts_its_notes_from_one_in_every_round(day: Day) -> None:
    first = [day.note("하나"), day.note("둘"), day.note("하나", table=2)]
    day.apply(CloseRound(id=day.rounds[0]), OpenRound(id=day.rounds[1]))
    first.append(day.note("하나", round_number=2))
    assert [note(day, id).number for id in first] == [1, 2, 1, 1]


def test_the_number_of_a_retracted_note_is_never_given_again(day: Day) -> None:
    day.note("하나")
    second = day.note("둘")
    day.apply(RetractNote(id=second))
    third = day.note("셋")
    assert note(day, third).number == 3
    assert note(day, second).number == 2


def test_the_last_sentence_of_a_round_is_accepted_after_its_close(day: Day) -> None:
    day.apply(CloseRound(id=day.rounds[0]))
    assert note(day, day.note("늦은 한마디")).number == 1


def test_a_note_that_is_taken_back_stays_in_the_record(day: Day) -> None:
    id = day.note("하나")
    undone = day.apply(RetractNote(id=id))
    assert note(day, id).retracted
    day.apply(*undone.inverse)
    assert not note(day, id).retracted
    assert note(day, id).text == "하나"


def test_every_wording_of_a_note_is_kept(day: Day) -> None:
    id = day.note("처음")
    done = day.apply(ReviseNote(id=id, base_revision=1, kind="reason", text="고침", support=4))
    day.apply(*done.inverse)
    assert (note(day, id).text, note(day, id).kind, note(day, id).support) == ("처음", "idea", 0)
    with day.record.reading() as session:
        wordings = session.execute(
            select(NoteRevision.revision, NoteRevision.text).order_by(NoteRevision.revision)
        ).all()
    assert [tuple(row) for row in wordings] == [(1, "처음"), (2, "고침"), (3, "처음")]


def test_that_a_note_was_felt_strongly_is_kept_with_each_wording_and_taken_back_with_it(day: Day) -> None:
    id = day.note("처음", kind="minority")
    assert not note(day, id).felt_strongly
    done = day.apply(ReviseNote(id=id, base_revision=1, kind="minority", text="처음", support=1, felt_strongly=True))
    assert note(day, id).felt_strongly
    day.apply(*done.inverse)
    assert not note(day, id).felt_strongly
    with day.record.reading() as session:
        kept = session.scalars(select(NoteRevision.felt_strongly).order_by(NoteRevision.revision))
        assert list(kept) == [False, True, False]


def test_two_who_word_the_same_note_anew_are_both_kept(day: Day) -> None:
    id = day.note("처음")
    for text in ("이렇게", "저렇게"):
        day.apply(ReviseNote(id=id, base_revision=1, kind="idea", text=text, support=0))
    with day.record.reading() as session:
        bases = session.execute(select(NoteRevision.text, NoteRevision.base_revision)).all()
    assert {("이렇게", 1), ("저렇게", 1)} <= {tuple(row) for row in bases}
    assert note(day, id).text == "저렇게"


def test_a_note_says_when_it_was_written_and_by_which_station(day: Day) -> None:
    id = day.note("하나")
    written = note(day, id).written_at
    assert written == day.record.time()
    assert note(day, id).station_id == day.record.station_id
    day.apply(ReviseNote(id=id, base_revision=1, kind="idea", text="둘", support=0))
    assert note(day, id).written_at == written
    assert note(day, id).revised_at == day.record.time()


def test_themes_move_and_close_up(day: Day) -> None:
    themes = [day.theme(title) for title in "가나다라"]
    done = day.apply(MoveTheme(id=themes[3], position=2))
    assert titles(day) == list("가라나다")
    day.apply(*done.inverse)
    assert titles(day) == list("가나다라")


def test_a_theme_that_comes_back_stands_where_it_stood(day: Day) -> None:
    themes = [day.theme(title) for title in "가나다"]
    day.apply(RemoveTheme(id=themes[1]))
    done = day.apply(MoveTheme(id=themes[2], position=1))
    assert titles(day) == list("다가")
    day.apply(*done.inverse)
    day.apply(RestoreTheme(id=themes[1]))
    assert titles(day) == list("가나다")


def test_themes_of_a_round_and_of_the_whole_session_are_ordered_apart(day: Day) -> None:
    day.theme("전체")
    id = day.record.new_id()
    day.apply(AddTheme(id=id, session_id=day.session_id, title="라운드", round_id=day.rounds[0]))
    with day.record.reading() as session:
        theme = session.get_one(Theme, id)
        assert (theme.position, theme.colour) == (1, 0)


def test_a_note_may_stand_under_two_themes(day: Day) -> None:
    id = day.note("하나")
    day.theme("가", id)
    day.theme("나", id)
    with day.record.reading() as session:
        assert len(session.scalars(select(Filing)).all()) == 2


def test_taking_a_note_out_and_back_keeps_the_order_of_the_quotes(day: Day) -> None:
    notes = [day.note(text) for text in ("하나", "둘", "셋")]
    theme = day.theme("가", *notes)
    for id in notes:
        day.apply(PickQuote(theme_id=theme, note_id=id))
    done = day.apply(UnfileNote(theme_id=theme, note_ids=(notes[1], notes[0])))
    assert quotes(day) == ["셋"]
    day.apply(*done.inverse)
    assert quotes(day) == ["하나", "둘", "셋"]
    done = day.apply(UnpickQuote(theme_id=theme, note_id=notes[0]))
    day.apply(*done.inverse)
    assert quotes(day) == ["하나", "둘", "셋"]


def test_moving_a_note_to_a_theme_it_was_under_already_can_still_be_taken_back(day: Day) -> None:
    id = day.note("하나")
    there, here = day.theme("저기", id), day.theme("여기", id)
    done = day.apply(FileNote(theme_id=there, note_ids=(id,)), UnfileNote(theme_id=here, note_ids=(id,)))
    assert done.inverse
    day.apply(*done.inverse)
    with day.record.reading() as session:
        assert set(session.scalars(select(Filing.theme_id))) == {there, here}


def test_the_changes_say_what_they_concern(day: Day) -> None:
    id = day.note("하나")
    done = day.apply(RetractNote(id=id))
    assert done.concerns("note")
    assert not done.concerns("participant", "ballot")
    assert done.ids("note") == {id}
    assert done.ids("notes") == {day.rounds[0]}


def test_taking_back_what_was_not_done_is_refused(day: Day) -> None:
    id = day.note("하나")
    done = day.apply(RetractNote(id=id))
    day.apply(*done.inverse)
    with pytest.raises(Refused, match="was not retracted"):
        day.apply(*done.inverse)
