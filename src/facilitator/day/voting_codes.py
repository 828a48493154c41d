"""Voting codes on their way to paper."""

from __future__ import annotations

from facilitator.minutes.paper.event import VotingCode
from facilitator.record.voting import shown_code


def printed_code(code: str, base: str) -> VotingCode:
    """The code as paper shows it.

    Args:
        code: as ``new_code`` makes it.
        base: the address of the page for phones, with the slash at its end.
    """
    return VotingCode(letters=shown_code(code), address=f"{base}v/{code}", base=base)
