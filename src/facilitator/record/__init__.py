"""The record: everything one programme keeps, in one file or one database, with the journal that proves it.

This room owns the tables, the journal, the migrations, and the only way to write: ``Record.apply`` of an operation.
It may import the pure rooms (it counts votes with ``ballots``), and nothing that stands above it. No other room
changes a table on its own.
"""

from facilitator.record.operation import Operation
from facilitator.record.record import Changes, Record
from facilitator.record.source import Source

__all__ = ["Changes", "Operation", "Record", "Source"]
