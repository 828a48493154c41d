"""Delivering into a folder of this machine, or on a stick or network drive that is mounted here."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from facilitator.archive import reasons
from facilitator.archive.far_side import FarSide, Taken, Tell
from facilitator.archive.hashing import HashBeside

_PIECE = 1 << 20


class FolderSide(FarSide):
    """A folder. What is read back is read from the disk itself where the system can be asked to forget what it holds of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self) -> None:
        """See that the folder is there."""
        if not self._folder.is_dir():
            raise reasons.no_folder_here(str(self._folder))

    def close(self) -> None:
        """Nothing is held open."""

    def size(self, name: str) -> int | None:
        """The bytes of a file; None where there is none."""
        with self._said():
            try:
                return (self._folder / name).stat().st_size
            except FileNotFoundError:
                return None

    def read(self, name: str, start: int, length: int) -> bytes:
        """At most so many bytes of a file."""
        with self._said(), open(self._folder / name, "rb") as file:
            file.seek(start)
            return file.read(length)

    def write(self, name: str, source: BinaryIO, start: int, size: int, tell: Tell) -> None:
        """Write on, or anew, and have it on the disk."""
        with self._said(), open(self._folder / name, "r+b" if start else "wb") as file:
            file.seek(start)
            position, buffer = start, memoryview(bytearray(_PIECE))
            source.seek(start)
            while position < size and (count := _filled(source, buffer[: size - position])):
                file.write(buffer[:count])
                position += count
                tell(position)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())

    def digest(self, name: str, tell: Tell) -> str:
        """Read the file from the disk."""
        position = 0
        tell(position)
        with self._said(), HashBeside() as hash, open(self._folder / name, "rb") as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while piece := file.read(_PIECE):
                hash.update(piece)
                position += len(piece)
                tell(position)
            return hash.hexdigest()

    def put(self, name: str, data: bytes) -> None:
        """Write a small file beside and give it its name."""
        beside = self._folder / f".{name}.part"
        with self._said():
            with open(beside, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            try:
                self.rename(beside.name, name)
            finally:
                beside.unlink(missing_ok=True)

    def rename(self, old: str, new: str) -> None:
        """Give a file its name, unless that is taken."""
        before, after = self._folder / old, self._folder / new
        with self._said():
            try:
                os.link(before, after)
                before.unlink()
            except FileExistsError as error:
                raise Taken from error
            except OSError as error:  # sticks know no second name for a file
                if not before.exists():
                    raise
                if after.exists():
                    raise Taken from error
                os.rename(before, after)
            self._keep_names()

    def remove(self, name: str) -> None:
        """Remove a file."""
        with self._said():
            (self._folder / name).unlink(missing_ok=True)

    def _keep_names(self) -> None:
        """Have the folder itself on the disk, where a system can be asked for that."""
        with contextlib.suppress(OSError):
            handle = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    @contextlib.contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            where = str(self._folder)
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise reasons.full(where) from error
            if error.errno == errno.EFBIG:
                raise reasons.too_large(where) from error
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise reasons.not_permitted(where) from error
            if not self._folder.is_dir():
                raise reasons.no_folder_here(where) from error
            raise reasons.refused(where, error.strerror or str(error)) from error


def _filled(source: BinaryIO, buffer: memoryview) -> int:
    """Read into ``buffer``. Returns how many bytes came; 0 at the end."""
    return int(source.readinto(buffer) or 0)  # type: ignore[attr-defined]
