"""Voting methods and counting rules: numbers in, a result out.

Pure computation: this room knows no database, no window and no other room. A method is one function in
``methods``; another method is another function there and a line in its table.
"""

from facilitator.ballots.count import Count, OptionCount, count
from facilitator.ballots.methods import BASES, METHODS, TableHands

__all__ = ["BASES", "METHODS", "Count", "OptionCount", "TableHands", "count"]
