"""What several operations on themes ask of a theme before a person may do them."""

from __future__ import annotations

from facilitator.errors import Refused
from facilitator.record.models import Theme
from facilitator.record.theme_shape import read_shape
from facilitator.record.transaction import Transaction


def refuse_unless_standing(tx: Transaction, theme: Theme) -> None:
    """A theme is seen: neither removed nor merged into another.

    Only who does something here is asked. What another laptop did before it knew is taken as it is.

    Raises:
        Refused: it is not.
    """
    if theme.removed:
        raise Refused(
            "This theme was removed. Restore it or choose another.",
            "지운 주제입니다. 되살리거나 다른 주제를 고르십시오.",
        )
    if theme.into_id is not None and read_shape(tx.session, theme.session_id).seen_in.get(theme.id) != theme.id:
        raise Refused(
            "This theme was merged into another. Choose that one, or give the original back first.",
            "다른 주제에 합친 주제입니다. 그 주제를 고르거나 먼저 합치기 전으로 되돌려 주십시오.",
        )
