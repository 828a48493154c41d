"""The rules of a ballot as the record keeps them, and as the counting room takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.rules import Rules
from facilitator.errors import Refused
from facilitator.record.models import Ballot, Option, table_of

CHANNELS = ("hands", "phone", "paper", "keypad")
"""How votes can be collected."""

KEYPAD_METHODS = ("single", "approval", "yes-no", "ranking")
"""What can be answered with the digits of a keypad: the places of options on the ballot."""

_OWN = frozenset({"method", "options", "basis", "most"})
"""What a ballot keeps in columns of its own."""

_OPTION = table_of(Option)
_OPTIONS = select(_OPTION.c.id).where(_OPTION.c.ballot_id == bindparam("ballot")).order_by(_OPTION.c.position)


def rules_from(method: str, options: Sequence[str], *, basis: str, most: int, more: Mapping[str, Any]) -> Rules:
    """The rules of a ballot with these options (ids, in order); ``more`` is the ballot's ``rules``.

    Raises:
        Refused: the rules contradict themselves, or ``more`` holds something that is no rule.
    """
    try:
        if _OWN & set(more):
            raise msgspec.ValidationError(", ".join(sorted(_OWN & set(more))))
        unknown = set(more) - set(Rules.__dataclass_fields__)
        if unknown:
            raise msgspec.ValidationError(", ".join(sorted(unknown)))
        return msgspec.convert({**more, "method": method, "options": options, "basis": basis, "most": most}, Rules)
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, Refused):
            raise error.__cause__ from error
        raise Refused(
            f"The rules of the ballot cannot be read: {error}.", f"투표의 규칙을 읽을 수 없습니다: {error}."
        ) from error


def rules_of(session: OrmSession, ballot: Ballot) -> Rules:
    """The rules of a ballot in the record.

    Raises:
        Refused: they contradict themselves.
    """
    options = session.scalars(_OPTIONS, {"ballot": ballot.id}).all()
    return rules_from(ballot.method, options, basis=ballot.basis, most=ballot.most, more=ballot.rules)
