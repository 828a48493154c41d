"""The published schema of the JSON: a JSON Schema (2020-12), made from the types of the outline.

    python -m facilitator.minutes.data

writes it into docs/schema, where it is published; a test says when that file is no longer the schema of the types.
"""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import whole_file

__all__ = ["SCHEMA_FILE", "VERSION", "schema_bytes", "schema_of", "write_schema"]

VERSION = 1
"""What ``schema_version`` of the JSON says."""

SCHEMA_FILE = f"minutes-{VERSION}.schema.json"


def schema_bytes() -> bytes:
    """The schema of the minutes as UTF-8 JSON, indented."""
    return schema_of(Outline, f"minutes:{VERSION}", "Minutes of a deliberative session")


def schema_of(kind: type[Any], name: str, title: str) -> bytes:
    """The JSON Schema of a dataclass as it is written in JSON: UTF-8, indented."""
    (root,), parts = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    for part in parts.values():
        if "description" in part:
            part["description"] = cleandoc(part["description"]).replace("``", "")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:facilitator:{name}",
        "title": title,
        **root,
        "$defs": dict(sorted(parts.items())),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def write_schema(folder: Path) -> Path:
    """Write the schema into a folder, under ``SCHEMA_FILE``.

    Raises:
        Refused: the folder cannot be written to.
    """
    path = folder / SCHEMA_FILE
    with whole_file(path) as unfinished:
        unfinished.write_bytes(schema_bytes())
    return path
