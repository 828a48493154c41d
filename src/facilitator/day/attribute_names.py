"""The names of attributes that mean something to the seating: rules, wishes, and attributes that are joined.

Nothing of the record is needed for these, so that a list is seated without waiting for it.
"""

from __future__ import annotations

import re

RULES = ("together", "apart", "table", "needs")
"""Attributes that say where a person must sit; they are rules, never balanced."""

GROUP = "group"
"""The attribute that names the groups of tables that a person wants, the dearest first, separated by ``;``. Where no table
belongs to one of them it is an attribute like any other, of which the first entry counts."""

CROSS = "×"
"""Joins two attributes into one, whose values are the pairs ("gender×age")."""

_SIGNS = re.compile(r"\s*[×*]\s*|\s+[xX]\s+")
"""How people write that two attributes are joined: "gender×age", "gender*age", "gender x age"."""


def crossed(name: str) -> str:
    """The name of joined attributes as the record writes it, however it was typed; other names as they are."""
    return CROSS.join(dict.fromkeys(_SIGNS.split(name.strip())))
