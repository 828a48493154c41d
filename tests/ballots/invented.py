"""Ballots of any method with the votes of some people, for properties that hold for all of them."""

from __future__ import annotations

from collections.abc import Sequence

import hypothesis.strategies as st

from facilitator.ballots import (
    METHODS,
    RANKED_COUNTS,
    Abstained,
    Invalid,
    Rules,
    Vote,
    chosen,
    graded,
    ranked,
    spent,
)

OPTIONS = ("a", "b", "c", "d")


@st.composite
def ballots(
    draw: st.DrawFn, methods: Sequence[str] = METHODS, counts: Sequence[str] = RANKED_COUNTS
) -> tuple[Rules, list[Vote]]:
    """The rules of a ballot by one of ``methods``, and the votes of some people."""
    method, basis = draw(st.sampled_from(methods)), draw(st.sampled_from(["present", "cast", "valid"]))
    options = OPTIONS[:2] if method == "yes-no" else OPTIONS
    quota = (
        draw(st.sampled_from(["", "simple", "absolute", "2/3"])) if method in ("single", "approval", "yes-no") else ""
    )
    rules = Rules(
        method=method, options=options, most=draw(st.integers(0, 3)), points=6, equal_ranks=draw(st.booleans()),
        counting=draw(st.sampled_from(counts)), basis=basis, quota=quota, quorum=draw(st.sampled_from(["", "1/2"])),
    )  # fmt: skip
    blank: st.SearchStrategy[Vote] = st.sampled_from([Abstained(), Invalid()])
    return rules, draw(st.lists(st.one_of(votes(rules), blank), max_size=12))


def votes(rules: Rules) -> st.SearchStrategy[Vote]:
    some = st.permutations(rules.options).flatmap(
        lambda order: st.integers(1, rules.choices).map(lambda length: order[:length])
    )
    if rules.method == "rating":
        return st.dictionaries(st.sampled_from(rules.options), st.integers(1, 5), min_size=1).map(graded)
    if rules.method == "points":
        return st.dictionaries(st.sampled_from(rules.options[:2]), st.integers(1, 3), min_size=1).map(spent)
    if rules.method == "ranking":
        if rules.equal_ranks:
            return st.tuples(some, st.integers(0, 3)).map(
                lambda cut: ranked(*([cut[0][: cut[1]]] if cut[1] else []), *cut[0][cut[1] :])
            )
        return some.map(lambda order: ranked(*order))
    return some.map(lambda order: chosen(*order))
