"""Finding names and numbers in notes before they are published, and keeping passages out; pure computation.

``finding`` looks for them, ``passages`` takes them out of a text. Nothing is decided here: what looks like a name is
shown to a person, who says whether it is one.
"""

from facilitator.minutes.redaction.finding import Finder, Finding
from facilitator.minutes.redaction.passages import Redacted, redacted, widened

__all__ = ["Finder", "Finding", "Redacted", "redacted", "widened"]
