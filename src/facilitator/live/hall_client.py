"""What the window beside the hub asks it: how every laptop is, to try once more what could not be taken, who reads what."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from facilitator.live.client import HubClient, Unreachable, address_of
from facilitator.live.company import Company
from facilitator.live.identity import hub_of
from facilitator.live.listening import Listening
from facilitator.live.wire import HallState
from facilitator.record import Record

HERE = "127.0.0.1"


def ask_hall(record: Record, port: int, host: str = HERE) -> HallState:
    """How every laptop of the hub of this record is, at this port; of this laptop, where no other address is named.

    Raises:
        Unreachable: it does not answer now.
        Refused: what answers there is not the record's own hub.
    """
    with _beside(record, port, host) as client:
        return client.hall()


def try_again(record: Record, port: int) -> None:
    """Have the hub try once more what lies in quarantine; done when this returns. Raises as ``ask_hall``."""
    with _beside(record, port) as client:
        client.try_again()


def window_bell(record: Record, port: int, company: Company) -> Listening:
    """The bell of the window beside the hub, over which it hears and says who reads which note. It is not started yet."""

    async def listen() -> None:
        with _beside(record, port) as client:
            while True:
                with suppress(Unreachable):
                    await client.listen(lambda: None, company)
                await asyncio.sleep(random.uniform(0.3, 1.0))

    return Listening("bell of the window", listen)


@contextmanager
def _beside(record: Record, port: int, host: str = HERE) -> Iterator[HubClient]:
    hub = hub_of(record)
    client = HubClient(address_of(host, port), hub.certificate, hub.window_token)
    try:
        yield client
    finally:
        client.close()
