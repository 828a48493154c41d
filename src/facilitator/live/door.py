"""The door: who may come in with the join code, and who has to wait because the secret was wrong too often."""

from __future__ import annotations

import hmac
import threading
import time
import uuid
from collections.abc import Callable

import msgspec
from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.live.admission import Admission, admission_of, new_chance, token_of
from facilitator.live.identity import hub_of
from facilitator.live.registry import hash_of
from facilitator.live.wire import Join, Joined
from facilitator.record import Record
from facilitator.record.models import Session, Station, Table
from facilitator.record.operations import AdmitStation

MOST_WRONG = 5
LOCKED_SECONDS = 60.0


class Locked(Refused):
    """Too many wrong secrets came from this address."""


class WrongSecret(Refused):
    """The secret is not the one of the join code."""


class PassphraseNeeded(Refused):
    """The session is kept under a passphrase, so every laptop must keep its own record under one as well."""


class Door:
    """Lets laptops into one session.

    Args:
        record: the hub's record.
        session_id: the session they join.
        clock: seconds that only grow.
        home: the record that keeps the hub's join secret, where it is another one.
    """

    def __init__(
        self,
        record: Record,
        session_id: str,
        clock: Callable[[], float] = time.monotonic,
        home: Record | None = None,
    ) -> None:
        self._record = record
        self._home = home or record
        self._session_id = session_id
        self._clock = clock
        self._wrong: dict[str, list[float]] = {}
        self._letting_in = threading.Lock()

    def let_in(self, request: Join, address: str) -> Joined:
        """Admit a laptop, and give it its token.

        Raises:
            Locked: five wrong secrets came from this address within the last minute.
            WrongSecret: this one is wrong.
            PassphraseNeeded: the session is protected and this laptop would not protect what it keeps.
            Refused: the role or the table does not exist, or the laptop goes by no name or by the hub's.
        """
        hub = hub_of(self._home)
        now = self._clock()
        wrong = [at for at in self._wrong.get(address, ()) if at > now - LOCKED_SECONDS]
        if len(wrong) >= MOST_WRONG:
            raise Locked(
                "The secret was wrong five times from this laptop. Wait a minute, and read the join code once more.",
                "이 노트북에서 비밀 글자를 다섯 번 잘못 넣었습니다. 1분 뒤에 접속 코드를 다시 확인해 주십시오.",
            )
        if not hmac.compare_digest(request.secret.encode(), hub.join_secret.encode()):
            self._wrong[address] = [*wrong, now]
            raise WrongSecret(
                "The join code is not the one that the hub shows now. Read it from the hub once more.",
                "허브에 지금 보이는 접속 코드가 아닙니다. 허브의 코드를 다시 확인해 주십시오.",
            )
        self._wrong.pop(address, None)
        if self._home.encrypted and not request.protected:
            raise PassphraseNeeded(
                "This session is kept under a passphrase. Choose one for this laptop as well.",
                "이 회의의 기록은 암호로 보호됩니다. 이 노트북의 기록에도 암호를 정해 주십시오.",
            )
        if not _is_an_id(request.station_id) or request.station_id == self._record.station_id:
            raise Refused(
                "This laptop's record does not say which laptop it is, or is a copy of the hub's. Join with a new one.",
                "이 노트북의 기록으로는 어느 노트북인지 알 수 없거나 허브의 사본입니다. 새 기록으로 접속해 주십시오.",
            )
        table_id = self._table(request)
        with self._letting_in:
            admission = Admission(
                station_id=request.station_id,
                session_id=self._session_id,
                role=request.role,
                table_id=table_id,
                epoch=self._last_epoch(table_id) + 1 if table_id else 0,
                name=request.name,
                chance=new_chance(),
            )
            token = token_of(hub.private_key, admission)
            self._admit(admission, token)
        with self._record.reading() as session:
            title = session.get_one(Session, self._session_id).title
        return Joined(
            token=token,
            session_id=self._session_id,
            session_title=title,
            role=request.role,
            table_id=table_id,
            epoch=admission.epoch,
            generation=hub.generation,
            incarnation=hub.incarnation,
        )

    def take_back(self, token: str) -> bool:
        """Admit a laptop again that this hub let in and lost the record of: a backup took the record's place since.

        Returns whether it was such a laptop. One that was let in for its table since keeps the table.
        """
        admission = admission_of(hub_of(self._home).private_key, token)
        if admission is None or admission.session_id != self._session_id:
            return False
        with self._letting_in:
            with self._record.reading() as session:
                if session.get(Station, admission.station_id) is not None:
                    return False  # it joined again since, and has another token
            if admission.table_id is not None and self._last_epoch(admission.table_id) >= admission.epoch:
                admission = msgspec.structs.replace(admission, epoch=0)
            self._admit(admission, token)
        return True

    def _admit(self, admission: Admission, token: str) -> None:
        operation = AdmitStation(
            id=admission.station_id,
            session_id=self._session_id,
            role=admission.role,
            token_hash=hash_of(token),
            table_id=admission.table_id,
            name=admission.name,
            epoch=admission.epoch,
        )
        self._record.apply(operation, actor="hub")

    def _last_epoch(self, table_id: str) -> int:
        with self._record.reading() as session:
            return session.scalar(select(func.max(Station.epoch)).where(Station.table_id == table_id)) or 0

    def _table(self, request: Join) -> str | None:
        if request.table is None:
            return None
        with self._record.reading() as session:
            table_id = session.scalar(
                select(Table.id).where(Table.session_id == self._session_id, Table.number == request.table)
            )
        if table_id is None:
            raise Refused(
                f"There is no table {request.table} in this session. Check the number on the table.",
                f"이 회의에는 {request.table}번 테이블이 없습니다. 테이블의 번호를 확인해 주십시오.",
            )
        return table_id


def _is_an_id(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
