"""How the minutes are told: what stands once, what begins a page, how the parts are called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_outline import invented, older

from facilitator.minutes.pdf.book import where_headings_stand
from facilitator.minutes.story.blocks import Bars, Block, Facts, Heading, NewPage, Paragraph, plain
from facilitator.minutes.story.full import full_story
from facilitator.minutes.story.ladder import LADDER
from facilitator.minutes.story.overview import MOST_LINES, overview
from facilitator.minutes.story.people import key_numbers, people
from facilitator.minutes.story.preliminary import preliminary_story
from facilitator.minutes.story.rounds import MANY_THEMES
from facilitator.minutes.words import Words


def told(*, rounds: int, themes: int) -> tuple[list[Block], Words]:
    outline = invented(notes=60, tables=4, ballots=2, rounds=rounds, themes=themes)
    words = Words(outline.language)
    return full_story(outline, words), words


def test_two_attributes_by_which_people_are_the_same_are_drawn_once_with_both_names() -> None:
    outline = invented(notes=4, tables=2, rounds=1, themes=1, ballots=1)
    chosen = replace(outline.distributions[1], attribute="희망 분야")
    seated = replace(chosen, attribute="모둠")
    blocks = people(replace(outline, distributions=(outline.distributions[0], chosen, seated)), Words("ko"))
    names = [block.text for block in blocks if isinstance(block, Heading) and block.level == 3]
    assert names == [outline.distributions[0].attribute, "희망 분야, 모둠"]
    assert sum(isinstance(block, Bars) for block in blocks) == 2


@pytest.mark.parametrize("themes", [MANY_THEMES, 2])
def test_a_round_of_many_themes_and_every_appendix_begin_a_page(themes: int) -> None:
    blocks, words = told(rounds=2, themes=themes)
    _, fresh = where_headings_stand(blocks, words)
    assert {"section:notes", "section:notes-by-theme", "section:votes-by-table"} <= fresh
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and block.key in ("round:1", "round:2"):
            assert isinstance(blocks[place - 1], NewPage) == (themes > 2)


def test_the_notes_of_a_round_are_called_by_its_number_before_its_title() -> None:
    blocks, _ = told(rounds=1, themes=2)
    (title,) = (block.text for block in blocks if isinstance(block, Heading) and block.key == "notes:1")
    assert title.startswith("1라운드 기록. ")
    assert not any(isinstance(block, Heading) and block.text.endswith("의 기록") for block in blocks)


def test_one_theme_and_one_vote_are_called_so() -> None:
    outline = invented(language="en", notes=4, tables=1, rounds=1, themes=1, ballots=1)
    labels = [label for _, label in key_numbers(outline, Words("en")).items]
    assert labels == ["people came", "table", "notes", "theme", "vote"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_front_table_parts_names_that_end_in_a_question_mark_or_have_a_colon_from_what_follows(
    language: str,
) -> None:
    words = Words(language)
    outline = older(invented(language=language, notes=40, tables=2, rounds=1, themes=2, ballots=1))
    held = replace(outline.rounds[0], title="A: B")
    (_, facts, _) = overview(replace(outline, rounds=(held,), recommendations=()), words, MOST_LINES)
    assert isinstance(facts, Facts)
    rows = {label: [plain(text) for text in texts] for label, texts in facts.rows}
    (decided,) = rows[words("overview.decisions")]
    assert decided.startswith(f"{outline.ballots[0].title} – ")
    assert "A: B – " in rows[words("overview.gist")][0]


def test_a_round_that_was_not_held_says_so_in_the_report_too() -> None:
    outline = invented(notes=4, tables=2, rounds=1, themes=1, ballots=0)
    planned = replace(outline.rounds[0], opened="", closed="", tables=0, note_count=0, kinds=(), themes=(), unfiled=0)
    words = Words("ko")
    said_there = [
        plain(block.text)
        for block in preliminary_story(replace(outline, rounds=(planned,)), words, LADDER[0])
        if isinstance(block, Paragraph)
    ]
    assert words("round.not_held") in said_there
    assert not any("기록 0건" in line for line in said_there)
