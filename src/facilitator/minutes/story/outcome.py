"""What came of a ballot, in a sentence, and the majority and quorum that were asked for."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.ballots import OptionResult, Reached, Result
from facilitator.minutes import figures
from facilitator.minutes.outline_ballots import Ballot
from facilitator.minutes.story.ballot_lines import chosen, remained
from facilitator.minutes.story.phrases import cut, dotted
from facilitator.minutes.words import Words

__all__ = ["conditions", "named", "outcome"]

NAMED = 3
"""So many tied options are named where names are cut."""


def outcome(words: Words, result: Result, quorum_counts: str = "cast", *, letters: int = 0) -> str:
    """The outcome in one or two sentences, with its figures; ``letters`` cuts the options' names (0: never)."""
    if result.outcome == "no-votes":
        return words("outcome.no-votes")
    if result.outcome == "no-quorum" and result.quorum is not None:
        return words(
            f"outcome.no-quorum_{quorum_counts}",
            has=result.quorum.has,
            lack=result.quorum.needed - result.quorum.has,
            quorum=_quorum(words, result.quorum),
        )
    if result.outcome in ("accepted", "rejected"):
        return _yes_or_no(words, result, letters)
    names = named(words, result.winners, letters)
    leader = next(one for one in result.options if one.option == result.winners[0])
    quota = result.quota
    if result.outcome == "tied":
        return words("outcome.tied", names=names, each=_by(words, result, leader, "each"))
    if result.outcome == "short" and quota is not None:
        lack = quota.needed - quota.has
        return words("outcome.short", names=names, has=quota.has, lack=lack, quota=_quota(words, quota))
    by = _by(words, result, leader, "by")
    if quota is None:
        return words("outcome.first", names=names, by=by)
    if quota.rule == "simple":
        return words("outcome.decided", names=names, by=by)
    return words("outcome.decided_quota", names=names, by=by, quota=_quota(words, quota))


def conditions(words: Words, ballot: Ballot) -> str:
    """What was asked for besides what the outcome says: a quorum that was reached, a majority where the outcome is another
    matter; empty where nothing was."""
    result = ballot.result
    if result is None:
        return ""
    quota, quorum = result.quota, result.quorum
    lines = []
    if quota is not None and quota.rule != "simple" and result.outcome in ("tied", "no-quorum"):
        met = words("vote.met" if quota.met else "vote.unmet")
        lines.append(words("vote.quota", quota=_quota(words, quota), has=quota.has, met=met))
    if quorum is not None and quorum.met:
        lines.append(words(f"vote.quorum_{ballot.quorum_counts}", quorum=_quorum(words, quorum), has=quorum.has))
    return dotted(lines)


def named(words: Words, names: Sequence[str], letters: int = 0) -> str:
    """Options in quotation marks; where names are cut, the first of many and how many more there are."""
    shown = names[:NAMED] if letters else names
    listed = ", ".join(words("outcome.name", name=cut(name, letters)) for name in shown)
    more = len(names) - len(shown)
    return words("outcome.more_names", names=listed, n=more) if more else listed


def _yes_or_no(words: Words, result: Result, letters: int) -> str:
    counts = ", ".join(words("outcome.count", name=cut(one.option, letters), count=one.count) for one in result.options)
    quota = result.quota
    if quota is None or quota.rule == "simple":
        return words(f"outcome.{result.outcome}", counts=counts)
    lack = max(quota.needed - quota.has, 0)
    return words(f"outcome.{result.outcome}_quota", counts=counts, quota=_quota(words, quota), lack=lack)


def _by(words: Words, result: Result, leader: OptionResult, form: str) -> str:
    """With what the leader is first ("by"), or what tied options have each ("each")."""
    score: float | str = leader.score
    count, share = leader.count, figures.share(leader.share)
    number = 0
    key = "chosen" if chosen(result.method) else result.counting or result.method
    if key == "rating":
        score = f"{leader.score:.2f}"
    if form == "each" and key in ("irv", "schulze"):
        return ""
    if key == "irv":
        number, score, part = remained(result)[leader.option]
        share = figures.share(part)
    elif key == "schulze" and result.condorcet == leader.option:
        key = "condorcet"
    return words(f"outcome.{form}.{key}", count=count, share=share, score=score, n=number)


def _quota(words: Words, quota: Reached) -> str:
    return _part(words, "quota", quota, words(f"basis.{quota.of}", n=quota.whole))


def _quorum(words: Words, quorum: Reached) -> str:
    if quorum.rule.isdigit():
        return words("quorum.people", needed=quorum.needed)
    return _part(words, "quorum", quorum, quorum.whole)


def _part(words: Words, of: str, reached: Reached, whole: object) -> str:
    """A rule such as "absolute" or "2/3" in words, with what it is a part of and how many that makes."""
    part, _, parts = reached.rule.partition("/")
    rule = "part" if parts else reached.rule
    return words(f"{of}.{rule}", whole=whole, needed=reached.needed, part=part, parts=parts)
