"""Invented results for the big screen, in words as long as they get."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from facilitator.ballots import Rules, Vote, chosen, in_words
from facilitator.ballots import tally as tally_votes
from facilitator.ballots.shift import Flow, flow_of, shifts
from facilitator.day.live_tally import LiveTally, TallyOption
from facilitator.day.on_screen import ResultShown
from facilitator.record.before_and_after import Compared

LONG = "아이와 어르신이 함께 걸어갈 수 있는 거리 안에 밤에도 여는 돌봄 공간과 작은 도서관을 동네마다 하나씩 두기"
DISPLAYS = [(1920, 1080), (1280, 720), (1024, 768), (3840, 2160), (800, 600)]


def tally(options: int) -> LiveTally:
    return LiveTally(
        id="b", number=3, title=LONG, question=LONG, method="approval", basis="cast", most=3, state="closed",
        sealed=True, seal="7K3M Q9TX 2VBN 8RWD", eligible=1_000, present=968, cast=954, valid=940, abstain=14, invalid=3,
        options=tuple(TallyOption(f"o{n}", f"{n} {LONG}", None, 348, 0.365, n == 1) for n in range(1, options + 1)),
        tables=100, missing=(), replaces_id=None, reason="",
    )  # fmt: skip


def counted(votes: dict[Vote, int], options: int = 8, **rules: Any) -> ResultShown:
    """The released result of these votes for options "1", "2", …, in long words."""
    ids = tuple(str(n) for n in range(1, options + 1))
    result = tally_votes(Rules(options=ids, **rules), votes, eligible=1_000, present=968)
    words = in_words(result, {id: f"{id} {LONG}" for id in ids})
    return ResultShown(replace(tally(options), method=rules["method"], basis="valid", result=words), True)


def moved(options: int = 8, people: int = 5) -> Flow:
    """A flow in which ``people`` people went from every answer to every other one, and twenty stayed; they abstain too."""
    answers = range(options + 1)
    return flow_of({(one, other): 20 if one == other else people for one in answers for other in answers}, secret=False)


def compared(options: int = 8, flow: Flow | None = None, words: str = LONG, title: str = LONG) -> ResultShown:
    """A released result beside an earlier ballot that asked the same."""
    texts = [f"{n} {words}" for n in range(1, options + 1)]
    shift = shifts(texts, dict.fromkeys(texts, 100), {text: 60 + 10 * n for n, text in enumerate(texts)})
    shown = counted({chosen(str(n)): 60 + 10 * n for n in range(1, options + 1)}, options, method="single")
    return replace(
        shown, tally=replace(shown.tally, title=title), compared=Compared(1, 3, shift, 100 * options, 940, flow)
    )
