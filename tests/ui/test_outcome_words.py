"""How a count ended is said in one plain sentence, whatever the method and the majority that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from facilitator.ballots import RANKED_COUNTS, Rules, Vote, chosen, graded, ranked, spent, tally
from facilitator.day.counted import count_shown
from facilitator.day.live_tally import LiveTally
from facilitator.ui.outcome_words import asked_for, outcome_sentence

pytestmark = pytest.mark.usefixtures("look", "korean")

SINGLE: dict[Vote, int] = {chosen("가"): 34, chosen("나"): 18}
EVEN: dict[Vote, int] = {chosen("가"): 5, chosen("나"): 5, chosen("다"): 2}
ORDERS: dict[Vote, int] = {ranked("가", "나", "다"): 6, ranked("나", "가"): 4, ranked("다", "나"): 1}


def counted(
    votes: Mapping[Vote, int], method: str, *, stored: bool = True, eligible: int = 100, **more: Any
) -> LiveTally:
    options = ("찬성", "반대") if method == "yes-no" else ("가", "나", "다")
    rules = Rules(method=method, options=options, **more)
    result = tally(rules, votes, eligible=eligible, present=60)
    return LiveTally(
        id="b", number=1, title="무엇부터", question="", method=method, basis=rules.basis, most=1,
        state="closed" if stored else "open", sealed=stored, seal="", eligible=eligible, present=60, cast=result.cast,
        valid=result.valid, abstain=0, invalid=0, options=(), tables=0, missing=(), replaces_id=None, reason="",
        rules=more, result=result,
    )  # fmt: skip


def sentence(votes: Mapping[Vote, int], method: str, **more: Any) -> str:
    return outcome_sentence(count_shown(counted(votes, method, **more)))


def yes_and_no(yes: int, no: int) -> dict[Vote, int]:
    return {chosen("찬성"): yes, chosen("반대"): no}


def test_without_a_majority_that_was_asked_for_somebody_comes_first() -> None:
    assert sentence(SINGLE, "single") == "‘가’ 항목이 유효 52표 가운데 34표로 1위입니다."
    assert sentence(SINGLE, "single", basis="present") == "‘가’ 항목이 참석 60명 가운데 34표로 1위입니다."


def test_with_a_majority_it_is_decided_or_short_and_the_numbers_are_said() -> None:
    decided = "‘가’ 항목으로 결정되었습니다. 유효 52표 가운데 34표로 필요한 27표를 채웠습니다."
    assert sentence(SINGLE, "single", quota="absolute") == decided
    most = "‘가’ 항목으로 결정되었습니다. 유효 52표 가운데 34표로 가장 많은 표를 얻었습니다."
    assert sentence(SINGLE, "single", quota="simple") == most
    short = "‘가’ 항목이 유효 52표 가운데 34표로 1위이지만 필요한 35표에 미치지 못해 결정되지 않았습니다."
    assert sentence(SINGLE, "single", quota="2/3") == short
    assert "‘가’, ‘나’ 항목이 유효 12표 가운데 5표씩 얻어 공동 1위이지만 필요한 7표에" in sentence(
        EVEN, "single", quota="absolute"
    )


def test_a_tie_names_who_ties_and_that_nothing_broke_it() -> None:
    tied = "‘가’, ‘나’ 항목이 공동 1위여서 하나로 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다."
    assert sentence(EVEN, "single") == tied
    assert sentence(EVEN, "single", quota="simple") == tied
    alike: dict[Vote, int] = {chosen("가", "나", "다"): 2}
    assert sentence(alike, "approval").startswith("3개 항목이 모두 동률이어서 결정되지 않았습니다.")
    assert sentence(yes_and_no(5, 5), "yes-no") == (
        "찬성 5표, 반대 5표로 동률이어서 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다."
    )


def test_where_the_last_place_decides_the_first_it_says_so() -> None:
    votes: dict[Vote, int] = {ranked("가"): 4, ranked("나", "가"): 3, ranked("다", "나"): 3}
    assert sentence(votes, "ranking") == (
        "1차 집계에서 ‘나’, ‘다’ 항목이 공동 최하위이고, 어느 것이 탈락하느냐에 따라 1위가 ‘가’, ‘나’ 항목으로 갈립니다. "
        "추첨하지 않았으므로 결정되지 않았습니다."
    )
    assert "‘가’, ‘나’ 항목이 공동 1위여서" in sentence({ranked("가"): 3, ranked("나"): 3}, "ranking")


def test_for_or_against_is_accepted_or_rejected_with_both_numbers() -> None:
    assert sentence(yes_and_no(34, 18), "yes-no") == "가결되었습니다. 찬성 34표, 반대 18표입니다."
    assert sentence(yes_and_no(18, 34), "yes-no") == "부결되었습니다. 찬성 18표, 반대 34표입니다."
    assert sentence(yes_and_no(34, 18), "yes-no", quota="2/3") == (
        "부결되었습니다. 찬성 34표, 반대 18표이며 유효 52표 가운데 35표가 필요했습니다."
    )
    assert sentence(yes_and_no(34, 18), "yes-no", quota="absolute", basis="present").startswith("가결되었습니다.")


def test_too_few_and_nobody_decide_nothing() -> None:
    assert sentence(SINGLE, "single", quorum="absolute", eligible=200) == (
        "정족수가 모자라 결정되지 않았습니다. 대상 200명 가운데 52명이 참여했고 101명이 필요했습니다."
    )
    assert sentence({}, "single") == "유효한 표가 없어 결정되지 않았습니다."


def test_each_method_says_its_own_figure() -> None:
    grades: dict[Vote, int] = {graded({"가": 4, "나": 2}): 2, graded({"가": 5}): 1}
    assert sentence(grades, "rating") == "‘가’ 항목이 평균 4.33점(1~5점)으로 1위입니다."
    assert sentence({spent({"가": 7, "나": 3}): 2}, "points") == "‘가’ 항목이 전체 20점 가운데 14점으로 1위입니다."
    said = [sentence(ORDERS, "ranking", counting=counting) for counting in RANKED_COUNTS]
    assert said == [
        "‘가’ 항목이 1위입니다. 1차 집계에서 남은 11표 가운데 6표로 과반을 얻었습니다.",
        "‘가’ 항목이 보르다 점수 16점으로 1위입니다.",
        "‘가’ 항목이 1위입니다. 둘씩 견주어 다른 모든 항목을 이겼습니다.",
    ]


def test_where_options_beat_each_other_in_a_circle_the_clearest_wins_decide_and_it_says_so() -> None:
    circle: dict[Vote, int] = {ranked("가", "나", "다"): 5, ranked("나", "다", "가"): 4, ranked("다", "가", "나"): 3}
    assert sentence(circle, "ranking", counting="schulze") == (
        "‘가’ 항목이 1위입니다. 둘씩 견주어 모든 항목을 이긴 항목은 없으나 가장 뚜렷하게 이겼습니다(슐체 방식)."
    )


def test_while_votes_come_nothing_sounds_decided() -> None:
    assert sentence(SINGLE, "single", stored=False, quota="2/3") == "지금까지 ‘가’ 항목이 앞서 있습니다."
    assert sentence(EVEN, "single", stored=False) == "지금까지 ‘가’, ‘나’ 항목이 나란히 앞서 있습니다."
    assert sentence(yes_and_no(3, 1), "yes-no", stored=False) == "지금까지 찬성 3표, 반대 1표입니다."
    assert sentence({}, "single", stored=False) == "아직 유효한 표가 없습니다."


def test_what_was_asked_for_stands_below_as_far_as_the_sentence_does_not_say_it() -> None:
    def asked(votes: Mapping[Vote, int], method: str, **more: Any) -> str:
        return asked_for(count_shown(counted(votes, method, **more)))

    assert asked(SINGLE, "single", quota="2/3") == ""
    assert asked(SINGLE, "single", stored=False, quota="2/3") == "지금 기준으로 유효 52표 가운데 35표가 필요합니다."
    assert asked(SINGLE, "single", quorum="1/2") == "정족수: 대상 100명 가운데 52명, 50명이 필요합니다."
    both: dict[Vote, int] = {chosen("가", "나"): 3, chosen("다"): 1}
    assert asked(both, "approval", quota="absolute") == "의결 기준을 채운 항목은 ‘가’, ‘나’입니다."
