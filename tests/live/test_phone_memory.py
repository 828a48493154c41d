"""What the page for phones keeps in memory of a record: it is never older than what the phone was told, and tells no order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from socket import create_server

import pytest
from live_hall import Hall, prepare
from test_phone_record import opened

from facilitator.errors import Refused
from facilitator.live import phone_record
from facilitator.live.phone_door import ALL_DAY, PhoneDoor
from facilitator.live.phone_record import RecordedBallots
from facilitator.live.phone_voters import Voters
from facilitator.record import Record
from facilitator.record.casting import PHONES, Cast, Casting
from facilitator.record.operations import BY_NAME, CloseBallot, CodeIssued, IssueCodes, RevokeCodes
from facilitator.record.voting import code_hash, new_code

ABSTAIN = '{"abstain":true}'


@dataclass
class Door:
    """A record that phones vote into, and what the page knows of it."""

    hall: Hall
    record: Record
    codes: list[str]

    def __post_init__(self) -> None:
        self.page = RecordedBallots(self.record, self.hall.session_id)
        self.ballot = self.page.hall().ballots[0].id
        self.voted = frozenset({self.ballot})

    def casts(self, *codes: str) -> list[Cast]:
        return [Cast(code, self.ballot, ABSTAIN) for code in codes]

    def print_code(self, person: int) -> str:
        """Another window prints a new code for somebody; the page has not heard of it yet."""
        code = new_code(self.record)
        self.hall.do(
            IssueCodes(
                session_id=self.hall.session_id,
                codes=(CodeIssued(code_hash=code_hash(code), participant_id=self.hall.people[person]),),
            )
        )
        return code


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    hall = prepare(tmp_path / "day.roundtable")
    codes = opened(hall)
    with Record.open(hall.path) as record:
        yield Door(hall, record, codes)


def test_the_page_knows_nobody_before_it_has_asked_the_record_once(door: Door) -> None:
    assert door.page.remembered(door.codes[0]) is None
    assert door.page.spent(door.codes[0]) == frozenset()
    assert [door.page.remembered(code) for code in door.codes] == [frozenset()] * 3


def test_who_has_voted_is_known_as_soon_as_the_receipt_is_there(door: Door) -> None:
    door.page.spent(door.codes[0])
    assert all(one.receipt for one in door.page.take(door.casts(*door.codes[:2])))
    assert [door.page.remembered(code) for code in door.codes] == [door.voted, door.voted, frozenset()]


def test_a_refused_vote_does_not_count_as_cast(door: Door) -> None:
    door.page.spent(door.codes[0])
    door.page.take([Cast(door.codes[0], door.ballot, '{"chosen":["nothing"]}')])
    assert door.page.remembered(door.codes[0]) == frozenset()


def test_a_code_that_was_printed_a_moment_ago_is_known(door: Door) -> None:
    door.page.take(door.casts(door.codes[0]))
    door.page.spent(door.codes[0])
    new = door.print_code(person=0)
    assert door.page.remembered(new) is None
    assert door.page.spent(new) == door.voted


def test_the_new_code_of_somebody_counts_with_the_old_one_once_the_page_has_heard(door: Door) -> None:
    door.page.spent(door.codes[0])
    new = door.print_code(person=0)
    door.page.forget()
    door.page.spent(new)
    (taken,) = door.page.take(door.casts(new))
    assert taken.receipt
    assert door.page.remembered(new) == door.page.remembered(door.codes[0]) == door.voted


def test_a_code_that_was_revoked_a_moment_ago_cannot_vote_though_the_page_still_shows_the_ballot(door: Door) -> None:
    door.page.spent(door.codes[0])
    door.hall.do(RevokeCodes(session_id=door.hall.session_id, hashes=(code_hash(door.codes[0]),)))
    assert door.page.remembered(door.codes[0]) == frozenset()
    (refused,) = door.page.take(door.casts(door.codes[0]))
    assert refused.refusal is not None and "no longer valid" in refused.refusal.en
    assert door.page.remembered(door.codes[0]) == frozenset()


def test_a_ballot_that_closed_a_moment_ago_takes_nothing_though_the_page_still_shows_it(door: Door) -> None:
    door.page.spent(door.codes[0])
    door.hall.do(CloseBallot(id=door.ballot))
    kept = door.page.kept
    assert kept is not None and kept.ballots[0].is_open
    (refused,) = door.page.take(door.casts(door.codes[0]))
    assert refused.refusal is not None and "is closed" in refused.refusal.en


def test_where_it_is_not_known_whether_a_burst_was_written_the_record_is_asked(door: Door) -> None:
    def written_and_lost(casting: Casting) -> None:
        door.record.apply_made(casting.operations, actor=PHONES)
        raise Refused("The server is gone.", "서버와 연결이 끊겼습니다.")

    door.page.spent(door.codes[0])
    with pytest.raises(Refused):
        door.page.take(door.casts(door.codes[0]), written_and_lost)
    assert door.page.remembered(door.codes[0]) is None
    assert door.page.spent(door.codes[0]) == door.voted


def test_what_changes_while_the_codes_are_read_makes_them_be_read_again(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Meanwhile(Voters):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            door.page.forget()

    monkeypatch.setattr(phone_record, "Voters", Meanwhile)
    assert door.page.spent(door.codes[0]) == frozenset()
    assert door.page.remembered(door.codes[0]) is None


def test_what_is_kept_is_the_same_whoever_voted_first(door: Door) -> None:
    with door.record.reading() as reading:
        kept = [Voters(reading, door.hall.session_id) for _ in range(2)]
    pairs = [(code_hash(code), door.ballot) for code in door.codes]
    for one, order in zip(kept, (pairs, pairs[::-1]), strict=True):
        for pair in order:
            one.have_voted([pair])
    assert repr(vars(kept[0])) == repr(vars(kept[1]))


def test_nothing_that_is_kept_says_what_was_chosen(door: Door) -> None:
    door.page.spent(door.codes[0])
    (taken,) = door.page.take(door.casts(door.codes[0]))
    with door.record.reading() as reading:
        voters = Voters(reading, door.hall.session_id)
    kept = repr(door.page.hall()) + repr(vars(voters))
    assert code_hash(door.codes[0]) in kept
    assert not any(said in kept for said in (ABSTAIN, taken.receipt, *door.codes))


def test_notes_and_hands_are_passed_over_and_whatever_else_happens_is_read_again(door: Door) -> None:
    assert BY_NAME.keys() >= ALL_DAY
    with create_server(("127.0.0.1", 0)) as bound:
        heard = PhoneDoor(door.record, door.hall.session_id, bound)
        page = heard.ballots
        page.hall()
        page.spent(door.codes[0])
        heard.heard(ALL_DAY)
        assert page.kept is not None and page.remembered(door.codes[0]) is not None
        for kind in BY_NAME.keys() - ALL_DAY:
            page.hall()
            page.spent(door.codes[0])
            heard.heard(["AddNote", kind])
            assert page.kept is None and page.remembered(door.codes[0]) is None, kind
