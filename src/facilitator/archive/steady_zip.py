"""Zip files that are the same for the same content: fixed order, dates and attributes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, cast

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""

_UNIX, _READABLE = 3, 0o100644 << 16
_PIECE = 1 << 20


def write_zip(
    target: Path,
    members: Iterable[tuple[str, int, BinaryIO]],
    *,
    packed: bool,
    told: Callable[[int], None] = lambda count: None,
) -> None:
    """Write members in the order in which they come; each stream is closed.

    Args:
        target: the file.
        members: names (ASCII), sizes in bytes, and what is to be read.
        packed: whether to compress; what was compressed before only gets another layer to fail.
        told: called with the bytes that were written since.
    """
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", method) as zipped:
        for name, size, stream in members:
            head = zipfile.ZipInfo(name, _BEGINNING)
            head.file_size = size  # what needs the larger form of the format gets it, and Word is spared it
            head.create_system, head.external_attr, head.compress_type = _UNIX, _READABLE, method
            with stream, zipped.open(head, "w") as member:
                while piece := stream.read(_PIECE):
                    member.write(piece)
                    told(len(piece))


def steady(path: Path) -> None:
    """Write a zip file (a Word document is one) anew without the dates of its making."""
    anew = path.with_name(f"{path.name}.steady")
    with zipfile.ZipFile(path) as before:
        members = ((one.filename, one.file_size, cast(BinaryIO, before.open(one))) for one in before.infolist())
        write_zip(anew, members, packed=True)
    anew.replace(path)
