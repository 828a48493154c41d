"""The hub's wire as any program could speak it: requests with a token, and what they answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import msgspec
from live_hall import quarantine_of
from live_laptops import HubProcess

from facilitator.live.certificate import client_context, fetch_certificate
from facilitator.record import Operation, Record
from facilitator.record.operation import plain
from facilitator.record.source import Source


@dataclass(frozen=True)
class Visitor:
    """A laptop that was let in, and its token."""

    web: Web
    id: str
    token: str

    def get(self, path: str) -> httpx2.Response:
        """Ask with this laptop's token."""
        return self.web.http.get(path, headers={"Authorization": f"Bearer {self.token}"})

    def post(self, path: str, body: object) -> httpx2.Response:
        """Give with this laptop's token; bytes as they are, everything else as JSON."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.web.http.post(path, content=raw, headers={"Authorization": f"Bearer {self.token}"})

    def held(self) -> int:
        """What the hub holds of this laptop."""
        return int(self.get("/v1/hello").json()["held"])

    def push(self, *operations: Operation, **changes: object) -> httpx2.Response:
        """Send operations after those that the hub holds; with some fields of each changed."""
        first = self.held() + 1
        return self.post(
            "/v1/push",
            {"operations": [{**sent(one, first + place), **changes} for place, one in enumerate(operations)]},
        )

    def pull(self) -> list[dict[str, Any]]:
        """All that this laptop may see."""
        entries: list[dict[str, Any]] = []
        cursor, more = 0, True
        while more:
            pulled = self.get(f"/v1/pull?after={cursor}").json()
            entries += pulled["entries"]
            cursor, more = pulled["cursor"], pulled["more"]
        return entries


class Web:
    """Requests to one hub."""

    def __init__(self, hub: HubProcess) -> None:
        code = hub.code
        certificate = fetch_certificate(code.host, code.port, code.pin)
        self.secret = code.secret
        self.http = httpx2.Client(
            base_url=hub.said["url"], verify=client_context(certificate), timeout=60, trust_env=False
        )

    def join(self, role: str, table: int | None = None, station_id: str = "") -> Visitor:
        """Let a laptop in."""
        id = station_id or new_id()
        body = {"secret": self.secret, "station_id": id, "role": role, "table": table}
        answer = self.http.post("/v1/join", content=json.dumps(body).encode())
        assert answer.status_code == 200, answer.text
        return Visitor(self, id, answer.json()["token"])


def new_id() -> str:
    """An id as the record makes them."""
    return Source().new_id()


def sent(operation: Operation, seq: int, **changes: object) -> Mapping[str, object]:
    """An operation in the shape in which it is sent."""
    payload = msgspec.json.encode(plain(operation)).decode()
    return {"seq": seq, "age_ms": 0, "kind": type(operation).__name__, "payload": payload, **changes}


def waiting_of(path: Any) -> list[tuple[str, int, str, str]]:
    """(laptop, its number, state, reason) of what lies in a record's quarantine."""
    with Record.open(path) as record:
        return [(row.station_id, row.station_seq, row.state, row.reason_en) for row in quarantine_of(record)]
