"""Those who came stand beside the city's population, where the organizer gave it; what it does not name is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader
from small_record import SmallDay, small_day

from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import Distribution, Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdf.book import full_book
from facilitator.minutes.pdf.sheet import GROUND
from facilitator.minutes.pdf.slab import Fill
from facilitator.record.operations import EditSession, SetPopulation

SOURCE = "주민등록 인구통계, 2026년 10월"


@pytest.fixture(params=["ko", "en"])
def day(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[SmallDay]:
    """Four women and four men came; one of them, who was not on the list, gave no age."""
    played = small_day(tmp_path, request.param)
    played.record.apply(
        SetPopulation(session_id=played.session, attribute="gender", shares={"여": 5_130, "남": 4_870}, source=SOURCE),
        SetPopulation(session_id=played.session, attribute="age", shares={"20대": 1_700, "70대": 1_210}),
    )
    yield played
    played.record.close()


def by_name(outline: Outline, *names: str) -> Distribution:
    return next(one for one in outline.distributions if one.attribute in names)


def texts_of(day: SmallDay, folder: Path) -> tuple[str, str]:
    """What the PDF and the Word document say, without spaces."""
    outline = outline_of(day.record, day.session)
    write_pdf(outline, folder / "m.pdf")
    write_docx(outline, folder / "m.docx")
    printed = "".join(page.extract_text() for page in PdfReader(folder / "m.pdf").pages)
    body = docx.Document(str(folder / "m.docx")).element.body
    word = "".join(node.text or "" for node in body.iter(qn("w:t")))
    return "".join(printed.split()), "".join(word.split())


def test_every_value_has_its_share_of_the_city(day: SmallDay) -> None:
    gender = by_name(outline_of(day.record, day.session), "성별", "Gender")
    assert (gender.compared, gender.source, gender.unknown) == (True, SOURCE, ())
    assert {one.value: (one.count, one.population) for one in gender.values} == {"남": (4, 0.487), "여": (4, 0.513)}


def test_a_value_that_only_the_city_has_stands_there_with_nobody_and_one_it_does_not_name_is_said(
    day: SmallDay,
) -> None:
    age = by_name(outline_of(day.record, day.session), "연령대", "Age")
    values = {one.value: (one.count, one.population) for one in age.values}
    assert values["70대"] == (0, 0.121) and values["20대"][1] == 0.17
    assert age.unknown == ("30대", "40대") and age.source == ""
    assert all(population is None for value, (_, population) in values.items() if value not in ("20대", "70대"))


def test_pdf_and_word_show_both_shares_and_where_they_are_from(day: SmallDay, tmp_path: Path) -> None:
    english = outline_of(day.record, day.session).language == "en"
    for text in texts_of(day, tmp_path):
        for said in ("here50.0%(4)", "city51.3%") if english else ("참석자50.0%(4명)", "시인구51.3%"):
            assert said in text
        assert "".join(SOURCE.split()) in text
        unnamed = "Notnamedbythepopulation'ssource:30대,40대." if english else "인구자료에없는값:30대,40대."
        assert unnamed in text
        assert ("Thesourceofthepopulationwasnotentered" if english else "출처는입력하지않았습니다") in text


def test_the_lengths_of_both_bars_are_in_the_proportion_of_their_shares(day: SmallDay) -> None:
    book = full_book(outline_of(day.record, day.session))
    bars = {
        high: [
            mark.width
            for page in book.pages
            for _, strip in page.placed
            for mark in strip.marks
            if isinstance(mark, Fill) and mark.height == high and mark.colour != GROUND
        ]
        for high in (8.4, 6.0)
    }
    here, city = bars[8.4][:2], bars[6.0][:2]
    assert [one / other for one, other in zip(city, here, strict=True)] == pytest.approx([0.487 / 0.5, 0.513 / 0.5])


def test_without_a_population_the_minutes_are_as_they_were(day: SmallDay, tmp_path: Path) -> None:
    for attribute in ("gender", "age"):
        day.record.apply(SetPopulation(session_id=day.session, attribute=attribute))
    outline = outline_of(day.record, day.session)
    assert not any(one.compared for one in outline.distributions)
    for text in texts_of(day, tmp_path):
        assert "시인구" not in text and "city5" not in text


def test_the_json_carries_it_and_reads_back(day: SmallDay, tmp_path: Path) -> None:
    outline = outline_of(day.record, day.session)
    write_json(outline, tmp_path / "m.json")
    assert read_json(tmp_path / "m.json") == outline
    assert SOURCE in (tmp_path / "m.json").read_text(encoding="utf-8")


def test_the_preliminary_report_shows_it_too(day: SmallDay, tmp_path: Path) -> None:
    day.record.apply(EditSession(id=day.session, closing=""))
    outline = outline_of(day.record, day.session, "preliminary")
    write_pdf(outline, tmp_path / "p.pdf")
    text = "".join("".join(page.extract_text() for page in PdfReader(tmp_path / "p.pdf").pages).split())
    assert "51.3%" in text and len(PdfReader(tmp_path / "p.pdf").pages) <= 4
