"""Delivering one package: send, resume, read back, compare, rename, and only then say that it is ready.

On the far side there is ``name.zip.part`` while it is on its way, ``name.zip`` once what was read back has the right SHA-512,
and last ``name.zip.sha512``, in the form of ``sha512sum``: whoever waits for the package there waits for that mark. Nothing
that is there under these names with other content is ever written over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from facilitator.archive import reasons
from facilitator.archive.far_side import BLOCK, FarSide, Taken

Progress = Callable[[str, int, int], None]
"""Told what is done ("sending" or "checking"), the bytes so far, and all bytes. It raises ``Cancelled`` to stop."""

FIRST_LOOK = 64 << 10
"""So many bytes at the beginning tell whether an unfinished file is one of this package at all."""


@dataclass(frozen=True)
class Package:
    """The file that is delivered: where it waits, what it is called there, its SHA-512 in hexadecimal, and its size in
    bytes."""

    path: Path
    name: str
    sha512: str
    size: int

    @property
    def mark(self) -> bytes:
        """What stands in the file that says that the package is ready."""
        return f"{self.sha512}  {self.name}\n".encode("ascii")


@dataclass(frozen=True)
class Arrived:
    """A package that is there and was read back: ``sent`` bytes went this time, ``resumed`` were there already."""

    sent: int
    resumed: int


def deliver(far: FarSide, where: str, package: Package, tell: Progress) -> Arrived:
    """Deliver a package, from wherever an earlier time was cut. Twice is the same as once.

    Args:
        far: the far side, open.
        where: what messages call it.
        tell: see ``Progress``.

    Raises:
        Lost: the connection went; the next time goes on from there.
        Stopped: it cannot be delivered before a person has done something.
        Cancelled: ``tell`` said so; the next time goes on from there.
    """
    if not package.path.is_file() or package.path.stat().st_size != package.size:
        raise reasons.package_gone(package.name)
    if _there(far, where, package, tell):
        return Arrived(0, package.size)
    with open(package.path, "rb") as source:
        part, start = _unfinished(far, package, source)
        sent = _send(far, where, package, source, part, start, tell)
    try:
        far.rename(part, package.name)
    except Taken:
        if not _there(far, where, package, tell):
            raise reasons.occupied(where, package.name) from None
        return Arrived(sent, start)
    if far.size(package.name) != package.size:
        raise reasons.not_what_was_sent(where, far.size(package.name), package.size)
    _mark(far, where, package)
    return Arrived(sent, start)


def _there(far: FarSide, where: str, package: Package, tell: Progress) -> bool:
    """Whether the far side has the package already, whole and marked.

    Raises:
        Stopped: something else has its name.
    """
    size = far.size(package.name)
    if size is None:
        if far.size(_mark_of(package)) is not None and not _marked(far, package):
            raise reasons.occupied(where, _mark_of(package))
        return False
    if size != package.size or _read_back(far, package.name, package, tell) != package.sha512:
        raise reasons.occupied(where, package.name)
    _mark(far, where, package)
    return True


def _unfinished(far: FarSide, package: Package, source: BinaryIO) -> tuple[str, int]:
    """The name under which it is sent, and the bytes of it that are there and right."""
    usual, own = f"{package.name}.part", f"{package.name}.{package.sha512[:16]}.part"
    for part in (usual, own):
        size = far.size(part)
        if not size:
            return part, 0
        if _same(far, part, source, 0, min(FIRST_LOOK, size, package.size)):
            return part, _right_up_to(far, part, min(size, package.size), source) if size <= package.size else 0
    far.remove(own)  # nobody else calls a file by this hash
    return own, 0


def _right_up_to(far: FarSide, part: str, size: int, source: BinaryIO) -> int:
    """Where to go on: the end if the last block is right, else one block before it if that is right, else the beginning."""
    for end in (size, size - BLOCK):
        if end > 0 and _same(far, part, source, max(0, end - BLOCK), end):
            return end
    return 0


def _same(far: FarSide, name: str, source: BinaryIO, start: int, end: int) -> bool:
    source.seek(start)
    return far.read(name, start, end - start) == source.read(end - start)


def _send(
    far: FarSide, where: str, package: Package, source: BinaryIO, part: str, start: int, tell: Progress
) -> int:  # fmt: skip
    """Send what is missing and read all of it back; once more from the beginning where that does not agree.

    Returns the bytes that went.
    """
    sent = 0
    for begin in (start, 0):
        if begin < package.size:
            far.write(part, source, begin, package.size, lambda done: tell("sending", done, package.size))
            sent += package.size - begin
        there = far.size(part)
        if there == package.size and _read_back(far, part, package, tell) == package.sha512:
            return sent
        if _hash_of(package.path) != package.sha512:
            raise reasons.package_gone(package.name)
        far.remove(part)
    raise reasons.not_what_was_sent(where, there, package.size)


def _read_back(far: FarSide, name: str, package: Package, tell: Progress) -> str:
    return far.digest(name, lambda done: tell("checking", done, package.size))


def _mark(far: FarSide, where: str, package: Package) -> None:
    if not _marked(far, package):
        try:
            far.put(_mark_of(package), package.mark)
        except Taken:
            raise reasons.occupied(where, _mark_of(package)) from None
        if not _marked(far, package):
            raise reasons.not_what_was_sent(where, far.size(_mark_of(package)), len(package.mark))


def _marked(far: FarSide, package: Package) -> bool:
    size = far.size(_mark_of(package))
    return size == len(package.mark) and far.read(_mark_of(package), 0, size) == package.mark


def _mark_of(package: Package) -> str:
    return f"{package.name}.sha512"


def _hash_of(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha512").hexdigest()
