"""What people say on the demo day: enough of it, each thing seldom, and nothing odd in it."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from facilitator.demo.talk import (
    BALLOTS,
    FIELDS,
    HEADINGS,
    KINDS,
    RECOMMENDATIONS,
    ROUNDS,
    THEMES,
    Talk,
    people,
    staff,
)
from facilitator.demo.talk.asides import LOOSE
from facilitator.demo.talk.districts import DISTRICTS
from facilitator.demo.talk.slots import VALUES, slots_of

LANGUAGES = ("ko", "en")
MIX = {"idea": 50, "reason": 18, "concern": 16, "minority": 6, "question": 6, "summary": 4}
LATIN_IN_KOREAN = {"TV", "CCTV", "QR"}

# What may follow a district: a particle that fits its last vowel, or another word.
AFTER_DISTRICT = re.compile(r"\{gu\}(?=\s|,|에|는|가|를|와|로(?!서)|도|만|의|처럼|부터|까지|마다|라)")


def sentences(language: str) -> list[str]:
    return [
        sentence
        for theme in THEMES
        for words in ((theme.ko if language == "ko" else theme.en),)
        for kind in KINDS
        for sentence in getattr(words, kind)
    ]


def a_day(language: str, seed: int, count: int = 4_000) -> list[str]:
    talk, chance = Talk(language, seed), random.Random(seed)
    kinds = chance.choices(list(MIX), list(MIX.values()), k=count)
    return [talk.note(theme.key, kind) for theme, kind in zip(chance.choices(THEMES, k=count), kinds, strict=True)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", [1, 2012])
def test_in_a_day_of_four_thousand_notes_none_stands_there_ten_times(language: str, seed: int) -> None:
    said = Counter(a_day(language, seed))
    assert max(said.values()) < 10
    assert len(said) > 0.55 * said.total()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_seed_says_the_same_and_another_seed_does_not(language: str) -> None:
    assert a_day(language, 5, 300) == a_day(language, 5, 300)
    assert a_day(language, 5, 300) != a_day(language, 6, 300)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_something_to_say_of_every_kind(language: str) -> None:
    talk = Talk(language, 3)
    for theme in THEMES:
        for kind in KINDS:
            for _ in range(25):
                text = talk.note(theme.key, kind)
                assert 0 < len(text) < 200
                assert "{" not in text and "}" not in text
                assert text == text.strip()


def test_all_sentences_of_a_theme_are_said_once_before_one_comes_back() -> None:
    theme = THEMES[0]
    talk = Talk("ko", 4)
    plain = [sentence for sentence in theme.ko.summary if not slots_of(sentence)]
    once = [talk.note(theme.key, "summary") for _ in theme.ko.summary]
    again = [talk.note(theme.key, "summary") for _ in theme.ko.summary]
    assert all(once.count(sentence) == again.count(sentence) == 1 for sentence in plain)


def test_an_unknown_theme_or_kind_or_language_is_refused() -> None:
    with pytest.raises(KeyError):
        Talk("ko", 1).note("no-such-theme", "idea")
    with pytest.raises(KeyError):
        Talk("ko", 1).note(THEMES[0].key, "title")
    with pytest.raises(KeyError):
        Talk("fr", 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_talk_beside_the_themes_is_there_in_plenty(language: str) -> None:
    talk = Talk(language, 1)
    drawn = [talk.loose_note() for _ in LOOSE[language]]
    assert len(drawn) >= 60
    assert len({text for _, text in drawn}) == len(drawn)
    assert {kind for kind, _ in drawn} <= set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_written_down_twice(language: str) -> None:
    twice = [sentence for sentence, count in Counter(sentences(language)).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_of_a_sentence_is_known(language: str) -> None:
    for sentence in sentences(language):
        assert set(slots_of(sentence)) <= {*VALUES, "gu"}, sentence
        assert sentence.count("{") == sentence.count("}") == len(slots_of(sentence)), sentence


def test_what_follows_a_district_fits_it_in_korean() -> None:
    assert all(district.endswith("구") for district in DISTRICTS["ko"])
    for sentence in sentences("ko"):
        assert len(AFTER_DISTRICT.findall(sentence)) == sentence.count("{gu}"), sentence


def test_korean_notes_hold_no_stray_latin_letters() -> None:
    for text in [*a_day("ko", 9), *(text for _, text in LOOSE["ko"])]:
        assert set(re.findall(r"[A-Za-z]+", text)) <= LATIN_IN_KOREAN, text


def test_english_notes_hold_no_korean_letters() -> None:
    for text in [*a_day("en", 9), *(text for _, text in LOOSE["en"])]:
        assert not re.search(r"[가-힣]", text), text


def test_the_day_has_five_fields_with_two_two_and_one_themes_and_three_on_how() -> None:
    assert len({theme.key for theme in THEMES}) == len(THEMES)
    rounds = Counter((theme.field, theme.round) for theme in THEMES)
    for field, _, _ in FIELDS:
        assert [rounds[field, number] for number in (1, 2, 3)] == [2, 2, 1]
    assert rounds["how", 3] == 3
    assert [theme.round for theme in THEMES] == sorted(theme.round for theme in THEMES)
    assert [one.minutes for one in ROUNDS] == [40, 40, 30]


def test_ballots_and_recommendations_name_themes_that_exist() -> None:
    rounds = {theme.key: theme.round for theme in THEMES}
    for ballot in BALLOTS:
        themes = [option.theme for option in ballot.options if option.theme]
        assert len(set(themes)) == len(themes)
        assert all(rounds[theme] <= ballot.round for theme in themes)
        assert 1 <= ballot.most < len(ballot.options)
    assert [ballot.method for ballot in BALLOTS] == ["single", "approval", "single"]
    assert len(RECOMMENDATIONS) == 6
    assert {one.theme for one in RECOMMENDATIONS} <= set(rounds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thousand_people_come_from_every_district_and_age(language: str) -> None:
    crowd = people(language, 1, 1_000)
    assert [one.number for one in crowd] == list(range(1, 1_001))
    assert {one.district for one in crowd} == set(DISTRICTS[language])
    assert len({one.age_band for one in crowd}) == 7
    assert len({one.occupation for one in crowd}) == 8
    assert len({one.interest for one in crowd}) == len(FIELDS)
    assert len({one.opinion for one in crowd}) == 3
    women = sum(one.gender in ("여", "Female") for one in crowd)
    assert 480 < women < 580
    assert len({one.contact for one in crowd}) == 1_000
    assert all(re.fullmatch(r"010-0000-\d{4}", one.contact) for one in crowd)
    assert set(HEADINGS) == set(type(crowd[0]).__dataclass_fields__)


def test_both_languages_invent_the_same_people() -> None:
    korean, english = people("ko", 8, 200), people("en", 8, 200)
    assert people("ko", 8, 200) == korean
    for one, same in zip(korean, english, strict=True):
        assert DISTRICTS["ko"].index(one.district) == DISTRICTS["en"].index(same.district)
        assert one.age_band[:2] == same.age_band[:2]
        assert one.contact == same.contact


def test_more_people_than_there_are_contacts_are_refused() -> None:
    with pytest.raises(ValueError):
        people("ko", 1, 10_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_a_facilitator_and_a_note_taker_of_its_own(language: str) -> None:
    pairs = staff(language, 1, 100)
    names = [name for pair in pairs for name in (pair.facilitator, pair.note_taker)]
    assert len(pairs) == 100
    assert len(set(names)) == 200
    assert pairs == staff(language, 1, 100)
