"""Who sits where in which round: pure computation over arrays.

Every table mirrors the room in the chosen attributes, people meet as few others twice as possible, and the hard rules
(one seat per round, seats of a table, together, apart, pinned, needs) are never broken.

This room takes arrays and gives arrays. It reads no file, knows no record and no window, and imports nothing of the
program but :mod:`facilitator.errors`. How it works is told in :mod:`facilitator.seating.solver`.
"""

from facilitator.seating.effects import Effects, effects_of_moving
from facilitator.seating.explanation import Explanation, explain
from facilitator.seating.problem import Attribute, Group, Need, Pin, Problem
from facilitator.seating.rearranging import Move, Rearrangement, rearrange, tables_to_close
from facilitator.seating.rows import TableRow, problem_from_rows
from facilitator.seating.score import Score, score
from facilitator.seating.solver import Seating, solve

__all__ = [
    "Attribute",
    "Effects",
    "Explanation",
    "Group",
    "Move",
    "Need",
    "Pin",
    "Problem",
    "Rearrangement",
    "Score",
    "Seating",
    "TableRow",
    "effects_of_moving",
    "explain",
    "problem_from_rows",
    "rearrange",
    "score",
    "solve",
    "tables_to_close",
]
