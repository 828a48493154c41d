"""The day: what joins the record with the rooms that only compute, so that everyone does it alike.

Templates for a new session, the run of the day by the clock, seating a session, the figures of a ballot, notes with
their serials. The window, the commands and the demo day all use these functions; whatever is decided here is decided
once.

This room reads the record and gives back values or operations; the caller applies them. It may import ``record``,
``minutes``, ``roster`` and the pure rooms. It may not write to a record, show anything, or keep anything between calls.
"""
