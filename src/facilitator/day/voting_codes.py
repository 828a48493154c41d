"""Codes with which people vote by phone: made when they are printed, and nowhere but on paper in plain text."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from facilitator.minutes.paper.event import VotingCode

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a code is made of: without 0, 1, I, L and O, which are taken for one another."""

LENGTH, GROUP = 16, 4
"""Sixteen of 31 letters are 79 bits: nobody finds one by guessing."""


def new_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that nobody can foresee."""
    return "".join(choose(LETTERS) for _ in range(LENGTH))


def printed_code(code: str, base: str) -> VotingCode:
    """The code as paper shows it.

    Args:
        code: as ``new_code`` makes it.
        base: the address of the page for phones, with the slash at its end.
    """
    return VotingCode(
        letters="-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP)), address=f"{base}v/{code}", base=base
    )
