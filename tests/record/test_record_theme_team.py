"""Several laptops sort the same notes at once: whoever does what first, all see the same in the end, and nothing is lost."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from theme_laptops import NOTES, THEMES, Team

from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record import operations as ops

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
            return ops.AddTheme(id=fresh, session_id="session", round_id="round", title=title)
    return None


@pytest.fixture(scope="module")
def team() -> Team:
    return Team(3)


@settings(max_examples=150, phases=(Phase.generate,), deadline=None, suppress_health_check=list(HealthCheck))
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
