"""PDF/A: what the archive gets passes its checkers, carries the data, and is the same from the same record."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pikepdf
import pytest
from invented_outline import empty, invented
from pikepdf import pdfa
from preflight import passed
from reportlab.pdfgen.canvas import Canvas
from small_record import SmallDay, small_day

from facilitator.day.documents import write_documents
from facilitator.demo.play import DemoDay
from facilitator.errors import Cancelled, Refused
from facilitator.minutes.data.files import data_files
from facilitator.minutes.gather import lasting_outline, outline_of
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdfa import write_pdfa
from facilitator.pdfa.orders import FLAVOURS
from facilitator.record import Record

MADE = datetime(2026, 11, 23, 6, 20, tzinfo=UTC)


@pytest.fixture(params=["ko", "en"])
def day(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDay]:
    played = small_day(tmp_path, request.param)
    yield played
    played.record.close()


def lasting(day: SmallDay, kind: str = "full") -> Outline:
    with day.record.reading() as reading:
        return lasting_outline(reading, day.session, kind)


def test_minutes_and_report_pass_as_pdfa_3b_with_all_data_attached(day: SmallDay, tmp_path: Path) -> None:
    for kind in ("full", "preliminary"):
        outline, path = lasting(day, kind), tmp_path / f"{kind}.pdf"
        pages = write_pdfa(outline, path, made=MADE, attached=data_files(outline))
        assert pdfa.validate_written(path, "3b").verdict == "pass"
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == pages
            held = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
            assert all(spec.relationship == pikepdf.Name.Data for spec in pdf.attachments.values())
        assert held == {file.name: file.content for file in data_files(outline)}
        assert json.loads(held["minutes.json"])["title"] == "작은 원탁회의"


def test_pdfa_1b_passes_with_another_house_too(day: SmallDay, tmp_path: Path) -> None:
    folder = tmp_path / "checked"
    folder.mkdir()
    for kind in ("full", "preliminary"):
        outline = lasting(day, kind)
        write_pdfa(outline, folder / f"{kind}.pdf", made=MADE, flavour="1b", attached=data_files(outline))
    many = invented(notes=400, tables=20, rounds=2, themes=6)
    write_pdfa(many, folder / "many.pdf", made=MADE, flavour="1b")
    write_pdf(lasting(day), folder / "ordinary.pdf")
    assert passed(folder) == {"full.pdf", "preliminary.pdf", "many.pdf"}
    with pikepdf.open(folder / "full.pdf") as pdf:
        assert not pdf.attachments, "PDF/A-1b has no place for files"


def test_all_minutes_of_the_demo_day_pass_both_checkers(played_demo: DemoDay, tmp_path: Path) -> None:
    with Record.open(played_demo.record) as record:
        for kind in ("full", "preliminary"):
            for pdfa_form in ("1b", "3b"):
                folder = tmp_path / pdfa_form
                write_documents(record, played_demo.session_id, folder, kind=kind, formats=("pdf",), pdfa=pdfa_form)
    assert passed(tmp_path / "1b") == {"minutes.pdf", "preliminary.pdf"}
    for file in (tmp_path / "3b").iterdir():
        assert pdfa.validate_written(file, "3b").passed


@pytest.mark.parametrize(
    "words", ["", " ", "a\u0007b", "😀 <&>\"'", "두\n줄", "\u200b", "제" * 5_000, "\ufffe", "a\u2028b"]
)
def test_whatever_a_session_is_called_its_minutes_pass(words: str, tmp_path: Path) -> None:
    outline = replace(empty(), title=words, body=words, organizer=words, purpose=words)
    for flavour in FLAVOURS:
        assert write_pdfa(outline, tmp_path / "minutes.pdf", made=MADE, flavour=flavour) > 0


def test_the_same_record_gives_the_same_pdf_on_another_evening(day: SmallDay, tmp_path: Path) -> None:
    files = []
    for minutes in (0, 1_500):
        day.clock.move(minutes=minutes)
        outline = lasting(day)
        files.append(tmp_path / f"{minutes}.pdf")
        write_pdfa(outline, files[-1], made=MADE, attached=data_files(outline))
    assert files[0].read_bytes() == files[1].read_bytes()
    assert outline_of(day.record, day.session).methods.made_at != outline.methods.made_at


def test_the_pdf_tells_the_moment_of_the_record_and_not_that_of_its_making(day: SmallDay, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdfa(lasting(day), path, made=MADE)
    with pikepdf.open(path) as pdf:
        told = bytes(pdf.Root.Metadata.read_bytes()).decode()
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261123062000")
    assert told.count("2026-11-23T06:20:00+00:00") == 3


def test_a_file_that_does_not_pass_is_refused_with_the_reason_and_not_left_behind(
    day: SmallDay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_text("older")

    def in_a_font_of_the_reader(outline: Outline, target: Path, *_: object, steady: bool) -> int:
        canvas = Canvas(str(target), invariant=steady)
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(72, 720, outline.title)
        canvas.save()
        return 1

    monkeypatch.setattr("facilitator.minutes.pdfa.write_pdf", in_a_font_of_the_reader)
    with pytest.raises(Refused) as refused:
        write_pdfa(lasting(day), path, made=MADE)
    assert "ordinary PDF" in refused.value.en and "일반 PDF" in refused.value.ko
    assert path.read_text() == "older" and not list(tmp_path.glob("*.part"))


def test_drawing_and_the_check_are_told_page_by_page(day: SmallDay, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "minutes.pdf"
    pages = write_pdfa(lasting(day), path, made=MADE, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told) and len(told) == 2 * pages + 1
    assert told[-2][0] < told[-2][1] and told[-1][0] == told[-1][1], "it is done once the file has passed"


@pytest.mark.parametrize("when", ["before the first page", "while it is checked"])
def test_whoever_stops_it_keeps_the_earlier_file_and_finds_nothing_beside_it(
    when: str, day: SmallDay, tmp_path: Path
) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    path = folder / "minutes.pdf"
    path.write_text("older")
    told: list[tuple[int, int]] = []

    def stops() -> bool:
        return when != "while it is checked" or (bool(told) and told[-1][0] > told[-1][1] // 2)

    with pytest.raises(Cancelled):
        write_pdfa(lasting(day), path, made=MADE, progress=lambda done, of: told.append((done, of)), cancelled=stops)
    assert bool(told) == (when == "while it is checked") and (not told or told[-1][0] < told[-1][1])
    assert list(folder.iterdir()) == [path] and path.read_text() == "older"


def test_where_its_process_dies_the_earlier_file_stays(
    day: SmallDay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    path = folder / "minutes.pdf"
    path.write_text("older")
    monkeypatch.setattr("facilitator.pdfa.process.program", lambda: [sys.executable, "-c", "raise SystemExit(9)"])
    with pytest.raises(Refused, match="status 9"):
        write_pdfa(lasting(day), path, made=MADE)
    assert list(folder.iterdir()) == [path] and path.read_text() == "older"


def test_there_is_no_other_pdfa(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="3b or 1b"):
        write_pdfa(invented(notes=5), tmp_path / "x.pdf", made=MADE, flavour="4f")


def test_the_data_keep_to_their_schema(day: SmallDay) -> None:
    files = {file.name: file for file in data_files(lasting(day))}
    schema = json.loads(files["minutes-1.schema.json"].content)
    values = json.loads(files["minutes.json"].content)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(values, schema)
    values["attendance"]["arrived"] = "many"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(values, schema)
