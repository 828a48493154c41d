"""How a count ended, in one plain sentence, and what was asked for that it is measured by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.ballots import Reached
from facilitator.day.counted import CountShown
from facilitator.ui.tallies import number_words

translate = QCoreApplication.translate


def outcome_sentence(count: CountShown) -> str:
    """How the count ended, or how it stands; empty in records of an older program, which do not say it."""
    match count.ending:
        case "":
            return ""
        case "no-votes":
            return translate("Outcome", "No votes that count were cast, so nothing is decided.")
        case "none-yet":
            return translate("Outcome", "No votes that count have come yet.")
        case "no-quorum":
            return _no_quorum(count)
        case "leads" | "level":
            return _so_far(count)
        case "accepted" | "rejected":
            return _judged(count)
        case "tied":
            return _tied(count)
        case "short":
            return _short(count)
        case _:
            return _decided(count)


def asked_for(count: CountShown) -> str:
    """The majority and the quorum that were asked for, as far as the sentence does not say them; may be empty."""
    result, said = count.result, []
    if result is None:
        return ""
    if count.ending in ("leads", "level") and result.quota is not None and result.quota.rule != "simple":
        said.append(
            translate("Outcome", "As it stands {needed} of {whole} are needed.").format(
                needed=f"{result.quota.needed:,}", whole=whole_words(result.quota.of, result.quota.whole)
            )
        )
    reaching = [bar.text for bar in count.bars if bar.reaches]
    if result.method == "approval" and len(reaching) > 1:
        said.append(translate("Outcome", "The majority is reached by {options}.").format(options=quoted(reaching)))
    if result.quorum is not None and count.ending != "no-quorum":
        words = translate("Outcome", "Quorum: {has} of {whole}; {needed} are needed.")
        said.append(words.format(**_parts(result.quorum)))
    return " ".join(said)


def quoted(options: Sequence[str]) -> str:
    """Options by their words, each in quotation marks."""
    return ", ".join(translate("Outcome", "“{option}”").format(option=option) for option in options)


def whole_words(of: str, whole: int) -> str:
    """What something is a part of: "52 valid votes"."""
    words = {
        "present": translate("Outcome", "{whole} people present"),
        "cast": translate("Outcome", "{whole} votes cast"),
        "valid": translate("Outcome", "{whole} valid votes"),
        "eligible": translate("Outcome", "{whole} people invited"),
    }
    return words[of].format(whole=f"{whole:,}")


def _parts(reached: Reached) -> dict[str, str]:
    return {
        "has": f"{reached.has:,}",
        "whole": whole_words(reached.of, reached.whole),
        "needed": f"{reached.needed:,}",
    }


def _no_quorum(count: CountShown) -> str:
    assert count.result is not None and count.result.quorum is not None
    words = translate(
        "Outcome", "There was no quorum, so nothing is decided: {has} of {whole} took part, {needed} were needed."
    )
    return words.format(**_parts(count.result.quorum))


def _so_far(count: CountShown) -> str:
    if count.result is not None and count.result.method == "yes-no":
        return translate("Outcome", "So far: {yes} and {no}.").format(**_yes_and_no(count))
    if count.ending == "leads":
        return translate("Outcome", "So far {option} leads.").format(option=quoted(count.leaders))
    return translate("Outcome", "So far {options} are level.").format(options=quoted(count.leaders))


def _yes_and_no(count: CountShown) -> dict[str, str]:
    votes = translate("Outcome", "{option} {count} votes")
    yes, no = (votes.format(option=bar.text, count=number_words(bar.people)) for bar in count.bars)
    return {"yes": yes, "no": no}


def _judged(count: CountShown) -> str:
    assert count.result is not None and count.result.quota is not None
    quota = count.result.quota
    if quota.rule == "simple":
        words = {
            "accepted": translate("Outcome", "Accepted: {yes}, {no}."),
            "rejected": translate("Outcome", "Rejected: {yes}, {no}."),
        }
        return words[count.ending].format(**_yes_and_no(count))
    words = {
        "accepted": translate("Outcome", "Accepted: {yes}, {no}. {needed} of {whole} were needed."),
        "rejected": translate("Outcome", "Rejected: {yes}, {no}. {needed} of {whole} were needed."),
    }
    return words[count.ending].format(**_yes_and_no(count), **_parts(quota))


def _tied(count: CountShown) -> str:
    if count.result is not None and count.result.method == "yes-no":
        words = translate("Outcome", "{yes} and {no}: nothing broke the tie, so nothing is decided.")
        return words.format(**_yes_and_no(count))
    last = count.last_round
    if count.result is not None and last is not None and set(last.tied) not in (set(), set(count.leaders)):
        words = translate(
            "Outcome",
            "{last} are last together in round {round}, and {options} come first depending on which of them goes out. "
            "Nothing was drawn, so nothing is decided.",
        )
        return words.format(last=quoted(last.tied), round=len(count.result.rounds), options=quoted(count.leaders))
    if len(count.leaders) == len(count.bars) > 2:
        words = translate("Outcome", "All {count} options are tied. Nothing broke the tie, so nothing is decided.")
        return words.format(count=len(count.bars))
    words = translate(
        "Outcome", "{options} are tied for the first place. Nothing broke the tie, so nothing is decided."
    )
    return words.format(options=quoted(count.leaders))


def _short(count: CountShown) -> str:
    assert count.result is not None and count.result.quota is not None
    words = (
        translate(
            "Outcome", "{options} comes first with {has} of {whole}, but {needed} were needed: nothing is decided."
        )
        if len(count.leaders) == 1
        else translate(
            "Outcome",
            "{options} come first with {has} of {whole} each, but {needed} were needed: nothing is decided.",
        )
    )
    return words.format(options=quoted(count.leaders), **_parts(count.result.quota))


def _decided(count: CountShown) -> str:
    leader = next(bar for bar in count.bars if bar.text == count.leaders[0])
    result, option = count.result, quoted(count.leaders)
    assert result is not None and leader.number is not None
    if result.quota is not None:
        words = (
            translate("Outcome", "{option} is decided with the most votes: {has} of {whole}.")
            if result.quota.rule == "simple"
            else translate("Outcome", "{option} is decided: {has} of {whole}, {needed} were needed.")
        )
        return words.format(option=option, **_parts(result.quota))
    words = {
        "votes": translate("Outcome", "{option} comes first with {number} of {votes}."),
        "mean": translate(
            "Outcome", "{option} comes first with a mean grade of {mean}, on a scale from {low} to {high}."
        ),
        "points": translate("Outcome", "{option} comes first with {number} of {whole} points."),
        "last-round": translate(
            "Outcome",
            "{option} comes first: {number} of the {whole} votes that are left in round {round}, more than half.",
        ),
        "borda": translate("Outcome", "{option} comes first with {number} Borda points."),
        "beaten": (
            translate(
                "Outcome",
                "{option} comes first: compared two by two, none is preferred to all others, but it wins most clearly "
                "(Schulze).",
            )
            if result.condorcet is None
            else translate(
                "Outcome", "{option} comes first: compared two by two, more people prefer it to each of the others."
            )
        ),
    }[count.unit]
    return words.format(
        option=option,
        number=number_words(leader.number),
        mean=f"{leader.number:.2f}",
        votes=whole_words(result.basis, result.whole),
        whole=number_words(count.whole),
        low=count.scale[0],
        high=count.scale[1],
        round=len(result.rounds),
    )
