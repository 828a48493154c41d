"""Who sits where in which round: pure computation over arrays.

Every table mirrors the room in the chosen attributes, people meet as few others twice as possible, and the hard rules
(one seat per round, seats of a table, together, apart, pinned, needs) are never broken.

This room takes arrays and gives arrays. It reads no file, knows no record and no window, and imports nothing of the
program but :mod:`facilitator.errors`. How it works is told in :mod:`facilitator.seating.solver`.
"""
