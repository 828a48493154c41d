"""Several laptops sort the same notes at once: whoever does what first, all see the same in the end, and nothing is lost."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import select
from theme_laptops import NOTES, THEMES, Laptop, Team

from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record import operations as ops
from facilitator.record.models import Filing, NoteMark, Quote, Theme, Wording
from facilitator.record.theme_shape import read_shape
from facilitator.record.wordings import standing_wordings

notes = st.lists(st.sampled_from(NOTES), min_size=1, max_size=3, unique=True).map(tuple)
themes = st.sampled_from(THEMES)
several = st.lists(themes, min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def steps(draw: st.DrawFn, number: int) -> Operation | None:
    """Something that a member of the theme team does; None takes the last step back."""
    kind = draw(st.integers(0, 18))
    fresh = f"{draw(st.integers(0, 9))}-{number}"
    title = draw(st.sampled_from(["돌봄", "의료", "주거"]))
    match kind:
        case 0 | 1:
            return ops.FileNote(theme_id=draw(themes), note_ids=draw(notes))
        case 2:
            return ops.UnfileNote(theme_id=draw(themes), note_ids=draw(notes))
        case 3:
            return ops.MarkNotes(note_ids=draw(notes), mark=draw(st.sampled_from(ops.NOTE_MARKS)), reason="인사말")
        case 4:
            return ops.UnmarkNotes(note_ids=draw(notes))
        case 5 | 6:
            return ops.NestTheme(id=draw(themes), parent_id=draw(st.none() | themes))
        case 7 | 8:
            return ops.MergeThemes(into_id=draw(themes), from_ids=draw(several))
        case 9:
            return ops.UnmergeTheme(id=draw(themes))
        case 10:
            return ops.SplitTheme(id=draw(themes), new_id=fresh, title=title, note_ids=draw(notes))
        case 11:
            return ops.WordTheme(id=fresh, theme_id=draw(themes), title=title)
        case 12:
            return ops.EditTheme(id=draw(themes), title=title, colour=draw(st.none() | st.integers(0, 5)))
        case 13:
            return ops.MoveTheme(id=draw(themes), position=draw(st.integers(1, 3)))
        case 14:
            return draw(st.sampled_from([ops.RemoveTheme(id=draw(themes)), ops.RestoreTheme(id=draw(themes))]))
        case 15:
            return ops.PickQuote(theme_id=draw(themes), note_id=draw(st.sampled_from(NOTES)))
        case 16:
            return ops.SettleFiling(note_id=draw(st.sampled_from(NOTES)), theme_ids=draw(several))
        case 17:
            proposed = draw(st.booleans())
            return ops.AddTheme(
                id=fresh, session_id="session", round_id="round", title=title, from_proposal=proposed
            )  # fmt: skip
    return None


@pytest.fixture(scope="module")
def team() -> Team:
    return Team(3)


@settings(
    max_examples=60,
    phases=(Phase.generate, Phase.explicit, Phase.reuse),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.data())
def test_whoever_does_what_first_all_laptops_hold_the_same_in_the_end(team: Team, data: st.DataObject) -> None:
    team.begin_again()
    back: dict[str, list[tuple[Operation, ...]]] = {laptop.name: [] for laptop in team.laptops}
    for number in range(data.draw(st.integers(1, 25))):
        laptop = team.laptops[data.draw(st.integers(0, 2))]
        turn = data.draw(st.sampled_from(["do", "do", "do", "send", "hear"]))
        if turn == "send":
            team.send(laptop)
        elif turn == "hear":
            team.hear(laptop)
        else:
            step = data.draw(steps(number))
            try:
                if step is not None:
                    back[laptop.name].append(laptop.do(step))
                elif back[laptop.name]:
                    for one in back[laptop.name].pop():
                        laptop.do(one)
            except Refused:
                continue
    team.meet()
    team.agree()


@pytest.fixture
def pair(team: Team) -> Team:
    team.begin_again()
    return team


def filed(laptop: Laptop, note: str) -> set[tuple[str, str]]:
    """The themes of a note, and which laptop filed it there."""
    rows = select(Filing.theme_id, Filing.station_id).where(Filing.note_id == note)
    return {(theme, station) for theme, station in laptop.session.execute(rows)}


def mark(laptop: Laptop, note: str) -> str | None:
    return laptop.session.scalar(select(NoteMark.mark).where(NoteMark.note_id == note))


def shown(laptop: Laptop, theme: str) -> str:
    return laptop.session.scalars(select(Theme.title).where(Theme.id == theme)).one()


def to_choose(laptop: Laptop, theme: str) -> list[str]:
    words = laptop.session.scalars(select(Wording).where(Wording.theme_id == theme))
    return [one.title for one in standing_wordings(words)]


def test_two_who_file_one_note_differently_are_both_seen_until_one_decides(pair: Team) -> None:
    one, other, _ = pair.laptops
    one.do(ops.FileNote(theme_id=THEMES[1], note_ids=(NOTES[5],)))
    other.do(ops.FileNote(theme_id=THEMES[2], note_ids=(NOTES[5],)))
    pair.meet()
    assert filed(one, NOTES[5]) == {(THEMES[1], one.name), (THEMES[2], other.name)}
    back = one.do(ops.SettleFiling(note_id=NOTES[5], theme_ids=(THEMES[2],)))
    pair.meet()
    assert filed(other, NOTES[5]) == {(THEMES[2], one.name)}
    for step in back:
        one.do(step)
    pair.meet()
    assert filed(other, NOTES[5]) == {(THEMES[1], one.name), (THEMES[2], other.name)}
    one.do(ops.SettleFiling(note_id=NOTES[5], theme_ids=(THEMES[1], THEMES[2])))
    assert filed(one, NOTES[5]) == {(THEMES[1], one.name), (THEMES[2], one.name)}


def test_a_note_that_was_filed_while_another_took_it_out_ends_the_same_everywhere(pair: Team) -> None:
    one, other, third = pair.laptops
    one.do(ops.UnfileNote(theme_id=THEMES[0], note_ids=(NOTES[0],)))
    other.do(ops.FileNote(theme_id=THEMES[0], note_ids=(NOTES[0],)))
    pair.meet()
    assert filed(one, NOTES[0]) == filed(other, NOTES[0]) == filed(third, NOTES[0]) == {(THEMES[0], other.name)}


def test_filing_takes_a_mark_away_and_taking_it_back_brings_it_again(pair: Team) -> None:
    one = pair.laptops[0]
    one.do(ops.MarkNotes(note_ids=(NOTES[4],), mark="aside", reason="인사말"))
    back = one.do(ops.FileNote(theme_id=THEMES[1], note_ids=(NOTES[4],)))
    assert mark(one, NOTES[4]) is None
    for step in back:
        one.do(step)
    assert mark(one, NOTES[4]) == "aside" and not filed(one, NOTES[4])


def test_a_note_is_set_aside_only_for_a_reason(pair: Team) -> None:
    with pytest.raises(Refused, match="reason"):
        pair.laptops[0].do(ops.MarkNotes(note_ids=(NOTES[4],), mark="aside"))
    with pytest.raises(Refused, match="mark of a note"):
        pair.laptops[0].do(ops.MarkNotes(note_ids=(NOTES[4],), mark="lost"))


def test_two_wordings_at_once_are_both_kept_until_somebody_chooses(pair: Team) -> None:
    one, other, _ = pair.laptops
    one.do(ops.WordTheme(id="word-b", theme_id=THEMES[0], title="가까운 돌봄"))
    other.do(ops.WordTheme(id="word-a", theme_id=THEMES[0], title="동네 돌봄"))
    pair.meet()
    assert to_choose(one, THEMES[0]) == to_choose(other, THEMES[0]) == ["동네 돌봄", "가까운 돌봄"]
    assert shown(one, THEMES[0]) == "동네 돌봄"
    back = one.do(ops.WordTheme(id="word-c", theme_id=THEMES[0], title="가까운 돌봄"))
    pair.meet()
    assert to_choose(other, THEMES[0]) == [shown(other, THEMES[0])] == ["가까운 돌봄"]
    for step in back:
        one.do(step)
    pair.meet()
    assert to_choose(other, THEMES[0]) == ["동네 돌봄", "가까운 돌봄"]


def test_an_older_wording_that_is_taken_back_does_not_bring_back_what_a_newer_one_replaced(pair: Team) -> None:
    one = pair.laptops[0]
    back = one.do(ops.WordTheme(id="word-a", theme_id=THEMES[0], title="하나"))
    one.do(ops.EditTheme(id=THEMES[0], title="둘"))
    for step in back:
        one.do(step)
    assert to_choose(one, THEMES[0]) == ["둘"]


def test_unmerging_gives_the_originals_back_also_after_more_was_filed(pair: Team) -> None:
    one = pair.laptops[0]
    one.do(ops.FileNote(theme_id=THEMES[1], note_ids=(NOTES[2],)))
    one.do(ops.MergeThemes(into_id=THEMES[1], from_ids=(THEMES[0],)))
    one.do(ops.FileNote(theme_id=THEMES[1], note_ids=(NOTES[3],)))
    one.do(ops.PickQuote(theme_id=THEMES[1], note_id=NOTES[1]))
    with pytest.raises(Refused, match="merged into another"):
        one.do(ops.FileNote(theme_id=THEMES[0], note_ids=(NOTES[4],)))
    one.do(ops.UnmergeTheme(id=THEMES[1]))
    quotes = one.session.execute(select(Quote.theme_id, Quote.note_id).order_by(Quote.note_id)).all()
    assert [tuple(row) for row in quotes] == [(THEMES[0], NOTES[0]), (THEMES[0], NOTES[1])]
    assert [{theme for theme, _ in filed(one, note)} for note in NOTES[:4]] == [
        {THEMES[0]}, {THEMES[0]}, {THEMES[1]}, {THEMES[1]},
    ]  # fmt: skip


def test_a_note_is_taken_out_of_the_merged_theme_wherever_it_came_from(pair: Team) -> None:
    one = pair.laptops[0]
    one.do(ops.MergeThemes(into_id=THEMES[1], from_ids=(THEMES[0],)))
    back = one.do(ops.UnfileNote(theme_id=THEMES[1], note_ids=(NOTES[0],)))
    assert not filed(one, NOTES[0])
    for step in back:
        one.do(step)
    assert {theme for theme, _ in filed(one, NOTES[0])} == {THEMES[0]}


def test_a_theme_is_split_with_its_quotes_and_is_whole_again_when_that_is_taken_back(pair: Team) -> None:
    one = pair.laptops[0]
    before = {name: rows for name, rows in one.rows().items() if name in ("filing", "quote")}
    back = one.do(ops.SplitTheme(id=THEMES[0], new_id="new", title="따로", note_ids=(NOTES[0], NOTES[5])))
    assert {theme for theme, _ in filed(one, NOTES[0])} == {"new"} and not filed(one, NOTES[5])
    assert one.session.get(Quote, ("new", NOTES[0])) is not None
    for step in back:
        one.do(step)
    assert {name: rows for name, rows in one.rows().items() if name in before} == before


def test_a_split_that_is_taken_back_brings_a_mark_again_that_a_filed_note_had(pair: Team) -> None:
    one = pair.laptops[0]
    one.do(ops.MarkNotes(note_ids=(NOTES[0],), mark="alone"))
    back = one.do(ops.SplitTheme(id=THEMES[0], new_id="new", title="따로", note_ids=(NOTES[0],)))
    assert mark(one, NOTES[0]) is None
    for step in back:
        one.do(step)
    assert mark(one, NOTES[0]) == "alone"


def test_a_theme_goes_under_no_theme_below_it_and_not_a_fourth_deep(pair: Team) -> None:
    one = pair.laptops[0]
    for id, above in ((THEMES[1], THEMES[0]), (THEMES[2], THEMES[1])):
        one.do(ops.NestTheme(id=id, parent_id=above))
    with pytest.raises(Refused, match="below it"):
        one.do(ops.NestTheme(id=THEMES[0], parent_id=THEMES[2]))
    with pytest.raises(Refused, match="at most 3 deep"):
        one.do(ops.NestTheme(id=THEMES[3], parent_id=THEMES[2]))
    one.do(ops.NestTheme(id=THEMES[3], parent_id=THEMES[1]))
    one.do(ops.MoveTheme(id=THEMES[3], position=1))
    assert read_shape(one.session, "session").order == (THEMES[0], THEMES[1], THEMES[3], THEMES[2], THEMES[4])
