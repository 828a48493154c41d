"""Gathering the outline of a session from the record.

Reads plain columns, never whole objects: a day of 4,000 notes is gathered in a fraction of a second. What is counted
here is counted over notes that were not retracted and themes that were not removed; the result of a ballot is its
stored tally and nothing else.
"""

from facilitator.minutes.gather.session import lasting_outline, outline_of

__all__ = ["lasting_outline", "outline_of"]
