"""The votes in the preliminary report: what came of each, its chart with basis, its seal, and what changed before and after."""

from __future__ import annotations

from dataclasses import replace

from facilitator.minutes import figures
from facilitator.minutes.outline import Ballot, OptionResult, Outline
from facilitator.minutes.outline_beside import BeforeAndAfter
from facilitator.minutes.story.ballot_lines import ballot_bars, best_first, chosen, correction_line, turnout_line
from facilitator.minutes.story.blocks import Block, Heading, Paragraph, Span, said
from facilitator.minutes.story.ladder import Detail
from facilitator.minutes.story.outcome import outcome
from facilitator.minutes.story.phrases import dotted
from facilitator.minutes.words import Words

__all__ = ["preliminary_votes"]

LINE = 64.6
"""So many Korean letters of a caption with its figures stand in one line."""

CHANGES = ((3, 24), (3, 12), (2, 16), (1, 36))
"""So many changes, the largest, with so many letters of their options' words: the first that fits one line."""


def preliminary_votes(outline: Outline, words: Words, detail: Detail) -> list[Block]:
    """Every ballot with its outcome, its chart and its seal."""
    blocks: list[Block] = [Heading(2, words("votes.results"), "section:votes")]
    if not outline.ballots:
        blocks.append(Paragraph(said(words("votes.none"))))
    changes = {change.ballot: change for change in outline.changes}
    for ballot in outline.ballots[: detail.ballots]:
        blocks += _ballot(ballot, words, detail)
        if detail.charts and not ballot.annulled and ballot.number in changes:
            blocks.append(Paragraph(said(_change_line(changes[ballot.number], words)), "small"))
    return blocks


def _ballot(ballot: Ballot, words: Words, detail: Detail) -> list[Block]:
    name = figures.clip(ballot.title or words("untitled"), detail.title_letters)
    title = words("vote.title", n=ballot.number, title=name)
    blocks: list[Block] = [Heading(3, title, f"ballot:{ballot.number}")]
    if ballot.annulled:
        reason = figures.clip(ballot.annulled, detail.title_letters)
        return [*blocks, Paragraph(said(words("vote.annulled", reason=reason)), "lead")]
    ranked = best_first(ballot.options, ballot.result)
    if ranked and ballot.result is not None:
        sentence = outcome(words, ballot.result, ballot.quorum_counts, letters=detail.title_letters)
        blocks.append(Paragraph(said(sentence), "lead"))
    seal = words("vote.seal", seal=ballot.seal) if ballot.seal else ""
    if not ranked:
        blocks.append(Paragraph(said(words("vote.no_options"))))
    elif not detail.charts:
        line = [] if ballot.result is not None else [Span(_leader(ranked[0], words, detail)), Span(" · ")]
        blocks.append(Paragraph((*line, Span(dotted([turnout_line(words, ballot), seal]), faint=True))))
    else:
        bars = ballot_bars(words, ballot, ranked[: detail.options], letters=detail.title_letters, form="list")
        hidden = ranked[detail.options :]
        more = _more(hidden, ballot, words) if hidden else ""
        blocks.append(replace(bars, caption=_sealed(dotted([more, bars.caption]), seal)))
    if ballot.pending:
        blocks.append(
            Paragraph(said(words("vote.pending", reason=figures.clip(ballot.pending, detail.title_letters))), "small")
        )
    for correction in ballot.corrections[:1]:
        blocks.append(Paragraph(said(correction_line(words, correction, letters=detail.letters)), "small"))
    return blocks


def _sealed(caption: str, seal: str) -> str:
    """The caption with the seal, which nobody can compare where it is broken between two lines."""
    whole = dotted([caption, seal])
    return whole if figures.fits(whole, LINE) else f"{caption}\n{seal}".rstrip()


def _change_line(change: BeforeAndAfter, words: Words) -> str:
    """The options whose shares changed most since the earlier ballot, in one line."""
    ranked = sorted(change.options, key=lambda one: -abs(one.after_share - one.before_share))
    line = ""
    for most, letters in CHANGES:
        changes = (
            words(
                "vote.change",
                option=figures.clip(one.text, letters),
                before=figures.share(one.before_share),
                after=figures.share(one.after_share),
            )
            for one in ranked[:most]
        )
        line = words("vote.compared", n=change.earlier, changes=", ".join(changes))
        if figures.fits(line, LINE):
            break
    return line


def _leader(leader: OptionResult, words: Words, detail: Detail) -> str:
    return words(
        "overview.vote_line",
        title=words("vote.leads"),
        option=figures.clip(leader.text, detail.title_letters),
        count=leader.count,
        share=figures.share(leader.share),
    )


def _more(hidden: list[OptionResult], ballot: Ballot, words: Words) -> str:
    """How many options are not shown, and the votes that they have where options are chosen."""
    if chosen(ballot.method):
        return words("preliminary.more_options", n=len(hidden), votes=sum(option.count for option in hidden))
    return words("preliminary.more_ranked", n=len(hidden))
