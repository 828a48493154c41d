"""Whose the voting codes are and where their people have voted, in memory: a hall asks for it a thousand times in seconds.

It holds no more than the record does: nothing of what was chosen, and nothing of the order in which people voted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import SpentCode, VotingCode


class Voters:
    """Everybody who can vote in one session, as the record had them when they were read.

    Args:
        reading: the record.
        session_id: the session.
    """

    def __init__(self, reading: OrmSession, session_id: str) -> None:
        codes = select(VotingCode.code_hash, VotingCode.participant_id).where(VotingCode.session_id == session_id)
        self._who = {row.code_hash: row.participant_id or row.code_hash for row in reading.execute(codes)}
        """A code's SHA-256 -> the person whose it is; a code that is nobody's stands for itself."""
        spent = select(SpentCode.code_hash, SpentCode.ballot_id).join(
            VotingCode, VotingCode.code_hash == SpentCode.code_hash
        )
        voted = defaultdict[str, set[str]](set)
        for row in reading.execute(spent.where(VotingCode.session_id == session_id)):
            voted[self._who[row.code_hash]].add(row.ballot_id)
        # Everybody has a place from the beginning, so that the order of the places never tells who voted when.
        self._voted = {who: frozenset(voted.get(who, ())) for who in sorted(set(self._who.values()))}

    def spent(self, code_hash: str) -> frozenset[str] | None:
        """The ids of the ballots in which this code, or another one of the same person, has voted; None for a code that
        was not there."""
        who = self._who.get(code_hash)
        return None if who is None else self._voted[who]

    def have_voted(self, pairs: Iterable[tuple[str, str]]) -> None:
        """These codes were used; (SHA-256 of the code, id of the ballot)."""
        for code_hash, ballot_id in pairs:
            who = self._who.get(code_hash)
            if who is not None:
                self._voted[who] |= {ballot_id}
