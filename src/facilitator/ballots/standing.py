"""How the options of a ballot stand, method by method."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.ballots.grades import GradeFigures, figures_of, mean_of
from facilitator.ballots.methods import TableHands
from facilitator.ballots.result import Elimination
from facilitator.ballots.rules import Rules
from facilitator.ballots.votes import Chosen, Graded, Ranked, Spent, Vote

Number = Fraction | int


@dataclass(frozen=True)
class Standing:
    """How options stand; they are numbers in the order of the ballot.

    Attributes:
        counts: each option's people, see ``OptionResult``.
        scores: each option's score.
        places: all options, best first, tied ones together.
        grades: each option's grade figures; empty unless it is graded.
        rounds, pairwise, condorcet: see ``Result``.
    """

    counts: Sequence[Number]
    scores: Sequence[Number]
    places: Sequence[tuple[int, ...]]
    grades: Sequence[GradeFigures] = ()
    rounds: tuple[Elimination, ...] = ()
    pairwise: tuple[tuple[int, ...], ...] = ()
    condorcet: int | None = None


def standing_of(rules: Rules, answers: Mapping[Vote, int], hands: Sequence[TableHands]) -> Standing:
    """How the options stand after ``answers``, valid votes that keep the rules and how many people gave each."""
    match rules.method:
        case "rating":
            return _graded(rules, answers)
        case "points":
            return _spent(rules, answers)
        case "ranking":
            return _ranked(rules, {vote: n for vote, n in answers.items() if isinstance(vote, Ranked)})
        case _:
            return _chosen(rules, answers, hands)


def _chosen(rules: Rules, answers: Mapping[Vote, int], hands: Sequence[TableHands]) -> Standing:
    votes: Counter[str] = Counter()
    for table in hands:
        votes.update(table.counts)
    for vote, n in answers.items():
        if isinstance(vote, Chosen):
            for option in vote.options:
                votes[option] += n
    counts = [votes[option] for option in rules.options]
    return Standing(counts, counts, _by_score(counts))


def _graded(rules: Rules, answers: Mapping[Vote, int]) -> Standing:
    low, high = rules.scale
    given = {option: [0] * (high - low + 1) for option in rules.options}
    for vote, n in answers.items():
        if isinstance(vote, Graded):
            for option, grade in vote.grades:
                given[option][grade - low] += n
    means = [mean_of(given[option], low) for option in rules.options]
    scores = [mean or 0 for mean in means]
    graded = [index for index, mean in enumerate(means) if mean is not None]
    without = tuple(index for index, mean in enumerate(means) if mean is None)
    best_first = sorted({scores[index] for index in graded}, reverse=True)
    places = [tuple(index for index in graded if scores[index] == score) for score in best_first]
    return Standing(
        [sum(given[option]) for option in rules.options],
        scores,
        [*places, without] if without else places,
        grades=[figures_of(given[option], low) for option in rules.options],
    )


def _spent(rules: Rules, answers: Mapping[Vote, int]) -> Standing:
    people: Counter[str] = Counter()
    points: Counter[str] = Counter()
    for vote, n in answers.items():
        if isinstance(vote, Spent):
            for option, number in vote.points:
                people[option] += n
                points[option] += n * number
    scores = [points[option] for option in rules.options]
    return Standing([people[option] for option in rules.options], scores, _by_score(scores))


def _ranked(rules: Rules, answers: Mapping[Ranked, int]) -> Standing:
    # numpy takes a tenth of a second to load, and no other method needs it
    from facilitator.ballots.pairs import borda_scores, condorcet_winner, layers, schulze_beats
    from facilitator.ballots.rankings import Rankings
    from facilitator.ballots.runoff import run_off

    rankings = Rankings(rules.options, answers)
    counts = rankings.first_choices(range(len(rules.options)))
    pairwise = rankings.pairwise()
    rounds: tuple[Elimination, ...] = ()
    scores: Sequence[Number]
    places: Sequence[tuple[int, ...]]
    if rules.counting == "irv":
        runoff = run_off(rules.options, rankings)
        scores, places, rounds = runoff.scores, runoff.places, runoff.rounds
    elif rules.counting == "borda":
        scores = borda_scores(pairwise, rankings.total)
        places = _by_score(scores)
    else:
        beats = schulze_beats(pairwise)
        scores, places = beats.sum(axis=1).tolist(), layers(beats)
    return Standing(
        counts,
        scores,
        places,
        rounds=rounds,
        pairwise=tuple(tuple(row) for row in pairwise.tolist()),
        condorcet=condorcet_winner(pairwise) if answers else None,
    )


def _by_score(scores: Sequence[Number]) -> list[tuple[int, ...]]:
    """Options with the most first, those with the same score together."""
    best_first = sorted(set(scores), reverse=True)
    return [tuple(index for index, other in enumerate(scores) if other == score) for score in best_first]
