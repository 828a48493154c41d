"""However a station's operations are cut into pushes, repeated and mixed with those of others: the record is the same."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from live_hall import Hall, arrival_of, journal_of, notes_of, prepare, quarantine_of
from sqlalchemy import text

from facilitator.record import Operation, Record
from facilitator.record.arrival import Arrival
from facilitator.record.operation import plain
from facilitator.record.operations import AddNote, CloseRound, OpenRound, RetractNote, ReviseNote
from facilitator.record.source import Source
from facilitator.record.verify import verify

new_id = Source().new_id
STATIONS = tuple(new_id() for _ in range(3))
thorough = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to make an example smaller takes minutes here
)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    return prepare(tmp_path_factory.mktemp("offers") / "hub.roundtable")


@st.composite
def written(draw: st.DrawFn, hall: Hall, table: int, station_id: str) -> list[Arrival]:
    """What one note-taker wrote: notes, revisions of them, retractions."""
    operations: list[Operation] = []
    notes: list[str] = []
    for turn in range(draw(st.integers(1, 12))):
        which = draw(st.sampled_from(("add", "add", "revise", "retract"))) if notes else "add"
        if which == "add":
            notes.append(new_id())
            operations.append(hall.note(notes[-1], f"{table}번 테이블 {turn}", table, number=len(notes)))
        elif which == "revise":
            operations.append(
                ReviseNote(
                    id=draw(st.sampled_from(notes)), base_revision=1, kind="idea", text=f"고침 {turn}", support=1
                )
            )
        else:
            operations.append(RetractNote(id=draw(st.sampled_from(notes))))
    return [arrival_of(one, station_id, seq) for seq, one in enumerate(operations, 1)]


@st.composite
def offered(draw: st.DrawFn, written: list[list[Arrival]]) -> list[list[Arrival]]:
    """The bursts in which all of it reaches the hub: each laptop's in order, some of it more than once, mixed."""
    bursts: list[list[Arrival]] = []
    held = [0] * len(written)
    while any(at < len(one) for at, one in zip(held, written, strict=True)):
        burst: list[Arrival] = []
        for which in draw(st.permutations(range(len(written)))):
            first = draw(st.integers(max(0, held[which] - 4), held[which]))
            last = draw(st.integers(first, min(len(written[which]), first + 7)))
            burst += written[which][first:last]
            held[which] = max(held[which], last)
        bursts.append(burst)
    return bursts


def received(hall: Hall, bursts: list[list[Arrival]]) -> tuple[object, ...]:
    """What a hub's record holds after these bursts, apart from the order between the tables."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hub.roundtable"
        shutil.copy(hall.path, path)
        with Record.open(path) as record:
            for burst in bursts:
                record.receive(burst, orders=True)
            assert [fault.en for fault in verify(record).faults] == []
            held = {id: [entry.station_seq for entry in journal_of(record, id)] for id in STATIONS}
            aside = {(row.station_id, row.station_seq) for row in quarantine_of(record)}
            with record.reading() as session:
                revisions = session.execute(text("SELECT note_id, revision, text FROM note_revision ORDER BY 1, 2"))
                retracted = session.execute(text("SELECT id FROM note WHERE retracted ORDER BY 1"))
                return notes_of(record), held, aside, revisions.all(), retracted.all()


@given(st.data())
@thorough
def test_any_split_repetition_and_mixture_gives_the_same_notes(hall: Hall, data: st.DataObject) -> None:
    all_written = [data.draw(written(hall, table, id)) for table, id in enumerate(STATIONS, 1)]
    plainly = received(hall, [[arrival] for one in all_written for arrival in one])
    assert received(hall, data.draw(offered(all_written))) == plainly


@given(st.data())
@thorough
def test_two_laptops_of_one_table_keep_all_their_notes_and_no_number_twice(hall: Hall, data: st.DataObject) -> None:
    all_written = [data.draw(written(hall, 1, id)) for id in STATIONS[:2]]
    notes, held, aside, _, _ = received(hall, data.draw(offered(all_written)))
    added = sum(arrival.kind == "AddNote" for one in all_written for arrival in one)
    assert isinstance(notes, list) and isinstance(held, dict) and isinstance(aside, set)
    assert [number for _, number, _ in notes] == list(range(1, added + 1))
    for one in all_written:
        here = held[one[0].station_id] + [seq for id, seq in aside if id == one[0].station_id]
        assert sorted(here) == list(range(1, len(one) + 1))


NASTY = st.one_of(
    st.text(max_size=40),
    st.sampled_from(("", "{", "[]", "null", '"x"', "1e400", "[" * 100_000, '{"a":' * 50_000, '{"id":"\\ud800"}')),
    st.dictionaries(
        st.sampled_from(("id", "round_id", "table_id", "kind", "text", "number", "support", "more")),
        st.one_of(
            st.none(), st.booleans(), st.integers(), st.text(max_size=10), st.just(2**63), st.just(2**63 - 1),
            st.just(-1), st.lists(st.none(), max_size=2),
        ),
    ),
)  # fmt: skip


@given(st.data())
@thorough
def test_whatever_one_laptop_sends_the_others_arrive(hall: Hall, data: st.DataObject) -> None:
    import msgspec

    good = [arrival_of(hall.note(new_id(), f"{n}", 1, number=n), STATIONS[0], n) for n in range(1, 4)]
    bad = []
    for seq in range(1, data.draw(st.integers(2, 5))):
        nasty = data.draw(NASTY)
        if isinstance(nasty, dict):
            nasty = msgspec.json.encode({**plain(hall.note(new_id(), "말", 2, number=seq)), **nasty}).decode()
        kind = data.draw(st.sampled_from(("AddNote", "AddNote", "ReviseNote", "EnterTableVote", "x", "")))
        bad.append(Arrival(STATIONS[1], seq, "2026-09-12T05:00:00.000Z", "note-taker", kind, nasty))
    burst = data.draw(st.permutations([*((0, one) for one in good), *((1, one) for one in bad)]))
    lines = [iter(good), iter(bad)]
    arrivals = [next(lines[which]) for which, _ in burst]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hub.roundtable"
        shutil.copy(hall.path, path)
        with Record.open(path) as record:
            outcomes, _ = record.receive(arrivals, orders=True)
            assert notes_of(record, 1) == [(1, n, f"{n}") for n in range(1, 4)]
            refused = [one.arrival for one in outcomes if one.refusal]
            assert [row.payload for row in quarantine_of(record)] == [one.payload for one in refused]
            here = [entry.station_seq for entry in journal_of(record, STATIONS[1])] + [
                one.station_seq for one in refused
            ]
            assert sorted(here) == [one.station_seq for one in bad]
            assert [fault.en for fault in verify(record).faults] == []


def test_a_note_that_cannot_be_taken_leaves_no_room_behind(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "own.roundtable"
    shutil.copy(hall.path, path)
    with Record.open(path) as record:
        record.apply(hall.note(new_id(), "내 것"))
        empty = hall.note(new_id(), "   ", number=1)
        whole = hall.note(new_id(), "온 것", number=1)
        record.receive([arrival_of(empty, STATIONS[0], 1), arrival_of(whole, STATIONS[0], 2)])
        assert notes_of(record) == [(1, 1, "온 것"), (1, 2, "내 것")]
        assert [fault.en for fault in verify(record).faults] == []


def test_a_hub_from_a_backup_may_have_given_other_numbers(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "screen.roundtable"
    shutil.copy(hall.path, path)
    one, other = (hall.note(new_id(), text) for text in ("하나", "둘"))

    def numbered(note: AddNote, number: int, station: int) -> Arrival:
        return arrival_of(replace(note, number=number), STATIONS[station], 1)

    with Record.open(path) as record:
        record.receive([numbered(one, 1, 0), numbered(other, 2, 1)])
        record.receive([numbered(other, 1, 1), numbered(one, 2, 0)])
        assert notes_of(record) == [(1, 1, "둘"), (1, 2, "하나")]
        assert [fault.en for fault in verify(record).faults] == []


def test_what_waited_is_tried_before_what_comes_after_it(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "hub.roundtable"
    shutil.copy(hall.path, path)
    early = hall.note(new_id(), "이른 말", round=2, number=1)
    revised = ReviseNote(id=early.id, base_revision=1, kind="idea", text="고친 말", support=0)
    with Record.open(path) as record:
        record.receive([arrival_of(early, STATIONS[0], 1)], orders=True)
        record.apply(CloseRound(id=hall.rounds[0]), OpenRound(id=hall.rounds[1]))
        outcomes, _ = record.receive([arrival_of(revised, STATIONS[0], 2)], orders=True, again=True)
        assert [(one.arrival.station_seq, one.refusal) for one in outcomes] == [(2, None), (1, None)]
        assert notes_of(record) == [(1, 1, "고친 말")]
        assert [entry.station_seq for entry in journal_of(record, STATIONS[0])] == [1, 2]
        assert [fault.en for fault in verify(record).faults] == []
