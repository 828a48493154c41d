"""Archivematica takes a package as it is: what its user manual asks of a zipped bag, read from there rule by rule."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import bagit
import pytest
from bags import members, unpacked

from facilitator.archive.package import Package, write_package
from facilitator.demo.play import DemoDay
from facilitator.record import Record

UNCHANGED = re.compile(r"[-_.()a-zA-Z0-9]+")
"""Names that it leaves as they are ("Filename changes"); any other letter becomes its nearest, or an underscore."""

DUBLIN_CORE = {
    "contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher",
    "relation", "rights", "source", "subject", "title", "type",
}  # fmt: skip
"""The elements of the Dublin Core Metadata Element Set 1.1, which it passes on ("Import metadata")."""

LABEL = re.compile(r"[A-Za-z_][-.\w]*")
"""Labels of bag-info.txt that it can write into its METS file: names in XML ("Index and search bag metadata")."""

MEANT_FOR_IT = {
    "metadata.csv",
    "metadata.json",
    "rights.csv",
    "premis.xml",
    "identifiers.json",
    "mets_structmap.xml",
    "source-metadata.csv",
}
"""Names of files in ``metadata`` whose content it takes in ("Import metadata")."""


@pytest.fixture(scope="module")
def package(played_demo: DemoDay, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a whole day."""
    with Record.open(played_demo.record) as record:
        return write_package(record, played_demo.session_id, tmp_path_factory.mktemp("package"))


def test_the_bag_lies_in_one_folder_which_gives_the_transfer_its_name(package: Package) -> None:
    with zipfile.ZipFile(package.path) as zipped:
        assert {name.partition("/")[0] for name in zipped.namelist()} == {package.path.stem}
    assert package.path.suffix == ".zip"


def test_the_library_with_which_it_checks_bags_finds_it_valid(package: Package, tmp_path: Path) -> None:
    bag = bagit.Bag(str(unpacked(package.path, tmp_path / "bag")))
    assert bag.validate(processes=1, fast=False)
    assert set(bag.algorithms) == {"sha256", "sha512"}


def test_it_changes_no_name(package: Package) -> None:
    with zipfile.ZipFile(package.path) as zipped:
        names = {part for path in zipped.namelist() for part in path.split("/")}
    assert [name for name in names if not UNCHANGED.fullmatch(name)] == []


def test_it_reads_metadata_of_every_object_and_of_nothing_that_is_not_there(package: Package) -> None:
    held = members(package.path)
    columns, *rows = list(csv.reader(io.StringIO(held["data/metadata/metadata.csv"].decode("utf-8"))))
    assert columns[0] == "filename"
    assert {column.removeprefix("dc.") for column in columns[1:]} <= DUBLIN_CORE
    assert all(column.startswith("dc.") for column in columns[1:])
    assert all(len(row) == len(columns) for row in rows)
    assert sorted(row[0] for row in rows) == sorted(path for path in held if path.startswith("data/objects/"))


def test_it_writes_every_label_of_the_bag_into_its_own_description(package: Package) -> None:
    info = members(package.path)["bag-info.txt"].decode("utf-8").splitlines()
    labels = [line.partition(": ")[0] for line in info]
    assert [label for label in labels if not LABEL.fullmatch(label)] == []
    assert len(labels) == len(set(labels))
    assert {"Source-Organization", "External-Identifier", "Bagging-Date", "Payload-Oxum"} <= set(labels)
    assert all(line.partition(": ")[2] for line in info), "and none is empty"


def test_it_takes_in_the_descriptions_of_the_objects_and_keeps_the_other_papers_as_they_are(package: Package) -> None:
    described = [path for path in members(package.path) if path.startswith("data/metadata/")]
    assert [path for path in described if path.rpartition("/")[2] in MEANT_FOR_IT] == ["data/metadata/metadata.csv"]
    assert all(
        path.startswith("data/metadata/submissionDocumentation/")
        for path in described
        if path != "data/metadata/metadata.csv"
    )
