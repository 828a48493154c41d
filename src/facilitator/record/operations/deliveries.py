"""Deliveries to an archive: putting a package into the queue, taking it out, and the receipt once it is there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import ClassVar, Self
from urllib.parse import urlsplit

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Delivery, Session
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction

SCHEMES = ("file", "sftp", "https", "http")
"""What the address of a destination begins with."""

LARGEST = 1 << 50
"""Bytes of a package; a record counts no further."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}\.zip")
_SHA512 = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True, kw_only=True)
class QueueDelivery(Operation):
    """Let a package go to a destination, as soon as it can be reached. ``queued_at`` is filled in."""

    about_deliveries: ClassVar[bool] = True

    id: str
    session_id: str
    package: str
    sha512: str
    bytes: int
    version: int
    label: str
    address: str
    follows: str = ""
    queued_at: str | None = None

    def prepared(self, tx: Transaction) -> Self:
        """With the time at which it came into the queue."""
        return self if self.queued_at is not None else replace(self, queued_at=tx.time)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Put it into the queue. The same package goes to the same place only once."""
        tx.find(Session, self.session_id)
        self._check()
        same = select(Delivery).where(Delivery.sha512 == self.sha512, Delivery.address == self.address)
        if (there := tx.session.scalar(same)) is not None:
            raise Refused(
                f"{there.package} waits for {self.label} already, or has been delivered. Twice would be the same as once.",
                f"{there.package}은(는) 이미 {self.label}(으)로 보냈거나 보내기를 기다립니다. 두 번 보내지 않습니다.",
            )
        row = Delivery(
            id=self.id, session_id=self.session_id, package=self.package, sha512=self.sha512, bytes=self.bytes,
            version=self.version, follows=self.follows, label=self.label, address=self.address,
            queued_at=self.queued_at or tx.time, delivered_at=None,
        )  # fmt: skip
        tx.add("delivery", row, self.id)
        return (CancelDelivery(id=self.id),)

    def _check(self) -> None:
        if not _NAME.fullmatch(self.package):
            raise Refused(
                f"{self.package!r} cannot be the name of a package: letters, digits, dots and hyphens, with .zip at the end.",
                f"{self.package!r}은(는) 묶음 파일의 이름이 될 수 없습니다. 영문자, 숫자, 점, 붙임표로 쓰고 .zip으로 끝나야 합니다.",
            )
        for hash, may_be_empty in ((self.sha512, False), (self.follows, True)):
            if not _SHA512.fullmatch(hash) and (hash or not may_be_empty):
                raise Refused(
                    f"{hash!r} is no SHA-512: 128 digits from 0 to f.",
                    f"{hash!r}은(는) SHA-512가 아닙니다. 0에서 f까지의 숫자 128자리여야 합니다.",
                )
        within(self.bytes, 1, LARGEST, "number of bytes", "바이트 수")
        within(self.version, 1, 1_000_000, "version", "판 번호")
        some_text(self.label, "name of the destination", "보낼 곳의 이름", most=200)
        some_text(self.address, "address of the destination", "보낼 곳의 주소", most=1000)
        try:
            parts = urlsplit(self.address)
        except ValueError as error:
            raise Refused(
                f"The address {self.address!r} cannot be read.", f"주소 {self.address!r}을(를) 읽을 수 없습니다."
            ) from error
        one_of(parts.scheme, SCHEMES, "kind of destination", "보낼 곳의 종류")
        if "@" in parts.netloc:
            raise Refused(
                "The record keeps no user and no password of a destination. Leave them out of its address.",
                "보낼 곳의 사용자와 비밀번호는 기록에 남기지 않습니다. 주소에서 빼 주십시오.",
            )


@dataclass(frozen=True, kw_only=True)
class CancelDelivery(Operation):
    """Take a package out of the queue. What has come to the far side of it stays there, unfinished."""

    about_deliveries: ClassVar[bool] = True

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it; what was delivered stays, with its receipt."""
        row = tx.find(Delivery, self.id)
        _refuse_delivered(row)
        tx.session.delete(row)
        tx.touch("delivery", self.id)
        return (
            QueueDelivery(
                id=row.id, session_id=row.session_id, package=row.package, sha512=row.sha512, bytes=row.bytes,
                version=row.version, follows=row.follows, label=row.label, address=row.address, queued_at=row.queued_at,
            ),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RecordReceipt(Operation):
    """Keep that a package is there: ``sha512`` is what the far side gave when it was read back. Stays for good."""

    about_deliveries: ClassVar[bool] = True

    id: str
    sha512: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Note the time, if the far side has what was sent."""
        row = tx.find(Delivery, self.id)
        _refuse_delivered(row)
        if self.sha512 != row.sha512:
            raise Refused(
                f"The far side has something else than {row.package}. It does not count as delivered.",
                f"보낸 곳에 있는 파일이 {row.package}과(와) 다릅니다. 보낸 것으로 치지 않습니다.",
            )
        row.delivered_at = tx.time
        tx.touch("delivery", self.id)
        return ()


def _refuse_delivered(row: Delivery) -> None:
    if row.delivered_at is not None:
        raise Refused(
            f"{row.package} has been delivered to {row.label}, and its receipt stays.",
            f"{row.package}은(는) {row.label}에 이미 보냈고 그 확인은 그대로 남습니다.",
        )
