"""The minutes tell the same before and after the personal data were purged, whatever the day was like."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from record_day import prepared_day
from record_operations import INVENTED, Inventor

from facilitator.errors import Refused
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import Methods, Outline
from facilitator.record import Operation, Record
from facilitator.record import operations as ops
from facilitator.record.verify import verify

DAY = "2026-09-12"
GENDERS, AGES = ("여", "남"), ("20대", "40대", "60대", "")
kinds = st.sampled_from([kind for kind in INVENTED if kind is not ops.PurgePersonalData])


def invented_people(draw: random.Random, record: Record, count: int) -> tuple[ops.Person, ...]:
    """People whose names and contacts are like nothing else in a record."""
    return tuple(
        ops.Person(
            id=record.new_id(), name=f"갑을병{n:03d}씨", contact=f"011-777-{n:04d}", key=f"열쇠-{n}",
            attributes={"gender": draw.choice(GENDERS), "age": draw.choice(AGES), "주소": f"어딘가로 {n}번길"},
            state=draw.choice(ops.PARTICIPANT_STATES), walk_in=draw.random() < 0.1,
        )
        for n in range(count)
    )  # fmt: skip


def told(record: Record, session_id: str, kind: str) -> Outline:
    """The outline without the head of the journal and the time, which every entry moves."""
    return replace(outline_of(record, session_id, kind), methods=Methods())


@given(data=st.data(), seed=st.integers(0, 999), count=st.integers(0, 40), steps=st.lists(kinds, max_size=15))
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_day_is_told_the_same_and_no_byte_names_anybody(
    data: st.DataObject, seed: int, count: int, steps: list[type[Operation]]
) -> None:
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        day = prepared_day(Path(folder) / "any.roundtable")
        record = day.record
        people = invented_people(draw, record, count)
        day.apply(ops.ImportParticipants(session_id=day.session_id, people=people, source="갑을병.xlsx"))
        day.apply(ops.OpenRound(id=day.rounds[0]))
        day.note("돌봄 쉼터가 가까이 있어야 합니다.")
        inventor = Inventor(data, record, day.session_id)
        for kind in steps:
            try:
                day.apply(inventor.invent(kind))
            except Refused:
                continue
        day.apply(ops.SetRetention(session_id=day.session_id, keep_until=DAY))
        before = [told(record, day.session_id, kind) for kind in ("full", "preliminary")]
        day.apply(ops.PurgePersonalData(session_id=day.session_id, confirmed=True))
        assert [told(record, day.session_id, kind) for kind in ("full", "preliminary")] == before
        assert [fault.en for fault in verify(record).faults] == []
        files = [record.path, record.path.with_name(record.path.name + "-wal")]
        raw = b"".join(file.read_bytes() for file in files if file.exists())
        words = [word for one in people for word in (one.name, one.contact, one.key, one.attributes["주소"])]
        # In a session of up to four people even an address is printed as a group, and stays as it was printed.
        printed = {value.value for one in before[0].distributions for value in one.values}
        assert [word for word in (*words, "갑을병.xlsx") if word.encode() in raw and word not in printed] == []
        record.close()


def test_who_came_is_told_by_the_counts_of_the_purge(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "day.roundtable")
    record = day.record
    people = invented_people(random.Random(3), record, 40)
    day.apply(
        ops.ImportParticipants(session_id=day.session_id, people=people),
        *(ops.EditParticipant(id=id, attributes={"gender": GENDERS[n % 2]}) for n, id in enumerate(day.people)),
        ops.MarkParticipants(ids=tuple(day.people), state="arrived"),
        ops.SetRetention(session_id=day.session_id, keep_until=DAY),
    )
    before = outline_of(record, day.session_id)
    assert [one.attribute for one in before.distributions] == ["성별", "연령대"] and before.attendance.facilitators == 3
    assert before.seating.cells > 0
    day.apply(ops.PurgePersonalData(session_id=day.session_id, confirmed=True))
    # Who is marked afterwards is still counted among those who came; the attributes stay those of the purge.
    day.apply(ops.MarkParticipants(ids=tuple(one.id for one in people), state="arrived"))
    after = outline_of(record, day.session_id)
    assert (after.distributions, after.seating) == (before.distributions, before.seating)
    assert after.attendance.facilitators == 3 and after.attendance.arrived > before.attendance.arrived
    record.close()
