"""A hall of phones without a record: ballots of every method, codes, and a door that phones can come to."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

import httpx2

from facilitator.ballots.rules import Rules
from facilitator.ballots.votes import read_vote, text_of
from facilitator.errors import Refused
from facilitator.live.bursts import Bursts
from facilitator.live.phone_ballots import (
    PhoneBallot,
    PhoneHall,
    PhoneOption,
    Published,
    PublishedVote,
)
from facilitator.live.phone_guard import WrongCodes
from facilitator.live.phone_server import serving
from facilitator.live.phones import Phones
from facilitator.record.casting import Cast, CastOutcome

FORGED = "ZZZZ2222ZZZZ2222"
TEXTS = ("아이 돌봄 확대", "어르신 <주거> & 건강", "청년 일자리", "마을 버스")


def code_of(person: int) -> str:
    """The code of a person: letters and digits as they are printed."""
    return f"ABCD{person:04d}EFGH9876".translate(str.maketrans("01", "KM"))


def ballot_of(number: int, method: str, **changes: Any) -> PhoneBallot:
    """An open, secret ballot by this method; ``changes`` are of its rules, or ``secret``, ``is_open``, ``title``, ``linked`` and ``grouped``."""
    own = {name: changes.pop(name) for name in ("secret", "is_open", "title", "linked", "grouped") if name in changes}
    texts = ("찬성", "반대") if method == "yes-no" else TEXTS
    options = tuple(PhoneOption(f"b{number}-o{place}", text) for place, text in enumerate(texts, start=1))
    rules = Rules(method=method, options=tuple(option.id for option in options), **changes)
    made = PhoneBallot(
        id=f"b{number}",
        number=number,
        title=f"무엇을 먼저 합니까 {number}",
        question="올해 가장 먼저 할 일을 골라 주십시오.",
        is_open=True,
        secret=True,
        rules=rules,
        options=options,
    )
    return replace(made, **own)


@dataclass
class Urn:
    """Votes as a record would take them, in memory."""

    ballots: dict[str, PhoneBallot]
    codes: set[str]
    spent: dict[tuple[str, str], str] = field(default_factory=dict)
    votes: dict[str, list[PublishedVote]] = field(default_factory=dict)
    bursts: list[int] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    broken: bool = False
    unreadable: bool = False

    def take(self, casts: Sequence[Cast]) -> list[CastOutcome]:
        if self.broken:
            raise OSError("disk full")
        self.bursts.append(len(casts))
        return [self._one(cast) for cast in casts]

    def _one(self, cast: Cast) -> CastOutcome:
        if cast.code not in self.codes:
            return CastOutcome(refusal=Refused("Nobody has this code.", "없는 코드입니다."))
        ballot = self.ballots[cast.ballot_id]
        vote = text_of(read_vote(ballot.rules, cast.raw))
        if not ballot.is_open and (cast.code, ballot.id) not in self.spent:
            return CastOutcome(refusal=Refused("This ballot is closed.", "투표가 끝났습니다."))
        before = self.spent.setdefault((cast.code, ballot.id), vote)
        if before != vote:
            return CastOutcome(
                refusal=Refused("This code has voted already.", "이 코드로는 이미 투표하셨습니다."),
            )
        key = sha256(f"{ballot.id}|{cast.code}|{vote}".encode()).hexdigest().upper()
        receipt = f"{key[:4]}-{key[4:8]}-{key[8:12]}"
        votes = self.votes.setdefault(ballot.id, [])
        again = any(line.receipt == receipt for line in votes)
        if cast.linked and not again:
            self.linked.append(receipt)
        if not again:
            votes.append(PublishedVote(receipt, vote))
        return CastOutcome(receipt=receipt, again=again)


class Source:
    """What phones see of the urn."""

    def __init__(self, urn: Urn) -> None:
        self._urn = urn

    @property
    def kept(self) -> PhoneHall:
        return self.hall()

    def hall(self) -> PhoneHall:
        return PhoneHall("시민 원탁회의", "ko", tuple(self._urn.ballots.values()))

    def remembered(self, code: str) -> frozenset[str] | None:
        return None

    def spent(self, code: str) -> frozenset[str] | None:
        if self._urn.unreadable:
            raise OSError("somebody holds the file")
        if code not in self._urn.codes:
            return None
        return frozenset(ballot for used, ballot in list(self._urn.spent) if used == code)

    def published(self, ballot_id: str) -> Published:
        votes = tuple(sorted(self._urn.votes.get(ballot_id, []), key=lambda line: line.receipt))
        figures = tuple((option.text, "3 (30 %)") for option in self._urn.ballots[ballot_id].options)
        return Published(votes, len(votes), len(votes), 0, 0, figures, "1A2B 3C4D 5E6F 7788")


class PhoneDoor:
    """The page for phones on a port of its own; ``http`` is a phone that speaks Korean and follows no redirect."""

    def __init__(self, *ballots: PhoneBallot, people: int = 40, wrong: WrongCodes | None = None) -> None:
        self.urn = Urn({ballot.id: ballot for ballot in ballots}, {code_of(person) for person in range(people)})
        self.votes: Bursts[Cast, CastOutcome] = Bursts(self.urn.take)
        self._app = Phones(Source(self.urn), self.votes.send, wrong).application()
        self._bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, as the hub does
        self._bound.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._bound.getsockname()[1]}"
        self.http = httpx2.Client(
            base_url=self.url, trust_env=False, timeout=30, headers={"Accept-Language": "ko-KR,ko;q=0.9,en;q=0.5"}
        )
        self._ready, self._ended = threading.Event(), asyncio.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        async with serving(self._app, self._bound):
            self._ready.set()
            await self._ended.wait()

    def change(self, number: int, **changes: Any) -> None:
        """Make one of the ballots another: closed, for one."""
        self.urn.ballots[f"b{number}"] = replace(self.urn.ballots[f"b{number}"], **changes)

    def post(self, person: int, number: int, *fields: tuple[str, str], code: str = "") -> httpx2.Response:
        """Send a form as the page does."""
        return self.http.post(f"/v/{code or code_of(person)}/{number}", content=httpx2.QueryParams(fields).__str__(),
            headers={"Content-Type": "application/x-www-form-urlencoded"})  # fmt: skip

    def cast(self, person: int, number: int, vote: str, code: str = "") -> httpx2.Response:
        """Cast a vote, as the page does after the check."""
        return self.post(person, number, ("vote", vote), ("step", "cast"), code=code)

    def __enter__(self) -> PhoneDoor:
        self.votes.start()
        self._thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()
        self.votes.stop()
