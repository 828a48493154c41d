"""On every display, in both looks: no scene below the letters that the last row can read, nothing cut, nothing left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from screen_results import DISPLAYS, LONG, compared, counted, moved, tally

from facilitator.ballots import Result, chosen, graded, in_words, ranked, spent
from facilitator.ballots.shift import Flow
from facilitator.ballots.tranches import tranches
from facilitator.day.on_screen import (
    BallotShown,
    NothingYet,
    ProgressShown,
    QuestionShown,
    ResultShown,
    ScreenState,
    Shown,
    TextShown,
    ThemeShown,
    ThemesShown,
    TranchesShown,
    VoiceShown,
    VotesIn,
)
from facilitator.ui.bigscreen.blocks import Code, ShareBar, Words
from facilitator.ui.bigscreen.paging import ScreenPage, set_on_pages
from facilitator.ui.bigscreen.scenes import JoinShown, scene_of
from facilitator.ui.bigscreen.sheet import Sheet, sheet_of

SCENES: dict[str, Shown | JoinShown] = {
    "question": QuestionShown("원탁회의", 2, LONG, LONG),
    "long question": QuestionShown("원탁회의", 2, LONG, " ".join([LONG] * 4)),
    "no round": QuestionShown("서울시민복지기준 1,000인 원탁회의"),
    "progress": ProgressShown(2, LONG, 100, 87, 12_345, None),
    "votes": ProgressShown(2, LONG, 100, 87, 12_345, VotesIn(3, LONG, 100, 64)),
    "themes": ThemesShown(2, 428, 98, tuple(ThemeShown(f"{n} {LONG}", 30, 0.07, n) for n in range(12))),
    "strong voices": ThemesShown(
        2,
        428,
        98,
        tuple(ThemeShown(f"{n} {LONG}", 30, 0.07, n) for n in range(12)),
        24,
        tuple(VoiceShown(LONG, LONG, 100) for _ in range(9)),
        1_234,
    ),
    "no themes": ThemesShown(2, 0, 0, ()),
    "ballot": BallotShown(3, LONG, LONG, 3, "open", False, tuple(f"{n} {LONG}" for n in range(8))),
    "tranches": TranchesShown(3, LONG, tranches([(n, 10) for n in range(1, 101)], 53)),
    "held back": ResultShown(tally(8), False),
    "result": ResultShown(tally(8), True),
    "decided": counted({chosen("1"): 800, chosen("2"): 140}, method="single", quota="2/3"),
    "many tied": counted({chosen(str(n)): 100 for n in range(1, 8)}, method="single"),
    "grades": counted({graded({"1": 5, "2": 1}): 900, graded({"3": 4}): 2}, method="rating"),
    "elimination": counted({ranked("1"): 400, ranked("2", "1"): 300, ranked("3", "2"): 240}, method="ranking"),
    "two by two": counted({ranked("1", "2"): 400, ranked("2", "1"): 300}, method="ranking", counting="schulze"),
    "points": counted({spent({"1": 7, "2": 3}): 940}, method="points"),
    "totals only": compared(),
    "linked": compared(flow=moved()),
    "two linked": compared(2, moved(2), words="", title="채택할까요"),
    "none to be told": compared(flow=Flow((), 40, 40)),
    "text": TextShown(" ".join([LONG] * 8)),
    "join": JoinShown("[fd00:1234:5678::10]:8443/7K3M-Q9TX-2VBN-8RWD/XK4T-9MPL", "https://192.168.100.100:8444"),
    "no join": JoinShown(""),
    "nothing": NothingYet("result"),
}


def set_scene(name: str, size: tuple[int, int], *, clock: bool = True) -> tuple[Sheet, tuple[ScreenPage, ...]]:
    """The least sheet, and the pages."""
    least = sheet_of(*size, ScreenState())
    return least, set_on_pages(scene_of(SCENES[name]), least, clock=clock)


@pytest.mark.parametrize("size", DISPLAYS)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_and_no_two_things_lie_on_each_other(
    look: object, korean: None, name: str, size: tuple[int, int]
) -> None:
    _, pages = set_scene(name, size)
    whole = QRectF(0, 0, *size)
    for page in pages:
        areas = [placed.area for placed in page.placed]
        assert all(whole.contains(area) for area in areas), name
        for place, area in enumerate(areas):
            assert not any(area.intersects(other) for other in areas[place + 1 :]), name
        assert whole.contains(page.clock)


@pytest.mark.parametrize("size", DISPLAYS)
@pytest.mark.parametrize("name", SCENES)
def test_no_letter_is_lower_than_a_two_hundredth_of_the_distance(
    look: object, korean: None, name: str, size: tuple[int, int]
) -> None:
    least, pages = set_scene(name, size)
    for page in pages:
        assert page.sheet.least >= least.least
        for placed in page.placed:
            times = placed.block.times if isinstance(placed.block, Words) else 1.0
            capital = page.sheet.font(times).pixelSize() * 0.7 / size[1] * 400  # centimetres on a screen 4 m high
            assert capital >= 3_000 / 200


@pytest.mark.parametrize(
    "name",
    ["result", "themes", "ballot", "text", "long question", "decided", "many tied", "grades", "elimination", "points"],
)
def test_everything_is_on_some_page_and_the_base_is_under_every_figure(look: object, korean: None, name: str) -> None:
    scene = scene_of(SCENES[name])
    _, pages = set_scene(name, (1024, 768))
    assert len(pages) > 1
    said = [" ".join(placed.block.spoken() for placed in page.placed) for page in pages]
    together = " ".join(said).split()
    for block in [*scene.flow, *(one for page in scene.own_pages for one in page)]:
        assert all(word in together for word in block.spoken().split())
    for block in scene.foot:
        for page, words in zip(pages, said, strict=True):
            if any(isinstance(placed.block, ShareBar) for placed in page.placed):
                assert block.spoken() in words


def test_the_sealed_figure_stands_with_its_short_seal_and_no_line_stands_for_none(look: object, korean: None) -> None:
    with_seal = scene_of(ResultShown(tally(3), True))
    without = scene_of(ResultShown(replace(tally(3), seal=""), True))
    assert "봉인 7K3M Q9TX 2VBN 8RWD" in [block.spoken() for block in with_seal.foot]
    assert not any("봉인" in block.spoken() for block in without.foot)


def test_where_sentence_and_bars_fit_on_one_page_they_stand_together(look: object, korean: None) -> None:
    shown = counted({chosen("1"): 800, chosen("2"): 140}, options=2, method="yes-no")
    short = replace(shown, tally=replace(shown.tally, title="채택할까요", result=short_words(shown)))
    pages = set_on_pages(scene_of(short), sheet_of(1920, 1080, ScreenState()), clock=True)
    (said,) = (" ".join(placed.block.spoken() for placed in page.placed) for page in pages)
    assert "가결되었습니다. 찬성 800표, 반대 140표입니다." in said
    assert "찬성 85.1% · 800표" in said
    assert "유효 940표 기준" in said


def short_words(shown: ResultShown) -> Result:
    assert shown.tally.result is not None
    yes, no = (one.option for one in shown.tally.result.options)
    return in_words(shown.tally.result, {yes: "찬성", no: "반대"})


def test_letters_never_grow_so_far_that_a_page_loses_its_title_or_the_base_of_its_figures(
    look: object, korean: None
) -> None:
    shown = counted({graded({"1": 5, "2": 1}): 900, graded({"3": 4}): 2}, options=4, method="rating")
    scene = scene_of(replace(shown, tally=replace(shown.tally, title="무엇부터 시작할까요")))
    for size in DISPLAYS:
        pages = set_on_pages(scene, sheet_of(*size, ScreenState()), clock=True)
        for page in pages:
            said = [placed.block.spoken() for placed in page.placed]
            assert "무엇부터 시작할까요" in said
            assert scene.foot[0].spoken() in said


def test_a_secret_ballot_says_so(look: object, korean: None) -> None:
    scene = scene_of(BallotShown(1, "먼저 할 일", "", 1, "draft", True, ("가", "나")))
    assert any("비밀투표" in block.spoken() for block in scene.head)


def test_the_farther_the_last_row_the_more_pages(look: object, korean: None) -> None:
    near = sheet_of(1920, 1080, ScreenState(distance=2_000))
    far = sheet_of(1920, 1080, ScreenState(distance=5_000))
    scene = scene_of(SCENES["themes"])
    assert len(set_on_pages(scene, far, clock=True)) > len(set_on_pages(scene, near, clock=True))


def test_pages_carry_about_the_same(look: object, korean: None) -> None:
    themes = ThemesShown(2, 428, 98, tuple(ThemeShown(f"주제 {n}", 30, 0.07, n) for n in range(7)))
    scene = replace(scene_of(themes), grows=False)
    pages = set_on_pages(scene, sheet_of(1920, 1080, ScreenState()), clock=True)
    bars = [sum(isinstance(placed.block, ShareBar) for placed in page.placed) for page in pages]
    assert bars == [4, 3]


def test_a_code_to_scan_keeps_its_white_ground_in_the_dark(look: object, korean: None) -> None:
    _, pages = set_scene("join", (1920, 1080))
    code = next(placed for placed in pages[0].placed if isinstance(placed.block, Code))
    assert code.area.height() == pytest.approx(0.48 * 1080)
