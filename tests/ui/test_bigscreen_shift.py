"""After the result of a compared ballot the big screen says what changed: totals, bands of who moved, the largest moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QRegion
from screen_results import DISPLAYS, LONG, compared, moved

from facilitator.ballots.shift import Flow, flow_of
from facilitator.day.on_screen import ResultShown, ScreenState
from facilitator.ui.bigscreen.blocks import ShareBar
from facilitator.ui.bigscreen.paging import Placed, ScreenPage, set_on_pages
from facilitator.ui.bigscreen.scenes import scene_of
from facilitator.ui.bigscreen.sheet import Sheet, sheet_of
from facilitator.ui.bigscreen.shift_blocks import StreamPicture, TwoBars

SHORT = "걷기 좋은 길"


def blocks_of(page: ScreenPage, *kinds: type) -> list[Placed]:
    return [placed for placed in page.placed if isinstance(placed.block, kinds)]


def words_of(page: ScreenPage) -> str:
    return "\n".join(placed.block.spoken() for placed in page.placed)


def pages_of(shown: ResultShown, size: tuple[int, int] = (1920, 1080), metres: int = 30) -> list[ScreenPage]:
    """The pages that go on after the result."""
    sheet = sheet_of(*size, ScreenState(distance=100 * metres))
    return [page for page in set_on_pages(scene_of(shown), sheet, clock=False) if "전후 비교" in words_of(page)]


@pytest.mark.parametrize("size", DISPLAYS)
def test_what_changed_stands_on_pages_with_their_title_and_what_they_rest_on(
    look: object, korean: None, size: tuple[int, int]
) -> None:
    pages = pages_of(compared(3, moved(3, 6), SHORT, "무엇이 먼저인가"), size)
    bars = [page for page in pages if blocks_of(page, TwoBars)]
    linked = [page for page in pages if blocks_of(page, StreamPicture, ShareBar)]
    assert bars and linked and pages == bars + linked
    assert all("무엇이 먼저인가" in words_of(page) for page in pages)
    assert all("앞은 유효 300표, 뒤는 유효 940표 기준" in words_of(page) for page in bars)
    rest = "투표한 954명 가운데 동의한 152명의 두 표를 이어 비교했습니다."
    assert all(rest in words_of(page) for page in linked)
    assert all("152명 가운데 72명(47.4%)이 두 번째에는 다르게 답했습니다." in words_of(page) for page in linked)


@pytest.mark.parametrize("flow", [None, moved()], ids=["totals", "linked"])
def test_every_option_stands_with_both_its_totals_however_long_its_words_are(
    look: object, korean: None, flow: Flow | None
) -> None:
    said = " ".join(words_of(page) for page in pages_of(compared(flow=flow)))
    for n in range(1, 9):
        assert f"{n} {LONG} 앞 12.5% · 100표, 뒤 " in said
    assert "뒤 7.9% · 60표, −4.6%p" in said
    assert ("합계만 비교" in said) == (flow is None)


def test_the_bands_say_the_answers_in_words_by_number_where_there_is_no_room_and_are_left_out_where_there_is_none(
    look: object, korean: None
) -> None:
    def named(options: int, words: str, metres: int) -> set[str]:
        pages = pages_of(compared(options, moved(options), words, "무엇이 먼저인가"), metres=metres)
        pictures = [placed.block for page in pages for placed in blocks_of(page, StreamPicture)]
        return {left for one in pictures if isinstance(one, StreamPicture) for left, _ in one.answers}

    assert named(2, SHORT, 30) == {f"1. 1 {SHORT}\n30명", f"2. 2 {SHORT}\n30명", "기권\n30명"}
    assert named(3, LONG, 30) == {"1 · 35명", "2 · 35명", "3 · 35명", "기권 · 35명"}
    assert named(8, LONG, 30) == set()
    assert f"8. 8 {SHORT}\n60명" in named(8, SHORT, 10)


def test_the_largest_moves_are_said_with_their_people_and_the_others_added_up(look: object, korean: None) -> None:
    flow = flow_of({(0, 0): 90, (0, 1): 40, (1, 0): 30, (2, 0): 20, (0, 2): 12, (1, 2): 7, (2, 1): 6}, secret=False)
    (page,) = (page for page in pages_of(compared(3, flow, SHORT, "먼저"), metres=20) if blocks_of(page, ShareBar))
    bars = [placed.block.spoken() for placed in blocks_of(page, ShareBar)]
    assert bars[0] == f"1. 1 {SHORT} → 2. 2 {SHORT} 40명" and len(bars) == 4
    assert "그 밖의 이동 13명" in words_of(page)


def test_where_streams_are_hidden_no_sum_stands_beside_an_answer_and_it_says_how_many_are_hidden(
    look: object, korean: None
) -> None:
    flow = flow_of({(0, 0): 90, (0, 1): 40, (1, 0): 30, (1, 1): 3, (2, 2): 2}, secret=True)
    assert flow.hidden
    pages = pages_of(compared(3, flow, SHORT, "먼저"))
    (picture,) = (placed.block for page in pages for placed in blocks_of(page, StreamPicture))
    assert isinstance(picture, StreamPicture)
    assert not any("명" in words for both in picture.answers for words in both)
    assert f"165명 가운데 {flow.hidden}명의 이동은 비밀을 지키려고 가렸습니다." in words_of(pages[-1])
    told = words_of(pages_of(compared(3, Flow((), 40, 40), SHORT, "먼저"))[-1])
    assert "누가 어디로 옮겼는지는 나타내지 않습니다" in told and "동의한 40명" in told


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("metres", [10, 30])
@pytest.mark.parametrize("words", [SHORT, LONG])
def test_nothing_of_the_bands_and_bars_is_drawn_outside_their_place(
    look: object, korean: None, words: str, metres: int, dark: bool
) -> None:
    sheet = sheet_of(1280, 720, ScreenState(dark=dark, distance=100 * metres))
    for options in (2, 4, 8):
        for page in set_on_pages(scene_of(compared(options, moved(options), words, "먼저")), sheet, clock=False):
            for placed in blocks_of(page, StreamPicture, TwoBars):
                around = placed.area.toAlignedRect().adjusted(-1, -1, 1, 1)
                assert around.contains(drawn(placed, page.sheet))


def drawn(placed: Placed, sheet: Sheet) -> QRect:
    """The rectangle in which a block has drawn something."""
    image = QImage(sheet.width, sheet.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    placed.block.draw(painter, sheet, placed.area)
    painter.end()
    return QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
