"""Voting methods and counting rules: votes and hands in, a result out.

Pure computation: this room knows no database, no window and no other room. ``Rules`` says what is asked, a vote has
one text (``read_vote``, ``text_of``), and ``tally`` counts. How options stand is one function a method, in ``standing``.
"""

from facilitator.ballots.grades import GradeFigures
from facilitator.ballots.majority import Reached
from facilitator.ballots.methods import BASES, HAND_METHODS, METHODS, TableHands
from facilitator.ballots.result import OUTCOMES, Elimination, Fork, OptionResult, Result
from facilitator.ballots.rules import QUORUM_COUNTS, RANKED_COUNTS, Rules
from facilitator.ballots.stored import Moved, in_words, moved_votes, read_result
from facilitator.ballots.tally import tally
from facilitator.ballots.votes import (
    Abstained,
    Chosen,
    Graded,
    Invalid,
    Ranked,
    Spent,
    Vote,
    check_vote,
    chosen,
    graded,
    ranked,
    read_vote,
    spent,
    text_of,
)

__all__ = [
    "BASES",
    "HAND_METHODS",
    "METHODS",
    "OUTCOMES",
    "QUORUM_COUNTS",
    "RANKED_COUNTS",
    "Abstained",
    "Chosen",
    "Elimination",
    "Fork",
    "GradeFigures",
    "Graded",
    "Invalid",
    "Moved",
    "OptionResult",
    "Ranked",
    "Reached",
    "Result",
    "Rules",
    "Spent",
    "TableHands",
    "Vote",
    "check_vote",
    "chosen",
    "graded",
    "in_words",
    "moved_votes",
    "ranked",
    "read_result",
    "read_vote",
    "spent",
    "tally",
    "text_of",
]
