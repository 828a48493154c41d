"""Preparing a ballot by any method: only what the method needs is asked, and a draft keeps all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from ways_to_vote import vote_by

from facilitator.ballots import HAND_METHODS, METHODS
from facilitator.record.models import Ballot, Option
from facilitator.record.operations import BallotOption, PrepareBallot
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_draft import Draft, DraftOption
from facilitator.ui.pages.votes_editor import BallotEditor
from facilitator.ui.pages.votes_rules import RuleFields

OPTIONS = (DraftOption("야간 돌봄"), DraftOption("주말 돌봄"), DraftOption("동네 도서관"))


@pytest.fixture
def editor(qtbot: QtBot, look: object, korean: None) -> BallotEditor:
    editor = BallotEditor()
    qtbot.addWidget(editor)
    editor.show_draft(Draft())
    editor.show()
    return editor


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> VotesPage:
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.show()
    return page


def offered(rules: RuleFields) -> list[str]:
    return [method for method in METHODS if method in rules.method._buttons]


def stored(day: Day) -> tuple[Ballot, list[str]]:
    with day.record.reading() as reading:
        ballot = reading.scalars(select(Ballot)).one()
        return ballot, list(reading.scalars(select(Option.text).order_by(Option.position)))


def test_hands_are_offered_only_what_hands_can_answer_and_phones_everything(editor: BallotEditor) -> None:
    assert offered(editor.rules) == list(HAND_METHODS)
    vote_by(editor, "phone", secret=False)
    assert offered(editor.rules) == list(METHODS)
    editor.rules.method.button("rating").click()
    vote_by(editor, "hands")
    assert offered(editor.rules) == list(HAND_METHODS)
    assert editor.draft().method == "single"


def test_ways_to_vote_are_mixed_freely_and_only_what_all_of_them_can_answer_is_offered(editor: BallotEditor) -> None:
    vote_by(editor, "phone", "paper", "keypad")
    assert (editor.draft().channels, editor.draft().secret) == (("phone", "paper", "keypad"), True)
    assert offered(editor.rules) == ["single", "approval", "yes-no", "ranking"]
    vote_by(editor, "paper")
    assert offered(editor.rules) == list(METHODS)
    assert not editor.slips.isVisible()


def test_raised_hands_are_never_secret(editor: BallotEditor) -> None:
    vote_by(editor, "phone")
    assert editor.draft().secret
    vote_by(editor, "hands", "phone")
    assert not editor.draft().secret
    assert not editor.ways.secrecy.isVisible()
    vote_by(editor, "phone")
    assert editor.draft().secret, "what was chosen before holds again"


def test_a_ballot_that_nobody_can_vote_in_says_so(editor: BallotEditor) -> None:
    vote_by(editor)
    assert "하나 이상" in editor.ways._about.text()


def test_open_phones_are_not_secret_and_the_editor_says_who_could_see_it(editor: BallotEditor) -> None:
    vote_by(editor, "phone", secret=False)
    assert (editor.draft().channels, editor.draft().secret) == (("phone",), False)
    assert "주최 측이 나중에 볼 수 있으며" in editor.ways._about.text()
    assert editor.slips.isVisible()


def test_what_most_ballots_do_not_ask_is_opened_by_hand_or_where_a_draft_asks_it(editor: BallotEditor) -> None:
    assert not editor.rules.enough.isVisible()
    editor.further.click()
    assert editor.rules.enough.isVisible()
    editor.show_draft(Draft(id="a"))
    assert not editor.rules.enough.isVisible()
    editor.show_draft(Draft(id="b", rules={"quota": "absolute"}))
    assert editor.rules.enough.isVisible()


def test_a_method_shows_only_the_fields_that_it_needs(editor: BallotEditor) -> None:
    editor.further.click()
    vote_by(editor, "phone")
    rules = editor.rules
    fields = {
        "most": rules.most, "scale": rules.scale, "points": rules.points, "counting": rules.counting,
        "quota": rules.enough.quota, "basis": rules.enough.basis, "quorum": rules.enough.quorum,
    }  # fmt: skip

    def shown(method: str) -> set[str]:
        rules.method.button(method).click()
        return {name for name, field in fields.items() if field.isVisible()}

    assert shown("single") == {"quota", "basis", "quorum"}
    assert shown("approval") == {"most", "quota", "basis", "quorum"}
    assert shown("yes-no") == {"quota", "basis", "quorum"}
    assert shown("rating") == {"scale", "quorum"}
    assert shown("ranking") == {"counting", "quorum"}
    assert shown("points") == {"points", "quorum"}


def test_a_vote_in_favour_or_against_makes_its_two_options_by_itself(editor: BallotEditor) -> None:
    editor._rows[0][1].setText("야간 돌봄")
    editor.rules.method.button("yes-no").click()
    assert [option.text for option in editor.draft().options] == ["찬성", "반대"]
    assert not editor._rows[0][1].isVisible()
    editor.rules.method.button("single").click()
    assert [option.text for option in editor.draft().options] == ["야간 돌봄"]


def test_rankings_are_of_all_options_unless_a_person_says_how_many(editor: BallotEditor) -> None:
    vote_by(editor, "phone")
    editor.rules.method.button("ranking").click()
    assert editor.draft().most == 0
    assert not editor.rules.most.isVisible()
    editor.rules.ranked.button("some").click()
    for option in OPTIONS:
        editor.add_option(option)
    editor.rules.most.set_value(2)
    assert editor.draft().most == 2


@pytest.mark.parametrize(
    ("key", "rule"), [("", None), ("simple", "simple"), ("absolute", "absolute"), ("2/3", "2/3"), ("own", "3/5")]
)
def test_a_majority_is_kept_as_the_rules_write_it(editor: BallotEditor, key: str, rule: str | None) -> None:
    editor.further.click()
    editor.rules.enough.quota.button(key).click()
    assert editor.draft().rules.get("quota") == rule
    assert editor.rules.enough.quota_part.isVisible() == (key == "own")


def test_a_quorum_is_a_part_of_those_invited(editor: BallotEditor) -> None:
    editor.rules.enough.quorum.button("own").click()
    editor.rules.enough.quorum_part.denominator.set_value(4)
    editor.rules.enough.quorum_part.numerator.set_value(9)
    assert editor.draft().rules == {"quorum": "4/4"}


@pytest.mark.parametrize(
    "draft",
    [
        Draft(id="b", title="가", options=OPTIONS, rules={"quota": "absolute", "quorum": "1/2"}),
        Draft(id="b", title="가", options=OPTIONS, method="approval", most=2, basis="present", rules={"quota": "5/9"}),
        Draft(id="b", title="가", options=OPTIONS[:2], method="yes-no", basis="cast", rules={"quota": "2/3"}),
        Draft(id="b", title="가", options=OPTIONS, method="rating", rules={"scale": [0, 20]}, channels=("phone",)),
        Draft(id="b", title="가", options=OPTIONS, method="ranking", most=0, channels=("phone",), secret=True),
        Draft(
            id="b", title="가", options=OPTIONS, method="ranking", most=2, channels=("phone",), secret=True,
            rules={"counting": "schulze", "equal_ranks": True, "quorum": "300"},
        ),
        Draft(id="b", title="가", options=OPTIONS, method="points", channels=("phone",), rules={"points": 7}),
    ],
)  # fmt: skip
def test_a_draft_that_is_only_looked_at_stays_as_it_is(editor: BallotEditor, draft: Draft) -> None:
    editor.show_draft(draft)
    assert editor.draft() == draft
    assert not editor.changed
    editor.rules.retranslate()
    assert editor.draft() == draft


def test_the_rules_of_a_draft_are_in_the_record_and_come_back(page: VotesPage, day: Day) -> None:
    page._new()
    editor = page.editor
    editor.title.setText("무엇부터")
    vote_by(editor, "phone", secret=False)
    editor.rules.method.button("rating").click()
    editor.rules.scale.button("1:10").click()
    for place, option in enumerate(OPTIONS[:2]):
        editor._rows[place][1].setText(option.text)
    page._save_shown()
    page.desk.settle()
    ballot, options = stored(day)
    assert (ballot.method, ballot.rules, ballot.secret) == ("rating", {"scale": [1, 10]}, False)
    assert options == ["야간 돌봄", "주말 돌봄"]
    page._new()
    page._choose(ballot.id)
    assert page.editor.draft().rules == {"scale": [1, 10]}
    assert (page.editor.ways.channels(), page.editor.ways.secret()) == (("phone",), False)


def test_a_ranking_that_somebody_prepared_for_hands_can_still_be_opened_in_the_editor(
    page: VotesPage, day: Day
) -> None:
    made = tuple(BallotOption(id=f"o{place}", text=one.text) for place, one in enumerate(OPTIONS))
    day.record.apply(
        PrepareBallot(id="b", session_id=day.session_id, title="가", method="ranking", most=0, options=made)
    )
    page.refresh()
    assert page.editor.title.text() == "가"
    assert page.editor.rules.method.key() == "single"
