"""The package for the city archive: a zipped BagIt bag that Archivematica takes as it is (transfer type "zipped bag").

What it asks for is in its user manual: the bag lies in one folder and gives the transfer its name ("Unzipped and zipped bags"); the labels
in bag-info.txt are names in XML as well (there); names of files are of the letters, digits and signs that it does not change
("Filename changes"); the events are not called premis.xml, which it would take for events of its own ("Import metadata").

The same record and edition give the same file, byte for byte: nothing in it comes from the clock, the computer or its language.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import bagit

import facilitator
from facilitator.archive.bag import checksums, close_bag, zip_bag
from facilitator.archive.contents import Contents, documentation
from facilitator.archive.description import described, description_json, description_text
from facilitator.archive.description_files import DESCRIPTION_JSON, DESCRIPTION_TXT, EVENTS
from facilitator.archive.dublin_core import METADATA, metadata_csv
from facilitator.archive.edition import Edition, Packaged
from facilitator.archive.events import events_xml
from facilitator.archive.gathered import Gathered, gather
from facilitator.archive.kept_file import KeptFile
from facilitator.archive.objects import make_objects
from facilitator.archive.readme import README, readme
from facilitator.archive.statement import signed_statement
from facilitator.errors import Cancelled, Refused
from facilitator.minutes.whole_file import whole_file
from facilitator.record import Record

OBJECTS_SHARE, BAG_SHARE = 0.94, 0.03
"""How much of the work the objects are, and the checksums."""


@dataclass(frozen=True)
class Package(Packaged):
    """A package of a record, and what is in it and what is not."""

    contents: Contents


def write_package(
    record: Record,
    session_id: str,
    folder: Path,
    *,
    edition: Edition | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Package:
    """Write the package of a session as it stands.

    Args:
        record: the record; it is read once, and may be written to while the package is made.
        session_id: the session.
        folder: where the file goes; it is made where it is missing. An older file of the same name is replaced.
        edition: which edition it is; the first where it is None.
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.

    Raises:
        Refused: there is no such session, the minutes are no PDF/A, or the folder cannot be written to.
        Cancelled: ``cancelled`` said so; nothing was written.
    """
    tell = progress or (lambda share: None)
    edition = edition or Edition()
    gathered = gather(record, session_id)
    name = bag_name(gathered, edition)
    target = folder / f"{name}.zip"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as unfinished, tempfile.TemporaryDirectory() as beside:
            bag = Path(beside)
            objects = make_objects(gathered, bag, lambda share: tell(OBJECTS_SHARE * share), cancelled)
            going = _document(gathered, edition, bag, objects)
            _stop_if(cancelled)
            close_bag(bag, _info(gathered, edition))
            tell(OBJECTS_SHARE + BAG_SHARE)
            rest = 1.0 - OBJECTS_SHARE - BAG_SHARE
            zip_bag(bag, name, unfinished, lambda share: tell(1.0 - rest * (1.0 - share)), cancelled)
            with unfinished.open("rb") as stream:
                sha512 = hashlib.file_digest(stream, "sha512").hexdigest()
    except OSError as error:
        raise _refusal(folder, error.strerror or str(error)) from error
    except bagit.BagError as error:
        raise _refusal(folder, str(error)) from error
    return Package(target, sha512, edition, Contents(going, gathered.staying, gathered.signer is not None))


def bag_name(gathered: Gathered, edition: Edition) -> str:
    """The name of the bag: ASCII, the same for the same session and edition, another for each."""
    date = "".join(letter for letter in gathered.outline.date if letter.isascii() and letter in "0123456789-")
    return f"facilitator-{date or 'undated'}-{gathered.session_id[-12:]}-v{edition.number}"


def _document(gathered: Gathered, edition: Edition, bag: Path, objects: Sequence[KeptFile]) -> tuple[KeptFile, ...]:
    """Write what describes the objects. Returns all files of the bag's ``data``, with their sizes."""
    sums = {}
    for file in objects:
        with (bag / file.path).open("rb") as stream:
            sums[file.path] = checksums(stream)["sha512"]
    elements = described(gathered, edition, objects)
    listed = (*objects, *documentation(gathered))
    written = {
        METADATA.path: metadata_csv(gathered, edition, objects),
        README.path: readme(gathered, edition, listed),
        DESCRIPTION_TXT.path: description_text(elements, gathered.outline.language),
        DESCRIPTION_JSON.path: description_json(elements),
        EVENTS.path: events_xml(
            gathered.events, [(file.path, file.size or 0, file.media_type, sums[file.path]) for file in objects]
        ),
        **signed_statement(gathered, edition, sums),
    }
    (bag / README.path).parent.mkdir(parents=True)
    for path, content in written.items():
        (bag / path).write_bytes(content)
    return tuple(replace(file, size=(bag / file.path).stat().st_size) for file in listed)


def _info(gathered: Gathered, edition: Edition) -> dict[str, str]:
    """The tags of the bag. Who reads BagIt knows those of the standard; the last two are ours."""
    outline = gathered.outline
    return {
        "Source-Organization": outline.held_by,
        "External-Description": f"{outline.title} ({outline.date})",
        "External-Identifier": gathered.session_id,
        "Bag-Group-Identifier": gathered.programme_id,
        "Bagging-Date": f"{gathered.made:%Y-%m-%d}",
        "Bag-Software-Agent": f"Facilitator {facilitator.__version__}",
        "Edition": str(edition.number),
        "Follows-SHA512": edition.follows,
    }


def _stop_if(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled


def _refusal(folder: Path, reason: str) -> Refused:
    return Refused(
        f"The package could not be written to {folder} ({reason}). The record is safe; choose another folder or free some space.",
        f"{folder}에 패키지를 쓸 수 없습니다({reason}). 기록은 안전합니다. 다른 폴더를 고르거나 공간을 비워 주십시오.",
    )
