"""Deliveries in the record: the queue, the receipt, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from record_day import Day, prepared_day

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.deliveries import keep_progress, queue_of, queued
from facilitator.record.operations import CancelDelivery, QueueDelivery, RecordReceipt
from facilitator.record.verify import verify

HASH = "ab" * 64


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return prepared_day(tmp_path / "day.roundtable")


def delivery(day: Day, **more: object) -> QueueDelivery:
    plain = QueueDelivery(
        id=day.record.new_id(), session_id=day.session_id, package="day-v1.zip", sha512=HASH, bytes=10, version=1,
        label="기록원", address="sftp://archive.kr/in",
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def test_a_package_is_queued_and_gets_its_receipt(day: Day) -> None:
    one = delivery(day)
    day.record.apply(one)
    day.record.apply(RecordReceipt(id=one.id, sha512=HASH))
    with day.record.reading() as reading:
        (there,) = queue_of(reading)
    assert there.state == "delivered" and there.delivered_at and there.queued_at <= there.delivered_at
    assert verify(day.record).ok


def test_nothing_counts_as_delivered_whose_checksum_does_not_agree(day: Day) -> None:
    one = delivery(day)
    day.record.apply(one)
    with pytest.raises(Refused):
        day.record.apply(RecordReceipt(id=one.id, sha512="cd" * 64))
    with day.record.reading() as reading:
        found = queued(reading, one.id)
    assert found is not None and found.state == "waiting"


def test_taking_it_out_of_the_queue_is_taken_back_just_as_it_was(day: Day) -> None:
    one = delivery(day)
    day.record.apply(one)
    with day.record.reading() as reading:
        before = queue_of(reading)
    back = day.record.apply(CancelDelivery(id=one.id)).inverse
    with day.record.reading() as reading:
        assert queue_of(reading) == ()
    day.record.apply(*back)
    with day.record.reading() as reading:
        assert queue_of(reading) == before


def test_a_receipt_stays(day: Day) -> None:
    one = delivery(day)
    day.record.apply(one)
    assert day.record.apply(RecordReceipt(id=one.id, sha512=HASH)).inverse == ()
    for wrong in (CancelDelivery(id=one.id), RecordReceipt(id=one.id, sha512=HASH)):
        with pytest.raises(Refused):
            day.record.apply(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"package": "../day.zip"}, {"package": "day.tar"}, {"package": "회의.zip"}, {"sha512": "ab"}, {"sha512": ""},
        {"sha512": HASH.upper()}, {"follows": "ab"}, {"bytes": 0}, {"version": 0}, {"label": " "}, {"session_id": "none"},
        {"address": "ftp://archive/in"}, {"address": "sftp://me@archive/in"}, {"address": "sftp://[::1"}, {"address": ""},
    ],
)  # fmt: skip
def test_what_cannot_be_a_delivery_is_refused(day: Day, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        day.record.apply(delivery(day, **wrong))


def test_the_same_package_goes_to_the_same_place_once(day: Day) -> None:
    day.record.apply(delivery(day))
    with pytest.raises(Refused):
        day.record.apply(delivery(day, label="다른 이름"))
    day.record.apply(delivery(day, address="file:///stick"), delivery(day, sha512="cd" * 64))


def test_how_far_it_is_survives_a_restart_and_is_in_no_journal(day: Day) -> None:
    one = delivery(day)
    day.record.apply(one)
    place = day.record.place()
    keep_progress(day.record, one.id, sent=4, attempts=2, reason=("why", "까닭"))
    keep_progress(day.record, one.id, halted="paused")
    path = day.record.path
    day.record.close()
    with Record.open(path) as record, record.reading() as reading:
        found = queued(reading, one.id)
        assert found is not None and record.place() == place
        assert (found.sent, found.attempts, found.state, found.reason("ko")) == (4, 2, "paused", "까닭")
