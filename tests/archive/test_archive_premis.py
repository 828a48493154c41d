"""The events in a package are PREMIS 3.0 as its data dictionary asks for it, and what they say of the objects is so."""

from __future__ import annotations

import hashlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from archive_packages import Sender
from bags import members
from premis import NAMESPACE, mistakes

from facilitator.archive.package import Package, write_package
from facilitator.demo.play import DemoDay
from facilitator.record import Record

EVENTS = "data/metadata/submissionDocumentation/events.xml"


def test_the_events_of_a_small_day_are_in_order(small_package: Package) -> None:
    assert mistakes(members(small_package.path)[EVENTS]) == []


def test_so_are_those_of_a_whole_day_with_secret_ballots(played_demo: DemoDay, tmp_path: Path) -> None:
    with Record.open(played_demo.record) as record:
        made = write_package(record, played_demo.session_id, tmp_path)
    assert mistakes(members(made.path)[EVENTS]) == []


def test_so_are_those_of_a_session_in_which_nothing_happened(sender: Sender, tmp_path: Path) -> None:
    made = write_package(sender.record, sender.session_id, tmp_path / "out")
    assert mistakes(members(made.path)[EVENTS]) == []


def test_every_object_has_the_size_and_the_sum_of_its_file(small_package: Package) -> None:
    held = members(small_package.path)
    root = ElementTree.fromstring(held[EVENTS])
    told = {
        one.findtext(f"{NAMESPACE}originalName"): (
            int(one.findtext(f".//{NAMESPACE}size", "")),
            one.findtext(f".//{NAMESPACE}messageDigest"),
        )
        for one in root.iter(f"{NAMESPACE}object")
    }
    assert told == {
        path: (len(content), hashlib.sha512(content).hexdigest())
        for path, content in held.items()
        if path.startswith("data/objects/")
    }


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("<premis:eventType>round opened</premis:eventType>", "", "event has eventType 0 times"),
        ('version="3.0"', 'version="2.2"', "it begins with"),
        ("premis:size>", "premis:sise>", "sise stands in objectCharacteristics"),
        ('xsi:type="premis:file"', 'xsi:type="premis:paper"', "an object is premis:paper"),
        ("<premis:linkingAgentIdentifierType>role<", "<premis:linkingAgentIdentifierType>rank<", "is no agent"),
        ("journal</premis:eventIdentifierType>", "</premis:eventIdentifierType>", "eventIdentifierType holds no text"),
    ],
)
def test_what_the_dictionary_does_not_allow_is_found(
    small_package: Package, before: str, after: str, said: str
) -> None:
    good = members(small_package.path)[EVENTS].decode()
    assert before in good
    assert any(said in one for one in mistakes(good.replace(before, after).encode()))
