"""The outline as a JSON file, for machines and for the archive."""

from __future__ import annotations

from pathlib import Path

import msgspec

from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import whole_file

__all__ = ["json_bytes", "read_json", "write_json"]


def write_json(outline: Outline, path: Path) -> None:
    """Write the outline as UTF-8 JSON, indented, with the field names of ``Outline``.

    Raises:
        Refused: when the folder cannot be written to.
    """
    with whole_file(path) as unfinished:
        unfinished.write_bytes(json_bytes(outline))


def json_bytes(outline: Outline) -> bytes:
    """The JSON that ``write_json`` writes; what it is made of is published as a schema (``data.schema``)."""
    return msgspec.json.format(msgspec.json.encode(outline), indent=2) + b"\n"


def read_json(path: Path) -> Outline:
    """The outline that ``write_json`` wrote.

    Raises:
        msgspec.ValidationError: when the file is not such an outline.
    """
    return msgspec.json.decode(path.read_bytes(), type=Outline)
