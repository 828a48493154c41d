"""Whatever people say of themes at once, what is seen is a tree: no circles, at most three deep, everything in one place."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given

from facilitator.record.theme_shape import LEVELS, ThemeSaid, shape_of

IDS = ("a", "b", "c", "d", "e", "f")
maybe = st.none() | st.sampled_from(IDS)


def said(
    id: str, parent: str | None = None, into: str | None = None, removed: bool = False, position: int = 1
) -> ThemeSaid:
    return ThemeSaid(id, "round", position, removed, parent, into)


@st.composite
def anything(draw: st.DrawFn) -> list[ThemeSaid]:
    return [said(id, draw(maybe), draw(maybe), draw(st.booleans()), draw(st.integers(1, 3))) for id in IDS]


@given(anything(), st.randoms())
def test_anything_that_was_said_is_one_tree_in_whatever_order_it_came(themes: list[ThemeSaid], chance: object) -> None:
    shape = shape_of(themes)
    shuffled = list(themes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shape_of(shuffled) == shape
    removed = {theme.id for theme in themes if theme.removed}
    assert set(shape.order) == {id for id, seen in shape.seen_in.items() if seen == id}
    assert set(shape.seen_in.values()) <= set(shape.order) and not removed & set(shape.seen_in)
    assert shape.parent.keys() == shape.depth.keys() == set(shape.order)
    for id, above in shape.parent.items():
        assert shape.depth[id] == (1 if above is None else shape.depth[above] + 1) <= LEVELS
        assert above is None or shape.order.index(above) < shape.order.index(id)


def test_what_was_below_a_removed_or_merged_theme_is_lifted_and_comes_back_with_it() -> None:
    top, middle, below = said("a"), said("b", parent="a"), said("c", parent="b")
    assert shape_of([top, middle, below]).parent == {"a": None, "b": "a", "c": "b"}
    assert shape_of([top, middle._replace(removed=True), below]).parent == {"a": None, "c": "a"}
    assert shape_of([top, middle._replace(into_id="c"), below]).parent == {"a": None, "c": "a"}
    assert shape_of([top._replace(removed=True), middle, below]).parent == {"b": None, "c": "b"}


def test_two_that_were_put_under_each_other_at_once_stand_one_under_the_other() -> None:
    assert shape_of([said("a", parent="b"), said("b", parent="a")]).parent == {"a": "b", "b": None}


def test_two_that_were_merged_into_each_other_at_once_are_one() -> None:
    shape = shape_of([said("a", into="b"), said("b", into="a"), said("c", into="b")])
    assert shape.order == ("a",) and shape.inside("a") == ("a", "b", "c")


def test_what_is_merged_into_a_removed_theme_is_seen_nowhere() -> None:
    assert shape_of([said("a", into="b"), said("b", removed=True)]).seen_in == {}


def test_what_would_stand_too_deep_stands_beside_what_it_would_stand_under() -> None:
    chain = [said(id, parent=above) for id, above in zip("abcd", (None, "a", "b", "c"), strict=True)]
    assert shape_of(chain).parent == {"a": None, "b": "a", "c": "b", "d": "b"}
