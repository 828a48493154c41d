"""Phones vote into a real record through a real hub, also when it dies in the middle."""

from __future__ import annotations

import re
from pathlib import Path

import httpx2
from live_hall import Hall, prepare, until
from live_laptops import HubProcess
from record_closing import closing
from sqlalchemy import select

from facilitator.live.hall_client import ask_hall
from facilitator.record import Record
from facilitator.record.models import Ballot, SpentCode, Vote
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CodeIssued,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code

ABSTAIN = {"vote": '{"abstain":true}', "step": "cast"}


def opened(hall: Hall, people: int = 3) -> list[str]:
    """Open a ballot for phones. Returns a code for each of so many people."""
    with Record.open(hall.path) as record:
        codes = [new_code(record) for _ in range(people)]
        ballot = record.new_id()
        record.apply(
            IssueCodes(
                session_id=hall.session_id,
                codes=tuple(
                    CodeIssued(code_hash=code_hash(code), participant_id=person)
                    for code, person in zip(codes, hall.people, strict=False)
                ),
            ),
            PrepareBallot(
                id=ballot,
                session_id=hall.session_id,
                title="무엇이 먼저인가",
                secret=True,
                channels=("phone",),
                options=tuple(BallotOption(id=record.new_id(), text=text) for text in ("돌봄", "주거")),
            ),
            OpenBallot(id=ballot),
        )
    return codes


def counted(hall: Hall) -> tuple[int, int]:
    """How many votes and how many spent codes the record holds."""
    with Record.open(hall.path) as record, record.reading() as reading:
        return len(reading.scalars(select(Vote)).all()), len(reading.scalars(select(SpentCode)).all())


def receipt(url: str, code: str) -> str:
    """Cast a vote. Returns its receipt."""
    page = httpx2.post(f"{url}v/{code}/1", data=ABSTAIN, trust_env=False, timeout=60)
    found = re.search(r'class="receipt">([^<]+)<', page.text)
    assert found, page.text[-400:]
    return found[1]


def test_a_vote_by_phone_is_on_the_disk_and_its_receipt_outlives_the_hub(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    codes = opened(hall)
    with HubProcess(hall.path, phones=True) as hub:
        url = hub.said["ballot_url"]
        page = httpx2.get(f"{url}v/{codes[0]}", headers={"Accept-Language": "ko"}, trust_env=False, timeout=60)
        assert "무엇이 먼저인가" in page.text and "비밀투표" in page.text
        first = receipt(url, codes[0])
        hub.kill()
        hub.start()
        assert receipt(url, codes[0]) == first != receipt(url, codes[1])
        assert counted(hall) == (2, 2)
        assert httpx2.get(f"{url}v/ZZZZ", trust_env=False, timeout=60).status_code == 404


def test_a_ballot_that_the_window_opens_is_seen_by_phones_at_once(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    with HubProcess(hall.path, phones=True) as hub:
        url = hub.said["ballot_url"]
        assert httpx2.get(url, trust_env=False, timeout=60).status_code == 200
        codes = opened(hall)
        until(lambda: "무엇이 먼저인가" in httpx2.get(f"{url}v/{codes[0]}", trust_env=False, timeout=60).text)


def shown(url: str, code: str) -> str:
    """What stands on the page of a code, in Korean."""
    return httpx2.get(f"{url}v/{code}", headers={"Accept-Language": "ko"}, trust_env=False, timeout=60).text


def cast(url: str, code: str) -> httpx2.Response:
    """Cast a vote from a page that is still on the phone."""
    return httpx2.post(f"{url}v/{code}/1", data=ABSTAIN, headers={"Accept-Language": "ko"}, trust_env=False, timeout=60)


def test_a_hub_that_was_killed_knows_who_has_voted(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    codes = opened(hall)
    with HubProcess(hall.path, phones=True) as hub:
        url = hub.said["ballot_url"]
        first = receipt(url, codes[0])
        assert "투표를 마쳤습니다" in shown(url, codes[0])
        hub.kill()
        hub.start()
        assert "투표를 마쳤습니다" in shown(url, codes[0])
        assert "투표를 마쳤습니다" not in shown(url, codes[1])
        assert receipt(url, codes[0]) == first


def test_a_code_that_is_printed_anew_while_the_page_is_open_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    old, voted, _ = opened(hall)
    with HubProcess(hall.path, phones=True) as hub:
        url = hub.said["ballot_url"]
        receipt(url, voted)
        assert "무엇이 먼저인가" in shown(url, old)
        with Record.open(hall.path) as record:
            anew = [new_code(record) for _ in range(2)]
            issued = (
                CodeIssued(code_hash=code_hash(code), participant_id=person)
                for code, person in zip(anew, hall.people, strict=False)
            )
            record.apply(IssueCodes(session_id=hall.session_id, codes=tuple(issued)))
        refused = cast(url, old)
        assert refused.status_code == 409 and "새 코드를 써 주십시오" in refused.text
        assert "투표를 마쳤습니다" in shown(url, anew[1])
        assert receipt(url, anew[0])
        assert "투표를 마쳤습니다" in shown(url, old)
        assert counted(hall) == (2, 2)


def test_a_ballot_that_closes_while_the_page_is_open_takes_nothing_more(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    early, late, _ = opened(hall)
    with HubProcess(hall.path, phones=True) as hub:
        url = hub.said["ballot_url"]
        first = receipt(url, early)
        assert "무엇이 먼저인가" in shown(url, late)
        with Record.open(hall.path) as record, record.reading() as reading:
            ballot = reading.scalars(select(Ballot.id)).one()
        hall.do(CloseBallot(id=ballot))
        refused = cast(url, late)
        assert refused.status_code == 409 and "투표가 끝나" in refused.text
        until(lambda: "끝난 투표" in shown(url, late))
        assert receipt(url, early) == first
        assert cast(url, late).status_code == 409
        assert counted(hall) == (1, 1)


def test_the_hub_clears_the_order_of_votes_away_where_the_window_that_closed_the_ballot_could_not(
    tmp_path: Path,
) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    codes = opened(hall)
    log = hall.path.with_name(hall.path.name + "-wal")
    with HubProcess(hall.path, phones=True) as hub, Record.open(hall.path) as window:
        for code in codes:
            receipt(hub.said["ballot_url"], code)
        with window.reading() as reading:
            ballot = reading.scalars(select(Ballot.id)).one()
            hall.do(*closing(window, ballot))
            until(lambda: ask_hall(window, hub.port).remains)
            assert log.stat().st_size > 0
        until(lambda: ask_hall(window, hub.port).remains is None, "though nobody writes anything")
