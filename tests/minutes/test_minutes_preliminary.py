"""The preliminary report fits four pages whatever happened, and says what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from invented_outline import empty, invented, older, preliminary, with_texts
from pypdf import PdfReader

from facilitator.ballots import Rules, Vote, chosen, ranked, tally
from facilitator.minutes.outline import Ballot, OptionResult, Outline, Turnout
from facilitator.minutes.outline_beside import BeforeAndAfter, OptionChange
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdf.book import fitting_detail, preliminary_book
from facilitator.minutes.story.blocks import Paragraph, plain
from facilitator.minutes.story.preliminary import preliminary_story
from facilitator.minutes.words import Words


def pages(outline: Outline) -> int:
    return len(preliminary_book(outline).pages)


def text_of(outline: Outline, folder: Path) -> str:
    path = folder / "preliminary.pdf"
    write_pdf(outline, path)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("rounds", "themes", "ballots"), [(3, 8, 3), (4, 60, 12), (1, 0, 0), (12, 3, 0), (3, 20, 30), (0, 0, 0)]
)
def test_it_has_at_most_four_pages(language: str, rounds: int, themes: int, ballots: int) -> None:
    outline = invented(language=language, notes=600, rounds=rounds, themes=themes, ballots=ballots)
    assert 1 <= pages(preliminary(outline)) <= 4


def test_it_fits_when_every_text_is_one_endless_word() -> None:
    outline = invented(notes=600, rounds=6, themes=12, ballots=12)
    word = "가나다라마바사" * 200
    outline = replace(
        outline,
        title=word,
        purpose=word,
        closing=word,
        venue=word,
        programme=word,
        rounds=tuple(
            replace(
                held,
                title=word,
                question=word,
                themes=tuple(replace(theme, title=word, summary=word) for theme in held.themes),
            )
            for held in outline.rounds
        ),
        ballots=tuple(
            replace(with_texts(ballot, [f"{word}{n}" for n, _ in enumerate(ballot.options)]), title=word)
            for ballot in outline.ballots
        ),
        recommendations=tuple(replace(item, text=word, responsible=word) for item in outline.recommendations * 10),
    )
    assert pages(preliminary(outline)) <= 4


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rounds=st.integers(0, 8),
    themes=st.integers(0, 40),
    ballots=st.integers(0, 20),
    letters=st.integers(1, 900),
    language=st.sampled_from(["ko", "en"]),
)
def test_it_fits_for_any_day(rounds: int, themes: int, ballots: int, letters: int, language: str) -> None:
    outline = invented(language=language, notes=100, tables=5, rounds=rounds, themes=themes, ballots=ballots)
    asked = ("무엇을\n바꾸어야 합니까? " * 100)[:letters]
    rounds_asked = tuple(replace(held, question=asked, title=asked) for held in outline.rounds)
    assert pages(preliminary(replace(outline, rounds=rounds_asked, closing=asked))) <= 4


def test_it_fits_with_the_ballots_of_an_older_record_too() -> None:
    assert pages(older(preliminary(invented(notes=600, rounds=3, themes=20, ballots=30)))) <= 4


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_fits_when_thirty_long_options_are_ranked_or_tied(language: str) -> None:
    names = tuple(f"{n}번째로 적은 아주 긴 항목의 이름이 여기에 이어집니다 " * 4 for n in range(30))
    tied = ballot_of(Rules(method="approval", options=names), {chosen(*names): 40})
    counted = ballot_of(
        Rules(method="ranking", options=names), {ranked(*names[n:], *names[:n]): n + 1 for n in range(30)}
    )
    outline = invented(language=language, notes=600, rounds=3, themes=8, ballots=0)
    assert pages(preliminary(replace(outline, ballots=(tied, counted) * 6))) <= 4


def ballot_of(rules: Rules, votes: Mapping[Vote, int]) -> Ballot:
    result = tally(rules, votes, eligible=500, present=500)
    return Ballot(
        number=1, title="아주 긴 이름의 투표 " * 9, method=rules.method, result=result, seal="0123 4567 89AB CDEF",
        turnout=Turnout(eligible=500, present=500, cast=result.cast, valid=result.valid),
        options=tuple(
            OptionResult(text=one.option, count=one.count, share=one.share, leads=one.option in result.winners)
            for one in result.options
        ),
    )  # fmt: skip


def test_where_many_options_are_tied_the_report_names_some_and_says_how_many_more(tmp_path: Path) -> None:
    names = ("가", "나", "다", "라", "마")
    outline = preliminary(invented(notes=20, rounds=1, themes=1, ballots=0))
    tied = ballot_of(Rules(method="approval", options=names), {chosen(*names): 4})
    text = " ".join(text_of(replace(outline, ballots=(tied,)), tmp_path).split())
    assert "‘가’, ‘나’, ‘다’ 외 2개 항목이 4표(100.0%)로 동률이어서 결정되지 않았습니다." in text


def test_a_small_session_is_told_whole(tmp_path: Path) -> None:
    text = text_of(preliminary(invented(notes=20, rounds=1, themes=2, ballots=1)), tmp_path)
    assert "모든 기록과 테이블별 집계는 회의록 전문에 있습니다." in text
    assert "4쪽에 맞추어" not in text


def test_a_large_session_says_what_was_left_out_and_where_it_is(tmp_path: Path) -> None:
    outline = preliminary(invented(notes=2000, rounds=4, themes=60, ballots=12))
    text = text_of(outline, tmp_path).replace("\n", " ")
    assert "4쪽에 맞추어" in text
    assert "회의록 전문에 있습니다." in text
    assert "외 주제" in text


def test_a_number_that_is_missing_among_the_votes_is_told_with_the_one_that_took_its_place(tmp_path: Path) -> None:
    outline = preliminary(invented(notes=20, rounds=1, themes=2, ballots=2))
    (correction,) = outline.ballots[1].corrections
    corrected = replace(outline.ballots[1], corrections=(replace(correction, number=1),))
    text = text_of(replace(outline, ballots=(corrected,)), tmp_path)
    assert f"15:05 마감한 투표 1의 결과를 바로잡은 것입니다. 사유: {correction.reason}" in text


def test_in_english_what_was_left_out_is_one_sentence() -> None:
    outline = preliminary(invented(language="en", notes=2000, rounds=4, themes=60, ballots=4))
    words = Words("en")
    *_, notice = preliminary_story(outline, words, fitting_detail(outline, words))
    assert isinstance(notice, Paragraph)
    assert re.search(r"shows only .+, .+ and [^,]+\. The other themes", plain(notice.text))


def test_a_real_day_fills_its_four_pages() -> None:
    book = preliminary_book(preliminary(invented(notes=3000, tables=100)))
    assert len(book.pages) == 4
    lowest = max(y for y, _ in book.pages[-1].placed[:-2])
    assert lowest > 400


def test_the_votes_stand_in_it_with_turnout_and_basis(tmp_path: Path) -> None:
    outline = preliminary(invented(notes=90, ballots=2))
    text = text_of(outline, tmp_path)
    for ballot in outline.ballots:
        leader = max(ballot.options, key=lambda option: option.count)
        assert f"{leader.count}표 · {leader.share * 100:.1f}%" in text
        assert f"{ballot.turnout.cast}명 투표" in text
    assert "기준" in text


def compared_with_an_earlier_one(outline: Outline, *texts: str) -> Outline:
    """The same day, each of whose votes is compared with an earlier one that had these options."""
    options = tuple(
        OptionChange(text=text, before=100 + 50 * n, after=140, before_share=0.1 + 0.05 * n, after_share=0.14)
        for n, text in enumerate(texts)
    )
    return replace(
        outline,
        changes=tuple(
            BeforeAndAfter(ballot=one.number, earlier=9, options=options, before_valid=1000, after_valid=1000)
            for one in outline.ballots
        ),
    )


def test_the_largest_changes_since_an_earlier_vote_stand_in_one_line(tmp_path: Path) -> None:
    outline = compared_with_an_earlier_one(
        preliminary(invented(notes=20, rounds=1, themes=1, ballots=1)), *"가나다라마"
    )
    lines = text_of(outline, tmp_path).splitlines()
    assert "전후 비교(앞: 투표 9): ‘마’ 30.0% → 14.0%, ‘라’ 25.0% → 14.0%, ‘다’ 20.0% → 14.0%" in lines


def test_of_long_options_fewer_changes_stand_there_so_that_it_stays_one_line(tmp_path: Path) -> None:
    long = "아이와 어르신이 함께 걸어갈 수 있는 거리 안에 밤에도 여는 돌봄 공간을 동네마다 하나씩 두기"
    day = preliminary(invented(notes=20, rounds=1, themes=1, ballots=1))
    for language, quote in (("ko", "‘"), ("en", "“")):
        outline = compared_with_an_earlier_one(replace(day, language=language), long, f"작은 {long}", f"큰 {long}")
        lines = [line for line in text_of(outline, tmp_path).splitlines() if "→" in line]
        assert len(lines) == 1 and lines[0].endswith("14.0%") and f"{quote}큰" in lines[0]


def test_an_annulled_vote_is_compared_with_nothing(tmp_path: Path) -> None:
    outline = compared_with_an_earlier_one(preliminary(invented(notes=20, rounds=1, themes=1, ballots=1)), "가")
    annulled = replace(outline, ballots=tuple(replace(one, annulled="잘못 물음") for one in outline.ballots))
    assert "전후 비교" in text_of(outline, tmp_path)
    assert "전후 비교" not in text_of(annulled, tmp_path)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("rounds", "themes", "ballots"), [(3, 8, 3), (4, 60, 12), (3, 20, 30)])
def test_it_fits_where_every_vote_is_compared(language: str, rounds: int, themes: int, ballots: int) -> None:
    day = preliminary(invented(language=language, notes=600, rounds=rounds, themes=themes, ballots=ballots))
    assert pages(compared_with_an_earlier_one(day, *("가나다라마바사아자차 " * 9 + str(n) for n in range(8)))) <= 4


def test_the_next_steps_are_the_organizers_words_or_the_report_says_where_to_look(tmp_path: Path) -> None:
    day = preliminary(invented(notes=60))
    assert day.closing in " ".join(text_of(day, tmp_path).split())
    silent = replace(day, closing="", recommendations=())
    text = " ".join(text_of(silent, tmp_path).split())
    assert "다음 단계" in text
    assert "회의록 전문의 ‘권고’와 ‘맺음말’, 그리고 서울특별시 · 복지정책과의 안내에서" in text
    assert "다음 단계" not in text_of(replace(silent, recommendations=day.recommendations), tmp_path)
    nobody = replace(silent, language="en", body="", organizer="")
    assert "are not written yet. Look for them in the full minutes" in " ".join(text_of(nobody, tmp_path).split())


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(themes=30, ballots=12, rounds=6, letters=1500, spaces=False, language="en")
@given(
    themes=st.integers(20, 30),
    ballots=st.integers(8, 12),
    rounds=st.integers(2, 6),
    letters=st.integers(100, 1500),
    spaces=st.booleans(),
    language=st.sampled_from(["ko", "en"]),
)
def test_it_fits_in_the_worst_case_in_which_everything_is_there_and_long(
    themes: int, ballots: int, rounds: int, letters: int, spaces: bool, language: str
) -> None:
    long = (("서로 돌보는 동네를 만들기 위한 긴 제안 " if spaces else "서로돌보는동네를만들기위한긴제안") * 300)[
        :letters
    ]
    day = invented(language=language, notes=300, tables=10, rounds=rounds, themes=themes, ballots=ballots)
    held = tuple(
        replace(
            one,
            title=long,
            question=long,
            themes=tuple(
                replace(
                    theme, title=long, summary=long,
                    quotes=tuple(replace(quote, text=long) for quote in theme.quotes),
                    minority=tuple(replace(quote, text=long) for quote in (*theme.minority, *theme.quotes)),
                )
                for theme in one.themes
            ),
        )
        for one in day.rounds
    )  # fmt: skip
    votes = tuple(
        replace(
            with_texts(ballot, [f"{n} {long}" for n, _ in enumerate(ballot.options)]), title=long, pending=long,
            corrections=tuple(replace(one, reason=long) for one in day.ballots[1].corrections),
        )
        for ballot in day.ballots
    )  # fmt: skip
    compared = tuple(
        replace(
            one, compared=True, source=long[:200], unknown=tuple(value.value for value in one.values),
            values=tuple(replace(value, population=0.01) for value in one.values),
        )
        for one in day.distributions
    )  # fmt: skip
    worst = replace(
        day, title=long, programme=long, purpose=long, closing=long, venue=long, body=long, organizer=long, rounds=held,
        themes=held[0].themes, ballots=votes, distributions=compared,
        recommendations=tuple(replace(one, text=long, responsible=long) for one in day.recommendations * 8),
    )  # fmt: skip
    assert pages(compared_with_an_earlier_one(preliminary(worst), *(f"{long} {n}" for n in range(6)))) <= 4


def test_an_empty_session_has_a_report_too(tmp_path: Path) -> None:
    assert "진행한 라운드가 없습니다." in text_of(empty("ko", "preliminary"), tmp_path)
