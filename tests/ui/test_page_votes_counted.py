"""The result of each method on the page: a sentence, the bars, and below them how it was counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from phone_ballots import OPTIONS, PhoneVoters
from pytestqt.qtbot import QtBot
from record_day import behind_its_back

from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_result import BallotResult
from facilitator.ui.widgets.labels import WrapLabel

FIRST, WEEKEND, LIBRARY, RENT = OPTIONS
FOUR_ORDERS = [
    *[{"ranked": [[0], [1]]}] * 4,
    *[{"ranked": [[1], [0]]}] * 3,
    *[{"ranked": [[2], [1]]}] * 2,
    {"ranked": [[3]]},
]


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def voters(day: Day) -> PhoneVoters:
    return PhoneVoters(day)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> VotesPage:
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1186, 708)  # what a laptop of 1366 x 768 leaves
    page.show()
    return page


def shown(page: VotesPage, ballot: str) -> BallotResult:
    page.refresh()
    page._choose(ballot)
    return page.result


def bars(result: BallotResult) -> list[tuple[str, str]]:
    return [(bar.figure, bar.count) for bar in result._chart._bars]


def how(result: BallotResult) -> list[str]:
    result._how.click()
    assert result.counted.isVisible()
    return result.counted.words().split("\n")


def test_grades_are_shown_by_their_mean_and_how_far_they_stand_apart_below(
    page: VotesPage, voters: PhoneVoters
) -> None:
    answers = [{"grades": {0: 5, 1: 1, 2: 3}}] * 3 + [{"grades": {0: 4, 1: 5, 2: 3}}] * 3
    result = shown(page, voters.vote("rating", answers))
    assert result._sentence.text() == f"‘{FIRST}’ 항목이 평균 4.50점(1~5점)으로 1위입니다."
    assert bars(result) == [("4.50", "6명"), ("3.00", "6명"), ("3.00", "6명"), ("–", "0명")]
    assert result._chart._base == "참석 12명 가운데 6명 투표 (50.0%) · 1~5점의 평균 · 기권 0 · 무효 0"
    said = how(result)
    assert " | 평균 | 중앙값 | 양극화 | 점수 분포 (1~5점)" in said
    assert f"{WEEKEND} | 3.00 | 3 | 1.00 | 1: 3, 2: 0, 3: 0, 4: 0, 5: 3" in said
    assert f"{LIBRARY} | 3.00 | 3 | 0.00 | 1: 0, 2: 0, 3: 6, 4: 0, 5: 0" in said
    assert f"{RENT} | – | – | – | –" in said


def test_an_elimination_shows_the_last_round_and_every_round_below(page: VotesPage, voters: PhoneVoters) -> None:
    result = shown(page, voters.vote("ranking", FOUR_ORDERS))
    assert (
        result._sentence.text()
        == f"‘{WEEKEND}’ 항목이 1위입니다. 3차 집계에서 남은 9표 가운데 5표로 과반을 얻었습니다."
    )
    assert bars(result) == [("44.4%", "4표"), ("55.6%", "5표"), ("", "2차 집계에서 탈락"), ("", "1차 집계에서 탈락")]
    said = how(result)
    assert f"순위: 1. {WEEKEND} · 2. {FIRST} · 3. {LIBRARY} · 4. {RENT}" in said
    assert f"{LIBRARY} | 2 | 2 탈락 | " in said
    assert "남은 선택 없음 | 0 | 1 | 1" in said
    assert f"1차: ‘{RENT}’ 항목이 탈락합니다. 표가 옮겨 간 곳: 남은 선택 없음 1표." in said
    assert f"2차: ‘{LIBRARY}’ 항목이 탈락합니다. 표가 옮겨 간 곳: ‘{WEEKEND}’ 항목 2표." in said


def test_last_options_that_are_level_are_followed_to_who_would_win(page: VotesPage, voters: PhoneVoters) -> None:
    answers = [{"ranked": [[0]]}] * 4 + [{"ranked": [[1], [0]]}] * 3 + [{"ranked": [[2], [1]]}] * 3
    said = how(shown(page, voters.vote("ranking", answers, options=OPTIONS[:3])))
    assert f"1차: ‘{WEEKEND}’, ‘{LIBRARY}’ 항목이 공동 최하위입니다." in said
    assert f"‘{LIBRARY}’ 항목이 탈락하면 1위는 ‘{WEEKEND}’ 항목입니다." in said


def test_rankings_by_pairs_show_who_is_ahead_of_whom(page: VotesPage, voters: PhoneVoters) -> None:
    result = shown(page, voters.vote("ranking", FOUR_ORDERS, counting="schulze"))
    assert bars(result)[1] == ("3개에 앞섬", "첫째로 꼽은 사람 3명")
    said = how(result)
    assert f"어느 항목과 견주어도 ‘{WEEKEND}’ 항목을 앞에 둔 사람이 더 많습니다." in said
    assert f"2. {WEEKEND} | 5 | – | 7 | 9" in said


def test_where_they_beat_each_other_in_a_circle_no_option_is_ahead_of_all(page: VotesPage, voters: PhoneVoters) -> None:
    circle = [{"ranked": [[one], [(one + 1) % 3], [(one + 2) % 3]]} for one in range(3)]
    result = shown(page, voters.vote("ranking", circle, options=OPTIONS[:3], counting="borda"))
    assert bars(result) == [("3점", "첫째로 꼽은 사람 1명")] * 3
    assert "다른 모든 항목을 하나씩 견주어 이기는 항목은 없습니다." in how(result)


def test_points_show_their_sum_and_who_gave_some(page: VotesPage, voters: PhoneVoters) -> None:
    result = shown(page, voters.vote("points", [{"points": {0: 6, 1: 4}}, {"points": {1: 10}}]))
    assert bars(result)[:2] == [("30.0%", "6점"), ("70.0%", "14점")]
    assert f"{WEEKEND} | 14 | 70.0% | 2" in how(result)


def test_a_choice_says_it_all_in_its_bars_and_offers_nothing_more(page: VotesPage, voters: PhoneVoters) -> None:
    result = shown(page, voters.vote("single", [{"chosen": [0]}] * 3, quota="2/3"))
    assert result._sentence.text().startswith(f"‘{FIRST}’ 항목으로 결정되었습니다.")
    assert not result._how.isVisible() and not result.counted.isVisible()


def test_how_it_was_counted_is_asked_for_again_with_the_next_ballot(page: VotesPage, voters: PhoneVoters) -> None:
    first = voters.vote("points", [{"points": {0: 6, 1: 4}}])
    second = voters.vote("rating", [{"grades": {0: 6}}], scale=[1, 10])
    how(shown(page, first))
    assert not shown(page, second).counted.isVisible()
    assert page.result._how.text() == "집계 과정 보기"


def test_a_secret_ballot_tells_nothing_while_it_is_open(page: VotesPage, voters: PhoneVoters, qtbot: QtBot) -> None:
    ballot = voters.vote("rating", [{"grades": {0: 5}}] * 5, closed=False)
    result = shown(page, ballot)
    assert not any(one.isVisible() for one in (result._sentence, result._asked_for, result._chart, result._how))
    screen = BigScreen(page.work)
    qtbot.addWidget(screen)
    screen.showing.show("result", ballot)
    screen.showing.release(ballot, released=True)
    page.desk.settle()
    assert FIRST not in screen.canvas.words()


def test_an_open_ballot_that_is_not_secret_says_how_it_stands(page: VotesPage, voters: PhoneVoters) -> None:
    result = shown(page, voters.vote("ranking", FOUR_ORDERS, secret=False, closed=False))
    assert result._sentence.text() == f"지금까지 ‘{WEEKEND}’ 항목이 앞서 있습니다."
    assert bars(result)[0] == ("44.4%", "4표")


def test_a_result_of_an_older_program_looks_as_before(page: VotesPage, voters: PhoneVoters, tmp_path: Path) -> None:
    ballot = voters.vote("single", [{"chosen": [1]}] * 3 + [{"chosen": [0]}])
    behind_its_back(tmp_path / "small.roundtable", "UPDATE tally SET result = '{}'")
    result = shown(page, ballot)
    assert not result._sentence.isVisible() and not result._how.isVisible()
    assert bars(result)[:2] == [("25.0%", "1표"), ("75.0%", "3표")]


def test_the_screen_says_the_same_sentence_and_figures(page: VotesPage, voters: PhoneVoters, qtbot: QtBot) -> None:
    ballot = voters.vote("rating", [{"grades": {0: 4, 1: 2}}] * 5, options=("쉼터", "주말 돌봄"))
    result = shown(page, ballot)
    screen = BigScreen(page.work)
    qtbot.addWidget(screen)
    screen.showing.show("result", ballot)
    screen.showing.release(ballot, released=True)
    page.desk.settle()
    said = screen.canvas.words()
    assert result._sentence.text() == "‘쉼터’ 항목이 평균 4.00점(1~5점)으로 1위입니다."
    assert result._sentence.text() in said
    for bar in result._chart._bars:
        assert f"{bar.label} {bar.figure} · {bar.count}" in said


def test_long_options_wrap_and_are_never_cut(page: VotesPage, voters: PhoneVoters, qtbot: QtBot) -> None:
    words = [f"{n} {FIRST} {FIRST}" for n in range(12)]
    answers = [{"ranked": [[one], [(one + 1) % 12]]} for one in range(12)]
    result = shown(page, voters.vote("ranking", answers, options=words))
    how(result)
    labels = result.findChildren(WrapLabel)
    assert len(labels) > 3 * len(words)
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in labels if one.isVisible()))
    assert result.width() <= page._stack.width()
