"""Which session something is about, as the hub works it out from what is in the journal."""

from __future__ import annotations

from facilitator.record.belonging import Belonging
from facilitator.record.operation import plain
from facilitator.record.operations import (
    AcceptPaperBatch,
    AddSource,
    CorrectBallot,
    EnterPaperBatch,
    FileNote,
    ImportPosts,
    PostRead,
    PrepareBallot,
)


def test_a_pile_of_paper_belongs_to_the_session_of_its_ballot_and_so_does_its_copy() -> None:
    belonging = Belonging()
    correction = CorrectBallot(
        id="ballot", new_id="new", reason="잘못", option_ids=(("a", "b"),), pile_ids=(("pile", "copy"),)
    )
    entered = EnterPaperBatch(id="pile", ballot_id="ballot", label="묶음 1", slips=())
    for one in (PrepareBallot(id="ballot", session_id="morning", title="가"), entered, correction):
        assert belonging.learn(type(one).__name__, plain(one)) == "morning"
    for pile in ("pile", "copy"):
        assert belonging.session_of(plain(AcceptPaperBatch(id=pile))) == "morning"
    assert belonging.session_of(plain(AcceptPaperBatch(id="another"))) is None


def test_a_post_belongs_to_the_session_of_its_source() -> None:
    belonging = Belonging()
    posts = ImportPosts(source_id="board", round_id="round", posts=(PostRead(id="post", key="key", text="말"),))
    for one in (AddSource(id="board", session_id="morning", title="게시판"), posts):
        assert belonging.learn(type(one).__name__, plain(one)) == "morning"
    assert belonging.session_of(plain(FileNote(theme_id="theme", note_ids=("post",)))) == "morning"
