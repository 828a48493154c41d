"""A word about names and numbers that nobody has looked at, wherever a command writes what leaves the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.cli.speech import remark

if TYPE_CHECKING:
    from facilitator.record import Record

__all__ = ["undecided"]


def undecided(record: Record, session_id: str) -> int:
    """How many places of a session wait to be looked at; where there are some, standard error says so."""
    from facilitator.minutes.gather.findings import findings

    waiting = len(findings(record, session_id).open)
    if waiting:
        remark(
            f"{waiting:,} places may be names or numbers of people and nobody has looked at them. Open the page Minutes "
            "before you publish this.",
            f"누군가의 이름이나 번호로 보이는 {waiting:,}곳을 아직 확인하지 않았습니다. 펴내기 전에 회의록 화면에서 확인해 주십시오.",
        )
    return waiting
