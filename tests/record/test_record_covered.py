"""What of the journal a package covers, and who signs for a record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from record_day import Day, entries, prepared_day

from facilitator.live.identity import hub_of
from facilitator.record import Record
from facilitator.record.covered import Covered, covered_head
from facilitator.record.journal import BEGINNING, head_of
from facilitator.record.operations import OPERATIONS, MarkParticipants, SendMessage
from facilitator.record.signing import Signer, is_signed, is_vouched, signer_of


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    played = prepared_day(tmp_path / "day.roundtable")
    yield played
    played.record.close()


def covered(record: Record) -> Covered:
    with record.reading() as reading:
        return covered_head(reading)


def signer(record: Record) -> Signer:
    with record.reading() as reading:
        found = signer_of(reading)
    assert found is not None
    return found


def said(day: Day) -> SendMessage:
    return SendMessage(id=day.record.new_id(), session_id=day.session_id, text="곧 시작합니다.")


def test_a_package_covers_the_journal_to_its_end(day: Day) -> None:
    with day.record.reading() as reading:
        head = head_of(reading, day.record.station_id)
    found = covered(day.record)
    assert (found.seq, found.hash) == (head.seq, head.hash) and found.seq == entries(day.record)


def test_what_only_tells_of_deliveries_is_not_covered_until_something_else_is_done(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = covered(day.record)
    monkeypatch.setattr(SendMessage, "about_deliveries", True)
    day.apply(said(day), said(day))
    assert covered(day.record) == before
    day.apply(MarkParticipants(ids=tuple(day.people[:1]), state="arrived"))
    assert covered(day.record).seq == entries(day.record) == before.seq + 3


def test_an_empty_record_has_nothing_to_cover(tmp_path: Path) -> None:
    with Record.create(tmp_path / "empty.roundtable") as record:
        assert (covered(record).seq, covered(record).hash) == (0, BEGINNING)


def test_every_operation_says_whether_it_tells_of_deliveries() -> None:
    assert {type(cls.about_deliveries) for cls in OPERATIONS} == {bool}


def test_a_record_without_a_hub_has_nobody_who_signs(day: Day) -> None:
    with day.record.reading() as reading:
        assert signer_of(reading) is None


def test_a_hub_signs_alike_each_time_and_only_what_it_signed_is_found_right(day: Day) -> None:
    hub_of(day.record)
    one, again = signer(day.record), signer(day.record)
    assert one.sign(b"text") == again.sign(b"text") and len(one.sign(b"text")) == 64
    assert (one.public_key, one.vouched) == (again.public_key, again.vouched)
    assert is_signed(b"text", one.sign(b"text"), one.public_key)
    assert not is_signed(b"other", one.sign(b"text"), one.public_key)
    assert not is_signed(b"text", one.sign(b"text"), one.hub_key)
    assert not is_signed(b"text", one.sign(b"text"), "no key at all")


def test_the_hub_vouches_for_its_own_key_and_for_no_other(day: Day) -> None:
    hub_of(day.record)
    one, other = signer(day.record), Signer(ec.generate_private_key(ec.SECP256R1()))
    assert one.public_key != other.public_key
    assert is_vouched(one.public_key, one.vouched, one.hub_key)
    assert not is_vouched(other.public_key, one.vouched, one.hub_key)
    assert not is_vouched(one.public_key, one.vouched, other.hub_key)
    for vouched, key in (("no number", one.hub_key), (one.vouched, one.public_key), (one.vouched, "no key at all")):
        assert not is_vouched(one.public_key, vouched, key)
