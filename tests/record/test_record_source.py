"""Ids and times: sortable, and the same again for a day that is played again."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given
from record_day import picture, played_source, small_day

from facilitator.record.source import Source, as_moment, as_text
from facilitator.record.verify import verify


def test_the_same_seed_gives_the_same_record(tmp_path: Path) -> None:
    days = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        day = small_day(tmp_path / name / "day.roundtable")
        days.append((verify(day.record).head, picture(day.record)))
        day.record.close()
    assert days[0] == days[1]


def test_an_id_is_a_uuid_of_version_7_that_carries_its_time() -> None:
    source, clock = played_source()
    id = uuid.UUID(source.new_id())
    assert (id.version, id.variant) == (7, uuid.RFC_4122)
    assert id.int >> 80 == int(clock.now.timestamp() * 1000)


def test_ids_sort_by_the_millisecond_they_were_made_in() -> None:
    source, clock = played_source()
    ids = []
    for _ in range(50):
        ids.append(source.new_id())
        clock.move(milliseconds=1)
    assert ids == sorted(ids)
    assert len(set(ids)) == 50


def test_a_source_of_its_own_never_gives_an_id_twice() -> None:
    source = Source()
    assert len({source.new_id() for _ in range(2_000)}) == 2_000


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-12, 14))
def test_a_time_is_written_in_utc_and_read_back(moment: datetime, hours: int) -> None:
    there = moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=timezone(timedelta(hours=hours)))
    text = as_text(there)
    assert text.endswith("Z")
    assert as_moment(text) == there
    assert as_moment(text).utcoffset() == timedelta(0)
    assert text == there.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{there.microsecond // 1000:03d}Z"
