"""Whatever people do, in whatever order: the journal tells the same record, and a step that is taken back is undone."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from record_closing import closing
from record_day import Day, Picture, entries, picture, prepared_day
from record_operations import INVENTED, Inventor

from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record.operation import canonical, decode, merge, split
from facilitator.record.operations import (
    BY_NAME,
    OPERATIONS,
    AddNote,
    AddSource,
    AddTheme,
    BallotOption,
    EditTheme,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    EnterTableVote,
    ImportPosts,
    OpenBallot,
    OpenRound,
    PickQuote,
    PostRead,
    PrepareBallot,
    ReviseNote,
    SettlePaperSlip,
    SplitTheme,
    WithdrawBallot,
    WordTheme,
)
from facilitator.record.verify import verify

kinds = st.sampled_from(OPERATIONS)

WORDS = (EditTheme, WordTheme)


def through_json(operation: Operation) -> Operation:
    """The operation as it comes back from the journal."""
    public, personal = split(operation)
    texts = canonical(public), None if personal is None else canonical(personal)
    parts = json.loads(texts[0]), None if texts[1] is None else json.loads(texts[1])
    return decode(BY_NAME, type(operation).__name__, merge(*parts))


def apart_from(rows: Picture, operations: tuple[Operation, ...], *, taken_back: bool) -> Picture:
    """The rows without what by design stays behind when these operations are taken back, or done again after that.

    A note or post that is taken back stays, retracted, with its number and its wording; a theme or source stays, removed; every wording
    of a revised note stays, and so its count of wordings goes up; so does every wording of a theme, removed; a ballot
    opened again has a new time of opening; and that something was taken back is its last write.
    """
    rows = copy.deepcopy(rows)
    del rows["last_write"]
    worded = {one.id if isinstance(one, EditTheme) else one.theme_id for one in operations if isinstance(one, WORDS)}
    if taken_back:
        rows["wording"] = {key: row for key, row in rows["wording"].items() if row["theme_id"] not in worded}
    for one in operations:
        if isinstance(one, AddNote) and taken_back and (one.id,) in rows["note"]:
            assert rows["note"].pop((one.id,))["retracted"]
            rows["note_revision"] = {key: row for key, row in rows["note_revision"].items() if key[0] != one.id}
        if isinstance(one, AddSource) and taken_back and (one.id,) in rows["source"]:
            assert rows["source"].pop((one.id,))["removed"]
        for post in one.posts if isinstance(one, ImportPosts) and taken_back else ():
            if rows["post"].pop((post.id,), None) is not None:
                assert rows["note"].pop((post.id,))["retracted"]
        made = one.id if isinstance(one, AddTheme) else one.new_id if isinstance(one, SplitTheme) else None
        if taken_back and (made,) in rows["theme"]:
            assert rows["theme"].pop((made,))["removed"]
            rows["wording"] = {key: row for key, row in rows["wording"].items() if row["theme_id"] != made}
        if isinstance(one, ReviseNote):
            for field in ("revision", "revised_at"):
                _forget(rows["note"], (one.id,), field)
            rows["note_revision"] = {key: row for key, row in rows["note_revision"].items() if key[0] != one.id}
        if isinstance(one, OpenBallot | WithdrawBallot):
            _forget(rows["ballot"], (one.id,), "opened_at")
    return rows


def _forget(rows: dict[tuple[Any, ...], Any], key: tuple[Any, ...], field: str) -> None:
    if key in rows:
        rows[key] = {name: value for name, value in rows[key].items() if name != field}


class AnySession(RuleBasedStateMachine):
    """Operations in any order on a small session that is under way."""

    def new_place(self) -> Path | str:
        """Where the next record is made."""
        return Path(self.folder.name) / "any.roundtable"

    @initialize()
    def the_hall_is_ready(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.day: Day = prepared_day(self.new_place())
        day = self.day
        day.apply(OpenRound(id=day.rounds[0]))
        notes = [day.note("첫째"), day.note("둘째", table=2), day.note("셋째", table=2)]
        theme = day.theme("돌봄", *notes)
        day.theme("의료", notes[0])
        day.apply(*(PickQuote(theme_id=theme, note_id=note) for note in notes))
        board = day.record.new_id()
        day.apply(AddSource(id=board, session_id=day.session_id, title="시민 게시판"))
        posts = tuple(PostRead(id=day.record.new_id(), key=key, text=f"글 {key}") for key in "ab")
        day.apply(ImportPosts(source_id=board, round_id=day.rounds[0], posts=posts))
        day.ballot("하나", "둘")
        day.ballot("갑", "을", "병", method="approval", basis="present", most=2)
        slips, paper = day.ballot("찬성", "반대", channels=("hands", "paper", "keypad"))
        votes = tuple(f'{{"chosen":["{option}"]}}' for option in paper)
        pile = day.record.new_id()
        day.apply(EnterPaperBatch(id=pile, ballot_id=slips, label="첫째", slips=votes))
        day.apply(EnterPaperBatchAgain(id=pile, slips=votes[::-1]))
        day.apply(SettlePaperSlip(id=pile, slip=1, vote=votes[0]))
        closed, options = day.ballot("참", "거짓")
        day.apply(EnterTableVote(ballot_id=closed, table_id=day.tables[0], counts={options[0]: 2}))
        day.apply(*closing(day.record, closed))
        day.apply(
            PrepareBallot(
                id=day.record.new_id(), session_id=day.session_id, title="초안",
                options=tuple(BallotOption(id=day.record.new_id(), text=text) for text in "가나"),
            )
        )  # fmt: skip

    @rule(data=st.data(), kind=kinds, seconds=st.integers(0, 4000))
    def one_step(self, data: st.DataObject, kind: type[Operation], seconds: int) -> None:
        self.day.clock.move(seconds=seconds)
        self._do_and_take_back((self._inventor(data).invent(kind),))

    @rule(data=st.data(), wanted=st.lists(kinds, min_size=2, max_size=4))
    def several_steps_at_once(self, data: st.DataObject, wanted: list[type[Operation]]) -> None:
        inventor = self._inventor(data)
        self._do_and_take_back(tuple(inventor.invent(kind) for kind in wanted))

    def teardown(self) -> None:
        if not hasattr(self, "day"):
            return
        answer = verify(self.day.record)
        self.day.record.close()
        self.folder.cleanup()
        assert [fault.en for fault in answer.faults] == []

    def _inventor(self, data: st.DataObject) -> Inventor:
        return Inventor(data, self.day.record, self.day.session_id)

    def _do_and_take_back(self, operations: tuple[Operation, ...]) -> None:
        record = self.day.record
        before, journaled = picture(record), entries(record)
        try:
            done = record.apply(*operations)
        except Refused as refusal:
            assert refusal.en and refusal.ko
            assert (picture(record), entries(record)) == (before, journaled)
            return
        after = picture(record)
        assert entries(record) == journaled + len(operations)
        for one in (*done.operations, *done.inverse):
            assert through_json(one) == one
        if not done.inverse:
            return
        self.day.clock.move(seconds=5)
        try:
            undone = record.apply(*done.inverse)
        except Refused:
            # What a group made stays behind, retracted or removed, and keeps its round, table or theme in place.
            assert len(operations) > 1
            assert any(isinstance(one, AddNote | AddTheme | SplitTheme) for one in operations)
            assert picture(record) == after
            return
        left = picture(record)
        assert before["note_revision"].items() <= left["note_revision"].items()
        assert apart_from(left, operations, taken_back=True) == apart_from(before, operations, taken_back=True)
        self.day.clock.move(seconds=5)
        again = record.apply(*undone.inverse)
        redone = apart_from(picture(record), operations, taken_back=False)
        assert redone == apart_from(after, operations, taken_back=False)
        assert bool(again.inverse) == bool(done.inverse)


AnySession.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestAnySession = AnySession.TestCase


def test_every_kind_of_operation_is_tried() -> None:
    assert set(INVENTED) == set(OPERATIONS)
