"""Checking a package: whatever is wrong with it is found and named."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from bags import changed, members
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_day import Day

from facilitator.archive.package import Package, write_package
from facilitator.archive.verify_bag import verify_bag
from facilitator.errors import Refused
from facilitator.live.identity import hub_of

DOCUMENTATION = "data/metadata/submissionDocumentation"
STATEMENT = f"{DOCUMENTATION}/chain-head.json"
VOTES, MINUTES, NOTES = "data/objects/votes.json", "data/objects/minutes.json", "data/objects/notes.csv"

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def faults(bag: Path) -> str:
    """What is said of a package that is not right, in English; each fault is said in Korean too."""
    checked = verify_bag(bag)
    assert not checked.ok and all(fault.ko for fault in checked.faults)
    return "\n".join(fault.en for fault in checked.faults)


@pytest.fixture
def signed(archived_day: Day, tmp_path: Path) -> Package:
    hub_of(archived_day.record)
    return write_package(archived_day.record, archived_day.session_id, tmp_path / "signed")


def test_a_whole_package_is_found_right(small_package: Package) -> None:
    told: list[float] = []
    checked = verify_bag(small_package.path, told.append)
    assert checked.ok and checked.faults == () and not checked.signed
    assert told == sorted(told) and told[-1] == 1.0


@quick
@given(data=st.data())
def test_a_byte_that_flipped_in_any_file_is_found_and_the_file_named(
    small_package: Package, tmp_path: Path, data: st.DataObject
) -> None:
    held = members(small_package.path)
    path = data.draw(st.sampled_from(sorted(held)))
    content = bytearray(held[path])
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    bag = tmp_path / "raw.zip"
    raw = small_package.path.read_bytes()
    name = path.encode()  # the content follows its name; small files are attached to the PDF just as they are
    assert raw.count(name + held[path]) == 1
    bag.write_bytes(raw.replace(name + held[path], name + bytes(content)))
    if path == "bagit.txt":
        assert "bagit.txt" in faults(bag)
    assert path in faults(bag), "the zip file's own check sees it"
    if not path.startswith("tagmanifest"):
        assert path in faults(changed(small_package.path, tmp_path / "c.zip", {path: bytes(content)})), (
            "and so do checksums"
        )


@quick
@given(data=st.data())
def test_however_a_package_is_damaged_it_is_said_in_words(
    small_package: Package, tmp_path: Path, data: st.DataObject
) -> None:
    raw = bytearray(small_package.path.read_bytes())
    directory = raw.rindex(b"PK\x05\x06") - 6_000
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(directory, len(raw) - 1))] = data.draw(st.integers(0, 255))
    bag = tmp_path / "damaged.zip"
    bag.write_bytes(raw[: data.draw(st.sampled_from([len(raw), len(raw) - 30, len(raw) // 2]))])
    try:
        verify_bag(bag)
    except Refused as refused:
        assert refused.ko


def test_a_missing_file_and_one_too_many_are_named(small_package: Package, tmp_path: Path) -> None:
    said = faults(changed(small_package.path, tmp_path / "x.zip", {NOTES: None, "data/objects/more.txt": b"more"}))
    assert f"{NOTES} is missing" in said
    assert "data/objects/more.txt is in the bag but not in manifest-sha256.txt" in said
    said = faults(changed(small_package.path, tmp_path / "y.zip", {"manifest-sha512.txt": None}))
    assert "manifest-sha512.txt is missing" in said
    said = faults(changed(small_package.path, tmp_path / "z.zip", {"bag-info.txt": b"Payload-Oxum: 1.1\n"}))
    assert "bag-info.txt" in said and "size and number" in said


def test_whoever_mends_the_checksums_too_is_found_by_the_counts(small_package: Package, tmp_path: Path) -> None:
    votes = json.loads(members(small_package.path)[VOTES])
    votes["ballots"][0]["hands"][0]["counts"] = dict.fromkeys(votes["ballots"][0]["hands"][0]["counts"], 1)
    bag = changed(small_package.path, tmp_path / "x.zip", {VOTES: json.dumps(votes).encode()}, mended=True)
    said = faults(bag)
    assert "do not count to its result" in said and f"{VOTES} is not the file that chain-head.json names" in said
    minutes = json.loads(members(small_package.path)[MINUTES])
    minutes["ballots"][0]["options"][0]["count"] += 1
    bag = changed(small_package.path, tmp_path / "y.zip", {MINUTES: json.dumps(minutes).encode()}, mended=True)
    assert "The result of ballot" in faults(bag)
    table = members(small_package.path)[NOTES].rsplit(b"\r\n", 2)[0] + b"\r\n"
    assert "notes" in faults(changed(small_package.path, tmp_path / "z.zip", {NOTES: table}, mended=True))


def test_data_that_do_not_keep_to_their_schema_are_named(small_package: Package, tmp_path: Path) -> None:
    minutes = json.loads(members(small_package.path)[MINUTES])
    minutes["attendance"]["arrived"] = "many"
    for path, content in ((MINUTES, json.dumps(minutes).encode()), (VOTES, b"{"), (VOTES, b"\xff\xfe")):
        said = faults(changed(small_package.path, tmp_path / "x.zip", {path: content}, mended=True))
        assert f"{path} does not keep to its schema" in said


def test_a_signature_holds_the_head_and_every_object(signed: Package, tmp_path: Path) -> None:
    assert verify_bag(signed.path).signed and verify_bag(signed.path).ok
    held = members(signed.path)
    statement = json.loads(held[STATEMENT])
    statement["head"] = "0" * 64
    forged = {STATEMENT: json.dumps(statement).encode()}
    said = faults(changed(signed.path, tmp_path / "x.zip", forged, mended=True))
    assert "The signature chain-head.sig is not that" in said and "another head of the chain" in said
    statement = json.loads(held[STATEMENT])
    statement["key"]["vouched"] = "00"
    said = faults(changed(signed.path, tmp_path / "y.zip", {STATEMENT: json.dumps(statement).encode()}, mended=True))
    assert "does not vouch" in said
    for path in (f"{DOCUMENTATION}/chain-head.sig", f"{DOCUMENTATION}/public-key.pem"):
        assert "The signature" in faults(changed(signed.path, tmp_path / "z.zip", {path: None}, mended=True))


def test_a_signature_that_nobody_meant_is_named(small_package: Package, tmp_path: Path) -> None:
    bag = changed(small_package.path, tmp_path / "x.zip", {f"{DOCUMENTATION}/chain-head.sig": b"\0" * 64}, mended=True)
    assert "there is a signature" in faults(bag)
    assert "chain-head.json is missing" in faults(changed(small_package.path, tmp_path / "y.zip", {STATEMENT: None}))


def test_names_that_lead_out_of_the_bag_are_named_and_not_followed(small_package: Package, tmp_path: Path) -> None:
    bag = tmp_path / "x.zip"
    bag.write_bytes(small_package.path.read_bytes())
    with zipfile.ZipFile(bag, "a") as zipped:
        zipped.writestr("../outside.txt", "x")
        zipped.writestr(f"{small_package.path.stem}/../beside.txt", "x")
    said = faults(bag)
    assert "../outside.txt does not belong" in said and "beside.txt does not belong" in said
    assert not (tmp_path / "beside.txt").exists() and not (tmp_path.parent / "outside.txt").exists()


@pytest.mark.parametrize("content", [b"", b"no zip file", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_package_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    for path in (tmp_path / "x.zip", tmp_path / "nothing.zip", tmp_path):
        with pytest.raises(Refused) as refused:
            verify_bag(path)
        assert refused.value.ko
