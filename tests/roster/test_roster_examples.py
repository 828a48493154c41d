"""The examples in the docstrings hold."""

from __future__ import annotations

import doctest

import pytest

from facilitator.roster import ages, contacts, districts, fields, genders


@pytest.mark.parametrize("module", [ages, contacts, districts, fields, genders])
def test_the_examples_in_the_docstrings_hold(module) -> None:  # type: ignore[no-untyped-def]
    outcome = doctest.testmod(module)
    assert outcome.attempted and not outcome.failed
