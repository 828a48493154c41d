"""The package for the city archive: a whole bag, the same from the same record."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import bagit
import docx
import jsonschema
import pytest
from bags import members, unpacked
from pikepdf import pdfa
from record_day import Day

import facilitator
from facilitator.archive.contents import contents
from facilitator.archive.edition import Edition
from facilitator.archive.package import Package, write_package
from facilitator.archive.verify_bag import verify_bag
from facilitator.demo.play import DemoDay
from facilitator.errors import Cancelled, Refused
from facilitator.live.identity import hub_of
from facilitator.record import Record
from facilitator.record.backup import backup, restore
from facilitator.record.operations import AddSource, ImportPosts, PostRead, RetractPosts, SendMessage

DOCUMENTATION = "data/metadata/submissionDocumentation"
EARLIER = "ab" * 64


def said(day: Day, text: str = "곧 시작합니다.") -> SendMessage:
    return SendMessage(id=day.record.new_id(), session_id=day.session_id, text=text)


def test_the_package_is_laid_out_as_archivematica_takes_a_zipped_bag(small_package: Package, tmp_path: Path) -> None:
    bag = unpacked(small_package.path, tmp_path / "bag")
    assert bag.name == small_package.path.stem and small_package.path.name.isascii()
    assert bagit.Bag(str(bag)).validate()
    held = members(small_package.path)
    assert {path.split("/")[0] for path in held} == {
        "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt", "data",
    }  # fmt: skip
    assert {path.rpartition("/")[0] for path in held if path.startswith("data/")} == {
        "data/objects", "data/metadata", DOCUMENTATION,
    }  # fmt: skip
    assert all(path.isascii() for path in held)
    assert held["bagit.txt"].startswith(b"BagIt-Version: 0.97\n")


def test_every_object_is_described_in_dublin_core(small_package: Package) -> None:
    held = members(small_package.path)
    rows = list(csv.DictReader(io.StringIO(held["data/metadata/metadata.csv"].decode())))
    assert {row["filename"] for row in rows} == {path for path in held if path.startswith("data/objects/")}
    assert all(row["dc.title"].startswith("시민 원탁회의 — ") and row["dc.identifier"] for row in rows)
    assert {row["dc.date"] for row in rows} == {"2026-09-12"}


def test_the_objects_are_what_they_claim_to_be(played_demo: DemoDay, tmp_path: Path) -> None:
    with Record.open(played_demo.record) as record:
        made = write_package(record, played_demo.session_id, tmp_path)
    objects = unpacked(made.path, tmp_path / "bag") / "data" / "objects"
    assert pdfa.validate_written(objects / "minutes.pdf", "3b").verdict == "pass"
    assert len(docx.Document(str(objects / "minutes.docx")).paragraphs) > 50
    for name in ("minutes", "votes"):
        schema = json.loads((objects / f"{name}-1.schema.json").read_bytes())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads((objects / f"{name}.json").read_bytes()), schema)
    assert verify_bag(made.path).ok


def test_the_same_record_gives_the_same_bytes_on_another_computer(played_demo: DemoDay, tmp_path: Path) -> None:
    made = []
    for number, (zone, language) in enumerate([("Asia/Seoul", "ko_KR.UTF-8"), ("America/New_York", "C")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        shutil.copy(played_demo.record, folder / f"copy {number}.roundtable")
        sources = str(Path(facilitator.__file__).parents[1])
        ran = subprocess.run(
            [sys.executable, "-m", "facilitator", "archive", "package", f"copy {number}.roundtable", "--out", "out", "--json"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": sources, "TZ": zone, "LANG": language, "PYTHONHASHSEED": str(number)},
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        answer = json.loads(ran.stdout)
        made.append((answer["sha512"], (folder / answer["bag"]).read_bytes()))
    assert made[0] == made[1]


def test_a_backup_that_took_the_records_place_gives_the_same_package(archived_day: Day, tmp_path: Path) -> None:
    hub_of(archived_day.record)
    before = write_package(archived_day.record, archived_day.session_id, tmp_path / "before")
    restore(backup(archived_day.record, tmp_path), tmp_path / "restored.roundtable")
    with Record.open(tmp_path / "restored.roundtable") as record:
        after = write_package(record, archived_day.session_id, tmp_path / "after")
    assert after.sha512 == before.sha512


def test_delivering_a_package_does_not_change_it_and_talking_on_does(
    archived_day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = write_package(archived_day.record, archived_day.session_id, tmp_path / "one")
    monkeypatch.setattr(SendMessage, "about_deliveries", True)
    archived_day.apply(said(archived_day), said(archived_day))
    assert write_package(archived_day.record, archived_day.session_id, tmp_path / "two").sha512 == before.sha512
    monkeypatch.setattr(SendMessage, "about_deliveries", False)
    assert write_package(archived_day.record, archived_day.session_id, tmp_path / "three").sha512 != before.sha512


def test_a_later_edition_names_the_one_it_follows(archived_day: Day, tmp_path: Path) -> None:
    first = write_package(archived_day.record, archived_day.session_id, tmp_path)
    second = write_package(archived_day.record, archived_day.session_id, tmp_path, edition=Edition(2, first.sha512))
    assert first.path.exists() and second.path.name.endswith("-v2.zip")
    held = members(second.path)
    assert f"Follows-SHA512: {first.sha512}\n" in held["bag-info.txt"].decode()
    statement = json.loads(held[f"{DOCUMENTATION}/chain-head.json"])
    assert (statement["edition"], statement["follows"]) == (2, first.sha512)
    for path in (f"{DOCUMENTATION}/README.txt", f"{DOCUMENTATION}/description.txt", "data/metadata/metadata.csv"):
        assert first.sha512 in held[path].decode(), path
    assert verify_bag(second.path).ok


def test_the_readme_explains_the_words_and_serials_to_somebody_who_knows_neither_program_nor_day(
    archived_day: Day, tmp_path: Path
) -> None:
    made = write_package(archived_day.record, archived_day.session_id, tmp_path)
    text = members(made.path)[f"{DOCUMENTATION}/README.txt"].decode()
    for said in (
        "T37-R2-05는 37번 테이블",
        "T37-R2-05 is the fifth note of table 37",
        "  공감 ",
        "  Support ",
        "(Facilitator ",
    ):
        assert said in text
    assert max(map(len, text.splitlines())) <= 160


@pytest.mark.parametrize(("number", "follows"), [(0, ""), (1, EARLIER), (2, ""), (2, "ab"), (2, EARLIER.upper())])
def test_an_edition_that_follows_nothing_it_could_follow_is_refused(number: int, follows: str) -> None:
    with pytest.raises(Refused):
        Edition(number, follows)


def test_a_record_with_a_hub_signs_and_another_says_that_it_does_not(archived_day: Day, tmp_path: Path) -> None:
    unsigned = write_package(archived_day.record, archived_day.session_id, tmp_path / "unsigned")
    assert not verify_bag(unsigned.path).signed and not unsigned.contents.signed
    assert "한 대로" in members(unsigned.path)[f"{DOCUMENTATION}/README.txt"].decode()
    hub_of(archived_day.record)
    signed = [write_package(archived_day.record, archived_day.session_id, tmp_path / folder) for folder in ("a", "b")]
    assert signed[0].sha512 == signed[1].sha512
    assert verify_bag(signed[0].path).signed and verify_bag(signed[0].path).ok
    folder = unpacked(signed[0].path, tmp_path / "bag") / DOCUMENTATION
    command = next(line.strip() for line in (folder / "README.txt").read_text().splitlines() if "openssl" in line)
    checked = subprocess.run(command.split(), cwd=folder, capture_output=True, text=True)
    assert "Verified Successfully" in checked.stdout, "the command in the README does what it says"
    assert str(hub_of(archived_day.record).private_key) not in "".join(
        content.decode("utf-8", "replace") for content in members(signed[0].path).values()
    )


def test_the_events_tell_the_course_of_the_day_and_no_content(small_package: Package) -> None:
    content = members(small_package.path)[f"{DOCUMENTATION}/events.xml"]
    premis = {"p": "http://www.loc.gov/premis/v3"}
    root = ElementTree.fromstring(content)
    events = [
        (one.findtext("p:eventType", "", premis), one.findtext(".//p:eventDetail", "", premis))
        for one in root.findall("p:event", premis)
    ]
    course = ["round opened", "round closed", "ballot opened"]
    assert [type for type, _ in events if type in course] == course
    assert [detail for type, detail in events if type == "ballot closed"] == ["ballot 1", "ballot 2"]
    assert ("AddNote", "number of times: 3") in events
    objects = [path for path in members(small_package.path) if path.startswith("data/objects/")]
    assert len(root.findall("p:object", premis)) == len(objects) > 7 and root.findall("p:agent", premis)
    assert "안부" not in content.decode()


def test_the_organizer_reads_what_goes_and_what_stays_before_it_goes(archived_day: Day, tmp_path: Path) -> None:
    before = contents(archived_day.record, archived_day.session_id)
    made = write_package(archived_day.record, archived_day.session_id, tmp_path)
    assert [file.path for file in before.going] == [file.path for file in made.contents.going]
    held = members(made.path)
    assert {file.path: file.size for file in made.contents.going} == {
        path: len(content) for path, content in held.items() if path.startswith("data/")
    }
    known = {file.path: file.size for file in before.going if file.size is not None}
    assert known and all(len(held[path]) == size for path, size in known.items())
    staying = {one.kind: one.count for one in before.staying}
    assert (staying["names"], staying["contacts"], staying["seats"], staying["staff"]) == (10, 10, 20, 3)
    assert staying["wordings"] == 2, "one note was revised and one taken back"
    assert "secret votes" not in staying and "codes" not in staying
    both = [*((one.en, one.ko) for one in before.going), *((one.en, one.ko) for one in before.staying)]
    assert all(en and ko and en != ko for en, ko in both)
    assert [one.why("ko") for one in before.staying] != [one.why("en") for one in before.staying]


def test_posts_from_outside_go_with_the_minutes_and_those_taken_back_stay(archived_day: Day, tmp_path: Path) -> None:
    posts = (PostRead(id="p", key="1", text="밤에도 열어 주세요."), PostRead(id="q", key="2", text="도로 거둔 글"))
    archived_day.apply(
        AddSource(id="board", session_id=archived_day.session_id, title="시민 게시판"),
        ImportPosts(source_id="board", round_id=archived_day.rounds[0], posts=posts),
        RetractPosts(source_id="board", note_ids=("q",)),
    )
    made = write_package(archived_day.record, archived_day.session_id, tmp_path)
    table = members(made.path)["data/objects/posts.csv"].decode("utf-8-sig")
    assert "밤에도 열어 주세요." in table and "시민 게시판" in table
    assert not any("도로 거둔 글".encode() in content for content in members(made.path).values())
    staying = {one.kind: one.count for one in made.contents.staying}
    assert (staying["posts"], staying["wordings"]) == (1, 2), "no post counts among the notes"
    assert verify_bag(made.path).ok


def test_whoever_stops_it_gets_no_package(archived_day: Day, tmp_path: Path) -> None:
    told: list[float] = []
    write_package(archived_day.record, archived_day.session_id, tmp_path / "whole", progress=told.append)
    assert told == sorted(told) and told[-1] == 1.0
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 12

    with pytest.raises(Cancelled):
        write_package(archived_day.record, archived_day.session_id, tmp_path / "stopped", cancelled=cancelled)
    assert not list((tmp_path / "stopped").iterdir())


def test_a_package_does_not_go_where_a_file_stands(archived_day: Day, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused) as refused:
        write_package(archived_day.record, archived_day.session_id, tmp_path / "file")
    assert "record is safe" in refused.value.en and "기록은 안전합니다" in refused.value.ko
    with pytest.raises(Refused):
        write_package(archived_day.record, "no such session", tmp_path)
