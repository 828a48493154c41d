"""Counting a ballot: votes and hands in, a result out.

Votes are a multiset, hands are added up: neither the order in which they came, nor how they were split over phones,
paper and tables, changes anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from facilitator.ballots.majority import Reached, quorum_reached, quota_reached
from facilitator.ballots.methods import TableHands, cast_votes, valid_votes
from facilitator.ballots.result import OptionResult, Result, plain
from facilitator.ballots.rules import Rules
from facilitator.ballots.standing import Standing, standing_of
from facilitator.ballots.votes import Abstained, Invalid, Vote, check_vote, read_vote
from facilitator.errors import Refused

VoteOrText = TypeVar("VoteOrText", bound="str | Vote")


def tally(
    rules: Rules,
    votes: Mapping[VoteOrText, int],
    hands: Sequence[TableHands] = (),
    *,
    eligible: int,
    present: int,
) -> Result:
    """Count a ballot.

    Args:
        rules: the ballot's rules.
        votes: how many people gave each vote; a vote or its text.
        hands: the hands of each table, where hands can answer the method.
        eligible: people who were invited.
        present: people who are there; 0 where nobody keeps a list, and then those who voted were there. More votes than
            people present stay as they are, for everybody to see.

    Raises:
        Refused: a vote or a table's hands break the rules.
    """
    counted = _checked(rules, votes)
    _check_hands(rules, hands)
    answers: dict[Vote, int] = {vote: n for vote, n in counted.items() if not isinstance(vote, Abstained | Invalid)}
    cast = sum(counted.values()) + cast_votes(hands, rules.method)
    present = present or cast
    eligible = eligible or present
    valid = sum(answers.values()) + sum(valid_votes(rules.method, table, rules.choices) for table in hands)
    whole = {"present": present, "cast": cast, "valid": valid}[rules.basis]
    standing = standing_of(rules, answers, hands)
    first = standing.places[0] if valid and standing.places else ()
    quota = _quota(rules, standing, whole) if first else None
    quorum = None
    if rules.quorum:
        quorum = quorum_reached(rules.quorum, {"cast": cast, "present": present}[rules.quorum_counts], eligible)
    names = rules.options
    return Result(
        method=rules.method,
        counting=rules.counting if rules.method == "ranking" else "",
        eligible=eligible,
        present=present,
        cast=cast,
        valid=valid,
        abstain=counted[Abstained()] + sum(table.abstain for table in hands),
        invalid=counted[Invalid()] + sum(table.invalid for table in hands),
        basis=rules.basis,
        whole=whole,
        options=_option_results(rules, standing, whole),
        places=tuple(tuple(names[index] for index in place) for place in standing.places),
        winners=tuple(names[index] for index in first),
        ties=_ties(rules, standing) if first else (),
        outcome=_outcome(rules, standing, first, quota, quorum),
        quota=quota,
        quorum=quorum,
        rounds=standing.rounds if first else (),
        pairwise=standing.pairwise,
        condorcet=None if standing.condorcet is None else names[standing.condorcet],
    )


def _checked(rules: Rules, votes: Mapping[VoteOrText, int]) -> Counter[Vote]:
    counted: Counter[Vote] = Counter()
    for given, n in votes.items():
        if n < 0:
            raise Refused("A count cannot be below zero.", "표의 수는 0보다 작을 수 없습니다.")
        if isinstance(given, str):
            vote = read_vote(rules, given)
        else:
            vote = given
            check_vote(rules, vote)
        if n:
            counted[vote] += n
    return counted


def _check_hands(rules: Rules, hands: Sequence[TableHands]) -> None:
    if {option for table in hands for option in table.counts} - set(rules.options):
        raise Refused(
            "There are hands for an option that is not on the ballot.", "투표에 없는 항목에 손 든 수가 적혀 있습니다."
        )
    if not rules.allow_abstain and any(table.abstain for table in hands):
        raise Refused("Nobody can abstain in this ballot.", "이 투표에서는 기권할 수 없습니다.")


def _option_results(rules: Rules, standing: Standing, whole: int) -> tuple[OptionResult, ...]:
    if rules.method == "points":
        parts, whole = standing.scores, int(sum(standing.scores))
    else:
        parts = standing.counts
    return tuple(
        OptionResult(
            option=option,
            count=plain(standing.counts[index]),
            share=float(Fraction(parts[index]) / whole) if whole else 0.0,
            score=plain(standing.scores[index]),
            reaches=_option_reaches(rules, standing, index, whole),
            grades=standing.grades[index] if standing.grades else None,
        )
        for index, option in enumerate(rules.options)
    )


def _option_reaches(rules: Rules, standing: Standing, index: int, whole: int) -> bool | None:
    """Whether an option reaches the quota; None where none was asked of it, as of the "no" of a yes-no ballot."""
    quota = _quota_of(rules)
    if not quota or (rules.method == "yes-no" and index == 1):
        return None
    return _reached(rules, quota, standing, index, whole).met


def _quota_of(rules: Rules) -> str:
    return rules.quota or ("simple" if rules.method == "yes-no" else "")


def _quota(rules: Rules, standing: Standing, whole: int) -> Reached | None:
    """How the leader, or in a yes-no ballot yes, stands against the quota."""
    quota = _quota_of(rules)
    leader = 0 if rules.method == "yes-no" else standing.places[0][0]
    return _reached(rules, quota, standing, leader, whole) if quota else None


def _reached(rules: Rules, quota: str, standing: Standing, index: int, whole: int) -> Reached:
    counts = [int(count) for count in standing.counts]
    next_best = max(counts[:index] + counts[index + 1 :], default=0)
    return quota_reached(quota, counts[index], next_best=next_best, whole=whole, basis=rules.basis)


def _ties(rules: Rules, standing: Standing) -> tuple[tuple[str, ...], ...]:
    """The places that several options share, and in a runoff also those that were last together."""
    held: Sequence[Fraction | int] = standing.counts
    if rules.method == "ranking":
        held = standing.scores if rules.counting == "irv" else [1] * len(rules.options)
    shared = [
        tuple(rules.options[index] for index in place)
        for place in standing.places
        if len(place) > 1 and any(held[index] for index in place)
    ]
    return tuple(dict.fromkeys([*shared, *(one.tied for one in standing.rounds if one.tied)]))


def _outcome(
    rules: Rules, standing: Standing, first: Sequence[int], quota: Reached | None, quorum: Reached | None
) -> str:
    if not first:
        return "no-votes"
    if quorum is not None and not quorum.met:
        return "no-quorum"
    tied = len(first) > 1
    if quota is not None and quota.rule != "simple" and not quota.met:
        return "rejected" if rules.method == "yes-no" else "short"
    if rules.method == "yes-no":
        if quota is not None and quota.met:
            return "accepted"
        return "tied" if tied else "rejected"
    return "tied" if tied else "decided"
