"""Participant lists in: from a file as a city exports it to people in a session.

``read_list`` reads the file, ``guess_columns`` says which column is what, ``check`` gives the people and the rejected rows;
none of these knows a record. ``facilitator.roster.arrive`` brings the people into a session as one operation, and
``facilitator.roster.export`` writes lists for people to mend or print.

The room may not: show anything, decide who sits where, or change a record other than through an operation.
"""

from facilitator.roster.checking import Checked, ListedPerson, Rejected, check
from facilitator.roster.fields import FIELDS, Field
from facilitator.roster.mapping import Mapping, guess_columns, map_by_hand
from facilitator.roster.reading import read_list
from facilitator.roster.rosterfile import Column, RosterFile, Row

__all__ = [
    "FIELDS",
    "Checked",
    "Column",
    "Field",
    "ListedPerson",
    "Mapping",
    "Rejected",
    "RosterFile",
    "Row",
    "check",
    "guess_columns",
    "map_by_hand",
    "read_list",
]
