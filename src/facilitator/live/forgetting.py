"""The hub clears the order of secret votes away once their ballot is closed, whoever closed it.

The window that closed it tries as well, but may be gone before nobody reads the log any more.
"""

from __future__ import annotations

import asyncio

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool

from facilitator.record import Record
from facilitator.record.models import Ballot

AGAIN_SECONDS = 5.0


class Forgetting:
    """Tries until it is done. All methods are called on the hub's loop.

    Args:
        record: the hub's record; its ``remains`` says whether it is done.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._trying: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """A ballot was closed."""
        self.end()
        self._trying = asyncio.create_task(self._try())

    def end(self) -> None:
        """Try no more."""
        if self._trying is not None:
            self._trying.cancel()

    async def _try(self) -> None:
        if not await run_in_threadpool(self._something_to_hide):
            return
        await run_in_threadpool(self._record.forget)
        while self._record.remains is not None:
            await asyncio.sleep(AGAIN_SECONDS)
            await run_in_threadpool(self._record.forget, 0.0)

    def _something_to_hide(self) -> bool:
        with self._record.reading() as reading:
            return reading.scalar(select(Ballot.id).where(Ballot.secret, Ballot.state != "draft").limit(1)) is not None
