"""Votes by keypad: taking in what a receiver collected."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import insert, select

from facilitator.errors import Refused
from facilitator.record.models import Ballot, SpentDevice, table_of
from facilitator.record.operation import ASIDE, Operation
from facilitator.record.operations.ballot_checks import refuse_unless
from facilitator.record.operations.checks import some_text
from facilitator.record.operations.votes import VoteCast, store_votes
from facilitator.record.portions import portions
from facilitator.record.reopened import no_more_votes, only_corrected
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class ImportKeypads(Operation):
    """Take in the votes of keypads: which devices voted, and, nowhere but in the record, the votes.

    ``devices`` is the SHA-256 of the ballot and each device, sorted (``keypads.device_hash``). The ``votes`` are sorted by
    keys that are random, so neither order tells whose a vote is. ``label`` names the file.
    """

    ballot_id: str
    label: str
    devices: tuple[str, ...]
    votes: tuple[VoteCast, ...] = field(default=(), metadata=ASIDE)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Spend the devices and store the votes, together. It cannot be taken back.

        Raises:
            Refused: a device voted in this ballot already, the ballot takes no keypads now, or a vote breaks its rules.
        """
        ballot = tx.find(Ballot, self.ballot_id)
        refuse_unless(ballot, "open")
        if "keypad" not in ballot.channels:
            raise Refused(
                f"Ballot {ballot.number} is not held by keypad.",
                f"투표 {ballot.number}은(는) 투표기로 하는 투표가 아닙니다.",
            )
        if only_corrected(tx.session, ballot):
            raise no_more_votes(ballot)
        some_text(self.label, "file's name", "파일 이름", most=300)
        if not self.devices or list(self.devices) != sorted(set(self.devices)):
            raise Refused("Devices must come sorted, each once.", "투표기는 차례대로 한 번씩만 와야 합니다.")
        if any(len(one) != 64 or set(one) - set("0123456789abcdef") for one in self.devices):
            raise Refused("This is no SHA-256 of a device.", "투표기의 SHA-256이 아닙니다.")
        if _any_spent(tx, self.ballot_id, self.devices):
            raise Refused("A keypad voted in this ballot already.", "이 투표에 이미 투표한 투표기가 있습니다.")
        rows = [{"ballot_id": self.ballot_id, "device_hash": one} for one in self.devices]
        tx.session.execute(insert(table_of(SpentDevice)), rows)
        if self.votes:
            if len(self.votes) != len(self.devices):
                raise Refused("There must be one vote for each device.", "투표기마다 표가 하나씩 있어야 합니다.")
            store_votes(tx, ballot, self.votes, channel="keypad")
        tx.touch("ballot", self.ballot_id)
        return ()


def _any_spent(tx: Transaction, ballot_id: str, devices: tuple[str, ...]) -> bool:
    """Whether one of these devices voted in a ballot."""
    for some in portions(devices):
        among = SpentDevice.ballot_id == ballot_id, SpentDevice.device_hash.in_(some)
        found = select(SpentDevice.device_hash).where(*among).limit(1)
        if tx.session.scalar(found) is not None:
            return True
    return False
