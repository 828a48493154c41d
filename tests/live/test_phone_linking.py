"""Two votes on the same question, one before and one after: the phone asks whether they may be compared."""

from __future__ import annotations

from pathlib import Path

from live_hall import prepare
from phone_browser import browser, phone
from phone_hall import TEXTS, PhoneDoor, ballot_of, code_of
from playwright.sync_api import Browser
from sqlalchemy import select
from test_phone_record import opened
from test_phones import FIRST, receipt_of, words_of

from facilitator.live.phone_record import RecordedBallots
from facilitator.record import Record
from facilitator.record.casting import Cast
from facilitator.record.models import Ballot, Vote
from facilitator.record.operations import BallotOption, CloseBallot, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash, new_code

__all__ = ["browser"]

AGREE = ("linked", "yes")


def test_nobody_is_taken_to_agree_and_it_is_said_what_it_is_for() -> None:
    with PhoneDoor(ballot_of(1, "single", linked=True)) as door:
        checking = door.post(1, 1, ("choice", "1"), ("step", "review"))
        assert 'name="linked" value="yes" aria-describedby="linked">' in checking.text
        assert "이름 없이 비교해도 좋습니다" in words_of(checking) and "똑같이 집계됩니다" in words_of(checking)
        assert receipt_of(door.cast(1, 1, FIRST))
        assert door.urn.linked == []


def test_who_agrees_is_told_so_with_the_receipt() -> None:
    with PhoneDoor(ballot_of(1, "yes-no", linked=True)) as door:
        done = door.post(1, 1, ("vote", FIRST), ("step", "cast"), AGREE)
        assert door.urn.linked == [receipt_of(done)]
        assert "비교할 수 있게 두었습니다" in words_of(done)
        english = door.post(2, 1, ("vote", FIRST), ("step", "cast"), AGREE, ("lang", "en"))
        assert "may be compared with your other one" in words_of(english)


def test_in_a_ballot_that_is_not_compared_nobody_is_asked_and_nobody_can_agree() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        assert "linked" not in door.post(1, 1, ("choice", "1"), ("step", "review")).text
        assert door.post(1, 1, ("vote", FIRST), ("step", "cast"), AGREE).status_code == 200
        assert door.urn.linked == []


def test_the_page_on_which_people_agree_is_small() -> None:
    with PhoneDoor(ballot_of(1, "single", linked=True)) as door:
        assert len(door.post(1, 1, ("choice", "1"), ("step", "review")).content) < 30 * 1024
        assert door.http.get(f"/v/{code_of(1)}").status_code == 200


def test_a_person_agrees_with_a_finger_and_without_scripts(browser: Browser) -> None:
    with PhoneDoor(ballot_of(1, "single", linked=True)) as door, phone(browser, door, scripts=False) as page:
        page.goto(f"/v/{code_of(1)}")
        page.get_by_role("radio", name=TEXTS[0]).check()
        page.get_by_role("button", name="다음: 고른 것 확인").click()
        box = page.get_by_role("checkbox", name="이름 없이 비교해도 좋습니다")
        assert not box.is_checked()
        page.get_by_text("이름 없이 비교해도 좋습니다").tap()
        page.get_by_role("button", name="이대로 투표").click()
        assert len(door.urn.linked) == 1


def test_phones_are_asked_in_both_ballots_of_a_pair_and_the_record_links_the_two_votes(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    opened(hall)
    with Record.open(hall.path) as record:
        with record.reading() as reading:
            lone = reading.scalars(select(Ballot.id)).one()
        made = [record.new_id() for _ in range(2)]
        code = code_for(record, hall.session_id, hall.people[0])
        phones = RecordedBallots(record, hall.session_id)
        for id, before in zip(made, (None, made[0]), strict=True):
            options = tuple(BallotOption(id=record.new_id(), text=text) for text in ("돌봄", "주거"))
            record.apply(
                PrepareBallot(
                    id=id, session_id=hall.session_id, title="무엇이 먼저인가", secret=True, channels=("phone",),
                    options=options, compared=before is None, before_id=before,
                ),
                OpenBallot(id=id),
            )  # fmt: skip
            phones.forget()
            asked = {ballot.id: ballot.linked for ballot in phones.hall().ballots}
            assert asked[id] and not asked[lone]
            (outcome,) = phones.take([Cast(code, id, {"chosen": [options[0].id]}, linked=True)])
            assert outcome.receipt
            record.apply(CloseBallot(id=id))
        with record.reading() as reading:
            pseudonyms = reading.scalars(select(Vote.pseudonym)).all()
        assert len(pseudonyms) == 2 and len(set(pseudonyms)) == 1 and None not in pseudonyms


def code_for(record: Record, session_id: str, person: str) -> str:
    """A new voting code for a person."""
    code = new_code(record)
    issued = (CodeIssued(code_hash=code_hash(code), participant_id=person),)
    record.apply(IssueCodes(session_id=session_id, codes=issued))
    return code


def test_who_votes_is_told_that_results_are_shown_by_groups() -> None:
    with PhoneDoor(ballot_of(1, "single", grouped=True), ballot_of(2, "single")) as door:
        assert "5명이 안 되는 집단은" in words_of(door.http.get(f"/v/{code_of(1)}/1"))
        assert "집단" not in words_of(door.http.get(f"/v/{code_of(1)}/2"))
