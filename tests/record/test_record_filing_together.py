"""What a theme team files comes to the hub together with the hall's notes: it ends as if each had come by itself."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import event
from theme_laptops import NOTES, THEMES, Laptop

from facilitator.record import operations as ops
from facilitator.record.arrival import Arrival
from facilitator.record.models import JournalEntry, Note
from facilitator.record.naming import plain_rows
from facilitator.record.operation import Operation, canonical, plain
from facilitator.record.receiving import Reception, Stumbled
from facilitator.record.source import Source

STATIONS = ("laptop-1", "laptop-2", "laptop-3")
COMING = tuple(f"new-{n}" for n in range(4))
"""Notes that come with the burst."""

notes = st.lists(st.sampled_from(NOTES + COMING[:2]), min_size=1, max_size=3, unique=True).map(tuple)
themes = st.sampled_from(THEMES)
clocks = st.integers(1, 4)


def added(number: int) -> ops.AddNote:
    return ops.AddNote(
        id=COMING[number], round_id="round", table_id="table-1", kind="idea", text="말", number=50 + number
    )


@st.composite
def filings(draw: st.DrawFn) -> Operation:
    """Something that a laptop of the theme team sends."""
    match draw(st.integers(0, 7)):
        case 0:
            return ops.UnfileNote(theme_id=draw(themes), note_ids=draw(notes), also_ids=(), clock=draw(clocks))
        case 1:
            return ops.MarkNotes(note_ids=draw(notes), mark="aside", reason="인사말", clock=draw(clocks))
        case 2:
            by = draw(st.sampled_from([("laptop-9", "theme team"), ("", "")]))
            return ops.FileNote(theme_id=draw(themes), note_ids=draw(notes), by=by, clock=draw(clocks))
        case 3:
            return ops.FileNote(theme_id=draw(themes), note_ids=draw(notes))  # of a program before there were clocks
        case _:
            return ops.FileNote(theme_id=draw(themes), note_ids=draw(notes), clock=draw(clocks))


class Hub(Laptop):
    """A hub's record that takes bursts."""

    def receive(self, operations: list[tuple[str, Operation]], careful: bool) -> list[bool]:
        """Take this burst in. Returns of each whether it was taken."""
        arrivals = [
            Arrival(
                station, number, "2026-09-12T05:00:00.000Z", "theme team", type(one).__name__, canonical(plain(one))
            )
            for number, (station, one) in enumerate(operations, start=1)
        ]
        with self.session.begin_nested():
            reception = Reception(self.session, "hub", Source(), orders=True, careful=careful)
            outcomes = reception.take(arrivals)
        return [one.refusal is None for one in outcomes]

    def all_rows(self) -> dict[str, list[dict[str, Any]]]:
        """What must be the same, however it came."""
        entries = [
            {key: row[key] for key in ("seq", "station_id", "kind", "payload")}
            for row in plain_rows(self.session, JournalEntry)
        ]
        kept = sorted((dict(row) for row in plain_rows(self.session, Note)), key=str)
        return {**self.rows(), "note": kept, "journal": sorted(entries, key=lambda row: row["seq"])}


@pytest.fixture(scope="module")
def hubs() -> tuple[Hub, Hub]:
    return Hub("hub"), Hub("hub")


@settings(
    max_examples=120,
    phases=(Phase.generate, Phase.explicit, Phase.reuse),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    sent=st.lists(st.tuples(st.sampled_from(STATIONS), filings()), max_size=12),
    places=st.lists(st.integers(0, 12), min_size=4, max_size=4),
)
def test_however_much_comes_together_it_ends_as_if_each_had_come_by_itself(
    hubs: tuple[Hub, Hub], sent: list[tuple[str, Operation]], places: list[int]
) -> None:
    burst = [("laptop-0", added(0)), ("laptop-0", added(1)), *sent]
    for number, place in enumerate(places[2:], start=2):
        burst.insert(min(place, len(burst)), ("laptop-0", added(number)))
    quick, careful = hubs
    quick.begin_again()
    careful.begin_again()
    assert all(quick.receive(burst, careful=False))
    assert all(careful.receive(burst, careful=True))
    assert quick.all_rows() == careful.all_rows()


def test_one_filing_that_cannot_be_taken_keeps_the_burst_from_being_taken_quickly(hubs: tuple[Hub, Hub]) -> None:
    quick, careful = hubs
    quick.begin_again()
    careful.begin_again()
    burst: list[tuple[str, Operation]] = [
        ("laptop-1", ops.FileNote(theme_id=THEMES[1], note_ids=NOTES[:1], clock=1)),
        ("laptop-2", ops.FileNote(theme_id=THEMES[1], note_ids=("no such note",), clock=1)),
        ("laptop-3", ops.FileNote(theme_id=THEMES[2], note_ids=NOTES[:1], clock=1)),
    ]
    with pytest.raises(Stumbled):
        quick.receive(burst, careful=False)
    assert careful.receive(burst, careful=True) == [True, False, True]


def test_twenty_filings_that_come_together_ask_the_record_no_more_than_two_do(hubs: tuple[Hub, Hub]) -> None:
    def questions(count: int) -> int:
        hub = hubs[0]
        hub.begin_again()
        asked: list[str] = []
        engine = hub.session.get_bind()

        def ask(_connection: object, _cursor: object, question: str, *_: object) -> None:
            asked.append(question)

        event.listen(engine, "before_cursor_execute", ask)
        hub.receive(
            [
                ("laptop-1", ops.FileNote(theme_id=THEMES[0], note_ids=(NOTES[2 + n % 4],), clock=n + 1))
                for n in range(count)
            ],
            careful=False,
        )
        event.remove(engine, "before_cursor_execute", ask)
        return len(asked)

    assert questions(20) == questions(2)
